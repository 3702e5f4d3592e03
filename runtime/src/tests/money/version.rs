//! Rules of the day of the service, however late it is claimed.

use salus_primitives::insurance::{Benefit, Category::Procedure, Evidence, Rules};

use super::{care, deeds::*, people::*};
use crate::Runtime;

fn terms(from: u64, part: u16) -> Rules {
	Rules { from, ..rules(vec![Benefit { coinsurance: points(part), ..benefit(Procedure) }]) }
}

#[test]
fn what_was_served_before_new_rules_is_decided_by_the_old_though_it_is_claimed_later() {
	scene(|| {
		care::bed(HOSPITAL);
		let stay = Evidence::Encounter(care::admitted(HOSPITAL, 0));
		let plan = open(INSURER, EURO, terms(BEGUN, 0));
		let coverage = cover(INSURER, plan, 0, 1);
		let old = line(Procedure, 1, 1_000, Some(stay));

		// New rules are published, and hold from tomorrow on. Nobody makes rules for what was served.
		let publish = |from| {
			let rules = terms(from, 5_000);
			salus_coverage::Call::publish_rules { organization: INSURER, plan, rules }
		};
		let manager = holder(INSURER, salus_primitives::role::Role::PlanManager);
		refused(&manager, publish(now()), salus_coverage::Error::<Runtime>::NotInFuture);
		done(&manager, publish(now() + DAY));
		pass(2 * DAY);
		let new = line(Procedure, 2, 1_000, Some(stay));

		let both = written(HOSPITAL, draft(coverage, vec![old.clone(), new.clone()]));
		let several = salus_claims::Error::<Runtime>::SeveralVersions;
		assert_eq!(submit(HOSPITAL, both), Err(several.into()));
		let (old, new) =
			(submitted(HOSPITAL, draft(coverage, vec![old])), submitted(HOSPITAL, draft(coverage, vec![new])));
		let version = |claim| claim_of(claim).decision.expect("it is decided").version;
		assert_eq!((version(old), amounts_of(old)), (0, (1_000, 0)));
		assert_eq!((version(new), amounts_of(new)), (1, (500, 0)));
	});
}
