//! Random sequences of calls and waits, against a naive model of what should come of them: where beds and encounters stand, for whom beds are held, who is next,
//! and why calls are refused.

use frame_support::{storage::with_storage_layer, traits::UnfilteredDispatchable};
use proptest::prelude::*;
use salus_primitives::{
	bed::{BedState, Encounter, EncounterStatus, LocationStatus},
	patient::PatientStatus,
	priority::Priority,
	role::{Role, Roles},
	AccountId, BedId, EncounterId, Moment, OrganizationId, PatientId, RoomId, WardId,
};

use super::model::{chief, Model};
use crate::{mock::*, Call, Error};

const PATIENTS: u8 = 5;

#[derive(Clone, Debug)]
enum Step {
	Call(Attempt),
	Wait(Moment),
	Activity(OrganizationId, bool),
	Status(PatientId, PatientStatus),
}

/// A call that somebody makes.
#[derive(Clone, Debug)]
struct Attempt {
	/// Whether the signer is the other organization's.
	astray: bool,
	/// Whether it is about what stands where it can succeed, if anything does, or about whatever comes.
	aimed: bool,
	organization: OrganizationId,
	call: Box<Call<Test>>,
}

fn hospital() -> impl Strategy<Value = OrganizationId> {
	prop_oneof![3 => Just(HOSPITAL), 1 => Just(OTHER_HOSPITAL)]
}

fn place() -> impl Strategy<Value = (WardId, BedId)> {
	prop_oneof![
		12 => (0..4u16).prop_map(|bed| (WARD, BedId(bed))),
		6 => (0..3u16).prop_map(|bed| (OTHER_WARD, BedId(bed))),
		1 => Just((NO_WARD, BED)),
	]
}

fn ward() -> impl Strategy<Value = WardId> {
	prop_oneof![4 => Just(WARD), 3 => Just(OTHER_WARD), 3 => Just(NO_WARD)]
}

fn awaited() -> impl Strategy<Value = WardId> {
	prop_oneof![10 => Just(WARD), 8 => Just(OTHER_WARD), 1 => Just(NO_WARD)]
}

fn patient_id() -> impl Strategy<Value = PatientId> {
	prop_oneof![20 => (0..PATIENTS).prop_map(patient), 1 => Just(UNKNOWN_PATIENT)]
}

fn priority() -> impl Strategy<Value = Priority> {
	prop::sample::select(Priority::ALL)
}

/// One of the encounters, counted back from the last. The number is put in when the call is made.
fn encounter() -> impl Strategy<Value = EncounterId> {
	(0..20u64).prop_map(EncounterId)
}

fn about_places(organization: OrganizationId) -> impl Strategy<Value = Call<Test>> {
	let room = || (ward(), (0..2u16).prop_map(RoomId));
	prop_oneof![
		1 => Just(Call::open_ward { organization }),
		2 => ward().prop_map(move |ward| Call::close_ward { organization, ward }),
		2 => ward().prop_map(move |ward| Call::reopen_ward { organization, ward }),
		1 => ward().prop_map(move |ward| Call::open_room { organization, ward }),
		2 => room().prop_map(move |(ward, room)| Call::close_room { organization, ward, room }),
		2 => room().prop_map(move |(ward, room)| Call::reopen_room { organization, ward, room }),
		2 => room().prop_map(move |(ward, room)| Call::open_bed { organization, ward, room }),
		3 => place().prop_map(move |(ward, bed)| Call::close_bed { organization, ward, bed }),
		4 => place().prop_map(move |(ward, bed)| Call::reopen_bed { organization, ward, bed }),
		5 => place().prop_map(move |(ward, bed)| Call::isolate_bed { organization, ward, bed }),
		3 => place().prop_map(move |(ward, bed)| Call::end_isolation { organization, ward, bed }),
		14 => place().prop_map(move |(ward, bed)| Call::clean_bed { organization, ward, bed }),
	]
}

