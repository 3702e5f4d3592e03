//! What a transaction costs, who is charged for it, and what is left.
//!
//! # The price
//!
//! There is one unit, a picosecond of a block's time. A block can be full in three ways, of time, of proof and of bytes, and a transaction costs what it takes of the
//! room there is: the time or the proof of its call and extensions, whichever takes more of a block, each byte of it, and the fixed time that every transaction
//! takes. So whoever may spend a tenth of all blocks' time can fill a tenth of all blocks, in no way more.
//!
//! What a call declares is charged before it is carried out; what it turned out not to use is given back afterwards. A quota is therefore never exceeded, not even
//! for a moment, and a call that declares much needs that much left although it may use little.
//!
//! # Periods
//!
//! Periods stand still: one begins at each multiple of its length since the epoch. Nothing runs when one begins: an entry of another period counts as nothing
//! and is written over at the next charge. Around the turn of a period two quotas can be spent in a short time.

use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{dispatch::DispatchInfo, traits::Get, weights::Weight};
use salus_primitives::{
	quota::{Quota, Reserve},
	AccountId, Moment, OrganizationId,
};
use scale_info::TypeInfo;
use sp_runtime::transaction_validity::InvalidTransaction;

use crate::{ActorQuotas, Class, Config, OrganizationQuotas, Pallet, SpentByActor, SpentByOrganization};

/// What a signer hears whose quota is used up, or whose organization's is: this and the whole minutes, rounded up, until the period ends and the transaction can be
/// signed anew. At most [`MAX_MINUTES`] are told, however long the period.
pub const OVER_QUOTA: u8 = 100;

/// The most minutes that an [`OVER_QUOTA`] tells of, as they must fit a byte with it.
pub const MAX_MINUTES: u8 = u8::MAX - OVER_QUOTA;

/// What a signer hears whose transaction costs more than the quota of a whole period, so that no waiting helps.
pub const BEYOND_QUOTA: InvalidTransaction = InvalidTransaction::Custom(OVER_QUOTA);

const MINUTE: Moment = 60 * 1_000;

/// Says for whom a call is made, and out of what it is charged. Provided by the runtime, which alone knows all calls.
pub trait ActingFor<Call> {
	/// The organization of the signer's for which it makes the call, and whose quota is charged too. Never one that the signer is no member of: it would pay for
	/// strangers.
	fn organization(signer: &AccountId, call: &Call) -> Option<OrganizationId>;

	/// Out of what the signer's account is charged for a call of this class.
	fn reserve(signer: &AccountId, call: &Call, class: Class) -> Reserve;
}

/// Everybody acts for oneself.
impl<Call> ActingFor<Call> for () {
	fn organization(_: &AccountId, _: &Call) -> Option<OrganizationId> {
		None
	}

	fn reserve(_: &AccountId, _: &Call, class: Class) -> Reserve {
		match class {
			Class::Emergency => Reserve::Emergency,
			_ => Reserve::Ordinary,
		}
	}
}

/// What was spent in one period.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Spent {
	/// When the period began.
	pub period: Moment,
	/// How much.
	pub spent: u64,
}

impl Spent {
	/// What of it counts in the period that began then.
	fn in_period(self, began: Moment) -> u64 {
		if self.period == began {
			self.spent
		} else {
			0
		}
	}
}

/// The period that runs now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Running {
	began: Moment,
	ends: Moment,
	now: Moment,
}

impl Running {
	/// What to tell whoever must wait for the next one.
	fn come_back(self) -> InvalidTransaction {
		let minutes = self.ends.saturating_sub(self.now).div_ceil(MINUTE);
		let told = u8::try_from(minutes).unwrap_or(MAX_MINUTES).clamp(1, MAX_MINUTES);
		InvalidTransaction::Custom(OVER_QUOTA.saturating_add(told))
	}
}

/// What one transaction is charged, and to whom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Charge {
	pub(crate) account: AccountId,
	pub(crate) reserve: Reserve,
	pub(crate) organization: Option<OrganizationId>,
	pub(crate) cost: u64,
	/// When the period began in which it is charged.
	period: Moment,
}

