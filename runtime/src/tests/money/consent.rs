//! A claim's documents are read to pay for it, as far as the patient permits that, and by whoever adjudicates it.

use salus_primitives::{
	consent::{Action, Grantee, Provision, Purpose, Purposes},
	decision::{Asker, Question},
	insurance::{Category::Consultation, ClaimDraft},
	record::{records_digest, Label, RecordClass, RecordClasses},
	ConsentId, Digest, OrganizationId, RecordId,
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
		let reads = |account: AccountId| Claims::may_read_documents(claim, account, None);
		let mine = || adjudicator(INSURER, 0);

		let every_other = Purpose::ALL.iter().copied().filter(|purpose| *purpose != Purpose::Payment);
		let every_other: Vec<_> = every_other.collect();
		grant(Purposes::of(&every_other), INSURER);
		grant(Purposes::ALL, OTHER_INSURER);
		assert_eq!(submit(HOSPITAL, claim), Ok(()));
		assert_eq!(reads(mine()), RecordClasses::NONE, "not to pay");
		let id = grant(Purposes::from(Purpose::Payment), INSURER);
		assert_eq!(reads(mine()), RecordClasses::ALL);

		// Who reads nothing for the insurer reads nothing here: neither another insurer's adjudicator, though the patient permits it everything, nor who pays.
		for other in [adjudicator(OTHER_INSURER, 0), cashier(INSURER), clerk(HOSPITAL), wallet(0)] {
			assert_eq!(reads(other.clone()), RecordClasses::NONE, "{other:?}");
		}
		done(&wallet(0), salus_consent::Call::revoke { patient: patient(0), id });
		assert_eq!(reads(mine()), RecordClasses::NONE, "what is revoked permits nothing");

		// Nothing is read of a claim that has no documents, whatever is permitted.
		grant(Purposes::from(Purpose::Payment), INSURER);
		assert_eq!(reads(mine()), RecordClasses::ALL);
		let without = submitted(HOSPITAL, asked);
		assert_eq!(Claims::may_read_documents(without, mine(), None), RecordClasses::NONE);
	});
}

/// What a vault asks when one of its records is read for the insurer, to pay: everything it knows of the record.
fn asked_by_a_vault(reader: &AccountId, record: RecordId, class: RecordClass) -> Question {
	Question {
		patient: patient(0),
		asker: Asker { account: reader.clone(), organization: Some(INSURER) },
		action: Action::Access,
		class,
		purpose: Purpose::Payment,
		record: Some(record),
		made: Some(1_000),
		author: Some(clerk(HOSPITAL)),
		label: Label::default(),
		at: now(),
	}
}

#[test]
fn the_view_says_of_each_class_what_the_vault_is_told() {
	scene(|| {
		let coverage = insured(everything());
		let doctor = schedule(HOSPITAL);
		let seen = visit(HOSPITAL, doctor, 0);
		let (document, another) = (RecordId([5; 32]), RecordId([6; 32]));
		let asked = draft(coverage, vec![line(Consultation, 1, 1_000, Some(seen))]);
		let claim = submitted(HOSPITAL, ClaimDraft { documents: Some(records_digest(&[document])), ..asked });
		let readers = [adjudicator(INSURER, 0), adjudicator(INSURER, 1), cashier(INSURER), clerk(HOSPITAL)];
		let agree = || {
			for (reader, record) in readers.iter().flat_map(|reader| [(reader, document), (reader, another)]) {
				let told = |class: &&RecordClass| {
					let question = asked_by_a_vault(reader, record, **class);
					salus_consent::Pallet::<Runtime>::decide(question).is_permit()
				};
				let told: RecordClasses = RecordClass::ALL.iter().filter(told).copied().collect();
				assert_eq!(Claims::may_read_documents(claim, reader.clone(), Some(record)), told);
			}
			Claims::may_read_documents(claim, readers[0].clone(), Some(document))
		};
		assert_eq!(agree(), RecordClasses::NONE);
		let financial = RecordClasses::from(RecordClass::Financial);
		let laboratory = RecordClasses::from(RecordClass::Laboratory);
		let purposes = Purposes::from(Purpose::Payment);
		let grant = |grantee, provision: Provision| {
			done(&wallet(0), salus_consent::Call::grant { patient: patient(0), grantee, provision });
		};
		grant(Grantee::Organization(INSURER), Provision { classes: financial, purposes, ..provision() });
		assert_eq!(agree(), financial);
		// No more than the very document.
		let records = vec![document].try_into().expect("one");
		let of_document = Provision { classes: laboratory, purposes, records, ..provision() };
		grant(Grantee::Account(readers[0].clone()), of_document);
		assert_eq!(agree(), financial.union(laboratory));
		assert_eq!(Claims::may_read_documents(claim, readers[0].clone(), Some(another)), financial);
	});
}
