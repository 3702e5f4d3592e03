//! Wards, rooms and beds, and who lies in them. They are in hospitals alone, so that elsewhere nothing is made ready.

use salus_beds::Call;
use salus_primitives::{
	priority::Priority,
	role::{OrganizationKind::Hospital, Role},
	BedId, EncounterId, OrganizationId, RoomId, WardId,
};
use sp_runtime::DispatchResult;

use super::super::{
	super::cast::by,
	people::{colleague, NOW},
	table::{Asked, May, Row},
};
use crate::{Beds, Runtime, RuntimeCall, RuntimeOrigin};

const WARD: WardId = WardId(0);
const ROOM: RoomId = RoomId(0);
const BED: BedId = BedId(0);
const OTHER_BED: BedId = BedId(1);
const ENCOUNTER: EncounterId = EncounterId(0);

/// What the hospital's bed manager does first, who may do all of it but clean.
fn prepare(asked: &Asked, steps: &[fn(RuntimeOrigin, &Asked) -> DispatchResult]) {
	if asked.kind == Hospital {
		for step in steps {
			step(by(colleague(Hospital, Role::BedManager)), asked).expect("it is possible");
		}
	}
}

fn ward(by: RuntimeOrigin, asked: &Asked) -> DispatchResult {
	Beds::open_ward(by, asked.organization)
}

fn no_ward(by: RuntimeOrigin, asked: &Asked) -> DispatchResult {
	Beds::close_ward(by, asked.organization, WARD)
}

fn room(by: RuntimeOrigin, asked: &Asked) -> DispatchResult {
	Beds::open_room(by, asked.organization, WARD)
}

fn no_room(by: RuntimeOrigin, asked: &Asked) -> DispatchResult {
	Beds::close_room(by, asked.organization, WARD, ROOM)
}

fn bed(by: RuntimeOrigin, asked: &Asked) -> DispatchResult {
	Beds::open_bed(by, asked.organization, WARD, ROOM)
}

fn no_bed(by: RuntimeOrigin, asked: &Asked) -> DispatchResult {
	Beds::close_bed(by, asked.organization, WARD, BED)
}

fn bed_again(by: RuntimeOrigin, asked: &Asked) -> DispatchResult {
	Beds::reopen_bed(by, asked.organization, WARD, BED)
}

fn isolated(by: RuntimeOrigin, asked: &Asked) -> DispatchResult {
	Beds::isolate_bed(by, asked.organization, WARD, BED)
}

fn reserved(by: RuntimeOrigin, asked: &Asked) -> DispatchResult {
	Beds::reserve_bed(by, asked.organization, WARD, BED, asked.patient, NOW + 1)
}

fn waiting(by: RuntimeOrigin, asked: &Asked) -> DispatchResult {
	Beds::wait_for_bed(by, asked.organization, WARD, asked.patient, Priority::Routine, false)
}

fn planned(by: RuntimeOrigin, asked: &Asked) -> DispatchResult {
	Beds::open_encounter(by, asked.organization, asked.patient, false)
}

fn arrived(by: RuntimeOrigin, asked: &Asked) -> DispatchResult {
	Beds::open_encounter(by, asked.organization, asked.patient, true)
}

fn admitted(by: RuntimeOrigin, asked: &Asked) -> DispatchResult {
	Beds::admit_directly(by, asked.organization, asked.patient, WARD, BED)
}

fn away(by: RuntimeOrigin, asked: &Asked) -> DispatchResult {
	Beds::begin_leave(by, asked.organization, ENCOUNTER)
}

pub fn rows() -> Vec<Row> {
	[places(), waits(), stays()].into_iter().flatten().collect()
}

