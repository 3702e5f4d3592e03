//! A naive model of all money: who has what, what is owed, and what is decided. It looks for everything anew, counts in sums that are wider than any amount, and
//! shares no code with the pallets, nor with the rules they go by.

mod claim;
mod invoice;
mod purse;
mod rules;

use std::collections::BTreeMap;

use salus_primitives::{money::Party, Moment, OrganizationId, UnitId};

pub use self::{
	claim::{Claim, Line, Said, Stage},
	invoice::Invoice,
	purse::{Escrow, Purse, Waiting, Withdrawal},
	rules::{Decided, Version},
};

/// An amount, or a sum of many.
pub type Sum = i128;

/// That a patient is covered by an insurer's plan, and as which payer's patient.
#[derive(Clone, Debug)]
pub struct Coverage {
	pub patient: u8,
	pub insurer: OrganizationId,
	pub unit: UnitId,
	pub order: u8,
	/// The plan's versions, the first one first.
	pub plan: usize,
}

/// Units that an insurer has certified, or is asked for.
#[derive(Clone, Debug)]
pub struct Authorization {
	pub coverage: usize,
	pub provider: OrganizationId,
	pub service: u8,
	pub units: Sum,
	pub certified: bool,
	/// From when on it was taken back.
	pub cancelled: Option<Moment>,
}

/// A visit that is booked, for which money can wait.
#[derive(Clone, Debug)]
pub struct Booked {
	pub patient: u8,
	pub cancelled: bool,
}

/// What an insurer has paid a provider at once.
#[derive(Clone, Debug)]
pub struct Remitted {
	pub payee: OrganizationId,
	pub total: Sum,
	pub cleared: bool,
}

/// Everything.
#[derive(Clone, Debug, Default)]
pub struct Model {
	pub now: Moment,
	pub purses: BTreeMap<(Party, UnitId), Purse>,
	/// What was issued and not paid out.
	pub issued: BTreeMap<UnitId, Sum>,
	pub withdrawals: Vec<Withdrawal>,
	pub escrows: Vec<Escrow>,
	/// What providers owe whoever has paid them too much.
	pub credits: BTreeMap<(OrganizationId, Party, UnitId), Sum>,
	pub invoices: Vec<Invoice>,
	pub claims: Vec<Claim>,
	pub coverages: Vec<Coverage>,
	pub plans: Vec<Vec<Version>>,
	pub authorizations: Vec<Authorization>,
	pub visits: Vec<Booked>,
	pub remittances: Vec<Remitted>,
}

impl Model {
	/// That nobody has less than nothing, and that there is as much of every unit as was issued.
	pub fn check(&self) {
		let mut sums: BTreeMap<UnitId, Sum> = BTreeMap::new();
		for ((party, unit), purse) in &self.purses {
			let parts = [purse.free, purse.withdrawals, purse.escrows, purse.credits];
			assert!(parts.iter().all(|part| *part >= 0), "{party:?} {purse:?}");
			*sums.entry(*unit).or_default() += parts.iter().sum::<Sum>();
		}
		for (unit, issued) in &self.issued {
			assert_eq!(sums.get(unit).copied().unwrap_or_default(), *issued, "{unit:?}");
		}
	}
}
