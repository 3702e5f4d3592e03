//! Requests that were made, for as long as they could be made again.

use std::collections::{BTreeSet, HashMap};

use salus_primitives::{AccountId, Digest, Moment};

use crate::error::Error;

/// How many requests are remembered. Where one of these is reached, further requests are refused until older ones expire: nothing is forgotten early.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Memory {
	/// Of all callers together.
	pub total: usize,
	/// Of callers the chain does not know, all together, so that they cannot crowd out the others.
	pub strangers: usize,
	/// Of one caller.
	pub caller: usize,
}

impl Default for Memory {
	fn default() -> Self {
		Self { total: 131_072, strangers: 256, caller: 8_192 }
	}
}

type Key = (AccountId, Digest);

/// The requests seen that have not expired.
pub struct Replay {
	memory: Memory,
	/// Whether the caller is a stranger.
	seen: HashMap<Key, bool>,
	by_deadline: BTreeSet<(Moment, Key)>,
	by_caller: HashMap<AccountId, usize>,
	strangers: usize,
	/// The latest moment known. The clock may be set back; what has expired stays so.
	latest: Moment,
}

impl Replay {
	/// Remembers this much.
	pub fn new(memory: Memory) -> Self {
		Self {
			memory,
			seen: HashMap::new(),
			by_deadline: BTreeSet::new(),
			by_caller: HashMap::new(),
			strangers: 0,
			latest: 0,
		}
	}

	/// Takes a request that is good until its deadline, once.
	pub fn admit(
		&mut self,
		now: Moment,
		caller: &AccountId,
		nonce: Digest,
		deadline: Moment,
		stranger: bool,
	) -> Result<(), Error> {
		self.latest = self.latest.max(now);
		if deadline < self.latest {
			return Err(Error::Expired);
		}
		self.forget_expired();
		let key = (caller.clone(), nonce);
		if self.seen.contains_key(&key) {
			return Err(Error::Replayed);
		}
		self.check_room(caller, stranger)?;
		self.strangers = self.strangers.saturating_add(usize::from(stranger));
		let count = self.by_caller.entry(caller.clone()).or_default();
		*count = count.saturating_add(1);
		self.by_deadline.insert((deadline, key.clone()));
		self.seen.insert(key, stranger);
		Ok(())
	}

	fn check_room(&self, caller: &AccountId, stranger: bool) -> Result<(), Error> {
		let of_caller = self.by_caller.get(caller).copied().unwrap_or_default();
		let full = self.seen.len() >= self.memory.total
			|| of_caller >= self.memory.caller
			|| (stranger && self.strangers >= self.memory.strangers);
		if full {
			Err(Error::Busy)
		} else {
			Ok(())
		}
	}

	fn forget_expired(&mut self) {
		while self.by_deadline.first().is_some_and(|(deadline, _)| *deadline < self.latest) {
			let Some((_, key)) = self.by_deadline.pop_first() else { return };
			if self.seen.remove(&key) == Some(true) {
				self.strangers = self.strangers.saturating_sub(1);
			}
			if let Some(count) = self.by_caller.get_mut(&key.0) {
				*count = count.saturating_sub(1);
				if *count == 0 {
					self.by_caller.remove(&key.0);
				}
			}
		}
	}
}