/// Wards, rooms and beds.
fn places() -> Vec<Row> {
	let manages = || May::role(Role::BedManager);
	vec![
		Row::new("Beds.open_ward", manages(), |asked| Call::open_ward { organization: asked.organization }.into()),
		Row::new("Beds.close_ward", manages(), |asked| {
			of_ward(asked, |organization, ward| Call::close_ward { organization, ward })
		})
		.after(|asked| prepare(asked, &[ward])),
		Row::new("Beds.reopen_ward", manages(), |asked| {
			of_ward(asked, |organization, ward| Call::reopen_ward { organization, ward })
		})
		.after(|asked| prepare(asked, &[ward, no_ward])),
		Row::new("Beds.open_room", manages(), |asked| {
			of_ward(asked, |organization, ward| Call::open_room { organization, ward })
		})
		.after(|asked| prepare(asked, &[ward])),
		Row::new("Beds.close_room", manages(), |asked| {
			of_room(asked, |organization, ward, room| Call::close_room { organization, ward, room })
		})
		.after(|asked| prepare(asked, &[ward, room])),
		Row::new("Beds.reopen_room", manages(), |asked| {
			of_room(asked, |organization, ward, room| Call::reopen_room { organization, ward, room })
		})
		.after(|asked| prepare(asked, &[ward, room, no_room])),
		Row::new("Beds.open_bed", manages(), |asked| {
			of_room(asked, |organization, ward, room| Call::open_bed { organization, ward, room })
		})
		.after(|asked| prepare(asked, &[ward, room])),
		Row::new("Beds.close_bed", manages(), |asked| {
			of_bed(asked, |organization, ward, bed| Call::close_bed { organization, ward, bed })
		})
		.after(|asked| prepare(asked, &[ward, room, bed])),
		Row::new("Beds.reopen_bed", manages(), |asked| {
			of_bed(asked, |organization, ward, bed| Call::reopen_bed { organization, ward, bed })
		})
		.after(|asked| prepare(asked, &[ward, room, bed, no_bed])),
		Row::new("Beds.isolate_bed", manages(), |asked| {
			of_bed(asked, |organization, ward, bed| Call::isolate_bed { organization, ward, bed })
		})
		.after(|asked| prepare(asked, &[ward, room, bed])),
		Row::new("Beds.end_isolation", manages(), |asked| {
			of_bed(asked, |organization, ward, bed| Call::end_isolation { organization, ward, bed })
		})
		.after(|asked| prepare(asked, &[ward, room, bed, isolated])),
		Row::new("Beds.clean_bed", May::role(Role::Nurse).or(Role::Housekeeper), |asked| {
			of_bed(asked, |organization, ward, bed| Call::clean_bed { organization, ward, bed })
		})
		.after(|asked| prepare(asked, &[ward, room, bed, no_bed, bed_again])),
	]
}

/// Those who admit patients.
fn admits() -> May {
	May::role(Role::Physician).or(Role::Nurse).or_in(Role::FrontDesk, &[Hospital]).or(Role::BedManager)
}

/// Reservations and waiting lists.
fn waits() -> Vec<Row> {
	vec![
		Row::new("Beds.reserve_bed", admits(), |asked| {
			let (organization, patient) = (asked.organization, asked.patient);
			Call::reserve_bed { organization, ward: WARD, bed: BED, patient, until: NOW + 1 }.into()
		})
		.after(|asked| prepare(asked, &[ward, room, bed])),
		Row::new("Beds.cancel_reservation", admits(), |asked| {
			of_bed(asked, |organization, ward, bed| Call::cancel_reservation { organization, ward, bed })
		})
		.after(|asked| prepare(asked, &[ward, room, bed, reserved])),
		Row::new("Beds.offer_bed", admits(), |asked| {
			of_bed(asked, |organization, ward, bed| Call::offer_bed { organization, ward, bed })
		})
		.after(|asked| prepare(asked, &[ward, room, bed, waiting])),
		Row::new("Beds.wait_for_bed", admits(), |asked| {
			let (organization, patient, priority) = (asked.organization, asked.patient, Priority::Urgent);
			Call::wait_for_bed { organization, ward: WARD, patient, priority, isolation: false }.into()
		})
		.after(|asked| prepare(asked, &[ward])),
		Row::new("Beds.set_priority", admits(), |asked| {
			let (organization, patient, priority) = (asked.organization, asked.patient, Priority::Stat);
			Call::set_priority { organization, patient, priority }.into()
		})
		.after(|asked| prepare(asked, &[ward, waiting])),
		Row::new("Beds.stop_waiting", admits(), |asked| {
			Call::stop_waiting { organization: asked.organization, patient: asked.patient }.into()
		})
		.after(|asked| prepare(asked, &[ward, waiting])),
	]
}

