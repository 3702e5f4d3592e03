//! Erasure: what a patient asked for on the chain, done in the vault, and confirmed on the chain.
//!
//! A request counts when it is finalized and the best chain still has it; a hold or a withdrawal counts at once. The vault destroys the keys first,
//! then the receipt is sent, and sent again until the request is gone from the finalized chain. Destroying what is destroyed changes nothing, so a
//! crash between the two is made good at the next start.

use std::collections::{BTreeMap, BTreeSet};

use salus_primitives::{
	consent::Purpose,
	decision::{Decision, Ground},
	patient::Capacity,
	AccountId, Digest, OrganizationId, PatientId,
};
use salus_runtime_api::MAX_PAGE;

use crate::{
	access::Ruling,
	anchorer::Tools,
	chain::{Head, Undecided},
	record::{Attempt, Operation},
	trouble::Trouble,
};

/// The most requests one step looks at; what is beyond waits for a later one.
const MOST: usize = 1000;

/// What one step did.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Erasures {
	/// Requests that are finalized and stand.
	pub pending: usize,
	/// Requests that a legal hold forbids for now.
	pub held: usize,
	/// Patients whose keys were destroyed in this step.
	pub erased: usize,
	/// Receipts sent in this step.
	pub sent: usize,
}

/// Erases what patients asked this custodian to erase.
pub struct Eraser {
	account: AccountId,
	organization: OrganizationId,
	resend_after: u32,
	tools: Tools,
	/// Erased since the start, and the best block at which the receipt was last sent.
	erased: BTreeMap<PatientId, Option<u32>>,
}

impl Eraser {
	/// Erases for this organization, whose node acts as this account.
	pub fn new(account: AccountId, organization: OrganizationId, resend_after: u32, tools: Tools) -> Self {
		Self { account, organization, resend_after, tools, erased: BTreeMap::new() }
	}

	/// Looks for requests, destroys keys, sends receipts.
	pub async fn step(&mut self) -> Result<Erasures, Trouble> {
		let head = self.tools.access.finalized()?;
		let best = self.tools.access.chain().best()?;
		let pending = self.pending(head.hash)?;
		self.erased.retain(|patient, _| pending.contains(patient));
		let standing = if best.hash == head.hash { pending.clone() } else { self.pending(best.hash)? };
		let mut done = Erasures::default();
		for patient in pending.intersection(&standing) {
			done.pending = done.pending.saturating_add(1);
			self.erase(*patient, head, best, &mut done).await?;
		}
		self.tools.metrics.held(done.held);
		Ok(done)
	}

	async fn erase(&mut self, patient: PatientId, head: Head, best: Head, done: &mut Erasures) -> Result<(), Trouble> {
		if !self.erased.contains_key(&patient) {
			if self.is_held(patient, head.hash)? || self.is_held(patient, best.hash)? {
				done.held = done.held.saturating_add(1);
				return Ok(());
			}
			self.destroy(patient, head)?;
			done.erased = done.erased.saturating_add(1);
		}
		let sent = self.erased.get(&patient).copied().flatten();
		if sent.is_some_and(|at| best.number.abs_diff(at) < self.resend_after) {
			return Ok(());
		}
		self.tools.submitter.submit_erasure(patient).await?;
		self.erased.insert(patient, Some(best.number));
		done.sent = done.sent.saturating_add(1);
		Ok(())
	}

	fn destroy(&mut self, patient: PatientId, head: Head) -> Result<(), Trouble> {
		let attempt = Attempt {
			caller: &self.account,
			organization: Some(self.organization),
			patient,
			record: None,
			version: None,
			operation: Operation::Delete,
			purpose: Purpose::PatientRequest,
		};
		// The ground is the controller's request, which only a controller can enter.
		let ruling = Ruling { decision: Decision::Permit(Ground::Controller(Capacity::Patient)), head };
		let ticket = self.tools.vault.audit(attempt.entry(&ruling, true, self.tools.access.now()))?;
		match self.tools.vault.erase_patient(ticket, &patient.0) {
			// Nothing here, or not any more: the receipt is due all the same.
			Ok(()) | Err(salus_vault::Error::Erased | salus_vault::Error::NotFound) => {}
			Err(error) => return Err(error.into()),
		}
		self.erased.insert(patient, None);
		self.tools.metrics.erased();
		log::info!(target: crate::LOG, "a patient's keys are destroyed, as asked on the chain");
		Ok(())
	}

	fn is_held(&self, patient: PatientId, at: Digest) -> Result<bool, Undecided> {
		self.tools.access.chain().is_held(at, self.organization, patient)
	}

	fn pending(&self, at: Digest) -> Result<BTreeSet<PatientId>, Undecided> {
		let mut all = BTreeSet::new();
		let mut after = None;
		while all.len() < MOST {
			let page = self.tools.access.chain().erasures_pending(at, self.organization, after, MAX_PAGE)?;
			let Some(last) = page.last().copied() else { break };
			let before = all.len();
			all.extend(page);
			// A page that brings nothing new would come for ever.
			if all.len() == before {
				break;
			}
			after = Some(last);
		}
		Ok(all)
	}
}
