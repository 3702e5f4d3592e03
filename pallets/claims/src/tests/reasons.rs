//! Each reason for which something is not paid, from the facts of which it follows.

use salus_primitives::{
	insurance::{AdjustmentReason as Reason, *},
	ClaimId, CoverageId, NetworkId,
};

use crate::mock::*;

/// The reasons of the claim's first line.
fn reasons(claim: ClaimId) -> Vec<Reason> {
	let decision = claim_of(claim).decision.expect("it is decided");
	decision.lines[0].adjustments.iter().map(|adjustment| adjustment.reason).collect()
}

/// That a clean claim for the line comes to this.
fn comes_to(line: ClaimLine, expected: &[Reason]) {
	assert_eq!(reasons(submitted(draft([line]))), expected);
}

#[test]
fn deductible_coinsurance_and_copay_are_the_patients() {
	run(|| comes_to(line_in(Category::Consultation, 10_000), &[Reason::Deductible, Reason::Coinsurance]));
	run(|| {
		Neighbours::rules_mut(|rules| rules.benefits[0].copay = 500);
		comes_to(line(10_000), &[Reason::Copay]);
	});
}

#[test]
fn the_deductible_is_met_over_claims_of_one_block() {
	run(|| {
		let awarded = [4_000, 4_000, 4_000]
			.map(|amount| claim_of(submitted(draft([line_in(Category::Consultation, amount)]))).awarded());
		// 40.00 and 10.00 go to the deductible; a fifth of 30.00, and of 40.00, is the patient's.
		assert_eq!(awarded, [0, 2_400, 3_200]);
	});
}

#[test]
fn who_is_not_covered_then_or_there() {
	run(|| {
		Neighbours::cover(CoverageId(7), OTHER_PATIENT, PLAN, 1);
		let claim = submitted(ClaimDraft { coverage: CoverageId(7), ..draft([line(1)]) });
		assert_eq!(reasons(claim), [Reason::NotInsured]);
	});
	run(|| {
		Neighbours::coverage_mut(COVERAGE, |coverage| coverage.status = CoverageStatus::EnteredInError);
		comes_to(line(1), &[Reason::NotInsured]);
	});
	run(|| {
		Neighbours::coverage_mut(COVERAGE, |coverage| coverage.start = SERVED + 1);
		comes_to(line(1), &[Reason::BeforeCoverage]);
		Neighbours::coverage_mut(COVERAGE, |coverage| coverage.start = SERVED);
		comes_to(line(1), &[]);
	});
	run(|| {
		Neighbours::coverage_mut(COVERAGE, |coverage| coverage.start = SERVED);
		Neighbours::rules_mut(|rules| rules.benefits[0].waiting = 1);
		comes_to(line(1), &[Reason::BeforeCoverage]);
	});
	run(|| {
		Neighbours::coverage_mut(COVERAGE, |coverage| coverage.end = SERVED);
		comes_to(line(1), &[Reason::AfterCoverage]);
		Neighbours::coverage_mut(COVERAGE, |coverage| coverage.end = SERVED + 1);
		comes_to(line(1), &[]);
		Neighbours::coverage_mut(COVERAGE, |coverage| coverage.suspended = Some(SERVED));
		comes_to(line(1), &[Reason::AfterCoverage]);
	});
}

