//! Random sequences of calls and waits, against a naive model of what should come of them: where prescriptions, dispenses, orders, transfers and lots stand, what
//! can be had and from when on, what is on the shelves, and why calls are refused.

use frame_support::{storage::with_storage_layer, traits::UnfilteredDispatchable};
use proptest::prelude::*;
use salus_primitives::{
	consent::Purpose,
	patient::PatientStatus,
	prescription::{
		DispenseReason, DispenseStatus, DrugClass, Order, PrescriptionStatus, Substitution, SubstitutionReason, Supply,
	},
	role::{Role, Roles},
	stock::{AdjustmentReason, Change, TransferStatus},
	AccountId, Digest, DispenseId, ItemId, LotId, Moment, OrganizationId, PatientId, PrescriptionId, RefillId,
	TransferId,
};

use super::model::{chief, organization_of, Model, PHARMACIES};
use crate::{mock::*, Call, Error};

const REASON: DispenseReason = DispenseReason::OutOfStock;

#[derive(Clone, Debug)]
enum Step {
	Call(Attempt),
	Wait(Moment),
	Activity(OrganizationId, bool),
	Status(PatientId, PatientStatus),
	Consent(PatientId, OrganizationId, bool),
}

/// A call that somebody makes.
#[derive(Clone, Debug)]
struct Attempt {
	/// Whether the signer is somebody else's.
	astray: bool,
	/// Whether it is about what stands where it can succeed, if anything does, or about whatever comes.
	aimed: bool,
	/// Which of two members signs.
	second: bool,
	call: Box<Call<Test>>,
}

fn hospital() -> impl Strategy<Value = OrganizationId> {
	prop_oneof![4 => Just(HOSPITAL), 1 => Just(OTHER_HOSPITAL)]
}

fn pharmacy() -> impl Strategy<Value = OrganizationId> {
	prop_oneof![4 => Just(PHARMACY), 3 => Just(OTHER_PHARMACY), 1 => Just(HOSPITAL)]
}

fn patient_id() -> impl Strategy<Value = PatientId> {
	prop_oneof![12 => Just(PATIENT), 3 => Just(OTHER_PATIENT), 1 => Just(UNKNOWN_PATIENT)]
}

fn item() -> impl Strategy<Value = ItemId> {
	prop_oneof![8 => Just(ITEM), 3 => Just(OTHER_ITEM), 1 => Just(ItemId(2)), 1 => Just(NO_ITEM)]
}

/// One of thirteen lots; each expires at its own time.
fn lot() -> impl Strategy<Value = LotId> {
	prop_oneof![1 => Just(LOT), 1 => Just(LATER_LOT), 9 => (0..11u8).prop_map(|number| LotId([number; 32]))]
}

fn expiry(lot: LotId) -> Moment {
	match lot {
		LOT => EXPIRES,
		LATER_LOT => EXPIRES_LATER,
		LotId(bytes) => START + 3_000 * (1 + u64::from(bytes[0])),
	}
}

/// One of those that there are, counted back from the last. The number is put in when the call is made.
fn id() -> impl Strategy<Value = u64> {
	0..20u64
}

fn prescription() -> impl Strategy<Value = PrescriptionId> {
	id().prop_map(PrescriptionId)
}

fn dispense_id() -> impl Strategy<Value = DispenseId> {
	id().prop_map(DispenseId)
}

fn ordered() -> impl Strategy<Value = Order> {
	let class = prop_oneof![3 => Just(DrugClass::Ordinary), 1 => Just(DrugClass::Controlled)];
	let quantity = prop_oneof![12 => 1..40u32, 1 => Just(0)];
	let start = prop_oneof![4 => Just(START), 1 => (0..9_000u64).prop_map(|after| START + after)];
	let length = prop_oneof![8 => 1_000..60_000u64, 1 => 0..LONGEST + 50];
	(class, quantity, 0..5u8, start, length, 0..3_000u64, any::<bool>()).prop_map(
		|(class, quantity, repeats, start, length, interval, substitution)| Order {
			drug: Digest::repeat_byte(0xd1),
			class,
			quantity,
			repeats,
			start,
			end: start + length,
			interval,
			supply: None,
			substitution,
		},
	)
}

