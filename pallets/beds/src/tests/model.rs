//! A naive model of what should come of calls. Nothing is indexed, everything is looked for, and no code is shared with the pallet.

use std::collections::{BTreeMap, BTreeSet};

use salus_primitives::{
	bed::{BedState, EncounterStatus, Location, LocationStatus},
	patient::PatientStatus,
	priority::Priority,
	AccountId, BedId, EncounterId, Moment, OrganizationId, PatientId, RoomId, WardId,
};

use crate::{mock::*, Call, Error};

/// Whether it succeeds, or why not.
pub type Answer = Result<(), Error<Test>>;

#[derive(Clone)]
struct Ward {
	organization: OrganizationId,
	number: WardId,
	open: bool,
	rooms: Vec<bool>,
}

#[derive(Clone)]
struct Bed {
	at: Location,
	room: RoomId,
	state: BedState,
	/// Whether whoever lies there lies apart.
	apart: bool,
}

#[derive(Clone)]
struct Hold {
	patient: PatientId,
	at: Location,
	until: Moment,
}

#[derive(Clone)]
struct Wait {
	organization: OrganizationId,
	ward: WardId,
	patient: PatientId,
	priority: Priority,
	since: Moment,
	/// Of two who wait as urgently since the same moment, whoever was put where the other stood before is behind.
	turn: usize,
	isolation: bool,
}

#[derive(Clone)]
struct Stay {
	organization: OrganizationId,
	patient: PatientId,
	status: EncounterStatus,
	at: Option<Location>,
	ended: Option<Moment>,
}

/// What should be on the chain.
#[derive(Default, Clone)]
pub struct Model {
	wards: Vec<Ward>,
	beds: Vec<Bed>,
	holds: Vec<Hold>,
	waits: Vec<Wait>,
	stays: Vec<Stay>,
	turns: usize,
	pub inactive: BTreeSet<OrganizationId>,
	pub patients: BTreeMap<PatientId, PatientStatus>,
}

fn ensure(holds: bool, otherwise: Error<Test>) -> Answer {
	holds.then_some(()).ok_or(otherwise)
}

fn named(state: BedState) -> Error<Test> {
	match state {
		BedState::Closed => Error::BedClosed,
		BedState::Housekeeping => Error::BedInHousekeeping,
		BedState::Isolated => Error::BedIsolated,
		BedState::Contaminated => Error::BedContaminated,
		BedState::Occupied => Error::BedOccupied,
		BedState::Unoccupied => Error::BedUnoccupied,
	}
}

fn called(status: EncounterStatus) -> Error<Test> {
	match status {
		EncounterStatus::Planned => Error::EncounterPlanned,
		EncounterStatus::Arrived => Error::EncounterArrived,
		EncounterStatus::Triaged => Error::EncounterTriaged,
		EncounterStatus::InProgress => Error::EncounterInProgress,
		EncounterStatus::OnLeave => Error::EncounterOnLeave,
		EncounterStatus::Finished => Error::EncounterFinished,
		EncounterStatus::Cancelled => Error::EncounterCancelled,
		EncounterStatus::EnteredInError => Error::EncounterEnteredInError,
	}
}

const FREE: [BedState; 2] = [BedState::Isolated, BedState::Unoccupied];
const LYING: [EncounterStatus; 2] = [EncounterStatus::InProgress, EncounterStatus::OnLeave];
const NOT_YET: [EncounterStatus; 3] = [EncounterStatus::Planned, EncounterStatus::Arrived, EncounterStatus::Triaged];

impl Model {
	fn ward(&mut self, organization: OrganizationId, ward: WardId) -> Result<&mut Ward, Error<Test>> {
		let same = |found: &&mut Ward| found.organization == organization && found.number == ward;
		self.wards.iter_mut().find(same).ok_or(Error::NotFound)
	}

	fn open_ward(&mut self, organization: OrganizationId, ward: WardId) -> Result<&mut Ward, Error<Test>> {
		let found = self.ward(organization, ward)?;
		ensure(found.open, Error::WardClosed)?;
		Ok(found)
	}

	fn room(&mut self, organization: OrganizationId, ward: WardId, room: RoomId) -> Result<&mut bool, Error<Test>> {
		self.ward(organization, ward)?.rooms.get_mut(usize::from(room.0)).ok_or(Error::NotFound)
	}

