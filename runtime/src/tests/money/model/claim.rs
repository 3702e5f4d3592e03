//! Claims: where they stand, what is found of them, and what is decided.

use salus_primitives::{
	insurance::{Category, Ruling},
	money::Party,
	Moment, OrganizationId, UnitId,
};

use super::{
	rules::{Before, Found},
	Decided, Model, Sum, Version,
};

/// Noon of the day, when everything is served.
fn noon(day: u32) -> Moment {
	Moment::from(day) * 86_400_000 + 43_200_000
}

#[derive(Clone, Debug, PartialEq)]
pub struct Line {
	pub category: Category,
	pub service: u8,
	/// Of which day, counted from the epoch.
	pub day: u32,
	pub amount: Sum,
	/// Whether it names the patient's stay of that day.
	pub stay: bool,
	pub authorization: Option<usize>,
}

impl Line {
	fn same_service(&self, other: &Self) -> bool {
		(self.service, self.day) == (other.service, other.day)
	}
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
	Draft,
	/// It waits for the payer before.
	Waiting,
	/// Adjudicators have to do with it.
	Open,
	/// They have asked the provider.
	Asked,
	/// It is decided.
	Holding,
	Appealed,
	Undone,
	Reversed,
}

/// What an adjudicator says.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
	Decide(Vec<Ruling>),
	Uphold,
}

#[derive(Clone, Debug)]
pub struct Claim {
	pub provider: OrganizationId,
	pub patient: u8,
	pub coverage: usize,
	pub unit: UnitId,
	pub invoice: Option<usize>,
	pub prior: Option<usize>,
	pub replaces: Option<usize>,
	pub lines: Vec<Line>,
	pub stage: Stage,
	pub decided: Option<Vec<Decided>>,
	pub proposal: Option<Said>,
	pub paid: Sum,
	/// How many have said something of it: each has another adjudicator.
	pub hands: u8,
	/// Whether an adjudicator has it.
	pub taken: bool,
	/// Of which authorizations it has reserved a unit.
	pub reserved: Vec<usize>,
}

impl Claim {
	pub fn billed(&self) -> Sum {
		self.lines.iter().map(|line| line.amount).sum()
	}

	pub fn awarded(&self) -> Sum {
		self.decided.iter().flatten().map(|line| line.paid).sum()
	}

	pub fn refuses(&self) -> bool {
		self.decided.iter().flatten().any(|line| line.refused)
	}

	/// What is to be paid, or where it is negative to be taken back.
	pub fn due(&self) -> Sum {
		match self.stage {
			Stage::Holding | Stage::Appealed => self.awarded() - self.paid,
			Stage::Reversed => -self.paid,
			_ => 0,
		}
	}
}

impl Model {
	pub fn version(&self, claim: &Claim) -> &Version {
		let versions = &self.plans[self.coverages[claim.coverage].plan];
		versions
			.iter()
			.rev()
			.find(|version| version.from <= claim.lines[0].day)
			.expect("the first holds from the beginning")
	}

	/// The claims that hold what they were charged with.
	fn holders(&self) -> impl Iterator<Item = (usize, &Claim)> {
		self.claims.iter().enumerate().filter(|(_, claim)| claim.decided.is_some())
	}

	/// What was used of the coverage: of the deductible, and paid for the category.
	pub fn used(&self, coverage: usize, category: Category) -> (Sum, Sum) {
		let (mut deductible, mut paid) = (0, 0);
		for (_, claim) in self.holders().filter(|(_, claim)| claim.coverage == coverage) {
			for (line, decided) in claim.lines.iter().zip(claim.decided.iter().flatten()) {
				deductible += decided.deductible;
				paid += if line.category == category { decided.paid } else { 0 };
			}
		}
		(deductible, paid)
	}

	/// How many units of the authorization were used.
	pub fn units_used(&self, authorization: usize) -> Sum {
		let lines = self.holders().flat_map(|(_, claim)| claim.lines.iter().zip(claim.decided.iter().flatten()));
		lines.filter(|(line, _)| line.authorization == Some(authorization)).map(|(_, decided)| decided.units).sum()
	}

	/// Whether another claim, which is none at the payer before, has such a line.
	fn elsewhere(&self, id: usize, has: impl Fn(&Claim, &Line, &Decided) -> bool) -> bool {
		let prior = self.claims[id].prior;
		let mut others = self.holders().filter(|(other, _)| *other != id && Some(*other) != prior);
		others.any(|(_, claim)| {
			claim.lines.iter().zip(claim.decided.iter().flatten()).any(|(line, decided)| has(claim, line, decided))
		})
	}

