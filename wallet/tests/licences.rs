//! Licences: the chain's digest tells nothing to whoever lacks the salt, and shows the document to whoever has it.

use salus_primitives::{Digest, OrganizationId};
use salus_wallet::licence::{digest, LicenceNote};

const DOCUMENT: &[u8] = b"licence 19076543210";

fn note() -> LicenceNote {
	let salt = Digest::repeat_byte(7);
	LicenceNote {
		account: [1; 32].into(),
		organization: OrganizationId(3),
		digest: digest(&salt, DOCUMENT),
		salt,
		expires: 1_800_000_000_000,
	}
}

#[test]
fn a_note_knows_its_document_and_no_other() {
	assert!(note().is_of(DOCUMENT));
	assert!(!note().is_of(b"licence 19076543211"));
	assert!(!LicenceNote { salt: Digest::repeat_byte(8), ..note() }.is_of(DOCUMENT));
}

#[test]
fn one_document_has_another_digest_with_every_salt() {
	assert_ne!(digest(&Digest::repeat_byte(1), DOCUMENT), digest(&Digest::repeat_byte(2), DOCUMENT));
}

#[test]
fn the_digest_is_as_the_docs_say() {
	// BLAKE2b-256 over the domain, the salt and the document, as Python's hashlib computes it.
	let expected = "93a916a49bcbeb92226a31faa4aff354d58eff0dc9cc72050b192666048acc7c";
	assert_eq!(hex::encode(digest(&Digest::repeat_byte(7), DOCUMENT)), expected);
}

#[test]
fn a_note_is_written_and_read_again() {
	let text = serde_json::to_string(&note()).expect("it is written");
	assert_eq!(serde_json::from_str::<LicenceNote>(&text).expect("it is read"), note());
}
