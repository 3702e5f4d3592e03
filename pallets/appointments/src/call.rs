//! What can be called. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The calls.
#[pallet_section]
mod section {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Publishes a schedule of a practitioner, a room, or a practitioner in a room. By a member who may manage schedules.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `InvalidPeriod`, `InvalidHours`, `InvalidLength`, `InvalidBuffer`, `InvalidCapacity`, of
		/// the terms; `NobodyReceives`, `NotAttending`, `TooManySchedules`, `TooManyCandidates`. Events: `SchedulePublished`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::publish_schedule())]
		pub fn publish_schedule(
			origin: OriginFor<T>,
			organization: OrganizationId,
			practitioner: Option<AccountId>,
			room: Option<PlaceId>,
			specialty: SpecialtyId,
			location: LocationId,
			terms: Terms,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageSchedules)?;
			let new = Schedule { practitioner, room, specialty, location, active: true, terms };
			let schedule = Self::do_publish_schedule(organization, new)?;
			Self::deposit_event(Event::SchedulePublished { organization, schedule, specialty, by });
			Ok(())
		}

		/// Gives a schedule other terms. What is booked stays as it is. By a member who may manage schedules.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `ScheduleWithdrawn`; `InvalidPeriod`, `InvalidHours`, `InvalidLength`,
		/// `InvalidBuffer`, `InvalidCapacity`, of the terms; `NoChange`. Events: `ScheduleRevised`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::revise_schedule())]
		pub fn revise_schedule(
			origin: OriginFor<T>,
			organization: OrganizationId,
			schedule: ScheduleId,
			terms: Terms,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageSchedules)?;
			Self::do_revise_schedule((organization, schedule), terms)?;
			Self::deposit_event(Event::ScheduleRevised { organization, schedule, by });
			Ok(())
		}

		/// Withdraws a schedule, for ever. It takes no new bookings; what is booked stays as it is. By a member who may manage schedules.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `ScheduleWithdrawn`. Events: `ScheduleWithdrawn`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::withdraw_schedule())]
		pub fn withdraw_schedule(
			origin: OriginFor<T>,
			organization: OrganizationId,
			schedule: ScheduleId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageSchedules)?;
			Self::do_withdraw_schedule((organization, schedule))?;
			Self::deposit_event(Event::ScheduleWithdrawn { organization, schedule, by });
			Ok(())
		}

		/// Has a schedule keep other hours on one day, none at all, or its usual ones again. What is booked stays. By a member who may manage schedules.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `ScheduleWithdrawn`, `HasPassed`, `InvalidHours`, `NoChange`,
		/// `TooManyExceptions`. Events: `ExceptionSet`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::set_exception())]
		pub fn set_exception(
			origin: OriginFor<T>,
			organization: OrganizationId,
			schedule: ScheduleId,
			day: Day,
			hours: Option<BoundedVec<Hours, ConstU32<MAX_SPANS>>>,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageSchedules)?;
			Self::do_set_exception((organization, schedule), day, hours)?;
			Self::deposit_event(Event::ExceptionSet { organization, schedule, day, by });
			Ok(())
		}

		/// Takes time off. Nobody is booked there from now on; whoever is booked already is moved or told by `clear_time_off`. By a member who may manage
		/// schedules.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `ScheduleWithdrawn`, `InvalidPeriod`, `HasPassed`, `WrongReason`,
		/// `AlreadyOff`, `TooManyAbsences`. Events: `TimeOffTaken`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::take_time_off())]
		pub fn take_time_off(
			origin: OriginFor<T>,
			organization: OrganizationId,
			schedule: ScheduleId,
			from: Cell,
			until: Cell,
			reason: CancellationReason,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageSchedules)?;
			let absence = Absence { from, until, reason };
			Self::do_take_time_off((organization, schedule), absence)?;
			Self::deposit_event(Event::TimeOffTaken { organization, schedule, absence, by });
			Ok(())
		}

		/// Ends the time off that begins with this cell, and offers what becomes free of its next fourteen days to the first who waits and fits. By a
		/// member who may manage schedules.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`. Events: `TimeOffEnded`, after it perhaps `Placed`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::end_time_off())]
		pub fn end_time_off(
			origin: OriginFor<T>,
			organization: OrganizationId,
			schedule: ScheduleId,
			from: Cell,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageSchedules)?;
			let absence = Self::do_end_time_off((organization, schedule), from)?;
			Self::deposit_event(Event::TimeOffEnded { organization, schedule, absence, by });
			let from = from.max(Self::next_cell());
			let until = absence.until.min(from.later(MAX_CELLS));
			Self::offer((organization, schedule), Stretch { from, until })?;
			Ok(())
		}

		/// Moves appointments that time off of this schedule hits to the best time within fourteen days with anybody of their specialty, or cancels those
		/// for whom there is none; or cancels them all. `hit_by_time_off` lists them. By a member who may manage schedules.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NotHit`; `HoldLapsed`, and where an appointment stands, if that is neither
		/// `AppointmentPending` nor `AppointmentBooked`. Events: of each `Allocated` and `Placed`, or `Cancelled`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::clear_time_off(appointments.len() as u32).saturating_add(
			Pallet::<T>::colleagues(T::MaxCandidates::get().saturating_mul(appointments.len() as u32))
		))]
		pub fn clear_time_off(
			origin: OriginFor<T>,
			organization: OrganizationId,
			schedule: ScheduleId,
			appointments: BoundedVec<AppointmentId, T::MaxCleared>,
			moving: bool,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageSchedules)?;
			Self::do_clear_time_off((organization, schedule), &appointments, moving, &by)
		}

		/// Books a visit for a patient. By whoever books for the patient, or a member who may book appointments; beyond the schedule, by a member who may
		/// overbook: outside its hours, in a buffer, above its capacity.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, `TooUrgent`, of the signer; `NotFound`, `ScheduleWithdrawn`, `OrganizationNotActive`, `NotAttending`,
		/// `LengthNotOffered`, `HasPassed`, `TooFarAhead`, `NotInForce`, `TimeOff`, `OutsideHours`, of the schedule; `UnknownPatient`, `Deceased`;
		/// `PractitionerBusy`, `RoomBusy`, `PatientBusy`, `BufferTaken`, `CapacityReached`, `DayFull`, `TooManyOpen`, `NumbersExhausted`;
		/// `TooManyUnanswered`, of a signer who does not act for the patient. Events: `Placed`, before it perhaps `Lapsed`, of what the patient has asked for in vain.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::book())]
		pub fn book(
			origin: OriginFor<T>,
			organization: OrganizationId,
			schedule: ScheduleId,
			patient: PatientId,
			visit: Visit,
			overbook: Option<OverbookReason>,
		) -> DispatchResult {
			let signer = Self::ensure_books(origin, organization, patient)?;
			Self::ensure_degree(&signer, overbook.is_some(), visit.priority)?;
			Self::do_book((organization, schedule), patient, visit, None, overbook, &signer)?;
			Ok(())
		}

		/// Holds a time for a patient until a moment, for somebody to confirm it. By whoever books for the patient, or a member who may book appointments.
		///
		/// Errors: those of `book`; `EndHasPassed`, `ExpiresTooLate`. Events: `Placed`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::hold_slot())]
		pub fn hold_slot(
			origin: OriginFor<T>,
			organization: OrganizationId,
			schedule: ScheduleId,
			patient: PatientId,
			visit: Visit,
			until: Moment,
		) -> DispatchResult {
			let signer = Self::ensure_books(origin, organization, patient)?;
			Self::ensure_degree(&signer, false, visit.priority)?;
			Self::do_book((organization, schedule), patient, visit, Some(until), None, &signer)?;
			Ok(())
		}

		/// Books what is held. By whoever books for the patient, or a member who may book appointments. Or accepts what is booked and the patient has not accepted,
		/// because somebody else has booked or moved it. By whoever books for the patient: nobody else accepts for the patient.
		///
		/// Errors: `NotFound`; `NotAMember`, `NotAuthorized`, of the signer; `HoldLapsed`; where it stands, if that is not `AppointmentPending`;
		/// `OrganizationNotActive`, of what is held. Events: `StatusSet`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::confirm())]
		pub fn confirm(origin: OriginFor<T>, appointment: AppointmentId) -> DispatchResult {
			let found = Self::ensure_appointment(appointment)?;
			let signer = Self::ensure_books(origin, found.organization, found.patient)?;
			Self::do_confirm(appointment, &found, &signer)
		}

		/// Strikes off a hold that has lapsed, and offers the time to the first who waits and fits; or what was asked or waited for, once its time has passed; or the
		/// wait of a patient who has died. By anybody.
		///
		/// Errors: `NotFound`, `HoldInForce`; where it stands, if that is not `AppointmentPending`, its time has not passed, and nobody waits who has died.
		/// Events: `Lapsed`, after it perhaps `Placed`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::strike_lapsed())]
		pub fn strike_lapsed(origin: OriginFor<T>, appointment: AppointmentId) -> DispatchResult {
			ensure_signed(origin)?;
			let found = Self::ensure_appointment(appointment)?;
			Self::do_strike_lapsed(appointment, found)
		}

		/// Moves an appointment to another time, or another schedule of the organization; all cells at once, and it keeps its number. The old time is
		/// offered to the first who waits and fits. By whoever books for the patient, until it begins; by a member who may book appointments, or who sees the
		/// patient; beyond the schedule, by a member who may overbook.
		///
		/// Errors: `NotFound`; `NotAMember`, `NotAuthorized`, of the signer; `HoldLapsed`; where it stands, if that is neither `AppointmentPending` nor
		/// `AppointmentBooked`; `HasBegun`; those of `book` about the new time; `NoChange`; `EndHasPassed`, of a hold that would lapse at once.
		/// Events: `Placed`, after it perhaps another.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::reschedule())]
		pub fn reschedule(
			origin: OriginFor<T>,
			appointment: AppointmentId,
			schedule: ScheduleId,
			start: Cell,
			length: u16,
			overbook: Option<OverbookReason>,
		) -> DispatchResult {
			let found = Self::ensure_appointment(appointment)?;
			let (signer, own) = Self::ensure_changes(origin, &found)?;
			ensure!(overbook.is_none() || signer.may(Permission::Overbook), Error::<T>::NotAuthorized);
			Self::do_reschedule(appointment, found, (schedule, start, length), overbook, &signer, own)
		}

		/// Calls an appointment off, and offers its time to the first who waits and fits. With a patient's reason, by whoever books for the patient, until it
		/// begins; with any other, by a member who may book appointments, or the practitioner, even one who is no member any more.
		///
		/// Errors: `NotFound`; `NotAuthorized`, `WrongReason`, of the signer; `HoldLapsed`; where it stands, if it is over or the patient is there;
		/// `HasBegun`. Events: `Cancelled`, after it perhaps `Placed`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::cancel())]
		pub fn cancel(origin: OriginFor<T>, appointment: AppointmentId, reason: CancellationReason) -> DispatchResult {
			let found = Self::ensure_appointment(appointment)?;
			let by = Self::ensure_cancels(origin, &found, reason)?;
			Self::do_cancel(appointment, found, reason, &by)
		}

		/// Says that the patient is there, and everything is ready. By whoever books for the patient, or a member who may book appointments.
		///
		/// Errors: `NotFound`; `NotAMember`, `NotAuthorized`, of the signer; `HoldLapsed`; where it stands, if that is not `AppointmentBooked`;
		/// `TooEarly`. Events: `StatusSet`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::check_in())]
		pub fn check_in(origin: OriginFor<T>, appointment: AppointmentId) -> DispatchResult {
			let found = Self::ensure_appointment(appointment)?;
			let signer = Self::ensure_books(origin, found.organization, found.patient)?;
			Self::do_come(appointment, &found, AppointmentStatus::CheckedIn, &signer.account)
		}

		/// Says that the patient is there. By a member who may book appointments, or who sees the patient.
		///
		/// Errors: those of `check_in`. Events: `StatusSet`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::arrive())]
		pub fn arrive(origin: OriginFor<T>, appointment: AppointmentId) -> DispatchResult {
			let found = Self::ensure_appointment(appointment)?;
			let signer = Self::ensure_serves(origin, &found)?;
			Self::do_come(appointment, &found, AppointmentStatus::Arrived, &signer.account)
		}

		/// Says that the visit took place. By who sees the patient: the practitioner who is booked, or where only a room is, a member who may attend.
		///
		/// Errors: `NotFound`; `NotAMember`, `NotAuthorized`, of the signer; `HoldLapsed`; where it stands, if that is neither `AppointmentArrived` nor
		/// `AppointmentCheckedIn`. Events: `StatusSet`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::fulfil())]
		pub fn fulfil(origin: OriginFor<T>, appointment: AppointmentId) -> DispatchResult {
			let found = Self::ensure_appointment(appointment)?;
			let signer = Self::ensure_attends(origin, &found)?;
			Self::do_fulfil(appointment, &found, &signer.account)
		}

		/// Says that the patient did not come, once the visit would have begun; also of one who has checked in. It counts if the patient's side had accepted the visit.
		/// By who would have seen the patient.
		///
		/// Errors: `NotFound`; `NotAMember`, `NotAuthorized`, of the signer; `HoldLapsed`; where it stands, if that is neither `AppointmentBooked` nor
		/// `AppointmentCheckedIn`; `TooEarly`. Events: `StatusSet`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::no_show())]
		pub fn no_show(origin: OriginFor<T>, appointment: AppointmentId) -> DispatchResult {
			let found = Self::ensure_appointment(appointment)?;
			let signer = Self::ensure_attends(origin, &found)?;
			Self::do_no_show(appointment, &found, &signer.account)
		}

		/// Says of an appointment that is not over that it was never so. By a member who may book appointments, or who sees the patient.
		///
		/// Errors: `NotFound`; `NotAMember`, `NotAuthorized`, of the signer; `HoldLapsed`; where it stands, if it is over.
		/// Events: `StatusSet`, after it perhaps `Placed`.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::enter_in_error())]
		pub fn enter_in_error(origin: OriginFor<T>, appointment: AppointmentId) -> DispatchResult {
			let found = Self::ensure_appointment(appointment)?;
			let signer = Self::ensure_serves(origin, &found)?;
			Self::do_enter_in_error(appointment, &found, &signer.account)
		}

		/// Asks for a time, for somebody to allot one. By whoever books for the patient, or a member who may book appointments.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, `TooUrgent`, of the signer; `OrganizationNotActive`, `UnknownPatient`, `Deceased`; `InvalidLength`,
		/// `InvalidPeriod`, `PeriodTooShort`, `HasPassed`, `TooFarAhead`, of the wish; `TooManyOpen`, `NumbersExhausted`; `TooManyUnanswered`, of a signer who does
		/// not act for the patient. Events: `Asked`, before it perhaps `Lapsed`, of what the patient has asked for in vain.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::ask())]
		pub fn ask(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			wish: Wish,
		) -> DispatchResult {
			let signer = Self::ensure_books(origin, organization, patient)?;
			Self::ensure_degree(&signer, false, wish.priority)?;
			let appointment = Self::do_ask(organization, patient, wish, signer.controls)?;
			let (status, by) = (AppointmentStatus::Proposed, signer.account);
			Self::deposit_event(Event::Asked { appointment, organization, patient, status, by });
			Ok(())
		}

		/// Holds a time for what a patient's side has asked, until a moment, for the patient's side to confirm it. By a member who may book appointments, or
		/// whose schedule it is; beyond the schedule, by a member who may overbook.
		///
		/// Errors: `NotFound`; `HoldLapsed`; where it stands, if that is not `AppointmentProposed`; `NotAMember`, `NotAuthorized`, of the signer; those of
		/// `hold_slot` about the time. Events: `Placed`.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::allot())]
		pub fn allot(
			origin: OriginFor<T>,
			appointment: AppointmentId,
			schedule: ScheduleId,
			start: Cell,
			length: u16,
			until: Moment,
			overbook: Option<OverbookReason>,
		) -> DispatchResult {
			let found = Self::ensure_appointment(appointment)?;
			let signer = Self::ensure_allots(origin, &found, schedule)?;
			ensure!(overbook.is_none() || signer.may(Permission::Overbook), Error::<T>::NotAuthorized);
			Self::ensure_stands(&found, &[AppointmentStatus::Proposed])?;
			let slot = Self::slot_at((found.organization, schedule), start, length, overbook.is_some())?;
			Self::do_allot(appointment, found, slot, until, overbook, &signer.account)
		}

		/// Books the best time that anybody of a specialty has, within at most fourteen days: what is urgent the earliest, what is routine on the earliest day
		/// with whoever has the fewest visits. By whoever books for the patient, or a member who may book appointments.
		///
		/// Errors: those of `ask`; `PeriodTooLong`, `NothingFits`, `DayFull`. Events: `Allocated`, `Placed`.
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::book_any(T::MaxCandidates::get()).saturating_add(Pallet::<T>::colleagues(T::MaxCandidates::get())))]
		pub fn book_any(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			wish: Wish,
		) -> DispatchResultWithPostInfo {
			let signer = Self::ensure_books(origin, organization, patient)?;
			Self::ensure_degree(&signer, false, wish.priority)?;
			let candidates = Self::candidates(organization, wish.specialty);
			Self::do_book_any(organization, patient, wish, &signer)?;
			Ok(Some(T::WeightInfo::book_any(candidates).saturating_add(Self::colleagues(candidates))).into())
		}

		/// Puts a patient on the waiting list of a specialty, after everybody for whom it is as urgent. A patient waits there once. Who has waited in vain, or has
		/// died, makes room. By whoever books for the patient, or a member who may book appointments.
		///
		/// Errors: those of `ask`; `LengthNotOffered`, `AlreadyWaiting`, `TooManyWaiting`. Events: `Asked`, before it perhaps `Lapsed`, of whoever makes room.
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::wait_for_slot())]
		pub fn wait_for_slot(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			wish: Wish,
		) -> DispatchResult {
			let signer = Self::ensure_books(origin, organization, patient)?;
			Self::ensure_degree(&signer, false, wish.priority)?;
			let appointment = Self::do_wait(organization, patient, wish, signer.controls)?;
			let (status, by) = (AppointmentStatus::Waitlist, signer.account);
			Self::deposit_event(Event::Asked { appointment, organization, patient, status, by });
			Ok(())
		}

		/// Gives a patient who waits another priority. The time of waiting counts on. By a member who may book appointments.
		///
		/// Errors: `NotFound`; `NotAMember`, `NotAuthorized`, of the signer; `HoldLapsed`; where it stands, if that is not `AppointmentWaitlisted`;
		/// `NoChange`. Events: `PrioritySet`.
		#[pallet::call_index(22)]
		#[pallet::weight(T::WeightInfo::set_priority())]
		pub fn set_priority(origin: OriginFor<T>, appointment: AppointmentId, priority: Priority) -> DispatchResult {
			let found = Self::ensure_appointment(appointment)?;
			let by = Self::ensure_may(origin, found.organization, Permission::BookAppointments)?;
			Self::do_set_priority(appointment, found, priority)?;
			Self::deposit_event(Event::PrioritySet { appointment, priority, by });
			Ok(())
		}

		/// Offers what is free of a schedule in some time, of fourteen days at most, to the first who waits and fits: as when an offer has lapsed, or somebody
		/// has come to wait since. By a member who may book appointments.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `ScheduleWithdrawn`, `InvalidPeriod`, `PeriodTooLong`, `HasPassed`,
		/// `NobodyFits`. Events: `Placed`.
		#[pallet::call_index(23)]
		#[pallet::weight(T::WeightInfo::offer_slot())]
		pub fn offer_slot(
			origin: OriginFor<T>,
			organization: OrganizationId,
			schedule: ScheduleId,
			from: Cell,
			until: Cell,
		) -> DispatchResult {
			Self::ensure_may(origin, organization, Permission::BookAppointments)?;
			Self::do_offer_slot((organization, schedule), Stretch { from, until })
		}

		/// Books a patient who needs care at once into the place of another. The other gets the best time within fourteen days from then with anybody of the
		/// specialty, or where there is none, the head of the waiting list, where who has waited in vain, or has died, makes room. By a member who may pre-empt.
		///
		/// Errors: `NotFound`; `NotAMember`, `NotAuthorized`, of the signer; `HoldLapsed`; where it stands, if that is neither `AppointmentPending` nor
		/// `AppointmentBooked`; `HasBegun`, `AsUrgent`, `SamePatient`, `UnknownPatient`, `Deceased`, `NotAttending`, `TimeOff`, `PatientBusy`, `DayFull`,
		/// `TooManyOpen`, `TooManyUnanswered`, each only beyond a reserve; `TooManyWaiting`, `NumbersExhausted`.
		/// Events: `Displaced`; `Allocated` and `Placed`, or `StatusSet` and before it perhaps `Lapsed`, of the other; `Placed`.
		#[pallet::call_index(24)]
		#[pallet::weight(T::WeightInfo::pre_empt().saturating_add(Pallet::<T>::colleagues(T::MaxCandidates::get().saturating_add(1))))]
		pub fn pre_empt(
			origin: OriginFor<T>,
			appointment: AppointmentId,
			patient: PatientId,
			kind: AppointmentType,
			reason: PreEmptionReason,
		) -> DispatchResult {
			let found = Self::ensure_appointment(appointment)?;
			let by = Self::ensure_may(origin, found.organization, Permission::PreEmpt)?;
			Self::do_pre_empt(appointment, found, patient, kind, reason, &by)?;
			Ok(())
		}

		/// Says something of a visit, once, and not long after it. By whoever books for the patient, but not somebody whom the patient only trusts to.
		///
		/// Errors: `NotFound`; `NotAuthorized`, of the signer; `HoldLapsed`; where it stands, if that is not `AppointmentFulfilled`; `TooLate`,
		/// `InvalidScore`, `AlreadyGiven`. Events: `FeedbackGiven`; of claims perhaps `SignalsNoted`.
		#[pallet::call_index(25)]
		#[pallet::weight(T::WeightInfo::give_feedback().saturating_add(T::OnFeedback::on_feedback_weight()))]
		pub fn give_feedback(origin: OriginFor<T>, appointment: AppointmentId, feedback: Feedback) -> DispatchResult {
			let found = Self::ensure_appointment(appointment)?;
			let by = Self::ensure_speaks(origin, found.patient)?;
			Self::do_give_feedback(appointment, &found, feedback)?;
			let organization = found.organization;
			Self::deposit_event(Event::FeedbackGiven { appointment, organization, by });
			Ok(())
		}

		/// Strikes off days of a practitioner, a room, or a patient that are long over, so that storage does not keep them for ever. By anybody.
		///
		/// Errors: `TooRecent`; `NotFound`, if none of them is kept. Events: `DaysCleared`.
		#[pallet::call_index(26)]
		#[pallet::weight(T::WeightInfo::clear_days(days.len() as u32))]
		pub fn clear_days(
			origin: OriginFor<T>,
			resource: Resource,
			days: BoundedVec<Day, T::MaxDaysCleared>,
		) -> DispatchResult {
			let by = ensure_signed(origin)?;
			let count = Self::do_clear_days(&resource, &days)?;
			Self::deposit_event(Event::DaysCleared { resource, count, by });
			Ok(())
		}
	}
}