fn supply() -> impl Strategy<Value = Supply> {
	let given = prop_oneof![4 => Just(0xd2), 1 => Just(0xd1)].prop_map(Digest::repeat_byte);
	let substitution = given.prop_map(|given| Substitution { reason: SubstitutionReason::OutOfStock, given });
	let quantity = prop_oneof![15 => 1..40u32, 1 => Just(0)];
	(item(), quantity, prop::option::weighted(0.1, substitution)).prop_map(|(item, quantity, substitution)| Supply {
		item,
		quantity,
		substitution,
	})
}

fn by_hospitals(organization: OrganizationId) -> impl Strategy<Value = Call<Test>> {
	prop_oneof![
		5 => (patient_id(), ordered())
			.prop_map(move |(patient, order)| Call::prescribe { organization, patient, order }),
		2 => (prescription(), ordered())
			.prop_map(move |(prescription, order)| Call::replace_prescription { organization, prescription, order }),
		4 => prescription().prop_map(move |prescription| Call::countersign { organization, prescription }),
		2 => prescription().prop_map(move |prescription| Call::hold_prescription { organization, prescription }),
		3 => prescription().prop_map(move |prescription| Call::resume_prescription { organization, prescription }),
		1 => prescription().prop_map(move |prescription| Call::cancel_prescription { organization, prescription }),
		1 => prescription().prop_map(move |prescription| Call::stop_prescription { organization, prescription }),
		1 => prescription()
			.prop_map(move |prescription| Call::enter_prescription_in_error { organization, prescription }),
	]
}

fn by_pharmacies(organization: OrganizationId) -> impl Strategy<Value = Call<Test>> {
	let refill = prop::option::weighted(0.5, id().prop_map(RefillId));
	prop_oneof![
		10 => (prescription(), supply(), refill).prop_map(move |(prescription, supply, refill)| {
			Call::prepare_dispense { organization, prescription, supply, refill }
		}),
		7 => (prescription(), supply())
			.prop_map(move |(prescription, supply)| Call::dispense { organization, prescription, supply }),
		3 => dispense_id().prop_map(move |dispense| Call::ready_dispense { organization, dispense }),
		2 => dispense_id().prop_map(move |dispense| Call::hold_dispense { organization, dispense }),
		2 => dispense_id().prop_map(move |dispense| Call::resume_dispense { organization, dispense }),
		6 => dispense_id().prop_map(move |dispense| Call::hand_over { organization, dispense }),
		2 => dispense_id().prop_map(move |dispense| Call::cancel_dispense { organization, dispense }),
		1 => dispense_id().prop_map(move |dispense| Call::stop_dispense { organization, dispense }),
		1 => prescription()
			.prop_map(move |prescription| Call::decline { organization, prescription, reason: REASON }),
		4 => (dispense_id(), any::<bool>())
			.prop_map(move |(dispense, returned)| Call::reverse_dispense { organization, dispense, returned }),
		1 => id().prop_map(move |refill| {
			Call::decline_refill { organization, refill: RefillId(refill), reason: REASON }
		}),
	]
}

fn by_patients() -> impl Strategy<Value = Call<Test>> {
	let anywhere = prop_oneof![10 => pharmacy(), 1 => Just(LABORATORY)];
	prop_oneof![
		1 => dispense_id().prop_map(|dispense| Call::refuse_dispense { dispense }),
		6 => (prescription(), anywhere)
			.prop_map(|(prescription, pharmacy)| Call::order_refill { prescription, pharmacy }),
		1 => id().prop_map(|refill| Call::cancel_refill { refill: RefillId(refill) }),
	]
}

fn about_stock(organization: OrganizationId) -> impl Strategy<Value = Call<Test>> {
	let change = (1..60u32, any::<bool>()).prop_map(|(units, more)| match more {
		true => Change::Added(units),
		false => Change::Removed(units),
	});
	let reason = AdjustmentReason::Count;
	let transfer = || id().prop_map(TransferId);
	let anywhere = prop_oneof![10 => pharmacy(), 1 => Just(LABORATORY)];
	prop_oneof![
		1 => (0..4u32, 0..3u32).prop_map(move |(number, threshold)| {
			Call::open_item { organization, code: code(number), threshold: threshold * 50 }
		}),
		1 => (item(), 0..3u32).prop_map(move |(item, threshold)| {
			Call::set_threshold { organization, item, threshold: threshold * 50 }
		}),
		9 => (item(), lot(), 1..60u32, prop::bool::weighted(0.03)).prop_map(move |(item, lot, quantity, wrong)| {
			Call::receive { organization, item, lot, expires: expiry(lot) + u64::from(wrong), quantity }
		}),
		2 => (item(), lot(), change)
			.prop_map(move |(item, lot, change)| Call::adjust { organization, item, lot, change, reason }),
		1 => (item(), lot()).prop_map(move |(item, lot)| Call::recall_lot { organization, item, lot }),
		3 => (item(), lot()).prop_map(move |(item, lot)| Call::release_lot { organization, item, lot }),
		4 => (item(), lot(), 1..60u32, anywhere).prop_map(move |(item, lot, quantity, to)| {
			Call::offer_transfer { organization, item, lot, quantity, to }
		}),
		4 => (transfer(), item())
			.prop_map(move |(transfer, into)| Call::accept_transfer { organization, transfer, into }),
		1 => transfer().prop_map(move |transfer| Call::decline_transfer { organization, transfer }),
		1 => transfer().prop_map(move |transfer| Call::withdraw_transfer { organization, transfer }),
	]
}

