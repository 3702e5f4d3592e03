//! What a remittance says of a claim: which decision it pays, and which one before it thereby takes back.
//!
//! A claim is paid what was awarded and not paid before, and taken back is what was paid. So what was paid is always what the decision awarded that was in force when it was. A
//! remittance that pays the rest after an appeal takes back the claim as it was told before, whole, and tells it anew: the guide has no other way for a claim whose adjudication
//! has changed.

use std::collections::BTreeMap;

use super::X12Error;
use crate::{
	Claim, ClaimDecisions, ClaimEntry, ClaimId, Decision, Moment, Remittance, RemittanceEntry, RemittanceId, Remitted,
	RemittedKind,
};

/// What explains a remittance.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Papers {
	/// Every claim that it is for.
	pub claims: Vec<ClaimEntry>,
	/// All that was decided on those that were appealed or reversed.
	pub decisions: Vec<ClaimDecisions>,
	/// Remittances that have paid some of them before, where the decisions alone do not say which of them was told.
	pub before: Vec<RemittanceEntry>,
}

/// What is known of a claim.
pub struct Known<'a> {
	pub id: ClaimId,
	pub claim: &'a Claim,
	/// The oldest first.
	decisions: Vec<&'a Decision>,
	/// Whether these are all of them; else there is the last one at most.
	all: bool,
	/// When it was paid last before, where that is said.
	paid_before: Option<Moment>,
}

/// How a claim is told. What is given less what is taken back is what has moved.
#[derive(Clone, Copy)]
pub struct Told<'a> {
	/// The decision that was told before, and is not so any more.
	pub taken_back: Option<&'a Decision>,
	/// The decision that is told now.
	pub given: Option<&'a Decision>,
}

impl Papers {
	/// What they know of each claim. Refuses what is there twice, and what the remittance is not about.
	pub fn known(&self, entry: &RemittanceEntry) -> Result<BTreeMap<ClaimId, Known<'_>>, X12Error> {
		let is_remitted = |id| pays(&entry.remittance, id).ok_or(X12Error::ClaimNotRemitted(id));
		let mut found = BTreeMap::new();
		for one in &self.claims {
			is_remitted(one.id)?;
			if found.insert(one.id, Known::of(one)).is_some() {
				return Err(X12Error::Twice(one.id));
			}
		}
		for one in &self.decisions {
			is_remitted(one.claim)?;
			let known = found.get_mut(&one.claim).ok_or(X12Error::ClaimMissing(one.claim))?;
			known.take(one)?;
		}
		for one in &self.before {
			is_before(one, entry)?;
			let paid = one.remittance.lines.iter().filter(|line| line.kind == RemittedKind::Payment);
			for line in paid {
				if let Some(known) = found.get_mut(&line.claim) {
					known.paid_before = known.paid_before.max(Some(one.remittance.at));
				}
			}
		}
		Ok(found)
	}
}

fn pays(remittance: &Remittance, id: ClaimId) -> Option<&Remitted> {
	remittance.lines.iter().find(|line| line.claim == id)
}

/// That one remittance is before the other, and pays some claim of it.
fn is_before(one: &RemittanceEntry, entry: &RemittanceEntry) -> Result<(), X12Error> {
	let shares = entry.remittance.lines.iter().any(|line| pays(&one.remittance, line.claim).is_some());
	if !shares || one.id >= entry.id || one.remittance.at > entry.remittance.at {
		return Err(X12Error::NotBefore { before: one.id, remittance: entry.id });
	}
	Ok(())
}

impl<'a> Known<'a> {
	fn of(entry: &'a ClaimEntry) -> Self {
		let claim = &entry.claim;
		Self { id: entry.id, claim, decisions: claim.decision.iter().collect(), all: false, paid_before: None }
	}

	/// Takes all that was decided in the place of the decision that holds.
	fn take(&mut self, recorded: &'a ClaimDecisions) -> Result<(), X12Error> {
		if self.all {
			return Err(X12Error::DecisionsTwice(self.id));
		}
		self.all = true;
		self.decisions = recorded.decisions.iter().map(|one| &one.record.decision).collect();
		let billed = || self.claim.lines.iter().map(|line| line.amount);
		match self.decisions.iter().all(|one| one.lines.iter().map(|line| line.billed).eq(billed())) {
			true => Ok(()),
			false => Err(X12Error::OtherDecisions(self.id)),
		}
	}

	/// The decisions that were in force at this moment, with how many are before them: two, where one was made at that very moment.
	fn in_force(&self, at: Moment) -> impl Iterator<Item = (usize, &'a Decision)> + '_ {
		let ends = move |position: usize| self.decisions.get(position + 1).is_none_or(|next| next.at >= at);
		// Without the others nobody knows which one was in force at the moment of the last.
		let began = move |one: &Decision| one.at < at || (one.at == at && (self.all || self.claim.appeals == 0));
		let numbered = self.decisions.iter().copied().enumerate();
		numbered.filter(move |(position, one)| began(one) && ends(*position))
	}

	/// How the line of a remittance is told.
	pub fn told(&self, remittance: RemittanceId, line: &Remitted, at: Moment) -> Result<Told<'a>, X12Error> {
		let moved = i128::from(line.amount);
		let mut ways: Vec<Told<'a>> = Vec::new();
		match line.kind {
			RemittedKind::Payment => {
				for (position, given) in self.in_force(at) {
					self.paid(position, given, moved, &mut ways);
				}
			}
			RemittedKind::Adjustment => {
				let taken = self.decisions.iter().filter(|one| one.at <= at && one.paid() == moved);
				ways.extend(taken.map(|one| Told { taken_back: Some(one), given: None }));
			}
		}
		if let Some(before) = self.paid_before {
			let was_told: Vec<_> = self.in_force(before).map(|(_, one)| one).collect();
			ways.retain(|way| way.taken_back.is_some_and(|one| was_told.contains(&one)));
		}
		ways.dedup_by(|one, other| one.says() == other.says());
		match ways.as_slice() {
			[way] => Ok(*way),
			[] => Err(self.unexplained(remittance, line)),
			_ => Err(X12Error::Ambiguous { claim: self.id, remittance }),
		}
	}

	/// The ways in which this decision pays so much: all of it, or what a decision before has not paid.
	fn paid(&self, position: usize, given: &'a Decision, moved: i128, ways: &mut Vec<Told<'a>>) {
		let rest = given.paid() - moved;
		if rest == 0 {
			ways.push(Told { taken_back: None, given: Some(given) });
			return;
		}
		let before = self.decisions.iter().take(position).filter(|one| one.paid() == rest);
		ways.extend(before.map(|one| Told { taken_back: Some(one), given: Some(given) }));
	}

	fn unexplained(&self, remittance: RemittanceId, line: &Remitted) -> X12Error {
		let claim = self.id;
		match (self.all, self.decisions.is_empty()) {
			(false, true) if self.claim.status != crate::ClaimStatus::Reversed => X12Error::Undecided(claim),
			(false, _) => X12Error::DecisionMissing { claim, remittance },
			(true, _) => X12Error::Unexplained { claim, amount: line.amount },
		}
	}
}

impl Told<'_> {
	/// What the provider reads.
	fn says(&self) -> [Option<&[crate::LineDecision]>; 2] {
		[self.taken_back, self.given].map(|one| one.map(|one| one.lines.as_slice()))
	}

	/// What it adds to the payment.
	pub fn adds(&self) -> i128 {
		self.given.map_or(0, Decision::paid) - self.taken_back.map_or(0, Decision::paid)
	}
}
