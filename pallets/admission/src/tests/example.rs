use frame_support::assert_ok;
use sp_runtime::transaction_validity::InvalidTransaction;

use crate::mock::*;

#[test]
fn quotas_are_charged_and_run_out() {
	run(|| {
		// A nurse may cause the cost of two pieces of work in an hour.
		ActorQuota::set(2 * (overhead() + 500));
		assert_ok!(apply(NURSE, work(500)));
		assert_ok!(apply(NURSE, work(500)));
		// A quarter of an hour is gone. The third is refused, with the minutes until the hour is over.
		Now::mutate(|now| *now += HOUR / 4);
		assert_eq!(validate(NURSE, &work(500)), Err(InvalidTransaction::Custom(100 + 45).into()));
		// Everybody else's quota is untouched, and a new hour begins with all of it.
		assert_ok!(validate(REGISTRAR, &work(500)));
		Now::mutate(|now| *now += HOUR);
		assert_ok!(apply(NURSE, work(500)));
	});
}
