//! Every call wherever an order, a task, a specimen, a report and a clock stands: where it leads, or what refuses it. The page with the diagrams is made from the same
//! tables.

mod order;
mod page;
mod report;
mod specimen;
mod table;
mod task;

use frame_support::{assert_noop, traits::GetCallName};
use salus_primitives::laboratory::{OrderStatus, ReportStatus, SpecimenStatus, TaskReason, TaskStatus};
use std::collections::BTreeSet;

use self::{
	order::orders,
	report::{clocks, reports, ClockCase, ReportCase},
	specimen::{specimens, SpecimenCase},
	table::{Outcome, State, Table},
	task::{referrals, tasks},
};
use crate::{mock::*, Call, Error};

/// That each call of the table does in each state what the table says.
fn holds<S: State>(table: &Table<S>) {
	for row in &table.rows {
		assert_eq!(row.outcomes.len(), S::ALL.len(), "{} has an outcome for every state", row.label);
		for (state, outcome) in S::ALL.iter().zip(&row.outcomes) {
			run(|| {
				let subject = state.reach();
				assert_eq!(S::now(&subject), *state, "the tests come there");
				let made = || (row.call)(&subject);
				match outcome {
					Outcome::To(next) => {
						assert_eq!(made(), Ok(()), "{} where it is {state:?}", row.label);
						assert_eq!(S::now(&subject), *next, "{} where it was {state:?}", row.label);
					}
					Outcome::Refused(error) => {
						assert_eq!(made(), Err(*error), "{} where it is {state:?}", row.label);
						assert_noop!(made(), *error);
					}
					Outcome::Meaningless => assert!(!S::means(&subject), "{} where it is {state:?}", row.label),
				}
			});
		}
	}
}

#[test]
fn each_call_does_in_each_state_of_an_order_what_the_table_says() {
	holds(&orders());
}

#[test]
fn each_call_does_in_each_state_of_a_task_what_the_table_says() {
	holds(&tasks());
}

#[test]
fn each_call_does_in_each_state_of_a_referral_what_the_table_says() {
	holds(&referrals());
}

#[test]
fn each_call_does_in_each_state_of_a_specimen_what_the_table_says() {
	holds(&specimens());
}

#[test]
fn each_call_does_in_each_state_of_a_report_what_the_table_says() {
	holds(&reports());
}

#[test]
fn each_call_does_in_each_state_of_a_clock_what_the_table_says() {
	holds(&clocks());
}

/// Where the calls of a table lead, as FHIR has it.
fn reached<S: State, Code: Ord>(table: &Table<S>, of: fn(S) -> Code) -> BTreeSet<Code> {
	table.edges().into_iter().map(|(_, _, to)| of(to)).collect()
}

#[test]
fn every_state_is_reached_by_the_tables() {
	let all = |codes: &[OrderStatus]| codes.iter().copied().collect::<BTreeSet<_>>();
	assert_eq!(reached(&orders(), |case| case.of()), all(OrderStatus::ALL));
	// Requested is where a task begins.
	let but_requested: BTreeSet<_> =
		TaskStatus::ALL.iter().copied().filter(|it| *it != TaskStatus::Requested).collect();
	assert_eq!(reached(&tasks(), |status| status), but_requested);
	assert_eq!(reached(&referrals(), |referred| referred.0), but_requested);
	assert_eq!(reached(&specimens(), SpecimenCase::of), SpecimenStatus::ALL.iter().copied().collect());
	let mut reported = reached(&reports(), ReportCase::of);
	reported.insert(ReportStatus::Registered);
	assert_eq!(reported, ReportStatus::ALL.iter().copied().collect());
	assert_eq!(reached(&clocks(), |case| case as u8).len(), ClockCase::ALL.len());
}

