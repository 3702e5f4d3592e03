//! The visit itself: who comes, who does not, and what patients say of it.

use frame_support::ensure;
use salus_primitives::{
	appointment::{Answer, Appointment, AppointmentStatus, Feedback, ParticipationStatus},
	escrow::Ending,
	glue::{Agreed, Appointments as Evidence, Fulfilled, OnFeedback},
	AccountId, AppointmentId, Moment, OrganizationId, PatientId,
};
use sp_runtime::{traits::Get, DispatchResult};

use crate::{Appointments, Attendances, Config, Error, FeedbackOf, Pallet, RatingsOf};

impl<T: Config> Pallet<T> {
	/// Says that the patient of a booked appointment is there, not long before it begins.
	pub(crate) fn do_come(
		id: AppointmentId,
		found: &Appointment,
		status: AppointmentStatus,
		by: &AccountId,
	) -> DispatchResult {
		Self::ensure_stands(found, &[AppointmentStatus::Booked])?;
		let start = Self::ensure_slot(found)?.start.moment();
		let soon = Self::now().saturating_add(T::CheckInLead::get()) >= start;
		ensure!(soon, Error::<T>::TooEarly);
		Self::move_on(id, found, status, by)
	}

	/// Says that the visit of a patient who is there took place.
	pub(crate) fn do_fulfil(id: AppointmentId, found: &Appointment, by: &AccountId) -> DispatchResult {
		Self::ensure_stands(found, &[AppointmentStatus::Arrived, AppointmentStatus::CheckedIn])?;
		Self::move_on(id, found, AppointmentStatus::Fulfilled, by)
	}

	/// Says that the patient did not come to what has begun, and counts that, if the patient's side had accepted it.
	///
	/// Also of whoever has checked in, as one can from home: that alone does not bring a patient there. Who has arrived was seen.
	pub(crate) fn do_no_show(id: AppointmentId, found: &Appointment, by: &AccountId) -> DispatchResult {
		Self::ensure_stands(found, &[AppointmentStatus::Booked, AppointmentStatus::CheckedIn])?;
		let start = Self::ensure_slot(found)?.start.moment();
		ensure!(start < Self::now(), Error::<T>::TooEarly);
		if found.patient_says == ParticipationStatus::Accepted {
			Attendances::<T>::mutate(found.organization, found.patient, |attendance| {
				attendance.no_shows = attendance.no_shows.saturating_add(1);
			});
		}
		Self::move_on(id, found, AppointmentStatus::NoShow, by)
	}

	/// Says of an appointment that is not over that it was never so, and passes its time on.
	pub(crate) fn do_enter_in_error(id: AppointmentId, found: &Appointment, by: &AccountId) -> DispatchResult {
		use AppointmentStatus::{Arrived, Booked, CheckedIn, EnteredInError, Pending, Proposed, Waitlist};
		Self::ensure_stands(found, &[Proposed, Pending, Booked, Arrived, CheckedIn, Waitlist])?;
		Self::release(id, found);
		Self::leave_list(id, found);
		Self::move_on(id, found, EnteredInError, by)?;
		Self::offer_freed(found)
	}

	/// Keeps what the patient's side says of a visit, once.
	pub(crate) fn do_give_feedback(id: AppointmentId, found: &Appointment, feedback: Feedback) -> DispatchResult {
		Self::ensure_stands(found, &[AppointmentStatus::Fulfilled])?;
		ensure!(Self::is_recent(found), Error::<T>::TooLate);
		let scores = [feedback.care, feedback.courtesy, feedback.punctuality];
		ensure!(scores.iter().all(|score| (1..=5).contains(score)), Error::<T>::InvalidScore);
		ensure!(!FeedbackOf::<T>::contains_key(id), Error::<T>::AlreadyGiven);
		FeedbackOf::<T>::insert(id, feedback);
		RatingsOf::<T>::mutate(found.organization, |all| {
			let add = |sum: &mut u32, what: u32| *sum = sum.saturating_add(what);
			add(&mut all.count, 1);
			add(&mut all.care, feedback.care.into());
			add(&mut all.courtesy, feedback.courtesy.into());
			add(&mut all.punctuality, feedback.punctuality.into());
			add(&mut all.not_rendered, (feedback.care_rendered == Answer::No).into());
			add(&mut all.payment_asked, (feedback.payment_asked == Answer::Yes).into());
			add(&mut all.medicine_missing, (feedback.medicine_received == Answer::No).into());
		});
		T::OnFeedback::on_feedback(id);
		Ok(())
	}

