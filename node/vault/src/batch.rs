//! Anchoring in two phases: a batch is written down before its extrinsic is sent, and what is in it is durable when the anchor is finalized.
//!
//! Whatever crashes between, the open batch says what may have been sent. Each step is one synced write.

use std::collections::HashSet;

use codec::Encode;

use crate::{
	audit,
	error::Error,
	keyring::Keyring,
	keys::Place,
	rows::{self, BatchRow, OpenRow, PrivatePart},
	store::{behind, number_of, Changes, Store, Table},
	types::{Batch, Id, Item, Kind, Pending, State, MAX_BATCH},
	vault::Vault,
	version::{arrived, assemble, open_public, set_state, version_row},
};

const WHAT: &str = "batch";

impl Vault {
	/// What waits for anchoring and is in no batch, oldest first. What cannot be read is left out, and named: it does not keep the others from
	/// being anchored.
	pub fn pending(&self, kind: Kind, limit: u32) -> Result<Pending, Error> {
		let unsealed = self.unsealed()?;
		let limit = usize::try_from(limit).unwrap_or(usize::MAX).min(MAX_BATCH);
		let prefix = [kind.byte()];
		let mut pending = Pending::default();
		let mut rows = self.store.scan(Table::Pending, &prefix, behind(&prefix))?;
		while pending.items.len() < limit && pending.unreadable.len() < MAX_BATCH {
			let Some(row) = rows.next() else { break };
			let (key, _) = row?;
			let number = number_of(key.get(prefix.len()..).unwrap_or_default())?;
			match item(&self.store, &unsealed.keyring, kind, number, State::Pending) {
				Err(Error::Integrity(_)) => pending.unreadable.push(number),
				item => pending.items.push(item?),
			}
		}
		Ok(pending)
	}

	/// Writes down that these items, in this order, go into the anchor with this index and root. They are pending; one batch of a kind is open
	/// at most.
	pub fn begin_batch(&self, kind: Kind, index: u64, root: Id, items: &[Item]) -> Result<(), Error> {
		let unsealed = self.unsealed()?;
		let keyring = &unsealed.keyring;
		let _anchoring = self.anchoring.lock();
		if let Some(open) = open_row(&self.store, kind)? {
			return Err(Error::BatchOpen { index: open.index });
		}
		if self.store.has(Table::Batches, &kind.key(index))? {
			return Err(Error::BatchExists { index });
		}
		if items.is_empty() || items.len() > MAX_BATCH {
			return Err(Error::Invalid("number of items"));
		}
		let numbers = numbers(&self.store, keyring, kind, items)?;
		let count = u64::try_from(numbers.len()).map_err(|_| Error::Invalid("number of items"))?;
		let mut changes = self.store.changes();
		for number in &numbers {
			changes.delete(Table::Pending, &kind.key(*number))?;
			if kind == Kind::Records {
				let id = arrived(&self.store, keyring, *number)?;
				set_state(&mut changes, keyring, &id, State::Batched { index })?;
			}
		}
		put_batch(&mut changes, keyring, kind, index, &BatchRow { root, confirmed: false, numbers })?;
		changes.put(Table::Vault, &kind.open_key(), &OpenRow { index, count }.encode())?;
		self.store.write(changes)
	}

	/// The batch that is open.
	pub fn open_batch(&self, kind: Kind) -> Result<Option<Batch>, Error> {
		let unsealed = self.unsealed()?;
		let _anchoring = self.anchoring.lock();
		let Some(open) = open_row(&self.store, kind)? else { return Ok(None) };
		let row = batch_row(&self.store, &unsealed.keyring, kind, open.index)?.ok_or(Error::Integrity(WHAT))?;
		batch(&self.store, &unsealed.keyring, kind, open.index, row).map(Some)
	}

	/// The anchor is finalized: the open batch's items are durable, each with its position. Confirming again is answered like the first time.
	pub fn confirm_batch(&self, kind: Kind, index: u64) -> Result<Vec<Item>, Error> {
		let unsealed = self.unsealed()?;
		let keyring = &unsealed.keyring;
		let _anchoring = self.anchoring.lock();
		let mut row = batch_row(&self.store, keyring, kind, index)?.ok_or(Error::NoSuchBatch { index })?;
		if !row.confirmed {
			let mut changes = self.store.changes();
			for (position, number) in (0u32..).zip(&row.numbers) {
				match kind {
					Kind::Records => {
						let id = arrived(&self.store, keyring, *number)?;
						set_state(&mut changes, keyring, &id, State::Durable { index, position })?;
					}
					Kind::AccessLog => audit::set_anchored(&mut changes, keyring, *number, index, position)?,
				}
			}
			row.confirmed = true;
			put_batch(&mut changes, keyring, kind, index, &row)?;
			changes.delete(Table::Vault, &kind.open_key())?;
			self.store.write(changes)?;
			self.count_durable(kind, row.numbers.len());
		}
		Ok(batch(&self.store, keyring, kind, index, row)?.items)
	}

