//! For which claims a remittance is: as somebody writes it, or chosen from what is due.

use salus_primitives::{
	remittance::{Remitted, RemittedKind, MAX_REMITTED},
	ClaimId, OrganizationId, UnitId,
};
use serde::Deserialize;

use crate::{
	error::{Error, Result},
	written::parse,
};

/// What to pay, as it is written in a file.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Batch {
	/// Whom.
	pub provider: OrganizationId,
	/// In which unit.
	pub unit: UnitId,
	/// For which claims.
	pub claims: Vec<ClaimId>,
}

impl Batch {
	/// Reads it.
	pub fn read(text: &str) -> Result<Self> {
		let batch: Self = parse(text, "batch")?;
		if batch.claims.is_empty() {
			return Err(Error::Usage("the batch is not right: claims: there are none".into()));
		}
		few(&batch.claims)?;
		Ok(batch)
	}
}

/// That the claims are no more than one remittance has room for, and each is named once.
pub fn few(claims: &[ClaimId]) -> Result<()> {
	if claims.len() > usize::try_from(MAX_REMITTED).unwrap_or(usize::MAX) {
		return Err(Error::Usage(format!("there are too many claims: {MAX_REMITTED} at most in one remittance")));
	}
	let twice =
		claims.iter().enumerate().find(|(position, claim)| claims.iter().take(*position).any(|one| one == *claim));
	match twice {
		Some((_, claim)) => Err(Error::Usage(format!("claim {claim} is named twice"))),
		None => Ok(()),
	}
}

/// As many of what is due as one remittance has room for: what is paid first, then what is taken back as far as that is less.
pub fn choose(due: &[Remitted]) -> Vec<Remitted> {
	let room = usize::try_from(MAX_REMITTED).unwrap_or(usize::MAX);
	let of_kind = |kind| due.iter().filter(move |line| line.kind == kind);
	// Half of the room is kept for what is taken back, if there is so much.
	let kept = of_kind(RemittedKind::Adjustment).count().min(room / 2);
	let mut chosen: Vec<_> = of_kind(RemittedKind::Payment).take(room - kept).copied().collect();
	let mut left = chosen.iter().fold(0u64, |sum, line| sum.saturating_add(line.amount));
	for line in of_kind(RemittedKind::Adjustment) {
		if chosen.len() < room && line.amount <= left {
			left -= line.amount;
			chosen.push(*line);
		}
	}
	// Nothing is moved by what takes back alone.
	chosen.sort_by_key(|line| line.claim);
	chosen
}

/// What the claims come to, each of which must be due. Whoever pays signs it.
pub fn total_of(claims: &[ClaimId], due: &[Remitted]) -> Result<u64> {
	let mut total: i128 = 0;
	for claim in claims {
		let line = due.iter().find(|line| line.claim == *claim);
		let line =
			line.ok_or_else(|| Error::NotFound(format!("nothing is to be paid or taken back for claim {claim}")))?;
		match line.kind {
			RemittedKind::Payment => total += i128::from(line.amount),
			RemittedKind::Adjustment => total -= i128::from(line.amount),
		}
	}
	u64::try_from(total).map_err(|_| {
		Error::Usage(
			"these claims take back more than they pay; the provider can give it back with `remittance return`".into(),
		)
	})
}
