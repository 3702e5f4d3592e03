//! Which records are a claim's documents, and who may read them.

use salus_primitives::{
	insurance::Claim,
	record::{records_digest, RecordClass, RecordClasses},
	AccountId, ClaimId, OrganizationId, RecordId,
};
use salus_wallet::command::claim::document::{describe_readable, documents, same};

use super::entry;

const ID: ClaimId = ClaimId(12);
const ONE: RecordId = RecordId([1; 32]);
const OTHER: RecordId = RecordId([2; 32]);

fn claim(records: &[RecordId]) -> Claim {
	let documents = (!records.is_empty()).then(|| records_digest(records));
	Claim { documents, provider: OrganizationId(7), insurer: OrganizationId(9), ..entry("claim-paid").claim }
}

#[test]
fn what_is_named_goes_to_the_chain_as_its_digest() {
	let expected = Ok(records_digest(&[ONE, OTHER]));
	assert_eq!(documents(&format!("{ONE},{OTHER}")), expected);
	assert_eq!(documents(&format!("{OTHER},{ONE}")), expected);
	for unread in ["", "0x12", &format!("{ONE},"), &format!("{ONE} {OTHER}")] {
		assert!(documents(unread).is_err_and(|why| why.contains("is no list of records")), "{unread}");
	}
}

#[test]
fn records_are_checked_against_what_the_claim_says() {
	let named = claim(&[ONE, OTHER]);
	assert!(same(ID, &named, &[]).is_ok(), "nothing is said");
	assert!(same(ID, &named, &[OTHER, ONE]).is_ok());
	for wrong in [&[ONE][..], &[ONE, OTHER, RecordId([3; 32])], &[RecordId([3; 32])]] {
		let error = same(ID, &named, wrong).expect_err("they are others");
		assert_eq!(error.exit_code(), 7);
	}
	assert!(same(ID, &claim(&[]), &[ONE]).is_err());
}

#[test]
fn whoever_may_read_is_told_what_and_where() {
	let account = AccountId::new([3; 32]);
	let told = |claim: &Claim, record, classes| describe_readable(ID, claim, &account, record, classes);
	let classes = RecordClasses::of(&[RecordClass::Laboratory, RecordClass::Financial]);
	let some = told(&claim(&[ONE]), None, classes);
	assert!(some.contains("documents of claim 12") && some.contains("organization 7"), "{some}");
	assert!(some.ends_with("laboratory, financial"), "{some}");
	let one = told(&claim(&[ONE]), Some(ONE), RecordClasses::NONE);
	assert!(one.contains("may not read") && one.contains(&ONE.to_string()) && one.contains("insurer 9"), "{one}");
	assert_eq!(told(&claim(&[]), None, RecordClasses::NONE), "Claim 12 has no documents");
}
