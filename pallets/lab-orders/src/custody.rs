//! Custody: in whose hands a specimen is, and how it came there.

use frame_support::ensure;
use salus_primitives::{
	glue::Members,
	laboratory::{Conditions, CustodyAct, CustodyEntry, Disposal, Holder, Offer, RejectionReason, SpecimenStatus},
	role::Permission,
	AccountId, OrderId, OrganizationId, SpecimenId,
};
use sp_runtime::{traits::Get, DispatchError, DispatchResult};

use crate::{Config, Custody, Error, Event, Pallet, Specimen, Specimens};

/// How many lines stay free after one that is not the end. One is for how a specimen comes into somebody's hands again, one for how it comes to be there no more, one
/// for that it was entered in error.
pub(crate) const GOING_ON: u32 = 3;
const IN_HAND_AGAIN: u32 = 2;
const DISPOSED: u32 = 1;
const IN_ERROR: u32 = 0;

/// In somebody's hands, whether it will do or not.
const THERE: [SpecimenStatus; 2] = [SpecimenStatus::Available, SpecimenStatus::Unsatisfactory];

impl<T: Config> Pallet<T> {
	/// Adds a line to a specimen's custody, after which so many stay free.
	pub(crate) fn write_down(id: SpecimenId, order: OrderId, act: CustodyAct, by: Holder, free: u32) -> DispatchResult {
		let lines = Custody::<T>::decode_len(id).unwrap_or_default().try_into().unwrap_or(u32::MAX);
		let full = free.saturating_add(lines) >= T::MaxCustody::get();
		ensure!(!full, Error::<T>::TooMuchCustody);
		let entry = CustodyEntry { act: act.clone(), by: by.clone(), at: Self::now() };
		Custody::<T>::try_append(id, entry).map_err(|()| Error::<T>::TooMuchCustody)?;
		Self::deposit_event(Event::CustodySet { specimen: id, order, act, by });
		Ok(())
	}

	fn ensure_specimen(specimen: SpecimenId) -> Result<Specimen, DispatchError> {
		Ok(Specimens::<T>::get(specimen).ok_or(Error::<T>::NotFound)?)
	}

	/// The specimen of the organization, which must stand in one of these.
	fn ensure_with(
		specimen: SpecimenId,
		organization: OrganizationId,
		statuses: &[SpecimenStatus],
	) -> Result<Specimen, DispatchError> {
		let found = Self::ensure_specimen(specimen)?;
		ensure!(found.holder.organization == organization, Error::<T>::NotFound);
		ensure!(statuses.contains(&found.status), Error::<T>::of_specimen(found.status));
		Ok(found)
	}

	/// The specimen in the signer's hands, which must stand in one of these.
	pub(crate) fn ensure_at(
		specimen: SpecimenId,
		by: &Holder,
		statuses: &[SpecimenStatus],
	) -> Result<Specimen, DispatchError> {
		let found = Self::ensure_with(specimen, by.organization, statuses)?;
		ensure!(found.holder.account == by.account, Error::<T>::NotTheHolder);
		Ok(found)
	}

	/// That the specimen is offered to nobody.
	fn ensure_not_offered(specimen: &Specimen) -> DispatchResult {
		ensure!(specimen.offer.is_none(), Error::<T>::SpecimenOffered);
		Ok(())
	}

	/// That the specimen is neither offered nor in storage.
	pub(crate) fn ensure_in_hand(specimen: &Specimen) -> DispatchResult {
		Self::ensure_not_offered(specimen)?;
		ensure!(!specimen.stored, Error::<T>::SpecimenStored);
		Ok(())
	}

	/// The holder signs that the specimen is for another.
	pub(crate) fn do_offer_specimen(
		id: SpecimenId,
		to: OrganizationId,
		receiver: Option<AccountId>,
		by: &Holder,
	) -> DispatchResult {
		let specimen = Self::ensure_at(id, by, &THERE)?;
		Self::ensure_in_hand(&specimen)?;
		ensure!(T::Members::organization(to).is_some(), Error::<T>::UnknownOrganization);
		ensure!(receiver.as_ref() != Some(&by.account), Error::<T>::SameHands);
		let offer = Some(Offer { to, receiver, at: Self::now() });
		Specimens::<T>::insert(id, Specimen { offer, ..specimen });
		Ok(())
	}

	/// The offer of a specimen, if it is to whoever signs.
	fn ensure_offered(specimen: &Specimen, to: &Holder) -> Result<Offer, DispatchError> {
		let offer = specimen.offer.clone().ok_or(Error::<T>::NotOffered)?;
		let named = offer.receiver.as_ref().is_none_or(|receiver| *receiver == to.account);
		ensure!(offer.to == to.organization && named, Error::<T>::NotTheReceiver);
		Ok(offer)
	}

