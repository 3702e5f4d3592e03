//! A day of a vault, cut off before and after each of its writes in turn. Whatever was acknowledged is there afterwards, nothing is there by halves,
//! and the vault goes on.

use std::{collections::BTreeMap, path::Path};

use tempfile::TempDir;

use super::{config, contents, erase, id, open_to_die, other_root, put, read, root, sample, Cut, ANNA, BRUNO};
use crate::{version::state, Error, Item, Kind, State, Vault, VersionId};

/// What the day's doer knows: what was tried and what was acknowledged.
#[derive(Default)]
struct Diary {
	tried: BTreeMap<[u8; 3], Vec<u8>>,
	stored: Vec<[u8; 3]>,
	durable: Vec<[u8; 3]>,
	erasure_tried: bool,
	erased: bool,
	root_tried: bool,
	root_changed: bool,
	logged: u64,
}

fn version([patient, record, version]: [u8; 3]) -> VersionId {
	id(if patient == 0 { ANNA } else { BRUNO }, record, u32::from(version))
}

impl Diary {
	fn put(&mut self, vault: &Vault, name: [u8; 3], length: usize) -> Result<(), Error> {
		let bytes = sample(length);
		self.tried.insert(name, bytes.clone());
		put(vault, version(name), &bytes)?;
		self.stored.push(name);
		self.logged += 1;
		Ok(())
	}

	fn anchor(&mut self, vault: &Vault, kind: Kind, index: u64, confirm: bool) -> Result<(), Error> {
		let items = vault.pending(kind, 100)?.items;
		vault.begin_batch(kind, index, [6; 32], &items)?;
		if !confirm {
			return vault.abandon_batch(kind, index);
		}
		vault.confirm_batch(kind, index)?;
		if kind == Kind::Records {
			self.durable = self.stored.clone();
		}
		Ok(())
	}

	/// The day. It ends at the first failure.
	fn live(&mut self, vault: &Vault) -> Result<(), Error> {
		self.put(vault, [0, 1, 1], 100)?;
		self.put(vault, [1, 1, 1], 70_000)?;
		self.anchor(vault, Kind::Records, 0, true)?;
		self.put(vault, [0, 1, 2], 10)?;
		self.anchor(vault, Kind::Records, 1, false)?;
		self.put(vault, [0, 2, 1], 131_072)?;
		self.anchor(vault, Kind::AccessLog, 0, true)?;
		vault.rotate_custodian_key()?;
		self.root_tried = true;
		vault.rotate_root(other_root())?;
		self.root_changed = true;
		self.anchor(vault, Kind::Records, 1, true)?;
		self.erasure_tried = true;
		erase(vault, ANNA)?;
		self.erased = true;
		self.put(vault, [1, 1, 2], 5)
	}

	fn check(&self, path: &Path) {
		let open_with = |root| Vault::open(config(path), Some(root));
		let vault = match (self.root_tried, self.root_changed) {
			(false, _) => open_with(root()).unwrap(),
			(true, true) => open_with(other_root()).unwrap(),
			(true, false) => open_with(other_root()).or_else(|_| open_with(root())).unwrap(),
		};
		let anna_gone = matches!(vault.stat(&ANNA, &[0; 32], None), Err(Error::Erased));
		assert!(anna_gone || !self.erased);
		assert!(!anna_gone || self.erasure_tried);
		for (name, bytes) in &self.tried {
			let id = version(*name);
			if id.patient == ANNA && anna_gone {
				assert!(matches!(read(&vault, &id), Err(Error::Erased)));
				continue;
			}
			match vault.stat(&id.patient, &id.record, Some(id.version)).unwrap() {
				Some(stored) => {
					assert_eq!(stored.length, bytes.len() as u64);
					assert_eq!(&contents(&vault, &id), bytes);
				}
				None => {
					assert!(!self.stored.contains(name), "{name:?} was acknowledged and is lost");
					assert!(matches!(read(&vault, &id), Err(Error::NotFound)));
				}
			}
		}
		assert!(vault.status().log_length >= self.logged);
		self.check_batches(&vault);
		self.go_on(&vault);
	}

	/// Every version is in exactly one place: pending, in the open batch, or in a confirmed one at its position.
	fn check_batches(&self, vault: &Vault) {
		let mut places = BTreeMap::new();
		let mut place = |items: Vec<Item>, state: &dyn Fn(u32) -> State| {
			for (position, item) in (0..).zip(items) {
				let Item::Record(stored) = item else { panic!("no record") };
				assert_eq!(stored.state, state(position));
				assert_eq!(written_state(vault, &stored.meta.id), state(position));
				assert!(places
					.insert((stored.meta.id.patient, stored.meta.id.record, stored.meta.id.version), ())
					.is_none());
			}
		};
		place(vault.pending(Kind::Records, 100).unwrap().items, &|_| State::Pending);
		if let Some(batch) = vault.open_batch(Kind::Records).unwrap() {
			let index = batch.index;
			assert_eq!(vault.batch(Kind::Records, index).unwrap(), None);
			place(batch.items, &|_| State::Batched { index });
		}
		let mut durable = 0;
		for index in 0..2 {
			if let Some(batch) = vault.batch(Kind::Records, index).unwrap() {
				durable += batch.items.len();
				place(batch.items, &|position| State::Durable { index, position });
			}
		}
		assert!(durable >= self.durable.len());
		assert_eq!(places.len() as u64, vault.status().records);
		assert_eq!(vault.status().pending, vault.status().records - durable as u64);
	}

	/// The reconciler's part, and another day.
	fn go_on(&self, vault: &Vault) {
		for kind in [Kind::Records, Kind::AccessLog] {
			if let Some(batch) = vault.open_batch(kind).unwrap() {
				assert_eq!(vault.confirm_batch(kind, batch.index).unwrap().len(), batch.items.len());
			}
		}
		put(vault, id([0xee; 32], 1, 1), b"the next day").unwrap();
		let items = vault.pending(Kind::Records, 100).unwrap().items;
		vault.begin_batch(Kind::Records, 9, [6; 32], &items).unwrap();
		vault.confirm_batch(Kind::Records, 9).unwrap();
		assert_eq!(vault.status().pending, 0);
		for (name, bytes) in self.tried.iter().filter(|(name, _)| name[0] == 1) {
			// Trying again what was not acknowledged is always right.
			put(vault, version(*name), bytes).map(drop).or_else(conflict_after_gap).unwrap();
		}
	}
}

/// The state of a version as its own row has it.
fn written_state(vault: &Vault, id: &VersionId) -> State {
	let unsealed = vault.unsealed().unwrap();
	state(&vault.store, &unsealed.keyring, &unsealed.keyring.version_key(id)).unwrap()
}

/// A version whose predecessor never arrived conflicts; that is what its author is to be told.
fn conflict_after_gap(error: Error) -> Result<(), Error> {
	match error {
		Error::Conflict => Ok(()),
		other => Err(other),
	}
}

#[test]
fn day_cut_off_at_any_write_loses_nothing_acknowledged() {
	for cut in [Cut::Before, Cut::After] {
		for writes in 0.. {
			let directory = TempDir::new().unwrap();
			let mut diary = Diary::default();
			let outcome = open_to_die(directory.path(), root(), writes, cut).and_then(|vault| diary.live(&vault));
			diary.check(directory.path());
			if outcome.is_ok() {
				assert!(writes > 25, "{writes} writes is no day");
				break;
			}
		}
	}
}
