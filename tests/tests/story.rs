//! The demo's story, with every fact of it held.

use salus_primitives::consent::ReviewOutcome;
use salus_tests::{
	cast::{self, Cast},
	node::Node,
	story::{Reading, Story},
	vault::code,
	Result,
};

/// How many facts the story states when it is told to its end.
const FACTS: usize = 30;

#[tokio::test(flavor = "multi_thread")]
async fn every_fact_of_the_demo_holds() -> Result<()> {
	let mut node = Node::development(cast::vault_settings())?;
	node.start().await?;
	let cast = Cast::gather()?;
	let chronicle = Story::new(&node, cast.clone()).await?.tell().await?;

	let failed: Vec<_> = chronicle.facts.iter().filter(|fact| !fact.holds()).map(|fact| fact.to_string()).collect();
	assert!(failed.is_empty(), "{} facts do not hold:\n{}", failed.len(), failed.join("\n"));
	assert!(chronicle.facts.len() >= FACTS, "only {} facts were stated", chronicle.facts.len());

	assert_eq!(chronicle.enrolment.organizations.len(), 3);
	assert_eq!(chronicle.enrolment.patients.len(), cast.patients.len());
	assert_eq!(chronicle.revoked.reading, Reading::Refused(code::NOT_FOUND_OR_REFUSED));
	assert!(chronicle.granted.landed.finalized.is_some(), "a grant counts when it is final");
	let emergencies = node.chain()?.break_glass_of(cast.patient().id).await?;
	let outcomes: Vec<_> =
		emergencies.iter().map(|one| one.use_of.review.as_ref().map(|review| review.outcome)).collect();
	assert_eq!(outcomes, [Some(ReviewOutcome::Justified)]);
	node.ensure_running()
}
