use frame_support::assert_ok;
use salus_primitives::{
	anchor::{prove, root, AnchorKind, Leaf},
	glue::Anchors,
};

use super::record_leaf;
use crate::mock::*;

#[test]
fn a_leaf_of_an_anchored_batch_is_verified_and_another_is_not() {
	run(|| {
		// A custodian's node collects what its vault has stored since the last anchor.
		let batch: Vec<Leaf> = (1..=5).map(record_leaf).collect();

		// It asks which anchor comes next, and sends the root.
		let (index, _) = Records::next_anchor(HOSPITAL, AnchorKind::Records);
		let origin = RuntimeOrigin::signed(node());
		assert_ok!(Records::anchor(origin, HOSPITAL, AnchorKind::Records, index, root(&batch), 5));

		// Whoever gets a leaf with its proof can have it checked.
		let proof = prove(&batch, 3).unwrap();
		assert!(Records::verify(HOSPITAL, AnchorKind::Records, index, &batch[3], &proof));
		assert!(!Records::verify(HOSPITAL, AnchorKind::Records, index, &record_leaf(77), &proof));
	});
}
