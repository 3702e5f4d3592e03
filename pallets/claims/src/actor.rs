//! Who signs, for whom, and who has had a hand in a claim.

use frame_support::{ensure, traits::ConstU32, BoundedVec};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use salus_primitives::{
	glue::{Coverages, Members, Patients},
	insurance::{Claim, ClaimStatus},
	patient::Act,
	role::Permission,
	AccountId, ClaimId, Moment, OrganizationId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Appellants, Claims, Config, Error, Pallet, Writers};

/// The most accounts that have a hand in one claim for its provider, or for its patient. The insurer's have room of their own: nobody fills another's.
pub const MAX_WRITERS: u32 = 16;

/// Who has a hand in a claim for one side.
pub type Hands = BoundedVec<AccountId, ConstU32<MAX_WRITERS>>;

/// Adds the account to them.
fn lay<T: Config>(hands: &mut Hands, account: &AccountId) -> DispatchResult {
	if !hands.contains(account) {
		hands.try_push(account.clone()).map_err(|_| Error::<T>::TooManyHands)?;
	}
	Ok(())
}

impl<T: Config> Pallet<T> {
	/// The time, as the chain writes it down.
	pub(crate) fn now() -> Moment {
		salus_primitives::now::<T::Clock>()
	}

	/// The signer, who must hold the permission in the organization.
	pub(crate) fn ensure_may(
		origin: OriginFor<T>,
		organization: OrganizationId,
		permission: Permission,
	) -> Result<AccountId, DispatchError> {
		let account = ensure_signed(origin)?;
		Self::ensure_member_may(&account, organization, permission)?;
		Ok(account)
	}

	fn ensure_member_may(account: &AccountId, organization: OrganizationId, permission: Permission) -> DispatchResult {
		let actor = T::Members::actor(account, organization).ok_or(Error::<T>::NotAMember)?;
		ensure!(actor.may(permission), Error::<T>::NotAuthorized);
		Ok(())
	}

	/// The signer, who must hold one of the permissions in the organization. Which of them counts depends on the side of the claim on which that is.
	pub(crate) fn ensure_side(
		origin: OriginFor<T>,
		organization: OrganizationId,
		claim: ClaimId,
		insurers: Permission,
	) -> Result<AccountId, DispatchError> {
		let account = ensure_signed(origin)?;
		let actor = T::Members::actor(&account, organization).ok_or(Error::<T>::NotAMember)?;
		ensure!(actor.may(Permission::SubmitClaims) || actor.may(insurers), Error::<T>::NotAuthorized);
		let found = Claims::<T>::get(claim).ok_or(Error::<T>::NotFound)?;
		let permission = match organization {
			provider if provider == found.provider => Permission::SubmitClaims,
			insurer if insurer == found.insurer => insurers,
			_ => return Err(Error::<T>::NotFound.into()),
		};
		ensure!(actor.may(permission), Error::<T>::NotAuthorized);
		Ok(account)
	}

	/// The signer, who must submit claims at the provider that is named, or where none is, pay for the patient.
	pub(crate) fn ensure_appellant(
		origin: OriginFor<T>,
		organization: Option<OrganizationId>,
		claim: ClaimId,
	) -> Result<AccountId, DispatchError> {
		let account = ensure_signed(origin)?;
		if let Some(organization) = organization {
			Self::ensure_member_may(&account, organization, Permission::SubmitClaims)?;
			let found = Claims::<T>::get(claim).ok_or(Error::<T>::NotFound)?;
			ensure!(found.provider == organization, Error::<T>::NotFound);
			return Ok(account);
		}
		let found = Claims::<T>::get(claim).ok_or(Error::<T>::NotFound)?;
		ensure!(T::Patients::may(&account, found.patient, Act::Pay).is_some(), Error::<T>::NotAuthorized);
		Ok(account)
	}

	/// The claim, wherever it stands.
	pub(crate) fn ensure_claim(id: ClaimId) -> Result<Claim, DispatchError> {
		Ok(Claims::<T>::get(id).ok_or(Error::<T>::NotFound)?)
	}

	/// The claim, which must stand at one of these. The error is the name of where it stands.
	pub(crate) fn ensure_is(claim: Claim, statuses: &[ClaimStatus]) -> Result<Claim, DispatchError> {
		ensure!(statuses.contains(&claim.status), Error::<T>::of_claim(claim.status));
		Ok(claim)
	}

	/// The provider's claim, which must stand at one of these.
	pub(crate) fn ensure_submitted_by(
		provider: OrganizationId,
		id: ClaimId,
		statuses: &[ClaimStatus],
	) -> Result<Claim, DispatchError> {
		let claim = Self::ensure_claim(id)?;
		ensure!(claim.provider == provider, Error::<T>::NotFound);
		Self::ensure_is(claim, statuses)
	}

	/// The claim on the insurer, which must stand at one of these. What was never submitted, it does not know.
	pub(crate) fn ensure_submitted_to(
		insurer: OrganizationId,
		id: ClaimId,
		statuses: &[ClaimStatus],
	) -> Result<Claim, DispatchError> {
		let claim = Self::ensure_claim(id)?;
		ensure!(claim.insurer == insurer, Error::<T>::NotFound);
		Self::ensure_is(claim, statuses)
	}

	/// That the account has had no hand in what the claim is about.
	pub(crate) fn ensure_impartial(id: ClaimId, claim: &Claim, account: &AccountId) -> DispatchResult {
		let performed = claim.lines.iter().any(|line| line.performer.as_ref() == Some(account));
		let mut authorizations = claim.lines.iter().filter_map(|line| line.authorization);
		let involved = Writers::<T>::get(id).contains(account)
			|| Appellants::<T>::get(id).contains(account)
			|| performed
			|| authorizations.any(|authorization| T::Coverages::requester(authorization).as_ref() == Some(account))
			|| T::Members::roles(account, claim.provider).is_some()
			|| T::Patients::capacity(account, claim.patient).is_some()
			|| Self::is_witness(claim, account);
		ensure!(!involved, Error::<T>::HadAHand);
		Ok(())
	}

	/// That the account has had no hand in the decisions before either.
	pub(crate) fn ensure_fresh(id: ClaimId, claim: &Claim, account: &AccountId) -> DispatchResult {
		Self::ensure_impartial(id, claim, account)?;
		ensure!(!claim.hands.contains(account), Error::<T>::HadAHand);
		Ok(())
	}

	/// Writes down that the account has done something with the claim for its provider.
	pub(crate) fn lay_writer(id: ClaimId, account: &AccountId) -> DispatchResult {
		Writers::<T>::try_mutate(id, |writers| lay::<T>(writers, account))
	}

	/// Writes down that the account has appealed, for the provider or for the patient.
	pub(crate) fn lay_appellant(id: ClaimId, provider: bool, account: &AccountId) -> DispatchResult {
		match provider {
			true => Self::lay_writer(id, account),
			false => Appellants::<T>::try_mutate(id, |appellants| lay::<T>(appellants, account)),
		}
	}

	/// Writes down that the account has a decision before it, or has made one.
	pub(crate) fn lay_hand(claim: &mut Claim, account: &AccountId) -> DispatchResult {
		if !claim.hands.contains(account) {
			claim.hands.try_push(account.clone()).map_err(|_| Error::<T>::TooManyHands)?;
		}
		Ok(())
	}
}
