//! The tables.

use core::fmt::Debug;

use salus_primitives::{
	bed::{BedState, EncounterStatus, LocationStatus},
	priority::Priority,
	BedId, EncounterId, PatientId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{mock::*, Error};

/// For whom a bed is held, where it is.
pub const HOLDER: PatientId = patient(1);
/// Who lies in the bed, where somebody does.
pub const LYING: PatientId = patient(2);
/// Somebody without a bed.
pub const BYSTANDER: PatientId = patient(3);
/// Somebody who lies in another bed of the ward.
pub const NEIGHBOUR: PatientId = patient(4);

/// Where something stands, and how the tests come there.
pub trait State: Copy + PartialEq + Debug + 'static {
	/// What the calls are about.
	type Subject;

	/// Every state.
	const ALL: &'static [Self];

	/// What people call it.
	fn title(self) -> &'static str;

	/// What it is called in a diagram; states that a diagram does not tell apart are called the same.
	fn node(self) -> &'static str;

	/// Brings something there.
	fn reach(self) -> Self::Subject;

	/// Where it stands.
	fn now(subject: &Self::Subject) -> Self;

	/// Whether there is anybody of whom the call could be made.
	fn means(_: &Self::Subject) -> bool {
		true
	}
}

/// What comes of a call.
#[derive(Clone, Copy, Debug)]
pub enum Outcome<S> {
	/// It leads there.
	To(S),
	/// It is refused.
	Refused(DispatchError),
	/// Nobody could make it.
	Meaningless,
}

/// A call, and what comes of it in each state.
pub struct Row<S: State> {
	/// The call, and what is special about it after a comma.
	pub label: &'static str,
	/// How it is made.
	pub call: fn(&S::Subject) -> DispatchResult,
	/// What comes of it, in the order of the states.
	pub outcomes: Vec<Outcome<S>>,
}

impl<S: State> Row<S> {
	/// The call alone.
	pub fn name(&self) -> &'static str {
		self.label.split(',').next().unwrap_or_default()
	}
}

/// What comes of each call in each state.
pub struct Table<S: State> {
	/// The calls.
	pub rows: Vec<Row<S>>,
}

impl<S: State> Table<S> {
	/// Which call leads from where to where.
	pub fn edges(&self) -> Vec<(&'static str, S, S)> {
		let mut edges = Vec::new();
		for row in &self.rows {
			for (from, outcome) in S::ALL.iter().zip(&row.outcomes) {
				if let Outcome::To(to) = outcome {
					edges.push((row.label, *from, *to));
				}
			}
		}
		edges
	}
}

/// Where a bed stands, and whether that is for somebody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BedCase {
	Closed,
	Housekeeping,
	Isolated,
	IsolatedHeld,
	Contaminated,
	Occupied,
	OccupiedApart,
	Unoccupied,
	UnoccupiedHeld,
}

impl BedCase {
	/// Its state, as HL7 has it.
	pub const fn of(self) -> BedState {
		match self {
			Self::Closed => BedState::Closed,
			Self::Housekeeping => BedState::Housekeeping,
			Self::Isolated | Self::IsolatedHeld => BedState::Isolated,
			Self::Contaminated => BedState::Contaminated,
			Self::Occupied | Self::OccupiedApart => BedState::Occupied,
			Self::Unoccupied | Self::UnoccupiedHeld => BedState::Unoccupied,
		}
	}
}

/// The encounters that a call about a bed is made of.
pub struct Encountered {
	/// Of somebody without a bed.
	bystander: EncounterId,
	/// Of whoever the bed is held for.
	holder: EncounterId,
	/// Of somebody in another bed.
	neighbour: EncounterId,
	/// Of whoever lies in the bed.
	lying: Option<EncounterId>,
}

impl State for BedCase {
	type Subject = Encountered;