	fn bed(&mut self, at: Location) -> Result<&mut Bed, Error<Test>> {
		self.beds.iter_mut().find(|bed| bed.at == at).ok_or(Error::NotFound)
	}

	fn bed_in(&mut self, at: Location, states: &[BedState]) -> Result<&mut Bed, Error<Test>> {
		let bed = self.bed(at)?;
		ensure(states.contains(&bed.state), named(bed.state))?;
		Ok(bed)
	}

	fn in_use(&self, organization: OrganizationId, ward: WardId, room: Option<RoomId>) -> bool {
		self.beds.iter().any(|bed| {
			(bed.at.organization, bed.at.ward) == (organization, ward)
				&& room.is_none_or(|room| bed.room == room)
				&& bed.state != BedState::Closed
		})
	}

	fn held_for(&self, at: Location) -> Option<PatientId> {
		self.holds.iter().find(|hold| hold.at == at && Now::get() < hold.until).map(|hold| hold.patient)
	}

	fn held(&self, patient: PatientId) -> Option<&Hold> {
		self.holds.iter().find(|hold| hold.patient == patient && Now::get() < hold.until)
	}

	fn lives(&self, patient: PatientId) -> Answer {
		let status = self.patients.get(&patient).ok_or(Error::UnknownPatient)?;
		ensure(*status != PatientStatus::Deceased, Error::Deceased)
	}

	fn lying(&self, patient: PatientId) -> Option<usize> {
		self.stays.iter().position(|stay| stay.patient == patient && LYING.contains(&stay.status))
	}

	fn stay(&mut self, organization: OrganizationId, encounter: EncounterId) -> Result<&mut Stay, Error<Test>> {
		let found = usize::try_from(encounter.0).ok().and_then(|number| self.stays.get_mut(number));
		found.filter(|stay| stay.organization == organization).ok_or(Error::NotFound)
	}

	fn stay_at(
		&mut self,
		organization: OrganizationId,
		encounter: EncounterId,
		statuses: &[EncounterStatus],
	) -> Result<&mut Stay, Error<Test>> {
		let found = self.stay(organization, encounter)?;
		ensure(statuses.contains(&found.status), called(found.status))?;
		Ok(found)
	}

	/// Who waits for the ward, in the order of their turns.
	fn queue(&self, organization: OrganizationId, ward: WardId) -> Vec<&Wait> {
		let same = |wait: &&Wait| (wait.organization, wait.ward) == (organization, ward);
		let mut queue: Vec<_> = self.waits.iter().filter(same).collect();
		queue.sort_by_key(|wait| (std::cmp::Reverse(wait.priority), wait.since, wait.turn));
		queue
	}

	fn next_for(&self, at: Location, state: BedState) -> Option<PatientId> {
		let fits = |wait: &&&Wait| {
			let elsewhere =
				self.lying(wait.patient).is_some_and(|stay| self.stays[stay].organization != at.organization);
			wait.isolation == (state == BedState::Isolated)
				&& self.lives(wait.patient).is_ok()
				&& self.held(wait.patient).is_none()
				&& !elsewhere
		};
		self.queue(at.organization, at.ward).iter().find(fits).map(|wait| wait.patient)
	}

	fn hold(&mut self, patient: PatientId, at: Location, until: Moment) {
		self.holds.retain(|hold| hold.at != at && hold.patient != patient);
		self.holds.push(Hold { patient, at, until });
	}

	fn offer(&mut self, at: Location) -> bool {
		let Some(state) = self.beds.iter().find(|bed| bed.at == at).map(|bed| bed.state) else { return false };
		let next = if FREE.contains(&state) { self.next_for(at, state) } else { None };
		let Some(patient) = next else { return false };
		self.waits.retain(|wait| (wait.organization, wait.patient) != (at.organization, patient));
		self.hold(patient, at, Now::get() + OFFER);
		true
	}

	fn end_wait(&mut self, at: Location, patient: PatientId) {
		self.waits.retain(|wait| (wait.organization, wait.ward, wait.patient) != (at.organization, at.ward, patient));
	}