fn by_auditors() -> impl Strategy<Value = Call<Test>> {
	let organization = || prop_oneof![10 => Just(AUDITOR), 1 => Just(HOSPITAL)];
	prop_oneof![
		1 => (organization(), lot()).prop_map(|(organization, lot)| Call::issue_recall { organization, lot }),
		3 => (organization(), lot()).prop_map(|(organization, lot)| Call::lift_recall { organization, lot }),
	]
}

fn call() -> impl Strategy<Value = Step> {
	let made = prop_oneof![
		14 => hospital().prop_flat_map(by_hospitals),
		30 => pharmacy().prop_flat_map(by_pharmacies),
		8 => by_patients(),
		16 => pharmacy().prop_flat_map(about_stock),
		2 => by_auditors(),
	];
	(prop::bool::weighted(0.02), prop::bool::weighted(0.7), any::<bool>(), made.prop_map(Box::new))
		.prop_map(|(astray, aimed, second, call)| Step::Call(Attempt { astray, aimed, second, call }))
}

fn step() -> impl Strategy<Value = Step> {
	let status = prop_oneof![
		8 => Just(PatientStatus::Active),
		1 => Just(PatientStatus::Suspended),
		1 => Just(PatientStatus::Deceased),
	];
	let patient = || prop_oneof![Just(PATIENT), Just(OTHER_PATIENT)];
	let organization = prop_oneof![1 => hospital(), 2 => pharmacy(), 1 => Just(AUDITOR)];
	prop_oneof![
		100 => call(),
		12 => (1..900u64).prop_map(Step::Wait),
		2 => (patient(), status).prop_map(|(patient, status)| Step::Status(patient, status)),
		2 => (organization, prop::bool::weighted(0.9)).prop_map(|(of, active)| Step::Activity(of, active)),
		2 => (patient(), hospital(), prop::bool::weighted(0.8))
			.prop_map(|(patient, hospital, consents)| Step::Consent(patient, hospital, consents)),
	]
}

/// The prescription that a call is about, and where one has to stand for it.
fn prescription_of(call: &mut Call<Test>) -> Option<(&mut PrescriptionId, &'static [PrescriptionStatus])> {
	use PrescriptionStatus::*;
	match call {
		Call::countersign { prescription, .. } => Some((prescription, &[Draft])),
		Call::replace_prescription { prescription, .. } | Call::stop_prescription { prescription, .. } => {
			Some((prescription, &[Active, OnHold]))
		}
		Call::resume_prescription { prescription, .. } => Some((prescription, &[OnHold])),
		Call::cancel_prescription { prescription, .. } => Some((prescription, &[Draft, Active, OnHold])),
		Call::enter_prescription_in_error { prescription, .. } => Some((prescription, &[Draft, Active, Cancelled])),
		Call::hold_prescription { prescription, .. }
		| Call::prepare_dispense { prescription, .. }
		| Call::dispense { prescription, .. }
		| Call::decline { prescription, .. }
		| Call::order_refill { prescription, .. } => Some((prescription, &[Active])),
		_ => None,
	}
}

