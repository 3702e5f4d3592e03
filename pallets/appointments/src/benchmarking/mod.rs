//! What every call costs at worst. Run as tests against the mock, and measured on the runtime's Wasm.
//!
//! The schedules of a specialty are all one practitioner's here, in as many rooms: whoever makes members known makes each of a new organization. What as many practitioners
//! cost more is added by hand, in `Pallet::colleagues`.
#![allow(clippy::expect_used)]

mod scene;

use frame_benchmarking::v2::*;
use frame_support::{traits::Get, BoundedVec};
use frame_system::RawOrigin;
use salus_primitives::{
	appointment::{
		Answer, Appointment, AppointmentStatus, AppointmentType, CancellationReason, Feedback, OverbookReason,
		ParticipationStatus, PreEmptionReason, Slot, Visit, Wish,
	},
	escrow::Ending,
	glue::{Agreed, Fulfilled},
	priority::Priority,
	role::Roles,
	schedule::{Absence, Hours, Resource, Terms},
	AccountId, AppointmentId, Cell, Day, LocationId, OrganizationId, PatientId, PlaceId, ScheduleId,
};

use self::scene::*;
use crate::{
	Absences, Agendas, Appointments, Call, Config, Exceptions, FeedbackOf, NextAppointment, Pallet, Schedules,
	WaitingList,
};

/// Makes whoever a benchmark needs known to the neighbours.
pub trait BenchmarkHelper {
	/// Makes the account a member with these roles of a new hospital, long after the epoch.
	fn enrol_member(account: &AccountId, roles: Roles) -> OrganizationId;

	/// Registers the patient with this controller.
	fn enrol_patient(patient: PatientId, controller: &AccountId);
}

/// A visit that took place, for other pallets' benchmarks.
pub fn fulfilled<T: Config>(visit: Fulfilled) -> AppointmentId {
	let id = NextAppointment::<T>::get();
	let start = Cell::at(visit.at);
	let wish = wish(start, start.later(LENGTH));
	let new = Pallet::<T>::begun(visit.organization, visit.patient, AppointmentStatus::Fulfilled, wish, true);
	let slot = Slot {
		schedule: ScheduleId(0),
		practitioner: visit.practitioner,
		room: None,
		start,
		length: LENGTH,
		before: 0,
		after: 0,
	};
	let new = Appointment { slot: Some(slot), ended: Some(visit.at), ..new };
	Pallet::<T>::store(id, None, new).expect("it is over");
	id
}

