//! Vouchers: the format in bytes, and what is signed. The vectors were computed outside this code, from the written format, by a script and by OpenSSL,
//! which share nothing with it. A change here breaks every voucher that is out: make a new format version instead.

use codec::{Decode, Encode};
use salus_primitives::{
	patient::{Act, Capacity, Controller, GuardianEnd, GuardianRole, PatientStatus, Registration, Scope},
	voucher::Voucher,
	AccountId, Digest, OrganizationId, PatientId,
};
use sp_runtime::MultiSignature;

const AT: u64 = 1_800_000_000_000;

fn voucher() -> Voucher {
	Voucher {
		genesis: Digest::repeat_byte(11),
		organization: OrganizationId(16),
		patient: PatientId([1; 32]),
		account: AccountId::new([6; 32]),
		expires: AT,
	}
}

fn bytes<const N: usize>(hexadecimal: &str) -> [u8; N] {
	hex::decode(hexadecimal).unwrap().try_into().unwrap()
}

#[test]
fn registrar_signs_this_text() {
	let expected = "Salus voucher, version 1\n\
		chain: 0x0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b\n\
		organization: 16\n\
		patient: 0x0101010101010101010101010101010101010101010101010101010101010101\n\
		account: 0606060606060606060606060606060606060606060606060606060606060606\n\
		expires: 1800000000000";
	assert_eq!(voucher().message(), expected);
}

#[test]
fn voucher_goes_into_a_call_as_these_bytes() {
	let expected = concat!(
		"0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b1000000001010101010101010101010101010101",
		"010101010101010101010101010101010606060606060606060606060606060606060606060606060606060606060606",
		"00505c18a3010000",
	);
	assert_eq!(hex::encode(voucher().encode()), expected);
	assert_eq!(Voucher::decode(&mut bytes::<108>(expected).as_slice()), Ok(voucher()));
}

#[test]
fn signatures_made_by_another_program_are_accepted() {
	// Ed25519 under the seed 2a2a..2a, by OpenSSL.
	let registrar = AccountId::new(bytes("197f6b23e16c8532c6abc838facd5ea789be0c76b2920334039bfa8b3d368d61"));
	let plain = concat!(
		"7c97665d7ebca62eb575ad034d4d96d1f1e57675591c2efb132d7d522ed85038",
		"ba47aa16f29307965e932a3fa8d871323b740bb9174d105529045dfc1c05890e",
	);
	let wrapped = concat!(
		"d9f9d174adcc2916ede7d4c52a8f2d761e42aefef75fd1ffd56def8ba8aa0d08",
		"ddf3a3dd1d059a46a6183cc40163d959b04a516608794aba79b92e03624b0d0c",
	);
	for signature in [plain, wrapped] {
		let signature = MultiSignature::Ed25519(bytes::<64>(signature).into());
		assert!(voucher().is_signed(&signature, &registrar));
		assert!(!voucher().is_signed(&signature, &AccountId::new([6; 32])), "another registrar");
		assert!(!Voucher { expires: AT + 1, ..voucher() }.is_signed(&signature, &registrar), "another voucher");
	}
	// ECDSA on secp256k1 under the same seed, over the text's BLAKE2b-256 digest.
	let registrar = AccountId::new(bytes("8b4518ebd3f86094292c4f6c21d94c8214c8600e2ab74923d40a1c29dc8467e2"));
	let signature = concat!(
		"d793631af7aa0e709439dd47fc001acd0b0727670b6670ea528ac83cb0127f4a",
		"4999d34bb37470f0a2408b027610f7aa75e7826d9870fb37a259591a9a915671",
		"01",
	);
	assert!(voucher().is_signed(&MultiSignature::Ecdsa(bytes::<65>(signature).into()), &registrar));
}

