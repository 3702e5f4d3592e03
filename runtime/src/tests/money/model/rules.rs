//! What a plan pays of a line. Amounts are taken apart from the first to the last, as a clerk would.

use salus_primitives::insurance::{Category, Ruling};

use super::{Line, Sum};

/// One version of the tests' plans: consultations with a copay, procedures with a limit, imaging with a schedule and an authorization; nothing else.
#[derive(Clone, Debug)]
pub struct Version {
	/// From which day of service on.
	pub from: u32,
	/// What consultations and procedures leave to the patient first, together.
	pub deductible: Sum,
	/// What a consultation costs the patient, for each day.
	pub copay: Sum,
	/// What the patient pays of the rest, in hundredths of a percent.
	pub part: Sum,
	/// What is paid for procedures at most, over all claims.
	pub limit: Sum,
	/// What imaging costs at most.
	pub schedule: Sum,
	/// From which amount on imaging must be authorized.
	pub authorize_above: Sum,
	/// What is decided by rule.
	pub automatic: Sum,
	/// From which amount on two decide.
	pub two_above: Sum,
}

/// What was found of a line.
#[derive(Clone, Debug)]
pub struct Found {
	pub line: Line,
	/// Whether an earlier line of the claim is the same.
	pub bundled: bool,
	pub duplicate: bool,
	/// Whether another payer comes first, and has not decided on it.
	pub referred: bool,
	/// What the payer before pays, and has taken off.
	pub prior: Sum,
	/// How many units of what it names are left; nothing where it names nothing, and what is named wrongly is no units at all.
	pub units: Option<Result<Sum, ()>>,
	pub used: bool,
	pub shown: bool,
	pub ruling: Option<Ruling>,
}

/// What was decided on a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
	pub paid: Sum,
	pub deductible: Sum,
	pub copay: Sum,
	/// What the provider bears.
	pub contractual: Sum,
	/// What other payers bear.
	pub others: Sum,
	pub units: Sum,
	/// Whether anything was refused.
	pub refused: bool,
	/// Whether it is for another payer to decide first.
	pub referred: bool,
	/// Whether somebody must look before it is refused.
	pub looks: bool,
	/// Whether what shows it was taken for it.
	pub taken: bool,
	billed: Sum,
}

impl Decided {
	/// Whether it takes anything of the coverage.
	pub fn charged(&self) -> bool {
		self.paid > 0 || self.deductible > 0 || self.units > 0
	}

	/// Whether the service is this claim's.
	pub fn allowed(&self) -> bool {
		self.charged() || (self.others < self.billed && !self.refused)
	}
}

/// Who bears what is refused as a whole.
enum Refused {
	Patient,
	Provider,
	Others,
}

/// What is used before the line: of the deductible, and paid for procedures; and what the patient has paid for the same visit.
#[derive(Clone, Copy, Debug, Default)]
pub struct Before {
	pub deductible: Sum,
	pub procedures: Sum,
	pub copay: Sum,
}

impl Version {
	/// Why nothing of the line is paid, and whether somebody must look.
	fn refuses(&self, found: &Found) -> Option<(Refused, bool)> {
		let Found { line, .. } = found;
		if line.category == Category::Dental {
			return Some((Refused::Patient, false));
		}
		if found.duplicate || found.bundled {
			return Some((Refused::Provider, false));
		}
		if found.referred {
			return Some((Refused::Others, false));
		}
		let needed = line.category == Category::Imaging && line.amount > self.authorize_above;
		let unauthorized = match found.units {
			None => needed,
			Some(Err(())) => true,
			Some(Ok(left)) => left == 0,
		};
		if unauthorized {
			return Some((Refused::Provider, false));
		}
		if found.used {
			return Some((Refused::Provider, true));
		}
		if !found.shown && found.ruling != Some(Ruling::AcceptEvidence) {
			return Some((Refused::Provider, true));
		}
		match found.ruling {
			Some(Ruling::NotNecessary | Ruling::LacksInformation) => Some((Refused::Provider, false)),
			_ => None,
		}
	}

	pub fn decide(&self, found: &Found, before: Before) -> Decided {
		let billed = found.line.amount;
		let others = found.prior.min(billed);
		let rest = billed - others;
		let none = Decided { billed, others, ..Default::default() };
		if let Some((bearer, looks)) = self.refuses(found) {
			// What a payer before has borne whole, nobody is refused.
			let (refused, looks) = (rest > 0, looks && found.ruling.is_none());
			return match bearer {
				Refused::Patient => Decided { refused, looks, ..none },
				Refused::Provider => Decided { refused, looks, contractual: rest, ..none },
				Refused::Others => Decided { refused, looks, others: billed, referred: refused, ..none },
			};
		}

		// As if nobody else paid.
		let category = found.line.category;
		let above = if category == Category::Imaging { (billed - self.schedule).max(0) } else { 0 };
		let unnecessary = match found.ruling {
			Some(Ruling::AtMost(most)) => (billed - above - Sum::from(most)).max(0),
			_ => 0,
		};
		let eligible = billed - above - unnecessary;
		let shares = matches!(category, Category::Consultation | Category::Procedure);
		let met = if shares { (self.deductible - before.deductible).max(0).min(eligible) } else { 0 };
		let copay = if category == Category::Consultation { (self.copay - before.copay).max(0) } else { 0 };
		let copay = copay.min(eligible - met);
		let part = if shares { (eligible - met - copay) * self.part / 10_000 } else { 0 };
		let payable = eligible - met - copay - part;
		let left = if category == Category::Procedure { (self.limit - before.procedures).max(0) } else { payable };
		let would = payable.min(left);

		// What the payer before leaves goes to these, one after the other.
		let mut rest = rest;
		let mut take = |most: Sum| {
			let taken = most.min(rest);
			rest -= taken;
			taken
		};
		let (paid, deductible, copay) = (take(would), take(met), take(copay));
		let (_, maximum) = (take(part), take(payable - would));
		let (above, unnecessary) = (take(above), take(unnecessary));
		let units = Sum::from(eligible > 0 && others < billed && matches!(found.units, Some(Ok(_))));
		let refused = maximum > 0 || unnecessary > 0;
		let taken = found.shown && (paid > 0 || deductible > 0 || units > 0);
		let contractual = above + unnecessary;
		Decided { paid, deductible, copay, contractual, units, refused, taken, ..none }
	}
}