	const ALL: &'static [Self] = &[
		Self::Closed,
		Self::Housekeeping,
		Self::Isolated,
		Self::IsolatedHeld,
		Self::Contaminated,
		Self::Occupied,
		Self::OccupiedApart,
		Self::Unoccupied,
		Self::UnoccupiedHeld,
	];

	fn title(self) -> &'static str {
		match self {
			Self::Closed => "C closed",
			Self::Housekeeping => "H housekeeping",
			Self::Isolated => "I isolated",
			Self::IsolatedHeld => "I, held",
			Self::Contaminated => "K contaminated",
			Self::Occupied => "O occupied",
			Self::OccupiedApart => "O, apart",
			Self::Unoccupied => "U unoccupied",
			Self::UnoccupiedHeld => "U, held",
		}
	}

	fn node(self) -> &'static str {
		self.of().code()
	}

	fn reach(self) -> Encountered {
		let isolate = || Beds::isolate_bed(by(&manager()), HOSPITAL, WARD, BED).expect("it is free");
		let bystander = encounter_at(EncounterStatus::Planned, BYSTANDER, HERE);
		let holder = encounter_at(EncounterStatus::Planned, HOLDER, HERE);
		let neighbour = admit_to(NEIGHBOUR, bed_here(OTHER_BED));
		let mut lying = None;
		match self {
			Self::Closed => Beds::close_bed(by(&manager()), HOSPITAL, WARD, BED).expect("it is free"),
			Self::Housekeeping => discharge(admit(LYING)).expect("the patient lies there"),
			Self::Isolated => isolate(),
			Self::IsolatedHeld => {
				isolate();
				reserve(HOLDER, START + LONGEST).expect("it is free");
			}
			Self::Contaminated => {
				isolate();
				discharge(admit(LYING)).expect("the patient lies there");
			}
			Self::Occupied => lying = Some(admit(LYING)),
			Self::OccupiedApart => {
				isolate();
				lying = Some(admit(LYING));
			}
			Self::Unoccupied => {}
			Self::UnoccupiedHeld => reserve(HOLDER, START + LONGEST).expect("it is free"),
		}
		Encountered { bystander, holder, neighbour, lying }
	}

	fn now(_: &Encountered) -> Self {
		let entry = Beds::bed(HOSPITAL, WARD, BED).expect("there is such a bed");
		let apart = || crate::Beds::<Test>::get((HOSPITAL, WARD), BED).and_then(|bed| bed.occupant);
		match entry.state {
			BedState::Closed => Self::Closed,
			BedState::Housekeeping => Self::Housekeeping,
			BedState::Isolated if entry.held.is_some() => Self::IsolatedHeld,
			BedState::Isolated => Self::Isolated,
			BedState::Contaminated => Self::Contaminated,
			BedState::Occupied if apart().is_some_and(|occupant| occupant.isolated) => Self::OccupiedApart,
			BedState::Occupied => Self::Occupied,
			BedState::Unoccupied if entry.held.is_some() => Self::UnoccupiedHeld,
			BedState::Unoccupied => Self::Unoccupied,
		}
	}

	fn means(subject: &Encountered) -> bool {
		subject.lying.is_some()
	}
}

fn lying(subject: &Encountered) -> EncounterId {
	subject.lying.expect("somebody lies there, or there is no such call")
}

/// Two who wait for the ward: one needs a bed kept for isolation.
fn two_wait() {
	for (number, isolation) in [(5, true), (6, false)] {
		let signer = by(&nurse());
		Beds::wait_for_bed(signer, HOSPITAL, WARD, patient(number), Priority::Routine, isolation)
			.expect("the patient waits nowhere, or does from the attempt before");
	}
}

