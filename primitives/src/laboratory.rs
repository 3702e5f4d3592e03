//! Laboratory orders, the specimens that are taken for them, and the reports that answer them.

mod order;
mod report;
mod specimen;

pub use order::{
	Laboratories, Order, OrderEntry, OrderStatus, Placement, Requisition, Task, TaskEntry, TaskReason, TaskStatus,
	TestSet, Tests, Turnaround, MAX_LABORATORIES, MAX_TESTS,
};
pub use report::{
	Acknowledgement, Critical, CriticalEntry, CriticalStatus, FinalReport, Interpretation, Report, ReportEntry,
	ReportStatus, ReportVersion, ResultEvidence,
};
pub use specimen::{
	Aliquot, Aliquots, Condition, Conditions, CustodyAct, CustodyEntry, Disposal, Holder, Offer, Parents,
	RejectionReason, Specimen, SpecimenEntry, SpecimenStatus, TimelineEntry, MAX_ALIQUOTS, MAX_POOLED,
};

/// One page of a list that is longer than one answer.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	codec::Encode,
	codec::Decode,
	scale_info::TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Page<Entry, Cursor> {
	/// What is on it.
	pub entries: alloc::vec::Vec<Entry>,
	/// After what the next page begins; nothing where this is the last.
	pub next: Option<Cursor>,
}
