//! Where requests are received and answered: what every method needs.

use std::{
	sync::{
		atomic::{AtomicBool, Ordering},
		Arc,
	},
	time::Duration,
};

use salus_custodian::{record::Attempt, Access, Durability, Ruling, Unanswered, View};
use salus_primitives::{
	consent::{Action, Purpose},
	decision::{Asker, Decision, Question, Refusal},
	record::{Confidentiality, Label, RecordClass, Sensitivities, Statement},
	AccountId, OrganizationId, PatientId, RecordId,
};
use salus_vault::{Once, Ticket, Vault};

use crate::{authorization::Gate, error::Error, replay::Memory};

/// How much is served at once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
	/// The most bytes of one record. The node's own limit for a request must leave room for four thirds of it.
	pub contents: u32,
	/// The most requests that read, worked on at the same time.
	pub readers: usize,
	/// The most requests that write, worked on at the same time.
	pub writers: usize,
	/// The most questions how the vault is, worked on at the same time.
	pub statuses: usize,
	/// How many requests are remembered against replay.
	pub memory: Memory,
	/// How many versions one list looks at, whether the caller may read them or not. Each costs two questions to the chain.
	pub look: usize,
	/// How long somebody can wait to be told that a version is durable.
	pub patience: Duration,
}

impl Default for Limits {
	fn default() -> Self {
		Self {
			contents: 10 * 1024 * 1024,
			readers: 64,
			writers: 8,
			statuses: 8,
			memory: Memory::default(),
			look: 256,
			patience: Duration::from_secs(600),
		}
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
	/// Whether the node's log says already that the finalized head is stale. One line is enough, however many ask.
	pub stale: AtomicBool,
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
		let view = self.access.view();
		match &view {
			Err(unanswered @ Unanswered::StaleHead { .. }) if !self.stale.swap(true, Ordering::Relaxed) => {
				log::warn!(target: crate::LOG, "nothing is served until finality goes on: {unanswered}");
			}
			Ok(_) if self.stale.swap(false, Ordering::Relaxed) => {
				log::info!(target: crate::LOG, "finality goes on, and requests are served again");
			}
			_ => (),
		}
		view.map_err(Error::from)
	}

	/// Writes the attempt down, once, and gives the ticket. Whatever keeps it from being written keeps the request from being served.
	pub fn audit(&self, attempt: &Attempt<'_>, ruling: &Ruling, granted: bool, once: Once) -> Result<Ticket, Error> {
		let entry = attempt.entry(ruling, granted, self.access.now());
		self.vault.audit_once(entry, once).map_err(|error| match error {
			salus_vault::Error::Sealed => Error::Sealed,
			salus_vault::Error::Replayed => Error::Replayed,
			salus_vault::Error::Expired => Error::Expired,
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

	/// The question about a record of which nothing is known, so that it takes as long as one about a record that is there.
	pub fn about_unknown(&self, action: Action, record: RecordId) -> Question {
		Question { record: Some(record), ..self.question(action, RecordClass::General) }
	}

	/// The ruling on a record of which nothing can be trusted any more. It permits to who may do this with it whatever it was: in any class, under any label.
	pub fn whatever_it_is(&self, view: &View<'_>, action: Action, record: RecordId) -> Result<Ruling, Error> {
		let label = Label { confidentiality: Confidentiality::VeryRestricted, sensitivities: Sensitivities::ALL };
		let mut ruling = Ruling { decision: Decision::Refuse(Refusal::NoConsent), head: view.head() };
		for class in RecordClass::ALL {
			ruling = view.decide(Question { record: Some(record), label, ..self.question(action, *class) })?;
			if !ruling.decision.is_permit() {
				break;
			}
		}
		Ok(ruling)
	}
}
