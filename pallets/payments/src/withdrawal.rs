//! Withdrawals: money that the issuer is to pay out.

use frame_support::ensure;
use salus_primitives::{
	money::{Amount, Party, Subject, Withdrawal, WithdrawalStatus},
	Digest, OrganizationId, UnitId, WithdrawalId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, HoldReason, List, NextWithdrawal, Pallet, WaitingWithdrawals, Withdrawals};

impl<T: Config> Pallet<T> {
	/// The withdrawal, which must still be asked for. The error is the name of where it stands.
	pub(crate) fn ensure_requested(withdrawal: WithdrawalId) -> Result<Withdrawal, DispatchError> {
		let found = Withdrawals::<T>::get(withdrawal).ok_or(Error::<T>::NotFound)?;
		ensure!(found.status == WithdrawalStatus::Requested, Error::<T>::of_withdrawal(found.status));
		Ok(found)
	}

	/// The same, of a unit that this organization issues.
	fn ensure_requested_of(
		organization: OrganizationId,
		withdrawal: WithdrawalId,
	) -> Result<Withdrawal, DispatchError> {
		let found = Withdrawals::<T>::get(withdrawal).ok_or(Error::<T>::NotFound)?;
		ensure!(Self::ensure_unit(found.unit)?.issuer == organization, Error::<T>::NotFound);
		Self::ensure_requested(withdrawal)
	}

	/// Whose withdrawal it is.
	pub(crate) fn party_of(withdrawal: WithdrawalId) -> Result<Party, DispatchError> {
		Ok(Withdrawals::<T>::get(withdrawal).ok_or(Error::<T>::NotFound)?.party)
	}

	/// Ends the withdrawal.
	fn end_withdrawal(id: WithdrawalId, found: Withdrawal, status: WithdrawalStatus) -> DispatchResult {
		let issuer = Self::ensure_unit(found.unit)?.issuer;
		WaitingWithdrawals::<T>::remove(issuer, id);
		Withdrawals::<T>::insert(id, Withdrawal { status, ended: Some(Self::now()), ..found });
		Ok(())
	}

	/// Holds what is to be paid out.
	pub(crate) fn do_request_withdrawal(
		party: Party,
		unit: UnitId,
		amount: Amount,
		destination: Digest,
	) -> Result<WithdrawalId, DispatchError> {
		let issuer = Self::ensure_unit(unit)?.issuer;
		Self::ensure_amount(amount)?;
		Self::hold(party, unit, HoldReason::Withdrawal, amount)?;
		let id = WithdrawalId(Self::number::<NextWithdrawal<T>>()?);
		Self::append(List::Withdrawals(party), id.0)?;
		WaitingWithdrawals::<T>::insert(issuer, id, ());
		let (status, requested, ended) = (WithdrawalStatus::Requested, Self::now(), None);
		Withdrawals::<T>::insert(id, Withdrawal { party, unit, amount, destination, status, requested, ended });
		Ok(id)
	}

	/// Burns what was paid out.
	pub(crate) fn do_complete_withdrawal(
		organization: OrganizationId,
		id: WithdrawalId,
		reference: Digest,
	) -> Result<Withdrawal, DispatchError> {
		let found = Self::ensure_requested_of(organization, id)?;
		let Withdrawal { party, unit, amount, .. } = found;
		Self::use_reference(unit, reference)?;
		Self::burn_held(party, unit, HoldReason::Withdrawal, amount, Subject::Withdrawal(id))?;
		Self::end_withdrawal(id, found, WithdrawalStatus::Completed)?;
		Ok(found)
	}

	/// Frees what the issuer does not pay out.
	pub(crate) fn do_reject_withdrawal(
		organization: OrganizationId,
		id: WithdrawalId,
	) -> Result<Withdrawal, DispatchError> {
		let found = Self::ensure_requested_of(organization, id)?;
		Self::free_withdrawal(id, found, WithdrawalStatus::Rejected)?;
		Ok(found)
	}

	/// Frees what the party wants paid out no more.
	pub(crate) fn do_cancel_withdrawal(id: WithdrawalId) -> Result<Withdrawal, DispatchError> {
		let found = Self::ensure_requested(id)?;
		Self::free_withdrawal(id, found, WithdrawalStatus::Cancelled)?;
		Ok(found)
	}

	fn free_withdrawal(id: WithdrawalId, found: Withdrawal, status: WithdrawalStatus) -> DispatchResult {
		Self::release(found.party, found.unit, HoldReason::Withdrawal, found.amount)?;
		Self::end_withdrawal(id, found, status)
	}
}
