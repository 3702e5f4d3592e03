//! Erasure: what a patient asked for on the chain, done in the vault, and confirmed on the chain.
//!
//! 1. A request that is finalized, and that the best chain neither lost nor holds up, is begun: `begin_erasure` is sent, and sent again until it is final.
//! 2. Once the *finalized* chain says that it is begun, nothing can call it back any more, and the vault destroys the keys.
//! 3. The receipt is sent, and sent again until the request is gone from the finalized chain.
//!
//! Where things stand is read from the chain at every step, and destroying what is destroyed changes nothing, so a crash between any two steps is made
//! good at the next start. All that is kept in memory is what was sent when, and what need not be destroyed again.

use std::collections::{BTreeMap, BTreeSet};

use salus_primitives::{
	consent::Purpose,
	decision::{Decision, Ground},
	erasure::{Erasure, ErasureRequest, ErasureStage},
	patient::{Capacity, PatientStatus},
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
	/// Requests that are finalized and have no final receipt.
	pub pending: usize,
	/// Requests that a legal hold forbids for now.
	pub held: usize,
	/// Beginnings sent in this step.
	pub begun: usize,
	/// Patients whose keys were destroyed in this step.
	pub erased: usize,
	/// Receipts sent in this step.
	pub sent: usize,
}

/// What there is to do for one patient.
enum Next {
	/// Nothing now: the patient took the request back or is suspended, or what was sent is not final yet.
	Wait,
	/// Nothing while there is a hold.
	Held,
	/// Say on the chain that it begins.
	Begin,
	/// Destroy, and say so.
	Erase(ErasureRequest),
}

/// What was done for one patient since the start.
#[derive(Clone, Copy, Default)]
struct Progress {
	destroyed: bool,
	/// The best block at which the transaction that is now awaited was last sent.
	sent: Option<u32>,
}

/// Erases what patients asked this custodian to erase.
pub struct Eraser {
	account: AccountId,
	organization: OrganizationId,
	resend_after: u32,
	tools: Tools,
	progress: BTreeMap<PatientId, Progress>,
}

impl Eraser {
	/// Erases for this organization, whose node acts as this account.
	pub fn new(account: AccountId, organization: OrganizationId, resend_after: u32, tools: Tools) -> Self {
		Self { account, organization, resend_after, tools, progress: BTreeMap::new() }
	}

	/// Looks for requests, begins, destroys keys, sends receipts.
	pub async fn step(&mut self) -> Result<Erasures, Trouble> {
		let head = self.tools.access.finalized()?;
		let best = self.tools.access.chain().best()?;
		let pending = self.pending(head.hash)?;
		self.progress.retain(|patient, _| pending.contains(patient));
		let mut done = Erasures { pending: pending.len(), ..Erasures::default() };
		let mut outcome = Ok(());
		// A patient whose erasure fails keeps no other from theirs; the first trouble is what is told.
		for patient in pending {
			outcome = outcome.and(self.step_for(patient, head, best, &mut done).await);
		}
		self.tools.metrics.held(done.held);
		outcome.map(|()| done)
	}

	async fn step_for(
		&mut self,
		patient: PatientId,
		head: Head,
		best: Head,
		done: &mut Erasures,
	) -> Result<(), Trouble> {
		match self.next(patient, head, best)? {
			Next::Wait => {}
			Next::Held => done.held = done.held.saturating_add(1),
			Next::Begin => self.begin(patient, best, done).await?,
			Next::Erase(request) => {
				self.destroy(patient, request.by.capacity, head, done)?;
				self.confirm(patient, best, done).await?;
			}
		}
		Ok(())
	}

	/// The finalized chain says what may be destroyed; the best, what is worth beginning: a withdrawal, a hold and a suspension count there at once.
	fn next(&self, patient: PatientId, head: Head, best: Head) -> Result<Next, Undecided> {
		match self.erasure(patient, head.hash)?.request {
			Some(request) if request.begun.is_some() => return Ok(Next::Erase(request)),
			Some(_) => {}
			None => return Ok(Next::Wait),
		}
		Ok(match self.erasure(patient, best.hash)?.stage() {
			Some(ErasureStage::Held) => Next::Held,
			Some(ErasureStage::Asked) if !self.is_suspended(patient, best.hash)? => Next::Begin,
			_ => Next::Wait,
		})
	}

	async fn begin(&mut self, patient: PatientId, best: Head, done: &mut Erasures) -> Result<(), Trouble> {
		if !self.is_due(patient, best) {
			return Ok(());
		}
		self.tools.submitter.submit_begin_erasure(patient).await?;
		self.progress.entry(patient).or_default().sent = Some(best.number);
		done.begun = done.begun.saturating_add(1);
		Ok(())
	}

	async fn confirm(&mut self, patient: PatientId, best: Head, done: &mut Erasures) -> Result<(), Trouble> {
		// Confirmed, but not final: if that is undone, the request is back.
		let is_confirmed = self.erasure(patient, best.hash)?.request.is_none();
		if is_confirmed || !self.is_due(patient, best) {
			return Ok(());
		}
		self.tools.submitter.submit_confirm_erasure(patient).await?;
		self.progress.entry(patient).or_default().sent = Some(best.number);
		done.sent = done.sent.saturating_add(1);
		Ok(())
	}

	/// Destroys the keys, unless that was done since the start.
	fn destroy(
		&mut self,
		patient: PatientId,
		capacity: Capacity,
		head: Head,
		done: &mut Erasures,
	) -> Result<(), Trouble> {
		if self.progress.get(&patient).is_some_and(|progress| progress.destroyed) {
			return Ok(());
		}
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
		let ruling = Ruling { decision: Decision::Permit(Ground::Controller(capacity)), head };
		let ticket = self.tools.vault.audit(attempt.entry(&ruling, true, self.tools.access.now()))?;
		match self.tools.vault.erase_patient(ticket, &patient.0) {
			// Nothing here, or not any more: the receipt is due all the same.
			Ok(()) | Err(salus_vault::Error::Erased | salus_vault::Error::NotFound) => {}
			Err(error) => return Err(error.into()),
		}
		self.progress.insert(patient, Progress { destroyed: true, sent: None });
		done.erased = done.erased.saturating_add(1);
		self.tools.metrics.erased();
		log::info!(target: crate::LOG, "a patient's keys are destroyed, as asked on the chain");
		Ok(())
	}

	/// Whether what is awaited was not sent yet, or so long ago that it is taken for lost.
	fn is_due(&self, patient: PatientId, best: Head) -> bool {
		let sent = self.progress.get(&patient).and_then(|progress| progress.sent);
		sent.is_none_or(|at| best.number.abs_diff(at) >= self.resend_after)
	}

	fn erasure(&self, patient: PatientId, at: Digest) -> Result<Erasure, Undecided> {
		self.tools.access.chain().erasure(at, self.organization, patient)
	}

	fn is_suspended(&self, patient: PatientId, at: Digest) -> Result<bool, Undecided> {
		Ok(self.tools.access.chain().patient_status(at, patient)? == Some(PatientStatus::Suspended))
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
