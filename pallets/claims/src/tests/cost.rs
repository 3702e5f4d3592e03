//! What a call costs does not grow with how many claims there are.

use frame_support::{dispatch::GetDispatchInfo, weights::Weight};
use salus_primitives::{
	glue::{Billing, Coverages},
	insurance::{InformationReason, ReversalReason, Ruling, Rulings, Verdict},
	ClaimId, PatientId,
};
use sp_runtime::DispatchResult;

use crate::{list::numbered, mock::*, Call, Claims as Map, ClaimsBy, ClaimsOf, NextClaim, Services, WeightInfo};

/// So many claims of others, all decided, with all that they hold.
fn crowd(many: u32) {
	let like = claim_of(submitted(draft([line(1)])));
	let first = NextClaim::<Test>::get().0;
	for index in 0..many {
		let mut id = [0xcc; 32];
		id[..4].copy_from_slice(&index.to_le_bytes());
		let (patient, claim) = (PatientId(id), ClaimId(first + u64::from(index)));
		Map::<Test>::insert(claim, salus_primitives::insurance::Claim { patient, ..like.clone() });
		ClaimsOf::<Test>::insert(patient, numbered(claim), ());
		ClaimsBy::<Test>::insert(HOSPITAL, numbered(claim), ());
		Services::<Test>::insert((patient, like.lines[0].service, salus_primitives::Day(index)), claim);
	}
	NextClaim::<Test>::put(ClaimId(first + u64::from(many)));
}

/// How many bytes of the state a call has to be shown, among so many other claims.
fn shown(many: u32, prepare: fn() -> ClaimId, call: fn(ClaimId) -> DispatchResult) -> usize {
	let mut ext = new_test_ext();
	let claim = ext.execute_with(|| {
		let claim = prepare();
		crowd(many);
		System::reset_events();
		claim
	});
	ext.commit_all().expect("nothing is open");
	let (made, proof) = ext.execute_and_prove(|| call(claim));
	assert_eq!(made, Ok(()));
	proof.into_iter_nodes().map(|node| node.len()).sum()
}

#[test]
fn calls_read_as_much_among_a_hundred_claims_as_among_ten_thousand() {
	type Case = (&'static str, fn() -> ClaimId, fn(ClaimId) -> DispatchResult);
	let cases: [Case; 4] = [
		("submit_claim", || write(draft([line(100), line(200)])), submit),
		(
			"adjudicate_claim",
			|| {
				let claim = submitted(unshown());
				take(claim).expect("it waits");
				claim
			},
			|claim| adjudicate(claim, Ruling::AcceptEvidence),
		),
		("void_claim", || submitted(draft([line(100)])), |claim| Claims::void_claim(by(&clerk()), HOSPITAL, claim)),
		(
			"schedule_payment",
			|| submitted(draft([line(100)])),
			|claim| {
				let claims = vec![claim].try_into().expect("one");
				Claims::schedule_payment(by(&cashier()), INSURER, claims, START)
			},
		),
	];
	for (name, prepare, call) in cases {
		let [few, many] = [100, 10_000].map(|many| shown(many, prepare, call));
		println!("{name}: {few} bytes of state read among 100 other claims, {many} among 10,000");
		// The trie is deeper by the logarithm, and nothing else is.
		assert!(many < few.saturating_mul(3), "{name}: {few} and {many}");
	}
}

/// The price of whatever decides is more than that of the pallet alone: it asks everybody.
#[test]
fn what_the_neighbours_cost_is_weighed() {
	let (organization, claim, verdict) = (HOSPITAL, NO_CLAIM, Verdict::Uphold);
	let coverage = <Neighbours as Coverages>::claim_weight();
	let invoice = <Neighbours as Billing>::split_weight();
	let evidence = Claims::evidence_weight();
	assert_eq!(evidence, Weight::from_parts(80_000, 960), "the dearest of both, for every line");
	let rulings = Rulings::default();
	let all = coverage.saturating_add(invoice).saturating_add(evidence);
	for (call, own) in [
		(Call::submit_claim { organization, claim }, <() as WeightInfo>::submit_claim()),
		(Call::proceed_claim { organization, claim }, <() as WeightInfo>::proceed_claim()),
		(Call::adjudicate_claim { organization, claim, rulings }, <() as WeightInfo>::adjudicate_claim()),
		(
			Call::confirm_decision { organization, claim, verdict: verdict.clone() },
			<() as WeightInfo>::confirm_decision(),
		),
		(Call::decide_appeal { organization, claim, verdict }, <() as WeightInfo>::decide_appeal()),
	] {
		let weighed = Call::<Test>::get_dispatch_info(&call).call_weight;
		assert!(weighed.all_gte(own.saturating_add(all)), "{call:?}");
	}
	// Whoever adjudicates must have had no hand in the evidence, nor in what was authorized.
	let hands = Claims::impartial_weight();
	let authorizations = <Test as frame_system::Config>::DbWeight::get().reads(16);
	assert_eq!(hands, evidence.saturating_add(authorizations));
	let (rulings, verdict) = (Rulings::default(), Verdict::Uphold);
	for (call, own) in [
		(Call::take_claim { organization, claim }, <() as WeightInfo>::take_claim()),
		(Call::resume_claim { organization, claim }, <() as WeightInfo>::resume_claim()),
		(Call::refuse_decision { organization, claim }, <() as WeightInfo>::refuse_decision()),
		(
			Call::return_claim { organization, claim, reason: InformationReason::Amounts },
			<() as WeightInfo>::return_claim(),
		),
		(
			Call::request_information { organization, claim, reason: InformationReason::Amounts },
			<() as WeightInfo>::request_information().saturating_add(coverage),
		),
		(
			Call::adjudicate_claim { organization, claim, rulings },
			<() as WeightInfo>::adjudicate_claim().saturating_add(all),
		),
		(
			Call::confirm_decision { organization, claim, verdict: verdict.clone() },
			<() as WeightInfo>::confirm_decision().saturating_add(all),
		),
		(Call::decide_appeal { organization, claim, verdict }, <() as WeightInfo>::decide_appeal().saturating_add(all)),
	] {
		let weighed = Call::<Test>::get_dispatch_info(&call).call_weight;
		assert!(weighed.all_gte(own.saturating_add(hands)), "{call:?}");
	}
	let undoing = coverage.saturating_add(invoice);
	let reason = ReversalReason::Duplicate;
	for (call, own) in [
		(Call::void_claim { organization, claim }, <() as WeightInfo>::void_claim()),
		(Call::reverse_claim { organization, claim, reason }, <() as WeightInfo>::reverse_claim()),
	] {
		let weighed = Call::<Test>::get_dispatch_info(&call).call_weight;
		assert_eq!(weighed, own.saturating_add(undoing), "{call:?}");
	}
}
