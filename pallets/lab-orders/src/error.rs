//! Why calls are refused. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;
use salus_primitives::{
	decision::Refusal,
	laboratory::{OrderStatus, ReportStatus, SpecimenStatus, TaskStatus},
};

use crate::{Config, Error};

impl<T: Config> Error<T> {
	/// That there is no ground to order for the patient.
	pub(crate) const fn of_refusal(refusal: Refusal) -> Self {
		match refusal {
			Refusal::NoConsent => Self::NoConsent,
			Refusal::Denied(_) => Self::Denied,
			Refusal::UnknownPatient => Self::UnknownPatient,
			Refusal::PatientNotActive => Self::PatientNotActive,
			Refusal::NotAMember => Self::NotAMember,
			Refusal::NotAuthorized => Self::NotAuthorized,
			Refusal::ReviewOverdue => Self::ReviewOverdue,
		}
	}

	/// That an order stands where the call cannot move it on.
	pub(crate) const fn of_order(status: OrderStatus) -> Self {
		match status {
			OrderStatus::Draft => Self::OrderDraft,
			OrderStatus::Active => Self::OrderActive,
			OrderStatus::OnHold => Self::OrderOnHold,
			OrderStatus::Revoked => Self::OrderRevoked,
			OrderStatus::Completed => Self::OrderCompleted,
			OrderStatus::EnteredInError => Self::OrderEnteredInError,
		}
	}

	/// That a task stands where the call cannot move it on.
	pub(crate) const fn of_task(status: TaskStatus) -> Self {
		match status {
			TaskStatus::Requested => Self::TaskRequested,
			TaskStatus::Received => Self::TaskReceived,
			TaskStatus::Accepted => Self::TaskAccepted,
			TaskStatus::Rejected => Self::TaskRejected,
			TaskStatus::InProgress => Self::TaskInProgress,
			TaskStatus::OnHold => Self::TaskOnHold,
			TaskStatus::Failed => Self::TaskIsFailed,
			TaskStatus::Completed => Self::TaskCompleted,
			TaskStatus::Cancelled => Self::TaskCancelled,
		}
	}

	/// That a specimen stands where the call cannot use it.
	pub(crate) const fn of_specimen(status: SpecimenStatus) -> Self {
		match status {
			SpecimenStatus::Available => Self::SpecimenAvailable,
			SpecimenStatus::Unavailable => Self::SpecimenUnavailable,
			SpecimenStatus::Unsatisfactory => Self::SpecimenUnsatisfactory,
			SpecimenStatus::EnteredInError => Self::SpecimenEnteredInError,
		}
	}

	/// That a report stands where the call cannot move it on.
	pub(crate) const fn of_report(status: ReportStatus) -> Self {
		match status {
			ReportStatus::Registered => Self::ReportRegistered,
			ReportStatus::Partial => Self::ReportPartial,
			ReportStatus::Preliminary => Self::ReportPreliminary,
			ReportStatus::Final => Self::ReportFinal,
			ReportStatus::Amended => Self::ReportAmended,
			ReportStatus::Corrected => Self::ReportCorrected,
			ReportStatus::Appended => Self::ReportAppended,
			ReportStatus::Cancelled => Self::ReportCancelled,
			ReportStatus::EnteredInError => Self::ReportEnteredInError,
		}
	}
}