	fn free_for(&mut self, at: Location, patient: PatientId) -> Answer {
		self.bed_in(at, &FREE)?;
		let held_for = self.held_for(at);
		ensure(held_for.is_none_or(|holder| holder == patient), Error::BedReserved)
	}

	fn lie_down(&mut self, at: Location, patient: PatientId) -> Answer {
		self.holds.retain(|hold| hold.at != at);
		self.end_wait(at, patient);
		let bed = self.bed(at)?;
		bed.apart = bed.state == BedState::Isolated;
		bed.state = BedState::Occupied;
		Ok(())
	}

	fn get_up(&mut self, at: Location, contaminated: bool) -> Answer {
		let bed = self.bed(at)?;
		bed.state = if contaminated || bed.apart { BedState::Contaminated } else { BedState::Housekeeping };
		bed.apart = false;
		Ok(())
	}

	fn admissible(&mut self, at: Location, patient: PatientId) -> Answer {
		self.free_for(at, patient)?;
		self.lives(patient)?;
		let binds = self.lying(patient).is_some_and(|stay| !self.inactive.contains(&self.stays[stay].organization));
		ensure(!binds, Error::HasABed)?;
		if let Some(former) = self.lying(patient) {
			self.stays[former].status = EncounterStatus::Finished;
			self.stays[former].ended = Some(Now::get());
			if let Some(bed) = self.stays[former].at {
				self.get_up(bed, false)?;
			}
		}
		Ok(())
	}

	/// What is done with wards and rooms.
	fn building(&mut self, call: &Call<Test>) -> Answer {
		match call {
			Call::open_ward { organization } => {
				let there = self.wards.iter().filter(|ward| ward.organization == *organization).count();
				ensure(there < 3, Error::TooManyWards)?;
				let number = WardId(there as u16);
				self.wards.push(Ward { organization: *organization, number, open: true, rooms: vec![] });
				Ok(())
			}
			Call::close_ward { organization, ward } => {
				self.open_ward(*organization, *ward)?;
				ensure(!self.in_use(*organization, *ward, None), Error::BedsOpen)?;
				ensure(self.queue(*organization, *ward).is_empty(), Error::Awaited)?;
				self.ward(*organization, *ward)?.open = false;
				Ok(())
			}
			Call::reopen_ward { organization, ward } => {
				let found = self.ward(*organization, *ward)?;
				ensure(!found.open, Error::WardOpen)?;
				found.open = true;
				Ok(())
			}
			Call::open_room { organization, ward } => {
				let found = self.open_ward(*organization, *ward)?;
				ensure(found.rooms.len() < 2, Error::TooManyRooms)?;
				found.rooms.push(true);
				Ok(())
			}
			Call::close_room { organization, ward, room } => {
				ensure(*self.room(*organization, *ward, *room)?, Error::RoomClosed)?;
				ensure(!self.in_use(*organization, *ward, Some(*room)), Error::BedsOpen)?;
				*self.room(*organization, *ward, *room)? = false;
				Ok(())
			}
			Call::reopen_room { organization, ward, room } => {
				self.open_ward(*organization, *ward)?;
				let open = self.room(*organization, *ward, *room)?;
				ensure(!*open, Error::RoomOpen)?;
				*open = true;
				Ok(())
			}
			Call::open_bed { organization, ward, room } => {
				self.open_ward(*organization, *ward)?;
				ensure(*self.room(*organization, *ward, *room)?, Error::RoomClosed)?;
				let same = |bed: &&Bed| (bed.at.organization, bed.at.ward) == (*organization, *ward);
				let there = self.beds.iter().filter(same).count();
				ensure(there < 4, Error::TooManyBeds)?;
				let at = Location { organization: *organization, ward: *ward, bed: BedId(there as u16) };
				self.beds.push(Bed { at, room: *room, state: BedState::Unoccupied, apart: false });
				self.offer(at);
				Ok(())
			}
			_ => self.keeping(call),
		}
	}

