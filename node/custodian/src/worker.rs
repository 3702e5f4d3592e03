//! The custodian's worker: reconciles once, then anchors and erases at every block.

use std::{sync::Arc, time::Duration};

use futures::{FutureExt, Stream, StreamExt};
use salus_primitives::{anchor::AnchorKind, AccountId, OrganizationId};
use salus_vault::{Error, Vault};

use crate::{
	access::{Access, Unanswered},
	anchorer::{Anchorer, Pace, Step, Tools},
	durability::Durability,
	eraser::Eraser,
	metrics::Metrics,
	reconciliation::{Reconciliation, DEPTH},
	submitter::Submitter,
	trouble::Trouble,
};

/// How many batches are settled and begun at one block before the next kind has its turn.
const STEPS: usize = 4;

/// How long the worker waits for a block before it looks again by itself.
const IDLE: Duration = Duration::from_secs(10);

/// Whom the worker works for, and how.
#[derive(Clone, Debug)]
pub struct Custodian {
	/// The organization.
	pub organization: OrganizationId,
	/// The account of its node, which signs the transactions.
	pub account: AccountId,
	/// How anchoring goes.
	pub pace: Pace,
	/// How many anchors back a start compares.
	pub depth: u64,
}

impl Custodian {
	/// With the usual pace and depth.
	pub fn new(organization: OrganizationId, account: AccountId) -> Self {
		Self { organization, account, pace: Pace::default(), depth: DEPTH }
	}
}

/// One task that does a custodian's work.
pub struct Worker {
	custodian: Custodian,
	tools: Tools,
	anchorers: Vec<Anchorer>,
	eraser: Eraser,
	reconciled: bool,
	last_trouble: Option<String>,
}

impl Worker {
	/// A worker over these parts.
	pub fn new(
		custodian: Custodian,
		vault: Arc<Vault>,
		access: Arc<Access>,
		submitter: Arc<dyn Submitter>,
		durability: Durability,
		metrics: Metrics,
	) -> Self {
		let tools = Tools { vault, access, submitter, durability, metrics };
		let Custodian { organization, pace, .. } = custodian;
		let anchorer = |kind: &AnchorKind| Anchorer::new(*kind, organization, pace, tools.clone());
		let anchorers = AnchorKind::ALL.iter().map(anchorer).collect();
		let eraser = Eraser::new(custodian.account.clone(), organization, pace.resend_after, tools.clone());
		Self { custodian, tools, anchorers, eraser, reconciled: false, last_trouble: None }
	}

	/// Works at every event of `blocks`, until they end. It blocks: spawn it where blocking is allowed.
	pub async fn run(mut self, blocks: impl Stream<Item = ()> + Send + Unpin) {
		let mut blocks = blocks.fuse();
		loop {
			let event = tokio::time::timeout(IDLE, blocks.next()).await;
			if matches!(event, Ok(None)) {
				return;
			}
			// Events that came meanwhile are answered by the same turn.
			while let Some(Some(())) = blocks.next().now_or_never() {}
			let outcome = self.turn().await;
			self.note(outcome);
		}
	}

	/// One turn: what there is to do at one block.
	pub async fn turn(&mut self) -> Result<(), Trouble> {
		if !self.reconciled {
			self.reconcile()?;
			self.reconciled = true;
		}
		let mut outcome = Ok(());
		// A kind that fails does not keep the others from their turn; the first trouble is what is told.
		for anchorer in &mut self.anchorers {
			outcome = outcome.and(anchor(anchorer).await);
		}
		outcome.and(self.eraser.step().await.map(|_| ()))
	}

	/// Compares vault and chain, and reports. It is done once, when the finalized head is fresh and the vault open.
	pub fn reconcile(&self) -> Result<Vec<Reconciliation>, Trouble> {
		let Tools { vault, access, metrics, .. } = &self.tools;
		let head = access.finalized()?;
		let Custodian { organization, depth, .. } = self.custodian;
		let compare = |kind: &AnchorKind| {
			let found = Reconciliation::of(vault, access.chain(), head, organization, *kind, depth)?;
			found.report();
			metrics.orphans(*kind, found.orphans());
			Ok(found)
		};
		AnchorKind::ALL.iter().map(compare).collect()
	}

	/// The same trouble at every block is logged once.
	fn note(&mut self, outcome: Result<(), Trouble>) {
		let Err(trouble) = outcome else {
			if self.last_trouble.take().is_some() {
				log::info!(target: crate::LOG, "the custodian's worker goes on");
			}
			return;
		};
		self.tools.metrics.trouble();
		let told = match &trouble {
			// Its distance is another at every block.
			Trouble::Unanswered(Unanswered::StaleHead { .. }) => "the finalized head is stale".to_string(),
			other => other.to_string(),
		};
		if self.last_trouble.as_ref() == Some(&told) {
			return;
		}
		match trouble {
			Trouble::Unanswered(_) | Trouble::Vault(Error::Sealed) => {
				log::warn!(target: crate::LOG, "the custodian's worker waits: {told}");
			}
			_ => {
				log::error!(target: crate::LOG, "the custodian's worker is stopped: {told}; it tries again at every block")
			}
		}
		self.last_trouble = Some(told);
	}
}

async fn anchor(anchorer: &mut Anchorer) -> Result<(), Trouble> {
	for _ in 0..STEPS {
		match anchorer.step().await? {
			Step::Confirmed(_) | Step::Abandoned(_) => {}
			Step::Idle | Step::Sent(_) | Step::Waiting(_) => break,
		}
	}
	Ok(())
}
