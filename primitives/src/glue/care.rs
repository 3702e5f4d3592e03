//! What care shows to whoever pays for it.

use frame_support::weights::Weight;

use crate::{
	appointment::Feedback, escrow::Ending, laboratory::FinalReport, prescription::Dispensed, AccountId, AppointmentId,
	DispenseId, EncounterId, Moment, OrderId, OrganizationId, PatientId, ReportId,
};

/// A visit that took place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fulfilled {
	/// At which organization.
	pub organization: OrganizationId,
	/// Whose.
	pub patient: PatientId,
	/// With whom, where it was not with a room alone.
	pub practitioner: Option<AccountId>,
	/// When it was said to be over.
	pub at: Moment,
}

/// A visit, or tests, that money may wait for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Agreed {
	/// Who gives it. Of an order that no laboratory has accepted, who has ordered.
	pub organization: OrganizationId,
	/// To whom.
	pub patient: PatientId,
	/// How it has ended; nothing while it may still be given.
	pub ending: Option<Ending>,
	/// When it has ended; nothing while it may still be given.
	pub at: Option<Moment>,
}

/// Appointments, as evidence that there was a visit. Provided by appointments.
pub trait Appointments {
	/// The visit, if the appointment was fulfilled.
	fn fulfilled(appointment: AppointmentId) -> Option<Fulfilled>;

	/// What was agreed on, and how it has ended; nothing of an appointment that there is not.
	fn agreed(appointment: AppointmentId) -> Option<Agreed>;

	/// What the patient has said of it.
	fn feedback(appointment: AppointmentId) -> Option<Feedback>;

	/// Makes up a visit that took place, and answers its number.
	#[cfg(feature = "runtime-benchmarks")]
	fn fulfil(visit: Fulfilled) -> AppointmentId;
}

/// Who is told when a patient has said something of a visit. Provided by claims.
pub trait OnFeedback {
	/// What was said can be asked for by now.
	fn on_feedback(appointment: AppointmentId);

	/// What it costs at most.
	fn on_feedback_weight() -> Weight;
}

impl OnFeedback for () {
	fn on_feedback(_: AppointmentId) {}

	fn on_feedback_weight() -> Weight {
		Weight::zero()
	}
}

/// A patient's stay in a bed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stay {
	/// Where.
	pub organization: OrganizationId,
	/// Whose.
	pub patient: PatientId,
	/// Since when.
	pub from: Moment,
	/// Until when; nothing while it goes on.
	pub until: Option<Moment>,
}

/// Stays, as evidence of care. Provided by beds.
pub trait Encounters {
	/// The stay, if the patient had a bed and it was not entered in error.
	fn stay(encounter: EncounterId) -> Option<Stay>;

	/// Makes up a stay, and answers its number.
	#[cfg(feature = "runtime-benchmarks")]
	fn make_stay(stay: Stay) -> EncounterId;
}

/// Laboratories' reports, as evidence of what was done. Provided by lab-orders.
pub trait LabReports {
	/// What was ordered, and how it has ended; nothing of an order that there is not, or that was not sent.
	fn agreed(order: OrderId) -> Option<Agreed>;

	/// What that costs, for the weight of whatever call asks it.
	fn agreed_weight() -> Weight;

	/// The report, if it is final and holds; nothing if there is none, if it is not final, or if it was entered in error.
	fn final_report(report: ReportId) -> Option<FinalReport>;

	/// What that costs, for the weight of whatever call asks it.
	fn final_report_weight() -> Weight;
}

/// What pharmacies have handed over, as evidence for whoever pays. Provided by prescriptions.
pub trait Dispenses {
	/// What was handed over; nothing of a dispense that there is not, that was not handed over, or that was reversed.
	fn completed(dispense: DispenseId) -> Option<Dispensed>;

	/// What `completed` costs, for the weight of whatever call asks it.
	fn completed_weight() -> Weight;
}

impl Appointments for () {
	fn fulfilled(_: AppointmentId) -> Option<Fulfilled> {
		None
	}

	fn agreed(_: AppointmentId) -> Option<Agreed> {
		None
	}

	fn feedback(_: AppointmentId) -> Option<Feedback> {
		None
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn fulfil(_: Fulfilled) -> AppointmentId {
		AppointmentId::default()
	}
}

impl Encounters for () {
	fn stay(_: EncounterId) -> Option<Stay> {
		None
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_stay(_: Stay) -> EncounterId {
		EncounterId::default()
	}
}

impl LabReports for () {
	fn agreed(_: OrderId) -> Option<Agreed> {
		None
	}

	fn final_report(_: ReportId) -> Option<FinalReport> {
		None
	}

	fn final_report_weight() -> Weight {
		Weight::zero()
	}

	fn agreed_weight() -> Weight {
		Weight::zero()
	}
}

impl Dispenses for () {
	fn completed(_: DispenseId) -> Option<Dispensed> {
		None
	}

	fn completed_weight() -> Weight {
		Weight::zero()
	}
}