/// The dispense that a call is about, and where one has to stand for it.
fn dispense_of(call: &mut Call<Test>) -> Option<(&mut DispenseId, &'static [DispenseStatus])> {
	use DispenseStatus::*;
	match call {
		Call::ready_dispense { dispense, .. } => Some((dispense, &[Preparation])),
		Call::hold_dispense { dispense, .. } | Call::hand_over { dispense, .. } => {
			Some((dispense, &[Preparation, InProgress]))
		}
		Call::resume_dispense { dispense, .. } => Some((dispense, &[OnHold])),
		Call::cancel_dispense { dispense, .. }
		| Call::stop_dispense { dispense, .. }
		| Call::refuse_dispense { dispense } => Some((dispense, &[Preparation, InProgress, OnHold])),
		Call::reverse_dispense { dispense, .. } => Some((dispense, &[Completed])),
		_ => None,
	}
}

/// The one of those that fit, counted back from the last; or else one that there is not.
fn pick(back: u64, all: u64, fits: impl Fn(u64) -> bool) -> u64 {
	let fit: Vec<_> = (0..all).rev().filter(|number| fits(*number)).collect();
	let back = usize::try_from(back).expect("it is small");
	fit.get(back % fit.len().max(1)).copied().unwrap_or(99_999)
}

/// Whether a prescription stands where the call can succeed, for whoever makes it.
fn stands(id: PrescriptionId, of: Option<OrganizationId>, wanted: &[PrescriptionStatus], to_fill: bool) -> bool {
	let Some(found) = Prescriptions::prescription(id) else { return false };
	let due = Prescriptions::fillable(id).is_some_and(|next| next.from <= Now::get());
	wanted.contains(&found.status) && of.is_none_or(|of| found.organization == of) && (!to_fill || due)
}

fn is_to_fill(call: &Call<Test>) -> bool {
	matches!(call, Call::prepare_dispense { .. } | Call::dispense { .. } | Call::order_refill { .. })
}

fn is_by_hospital(call: &Call<Test>) -> bool {
	matches!(
		call,
		Call::replace_prescription { .. }
			| Call::countersign { .. }
			| Call::hold_prescription { .. }
			| Call::resume_prescription { .. }
			| Call::cancel_prescription { .. }
			| Call::stop_prescription { .. }
			| Call::enter_prescription_in_error { .. }
	)
}

/// Puts in what the call is about; and if it is aimed, what stands where it can succeed.
fn aim(call: &mut Call<Test>, aimed: bool) {
	let of = organization_of(call);
	let (to_fill, hospital) = (is_to_fill(call), if is_by_hospital(call) { of } else { None });
	if let Some((id, wanted)) = prescription_of(call) {
		let next = crate::NextPrescription::<Test>::get();
		let fits = |number| !aimed || stands(PrescriptionId(number), hospital, wanted, to_fill);
		*id = PrescriptionId(pick(id.0, next, fits));
	}
	if let Some((id, wanted)) = dispense_of(call) {
		let fits = |number| {
			let found = Prescriptions::dispensing(DispenseId(number)).expect("it was numbered");
			!aimed || (wanted.contains(&found.status) && of.is_none_or(|of| found.pharmacy == of))
		};
		*id = DispenseId(pick(id.0, crate::NextDispense::<Test>::get(), fits));
	}
	aim_at_refill(call, of, aimed);
	aim_at_stock(call, of, aimed);
	let (Call::prepare_dispense { prescription, supply, .. } | Call::dispense { prescription, supply, .. }) = call
	else {
		return;
	};
	if let Some(next) = Prescriptions::fillable(*prescription).filter(|_| aimed) {
		// Half of the time a whole fill.
		supply.quantity = if supply.quantity % 2 == 0 { next.quantity } else { supply.quantity.min(next.quantity) };
	}
}

/// Puts an order in, and the prescription it is of.
fn aim_at_refill(call: &mut Call<Test>, of: Option<OrganizationId>, aimed: bool) {
	let fits = |number| {
		let found = Prescriptions::refill(RefillId(number)).expect("it was numbered");
		!aimed || (found.status.is_open() && found.dispense.is_none() && of.is_none_or(|of| found.pharmacy == of))
	};
	let next = crate::NextRefill::<Test>::get();
	match call {
		Call::cancel_refill { refill } | Call::decline_refill { refill, .. } => {
			*refill = RefillId(pick(refill.0, next, fits))
		}
		Call::prepare_dispense { refill: refill @ Some(_), prescription, .. } => {
			let id = RefillId(pick(refill.expect("it is there").0, next, fits));
			match Prescriptions::refill(id) {
				Some(found) => (*refill, *prescription) = (Some(id), found.prescription),
				None if aimed => *refill = None,
				None => *refill = Some(id),
			}
		}
		_ => {}
	}
}

