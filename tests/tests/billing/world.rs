//! The world in which money moves.

use std::ops::Deref;

use salus_tests::{chain::Chain, desk::Desk, node::Node, Result};

pub use salus_tests::desk::{digest, has};

use crate::cast::Cast;

pub struct World {
	desk: Desk,
	pub chain: Chain,
	pub cast: Cast,
	/// What the opening has given numbers to.
	pub known: Known,
}

/// What there is once the world is open.
#[derive(Default)]
pub struct Known {
	pub unit: String,
	pub plan: String,
	pub coverage: String,
	pub encounter: String,
	/// When Anna was admitted, which is a moment of the day of all that was served.
	pub served: u64,
	/// Records of Anna that are anchored, each of which shows one service.
	pub records: [Record; 3],
}

/// A record.
#[derive(Default)]
pub struct Record {
	pub id: String,
	/// The file in which its author hands on where it is anchored.
	pub shown: String,
}

impl World {
	pub fn new(node: &Node) -> Result<Self> {
		Ok(Self { desk: Desk::new(&node.url())?, chain: node.chain()?, cast: Cast::gather()?, known: Known::default() })
	}
}

impl Deref for World {
	type Target = Desk;

	fn deref(&self) -> &Desk {
		&self.desk
	}
}