	/// Whether something may still be said of the visit, as far as time goes.
	fn is_recent(found: &Appointment) -> bool {
		Self::now() <= found.ended.unwrap_or_default().saturating_add(T::FeedbackPeriod::get())
	}

	/// Where and whose the visit is, if it took place and `give_feedback` by whoever speaks for the patient would be taken.
	pub(crate) fn show_unsaid(id: AppointmentId) -> Option<(OrganizationId, PatientId)> {
		let found = Appointments::<T>::get(id).filter(|found| found.status == AppointmentStatus::Fulfilled)?;
		let unsaid = Self::is_recent(&found) && !FeedbackOf::<T>::contains_key(id);
		unsaid.then_some((found.organization, found.patient))
	}
}

impl<T: Config> Evidence for Pallet<T> {
	fn fulfilled(appointment: AppointmentId) -> Option<Fulfilled> {
		let found = Appointments::<T>::get(appointment)?;
		let Appointment { organization, patient, status, slot, ended, .. } = found;
		let practitioner = slot.and_then(|slot| slot.practitioner);
		let at = ended.filter(|_| status == AppointmentStatus::Fulfilled)?;
		Some(Fulfilled { organization, patient, practitioner, at })
	}

	fn agreed(appointment: AppointmentId) -> Option<Agreed> {
		let found = Appointments::<T>::get(appointment)?;
		let Appointment { organization, patient, .. } = found;
		let ending = ending(&found, Self::now());
		// Of a hold that has lapsed nobody has written down that it ended.
		let at = found.ended.or(found.lapses).filter(|_| ending.is_some());
		Some(Agreed { organization, patient, ending, at })
	}

	fn feedback(appointment: AppointmentId) -> Option<Feedback> {
		FeedbackOf::<T>::get(appointment)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn fulfil(visit: Fulfilled) -> AppointmentId {
		crate::benchmarking::fulfilled::<T>(visit)
	}
}

/// How the appointment has ended. What nobody was held to, as a time that was offered and that the patient's side has not accepted, was called off long before:
/// a provider alone cannot make a patient late, or missing.
fn ending(found: &Appointment, now: Moment) -> Option<Ending> {
	let early = Ending::CancelledByPatient { notice: Moment::MAX };
	match found.status {
		AppointmentStatus::Fulfilled => Some(Ending::Fulfilled),
		AppointmentStatus::NoShow if found.patient_says == ParticipationStatus::Accepted => Some(Ending::NoShow),
		AppointmentStatus::NoShow => Some(early),
		AppointmentStatus::EnteredInError => Some(Ending::CancelledByProvider),
		AppointmentStatus::Cancelled => Some(match (found.cancelled, &found.slot, found.ended) {
			(Some(reason), _, _) if !reason.is_patients() => Ending::CancelledByProvider,
			// Only who had accepted it has declined it since.
			(Some(_), Some(slot), Some(ended)) if found.patient_says == ParticipationStatus::Declined => {
				let notice = slot.start.moment().saturating_sub(ended);
				Ending::CancelledByPatient { notice: found.moved.map_or(notice, |moved| moved.min(notice)) }
			}
			_ => early,
		}),
		_ if found.has_lapsed(now) => Some(early),
		_ => None,
	}
}
