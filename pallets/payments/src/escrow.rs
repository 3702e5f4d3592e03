//! Escrows: money that waits for a visit or tests.

use frame_support::ensure;
use salus_primitives::{
	escrow::{Ending, Escrow, EscrowPurpose, EscrowStatus},
	glue::{Agreed, Appointments, LabReports},
	money::{Amount, EntryKind, Party, Subject},
	AccountId, EscrowId, OrganizationId, UnitId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{purse::Movement, Config, Error, Escrows, Event, HoldReason, List, NextEscrow, Pallet, Terms};

impl<T: Config> Pallet<T> {
	/// The escrow, which must stand at one of these. The error is the name of where it stands.
	pub(crate) fn ensure_escrow_is(id: EscrowId, statuses: &[EscrowStatus]) -> Result<Escrow, DispatchError> {
		let found = Escrows::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		ensure!(statuses.contains(&found.status), Error::<T>::of_escrow(found.status));
		Ok(found)
	}

	/// Both sides of the escrow: whose the money is, and who is to have it.
	pub(crate) fn sides_of(id: EscrowId) -> Result<[Party; 2], DispatchError> {
		let found = Escrows::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		Ok([found.payer, Party::Organization(found.payee)])
	}

	/// What was agreed on, of which an escrow speaks.
	fn agreed(purpose: EscrowPurpose) -> Result<Agreed, DispatchError> {
		let agreed = match purpose {
			EscrowPurpose::Appointment(appointment) => T::Appointments::agreed(appointment),
			EscrowPurpose::Order(order) => T::LabReports::agreed(order),
		};
		Ok(agreed.ok_or(Error::<T>::NotAgreed)?)
	}

	/// Holds money for something that may still be given.
	pub(crate) fn do_deposit_escrow(
		payer: Party,
		payee: OrganizationId,
		unit: UnitId,
		amount: Amount,
		purpose: EscrowPurpose,
	) -> Result<EscrowId, DispatchError> {
		Self::ensure_unit(unit)?;
		Self::ensure_amount(amount)?;
		ensure!(payer != Party::Organization(payee), Error::<T>::SameParty);
		Self::ensure_can_have(Party::Organization(payee))?;
		let agreed = Self::agreed(purpose)?;
		ensure!(agreed.organization == payee, Error::<T>::NotAgreed);
		let stranger = matches!(payer, Party::Patient(patient) if patient != agreed.patient);
		ensure!(!stranger, Error::<T>::NotAgreed);
		ensure!(agreed.ending.is_none(), Error::<T>::Ended);
		Self::hold(payer, unit, HoldReason::Escrow, amount)?;
		let id = EscrowId(Self::number::<NextEscrow<T>>()?);
		Self::append(List::Escrows(payer), id.0)?;
		Self::append(List::Escrows(Party::Organization(payee)), id.0)?;
		let (terms, status, released) = (Terms::<T>::get(payee), EscrowStatus::Held, 0);
		let (entered, ended) = (Self::now(), None);
		let escrow = Escrow { payer, payee, unit, amount, purpose, terms, status, released, entered, ended };
		Escrows::<T>::insert(id, escrow);
		Ok(id)
	}

	/// Ends the escrow: the payee has so much of it, and the payer the rest again.
	fn end_escrow(
		id: EscrowId,
		found: Escrow,
		released: Amount,
		status: EscrowStatus,
		by: AccountId,
	) -> DispatchResult {
		let Escrow { payer, payee, unit, amount, .. } = found;
		let returned = amount.checked_sub(released).ok_or(Error::<T>::MoreThanHeld)?;
		let (from, to) = (payer, Party::Organization(payee));
		let (kind, about) = (EntryKind::EscrowRelease, Subject::Escrow(id));
		let movement = Movement { from, to, unit, amount: released, kind, about };
		Self::pay_held(movement, HoldReason::Escrow)?;
		Self::release(payer, unit, HoldReason::Escrow, returned)?;
		Escrows::<T>::insert(id, Escrow { status, released, ended: Some(Self::now()), ..found });
		Self::deposit_event(Event::EscrowEnded { escrow: id, status, released, returned, by });
		Ok(())
	}

	/// Lets the payee have it: the payer at any time, the payee itself once it has given what it is for.
	pub(crate) fn do_release_escrow(id: EscrowId, by: AccountId) -> DispatchResult {
		let by_payer = Self::disposes(&by, Self::ensure_escrow(id)?.payer);
		let statuses: &[_] =
			if by_payer { &[EscrowStatus::Held, EscrowStatus::Disputed] } else { &[EscrowStatus::Held] };
		let found = Self::ensure_escrow_is(id, statuses)?;
		if !by_payer {
			let fulfilled = Self::agreed(found.purpose)?.ending == Some(Ending::Fulfilled);
			ensure!(fulfilled, Error::<T>::NotFulfilled);
		}
		Self::end_escrow(id, found, found.amount, EscrowStatus::Released, by)
	}

	fn ensure_escrow(id: EscrowId) -> Result<Escrow, DispatchError> {
		Ok(Escrows::<T>::get(id).ok_or(Error::<T>::NotFound)?)
	}

	/// Gives the payer back what the terms do not keep, of something that was called off.
	pub(crate) fn do_return_escrow(id: EscrowId, by: AccountId) -> DispatchResult {
		let found = Self::ensure_escrow_is(id, &[EscrowStatus::Held])?;
		let ending = Self::agreed(found.purpose)?.ending.ok_or(Error::<T>::NotEnded)?;
		ensure!(ending != Ending::Fulfilled, Error::<T>::Fulfilled);
		let earned = found.terms.earned(found.amount, ending);
		Self::end_escrow(id, found, earned, EscrowStatus::Returned, by)
	}

	/// Leaves it to a mediator.
	pub(crate) fn do_dispute_escrow(id: EscrowId) -> DispatchResult {
		let found = Self::ensure_escrow_is(id, &[EscrowStatus::Held])?;
		Escrows::<T>::insert(id, Escrow { status: EscrowStatus::Disputed, ..found });
		Ok(())
	}

	/// Decides how much of it the payee has. Nobody decides who has to do with either side.
	pub(crate) fn do_settle_escrow(id: EscrowId, released: Amount, by: AccountId) -> DispatchResult {
		let involved = Self::sides_of(id)?.iter().any(|side| Self::is_of(&by, *side));
		ensure!(!involved, Error::<T>::Involved);
		let found = Self::ensure_escrow_is(id, &[EscrowStatus::Disputed])?;
		Self::end_escrow(id, found, released, EscrowStatus::Settled, by)
	}
}