/// The errors.
#[pallet_section]
mod section {
	/// Why a call was refused. What stands where the call cannot use it is refused with the name of where it stands.
	#[pallet::error]
	#[derive(PartialEq, Eq)]
	pub enum Error<T> {
		/// The signer is no active member of that organization, or the organization is not active.
		NotAMember,
		/// The signer's roles do not allow this.
		NotAuthorized,
		/// There is no such order, task, specimen or report, or it is not the organization's.
		NotFound,
		/// No further number is left.
		NumbersExhausted,
		/// It stands there already.
		NoChange,
		/// Nothing permits to order for the patient.
		NoConsent,
		/// A refusal of the patient's forbids it.
		Denied,
		/// There is no such patient.
		UnknownPatient,
		/// The patient's registration is not in force.
		PatientNotActive,
		/// A review of an emergency of the signer's is overdue.
		ReviewOverdue,
		/// An order without tests.
		NoTests,
		/// A test that is in an order twice.
		TestTwice,
		/// An order to no laboratory.
		NoLaboratory,
		/// A laboratory that is asked twice.
		LaboratoryTwice,
		/// The organization is not active, or is none that tests specimens.
		NotALaboratory,
		/// A laboratory has the order.
		OrderTaken,
		/// The order is a draft.
		OrderDraft,
		/// The order is active.
		OrderActive,
		/// The order is on hold.
		OrderOnHold,
		/// The order was taken back.
		OrderRevoked,
		/// The order is completed.
		OrderCompleted,
		/// The order was entered in error.
		OrderEnteredInError,
		/// The order has had as many tasks as can be.
		TooManyTasks,
		/// The laboratory is asked, and has not seen it.
		TaskRequested,
		/// The laboratory has seen it, and has not decided.
		TaskReceived,
		/// The laboratory has accepted it.
		TaskAccepted,
		/// The laboratory has rejected it.
		TaskRejected,
		/// The laboratory is at work.
		TaskInProgress,
		/// The laboratory has paused.
		TaskOnHold,
		/// The laboratory has failed.
		TaskIsFailed,
		/// The task is completed.
		TaskCompleted,
		/// The task is cancelled.
		TaskCancelled,
		/// No tests, or tests that the order, task or specimen does not have.
		NotItsTests,
		/// A test that cannot be reported any more.
		TestFailed,
		/// A test that another laboratory is asked for, or does.
		TestReferred,
		/// A test on which there is a report already.
		TestCovered,
		/// Another laboratory is still asked, or at work.
		ReferralOpen,
		/// A report is registered and not final.
		ReportOpen,
		/// The test has been referred over as many laboratories as can be.
		ReferredTooFar,
		/// The test has come over that laboratory.
		Circular,
		/// The organization has not ordered, and has no task of the order.
		NotInvolved,
		/// The specimens are of different orders.
		OtherOrder,
		/// The specimen was not rejected.
		NotRejected,
		/// Another was collected in its place already.
		AlreadyReplaced,
		/// A specimen has the label already.
		LabelInUse,
		/// The order has had as many specimens as can be.
		TooManySpecimens,
		/// The specimen's custody has as many lines as can be: all that is left is to take it out of storage or over, and to dispose of it.
		TooMuchCustody,
		/// Split into nothing.
		NoAliquots,
		/// A pool of less than two.
		TooFewToPool,
		/// A specimen that is pooled with itself.
		SpecimenTwice,
		/// Somebody else of the organization has the specimen.
		NotTheHolder,
		/// The specimen can be used.
		SpecimenAvailable,
		/// The specimen is there no more.
		SpecimenUnavailable,
		/// The specimen was rejected.
		SpecimenUnsatisfactory,
		/// The specimen was entered in error.
		SpecimenEnteredInError,
		/// The specimen is offered to somebody.
		SpecimenOffered,
		/// The specimen is in storage.
		SpecimenStored,
		/// The specimen is not in storage.
		NotStored,
		/// There is no such organization, or it is not active.
		UnknownOrganization,
		/// The specimen is offered to nobody.
		NotOffered,
		/// The specimen is offered to somebody else.
		NotTheReceiver,
		/// Giver and receiver are the same account.
		SameHands,
		/// The holder can act, and must sign.
		HolderActs,
		/// The order has had as many reports as can be.
		TooManyReports,
		/// The report is registered, and says nothing yet.
		ReportRegistered,
		/// The report is partial.
		ReportPartial,
		/// The report is preliminary.
		ReportPreliminary,
		/// The report is final.
		ReportFinal,
		/// The report was amended.
		ReportAmended,
		/// The report was corrected.
		ReportCorrected,
		/// The report was appended to.
		ReportAppended,
		/// The report is cancelled.
		ReportCancelled,
		/// The report was entered in error.
		ReportEnteredInError,
		/// No status of a version of a report.
		NotAVersion,
		/// The record is another patient's, or no laboratory record.
		ForeignRecord,
		/// Somebody else wrote the record.
		NotTheAuthor,
		/// The record was stored before the order was sent.
		BeforeTheOrder,
		/// The record answers another order.
		OtherOrdersResult,
		/// The report has as many versions as can be, those that were critical and dropped among them; or as can be before it is final.
		TooManyVersions,
		/// This version of the record, or a later one, was reported already.
		StaleVersion,
		/// The record is not in that anchor of the laboratory's.
		NotAnchored,
		/// Nothing waits to be verified.
		NothingPending,
		/// Another version waits than the one that was named, or it is not as critical as was said.
		OtherPending,
		/// The signer reported it: another must verify it, or take it back.
		OwnResult,
		/// The version is not critical, or there is none.
		NotCritical,
		/// The version was acknowledged already.
		AlreadyAcknowledged,
		/// An account that is on the list twice.
		AccountTwice,
		/// Somebody on the list could not acknowledge a critical value now.
		NotAClinician,
	}
}
