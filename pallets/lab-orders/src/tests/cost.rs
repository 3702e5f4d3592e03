//! What a call costs does not grow with how many patients and orders there are, at the same hospital and laboratory.

use salus_gauge::cost::{hold, measure, Cost};
use salus_primitives::{
	laboratory::{Conditions, CriticalStatus, ReportStatus},
	OrderId, PatientId, RecordId, ReportId, SpecimenId, TaskId,
};
use sp_runtime::DispatchResult;

use crate::{
	list::{critical_key, ranked},
	mock::*,
	Critical, Criticals, Labels, OpenOrders, OrderReports, OrderSpecimens, OrderTasks, Orders, OrdersOf, Reports,
	Results, Running, Specimens, Tasks, Worklist,
};

/// So many orders of others at the same hospital and laboratory, each with a task, a specimen, and a report that is critical. They are as urgent as the order of the test.
fn crowd(many: u32) {
	let order = Orders::<Test>::get(ORDER).expect("it is there");
	let task = Tasks::<Test>::get(TASK).expect("it is there");
	let specimen = Specimens::<Test>::get(SPECIMEN).expect("it is there");
	let report = Reports::<Test>::get(REPORT).expect("it is there");
	let due = order.due.expect("it was sent");
	for index in 0..many {
		let mut id = [0xcc; 32];
		id[..4].copy_from_slice(&index.to_le_bytes());
		let (patient, number) = (PatientId(id), u64::from(index) + 1_000);
		Orders::<Test>::insert(OrderId(number), crate::Order { patient, ..order.clone() });
		OrdersOf::<Test>::insert(patient, number.to_be_bytes(), ());
		OpenOrders::<Test>::insert(HOSPITAL, ranked(due, number), ());
		Tasks::<Test>::insert(TaskId(number), crate::Task { order: OrderId(number), ..task.clone() });
		OrderTasks::<Test>::insert(OrderId(number), one(TaskId(number)));
		Worklist::<Test>::insert(LABORATORY, ranked(due, number), ());
		let order = OrderId(number);
		Specimens::<Test>::insert(SpecimenId(number), crate::Specimen { patient, order, ..specimen.clone() });
		OrderSpecimens::<Test>::insert(order, one(SpecimenId(number)));
		Labels::<Test>::insert(salus_primitives::Digest::from(id), SpecimenId(number));
		Reports::<Test>::insert(ReportId(number), crate::Report { patient, order, ..report.clone() });
		OrderReports::<Test>::insert(order, one(ReportId(number)));
		Results::<Test>::insert((LABORATORY, RecordId(id), 1), order);
		let (organization, status, since, acknowledged) = (HOSPITAL, CriticalStatus::Running, START, None);
		let clock = Critical { organization, status, since, due: START + ACKNOWLEDGE, acknowledged };
		Criticals::<Test>::insert(ReportId(number), 0, clock);
		Running::<Test>::insert(HOSPITAL, critical_key(START + ACKNOWLEDGE, ReportId(number), 0), ());
	}
}

fn one<Id: Clone, Most: sp_runtime::traits::Get<u32>>(id: Id) -> frame_support::BoundedVec<Id, Most> {
	frame_support::BoundedVec::truncate_from(vec![id])
}

type Case = (&'static str, fn() -> DispatchResult);

/// Calls about different things.
const CASES: [Case; 4] = [
	("order_tests", || {
		let asked = requisition(2, &[LABORATORY]);
		LabOrders::order_tests(by(&physician()), HOSPITAL, PATIENT, asked, false)
	}),
	("receive_specimen", || LabOrders::receive_specimen(by(&technician()), LABORATORY, SPECIMEN, Conditions::NONE)),
	("report_results, the last, critical", || report(REPORT, ReportStatus::Final, true, 1)),
	("revoke_order", || LabOrders::revoke_order(by(&physician()), HOSPITAL, OrderId(1))),
];

/// What each call costs among so many other orders.
fn costs(many: u32) -> [Cost; CASES.len()] {
	let mut ext = new_test_ext();
	ext.execute_with(|| {
		at_work();
		collect(40);
		register(BOTH);
		LabOrders::offer_specimen(by(&nurse()), HOSPITAL, SPECIMEN, LABORATORY, None).expect("the nurse has it");
		assert_eq!(order_both(), OrderId(1));
		crowd(many);
		System::reset_events();
	});
	CASES.map(|(_, call)| measure::<LabOrders>(&mut ext, call))
}

#[test]
fn calls_cost_as_much_among_a_hundred_orders_as_among_a_hundred_thousand() {
	for ((name, _), (few, many)) in CASES.into_iter().zip(costs(100).into_iter().zip(costs(100_000))) {
		hold(name, (100, few), (100_000, many), 3);
	}
}
