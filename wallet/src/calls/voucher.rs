//! Vouchers: registrations that a registrar signed beforehand.

use salus_primitives::{voucher::Voucher, AccountId};
use sp_runtime::MultiSignature;

use super::arguments;
use crate::{call::Call, moment};

/// Registers the signer as the patient that the voucher is for.
pub fn redeem_voucher(voucher: &Voucher, registrar: &AccountId, signature: &MultiSignature) -> Call {
	let says = vec![
		format!("Register yourself as patient {}", voucher.patient),
		format!("invited by {registrar} of organization {}", voucher.organization),
		format!("  good      until {}", moment::format(voucher.expires)),
	];
	Call::new("Patients", "redeem_voucher", arguments![voucher, registrar, signature], says)
}
