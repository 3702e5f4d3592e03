//! Remittances: one payment of an insurer to a provider for many claims.

use salus_primitives::{
	remittance::{Remitted, RemittedKind},
	ClaimId, OrganizationId, RemittanceId, UnitId,
};

use super::{arguments, money::call};
use crate::{call::Call, money::Sum};

/// Pays a provider for claims, less what is taken back for others. The lines are what the chain says of each claim now, and the total is what they come to: where that
/// is another when the chain comes to it, nothing is paid.
pub fn remit(
	organization: OrganizationId,
	payee: OrganizationId,
	claims: &[ClaimId],
	lines: &[(Remitted, Sum)],
	total: &Sum,
) -> Call {
	let mut says = vec![format!(
		"Pay organization {payee} {} for claims, out of the money of {organization}, or nothing:",
		total.to_sign()
	)];
	says.extend(describe_claims(claims, lines));
	call("remit", arguments![organization, payee, total.unit, claims, total.amount], says)
}

/// Says that the provider agrees with what was paid.
pub fn clear_remittance(organization: OrganizationId, remittance: RemittanceId, total: &Sum) -> Call {
	let total = total.to_sign();
	let says =
		format!("Say for organization {organization} that remittance {remittance} of {total} agrees with its claims");
	call("clear_remittance", arguments![organization, remittance], vec![says])
}

/// Gives back to an insurer what it is to take back.
pub fn return_remitted(
	organization: OrganizationId,
	payer: OrganizationId,
	unit: UnitId,
	claims: &[ClaimId],
	lines: &[(Remitted, Sum)],
) -> Call {
	let mut says = vec![format!(
		"Give back to organization {payer} in unit {unit} what it is to take back, out of the money of {organization}:"
	)];
	says.extend(describe_claims(claims, lines));
	call("return_remitted", arguments![organization, payer, unit, claims], says)
}

/// A line for each claim: what the chain says of it, or that it says nothing.
fn describe_claims(claims: &[ClaimId], lines: &[(Remitted, Sum)]) -> Vec<String> {
	let line = |claim: &ClaimId| match lines.iter().find(|(line, _)| line.claim == *claim) {
		Some((line, sum)) => describe_line(line, sum),
		None => format!("  claim {claim}: nothing is to be paid or taken back"),
	};
	claims.iter().map(line).collect()
}

/// A line of a remittance.
pub fn describe_line(line: &Remitted, sum: &Sum) -> String {
	let what = match line.kind {
		RemittedKind::Payment => "paid",
		RemittedKind::Adjustment => "taken back",
	};
	format!("  claim {}: {sum} {what}", line.claim)
}
