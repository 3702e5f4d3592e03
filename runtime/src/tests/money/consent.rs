//! A claim's documents are read to pay for it, as far as the patient permits that, and by whoever adjudicates it.

use salus_primitives::{
	consent::{Grantee, Provision, Purpose, Purposes},
	insurance::{Category::Consultation, ClaimDraft},
	ConsentId, Digest, OrganizationId,
};

use super::{
	super::cast::provision,
	care::{schedule, visit},
	deeds::*,
	people::*,
};
use crate::{AccountId, Claims, Runtime};

#[test]
fn documents_are_read_under_consent_to_pay_and_no_other() {
	scene(|| {
		let coverage = insured(everything());
		let doctor = schedule(HOSPITAL);
		let seen = visit(HOSPITAL, doctor, 0);
		let asked = draft(coverage, vec![line(Consultation, 1, 1_000, Some(seen))]);
		let with = ClaimDraft { documents: Some(Digest::repeat_byte(7)), ..asked.clone() };
		let claim = written(HOSPITAL, with);
		let grant = |purposes, to: OrganizationId| {
			let before = salus_consent::Consents::<Runtime>::iter_key_prefix(patient(0)).count();
			let id = ConsentId(before as u32);
			let (patient, grantee) = (patient(0), Grantee::Organization(to));
			let provision = Provision { purposes, ..provision() };
			done(&wallet(0), salus_consent::Call::grant { patient, grantee, provision });
			id
		};
		let reads = |account: AccountId| Claims::may_read_documents(claim, account);
		let mine = || adjudicator(INSURER, 0);

		let every_other = Purpose::ALL.iter().copied().filter(|purpose| *purpose != Purpose::Payment);
		let every_other: Vec<_> = every_other.collect();
		grant(Purposes::of(&every_other), INSURER);
		grant(Purposes::ALL, OTHER_INSURER);
		assert_eq!(submit(HOSPITAL, claim), Ok(()));
		assert!(!reads(mine()), "not to pay");
		let id = grant(Purposes::from(Purpose::Payment), INSURER);
		assert!(reads(mine()));

		// Who does not adjudicate there reads nothing: neither another insurer's adjudicator, though the patient permits it everything, nor who pays.
		for other in [adjudicator(OTHER_INSURER, 0), cashier(INSURER), clerk(HOSPITAL), wallet(0)] {
			assert!(!reads(other.clone()), "{other:?}");
		}
		done(&wallet(0), salus_consent::Call::revoke { patient: patient(0), id });
		assert!(!reads(mine()), "what is revoked permits nothing");

		// Nothing is read of a claim that has no documents, whatever is permitted.
		grant(Purposes::from(Purpose::Payment), INSURER);
		assert!(reads(mine()));
		let without = submitted(HOSPITAL, asked);
		assert!(!Claims::may_read_documents(without, mine()));
	});
}