#[test]
fn what_is_final_is_left_only_as_an_error_or_for_a_change_of_it() {
	for (call, from, to) in reports().edges() {
		let (from, to) = (from.of(), to.of());
		if from.is_final() && from != to {
			let allowed =
				[ReportStatus::Amended, ReportStatus::Corrected, ReportStatus::Appended, ReportStatus::EnteredInError];
			assert!(allowed.contains(&to), "{call} leads from {from} to {to}");
		}
		assert!(from != ReportStatus::EnteredInError, "{call}");
	}
	for (call, from, to) in orders().edges() {
		if from.of().has_ended() {
			assert_eq!(to.of(), OrderStatus::EnteredInError, "{call}");
		}
	}
	for (call, from, to) in tasks().edges() {
		assert!(from.is_open() || from == to, "{call} leads from {from} to {to}");
	}
	for (call, from, to) in specimens().edges() {
		let over = !from.of().is_there();
		assert!(!over || to == SpecimenCase::EnteredInError, "{call} does something with what is there no more");
	}
}

#[test]
fn every_call_is_in_some_table() {
	let mut named: BTreeSet<&str> = BTreeSet::new();
	named.extend(orders().rows.iter().map(|row| row.name()));
	named.extend(tasks().rows.iter().map(|row| row.name()));
	named.extend(referrals().rows.iter().map(|row| row.name()));
	named.extend(specimens().rows.iter().map(|row| row.name()));
	named.extend(reports().rows.iter().map(|row| row.name()));
	named.extend(clocks().rows.iter().map(|row| row.name()));
	// These depend on nothing that stands somewhere: their own tests say what refuses them.
	named.extend(["order_tests", "demand_verification", "set_escalation"]);
	assert_eq!(named, Call::<Test>::get_call_names().iter().copied().collect());
}

/// Calls that begin something want the order active, too. Where neither stands right, the task's refusal is told.
#[test]
fn calls_that_begin_something_want_the_task_and_the_order_to_stand_right() {
	type Begins = (fn() -> sp_runtime::DispatchResult, &'static [TaskStatus]);
	let begins: [Begins; 4] = [
		(
			|| LabOrders::accept_task(by(&technician()), LABORATORY, TASK),
			&[TaskStatus::Requested, TaskStatus::Received],
		),
		(|| LabOrders::start_task(by(&technician()), LABORATORY, TASK), &[TaskStatus::Accepted]),
		(|| LabOrders::resume_task(by(&technician()), LABORATORY, TASK), &[TaskStatus::OnHold]),
		(
			|| LabOrders::refer_tests(by(&technician()), LABORATORY, TASK, FIRST, OTHER_LABORATORY),
			&[TaskStatus::Accepted, TaskStatus::InProgress],
		),
	];
	for status in TaskStatus::ALL.iter().copied().filter(|status| status.is_open()) {
		for (call, from) in begins {
			run(|| {
				let _ = status.reach();
				LabOrders::hold_order(by(&physician()), HOSPITAL, ORDER).expect("it is active");
				let expected = match from.contains(&status) {
					true => Error::<Test>::OrderOnHold,
					false => Error::<Test>::of_task(status),
				};
				assert_noop!(call(), expected);
				// What is no beginning goes on: a laboratory pauses, and gives up.
				let pauses = [TaskStatus::Accepted, TaskStatus::InProgress].contains(&status);
				let signer = || by(&technician());
				let paused = LabOrders::hold_task(signer(), LABORATORY, TASK, TaskReason::NoSpecimen);
				assert_eq!(paused.is_ok(), pauses, "{status}");
				let failed = LabOrders::fail_task(signer(), LABORATORY, TASK, TaskReason::NoSpecimen);
				assert_eq!(failed.is_ok(), status.is_taken(), "{status}");
			});
		}
	}
}

/// `scripts/docs` writes the page; everybody else compares.
#[test]
fn the_page_in_the_documentation_is_this_table() {
	let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/states.md");
	if std::env::var_os("SALUS_WRITE_DOCS").is_some() {
		std::fs::write(path, page::page()).expect("the page can be written");
	}
	let page = std::fs::read_to_string(path).expect("the page can be read: run scripts/docs");
	assert!(page == page::page(), "pallets/lab-orders/docs/states.md is not what the tables say: run scripts/docs");
}
