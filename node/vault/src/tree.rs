//! The tree over a stored ciphertext. Its root is what an anchor binds.
//!
//! The shape is that of RFC 6962 over SHA-256: a leaf is hashed behind a zero byte, a pair behind a one, and a node without a partner rises. The
//! root is hashed once more, with a domain and the count of leaves.

use sha2::{Digest, Sha256};

use crate::types::Id;

const DOMAIN: &[u8] = b"salus/vault/ciphertext-root/1";

/// The hash of one leaf.
pub(crate) fn leaf(bytes: &[u8]) -> Id {
	Sha256::new().chain_update([0]).chain_update(bytes).finalize().into()
}

fn node(left: &Id, right: &Id) -> Id {
	Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// The root over these leaves.
pub(crate) fn root(mut level: Vec<Id>) -> Id {
	let count = u32::try_from(level.len()).unwrap_or(u32::MAX);
	while level.len() > 1 {
		level = level
			.chunks(2)
			.filter_map(|pair| match pair {
				[left, right] => Some(node(left, right)),
				[alone] => Some(*alone),
				_ => None,
			})
			.collect();
	}
	let top = level.first().copied().unwrap_or_default();
	Sha256::new().chain_update(DOMAIN).chain_update(count.to_be_bytes()).chain_update(top).finalize().into()
}
