//! Laboratory orders, specimens and reports. Hospitals order; hospitals and laboratories test, so that elsewhere nothing is made ready.

mod report;
mod specimen;

use salus_lab_orders::Call;
use salus_primitives::{
	consent::Grantee,
	laboratory::{Requisition, TaskReason, TestSet},
	priority::Priority,
	role::{
		OrganizationKind::{Hospital, Laboratory},
		Role,
	},
	Digest, OrderId, OrganizationId, TaskId,
};
use sp_runtime::DispatchResult;

use super::super::{
	super::cast::{by, provision},
	people::{colleague, elsewhere, here, WALLET},
	table::{Asked, May, Row},
};
use crate::{Consent, LabOrders, Runtime, RuntimeCall, RuntimeOrigin};

const ORDER: OrderId = OrderId(0);
const TASK: TaskId = TaskId(0);
const REFERRAL: TaskId = TaskId(1);
const REASON: TaskReason = TaskReason::NoCapacity;
/// The first of an order's two tests.
const FIRST: TestSet = TestSet(1);

/// What comes before a call.
type Step = fn(&Asked) -> DispatchResult;

/// Does what comes first where a hospital orders.
fn ordering(asked: &Asked, steps: &[Step]) {
	if asked.kind == Hospital {
		steps.iter().for_each(|step| step(asked).expect("it is possible"));
	}
}

/// Does what comes first where specimens are tested.
fn testing(asked: &Asked, steps: &[Step]) {
	if [Hospital, Laboratory].contains(&asked.kind) {
		steps.iter().for_each(|step| step(asked).expect("it is possible"));
	}
}

fn digest(byte: u8) -> Digest {
	Digest::repeat_byte(byte)
}

/// Two tests of the organization that is asked. A hospital asks itself, since it has a laboratory.
fn requisition(asked: &Asked) -> Requisition {
	let tests = vec![digest(1), digest(2)].try_into().expect("they are two");
	let laboratories = vec![asked.organization].try_into().expect("it is one");
	Requisition { priority: Priority::Routine, tests, laboratories }
}

/// Who orders for the first hospital.
fn physician() -> RuntimeOrigin {
	by(colleague(Hospital, Role::Physician))
}

/// Who tests for the organization that is asked.
fn technician(asked: &Asked) -> RuntimeOrigin {
	by(colleague(asked.kind, Role::LaboratoryTechnician))
}

/// The patient permits the first hospital everything.
fn consented(asked: &Asked) -> DispatchResult {
	Consent::grant(by(WALLET), asked.patient, Grantee::Organization(here(Hospital)), provision())
}

fn draft(asked: &Asked) -> DispatchResult {
	consented(asked)?;
	LabOrders::order_tests(physician(), here(Hospital), asked.patient, requisition(asked), true)
}

fn sent(asked: &Asked) -> DispatchResult {
	consented(asked)?;
	LabOrders::order_tests(physician(), here(Hospital), asked.patient, requisition(asked), false)
}

fn on_hold(_: &Asked) -> DispatchResult {
	LabOrders::hold_order(physician(), here(Hospital), ORDER)
}

fn rejected(asked: &Asked) -> DispatchResult {
	LabOrders::reject_task(technician(asked), asked.organization, TASK, REASON)
}

fn accepted(asked: &Asked) -> DispatchResult {
	LabOrders::accept_task(technician(asked), asked.organization, TASK)
}

fn started(asked: &Asked) -> DispatchResult {
	LabOrders::start_task(technician(asked), asked.organization, TASK)
}

fn paused(asked: &Asked) -> DispatchResult {
	LabOrders::hold_task(technician(asked), asked.organization, TASK, REASON)
}

fn referred(asked: &Asked) -> DispatchResult {
	LabOrders::refer_tests(technician(asked), asked.organization, TASK, FIRST, elsewhere(Laboratory))
}

pub fn rows() -> Vec<Row> {
	[orders(), tasks(), specimen::rows(), report::rows()].into_iter().flatten().collect()
}

