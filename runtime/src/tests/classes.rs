//! In which order calls are taken, what no emergency stops, and what calls cost.

use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo, Pays},
	traits::Contains,
};
use pallet_collective::Instance1;
use salus_admission::{Class, ClassOf, WeightInfo as _};
use salus_identity::WeightInfo as _;
use salus_primitives::{
	patient::{Act, GuardianRole, PatientStatus, Scope},
	role::{OrganizationStatus, Role, Roles},
	ConsentId, ItemId, LotId, PatientId, PrescriptionId, ReportId,
};

use super::cast::*;
use crate::{
	configs::{block_weights, CallClasses, NeverPaused, NeverStopped},
	AccountId, Identity, Patients, Runtime, RuntimeCall, RuntimeOrigin,
};

fn class(signer: &AccountId, call: &RuntimeCall) -> Class {
	CallClasses::class_of(signer, call)
}

/// That the call is an emergency of these signers and nothing much of everybody else's.
fn is_an_emergency_of(signers: &[AccountId], call: &RuntimeCall) {
	for signer in KNOWN {
		let expected = if signers.contains(&signer) { Class::Emergency } else { Class::Other };
		assert_eq!(class(&signer, call), expected, "{call:?} of {signer:?}");
	}
}

#[test]
fn a_revocation_is_an_emergency_of_whoever_controls_that_patient() {
	cast(|| {
		for call in revocations() {
			is_an_emergency_of(&[WALLET], &call);
		}
		let of_nobody = salus_consent::Call::revoke { patient: PatientId([1; 32]), id: ConsentId(0) }.into();
		is_an_emergency_of(&[], &of_nobody);
		Patients::set_patient_status(by(REGISTRAR), HOSPITAL, PATIENT, PatientStatus::Deceased).expect("it may");
		is_an_emergency_of(&[], &revocations()[0]);
	});
}

#[test]
fn break_glass_and_its_review_are_emergencies_of_whoever_has_the_permission_there() {
	cast(|| {
		is_an_emergency_of(&[NURSE], &break_glass());
		is_an_emergency_of(&[PRIVACY_OFFICER], &review());
		Identity::set_organization_status(RuntimeOrigin::root(), HOSPITAL, OrganizationStatus::Suspended)
			.expect("root may");
		is_an_emergency_of(&[], &break_glass());
		is_an_emergency_of(&[], &review());
	});
}

#[test]
fn what_takes_a_patients_control_away_is_an_emergency_of_whoever_may_do_it() {
	use salus_patients::Call;
	let (guardian, friend) = (AccountId::new([0x31; 32]), AccountId::new([0x32; 32]));
	cast(|| {
		let (role, scope) = (GuardianRole::Guardian, Scope::of(&[Act::Recover]));
		Patients::name_guardian(by(WALLET), PATIENT, guardian.clone(), role, scope, None).expect("there is room");
		Patients::trust(by(WALLET), PATIENT, friend.clone(), None).expect("there is room");
		let veto = Call::veto_recovery { patient: PATIENT }.into();
		let remove =
			|account: &AccountId| Call::remove_controller { patient: PATIENT, account: account.clone() }.into();
		for call in [&veto, &remove(&guardian), &remove(&friend)] {
			is_an_emergency_of(&[WALLET], call);
		}
		let emergency_of = |account: &AccountId, call: &RuntimeCall| class(account, call) == Class::Emergency;
		assert!(emergency_of(&guardian, &veto) && !emergency_of(&friend, &veto));
		assert!(emergency_of(&guardian, &remove(&guardian)) && !emergency_of(&guardian, &remove(&WALLET)));
		assert!(emergency_of(&friend, &remove(&friend)) && !emergency_of(&friend, &remove(&guardian)));
		assert!(!emergency_of(&guardian, &revocations()[0]), "its scope has no consents");
	});
}

#[test]
fn what_keeps_a_medicine_from_doing_harm_and_an_acknowledgement_are_emergencies_of_whoever_may() {
	use salus_prescriptions::Call;
	cast(|| {
		let (organization, prescription, item, lot) = (HOSPITAL, PrescriptionId(0), ItemId(0), LotId([1; 32]));
		let acknowledge = salus_lab_orders::Call::acknowledge_result { organization, report: ReportId(0), version: 0 };
		is_an_emergency_of(&[NURSE], &acknowledge.into());
		let medicine: [RuntimeCall; 3] = [
			Call::stop_prescription { organization, prescription }.into(),
			Call::hold_prescription { organization, prescription }.into(),
			Call::recall_lot { organization, item, lot }.into(),
		];
		for call in &medicine {
			is_an_emergency_of(&[], call);
		}
		let roles = Roles::of(&[Role::Physician, Role::Pharmacist]);
		Identity::set_member(by(ADMINISTRATOR), HOSPITAL, NURSE, roles).expect("they fit");
		for call in &medicine {
			is_an_emergency_of(&[NURSE], call);
		}
		let resume = Call::resume_prescription { organization, prescription }.into();
		assert_eq!(class(&NURSE, &resume), Class::Care, "what lets medicine be had can wait");
		let recall = Call::issue_recall { organization, lot }.into();
		is_an_emergency_of(&[], &recall);
		Identity::set_member(by(ADMINISTRATOR), HOSPITAL, NURSE, Role::Auditor.into()).expect("it fits");
		is_an_emergency_of(&[NURSE], &recall);
	});
}

#[test]
fn to_remove_a_member_is_an_emergency_of_whoever_manages_them() {
	cast(|| {
		let remove = salus_identity::Call::remove_member { organization: HOSPITAL, account: NURSE };
		is_an_emergency_of(&[ADMINISTRATOR], &remove.into());
	});
}

