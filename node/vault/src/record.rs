//! Records: put, looked up, read and listed.

use codec::Encode;
use zeroize::Zeroizing;

use crate::{
	envelope::{self, Envelope, Opener},
	error::Error,
	keyring::PatientKeys,
	keys::{random_bytes, Key, Place},
	rows::{self, chunk_key, PrivatePart, PublicPart},
	store::{behind, Changes, Store, Table},
	ticket::Ticket,
	types::{Id, Kind, Meta, Portion, State, Stored, VersionId, MAX_SIGNATURE},
	vault::{Unsealed, Vault},
	version::{
		assemble, find, latest, open_private, open_version, put_arrival, put_version, set_state, unwrap_record_key,
		version_row, WHAT,
	},
};

/// The most versions given in one list.
const MAX_PAGE: u32 = 1_000;

impl Vault {
	/// Stores a version of a record: encrypted, synced, pending.
	///
	/// The version is the one after the latest; the first is 1. Storing the same again is answered like the first time, whatever its signature
	/// (signatures are random). The ticket's entry names this version, permits, and has the operation `CREATE` or `UPDATE`.
	pub fn put(&self, ticket: Ticket, meta: Meta, contents: &[u8], now: u64) -> Result<Stored, Error> {
		let unsealed = self.unsealed()?;
		ticket.check_put(&unsealed.session, &meta.id)?;
		self.check_bounds(&meta, contents)?;
		let _held = self.hold(&meta.id.patient);
		let keyring = &unsealed.keyring;
		let known = keyring.patient(&self.store, &meta.id.patient)?;
		if let Some(keys) = &known {
			if let Some(stored) = find(&self.store, keyring, &meta.id)? {
				return repeated(stored, &meta, keys.commitment(&meta.id, contents));
			}
		}
		let latest = latest(&self.store, keyring, &meta.id.patient, &meta.id.record)?;
		if known.is_none() && latest.is_some() {
			return Err(Error::Integrity("patient keys"));
		}
		if latest.unwrap_or_default().checked_add(1) != Some(meta.id.version) {
			return Err(Error::Conflict);
		}
		self.store_version(&unsealed, known, meta, contents, now)
	}

	fn check_bounds(&self, meta: &Meta, contents: &[u8]) -> Result<(), Error> {
		if u64::try_from(contents.len()).map_or(true, |length| length > self.max_record()) {
			return Err(Error::TooLarge { limit: self.max_record() });
		}
		if meta.signature.len() > MAX_SIGNATURE {
			return Err(Error::Invalid("signature"));
		}
		Ok(())
	}

	/// Encrypts and writes a version and all its rows, and a new patient's keys with its first, in one synced write.
	fn store_version(
		&self,
		unsealed: &Unsealed,
		known: Option<PatientKeys>,
		meta: Meta,
		contents: &[u8],
		now: u64,
	) -> Result<Stored, Error> {
		let keyring = &unsealed.keyring;
		let mut changes = self.store.changes();
		let keys = match known {
			Some(keys) => keys,
			None => {
				let keys = PatientKeys::random()?;
				let blinded = keyring.blind_patient(&meta.id.patient);
				changes.put(Table::Patients, &blinded, &keyring.wrap_patient(&blinded, &keys)?)?;
				keys
			}
		};
		let record_key = Key::random()?;
		let envelope = envelope::seal(&record_key, &meta.id, &random_bytes()?, contents)?;
		let arrival = self.next_arrival();
		let public = public_part(&meta, keys.commitment(&meta.id, contents), envelope.root(), now, arrival);
		let private = private_part(&meta, contents, &envelope)?;
		put_chunks(&mut changes, &private.object, &envelope)?;
		put_version(&mut changes, keyring, &keys, &record_key, &public, &private)?;
		set_state(&mut changes, keyring, &meta.id, State::Pending)?;
		put_arrival(&mut changes, keyring, arrival, &meta.id)?;
		self.store.write(changes)?;
		self.count_stored(Kind::Records);
		Ok(assemble(public, private, State::Pending))
	}

	/// What is known of a version, or of the latest: to decide on a request. It has no contents, and is for nobody outside.
	pub fn stat(&self, patient: &Id, record: &Id, version: Option<u32>) -> Result<Option<Stored>, Error> {
		let unsealed = self.unsealed()?;
		let keyring = &unsealed.keyring;
		let version = match version {
			Some(version) => Some(version),
			None => latest(&self.store, keyring, patient, record)?,
		};
		keyring.patient(&self.store, patient)?;
		match version {
			Some(version) => find(&self.store, keyring, &VersionId { patient: *patient, record: *record, version }),
			None => Ok(None),
		}
	}