	/// What the payer before has decided on the line, if one comes before and has.
	fn prior(&self, claim: &Claim, line: &Line) -> Option<Sum> {
		let prior = &self.claims[claim.prior?];
		let decided = prior.decided.as_ref().filter(|_| prior.stage == Stage::Holding)?;
		let mut both = prior.lines.iter().zip(decided);
		let same = |other: &Line| other.same_service(line) && other.amount == line.amount;
		let (_, decided) = both.find(|(other, _)| same(other))?;
		(!decided.referred).then_some(decided.paid + decided.contractual)
	}

	fn units_left(&self, claim: &Claim, line: &Line) -> Option<Result<Sum, ()>> {
		let id = line.authorization?;
		let named = &self.authorizations[id];
		let fits = (named.coverage, named.provider, named.service) == (claim.coverage, claim.provider, line.service);
		let in_time = named.cancelled.is_none_or(|cancelled| noon(line.day) < cancelled);
		let good = fits && named.certified && in_time && line.category == Category::Imaging;
		let own = claim.reserved.iter().filter(|reserved| **reserved == id).count() as Sum;
		Some(if good { Ok(self.units_free(id) + own) } else { Err(()) })
	}

	/// How many units of the authorization are neither used nor reserved.
	pub fn units_free(&self, id: usize) -> Sum {
		let of = |claim: &Claim| claim.reserved.iter().filter(|reserved| **reserved == id).count();
		let reserved: usize = self.claims.iter().map(of).sum();
		let certified = if self.authorizations[id].certified { self.authorizations[id].units } else { 0 };
		certified - self.units_used(id) - reserved as Sum
	}

	/// Keeps what the claim's lines name, as far as it is there.
	fn reserve(&mut self, id: usize) {
		for line in self.claims[id].lines.clone() {
			let Some(named) = line.authorization.filter(|_| line.category == Category::Imaging) else { continue };
			let (claim, found) = (&self.claims[id], &self.authorizations[named]);
			let fits =
				(found.coverage, found.provider, found.service) == (claim.coverage, claim.provider, line.service);
			let in_time = found.cancelled.is_none_or(|cancelled| noon(line.day) < cancelled);
			if fits && in_time && self.units_free(named) > 0 {
				self.claims[id].reserved.push(named);
			}
		}
	}

	/// What the rules make of the claim now. What it holds itself is given back before.
	pub fn judge(&self, id: usize, rulings: &[Ruling]) -> Vec<Decided> {
		let claim = &self.claims[id];
		let version = self.version(claim);
		let mut decided: Vec<Decided> = Vec::new();
		for (place, line) in claim.lines.iter().enumerate() {
			let earlier = || claim.lines.iter().zip(&decided);
			let prior = self.prior(claim, line);
			let first = self.coverages[claim.coverage].order == 1;
			let of_units = |(other, _): &(&Line, &Decided)| other.authorization == line.authorization;
			let units_before: Sum = earlier().filter(of_units).map(|(_, decided)| decided.units).sum();
			let found = Found {
				line: line.clone(),
				bundled: earlier().any(|(other, _)| other.same_service(line)),
				duplicate: self.elsewhere(id, |of, other, decided| {
					of.patient == claim.patient && other.same_service(line) && decided.allowed()
				}),
				referred: !first && prior.is_none(),
				prior: prior.unwrap_or_default(),
				units: self.units_left(claim, line).map(|left| left.map(|left| left - units_before)),
				used: line.stay
					&& self.elsewhere(id, |of, other, decided| {
						let same = (of.patient, of.provider, other.day) == (claim.patient, claim.provider, line.day);
						same && other.stay && decided.taken
					}),
				shown: line.stay,
				ruling: rulings.get(place).copied(),
			};
			let (deductible, procedures) = self.used(claim.coverage, Category::Procedure);
			let procedure = |(other, _): &(&Line, &Decided)| other.category == Category::Procedure;
			let visit = |(other, _): &(&Line, &Decided)| (other.category, other.day) == (line.category, line.day);
			let before = Before {
				deductible: deductible + decided.iter().map(|decided| decided.deductible).sum::<Sum>(),
				procedures: procedures + earlier().filter(procedure).map(|(_, decided)| decided.paid).sum::<Sum>(),
				copay: earlier().filter(visit).map(|(_, decided)| decided.copay).sum(),
			};
			decided.push(version.decide(&found, before));
		}
		decided
	}

	/// Whether it takes two to decide the claim.
	pub fn takes_two(&self, id: usize) -> bool {
		self.claims[id].billed() > self.version(&self.claims[id]).two_above
	}

