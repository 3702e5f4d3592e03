use frame_support::{assert_noop, assert_ok, assert_storage_noop};
use salus_primitives::quota::{Quota, Reserve};
use sp_runtime::transaction_validity::{InvalidTransaction, TransactionValidityError};

use crate::{charge::*, mock::*, Class, Spent, SpentByActor};

fn invalid(code: u8) -> TransactionValidityError {
	InvalidTransaction::Custom(code).into()
}

/// The whole hour is left.
const AN_HOUR: u8 = OVER_QUOTA + 60;

#[test]
fn a_quota_is_spent_to_its_last_picosecond_and_no_further() {
	run(|| {
		let once = overhead() + 10;
		ActorQuota::set(2 * once);
		assert_ok!(apply(NURSE, work(10)));
		assert_eq!(validate(NURSE, &work(11)), Err(invalid(AN_HOUR)), "one more than is left");
		assert_ok!(apply(NURSE, work(10)));
		assert_eq!(spent(&NURSE), 2 * once);
		assert_noop!(apply(NURSE, work(0)).map(|_| ()), invalid(AN_HOUR));
	});
}

#[test]
fn nothing_is_charged_where_nothing_is_let_in() {
	run(|| {
		ActorQuota::set(overhead());
		assert_storage_noop!(assert_ok!(validate(NURSE, &work(0))));
		assert_storage_noop!(assert!(apply(NURSE, work(1)).is_err()));
		assert_storage_noop!(assert!(apply(STRANGER, work(0)).is_err()));
	});
}

#[test]
fn the_error_tells_the_minutes_until_the_period_ends_rounded_up() {
	run(|| {
		ActorQuota::set(overhead());
		assert_ok!(apply(NURSE, work(0)));
		for (into_the_hour, minutes) in
			[(0, 60), (1, 60), (60_000, 59), (HOUR - 60_001, 2), (HOUR - 60_000, 1), (HOUR - 1, 1)]
		{
			Now::set(MORNING + into_the_hour);
			assert_eq!(validate(NURSE, &work(0)), Err(invalid(OVER_QUOTA + minutes)), "{into_the_hour} ms");
		}
		Now::set(MORNING + HOUR);
		assert_ok!(validate(NURSE, &work(0)));
	});
}

#[test]
fn of_a_long_period_as_many_minutes_are_told_as_a_byte_holds() {
	run(|| {
		Period::set(24 * HOUR);
		ActorQuota::set(overhead());
		Now::set(MORNING - MORNING % (24 * HOUR));
		assert_ok!(apply(NURSE, work(0)));
		assert_eq!(validate(NURSE, &work(0)), Err(invalid(u8::MAX)));
		assert_eq!(MAX_MINUTES, 155);
		Now::mutate(|now| *now += 24 * HOUR - 154 * 60_000);
		assert_eq!(validate(NURSE, &work(0)), Err(invalid(u8::MAX - 1)));
	});
}

#[test]
fn what_is_more_than_a_whole_quota_is_told_apart_as_no_waiting_helps() {
	run(|| {
		ActorQuota::set(overhead() + 10);
		assert_eq!(BEYOND_QUOTA, InvalidTransaction::Custom(100));
		assert_eq!(validate(NURSE, &work(11)), Err(BEYOND_QUOTA.into()));
		assert_ok!(validate(NURSE, &work(10)));
	});
}

#[test]
fn a_new_period_begins_with_nothing_spent_and_writes_over_the_old() {
	run(|| {
		assert_ok!(apply(NURSE, work(10)));
		assert_eq!(spent(&NURSE), overhead() + 10);
		Now::set(MORNING + HOUR - 1);
		assert_eq!(spent(&NURSE), overhead() + 10);
		Now::set(MORNING + HOUR);
		assert_eq!(spent(&NURSE), 0);
		let entry = || SpentByActor::<Test>::get(NURSE, Reserve::Ordinary);
		assert_eq!(entry().period, MORNING, "nothing runs at the turn");
		assert_ok!(apply(NURSE, work(1)));
		assert_eq!(entry(), Spent { period: MORNING + HOUR, spent: overhead() + 1 });
		assert_eq!(SpentByActor::<Test>::iter().count(), 1);
	});
}

