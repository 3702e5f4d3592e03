//! What the council decides by which majority, here four councillors, and what no majority can.

use codec::Encode;
use frame_support::{assert_ok, dispatch::GetDispatchInfo, traits::Contains};
use pallet_collective::Instance1;
use salus_primitives::role::OrganizationKind;
use sp_runtime::{
	traits::{BlakeTwo256, Dispatchable, Hash},
	DispatchError::{self, BadOrigin},
	DispatchResult,
};

use super::{cast::*, run};
use crate::{
	configs::NeverStopped, genesis, AccountId, Council, CouncilMembership, Identity, Runtime, RuntimeCall,
	RuntimeEvent, RuntimeOrigin, SafeMode, System, Validators,
};

fn councillors() -> Vec<AccountId> {
	pallet_collective::Members::<Runtime, Instance1>::get()
}

/// Moves the call, lets so many councillors vote for it, and says what came of it when it was carried out.
fn motion(ayes: usize, call: impl Into<RuntimeCall>) -> DispatchResult {
	let call = call.into();
	let (length, weight) = (call.encoded_size() as u32, call.get_dispatch_info().call_weight);
	let hash = BlakeTwo256::hash_of(&call);
	let index = pallet_collective::ProposalCount::<Runtime, Instance1>::get();
	let councillors = councillors();
	assert!(ayes <= councillors.len());
	System::reset_events();
	assert_ok!(Council::propose(by(councillors[0].clone()), ayes as u32, Box::new(call), length));
	if ayes > 1 {
		for councillor in &councillors[..ayes] {
			assert_ok!(Council::vote(by(councillor.clone()), hash, index, true));
		}
		assert_ok!(Council::close(by(councillors[0].clone()), hash, index, weight, length));
	}
	let outcome = |event| match event {
		RuntimeEvent::Council(pallet_collective::Event::Executed { result, .. }) => Some(result),
		_ => None,
	};
	System::events().into_iter().find_map(|record| outcome(record.event)).expect("it was carried out")
}

/// The founders alone: a council of four.
fn four(test: impl FnOnce()) {
	run(genesis::LOCAL, || {
		assert_eq!(councillors().len(), 4);
		test();
		always();
	});
}

fn filtered() -> DispatchError {
	frame_system::Error::<Runtime>::CallFiltered.into()
}

#[test]
fn two_of_four_do_not_admit_an_organization_and_three_do() {
	four(|| {
		let admit =
			|| salus_identity::Call::admit_organization { kind: OrganizationKind::Hospital, administrator: STRANGER };
		assert_eq!(motion(2, admit()), Err(BadOrigin));
		assert!(Identity::memberships(STRANGER).is_empty());
		assert_eq!(motion(3, admit()), Ok(()));
		assert_eq!(Identity::memberships(STRANGER).len(), 1);
	});
}

#[test]
fn two_of_four_do_not_admit_a_validator_and_three_do() {
	four(|| {
		let admit = || salus_validators::Call::admit { validator: STRANGER };
		assert_eq!(motion(2, admit()), Err(BadOrigin));
		assert!(!Validators::is_validator(&STRANGER));
		assert_eq!(motion(3, admit()), Ok(()));
		assert!(Validators::is_validator(&STRANGER));
	});
}

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
fn three_of_four_pause_a_call_and_two_do_not() {
	four(|| {
		let pause = || pallet_tx_pause::Call::pause { full_name: name(&batch(vec![])) };
		assert_eq!(motion(2, pause()), Err(BadOrigin));
		assert_ok!(batch(vec![]).dispatch(by(alice())));
		assert_eq!(motion(3, pause()), Ok(()));
		assert!(batch(vec![]).dispatch(by(alice())).is_err());
		let never = pallet_tx_pause::Call::pause { full_name: name(&break_glass()) };
		assert_eq!(motion(4, never), Err(pallet_tx_pause::Error::<Runtime>::Unpausable.into()));
	});
}

#[test]
fn three_of_four_seat_and_unseat_a_councillor_who_is_known_as_long() {
	four(|| {
		let who = STRANGER;
		assert_eq!(motion(2, pallet_membership::Call::add_member { who: who.clone().into() }), Err(BadOrigin));
		assert_eq!(motion(3, pallet_membership::Call::add_member { who: who.clone().into() }), Ok(()));
		assert!(salus_identity::Enrolments::<Runtime>::contains_key(&who) && councillors().contains(&who));
		assert_eq!(motion(4, pallet_membership::Call::remove_member { who: who.clone().into() }), Ok(()));
		assert!(!salus_identity::Enrolments::<Runtime>::contains_key(&who) && !councillors().contains(&who));
	});
}

#[test]
fn the_last_councillor_stays_whoever_would_have_it_otherwise() {
	four(|| {
		let remove = |who: AccountId| pallet_membership::Call::remove_member { who: who.into() };
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
		assert_eq!(motion(1, pallet_membership::Call::add_member { who: STRANGER.into() }), Ok(()));
		assert_eq!(motion(2, remove(last.clone())), Ok(()));
		assert_eq!(councillors(), [STRANGER]);
	});
}

#[test]
fn one_motion_that_removes_everybody_leaves_one() {
	four(|| {
		let remove = |who: AccountId| pallet_membership::Call::remove_member { who: who.into() }.into();
		let everybody = batch(councillors().into_iter().map(remove).collect());
		assert_eq!(motion(3, everybody), Ok(()), "a batch says elsewhere that it was interrupted");
		assert_eq!(councillors().len(), 1);
	});
}

#[test]
fn no_councillor_gives_the_seat_away() {
	four(|| {
		let change: RuntimeCall = pallet_membership::Call::change_key { new: STRANGER.into() }.into();
		assert_eq!(change.clone().dispatch(by(alice())).map_err(|refusal| refusal.error), Err(filtered()));
		assert_ok!(batch(vec![change]).dispatch(by(alice())));
		assert!(councillors().contains(&alice()) && !councillors().contains(&STRANGER));
	});
}
