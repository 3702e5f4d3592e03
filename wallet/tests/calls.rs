//! Calls: encoded from Salus's types, read back as the chain reads them, refused where the chain has others.

mod support;

use codec::{Compact, Decode, Encode};
use salus_primitives::{consent::Grantee, role::OrganizationKind, AccountId, ConsentId, OrganizationId, PatientId};
use salus_wallet::{
	call::{self, Call},
	calls,
	chain::BlockId,
	error::Error,
	key::{Key, Scheme},
	motion::{self, Body},
	transaction,
};
use sp_runtime::{generic::Era, traits::Verify, MultiAddress, MultiSignature};
use support::{ConsentCall, CouncilCall, IdentityCall, Mode, OrganizationStatus, RuntimeCall};

fn encode(call: &Call) -> Result<RuntimeCall, Error> {
	let bytes = call.encode(&support::metadata())?;
	Ok(RuntimeCall::decode(&mut bytes.as_slice()).expect("the chain reads it"))
}

fn account(byte: u8) -> AccountId {
	[byte; 32].into()
}

fn checked(call: &Call) -> Result<String, Error> {
	let client = support::client();
	let payload = call.check(client.metadata_ref(), &client.transactions())?;
	Ok(format!("{}.{}", payload.pallet_name(), payload.call_name()))
}

#[test]
fn a_call_arrives_as_it_was_meant() {
	let (patient, grantee) = (PatientId([1; 32]), Grantee::Organization(OrganizationId(2)));
	let meant =
		RuntimeCall::Consent(ConsentCall::grant { patient, grantee: grantee.clone(), provision: support::provision() });
	let call = calls::grant(patient, &grantee, &support::provision());
	assert_eq!(encode(&call).expect("it is encoded"), meant);
	assert_eq!(checked(&call).expect("it is read back"), "Consent.grant");
}

#[test]
fn codes_have_the_index_that_the_chain_gives_them() {
	let call = calls::set_organization_status(OrganizationId(2), "suspended");
	let meant = IdentityCall::set_organization_status {
		organization: OrganizationId(2),
		status: OrganizationStatus::Suspended,
	};
	assert_eq!(encode(&call).expect("it is encoded"), RuntimeCall::Identity(meant));
	assert_eq!(checked(&call).expect("it is read back"), "Identity.set_organization_status");
}

#[test]
fn an_unknown_code_is_refused_with_those_there_are() {
	let error = encode(&calls::set_organization_status(OrganizationId(2), "gone")).expect_err("unknown");
	assert_eq!(error.to_string(), "the chain knows no `gone` here; use one of active, suspended");
	assert_eq!(error.exit_code(), 2);
}

#[test]
fn a_proposal_carries_the_call_and_its_length() {
	let call = calls::admit_organization(OrganizationKind::Hospital, &account(5));
	let inner = call.encode(&support::metadata()).expect("it is encoded");
	let wrapped = motion::propose(Body::Council, &call, 2, 3, &support::metadata()).expect("it is wrapped");
	let meant = CouncilCall::propose {
		threshold: 2,
		proposal: Box::new(RuntimeCall::decode(&mut inner.as_slice()).expect("a call")),
		length_bound: u32::try_from(inner.len()).expect("short"),
	};
	assert_eq!(encode(&wrapped).expect("it is encoded"), RuntimeCall::Council(meant));
	assert_eq!(checked(&wrapped).expect("it is read back"), "Council.propose");
	assert!(wrapped.says[0].starts_with("Admit a hospital"));
	assert_eq!(wrapped.says[1], "by proposing it to the council: 2 of 3 must be in favour");
}

#[test]
fn a_chain_with_other_calls_is_another_version() {
	let other = [
		// No such pallet.
		calls::admit_validator(&account(1)),
		// No such call.
		calls::retract(PatientId([1; 32]), ConsentId(1)),
		// Another number of arguments.
		calls::remove_member(OrganizationId(1), &account(1)),
		// Arguments of other types.
		calls::register_patient(OrganizationId(1), PatientId([1; 32]), &account(1)),
	];
	for call in other {
		let error = checked(&call).expect_err("another version");
		assert!(matches!(error, Error::WrongVersion(_)), "{error}");
		assert!(error.to_string().starts_with("the chain runs another version than this wallet"), "{error}");
		assert_eq!(error.exit_code(), 9);
	}
}

#[test]
fn a_foreign_call_with_bytes_left_over_is_not_read() {
	let client = support::client();
	let bytes = calls::revoke(PatientId([1; 32]), ConsentId(1)).encode(&support::metadata()).expect("encoded");
	assert!(call::read(&client.transactions(), &bytes).is_ok());
	assert!(call::read(&client.transactions(), &[bytes.as_slice(), &[0]].concat()).is_err());
	assert!(call::read(&client.transactions(), &bytes[..bytes.len() - 1]).is_err());
	assert!(call::read(&client.transactions(), &[]).is_err());
	assert!(call::read(&client.transactions(), &[99, 0]).is_err());
}

/// What follows the signature in a transaction of the chain on paper: the extensions that carry something, and the call.
type Rest = (Era, Compact<u32>, Mode, RuntimeCall);

#[test]
fn a_transaction_passes_extensions_that_carry_nothing() {
	for scheme in [Scheme::Sr25519, Scheme::Ed25519] {
		let key = Key::development(scheme, "//Alice").expect("a key");
		let client = support::client();
		let call = calls::revoke(PatientId([1; 32]), ConsentId(1));
		let payload = call.check(client.metadata_ref(), &client.transactions()).expect("it fits");
		let anchor = BlockId { number: 200, hash: [8; 32].into() };
		let bytes = transaction::sign(&client, &payload, anchor, 11, &key).expect("it is signed");

		let input = &mut bytes.as_slice();
		let length = Compact::<u32>::decode(input).expect("a length");
		assert_eq!(length.0 as usize, input.len());
		assert_eq!(u8::decode(input).expect("a version"), 0x84);
		let address = MultiAddress::<AccountId, ()>::decode(input).expect("an address");
		assert_eq!(address, MultiAddress::Id(key.account()));
		let signature = MultiSignature::decode(input).expect("a signature");
		let (era, nonce, mode, sent) = Rest::decode(input).expect("the rest");
		assert!(input.is_empty());
		assert_eq!((era, nonce.0, &mode), (Era::mortal(transaction::MORTALITY, 200), 11, &Mode::Disabled));
		assert_eq!(sent, RuntimeCall::Consent(ConsentCall::revoke { patient: PatientId([1; 32]), id: ConsentId(1) }));

		// As the chain checks it: the call, the extensions, and what they imply.
		let implied =
			(support::SPEC_VERSION, support::TRANSACTION_VERSION, support::GENESIS, [8u8; 32], None::<[u8; 32]>);
		let signed = (sent, era, nonce, mode, implied).encode();
		assert!(signed.len() <= 256);
		assert!(signature.verify(signed.as_slice(), &key.account()));
	}
}

#[test]
fn what_is_signed_is_told_in_words() {
	let patient = PatientId([1; 32]);
	let grantee = Grantee::Role { organization: OrganizationId(3), role: salus_primitives::role::Role::Physician };
	let mut provision = support::provision();
	provision.period.end = Some(1_798_761_600_000);
	let says = calls::grant(patient, &grantee, &provision).says.join("\n");
	for part in ["PERMIT every physician of organization 3", "classes   all", "until 2027-01-01T00:00:00Z", "author"] {
		assert!(says.contains(part), "{part} is missing in {says}");
	}
	assert!(calls::refuse(patient, &grantee, &provision).says[0].starts_with("FORBID"));
}