fn about_reservations(organization: OrganizationId) -> impl Strategy<Value = Call<Test>> {
	let until = prop_oneof![20 => 1..20_000u64, 1 => Just(0)].prop_map(|after| START + after);
	prop_oneof![
		6 => (place(), patient_id(), until).prop_map(move |((ward, bed), patient, until)| {
			Call::reserve_bed { organization, ward, bed, patient, until }
		}),
		3 => place().prop_map(move |(ward, bed)| Call::cancel_reservation { organization, ward, bed }),
		5 => place().prop_map(move |(ward, bed)| Call::offer_bed { organization, ward, bed }),
		8 => (awaited(), patient_id(), priority(), any::<bool>()).prop_map(move |(ward, patient, priority, isolation)| {
			Call::wait_for_bed { organization, ward, patient, priority, isolation }
		}),
		3 => (patient_id(), priority())
			.prop_map(move |(patient, priority)| Call::set_priority { organization, patient, priority }),
		1 => patient_id().prop_map(move |patient| Call::stop_waiting { organization, patient }),
	]
}

fn about_stays(organization: OrganizationId) -> impl Strategy<Value = Call<Test>> {
	prop_oneof![
		3 => (patient_id(), any::<bool>())
			.prop_map(move |(patient, arrived)| Call::open_encounter { organization, patient, arrived }),
		2 => encounter().prop_map(move |encounter| Call::arrive { organization, encounter }),
		2 => encounter().prop_map(move |encounter| Call::triage { organization, encounter }),
		6 => (encounter(), place())
			.prop_map(move |(encounter, (ward, bed))| Call::admit { organization, encounter, ward, bed }),
		8 => (patient_id(), place())
			.prop_map(move |(patient, (ward, bed))| Call::admit_directly { organization, patient, ward, bed }),
		6 => (encounter(), place(), any::<bool>()).prop_map(move |(encounter, (ward, bed), contaminated)| {
			Call::transfer { organization, encounter, ward, bed, contaminated }
		}),
		3 => encounter().prop_map(move |encounter| Call::begin_leave { organization, encounter }),
		3 => encounter().prop_map(move |encounter| Call::end_leave { organization, encounter }),
		7 => (encounter(), any::<bool>())
			.prop_map(move |(encounter, contaminated)| Call::discharge { organization, encounter, contaminated }),
		1 => encounter().prop_map(move |encounter| Call::cancel_encounter { organization, encounter }),
		1 => encounter().prop_map(move |encounter| Call::enter_in_error { organization, encounter }),
	]
}

fn call() -> impl Strategy<Value = Step> {
	let made = |organization| {
		prop_oneof![3 => about_places(organization), 3 => about_reservations(organization), 5 => about_stays(organization)]
			.prop_map(move |call| (organization, Box::new(call)))
	};
	(prop::bool::weighted(0.02), prop::bool::weighted(0.6), hospital().prop_flat_map(made))
		.prop_map(|(astray, aimed, (organization, call))| Step::Call(Attempt { astray, aimed, organization, call }))
}

fn step() -> impl Strategy<Value = Step> {
	let status = prop_oneof![
		8 => Just(PatientStatus::Active),
		1 => Just(PatientStatus::Suspended),
		1 => Just(PatientStatus::Deceased),
	];
	prop_oneof![
		100 => call(),
		12 => (1..900u64).prop_map(Step::Wait),
		2 => ((0..PATIENTS).prop_map(patient), status).prop_map(|(patient, status)| Step::Status(patient, status)),
		2 => (hospital(), prop::bool::weighted(0.9)).prop_map(|(hospital, active)| Step::Activity(hospital, active)),
	]
}

/// The encounter that a call is about, and where one has to stand for it.
fn encounter_of(call: &mut Call<Test>) -> Option<(&mut EncounterId, &'static [EncounterStatus])> {
	use EncounterStatus::*;
	match call {
		Call::arrive { encounter, .. } => Some((encounter, &[Planned])),
		Call::triage { encounter, .. } => Some((encounter, &[Arrived])),
		Call::admit { encounter, .. } | Call::cancel_encounter { encounter, .. } => {
			Some((encounter, &[Planned, Arrived, Triaged]))
		}
		Call::transfer { encounter, .. } | Call::begin_leave { encounter, .. } => Some((encounter, &[InProgress])),
		Call::end_leave { encounter, .. } => Some((encounter, &[OnLeave])),
		Call::discharge { encounter, .. } => Some((encounter, &[InProgress, OnLeave])),
		Call::enter_in_error { encounter, .. } => Some((encounter, &[Planned, InProgress, OnLeave, Finished])),
		_ => None,
	}
}

