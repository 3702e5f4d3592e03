//! Specimens: collected, collected again, split, pooled.

use frame_support::{assert_noop, assert_ok, BoundedVec};
use salus_primitives::{
	laboratory::{
		Aliquot, CustodyAct, CustodyEntry, Disposal, Holder, RejectionReason, Specimen, SpecimenStatus, TestSet,
	},
	OrderId, SpecimenId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

fn collect_again(former: SpecimenId, label: u8) -> DispatchResult {
	LabOrders::collect_specimen(by(&nurse()), HOSPITAL, ORDER, FIRST, digest(label), Some(former))
}

fn aliquots(of: &[(u8, TestSet)]) -> salus_primitives::laboratory::Aliquots {
	let all = of.iter().map(|(label, tests)| Aliquot { label: digest(*label), tests: *tests });
	all.collect::<Vec<_>>().try_into().expect("they are few")
}

/// A specimen for both tests in the technician's hands.
fn in_laboratory(label: u8) -> SpecimenId {
	let signer = by(&technician());
	LabOrders::collect_specimen(signer, LABORATORY, ORDER, BOTH, digest(label), None).expect("it is at work");
	SpecimenId(crate::NextSpecimen::<Test>::get().0 - 1)
}

fn nurse_s() -> Holder {
	Holder { organization: HOSPITAL, account: nurse() }
}

#[test]
fn a_specimen_is_collected_under_the_digest_of_its_label() {
	run(|| {
		order_both();
		events();
		pass(5);
		assert_eq!(collect(40), SPECIMEN);
		let act = CustodyAct::Collected;
		assert_eq!(events(), [Event::CustodySet { specimen: SPECIMEN, order: ORDER, act: act.clone(), by: nurse_s() }]);
		let expected = Specimen {
			order: ORDER,
			patient: PATIENT,
			tests: FIRST,
			label: digest(40),
			status: SpecimenStatus::Available,
			parents: BoundedVec::default(),
			replaces: None,
			replaced_by: None,
			rejected: None,
			holder: nurse_s(),
			offer: None,
			stored: false,
			made: START + 5,
		};
		assert_eq!(LabOrders::specimen_labelled(digest(40)).map(|entry| entry.specimen), Some(expected));
		assert_eq!(LabOrders::custody(SPECIMEN), [CustodyEntry { act, by: nurse_s(), at: START + 5 }]);
		assert!(LabOrders::specimen_labelled(digest(41)).is_none());
	});
}

#[test]
fn what_is_collected_is_for_tests_of_the_order_and_no_label_is_used_twice() {
	run(|| {
		order_both();
		let call = |order, tests, label| {
			LabOrders::collect_specimen(by(&nurse()), HOSPITAL, order, tests, digest(label), None)
		};
		for tests in [TestSet::NONE, TestSet(0b100), TestSet(0b111)] {
			assert_noop!(call(ORDER, tests, 40), Error::<Test>::NotItsTests);
		}
		assert_noop!(call(OrderId(9), FIRST, 40), Error::<Test>::NotFound);
		assert_ok!(call(ORDER, BOTH, 40));
		let other = order_both();
		assert_noop!(call(other, FIRST, 40), Error::<Test>::LabelInUse);
	});
}

#[test]
fn whoever_has_ordered_or_has_a_task_collects() {
	run(|| {
		order_of(2, &[LABORATORY, OTHER_LABORATORY]);
		let call = |laboratory, label| {
			let technician = technician_of(laboratory);
			LabOrders::collect_specimen(by(&technician), laboratory, ORDER, FIRST, digest(label), None)
		};
		assert_noop!(call(LABORATORY, 40), Error::<Test>::NotInvolved);
		take(TASK);
		assert_ok!(call(LABORATORY, 40));
		assert_noop!(call(OTHER_LABORATORY, 41), Error::<Test>::NotInvolved);
	});
}

#[test]
fn what_was_rejected_is_collected_again_once_and_both_say_so() {
	run(|| {
		at_work();
		collect(40);
		assert_noop!(collect_again(SPECIMEN, 41), Error::<Test>::NotRejected);
		assert_noop!(collect_again(SpecimenId(9), 41), Error::<Test>::NotFound);
		hand_over(SPECIMEN);
		let signer = || by(&technician());
		assert_ok!(LabOrders::reject_specimen(signer(), LABORATORY, SPECIMEN, RejectionReason::TooLittle));
		assert_ok!(LabOrders::dispose_specimen(signer(), LABORATORY, SPECIMEN, Disposal::Destroyed));
		assert_ok!(collect_again(SPECIMEN, 41));
		let [former, new] = [SPECIMEN, SpecimenId(1)].map(|id| LabOrders::specimen(id).expect("it is there").specimen);
		assert_eq!((former.replaced_by, former.rejected), (Some(SpecimenId(1)), Some(RejectionReason::TooLittle)));
		assert_eq!((new.replaces, new.status), (Some(SPECIMEN), SpecimenStatus::Available));
		assert_noop!(collect_again(SPECIMEN, 42), Error::<Test>::AlreadyReplaced);

		let other = order_both();
		let call = LabOrders::collect_specimen(by(&nurse()), HOSPITAL, other, FIRST, digest(43), Some(SPECIMEN));
		assert_noop!(call, Error::<Test>::OtherOrder);
	});
}

#[test]
fn a_specimen_is_split_and_the_rest_stays() {
	run(|| {
		at_work();
		let parent = in_laboratory(40);
		events();
		let call =
			LabOrders::split_specimen(by(&technician()), LABORATORY, parent, aliquots(&[(41, FIRST), (42, BOTH)]));
		assert_ok!(call);
		let (order, holder) = (ORDER, Holder { organization: LABORATORY, account: technician() });
		let line = |id, act| Event::CustodySet { specimen: SpecimenId(id), order, act, by: holder.clone() };
		assert_eq!(
			events(),
			[
				line(0, CustodyAct::SplitInto(SpecimenId(1), 2)),
				line(1, CustodyAct::SplitFrom(parent)),
				line(2, CustodyAct::SplitFrom(parent)),
			]
		);
		assert_eq!(specimen_status(parent), SpecimenStatus::Available);
		let made = LabOrders::specimen(SpecimenId(1)).expect("it is there").specimen;
		assert_eq!((made.parents.to_vec(), made.tests, made.holder), (vec![parent], FIRST, holder));
	});
}

#[test]
fn a_specimen_is_split_into_parts_of_it_under_labels_of_their_own() {
	run(|| {
		at_work();
		let parent = in_laboratory(40);
		let split =
			|of: &[(u8, TestSet)]| LabOrders::split_specimen(by(&technician()), LABORATORY, parent, aliquots(of));
		assert_noop!(split(&[]), Error::<Test>::NoAliquots);
		for call in [split(&[(41, TestSet::NONE)]), split(&[(41, TestSet(0b100))])] {
			assert_eq!(call, Err(Error::<Test>::NotItsTests.into()));
		}
	});
	// What was written before the refusal is undone by whoever dispatches the call.
	for of in [&[(40, FIRST)][..], &[(41, FIRST), (41, FIRST)]] {
		new_test_ext().execute_with(|| {
			at_work();
			let parent = in_laboratory(40);
			let call = LabOrders::split_specimen(by(&technician()), LABORATORY, parent, aliquots(of));
			assert_eq!(call, Err(Error::<Test>::LabelInUse.into()));
		});
	}
}

#[test]
fn specimens_of_one_order_are_pooled() {
	run(|| {
		at_work();
		let (one, two) = (in_laboratory(40), in_laboratory(41));
		let pool = |of: &[SpecimenId], label| {
			let of = of.to_vec().try_into().expect("they are few");
			LabOrders::pool_specimens(by(&technician()), LABORATORY, of, digest(label))
		};
		assert_noop!(pool(&[], 42), Error::<Test>::TooFewToPool);
		assert_noop!(pool(&[one], 42), Error::<Test>::TooFewToPool);
		assert_noop!(pool(&[one, one], 42), Error::<Test>::SpecimenTwice);
		events();
		assert_ok!(pool(&[one, two], 42));
		let (order, holder) = (ORDER, Holder { organization: LABORATORY, account: technician() });
		let line = |specimen, act| Event::CustodySet { specimen, order, act, by: holder.clone() };
		let pooled = SpecimenId(2);
		assert_eq!(
			events(),
			[
				line(one, CustodyAct::PooledInto(pooled)),
				line(two, CustodyAct::PooledInto(pooled)),
				line(pooled, CustodyAct::Pooled),
			]
		);
		let made = LabOrders::specimen(pooled).expect("it is there").specimen;
		assert_eq!((made.parents.to_vec(), made.tests), (vec![one, two], BOTH));
	});
}

#[test]
fn a_pool_is_of_what_one_has_in_hand_for_one_order() {
	new_test_ext().execute_with(|| {
		at_work();
		let (one, nurse_s) = (in_laboratory(40), collect(41));
		let other = order_both();
		take(last_task());
		let signer = by(&technician());
		assert_ok!(LabOrders::collect_specimen(signer, LABORATORY, other, FIRST, digest(42), None));
		let elsewhere = SpecimenId(2);
		for (with, expected) in [
			(nurse_s, Error::<Test>::NotFound),
			(SpecimenId(9), Error::<Test>::NotFound),
			(elsewhere, Error::<Test>::OtherOrder),
		] {
			let of = vec![one, with].try_into().expect("they are few");
			let call = LabOrders::pool_specimens(by(&technician()), LABORATORY, of, digest(43));
			assert_eq!(call, Err(expected.into()));
		}
		let of = vec![one, elsewhere].try_into().expect("they are few");
		let call = LabOrders::pool_specimens(by(&second_technician()), LABORATORY, of, digest(43));
		assert_noop!(call, Error::<Test>::NotTheHolder);
	});
}

#[test]
fn an_order_has_as_many_specimens_as_can_be() {
	run(|| {
		order_both();
		(40..46).for_each(|label| assert!(collect(label).0 < 6));
		let call = LabOrders::collect_specimen(by(&nurse()), HOSPITAL, ORDER, FIRST, digest(46), None);
		assert_eq!(call, Err(Error::<Test>::TooManySpecimens.into()));
		// What a refused call has counted is undone by whoever dispatches it.
		crate::NextSpecimen::<Test>::put(SpecimenId(6));
	});
}
