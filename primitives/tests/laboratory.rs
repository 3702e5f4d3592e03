//! Laboratory orders, specimens and reports: sets of tests, what stands where, what may follow what.

use proptest::prelude::*;
use salus_primitives::{
	glue::LabReports,
	laboratory::{
		Critical, CriticalStatus, Interpretation, Order, OrderStatus, Placement, ReportStatus, Requisition,
		SpecimenStatus, TaskStatus, TestSet, Turnaround,
	},
	priority::Priority,
	AccountId, Digest, OrderId, OrganizationId, PatientId, ReportId, TaskId,
};

fn order() -> Order {
	Order {
		patient: PatientId([1; 32]),
		organization: OrganizationId(2),
		author: AccountId::new([3; 32]),
		status: OrderStatus::Active,
		requisition: Requisition {
			priority: Priority::Urgent,
			tests: vec![Digest::repeat_byte(1), Digest::repeat_byte(2), Digest::repeat_byte(3)].try_into().unwrap(),
			laboratories: vec![OrganizationId(5)].try_into().unwrap(),
		},
		task: None,
		offers: 1,
		covered: TestSet::NONE,
		reported: TestSet::one(0),
		failed: TestSet::one(2),
		entered: 10,
		sent: Some(11),
		due: Some(20),
		held: None,
		ended: None,
	}
}

proptest! {
	#[test]
	fn sets_of_tests_behave_as_sets(one: u16, other: u16) {
		let (a, b) = (TestSet(one), TestSet(other));
		let places = |set: TestSet| set.places().collect::<std::collections::BTreeSet<_>>();
		prop_assert_eq!(places(a.with(b)), &places(a) | &places(b));
		prop_assert_eq!(places(a.both(b)), &places(a) & &places(b));
		prop_assert_eq!(places(a.without(b)), &places(a) - &places(b));
		prop_assert_eq!(a.includes(b), places(a).is_superset(&places(b)));
		prop_assert_eq!(a.meets(b), !places(a).is_disjoint(&places(b)));
		prop_assert_eq!(a.is_empty(), places(a).is_empty());
		let json = serde_json::to_string(&a).unwrap();
		prop_assert_eq!(serde_json::from_str::<TestSet>(&json).unwrap(), a);
	}
}

#[test]
fn the_first_tests_are_a_set() {
	for (many, bits) in [(0, 0), (1, 1), (3, 0b111), (15, 0x7fff), (16, 0xffff), (17, 0xffff), (99, 0xffff)] {
		assert_eq!(TestSet::first(many), TestSet(bits), "{many}");
	}
	assert_eq!(TestSet::one(16), TestSet::NONE);
	assert_eq!(TestSet::one(255), TestSet::NONE);
	assert_eq!(serde_json::to_string(&TestSet(0b101)).unwrap(), "[0,2]");
	assert!(serde_json::from_str::<TestSet>("[16]").is_err());
	assert!(serde_json::from_str::<TestSet>("5").is_err());
}

#[test]
fn an_order_says_what_is_done_and_with_whom_it_is() {
	let found = order();
	assert_eq!((found.tests(), found.done()), (TestSet(0b111), TestSet(0b101)));
	assert_eq!(found.placement(), Placement::Offered);
	assert_eq!(Order { offers: 0, ..order() }.placement(), Placement::Refused);
	assert_eq!(Order { offers: 0, task: Some(TaskId(1)), ..order() }.placement(), Placement::Taken);
	assert_eq!(Order { offers: 0, status: OrderStatus::Draft, ..order() }.placement(), Placement::Unsent);
	assert!(!found.is_overdue(19) && found.is_overdue(20));
	assert!(!Order { status: OrderStatus::OnHold, ..order() }.is_overdue(20));
	assert!(!Order { status: OrderStatus::Completed, ..order() }.is_overdue(20));
	assert!(!Order { due: None, ..order() }.is_overdue(20));
}

#[test]
fn each_priority_has_its_turnaround() {
	let turnaround = Turnaround { routine: 4, urgent: 3, asap: 2, stat: 1 };
	let of: Vec<_> = Priority::ALL.iter().map(|priority| turnaround.of(*priority)).collect();
	assert_eq!(of, [4, 3, 2, 1]);
}

#[test]
fn what_is_open_and_what_is_over() {
	let open: Vec<_> = OrderStatus::ALL.iter().filter(|status| status.is_open()).map(|status| status.code()).collect();
	assert_eq!(open, ["active", "on-hold"]);
	let over: Vec<_> = OrderStatus::ALL.iter().filter(|it| it.has_ended()).map(|status| status.code()).collect();
	assert_eq!(over, ["revoked", "completed", "entered-in-error"]);
	let open: Vec<_> = TaskStatus::ALL.iter().filter(|status| status.is_open()).map(|status| status.code()).collect();
	assert_eq!(open, ["requested", "received", "accepted", "in-progress", "on-hold"]);
	let taken: Vec<_> = TaskStatus::ALL.iter().filter(|it| it.is_taken()).map(|status| status.code()).collect();
	assert_eq!(taken, ["accepted", "in-progress", "on-hold"]);
	let there: Vec<_> = SpecimenStatus::ALL.iter().filter(|it| it.is_there()).map(|status| status.code()).collect();
	assert_eq!(there, ["available", "unsatisfactory"]);
}

#[test]
fn after_a_final_report_only_changes_of_it_follow() {
	use ReportStatus::*;
	for from in ReportStatus::ALL.iter().copied() {
		for to in ReportStatus::ALL.iter().copied() {
			let expected = match from {
				Registered | Partial => [Partial, Preliminary, Final].contains(&to),
				Preliminary => [Preliminary, Final].contains(&to),
				Final | Amended | Corrected | Appended => [Amended, Corrected, Appended].contains(&to),
				Cancelled | EnteredInError => false,
			};
			assert_eq!(from.leads_to(to), expected, "{from} to {to}");
			assert!(!expected || to.is_version());
		}
		assert!(!(from.is_open() && from.is_final()), "{from}");
	}
}

#[test]
fn three_interpretations_are_critical() {
	let critical: Vec<_> =
		Interpretation::ALL.iter().filter(|it| it.is_critical()).map(|interpretation| interpretation.code()).collect();
	assert_eq!(critical, ["LL", "HH", "AA"]);
}

#[test]
fn a_clock_is_overdue_while_it_runs_and_its_moment_has_come() {
	let clock = |status| Critical { organization: OrganizationId(1), status, since: 1, due: 5, acknowledged: None };
	for status in CriticalStatus::ALL.iter().copied() {
		let runs = [CriticalStatus::Running, CriticalStatus::Withdrawn].contains(&status);
		assert_eq!((clock(status).is_overdue(4), clock(status).is_overdue(5)), (false, runs), "{status}");
	}
}

#[test]
fn whoever_has_no_reports_has_no_evidence() {
	assert_eq!(<() as LabReports>::final_report(ReportId(0)), None);
	assert_eq!(<() as LabReports>::final_report_weight(), Default::default());
	assert_eq!(<() as LabReports>::agreed(OrderId(0)), None);
	assert_eq!(<() as LabReports>::agreed_weight(), Default::default());
}