	/// Chunks of a version's contents. Key commitment and header are checked first and each chunk before any of it is released: an error
	/// releases nothing. The ticket's entry names this version, permits, and has the operation `READ`.
	pub fn read(&self, ticket: Ticket, id: &VersionId, first_chunk: u32, chunks: u32) -> Result<Portion, Error> {
		let unsealed = self.unsealed()?;
		ticket.check_read(&unsealed.session, id)?;
		let keyring = &unsealed.keyring;
		let keys = keyring.patient(&self.store, &id.patient)?.ok_or(Error::NotFound)?;
		let row = version_row(&self.store, keyring, id)?.ok_or(Error::NotFound)?;
		let private = open_private(keyring, &keys, id, &row)?;
		let key = unwrap_record_key(keyring, &keys, id, &row)?;
		let opener = Opener::new(&key, id, &private.header)?;
		if opener.count() != private.chunks || opener.length() != private.length {
			return Err(Error::Integrity(WHAT));
		}
		if first_chunk >= opener.count() || chunks == 0 {
			return Err(Error::OutOfRange);
		}
		let end = first_chunk.saturating_add(chunks).min(opener.count());
		let bytes = open_chunks(&self.store, &opener, &private.object, first_chunk..end)?;
		Ok(Portion { bytes, next: (end < opener.count()).then_some(end) })
	}

	/// The versions of a patient's records, after this one; 1,000 at most. Versions of one record follow each other; records come in an order
	/// that is always the same and tells nothing.
	pub fn list(&self, patient: &Id, after: Option<(Id, u32)>, limit: u32) -> Result<Vec<Stored>, Error> {
		let unsealed = self.unsealed()?;
		let keyring = &unsealed.keyring;
		let Some(keys) = keyring.patient(&self.store, patient)? else { return Ok(Vec::new()) };
		let blinded = keyring.blind_patient(patient);
		let from = match after {
			// The key right behind: the same with a zero byte more.
			Some((record, version)) => {
				[keyring.version_key(&VersionId { patient: *patient, record, version }).as_slice(), &[0]].concat()
			}
			None => blinded.to_vec(),
		};
		let limit = usize::try_from(limit.min(MAX_PAGE)).unwrap_or_default();
		let mut versions = Vec::new();
		for row in self.store.scan(Table::Versions, &from, behind(&blinded))?.take(limit) {
			let (key, row) = row?;
			versions.push(open_version(&self.store, keyring, Some(&keys), &key, &row)?);
		}
		Ok(versions)
	}

	/// Seals a place in a patient's list for one reader, to go on from. It tells who holds it nothing, and is good for no other list and nobody else.
	pub fn seal_place(&self, patient: &Id, reader: &Id, place: (Id, u32)) -> Result<Vec<u8>, Error> {
		self.unsealed()?.keyring.rows.seal(&place_in_list(patient, reader), &place.encode())
	}

	/// Opens a place that was sealed for this reader of this patient's list.
	pub fn open_place(&self, patient: &Id, reader: &Id, sealed: &[u8]) -> Result<(Id, u32), Error> {
		let wrong = |_| Error::Invalid("`after` is not a `next` of this list");
		let unsealed = self.unsealed()?;
		let plain = unsealed.keyring.rows.open(&place_in_list(patient, reader), sealed, WHAT).map_err(wrong)?;
		rows::decode(&plain, WHAT).map_err(wrong)
	}
}

/// What a sealed place in a list is bound to. No table has this name.
fn place_in_list(patient: &Id, reader: &Id) -> Place {
	Place::new("list", &[patient.as_slice(), reader].concat())
}

/// Answers a version that is stored already.
fn repeated(stored: Stored, meta: &Meta, commitment: Id) -> Result<Stored, Error> {
	let same = Meta { signature: stored.meta.signature.clone(), ..meta.clone() } == stored.meta;
	if same && stored.commitment == commitment {
		Ok(stored)
	} else {
		Err(Error::Conflict)
	}
}

fn public_part(meta: &Meta, commitment: Id, ciphertext_root: Id, stored: u64, arrival: u64) -> PublicPart {
	let Meta { id, class, author, ref signature, .. } = *meta;
	PublicPart { id, class, author, signature: signature.clone(), commitment, ciphertext_root, stored, arrival }
}

fn private_part(meta: &Meta, contents: &[u8], envelope: &Envelope) -> Result<PrivatePart, Error> {
	Ok(PrivatePart {
		label: meta.label,
		made: meta.made,
		content: meta.content,
		salt: meta.salt,
		organization: meta.organization,
		length: u64::try_from(contents.len()).map_err(|_| Error::Invalid("contents"))?,
		chunks: u32::try_from(envelope.chunks.len()).map_err(|_| Error::Invalid("contents"))?,
		object: random_bytes()?,
		header: envelope.header.clone(),
	})
}

fn put_chunks(changes: &mut Changes<'_>, object: &[u8; 16], envelope: &Envelope) -> Result<(), Error> {
	for (number, chunk) in (0u32..).zip(&envelope.chunks) {
		changes.put(Table::Chunks, &chunk_key(object, number), chunk)?;
	}
	Ok(())
}

/// Opens these chunks into one buffer, or nothing.
fn open_chunks(
	store: &Store,
	opener: &Opener,
	object: &[u8; 16],
	numbers: core::ops::Range<u32>,
) -> Result<Zeroizing<Vec<u8>>, Error> {
	// Reserved at once, so that growing leaves no copy behind unwiped.
	let room = numbers.len().saturating_mul(envelope::CHUNK);
	let mut bytes = Zeroizing::new(Vec::with_capacity(room));
	for number in numbers {
		let chunk = store.get(Table::Chunks, &chunk_key(object, number))?.ok_or(Error::Integrity("chunk"))?;
		bytes.extend_from_slice(&opener.open(number, &chunk)?);
	}
	Ok(bytes)
}