/// The bed that a call is about, and where one has to stand for it.
fn bed_of(call: &mut Call<Test>) -> Option<(&mut WardId, &mut BedId, &'static [BedState])> {
	use BedState::*;
	match call {
		Call::close_bed { ward, bed, .. } => Some((ward, bed, &[Housekeeping, Isolated, Unoccupied])),
		Call::reopen_bed { ward, bed, .. } => Some((ward, bed, &[Closed])),
		Call::isolate_bed { ward, bed, .. } => Some((ward, bed, &[Unoccupied])),
		Call::end_isolation { ward, bed, .. } => Some((ward, bed, &[Isolated])),
		Call::clean_bed { ward, bed, .. } => Some((ward, bed, &[Housekeeping, Contaminated])),
		Call::reserve_bed { ward, bed, .. }
		| Call::cancel_reservation { ward, bed, .. }
		| Call::offer_bed { ward, bed, .. }
		| Call::admit { ward, bed, .. }
		| Call::admit_directly { ward, bed, .. }
		| Call::transfer { ward, bed, .. } => Some((ward, bed, &[Isolated, Unoccupied])),
		_ => None,
	}
}

/// Puts in a ward, or a room of a ward that is open, which the call can close or open again.
fn aim_at_building(call: &mut Call<Test>, of: OrganizationId) {
	let wards = Beds::wards(of, None, 3);
	let ward_at = |status| wards.iter().find(|entry| entry.status == status && entry.beds.open() == 0);
	let room_at = |status| {
		let open = wards.iter().filter(|entry| entry.status == LocationStatus::Active);
		let mut rooms = open.flat_map(|entry| Beds::rooms(of, entry.ward).into_iter().map(|room| (entry.ward, room)));
		rooms.find(|(_, room)| room.status == status && room.open_beds == 0)
	};
	let (active, suspended) = (LocationStatus::Active, LocationStatus::Suspended);
	match call {
		Call::close_ward { ward, .. } => *ward = ward_at(active).map_or(*ward, |entry| entry.ward),
		Call::reopen_ward { ward, .. } => *ward = ward_at(suspended).map_or(*ward, |entry| entry.ward),
		Call::close_room { ward, room, .. } => {
			(*ward, *room) = room_at(active).map_or((*ward, *room), |(ward, entry)| (ward, entry.room));
		}
		Call::reopen_room { ward, room, .. } => {
			(*ward, *room) = room_at(suspended).map_or((*ward, *room), |(ward, entry)| (ward, entry.room));
		}
		_ => {}
	}
}

/// Puts in the encounter that the call is about; and if it is aimed, one that stands where it can succeed, and such a bed, or a ward.
fn aim(call: &mut Call<Test>, organization: OrganizationId, aimed: bool) {
	if let Some((encounter, wanted)) = encounter_of(call) {
		let stands = |found: Encounter| found.organization == organization && wanted.contains(&found.status);
		let fits = |id: &EncounterId| !aimed || Beds::encounter(*id).is_some_and(stands);
		let next = crate::NextEncounter::<Test>::get().0;
		let fit: Vec<_> = (0..next).rev().map(EncounterId).filter(fits).collect();
		let back = usize::try_from(encounter.0).expect("it is small");
		*encounter = fit.get(back % fit.len().max(1)).copied().unwrap_or(NO_ENCOUNTER);
	}
	if aimed {
		aim_at_building(call, organization);
	}
	let Some((ward, bed, wanted)) = bed_of(call).filter(|_| aimed) else { return };
	let all = (0..3).flat_map(|ward| (0..4).map(move |bed| (WardId(ward), BedId(bed))));
	let fits = |place: &(WardId, BedId)| {
		Beds::bed(organization, place.0, place.1).is_some_and(|entry| wanted.contains(&entry.state))
	};
	let fit: Vec<_> = all.filter(fits).collect();
	let position = usize::from(ward.0) + usize::from(bed.0);
	if let Some(place) = fit.get(position % fit.len().max(1)) {
		(*ward, *bed) = *place;
	}
}

