//! Who is removed for good, and what comes of money that was on its way there.

use salus_payments::{Call, Error};
use salus_primitives::{
	insurance::Category::Consultation,
	role::OrganizationStatus::{self, Removed, Suspended},
	Digest, OrganizationId, WithdrawalId,
};

use super::{
	care::{schedule, visit},
	deeds::*,
	people::*,
};
use crate::{Identity, Runtime, RuntimeOrigin};

fn set(organization: OrganizationId, status: OrganizationStatus) {
	Identity::set_organization_status(RuntimeOrigin::root(), organization, status).expect("root may");
}

#[test]
fn neither_patients_nor_insurers_pay_a_provider_that_was_removed() {
	scene(|| {
		let coverage = insured(everything());
		let doctor = schedule(HOSPITAL);
		let seen = visit(HOSPITAL, doctor, 0);
		let claim = submitted(HOSPITAL, draft(coverage, vec![line(Consultation, 1, 1_000, Some(seen))]));
		let invoice = billed(HOSPITAL, 500);
		fund(of(INSURER), 2_000);
		fund(of_patient(0), 500);
		set(HOSPITAL, Removed);
		refused(&cashier(INSURER), remittance(INSURER, HOSPITAL, &[claim]), Error::<Runtime>::PayeeHasLeft);
		let (payer, amount) = (of_patient(0), 500);
		refused(&wallet(0), Call::pay_invoice { payer, invoice, amount }, Error::<Runtime>::PayeeHasLeft);
	});
}

#[test]
fn what_a_bank_had_accepted_before_it_was_removed_is_free_again() {
	scene(|| {
		fund(of(HOSPITAL), 1_000);
		let (party, unit, amount, destination) = (of(HOSPITAL), EURO, 1_000, Digest::repeat_byte(1));
		let (organization, withdrawal) = (BANK, WithdrawalId(0));
		done(&cashier(HOSPITAL), Call::request_withdrawal { party, unit, amount, destination });
		done(&cashier(BANK), Call::accept_withdrawal { organization, withdrawal });
		let cancel = || Call::<Runtime>::cancel_withdrawal { withdrawal };
		set(BANK, Suspended);
		refused(&cashier(HOSPITAL), cancel(), Error::<Runtime>::WithdrawalAccepted);
		set(BANK, Removed);
		done(&cashier(HOSPITAL), cancel());
		assert_eq!(money(of(HOSPITAL)), (1_000, 0));
		let complete = Call::complete_withdrawal { organization, withdrawal, reference: Digest::repeat_byte(2) };
		refused(&cashier(BANK), complete, Error::<Runtime>::NotAMember);
	});
}
