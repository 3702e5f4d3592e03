//! All that was decided on a claim, one time after the other.

use super::{shown, ClaimStatus, Decision, Document, DocumentError};
use crate::{AccountId, ClaimId, PlanId};

shown! {
	/// A decision, with what it was made from.
	pub struct DecisionRecord {
		/// By which plan.
		pub plan: PlanId,
		/// From which facts. Nothing here is written from them, and they come back as they are.
		pub facts: serde_json::Value,
		/// The decision.
		pub decision: Decision,
		/// What came of it. An appeal that was in vain leaves the decision before it once more, which pays nothing more.
		pub result: ClaimStatus,
		/// By whom; nobody, where the rules alone have decided.
		pub by: Vec<AccountId>,
	}

	/// A decision, and after how many appeals it was made.
	pub struct NumberedDecision {
		/// After how many.
		pub appeals: u8,
		/// The decision.
		pub record: DecisionRecord,
	}

	/// All decisions on a claim, the oldest first. A claim that is reversed has no other place for them.
	pub struct ClaimDecisions {
		/// Which claim.
		pub claim: ClaimId,
		/// The decisions.
		pub decisions: Vec<NumberedDecision>,
	}
}

impl Document for ClaimDecisions {
	const WHAT: &'static str = "list of the decisions on a claim";

	fn check(&self) -> Result<(), DocumentError> {
		if self.decisions.is_empty() {
			return Err(DocumentError::inconsistent("decisions", "nothing was decided"));
		}
		for (position, numbered) in self.decisions.iter().enumerate() {
			numbered.record.decision.check(&format!("decisions[{position}].record.decision"))?;
		}
		for (position, pair) in self.decisions.windows(2).enumerate() {
			let [before, after] = pair else { continue };
			let path = format!("decisions[{}]", position + 1);
			if after.appeals <= before.appeals {
				return Err(DocumentError::inconsistent(path + ".appeals", "the oldest decision comes first"));
			}
			if after.record.decision.at < before.record.decision.at {
				return Err(DocumentError::inconsistent(
					path + ".record.decision.at",
					"the oldest decision comes first",
				));
			}
		}
		Ok(())
	}
}
