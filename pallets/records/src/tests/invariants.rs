//! Each invariant notices what breaks it: storage is corrupted by hand, as no call can.

use frame_support::{
	assert_ok,
	traits::{GetStorageVersion, StorageVersion},
};
use salus_primitives::{
	anchor::{link, Anchor, AnchorKind, MAX_LEAVES},
	erasure::{ErasureRequest, Hold, HoldReason},
	role::Role,
	Digest,
};

use super::*;
use crate::{Anchored, Heads, Holds, Receipts, Requests};

/// A chain of three anchors, one of an access log, an erasure done and one begun; then broken.
fn broken(how: impl FnOnce()) -> &'static str {
	externalities().execute_with(|| {
		for index in 0..3 {
			assert_ok!(anchor_records(index));
		}
		assert_ok!(Records::anchor(signed(node()), HOSPITAL, AnchorKind::AccessLog, 0, ROOT, 1));
		assert_ok!(ask());
		assert_ok!(begin());
		assert_ok!(confirm());
		assert_ok!(Records::request_erasure(signed(controller()), PATIENT, OTHER_HOSPITAL));
		assert_ok!(Records::begin_erasure(signed(holder(OTHER_HOSPITAL, Role::Node)), OTHER_HOSPITAL, PATIENT));
		assert_ok!(Records::do_try_state());
		how();
		match Records::do_try_state() {
			Err(sp_runtime::DispatchError::Other(why)) => why,
			other => panic!("the breach was not noticed: {other:?}"),
		}
	})
}

fn change(index: u64, how: impl FnOnce(&mut Anchor)) {
	Anchored::<Test>::mutate((HOSPITAL, AnchorKind::Records, index), |anchor| how(anchor.as_mut().unwrap()));
}

#[test]
fn changed_anchor_is_noticed() {
	let why = "an anchor's link does not follow the one before it";
	assert_eq!(broken(|| change(1, |anchor| anchor.root = Digest::repeat_byte(8))), why);
	assert_eq!(broken(|| change(1, |anchor| anchor.count = 4)), why);
	assert_eq!(broken(|| change(2, |anchor| anchor.at += 1)), why);
	assert_eq!(broken(|| change(1, |anchor| anchor.signer = stranger())), why);
	assert_eq!(broken(|| change(1, |anchor| anchor.link = Digest::repeat_byte(8))), why);
}

#[test]
fn impossible_anchor_is_noticed() {
	let why = "an anchor stands for no leaves, or for too many";
	assert_eq!(broken(|| change(1, |anchor| anchor.count = 0)), why);
	assert_eq!(broken(|| change(1, |anchor| anchor.count = MAX_LEAVES + 1)), why);
	assert_eq!(broken(|| change(1, |anchor| anchor.root = Digest::zero())), "an anchor has a zero root");
}

#[test]
fn time_that_runs_back_is_noticed() {
	let rewritten = || {
		// A chain whose links are right and whose times are not.
		let kind = AnchorKind::AccessLog;
		let previous = Heads::<Test>::get(HOSPITAL, kind).link;
		let (at, signer) = (START - 1, node());
		let link = link(&previous, HOSPITAL, kind, 1, &ROOT, 1, at, &signer);
		Anchored::<Test>::insert((HOSPITAL, kind, 1), Anchor { root: ROOT, count: 1, at, signer, link });
		Heads::<Test>::insert(HOSPITAL, kind, crate::Head { next: 2, link });
	};
	assert_eq!(broken(rewritten), "an anchor is older than the one before it");
}

#[test]
fn missing_anchor_is_noticed() {
	let why = "a head counts other than its anchors";
	assert_eq!(broken(|| Anchored::<Test>::remove((HOSPITAL, AnchorKind::Records, 1))), why);
	assert_eq!(broken(|| Anchored::<Test>::remove((HOSPITAL, AnchorKind::AccessLog, 0))), why);
}

#[test]
fn wrong_head_is_noticed() {
	let kind = AnchorKind::Records;
	let shorten = || Heads::<Test>::mutate(HOSPITAL, kind, |head| head.next = 2);
	assert_eq!(broken(shorten), "an anchor lies beyond its head");
	let lengthen = || Heads::<Test>::mutate(HOSPITAL, kind, |head| head.next = 4);
	assert_eq!(broken(lengthen), "a head counts other than its anchors");
	let relink = || Heads::<Test>::mutate(HOSPITAL, kind, |head| head.link = Digest::repeat_byte(8));
	assert_eq!(broken(relink), "a head is not the link of its last anchor");
	assert_eq!(broken(|| Heads::<Test>::remove(HOSPITAL, kind)), "an anchor lies beyond its head");
	let idle = || Heads::<Test>::insert(OTHER_HOSPITAL, kind, crate::Head::default());
	assert_eq!(broken(idle), "a head stands before any anchor");
}

fn place_hold_at(custodian: OrganizationId) {
	let hold = Hold { reason: HoldReason::Litigation, at: START, by: keeper() };
	Holds::<Test>::insert(custodian, PATIENT, hold);
}

#[test]
fn inconsistent_request_is_noticed() {
	assert_eq!(broken(|| place_hold_at(OTHER_HOSPITAL)), "an erasure was begun under a hold");
	let early = || {
		Requests::<Test>::mutate(OTHER_HOSPITAL, PATIENT, |entry| entry.as_mut().unwrap().begun = Some(START - 1));
	};
	assert_eq!(broken(early), "an erasure was begun before it was asked");
}

#[test]
fn inconsistent_receipt_is_noticed() {
	let again = || {
		let request = Receipts::<Test>::get(HOSPITAL, PATIENT).unwrap().request;
		Requests::<Test>::insert(HOSPITAL, PATIENT, ErasureRequest { begun: None, ..request });
	};
	assert_eq!(broken(again), "an erasure is both asked and confirmed");
	assert_eq!(broken(|| place_hold_at(HOSPITAL)), "an erasure was confirmed under a hold");
	let begun = |moment| {
		Receipts::<Test>::mutate(HOSPITAL, PATIENT, |entry| entry.as_mut().unwrap().request.begun = moment);
	};
	assert_eq!(broken(|| begun(None)), "an erasure was confirmed and never begun");
	assert_eq!(broken(|| begun(Some(START - 1))), "an erasure was begun before it was asked");
	assert_eq!(broken(|| begun(Some(START + 1))), "a receipt is older than what it confirms");
}

#[test]
fn storage_version_is_written_down() {
	assert_eq!(Records::in_code_storage_version(), StorageVersion::new(1));
}
