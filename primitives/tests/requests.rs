//! Requests to a vault: signed by the caller, for one chain, custodian, method and parameters.

use proptest::prelude::*;
use salus_primitives::{
	request::{parameters_digest, wrapped, Authorization, Envelope},
	AccountId, Digest, OrganizationId,
};
use sp_core::{ecdsa, ed25519, sr25519, Pair};
use sp_runtime::{traits::IdentifyAccount, MultiSignature, MultiSigner};

fn envelope(caller: AccountId) -> Envelope {
	Envelope {
		genesis: Digest::repeat_byte(1),
		custodian: OrganizationId(1),
		method: "vault_get".into(),
		parameters: parameters_digest(b"{\"record\":1}"),
		nonce: Digest::repeat_byte(2),
		deadline: 1_800_000_000_000,
		caller,
	}
}

type Sign = Box<dyn Fn(&[u8]) -> MultiSignature>;

/// A caller: its account, and how it signs.
struct Caller {
	account: AccountId,
	sign: Sign,
}

fn caller<P>(seed: u8) -> Caller
where
	P: Pair + 'static,
	MultiSigner: From<P::Public>,
	MultiSignature: From<P::Signature>,
{
	let pair = P::from_seed_slice(&[seed; 32]).unwrap();
	let account = MultiSigner::from(pair.public()).into_account();
	Caller { account, sign: Box::new(move |message| pair.sign(message).into()) }
}

fn callers() -> [Caller; 3] {
	[caller::<sr25519::Pair>(7), caller::<ed25519::Pair>(7), caller::<ecdsa::Pair>(7)]
}

#[test]
fn request_is_good_signed_plainly_or_between_tags() {
	for Caller { account, sign } in callers() {
		let envelope = envelope(account);
		let message = envelope.message();
		assert!(envelope.is_signed(&sign(message.as_bytes())));
		assert!(envelope.is_signed(&sign(&wrapped(message.as_bytes()))));
	}
}

#[test]
fn request_wrapped_otherwise_is_refused() {
	for Caller { account, sign } in callers() {
		let envelope = envelope(account);
		let message = envelope.message();
		let twice = wrapped(&wrapped(message.as_bytes()));
		let open = [b"<Bytes>".as_slice(), message.as_bytes()].concat();
		let digest = sp_io::hashing::blake2_256(message.as_bytes());
		for bytes in [twice.as_slice(), &open, &digest, &[]] {
			assert!(!envelope.is_signed(&sign(bytes)));
		}
	}
}

#[test]
fn request_signed_by_somebody_else_is_refused() {
	for (Caller { account, sign }, other) in
		callers().into_iter().zip([caller::<sr25519::Pair>(8), caller::<ed25519::Pair>(8), caller::<ecdsa::Pair>(8)])
	{
		let envelope = envelope(account);
		let message = envelope.message();
		assert!(!envelope.is_signed(&(other.sign)(message.as_bytes())));
		// Nor does the caller's own signature serve another caller.
		let stolen = Envelope { caller: other.account, ..envelope.clone() };
		assert!(!stolen.is_signed(&sign(message.as_bytes())));
		assert!(!stolen.is_signed(&sign(stolen.message().as_bytes())));
	}
}

#[test]
fn request_is_refused_once_any_field_differs() {
	for Caller { account, sign } in callers() {
		let original = envelope(account);
		let plain = sign(original.message().as_bytes());
		let tagged = sign(&wrapped(original.message().as_bytes()));
		let changes: [fn(&mut Envelope); 7] = [
			|envelope| envelope.genesis.0[0] ^= 1,
			|envelope| envelope.custodian = OrganizationId(2),
			|envelope| envelope.method = "vault_put".into(),
			|envelope| envelope.parameters.0[31] ^= 1,
			|envelope| envelope.nonce.0[16] ^= 0x80,
			|envelope| envelope.deadline += 1,
			|envelope| envelope.caller = AccountId::new([9; 32]),
		];
		for change in changes {
			let mut changed = original.clone();
			change(&mut changed);
			assert!(!changed.is_signed(&plain) && !changed.is_signed(&tagged));
		}
	}
}

#[test]
fn signature_of_another_scheme_over_the_same_bytes_is_refused() {
	let Caller { account, sign } = caller::<sr25519::Pair>(7);
	let envelope = envelope(account);
	let MultiSignature::Sr25519(signature) = sign(envelope.message().as_bytes()) else {
		unreachable!("an sr25519 signature")
	};
	assert!(envelope.is_signed(&MultiSignature::Sr25519(signature)));
	assert!(!envelope.is_signed(&MultiSignature::Ed25519(signature.0.into())));
}

#[test]
fn authorization_comes_back_from_json() {
	for Caller { account, sign } in callers() {
		let envelope = envelope(account);
		let signature = sign(envelope.message().as_bytes());
		let Envelope { nonce, deadline, caller, .. } = envelope;
		let authorization = Authorization { nonce, deadline, caller, signature };
		let json = serde_json::to_string(&authorization).unwrap();
		assert_eq!(serde_json::from_str::<Authorization>(&json).unwrap(), authorization);
	}
}

proptest! {
	#[test]
	fn parameters_are_digested_byte_for_byte(json: Vec<u8>, other: Vec<u8>) {
		prop_assert_eq!(parameters_digest(&json) == parameters_digest(&other), json == other);
	}

	#[test]
	fn corrupted_signature_is_refused(position in 0..64usize, bit in 0..8u8) {
		// The two schemes whose every bit counts; ecdsa's recovery id does not.
		for Caller { account, sign } in [caller::<sr25519::Pair>(7), caller::<ed25519::Pair>(7)] {
			let envelope = envelope(account);
			let corrupted = match sign(envelope.message().as_bytes()) {
				MultiSignature::Sr25519(mut signature) => {
					signature.0[position] ^= 1 << bit;
					MultiSignature::Sr25519(signature)
				},
				MultiSignature::Ed25519(mut signature) => {
					signature.0[position] ^= 1 << bit;
					MultiSignature::Ed25519(signature)
				},
				other => other,
			};
			prop_assert!(!envelope.is_signed(&corrupted));
		}
	}
}
