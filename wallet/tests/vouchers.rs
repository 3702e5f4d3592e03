//! Vouchers: good for one account on one chain until they expire, and not to be changed on the way.

use proptest::prelude::*;
use salus_primitives::{
	request::wrapped,
	voucher::{Voucher, MAX_VALIDITY},
	AccountId, OrganizationId, PatientId,
};
use salus_wallet::{
	command::voucher::check_validity,
	key::{Key, Scheme},
	voucher::Invitation,
};

const GENESIS: [u8; 32] = [1; 32];
const NOW: u64 = 1_800_000_000_000;

fn account() -> AccountId {
	[2; 32].into()
}

fn voucher() -> Voucher {
	Voucher {
		genesis: GENESIS.into(),
		organization: OrganizationId(1),
		patient: PatientId([3; 32]),
		account: account(),
		expires: NOW + 1,
	}
}

fn invitation(scheme: Scheme) -> Invitation {
	Invitation::sign(voucher(), &Key::development(scheme, "//Registrar").expect("a key"))
}

#[test]
fn what_is_signed_is_read_again_and_holds() {
	for scheme in [Scheme::Sr25519, Scheme::Ed25519] {
		let signed = invitation(scheme);
		let read = Invitation::from_text(&format!("  {}\n", signed.to_text())).expect("it is read");
		assert_eq!(read, signed);
		read.check(GENESIS.into(), &account(), NOW).expect("it is good");
	}
}

#[test]
fn a_signature_made_by_a_wallet_extension_holds() {
	let key = Key::development(Scheme::Sr25519, "//Registrar").expect("a key");
	let signature = key.sign(&wrapped(voucher().message().as_bytes()));
	let signed = Invitation { voucher: voucher(), registrar: key.account(), signature };
	signed.check(GENESIS.into(), &account(), NOW).expect("it is good");
}

#[test]
fn whoever_it_is_not_for_is_told_why() {
	let signed = invitation(Scheme::Sr25519);
	let refused = |genesis: [u8; 32], account: &AccountId, now| {
		let error = signed.check(genesis.into(), account, now).expect_err("it is refused");
		assert_eq!(error.exit_code(), 2);
		error.to_string()
	};
	assert!(refused([9; 32], &account(), NOW).starts_with("this voucher is for another chain"));
	assert!(refused(GENESIS, &[9; 32].into(), NOW).contains("only that account redeems it"));
	assert!(refused(GENESIS, &account(), NOW + 1).starts_with("this voucher expired at 2027-01-15T08:00:00.001Z"));
}

#[test]
fn whatever_is_changed_makes_the_signature_fail() {
	let changes: [fn(&mut Voucher); 5] = [
		|voucher| voucher.genesis = [9; 32].into(),
		|voucher| voucher.organization = OrganizationId(2),
		|voucher| voucher.patient = PatientId([9; 32]),
		|voucher| voucher.account = [9; 32].into(),
		|voucher| voucher.expires += 1,
	];
	for (number, change) in changes.iter().enumerate() {
		let mut changed = invitation(Scheme::Sr25519);
		change(&mut changed.voucher);
		let Voucher { genesis, account, .. } = changed.voucher.clone();
		let error = changed.check(genesis, &account, NOW).expect_err("changed");
		assert_eq!(error.exit_code(), 7, "change {number}");
	}
}

#[test]
fn a_voucher_that_the_chain_would_refuse_is_not_signed() {
	check_validity(NOW + MAX_VALIDITY, NOW).expect("the longest there is");
	assert!(check_validity(NOW + MAX_VALIDITY + 1, NOW).expect_err("too long").to_string().contains("thirty days"));
	assert!(check_validity(NOW, NOW).expect_err("over").to_string().contains("in the past"));
}

proptest! {
	#[test]
	fn no_text_makes_it_panic(text in ".{0,200}") {
		prop_assert!(Invitation::from_text(&text).is_err());
	}

	#[test]
	fn no_byte_of_the_text_can_be_changed(position in 16usize..300, letter in "[A-Za-z0-9_-]") {
		let signed = invitation(Scheme::Ed25519);
		let mut text = signed.to_text();
		prop_assume!(position < text.len() && !text[position..].starts_with(&letter));
		text.replace_range(position..=position, &letter);
		let held = Invitation::from_text(&text)
			.is_ok_and(|read| read != signed && read.check(read.voucher.genesis, &read.voucher.account, 0).is_ok());
		prop_assert!(!held, "{text}");
	}
}
