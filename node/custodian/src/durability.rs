//! Telling those who wait that a record is durable.

use salus_primitives::{PatientId, RecordId};
use tokio::sync::broadcast;

use crate::chain::Head;

/// How many notices a slow listener can be behind before it has to look for itself.
const CAPACITY: usize = 4096;

/// A version of a record is in a finalized anchor.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Durable {
	/// Whom it is about.
	pub patient: PatientId,
	/// The record.
	pub record: RecordId,
	/// Its version.
	pub version: u32,
	/// The anchor.
	pub index: u64,
	/// The finalized head at which the anchor was seen.
	pub head: Head,
}

/// Where notices of durability are given out.
#[derive(Clone, Debug)]
pub struct Durability(broadcast::Sender<Durable>);

impl Default for Durability {
	fn default() -> Self {
		Self(broadcast::channel(CAPACITY).0)
	}
}

impl Durability {
	/// Every notice from now on. A notice is sent after the vault knows: whoever listens first and asks the vault next misses nothing.
	pub fn listen(&self) -> broadcast::Receiver<Durable> {
		self.0.subscribe()
	}

	pub(crate) fn tell(&self, notice: Durable) {
		// Nobody listening is no failure.
		let _ = self.0.send(notice);
	}
}
