//! Erasure: a patient's keys are destroyed, and with them everything they open.
//!
//! What is left is what the leaves of anchors bind, so that other patients' proofs hold, and the audit log. The commitments in it are linked to
//! nobody any more by whoever has no copy of the keys. Copies of the disk made before are beyond this; `docs/vault-format.md` says so.

use codec::Encode;

use crate::{
	error::Error,
	keyring::{Keyring, PatientKeys},
	rotation::finish_scrub,
	rows::{self, chunk_key, single, PatientRow, VersionRow},
	store::{behind, Changes, Table},
	ticket::Ticket,
	types::Id,
	vault::Vault,
	version::{open_private, open_public, WHAT},
};

impl Vault {
	/// Destroys a patient's keys and contents. The patient can have no records here from then on. Erasing again is answered like the first time.
	///
	/// The ticket's entry names the patient and no record, permits, and has the operation `DELETE`.
	pub fn erase_patient(&self, ticket: Ticket, patient: &Id) -> Result<(), Error> {
		let unsealed = self.unsealed()?;
		ticket.check_erase(&unsealed.session, patient)?;
		// One after another: the mark that tables are to be rewritten is one for all.
		let _erasing = self.erasing.lock();
		let _held = self.hold(patient);
		let keyring = &unsealed.keyring;
		match keyring.patient(&self.store, patient) {
			Err(Error::Erased) => return finish_scrub(&self.store),
			// Keys that cannot be opened are destroyed all the same.
			Err(Error::Integrity(_)) => self.destroy(keyring, None, patient)?,
			keys => self.destroy(keyring, keys?.as_ref(), patient)?,
		}
		finish_scrub(&self.store)
	}

	fn destroy(&self, keyring: &Keyring, keys: Option<&PatientKeys>, patient: &Id) -> Result<(), Error> {
		let blinded = keyring.blind_patient(patient);
		let mut changes = self.store.changes();
		changes.put(Table::Patients, &blinded, &PatientRow::Erased.encode())?;
		for row in self.store.scan(Table::Versions, &blinded, behind(&blinded))? {
			let (key, row) = row?;
			// What cannot be decoded cannot be opened without these keys either, and may be all that is left of what a leaf binds.
			let Ok(row) = rows::decode::<VersionRow>(&row, WHAT) else { continue };
			if let Some(keys) = keys {
				delete_contents(&mut changes, keyring, keys, &key, &row)?;
			}
			let bare = VersionRow { public: row.public, private: Vec::new(), wrapped: Vec::new() };
			changes.put(Table::Versions, &key, &bare.encode())?;
		}
		changes.put(Table::Vault, single::SCRUB, &[])?;
		self.store.write(changes)
	}
}

/// Deletes a version's chunks. Where they are is known to its private part alone: chunks of a row that cannot be opened stay, unreadable.
fn delete_contents(
	changes: &mut Changes<'_>,
	keyring: &Keyring,
	keys: &PatientKeys,
	key: &[u8],
	row: &VersionRow,
) -> Result<(), Error> {
	let Ok(public) = open_public(keyring, key, row) else { return Ok(()) };
	let Ok(private) = open_private(keyring, keys, &public.id, row) else { return Ok(()) };
	for number in 0..private.chunks {
		changes.delete(Table::Chunks, &chunk_key(&private.object, number))?;
	}
	Ok(())
}