#[test]
fn a_quota_says_when_it_begins_anew() {
	run(|| {
		ActorQuota::set(1_000_000_000);
		OrganizationQuota::set(7);
		Now::set(MORNING + 5);
		let resets_at = MORNING + HOUR;
		let quota = Quotas::quota_of(NURSE);
		assert_eq!(quota, Quota { limit: 1_000_000_000, spent: 0, resets_at });
		assert_eq!(Quotas::quota_of_organization(HOSPITAL), Quota { limit: 7, spent: 0, resets_at });
	});
}

#[test]
fn what_a_call_did_not_use_is_given_back() {
	run(|| {
		CallOrganization::set(Some(HOSPITAL));
		let call = works::Call::work { declared: 500, proof: 0, used: Some(200), fails: false };
		assert_ok!(apply(NURSE, call.clone().into()));
		assert_eq!((spent(&NURSE), spent_by_organization(HOSPITAL)), (overhead() + 200, overhead() + 200));
		// What it declares it needs nevertheless.
		ActorQuota::set(2 * overhead() + 200 + 499);
		assert_eq!(validate(NURSE, &call.into()), Err(invalid(AN_HOUR)));
	});
}

#[test]
fn a_call_that_says_it_used_more_than_it_declared_is_charged_what_it_declared() {
	run(|| {
		assert_ok!(apply(NURSE, works::Call::work { declared: 5, proof: 0, used: Some(9), fails: false }.into()));
		assert_eq!(spent(&NURSE), overhead() + 5);
	});
}

#[test]
fn a_call_that_fails_is_charged_as_one_that_does_not() {
	run(|| {
		let failing = |used| works::Call::work { declared: 500, proof: 0, used, fails: true }.into();
		assert!(apply(NURSE, failing(None)).expect("it is let in").is_err());
		assert_eq!(spent(&NURSE), overhead() + 500);
		assert!(apply(NURSE, failing(Some(20))).expect("it is let in").is_err());
		assert_eq!(spent(&NURSE), 2 * overhead() + 520);
	});
}

#[test]
fn bytes_cost_and_so_does_proof_where_it_takes_more_of_a_block_than_time() {
	run(|| {
		assert_ok!(apply_of_length(NURSE, work(10), 7));
		let mut expected = overhead() + 10 + 7 * BYTE;
		assert_eq!(spent(&NURSE), expected);
		let extension = <() as crate::WeightInfo>::admission();
		let proof = extension.ref_time();
		assert_ok!(apply(NURSE, works::Call::work { declared: 10, proof, used: None, fails: false }.into()));
		expected += BASE + PROOF * (extension.proof_size() + proof);
		assert_eq!(spent(&NURSE), expected);
	});
}

#[test]
fn a_transaction_of_no_end_is_beyond_every_quota_but_the_endless() {
	run(|| {
		ActorQuota::set(u64::MAX - 1);
		assert_eq!(validate(NURSE, &work(u64::MAX)), Err(BEYOND_QUOTA.into()));
		let call = works::Call::work { declared: 0, proof: u64::MAX, used: None, fails: false }.into();
		assert_eq!(validate(NURSE, &call), Err(BEYOND_QUOTA.into()));
	});
}

#[test]
fn an_organization_pays_for_its_members_together() {
	run(|| {
		CallOrganization::set(Some(HOSPITAL));
		OrganizationQuota::set(2 * overhead());
		assert_ok!(apply(NURSE, work(0)));
		assert_ok!(apply(REGISTRAR, work(0)));
		assert_eq!(spent_by_organization(HOSPITAL), 2 * overhead());
		for member in [NURSE, REGISTRAR] {
			assert_eq!(spent(&member), overhead(), "each pays for itself as well");
			assert_eq!(validate(member, &work(0)), Err(invalid(AN_HOUR)));
		}
		CallOrganization::set(Some(LABORATORY));
		assert_ok!(validate(NURSE, &work(0)));
		CallOrganization::set(None);
		assert_ok!(validate(NURSE, &work(0)));
	});
}

