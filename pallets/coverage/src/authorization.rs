//! Authorizations before a service: asked for by a provider, decided by the insurer.

use alloc::vec::Vec;
use frame_support::{defensive, ensure};
use salus_primitives::{
	glue::{Members, Patients},
	insurance::{Authorization, AuthorizationStatus, Authorized, Category, Coverage, CoverageStatus},
	AccountId, AuthorizationId, CoverageId, Digest, Moment, OrganizationId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	Authorizations, Awaiting, Claimed, Config, Coverages, Error, Event, List, NextAuthorization, Pallet, Requesters,
};

/// Where an authorization stands before it is decided.
pub(crate) const UNDECIDED: [AuthorizationStatus; 2] = [AuthorizationStatus::Requested, AuthorizationStatus::Pended];

/// Where an authorization stands while it certifies something.
pub(crate) const CERTIFYING: [AuthorizationStatus; 2] =
	[AuthorizationStatus::Certified, AuthorizationStatus::CertifiedInPart];

/// Under which key an authorization waits: keys are in the order of the numbers, the oldest first.
pub(crate) const fn turn(authorization: AuthorizationId) -> [u8; 8] {
	authorization.0.to_be_bytes()
}

/// Whether all that was asked for is certified, or some.
fn status_of(requested: &Authorized, certified: &Authorized) -> AuthorizationStatus {
	match certified.includes(requested) {
		true => AuthorizationStatus::Certified,
		false => AuthorizationStatus::CertifiedInPart,
	}
}

impl<T: Config> Pallet<T> {
	/// The authorization and its coverage.
	fn authorization_under(id: AuthorizationId) -> Result<(Authorization, Coverage), DispatchError> {
		let found = Authorizations::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let coverage = Coverages::<T>::get(found.coverage).ok_or(Error::<T>::NotFound)?;
		Ok((found, coverage))
	}

	/// An authorization which the insurer decides on, and which stands at one of these, if the signer has no hand in it. The error is the name of where it stands.
	fn ensure_decides(
		insurer: OrganizationId,
		id: AuthorizationId,
		statuses: &[AuthorizationStatus],
		by: &AccountId,
	) -> Result<(Authorization, Coverage), DispatchError> {
		let (found, coverage) = Self::authorization_under(id)?;
		ensure!(coverage.insurer == insurer, Error::<T>::NotFound);
		ensure!(statuses.contains(&found.status), Error::<T>::of_authorization(found.status));
		let involved = Requesters::<T>::get(id).as_ref() == Some(by)
			|| T::Members::roles(by, found.provider).is_some()
			|| T::Patients::capacity(by, coverage.patient).is_some();
		ensure!(!involved, Error::<T>::NotImpartial);
		Ok((found, coverage))
	}

	/// That something is authorized at all, of what the coverage covers when it begins.
	fn ensure_authorized(coverage: &Coverage, authorized: &Authorized) -> DispatchResult {
		ensure!(authorized.units > 0, Error::<T>::NoUnits);
		ensure!(authorized.start < authorized.end, Error::<T>::EndsBeforeStart);
		ensure!(coverage.covers(authorized.start), Error::<T>::NotInForce);
		Ok(())
	}

	/// Asks for an authorization. Answers its number, and who decides.
	pub(crate) fn do_request_authorization(
		provider: OrganizationId,
		coverage: CoverageId,
		category: Category,
		service: Digest,
		requested: Authorized,
		by: &AccountId,
	) -> Result<(AuthorizationId, OrganizationId), DispatchError> {
		let found = Coverages::<T>::get(coverage).ok_or(Error::<T>::NotFound)?;
		Self::ensure_authorized(&found, &requested)?;
		let id = AuthorizationId(Self::number::<_, NextAuthorization<T>>()?);
		Self::append(List::Authorizations(coverage), id.0)?;
		let (certified, used, status) = (None, 0, AuthorizationStatus::Requested);
		let (entered, changed) = (Self::now(), Self::now());
		Authorizations::<T>::insert(
			id,
			Authorization {
				coverage,
				provider,
				category,
				service,
				requested,
				certified,
				used,
				reserved: 0,
				cancelled: None,
				status,
				entered,
				changed,
			},
		);
		Requesters::<T>::insert(id, by);
		Awaiting::<T>::insert(found.insurer, turn(id), ());
		Ok((id, found.insurer))
	}

	/// Writes down an authorization that has changed, and whether it still waits.
	fn put_authorization(insurer: OrganizationId, id: AuthorizationId, authorization: Authorization) {
		if !UNDECIDED.contains(&authorization.status) {
			Awaiting::<T>::remove(insurer, turn(id));
		}
		Authorizations::<T>::insert(id, Authorization { changed: Self::now(), ..authorization });
	}

	/// The same, and reports where it stands.
	fn set_authorization(
		insurer: OrganizationId,
		id: AuthorizationId,
		found: Authorization,
		status: AuthorizationStatus,
		by: &AccountId,
	) {
		Self::put_authorization(insurer, id, Authorization { status, ..found });
		Self::deposit_event(Event::AuthorizationSet { authorization: id, status, by: by.clone() });
	}

