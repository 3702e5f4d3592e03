//! Decisions that are made again, by executing their blocks once more: everything they were made from is gathered anew, after what came before it in the block.

use salus_primitives::{
	insurance::{
		Benefit, Category::Consultation, ClaimDraft, ClaimStatus, DecisionRecord, DeductibleKind, Rules, Ruling,
		Verdict,
	},
	role::{Role, Roles},
	ClaimId, OrganizationId,
};
use salus_runtime_api::claims::runtime_decl_for_claims_api::ClaimsApi;
use sp_consensus_aura::{digests::CompatibleDigestItem, ed25519::AuthoritySignature};
use sp_keyring::Sr25519Keyring::{self, Charlie, Eve, Ferdie, One, Two};
use sp_runtime::{traits::Header as _, Digest, DigestItem};

use super::{
	super::transactions::{mortal, signed_with},
	care::{schedule, visit},
	deeds::*,
	people::*,
};
use crate::{
	configs::next_nonce, Block, Claims, Executive, Header, Runtime, RuntimeCall, System, UncheckedExtrinsic, Validators,
};

type Call = salus_claims::Call<Runtime>;

/// Gives somebody who can sign a role.
fn enrol(signer: Sr25519Keyring, organization: OrganizationId, role: Role) {
	let (account, roles) = (signer.to_account_id(), Roles::from(role));
	done(&holder(organization, Role::Administrator), salus_identity::Call::set_member { organization, account, roles });
}

/// Does it, and leaves everything as it was. FRAME would write down how deep it is in transactions, and the block would not lead to the same state outside of one.
fn undone<R>(what: impl FnOnce() -> R) -> R {
	sp_io::storage::start_transaction();
	let made = what();
	sp_io::storage::rollback_transaction();
	made
}

/// The next block, with these calls in this order. It is made, and not part of the chain.
fn block(calls: &[(Sr25519Keyring, Call)]) -> Block {
	let lasts = Validators::slot_duration();
	let slot = now() / lasts + 2;
	let log = <DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_pre_digest(slot.into());
	let (number, nothing) = (System::block_number() + 1, Default::default);
	let header = Header::new(number, nothing(), nothing(), nothing(), Digest { logs: vec![log] });
	undone(|| {
		Executive::initialize_block(&header);
		let mut made: Vec<UncheckedExtrinsic> = Vec::new();
		let mut put = |extrinsic: UncheckedExtrinsic| {
			assert_eq!(Executive::apply_extrinsic(extrinsic.clone()), Ok(Ok(())), "{extrinsic:?}");
			made.push(extrinsic);
		};
		put(UncheckedExtrinsic::new_bare(pallet_timestamp::Call::set { now: slot * lasts }.into()));
		for (signer, call) in calls {
			let nonce = next_nonce(&signer.to_account_id());
			put(signed_with(*signer, &RuntimeCall::from(call.clone()), mortal(nonce)));
		}
		Block { header: Executive::finalize_block(), extrinsics: made }
	})
}

/// What the block decides, when it is asked in the state before it. Nothing of it stays.
fn decided_again(block: &Block, claim: ClaimId, appeals: u8) -> Option<DecisionRecord> {
	undone(|| <Runtime as ClaimsApi<Block>>::decided_again(block.clone().into(), claim, appeals))
}

/// The decision of a block with these calls, which makes it again before it is part of the chain as then.
fn made(calls: &[(Sr25519Keyring, Call)], claim: ClaimId, appeals: u8) -> DecisionRecord {
	let block = block(calls);
	let stood = status_of(claim);
	let again = decided_again(&block, claim, appeals);
	assert_eq!((status_of(claim), Claims::decision(claim, appeals)), (stood, None), "something has stayed");
	Executive::execute_block(block.into());
	let record = Claims::decision(claim, appeals).expect("it is decided");
	assert_eq!(again.as_ref(), Some(&record));
	record
}

/// Whoever adjudicates, by the rules of the tests.
fn adjudicators() {
	[Ferdie, One, Two, Charlie].into_iter().for_each(|signer| enrol(signer, INSURER, Role::Adjudicator));
}

#[test]
fn what_one_claim_of_a_block_has_used_is_found_again_by_the_next_one_of_it() {
	scene(|| {
		let shared = Benefit { deductible: DeductibleKind::Shared, ..benefit(Consultation) };
		let coverage = insured(Rules { deductible: 1_000, ..rules(vec![shared]) });
		let doctor = schedule(HOSPITAL);
		let claims = [(1, 600), (2, 700)].map(|(service, amount)| {
			let seen = visit(HOSPITAL, doctor, 0);
			written(HOSPITAL, draft(coverage, vec![line(Consultation, service, amount, Some(seen))]))
		});
		enrol(Eve, HOSPITAL, Role::ClaimsClerk);
		let block = block(&claims.map(|claim| (Eve, Call::submit_claim { organization: HOSPITAL, claim })));
		let again = claims.map(|claim| decided_again(&block, claim, 0).expect("it is decided"));
		// The first is not decided in the state before the block, and the second goes by it.
		assert_eq!(claims.map(status_of), [ClaimStatus::Draft; 2]);
		assert_eq!(again.each_ref().map(|record| record.facts.used.deductible), [0, 600]);
		assert_eq!(again.each_ref().map(|record| record.decision.paid()), [0, 300]);
		Executive::execute_block(block.into());
		assert_eq!(claims.map(|claim| Claims::decision(claim, 0).expect("it is decided")), again);
	});
}

