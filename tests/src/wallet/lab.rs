//! Laboratory orders, specimens, reports and critical values.

use anyhow::Context;
use salus_primitives::{
	laboratory::TestSet, priority::Priority, AccountId, Digest, OrderId, OrganizationId, PatientId, RecordId, ReportId,
	SpecimenId, TaskId,
};
use sp_core::crypto::Ss58Codec;

use super::{bed::Numbered, words, Answer, Sent, Until, Wallet};
use crate::signer::Signer;

impl Wallet {
	/// Has a patient let somebody use what laboratories know of the patient, which it takes to order tests.
	pub async fn let_order(&self, patient_key: &Signer, patient: PatientId, clinician: &AccountId) -> Answer<Sent> {
		let (patient, grantee) = (patient.to_string(), format!("account:{}", clinician.to_ss58check()));
		let mut arguments = words(&["consent", "grant", &patient, "--to", &grantee, "--until", "30d"]);
		arguments.extend(words(&["--classes", "laboratory", "--actions", "use", "--purposes", "TREAT"]));
		self.send(patient_key, Until::Included, arguments).await
	}

	/// Orders tests of one laboratory.
	pub async fn order_tests(
		&self,
		physician: &Signer,
		organization: OrganizationId,
		patient: PatientId,
		tests: &[Digest],
		laboratory: OrganizationId,
		priority: Priority,
	) -> Answer<Numbered<OrderId>> {
		let (patient, laboratory, organization) =
			(patient.to_string(), laboratory.to_string(), organization.to_string());
		let mut line = vec!["lab", "order", "place", &patient, "--to", &laboratory, "--priority", priority.code()];
		let tests: Vec<_> = tests.iter().map(|test| format!("{test:?}")).collect();
		tests.iter().for_each(|test| line.extend(["--test", test]));
		line.extend(["--organization", &organization]);
		self.numbered(physician, "order", &line).await
	}

	/// Accepts a task.
	pub async fn accept_task(&self, technician: &Signer, organization: OrganizationId, task: TaskId) -> Answer<Sent> {
		self.lab(technician, organization, &["task", "accept", &task.to_string()]).await
	}

	/// Begins to work on a task.
	pub async fn start_task(&self, technician: &Signer, organization: OrganizationId, task: TaskId) -> Answer<Sent> {
		self.lab(technician, organization, &["task", "start", &task.to_string()]).await
	}

	/// Says that a specimen was taken.
	pub async fn collect_specimen(
		&self,
		nurse: &Signer,
		organization: OrganizationId,
		order: OrderId,
		tests: TestSet,
		label: Digest,
	) -> Answer<Numbered<SpecimenId>> {
		let (order, tests, label) = (order.to_string(), places(tests), format!("{label:?}"));
		let organization = organization.to_string();
		let line = ["lab", "specimen", "collect", &order, "--tests", &tests, "--label", &label];
		self.numbered(nurse, "specimen", &[&line[..], &["--organization", &organization]].concat()).await
	}

	/// Signs a specimen over to an organization.
	pub async fn offer_specimen(
		&self,
		holder: &Signer,
		organization: OrganizationId,
		specimen: SpecimenId,
		to: OrganizationId,
	) -> Answer<Sent> {
		let line = ["specimen", "offer", &specimen.to_string(), "--to", &to.to_string()];
		self.lab(holder, organization, &line).await
	}

	/// Signs for a specimen.
	pub async fn receive_specimen(
		&self,
		receiver: &Signer,
		organization: OrganizationId,
		specimen: SpecimenId,
	) -> Answer<Sent> {
		self.lab(receiver, organization, &["specimen", "receive", &specimen.to_string()]).await
	}

	/// Says that there will be a report.
	pub async fn register_report(
		&self,
		technician: &Signer,
		organization: OrganizationId,
		task: TaskId,
		tests: TestSet,
	) -> Answer<Numbered<ReportId>> {
		let (task, tests, organization) = (task.to_string(), places(tests), organization.to_string());
		let line = ["lab", "report", "register", &task, "--tests", &tests, "--organization", &organization];
		self.numbered(technician, "report", &line).await
	}

	/// Reports a record as final and critical, once it is durable. The number is that of the anchor it is under.
	pub async fn report_critical_result(
		&self,
		technician: &Signer,
		organization: OrganizationId,
		report: ReportId,
		record: RecordId,
	) -> Answer<Numbered<u64>> {
		let line = ["report", "issue", &report.to_string(), &record.to_string(), "--status", "final", "--critical"];
		match self.lab(technician, organization, &line).await? {
			Ok(sent) => {
				let number = sent.report["anchor"].as_u64().with_context(|| format!("no anchor in {}", sent.report))?;
				Ok(Ok(Numbered { number, sent }))
			}
			Err(refused) => Ok(Err(refused)),
		}
	}

	/// Says that a clinician has heard of what is critical.
	pub async fn acknowledge_result(
		&self,
		clinician: &Signer,
		organization: OrganizationId,
		report: ReportId,
	) -> Answer<Sent> {
		self.lab(clinician, organization, &["critical", "acknowledge", &report.to_string()]).await
	}

	async fn lab(&self, key: &Signer, organization: OrganizationId, line: &[&str]) -> Answer<Sent> {
		let organization = organization.to_string();
		let line = [&["lab"], line, &["--organization", &organization]].concat();
		self.send(key, Until::Included, words(&line)).await
	}
}

/// Tests in the words of a command.
fn places(tests: TestSet) -> String {
	tests.places().map(|place| place.to_string()).collect::<Vec<_>>().join(",")
}
