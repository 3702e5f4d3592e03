//! What admission costs at worst. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

use frame_benchmarking::v2::*;
use frame_support::dispatch::{DispatchInfo, PostDispatchInfo};
use frame_system::RawOrigin;
use salus_primitives::{quota::Reserve, AccountId, OrganizationId};
use sp_runtime::{
	generic::Era,
	traits::{AsSystemOriginSigner, Dispatchable, SaturatedConversion, TransactionExtension, TxBaseImplication},
	transaction_validity::TransactionSource,
};

use crate::*;

/// What the benchmarks need of the runtime.
pub trait BenchmarkHelper<RuntimeCall, RuntimeOrigin> {
	/// Whoever may set a quota.
	fn quota_origin() -> RuntimeOrigin;

	/// Makes this account known in the way that takes longest to find out, and a member of an organization.
	fn make_known(account: &AccountId) -> OrganizationId;

	/// A call that admission looks at as long as at any, admits from this signer, and charges to this organization too. The signer may be given any office for it
	/// that does not make it known.
	fn longest_call(signer: &AccountId, organization: OrganizationId) -> RuntimeCall;

	/// An account that is not known and once was, and a call of the kind with which an invited account comes.
	fn invitation() -> (AccountId, RuntimeCall);
}

#[benchmarks(
	where
		T: Send + Sync,
		T::RuntimeCall: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
		T::RuntimeOrigin: AsSystemOriginSigner<AccountId>,
)]
mod benchmarks {
	use super::*;

	/// A signer who is known in the longest way, with the call that is looked at longest, charged to both accounts, and half of it given back.
	#[benchmark]
	fn admission() {
		let member: AccountId = account("member", 0, 0);
		let organization = T::BenchmarkHelper::make_known(&member);
		let origin: T::RuntimeOrigin = RawOrigin::Signed(member.clone()).into();
		let call = T::BenchmarkHelper::longest_call(&member, organization);
		ActorQuotas::<T>::insert(&member, u64::MAX);
		OrganizationQuotas::<T>::insert(organization, u64::MAX);
		let (info, post) = (DispatchInfo::default(), PostDispatchInfo::default());
		let extension = Admission::<T>::new();
		let outcome;

		#[block]
		{
			let source = TransactionSource::External;
			outcome = extension
				.validate(origin.clone(), &call, &info, 9_999, (), &TxBaseImplication(()), source)
				.and_then(|(_, admitted, origin)| extension.prepare(admitted, &origin, &call, &info, 9_999))
				.and_then(|admitted| Admission::<T>::post_dispatch_details(admitted, &info, &post, 0, &Ok(())));
		}

		assert!(outcome.is_ok());
		assert!(SpentByActor::<T>::contains_key(&member, Reserve::Ordinary));
		assert!(SpentByOrganization::<T>::contains_key(organization));
	}

	/// With what it wraps.
	#[benchmark]
	fn require_mortal() {
		let number = frame_system::Pallet::<T>::block_number();
		frame_system::BlockHash::<T>::insert(number, T::Hash::default());
		let extension = RequireMortal::<T>::from(Era::mortal(64, number.saturated_into()));
		let member: AccountId = account("member", 0, 0);
		let call: T::RuntimeCall = frame_system::Call::remark { remark: Default::default() }.into();
		let info = DispatchInfo::default();
		let outcome;

		#[block]
		{
			let implicit = TransactionExtension::<T::RuntimeCall>::implicit(&extension).expect("the block is there");
			let (origin, source) = (RawOrigin::Signed(member).into(), TransactionSource::External);
			outcome = extension
				.validate(origin, &call, &info, 0, implicit, &TxBaseImplication(()), source)
				.and_then(|(_, val, origin)| extension.prepare(val, &origin, &call, &info, 0));
		}

		assert!(outcome.is_ok());
	}

	/// An account that comes back, and whose call fails.
	#[benchmark]
	fn nonce_of_invited() {
		let (signer, call) = T::BenchmarkHelper::invitation();
		let nonce = T::Nonce::from(T::Invitations::first_nonce(&signer));
		let extension = NonceOfInvited::<T>::from(nonce);
		let (info, post) = (DispatchInfo::default(), PostDispatchInfo::default());
		let outcome;

		#[block]
		{
			let (origin, source) = (RawOrigin::Signed(signer.clone()).into(), TransactionSource::External);
			outcome = extension
				.validate(origin, &call, &info, 0, (), &TxBaseImplication(()), source)
				.and_then(|(_, val, origin)| extension.prepare(val, &origin, &call, &info, 0))
				.and_then(|pre| NonceOfInvited::<T>::post_dispatch_details(pre, &info, &post, 0, &Ok(())));
		}

		assert!(outcome.is_ok());
		assert!(!frame_system::Account::<T>::contains_key(&signer));
	}

	#[benchmark]
	fn set_actor_quota() {
		let account: AccountId = account("member", 0, 0);
		let origin = T::BenchmarkHelper::quota_origin();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, account.clone(), Some(1));

		assert_eq!(ActorQuotas::<T>::get(account), Some(1));
	}

	#[benchmark]
	fn set_organization_quota() {
		let origin = T::BenchmarkHelper::quota_origin();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, OrganizationId(0), Some(1));

		assert_eq!(OrganizationQuotas::<T>::get(OrganizationId(0)), Some(1));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
