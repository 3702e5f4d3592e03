//! Who sits on the council, here four of them, and what no majority can. Which decision takes how many is in `governance`.

use frame_support::{assert_ok, traits::Contains};
use pallet_collective::Instance1;
use sp_runtime::{traits::Dispatchable, DispatchError::BadOrigin};

use super::{cast::*, motion::*};
use crate::{configs::NeverStopped, AccountId, CouncilMembership, Runtime, RuntimeCall, RuntimeOrigin, SafeMode};

#[test]
fn three_of_four_stop_the_chain_and_let_it_go_on() {
	four(|| {
		let call = || batch(vec![]);
		assert_eq!(motion(2, pallet_safe_mode::Call::force_enter {}), Err(BadOrigin));
		assert!(!SafeMode::is_entered());
		assert_eq!(motion(3, pallet_safe_mode::Call::force_enter {}), Ok(()));
		assert!(SafeMode::is_entered());
		assert_eq!(call().dispatch(by(alice())).map_err(|refusal| refusal.error), Err(filtered()));
		for revocation in revocations() {
			assert!(NeverStopped::contains(&revocation));
			assert_ne!(revocation.dispatch(by(WALLET)).expect_err("no such patient").error, filtered());
		}
		assert_eq!(motion(2, pallet_safe_mode::Call::force_exit {}), Err(BadOrigin));
		assert_eq!(motion(3, pallet_safe_mode::Call::force_exit {}), Ok(()));
		assert_ok!(call().dispatch(by(alice())));
	});
}

#[test]
fn three_of_four_seat_and_unseat_a_councillor_who_is_known_as_long() {
	four(|| {
		let who = STRANGER;
		assert_eq!(
			motion(2, pallet_membership::Call::<Runtime, Instance1>::add_member { who: who.clone().into() }),
			Err(BadOrigin)
		);
		assert_eq!(
			motion(3, pallet_membership::Call::<Runtime, Instance1>::add_member { who: who.clone().into() }),
			Ok(())
		);
		assert!(salus_identity::Enrolments::<Runtime>::contains_key(&who) && councillors().contains(&who));
		assert_eq!(
			motion(4, pallet_membership::Call::<Runtime, Instance1>::remove_member { who: who.clone().into() }),
			Ok(())
		);
		assert!(!salus_identity::Enrolments::<Runtime>::contains_key(&who) && !councillors().contains(&who));
	});
}

#[test]
fn the_last_councillor_stays_whoever_would_have_it_otherwise() {
	four(|| {
		let remove = |who: AccountId| pallet_membership::Call::<Runtime, Instance1>::remove_member { who: who.into() };
		while let [first, _, ..] = councillors().as_slice() {
			assert_eq!(motion(councillors().len(), remove(first.clone())), Ok(()));
		}
		let [last] = &councillors()[..] else { panic!("one is left") };
		assert_eq!(motion(1, remove(last.clone())), Err(BadOrigin));
		assert_eq!(
			CouncilMembership::remove_member(RuntimeOrigin::root(), last.clone().into())
				.map_err(|refusal| refusal.error),
			Err(BadOrigin)
		);
		assert_eq!(
			motion(1, pallet_membership::Call::<Runtime, Instance1>::add_member { who: STRANGER.into() }),
			Ok(())
		);
		assert_eq!(motion(2, remove(last.clone())), Ok(()));
		assert_eq!(councillors(), [STRANGER]);
	});
}

#[test]
fn one_motion_that_removes_everybody_leaves_one() {
	four(|| {
		let remove =
			|who: AccountId| pallet_membership::Call::<Runtime, Instance1>::remove_member { who: who.into() }.into();
		let everybody = batch(councillors().into_iter().map(remove).collect());
		assert_eq!(motion(3, everybody), Ok(()), "a batch says elsewhere that it was interrupted");
		assert_eq!(councillors().len(), 1);
	});
}

#[test]
fn no_councillor_gives_the_seat_away() {
	four(|| {
		let change: RuntimeCall =
			pallet_membership::Call::<Runtime, Instance1>::change_key { new: STRANGER.into() }.into();
		assert_eq!(change.clone().dispatch(by(alice())).map_err(|refusal| refusal.error), Err(filtered()));
		assert_ok!(batch(vec![change]).dispatch(by(alice())));
		assert!(councillors().contains(&alice()) && !councillors().contains(&STRANGER));
	});
}