	/// Says of an authorization that is asked for that the insurer needs more to decide, or denies it.
	pub(crate) fn do_answer_authorization(
		insurer: OrganizationId,
		id: AuthorizationId,
		from: &[AuthorizationStatus],
		to: AuthorizationStatus,
		by: &AccountId,
	) -> DispatchResult {
		let (found, _) = Self::ensure_decides(insurer, id, from, by)?;
		Self::set_authorization(insurer, id, found, to, by);
		Ok(())
	}

	/// Certifies what was asked for, or less of it. The days can be others. Whoever gives the service relies on the coverage.
	pub(crate) fn do_certify_authorization(
		insurer: OrganizationId,
		id: AuthorizationId,
		certified: Authorized,
		by: &AccountId,
	) -> Result<AuthorizationStatus, DispatchError> {
		let (found, coverage) = Self::ensure_decides(insurer, id, &UNDECIDED, by)?;
		Self::ensure_authorized(&coverage, &certified)?;
		ensure!(certified.units <= found.requested.units, Error::<T>::MoreThanRequested);
		let status = status_of(&found.requested, &certified);
		Self::put_authorization(insurer, id, Authorization { status, certified: Some(certified), ..found });
		Claimed::<T>::insert(found.coverage, ());
		Ok(status)
	}

	/// Certifies more units than before, or a later end. Answers what is certified now.
	pub(crate) fn do_extend_authorization(
		insurer: OrganizationId,
		id: AuthorizationId,
		units: u32,
		end: Moment,
		by: &AccountId,
	) -> Result<(Authorized, AuthorizationStatus), DispatchError> {
		let (found, coverage) = Self::ensure_decides(insurer, id, &CERTIFYING, by)?;
		let before = found.certified.ok_or(Error::<T>::NotFound)?;
		ensure!(units >= before.units && end >= before.end, Error::<T>::LessThanCertified);
		let certified = Authorized { units, end, ..before };
		ensure!(certified != before, Error::<T>::NoChange);
		Self::ensure_authorized(&coverage, &certified)?;
		let status = status_of(&found.requested, &certified);
		Self::put_authorization(insurer, id, Authorization { status, certified: Some(certified), ..found });
		Ok((certified, status))
	}

	/// Takes back what of an authorization is not used, for what is served from now on, for the insurer.
	pub(crate) fn do_revoke_authorization(
		insurer: OrganizationId,
		id: AuthorizationId,
		by: &AccountId,
	) -> DispatchResult {
		let (found, _) = Self::ensure_decides(insurer, id, &CERTIFYING, by)?;
		Self::cancel(insurer, id, found, by)
	}

	/// Takes an authorization back that is not decided, or what is not used of it for what is served from now on, for the provider.
	pub(crate) fn do_cancel_authorization(
		provider: OrganizationId,
		id: AuthorizationId,
		by: &AccountId,
	) -> DispatchResult {
		let (found, coverage) = Self::authorization_under(id)?;
		ensure!(found.provider == provider, Error::<T>::NotFound);
		let cancellable = UNDECIDED.contains(&found.status) || found.status.certifies();
		ensure!(cancellable, Error::<T>::of_authorization(found.status));
		Self::cancel(coverage.insurer, id, found, by)
	}

	/// What claims have reserved they keep, since it was served before.
	fn cancel(insurer: OrganizationId, id: AuthorizationId, found: Authorization, by: &AccountId) -> DispatchResult {
		let unused = found.certified.is_none_or(|certified| found.used < certified.units);
		ensure!(unused, Error::<T>::NothingLeft);
		let cancelled = found.certified.map(|_| Self::now());
		let status = AuthorizationStatus::Cancelled;
		Self::set_authorization(insurer, id, Authorization { cancelled, ..found }, status, by);
		Ok(())
	}

	/// Reserves units for a claim, of each authorization as many as are left. What is claimed while the coverage is prepared can wait until it is in force.
	pub(crate) fn do_reserve(coverage: CoverageId, units: &[(AuthorizationId, u32)]) -> Vec<(AuthorizationId, u32)> {
		if Coverages::<T>::get(coverage).is_some_and(|found| found.status != CoverageStatus::EnteredInError) {
			Claimed::<T>::insert(coverage, ());
		}
		let mut reserved = Vec::new();
		for (id, wanted) in units {
			let Some(found) = Authorizations::<T>::get(id) else { continue };
			let many = found.unused().min(*wanted);
			if many > 0 {
				let all = found.reserved.saturating_add(many);
				Authorizations::<T>::insert(id, Authorization { reserved: all, ..found });
				reserved.push((*id, many));
			}
		}
		reserved
	}

	/// Lets go of units that a claim has reserved.
	pub(crate) fn do_release(units: &[(AuthorizationId, u32)]) {
		for (id, many) in units {
			let less = |found: Authorization| {
				found.reserved.checked_sub(*many).map(|reserved| Authorization { reserved, ..found })
			};
			match Authorizations::<T>::get(id).and_then(less) {
				Some(found) => Authorizations::<T>::insert(id, found),
				None => {
					defensive!("more units are let go of than are reserved");
				}
			}
		}
	}
}