	/// Takes an offer back, or declines it.
	pub(crate) fn do_cancel_offer(id: SpecimenId, by: &Holder) -> DispatchResult {
		let specimen = Self::ensure_specimen(id)?;
		if specimen.holder != *by {
			Self::ensure_offered(&specimen, by)?;
		}
		ensure!(specimen.offer.is_some(), Error::<T>::NotOffered);
		Specimens::<T>::insert(id, Specimen { offer: None, ..specimen });
		Ok(())
	}

	/// The receiver signs too, and has the specimen from now on.
	pub(crate) fn do_receive_specimen(id: SpecimenId, conditions: Conditions, by: Holder) -> DispatchResult {
		let specimen = Self::ensure_specimen(id)?;
		ensure!(specimen.status.is_there(), Error::<T>::of_specimen(specimen.status));
		let offered = Self::ensure_offered(&specimen, &by)?.at;
		ensure!(specimen.holder.account != by.account, Error::<T>::SameHands);
		let act = CustodyAct::Received { from: specimen.holder.clone(), offered, conditions };
		Self::write_down(id, specimen.order, act, by.clone(), GOING_ON)?;
		Specimens::<T>::insert(id, Specimen { holder: by, offer: None, ..specimen });
		Ok(())
	}

	/// Puts a specimen into storage.
	pub(crate) fn do_store_specimen(id: SpecimenId, by: Holder) -> DispatchResult {
		let specimen = Self::ensure_at(id, &by, &THERE)?;
		Self::ensure_in_hand(&specimen)?;
		Self::write_down(id, specimen.order, CustodyAct::Stored, by, GOING_ON)?;
		Specimens::<T>::insert(id, Specimen { stored: true, ..specimen });
		Ok(())
	}

	/// Takes a specimen out of storage, whoever of the organization put it there.
	pub(crate) fn do_retrieve_specimen(id: SpecimenId, by: Holder) -> DispatchResult {
		let specimen = Self::ensure_with(id, by.organization, &THERE)?;
		ensure!(specimen.stored, Error::<T>::NotStored);
		Self::write_down(id, specimen.order, CustodyAct::Retrieved, by.clone(), IN_HAND_AGAIN)?;
		Specimens::<T>::insert(id, Specimen { holder: by, stored: false, ..specimen });
		Ok(())
	}

	/// Says that a specimen will not do.
	pub(crate) fn do_reject_specimen(id: SpecimenId, reason: RejectionReason, by: Holder) -> DispatchResult {
		let specimen = Self::ensure_at(id, &by, &[SpecimenStatus::Available])?;
		Self::ensure_not_offered(&specimen)?;
		Self::write_down(id, specimen.order, CustodyAct::Rejected(reason), by, GOING_ON)?;
		let (status, rejected) = (SpecimenStatus::Unsatisfactory, Some(reason));
		Specimens::<T>::insert(id, Specimen { status, rejected, ..specimen });
		Ok(())
	}

	/// Says that a specimen is there no more.
	pub(crate) fn do_dispose_specimen(id: SpecimenId, disposal: Disposal, by: Holder) -> DispatchResult {
		let specimen = Self::ensure_at(id, &by, &THERE)?;
		Self::ensure_not_offered(&specimen)?;
		Self::write_down(id, specimen.order, CustodyAct::Disposed(disposal), by, DISPOSED)?;
		Specimens::<T>::insert(id, Specimen { status: SpecimenStatus::Unavailable, stored: false, ..specimen });
		Ok(())
	}

	/// Has a specimen from a colleague who can act for the organization no more. What that one had offered is off.
	pub(crate) fn do_take_over_specimen(id: SpecimenId, by: Holder) -> DispatchResult {
		let specimen = Self::ensure_with(id, by.organization, &THERE)?;
		ensure!(!specimen.stored, Error::<T>::SpecimenStored);
		let former = specimen.holder.account.clone();
		let acts = T::Members::actor(&former, by.organization);
		ensure!(!acts.is_some_and(|actor| actor.may(Permission::HandleSpecimens)), Error::<T>::HolderActs);
		Self::write_down(id, specimen.order, CustodyAct::TakenOver(former), by.clone(), IN_HAND_AGAIN)?;
		Specimens::<T>::insert(id, Specimen { holder: by, offer: None, ..specimen });
		Ok(())
	}

	/// Says that a specimen was never so.
	pub(crate) fn do_enter_specimen_in_error(id: SpecimenId, by: Holder) -> DispatchResult {
		let all_others = [SpecimenStatus::Available, SpecimenStatus::Unavailable, SpecimenStatus::Unsatisfactory];
		let specimen = Self::ensure_at(id, &by, &all_others)?;
		Self::ensure_not_offered(&specimen)?;
		Self::write_down(id, specimen.order, CustodyAct::EnteredInError, by, IN_ERROR)?;
		Specimens::<T>::insert(id, Specimen { status: SpecimenStatus::EnteredInError, stored: false, ..specimen });
		Ok(())
	}
}