impl<T: Config> Pallet<T> {
	/// What a transaction costs that uses this weight and has this many bytes.
	pub fn cost(info: &DispatchInfo, used: Weight, bytes: usize) -> u64 {
		let base = T::BlockWeights::get().get(info.class).base_extrinsic.ref_time();
		let work = used.ref_time().max(used.proof_size().saturating_mul(T::ProofPrice::get()));
		let bytes = u64::try_from(bytes).unwrap_or(u64::MAX).saturating_mul(T::BytePrice::get());
		base.saturating_add(work).saturating_add(bytes)
	}

	/// The charge, unless it is over a quota.
	pub(crate) fn ensure_within_quotas(
		account: AccountId,
		reserve: Reserve,
		organization: Option<OrganizationId>,
		cost: u64,
	) -> Result<Charge, InvalidTransaction> {
		let running = Self::running();
		ensure_room(running, cost, Self::spent_by(&account, reserve), Self::limit_of(&account, reserve))?;
		if let Some(organization) = organization {
			let limit = Self::limit_of_organization(organization);
			ensure_room(running, cost, SpentByOrganization::<T>::get(organization), limit)?;
		}
		Ok(Charge { account, reserve, organization, cost, period: running.began })
	}

	/// Writes the charge down, over whatever was spent in an earlier period.
	pub(crate) fn draw(charge: &Charge) {
		let draw = |entry: &mut Spent| {
			let spent = entry.in_period(charge.period).saturating_add(charge.cost);
			*entry = Spent { period: charge.period, spent };
		};
		SpentByActor::<T>::mutate(&charge.account, charge.reserve, draw);
		if let Some(organization) = charge.organization {
			SpentByOrganization::<T>::mutate(organization, draw);
		}
	}

	/// Gives back what of a charge was not used.
	pub(crate) fn give_back(charge: &Charge, used: u64) {
		let unused = charge.cost.saturating_sub(used);
		if unused == 0 {
			return;
		}
		let give_back = |entry: &mut Spent| {
			if entry.period == charge.period {
				entry.spent = entry.spent.saturating_sub(unused);
			}
		};
		SpentByActor::<T>::mutate(&charge.account, charge.reserve, give_back);
		if let Some(organization) = charge.organization {
			SpentByOrganization::<T>::mutate(organization, give_back);
		}
	}

	/// How far this reserve of the account is used.
	pub(crate) fn show_reserve(account: &AccountId, reserve: Reserve) -> Quota {
		Self::quota(Self::limit_of(account, reserve), Self::spent_by(account, reserve))
	}

	/// How far the organization's quota is used.
	pub(crate) fn show_quota_of_organization(organization: OrganizationId) -> Quota {
		Self::quota(Self::limit_of_organization(organization), SpentByOrganization::<T>::get(organization))
	}

	fn quota(limit: u64, spent: Spent) -> Quota {
		let running = Self::running();
		Quota { limit, spent: spent.in_period(running.began), resets_at: running.ends }
	}

	fn spent_by(account: &AccountId, reserve: Reserve) -> Spent {
		SpentByActor::<T>::get(account, reserve)
	}

	/// What the council set for the account, or else everybody's. It sets the ordinary quota alone.
	fn limit_of(account: &AccountId, reserve: Reserve) -> u64 {
		match reserve {
			Reserve::Ordinary => ActorQuotas::<T>::get(account).unwrap_or_else(T::ActorQuota::get),
			Reserve::Emergency => T::EmergencyReserve::get(),
			Reserve::Office => T::OfficeReserve::get(),
			Reserve::Service => T::ServiceReserve::get(),
		}
	}

	fn limit_of_organization(organization: OrganizationId) -> u64 {
		OrganizationQuotas::<T>::get(organization).unwrap_or_else(T::OrganizationQuota::get)
	}

	fn running() -> Running {
		let now = Self::now();
		// A period of no length would be one of a millisecond: there is always one that runs.
		let length = T::Period::get().max(1);
		let began = now.saturating_sub(now.checked_rem(length).unwrap_or_default());
		Running { began, ends: began.saturating_add(length), now }
	}

	pub(crate) fn now() -> Moment {
		salus_primitives::now::<T::Clock>()
	}
}

fn ensure_room(running: Running, cost: u64, spent: Spent, limit: u64) -> Result<(), InvalidTransaction> {
	if cost > limit {
		return Err(BEYOND_QUOTA);
	}
	match spent.in_period(running.began).saturating_add(cost) <= limit {
		true => Ok(()),
		false => Err(running.come_back()),
	}
}
