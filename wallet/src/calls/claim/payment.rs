//! When a claim is paid, and what is taken back.

use salus_primitives::{insurance::ReversalReason, remittance::MAX_REMITTED, ClaimId, Moment, OrganizationId};
use sp_core::{bounded::BoundedVec, ConstU32};

use super::{arguments, describe_reversal};
use crate::{call::Call, moment};

/// Claims that are paid together.
pub type Together = BoundedVec<ClaimId, ConstU32<MAX_REMITTED>>;

/// Sets the day on which claims are to be paid.
pub fn schedule_payment(organization: OrganizationId, claims: &Together, on: Moment) -> Call {
	let numbers: Vec<_> = claims.iter().map(ToString::to_string).collect();
	let says = vec![
		format!("Set the day on which insurer {organization} pays for claims {}", numbers.join(", ")),
		format!("  on        {}", moment::format(on)),
	];
	Call::new("Claims", "schedule_payment", arguments![organization, claims, on], says)
}

/// Takes back what was paid for a claim.
pub fn reverse_claim(organization: OrganizationId, claim: ClaimId, reason: ReversalReason) -> Call {
	let says =
		vec![
		format!("Take back what was paid for claim {claim}, for organization {organization}; a later remittance moves it"),
		format!("  because   {}", describe_reversal(reason)),
	];
	Call::new("Claims", "reverse_claim", arguments![organization, claim, reason], says)
}
