//! The admission extension: nobody unknown gets a transaction into a block, or even into the pool, and nobody known more than a share of it.
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
use salus_primitives::{
	glue::{Actor, Standing},
	quota::Reserve,
	AccountId,
};
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{DispatchInfoOf, Dispatchable, TransactionExtension, ValidateResult},
	transaction_validity::{InvalidTransaction, TransactionValidityError, ValidTransaction},
	DispatchResult,
};

use crate::{ActingFor, Admissible, Charge, Class, ClassOf, Config, Invitations, Pallet, WeightInfo};

/// What a signer hears whom the chain does not know. Wallets show it as "Invalid signing address"; nothing else in a Salus chain's extensions answers it to
/// an account that could sign.
pub const UNKNOWN_SIGNER: InvalidTransaction = InvalidTransaction::BadSigner;

/// What a known signer hears whose call no block may carry now, or not from this signer.
pub const INADMISSIBLE_CALL: InvalidTransaction = InvalidTransaction::Call;

/// Refuses every signer who is not known, every call that is not admissible, and whatever is over a quota; charges the quotas; and asks for a call to be taken in
/// the order of its class. See the [module](self).
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

/// What is known of a transaction that was let in.
pub struct Admitted {
	/// What it is charged, if somebody signed it.
	pub(crate) charge: Option<Charge>,
	/// What of the extension's own weight it did not take.
	unspent: Weight,
}

/// Who answers for a transaction.
enum Sponsor {
	/// The signer, whom the chain knows.
	Signer,
	/// Whoever invited the signer.
	Inviter(Actor),
}

impl Sponsor {
	fn of<T: Config>(signer: &AccountId, call: &T::RuntimeCall) -> Result<Self, InvalidTransaction> {
		if T::Standing::is_known(signer) {
			return Ok(Self::Signer);
		}
		let inviter = T::Invitations::is_invitation(call).then(|| T::Invitations::invited(signer, call)).flatten();
		inviter.map(Self::Inviter).ok_or(UNKNOWN_SIGNER)
	}

	/// The charge of this much, unless it is over a quota. An emergency is never charged to an organization: nobody's bill may stop a revocation. Nor is what
	/// somebody does in an office.
	fn charge<T: Config>(
		self,
		signer: &AccountId,
		call: &T::RuntimeCall,
		class: Class,
		cost: u64,
	) -> Result<Charge, InvalidTransaction> {
		let (account, reserve, organization) = match self {
			Self::Inviter(actor) => (actor.account, Reserve::Ordinary, Some(actor.organization)),
			Self::Signer => {
				let reserve = T::ActingFor::reserve(signer, call, class);
				let organization = match reserve {
					Reserve::Emergency | Reserve::Office => None,
					Reserve::Ordinary | Reserve::Service => T::ActingFor::organization(signer, call),
				};
				(signer.clone(), reserve, organization)
			}
		};
		Pallet::<T>::ensure_within_quotas(account, reserve, organization, cost)
	}

	/// What of the extension's weight is left.
	fn unspent<T: Config>(&self, call: &T::RuntimeCall) -> Weight {
		match self {
			Self::Signer => weight_of_invitation::<T>(call),
			Self::Inviter(_) => Weight::zero(),
		}
	}
}

fn weight_of_invitation<T: Config>(call: &T::RuntimeCall) -> Weight {
	match T::Invitations::is_invitation(call) {
		true => T::Invitations::weight(),
		false => Weight::zero(),
	}
}

impl<T: Config + Send + Sync> TransactionExtension<T::RuntimeCall> for Admission<T>
where
	T::RuntimeCall: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
{
	const IDENTIFIER: &'static str = "Admission";
	type Implicit = ();
	type Val = Admitted;
	type Pre = Admitted;

	fn weight(&self, call: &T::RuntimeCall) -> Weight {
		T::WeightInfo::admission().saturating_add(weight_of_invitation::<T>(call))
	}

	fn validate(
		&self,
		origin: T::RuntimeOrigin,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
		_: Self::Implicit,
		_: &impl Encode,
		_: TransactionSource,
	) -> ValidateResult<Self::Val, T::RuntimeCall> {
		let Some(signer) = origin.as_signer() else {
			let admitted = Admitted { charge: None, unspent: self.weight(call) };
			return Ok((ValidTransaction::default(), admitted, origin));
		};
		let sponsor = Sponsor::of::<T>(signer, call)?;
		if !T::Admissible::admits(signer, call) {
			return Err(INADMISSIBLE_CALL.into());
		}
		let class = T::Classes::class_of(signer, call);
		let unspent = sponsor.unspent::<T>(call);
		let cost = Pallet::<T>::cost(info, info.total_weight(), len);
		let charge = Some(sponsor.charge::<T>(signer, call, class, cost)?);
		let validity = ValidTransaction { priority: class.priority(), ..ValidTransaction::default() };
		Ok((validity, Admitted { charge, unspent }, origin))
	}

	fn prepare(
		self,
		admitted: Self::Val,
		_: &T::RuntimeOrigin,
		_: &T::RuntimeCall,
		_: &DispatchInfoOf<T::RuntimeCall>,
		_: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		if let Some(charge) = &admitted.charge {
			Pallet::<T>::draw(charge);
		}
		Ok(admitted)
	}

	/// Gives back what was not used, whether or not the call was carried out.
	fn post_dispatch_details(
		Admitted { charge, unspent }: Self::Pre,
		info: &DispatchInfo,
		post: &PostDispatchInfo,
		len: usize,
		_: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		if let Some(charge) = charge {
			let used = post.calc_actual_weight(info).saturating_sub(unspent);
			Pallet::<T>::give_back(&charge, Pallet::<T>::cost(info, used, len));
		}
		Ok(unspent)
	}
}