#[test]
fn what_is_not_covered_or_not_by_whom() {
	run(|| comes_to(line_in(Category::Dental, 1), &[Reason::NotCovered]));
	run(|| {
		Neighbours::rules_mut(|rules| rules.network = Some(NetworkId(3)));
		comes_to(line(1), &[Reason::ProviderNotAuthorized]);
		BOOK.with_borrow_mut(|book| book.networks.insert((NetworkId(3), HOSPITAL), SERVED..SERVED + 1));
		comes_to(line(1), &[]);
	});
	// Within is whoever was when it was served, line by line.
	run(|| {
		Neighbours::rules_mut(|rules| rules.network = Some(NetworkId(3)));
		BOOK.with_borrow_mut(|book| book.networks.insert((NetworkId(3), HOSPITAL), 0..SERVED));
		comes_to(line(1), &[Reason::ProviderNotAuthorized]);
		let before = |line: ClaimLine| {
			let served = SERVED - 1;
			let evidence = Some(Evidence::Appointment(Neighbours::visit(HOSPITAL, PATIENT, served, None)));
			ClaimLine { served, evidence, ..line }
		};
		comes_to(before(line(1)), &[]);
		let claim = submitted(draft([before(line(100)), line(200)]));
		assert_eq!((reasons(claim), claim_of(claim).awarded()), (vec![], 100));
	});
	// A pharmacy operates on nobody.
	run(|| {
		let clerk = by(&holder(PHARMACY, salus_primitives::role::Role::ClaimsClerk));
		let new = draft([line_of(PHARMACY, PATIENT, 1)]);
		frame_support::assert_ok!(Claims::write_claim(clerk.clone(), PHARMACY, new));
		frame_support::assert_ok!(Claims::submit_claim(clerk, PHARMACY, last()));
		assert_eq!(reasons(last()), [Reason::ProviderNotAuthorized]);
	});
	// That does not cost it what it gives rightly in the same claim.
	run(|| {
		let medicine = || {
			let evidence = Some(Evidence::Dispense(Neighbours::dispense(PHARMACY, PATIENT, SERVED)));
			ClaimLine { evidence, ..line_in(Category::Pharmacy, 500) }
		};
		let clerk = by(&holder(PHARMACY, salus_primitives::role::Role::ClaimsClerk));
		let new = draft([medicine(), line_of(PHARMACY, PATIENT, 1)]);
		frame_support::assert_ok!(Claims::write_claim(clerk.clone(), PHARMACY, new));
		frame_support::assert_ok!(Claims::submit_claim(clerk, PHARMACY, last()));
		assert_eq!((reasons(last()), claim_of(last()).awarded()), (vec![], 500));
	});
}

#[test]
fn a_provider_that_is_suspended_since_loses_nothing_that_it_has_claimed() {
	run(|| {
		let claim = submitted(draft([line(30_000)]));
		Neighbours::set_active(HOSPITAL, false);
		take(claim).expect("it waits");
		adjudicate(claim, Ruling::AsRuled).expect("it is before them");
		assert_eq!((reasons(claim), claim_of(claim).awarded()), (vec![], 30_000));
	});
}

#[test]
fn what_kind_of_provider_gives_what() {
	use Category::*;
	let given = |provider| -> Vec<Category> {
		let given = |category: &Category| {
			let new = ClaimLine { category: *category, ..line_of(provider, PATIENT, 1) };
			let claim = Claims::drafted(provider, draft([new]), &clerk(), START).expect("it is sound");
			let terms = Claims::terms(&claim).expect("there are rules");
			Claims::facts(None, &claim, &terms, &[]).lines[0].authorized
		};
		Category::ALL.iter().copied().filter(|category| given(category)).collect()
	};
	run(|| {
		assert_eq!(given(HOSPITAL), Category::ALL);
		assert_eq!(given(LABORATORY), [Laboratory, Imaging, Other]);
		assert_eq!(given(PHARMACY), [Pharmacy, Vision, Other]);
		assert_eq!(given(INSURER), []);
		Neighbours::set_active(HOSPITAL, false);
		assert_eq!(given(HOSPITAL), Category::ALL);
	});
}

#[test]
fn what_comes_late_or_twice() {
	run(|| {
		let old = |age| {
			let served = START - age;
			let visit = Neighbours::visit(HOSPITAL, PATIENT, served, None);
			ClaimLine { served, evidence: Some(Evidence::Appointment(visit)), ..line(1) }
		};
		comes_to(old(90 * DAY), &[]);
		comes_to(old(90 * DAY + 1), &[Reason::FilingLimit]);
	});
	run(|| {
		let one = line(1);
		comes_to(one.clone(), &[]);
		comes_to(one.clone(), &[Reason::ExactDuplicate]);
		let two = line(1);
		let claim = submitted(draft([two.clone(), two]));
		let decision = claim_of(claim).decision.expect("it is decided");
		assert_eq!(decision.lines[1].adjustments[0].reason, Reason::Bundled);
	});
}

