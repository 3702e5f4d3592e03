//! Escrows: money that waits for a visit or tests.
//!
//! How that has ended, the provider mostly says alone. So the payee has none of the money without the payer's signature before the payer could dispute that for a
//! while.

use frame_support::{ensure, traits::Get};
use salus_primitives::{
	escrow::{Ending, Escrow, EscrowPurpose, EscrowStatus, EscrowTerms, MAX_NOTICE},
	glue::{Agreed, Appointments, LabReports, Members},
	money::{Amount, EntryKind, Party, Subject},
	AccountId, EscrowId, Moment, OrganizationId, UnitId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{purse::Movement, Config, Error, Escrows, Event, HoldReason, List, NextEscrow, OpenEscrows, Pallet, Terms};

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

	/// How what the escrow is for has ended, and when. Where somebody else is to give it, the payee does not: it is as if the payee had called it off. So it is where the
	/// payee has left, since nobody could dispose of what it has earned.
	fn ending_of(found: &Escrow) -> Result<Option<(Ending, Moment)>, DispatchError> {
		let Agreed { organization, ending, at, .. } = Self::agreed(found.purpose)?;
		if organization == found.payee && !T::Members::has_left(organization) {
			Ok(ending.zip(at))
		} else {
			Ok(Some((Ending::CancelledByProvider, found.entered)))
		}
	}

	/// That the payer could dispute for a while what ended then.
	fn ensure_undisputed_since(at: Moment) -> DispatchResult {
		ensure!(Self::now() >= at.saturating_add(T::DisputePeriod::get()), Error::<T>::MayBeDisputed);
		Ok(())
	}

	/// Writes down what the provider keeps of escrows from now on.
	pub(crate) fn do_set_escrow_terms(organization: OrganizationId, terms: EscrowTerms) -> DispatchResult {
		ensure!(terms.notice <= MAX_NOTICE, Error::<T>::NoticeTooLong);
		Terms::<T>::insert(organization, terms);
		Ok(())
	}

	/// Holds money for something that may still be given, by the terms that the payer has read.
	pub(crate) fn do_deposit_escrow(
		payer: Party,
		payee: OrganizationId,
		unit: UnitId,
		amount: Amount,
		purpose: EscrowPurpose,
		terms: EscrowTerms,
	) -> Result<EscrowId, DispatchError> {
		Self::ensure_unit(unit)?;
		Self::ensure_amount(amount)?;
		ensure!(payer != Party::Organization(payee), Error::<T>::SameParty);
		Self::ensure_may_leave(payer)?;
		Self::ensure_can_have(Party::Organization(payee))?;
		let agreed = Self::agreed(purpose)?;
		ensure!(agreed.organization == payee, Error::<T>::NotAgreed);
		let stranger = matches!(payer, Party::Patient(patient) if patient != agreed.patient);
		ensure!(!stranger, Error::<T>::NotAgreed);
		ensure!(agreed.ending.is_none(), Error::<T>::Ended);
		ensure!(terms == Terms::<T>::get(payee), Error::<T>::OtherTerms);
		ensure!(!OpenEscrows::<T>::contains_key(payer, purpose), Error::<T>::AlreadyInEscrow);
		Self::hold(payer, unit, HoldReason::Escrow, amount)?;
		let id = EscrowId(Self::number::<NextEscrow<T>>()?);
		Self::append(List::Escrows(payer), id.0)?;
		Self::append(List::Escrows(Party::Organization(payee)), id.0)?;
		let (status, released, entered, ended) = (EscrowStatus::Held, 0, Self::now(), None);
		let escrow = Escrow { payer, payee, unit, amount, purpose, terms, status, released, entered, ended };
		Escrows::<T>::insert(id, escrow);
		OpenEscrows::<T>::insert(payer, purpose, id);
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
		OpenEscrows::<T>::remove(payer, found.purpose);
		Escrows::<T>::insert(id, Escrow { status, released, ended: Some(Self::now()), ..found });
		Self::deposit_event(Event::EscrowEnded { escrow: id, status, released, returned, by });
		Ok(())
	}

	/// Lets the payee have it: the payer at any time, the payee itself once it has given what it is for, and the payer could dispute that for a while.
	pub(crate) fn do_release_escrow(id: EscrowId, by: AccountId) -> DispatchResult {
		let by_payer = Self::disposes(&by, Self::ensure_escrow(id)?.payer);
		let statuses: &[_] =
			if by_payer { &[EscrowStatus::Held, EscrowStatus::Disputed] } else { &[EscrowStatus::Held] };
		let found = Self::ensure_escrow_is(id, statuses)?;
		if by_payer {
			Self::ensure_may_leave(found.payer)?;
		} else {
			let fulfilled = Self::ending_of(&found)?.filter(|(ending, _)| *ending == Ending::Fulfilled);
			let (_, at) = fulfilled.ok_or(Error::<T>::NotFulfilled)?;
			Self::ensure_undisputed_since(at)?;
		}
		Self::end_escrow(id, found, found.amount, EscrowStatus::Released, by)
	}

	fn ensure_escrow(id: EscrowId) -> Result<Escrow, DispatchError> {
		Ok(Escrows::<T>::get(id).ok_or(Error::<T>::NotFound)?)
	}

	/// Gives the payer back what the terms do not keep, of something that was called off. Where they keep anything, the payer signs, or could dispute it for a while; while
	/// the payer is suspended, it is the latter.
	///
	/// Where it is disputed, all of it comes back if the payee has earned nothing: a payee cannot keep the payer's money from the payer by disputing what it called off.
	pub(crate) fn do_return_escrow(id: EscrowId, by: AccountId) -> DispatchResult {
		let found = Self::ensure_escrow_is(id, &[EscrowStatus::Held, EscrowStatus::Disputed])?;
		if found.status == EscrowStatus::Disputed {
			let ending = Self::ending_of(&found).ok().flatten();
			let comes_back = ending.is_some_and(|(ending, _)| found.terms.earned(found.amount, ending) == 0);
			ensure!(comes_back, Error::<T>::EscrowDisputed);
		}
		let (ending, at) = Self::ending_of(&found)?.ok_or(Error::<T>::NotEnded)?;
		ensure!(ending != Ending::Fulfilled, Error::<T>::Fulfilled);
		let (amount, earned) = (found.amount, found.terms.earned(found.amount, ending));
		let agrees = Self::disposes(&by, found.payer) && Self::may_leave(found.payer);
		if earned > 0 && !agrees {
			Self::ensure_undisputed_since(at)?;
		}
		if earned == amount {
			Self::deposit_event(Event::EscrowForfeited { escrow: id, amount, by: by.clone() });
		}
		Self::end_escrow(id, found, earned, EscrowStatus::Returned, by)
	}

	/// Gives the payer everything back, which the payee may do while the money waits, also where it is disputed.
	pub(crate) fn do_waive_escrow(id: EscrowId, by: AccountId) -> DispatchResult {
		let found = Self::ensure_escrow_is(id, &[EscrowStatus::Held, EscrowStatus::Disputed])?;
		Self::end_escrow(id, found, 0, EscrowStatus::Returned, by)
	}

	/// Leaves it to a mediator.
	pub(crate) fn do_dispute_escrow(id: EscrowId) -> DispatchResult {
		let found = Self::ensure_escrow_is(id, &[EscrowStatus::Held])?;
		Escrows::<T>::insert(id, Escrow { status: EscrowStatus::Disputed, ..found });
		Ok(())
	}

	/// Decides how much of it the payee has. Nobody decides who has to do with either side, or with the patient, whoever pays.
	pub(crate) fn do_settle_escrow(id: EscrowId, released: Amount, by: AccountId) -> DispatchResult {
		let found = Self::ensure_escrow(id)?;
		let [payer, payee] = Self::sides_of(id)?;
		let patient = Self::agreed(found.purpose).ok().map(|agreed| Party::Patient(agreed.patient));
		let involved = [Some(payer), Some(payee), patient].into_iter().flatten().any(|side| Self::is_of(&by, side));
		ensure!(!involved, Error::<T>::Involved);
		let found = Self::ensure_escrow_is(id, &[EscrowStatus::Disputed])?;
		Self::end_escrow(id, found, released, EscrowStatus::Settled, by)
	}
}
