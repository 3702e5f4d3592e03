//! What always holds, checked after every test and by `try-runtime`.

use alloc::collections::{BTreeMap, BTreeSet};
use frame_support::ensure;
use salus_primitives::{
	bed::{BedCounts, BedState, EncounterStatus, Location, LocationStatus},
	BedId, EncounterId, OrganizationId, RoomId, WardId,
};
use sp_runtime::{traits::Get, TryRuntimeError};

use crate::{
	bed::ward_of, Bed, Beds, Config, Encounter, Encounters, NextEncounter, Pallet, Reservations, Rooms, Stays,
	WaitingList, WaitsFor, WardCount, Wards,
};

type Outcome = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// What is counted is there; whatever is closed has no bed in use; beds, encounters, reservations and waits say the same as their ways back, and so no bed has
	/// two patients, and no patient two beds; who is next is first.
	pub fn do_try_state() -> Outcome {
		check_wards::<T>()?;
		check_rooms::<T>()?;
		check_beds::<T>()?;
		check_reservations::<T>()?;
		check_waits::<T>()?;
		check_encounters::<T>()
	}
}

fn counts(
	found: impl Iterator<Item = ((OrganizationId, WardId), Bed)>,
) -> BTreeMap<(OrganizationId, WardId), BedCounts> {
	let mut all = BTreeMap::<_, BedCounts>::new();
	for (ward, bed) in found {
		let count = all.entry(ward).or_default().of_mut(bed.state);
		*count = count.saturating_add(1);
	}
	all
}

fn check_wards<T: Config>() -> Outcome {
	let counted = counts(Beds::<T>::iter().map(|(ward, _, bed)| (ward, bed)));
	for (organization, ward, found) in Wards::<T>::iter() {
		ensure!(ward.0 < WardCount::<T>::get(organization), "a ward that was not numbered");
		ensure!(found.rooms <= T::MaxRooms::get() && found.beds.all() <= T::MaxBeds::get(), "a ward too large");
		let beds = counted.get(&(organization, ward)).copied().unwrap_or_default();
		ensure!(found.beds == beds, "a ward's beds are miscounted");
		let closed = found.status == LocationStatus::Suspended;
		ensure!(!closed || found.beds.open() == 0, "a closed ward with a bed in use");
		ensure!(!closed || !WaitingList::<T>::contains_key(organization, ward), "somebody waits for a closed ward");
		let rooms = Rooms::<T>::iter_key_prefix((organization, ward)).count();
		ensure!(rooms == usize::from(found.rooms), "a ward's rooms are miscounted");
	}
	for (organization, count) in WardCount::<T>::iter() {
		ensure!(count <= T::MaxWards::get(), "an organization with too many wards");
		let wards = Wards::<T>::iter_key_prefix(organization).count();
		ensure!(wards == usize::from(count), "an organization's wards are miscounted");
	}
	Ok(())
}

fn check_rooms<T: Config>() -> Outcome {
	let mut open = BTreeMap::<((OrganizationId, WardId), RoomId), u16>::new();
	for (ward, _, bed) in Beds::<T>::iter().filter(|(_, _, bed)| bed.state != BedState::Closed) {
		let count = open.entry((ward, bed.room)).or_default();
		*count = count.saturating_add(1);
	}
	for (ward, number, room) in Rooms::<T>::iter() {
		let (organization, of) = ward;
		let found = Wards::<T>::get(organization, of).ok_or("a room of no ward")?;
		ensure!(number.0 < found.rooms, "a room that was not numbered");
		let counted = open.remove(&(ward, number)).unwrap_or_default();
		ensure!(room.open_beds == counted, "a room's beds are miscounted");
		ensure!(room.status == LocationStatus::Active || counted == 0, "a closed room with a bed in use");
	}
	ensure!(open.is_empty(), "a bed in no room");
	Ok(())
}

fn check_beds<T: Config>() -> Outcome {
	for (ward, number, bed) in Beds::<T>::iter() {
		let (organization, of) = ward;
		let found = Wards::<T>::get(organization, of).ok_or("a bed of no ward")?;
		ensure!(number.0 < found.beds.all(), "a bed that was not numbered");
		ensure!(Rooms::<T>::contains_key(ward, bed.room), "a bed in no room");
		let location = Location { organization, ward: of, bed: number };
		check_occupant::<T>(location, &bed)?;
		let Some(patient) = bed.held else { continue };
		ensure!(bed.state.is_free(), "a bed is held that is not free");
		let held = Reservations::<T>::get(patient);
		ensure!(held.is_some_and(|held| held.location == location), "a bed is held without a reservation");
	}
	Ok(())
}

