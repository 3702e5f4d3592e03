//! The demo's story, with every fact of it held.

use salus_primitives::{
	consent::ReviewOutcome, laboratory::OrderStatus, AppointmentId, ClaimId, EncounterId, InvoiceId, PrescriptionId,
};
use salus_tests::{
	cast::{self, Cast},
	node::Node,
	story::{Reading, Story},
	vault::code,
	Result,
};

/// How many facts the story states when it is told to its end.
const FACTS: usize = 79;

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
	let visits = &chronicle.visits;
	assert_eq!(
		[visits.cancelled, visits.waiting, visits.booked],
		[0, 1, 2].map(AppointmentId),
		"nobody refused got a number"
	);
	let ordered = node.chain()?.lab_order(chronicle.answered.order).await?.map(|entry| entry.order.status);
	assert_eq!(ordered, Some(OrderStatus::Completed));
	let medicine = &chronicle.medicine;
	let dispenses = node.chain()?.dispenses_on(medicine.prescription).await?;
	let by: Vec<_> = dispenses.iter().map(|(_, entry)| entry.dispense.pharmacy).collect();
	assert_eq!((medicine.prescription, by), (PrescriptionId(0), vec![medicine.given_by]), "it was given once");
	assert_ne!(medicine.given_by, medicine.refused_at);
	let stays = &chronicle.stays;
	assert_eq!(
		[stays.discharged, stays.urgent, stays.routine],
		[0, 1, 2].map(EncounterId),
		"nobody refused got a number"
	);
	let paid = &chronicle.paid;
	assert_eq!([paid.clean, paid.appealed], [0, 1].map(ClaimId));
	assert_eq!(paid.invoice, InvoiceId(0));
	node.ensure_running()
}