/// Makes the call here and in the model, and says whether it succeeded.
fn make(model: &mut Model, signer: &AccountId, organization: OrganizationId, call: Call<Test>) -> bool {
	let expected = model.take(signer, organization, &call);
	let made = with_storage_layer(|| {
		call.clone().dispatch_bypass_filter(by(signer)).map(|_| ()).map_err(|refusal| refusal.error)
	});
	assert_eq!(made, expected.map_err(Error::into), "{call:?} by {signer:?} at {}", Now::get());
	made.is_ok()
}

fn act(model: &mut Model, step: Step) -> bool {
	match step {
		Step::Wait(moments) => pass(moments),
		Step::Activity(organization, active) => {
			if active {
				model.inactive.remove(&organization);
			} else {
				model.inactive.insert(organization);
			}
			Neighbours::set_active(organization, active);
		}
		Step::Status(patient, status) => {
			model.patients.insert(patient, status);
			Neighbours::patient(patient, status);
		}
		Step::Call(Attempt { astray, aimed, organization, mut call }) => {
			aim(&mut call, organization, aimed);
			let other = if organization == HOSPITAL { OTHER_HOSPITAL } else { HOSPITAL };
			let signer = chief(if astray { other } else { organization });
			return make(model, &signer, organization, *call);
		}
	}
	false
}

/// The same wards as in a `scene`, here and in the model.
fn found(model: &mut Model) {
	for organization in [HOSPITAL, OTHER_HOSPITAL] {
		let signer = chief(organization);
		Neighbours::member(&signer, organization, Roles::of(&[Role::BedManager, Role::Housekeeper]));
		for (ward, beds) in [(WARD, 3), (OTHER_WARD, 2)] {
			let mut calls = vec![Call::open_ward { organization }, Call::open_room { organization, ward }];
			calls.extend((0..beds).map(|_| Call::open_bed { organization, ward, room: ROOM }));
			for call in calls {
				assert!(make(model, &signer, organization, call));
			}
		}
	}
	model.patients = (0..PATIENTS).map(|number| (patient(number), PatientStatus::Active)).collect();
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(192))]

	#[test]
	fn the_chain_agrees_with_the_model_after_any_sequence_of_calls(steps in prop::collection::vec(step(), 1..250)) {
		run(|| {
			let mut model = Model::default();
			found(&mut model);
			for step in steps {
				act(&mut model, step);
				model.assert_agrees();
				Beds::do_try_state().expect("the invariants hold");
			}
		});
	}
}

/// That the sequences above reach what they are for: each call succeeds in some of them.
#[test]
fn the_sequences_reach_every_call() {
	use frame_support::traits::GetCallName;
	use proptest::{strategy::ValueTree, test_runner::TestRunner};
	use std::collections::BTreeMap;
	let mut runner = TestRunner::deterministic();
	let mut made = BTreeMap::<&str, (u32, u32)>::new();
	for _ in 0..40 {
		let steps = prop::collection::vec(step(), 250).new_tree(&mut runner).expect("steps are made").current();
		run(|| {
			let mut model = Model::default();
			found(&mut model);
			for step in steps {
				let name = match &step {
					Step::Call(attempt) => Some(attempt.call.get_call_name()),
					_ => None,
				};
				let succeeded = act(&mut model, step);
				let Some(name) = name else { continue };
				let count = made.entry(name).or_default();
				*(if succeeded { &mut count.0 } else { &mut count.1 }) += 1;
			}
		});
	}
	println!("{made:?}");
	for name in Call::<Test>::get_call_names() {
		assert!(
			made.get(name).is_some_and(|(succeeded, refused)| *succeeded > 0 && (*refused > 0 || *name == "open_ward")),
			"{name}"
		);
	}
}
