//! Custody: nothing changes hands by one signature, and all of it can be read as one.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	laboratory::{Condition, Conditions, CustodyAct, Disposal, Holder, Offer, RejectionReason, SpecimenStatus},
	role::Role,
	AccountId, OrganizationId, SpecimenId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

fn with(organization: OrganizationId, account: AccountId) -> Holder {
	Holder { organization, account }
}

fn holder_of(specimen: SpecimenId) -> Holder {
	LabOrders::specimen(specimen).expect("there is such a specimen").specimen.holder
}

fn offer(to: OrganizationId, receiver: Option<AccountId>) -> DispatchResult {
	LabOrders::offer_specimen(by(&nurse()), HOSPITAL, SPECIMEN, to, receiver)
}

fn receive(as_whom: &AccountId, organization: OrganizationId) -> DispatchResult {
	LabOrders::receive_specimen(by(as_whom), organization, SPECIMEN, Conditions::NONE)
}

#[test]
fn a_specimen_changes_hands_when_both_have_signed() {
	run(|| {
		at_work();
		collect(40);
		events();
		assert_ok!(offer(LABORATORY, None));
		assert_eq!(holder_of(SPECIMEN), with(HOSPITAL, nurse()), "one signature does not do");
		let offered = Some(Offer { to: LABORATORY, receiver: None, at: START });
		assert_eq!(LabOrders::specimen(SPECIMEN).map(|entry| entry.specimen.offer), Some(offered));
		pass(9);
		let conditions = Conditions::of(&[Condition::Cool, Condition::Centrifuged]);
		assert_ok!(LabOrders::receive_specimen(by(&technician()), LABORATORY, SPECIMEN, conditions));
		let act = CustodyAct::Received { from: with(HOSPITAL, nurse()), offered: START, conditions };
		assert_eq!(
			events(),
			[
				Event::SpecimenOffered { specimen: SPECIMEN, to: LABORATORY, by: with(HOSPITAL, nurse()) },
				Event::CustodySet { specimen: SPECIMEN, order: ORDER, act, by: with(LABORATORY, technician()) },
			]
		);
		assert_eq!(holder_of(SPECIMEN), with(LABORATORY, technician()));
		assert_noop!(offer(LABORATORY, None), Error::<Test>::NotFound);
	});
}

#[test]
fn only_the_holder_hands_over_and_only_whom_it_is_for_receives() {
	run(|| {
		order_both();
		collect(40);
		let colleague = by(&physician());
		let call = LabOrders::offer_specimen(colleague, HOSPITAL, SPECIMEN, LABORATORY, None);
		assert_noop!(call, Error::<Test>::NotTheHolder);
		assert_noop!(receive(&technician(), LABORATORY), Error::<Test>::NotOffered);
		for nobody in [NO_ORGANIZATION, OrganizationId(77)] {
			assert_noop!(offer(nobody, None), Error::<Test>::UnknownOrganization);
		}
		assert_ok!(offer(LABORATORY, Some(second_technician())));
		assert_noop!(receive(&technician(), LABORATORY), Error::<Test>::NotTheReceiver);
		let elsewhere = technician_of(OTHER_LABORATORY);
		assert_noop!(receive(&elsewhere, OTHER_LABORATORY), Error::<Test>::NotTheReceiver);
		assert_ok!(receive(&second_technician(), LABORATORY));
	});
}

#[test]
fn nobody_signs_for_both() {
	run(|| {
		order_both();
		collect(40);
		assert_noop!(offer(HOSPITAL, Some(nurse())), Error::<Test>::SameHands);
		assert_ok!(offer(HOSPITAL, None));
		assert_noop!(receive(&nurse(), HOSPITAL), Error::<Test>::SameHands);
		assert_ok!(receive(&physician(), HOSPITAL));
		// Neither does an account that is a member of both organizations.
		Neighbours::member(&physician(), OTHER_HOSPITAL, Role::Nurse.into());
		let signer = by(&physician());
		assert_ok!(LabOrders::offer_specimen(signer, HOSPITAL, SPECIMEN, OTHER_HOSPITAL, None));
		assert_noop!(receive(&physician(), OTHER_HOSPITAL), Error::<Test>::SameHands);
	});
}

