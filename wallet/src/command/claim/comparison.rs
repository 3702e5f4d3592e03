//! What a replay compares: the decision that is recorded with the one that comes out again, and the facts that are recorded with what the chain says besides.

use salus_primitives::{
	insurance::{
		Authorization, AuthorizationFinding, AuthorizationStatus, Claim, ClaimLine, ClaimStatus, Coverage,
		DecisionRecord, Facts, LineDecision, Used,
	},
	OrganizationId,
};
use serde::Serialize;
use std::fmt::Debug;

/// What came of a comparison.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase", tag = "result")]
pub enum Finding {
	/// It is the same.
	Agrees,
	/// It is not.
	Differs {
		/// What is recorded.
		recorded: String,
		/// What was found.
		found: String,
	},
	/// It cannot be told.
	Open {
		/// Why.
		why: String,
	},
}

/// One comparison.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Compared {
	/// Of what.
	pub what: String,
	/// What came of it.
	#[serde(flatten)]
	pub finding: Finding,
}

impl Compared {
	/// Whether it speaks against the decision.
	pub fn differs(&self) -> bool {
		matches!(self.finding, Finding::Differs { .. })
	}

	/// In words.
	pub fn describe(&self) -> String {
		match &self.finding {
			Finding::Agrees => format!("  agrees    {}", self.what),
			Finding::Differs { recorded, found } => {
				format!("  DIFFERS   {}: recorded is {recorded}, and found {found}", self.what)
			}
			Finding::Open { why } => format!("  open      {}: {why}", self.what),
		}
	}

	pub(super) fn new(what: impl Into<String>, finding: Finding) -> Self {
		Self { what: what.into(), finding }
	}

	pub(super) fn same<T: PartialEq + Debug>(what: impl Into<String>, recorded: &T, found: &T) -> Self {
		Self::one_of(what, recorded, &[found])
	}

	/// What is recorded must be what was found before the block or after it: transactions of the same block can have come first.
	fn one_of<T: PartialEq + Debug>(what: impl Into<String>, recorded: &T, found: &[&T]) -> Self {
		if found.contains(&recorded) {
			return Self::new(what, Finding::Agrees);
		}
		let found = found.first().map(|found| format!("{found:?}")).unwrap_or_default();
		Self::new(what, Finding::Differs { recorded: format!("{recorded:?}"), found })
	}

	/// Like [`Self::one_of`], where a difference shows nothing for this reason.
	fn or_open<T: PartialEq + Debug>(what: &str, recorded: &T, found: &[&T], open: Option<&str>) -> Self {
		let compared = Self::one_of(what, recorded, found);
		match open {
			Some(why) if compared.differs() => Self::new(what, Finding::Open { why: why.into() }),
			_ => compared,
		}
	}
}

/// Compares decisions line by line.
pub fn decisions(recorded: &[LineDecision], replayed: &[LineDecision]) -> Vec<Compared> {
	let mut all = vec![Compared::same("the number of lines", &recorded.len(), &replayed.len())];
	for place in 0..recorded.len().max(replayed.len()) {
		let name = format!("line {place}");
		match (recorded.get(place), replayed.get(place)) {
			(Some(recorded), Some(replayed)) if recorded == replayed => all.push(Compared::new(name, Finding::Agrees)),
			(Some(recorded), Some(replayed)) => all.extend(line(&name, recorded, replayed)),
			(recorded, replayed) => {
				let tell =
					|line: Option<&LineDecision>| line.map_or_else(|| "nothing".into(), |line| format!("{line:?}"));
				all.push(Compared::new(name, Finding::Differs { recorded: tell(recorded), found: tell(replayed) }));
			}
		}
	}
	all
}

/// Where two decisions on a line differ.
fn line(name: &str, recorded: &LineDecision, replayed: &LineDecision) -> Vec<Compared> {
	let amounts = [
		("billed", recorded.billed, replayed.billed),
		("eligible", recorded.eligible, replayed.eligible),
		("deductible", recorded.deductible, replayed.deductible),
		("copay", recorded.copay, replayed.copay),
		("coinsurance", recorded.coinsurance, replayed.coinsurance),
		("paid", recorded.paid, replayed.paid),
		("authorized units", recorded.units.into(), replayed.units.into()),
	];
	let amounts = amounts.iter().map(|(of, one, other)| Compared::same(format!("{name}, {of}"), one, other));
	let (one, other) = (adjustments(recorded), adjustments(replayed));
	let adjusted = Compared::same(format!("{name}, adjustments"), &one, &other);
	amounts.chain([adjusted]).filter(Compared::differs).collect()
}

