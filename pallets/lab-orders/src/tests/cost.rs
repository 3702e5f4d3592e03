//! What a call costs does not grow with how many patients and orders there are.

use salus_primitives::{
	laboratory::{Conditions, ReportStatus},
	OrderId, PatientId, ReportId, SpecimenId, TaskId,
};
use sp_runtime::DispatchResult;

use crate::{list::ranked, mock::*, OpenOrders, Orders, OrdersOf, Reports, Specimens, Tasks, Worklist};

/// So many orders of others at the same hospital and laboratory, each with a task, a specimen and a report.
fn crowd(many: u32) {
	let order = Orders::<Test>::get(ORDER).expect("it is there");
	let task = Tasks::<Test>::get(TASK).expect("it is there");
	let specimen = Specimens::<Test>::get(SPECIMEN).expect("it is there");
	let report = Reports::<Test>::get(REPORT).expect("it is there");
	for index in 0..many {
		let mut id = [0xcc; 32];
		id[..4].copy_from_slice(&index.to_le_bytes());
		let (patient, number) = (PatientId(id), u64::from(index) + 1_000);
		Orders::<Test>::insert(OrderId(number), crate::Order { patient, ..order.clone() });
		OrdersOf::<Test>::insert(patient, number.to_be_bytes(), ());
		OpenOrders::<Test>::insert(HOSPITAL, ranked(START, number), ());
		Tasks::<Test>::insert(TaskId(number), crate::Task { order: OrderId(number), ..task.clone() });
		Worklist::<Test>::insert(LABORATORY, ranked(START, number), ());
		let order = OrderId(number);
		Specimens::<Test>::insert(SpecimenId(number), crate::Specimen { patient, order, ..specimen.clone() });
		Reports::<Test>::insert(ReportId(number), crate::Report { patient, order, ..report.clone() });
	}
}

type Case = (&'static str, fn() -> DispatchResult);

/// Calls about different things, so that one can follow another.
const CASES: [Case; 4] = [
	("order_tests", || {
		let asked = requisition(2, &[LABORATORY]);
		LabOrders::order_tests(by(&physician()), HOSPITAL, PATIENT, asked, false)
	}),
	("receive_specimen", || LabOrders::receive_specimen(by(&technician()), LABORATORY, SPECIMEN, Conditions::NONE)),
	("report_results, the last, critical", || report(REPORT, ReportStatus::Final, true, 1)),
	("revoke_order", || LabOrders::revoke_order(by(&physician()), HOSPITAL, OrderId(1))),
];

/// How many bytes of the state each call has to be shown, among so many other orders.
fn shown(many: u32) -> [usize; CASES.len()] {
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
	ext.commit_all().expect("nothing is open");
	CASES.map(|(_, call)| {
		let (made, proof) = ext.execute_and_prove(call);
		assert_eq!(made, Ok(()));
		proof.into_iter_nodes().map(|node| node.len()).sum()
	})
}

#[test]
fn calls_read_as_much_among_a_hundred_orders_as_among_a_hundred_thousand() {
	let [few, many] = [100, 100_000].map(shown);
	for (((name, _), few), many) in CASES.into_iter().zip(few).zip(many) {
		println!("{name}: {few} bytes of state read among 100 other orders, {many} among 100,000");
		// The trie is deeper by the logarithm, and nothing else is.
		assert!(many < few.saturating_mul(3), "{name}: {few} and {many}");
	}
}
