//! Records: what arrives is what the author signed, or nothing is kept.

use salus_primitives::{
	anchor::{Leaf, RecordLeaf},
	record::{content_digest, Label, RecordClass, Sensitivity, Statement},
	request::wrapped,
	PatientId, RecordId,
};
use salus_wallet::{
	document,
	error::Error,
	key::{Key, Scheme},
	vault::{Anchored, Portion},
};

const GENESIS: [u8; 32] = [1; 32];
const SALT: [u8; 32] = [2; 32];
const PATIENT: PatientId = PatientId([3; 32]);
const RECORD: RecordId = RecordId([4; 32]);
const CONTENTS: &[u8] = b"{\"resourceType\":\"Observation\"}";

fn author() -> Key {
	Key::development(Scheme::Sr25519, "//Doctor").expect("a key")
}

fn statement(key: &Key) -> Statement {
	Statement {
		genesis: GENESIS.into(),
		patient: PATIENT,
		record: RECORD,
		version: 1,
		class: RecordClass::Laboratory,
		label: Label::default(),
		made: 1_700_000_000_000,
		author: key.account(),
		content: content_digest(&SALT, CONTENTS),
	}
}

fn portion() -> Portion {
	let key = author();
	let statement = statement(&key);
	let signature = document::sign(&key, &statement);
	let leaf = Leaf::Record(RecordLeaf {
		patient: PATIENT,
		record: RECORD,
		version: 1,
		class: statement.class,
		commitment: [7; 32].into(),
		ciphertext_root: [8; 32].into(),
		author: statement.author.clone(),
		signature: signature.clone(),
		stored: 1_700_000_000_001,
	});
	Portion {
		version: 1,
		class: statement.class,
		label: statement.label,
		made: statement.made,
		statement,
		signature,
		salt: SALT.into(),
		ground: serde_json::Value::Null,
		length: CONTENTS.len() as u64,
		contents: document::encode(CONTENTS),
		next: None,
		state: "durable".into(),
		anchor: Some(Anchored { index: 0, leaf, proof: Default::default() }),
	}
}

fn check(portion: &Portion, contents: &[u8]) -> Result<(), Error> {
	document::check(portion, contents, GENESIS.into(), PATIENT, RECORD)
}

#[test]
fn what_the_author_signed_is_accepted() {
	check(&portion(), CONTENTS).expect("it holds");
}

#[test]
fn a_signature_made_by_a_wallet_extension_is_accepted() {
	let key = author();
	let signature = key.sign(&wrapped(&statement(&key).signing_payload()));
	assert!(document::is_signed(&statement(&key), &signature));
}

#[test]
fn any_changed_byte_of_the_contents_is_refused() {
	let portion = portion();
	for position in 0..CONTENTS.len() {
		let mut contents = CONTENTS.to_vec();
		contents[position] ^= 1;
		assert!(matches!(check(&portion, &contents), Err(Error::Verification(_))), "byte {position}");
	}
	assert!(check(&portion, &CONTENTS[1..]).is_err());
	assert!(check(&portion, &[CONTENTS, b" "].concat()).is_err());
}

#[test]
fn a_record_in_place_of_another_is_refused() {
	let portion = portion();
	let other_chain = document::check(&portion, CONTENTS, [9; 32].into(), PATIENT, RECORD);
	let other_patient = document::check(&portion, CONTENTS, GENESIS.into(), PatientId([9; 32]), RECORD);
	let other_record = document::check(&portion, CONTENTS, GENESIS.into(), PATIENT, RecordId([9; 32]));
	for result in [other_chain, other_patient, other_record] {
		let error = result.expect_err("another");
		assert!(error.to_string().ends_with("; nothing was kept of it"));
		assert_eq!(error.exit_code(), 7);
	}
}

#[test]
fn whatever_the_vault_changes_is_noticed() {
	let changes: [fn(&mut Portion); 14] = [
		|portion| portion.version = 2,
		|portion| portion.class = RecordClass::General,
		|portion| portion.label.sensitivities = Sensitivity::Hiv.into(),
		|portion| portion.made += 1,
		|portion| portion.length += 1,
		|portion| portion.salt = [9; 32].into(),
		|portion| portion.statement.version = 2,
		|portion| portion.statement.class = RecordClass::General,
		|portion| portion.statement.made += 1,
		|portion| portion.statement.author = [9; 32].into(),
		|portion| portion.statement.content = [9; 32].into(),
		|portion| portion.signature = Key::development(Scheme::Sr25519, "//Eve").expect("a key").sign(b"anything"),
		|portion| {
			(portion.class, portion.statement.class) = (RecordClass::General, RecordClass::General);
		},
		|portion| match portion.anchor.as_mut().map(|anchor| &mut anchor.leaf) {
			Some(Leaf::Record(leaf)) => leaf.version = 2,
			_ => panic!("it is anchored"),
		},
	];
	for (number, change) in changes.iter().enumerate() {
		let mut changed = portion();
		change(&mut changed);
		assert!(matches!(check(&changed, CONTENTS), Err(Error::Verification(_))), "change {number}");
	}
}
