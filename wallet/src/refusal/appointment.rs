//! What to do about a refusal that concerns a schedule or an appointment.

/// What would be right; what was wrong stands in the chain's metadata.
pub fn hint(name: &str) -> Option<&'static str> {
	of_schedules(name).or_else(|| of_times(name)).or_else(|| of_appointments(name))
}

fn of_schedules(name: &str) -> Option<&'static str> {
	Some(match name {
		"InvalidPeriod" => "Write an --until, or a --last, that comes after the beginning.",
		"InvalidHours" => "Write hours as mon-fri@08:00-12:00; they end at 24:00 at the latest.",
		"InvalidLength" => "Write --length as 30m: five minutes to twelve hours.",
		"InvalidBuffer" => "Write --before and --after as 10m: three hours at most.",
		"InvalidCapacity" => "Write a --capacity of one or more.",
		"NobodyReceives" => "Name a --practitioner, a --room, or both.",
		"NotAttending" => {
			"`member show` tells what the practitioner may do there; it takes attend-appointments, and a licence in force."
		}
		"TooManySchedules" => "`schedule revise` gives one that there is other terms.",
		"TooManyCandidates" => "`schedule withdraw` ends one of them; `schedule for` tells which they are.",
		"TooManyExceptions" => "`schedule exception --usual` ends one of them; `schedule show` tells which there are.",
		"TooManyAbsences" => "`schedule time-off end` ends one; `schedule time-off list` tells which there are.",
		"ScheduleWithdrawn" => "`schedule list` tells which others there are; `schedule publish` makes another.",
		"AlreadyOff" => "`schedule time-off list` tells which time it is; `schedule time-off end` ends it.",
		"NotHit" => "`schedule time-off hit` tells which appointments time off hits.",
		"OrganizationNotActive" => "`org show` tells how it stands; the council decides on that.",
		_ => return None,
	})
}

fn of_times(name: &str) -> Option<&'static str> {
	const STARTS: &str = "`schedule starts` tells when a visit can begin.";
	Some(match name {
		"HasPassed" => "Write a moment that is to come, as 2h or 2027-01-15T08:30Z.",
		"TooFarAhead" => "It can be booked up to 366 days ahead.",
		"LengthNotOffered" => "`schedule show` tells how long its visits are; `schedule for` tells who sees patients of a specialty.",
		"NotInForce" => "`schedule show` tells from which day to which it holds.",
		"TimeOff" => "`schedule time-off list` tells until when; `schedule starts` tells when a visit can begin.",
		"OutsideHours" | "BufferTaken" | "CapacityReached" => {
			"`schedule starts` tells when a visit can begin; --overbook goes beyond the schedule, for whoever may."
		}
		"PractitionerBusy" | "RoomBusy" | "DayFull" => STARTS,
		"PatientBusy" => "`appointment list` tells what the patient has; `schedule starts --patient` tells when it suits.",
		"PeriodTooLong" => "Write an --until that is at most fourteen days later.",
		"PeriodTooShort" => "Write a later --until, or a shorter --length.",
		"NothingFits" => "Try a longer time, or let the patient wait: `appointment wait`.",
		"NobodyFits" => "`appointment waiting` tells who waits, and for what.",
		"EndHasPassed" | "ExpiresTooLate" => {
			"Write --until as 10m: a hold lasts fifteen minutes at most, what is allotted three days, and neither longer than until it begins."
		}
		"HasBegun" => "It can be moved until it begins; who sees the patient says what became of it.",
		"TooEarly" => "Patients check in from four hours before; `no-show` is for what has begun.",
		"TooLate" => "Feedback is given within thirty days.",
		"TooRecent" => "A day is kept for a week after it is over.",
		_ => return None,
	})
}

fn of_appointments(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotFound" => "`schedule list`, `appointment list` and `schedule time-off list` tell which there are.",
		"UnknownPatient" => "Register the patient first, with `patient register`.",
		"Deceased" => "`patient status` tells where the registration stands.",
		"NoChange" => "Nothing is left to do: `appointment show` and `schedule show` tell how it stands.",
		"TooManyOpen" => "`appointment list` tells which there are; `appointment cancel` ends one.",
		"TooManyUnanswered" => "The patient confirms what is booked already, with `appointment confirm`, or `appointment cancel` ends some of it.",
		"AlreadyWaiting" => "`appointment waits` tells with which appointment; `appointment cancel` ends it.",
		"TooManyWaiting" => "`appointment ask` has somebody allot a time; `appointment any` books the best one.",
		"TooUrgent" => "Write --priority routine or urgent; the front desk can say more.",
		"WrongReason" => {
			"Whoever acts for the patient writes pat or pat-cpp; members write prov, prov-pers, maint, meds-inc, oth-weath or oth-err."
		}
		"AsUrgent" => "Only what is less urgent yields: `appointment show` tells how urgent it is.",
		"SamePatient" => "Name another patient than the one who is booked.",
		"HoldLapsed" => "`appointment strike` passes its time on; book again.",
		"HoldInForce" => "`appointment show` tells until when it is held; `appointment cancel` gives it up.",
		"InvalidScore" => "Write scores from 1 to 5.",
		"AlreadyGiven" => "`appointment feedback show` tells what was said; it stays so.",
		"AppointmentProposed" => "`appointment allot` gives it a time.",
		"AppointmentPending" => "`appointment confirm` accepts its time.",
		"AppointmentBooked" => "`appointment check-in`, `arrive`, `reschedule` or `cancel` come next.",
		"AppointmentArrived" | "AppointmentCheckedIn" => "`appointment fulfil` comes next.",
		"AppointmentFulfilled" => "`appointment feedback give` is for the patient; all else stays as it is.",
		"AppointmentCancelled" | "AppointmentNoShow" => "It stays as it is; `appointment book` makes another.",
		"AppointmentEnteredInError" => "Nothing can be done with it any more; `appointment book` makes another.",
		"AppointmentWaitlisted" => "`appointment waiting` tells when it is its turn; `appointment offer` offers a time.",
		_ => return None,
	})
}
