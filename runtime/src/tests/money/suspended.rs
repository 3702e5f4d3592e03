//! A patient who is suspended, and whose wallet somebody else has.

use salus_payments::{Call, Error};
use salus_primitives::{
	patient::PatientStatus::{self, Active, Suspended},
	role::Role,
	Digest, WithdrawalId,
};

use super::{deeds::*, people::*};
use crate::Runtime;

fn set(status: PatientStatus) {
	let (organization, patient) = (HOSPITAL, patient(0));
	let call = salus_patients::Call::set_patient_status { organization, patient, status };
	done(&holder(HOSPITAL, Role::Registrar), call);
}

#[test]
fn while_the_hospital_looks_into_it_the_money_stays() {
	scene(|| {
		fund(of_patient(0), 1_000);
		let invoice = billed(HOSPITAL, 500);
		let (party, payer, unit, amount, destination) =
			(of_patient(0), of_patient(0), EURO, 100, Digest::repeat_byte(1));
		let withdraw = || Call::<Runtime>::request_withdrawal { party, unit, amount, destination };
		let pay = || Call::<Runtime>::pay_invoice { payer, invoice, amount };
		done(&wallet(0), withdraw());
		set(Suspended);
		refused(&wallet(0), withdraw(), Error::<Runtime>::PatientSuspended);
		refused(&wallet(0), pay(), Error::<Runtime>::PatientSuspended);
		let (organization, withdrawal) = (BANK, WithdrawalId(0));
		refused(
			&cashier(BANK),
			Call::accept_withdrawal { organization, withdrawal },
			Error::<Runtime>::PatientSuspended,
		);
		done(&wallet(0), Call::cancel_withdrawal { withdrawal });
		assert_eq!(money(party), (1_000, 0));
		set(Active);
		done(&wallet(0), pay());
		assert_eq!(money(party), (900, 0));
	});
}
