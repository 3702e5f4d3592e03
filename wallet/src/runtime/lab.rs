//! Laboratory orders, specimens and reports.

use codec::{Decode, Encode};
use salus_primitives::{
	laboratory::{CriticalEntry, CustodyEntry, OrderEntry, Page, ReportEntry, SpecimenEntry, TaskEntry, TimelineEntry},
	AccountId, Digest, Moment, OrderId, OrganizationId, PatientId, ReportId, SpecimenId, TaskId,
};

use super::PAGE;
use crate::{
	chain::{At, Chain},
	error::{Error, Result},
};

impl Chain {
	/// An order.
	pub async fn lab_order(&self, order: OrderId) -> Result<OrderEntry> {
		let found: Option<_> = self.ask(At::Best, "LabOrdersApi_order", order).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!("there is no order {order}; `lab order list` tells which a patient has"))
		})
	}

	/// All of a patient's orders, in the order of their numbers.
	pub async fn lab_orders_of(&self, patient: PatientId) -> Result<Vec<OrderEntry>> {
		self.pages("LabOrdersApi_orders_of", patient, |last: &OrderEntry| last.id).await
	}

	/// All open orders of an organization, those due first first, or those alone that are overdue.
	pub async fn lab_open_orders(&self, organization: OrganizationId, overdue: bool) -> Result<Vec<OrderEntry>> {
		let list = if overdue { "LabOrdersApi_overdue_orders" } else { "LabOrdersApi_open_orders" };
		self.by_deadline::<_, (Moment, OrderId)>(list, organization).await
	}

	/// A task.
	pub async fn lab_task(&self, task: TaskId) -> Result<TaskEntry> {
		let found: Option<_> = self.ask(At::Best, "LabOrdersApi_task", task).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!("there is no task {task}; `lab task worklist` tells which a laboratory has"))
		})
	}

	/// Every task of an order.
	pub async fn lab_tasks_of(&self, order: OrderId) -> Result<Vec<TaskEntry>> {
		self.ask(At::Best, "LabOrdersApi_tasks_of", order).await
	}

	/// What was referred from a task.
	pub async fn lab_referrals(&self, task: TaskId) -> Result<Vec<TaskEntry>> {
		self.ask(At::Best, "LabOrdersApi_referrals", task).await
	}

	/// All open tasks of a laboratory, those due first first, or those alone that are overdue.
	pub async fn lab_worklist(&self, laboratory: OrganizationId, overdue: bool) -> Result<Vec<TaskEntry>> {
		let list = if overdue { "LabOrdersApi_overdue_tasks" } else { "LabOrdersApi_worklist" };
		self.by_deadline::<_, (Moment, TaskId)>(list, laboratory).await
	}

	/// A specimen.
	pub async fn lab_specimen(&self, specimen: SpecimenId) -> Result<SpecimenEntry> {
		let found: Option<_> = self.ask(At::Best, "LabOrdersApi_specimen", specimen).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!("there is no specimen {specimen}; `lab specimen list` tells which an order has"))
		})
	}

	/// The specimen with this digest of a label.
	pub async fn lab_specimen_labelled(&self, label: Digest) -> Result<Option<SpecimenEntry>> {
		self.ask(At::Best, "LabOrdersApi_specimen_labelled", label).await
	}

	/// Every specimen of an order.
	pub async fn lab_specimens_of(&self, order: OrderId) -> Result<Vec<SpecimenEntry>> {
		self.ask(At::Best, "LabOrdersApi_specimens_of", order).await
	}

	/// A specimen's custody, from how it came to be.
	pub async fn lab_custody(&self, specimen: SpecimenId) -> Result<Vec<CustodyEntry>> {
		self.ask(At::Best, "LabOrdersApi_custody", specimen).await
	}

	/// The custody of all of an order's specimens, as one.
	pub async fn lab_timeline(&self, order: OrderId) -> Result<Vec<TimelineEntry>> {
		self.ask(At::Best, "LabOrdersApi_timeline", order).await
	}

	/// A report with its versions.
	pub async fn lab_report(&self, report: ReportId) -> Result<ReportEntry> {
		let found: Option<_> = self.ask(At::Best, "LabOrdersApi_report", report).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!("there is no report {report}; `lab report list` tells which an order has"))
		})
	}

	/// Every report of an order.
	pub async fn lab_reports_of(&self, order: OrderId) -> Result<Vec<ReportEntry>> {
		self.ask(At::Best, "LabOrdersApi_reports_of", order).await
	}

	/// All critical values that an organization has to acknowledge, those due first first, or those alone that are overdue.
	pub async fn lab_criticals(&self, organization: OrganizationId, overdue: bool) -> Result<Vec<CriticalEntry>> {
		let list = if overdue { "LabOrdersApi_overdue_criticals" } else { "LabOrdersApi_criticals" };
		self.by_deadline::<_, (Moment, ReportId, u16)>(list, organization).await
	}

	/// Who is to be told of critical values that are overdue, one after the other.
	pub async fn lab_escalation(&self, organization: OrganizationId) -> Result<Vec<AccountId>> {
		self.ask(At::Best, "LabOrdersApi_escalation", organization).await
	}

	/// Whether a second technician must verify a laboratory's final reports.
	pub async fn lab_demands_verification(&self, laboratory: OrganizationId) -> Result<bool> {
		self.ask(At::Best, "LabOrdersApi_demands_verification", laboratory).await
	}

	/// All entries of a list by deadline, page by page, as of one block.
	async fn by_deadline<T: Decode, Cursor: Encode + Decode>(&self, list: &str, of: OrganizationId) -> Result<Vec<T>> {
		let at = At::Block(self.hash(At::Best).await?);
		let (mut all, mut after) = (Vec::new(), None::<Cursor>);
		loop {
			let page: Page<T, Cursor> = self.ask(at, list, (of, &after, PAGE)).await?;
			all.extend(page.entries);
			match page.next {
				Some(next) => after = Some(next),
				None => return Ok(all),
			}
		}
	}
}