#[test]
fn what_the_council_and_root_do_goes_first_to_stop_a_flood() {
	cast(|| {
		let vote = pallet_collective::Call::<Runtime, Instance1>::vote {
			proposal: Default::default(),
			index: 0,
			approve: true,
		}
		.into();
		is_an_emergency_of(&[COUNCILLOR], &vote);
		is_an_emergency_of(&[ROOT_KEY], &pallet_sudo::Call::remove_key {}.into());
		let stop = pallet_safe_mode::Call::force_enter {}.into();
		for (signer, wrapper) in wrapped_for_authority(&stop) {
			is_an_emergency_of(&[signer], &wrapper);
		}
	});
}

#[test]
fn the_rest_of_care_comes_before_billing_and_billing_before_what_is_left() {
	cast(|| {
		let accept = salus_consent::Call::answer { patient: PATIENT, id: ConsentId(0), accept: true }.into();
		assert_eq!(class(&WALLET, &accept), Class::Care, "what widens access can wait");
		let billing = [
			calls_of::<salus_coverage::Call<Runtime>>(59),
			calls_of::<salus_claims::Call<Runtime>>(60),
			calls_of::<salus_payments::Call<Runtime>>(61),
		]
		.concat();
		for call in billing {
			assert_eq!(class(&WALLET, &call), Class::Billing, "{call:?}");
		}
		assert_eq!(class(&WALLET, &batch(vec![])), Class::Other);
	});
}

#[test]
fn no_wrapper_carries_a_call_into_its_class() {
	cast(|| {
		for call in revocations() {
			for wrapper in wrapped_for_the_signer(&call).iter().chain(&wrapped_for_another(&call)) {
				assert_eq!(class(&WALLET, wrapper), Class::Other, "{wrapper:?}");
			}
		}
	});
}

#[test]
fn no_emergency_stops_a_revocation_a_broken_glass_or_a_review() {
	let [revoke, refuse, retract, decline] = revocations();
	for call in [revoke, refuse, retract, break_glass(), review()] {
		assert!(NeverStopped::contains(&call), "{call:?} could be stopped");
		assert!(NeverPaused::contains(&name(&call)), "{call:?} could be paused");
	}
	assert!(NeverStopped::contains(&decline));
	let accept = salus_consent::Call::answer { patient: PATIENT, id: ConsentId(0), accept: true }.into();
	assert!(!NeverStopped::contains(&accept), "what widens access can wait");
	assert!(!NeverStopped::contains(&batch(vec![])));
}

#[test]
fn every_call_of_ours_fits_a_block_with_room_for_others() {
	let weights = block_weights();
	let limit = weights.get(DispatchClass::Normal).max_extrinsic.expect("normal calls have a limit");
	let ours = [
		calls_of::<salus_validators::Call<Runtime>>(11),
		calls_of::<salus_identity::Call<Runtime>>(50),
		calls_of::<salus_consent::Call<Runtime>>(51),
		calls_of::<salus_records::Call<Runtime>>(52),
		calls_of::<salus_patients::Call<Runtime>>(53),
		calls_of::<salus_admission::Call<Runtime>>(54),
		calls_of::<salus_appointments::Call<Runtime>>(55),
		calls_of::<salus_lab_orders::Call<Runtime>>(56),
		calls_of::<salus_prescriptions::Call<Runtime>>(57),
		calls_of::<salus_beds::Call<Runtime>>(58),
		calls_of::<salus_coverage::Call<Runtime>>(59),
		calls_of::<salus_claims::Call<Runtime>>(60),
		calls_of::<salus_payments::Call<Runtime>>(61),
	]
	.concat();
	assert!(ours.len() > 20, "{}", ours.len());
	for call in ours {
		let info = call.get_dispatch_info();
		let admission = <Runtime as salus_admission::Config>::WeightInfo::admission();
		let cost = info.call_weight.saturating_add(admission);
		let times = if looks_for_a_time(&call) { 1 } else { 4 };
		assert!(cost.saturating_mul(times).all_lte(limit), "{call:?} costs {cost:?} of {limit:?}");
		assert_eq!((info.class, info.pays_fee), (DispatchClass::Normal, Pays::Yes));
	}
}

#[test]
fn a_change_of_the_council_costs_its_seats_as_well() {
	use pallet_membership::{weights::SubstrateWeight, WeightInfo};
	type Priced = <Runtime as pallet_membership::Config<pallet_collective::Instance1>>::WeightInfo;
	type Bare = SubstrateWeight<Runtime>;
	type Identity = <Runtime as salus_identity::Config>::WeightInfo;
	let (taken, left) = (Identity::set_member(), Identity::remove_member());
	assert_eq!(Priced::add_member(9), Bare::add_member(9).saturating_add(taken));
	assert_eq!(Priced::remove_member(9), Bare::remove_member(9).saturating_add(left));
	let swapped = taken.saturating_add(left);
	assert_eq!(Priced::swap_member(9), Bare::swap_member(9).saturating_add(swapped));
	assert_eq!(Priced::change_key(9), Bare::change_key(9).saturating_add(swapped));
	let all = taken.saturating_mul(9).saturating_add(left.saturating_mul(100));
	assert_eq!(Priced::reset_members(9), Bare::reset_members(9).saturating_add(all));
	assert_eq!(Priced::set_prime(9), Bare::set_prime(9));
	assert_eq!(Priced::clear_prime(), Bare::clear_prime());
}
