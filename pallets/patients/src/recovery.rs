//! Recovery: how a new wallet takes the place of the patient's own.

use alloc::vec::Vec;
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{ensure, traits::Get, BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound};
use frame_system::pallet_prelude::OriginFor;
use salus_primitives::{
	glue::Members,
	patient::{Act, Attestation, Capacity},
	role::OrganizationKind,
	AccountId, Moment, PatientId,
};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Controller, Controllers, Error, Pallet, Recoveries, Registration, Registrations};

/// A recovery that has begun.
#[derive(CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound())]
pub struct Recovery<T: Config> {
	/// The wallet that would take the place of the patient's own.
	pub successor: AccountId,
	/// Guardians who support it. Who of them counts is seen when it is completed.
	pub supporters: BoundedVec<AccountId, T::MaxControllers>,
	/// The hospital's word, where it was given. It counts while the hospital is active.
	pub attested: Option<Attestation>,
	/// From when on it can be completed.
	pub completes: Moment,
	/// From when on it can not.
	pub lapses: Moment,
}

impl<T: Config> Recovery<T> {
	/// One that begins now and that nobody supports yet.
	fn begun(successor: AccountId, now: Moment) -> Self {
		let mut recovery =
			Self { successor, supporters: BoundedVec::new(), attested: None, completes: now, lapses: now };
		recovery.wait_from(now);
		recovery
	}

	/// Lets the delay begin.
	fn wait_from(&mut self, now: Moment) {
		self.completes = now.saturating_add(T::RecoveryDelay::get());
		self.lapses = self.completes.saturating_add(T::RecoveryLapse::get());
	}
}

impl<T: Config> Pallet<T> {
	/// The signer as a guardian who may recover the patient's wallet.
	pub(crate) fn ensure_recoverer(
		origin: OriginFor<T>,
		patient: PatientId,
	) -> Result<(AccountId, Registration), DispatchError> {
		let (controller, registration) = Self::ensure_controller(origin, patient)?;
		ensure!(recovers(&controller), Error::<T>::NotAuthorized);
		Self::ensure_alive(&registration)?;
		Ok((controller.account, registration))
	}

	/// The signer as somebody who may end a recovery: any controller but a trusted one.
	pub(crate) fn ensure_may_veto(origin: OriginFor<T>, patient: PatientId) -> Result<AccountId, DispatchError> {
		let (controller, _) = Self::ensure_controller(origin, patient)?;
		ensure!(controller.capacity != Capacity::Trusted, Error::<T>::NotAuthorized);
		Ok(controller.account)
	}

	/// The guardians who may recover the patient's wallet now.
	pub(crate) fn recoverers(patient: PatientId, registration: &Registration) -> Vec<AccountId> {
		let now = Self::now();
		let able = |controller: &Controller| recovers(controller) && controller.is_in_force(registration, now);
		Controllers::<T>::get(patient).into_iter().filter(able).map(|controller| controller.account).collect()
	}

	/// The recovery that has begun and has not lapsed.
	pub(crate) fn pending(patient: PatientId) -> Option<Recovery<T>> {
		Recoveries::<T>::get(patient).filter(|recovery| Self::now() < recovery.lapses)
	}

	/// Decides how many guardians recover the wallet: none, or at most as many as there are.
	pub(crate) fn do_set_recovery(patient: PatientId, threshold: u8) -> DispatchResult {
		let registration = Self::ensure_registered(patient)?;
		ensure!(registration.threshold != threshold, Error::<T>::NoChange);
		let guardians = Self::recoverers(patient, &registration).len();
		ensure!(usize::from(threshold) <= guardians, Error::<T>::TooFewGuardians);
		Registrations::<T>::insert(patient, Registration { threshold, ..registration });
		Ok(())
	}

	/// Begins a recovery that this guardian supports.
	pub(crate) fn do_begin_recovery(
		patient: PatientId,
		successor: AccountId,
		guardian: AccountId,
		registration: &Registration,
	) -> Result<Recovery<T>, DispatchError> {
		ensure!(registration.threshold > 0, Error::<T>::RecoveryOff);
		ensure!(Self::pending(patient).is_none(), Error::<T>::AlreadyBegun);
		let mut recovery = Self::new_recovery(patient, successor)?;
		recovery.supporters = BoundedVec::truncate_from([guardian].into());
		Recoveries::<T>::insert(patient, &recovery);
		Ok(recovery)
	}

