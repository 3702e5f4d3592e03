//! Patients, and who acts for them.

use salus_patients::Call;
use salus_primitives::{
	patient::{Act, GuardianRole, Link, PatientStatus, Scope, MAJORITY_STEP},
	role::{
		OrganizationKind::Hospital,
		Role::{self, Registrar},
	},
	voucher::Voucher,
	AccountId, PatientId,
};
use sp_core::Pair;
use sp_runtime::MultiSignature;

use super::super::{
	super::cast::by,
	people::{colleague, here, patient, ENDED, GUEST, HELPER, INVITER, NOW, STRANGER, TRUSTED, WALLET},
	table::{Asked, May, Row},
};
use crate::{Patients, Runtime, RuntimeCall, System};

const SUCCESSOR: AccountId = AccountId::new([221; 32]);
const UNREGISTERED: PatientId = PatientId([0xcc; 32]);

/// The patient of controllers.
fn own() -> PatientId {
	patient(Hospital)
}

/// One guardian suffices.
fn recoverable() {
	Patients::set_recovery(by(WALLET), own(), 1).expect("there are guardians");
}

/// The hospital has given its word.
fn attested() {
	Patients::attest_recovery(by(colleague(Hospital, Registrar)), here(Hospital), own(), SUCCESSOR)
		.expect("nothing has begun");
}

fn proposed(asked: &Asked) {
	let link = Link { survivor: asked.patient, accepted: false };
	salus_patients::Survivors::<Runtime>::insert(asked.duplicate, link);
}

fn redeem(_: &Asked) -> RuntimeCall {
	let voucher = Voucher {
		genesis: System::block_hash(0),
		organization: here(Hospital),
		patient: UNREGISTERED,
		account: GUEST,
		expires: NOW + 1_000,
	};
	let signature = MultiSignature::Sr25519(INVITER.pair().sign(voucher.message().as_bytes()));
	Call::redeem_voucher { voucher, registrar: INVITER.to_account_id(), signature }.into()
}

fn remove(account: AccountId) -> RuntimeCall {
	Call::remove_controller { patient: own(), account }.into()
}

pub fn rows() -> Vec<Row> {
	[registrations(), controllers(), recoveries(), links()].into_iter().flatten().collect()
}

fn registrations() -> Vec<Row> {
	let registrar = || May::role(Registrar);
	vec![
		Row::new("Patients.register_patient", registrar(), |asked| {
			Call::register_patient { organization: asked.organization, patient: UNREGISTERED, controller: SUCCESSOR }
				.into()
		}),
		Row::new("Patients.set_patient_status", registrar(), |asked| {
			let status = PatientStatus::Suspended;
			Call::set_patient_status { organization: asked.organization, patient: asked.patient, status }.into()
		}),
		Row::new("Patients.set_majority", registrar(), |asked| {
			let majority = Some((NOW / MAJORITY_STEP + 2) * MAJORITY_STEP);
			Call::set_majority { organization: asked.organization, patient: asked.patient, majority }.into()
		}),
		Row::new("Patients.redeem_voucher", May { invited: true, ..May::default() }, redeem),
	]
}

fn controllers() -> Vec<Row> {
	let everyone = || May { guardian: Scope::ALL, trusted: true, ..May::wallet() };
	vec![
		Row::new("Patients.add_controller", May::wallet(), |_| {
			Call::add_controller { patient: own(), account: SUCCESSOR }.into()
		}),
		Row::new("Patients.remove_controller", May::wallet(), |_| remove(HELPER)).when("a guardian"),
		Row::new("Patients.remove_controller", May { trusted: true, ..May::act(Act::Manage) }, |_| remove(TRUSTED))
			.when("somebody trusted"),
		Row::new("Patients.remove_controller", May { ended: true, ..everyone() }, |asked| remove(asked.signer.clone()))
			.when("oneself")
			.after(|_| {
				Patients::add_controller(by(WALLET), own(), SUCCESSOR).expect("there is room");
			}),
		Row::new("Patients.rotate_controller", everyone(), |_| {
			Call::rotate_controller { patient: own(), successor: SUCCESSOR }.into()
		}),
		Row::new("Patients.name_guardian", May::wallet(), |_| {
			let (role, scope) = (GuardianRole::Guardian, Scope::ALL);
			Call::name_guardian { patient: own(), account: STRANGER, role, scope, until: None }.into()
		}),
		Row::new("Patients.appoint_guardian", May::role(Registrar), |asked| {
			let (organization, patient) = (asked.organization, asked.patient);
			let (account, role, scope, until) = (SUCCESSOR, GuardianRole::Guardian, Scope::ALL, None);
			Call::appoint_guardian { organization, patient, account, role, scope, until }.into()
		}),
		Row::new("Patients.trust", May::act(Act::Manage), |_| {
			Call::trust { patient: own(), account: SUCCESSOR, until: None }.into()
		}),
		Row::new("Patients.expire_control", May { known: true, ..May::default() }, |_| {
			Call::expire_control { patient: own(), account: ENDED }.into()
		}),
	]
}

fn recoveries() -> Vec<Row> {
	let recovers = || May { guardian: Scope::of(&[Act::Recover]), ..May::default() };
	vec![
		Row::new("Patients.set_recovery", May::wallet(), |_| {
			Call::set_recovery { patient: own(), threshold: 1 }.into()
		}),
		Row::new("Patients.begin_recovery", recovers(), |_| {
			Call::begin_recovery { patient: own(), successor: SUCCESSOR }.into()
		})
		.after(|_| recoverable()),
		Row::new("Patients.support_recovery", recovers(), |_| {
			Call::support_recovery { patient: own(), successor: SUCCESSOR }.into()
		})
		.after(|_| attested()),
		Row::new("Patients.attest_recovery", May::default().or_in(Role::Registrar, &[Hospital]), |asked| {
			let (organization, patient) = (asked.organization, asked.patient);
			Call::attest_recovery { organization, patient, successor: SUCCESSOR }.into()
		}),
		Row::new("Patients.veto_recovery", May { guardian: Scope::ALL, ..May::wallet() }, |_| {
			Call::veto_recovery { patient: own() }.into()
		})
		.after(|_| attested()),
		Row::new("Patients.complete_recovery", May { known: true, ..May::default() }, |_| {
			Call::complete_recovery { patient: own() }.into()
		})
		.after(|_| {
			recoverable();
			Patients::begin_recovery(by(HELPER), own(), SUCCESSOR).expect("nothing has begun");
			let begun = salus_patients::Recoveries::<Runtime>::get(own()).expect("it has begun");
			pallet_timestamp::Now::<Runtime>::put(begun.completes);
		}),
	]
}

fn links() -> Vec<Row> {
	vec![
		Row::new("Patients.link", May::role(Registrar), |asked| {
			let (organization, duplicate, survivor) = (asked.organization, asked.patient, asked.duplicate);
			Call::link { organization, duplicate, survivor }.into()
		}),
		Row::new("Patients.accept_link", May::role(Registrar), |asked| {
			Call::accept_link { organization: asked.organization, duplicate: asked.duplicate }.into()
		})
		.after(proposed),
		Row::new("Patients.unlink", May::role(Registrar), |asked| {
			Call::unlink { organization: asked.organization, duplicate: asked.duplicate }.into()
		})
		.after(proposed),
	]
}