	/// What is done with beds.
	fn keeping(&mut self, call: &Call<Test>) -> Answer {
		match call {
			Call::close_bed { organization, ward, bed } => {
				let at = Location { organization: *organization, ward: *ward, bed: *bed };
				self.bed_in(at, &[BedState::Housekeeping, BedState::Isolated, BedState::Unoccupied])?;
				ensure(self.held_for(at).is_none(), Error::BedReserved)?;
				self.bed(at)?.state = BedState::Closed;
				self.holds.retain(|hold| hold.at != at);
				Ok(())
			}
			Call::reopen_bed { organization, ward, bed } => {
				let at = Location { organization: *organization, ward: *ward, bed: *bed };
				let room = self.bed_in(at, &[BedState::Closed])?.room;
				self.open_ward(*organization, *ward)?;
				ensure(*self.room(*organization, *ward, room)?, Error::RoomClosed)?;
				self.bed(at)?.state = BedState::Housekeeping;
				Ok(())
			}
			Call::isolate_bed { organization, ward, bed } => {
				let at = Location { organization: *organization, ward: *ward, bed: *bed };
				self.isolate(at, BedState::Unoccupied, BedState::Isolated)
			}
			Call::end_isolation { organization, ward, bed } => {
				let at = Location { organization: *organization, ward: *ward, bed: *bed };
				self.isolate(at, BedState::Isolated, BedState::Unoccupied)
			}
			Call::clean_bed { organization, ward, bed } => {
				let at = Location { organization: *organization, ward: *ward, bed: *bed };
				self.bed_in(at, &[BedState::Housekeeping, BedState::Contaminated])?.state = BedState::Unoccupied;
				self.offer(at);
				Ok(())
			}
			_ => self.reserving(call),
		}
	}

	fn isolate(&mut self, at: Location, from: BedState, to: BedState) -> Answer {
		self.bed_in(at, &[from])?;
		ensure(self.held_for(at).is_none(), Error::BedReserved)?;
		self.bed(at)?.state = to;
		self.holds.retain(|hold| hold.at != at);
		self.offer(at);
		Ok(())
	}

	/// What is done for those who want a bed.
	fn reserving(&mut self, call: &Call<Test>) -> Answer {
		match call {
			Call::reserve_bed { organization, ward, bed, patient, until } => {
				let at = Location { organization: *organization, ward: *ward, bed: *bed };
				self.bed_in(at, &FREE)?;
				self.lives(*patient)?;
				ensure(self.held_for(at).is_none(), Error::BedReserved)?;
				ensure(self.held(*patient).is_none(), Error::AlreadyReserved)?;
				ensure(*until > Now::get(), Error::EndHasPassed)?;
				ensure(*until <= Now::get() + LONGEST, Error::ExpiresTooLate)?;
				self.end_wait(at, *patient);
				self.hold(*patient, at, *until);
				Ok(())
			}
			Call::cancel_reservation { organization, ward, bed } => {
				let at = Location { organization: *organization, ward: *ward, bed: *bed };
				self.bed(at)?;
				// A lapsed one that nobody has struck off can be given up too.
				ensure(self.holds.iter().any(|hold| hold.at == at), Error::NotReserved)?;
				self.holds.retain(|hold| hold.at != at);
				self.offer(at);
				Ok(())
			}
			Call::offer_bed { organization, ward, bed } => {
				let at = Location { organization: *organization, ward: *ward, bed: *bed };
				self.bed_in(at, &FREE)?;
				ensure(self.held_for(at).is_none(), Error::BedReserved)?;
				ensure(self.offer(at), Error::NobodyFits)
			}
			Call::wait_for_bed { organization, ward, patient, priority, isolation } => {
				self.open_ward(*organization, *ward)?;
				self.lives(*patient)?;
				let waits =
					self.waits.iter().any(|wait| (wait.organization, wait.patient) == (*organization, *patient));
				ensure(!waits, Error::AlreadyWaiting)?;
				ensure(self.queue(*organization, *ward).len() < 3, Error::TooManyWaiting)?;
				self.turns += 1;
				self.waits.push(Wait {
					organization: *organization,
					ward: *ward,
					patient: *patient,
					priority: *priority,
					since: Now::get(),
					turn: self.turns,
					isolation: *isolation,
				});
				Ok(())
			}
			Call::set_priority { organization, patient, priority } => {
				self.turns += 1;
				let turn = self.turns;
				let same = |wait: &&mut Wait| (wait.organization, wait.patient) == (*organization, *patient);
				let found = self.waits.iter_mut().find(same).ok_or(Error::NotWaiting)?;
				ensure(found.priority != *priority, Error::NoChange)?;
				(found.priority, found.turn) = (*priority, turn);
				Ok(())
			}
			Call::stop_waiting { organization, patient } => {
				let before = self.waits.len();
				self.waits.retain(|wait| (wait.organization, wait.patient) != (*organization, *patient));
				ensure(self.waits.len() < before, Error::NotWaiting)
			}
			_ => self.staying(call),
		}
	}