	fn settle(&mut self, id: usize, decided: Vec<Decided>) {
		let payable = decided.iter().map(|line| line.paid).sum();
		let contractual = decided.iter().map(|line| line.contractual).sum();
		// What was cancelled before is asked for no more.
		let invoice = self.claims[id].invoice.filter(|invoice| self.invoices[*invoice].asked());
		let claim = &mut self.claims[id];
		claim.invoice = invoice;
		(claim.decided, claim.stage, claim.proposal) = (Some(decided), Stage::Holding, None);
		claim.reserved.clear();
		if let Some(invoice) = claim.invoice {
			self.split(invoice, id, Some((payable, contractual)));
		}
	}

	/// Whether the payer before has still to decide.
	pub fn waits(&self, claim: &Claim) -> bool {
		let undecided = |stage| matches!(stage, Stage::Waiting | Stage::Open | Stage::Asked | Stage::Appealed);
		claim.prior.is_some_and(|prior| undecided(self.claims[prior].stage))
	}

	/// Decides a clean claim, gives others to adjudicators, and lets those wait that another payer must decide first.
	pub fn route(&mut self, id: usize) {
		if self.waits(&self.claims[id]) {
			self.claims[id].stage = Stage::Waiting;
			return;
		}
		let decided = self.judge(id, &[]);
		let looks = decided.iter().any(|line| line.looks);
		match looks || self.claims[id].billed() > self.version(&self.claims[id]).automatic {
			true => self.claims[id].stage = Stage::Open,
			false => self.settle(id, decided),
		}
	}

	pub fn submit(&mut self, id: usize) {
		if let Some(old) = self.claims[id].replaces.filter(|old| self.claims[*old].stage != Stage::Reversed) {
			self.undo(old, Stage::Undone);
		}
		self.reserve(id);
		self.route(id);
	}

	/// Gives back everything that the claim holds.
	pub fn undo(&mut self, id: usize, stage: Stage) {
		let claim = &mut self.claims[id];
		(claim.stage, claim.proposal) = (stage, None);
		claim.reserved.clear();
		let held = claim.decided.take().is_some();
		if let Some(invoice) = claim.invoice.filter(|_| held) {
			self.split(invoice, id, None);
		}
	}

	/// An adjudicator says something, which another has to confirm where it takes two.
	pub fn say(&mut self, id: usize, said: Said) {
		self.claims[id].hands += 1;
		match self.takes_two(id) && self.claims[id].proposal.is_none() {
			true => self.claims[id].proposal = Some(said),
			false => self.make(id, said),
		}
	}

	fn make(&mut self, id: usize, said: Said) {
		match said {
			Said::Uphold => (self.claims[id].stage, self.claims[id].proposal) = (Stage::Holding, None),
			Said::Decide(rulings) => {
				let before = self.claims[id].awarded();
				self.claims[id].decided = None;
				let decided = self.judge(id, &rulings);
				self.settle(id, decided);
				assert!(self.claims[id].awarded() >= before, "no appeal awards less");
			}
		}
	}

	/// An insurer pays what is due of the claims, and takes back what is.
	pub fn remit(&mut self, claims: &[usize]) -> Sum {
		let total: Sum = claims.iter().map(|id| self.claims[*id].due()).sum();
		assert!(total >= 0, "no remittance takes more than it pays");
		let first = &self.claims[claims[0]];
		let (insurer, provider, unit) = (self.coverages[first.coverage].insurer, first.provider, first.unit);
		self.go(Party::Organization(insurer), Party::Organization(provider), unit, total);
		for id in claims {
			self.move_due(*id);
		}
		total
	}

	/// What is due of the claim has come, or has come back.
	pub fn move_due(&mut self, id: usize) {
		let (due, invoice) = (self.claims[id].due(), self.claims[id].invoice);
		match (invoice, due > 0) {
			(Some(invoice), true) => self.pay_share(invoice, id, due),
			(Some(invoice), false) => self.take_back_share(invoice, id, -due),
			(None, _) => {}
		}
		self.claims[id].paid += due;
	}

	/// A provider gives back what is to be taken back.
	pub fn give_back(&mut self, id: usize) {
		let claim = &self.claims[id];
		let (insurer, provider, unit) = (self.coverages[claim.coverage].insurer, claim.provider, claim.unit);
		let amount = -claim.due();
		assert!(amount > 0, "there is something to be taken back");
		self.go(Party::Organization(provider), Party::Organization(insurer), unit, amount);
		self.move_due(id);
	}
}
