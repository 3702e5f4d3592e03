use frame_support::assert_ok;
use salus_primitives::{
	anchor::{prove, root, AnchorKind, Leaf},
	glue::Anchors,
};

use super::*;

fn anchored(kind: AnchorKind, batch: &[Leaf]) {
	let (index, _) = Records::next_anchor(HOSPITAL, kind);
	assert_ok!(Records::anchor(signed(node()), HOSPITAL, kind, index, root(batch), batch.len() as u32));
}

#[test]
fn every_leaf_of_a_batch_verifies_at_its_place_alone() {
	run(|| {
		let batch: Vec<Leaf> = (1..=7).map(record_leaf).collect();
		anchored(AnchorKind::Records, &batch);
		for (position, leaf) in batch.iter().enumerate() {
			let proof = prove(&batch, position as u32).unwrap();
			assert!(Records::verify(HOSPITAL, AnchorKind::Records, 0, leaf, &proof));
			for (other, stranger) in batch.iter().enumerate() {
				let verified = Records::verify(HOSPITAL, AnchorKind::Records, 0, stranger, &proof);
				assert_eq!(verified, other == position);
			}
		}
	});
}

#[test]
fn leaf_does_not_verify_in_another_anchor() {
	run(|| {
		let batch: Vec<Leaf> = (1..=4).map(record_leaf).collect();
		let later: Vec<Leaf> = (5..=8).map(record_leaf).collect();
		anchored(AnchorKind::Records, &batch);
		anchored(AnchorKind::Records, &later);
		let proof = prove(&batch, 0).unwrap();
		let verify = |custodian, index| Records::verify(custodian, AnchorKind::Records, index, &batch[0], &proof);
		assert!(verify(HOSPITAL, 0));
		assert!(!verify(HOSPITAL, 1));
		assert!(!verify(HOSPITAL, 2));
		assert!(!verify(OTHER_HOSPITAL, 0));
		assert!(!verify(NOWHERE, 0));
	});
}

#[test]
fn leaf_verifies_in_a_chain_of_its_own_kind_alone() {
	run(|| {
		let records: Vec<Leaf> = (1..=3).map(record_leaf).collect();
		let entries: Vec<Leaf> = (0..3).map(access_leaf).collect();
		// Each kind's batch in the other kind's chain, as a careless or lying node might anchor it.
		anchored(AnchorKind::Records, &entries);
		anchored(AnchorKind::AccessLog, &records);
		for (kind, batch) in [(AnchorKind::Records, &entries), (AnchorKind::AccessLog, &records)] {
			assert!(!Records::verify(HOSPITAL, kind, 0, &batch[1], &prove(batch, 1).unwrap()));
		}
		anchored(AnchorKind::AccessLog, &entries);
		assert!(Records::verify(HOSPITAL, AnchorKind::AccessLog, 1, &entries[1], &prove(&entries, 1).unwrap()));
	});
}

#[test]
fn count_that_is_not_the_batch_s_verifies_nothing() {
	run(|| {
		let batch: Vec<Leaf> = (1..=3).map(record_leaf).collect();
		assert_ok!(Records::anchor(signed(node()), HOSPITAL, AnchorKind::Records, 0, root(&batch), 4));
		for position in 0..3u32 {
			let proof = prove(&batch, position).unwrap();
			assert!(!Records::verify(HOSPITAL, AnchorKind::Records, 0, &batch[position as usize], &proof));
		}
	});
}

#[test]
fn suspended_custodian_s_anchors_still_verify() {
	run(|| {
		let batch = [record_leaf(1)];
		anchored(AnchorKind::Records, &batch);
		Neighbours::suspend(HOSPITAL);
		assert!(Records::verify(HOSPITAL, AnchorKind::Records, 0, &batch[0], &prove(&batch, 0).unwrap()));
	});
}