#[test]
fn an_offer_is_taken_back_or_declined() {
	for (who, organization) in [(nurse(), HOSPITAL), (technician(), LABORATORY)] {
		run(|| {
			order_both();
			collect(40);
			assert_ok!(offer(LABORATORY, None));
			for (other, of) in [(physician(), HOSPITAL), (technician_of(OTHER_LABORATORY), OTHER_LABORATORY)] {
				let call = LabOrders::cancel_offer(by(&other), of, SPECIMEN);
				assert_noop!(call, Error::<Test>::NotTheReceiver);
			}
			events();
			assert_ok!(LabOrders::cancel_offer(by(&who), organization, SPECIMEN));
			let holder = with(organization, who.clone());
			assert_eq!(events(), [Event::OfferCancelled { specimen: SPECIMEN, by: holder }]);
			assert_noop!(receive(&technician(), LABORATORY), Error::<Test>::NotOffered);
			assert_eq!(holder_of(SPECIMEN), with(HOSPITAL, nurse()));
			assert_ok!(offer(LABORATORY, None));
		});
	}
}

#[test]
fn from_storage_a_colleague_takes_it_and_signs() {
	run(|| {
		order_both();
		collect(40);
		assert_ok!(LabOrders::store_specimen(by(&nurse()), HOSPITAL, SPECIMEN));
		assert_noop!(offer(LABORATORY, None), Error::<Test>::SpecimenStored);
		let other = by(&holder(OTHER_HOSPITAL, Role::Nurse));
		let call = LabOrders::retrieve_specimen(other, OTHER_HOSPITAL, SPECIMEN);
		assert_noop!(call, Error::<Test>::NotFound);
		events();
		assert_ok!(LabOrders::retrieve_specimen(by(&physician()), HOSPITAL, SPECIMEN));
		let line = Event::CustodySet {
			specimen: SPECIMEN,
			order: ORDER,
			act: CustodyAct::Retrieved,
			by: with(HOSPITAL, physician()),
		};
		assert_eq!(events(), [line]);
		assert_noop!(offer(LABORATORY, None), Error::<Test>::NotTheHolder);
	});
}

#[test]
fn what_somebody_has_who_is_gone_is_taken_over_by_a_colleague() {
	run(|| {
		order_both();
		collect(40);
		assert_ok!(offer(LABORATORY, None));
		let take_over = || LabOrders::take_over_specimen(by(&physician()), HOSPITAL, SPECIMEN);
		assert_noop!(take_over(), Error::<Test>::HolderActs);
		// Whoever has other work now cannot sign either.
		Neighbours::member(&nurse(), HOSPITAL, Role::Auditor.into());
		assert_ok!(take_over());
		assert_eq!(LabOrders::custody(SPECIMEN).pop().map(|line| line.act), Some(CustodyAct::TakenOver(nurse())));
		assert_noop!(receive(&technician(), LABORATORY), Error::<Test>::NotOffered);
		assert_eq!(holder_of(SPECIMEN), with(HOSPITAL, physician()));
	});
}

#[test]
fn what_is_destroyed_does_nothing_more() {
	run(|| {
		order_both();
		for (label, disposal) in (40..).zip(Disposal::ALL.iter().copied()) {
			let specimen = collect(label);
			assert_ok!(LabOrders::dispose_specimen(by(&nurse()), HOSPITAL, specimen, disposal));
			assert_eq!(specimen_status(specimen), SpecimenStatus::Unavailable);
			let last = LabOrders::custody(specimen).pop().map(|line| line.act);
			assert_eq!(last, Some(CustodyAct::Disposed(disposal)));
			let again = LabOrders::offer_specimen(by(&nurse()), HOSPITAL, specimen, LABORATORY, None);
			assert_noop!(again, Error::<Test>::SpecimenUnavailable);
		}
	});
}

