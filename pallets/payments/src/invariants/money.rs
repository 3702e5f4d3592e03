//! Money: how much of it there is, what of it is held, and what the books say.

use alloc::collections::BTreeMap;
use frame_support::ensure;
use salus_primitives::{
	money::{Amount, Direction, EntryKind, Party, Subject, WithdrawalStatus},
	Digest, UnitId,
};

use super::Outcome;
use crate::{
	purse::REASONS, withdrawal::WAITING, Config, Credits, Entries, EntryCount, Escrows, HoldReason, NextUnit, Pallet,
	References, Remittances, Units, Withdrawals,
};

/// What is held for each reason.
type Held = BTreeMap<(Party, UnitId, u8), u128>;

fn add(held: &mut Held, party: Party, unit: UnitId, reason: HoldReason, amount: Amount) {
	let sum = held.entry((party, unit, reason as u8)).or_default();
	*sum = sum.saturating_add(amount.into());
}

/// What a party has of a unit.
fn has<T: Config>(party: Party, unit: UnitId) -> u128 {
	let balance = Pallet::<T>::balance_of(party, unit);
	u128::from(balance.free).saturating_add(balance.held.into())
}

pub(super) fn check_units<T: Config>() -> Outcome {
	let mut sums = BTreeMap::<UnitId, u128>::new();
	for (party, unit, _) in EntryCount::<T>::iter() {
		ensure!(Units::<T>::contains_key(unit), "somebody has of a unit that there is not");
		let sum = sums.entry(unit).or_default();
		*sum = sum.saturating_add(has::<T>(party, unit));
	}
	for id in Units::<T>::iter_keys() {
		ensure!(id.0 < NextUnit::<T>::get(), "a unit that was not numbered");
		let sum = sums.get(&id).copied().unwrap_or_default();
		ensure!(u128::from(Pallet::<T>::issued(id)) == sum, "more or less of a unit than its parties have");
	}
	let numbered = Units::<T>::iter_keys().count();
	ensure!(u32::try_from(numbered) == Ok(NextUnit::<T>::get()), "a unit was lost");
	Ok(())
}

pub(super) fn check_books<T: Config>() -> Outcome {
	for (party, unit, count) in EntryCount::<T>::iter() {
		let (mut balance, mut at) = (0u128, 0);
		for number in 0..count {
			let entry = Entries::<T>::get((party, unit), number).ok_or("a gap in a book")?;
			let amount = u128::from(entry.amount);
			ensure!(amount > 0, "nothing moved, and was entered");
			let after = match entry.direction {
				Direction::In => balance.checked_add(amount),
				Direction::Out => balance.checked_sub(amount),
			};
			balance = after.ok_or("somebody had less than nothing")?;
			ensure!(balance == entry.balance.into(), "an entry does not add up");
			ensure!(entry.at >= at, "a book whose time goes back");
			at = entry.at;
		}
		ensure!(balance == has::<T>(party, unit), "a book does not say what its party has");
	}
	for ((party, unit), number, _) in Entries::<T>::iter() {
		ensure!(number < EntryCount::<T>::get(party, unit), "an entry that was not numbered");
	}
	Ok(())
}

/// What the books say that was moved.
#[derive(Default)]
struct Movements {
	/// By unit and the issuer's entry: how often it was paid in.
	deposits: BTreeMap<(UnitId, Digest), u32>,
	/// What was paid out, by withdrawal; released, by escrow; and remitted, by remittance: as the book says from which it went.
	paid: BTreeMap<(EntryKind, Subject), u128>,
}

impl Movements {
	fn of<T: Config>() -> Self {
		let mut all = Self::default();
		for ((_, unit), _, entry) in Entries::<T>::iter() {
			match (entry.kind, entry.about, entry.direction) {
				(EntryKind::Deposit, Subject::Reference(reference), _) => {
					let times = all.deposits.entry((unit, reference)).or_default();
					*times = times.saturating_add(1);
				}
				(kind, about, Direction::Out) => {
					let sum = all.paid.entry((kind, about)).or_default();
					*sum = sum.saturating_add(entry.amount.into());
				}
				_ => {}
			}
		}
		all
	}

	fn paid(&self, kind: EntryKind, about: Subject) -> u128 {
		self.paid.get(&(kind, about)).copied().unwrap_or_default()
	}
}

/// That the books have moved what withdrawals, escrows and remittances say, once each, and what was paid in under references that count once.
pub(super) fn check_movements<T: Config>() -> Outcome {
	let all = Movements::of::<T>();
	let mut references = BTreeMap::<UnitId, usize>::new();
	for ((unit, reference), times) in &all.deposits {
		ensure!(*times == 1, "the same was paid in twice");
		ensure!(References::<T>::contains_key(unit, reference), "a reference that counts was forgotten");
		let count = references.entry(*unit).or_default();
		*count = count.saturating_add(1);
	}
	for (id, found) in Withdrawals::<T>::iter() {
		let completed = found.status == WithdrawalStatus::Completed;
		let expected = if completed { found.amount } else { 0 };
		let paid = all.paid(EntryKind::Withdrawal, Subject::Withdrawal(id));
		ensure!(paid == expected.into(), "more or less was paid out than a withdrawal says");
		let count = references.entry(found.unit).or_default();
		*count = count.saturating_add(usize::from(completed));
	}
	for unit in Units::<T>::iter_keys() {
		let expected = references.get(&unit).copied().unwrap_or_default();
		ensure!(References::<T>::iter_prefix(unit).count() == expected, "a reference counts for nothing");
	}
	for (id, found) in Escrows::<T>::iter() {
		let released = all.paid(EntryKind::EscrowRelease, Subject::Escrow(id));
		ensure!(released == found.released.into(), "more or less was released than an escrow says");
	}
	for (id, found) in Remittances::<T>::iter() {
		let remitted = all.paid(EntryKind::Remittance, Subject::Remittance(id));
		ensure!(remitted == found.total.into(), "more or less was remitted than a remittance says");
	}
	Ok(())
}

pub(super) fn check_held<T: Config>() -> Outcome {
	let mut held = Held::new();
	for withdrawal in Withdrawals::<T>::iter_values().filter(|found| WAITING.contains(&found.status)) {
		add(&mut held, withdrawal.party, withdrawal.unit, HoldReason::Withdrawal, withdrawal.amount);
	}
	for escrow in Escrows::<T>::iter_values().filter(|found| found.ended.is_none()) {
		add(&mut held, escrow.payer, escrow.unit, HoldReason::Escrow, escrow.amount);
	}
	for ((provider, _, unit), credit) in Credits::<T>::iter() {
		ensure!(credit > 0, "a credit of nothing");
		add(&mut held, Party::Organization(provider), unit, HoldReason::Credit, credit);
	}
	for (party, unit, _) in held.keys() {
		ensure!(EntryCount::<T>::contains_key(party, unit), "something is held of whoever never had anything");
	}
	for (party, unit, _) in EntryCount::<T>::iter() {
		for reason in REASONS {
			let expected = held.get(&(party, unit, reason as u8)).copied().unwrap_or_default();
			let found = Pallet::<T>::held(party, unit, reason);
			ensure!(u128::from(found) == expected, "more or less is held than for what it is");
		}
		let all = REASONS.iter().fold(0u64, |sum, reason| sum.saturating_add(Pallet::<T>::held(party, unit, *reason)));
		ensure!(Pallet::<T>::balance_of(party, unit).held == all, "something is held for no reason of these");
	}
	Ok(())
}
