//! Remittances: what the insurer pays a provider for claims, and what comes back.

use salus_payments::{Call, Claims as Remitted};
use salus_primitives::{insurance::ReversalReason, role::OrganizationKind::Insurer, RemittanceId};
use sp_runtime::DispatchResult;

use super::{
	super::{
		super::{
			people::here,
			table::{Asked, Row},
		},
		money::{
			approved, clerk, insured, insurer_has_money, paid, pays_claims, prepare, provider_id, submitted, AMOUNT,
			CLAIM, UNIT,
		},
	},
	handles_providers,
};
use crate::Claims;

/// The one claim.
fn claims() -> Remitted {
	vec![CLAIM].try_into().expect("it is one")
}

fn reversed(asked: &Asked) -> DispatchResult {
	Claims::reverse_claim(clerk(asked), provider_id(asked), CLAIM, ReversalReason::BilledInError)
}

pub fn rows() -> Vec<Row> {
	vec![
		Row::new("Payments.remit", pays_claims(), |asked| {
			let (organization, payee) = (asked.organization, provider_id(asked));
			Call::remit { organization, payee, unit: UNIT, claims: claims(), total: AMOUNT }.into()
		})
		.after(|asked| prepare(asked, &[insured, submitted, approved, insurer_has_money])),
		Row::new("Payments.clear_remittance", handles_providers(), |asked| {
			Call::clear_remittance { organization: asked.organization, remittance: RemittanceId(0) }.into()
		})
		// An insurer's cashier handles money, but is not paid.
		.moot(&["NotFound"])
		.after(|asked| prepare(asked, &[insured, submitted, approved, paid])),
		Row::new("Payments.return_remitted", handles_providers(), |asked| {
			let (organization, payer) = (asked.organization, here(Insurer));
			Call::return_remitted { organization, payer, unit: UNIT, claims: claims() }.into()
		})
		.moot(&["SameParty"])
		.after(|asked| prepare(asked, &[insured, submitted, approved, paid, reversed])),
	]
}