#[test]
fn an_account_is_used_up_while_its_organization_is_not() {
	run(|| {
		CallOrganization::set(Some(HOSPITAL));
		ActorQuota::set(overhead());
		assert_ok!(apply(NURSE, work(0)));
		assert_eq!(validate(NURSE, &work(0)), Err(invalid(AN_HOUR)));
		assert_ok!(validate(REGISTRAR, &work(0)));
	});
}

#[test]
fn an_emergency_is_charged_to_a_reserve_and_to_no_organization() {
	run(|| {
		ActorQuota::set(0);
		OrganizationQuota::set(0);
		EmergencyReserve::set(2 * overhead());
		CallClass::set(Class::Emergency);
		CallOrganization::set(Some(HOSPITAL));
		assert_ok!(apply(NURSE, work(0)));
		assert_ok!(apply(NURSE, work(0)));
		assert_eq!(spent_of(&NURSE, Reserve::Emergency), 2 * overhead());
		assert_eq!((spent(&NURSE), spent_by_organization(HOSPITAL)), (0, 0));
		assert_eq!(validate(NURSE, &work(0)), Err(invalid(AN_HOUR)), "the reserve has an end");
		assert_ok!(validate(WALLET, &work(0)));
	});
}

#[test]
fn emergencies_leave_the_ordinary_quota_alone() {
	run(|| {
		EmergencyReserve::set(0);
		CallClass::set(Class::Emergency);
		assert_eq!(validate(NURSE, &work(0)), Err(BEYOND_QUOTA.into()));
		for class in [Class::Care, Class::Billing, Class::Other] {
			CallClass::set(class);
			assert_ok!(validate(NURSE, &work(0)));
		}
	});
}

#[test]
fn each_reserve_is_counted_by_itself() {
	run(|| {
		CallOrganization::set(Some(HOSPITAL));
		OfficeReserve::set(5 * overhead());
		ServiceReserve::set(7 * overhead());
		ActorQuota::set(overhead());
		EmergencyReserve::set(3 * overhead());
		let reserves = [Reserve::Ordinary, Reserve::Emergency, Reserve::Office, Reserve::Service];
		for (reserve, times) in reserves.into_iter().zip([1, 3, 5, 7]) {
			CallReserve::set(Some(reserve));
			let before = spent_by_organization(HOSPITAL);
			for _ in 0..times {
				assert_ok!(apply(NURSE, work(0)));
			}
			assert_eq!(validate(NURSE, &work(0)), Err(invalid(AN_HOUR)), "{reserve:?}");
			assert_eq!(spent_of(&NURSE, reserve), times * overhead());
			let to_the_organization = matches!(reserve, Reserve::Ordinary | Reserve::Service);
			let charged = if to_the_organization { times * overhead() } else { 0 };
			assert_eq!(spent_by_organization(HOSPITAL) - before, charged, "{reserve:?}");
		}
	});
}

#[test]
fn a_period_of_no_length_is_one_of_a_millisecond() {
	run(|| {
		Period::set(0);
		ActorQuota::set(overhead());
		assert_ok!(apply(NURSE, work(0)));
		assert_eq!(validate(NURSE, &work(0)), Err(invalid(OVER_QUOTA + 1)));
		Now::mutate(|now| *now += 1);
		assert_ok!(validate(NURSE, &work(0)));
	});
}

#[test]
fn another_length_of_period_begins_a_new_one() {
	run(|| {
		Now::set(MORNING + HOUR / 2);
		ActorQuota::set(overhead());
		assert_ok!(apply(NURSE, work(0)));
		Period::set(HOUR / 2);
		assert_ok!(apply(NURSE, work(0)));
		assert_eq!(validate(NURSE, &work(0)), Err(invalid(OVER_QUOTA + 30)));
	});
}