/// Adjustments, as `CO-45 2000`.
fn adjustments(line: &LineDecision) -> Vec<String> {
	line.adjustments.iter().map(|one| format!("{}-{} {}", one.group, one.reason, one.amount)).collect()
}

/// That a record does not contradict itself: sums hold, and who has decided is who has ruled. Whoever says of an appeal that the decision before holds, takes
/// over its facts with their rulings.
pub fn itself(record: &DecisionRecord, previous: Option<&DecisionRecord>) -> Vec<Compared> {
	let DecisionRecord { facts, decision, by, .. } = record;
	let mut all = Vec::new();
	for (place, line) in decision.lines.iter().enumerate() {
		all.push(Compared::same(format!("line {place}: billed is paid and adjusted"), &line.billed, &line.sum()));
	}
	let holds = record.result == ClaimStatus::Upheld && previous.is_some_and(|previous| previous.facts == *facts);
	let ruled = facts.lines.iter().filter(|line| line.ruling.is_some()).count();
	let expected = if decision.automatic { 0 } else { facts.lines.len() };
	if !holds {
		all.push(Compared::same("how many lines somebody has ruled on", &ruled, &expected));
	}
	all.push(Compared::same("whether the rules alone have decided", &decision.automatic, &by.is_empty()));
	all
}

/// That a record is still the one that its block has left.
pub fn kept_since(record: &DecisionRecord, then: Option<&DecisionRecord>) -> Compared {
	Compared::same("the record, as its block has left it", &Some(record), &then)
}

/// What the chain says beside the record, as of a block.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seen {
	/// The claim.
	pub claim: Option<Claim>,
	/// The coverage.
	pub coverage: Coverage,
	/// The version of the plan that is for what was served, line by line.
	pub versions: Vec<Option<u32>>,
	/// The benefit period in which it was served, line by line; nothing outside of the coverage's time.
	pub periods: Vec<Option<u32>>,
	/// What was used of the coverage.
	pub used: Used,
	/// The authorizations that the lines name, line by line. What the claim itself has reserved is left to it.
	pub authorizations: Vec<Option<Authorization>>,
}

/// What a record is compared with.
pub struct Against<'a> {
	/// Before the block of the decision.
	pub before: &'a Seen,
	/// After it.
	pub after: &'a Seen,
	/// The decision that was appealed, where it is one on an appeal.
	pub previous: Option<&'a DecisionRecord>,
	/// Whether nothing else in the block has changed what is counted.
	pub alone: bool,
}

impl Against<'_> {
	/// Why a difference in what is counted shows nothing.
	fn open(&self) -> Option<&'static str> {
		match (self.previous, self.alone) {
			(Some(_), _) => Some("what the claim itself had used was given back first"),
			(None, false) => Some("other transactions of the block have changed what is counted"),
			(None, true) => None,
		}
	}
}

/// Compares facts with what the chain says beside them.
pub fn facts(record: &DecisionRecord, against: &Against) -> Vec<Compared> {
	let Against { before, after, previous, .. } = against;
	let (facts, decision) = (&record.facts, &record.decision);
	let mut all = vec![Compared::one_of(
		"the plan of the coverage",
		&record.plan,
		&[&before.coverage.plan, &after.coverage.plan],
	)];
	for place in 0..facts.lines.len() {
		let of = |seen: &Seen| seen.versions.get(place).copied().flatten();
		let found = [&of(before), &of(after)];
		all.push(Compared::one_of(
			format!("line {place}: the version of the plan for its day"),
			&Some(decision.version),
			&found,
		));
		let of = |seen: &Seen| seen.periods.get(place).copied().flatten();
		let outside = of(before).is_none() && of(after).is_none();
		let outside = outside.then_some("it was served outside of the coverage's time");
		let what = format!("line {place}: the benefit period of its day");
		all.push(Compared::or_open(&what, &Some(decision.period), &[&of(before), &of(after)], outside));
	}
	all.extend(claimed(facts, against));
	match previous {
		Some(previous) => {
			let what = "the coverage and the provider, as found when it was decided before";
			all.push(Compared::same(what, &kept(facts), &kept(&previous.facts)));
		}
		None => all.extend(covered(facts, against)),
	}
	all.push(Compared::or_open(
		"what was used of the coverage",
		&facts.used,
		&[&before.used, &after.used],
		against.open(),
	));
	all.extend(authorized(facts, against));
	all
}