/// Encounters.
fn stays() -> Vec<Row> {
	vec![
		Row::new("Beds.open_encounter", admits(), |asked| {
			Call::open_encounter { organization: asked.organization, patient: asked.patient, arrived: false }.into()
		}),
		Row::new("Beds.arrive", admits(), |asked| {
			of_stay(asked, |organization, encounter| Call::arrive { organization, encounter })
		})
		.after(|asked| prepare(asked, &[planned])),
		Row::new("Beds.triage", admits(), |asked| {
			of_stay(asked, |organization, encounter| Call::triage { organization, encounter })
		})
		.after(|asked| prepare(asked, &[arrived])),
		Row::new("Beds.cancel_encounter", admits(), |asked| {
			of_stay(asked, |organization, encounter| Call::cancel_encounter { organization, encounter })
		})
		.after(|asked| prepare(asked, &[planned])),
		Row::new("Beds.admit", admits(), |asked| {
			Call::admit { organization: asked.organization, encounter: ENCOUNTER, ward: WARD, bed: BED }.into()
		})
		.after(|asked| prepare(asked, &[ward, room, bed, planned])),
		Row::new("Beds.admit_directly", admits(), |asked| {
			Call::admit_directly { organization: asked.organization, patient: asked.patient, ward: WARD, bed: BED }
				.into()
		})
		.after(|asked| prepare(asked, &[ward, room, bed])),
		Row::new("Beds.transfer", admits(), |asked| {
			let (organization, encounter) = (asked.organization, ENCOUNTER);
			Call::transfer { organization, encounter, ward: WARD, bed: OTHER_BED, contaminated: false }.into()
		})
		.after(|asked| prepare(asked, &[ward, room, bed, admitted, bed])),
		Row::new("Beds.begin_leave", admits(), |asked| {
			of_stay(asked, |organization, encounter| Call::begin_leave { organization, encounter })
		})
		.after(|asked| prepare(asked, &[ward, room, bed, admitted])),
		Row::new("Beds.end_leave", admits(), |asked| {
			of_stay(asked, |organization, encounter| Call::end_leave { organization, encounter })
		})
		.after(|asked| prepare(asked, &[ward, room, bed, admitted, away])),
		Row::new("Beds.discharge", admits(), |asked| {
			Call::discharge { organization: asked.organization, encounter: ENCOUNTER, contaminated: false }.into()
		})
		.after(|asked| prepare(asked, &[ward, room, bed, admitted])),
		Row::new("Beds.enter_in_error", admits(), |asked| {
			of_stay(asked, |organization, encounter| Call::enter_in_error { organization, encounter })
		})
		.after(|asked| prepare(asked, &[planned])),
	]
}

fn of_ward(asked: &Asked, make: fn(OrganizationId, WardId) -> Call<Runtime>) -> RuntimeCall {
	make(asked.organization, WARD).into()
}

fn of_room(asked: &Asked, make: fn(OrganizationId, WardId, RoomId) -> Call<Runtime>) -> RuntimeCall {
	make(asked.organization, WARD, ROOM).into()
}

fn of_bed(asked: &Asked, make: fn(OrganizationId, WardId, BedId) -> Call<Runtime>) -> RuntimeCall {
	make(asked.organization, WARD, BED).into()
}

fn of_stay(asked: &Asked, make: fn(OrganizationId, EncounterId) -> Call<Runtime>) -> RuntimeCall {
	make(asked.organization, ENCOUNTER).into()
}
