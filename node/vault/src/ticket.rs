//! The ticket: what stands for an audit entry that is on disk.

use crate::{
	error::Error,
	types::{operation, Entry, Id, VersionId},
};

/// Shows that an entry is in the audit log, on disk. It opens what its entry names, once, in the vault that gave it, while that stays unsealed.
///
/// A ticket cannot be used twice, because it cannot be copied:
///
/// ```compile_fail
/// # fn show(vault: &salus_vault::Vault, ticket: salus_vault::Ticket, id: &salus_vault::VersionId) {
/// let first = vault.read(ticket, id, 0, 1);
/// let second = vault.read(ticket, id, 1, 1);
/// # }
/// ```
#[derive(Debug)]
pub struct Ticket {
	session: [u8; 16],
	sequence: u64,
	patient: Id,
	record: Option<Id>,
	version: Option<u32>,
	operation: u8,
	permitted: bool,
}

impl Ticket {
	/// The ticket for an entry that is on disk.
	pub(crate) fn new(session: [u8; 16], sequence: u64, entry: &Entry) -> Self {
		let Entry { patient, record, version, operation, permitted, .. } = entry;
		Self {
			session,
			sequence,
			patient: *patient,
			record: *record,
			version: *version,
			operation: *operation,
			permitted: *permitted,
		}
	}

	/// The entry's place in the log.
	pub fn sequence(&self) -> u64 {
		self.sequence
	}

	/// Whether the ticket lets this version be put.
	pub(crate) fn check_put(self, session: &[u8; 16], id: &VersionId) -> Result<(), Error> {
		self.check(session, &[operation::CREATE, operation::UPDATE], &id.patient, Some(id))
	}

	/// Whether the ticket lets this version be read.
	pub(crate) fn check_read(self, session: &[u8; 16], id: &VersionId) -> Result<(), Error> {
		self.check(session, &[operation::READ], &id.patient, Some(id))
	}

	/// Whether the ticket lets this patient be erased.
	pub(crate) fn check_erase(self, session: &[u8; 16], patient: &Id) -> Result<(), Error> {
		self.check(session, &[operation::DELETE], patient, None)
	}

	fn check(self, session: &[u8; 16], operations: &[u8], patient: &Id, id: Option<&VersionId>) -> Result<(), Error> {
		let fits = self.session == *session
			&& operations.contains(&self.operation)
			&& self.patient == *patient
			&& self.record == id.map(|id| id.record)
			&& self.version == id.map(|id| id.version);
		match (fits, self.permitted) {
			(false, _) => Err(Error::WrongTicket),
			(true, false) => Err(Error::NotPermitted),
			(true, true) => Ok(()),
		}
	}
}
