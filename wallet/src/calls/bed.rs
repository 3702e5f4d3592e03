//! Wards, rooms and beds, and the stays of patients in them.

use salus_primitives::{
	bed::Location, priority::Priority, EncounterId, Moment, OrganizationId, PatientId, RoomId, WardId,
};

use super::arguments;
use crate::{
	call::{Argument, Call},
	moment,
};

/// Opens a further ward.
pub fn open_ward(organization: OrganizationId) -> Call {
	call("open_ward", arguments![organization], format!("Open a further ward of organization {organization}"))
}

/// Closes a ward.
pub fn close_ward(organization: OrganizationId, ward: WardId) -> Call {
	let says = format!("Close ward {ward} of organization {organization}, until it is opened again");
	call("close_ward", arguments![organization, ward], says)
}

/// Opens a closed ward again.
pub fn reopen_ward(organization: OrganizationId, ward: WardId) -> Call {
	let says = format!("Open ward {ward} of organization {organization} again; its beds stay closed");
	call("reopen_ward", arguments![organization, ward], says)
}

/// Opens a further room of a ward.
pub fn open_room(organization: OrganizationId, ward: WardId) -> Call {
	let says = format!("Open a further room in ward {ward} of organization {organization}");
	call("open_room", arguments![organization, ward], says)
}

/// Closes a room.
pub fn close_room(organization: OrganizationId, ward: WardId, room: RoomId) -> Call {
	let says = format!("Close room {room} in ward {ward} of organization {organization}, until it is opened again");
	call("close_room", arguments![organization, ward, room], says)
}

/// Opens a closed room again.
pub fn reopen_room(organization: OrganizationId, ward: WardId, room: RoomId) -> Call {
	let says = format!("Open room {room} in ward {ward} of organization {organization} again; its beds stay closed");
	call("reopen_room", arguments![organization, ward, room], says)
}

/// Opens a further bed of a room.
pub fn open_bed(organization: OrganizationId, ward: WardId, room: RoomId) -> Call {
	let says = format!("Open a further bed in room {room}, ward {ward} of organization {organization}");
	call("open_bed", arguments![organization, ward, room], says)
}

/// Closes a bed.
pub fn close_bed(location: Location) -> Call {
	at("close_bed", location, format!("Close {}, until it is opened again", describe(location)))
}

/// Opens a closed bed again.
pub fn reopen_bed(location: Location) -> Call {
	at("reopen_bed", location, format!("Open {} again, for housekeeping first", describe(location)))
}

/// Keeps a free bed for isolation.
pub fn isolate_bed(location: Location) -> Call {
	let says = format!("Keep {} for patients who must lie apart from others", describe(location));
	at("isolate_bed", location, says)
}

/// Keeps a bed for isolation no longer.
pub fn end_isolation(location: Location) -> Call {
	at("end_isolation", location, format!("Keep {} for isolation no longer", describe(location)))
}

/// Says that a bed is clean.
pub fn clean_bed(location: Location) -> Call {
	let says = format!("Say that {} is clean; it is offered to the first who waits and fits", describe(location));
	at("clean_bed", location, says)
}

/// Reserves a free bed.
pub fn reserve_bed(location: Location, patient: PatientId, until: Moment) -> Call {
	let Location { organization, ward, bed } = location;
	let says = vec![
		format!("Reserve {} for patient {patient}", describe(location)),
		format!("  held      until {}", moment::format(until)),
	];
	Call::new("Beds", "reserve_bed", arguments![organization, ward, bed, patient, until], says)
}

/// Gives up the reservation of a bed.
pub fn cancel_reservation(location: Location) -> Call {
	let says = format!("Give up the reservation of {}; it is offered to the next", describe(location));
	at("cancel_reservation", location, says)
}

/// Offers a free bed to the first who waits and fits.
pub fn offer_bed(location: Location) -> Call {
	at("offer_bed", location, format!("Offer {} to the first who waits and fits", describe(location)))
}

/// Puts a patient on a ward's waiting list.
pub fn wait_for_bed(
	organization: OrganizationId,
	ward: WardId,
	patient: PatientId,
	priority: Priority,
	isolation: bool,
) -> Call {
	let what = if isolation { "a bed kept for isolation" } else { "a bed" };
	let says = vec![
		format!("Let patient {patient} wait for {what} in ward {ward} of organization {organization}"),
		format!("  priority  {priority}"),
	];
	Call::new("Beds", "wait_for_bed", arguments![organization, ward, patient, priority, isolation], says)
}

/// Gives a patient who waits another priority.
pub fn set_priority(organization: OrganizationId, patient: PatientId, priority: Priority) -> Call {
	let says = format!("Let patient {patient} wait for a bed of organization {organization} as {priority}");
	call("set_priority", arguments![organization, patient, priority], says)
}

