//! The rule about access: a grant counts when it is finalized, a revocation counts at once.
//!
//! A question is asked at the finalized and at the best block, and only two permits are a permit. Where the finalized head is old, nothing is
//! decided: the node may be cut off from a chain on which much was revoked since.

use std::{sync::Arc, time::Duration};

use salus_primitives::{
	decision::{Decision, Ground, Question, Refusal},
	patient::Capacity,
	AccountId, AppointmentId, Digest, Moment, OrganizationId, PatientId,
};

use crate::{
	chain::{Chain, Head, Undecided},
	clock::Clock,
	metrics::Metrics,
};

/// How old the finalized head may be, unless configured otherwise.
pub const MAX_AGE: Duration = Duration::from_secs(60);

/// There is no decision, so nothing is served. It is not a refusal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Unanswered {
	/// The finalized head's time is too far from the node's own.
	#[error("the finalized head is {distance} ms from the node's clock, more than {bound} ms")]
	StaleHead {
		/// How far apart, either way.
		distance: Moment,
		/// How far apart they may be.
		bound: Moment,
	},
	/// The chain gave no answer.
	#[error(transparent)]
	Undecided(#[from] Undecided),
}

/// A decision, and the finalized block it stands on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ruling {
	/// The decision.
	pub decision: Decision,
	/// The finalized block.
	pub head: Head,
}

/// Who may do what, as the chain says it now.
pub struct Access {
	chain: Arc<dyn Chain>,
	clock: Arc<dyn Clock>,
	max_age: Moment,
	metrics: Metrics,
}

impl Access {
	/// Asks this chain, whose finalized head may be this old.
	pub fn new(chain: Arc<dyn Chain>, clock: Arc<dyn Clock>, max_age: Duration, metrics: Metrics) -> Self {
		Self { chain, clock, max_age: Moment::try_from(max_age.as_millis()).unwrap_or(Moment::MAX), metrics }
	}

	/// The chain itself, for what is not about access.
	pub fn chain(&self) -> &dyn Chain {
		self.chain.as_ref()
	}

	/// The present moment.
	pub fn now(&self) -> Moment {
		self.clock.now()
	}

	/// The finalized head, unless it is stale. A head far in the future is as bad: then one of the two clocks is wrong, and its age unknown.
	pub fn finalized(&self) -> Result<Head, Unanswered> {
		let head = self.chain.finalized()?;
		let distance = self.now().abs_diff(head.time);
		if distance > self.max_age {
			self.metrics.stale();
			return Err(Unanswered::StaleHead { distance, bound: self.max_age });
		}
		Ok(head)
	}

	/// The two heads that questions are asked at from here on. Take a new view for every request and every group of chunks.
	pub fn view(&self) -> Result<View<'_>, Unanswered> {
		let finalized = self.finalized()?;
		let best = self.chain.best()?;
		// Whoever's clock is ahead decides, so that nothing outlives its period by a slow clock.
		let at = self.now().max(finalized.time).max(best.time);
		Ok(View { access: self, finalized, best, at })
	}
}

/// The chain at one finalized and one best head.
pub struct View<'a> {
	access: &'a Access,
	finalized: Head,
	best: Head,
	at: Moment,
}

impl View<'_> {
	/// The finalized head.
	pub fn head(&self) -> Head {
		self.finalized
	}

	/// The moment questions are decided for.
	pub fn at(&self) -> Moment {
		self.at
	}

	/// The ruling on a question, whose moment becomes the view's. Both heads are asked whatever the first says.
	pub fn decide(&self, question: Question) -> Result<Ruling, Unanswered> {
		self.rule(question, |decision| decision)
	}

	/// The ruling on what is for whoever acts for the patient: a permit on any other ground, at either head, is none.
	pub fn decide_for_controller(&self, question: Question) -> Result<Ruling, Unanswered> {
		self.rule(question, |decision| match decision {
			Decision::Permit(Ground::Controller(_)) | Decision::Refuse(_) => decision,
			Decision::Permit(_) => Decision::Refuse(Refusal::NoConsent),
		})
	}

	fn rule(&self, question: Question, counts_as: impl Fn(Decision) -> Decision) -> Result<Ruling, Unanswered> {
		let question = Question { at: self.at, ..question };
		let answers = self.at_both(|hash| self.access.chain.decide(hash, &question)).inspect_err(|_| {
			self.access.metrics.undecided();
		})?;
		let [finalized, best] = answers.map(counts_as);
		let decision = if finalized.is_permit() && !best.is_permit() { best } else { finalized };
		self.access.metrics.decided(decision.is_permit());
		Ok(Ruling { decision, head: self.finalized })
	}

	/// As what the account may read for the patient, by both heads.
	pub fn capacity(&self, account: &AccountId, patient: PatientId) -> Result<Option<Capacity>, Unanswered> {
		let [finalized, best] = self.at_both(|hash| self.access.chain.capacity(hash, account, patient))?;
		Ok(best.and(finalized))
	}

	/// Where and whose the visit is, if by both heads something may still be said of it.
	pub fn awaits_feedback(
		&self,
		appointment: AppointmentId,
	) -> Result<Option<(OrganizationId, PatientId)>, Unanswered> {
		let [finalized, best] = self.at_both(|hash| self.access.chain.awaits_feedback(hash, appointment))?;
		Ok(finalized.filter(|_| finalized == best))
	}

	/// Whether the account is anybody's, by either head.
	pub fn is_known(&self, account: &AccountId) -> Result<bool, Unanswered> {
		let [finalized, best] = self.at_both(|hash| self.access.chain.is_known(hash, account))?;
		Ok(finalized || best)
	}

	fn at_both<T: Clone>(&self, ask: impl Fn(Digest) -> Result<T, Undecided>) -> Result<[T; 2], Undecided> {
		let finalized = ask(self.finalized.hash)?;
		let best = if self.best.hash == self.finalized.hash { finalized.clone() } else { ask(self.best.hash)? };
		Ok([finalized, best])
	}
}
