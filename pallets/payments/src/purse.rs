//! Purses: the accounts in which parties have their money, and how it moves between them. Nothing else in this pallet touches the assets.
//!
//! Money is moved exactly or not at all, and an account may be emptied: no minor unit is kept back, and there is no dust, since the least balance is one.
//! `pallet-assets` keeps one minor unit free for as long as something is held. Then the last one could neither be paid nor withdrawn. So where everything that is
//! free goes, what is held is lifted for that moment, and held again. An account of which everything is held is then none to `pallet-assets`, and comes back with
//! the first minor unit that is free. Its own check wants no less issued than it finds, and finds less; ours counts both.

use codec::Encode;
use frame_support::{
	ensure,
	traits::{
		fungibles::{
			hold::{Inspect as _, Mutate as _, Unbalanced as _},
			Inspect as _, Mutate as _, Unbalanced as _,
		},
		tokens::{Fortitude::Polite, Precision::Exact, Preservation::Expendable, Restriction::Free},
	},
	Blake2_256, StorageHasher,
};
use salus_primitives::{
	money::{Amount, Balance, Direction, EntryKind, Party, Subject},
	AccountId, UnitId,
};
use sp_runtime::DispatchResult;

use crate::{Config, Error, HoldReason, Pallet};

/// Every reason to hold money.
pub(crate) const REASONS: [HoldReason; 3] = [HoldReason::Withdrawal, HoldReason::Escrow, HoldReason::Credit];

/// A movement of money between two parties.
#[derive(Clone, Copy)]
pub(crate) struct Movement {
	/// From whom.
	pub from: Party,
	/// To whom.
	pub to: Party,
	/// Of which unit.
	pub unit: UnitId,
	/// How much.
	pub amount: Amount,
	/// Why.
	pub kind: EntryKind,
	/// What it is about.
	pub about: Subject,
}

/// The account that has the party's money. It is a digest, so nobody has a key to it.
pub(crate) fn account_of(party: Party) -> AccountId {
	AccountId::new(Blake2_256::hash(&(b"salus/payments/party", party).encode()))
}

/// The account that owns the unit's asset, and has no key either.
pub(crate) fn owner_of(unit: UnitId) -> AccountId {
	AccountId::new(Blake2_256::hash(&(b"salus/payments/unit", unit).encode()))
}

/// Less than what there is of a unit, which fits, since no more is issued.
fn fitted(amount: u128) -> Amount {
	Amount::try_from(amount).unwrap_or(Amount::MAX)
}

impl<T: Config> Pallet<T> {
	/// How much of the unit there is.
	pub(crate) fn issued(unit: UnitId) -> Amount {
		fitted(T::Assets::total_issuance(unit.0))
	}

	/// What the party has of the unit that is free.
	pub(crate) fn free(party: Party, unit: UnitId) -> Amount {
		fitted(T::Assets::balance(unit.0, &account_of(party)))
	}

	/// What the party has of the unit that is held for the reason.
	pub(crate) fn held(party: Party, unit: UnitId, reason: HoldReason) -> Amount {
		fitted(T::Holds::balance_on_hold(unit.0, &reason.into(), &account_of(party)))
	}

	/// What the party has of the unit.
	pub(crate) fn balance_of(party: Party, unit: UnitId) -> Balance {
		let held = fitted(T::Holds::total_balance_on_hold(unit.0, &account_of(party)));
		Balance { free: Self::free(party, unit), held }
	}

	/// Does something to an account of which everything free may go, since nothing is held meanwhile.
	fn while_nothing_is_held(
		unit: UnitId,
		account: &AccountId,
		act: impl FnOnce() -> DispatchResult,
	) -> DispatchResult {
		let held = REASONS.map(|reason| {
			let reason = reason.into();
			(T::Holds::balance_on_hold(unit.0, &reason, account), reason)
		});
		for (_, reason) in held.iter().filter(|(amount, _)| *amount > 0) {
			T::Holds::set_balance_on_hold(unit.0, reason, account, 0)?;
		}
		act()?;
		for (amount, reason) in held.iter().filter(|(amount, _)| *amount > 0) {
			T::Holds::set_balance_on_hold(unit.0, reason, account, *amount)?;
		}
		Ok(())
	}

	/// Makes money, and gives it to the party.
	pub(crate) fn mint(party: Party, unit: UnitId, amount: Amount, about: Subject) -> DispatchResult {
		ensure!(Self::issued(unit).checked_add(amount).is_some(), Error::<T>::TooMuchMoney);
		T::Assets::mint_into(unit.0, &account_of(party), amount.into())?;
		Self::enter(party, unit, EntryKind::Deposit, Direction::In, amount, None, about)
	}

	/// Burns money that is held.
	pub(crate) fn burn_held(
		party: Party,
		unit: UnitId,
		reason: HoldReason,
		amount: Amount,
		about: Subject,
	) -> DispatchResult {
		T::Holds::burn_held(unit.0, &reason.into(), &account_of(party), amount.into(), Exact, Polite)?;
		Self::enter(party, unit, EntryKind::Withdrawal, Direction::Out, amount, None, about)
	}

	/// Moves free money, where there is any to move.
	pub(crate) fn pay(movement: Movement) -> DispatchResult {
		let Movement { from, to, unit, amount, .. } = movement;
		if amount == 0 {
			return Ok(());
		}
		Self::ensure_has_not_left(to)?;
		let free = Self::free(from, unit);
		ensure!(free >= amount, Error::<T>::NotEnoughMoney);
		let (source, dest) = (account_of(from), account_of(to));
		let send = || T::Assets::transfer(unit.0, &source, &dest, amount.into(), Expendable).map(drop);
		if free > amount {
			send()?;
		} else {
			Self::while_nothing_is_held(unit, &source, send)?;
		}
		Self::enter_both(movement)
	}

	/// Moves money that is held, where there is any to move. Whoever has it then has it free.
	pub(crate) fn pay_held(movement: Movement, reason: HoldReason) -> DispatchResult {
		let Movement { from, to, unit, amount, .. } = movement;
		if amount == 0 {
			return Ok(());
		}
		Self::ensure_has_not_left(to)?;
		let (source, dest) = (account_of(from), account_of(to));
		T::Holds::transfer_on_hold(unit.0, &reason.into(), &source, &dest, amount.into(), Exact, Free, Polite)?;
		Self::enter_both(movement)
	}

	/// Holds free money, where there is any to hold.
	pub(crate) fn hold(party: Party, unit: UnitId, reason: HoldReason, amount: Amount) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let (free, account) = (Self::free(party, unit), account_of(party));
		ensure!(free >= amount, Error::<T>::NotEnoughMoney);
		let (reason, amount_held) = (reason.into(), amount.into());
		if free > amount {
			return T::Holds::hold(unit.0, &reason, &account, amount_held);
		}
		Self::while_nothing_is_held(unit, &account, || {
			T::Assets::decrease_balance(unit.0, &account, amount_held, Exact, Expendable, Polite).map(drop)
		})?;
		T::Holds::increase_balance_on_hold(unit.0, &reason, &account, amount_held, Exact)?;
		T::Holds::done_hold(unit.0, &reason, &account, amount_held);
		Ok(())
	}

	/// Frees money that is held, where there is any to free.
	pub(crate) fn release(party: Party, unit: UnitId, reason: HoldReason, amount: Amount) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		T::Holds::release(unit.0, &reason.into(), &account_of(party), amount.into(), Exact).map(drop)
	}
}
