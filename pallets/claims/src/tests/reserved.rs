//! Units of authorizations that claims keep for themselves until they are decided.

use frame_support::assert_ok;
use salus_primitives::{
	insurance::{
		AuthorizationFinding, AuthorizationStatus, Category, ClaimDraft, ClaimLine, ClaimStatus, Evidence,
		InformationReason, Ruling,
	},
	AuthorizationId, ClaimId,
};

use crate::{mock::*, Reserved};

/// A test that is certified in so many units, and a claim of so many for it, which waits for an adjudicator: another line shows nothing.
fn waiting(certified: u32, claimed: u32) -> (AuthorizationId, ClaimLine, ClaimId) {
	let test = ClaimLine { units: claimed, ..line_in(Category::Laboratory, 6_000) };
	let authorization = Neighbours::authorize(&test, HOSPITAL, certified);
	let test = ClaimLine { authorization: Some(authorization), ..test };
	let claim = submitted(asking(&test));
	assert_eq!(status(claim), ClaimStatus::Accepted);
	(authorization, test, claim)
}

fn asking(test: &ClaimLine) -> ClaimDraft {
	draft([test.clone(), ClaimLine { evidence: None, ..line(4_000) }])
}

/// How many units are used, and how many reserved.
fn taken(id: AuthorizationId) -> (u32, u32) {
	let ledger = Ledger::get();
	let of = |units: Option<&u32>| units.copied().unwrap_or_default();
	(of(ledger.units.get(&id)), of(ledger.reserved.get(&id)))
}

/// What the decision found left.
fn found(claim: ClaimId) -> AuthorizationFinding {
	Claims::decision(claim, 0).expect("it is decided").facts.lines[0].authorization
}

#[test]
fn a_claim_that_waits_keeps_the_units_that_it_names() {
	run(|| {
		let (authorization, test, first) = waiting(3, 2);
		assert_eq!(taken(authorization), (0, 2));
		assert_eq!(Claims::reserved(first), [(authorization, 2)]);
		// Another is decided at once, by what is left.
		let evidence = Some(Evidence::Report(Neighbours::report(LABORATORY, HOSPITAL, PATIENT, SERVED - DAY)));
		let second = submitted(draft([ClaimLine { served: SERVED - DAY, evidence, ..test }]));
		assert_eq!(found(second), AuthorizationFinding::Open { left: 1 });
		assert_eq!(taken(authorization), (1, 2));
		// The first has all of its own.
		assert_ok!(take(first));
		assert_ok!(adjudicate(first, Ruling::AsRuled));
		assert_eq!(found(first), AuthorizationFinding::Open { left: 2 });
		assert_eq!(taken(authorization), (3, 0));
		assert_eq!(Reserved::<Test>::iter().count(), 0);
	});
}

#[test]
fn only_what_is_left_is_kept_and_of_nothing_nothing() {
	run(|| {
		let (authorization, test, _) = waiting(3, 2);
		let second = submitted(asking(&test));
		assert_eq!(Claims::reserved(second), [(authorization, 1)]);
		let third = submitted(asking(&test));
		assert_eq!(Claims::reserved(third), []);
		assert_eq!(taken(authorization), (0, 3));
	});
}

#[test]
fn what_another_provider_may_do_nobody_keeps_from_it() {
	run(|| {
		let test = line_in(Category::Laboratory, 6_000);
		let others = Neighbours::authorize(&test, OTHER_HOSPITAL, 5);
		let claim = submitted(asking(&ClaimLine { authorization: Some(others), ..test }));
		assert_eq!((status(claim), taken(others)), (ClaimStatus::Accepted, (0, 0)));
	});
}

#[test]
fn nobody_keeps_what_was_not_certified_when_it_was_served_or_of_anothers_coverage() {
	run(|| {
		let test = line_in(Category::Laboratory, 6_000);
		let authorization = Neighbours::authorize(&test, HOSPITAL, 5);
		Neighbours::authorization_mut(authorization, |of| {
			(of.status, of.cancelled) = (AuthorizationStatus::Cancelled, Some(SERVED));
		});
		let claim = submitted(asking(&ClaimLine { authorization: Some(authorization), ..test }));
		assert_eq!((status(claim), taken(authorization)), (ClaimStatus::Accepted, (0, 0)));
	});
	run(|| {
		let test = line_in(Category::Laboratory, 6_000);
		let authorization = Neighbours::authorize(&test, HOSPITAL, 5);
		Neighbours::coverage_mut(COVERAGE, |coverage| coverage.patient = OTHER_PATIENT);
		let claim = submitted(asking(&ClaimLine { authorization: Some(authorization), ..test }));
		assert_eq!((Claims::reserved(claim), taken(authorization)), (vec![], (0, 0)));
	});
}

#[test]
fn a_claim_that_comes_back_or_is_taken_back_lets_go_of_them() {
	let ends: [fn(ClaimId, &ClaimLine); 3] = [
		|claim, _| {
			let reason = InformationReason::Evidence;
			assert_ok!(Claims::return_claim(by(&adjudicator(0)), INSURER, claim, reason));
		},
		|claim, _| {
			assert_ok!(Claims::void_claim(by(&clerk()), HOSPITAL, claim));
		},
		|claim, test| {
			let other = ClaimLine { authorization: None, ..test.clone() };
			submitted(ClaimDraft { replaces: Some(claim), ..asking(&other) });
		},
	];
	for end in ends {
		run(|| {
			let (authorization, test, claim) = waiting(3, 2);
			end(claim, &test);
			assert_eq!((taken(authorization), Claims::reserved(claim)), ((0, 0), vec![]));
		});
	}
}

#[test]
fn what_is_taken_back_after_it_was_served_is_still_certified() {
	run(|| {
		let (authorization, _, claim) = waiting(3, 2);
		Neighbours::authorization_mut(authorization, |of| {
			(of.status, of.cancelled) = (AuthorizationStatus::Cancelled, Some(SERVED + 1));
		});
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		assert_eq!(claim_of(claim).awarded(), 6_000);
	});
	run(|| {
		let (authorization, _, claim) = waiting(3, 2);
		Neighbours::authorization_mut(authorization, |of| {
			(of.status, of.cancelled) = (AuthorizationStatus::Cancelled, Some(SERVED));
		});
		assert_ok!(take(claim));
		assert_ok!(adjudicate(claim, Ruling::AsRuled));
		assert_eq!((found(claim), claim_of(claim).awarded()), (AuthorizationFinding::Invalid, 0));
	});
}