/// What each call does with a bed.
pub fn beds() -> Table<BedCase> {
	use BedCase::*;
	use Outcome::{Meaningless, To};
	type Refusal = Error<Test>;
	let refused = |error: Refusal| Outcome::Refused(error.into());
	// The refusal that is the name of the state.
	let stands = |case: BedCase| refused(Refusal::of_bed(case.of()));
	// In the order of the states: as told for those where the call does something, and the state's own name elsewhere.
	let row = |label, call: fn(&Encountered) -> DispatchResult, told: &[(BedCase, Outcome<BedCase>)]| {
		let told = |case: &BedCase| told.iter().find(|(of, _)| of == case).map(|(_, outcome)| *outcome);
		let outcomes = BedCase::ALL.iter().map(|case| told(case).unwrap_or(stands(*case))).collect();
		Row { label, call, outcomes }
	};
	let reserved = refused(Refusal::BedReserved);
	let held = [(IsolatedHeld, reserved), (UnoccupiedHeld, reserved)];
	let taken = [(Isolated, To(OccupiedApart)), (Unoccupied, To(Occupied)), held[0], held[1]];
	let taken_by_holder = [
		(Isolated, To(OccupiedApart)),
		(Unoccupied, To(Occupied)),
		(IsolatedHeld, To(OccupiedApart)),
		(UnoccupiedHeld, To(Occupied)),
	];
	// Of whoever lies in the bed; where nobody does, nobody can be asked about.
	let of_patient = |label, call: fn(&Encountered) -> DispatchResult, occupied, apart| {
		let told = |case: &BedCase| match case {
			Occupied => To(occupied),
			OccupiedApart => To(apart),
			_ => Meaningless,
		};
		Row { label, call, outcomes: BedCase::ALL.iter().map(told).collect() }
	};
	let not_reserved: Vec<_> = BedCase::ALL
		.iter()
		.map(|case| match case {
			IsolatedHeld => (*case, To(Isolated)),
			UnoccupiedHeld => (*case, To(Unoccupied)),
			_ => (*case, refused(Refusal::NotReserved)),
		})
		.collect();
	let rows = vec![
		row(
			"close_bed",
			|_| Beds::close_bed(by(&manager()), HOSPITAL, WARD, BED),
			&[(Housekeeping, To(Closed)), (Isolated, To(Closed)), (Unoccupied, To(Closed)), held[0], held[1]],
		),
		row("reopen_bed", |_| Beds::reopen_bed(by(&manager()), HOSPITAL, WARD, BED), &[(Closed, To(Housekeeping))]),
		row(
			"isolate_bed",
			|_| Beds::isolate_bed(by(&manager()), HOSPITAL, WARD, BED),
			&[(Unoccupied, To(Isolated)), (UnoccupiedHeld, reserved)],
		),
		row(
			"end_isolation",
			|_| Beds::end_isolation(by(&manager()), HOSPITAL, WARD, BED),
			&[(Isolated, To(Unoccupied)), (IsolatedHeld, reserved)],
		),
		row("clean_bed", |_| clean(), &[(Housekeeping, To(Unoccupied)), (Contaminated, To(Unoccupied))]),
		row(
			"reserve_bed",
			|_| reserve(BYSTANDER, START + 1),
			&[(Isolated, To(IsolatedHeld)), (Unoccupied, To(UnoccupiedHeld)), held[0], held[1]],
		),
		row("cancel_reservation", |_| Beds::cancel_reservation(by(&nurse()), HOSPITAL, WARD, BED), &not_reserved),
		row(
			"offer_bed, somebody who fits waits",
			|_| {
				if Beds::waiting(HOSPITAL, WARD).is_empty() {
					two_wait();
				}
				Beds::offer_bed(by(&nurse()), HOSPITAL, WARD, BED)
			},
			&[(Isolated, To(IsolatedHeld)), (Unoccupied, To(UnoccupiedHeld)), held[0], held[1]],
		),
		row(
			"offer_bed, nobody fits",
			|_| Beds::offer_bed(by(&nurse()), HOSPITAL, WARD, BED),
			&[(Isolated, refused(Refusal::NobodyFits)), (Unoccupied, refused(Refusal::NobodyFits)), held[0], held[1]],
		),
		row("admit", |of| Beds::admit(by(&nurse()), HOSPITAL, of.bystander, WARD, BED), &taken),
		row(
			"admit, whoever it is held for",
			|of| Beds::admit(by(&nurse()), HOSPITAL, of.holder, WARD, BED),
			&taken_by_holder,
		),
		row("admit_directly", |_| Beds::admit_directly(by(&nurse()), HOSPITAL, BYSTANDER, WARD, BED), &taken),
		row(
			"admit_directly, whoever it is held for",
			|_| Beds::admit_directly(by(&nurse()), HOSPITAL, HOLDER, WARD, BED),
			&taken_by_holder,
		),
		row("transfer, into it", |of| Beds::transfer(by(&nurse()), HOSPITAL, of.neighbour, WARD, BED, false), &taken),
		of_patient(
			"transfer, out of it",
			|of| Beds::transfer(by(&nurse()), HOSPITAL, lying(of), OTHER_WARD, BED, false),
			Housekeeping,
			Contaminated,
		),
		of_patient(
			"transfer, out of it contaminated",
			|of| Beds::transfer(by(&nurse()), HOSPITAL, lying(of), OTHER_WARD, BED, true),
			Contaminated,
			Contaminated,
		),
		of_patient(
			"discharge",
			|of| Beds::discharge(by(&nurse()), HOSPITAL, lying(of), false),
			Housekeeping,
			Contaminated,
		),
		of_patient(
			"discharge, contaminated",
			|of| Beds::discharge(by(&nurse()), HOSPITAL, lying(of), true),
			Contaminated,
			Contaminated,
		),
		of_patient(
			"enter_in_error",
			|of| Beds::enter_in_error(by(&nurse()), HOSPITAL, lying(of)),
			Housekeeping,
			Contaminated,
		),
		of_patient("begin_leave", |of| Beds::begin_leave(by(&nurse()), HOSPITAL, lying(of)), Occupied, OccupiedApart),
	];
	Table { rows }
}

