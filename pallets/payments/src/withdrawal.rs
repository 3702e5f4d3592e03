//! Withdrawals: money that the issuer is to pay out. Whoever asked can take it back until the issuer has accepted, which it says before it pays: nobody has the
//! money twice. What an issuer had accepted and has left without saying anything more, whoever asked has back; whether it was paid out, the chain cannot know, and whoever
//! winds the issuer up looks at what was accepted before it pays anybody.

use frame_support::ensure;
use salus_primitives::{
	glue::Members,
	money::{Amount, Party, Subject, Withdrawal, WithdrawalStatus},
	AccountId, Digest, OrganizationId, UnitId, WithdrawalId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, HoldReason, List, NextWithdrawal, Pallet, WaitingWithdrawals, Withdrawals};

/// Where a withdrawal stands while its money is held.
pub(crate) const WAITING: [WithdrawalStatus; 2] = [WithdrawalStatus::Requested, WithdrawalStatus::Accepted];

impl<T: Config> Pallet<T> {
	/// The withdrawal, which must stand at one of these. The error is the name of where it stands.
	fn ensure_withdrawal_is(
		withdrawal: WithdrawalId,
		statuses: &[WithdrawalStatus],
	) -> Result<Withdrawal, DispatchError> {
		let found = Withdrawals::<T>::get(withdrawal).ok_or(Error::<T>::NotFound)?;
		ensure!(statuses.contains(&found.status), Error::<T>::of_withdrawal(found.status));
		Ok(found)
	}

	/// The same, of a unit that this organization issues.
	fn ensure_withdrawal_of(
		organization: OrganizationId,
		withdrawal: WithdrawalId,
		statuses: &[WithdrawalStatus],
	) -> Result<Withdrawal, DispatchError> {
		let found = Withdrawals::<T>::get(withdrawal).ok_or(Error::<T>::NotFound)?;
		ensure!(Self::ensure_unit(found.unit)?.issuer == organization, Error::<T>::NotFound);
		Self::ensure_withdrawal_is(withdrawal, statuses)
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
		Self::ensure_may_leave(party)?;
		Self::hold(party, unit, HoldReason::Withdrawal, amount)?;
		let id = WithdrawalId(Self::number::<NextWithdrawal<T>>()?);
		Self::append(List::Withdrawals(party), id.0)?;
		WaitingWithdrawals::<T>::insert(issuer, id, ());
		let (status, requested, ended) = (WithdrawalStatus::Requested, Self::now(), None);
		Withdrawals::<T>::insert(id, Withdrawal { party, unit, amount, destination, status, requested, ended });
		Ok(id)
	}

	/// Keeps whoever asked from taking back what the issuer is about to pay out.
	pub(crate) fn do_accept_withdrawal(
		organization: OrganizationId,
		id: WithdrawalId,
		by: &AccountId,
	) -> DispatchResult {
		let found = Self::ensure_withdrawal_of(organization, id, &[WithdrawalStatus::Requested])?;
		// It may have been asked for before the suspension, by whomever that is for.
		Self::ensure_may_leave(found.party)?;
		Self::ensure_uninvolved(by, found.party)?;
		Withdrawals::<T>::insert(id, Withdrawal { status: WithdrawalStatus::Accepted, ..found });
		Ok(())
	}

	/// Burns what was paid out.
	pub(crate) fn do_complete_withdrawal(
		organization: OrganizationId,
		id: WithdrawalId,
		reference: Digest,
		by: &AccountId,
	) -> Result<Withdrawal, DispatchError> {
		let found = Self::ensure_withdrawal_of(organization, id, &[WithdrawalStatus::Accepted])?;
		let Withdrawal { party, unit, amount, .. } = found;
		Self::ensure_uninvolved(by, party)?;
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
		let found = Self::ensure_withdrawal_of(organization, id, &WAITING)?;
		Self::free_withdrawal(id, found, WithdrawalStatus::Rejected)?;
		Ok(found)
	}

	/// Frees what the party wants paid out no more; also what the issuer has accepted, where that has left for good: it pays out nothing any more, and nobody could say
	/// that it did. A suspended issuer may have paid, and says so when it can.
	pub(crate) fn do_cancel_withdrawal(id: WithdrawalId) -> Result<Withdrawal, DispatchError> {
		let found = Withdrawals::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let issuer_has_left = T::Members::has_left(Self::ensure_unit(found.unit)?.issuer);
		let statuses: &[_] = if issuer_has_left { &WAITING } else { &[WithdrawalStatus::Requested] };
		let found = Self::ensure_withdrawal_is(id, statuses)?;
		Self::free_withdrawal(id, found, WithdrawalStatus::Cancelled)?;
		Ok(found)
	}

	fn free_withdrawal(id: WithdrawalId, found: Withdrawal, status: WithdrawalStatus) -> DispatchResult {
		Self::release(found.party, found.unit, HoldReason::Withdrawal, found.amount)?;
		Self::end_withdrawal(id, found, status)
	}
}