/// The claim itself: its lines, and when it was filed.
fn claimed(facts: &Facts, against: &Against) -> Vec<Compared> {
	let of = |seen: &Seen| -> Vec<ClaimLine> { seen.claim.iter().flat_map(|claim| claim.lines.clone()).collect() };
	let recorded: Vec<_> = facts.lines.iter().map(|line| line.line.clone()).collect();
	let lines = Compared::one_of("the lines of the claim", &recorded, &[&of(against.before), &of(against.after)]);
	let of = |seen: &Seen| seen.claim.as_ref().and_then(|claim| claim.submitted);
	let replaces = against.after.claim.as_ref().is_some_and(|claim| claim.replaces.is_some());
	let earlier = of(against.after).is_some_and(|submitted| facts.submitted < submitted);
	let open = (replaces && earlier).then_some("it counts as submitted when the claim was in whose place it has come");
	let found = [&of(against.before), &of(against.after)];
	vec![lines, Compared::or_open("when it was submitted", &Some(facts.submitted), &found, open)]
}

/// What an appeal keeps of the facts before.
fn kept(facts: &Facts) -> impl PartialEq + Debug {
	let of_lines: Vec<_> = facts.lines.iter().map(|line| (line.authorized, line.within)).collect();
	(facts.insured, facts.coverage, facts.start, facts.end, of_lines)
}

/// The coverage.
fn covered(facts: &Facts, against: &Against) -> Vec<Compared> {
	let (before, after) = (&against.before.coverage, &against.after.coverage);
	let end = |coverage: &Coverage| coverage.suspended.map_or(coverage.end, |since| since.min(coverage.end));
	let insured = |seen: &Seen| {
		let claim = seen.claim.as_ref();
		claim.is_some_and(|claim| (claim.patient, claim.insurer) == (seen.coverage.patient, seen.coverage.insurer))
	};
	let insures = [&insured(against.before), &insured(against.after)];
	vec![
		Compared::one_of("whether the patient is insured", &facts.insured, &insures),
		Compared::one_of("where the coverage stands", &facts.coverage, &[&before.status, &after.status]),
		Compared::one_of("from when it is in force", &facts.start, &[&before.start, &after.start]),
		Compared::one_of("until when it is in force", &facts.end, &[&end(before), &end(after)]),
	]
}

/// The authorizations that lines name.
fn authorized(facts: &Facts, against: &Against) -> Vec<Compared> {
	let of = |seen: &Seen, place: usize, line: &ClaimLine| {
		let provider = seen.claim.as_ref().map(|claim| claim.provider);
		let found = seen.authorizations.get(place).copied().flatten();
		let coverage = seen.claim.as_ref().map(|claim| claim.coverage);
		let fits = found.filter(|found| Some(found.coverage) == coverage);
		finding(fits, provider, line)
	};
	let named = facts.lines.iter().enumerate().filter(|(_, line)| line.line.authorization.is_some());
	let compared = named.map(|(place, line)| {
		let found = [&of(against.before, place, &line.line), &of(against.after, place, &line.line)];
		Compared::or_open(&format!("line {place}: its authorization"), &line.authorization, &found, against.open())
	});
	compared.collect()
}

/// What is found of an authorization that a line of this provider's names.
pub fn finding(
	found: Option<Authorization>,
	provider: Option<OrganizationId>,
	line: &ClaimLine,
) -> AuthorizationFinding {
	let fits = found.filter(|found| {
		Some(found.provider) == provider && (found.category, found.service) == (line.category, line.service)
	});
	let Some(found) = fits else { return AuthorizationFinding::Invalid };
	if found.status == AuthorizationStatus::Denied {
		return AuthorizationFinding::Denied;
	}
	match found.covers(line.served) {
		true => AuthorizationFinding::Open { left: found.unused() },
		false => AuthorizationFinding::Invalid,
	}
}
