//! The admission extension: nobody unknown gets a transaction into a block, or even into the pool.
//!
//! There is no fee on this chain, so the price of a transaction is to be somebody. The extension encodes to nothing and adds nothing to what is signed:
//! any wallet that knows the chain's metadata can sign without knowing about it.
//!
//! It also refuses what would fail anyway, or must not stand in a block at all: a block keeps what a call said, and spends what a call claimed, whether or not
//! the call was carried out.
//!
//! It stands before everything that costs more than one read. Inherents do not pass through it, and transactions without a signer are for the calls'
//! own rules.

use core::marker::PhantomData;

use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	dispatch::{DispatchInfo, PostDispatchInfo},
	pallet_prelude::{TransactionSource, Weight},
	traits::OriginTrait,
	CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use salus_primitives::{glue::Standing, AccountId};
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{DispatchInfoOf, Dispatchable, TransactionExtension, ValidateResult},
	transaction_validity::{InvalidTransaction, TransactionPriority, TransactionValidityError, ValidTransaction},
	DispatchResult,
};

use crate::{Config, WeightInfo};

/// What a signer hears whom the chain does not know. Wallets show it as "Invalid signing address"; nothing else in a Salus chain's extensions answers it to
/// an account that could sign.
pub const UNKNOWN_SIGNER: InvalidTransaction = InvalidTransaction::BadSigner;

/// What a known signer hears whose call no block may carry now, or not from this signer.
pub const INADMISSIBLE_CALL: InvalidTransaction = InvalidTransaction::Call;

/// In which order calls are taken while there are more than a block holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Class {
	/// Everything else.
	Other,
	/// Claims and payments.
	Billing,
	/// Care: consents, records, appointments, orders.
	Care,
	/// Emergencies, refusals and revocations: what must bite at once.
	Emergency,
}

impl Class {
	/// The priority of every call in the class: 0, 2^60, 2^61, 2^61 + 2^60. The classes lie so far apart that nothing which other extensions add for a
	/// transaction without a tip (at most the number of such transactions in a block) lifts a call out of its class.
	pub const fn priority(self) -> TransactionPriority {
		match self {
			Self::Other => 0,
			Self::Billing => 1 << 60,
			Self::Care => 1 << 61,
			Self::Emergency => (1 << 61) | (1 << 60),
		}
	}
}

/// Sorts calls into classes. Provided by the runtime, which alone knows all calls.
pub trait ClassOf<Call> {
	/// The class of this call, from this signer. Whoever lacks the authority for an emergency has none.
	fn class_of(signer: &AccountId, call: &Call) -> Class;
}

impl<Call> ClassOf<Call> for () {
	fn class_of(_: &AccountId, _: &Call) -> Class {
		Class::Other
	}
}

/// Says which calls a block may carry, and from whom. Provided by the runtime, which alone knows all calls.
pub trait Admissible<Call> {
	/// Whether a block may carry this call from this signer now. What it costs is bounded, and part of the extension's weight.
	fn admits(signer: &AccountId, call: &Call) -> bool;
}

/// Nothing, from nobody.
impl<Call> Admissible<Call> for () {
	fn admits(_: &AccountId, _: &Call) -> bool {
		false
	}
}

/// Refuses every signer who is not known and every call that is not admissible, and asks for a call to be taken in the order of its class. See the [module](self).
#[derive(CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(skip_type_params(T))]
pub struct Admission<T>(PhantomData<T>);

impl<T> Admission<T> {
	/// The extension. There is nothing to choose.
	pub const fn new() -> Self {
		Self(PhantomData)
	}
}

impl<T> Default for Admission<T> {
	fn default() -> Self {
		Self::new()
	}
}

impl<T: Config + Send + Sync> TransactionExtension<T::RuntimeCall> for Admission<T>
where
	T::RuntimeCall: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
{
	const IDENTIFIER: &'static str = "Admission";
	type Implicit = ();
	type Val = Weight;
	type Pre = Weight;

	fn weight(&self, _: &T::RuntimeCall) -> Weight {
		T::WeightInfo::admission()
	}

	fn validate(
		&self,
		origin: T::RuntimeOrigin,
		call: &T::RuntimeCall,
		_: &DispatchInfoOf<T::RuntimeCall>,
		_: usize,
		_: Self::Implicit,
		_: &impl Encode,
		_: TransactionSource,
	) -> ValidateResult<Self::Val, T::RuntimeCall> {
		let Some(signer) = origin.as_signer() else {
			return Ok((ValidTransaction::default(), T::WeightInfo::admission(), origin));
		};
		if !T::Standing::is_known(signer) {
			return Err(UNKNOWN_SIGNER.into());
		}
		if !T::Admissible::admits(signer, call) {
			return Err(INADMISSIBLE_CALL.into());
		}
		let priority = T::Classes::class_of(signer, call).priority();
		Ok((ValidTransaction { priority, ..ValidTransaction::default() }, Weight::zero(), origin))
	}

	fn prepare(
		self,
		unspent: Self::Val,
		_: &T::RuntimeOrigin,
		_: &T::RuntimeCall,
		_: &DispatchInfoOf<T::RuntimeCall>,
		_: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		Ok(unspent)
	}

	fn post_dispatch_details(
		unspent: Self::Pre,
		_: &DispatchInfo,
		_: &PostDispatchInfo,
		_: usize,
		_: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		Ok(unspent)
	}
}
