//! Random sequences of calls, against a small model of what should come of them.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use salus_primitives::{
	anchor::AnchorKind,
	patient::{Capacity, PatientStatus},
	role::Role,
	Digest, OrganizationId, PatientId,
};

use super::*;
use crate::{Holds, Receipts, Requests};

const HOSPITALS: [OrganizationId; 2] = [HOSPITAL, OTHER_HOSPITAL];
const PATIENTS: [PatientId; 2] = [PATIENT, PatientId([5; 32])];

#[derive(Clone, Debug)]
enum Step {
	Anchor { at: usize, kind: AnchorKind, index: u64, root: u8, count: u32, by: Role },
	Request { whom: usize, at: usize, stranger: bool },
	Withdraw { whom: usize, at: usize, stranger: bool },
	Begin { whom: usize, at: usize, by: Role },
	Confirm { whom: usize, at: usize, by: Role },
	Hold { whom: usize, at: usize, by: Role },
	Lift { whom: usize, at: usize, by: Role },
	Status { whom: usize, status: PatientStatus },
	Wait(u64),
}

fn step() -> impl Strategy<Value = Step> {
	let role = || prop_oneof![4 => Just(Role::Node), 4 => Just(Role::PrivacyOfficer), 1 => Just(Role::Physician)];
	let kind = prop_oneof![Just(AnchorKind::Records), Just(AnchorKind::AccessLog)];
	let (whom, at) = (0..2usize, 0..2usize);
	let case = (whom.clone(), at.clone());
	prop_oneof![
		8 => (at, kind, 0..6u64, 0..4u8, 0..4u32, role())
			.prop_map(|(at, kind, index, root, count, by)| Step::Anchor { at, kind, index, root, count, by }),
		4 => (case.clone(), prop::bool::weighted(0.1))
			.prop_map(|((whom, at), stranger)| Step::Request { whom, at, stranger }),
		2 => (case.clone(), prop::bool::weighted(0.1))
			.prop_map(|((whom, at), stranger)| Step::Withdraw { whom, at, stranger }),
		3 => (case.clone(), role()).prop_map(|((whom, at), by)| Step::Begin { whom, at, by }),
		3 => (case.clone(), role()).prop_map(|((whom, at), by)| Step::Confirm { whom, at, by }),
		3 => (case.clone(), role()).prop_map(|((whom, at), by)| Step::Hold { whom, at, by }),
		3 => (case, role()).prop_map(|((whom, at), by)| Step::Lift { whom, at, by }),
		1 => (whom, prop_oneof![4 => Just(PatientStatus::Active), 1 => Just(PatientStatus::Suspended)])
			.prop_map(|(whom, status)| Step::Status { whom, status }),
		1 => (0..10_000u64).prop_map(Step::Wait),
	]
}

/// What should be on the chain.
#[derive(Default)]
struct Model {
	anchors: BTreeMap<(OrganizationId, AnchorKind), u64>,
	asked: BTreeSet<(OrganizationId, PatientId)>,
	begun: BTreeSet<(OrganizationId, PatientId)>,
	erased: BTreeSet<(OrganizationId, PatientId)>,
	held: BTreeSet<(OrganizationId, PatientId)>,
	suspended: BTreeSet<PatientId>,
}

impl Model {
	/// Whether the step should succeed; if so, it is taken.
	fn take(&mut self, step: &Step) -> bool {
		match *step {
			Step::Anchor { at, kind, index, root, count, by } => {
				let next = self.anchors.entry((HOSPITALS[at], kind)).or_default();
				let fits = by == Role::Node && index == *next && root > 0 && count > 0;
				*next += u64::from(fits);
				fits
			}
			Step::Request { whom, at, stranger } => {
				let key = (HOSPITALS[at], PATIENTS[whom]);
				self.may_act(whom, stranger) && !self.erased.contains(&key) && self.asked.insert(key)
			}
			Step::Withdraw { whom, at, stranger } => {
				let key = (HOSPITALS[at], PATIENTS[whom]);
				self.may_act(whom, stranger) && !self.begun.contains(&key) && self.asked.remove(&key)
			}
			Step::Begin { whom, at, by } => {
				let key = (HOSPITALS[at], PATIENTS[whom]);
				let may = by != Role::Physician && !self.suspended.contains(&key.1) && !self.held.contains(&key);
				may && self.asked.contains(&key) && self.begun.insert(key)
			}
			Step::Confirm { whom, at, by } => {
				let key = (HOSPITALS[at], PATIENTS[whom]);
				let may = by != Role::Physician && self.begun.remove(&key);
				may && self.asked.remove(&key) && self.erased.insert(key)
			}
			Step::Hold { whom, at, by } => {
				let key = (HOSPITALS[at], PATIENTS[whom]);
				let is_too_late = self.begun.contains(&key) || self.erased.contains(&key);
				by == Role::PrivacyOfficer && !is_too_late && self.held.insert(key)
			}
			Step::Lift { whom, at, by } => {
				by == Role::PrivacyOfficer && self.held.remove(&(HOSPITALS[at], PATIENTS[whom]))
			}
			Step::Status { whom, status } => {
				match status {
					PatientStatus::Suspended => self.suspended.insert(PATIENTS[whom]),
					_ => self.suspended.remove(&PATIENTS[whom]),
				};
				true
			}
			Step::Wait(_) => true,
		}
	}