#[test]
fn a_claim_that_is_written_and_submitted_in_one_block_is_decided_again() {
	scene(|| {
		let coverage = insured(everything());
		let seen = visit(HOSPITAL, schedule(HOSPITAL), 0);
		enrol(Eve, HOSPITAL, Role::ClaimsClerk);
		let draft = draft(coverage, vec![line(Consultation, 1, 900, Some(seen))]);
		let (claim, organization) = (salus_claims::NextClaim::<Runtime>::get(), HOSPITAL);
		let block = block(&[
			(Eve, Call::write_claim { organization, draft }),
			(Eve, Call::submit_claim { organization, claim }),
		]);
		let again = decided_again(&block, claim, 0).expect("it is decided");
		assert_eq!((again.result, Claims::claim(claim)), (ClaimStatus::Approved, None));
		Executive::execute_block(block.into());
		assert_eq!(Claims::decision(claim, 0), Some(again));
	});
}

#[test]
fn what_adjudicators_and_whoever_decides_appeals_have_decided_is_decided_again() {
	scene(|| {
		let coverage = insured(Rules { automatic: 0, ..everything() });
		let seen = visit(HOSPITAL, schedule(HOSPITAL), 0);
		let claim = submitted(HOSPITAL, draft(coverage, vec![line(Consultation, 1, 1_000, Some(seen))]));
		adjudicators();
		let organization = INSURER;
		let ruled = |ruling| vec![ruling].try_into().expect("one");
		let calls = [
			(Ferdie, Call::take_claim { organization, claim }),
			(Ferdie, Call::adjudicate_claim { organization, claim, rulings: ruled(Ruling::AtMost(600)) }),
		];
		let first = made(&calls, claim, 0);
		assert_eq!((first.result, first.decision.paid()), (ClaimStatus::PartiallyApproved, 600));
		assert_eq!(appealed(claim), Ok(()));
		let upheld = made(&[(One, Call::decide_appeal { organization, claim, verdict: Verdict::Uphold })], claim, 1);
		assert_eq!((upheld.result, &upheld.facts), (ClaimStatus::Upheld, &first.facts));
		assert_eq!(appealed(claim), Ok(()));
		let verdict = Verdict::Decide(ruled(Ruling::AsRuled));
		let last = made(&[(Two, Call::decide_appeal { organization, claim, verdict })], claim, 2);
		assert_eq!((last.result, last.decision.paid()), (ClaimStatus::Overturned, 1_000));
		// The other decisions are where they were.
		let kept = Claims::decisions(claim).into_iter().map(|(_, record)| record).collect::<Vec<_>>();
		assert_eq!(kept, [first, upheld, last]);
	});
}

#[test]
fn what_two_have_decided_is_decided_again_by_the_block_of_the_second() {
	scene(|| {
		let coverage = insured(Rules { automatic: 0, two_above: 500, ..everything() });
		let seen = visit(HOSPITAL, schedule(HOSPITAL), 0);
		let claim = submitted(HOSPITAL, draft(coverage, vec![line(Consultation, 1, 1_000, Some(seen))]));
		adjudicators();
		let organization = INSURER;
		let rulings = || vec![Ruling::AtMost(600)].try_into().expect("one");
		let proposed = block(&[
			(Ferdie, Call::take_claim { organization, claim }),
			(Ferdie, Call::adjudicate_claim { organization, claim, rulings: rulings() }),
		]);
		assert_eq!(decided_again(&proposed, claim, 0), None);
		Executive::execute_block(proposed.into());
		let confirm = |verdict| Call::confirm_decision { organization, claim, verdict };
		let decided = made(&[(One, confirm(Verdict::Decide(rulings())))], claim, 0);
		assert_eq!(decided.by.into_inner(), [Ferdie, One].map(|signer| signer.to_account_id()));
		// And so of an appeal in vain.
		assert_eq!(appealed(claim), Ok(()));
		let uphold = Call::decide_appeal { organization, claim, verdict: Verdict::Uphold };
		let upheld = made(&[(Two, uphold), (Charlie, confirm(Verdict::Uphold))], claim, 1);
		assert_eq!(upheld.by.into_inner(), [Two, Charlie].map(|signer| signer.to_account_id()));
	});
}

#[test]
fn the_second_payers_decision_is_decided_again_by_what_the_first_has_decided() {
	scene(|| {
		let first = insured(Rules { automatic: 0, ..everything() });
		let plan = open(OTHER_INSURER, EURO, everything());
		let second = cover(OTHER_INSURER, plan, 0, 2);
		let seen = visit(HOSPITAL, schedule(HOSPITAL), 0);
		let lines = vec![line(Consultation, 1, 1_000, Some(seen))];
		let prior = submitted(HOSPITAL, draft(first, lines.clone()));
		assert_eq!(decided(prior, 0, vec![Ruling::AtMost(600)]), Ok(()));
		let claim = written(HOSPITAL, ClaimDraft { prior: Some(prior), ..draft(second, lines) });
		enrol(Eve, HOSPITAL, Role::ClaimsClerk);
		let record = made(&[(Eve, Call::submit_claim { organization: HOSPITAL, claim })], claim, 0);
		let before = record.facts.lines[0].prior.expect("it is decided");
		assert_eq!((before.paid, before.contractual), (600, 400));
	});
}

#[test]
#[should_panic(expected = "Storage root must match that calculated.")]
fn a_block_that_does_not_lead_where_it_says_has_no_answer() {
	scene(|| {
		let mut block = block(&[]);
		block.header.state_root = [1; 32].into();
		decided_again(&block, ClaimId(0), 0);
	});
}