#[test]
fn a_custody_that_is_full_keeps_room_for_its_end() {
	run(|| {
		order_both();
		collect(40);
		let store = || LabOrders::store_specimen(by(&nurse()), HOSPITAL, SPECIMEN);
		let retrieve = || LabOrders::retrieve_specimen(by(&nurse()), HOSPITAL, SPECIMEN);
		for _ in 0..2 {
			assert_ok!(store());
			assert_ok!(retrieve());
		}
		assert_eq!(LabOrders::custody(SPECIMEN).len(), 5);
		assert_noop!(store(), Error::<Test>::TooMuchCustody);
		assert_ok!(offer(LABORATORY, None));
		assert_noop!(receive(&technician(), LABORATORY), Error::<Test>::TooMuchCustody);
		assert_ok!(LabOrders::cancel_offer(by(&nurse()), HOSPITAL, SPECIMEN));
		assert_ok!(LabOrders::dispose_specimen(by(&nurse()), HOSPITAL, SPECIMEN, Disposal::Lost));
		assert_ok!(LabOrders::enter_specimen_in_error(by(&nurse()), HOSPITAL, SPECIMEN));
		assert_eq!(LabOrders::custody(SPECIMEN).len(), 7);
	});
}

#[test]
fn each_reason_for_a_rejection_is_kept() {
	for reason in RejectionReason::ALL.iter().copied() {
		run(|| {
			at_work();
			hand_over(collect(40));
			assert_ok!(LabOrders::reject_specimen(by(&technician()), LABORATORY, SPECIMEN, reason));
			let found = LabOrders::specimen(SPECIMEN).expect("it is there").specimen;
			assert_eq!((found.status, found.rejected), (SpecimenStatus::Unsatisfactory, Some(reason)));
			// It can go back, and cannot be used.
			let signer = by(&technician());
			assert_ok!(LabOrders::offer_specimen(signer, LABORATORY, SPECIMEN, HOSPITAL, Some(nurse())));
			assert_ok!(receive(&nurse(), HOSPITAL));
		});
	}
}

#[test]
fn the_custody_of_an_order_reads_as_one() {
	run(|| {
		at_work();
		let one = collect(40);
		pass(1);
		let two = collect(41);
		pass(1);
		hand_over(two);
		pass(1);
		hand_over(one);
		assert_ok!(LabOrders::store_specimen(by(&technician()), LABORATORY, one));
		let lines: Vec<_> = LabOrders::timeline(ORDER).into_iter().map(|line| (line.specimen, line.entry.at)).collect();
		assert_eq!(lines, [(one, START), (two, START + 1), (two, START + 2), (one, START + 3), (one, START + 3)]);
		assert!(LabOrders::timeline(salus_primitives::OrderId(9)).is_empty());
	});
}

#[test]
fn a_custody_that_is_full_keeps_room_to_take_it_out_of_storage() {
	run(|| {
		order_both();
		collect(40);
		assert_ok!(offer(HOSPITAL, None));
		assert_ok!(receive(&physician(), HOSPITAL));
		let store = || LabOrders::store_specimen(by(&physician()), HOSPITAL, SPECIMEN);
		let retrieve = || LabOrders::retrieve_specimen(by(&physician()), HOSPITAL, SPECIMEN);
		assert_ok!(store());
		assert_ok!(retrieve());
		assert_ok!(store());
		// The last has left it there, and nothing goes on with it. A colleague takes it out, and says what becomes of it.
		assert_eq!(LabOrders::custody(SPECIMEN).len(), 5);
		assert_ok!(LabOrders::retrieve_specimen(by(&nurse()), HOSPITAL, SPECIMEN));
		assert_noop!(LabOrders::store_specimen(by(&nurse()), HOSPITAL, SPECIMEN), Error::<Test>::TooMuchCustody);
		assert_ok!(LabOrders::dispose_specimen(by(&nurse()), HOSPITAL, SPECIMEN, Disposal::Destroyed));
	});
}

#[test]
fn a_custody_that_is_full_keeps_room_to_take_it_over() {
	run(|| {
		order_both();
		collect(40);
		let store = || LabOrders::store_specimen(by(&nurse()), HOSPITAL, SPECIMEN);
		for _ in 0..2 {
			assert_ok!(store());
			assert_ok!(LabOrders::retrieve_specimen(by(&nurse()), HOSPITAL, SPECIMEN));
		}
		assert_noop!(store(), Error::<Test>::TooMuchCustody);
		Neighbours::dismiss(&nurse(), HOSPITAL);
		assert_ok!(LabOrders::take_over_specimen(by(&physician()), HOSPITAL, SPECIMEN));
		assert_ok!(LabOrders::dispose_specimen(by(&physician()), HOSPITAL, SPECIMEN, Disposal::Destroyed));
	});
}