	/// What is done for those who come, and go.
	fn staying(&mut self, call: &Call<Test>) -> Answer {
		use EncounterStatus::*;
		let moving = |model: &mut Self, organization: &_, encounter: &_, from: &[EncounterStatus], to| -> Answer {
			let found = model.stay_at(*organization, *encounter, from)?;
			found.status = to;
			if to == Cancelled {
				found.ended = Some(Now::get());
			}
			Ok(())
		};
		match call {
			Call::open_encounter { organization, patient, arrived } => {
				self.lives(*patient)?;
				let status = if *arrived { Arrived } else { Planned };
				let (organization, patient) = (*organization, *patient);
				self.stays.push(Stay { organization, patient, status, at: None, ended: None });
				Ok(())
			}
			Call::arrive { organization, encounter } => moving(self, organization, encounter, &[Planned], Arrived),
			Call::triage { organization, encounter } => moving(self, organization, encounter, &[Arrived], Triaged),
			Call::begin_leave { organization, encounter } => {
				moving(self, organization, encounter, &[InProgress], OnLeave)
			}
			Call::end_leave { organization, encounter } => {
				moving(self, organization, encounter, &[OnLeave], InProgress)
			}
			Call::cancel_encounter { organization, encounter } => {
				moving(self, organization, encounter, &NOT_YET, Cancelled)
			}
			Call::admit { organization, encounter, ward, bed } => {
				let at = Location { organization: *organization, ward: *ward, bed: *bed };
				let patient = self.stay_at(*organization, *encounter, &NOT_YET)?.patient;
				self.admissible(at, patient)?;
				self.lie_down(at, patient)?;
				let found = self.stay(*organization, *encounter)?;
				(found.status, found.at) = (InProgress, Some(at));
				Ok(())
			}
			Call::admit_directly { organization, patient, ward, bed } => {
				let at = Location { organization: *organization, ward: *ward, bed: *bed };
				self.admissible(at, *patient)?;
				self.lie_down(at, *patient)?;
				let (organization, patient, status) = (*organization, *patient, InProgress);
				self.stays.push(Stay { organization, patient, status, at: Some(at), ended: None });
				Ok(())
			}
			_ => self.leaving(call),
		}
	}

	fn leaving(&mut self, call: &Call<Test>) -> Answer {
		use EncounterStatus::*;
		match call {
			Call::transfer { organization, encounter, ward, bed, contaminated } => {
				let to = Location { organization: *organization, ward: *ward, bed: *bed };
				let Stay { patient, at, .. } = self.stay_at(*organization, *encounter, &[InProgress])?.clone();
				self.free_for(to, patient)?;
				self.lives(patient)?;
				self.get_up(at.expect("whoever lies has a bed"), *contaminated)?;
				self.lie_down(to, patient)?;
				self.stay(*organization, *encounter)?.at = Some(to);
				Ok(())
			}
			Call::discharge { organization, encounter, contaminated } => {
				let found = self.stay_at(*organization, *encounter, &LYING)?;
				(found.status, found.ended) = (Finished, Some(Now::get()));
				let at = found.at.expect("whoever lies has a bed");
				self.get_up(at, *contaminated)
			}
			Call::enter_in_error { organization, encounter } => {
				let found = self.stay(*organization, *encounter)?;
				ensure(found.status != EnteredInError, Error::EncounterEnteredInError)?;
				let lay = LYING.contains(&found.status).then_some(found.at).flatten();
				(found.status, found.ended) = (EnteredInError, found.ended.or(Some(Now::get())));
				lay.map_or(Ok(()), |at| self.get_up(at, false))
			}
			_ => unreachable!("not made here: {call:?}"),
		}
	}