/// A visit that may still be given, that was, or that the patient has missed, for other pallets' benchmarks.
pub fn agreed<T: Config>(agreed: Agreed) -> AppointmentId {
	let Agreed { organization, patient, ending, at } = agreed;
	let id = fulfilled::<T>(Fulfilled { organization, patient, practitioner: None, at: at.unwrap_or_default() });
	Appointments::<T>::mutate_extant(id, |visit| {
		visit.status = match ending {
			None => AppointmentStatus::Booked,
			Some(Ending::NoShow) => AppointmentStatus::NoShow,
			Some(_) => AppointmentStatus::Fulfilled,
		};
		visit.ended = at;
		// Nobody is missed who has not accepted.
		visit.patient_says = ParticipationStatus::Accepted;
	});
	id
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn publish_schedule() {
		let (caller, organization) = cast::<T>();
		schedules::<T>(organization, &caller, T::MaxCandidates::get().saturating_sub(1));
		let id = ScheduleId(T::MaxCandidates::get().saturating_sub(1));
		let practitioner = Some(caller.clone());
		let location = LocationId(0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, practitioner, Some(PlaceId(999)), SPECIALTY, location, terms::<T>());

		assert!(Schedules::<T>::contains_key(organization, id));
	}

	#[benchmark]
	fn revise_schedule() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		let other = Terms { after: 2, ..terms::<T>() };

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST, other.clone());

		assert_eq!(Schedules::<T>::get(organization, FIRST).map(|schedule| schedule.terms), Some(other));
	}

	#[benchmark]
	fn withdraw_schedule() {
		let (caller, organization) = cast::<T>();
		schedules::<T>(organization, &caller, T::MaxCandidates::get());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST);

		assert_eq!(Schedules::<T>::get(organization, FIRST).map(|schedule| schedule.active), Some(false));
	}

	#[benchmark]
	fn set_exception() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		let hours = BoundedVec::truncate_from(alloc::vec![Hours { from: 3, until: 4 }; 6]);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST, today::<T>(), Some(hours));

		assert_eq!(Exceptions::<T>::decode_len(organization, FIRST), usize::try_from(T::MaxExceptions::get()).ok());
	}

	#[benchmark]
	fn take_time_off() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		much_time_off::<T>(organization);
		let (from, until) = (start::<T>(), start::<T>().later(1u8));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST, from, until, CancellationReason::Provider);

		assert_eq!(Absences::<T>::decode_len(organization, FIRST), usize::try_from(T::MaxAbsences::get()).ok());
	}

	/// It was fourteen days, and somebody waits for the last of them.
	#[benchmark]
	fn end_time_off() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		postpone::<T>(organization, 14);
		much_time_off::<T>(organization);
		let (from, until) = fortnight::<T>();
		let off = Absence { from, until, reason: CancellationReason::Provider };
		Pallet::<T>::do_take_time_off((organization, FIRST), off).expect("there is room");
		let next = queue::<T>(organization, begins_on::<T>(14));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST, from);

		assert!(!Absences::<T>::get(organization, FIRST).iter().any(|absence| absence.from == from));
		assert_eq!(status::<T>(next), AppointmentStatus::Pending);
	}

	/// So far apart that hardly a day is looked at twice, and each finds another time on the last of its fourteen days.
	#[benchmark]
	fn clear_time_off(n: Linear<1, 2>) {
		let (caller, organization) = cast::<T>();
		schedules::<T>(organization, &caller, T::MaxCandidates::get());
		much_time_off::<T>(organization);
		let mut all = alloc::vec::Vec::new();
		for number in 0..n {
			let visit = Visit { start: begins_on::<T>(number.saturating_mul(12)), ..visit::<T>() };
			let patient = bystander::<T>(number.saturating_add(1_000));
			crowd_all::<T>(&Resource::Patient(patient));
			let key = (organization, FIRST);
			all.push(Pallet::<T>::do_book(key, patient, visit, None, None, &signer(&caller)).expect("it is free"));
			ask_in_vain::<T>(organization, patient);
		}
		let (from, until) = (start::<T>(), day_after::<T>(13).first().later(LENGTH));
		let off = Absence { from, until, reason: CancellationReason::Provider };
		Pallet::<T>::do_take_time_off((organization, FIRST), off).expect("there is room");
		postpone::<T>(organization, 13);
		(14..25).for_each(|days| occupy::<T>(&Resource::Practitioner(caller.clone()), day_after::<T>(days)));
		let appointments = BoundedVec::truncate_from(all.clone());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST, appointments, true);

		let moved = all
			.iter()
			.all(|id| Appointments::<T>::get(id).and_then(|found| found.slot).is_some_and(|slot| slot.start > until));
		assert!(moved);
	}

	#[benchmark]
	fn book() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		much_time_off::<T>(organization);
		open::<T>(organization, 1);
		let overbook = Some(OverbookReason::Practitioner);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST, PATIENT, visit::<T>(), overbook);

		assert_eq!(status::<T>(last::<T>()), AppointmentStatus::Booked);
	}

	#[benchmark]
	fn hold_slot() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		much_time_off::<T>(organization);
		open::<T>(organization, 1);
		let until = Pallet::<T>::now().saturating_add(1);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST, PATIENT, visit::<T>(), until);

		assert_eq!(status::<T>(last::<T>()), AppointmentStatus::Pending);
	}

	#[benchmark]
	fn confirm() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		let id = appointment::<T>(organization, &caller, AppointmentStatus::Pending);
		open::<T>(organization, 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);

		assert_eq!(status::<T>(id), AppointmentStatus::Booked);
	}

	#[benchmark]
	fn strike_lapsed() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		let id = appointment::<T>(organization, &caller, AppointmentStatus::Pending);
		open::<T>(organization, 1);
		let next = queue::<T>(organization, start::<T>());
		Appointments::<T>::mutate_extant(id, |found| found.lapses = Some(0));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);

		assert_eq!(status::<T>(id), AppointmentStatus::Cancelled);
		assert_eq!(status::<T>(next), AppointmentStatus::Pending);
	}

	#[benchmark]
	fn reschedule() {
		let (caller, organization) = cast::<T>();
		schedules::<T>(organization, &caller, 2);
		let id = appointment::<T>(organization, &caller, AppointmentStatus::Booked);
		open::<T>(organization, 1);
		let next = queue::<T>(organization, start::<T>());
		let other = begins_on::<T>(2);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, ScheduleId(1), other, LENGTH, Some(OverbookReason::Amends));

		assert_eq!(status::<T>(next), AppointmentStatus::Pending);
	}

	#[benchmark]
	fn cancel() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		let id = appointment::<T>(organization, &caller, AppointmentStatus::Booked);
		open::<T>(organization, 1);
		let next = queue::<T>(organization, start::<T>());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, CancellationReason::Patient);

		assert_eq!(status::<T>(next), AppointmentStatus::Pending);
	}

	#[benchmark]
	fn check_in() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		let id = appointment::<T>(organization, &caller, AppointmentStatus::Booked);
		begins::<T>(id, false);
		open::<T>(organization, 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);

		assert_eq!(status::<T>(id), AppointmentStatus::CheckedIn);
	}

	#[benchmark]
	fn arrive() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		let id = appointment::<T>(organization, &caller, AppointmentStatus::Booked);
		begins::<T>(id, false);
		open::<T>(organization, 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);

		assert_eq!(status::<T>(id), AppointmentStatus::Arrived);
	}

	#[benchmark]
	fn fulfil() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		let id = appointment::<T>(organization, &caller, AppointmentStatus::Arrived);
		open::<T>(organization, 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);

		assert_eq!(status::<T>(id), AppointmentStatus::Fulfilled);
	}

	#[benchmark]
	fn no_show() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		let id = appointment::<T>(organization, &caller, AppointmentStatus::Booked);
		begins::<T>(id, true);
		open::<T>(organization, 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);

		assert_eq!(status::<T>(id), AppointmentStatus::NoShow);
	}

	#[benchmark]
	fn enter_in_error() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		let id = appointment::<T>(organization, &caller, AppointmentStatus::Booked);
		open::<T>(organization, 1);
		let next = queue::<T>(organization, start::<T>());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);

		assert_eq!(status::<T>(next), AppointmentStatus::Pending);
	}

	#[benchmark]
	fn ask() {
		let (caller, organization) = cast::<T>();
		open::<T>(organization, 1);
		let wish = wish(start::<T>(), start::<T>().later(LENGTH));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, PATIENT, wish);

		assert_eq!(status::<T>(last::<T>()), AppointmentStatus::Proposed);
	}

	#[benchmark]
	fn allot() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		much_time_off::<T>(organization);
		open::<T>(organization, 0);
		let id = Pallet::<T>::open_of(PATIENT).first().expect("the patient asks").appointment;
		let until = Pallet::<T>::now().saturating_add(1);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, FIRST, start::<T>(), LENGTH, until, Some(OverbookReason::Amends));

		assert_eq!(status::<T>(id), AppointmentStatus::Pending);
	}

	/// Nobody has a time before the last of fourteen days.
	#[benchmark]
	fn book_any(c: Linear<1, 3>) {
		let (caller, organization) = cast::<T>();
		schedules::<T>(organization, &caller, c);
		postpone::<T>(organization, 13);
		much_time_off::<T>(organization);
		open::<T>(organization, 1);
		let wish = wish(start::<T>(), start::<T>().later(crate::allocation::MAX_CELLS));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, PATIENT, wish);

		assert_eq!(status::<T>(last::<T>()), AppointmentStatus::Booked);
	}

	/// Only the last schedule has visits of this length, and only the last who waits does so in vain.
	#[benchmark]
	fn wait_for_slot() {
		let (caller, organization) = cast::<T>();
		schedules::<T>(organization, &caller, T::MaxCandidates::get());
		let last_one = ScheduleId(T::MaxCandidates::get().saturating_sub(1));
		revise::<T>(organization, |id, terms| {
			if id != last_one {
				terms.lengths.retain(|length| *length != LENGTH);
			}
		});
		open::<T>(organization, 1);
		let vain = queue::<T>(organization, start::<T>());
		missed::<T>(organization, vain);
		let wish = Wish { priority: Priority::Stat, ..wish(start::<T>(), start::<T>().later(LENGTH)) };

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, PATIENT, wish);

		assert_eq!(status::<T>(last::<T>()), AppointmentStatus::Waitlist);
	}

	#[benchmark]
	fn set_priority() {
		let (caller, organization) = cast::<T>();
		let id = queue::<T>(organization, start::<T>());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, Priority::Stat);

		// Before all but those who are displaced.
		let list = WaitingList::<T>::get(organization, SPECIALTY);
		assert_eq!(list.iter().find(|waiting| !waiting.displaced).map(|first| first.appointment), Some(id));
	}

	/// Of fourteen days only the last is free.
	#[benchmark]
	fn offer_slot() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		postpone::<T>(organization, 14);
		much_time_off::<T>(organization);
		let (from, until) = fortnight::<T>();
		let next = queue::<T>(organization, begins_on::<T>(14));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, FIRST, from, until);

		assert_eq!(status::<T>(next), AppointmentStatus::Pending);
	}

	/// Whoever loses the place finds no other, and waits, where the last of a full list makes room: that is more than to be placed.
	#[benchmark]
	fn pre_empt() {
		let (caller, organization) = cast::<T>();
		schedules::<T>(organization, &caller, T::MaxCandidates::get());
		much_time_off::<T>(organization);
		let id = appointment::<T>(organization, &caller, AppointmentStatus::Booked);
		open::<T>(organization, 0);
		postpone::<T>(organization, 100);
		let vain = queue::<T>(organization, start::<T>());
		missed::<T>(organization, vain);
		let urgent = bystander::<T>(1_000);
		crowd_all::<T>(&Resource::Patient(urgent));
		ask_in_vain::<T>(organization, urgent);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, urgent, AppointmentType::Emergency, PreEmptionReason::Triage);

		assert_eq!(status::<T>(last::<T>()), AppointmentStatus::Booked);
		assert_eq!(status::<T>(id), AppointmentStatus::Waitlist);
		assert_eq!(status::<T>(vain), AppointmentStatus::Cancelled);
	}

	#[benchmark]
	fn give_feedback() {
		let (caller, organization) = cast::<T>();
		schedule::<T>(organization, &caller, 0);
		let id = appointment::<T>(organization, &caller, AppointmentStatus::Fulfilled);
		let feedback = Feedback {
			care: 5,
			courtesy: 5,
			punctuality: 5,
			care_rendered: Answer::Yes,
			payment_asked: Answer::Yes,
			medicine_received: Answer::Yes,
			text: Some(Default::default()),
		};

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, feedback);

		assert!(FeedbackOf::<T>::contains_key(id));
	}

	#[benchmark]
	fn clear_days(n: Linear<1, 2>) {
		let (caller, _) = cast::<T>();
		let resource = Resource::Patient(PATIENT);
		let days: alloc::vec::Vec<_> = (0..n).map(Day).collect();
		days.iter().for_each(|day| crowd::<T>(&resource, *day));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), resource.clone(), BoundedVec::truncate_from(days.clone()));

		assert!(days.iter().all(|day| !Agendas::<T>::contains_key(&resource, day)));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