impl State for EncounterStatus {
	type Subject = EncounterId;

	const ALL: &'static [Self] = EncounterStatus::ALL;

	fn title(self) -> &'static str {
		self.code()
	}

	fn node(self) -> &'static str {
		self.code()
	}

	fn reach(self) -> EncounterId {
		encounter_at(self, LYING, HERE)
	}

	fn now(subject: &EncounterId) -> Self {
		status_of(*subject)
	}
}

/// What each call does with an encounter.
pub fn encounters() -> Table<EncounterStatus> {
	use EncounterStatus::*;
	let row = |label, call: fn(&EncounterId) -> DispatchResult, leads: &[(EncounterStatus, EncounterStatus)]| {
		let leads = |status: &EncounterStatus| leads.iter().find(|(from, _)| from == status);
		let outcome = |status: &EncounterStatus| match leads(status) {
			Some((_, to)) => Outcome::To(*to),
			None => Outcome::Refused(Error::<Test>::of_encounter(*status).into()),
		};
		Row { label, call, outcomes: EncounterStatus::ALL.iter().map(outcome).collect() }
	};
	let from_each = |from: &[EncounterStatus], to| from.iter().map(|from| (*from, to)).collect::<Vec<_>>();
	let before = [Planned, Arrived, Triaged];
	let but_in_error: Vec<_> = EncounterStatus::ALL.iter().copied().filter(|of| *of != EnteredInError).collect();
	let rows = vec![
		row("arrive", |of| Beds::arrive(by(&nurse()), HOSPITAL, *of), &[(Planned, Arrived)]),
		row("triage", |of| Beds::triage(by(&nurse()), HOSPITAL, *of), &[(Arrived, Triaged)]),
		row("admit", |of| Beds::admit(by(&nurse()), HOSPITAL, *of, OTHER_WARD, BED), &from_each(&before, InProgress)),
		row(
			"transfer",
			|of| Beds::transfer(by(&nurse()), HOSPITAL, *of, OTHER_WARD, BED, false),
			&[(InProgress, InProgress)],
		),
		row("begin_leave", |of| Beds::begin_leave(by(&nurse()), HOSPITAL, *of), &[(InProgress, OnLeave)]),
		row("end_leave", |of| Beds::end_leave(by(&nurse()), HOSPITAL, *of), &[(OnLeave, InProgress)]),
		row(
			"discharge",
			|of| Beds::discharge(by(&nurse()), HOSPITAL, *of, false),
			&from_each(&[InProgress, OnLeave], Finished),
		),
		row(
			"cancel_encounter",
			|of| Beds::cancel_encounter(by(&nurse()), HOSPITAL, *of),
			&from_each(&before, Cancelled),
		),
		row(
			"enter_in_error",
			|of| Beds::enter_in_error(by(&nurse()), HOSPITAL, *of),
			&from_each(&but_in_error, EnteredInError),
		),
	];
	Table { rows }
}

/// Where a ward and its only room stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WardCase {
	InUse,
	Open,
	RoomClosed,
	WardClosed,
	BothClosed,
}

impl State for WardCase {
	type Subject = ();

	const ALL: &'static [Self] = &[Self::InUse, Self::Open, Self::RoomClosed, Self::WardClosed, Self::BothClosed];

