//! What bodies decide on, as it is written and shown: quotas, parameters, upgrades, pauses, validators.

use proptest::prelude::*;
use salus_primitives::{
	quota::Quota,
	validator::{PausedBy, ValidatorStanding},
	Digest, OrganizationId,
};
use salus_wallet::{
	command::{
		emergency::{call_name, Pause},
		parameter::{find, read, Known},
		quota::{amount, describe, Amount},
		upgrade::hash_of,
		validator,
	},
	report::Report,
};
use serde_json::json;

const ADDRESS: &str = "5CCbw7fDPPgdL2poR4w9mDsUCzUA7AzRhoFDxgu21cibdUmW";

#[test]
fn an_amount_has_a_unit_or_is_in_picoseconds() {
	assert_eq!(amount("500ms"), Ok(Amount(Some(500_000_000_000))));
	assert_eq!(amount("2s"), Ok(Amount(Some(2_000_000_000_000))));
	assert_eq!(amount("3us"), Ok(Amount(Some(3_000_000))));
	assert_eq!(amount("4ps"), Ok(Amount(Some(4))));
	assert_eq!(amount("5"), Ok(Amount(Some(5))));
	assert_eq!(amount("default"), Ok(Amount(None)));
	for wrong in ["", "s", "1.5s", "-1s", "1m", "99999999999s", "1 s", "none"] {
		assert!(amount(wrong).expect_err(wrong).contains("write 500ms"), "{wrong}");
	}
}

#[test]
fn a_quota_says_what_is_spent_and_when_it_is_back() {
	let quota = Quota { limit: 2_000_000_000_000, spent: 499_000_000_001, resets_at: 1_800_000_000_000 };
	let text = describe(Report::new(), &[("ordinary", quota)]).text();
	assert_eq!(
		text,
		"ordinary: 500 ms of computation of 2 s of computation are spent; all is back at 2027-01-15T08:00:00Z"
	);
}

#[test]
fn a_parameter_is_found_in_both_spellings() {
	let known = [Known { group: "Quotas".into(), name: "ActorQuota".into() }];
	assert_eq!(find(&known, "quotas", "actor-quota").expect("kebab case"), known[0]);
	assert_eq!(find(&known, "Quotas", "ActorQuota").expect("the chain's"), known[0]);
	let error = find(&known, "quotas", "organisation-quota").expect_err("unknown");
	assert_eq!(error.to_string(), "the chain has no parameter `quotas organisation-quota`; it has quotas actor-quota");
	assert_eq!(read("7").expect("a number"), Some(7));
	assert_eq!(read("default").expect("by itself"), None);
	assert_eq!(read("much").expect_err("no number").exit_code(), 2);
}

#[test]
fn an_upgrade_is_named_by_its_hash_or_its_file() {
	let hash = Digest::repeat_byte(7);
	assert_eq!(hash_of(&format!("{hash:?}")).expect("a hash"), hash);
	let folder = tempfile::tempdir().expect("a folder");
	let file = folder.path().join("runtime.wasm");
	std::fs::write(&file, b"").expect("written");
	let empty = "0x0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8";
	assert_eq!(format!("{:?}", hash_of(file.to_str().expect("a path")).expect("a file")), empty);
	assert_eq!(hash_of("no-such-file").expect_err("nothing").exit_code(), 1);
}

#[test]
fn a_call_is_named_with_its_pallet() {
	assert_eq!(call_name("Consent.grant").expect("a call"), ("Consent", "grant"));
	for wrong in ["grant", ".grant", "Consent.", ""] {
		assert_eq!(call_name(wrong).expect_err(wrong).exit_code(), 2);
	}
}

#[test]
fn a_pause_is_read_as_the_chain_keeps_it() {
	let read = Pause::read(&[json!(["Consent", "grant"])], &json!(7));
	assert_eq!(read, Some(Pause { call: "Consent.grant".into(), until: 7 }));
	assert_eq!(Pause::read(&[], &json!(7)), None);
}

#[test]
fn a_validator_is_told_with_what_it_missed() {
	let standing = ValidatorStanding {
		validator: [6; 32].into(),
		organization: Some(OrganizationId(2)),
		paused: None,
		has_keys: true,
		validates: true,
		missed: 3,
		absent_sessions: 0,
	};
	let expected = format!("{ADDRESS}  organization 2  validates, missed 3 slots in this session");
	assert_eq!(validator::describe(&standing), expected);
	let absent =
		ValidatorStanding { organization: None, paused: Some(PausedBy::Absence), absent_sessions: 4, ..standing };
	let told = validator::describe(&absent);
	assert!(told.contains("a founder  paused by absence") && told.ends_with("absent in 4 sessions in a row"), "{told}");
}

proptest! {
	#[test]
	fn nothing_written_makes_it_panic(text in ".{0,40}") {
		let _ = (amount(&text), call_name(&text), read(&text));
	}
}
