//! Where requests are received and answered: what every method needs.

use std::sync::Arc;

use salus_custodian::{
	record::{self, Attempt},
	Access, Durability, Ruling, Unanswered, View,
};
use salus_primitives::{
	consent::{Action, Purpose},
	decision::{Asker, Question},
	record::{Label, RecordClass, Statement},
	AccountId, OrganizationId, PatientId, RecordId,
};
use salus_vault::{Stored, Ticket, Vault};

use crate::{authorization::Gate, error::Error, replay::Memory};

/// How much is served at once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
	/// The most bytes of one record. The node's own limit for a request must leave room for four thirds of it.
	pub contents: usize,
	/// The most requests that read, worked on at the same time.
	pub readers: usize,
	/// The most requests that write, worked on at the same time.
	pub writers: usize,
	/// How many requests are remembered against replay.
	pub memory: Memory,
}

impl Default for Limits {
	fn default() -> Self {
		Self { contents: 10 * 1024 * 1024, readers: 64, writers: 8, memory: Memory::default() }
	}
}

/// What the methods work with.
pub struct Desk {
	/// The vault.
	pub vault: Arc<Vault>,
	/// Who may do what.
	pub access: Arc<Access>,
	/// Whose vault it is.
	pub custodian: OrganizationId,
	/// Who tells what became durable.
	pub durability: Durability,
	/// The checks on requests.
	pub gate: Gate,
	/// How much is served.
	pub limits: Limits,
}

impl Desk {
	/// Refuses while the vault is sealed. Without its keys it could not even log the request.
	pub fn check_unsealed(&self) -> Result<(), Error> {
		if self.vault.status().sealed {
			Err(Error::Sealed)
		} else {
			Ok(())
		}
	}

	/// The chain at its two heads.
	pub fn view(&self) -> Result<View<'_>, Error> {
		self.access.view().map_err(|unanswered| {
			if let Unanswered::StaleHead { .. } = unanswered {
				log::warn!(target: crate::LOG, "nothing is served: {unanswered}");
			}
			unanswered.into()
		})
	}

	/// Writes the attempt down, and gives the ticket. Whatever keeps it from being written keeps the request from being served.
	pub fn audit(&self, attempt: &Attempt<'_>, ruling: &Ruling, granted: bool) -> Result<Ticket, Error> {
		self.vault.audit(attempt.entry(ruling, granted, self.access.now())).map_err(|error| match error {
			salus_vault::Error::Sealed => Error::Sealed,
			error => {
				log::error!(target: crate::LOG, "an entry of the access log could not be written: {error}");
				Error::AuditUnavailable
			}
		})
	}
}

/// Who asks, and what for.
#[derive(Clone, Copy)]
pub struct Request<'a> {
	/// Who.
	pub caller: &'a AccountId,
	/// For which organization.
	pub organization: Option<OrganizationId>,
	/// About whom.
	pub patient: PatientId,
	/// Why.
	pub purpose: Purpose,
}

impl Request<'_> {
	fn question(&self, action: Action, class: RecordClass) -> Question {
		Question {
			patient: self.patient,
			asker: Asker { account: self.caller.clone(), organization: self.organization },
			action,
			class,
			purpose: self.purpose,
			record: None,
			made: None,
			author: None,
			label: Label::default(),
			at: 0,
		}
	}

	/// The question about records of a class in general.
	pub fn about_class(&self, action: Action, class: RecordClass) -> Question {
		self.question(action, class)
	}

	/// The question about a version as its author describes it.
	pub fn about_statement(&self, action: Action, statement: &Statement) -> Question {
		Question {
			record: Some(statement.record),
			made: Some(statement.made),
			author: Some(statement.author.clone()),
			label: statement.label,
			..self.question(action, statement.class)
		}
	}

	/// The question about a version that is stored.
	pub fn about_stored(&self, desk: &Desk, action: Action, stored: &Stored) -> Result<Question, Error> {
		let statement = record::statement(desk.access.chain().genesis(), &stored.meta)?;
		Ok(self.about_statement(action, &statement))
	}

	/// The question about a record of which nothing is known, so that it takes as long as one about a record that is there.
	pub fn about_unknown(&self, action: Action, record: RecordId) -> Question {
		Question { record: Some(record), ..self.question(action, RecordClass::General) }
	}
}
