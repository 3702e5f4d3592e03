//! The nonce of an account that does not exist yet.
//!
//! `CheckNonce` refuses an account that nothing provides for. One that was invited comes into being by the very call it sends, so its first transaction passes
//! here. What comes after is as for everybody.

use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	dispatch::{DispatchInfo, PostDispatchInfo},
	pallet_prelude::{TransactionSource, Weight},
	traits::OriginTrait,
	DebugNoBound,
};
use frame_system::{Account, CheckNonce};
use salus_primitives::AccountId;
use scale_info::{Type, TypeInfo};
use sp_runtime::{
	traits::{
		AsSystemOriginSigner, CheckedAdd, DispatchInfoOf, Dispatchable, Implication, One, Saturating,
		TransactionExtension, ValidateResult, Zero,
	},
	transaction_validity::{InvalidTransaction, TransactionValidityError, ValidTransaction},
	DispatchResult,
};

use crate::{Config, Invitations, WeightInfo};

type Inner<T> = CheckNonce<T>;
type InnerVal<T> = <Inner<T> as TransactionExtension<<T as frame_system::Config>::RuntimeCall>>::Val;
type InnerPre<T> = <Inner<T> as TransactionExtension<<T as frame_system::Config>::RuntimeCall>>::Pre;

/// `CheckNonce` of the SDK's, under its name and in its encoding, so that wallets sign for it as they always do; but that an invited account may be new.
///
/// It stands after [`Admission`](crate::Admission), and relies on it: a signer who got past that is known, or was invited to make this very call.
#[derive(Clone, PartialEq, Eq, DebugNoBound, Encode, Decode, DecodeWithMemTracking)]
pub struct NonceOfInvited<T: Config>(pub Inner<T>);

impl<T: Config> NonceOfInvited<T> {
	/// With this nonce.
	pub fn from(nonce: T::Nonce) -> Self {
		Self(CheckNonce::from(nonce))
	}

	/// The nonce that an account comes with which does not exist: after whatever it once sent.
	fn first_nonce(account: &AccountId) -> T::Nonce {
		T::Nonce::from(T::Invitations::first_nonce(account)).max(Account::<T>::get(account).nonce)
	}
}

fn exists<T: Config>(account: &AccountId) -> bool {
	let found = Account::<T>::get(account);
	!found.providers.is_zero() || !found.sufficients.is_zero()
}

/// Metadata describes what it wraps.
impl<T: Config> TypeInfo for NonceOfInvited<T> {
	type Identity = <Inner<T> as TypeInfo>::Identity;

	fn type_info() -> Type {
		Inner::<T>::type_info()
	}
}

/// Whose nonce it is.
pub enum Whose<Ordinary> {
	/// An account's that exists, or nobody's.
	Ordinary(Ordinary),
	/// An invited account's.
	Invited(AccountId),
}

impl<T: Config + Send + Sync> TransactionExtension<T::RuntimeCall> for NonceOfInvited<T>
where
	T::RuntimeCall: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
	T::RuntimeOrigin: AsSystemOriginSigner<AccountId>,
{
	const IDENTIFIER: &'static str = <Inner<T> as TransactionExtension<T::RuntimeCall>>::IDENTIFIER;
	type Implicit = ();
	type Val = Whose<InnerVal<T>>;
	type Pre = Whose<InnerPre<T>>;

	fn weight(&self, call: &T::RuntimeCall) -> Weight {
		let ordinary = self.0.weight(call);
		match T::Invitations::is_invitation(call) {
			true => ordinary.saturating_add(T::WeightInfo::nonce_of_invited()),
			false => ordinary,
		}
	}

	fn validate(
		&self,
		origin: T::RuntimeOrigin,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
		implicit: Self::Implicit,
		inherited: &impl Implication,
		source: TransactionSource,
	) -> ValidateResult<Self::Val, T::RuntimeCall> {
		let invited =
			origin.as_signer().filter(|signer| T::Invitations::is_invitation(call) && !exists::<T>(signer)).cloned();
		let Some(signer) = invited else {
			let (validity, val, origin) = self.0.validate(origin, call, info, len, implicit, inherited, source)?;
			return Ok((validity, Whose::Ordinary(val), origin));
		};
		let (nonce, first) = (self.0 .0, Self::first_nonce(&signer));
		if nonce < first {
			return Err(InvalidTransaction::Stale.into());
		}
		let tag = |nonce: T::Nonce| (&signer, nonce).encode();
		let requires =
			if nonce > first { alloc::vec![tag(nonce.saturating_sub(One::one()))] } else { Default::default() };
		let validity = ValidTransaction { requires, provides: alloc::vec![tag(nonce)], ..Default::default() };
		Ok((validity, Whose::Invited(signer), origin))
	}

	fn prepare(
		self,
		val: Self::Val,
		origin: &T::RuntimeOrigin,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		let signer = match val {
			Whose::Ordinary(val) => return self.0.prepare(val, origin, call, info, len).map(Whose::Ordinary),
			Whose::Invited(signer) => signer,
		};
		let nonce = self.0 .0;
		if nonce > Self::first_nonce(&signer) {
			return Err(InvalidTransaction::Future.into());
		}
		// Nobody's account yet: nothing provides for it. If the call brings it into being, it keeps this nonce.
		Account::<T>::mutate(&signer, |account| account.nonce = nonce.checked_add(&One::one()).unwrap_or_default());
		Ok(Whose::Invited(signer))
	}

	/// Leaves nothing behind of an account that did not come into being. It can be sent once more, as could another that says the same: what stops that is
	/// the inviting member's quota, and that an invitation is good once.
	fn post_dispatch_details(
		pre: Self::Pre,
		info: &DispatchInfo,
		post: &PostDispatchInfo,
		len: usize,
		result: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		match pre {
			Whose::Ordinary(pre) => Inner::<T>::post_dispatch_details(pre, info, post, len, result),
			Whose::Invited(signer) => {
				if !exists::<T>(&signer) {
					Account::<T>::remove(&signer);
				}
				Ok(Weight::zero())
			}
		}
	}
}