/// Takes a patient off the waiting list.
pub fn stop_waiting(organization: OrganizationId, patient: PatientId) -> Call {
	let says = format!("Let patient {patient} wait for a bed of organization {organization} no longer");
	call("stop_waiting", arguments![organization, patient], says)
}

/// Enters an encounter of a patient who has no bed yet.
pub fn open_encounter(organization: OrganizationId, patient: PatientId, arrived: bool) -> Call {
	let says = if arrived {
		format!("Say that patient {patient} has arrived at organization {organization}")
	} else {
		format!("Plan a stay of patient {patient} at organization {organization}")
	};
	call("open_encounter", arguments![organization, patient, arrived], says)
}

/// Says that the patient of a planned encounter has come.
pub fn arrive(organization: OrganizationId, encounter: EncounterId) -> Call {
	let says = format!("Say that the patient of {} has arrived", entry(organization, encounter));
	call("arrive", arguments![organization, encounter], says)
}

/// Says that somebody has judged how urgent an arrived patient's case is.
pub fn triage(organization: OrganizationId, encounter: EncounterId) -> Call {
	let says = format!("Say that it is known how urgent {} is", entry(organization, encounter));
	call("triage", arguments![organization, encounter], says)
}

/// Gives the patient of an encounter a bed.
pub fn admit(encounter: EncounterId, location: Location) -> Call {
	let Location { organization, ward, bed } = location;
	let says = format!("Admit the patient of encounter {encounter} to {}", describe(location));
	call("admit", arguments![organization, encounter, ward, bed], says)
}

/// Gives a patient a bed for whom no encounter was entered before.
pub fn admit_directly(patient: PatientId, location: Location) -> Call {
	let Location { organization, ward, bed } = location;
	let says = format!("Admit patient {patient} to {}", describe(location));
	call("admit_directly", arguments![organization, patient, ward, bed], says)
}

/// Moves a patient to another bed.
pub fn transfer(encounter: EncounterId, to: Location, contaminated: bool) -> Call {
	let Location { organization, ward, bed } = to;
	let mut says = vec![format!("Move the patient of encounter {encounter} to {}", describe(to))];
	says.extend(left(contaminated));
	Call::new("Beds", "transfer", arguments![organization, encounter, ward, bed, contaminated], says)
}

/// Says that a patient is away for a while.
pub fn begin_leave(organization: OrganizationId, encounter: EncounterId) -> Call {
	let says = format!("Say that the patient of {} is on leave, and keeps the bed", entry(organization, encounter));
	call("begin_leave", arguments![organization, encounter], says)
}

/// Says that a patient who was away is back.
pub fn end_leave(organization: OrganizationId, encounter: EncounterId) -> Call {
	let says = format!("Say that the patient of {} is back from leave", entry(organization, encounter));
	call("end_leave", arguments![organization, encounter], says)
}

/// Ends a stay.
pub fn discharge(organization: OrganizationId, encounter: EncounterId, contaminated: bool) -> Call {
	let mut says = vec![format!("Discharge the patient of {}", entry(organization, encounter))];
	says.extend(left(contaminated));
	Call::new("Beds", "discharge", arguments![organization, encounter, contaminated], says)
}

/// Ends an encounter before the patient has had a bed.
pub fn cancel_encounter(organization: OrganizationId, encounter: EncounterId) -> Call {
	let says = format!("Cancel {}, before the patient has had a bed", entry(organization, encounter));
	call("cancel_encounter", arguments![organization, encounter], says)
}

/// Says that an encounter was never so.
pub fn enter_in_error(organization: OrganizationId, encounter: EncounterId) -> Call {
	let says = vec![
		format!("Mark {} as entered in error", entry(organization, encounter)),
		"If the patient has a bed, it is left to be cleaned".into(),
	];
	Call::new("Beds", "enter_in_error", arguments![organization, encounter], says)
}

/// A bed, in words.
pub fn describe(location: Location) -> String {
	format!("bed {} in ward {} of organization {}", location.bed, location.ward, location.organization)
}

fn call(name: &str, arguments: Vec<Argument>, says: String) -> Call {
	Call::new("Beds", name, arguments, vec![says])
}

fn at(name: &str, location: Location, says: String) -> Call {
	let Location { organization, ward, bed } = location;
	call(name, arguments![organization, ward, bed], says)
}

fn entry(organization: OrganizationId, encounter: EncounterId) -> String {
	format!("encounter {encounter} of organization {organization}")
}

/// What is said of the bed that a patient leaves, where there is something to say.
fn left(contaminated: bool) -> Option<String> {
	contaminated.then(|| "The bed that is left must be disinfected".into())
}