fn aim_at_stock(call: &mut Call<Test>, of: Option<OrganizationId>, aimed: bool) {
	let giver = matches!(call, Call::withdraw_transfer { .. });
	if let Call::accept_transfer { transfer, .. }
	| Call::decline_transfer { transfer, .. }
	| Call::withdraw_transfer { transfer, .. } = call
	{
		let fits = |number| {
			let found = Prescriptions::transfer(TransferId(number)).expect("it was numbered");
			let party = if giver { found.from } else { found.to };
			!aimed || (found.status == TransferStatus::Requested && Some(party) == of)
		};
		*transfer = TransferId(pick(transfer.0, crate::NextTransfer::<Test>::get(), fits));
	}
	if !aimed {
		return;
	}
	if let Call::lift_recall { lot, .. } = call {
		*lot = crate::Recalls::<Test>::iter_keys().next().unwrap_or(*lot);
	}
	if let Call::release_lot { organization, item, lot } = call {
		let mut records = crate::LotRecords::<Test>::iter();
		let found = records.find(|(_, place, record)| *place == (*organization, *item) && record.recalled);
		*lot = found.map_or(*lot, |(lot, ..)| lot);
		return;
	}
	// A lot that the item has, or has had.
	let (Call::adjust { organization, item, lot, .. }
	| Call::recall_lot { organization, item, lot }
	| Call::offer_transfer { organization, item, lot, .. }) = call
	else {
		return;
	};
	let lots = Prescriptions::lots(*organization, *item);
	if let Some(found) = lots.get(usize::from(lot.0[0]) % lots.len().max(1)) {
		*lot = found.lot.lot;
	}
}

/// Makes the call here and in the model, and says whether it succeeded.
fn make(model: &mut Model, signer: &AccountId, acting: OrganizationId, call: Call<Test>) -> bool {
	let expected = model.take(signer, acting, &call);
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
		Step::Consent(patient, hospital, consents) => {
			if consents {
				model.refusing.remove(&(patient, hospital));
			} else {
				model.refusing.insert((patient, hospital));
			}
			Neighbours::consent(patient, hospital, consents.then_some(Purpose::Treatment));
		}
		Step::Call(Attempt { astray, aimed, second, mut call }) => {
			aim(&mut call, aimed);
			let of = organization_of(&call);
			let (signer, acting) = match of {
				// Whoever has only the patient's side, or none, signs where a member must, and the reverse.
				None if astray => (chief(HOSPITAL, second), HOSPITAL),
				None => (wallet(), HOSPITAL),
				Some(_) if astray => (chief(LABORATORY, second), LABORATORY),
				Some(of) => (chief(of, second), of),
			};
			return make(model, &signer, acting, *call);
		}
	}
	false
}

/// The same stock as in a `scene`, here and in the model.
fn found(model: &mut Model) {
	for organization in [HOSPITAL, OTHER_HOSPITAL, PHARMACY, OTHER_PHARMACY, AUDITOR, LABORATORY] {
		for second in [false, true] {
			let roles = Roles::of(&[Role::Physician, Role::Pharmacist, Role::Auditor]);
			Neighbours::member(&chief(organization, second), organization, roles);
		}
	}
	for organization in PHARMACIES {
		let signer = chief(organization, false);
		let mut calls: Vec<_> = [ITEM, OTHER_ITEM]
			.map(|item| Call::open_item { organization, code: code(item.0), threshold: 0 })
			.into_iter()
			.collect();
		for lot in [LOT, LATER_LOT] {
			calls.push(Call::receive { organization, item: ITEM, lot, expires: expiry(lot), quantity: 100 });
		}
		for call in calls {
			assert!(make(model, &signer, organization, call));
		}
	}
	model.patients = [PATIENT, OTHER_PATIENT].map(|patient| (patient, PatientStatus::Active)).into_iter().collect();
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn the_chain_agrees_with_the_model_after_any_sequence_of_calls(steps in prop::collection::vec(step(), 1..250)) {
		run(|| {
			let mut model = Model::default();
			found(&mut model);
			for step in steps {
				act(&mut model, step);
				model.assert_agrees();
				Prescriptions::do_try_state().expect("the invariants hold");
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
		assert!(made.get(name).is_some_and(|(succeeded, refused)| *succeeded > 0 && *refused > 0), "{name}");
	}
}
