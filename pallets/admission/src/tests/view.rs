//! What portals are shown, through the view functions' one door.

use codec::{Decode, Encode};
use frame_support::view_functions::ViewFunction;
use salus_primitives::quota::{Quota, Reserve};

use crate::{mock::*, pallet, Class};

/// What somebody is answered who asks through the view functions' one door.
fn seen<Asked: ViewFunction + Encode>(asked: Asked) -> Asked::ReturnType
where
	Asked::ReturnType: Decode,
{
	let answer = Test::execute_view_function(Asked::id(), asked.encode()).expect("there is such a function");
	Asked::ReturnType::decode(&mut answer.as_slice()).expect("that is its answer")
}

#[test]
fn view_functions_answer_the_same() {
	run(|| {
		ActorQuota::set(90 * overhead());
		OrganizationQuota::set(70 * overhead());
		EmergencyReserve::set(50 * overhead());
		CallOrganization::set(Some(HOSPITAL));
		for _ in 0..2 {
			assert!(apply(NURSE, work(0)).is_ok());
		}
		CallClass::set(Class::Emergency);
		assert!(apply(NURSE, work(0)).is_ok());

		let quota = |limit, spent| {
			let resets_at = MORNING + HOUR;
			Quota { limit: limit * overhead(), spent: spent * overhead(), resets_at }
		};
		let own = |account| seen(pallet::QuotaOfViewFunction::<Test>::new(account));
		assert_eq!([own(NURSE), own(REGISTRAR)], [quota(90, 2), quota(90, 0)]);
		assert_eq!([own(NURSE), own(REGISTRAR)], [Quotas::quota_of(NURSE), Quotas::quota_of(REGISTRAR)]);
		for (reserve, expected) in [(Reserve::Ordinary, quota(90, 2)), (Reserve::Emergency, quota(50, 1))] {
			let shown = seen(pallet::ReserveOfViewFunction::<Test>::new(NURSE, reserve));
			assert_eq!((shown, Quotas::reserve_of(NURSE, reserve)), (expected, expected));
		}
		for (organization, expected) in [(HOSPITAL, quota(70, 2)), (LABORATORY, quota(70, 0))] {
			let shown = seen(pallet::QuotaOfOrganizationViewFunction::<Test>::new(organization));
			assert_eq!((shown, Quotas::quota_of_organization(organization)), (expected, expected));
		}
	});
}