fn check_occupant<T: Config>(location: Location, bed: &Bed) -> Outcome {
	ensure!(
		bed.occupant.is_some() == (bed.state == BedState::Occupied),
		"an occupied bed without a patient, or the reverse"
	);
	let Some(occupant) = bed.occupant else { return Ok(()) };
	let encounter = Encounters::<T>::get(occupant.encounter).ok_or("a bed of no encounter")?;
	ensure!(encounter.status.has_bed(), "a bed of an encounter that has none");
	ensure!(encounter.location == Some(location), "a bed of an encounter that has another");
	Ok(())
}

fn check_reservations<T: Config>() -> Outcome {
	for (patient, reservation) in Reservations::<T>::iter() {
		let Location { bed, .. } = reservation.location;
		let held = Beds::<T>::get(ward_of(reservation.location), bed).and_then(|bed| bed.held);
		ensure!(held == Some(patient), "a reservation of a bed that is not held");
	}
	Ok(())
}

fn check_waits<T: Config>() -> Outcome {
	let mut there = 0usize;
	for (organization, ward, list) in WaitingList::<T>::iter() {
		ensure!(Wards::<T>::contains_key(organization, ward), "somebody waits for no ward");
		ensure!(!list.is_empty(), "an empty list");
		let patients: BTreeSet<_> = list.iter().map(|waiting| waiting.patient).collect();
		ensure!(patients.len() == list.len(), "somebody waits twice");
		let pairs = list.iter().zip(list.iter().skip(1));
		for (earlier, later) in pairs {
			ensure!(later.yields_to(earlier), "somebody waits out of turn");
		}
		for patient in patients {
			ensure!(WaitsFor::<T>::get(patient, organization) == Some(ward), "a wait without way back");
			there = there.saturating_add(1);
		}
	}
	ensure!(WaitsFor::<T>::iter().count() == there, "a way back to no wait");
	Ok(())
}

fn check_encounters<T: Config>() -> Outcome {
	let mut staying = 0usize;
	for (id, encounter) in Encounters::<T>::iter() {
		ensure!(id < NextEncounter::<T>::get(), "an encounter that was not numbered");
		check_times(&encounter)?;
		if encounter.status.has_bed() {
			check_stay::<T>(id, &encounter)?;
			staying = staying.saturating_add(1);
		}
	}
	// Each encounter with a bed has its way back; if there are as many ways back, there are no others.
	ensure!(Stays::<T>::iter().count() == staying, "a way back to no stay");
	Ok(())
}

fn check_times(encounter: &Encounter) -> Outcome {
	let Encounter { status, location, entered, admitted, ended, .. } = *encounter;
	ensure!(ended.is_some() == status.has_ended(), "an end of what goes on, or none of what is over");
	ensure!(admitted.is_some() == location.is_some(), "a patient admitted to no bed, or the reverse");
	let had_bed = status.has_bed() || status == EncounterStatus::Finished;
	let may_have_had = had_bed || status == EncounterStatus::EnteredInError;
	ensure!(admitted.is_some() || !had_bed, "a stay without admission");
	ensure!(admitted.is_none() || may_have_had, "an admission before its time");
	let sound = admitted.is_none_or(|admitted| entered <= admitted) && ended.is_none_or(|ended| entered <= ended);
	ensure!(sound, "an encounter that ended before it began");
	Ok(())
}

fn check_stay<T: Config>(id: EncounterId, encounter: &Encounter) -> Outcome {
	ensure!(Stays::<T>::get(encounter.patient) == Some(id), "a stay without way back");
	let location = encounter.location.ok_or("a stay without a bed")?;
	ensure!(location.organization == encounter.organization, "a stay in another hospital's bed");
	let bed = Beds::<T>::get(ward_of(location), BedId(location.bed.0)).ok_or("a stay in no bed")?;
	ensure!(bed.occupant.is_some_and(|occupant| occupant.encounter == id), "a stay in somebody else's bed");
	Ok(())
}
