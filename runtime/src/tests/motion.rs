//! Motions of the council and of the emergency committee, from the proposal to what came of it.

use codec::Encode;
use frame_support::{assert_ok, dispatch::GetDispatchInfo};
use pallet_collective::{Call, Config, Instance1, Instance2, Pallet};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError, DispatchResult,
};

use super::{cast::*, run};
use crate::{genesis, AccountId, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, System};

/// Who sits on the council, in order.
pub fn councillors() -> Vec<AccountId> {
	pallet_collective::Members::<Runtime, Instance1>::get()
}

/// Who sits on the emergency committee, in order.
pub fn committee() -> Vec<AccountId> {
	pallet_collective::Members::<Runtime, Instance2>::get()
}

/// Moves the call in the council, lets so many councillors vote for it, and says what came of it when it was carried out.
pub fn motion(ayes: usize, call: impl Into<RuntimeCall>) -> DispatchResult {
	decide::<Instance1>(&councillors(), ayes, call.into())
}

/// The same in the emergency committee.
pub fn emergency_motion(ayes: usize, call: impl Into<RuntimeCall>) -> DispatchResult {
	decide::<Instance2>(&committee(), ayes, call.into())
}

fn decide<I: 'static>(members: &[AccountId], ayes: usize, call: RuntimeCall) -> DispatchResult
where
	Runtime: Config<I, Proposal = RuntimeCall>,
	RuntimeCall: From<Call<Runtime, I>>,
{
	let (length, weight) = (call.encoded_size() as u32, call.get_dispatch_info().call_weight);
	let hash = BlakeTwo256::hash_of(&call);
	let index = pallet_collective::ProposalCount::<Runtime, I>::get();
	assert!((1..=members.len()).contains(&ayes), "{ayes} of {}", members.len());
	System::reset_events();
	assert_ok!(Pallet::<Runtime, I>::propose(by(members[0].clone()), ayes as u32, Box::new(call), length));
	if ayes > 1 {
		for member in &members[..ayes] {
			assert_ok!(Pallet::<Runtime, I>::vote(by(member.clone()), hash, index, true));
		}
		assert_ok!(Pallet::<Runtime, I>::close(by(members[0].clone()), hash, index, weight, length));
	}
	outcome().expect("it was carried out")
}

fn outcome() -> Option<DispatchResult> {
	System::events().into_iter().find_map(|record| match record.event {
		RuntimeEvent::Council(pallet_collective::Event::Executed { result, .. })
		| RuntimeEvent::EmergencyCommittee(pallet_collective::Event::Executed { result, .. }) => Some(result),
		_ => None,
	})
}

/// The founders alone: a council of four, three of whom are the emergency committee.
pub fn four(test: impl FnOnce()) {
	run(genesis::LOCAL, || {
		assert_eq!((councillors().len(), committee().len()), (4, 3));
		test();
		always();
	});
}

/// Everybody, with a council and an emergency committee of so many, who are nobody else.
pub fn of_size(size: usize, test: impl FnOnce()) {
	cast(|| {
		let seats = |first: u8| (0..size).map(|index| AccountId::new([first + index as u8; 32])).collect::<Vec<_>>();
		assert_ok!(crate::CouncilMembership::reset_members(RuntimeOrigin::root(), seats(100)));
		assert_ok!(crate::EmergencyCommitteeMembership::reset_members(RuntimeOrigin::root(), seats(150)));
		assert_eq!((councillors(), committee()), (seats(100), seats(150)));
		test();
	});
}

/// What whoever makes a call hears that is stopped, paused or never carried out.
pub fn filtered() -> DispatchError {
	frame_system::Error::<Runtime>::CallFiltered.into()
}
