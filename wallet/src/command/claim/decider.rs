//! Whether whoever has decided a claim could: as many as it takes, and nobody who had a hand in it.

use salus_primitives::{
	insurance::{Claim, DecisionRecord, Rules},
	money::Amount,
	AccountId,
};

use super::comparison::{Compared, Finding};

/// What a decision's deciders are held against.
pub struct Deciding<'a> {
	/// The rules by which it was decided.
	pub rules: &'a Rules,
	/// The claim, as the block of the decision has left it.
	pub claim: Option<&'a Claim>,
	/// The decisions before.
	pub earlier: &'a [&'a DecisionRecord],
}

/// Compares whoever has decided with who could.
pub fn deciders(record: &DecisionRecord, against: &Deciding) -> Vec<Compared> {
	let by = &record.by;
	let billed = record.facts.lines.iter().fold(0, |sum: Amount, line| sum.saturating_add(line.line.amount));
	let needed = match record.decision.automatic {
		true => 0,
		false if billed > against.rules.two_above => 2,
		false => 1,
	};
	let mut all = vec![Compared::same("how many adjudicators have decided", &by.len(), &needed)];
	if record.decision.automatic {
		let within = billed <= against.rules.automatic;
		all.push(Compared::same("whether so much is decided by the rules alone", &true, &within));
		return all;
	}
	let submitted = |account: &AccountId| against.claim.is_some_and(|claim| claim.submitter == *account);
	let served = |account: &AccountId| {
		let mut performers = record.facts.lines.iter().map(|line| line.line.performer.as_ref());
		performers.any(|performer| performer == Some(account))
	};
	all.push(none("who has submitted it", by, submitted));
	all.push(none("who has served", by, served));
	let decided = |account: &AccountId| against.earlier.iter().any(|record| record.by.contains(account));
	all.push(none("who has decided it before", by, decided));
	let twice = by.iter().enumerate().any(|(place, account)| by.iter().take(place).any(|other| other == account));
	all.push(Compared::same("whether anybody has decided twice", &twice, &false));
	all
}

/// That none of them is one of those.
fn none(whom: &str, by: &[AccountId], is: impl Fn(&AccountId) -> bool) -> Compared {
	let what = format!("that nobody decides {whom}");
	match by.iter().find(|account| is(account)) {
		None => Compared::new(what, Finding::Agrees),
		Some(account) => {
			Compared::new(what, Finding::Differs { recorded: account.to_string(), found: "one of those".into() })
		}
	}
}
