//! Whom the chain does not know, and lets in all the same: whoever was invited.

use frame_support::weights::Weight;
use salus_admission::Invitations;
use salus_patients::WeightInfo as _;
use salus_primitives::glue::Actor;

use crate::{AccountId, Nonce, Patients, Runtime, RuntimeCall, System};

/// Whom a registrar's voucher lets in, with the one call that redeems it, alone and unwrapped.
pub struct Vouchers;

impl Invitations<RuntimeCall> for Vouchers {
	fn is_invitation(call: &RuntimeCall) -> bool {
		matches!(call, RuntimeCall::Patients(salus_patients::Call::redeem_voucher { .. }))
	}

	fn invited(signer: &AccountId, call: &RuntimeCall) -> Option<Actor> {
		match call {
			RuntimeCall::Patients(salus_patients::Call::redeem_voucher { voucher, registrar, signature }) => {
				Patients::invitation(signer, voucher, registrar, signature)
			}
			_ => None,
		}
	}

	/// It looks at all that the call looks at, and writes nothing.
	fn weight() -> Weight {
		<Runtime as salus_patients::Config>::WeightInfo::redeem_voucher()
	}

	fn first_nonce(signer: &AccountId) -> Nonce {
		salus_identity::DepartedNonces::<Runtime>::get(signer).unwrap_or_default()
	}
}

/// The nonce of the account's next transaction, for one that comes back too.
pub fn next_nonce(account: &AccountId) -> Nonce {
	System::account_nonce(account).max(Vouchers::first_nonce(account))
}
