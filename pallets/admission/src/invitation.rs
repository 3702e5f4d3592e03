//! Accounts that the chain does not know, and that somebody it does know has invited.

use frame_support::weights::Weight;
use salus_primitives::{glue::Actor, AccountId};

/// Says with which call an unknown account may come, and who answers for it. Provided by the runtime, which alone knows all calls.
pub trait Invitations<Call> {
	/// Whether the call is of the one kind with which an invited account comes, whatever stands in it: looked at before anything is read.
	fn is_invitation(call: &Call) -> bool;

	/// The member who has invited this account to make this very call, if it would be carried out now. The transaction is charged to that member and its
	/// organization.
	fn invited(signer: &AccountId, call: &Call) -> Option<Actor>;

	/// What [`invited`](Self::invited) costs.
	fn weight() -> Weight;

	/// How many transactions the account had sent when the chain last forgot it; 0 for one that the chain never knew.
	fn first_nonce(signer: &AccountId) -> u32;
}

/// Nobody invites anybody.
impl<Call> Invitations<Call> for () {
	fn is_invitation(_: &Call) -> bool {
		false
	}

	fn invited(_: &AccountId, _: &Call) -> Option<Actor> {
		None
	}

	fn weight() -> Weight {
		Weight::zero()
	}

	fn first_nonce(_: &AccountId) -> u32 {
		0
	}
}
