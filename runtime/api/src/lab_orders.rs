//! Laboratory orders, specimens and reports.

use alloc::vec::Vec;
use salus_primitives::{
	laboratory::{CriticalEntry, CustodyEntry, OrderEntry, Page, ReportEntry, SpecimenEntry, TaskEntry, TimelineEntry},
	AccountId, Digest, Moment, OrderId, OrganizationId, PatientId, ReportId, SpecimenId, TaskId,
};

sp_api::decl_runtime_apis! {
	/// What laboratories are asked, who has which specimen, what was reported, and what must be acknowledged.
	pub trait LabOrdersApi {
		/// The order, and with whom it is.
		fn order(order: OrderId) -> Option<OrderEntry>;
		/// The patient's orders after this one, in the order of their numbers.
		fn orders_of(patient: PatientId, after: Option<OrderId>, limit: u32) -> Vec<OrderEntry>;
		/// The organization's open orders, those due first first, and those on hold last.
		fn open_orders(organization: OrganizationId, after: Option<(Moment, OrderId)>, limit: u32) -> Page<OrderEntry, (Moment, OrderId)>;
		/// The organization's orders that should have been answered by now, those due first first.
		fn overdue_orders(organization: OrganizationId, after: Option<(Moment, OrderId)>, limit: u32) -> Page<OrderEntry, (Moment, OrderId)>;
		/// The task.
		fn task(task: TaskId) -> Option<TaskEntry>;
		/// Every task of the order, those of referrals too.
		fn tasks_of(order: OrderId) -> Vec<TaskEntry>;
		/// The tasks of the tests that were referred from this one.
		fn referrals(task: TaskId) -> Vec<TaskEntry>;
		/// The laboratory's open tasks, those due first first, and those of orders on hold last.
		fn worklist(laboratory: OrganizationId, after: Option<(Moment, TaskId)>, limit: u32) -> Page<TaskEntry, (Moment, TaskId)>;
		/// The laboratory's open tasks whose orders should have been answered by now, those due first first.
		fn overdue_tasks(laboratory: OrganizationId, after: Option<(Moment, TaskId)>, limit: u32) -> Page<TaskEntry, (Moment, TaskId)>;
		/// The specimen.
		fn specimen(specimen: SpecimenId) -> Option<SpecimenEntry>;
		/// The specimen with this digest of a label.
		fn specimen_labelled(label: Digest) -> Option<SpecimenEntry>;
		/// Every specimen of the order.
		fn specimens_of(order: OrderId) -> Vec<SpecimenEntry>;
		/// The specimen's custody, from how it came to be.
		fn custody(specimen: SpecimenId) -> Vec<CustodyEntry>;
		/// The custody of all of the order's specimens, as one.
		fn timeline(order: OrderId) -> Vec<TimelineEntry>;
		/// The report with its versions, and the clocks of those that are critical.
		fn report(report: ReportId) -> Option<ReportEntry>;
		/// Every report of the order.
		fn reports_of(order: OrderId) -> Vec<ReportEntry>;
		/// The critical values that the organization has to acknowledge, those due first first.
		fn criticals(organization: OrganizationId, after: Option<(Moment, ReportId, u16)>, limit: u32) -> Page<CriticalEntry, (Moment, ReportId, u16)>;
		/// The critical values that the organization should have acknowledged by now, those due first first.
		fn overdue_criticals(organization: OrganizationId, after: Option<(Moment, ReportId, u16)>, limit: u32) -> Page<CriticalEntry, (Moment, ReportId, u16)>;
		/// Who is to be told of what is overdue, one after the other.
		fn escalation(organization: OrganizationId) -> Vec<AccountId>;
		/// Whether a second technician must verify the laboratory's final reports.
		fn demands_verification(laboratory: OrganizationId) -> bool;
	}
}