	fn title(self) -> &'static str {
		match self {
			Self::InUse => "open, with a bed in use",
			Self::Open => "open, all beds closed",
			Self::RoomClosed => "room closed",
			Self::WardClosed => "ward closed",
			Self::BothClosed => "both closed",
		}
	}

	fn node(self) -> &'static str {
		match self {
			Self::InUse => "inUse",
			Self::Open => "open",
			Self::RoomClosed => "roomClosed",
			Self::WardClosed => "wardClosed",
			Self::BothClosed => "bothClosed",
		}
	}

	fn reach(self) {
		let close = |bed| Beds::close_bed(by(&manager()), HOSPITAL, OTHER_WARD, BedId(bed)).expect("it is free");
		close(1);
		if self == Self::InUse {
			return;
		}
		close(0);
		if matches!(self, Self::RoomClosed | Self::BothClosed) {
			Beds::close_room(by(&manager()), HOSPITAL, OTHER_WARD, ROOM).expect("no bed is in use");
		}
		if matches!(self, Self::WardClosed | Self::BothClosed) {
			Beds::close_ward(by(&manager()), HOSPITAL, OTHER_WARD).expect("no bed is in use");
		}
	}

	fn now((): &()) -> Self {
		let ward = Beds::ward(HOSPITAL, OTHER_WARD).expect("there is such a ward");
		let room = Beds::rooms(HOSPITAL, OTHER_WARD).first().copied().expect("there is such a room");
		match (ward.status, room.status) {
			_ if room.open_beds > 0 => Self::InUse,
			(LocationStatus::Active, LocationStatus::Active) => Self::Open,
			(LocationStatus::Active, LocationStatus::Suspended) => Self::RoomClosed,
			(LocationStatus::Suspended, LocationStatus::Active) => Self::WardClosed,
			(LocationStatus::Suspended, LocationStatus::Suspended) => Self::BothClosed,
		}
	}
}

/// What each call does with a ward and its room.
pub fn wards() -> Table<WardCase> {
	use WardCase::*;
	type Refusal = Error<Test>;
	let to = Outcome::To;
	let no = |error: Refusal| Outcome::Refused(error.into());
	let ward_closed = no(Refusal::WardClosed);
	let ward_open = no(Refusal::WardOpen);
	let room_closed = no(Refusal::RoomClosed);
	let room_open = no(Refusal::RoomOpen);
	let beds_open = no(Refusal::BedsOpen);
	let row = |label, call: fn(&()) -> DispatchResult, outcomes: [Outcome<WardCase>; 5]| Row {
		label,
		call,
		outcomes: outcomes.to_vec(),
	};
	let rows = vec![
		row(
			"close_ward",
			|_| Beds::close_ward(by(&manager()), HOSPITAL, OTHER_WARD),
			[beds_open, to(WardClosed), to(BothClosed), ward_closed, ward_closed],
		),
		row(
			"reopen_ward",
			|_| Beds::reopen_ward(by(&manager()), HOSPITAL, OTHER_WARD),
			[ward_open, ward_open, ward_open, to(Open), to(RoomClosed)],
		),
		row(
			"open_room",
			|_| Beds::open_room(by(&manager()), HOSPITAL, OTHER_WARD),
			[to(InUse), to(Open), to(RoomClosed), ward_closed, ward_closed],
		),
		row(
			"close_room",
			|_| Beds::close_room(by(&manager()), HOSPITAL, OTHER_WARD, ROOM),
			[beds_open, to(RoomClosed), room_closed, to(BothClosed), room_closed],
		),
		row(
			"reopen_room",
			|_| Beds::reopen_room(by(&manager()), HOSPITAL, OTHER_WARD, ROOM),
			[room_open, room_open, to(Open), ward_closed, ward_closed],
		),
		row(
			"open_bed",
			|_| Beds::open_bed(by(&manager()), HOSPITAL, OTHER_WARD, ROOM),
			[to(InUse), to(InUse), room_closed, ward_closed, ward_closed],
		),
		row(
			"reopen_bed",
			|_| Beds::reopen_bed(by(&manager()), HOSPITAL, OTHER_WARD, OTHER_BED),
			[to(InUse), to(InUse), room_closed, ward_closed, ward_closed],
		),
		row(
			"wait_for_bed",
			|_| Beds::wait_for_bed(by(&nurse()), HOSPITAL, OTHER_WARD, BYSTANDER, Priority::Routine, false),
			[to(InUse), to(Open), to(RoomClosed), ward_closed, ward_closed],
		),
	];
	Table { rows }
}
