//! Two tests are ordered, a specimen changes hands, and a critical result is heard of.

use anyhow::Context;
use salus_primitives::{
	laboratory::{CriticalStatus, CustodyAct, OrderStatus, Placement, ReportStatus, TestSet},
	priority::Priority,
	record::RecordClass,
	AccountId, Digest, OrderId, RecordId, ReportId, SpecimenId, TaskId,
};

use crate::{narrator::Fact, wallet::Refused, Result};

use super::Story;

/// How an order was answered.
#[derive(Clone, Copy, Debug)]
pub struct Answered {
	/// The order.
	pub order: OrderId,
	/// The report on it.
	pub report: ReportId,
	/// The record with the result.
	pub record: RecordId,
}

/// Both tests of the order.
const BOTH: TestSet = TestSet(0b11);

impl Story {
	/// The hospital has a laboratory of its own, which its doctor asks.
	pub(super) async fn laboratory(&mut self) -> Result<Answered> {
		let (order, task) = self.tests_are_ordered().await?;
		let specimen = self.a_specimen_is_taken(order, task).await?;
		self.it_changes_hands_by_two_signatures(order, specimen).await?;
		let (report, record) = self.the_result_is_reported(order, task).await?;
		self.somebody_hears_of_it(report).await?;
		Ok(Answered { order, report, record })
	}

	async fn tests_are_ordered(&mut self) -> Result<(OrderId, TaskId)> {
		let (doctor, patient) = (self.cast.physician.clone(), self.cast.patient().clone());
		self.narrator.step(&format!("{} orders two tests for {}", doctor.name, patient.name));
		let (key, account) = (&doctor.signer, doctor.signer.account());
		let (house, priority) = (doctor.organization, Priority::Urgent);
		// The patient has taken back what the doctor could read, and whoever orders must know what was found before.
		let refused = match self.wallet.order_tests(key, house, patient.id, &[digest()], house, priority).await? {
			Err(Refused::Chain(name)) => name,
			Err(other) => other.to_string(),
			Ok(early) => format!("order {}", early.number),
		};
		let claim = format!("{} cannot order before {} has consented", doctor.name, patient.name);
		self.narrator.fact(Fact::new(claim, "LabOrders.NoConsent", refused));
		let sent = self.wallet.let_order(&patient.signer, patient.id, &account).await??;
		let done = format!("{} lets {} use what laboratories have found", patient.name, doctor.name);
		self.narrator.did(done, &sent.landed);
		// What the hospital's software makes of two codes and its key for the patient. Nobody else can tell which tests they are.
		let tests = [digest(), digest()];
		let placed = self.wallet.order_tests(key, house, patient.id, &tests, house, priority).await??;
		self.narrator.did(format!("Order {} is placed, {priority}", placed.number), &placed.sent.landed);
		let tasks = self.chain.lab_tasks_of(placed.number).await?;
		let task = tasks.first().context("an order without a task")?.id;
		Ok((placed.number, task))
	}

	/// The laboratory accepts while the nurse takes the specimen.
	async fn a_specimen_is_taken(&mut self, order: OrderId, task: TaskId) -> Result<SpecimenId> {
		let (nurse, technician) = (self.cast.nurse.clone(), self.cast.technician.clone());
		let (accepted, collected) = tokio::try_join!(
			self.wallet.accept_task(&technician.signer, technician.organization, task),
			self.wallet.collect_specimen(&nurse.signer, nurse.organization, order, BOTH, digest()),
		)?;
		let (accepted, collected) = (accepted?, collected?);
		self.narrator.did(format!("{} of the hospital's laboratory accepts", technician.name), &accepted.landed);
		self.narrator.did(format!("{} takes specimen {}", nurse.name, collected.number), &collected.sent.landed);
		let placement = self.chain.lab_order(order).await?.map(|entry| entry.placement);
		self.narrator.fact(Fact::new("The laboratory has the order", Some(Placement::Taken), placement));
		Ok(collected.number)
	}

