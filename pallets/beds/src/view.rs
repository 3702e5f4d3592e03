//! What a portal must show of wards: what the view functions answer. Nothing is scanned but the rooms and beds of one ward, which are numbered without gaps.

use alloc::vec::Vec;
use salus_primitives::{
	bed::{BedEntry, EncounterEntry, Hold, Location, Occupancy, RoomEntry, WardEntry},
	BedId, OrganizationId, PatientId, RoomId, WardId,
};

use crate::{
	bed::ward_of, Bed, Beds, Config, Encounters, Pallet, Reservations, Room, Rooms, Stays, WaitingList, WaitsFor, Ward,
	WardCount, Wards,
};

/// The most entries one page holds.
const MAX_PAGE: u32 = 100;

impl<T: Config> Pallet<T> {
	pub(crate) fn show_occupancy(organization: OrganizationId, ward: WardId) -> Option<Occupancy> {
		let WardEntry { beds, waiting, .. } = Self::show_ward(organization, ward)?;
		let free = beds.isolated.saturating_add(beds.unoccupied);
		Some(Occupancy { open: beds.open(), occupied: beds.occupied, free, waiting })
	}

	pub(crate) fn show_ward(organization: OrganizationId, ward: WardId) -> Option<WardEntry> {
		let Ward { status, rooms, beds } = Wards::<T>::get(organization, ward)?;
		let waiting = WaitingList::<T>::decode_len(organization, ward).unwrap_or_default();
		Some(WardEntry { ward, status, rooms, beds, waiting: waiting.try_into().unwrap_or(u32::MAX) })
	}

	pub(crate) fn show_wards(organization: OrganizationId, after: Option<WardId>, limit: u32) -> Vec<WardEntry> {
		let first = after.map_or(0, |ward| ward.0.saturating_add(1));
		let page = usize::try_from(limit.min(MAX_PAGE)).unwrap_or_default();
		let numbers = (first..WardCount::<T>::get(organization)).take(page);
		numbers.filter_map(|number| Self::show_ward(organization, WardId(number))).collect()
	}

	pub(crate) fn show_rooms(organization: OrganizationId, ward: WardId) -> Vec<RoomEntry> {
		let Some(found) = Wards::<T>::get(organization, ward) else { return Vec::new() };
		let room = |number| {
			let Room { status, open_beds } = Rooms::<T>::get((organization, ward), RoomId(number))?;
			Some(RoomEntry { room: RoomId(number), status, open_beds })
		};
		(0..found.rooms).filter_map(room).collect()
	}

	pub(crate) fn show_bed(location: Location) -> Option<BedEntry> {
		let bed = Beds::<T>::get(ward_of(location), location.bed)?;
		let Bed { room, state, occupant, .. } = bed;
		let held = Self::holder(&bed).and_then(|patient| {
			let until = Reservations::<T>::get(patient)?.until;
			Some(Hold { patient, until })
		});
		Some(BedEntry { bed: location.bed, room, state, encounter: occupant.map(|occupant| occupant.encounter), held })
	}

	pub(crate) fn show_beds(organization: OrganizationId, ward: WardId) -> Vec<BedEntry> {
		let Some(found) = Wards::<T>::get(organization, ward) else { return Vec::new() };
		let bed = |number| Self::show_bed(Location { organization, ward, bed: BedId(number) });
		(0..found.beds.all()).filter_map(bed).collect()
	}

	pub(crate) fn show_waits(patient: PatientId) -> Vec<(OrganizationId, WardId)> {
		WaitsFor::<T>::iter_prefix(patient).take(usize::try_from(MAX_PAGE).unwrap_or_default()).collect()
	}

	pub(crate) fn show_stay(patient: PatientId) -> Option<EncounterEntry> {
		let id = Stays::<T>::get(patient)?;
		Some(EncounterEntry { id, encounter: Encounters::<T>::get(id)? })
	}
}
