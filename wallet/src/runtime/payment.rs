//! Units of account, and what everybody has of them.

use salus_primitives::{
	money::{Balance, NumberedEntry, Party, Statement, UnitEntry, Withdrawal, WithdrawalEntry},
	AccountId, Digest, Moment, OrganizationId, UnitId, WithdrawalId,
};

use super::{prescription::Newest, PAGE};
use crate::{
	chain::{At, Chain},
	error::{Error, Result},
	ledger::{Excerpt, Reading},
};

impl Chain {
	/// A unit of account, with how much of it there is.
	pub async fn unit(&self, unit: UnitId) -> Result<UnitEntry> {
		self.unit_at(At::Best, unit).await
	}

	/// The same as of a block.
	pub async fn unit_at(&self, at: At, unit: UnitId) -> Result<UnitEntry> {
		let found: Option<_> = self.ask(at, "PaymentsApi_unit", unit).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!("there is no unit of account {unit}; `unit list` tells which there are"))
		})
	}

	/// All units of account, in the order of their numbers.
	pub async fn units(&self) -> Result<Vec<UnitEntry>> {
		self.pages("PaymentsApi_units", (), |last: &UnitEntry| last.id).await
	}

	/// The account that has a party's money, and for which nobody has a key.
	pub async fn purse(&self, party: Party) -> Result<AccountId> {
		self.ask(At::Best, "PaymentsApi_account", party).await
	}

	/// What a party has of a unit.
	pub async fn balance(&self, at: At, party: Party, unit: UnitId) -> Result<Balance> {
		self.ask(at, "PaymentsApi_balance", (party, unit)).await
	}

	/// What a party has of each unit that it ever had anything of, in the order of their numbers.
	pub async fn balances(&self, at: At, party: Party) -> Result<Vec<(UnitId, Balance)>> {
		let at = At::Block(self.hash(at).await?);
		let mut all: Vec<(UnitId, Balance)> = Vec::new();
		loop {
			let after = all.last().map(|(unit, _)| *unit);
			let page: Vec<(UnitId, Balance)> = self.ask(at, "PaymentsApi_balances", (party, after, PAGE)).await?;
			if page.is_empty() {
				all.sort_by_key(|(unit, _)| *unit);
				return Ok(all);
			}
			all.extend(page);
		}
	}

	/// The newest entries of a party's book, at most so many, and before that number.
	pub async fn newest_entries(
		&self,
		party: Party,
		unit: UnitId,
		before: Option<u64>,
		limit: u32,
	) -> Result<Vec<NumberedEntry>> {
		self.ask(At::Best, "PaymentsApi_ledger", (party, unit, before, limit.min(PAGE))).await
	}

	/// What came and went of a party's money from one moment until before another: every page of it as of one block, and every entry checked against the one before.
	pub async fn excerpt(&self, block: Digest, party: Party, unit: UnitId, span: (Moment, Moment)) -> Result<Excerpt> {
		let (from, to) = span;
		let ask =
			|page: Option<u64>| self.ask(At::Block(block), "PaymentsApi_statement", (party, unit, from, to, page));
		let mut page: Statement = ask(None).await?;
		let mut reading = Reading::begin(from, to, &page)?;
		while let Some(next) = reading.page(&page)? {
			page = ask(Some(next)).await?;
		}
		reading.end()
	}

	/// Whether an entry in the issuer's books counts already.
	pub async fn is_used(&self, unit: UnitId, reference: Digest) -> Result<bool> {
		self.ask(At::Best, "PaymentsApi_is_used", (unit, reference)).await
	}

	/// A withdrawal.
	pub async fn withdrawal(&self, withdrawal: WithdrawalId) -> Result<Withdrawal> {
		let found: Option<_> = self.ask(At::Best, "PaymentsApi_withdrawal", withdrawal).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!(
				"there is no withdrawal {withdrawal}; `money withdrawals` tells what somebody has asked for"
			))
		})
	}

	/// What was asked for of a party's money.
	pub async fn withdrawals_of(&self, party: Party, newest: Newest) -> Result<Vec<(u32, WithdrawalEntry)>> {
		self.newest("PaymentsApi_withdrawals_of", party, newest).await
	}

	/// The withdrawals that wait for an issuer, in the order of their numbers.
	pub async fn withdrawals_waiting(&self, issuer: OrganizationId) -> Result<Vec<WithdrawalEntry>> {
		let name = |last: &WithdrawalEntry| last.id;
		let mut waiting = self.pages("PaymentsApi_withdrawals_waiting", issuer, name).await?;
		waiting.sort_by_key(name);
		Ok(waiting)
	}
}
