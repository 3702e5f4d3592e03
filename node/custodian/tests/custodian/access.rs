//! A grant counts when finalized; a revocation counts at once.

use salus_custodian::{access::MAX_AGE, Chain, Unanswered};
use salus_primitives::{
	consent::{Action, Purpose},
	decision::{Asker, Decision, Ground, Question, Refusal},
	patient::Capacity,
	record::{Label, RecordClass},
	AccountId, AppointmentId, ConsentId, OrganizationId,
};

use crate::{
	fake_chain::{Ledger, Rule},
	support::{Node, PATIENT},
};

const PERMIT: Decision = Decision::Permit(Ground::Consent(ConsentId(0)));
const DENY: Decision = Decision::Refuse(Refusal::Denied(ConsentId(1)));

fn doctor() -> AccountId {
	AccountId::new([5; 32])
}

fn question() -> Question {
	Question {
		patient: PATIENT,
		asker: Asker { account: doctor(), organization: None },
		action: Action::Access,
		class: RecordClass::Laboratory,
		purpose: Purpose::Treatment,
		record: None,
		made: None,
		author: None,
		label: Label::default(),
		at: 0,
	}
}

fn rule(decision: Decision) -> impl FnOnce(&mut Ledger) {
	move |ledger| {
		ledger.rules = vec![Rule { account: doctor(), action: Action::Access, class: None, only: None, decision }]
	}
}

fn decision(node: &Node) -> Result<Decision, Unanswered> {
	Ok(node.access.view()?.decide(question())?.decision)
}

#[test]
fn nothing_said_is_refused() {
	assert_eq!(decision(&Node::new()), Ok(Decision::Refuse(Refusal::NoConsent)));
}

#[test]
fn grant_at_best_alone_refuses() {
	let node = Node::new();
	node.chain.build(rule(PERMIT));
	assert_eq!(decision(&node), Ok(Decision::Refuse(Refusal::NoConsent)));
}

#[test]
fn finalized_grant_permits() {
	let node = Node::new();
	node.chain.settle(rule(PERMIT));
	let ruling = node.access.view().unwrap().decide(question()).unwrap();
	assert_eq!(ruling.decision, PERMIT);
	assert_eq!(ruling.head, node.chain.finalized().unwrap());
}

#[test]
fn revocation_at_best_refuses_at_once() {
	let node = Node::new();
	node.chain.settle(rule(PERMIT));
	node.chain.build(rule(DENY));
	assert_eq!(decision(&node), Ok(DENY));
	node.chain.finalize();
	assert_eq!(decision(&node), Ok(DENY));
}

#[test]
fn revocation_that_is_undone_permits_again() {
	let node = Node::new();
	node.chain.settle(rule(PERMIT));
	node.chain.build(rule(DENY));
	node.chain.reorganize();
	assert_eq!(decision(&node), Ok(PERMIT));
}

#[test]
fn stale_head_decides_nothing() {
	let node = Node::new();
	node.chain.settle(rule(PERMIT));
	let bound = MAX_AGE.as_millis() as u64;
	node.clock.advance(bound);
	assert_eq!(decision(&node), Ok(PERMIT));
	node.clock.advance(1);
	assert_eq!(decision(&node), Err(Unanswered::StaleHead { distance: bound + 1, bound }));
	// New best blocks do not help: only finality does.
	node.chain.build(|_| ());
	assert!(matches!(decision(&node), Err(Unanswered::StaleHead { .. })));
	node.chain.finalize();
	assert_eq!(decision(&node), Ok(PERMIT));
}

#[test]
fn head_far_ahead_of_the_clock_decides_nothing() {
	let node = Node::new();
	node.chain.settle(rule(PERMIT));
	node.clock.set_back(MAX_AGE.as_millis() as u64 + 1);
	assert!(matches!(decision(&node), Err(Unanswered::StaleHead { .. })));
}

#[test]
fn chain_that_does_not_answer_decides_nothing() {
	let node = Node::new();
	node.chain.settle(rule(PERMIT));
	node.chain.set_broken(true);
	assert!(matches!(decision(&node), Err(Unanswered::Undecided(_))));
}

#[test]
fn block_that_is_gone_decides_nothing() {
	let node = Node::new();
	node.chain.settle(rule(PERMIT));
	node.chain.build(|_| ());
	let view = node.access.view().unwrap();
	node.chain.reorganize();
	assert!(matches!(view.decide(question()), Err(Unanswered::Undecided(_))));
}

#[test]
fn moment_is_the_latest_of_both_clocks() {
	let node = Node::new();
	node.clock.advance(5_000);
	node.chain.settle(|_| ());
	let there = node.chain.finalized().unwrap().time;
	node.clock.set_back(3_000);
	assert_eq!(node.access.view().unwrap().at(), there);
	node.clock.advance(4_000);
	assert_eq!(node.access.view().unwrap().at(), there + 1_000);
}

#[test]
fn capacity_needs_both_heads() {
	let node = Node::new();
	let capacity = |node: &Node| node.access.view().unwrap().capacity(&doctor(), PATIENT).unwrap();
	node.chain.build(|ledger| ledger.controllers.insert((doctor(), PATIENT), Capacity::Patient));
	assert_eq!(capacity(&node), None);
	node.chain.finalize();
	assert_eq!(capacity(&node), Some(Capacity::Patient));
	node.chain.build(|ledger| ledger.controllers.clear());
	assert_eq!(capacity(&node), None);
}

#[test]
fn what_is_for_controllers_is_permitted_on_no_other_ground_at_either_head() {
	const CONTROLS: Decision = Decision::Permit(Ground::Controller(Capacity::Patient));
	const NONE: Decision = Decision::Refuse(Refusal::NoConsent);
	for (finalized, best, expected) in [
		(CONTROLS, CONTROLS, CONTROLS),
		(PERMIT, CONTROLS, NONE),
		(CONTROLS, PERMIT, NONE),
		(PERMIT, PERMIT, NONE),
		(CONTROLS, DENY, DENY),
		(DENY, CONTROLS, DENY),
	] {
		let node = Node::new();
		node.chain.settle(rule(finalized));
		node.chain.build(rule(best));
		let ruling = node.access.view().and_then(|view| view.decide_for_controller(question()));
		assert_eq!(ruling.map(|ruling| ruling.decision), Ok(expected), "{finalized:?}, then {best:?}");
	}
}

#[test]
fn something_may_be_said_of_a_visit_while_both_heads_say_so() {
	const VISIT: AppointmentId = AppointmentId(7);
	let here = (OrganizationId(1), PATIENT);
	let node = Node::new();
	let awaited = || node.access.view().and_then(|view| view.awaits_feedback(VISIT));
	node.chain.build(|ledger| ledger.visits.insert(VISIT, here));
	assert_eq!(awaited(), Ok(None), "that it took place is not final");
	node.chain.finalize();
	assert_eq!(awaited(), Ok(Some(here)));
	node.chain.build(|ledger| ledger.visits.insert(VISIT, (OrganizationId(2), PATIENT)));
	assert_eq!(awaited(), Ok(None), "the two do not say the same");
	node.chain.reorganize();
	assert_eq!(awaited(), Ok(Some(here)));
	node.chain.build(|ledger| ledger.visits.clear());
	assert_eq!(awaited(), Ok(None), "it was said, and that counts at once");
}
