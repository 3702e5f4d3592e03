//! Who signs, for whom, and when.

use frame_support::ensure;
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use salus_primitives::{
	appointment::{Appointment, CancellationReason, Slot},
	glue::{Members, Patients},
	patient::{Act, Capacity, PatientStatus},
	priority::Priority,
	role::{Permission, Permissions},
	schedule::Schedule,
	AccountId, Moment, OrganizationId, PatientId, ScheduleId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Pallet, Schedules};

/// Whoever signs something about a patient's appointment at an organization.
#[derive(Clone, Debug)]
pub(crate) struct Signer {
	/// Who.
	pub account: AccountId,
	/// Whether it acts for the patient: its scope lets it book.
	pub controls: bool,
	/// What it may do at the organization, as a member.
	pub permissions: Permissions,
}

impl Signer {
	pub(crate) fn may(&self, permission: Permission) -> bool {
		self.permissions.contains(permission)
	}

	/// Whether it is who sees the patient: the practitioner who is booked, or where a room alone is, whoever may attend.
	pub(crate) fn attends(&self, slot: Option<&Slot>) -> bool {
		let practitioner = slot.and_then(|slot| slot.practitioner.as_ref());
		slot.is_some()
			&& self.may(Permission::AttendAppointments)
			&& practitioner.is_none_or(|practitioner| *practitioner == self.account)
	}
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
		let actor = T::Members::actor(&account, organization).ok_or(Error::<T>::NotAMember)?;
		ensure!(actor.may(permission), Error::<T>::NotAuthorized);
		Ok(actor.account)
	}

	/// The signer, who must act for the patient or be a member of the organization.
	pub(crate) fn ensure_party(
		origin: OriginFor<T>,
		organization: OrganizationId,
		patient: PatientId,
	) -> Result<Signer, DispatchError> {
		let account = ensure_signed(origin)?;
		let controls = T::Patients::may(&account, patient, Act::Register).is_some();
		let actor = T::Members::actor(&account, organization);
		ensure!(controls || actor.is_some(), Error::<T>::NotAMember);
		let permissions = actor.map_or(Permissions::NONE, |actor| actor.permissions);
		Ok(Signer { account, controls, permissions })
	}

	/// The signer, who must act for the patient or book for patients there.
	pub(crate) fn ensure_books(
		origin: OriginFor<T>,
		organization: OrganizationId,
		patient: PatientId,
	) -> Result<Signer, DispatchError> {
		let signer = Self::ensure_party(origin, organization, patient)?;
		ensure!(signer.controls || signer.may(Permission::BookAppointments), Error::<T>::NotAuthorized);
		Ok(signer)
	}

	/// The signer, who must book for patients there, or see this one.
	pub(crate) fn ensure_serves(origin: OriginFor<T>, appointment: &Appointment) -> Result<Signer, DispatchError> {
		let signer = Self::ensure_party(origin, appointment.organization, appointment.patient)?;
		let serves = signer.may(Permission::BookAppointments) || signer.attends(appointment.slot.as_ref());
		ensure!(serves, Error::<T>::NotAuthorized);
		Ok(signer)
	}

	/// The signer, who must be who sees the patient.
	pub(crate) fn ensure_attends(origin: OriginFor<T>, appointment: &Appointment) -> Result<Signer, DispatchError> {
		let signer = Self::ensure_party(origin, appointment.organization, appointment.patient)?;
		ensure!(signer.attends(appointment.slot.as_ref()), Error::<T>::NotAuthorized);
		Ok(signer)
	}

	/// That the signer may book beyond the schedule, if that is asked, and as urgently: a patient's side says at most that it is urgent.
	pub(crate) fn ensure_degree(signer: &Signer, beyond: bool, priority: Priority) -> DispatchResult {
		ensure!(!beyond || signer.may(Permission::Overbook), Error::<T>::NotAuthorized);
		let trusted = signer.may(Permission::BookAppointments) || priority <= Priority::Urgent;
		ensure!(trusted, Error::<T>::TooUrgent);
		Ok(())
	}

	/// That the organization is active.
	pub(crate) fn ensure_active(organization: OrganizationId) -> DispatchResult {
		ensure!(T::Members::organization(organization).is_some(), Error::<T>::OrganizationNotActive);
		Ok(())
	}

	/// Whether the account sees patients for the organization now.
	pub(crate) fn is_attending(account: &AccountId, organization: OrganizationId) -> bool {
		T::Members::actor(account, organization).is_some_and(|actor| actor.may(Permission::AttendAppointments))
	}

	/// Whether the patient is registered and lives, as far as the chain knows. A suspended registration is no obstacle.
	pub(crate) fn lives(patient: PatientId) -> bool {
		T::Patients::status(patient).is_some_and(|status| status != PatientStatus::Deceased)
	}

	pub(crate) fn ensure_alive(patient: PatientId) -> DispatchResult {
		let status = T::Patients::status(patient).ok_or(Error::<T>::UnknownPatient)?;
		ensure!(status != PatientStatus::Deceased, Error::<T>::Deceased);
		Ok(())
	}
}