	/// Takes the call if it should succeed, and says whether it should, or why not. Whoever signs may, if the organization is the signer's and active.
	pub fn take(&mut self, signer: &AccountId, organization: OrganizationId, call: &Call<Test>) -> Answer {
		ensure(!self.inactive.contains(&organization), Error::NotAMember)?;
		ensure(*signer == chief(organization), Error::NotAMember)?;
		let mut next = self.clone();
		next.building(call)?;
		*self = next;
		Ok(())
	}

	/// That the chain says the same.
	pub fn assert_agrees(&self) {
		for ward in &self.wards {
			self.assert_ward(ward);
		}
		for bed in &self.beds {
			let Location { organization, ward, bed: number } = bed.at;
			let shown = Beds::bed(organization, ward, number).expect("there is such a bed");
			let lies = |stay: &&Stay| LYING.contains(&stay.status) && stay.at == Some(bed.at);
			let lying = self.stays.iter().position(|stay| lies(&stay));
			assert!(self.stays.iter().filter(lies).count() <= 1, "one patient a bed");
			assert_eq!((shown.state, shown.room), (bed.state, bed.room));
			assert_eq!(shown.encounter, lying.map(|number| EncounterId(number as u64)));
			assert_eq!(shown.held.map(|held| held.patient), self.held_for(bed.at));
		}
		for patient in self.patients.keys() {
			let stays = self.stays.iter().filter(|stay| stay.patient == *patient && LYING.contains(&stay.status));
			assert!(stays.count() <= 1, "one bed a patient");
			let lying = self.lying(*patient).map(|number| EncounterId(number as u64));
			assert_eq!(Beds::stay_of(*patient).map(|stay| stay.id), lying);
			let held = self.held(*patient).map(|hold| (hold.at, hold.until));
			assert_eq!(Beds::reservation_of(*patient).map(|held| (held.location, held.until)), held);
		}
		for (number, stay) in self.stays.iter().enumerate() {
			let shown = Beds::encounter(EncounterId(number as u64)).expect("it was entered");
			assert_eq!((shown.organization, shown.patient), (stay.organization, stay.patient));
			assert_eq!((shown.status, shown.location, shown.ended), (stay.status, stay.at, stay.ended));
		}
		assert_eq!(crate::Encounters::<Test>::iter_keys().count(), self.stays.len());
	}

	fn assert_ward(&self, ward: &Ward) {
		let (organization, number) = (ward.organization, ward.number);
		let shown = Beds::ward(organization, number).expect("there is such a ward");
		assert_eq!(shown.status == LocationStatus::Active, ward.open);
		let rooms: Vec<_> = Beds::rooms(organization, number).into_iter().map(|room| room.status).collect();
		assert!(rooms.iter().map(|status| *status == LocationStatus::Active).eq(ward.rooms.iter().copied()));
		let mine = |bed: &&Bed| (bed.at.organization, bed.at.ward) == (organization, number);
		for state in BedState::ALL {
			let there = self.beds.iter().filter(mine).filter(|bed| bed.state == *state).count();
			assert_eq!(usize::from(shown.beds.of(*state)), there, "{state}");
		}
		let occupancy = Beds::occupancy(organization, number).expect("there is such a ward");
		let with = |what: fn(&Bed) -> bool| self.beds.iter().filter(mine).filter(|bed| what(bed)).count();
		assert_eq!(usize::from(occupancy.open), with(|bed| bed.state != BedState::Closed));
		assert_eq!(usize::from(occupancy.occupied), with(|bed| bed.state == BedState::Occupied));
		assert_eq!(usize::from(occupancy.free), with(|bed| FREE.contains(&bed.state)));
		let queue: Vec<_> =
			self.queue(organization, number).into_iter().map(|wait| (wait.patient, wait.since)).collect();
		let waiting = Beds::waiting(organization, number);
		assert_eq!(occupancy.waiting as usize, queue.len());
		assert!(waiting.iter().map(|waiting| (waiting.patient, waiting.since)).eq(queue));
	}
}

/// Whoever may do everything with beds in the organization.
pub fn chief(organization: OrganizationId) -> AccountId {
	let mut bytes = [3; 32];
	bytes[..4].copy_from_slice(&organization.0.to_le_bytes());
	AccountId::new(bytes)
}