	fn may_act(&self, whom: usize, stranger: bool) -> bool {
		!stranger && !self.suspended.contains(&PATIENTS[whom])
	}
}

/// Takes the step on the chain.
fn take(step: &Step) -> DispatchResult {
	let wallet = |is_stranger| signed(if is_stranger { stranger() } else { controller() });
	let member = |at: usize, by| signed(holder(HOSPITALS[at], by));
	match *step {
		Step::Anchor { at, kind, index, root, count, by } => {
			Records::anchor(member(at, by), HOSPITALS[at], kind, index, Digest::repeat_byte(root), count)
		}
		Step::Request { whom, at, stranger } => {
			Records::request_erasure(wallet(stranger), PATIENTS[whom], HOSPITALS[at])
		}
		Step::Withdraw { whom, at, stranger } => {
			Records::withdraw_erasure(wallet(stranger), PATIENTS[whom], HOSPITALS[at])
		}
		Step::Begin { whom, at, by } => Records::begin_erasure(member(at, by), HOSPITALS[at], PATIENTS[whom]),
		Step::Confirm { whom, at, by } => Records::confirm_erasure(member(at, by), HOSPITALS[at], PATIENTS[whom]),
		Step::Hold { whom, at, by } => {
			Records::place_hold(member(at, by), HOSPITALS[at], PATIENTS[whom], HoldReason::RetentionDuty)
		}
		Step::Lift { whom, at, by } => Records::lift_hold(member(at, by), HOSPITALS[at], PATIENTS[whom]),
		Step::Status { whom, status } => {
			Neighbours::set_patient(PATIENTS[whom], status);
			Ok(())
		}
		Step::Wait(time) => {
			Clock::advance(time);
			Ok(())
		}
	}
}

fn agrees(model: &Model) {
	for ((organization, kind), next) in &model.anchors {
		assert_eq!(Records::next_anchor(*organization, *kind).0, *next);
	}
	assert_eq!(Requests::<Test>::iter_keys().collect::<BTreeSet<_>>(), model.asked);
	let begun = Requests::<Test>::iter().filter(|(.., request)| request.begun.is_some());
	assert_eq!(begun.map(|(at, whom, _)| (at, whom)).collect::<BTreeSet<_>>(), model.begun);
	assert_eq!(Receipts::<Test>::iter_keys().collect::<BTreeSet<_>>(), model.erased);
	assert_eq!(Holds::<Test>::iter_keys().collect::<BTreeSet<_>>(), model.held);
	for hospital in HOSPITALS {
		let pending: BTreeSet<_> = Records::erasures_pending(hospital, None, 10).into_iter().collect();
		let expected = model.asked.iter().filter(|(at, _)| *at == hospital).map(|(_, whom)| *whom).collect();
		assert_eq!(pending, expected);
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(200))]

	#[test]
	fn any_sequence_of_calls_does_what_the_model_says(steps in prop::collection::vec(step(), 1..80)) {
		run(|| {
			for patient in PATIENTS {
				Neighbours::set_patient(patient, PatientStatus::Active);
				Neighbours::set_controller(&controller(), patient, Capacity::Patient);
			}
			let mut model = Model::default();
			for step in &steps {
				System::reset_events();
				let expected = model.take(step);
				assert_eq!(take(step).is_ok(), expected, "{step:?}");
				let is_call = !matches!(step, Step::Status { .. } | Step::Wait(_));
				assert_eq!(System::events().len(), usize::from(expected && is_call), "{step:?}");
				Records::do_try_state().expect("the invariants hold after every step");
			}
			agrees(&model);
		});
	}
}