fn orders() -> Vec<Row> {
	let orders = || May::role(Role::Physician);
	vec![
		Row::new("LabOrders.order_tests", orders(), |asked| {
			let (organization, patient) = (asked.organization, asked.patient);
			Call::order_tests { organization, patient, requisition: requisition(asked), draft: false }.into()
		})
		.after(|asked| ordering(asked, &[consented])),
		Row::new("LabOrders.change_draft", orders(), |asked| {
			let (organization, requisition) = (asked.organization, requisition(asked));
			Call::change_draft { organization, order: ORDER, requisition }.into()
		})
		.after(|asked| ordering(asked, &[draft])),
		Row::new("LabOrders.activate_order", orders(), |asked| {
			of_order(asked, |organization, order| Call::activate_order { organization, order })
		})
		.after(|asked| ordering(asked, &[draft])),
		Row::new("LabOrders.address_order", orders(), |asked| {
			let (organization, laboratories) = (asked.organization, requisition(asked).laboratories);
			Call::address_order { organization, order: ORDER, laboratories }.into()
		})
		.after(|asked| ordering(asked, &[sent, rejected])),
		Row::new("LabOrders.hold_order", orders(), |asked| {
			of_order(asked, |organization, order| Call::hold_order { organization, order })
		})
		.after(|asked| ordering(asked, &[sent])),
		Row::new("LabOrders.resume_order", orders(), |asked| {
			of_order(asked, |organization, order| Call::resume_order { organization, order })
		})
		.after(|asked| ordering(asked, &[sent, on_hold])),
		Row::new("LabOrders.revoke_order", orders(), |asked| {
			of_order(asked, |organization, order| Call::revoke_order { organization, order })
		})
		.after(|asked| ordering(asked, &[sent])),
		Row::new("LabOrders.enter_order_in_error", orders(), |asked| {
			of_order(asked, |organization, order| Call::enter_order_in_error { organization, order })
		})
		.after(|asked| ordering(asked, &[sent])),
	]
}

fn tasks() -> Vec<Row> {
	let tests = || May::role(Role::LaboratoryTechnician);
	vec![
		Row::new("LabOrders.receive_task", tests(), |asked| {
			of_task(asked, |organization, task| Call::receive_task { organization, task })
		})
		.after(|asked| testing(asked, &[sent])),
		Row::new("LabOrders.accept_task", tests(), |asked| {
			of_task(asked, |organization, task| Call::accept_task { organization, task })
		})
		.after(|asked| testing(asked, &[sent])),
		Row::new("LabOrders.reject_task", tests(), |asked| {
			of_task(asked, |organization, task| Call::reject_task { organization, task, reason: REASON })
		})
		.after(|asked| testing(asked, &[sent])),
		Row::new("LabOrders.start_task", tests(), |asked| {
			of_task(asked, |organization, task| Call::start_task { organization, task })
		})
		.after(|asked| testing(asked, &[sent, accepted])),
		Row::new("LabOrders.hold_task", tests(), |asked| {
			of_task(asked, |organization, task| Call::hold_task { organization, task, reason: REASON })
		})
		.after(|asked| testing(asked, &[sent, accepted])),
		Row::new("LabOrders.resume_task", tests(), |asked| {
			of_task(asked, |organization, task| Call::resume_task { organization, task })
		})
		.after(|asked| testing(asked, &[sent, accepted, paused])),
		Row::new("LabOrders.fail_task", tests(), |asked| {
			of_task(asked, |organization, task| Call::fail_task { organization, task, reason: REASON })
		})
		.after(|asked| testing(asked, &[sent, accepted])),
		Row::new("LabOrders.refer_tests", tests(), |asked| {
			let (organization, to) = (asked.organization, elsewhere(Laboratory));
			Call::refer_tests { organization, task: TASK, tests: FIRST, to }.into()
		})
		.after(|asked| testing(asked, &[sent, accepted])),
		Row::new("LabOrders.withdraw_referral", tests(), |asked| {
			Call::withdraw_referral { organization: asked.organization, task: REFERRAL }.into()
		})
		.after(|asked| testing(asked, &[sent, accepted, referred])),
	]
}

fn of_order(asked: &Asked, make: fn(OrganizationId, OrderId) -> Call<Runtime>) -> RuntimeCall {
	make(asked.organization, ORDER).into()
}

fn of_task(asked: &Asked, make: fn(OrganizationId, TaskId) -> Call<Runtime>) -> RuntimeCall {
	make(asked.organization, TASK).into()
}
