//! In which order calls are taken, and which are taken at all.

use salus_primitives::AccountId;
use sp_runtime::transaction_validity::TransactionPriority;

/// In which order calls are taken while there are more than a block holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Class {
	/// Everything else.
	Other,
	/// Claims and payments.
	Billing,
	/// Care: consents, records, appointments, orders.
	Care,
	/// Emergencies, refusals and revocations: what must bite at once.
	Emergency,
}

impl Class {
	/// The priority of every call in the class: 0, 2^60, 2^61, 2^61 + 2^60. The classes lie so far apart that nothing which other extensions add for a
	/// transaction without a tip (at most the number of such transactions in a block) lifts a call out of its class.
	pub const fn priority(self) -> TransactionPriority {
		match self {
			Self::Other => 0,
			Self::Billing => 1 << 60,
			Self::Care => 1 << 61,
			Self::Emergency => (1 << 61) | (1 << 60),
		}
	}
}

/// Sorts calls into classes. Provided by the runtime, which alone knows all calls.
pub trait ClassOf<Call> {
	/// The class of this call, from this signer. Whoever lacks the authority for an emergency has none.
	fn class_of(signer: &AccountId, call: &Call) -> Class;
}

impl<Call> ClassOf<Call> for () {
	fn class_of(_: &AccountId, _: &Call) -> Class {
		Class::Other
	}
}

/// Says which calls a block may carry, and from whom. Provided by the runtime, which alone knows all calls.
pub trait Admissible<Call> {
	/// Whether a block may carry this call from this signer now. What it costs is bounded, and part of the extension's weight.
	fn admits(signer: &AccountId, call: &Call) -> bool;
}

/// Nothing, from nobody.
impl<Call> Admissible<Call> for () {
	fn admits(_: &AccountId, _: &Call) -> bool {
		false
	}
}