	async fn it_changes_hands_by_two_signatures(&mut self, order: OrderId, specimen: SpecimenId) -> Result<()> {
		let (nurse, technician) = (self.cast.nurse.clone(), self.cast.technician.clone());
		let (giver, receiver) = (nurse.organization, technician.organization);
		let seen = match self.wallet.receive_specimen(&technician.signer, receiver, specimen).await? {
			Err(Refused::Chain(name)) => name,
			Err(other) => other.to_string(),
			Ok(early) => format!("received in {}", early.landed),
		};
		let claim = format!("{} cannot sign for it before {} has", technician.name, nurse.name);
		self.narrator.fact(Fact::new(claim, "LabOrders.NotOffered", seen));
		let sent = self.wallet.offer_specimen(&nurse.signer, giver, specimen, receiver).await??;
		self.narrator.did(format!("{} hands it over", nurse.name), &sent.landed);
		let sent = self.wallet.receive_specimen(&technician.signer, receiver, specimen).await??;
		self.narrator.did(format!("{} signs for it", technician.name), &sent.landed);
		let timeline = self.chain.lab_timeline(order).await?;
		let seen: Vec<_> = timeline.into_iter().map(|line| (word(&line.entry.act), line.entry.by.account)).collect();
		let expected: [(&str, AccountId); 2] =
			[("collected", nurse.signer.account()), ("received", technician.signer.account())];
		self.narrator.fact(Fact::new("Its custody names both", expected, seen));
		Ok(())
	}

	async fn the_result_is_reported(&mut self, order: OrderId, task: TaskId) -> Result<(ReportId, RecordId)> {
		let (technician, patient) = (self.cast.technician.clone(), self.cast.patient().clone());
		let (key, house) = (&technician.signer, technician.organization);
		self.narrator.step("The laboratory reports the result");
		let of_the_patient = |document: &&crate::shelf::Document| document.patient == 0;
		let mut results = self.shelf.documents.iter().filter(of_the_patient);
		let result = results.rfind(|document| document.class == RecordClass::Laboratory);
		let path = result.context("a shelf without a laboratory result")?.path.clone();
		let (started, put) = tokio::try_join!(
			self.wallet.start_task(key, house, task),
			self.wallet.put(key, house, patient.id, RecordClass::Laboratory, &path),
		)?;
		let (started, put) = (started?, put?);
		self.narrator.did(format!("{} is at work", technician.name), &started.landed);
		self.narrator.say(format!("The result is in the hospital's vault, {}", put.state));
		let registered = self.wallet.register_report(key, house, task, BOTH).await??;
		let report = registered.number;
		self.narrator.did(format!("There will be report {report} on both tests"), &registered.sent.landed);
		let issued = self.wallet.report_critical_result(key, house, report, put.record).await??;
		// The log has who put the record, and who asked whether it is durable.
		self.tally.note(key.account(), true);
		self.tally.note(key.account(), true);
		let done = format!("It is final, and critical; the result is under anchor {}", issued.number);
		self.narrator.did(done, &issued.sent.landed);
		let entry = self.chain.lab_report(report).await?.context("a report that was issued")?;
		let seen: Vec<_> =
			entry.versions.iter().map(|one| (one.status, one.critical, one.record, one.anchor)).collect();
		let expected = [(ReportStatus::Final, true, put.record, issued.number)];
		self.narrator.fact(Fact::new("The chain has found the record in that anchor", expected, seen));
		let status = self.chain.lab_order(order).await?.map(|entry| entry.order.status);
		self.narrator.fact(Fact::new("With it the order is completed", Some(OrderStatus::Completed), status));
		Ok((report, put.record))
	}

	async fn somebody_hears_of_it(&mut self, report: ReportId) -> Result<()> {
		let doctor = self.cast.physician.clone();
		let waiting = self.chain.lab_criticals(doctor.organization).await?;
		let seen: Vec<_> = waiting.iter().map(|one| (one.report, one.critical.status)).collect();
		let claim = "A clock runs until a clinician has heard of it";
		self.narrator.fact(Fact::new(claim, [(report, CriticalStatus::Running)], seen));
		let sent = self.wallet.acknowledge_result(&doctor.signer, doctor.organization, report).await??;
		self.narrator.did(format!("{} acknowledges it", doctor.name), &sent.landed);
		let entry = self.chain.lab_report(report).await?;
		let clocks = entry.into_iter().flat_map(|entry| entry.criticals);
		let seen: Vec<_> =
			clocks.map(|one| (one.critical.status, one.critical.acknowledged.map(|heard| heard.by))).collect();
		let expected = [(CriticalStatus::Acknowledged, Some(doctor.signer.account()))];
		self.narrator.fact(Fact::new("In time, and the chain knows by whom", expected, seen));
		let left = self.chain.lab_criticals(doctor.organization).await?.len();
		self.narrator.fact(Fact::new("Nothing waits to be heard of any more", 0, left));
		self.settle(&[sent.landed]).await
	}
}

/// Stands for the keyed digest of something, which nobody can tell from a random one.
fn digest() -> Digest {
	rand::random::<[u8; 32]>().into()
}

/// What was done with a specimen, in a word.
fn word(act: &CustodyAct) -> &'static str {
	match act {
		CustodyAct::Collected => "collected",
		CustodyAct::Received { .. } => "received",
		_ => "something else",
	}
}
