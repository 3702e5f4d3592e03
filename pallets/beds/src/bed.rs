//! Beds, and where each of them stands.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::ensure;
use salus_primitives::{
	bed::{BedState, Location},
	AccountId, BedId, EncounterId, OrganizationId, PatientId, RoomId, WardId,
};
use scale_info::TypeInfo;
use sp_runtime::{traits::Get, DispatchError, DispatchResult};

use crate::{Beds, Config, Error, Event, Pallet};

/// A bed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Bed {
	/// In which room of its ward it stands.
	pub room: RoomId,
	/// Where it stands.
	pub state: BedState,
	/// For whom it was reserved last, if nobody has struck that off: whether it still is, the reservation says.
	pub held: Option<PatientId>,
	/// Whose it is, while it is occupied.
	pub occupant: Option<Occupant>,
}

/// Whose a bed is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Occupant {
	/// In which encounter.
	pub encounter: EncounterId,
	/// Whether the bed was kept for isolation. It is contaminated afterwards.
	pub isolated: bool,
}

/// Under which key the beds of the ward are kept.
pub(crate) const fn ward_of(location: Location) -> (OrganizationId, WardId) {
	(location.organization, location.ward)
}

impl<T: Config> Pallet<T> {
	/// The bed.
	pub(crate) fn ensure_bed(location: Location) -> Result<Bed, DispatchError> {
		Ok(Beds::<T>::get(ward_of(location), location.bed).ok_or(Error::<T>::NotFound)?)
	}

	/// The bed, which must be in one of these states. The error is the name of the one it is in.
	pub(crate) fn ensure_bed_is(location: Location, states: &[BedState]) -> Result<Bed, DispatchError> {
		let bed = Self::ensure_bed(location)?;
		ensure!(states.contains(&bed.state), Error::<T>::of_bed(bed.state));
		Ok(bed)
	}

	pub(crate) fn put_bed(location: Location, bed: Bed) {
		Beds::<T>::insert(ward_of(location), location.bed, bed);
	}

	/// Moves the bed to another state, counts it there, and reports that.
	pub(crate) fn set_bed(location: Location, bed: Bed, state: BedState, by: &AccountId) -> Bed {
		Self::count(ward_of(location), bed.room, Some(bed.state), state);
		let bed = Bed { state, ..bed };
		Self::put_bed(location, bed);
		Self::deposit_event(Event::BedSet { location, state, by: by.clone() });
		bed
	}

	/// Adds a free bed to an open room, and offers it.
	pub(crate) fn do_open_bed(
		organization: OrganizationId,
		ward: WardId,
		room: RoomId,
		by: &AccountId,
	) -> Result<BedId, DispatchError> {
		let (found, _) = Self::ensure_open_room(organization, ward, room)?;
		let number = found.beds.all();
		ensure!(number < T::MaxBeds::get(), Error::<T>::TooManyBeds);
		let (bed, state) = (BedId(number), BedState::Unoccupied);
		let location = Location { organization, ward, bed };
		Self::count(ward_of(location), room, None, state);
		let new = Bed { room, state, held: None, occupant: None };
		Self::put_bed(location, new);
		Self::deposit_event(Event::BedOpened { location, room, by: by.clone() });
		Self::offer(location, new);
		Ok(bed)
	}

	/// Takes a bed out of use that is neither occupied, nor contaminated, nor reserved. A contaminated one is cleaned before: afterwards nobody would know.
	pub(crate) fn do_close_bed(location: Location, by: &AccountId) -> DispatchResult {
		let closable = [BedState::Housekeeping, BedState::Isolated, BedState::Unoccupied];
		let bed = Self::ensure_bed_is(location, &closable)?;
		Self::ensure_unheld(&bed)?;
		let bed = Self::strike_hold(location, bed);
		Self::set_bed(location, bed, BedState::Closed, by);
		Ok(())
	}

	/// Takes a closed bed into use again, once it is cleaned.
	pub(crate) fn do_reopen_bed(location: Location, by: &AccountId) -> DispatchResult {
		let bed = Self::ensure_bed_is(location, &[BedState::Closed])?;
		Self::ensure_open_room(location.organization, location.ward, bed.room)?;
		Self::set_bed(location, bed, BedState::Housekeeping, by);
		Ok(())
	}

	/// Keeps a free bed for isolation, or no longer, and offers it to whoever fits it now.
	pub(crate) fn do_isolate_bed(location: Location, from: BedState, to: BedState, by: &AccountId) -> DispatchResult {
		let bed = Self::ensure_bed_is(location, &[from])?;
		Self::ensure_unheld(&bed)?;
		let bed = Self::strike_hold(location, bed);
		let bed = Self::set_bed(location, bed, to, by);
		Self::offer(location, bed);
		Ok(())
	}

	/// Makes a bed free that was to be cleaned, and offers it.
	pub(crate) fn do_clean_bed(location: Location, by: &AccountId) -> DispatchResult {
		let bed = Self::ensure_bed_is(location, &[BedState::Housekeeping, BedState::Contaminated])?;
		let bed = Self::set_bed(location, bed, BedState::Unoccupied, by);
		Self::offer(location, bed);
		Ok(())
	}
}