	/// Adds a guardian's support for that successor, and no other who may stand there meanwhile.
	pub(crate) fn do_support_recovery(
		patient: PatientId,
		successor: &AccountId,
		guardian: AccountId,
	) -> DispatchResult {
		let mut recovery = Self::pending(patient).ok_or(Error::<T>::NotBegun)?;
		ensure!(recovery.successor == *successor, Error::<T>::NotBegun);
		ensure!(!recovery.supporters.contains(&guardian), Error::<T>::AlreadySupported);
		// Those who are on the list of controllers are at most as many, and nobody else stays here.
		recovery.supporters.try_push(guardian).map_err(|_| Error::<T>::TooManyControllers)?;
		Recoveries::<T>::insert(patient, recovery);
		Ok(())
	}

	/// Gives a hospital's word for the successor, for whom guardians may have begun. The delay begins anew, since whoever would veto hears of it only now.
	pub(crate) fn do_attest_recovery(
		patient: PatientId,
		successor: AccountId,
		attestation: Attestation,
	) -> Result<Recovery<T>, DispatchError> {
		let hospital = T::Members::organization(attestation.organization) == Some(OrganizationKind::Hospital);
		ensure!(hospital, Error::<T>::NotAuthorized);
		let mut recovery = match Self::pending(patient) {
			Some(pending) => {
				ensure!(pending.successor == successor, Error::<T>::AlreadyBegun);
				ensure!(pending.attested.is_none(), Error::<T>::AlreadyAttested);
				pending
			}
			None => Self::new_recovery(patient, successor)?,
		};
		recovery.attested = Some(attestation);
		recovery.wait_from(Self::now());
		Recoveries::<T>::insert(patient, &recovery);
		Ok(recovery)
	}

	/// Ends a recovery, at any moment before it is completed.
	pub(crate) fn do_veto_recovery(patient: PatientId) -> Result<AccountId, DispatchError> {
		let recovery = Self::pending(patient).ok_or(Error::<T>::NotBegun)?;
		Recoveries::<T>::remove(patient);
		Ok(recovery.successor)
	}

	/// Completes a recovery: of the patient's own wallets, the successor alone is left. All of it happens, or nothing.
	pub(crate) fn do_complete_recovery(patient: PatientId) -> Result<AccountId, DispatchError> {
		let registration = Self::ensure_registered(patient)?;
		let recovery = Recoveries::<T>::get(patient).ok_or(Error::<T>::NotBegun)?;
		let now = Self::now();
		ensure!(now >= recovery.completes, Error::<T>::TooEarly);
		ensure!(now < recovery.lapses, Error::<T>::Lapsed);
		let carried = Self::is_attested(&recovery) || Self::is_supported(patient, &registration, &recovery);
		ensure!(carried, Error::<T>::TooFewSupports);
		Recoveries::<T>::remove(patient);
		Self::end_own_wallets(patient);
		Self::do_add_controller(patient, Controller::own_wallet(recovery.successor.clone()), None)?;
		Ok(recovery.successor)
	}

	/// Puts another in the place of a supporter, or nobody.
	pub(crate) fn replace_supporter(patient: PatientId, account: &AccountId, successor: Option<&AccountId>) {
		let Some(mut recovery) = Recoveries::<T>::get(patient) else { return };
		let Some(position) = recovery.supporters.iter().position(|supporter| supporter == account) else { return };
		recovery.supporters.swap_remove(position);
		if let Some(successor) = successor {
			// Into the place that has just become free.
			let _ = recovery.supporters.try_push(successor.clone());
		}
		Recoveries::<T>::insert(patient, recovery);
	}

	/// Who of the supporters may recover the wallet now.
	pub(crate) fn supporters(
		patient: PatientId,
		registration: &Registration,
		recovery: &Recovery<T>,
	) -> Vec<AccountId> {
		let able = Self::recoverers(patient, registration);
		able.into_iter().filter(|guardian| recovery.supporters.contains(guardian)).collect()
	}

	fn is_supported(patient: PatientId, registration: &Registration, recovery: &Recovery<T>) -> bool {
		let supporters = Self::supporters(patient, registration, recovery).len();
		registration.threshold > 0 && supporters >= usize::from(registration.threshold)
	}

	fn is_attested(recovery: &Recovery<T>) -> bool {
		let active = |attestation: &Attestation| T::Members::organization(attestation.organization).is_some();
		recovery.attested.as_ref().is_some_and(active)
	}

	/// A recovery for this successor, who must be nobody to the patient yet.
	fn new_recovery(patient: PatientId, successor: AccountId) -> Result<Recovery<T>, DispatchError> {
		ensure!(Self::controller(&successor, patient).is_none(), Error::<T>::AlreadyController);
		Ok(Recovery::begun(successor, Self::now()))
	}
}

/// Whether the controller is a guardian who takes part in recoveries.
fn recovers(controller: &Controller) -> bool {
	matches!(controller.capacity, Capacity::Guardian(_)) && controller.may(Act::Recover)
}
