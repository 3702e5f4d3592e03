//! What rules can say: each thing that they cannot, and what is only just possible.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	insurance::{Benefit, Category, DeductibleKind, Rules, MAX_PLAN_APPEALS},
	money::{Amount, MAX_AMOUNT},
};
use sp_runtime::DispatchError;

use crate::{mock::*, Error};

/// That a plan is opened by the rules, and a version published.
fn possible(rules: Rules) {
	scene(|| {
		assert_ok!(Insurance::open_plan(by(&manager()), INSURER, UNIT, rules.clone()));
		let rules = Rules { from: START + 1, period: PERIOD, ..rules };
		assert_ok!(Insurance::publish_rules(by(&manager()), INSURER, PLAN, rules));
	});
}

/// That neither is.
fn refused(rules: Rules, error: Error<Test>) {
	let error = DispatchError::from(error);
	scene(|| {
		assert_noop!(Insurance::open_plan(by(&manager()), INSURER, UNIT, rules.clone()), error);
		let rules = Rules { from: START + 1, ..rules };
		assert_noop!(Insurance::publish_rules(by(&manager()), INSURER, PLAN, rules), error);
	});
}

/// Rules with this one benefit.
fn with(benefit: Benefit) -> Rules {
	Rules { benefits: vec![benefit].try_into().expect("there is room"), ..rules() }
}

const DENTAL: Category = Category::Dental;

#[test]
fn a_category_is_there_once() {
	let twice = vec![benefit(DENTAL), benefit(Category::Vision), benefit(DENTAL)];
	let rules = Rules { benefits: twice.try_into().expect("there is room"), ..rules() };
	refused(rules, Error::CategoryTwice);
}

#[test]
fn a_plan_can_cover_every_category_or_none() {
	let all: Vec<_> = Category::ALL.iter().copied().map(benefit).collect();
	possible(Rules { benefits: all.try_into().expect("there is room for all"), ..rules() });
	possible(Rules { benefits: Default::default(), ..rules() });
}

#[test]
fn no_amount_is_more_than_any_can_be() {
	let too_much: Amount = MAX_AMOUNT + 1;
	for amount in [too_much, Amount::MAX] {
		refused(Rules { deductible: amount, ..rules() }, Error::AmountTooLarge);
		refused(Rules { automatic: amount, two_above: amount, ..rules() }, Error::AmountTooLarge);
		refused(Rules { two_above: amount, ..rules() }, Error::AmountTooLarge);
	}
	possible(Rules { deductible: MAX_AMOUNT, automatic: MAX_AMOUNT, two_above: MAX_AMOUNT, ..rules() });
	let most = Some(MAX_AMOUNT);
	let full = Benefit {
		deductible: DeductibleKind::Separate,
		separate: MAX_AMOUNT,
		copay: MAX_AMOUNT,
		schedule: most,
		per_visit: most,
		per_period: most,
		per_lifetime: most,
		authorize_above: most,
		..benefit(DENTAL)
	};
	possible(with(full));
	let more = Some(too_much);
	let each = [
		Benefit { separate: too_much, ..full },
		Benefit { copay: too_much, ..full },
		Benefit { schedule: more, ..full },
		Benefit { per_visit: more, ..full },
		Benefit { per_period: more, ..full },
		Benefit { per_lifetime: more, ..full },
		Benefit { authorize_above: more, ..full },
	];
	each.into_iter().for_each(|benefit| refused(with(benefit), Error::AmountTooLarge));
}

#[test]
fn there_is_time_for_everything() {
	refused(Rules { filing: 0, ..rules() }, Error::NoTime);
	refused(Rules { answer_within: 0, ..rules() }, Error::NoTime);
	refused(Rules { appeal_within: 0, ..rules() }, Error::NoTime);
	refused(Rules { period: 0, ..rules() }, Error::NoTime);
	possible(Rules { appeal_within: 0, appeals: 0, ..rules() });
	scene(|| {
		let shortest = Rules { period: 1, filing: 1, answer_within: 1, appeal_within: 1, ..rules() };
		assert_ok!(Insurance::open_plan(by(&manager()), INSURER, UNIT, shortest));
	});
}

#[test]
fn no_claim_can_be_filed_when_coverages_are_forgotten() {
	possible(Rules { filing: RETENTION, ..rules() });
	for filing in [RETENTION + 1, u64::MAX] {
		refused(Rules { filing, ..rules() }, Error::FilingTooLong);
	}
}

#[test]
fn a_deductible_of_its_own_is_used() {
	for deductible in [DeductibleKind::None, DeductibleKind::Shared] {
		refused(with(Benefit { deductible, separate: 1, ..benefit(DENTAL) }), Error::SeparateUnused);
		possible(with(Benefit { deductible, ..benefit(DENTAL) }));
	}
	possible(with(Benefit { deductible: DeductibleKind::Separate, separate: 1, ..benefit(DENTAL) }));
}

#[test]
fn a_limit_is_no_more_than_one_that_includes_it() {
	let limits =
		|per_visit, per_period, per_lifetime| with(Benefit { per_visit, per_period, per_lifetime, ..benefit(DENTAL) });
	possible(limits(Some(5), Some(5), Some(5)));
	possible(limits(Some(0), None, Some(0)));
	possible(limits(None, Some(7), None));
	refused(limits(Some(6), Some(5), None), Error::LimitsOutOfOrder);
	refused(limits(None, Some(6), Some(5)), Error::LimitsOutOfOrder);
	refused(limits(Some(6), None, Some(5)), Error::LimitsOutOfOrder);
}

#[test]
fn two_decide_on_no_less_than_nobody() {
	possible(Rules { automatic: 10, two_above: 10, ..rules() });
	refused(Rules { automatic: 11, two_above: 10, ..rules() }, Error::TwoBelowAutomatic);
}

#[test]
fn appeals_come_to_an_end() {
	possible(Rules { appeals: MAX_PLAN_APPEALS, ..rules() });
	for appeals in [MAX_PLAN_APPEALS + 1, u8::MAX] {
		refused(Rules { appeals, ..rules() }, Error::TooManyAppeals);
	}
}

#[test]
fn the_network_is_the_insurers_own() {
	possible(Rules { network: Some(NETWORK), ..rules() });
	for network in [OTHER_NETWORK, NO_NETWORK] {
		refused(Rules { network: Some(network), ..rules() }, Error::UnknownNetwork);
	}
}