#[test]
fn what_was_not_authorized() {
	run(|| {
		let test = |amount| line_in(Category::Laboratory, amount);
		comes_to(test(5_000), &[]);
		comes_to(test(5_001), &[Reason::NoAuthorization]);

		let one = ClaimLine { units: 3, ..test(6_000) };
		let authorization = Neighbours::authorize(&one, HOSPITAL, 2);
		let one = ClaimLine { authorization: Some(authorization), ..one };
		comes_to(one.clone(), &[Reason::AuthorizationExceeded]);
		assert_eq!(claim_of(last()).awarded(), 4_000);
		assert_eq!(Ledger::get().units[&authorization], 2);

		let other = |how: fn(&mut Authorization), expected: &[Reason]| {
			let one = test(6_000);
			let authorization = Neighbours::authorize(&one, HOSPITAL, 2);
			Neighbours::authorization_mut(authorization, how);
			comes_to(ClaimLine { authorization: Some(authorization), ..one }, expected);
		};
		other(|_| {}, &[]);
		other(|of| of.provider = OTHER_HOSPITAL, &[Reason::AuthorizationInvalid]);
		other(|of| of.coverage = OTHER_COVERAGE, &[Reason::AuthorizationInvalid]);
		other(|of| of.category = Category::Imaging, &[Reason::AuthorizationInvalid]);
		other(|of| of.service = salus_primitives::Digest::zero(), &[Reason::AuthorizationInvalid]);
		let pended = |of: &mut Authorization| (of.status, of.certified) = (AuthorizationStatus::Pended, None);
		other(pended, &[Reason::AuthorizationInvalid]);
		other(|of| of.certified = None, &[Reason::AuthorizationInvalid]);
		other(|of| of.status = AuthorizationStatus::Denied, &[Reason::AuthorizationDenied]);
		let before = |of: &mut Authorization| of.certified.as_mut().expect("it is certified").end = SERVED;
		other(before, &[Reason::AuthorizationInvalid]);
		let after = |of: &mut Authorization| of.certified.as_mut().expect("it is certified").start = SERVED + 1;
		other(after, &[Reason::AuthorizationInvalid]);
		let unknown = Some(salus_primitives::AuthorizationId(99));
		comes_to(ClaimLine { authorization: unknown, ..test(1) }, &[Reason::AuthorizationInvalid]);
	});
}

#[test]
fn what_an_adjudicator_refuses() {
	for (ruling, expected) in [
		(Ruling::AsRuled, Reason::LacksInformation),
		(Ruling::LacksInformation, Reason::LacksInformation),
		(Ruling::NotNecessary, Reason::LacksInformation),
	] {
		run(|| {
			let claim = submitted(unshown());
			take(claim).expect("it waits");
			adjudicate(claim, ruling).expect("it is before them");
			assert_eq!(reasons(claim), [expected]);
		});
	}
	for (ruling, paid) in [(Ruling::NotNecessary, 0), (Ruling::AtMost(7_000), 7_000)] {
		run(|| {
			let claim = submitted(draft([line(30_000)]));
			take(claim).expect("it waits");
			adjudicate(claim, ruling).expect("it is before them");
			assert_eq!((reasons(claim), claim_of(claim).awarded()), (vec![Reason::NotNecessary], paid));
		});
	}
}

#[test]
fn limits_are_hit_exactly() {
	run(|| {
		let medicine = |amount| line_in(Category::Pharmacy, amount);
		comes_to(medicine(3_000), &[]);
		comes_to(medicine(3_001), &[Reason::BenefitMaximum]);
		assert_eq!(claim_of(last()).awarded(), 3_000);
	});
	run(|| {
		Neighbours::rules_mut(|rules| rules.benefits[0].per_period = Some(15_000));
		comes_to(line(10_000), &[]);
		comes_to(line(5_000), &[]);
		comes_to(line(1), &[Reason::BenefitMaximum]);
	});
	run(|| {
		Neighbours::rules_mut(|rules| rules.benefits[0].per_lifetime = Some(15_000));
		comes_to(line(10_000), &[]);
		comes_to(line(6_000), &[Reason::LifetimeMaximum]);
		assert_eq!(claim_of(last()).awarded(), 5_000);
	});
	run(|| {
		Neighbours::rules_mut(|rules| rules.benefits[0].schedule = Some(2_000));
		comes_to(ClaimLine { units: 3, ..line(6_100) }, &[Reason::AboveSchedule]);
		assert_eq!(claim_of(last()).awarded(), 6_000);
	});
}
