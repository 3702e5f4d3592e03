//! What the pallet reports. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod section {
	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An order was written.
		OrderEntered {
			/// Its number.
			order: OrderId,
			/// Who orders.
			organization: OrganizationId,
			/// For whom.
			patient: PatientId,
			/// Who wrote it.
			by: AccountId,
		},
		/// What a draft asks was replaced.
		DraftChanged {
			/// Which.
			order: OrderId,
			/// Who changed it.
			by: AccountId,
		},
		/// An order stands somewhere else now.
		OrderSet {
			/// Which.
			order: OrderId,
			/// Where.
			status: OrderStatus,
			/// Who brought it there: if it is completed, whoever reported last.
			by: AccountId,
		},
		/// Every laboratory has rejected an order. It must be addressed anew.
		OrderRefused {
			/// Which.
			order: OrderId,
		},
		/// Other laboratories were asked, or the same ones again.
		OrderAddressed {
			/// For which order.
			order: OrderId,
			/// Who asked.
			by: AccountId,
		},
		/// A laboratory is asked.
		TaskRequested {
			/// The task's number.
			task: TaskId,
			/// For which order.
			order: OrderId,
			/// Which laboratory.
			laboratory: OrganizationId,
			/// From which task it was referred.
			parent: Option<TaskId>,
		},
		/// A task stands somewhere else now.
		TaskSet {
			/// Which.
			task: TaskId,
			/// Where.
			status: TaskStatus,
			/// Why, where a laboratory says so.
			reason: Option<TaskReason>,
			/// Who brought it there.
			by: AccountId,
		},
		/// A laboratory asked another for some of its tests.
		TestsReferred {
			/// Of which task.
			task: TaskId,
			/// Which.
			tests: TestSet,
			/// The other laboratory.
			to: OrganizationId,
			/// Who referred them.
			by: AccountId,
		},
		/// A line was added to a specimen's custody.
		CustodySet {
			/// Of which specimen.
			specimen: SpecimenId,
			/// For which order it was taken.
			order: OrderId,
			/// What was done.
			act: CustodyAct,
			/// Who did it, and has the specimen now.
			by: Holder,
		},
		/// A holder signed a specimen over, and nobody yet for its receipt.
		SpecimenOffered {
			/// Which.
			specimen: SpecimenId,
			/// To which organization.
			to: OrganizationId,
			/// The holder.
			by: Holder,
		},
		/// A specimen is offered no longer: its holder has it still.
		OfferCancelled {
			/// Which.
			specimen: SpecimenId,
			/// The holder who took it back, or the receiver who declined it.
			by: Holder,
		},
		/// There will be a report.
		ReportRegistered {
			/// Its number.
			report: ReportId,
			/// Of which task.
			task: TaskId,
			/// On which tests of the order.
			tests: TestSet,
			/// Who registered it.
			by: AccountId,
		},
		/// A version of a report waits to be verified.
		VerificationAwaited {
			/// Of which report.
			report: ReportId,
			/// Its number, from 0.
			version: u16,
			/// As what it is to be reported.
			status: ReportStatus,
			/// Whether a clinician must hear of it: its clock runs already.
			critical: bool,
			/// Who reports it.
			by: AccountId,
		},
		/// A version that waited is reported no more. If it was critical, it stays as one that was never meant.
		VersionDropped {
			/// Of which report.
			report: ReportId,
			/// Its record.
			record: RecordId,
			/// Which version of the record.
			version: u32,
			/// Whether it was critical.
			critical: bool,
			/// Who reported another, sent it back, or ended the report.
			by: AccountId,
		},
		/// A second technician did not stand for the version that waited.
		ReportSentBack {
			/// Of which report.
			report: ReportId,
			/// Who did not stand for it.
			by: AccountId,
		},
		/// A version of a report is there.
		Reported {
			/// Of which report.
			report: ReportId,
			/// Its number, from 0.
			version: u16,
			/// As what.
			status: ReportStatus,
			/// Who reported it, or verified it.
			by: AccountId,
		},
		/// A report is over.
		ReportSet {
			/// Which.
			report: ReportId,
			/// How.
			status: ReportStatus,
			/// Who said so.
			by: AccountId,
		},
		/// A clinician must acknowledge a version.
		CriticalReported {
			/// Of which report.
			report: ReportId,
			/// Which.
			version: u16,
			/// For which organization.
			organization: OrganizationId,
			/// From when on that is overdue.
			due: Moment,
		},
		/// A clinician has acknowledged a version, or that it was withdrawn.
		Acknowledged {
			/// Of which report.
			report: ReportId,
			/// Which.
			version: u16,
			/// Whether that was overdue.
			late: bool,
			/// Who.
			by: AccountId,
		},
		/// A critical version that nobody has acknowledged was never meant. Its clock runs on: a clinician must hear of that.
		CriticalWithdrawn {
			/// Of which report.
			report: ReportId,
			/// Which version.
			version: u16,
			/// For which organization.
			organization: OrganizationId,
			/// Who dropped the version, or entered the report in error.
			by: AccountId,
		},
		/// A laboratory demands that final reports are verified, or no longer.
		VerificationDemanded {
			/// Which.
			organization: OrganizationId,
			/// Whether it does.
			demanded: bool,
			/// Who said so.
			by: AccountId,
		},
		/// An organization said who is to be told of what is overdue.
		EscalationSet {
			/// Which.
			organization: OrganizationId,
			/// Who said so.
			by: AccountId,
		},
	}
}