	/// The chain took another root at this index, or none: the open batch's items are pending again, in their old places.
	pub fn abandon_batch(&self, kind: Kind, index: u64) -> Result<(), Error> {
		let unsealed = self.unsealed()?;
		let keyring = &unsealed.keyring;
		let _anchoring = self.anchoring.lock();
		let row = batch_row(&self.store, keyring, kind, index)?
			.filter(|row| !row.confirmed)
			.ok_or(Error::NoSuchBatch { index })?;
		let mut changes = self.store.changes();
		for number in &row.numbers {
			changes.put(Table::Pending, &kind.key(*number), &[])?;
			if kind == Kind::Records {
				let id = arrived(&self.store, keyring, *number)?;
				set_state(&mut changes, keyring, &id, State::Pending)?;
			}
		}
		changes.delete(Table::Batches, &kind.key(index))?;
		changes.delete(Table::Vault, &kind.open_key())?;
		self.store.write(changes)
	}

	/// A confirmed batch, to build proofs from.
	pub fn batch(&self, kind: Kind, index: u64) -> Result<Option<Batch>, Error> {
		let unsealed = self.unsealed()?;
		match batch_row(&self.store, &unsealed.keyring, kind, index)? {
			Some(row) if row.confirmed => batch(&self.store, &unsealed.keyring, kind, index, row).map(Some),
			_ => Ok(None),
		}
	}
}

/// The numbers of these items. Each item is as the vault knows it, waits, and comes once.
fn numbers(store: &Store, keyring: &Keyring, kind: Kind, items: &[Item]) -> Result<Vec<u64>, Error> {
	let mut seen = HashSet::with_capacity(items.len());
	let mut numbers = Vec::with_capacity(items.len());
	for item in items {
		let number = number(store, keyring, kind, item)?;
		if !seen.insert(number) || !store.has(Table::Pending, &kind.key(number))? {
			return Err(Error::NotPending);
		}
		numbers.push(number);
	}
	Ok(numbers)
}

fn number(store: &Store, keyring: &Keyring, kind: Kind, item: &Item) -> Result<u64, Error> {
	match (kind, item) {
		(Kind::Records, Item::Record(stored)) => {
			let id = &stored.meta.id;
			let row = version_row(store, keyring, id)?.ok_or(Error::NotFound)?;
			let public = open_public(keyring, &keyring.version_key(id), &row)?;
			let same = public.commitment == stored.commitment
				&& public.ciphertext_root == stored.ciphertext_root
				&& public.signature == stored.meta.signature;
			same.then_some(public.arrival).ok_or(Error::NotPending)
		}
		(Kind::AccessLog, Item::Access { sequence, hash }) => {
			if *sequence >= store.next_number(Table::Log)? {
				return Err(Error::NotFound);
			}
			let same = audit::logged(store, keyring, *sequence)?.hash == *hash;
			same.then_some(*sequence).ok_or(Error::NotPending)
		}
		_ => Err(Error::Invalid("kind of item")),
	}
}

/// What has this number. Of a record nothing is opened but what a leaf binds, so that neither the patient's keys nor their absence matter.
fn item(store: &Store, keyring: &Keyring, kind: Kind, number: u64, state: State) -> Result<Item, Error> {
	match kind {
		Kind::Records => {
			let id = arrived(store, keyring, number)?;
			let row = version_row(store, keyring, &id)?.ok_or(Error::Integrity("record"))?;
			let public = open_public(keyring, &keyring.version_key(&id), &row)?;
			Ok(Item::Record(assemble(public, PrivatePart::default(), state)))
		}
		Kind::AccessLog => {
			let hash = audit::logged(store, keyring, number)?.hash;
			Ok(Item::Access { sequence: number, hash })
		}
	}
}

fn batch(store: &Store, keyring: &Keyring, kind: Kind, index: u64, row: BatchRow) -> Result<Batch, Error> {
	let state = |position| match row.confirmed {
		true => State::Durable { index, position },
		false => State::Batched { index },
	};
	let numbers = (0u32..).zip(&row.numbers);
	let items = numbers.map(|(position, number)| item(store, keyring, kind, *number, state(position)));
	Ok(Batch { kind, index, root: row.root, items: items.collect::<Result<_, _>>()? })
}

fn open_row(store: &Store, kind: Kind) -> Result<Option<OpenRow>, Error> {
	store.get(Table::Vault, &kind.open_key())?.map(|row| rows::decode(&row, WHAT)).transpose()
}

fn batch_row(store: &Store, keyring: &Keyring, kind: Kind, index: u64) -> Result<Option<BatchRow>, Error> {
	let key = kind.key(index);
	let Some(sealed) = store.get(Table::Batches, &key)? else { return Ok(None) };
	let plain = keyring.rows.open(&Place::new(Table::Batches.name(), &key), &sealed, WHAT)?;
	rows::decode(&plain, WHAT).map(Some)
}

fn put_batch(
	changes: &mut Changes<'_>,
	keyring: &Keyring,
	kind: Kind,
	index: u64,
	row: &BatchRow,
) -> Result<(), Error> {
	let key = kind.key(index);
	let place = Place::new(Table::Batches.name(), &key);
	changes.put(Table::Batches, &key, &keyring.rows.seal(&place, &row.encode())?)
}
