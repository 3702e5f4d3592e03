//! Reports, whoever verifies and acknowledges them, and what administrators say of both.

use salus_lab_orders::Call;
use salus_primitives::{
	anchor::{self, AnchorKind, Leaf, RecordLeaf},
	laboratory::{ReportStatus, ResultEvidence},
	record::RecordClass,
	role::{OrganizationKind::Hospital, Role},
	AccountId, OrganizationId, RecordId, ReportId,
};
use sp_core::sr25519;
use sp_runtime::{DispatchResult, MultiSignature};

use super::{
	super::super::{
		super::cast::by,
		people::{colleague, second, NOW},
		table::{Asked, May, Row},
	},
	accepted, digest, ordering, sent, started, technician, testing, FIRST, TASK,
};
use crate::{LabOrders, Records, Runtime, RuntimeCall};

const REPORT: ReportId = ReportId(0);

/// Where the result by this author is.
fn evidence(asked: &Asked, author: AccountId) -> Box<ResultEvidence> {
	let leaf = RecordLeaf {
		patient: asked.patient,
		record: RecordId([1; 32]),
		version: 1,
		class: RecordClass::Laboratory,
		commitment: digest(20),
		ciphertext_root: digest(21),
		author,
		signature: MultiSignature::Sr25519(sr25519::Signature::from_raw([0; 64])),
		stored: NOW,
	};
	Box::new(ResultEvidence { anchor: 0, leaf, proof: Default::default() })
}

/// The organization's node has anchored it.
fn anchored(asked: &Asked, author: AccountId) -> DispatchResult {
	let leaf = Leaf::Record(evidence(asked, author).leaf);
	let (node, root) = (by(colleague(asked.kind, Role::Node)), anchor::root([&leaf]));
	Records::anchor(node, asked.organization, AnchorKind::Records, 0, root, 1)
}

fn known(asked: &Asked) -> DispatchResult {
	anchored(asked, asked.signer.clone())
}

fn registered(asked: &Asked) -> DispatchResult {
	LabOrders::register_report(technician(asked), asked.organization, TASK, FIRST)
}

/// A technician who is not whoever asks.
fn reporter(asked: &Asked) -> AccountId {
	let role = Role::LaboratoryTechnician;
	let first = colleague(asked.kind, role);
	if asked.signer == first {
		second(asked.kind, role)
	} else {
		first
	}
}

fn reported(asked: &Asked, status: ReportStatus, critical: bool) -> DispatchResult {
	let reporter = reporter(asked);
	anchored(asked, reporter.clone())?;
	let evidence = evidence(asked, reporter.clone());
	LabOrders::report_results(by(reporter), asked.organization, REPORT, status, critical, evidence)
}

fn demanded(asked: &Asked) -> DispatchResult {
	LabOrders::demand_verification(by(colleague(asked.kind, Role::Administrator)), asked.organization, true)
}

/// A final version waits.
fn pending(asked: &Asked) -> DispatchResult {
	demanded(asked)?;
	reported(asked, ReportStatus::Final, false)
}

/// A clock runs.
fn critical(asked: &Asked) -> DispatchResult {
	reported(asked, ReportStatus::Preliminary, true)
}

pub fn rows() -> Vec<Row> {
	let reports = || May::role(Role::LaboratoryTechnician);
	vec![
		Row::new("LabOrders.register_report", reports(), |asked| {
			Call::register_report { organization: asked.organization, task: TASK, tests: FIRST }.into()
		})
		.after(|asked| testing(asked, &[sent, accepted, started])),
		Row::new("LabOrders.report_results", reports(), |asked| {
			let (organization, evidence) = (asked.organization, evidence(asked, asked.signer.clone()));
			let (status, critical) = (ReportStatus::Final, true);
			Call::report_results { organization, report: REPORT, status, critical, evidence }.into()
		})
		.after(|asked| testing(asked, &[sent, accepted, started, registered, known])),
		Row::new("LabOrders.verify_report", reports(), |asked| {
			let (record, version, critical) = (RecordId([1; 32]), 1, false);
			Call::verify_report { organization: asked.organization, report: REPORT, record, version, critical }.into()
		})
		.after(|asked| testing(asked, &[sent, accepted, started, registered, pending])),
		Row::new("LabOrders.send_back_report", reports(), |asked| {
			let (record, version, critical) = (RecordId([1; 32]), 1, false);
			Call::send_back_report { organization: asked.organization, report: REPORT, record, version, critical }
				.into()
		})
		.after(|asked| testing(asked, &[sent, accepted, started, registered, pending])),
		Row::new("LabOrders.cancel_report", reports(), |asked| {
			of_report(asked, |organization, report| Call::cancel_report { organization, report })
		})
		.after(|asked| testing(asked, &[sent, accepted, started, registered])),
		Row::new("LabOrders.enter_report_in_error", reports(), |asked| {
			of_report(asked, |organization, report| Call::enter_report_in_error { organization, report })
		})
		.after(|asked| testing(asked, &[sent, accepted, started, registered])),
		Row::new("LabOrders.acknowledge_result", May::role(Role::Physician).or(Role::Nurse), |asked| {
			of_report(asked, |organization, report| Call::acknowledge_result { organization, report, version: 0 })
		})
		.after(|asked| ordering(asked, &[sent, accepted, started, registered, critical])),
		Row::new("LabOrders.demand_verification", May::role(Role::Administrator), |asked| {
			Call::demand_verification { organization: asked.organization, demanded: true }.into()
		}),
		Row::new("LabOrders.set_escalation", May::role(Role::Administrator), |asked| {
			let clinicians = [Hospital].into_iter().filter(|kind| *kind == asked.kind);
			let accounts: Vec<_> = clinicians.map(|kind| colleague(kind, Role::Nurse)).collect();
			let accounts = accounts.try_into().expect("they are few");
			Call::set_escalation { organization: asked.organization, accounts }.into()
		}),
	]
}

fn of_report(asked: &Asked, make: fn(OrganizationId, ReportId) -> Call<Runtime>) -> RuntimeCall {
	make(asked.organization, REPORT).into()
}
