//! One file per call or behaviour.

mod actors;
mod anchor;
mod begin_erasure;
mod confirm_erasure;
mod example;
mod hold;
mod invariants;
mod pages;
mod properties;
mod request_erasure;
mod stages;
mod verify;
mod withdraw_erasure;

use salus_primitives::{
	anchor::{AccessLeaf, AnchorKind, Leaf, RecordLeaf},
	erasure::HoldReason,
	record::RecordClass,
	AccountId, Digest, OrganizationId, PatientId, RecordId,
};
use sp_runtime::{DispatchResult, MultiSignature};

use crate::mock::*;

const ROOT: Digest = Digest::repeat_byte(9);

fn signed(account: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}

/// The hospital's node anchors records under this index.
fn anchor_records(index: u64) -> DispatchResult {
	Records::anchor(signed(node()), HOSPITAL, AnchorKind::Records, index, ROOT, 3)
}

/// The patient asks the hospital for erasure.
fn ask() -> DispatchResult {
	Records::request_erasure(signed(controller()), PATIENT, HOSPITAL)
}

/// The hospital's node begins.
fn begin() -> DispatchResult {
	Records::begin_erasure(signed(node()), HOSPITAL, PATIENT)
}

/// The hospital's node confirms.
fn confirm() -> DispatchResult {
	Records::confirm_erasure(signed(node()), HOSPITAL, PATIENT)
}

/// The hospital's keeper of records places a hold.
fn hold() -> DispatchResult {
	Records::place_hold(signed(keeper()), HOSPITAL, PATIENT, HoldReason::Litigation)
}

/// The hospital's keeper of records lifts it.
fn lift() -> DispatchResult {
	Records::lift_hold(signed(keeper()), HOSPITAL, PATIENT)
}

fn record_leaf(seed: u8) -> Leaf {
	Leaf::Record(RecordLeaf {
		patient: PATIENT,
		record: RecordId([seed; 32]),
		version: 1,
		class: RecordClass::Laboratory,
		commitment: Digest::repeat_byte(seed),
		ciphertext_root: Digest::repeat_byte(!seed),
		author: AccountId::new([seed; 32]),
		signature: MultiSignature::Sr25519([seed; 64].into()),
		stored: START,
	})
}

fn access_leaf(sequence: u64) -> Leaf {
	Leaf::Access(AccessLeaf { sequence, entry: Digest::from_low_u64_be(sequence) })
}

fn patient(number: u8) -> PatientId {
	PatientId([number; 32])
}

/// An organization that nobody admitted.
const NOWHERE: OrganizationId = OrganizationId(404);