#[test]
fn voucher_has_this_json() {
	let expected = serde_json::json!({
		"genesis": format!("0x{}", "0b".repeat(32)),
		"organization": 16,
		"patient": format!("0x{}", "01".repeat(32)),
		"account": "5CCbw7fDPPgdL2poR4w9mDsUCzUA7AzRhoFDxgu21cibdUmW",
		"expires": AT,
	});
	assert_eq!(serde_json::to_value(voucher()).unwrap(), expected);
	assert_eq!(serde_json::from_value::<Voucher>(expected).unwrap(), voucher());
}

#[test]
fn acts_and_capacities_keep_their_numbers_and_words() {
	let acts: Vec<_> = Act::ALL.iter().map(|act| format!("{}={act}", act.encode()[0])).collect();
	assert_eq!(acts.join(" "), "0=consent 1=read 2=erase 3=register 4=pay 5=recover 6=manage");
	assert_eq!(Scope::of(&[Act::Consent, Act::Recover]).encode(), [0b10_0001, 0]);
	assert!(Scope::decode(&mut [0, 0b1000_0000].as_slice()).is_err(), "a bit without a meaning");
	assert_eq!(Capacity::Patient.encode(), [0]);
	assert_eq!(Capacity::Guardian(GuardianRole::Executor).encode(), [1, 5]);
	assert_eq!(Capacity::Trusted.encode(), [2]);
	assert_eq!(Capacity::Trusted.widest(), Scope::from(Act::Register));
	assert_eq!(GuardianEnd::On(1).encode(), [0, 1, 0, 0, 0, 0, 0, 0, 0]);
	assert_eq!(GuardianEnd::Majority.encode(), [1]);
}

#[test]
fn controller_has_this_json() {
	let controller = Controller {
		account: AccountId::new([6; 32]),
		capacity: Capacity::Guardian(GuardianRole::Guardian),
		scope: Scope::of(&[Act::Read, Act::Pay]),
		until: Some(GuardianEnd::On(AT)),
	};
	let expected = serde_json::json!({
		"account": "5CCbw7fDPPgdL2poR4w9mDsUCzUA7AzRhoFDxgu21cibdUmW",
		"capacity": { "guardian": "GUARD" },
		"scope": ["read", "pay"],
		"until": { "on": AT },
	});
	assert_eq!(serde_json::to_value(&controller).unwrap(), expected);
	assert_eq!(serde_json::from_value::<Controller>(expected).unwrap(), controller);
	assert_eq!(serde_json::to_value(Capacity::Trusted).unwrap(), "trusted");
	assert_eq!(serde_json::to_value(GuardianEnd::Majority).unwrap(), "majority");
}

#[test]
fn controllers_end_at_the_moment_itself() {
	let registration = |status, majority| Registration {
		status,
		registered_by: OrganizationId(0),
		registered_at: 0,
		majority,
		threshold: 0,
	};
	let controller = |until| Controller {
		capacity: Capacity::Guardian(GuardianRole::Guardian),
		until,
		..Controller::own_wallet(AccountId::new([6; 32]))
	};
	let living = |majority| registration(PatientStatus::Suspended, majority);
	for (until, majority, at, expected) in [
		(None, Some(AT), u64::MAX, true),
		(Some(GuardianEnd::On(AT)), None, AT - 1, true),
		(Some(GuardianEnd::On(AT)), None, AT, false),
		(Some(GuardianEnd::Majority), None, u64::MAX, true),
		(Some(GuardianEnd::Majority), Some(AT), AT - 1, true),
		(Some(GuardianEnd::Majority), Some(AT), AT, false),
	] {
		assert_eq!(controller(until).is_in_force(&living(majority), at), expected, "{until:?} {majority:?} {at}");
	}
	let dead = registration(PatientStatus::Deceased, None);
	assert!(!controller(None).is_in_force(&dead, 0));
	let executor = Controller { capacity: Capacity::Guardian(GuardianRole::Executor), ..controller(None) };
	assert!(executor.is_in_force(&dead, 0));
}
