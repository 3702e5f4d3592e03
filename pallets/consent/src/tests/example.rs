use salus_primitives::{
	consent::Grantee,
	decision::{Decision, Ground, Refusal},
	ConsentId,
};

use super::scene::*;

#[test]
fn a_doctor_asks_and_reads_until_the_patient_revokes() {
	run(|| {
		let nothing = Decision::Refuse(Refusal::NoConsent);
		assert_eq!(decide(doctor_asks()), nothing);

		// The doctor asks for the doctor's own account. That alone permits nothing.
		Consent::request(by(&DOCTOR), HOSPITAL, PATIENT, Grantee::Account(DOCTOR), reading()).unwrap();
		assert_eq!(decide(doctor_asks()), nothing);

		Consent::answer(by(&CONTROLLER), PATIENT, ConsentId(0), true).unwrap();
		assert_eq!(decide(doctor_asks()), Decision::Permit(Ground::Consent(ConsentId(0))));

		Consent::revoke(by(&CONTROLLER), PATIENT, ConsentId(0)).unwrap();
		assert_eq!(decide(doctor_asks()), nothing);
	});
}
