//! The council's seats: a wrapper that tells identity who sits on the council, so that its members exist without a balance and are known.

use core::marker::PhantomData;
use frame_support::traits::{ChangeMembers, InitializeMembers};
use salus_primitives::{glue::Seats, AccountId};

/// Passes every change of members on to `Council`, and keeps `S`'s seats in step with it.
pub struct SeatedCouncil<S, Council>(PhantomData<(S, Council)>);

impl<S: Seats, Council: ChangeMembers<AccountId>> ChangeMembers<AccountId> for SeatedCouncil<S, Council> {
	fn change_members_sorted(incoming: &[AccountId], outgoing: &[AccountId], sorted_new: &[AccountId]) {
		Council::change_members_sorted(incoming, outgoing, sorted_new);
		incoming.iter().for_each(S::take);
		outgoing.iter().for_each(S::leave);
	}

	fn set_prime(prime: Option<AccountId>) {
		Council::set_prime(prime);
	}

	fn get_prime() -> Option<AccountId> {
		Council::get_prime()
	}
}

impl<S: Seats, Council: InitializeMembers<AccountId>> InitializeMembers<AccountId> for SeatedCouncil<S, Council> {
	fn initialize_members(members: &[AccountId]) {
		Council::initialize_members(members);
		members.iter().for_each(S::take);
	}
}