impl<T: Config> Pallet<T> {
	/// The signer, who must speak for the patient. Whom the patient trusts to book visits books them, and says nothing of them.
	pub(crate) fn ensure_speaks(origin: OriginFor<T>, patient: PatientId) -> Result<AccountId, DispatchError> {
		let account = ensure_signed(origin)?;
		let speaks =
			T::Patients::may(&account, patient, Act::Register).is_some_and(|capacity| capacity != Capacity::Trusted);
		ensure!(speaks, Error::<T>::NotAuthorized);
		Ok(account)
	}

	/// The signer, who must act for the patient, book for patients there, or see this one; and whether it is the patient's side. Whoever is both acts for the
	/// patient, as a colleague can act for the organization.
	pub(crate) fn ensure_changes(
		origin: OriginFor<T>,
		appointment: &Appointment,
	) -> Result<(Signer, bool), DispatchError> {
		let signer = Self::ensure_party(origin, appointment.organization, appointment.patient)?;
		let serves = signer.may(Permission::BookAppointments) || signer.attends(appointment.slot.as_ref());
		ensure!(signer.controls || serves, Error::<T>::NotAuthorized);
		let own = signer.controls;
		Ok((signer, own))
	}

	/// The signer, who must book for patients there, or see them by the schedule.
	pub(crate) fn ensure_allots(
		origin: OriginFor<T>,
		appointment: &Appointment,
		schedule: ScheduleId,
	) -> Result<Signer, DispatchError> {
		let signer = Self::ensure_party(origin, appointment.organization, appointment.patient)?;
		let found = Schedules::<T>::get(appointment.organization, schedule);
		let is_own = |found: Schedule| found.practitioner.is_none_or(|of| of == signer.account);
		let allots = signer.may(Permission::AttendAppointments) && found.is_some_and(is_own);
		ensure!(allots || signer.may(Permission::BookAppointments), Error::<T>::NotAuthorized);
		Ok(signer)
	}

	/// The signer, who must be of the side that gives this reason.
	///
	/// A practitioner frees the own time also where it is no member any more, or the organization not active: nobody else would, and it is wanted elsewhere.
	pub(crate) fn ensure_cancels(
		origin: OriginFor<T>,
		appointment: &Appointment,
		reason: CancellationReason,
	) -> Result<AccountId, DispatchError> {
		let account = ensure_signed(origin)?;
		let actor = T::Members::actor(&account, appointment.organization);
		let practitioner = appointment.slot.as_ref().and_then(|slot| slot.practitioner.as_ref());
		let books = actor.is_some_and(|actor| actor.may(Permission::BookAppointments));
		let provides = books || practitioner == Some(&account);
		let controls = T::Patients::may(&account, appointment.patient, Act::Register).is_some();
		ensure!(provides || controls, Error::<T>::NotAuthorized);
		ensure!(if reason.is_patients() { controls } else { provides }, Error::<T>::WrongReason);
		Ok(account)
	}
}
