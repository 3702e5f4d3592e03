//! Laboratory orders, specimens and reports, as the best block has them.

use salus_primitives::{
	laboratory::{CriticalEntry, OrderEntry, Page, ReportEntry, TaskEntry, TimelineEntry},
	Moment, OrderId, OrganizationId, ReportId,
};

use super::Chain;
use crate::Result;

impl Chain {
	/// An order.
	pub async fn lab_order(&self, order: OrderId) -> Result<Option<OrderEntry>> {
		self.runtime("LabOrdersApi_order", order, None).await
	}

	/// Every task of an order.
	pub async fn lab_tasks_of(&self, order: OrderId) -> Result<Vec<TaskEntry>> {
		self.runtime("LabOrdersApi_tasks_of", order, None).await
	}

	/// The custody of an order's specimens, as one.
	pub async fn lab_timeline(&self, order: OrderId) -> Result<Vec<TimelineEntry>> {
		self.runtime("LabOrdersApi_timeline", order, None).await
	}

	/// A report.
	pub async fn lab_report(&self, report: ReportId) -> Result<Option<ReportEntry>> {
		self.runtime("LabOrdersApi_report", report, None).await
	}

	/// The first critical values that an organization has to acknowledge.
	pub async fn lab_criticals(&self, organization: OrganizationId) -> Result<Vec<CriticalEntry>> {
		let (after, limit) = (None::<(Moment, ReportId, u16)>, 100u32);
		let page: Page<CriticalEntry, (Moment, ReportId, u16)> =
			self.runtime("LabOrdersApi_criticals", (organization, after, limit), None).await?;
		Ok(page.entries)
	}
}
