//! A signed transaction is good for a while, and then no more.
//!
//! What was signed and never sent, or fell out of a pool that was full, must not turn up years later: a consent that its patient has long thought better of, from a
//! backup of a wallet that was lost. And of accounts that come back the chain keeps the nonce alone.

use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	dispatch::{DispatchInfo, PostDispatchInfo},
	pallet_prelude::{TransactionSource, Weight},
	traits::OriginTrait,
	DebugNoBound,
};
use frame_system::CheckMortality;
use scale_info::{Type, TypeInfo};
use sp_runtime::{
	generic::Era,
	traits::{DispatchInfoOf, Dispatchable, Implication, TransactionExtension, ValidateResult},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
};

use crate::{Config, WeightInfo};

/// What a signer hears who signed for ever.
pub const IMMORTAL: InvalidTransaction = InvalidTransaction::Custom(1);

/// `CheckMortality` of the SDK's, under its name and in its encoding, so that wallets sign for it as they always do; but that a signed transaction ends.
#[derive(Clone, PartialEq, Eq, DebugNoBound, Encode, Decode, DecodeWithMemTracking)]
pub struct RequireMortal<T: Config + Send + Sync>(pub CheckMortality<T>);

impl<T: Config + Send + Sync> RequireMortal<T> {
	/// Good for as long as this says.
	pub fn from(era: Era) -> Self {
		Self(CheckMortality::from(era))
	}
}

/// Metadata describes what it wraps.
impl<T: Config + Send + Sync> TypeInfo for RequireMortal<T> {
	type Identity = <CheckMortality<T> as TypeInfo>::Identity;

	fn type_info() -> Type {
		CheckMortality::<T>::type_info()
	}
}

impl<T: Config + Send + Sync> TransactionExtension<T::RuntimeCall> for RequireMortal<T>
where
	T::RuntimeCall: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
{
	const IDENTIFIER: &'static str = <CheckMortality<T> as TransactionExtension<T::RuntimeCall>>::IDENTIFIER;
	type Implicit = <CheckMortality<T> as TransactionExtension<T::RuntimeCall>>::Implicit;
	type Val = ();
	type Pre = ();

	fn implicit(&self) -> Result<Self::Implicit, TransactionValidityError> {
		TransactionExtension::<T::RuntimeCall>::implicit(&self.0)
	}

	/// Measured with what it wraps.
	fn weight(&self, _: &T::RuntimeCall) -> Weight {
		T::WeightInfo::require_mortal()
	}

	/// What nobody signed may be without end: nothing binds it to anybody, and its call has rules of its own.
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
		if self.0 .0.is_immortal() && origin.as_signer().is_some() {
			return Err(IMMORTAL.into());
		}
		self.0.validate(origin, call, info, len, implicit, inherited, source)
	}

	fn prepare(
		self,
		val: Self::Val,
		origin: &T::RuntimeOrigin,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		self.0.prepare(val, origin, call, info, len)
	}
}
