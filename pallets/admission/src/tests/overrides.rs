use frame_support::{assert_noop, assert_ok};
use salus_primitives::{AccountId, OrganizationId};
use sp_runtime::DispatchError::BadOrigin;

use crate::{charge::BEYOND_QUOTA, mock::*, Class, Error, Event};

fn set(account: AccountId, quota: Option<u64>) -> sp_runtime::DispatchResult {
	Quotas::set_actor_quota(RuntimeOrigin::signed(COUNCIL), account, quota)
}

fn set_organization(organization: OrganizationId, quota: Option<u64>) -> sp_runtime::DispatchResult {
	Quotas::set_organization_quota(RuntimeOrigin::signed(COUNCIL), organization, quota)
}

fn events() -> Vec<RuntimeEvent> {
	System::events().into_iter().map(|record| record.event).collect()
}

#[test]
fn the_council_alone_sets_quotas() {
	run(|| {
		for origin in [RuntimeOrigin::none(), RuntimeOrigin::signed(NURSE), RuntimeOrigin::signed(STRANGER)] {
			assert_noop!(Quotas::set_actor_quota(origin.clone(), NURSE, Some(1)), BadOrigin);
			assert_noop!(Quotas::set_organization_quota(origin, HOSPITAL, Some(1)), BadOrigin);
		}
		assert_ok!(Quotas::set_actor_quota(RuntimeOrigin::root(), NURSE, Some(1)));
		assert_ok!(set(NURSE, Some(2)));
		assert_ok!(set_organization(HOSPITAL, Some(3)));
		assert_ok!(set(NURSE, None));
		assert_ok!(set_organization(HOSPITAL, None));
		let (account, organization) = (NURSE, HOSPITAL);
		assert_eq!(
			events(),
			[
				Event::<Test>::ActorQuotaSet { account: account.clone(), quota: Some(1) }.into(),
				Event::<Test>::ActorQuotaSet { account: account.clone(), quota: Some(2) }.into(),
				Event::<Test>::OrganizationQuotaSet { organization, quota: Some(3) }.into(),
				Event::<Test>::ActorQuotaSet { account, quota: None }.into(),
				Event::<Test>::OrganizationQuotaSet { organization, quota: None }.into(),
			]
		);
	});
}

#[test]
fn a_quota_of_ones_own_counts_at_once_and_for_nobody_else() {
	run(|| {
		ActorQuota::set(overhead());
		assert_ok!(set(NURSE, Some(3 * overhead())));
		for _ in 0..3 {
			assert_ok!(apply(NURSE, work(0)));
		}
		assert!(validate(NURSE, &work(0)).is_err());
		assert_ok!(apply(WALLET, work(0)));
		assert!(validate(WALLET, &work(0)).is_err());
		assert_ok!(set(NURSE, Some(4 * overhead())));
		assert_ok!(validate(NURSE, &work(0)));
	});
}

#[test]
fn without_a_quota_of_its_own_everybodys_holds_for_an_account_again() {
	run(|| {
		ActorQuota::set(overhead());
		assert_ok!(set(NURSE, Some(u64::MAX)));
		assert_ok!(set(NURSE, None));
		assert_eq!(Quotas::quota_of(NURSE).limit, overhead());
	});
}

#[test]
fn an_organizations_own_quota_counts_for_its_members_together() {
	run(|| {
		CallOrganization::set(Some(HOSPITAL));
		assert_ok!(set_organization(HOSPITAL, Some(overhead())));
		assert_ok!(apply(NURSE, work(0)));
		assert!(validate(REGISTRAR, &work(0)).is_err());
		assert_eq!(Quotas::quota_of_organization(LABORATORY).limit, u64::MAX);
	});
}

#[test]
fn a_quota_of_nothing_silences_an_account_except_in_emergencies() {
	run(|| {
		assert_ok!(set(NURSE, Some(0)));
		assert_eq!(validate(NURSE, &work(0)), Err(BEYOND_QUOTA.into()));
		CallClass::set(Class::Emergency);
		assert_ok!(validate(NURSE, &work(0)));
	});
}

#[test]
fn what_is_not_set_cannot_be_taken_away() {
	run(|| {
		assert_noop!(set(NURSE, None), Error::<Test>::NotFound);
		assert_noop!(set_organization(HOSPITAL, None), Error::<Test>::NotFound);
	});
}

#[test]
fn as_many_quotas_are_set_as_can_be_and_no_more() {
	run(|| {
		let account = |index: u8| AccountId::new([index; 32]);
		for index in 0..3 {
			assert_ok!(set(account(index), Some(1)));
			assert_ok!(set_organization(OrganizationId(index.into()), Some(1)));
		}
		assert_noop!(set(account(3), Some(1)), Error::<Test>::TooManyOverrides);
		assert_noop!(set_organization(OrganizationId(3), Some(1)), Error::<Test>::TooManyOverrides);
		assert_ok!(set(account(2), Some(5)));
		assert_ok!(set_organization(OrganizationId(2), Some(5)));
		assert_ok!(set(account(0), None));
		assert_ok!(set(account(3), Some(1)));
	});
}
