use frame_support::{assert_noop, assert_ok};
use salus_primitives::laboratory::{Conditions, OrderStatus, ReportStatus};

use crate::{mock::*, Error};

#[test]
fn a_critical_result_is_heard_of() {
	run(|| {
		// The order is open to two laboratories. One takes it.
		let asked = requisition(1, &[LABORATORY, OTHER_LABORATORY]);
		assert_ok!(LabOrders::order_tests(by(&physician()), HOSPITAL, PATIENT, asked, false));
		let technician = technician();
		assert_ok!(LabOrders::accept_task(by(&technician), LABORATORY, TASK));

		// The specimen changes hands by two signatures.
		assert_ok!(LabOrders::collect_specimen(by(&nurse()), HOSPITAL, ORDER, FIRST, digest(40), None));
		let receive = || LabOrders::receive_specimen(by(&technician), LABORATORY, SPECIMEN, Conditions::NONE);
		assert_noop!(receive(), Error::<Test>::NotOffered);
		assert_ok!(LabOrders::offer_specimen(by(&nurse()), HOSPITAL, SPECIMEN, LABORATORY, None));
		assert_ok!(receive());

		// The result is a record in the laboratory's anchor, and it is critical.
		assert_ok!(LabOrders::start_task(by(&technician), LABORATORY, TASK));
		assert_ok!(LabOrders::register_report(by(&technician), LABORATORY, TASK, FIRST));
		let (status, critical) = (ReportStatus::Final, true);
		let call = LabOrders::report_results(by(&technician), LABORATORY, REPORT, status, critical, evidence(1));
		assert_ok!(call);
		assert_eq!(order_status(ORDER), OrderStatus::Completed);

		// Nobody looks, until somebody does.
		pass(ACKNOWLEDGE);
		assert_eq!(LabOrders::overdue_criticals(HOSPITAL, None, 10).entries.len(), 1);
		assert_ok!(LabOrders::acknowledge_result(by(&physician()), HOSPITAL, REPORT, 0));
		assert!(LabOrders::overdue_criticals(HOSPITAL, None, 10).entries.is_empty());
	});
}
