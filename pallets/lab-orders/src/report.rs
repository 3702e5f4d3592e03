//! Reports: registered, reported version by version, verified where the laboratory demands it.

use frame_support::ensure;
use salus_primitives::{
	anchor::{AnchorKind, Leaf},
	escrow::Ending,
	glue::{Agreed, Anchors, LabReports},
	laboratory::{FinalReport, OrderStatus, ReportStatus, ReportVersion, ResultEvidence, TaskStatus, TestSet, Tests},
	record::RecordClass,
	AccountId, OrderId, OrganizationId, ReportId, TaskId,
};
use sp_runtime::{traits::Get, DispatchError, DispatchResult};

use crate::{
	Config, Error, Event, NextReport, Order, OrderReports, Orders, Pallet, Report, Reports, Tasks, Verifying, Versions,
	WeightInfo,
};

impl<T: Config> Pallet<T> {
	/// The laboratory's report.
	pub(crate) fn ensure_own_report(laboratory: OrganizationId, report: ReportId) -> Result<Report, DispatchError> {
		let found = Reports::<T>::get(report).ok_or(Error::<T>::NotFound)?;
		ensure!(found.laboratory == laboratory, Error::<T>::NotFound);
		Ok(found)
	}

	/// Says that there will be a report on these tests of a task.
	pub(crate) fn do_register_report(
		laboratory: OrganizationId,
		task: TaskId,
		tests: TestSet,
		by: &AccountId,
	) -> Result<ReportId, DispatchError> {
		let found = Self::ensure_own_task(laboratory, task, &[TaskStatus::InProgress])?;
		let mut order = Self::ensure_order(found.order)?;
		Self::ensure_at_hand(&order, &found, tests)?;
		let id = NextReport::<T>::get();
		NextReport::<T>::put(ReportId(id.0.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?));
		OrderReports::<T>::try_append(found.order, id).map_err(|()| Error::<T>::TooManyReports)?;
		order.covered = order.covered.with(tests);
		let new = Self::registered(task, found.order, &order, tests, laboratory, by);
		Reports::<T>::insert(id, new);
		Orders::<T>::insert(found.order, order);
		Ok(id)
	}

	fn registered(
		task: TaskId,
		of: salus_primitives::OrderId,
		order: &Order,
		tests: TestSet,
		laboratory: OrganizationId,
		by: &AccountId,
	) -> Report {
		Report {
			order: of,
			task,
			laboratory,
			patient: order.patient,
			tests,
			status: ReportStatus::Registered,
			pending: None,
			author: by.clone(),
			registered: Self::now(),
			changed: Self::now(),
		}
	}

	/// Reports a version, or has it wait to be verified, and answers which.
	pub(crate) fn do_report_results(
		laboratory: OrganizationId,
		id: ReportId,
		status: ReportStatus,
		critical: bool,
		evidence: &ResultEvidence,
		by: &AccountId,
	) -> DispatchResult {
		let report = Self::ensure_own_report(laboratory, id)?;
		ensure!(status.is_version(), Error::<T>::NotAVersion);
		ensure!(report.status.leads_to(status), Error::<T>::of_report(report.status));
		Self::ensure_evidence(id, &report, status, evidence, by)?;
		let version = Self::signed(status, critical, evidence, by);
		if status.is_final() && Verifying::<T>::contains_key(laboratory) {
			Reports::<T>::insert(id, Report { pending: Some(version), ..report });
			Self::deposit_event(Event::VerificationAwaited { report: id, status, by: by.clone() });
			return Ok(());
		}
		Self::publish(id, report, version, by)
	}

	fn signed(status: ReportStatus, critical: bool, evidence: &ResultEvidence, by: &AccountId) -> ReportVersion {
		let ResultEvidence { anchor, leaf, .. } = evidence;
		ReportVersion {
			status,
			critical,
			record: leaf.record,
			version: leaf.version,
			commitment: leaf.commitment,
			anchor: *anchor,
			signer: by.clone(),
			verifier: None,
			at: Self::now(),
		}
	}

	/// That the record is of this patient and class, by whoever reports it, new here, and in an anchor of the laboratory's.
	fn ensure_evidence(
		id: ReportId,
		report: &Report,
		status: ReportStatus,
		evidence: &ResultEvidence,
		by: &AccountId,
	) -> DispatchResult {
		let ResultEvidence { anchor, leaf, proof } = evidence;
		ensure!(leaf.patient == report.patient, Error::<T>::ForeignRecord);
		ensure!(leaf.class == RecordClass::Laboratory, Error::<T>::ForeignRecord);
		ensure!(leaf.author == *by, Error::<T>::NotTheAuthor);
		let versions = Versions::<T>::get(id);
		let kept = if status.is_final() { 0 } else { 1 };
		let room = u32::try_from(versions.len()).unwrap_or(u32::MAX).saturating_add(kept) < T::MaxVersions::get();
		ensure!(room, Error::<T>::TooManyVersions);
		let older = |version: &ReportVersion| version.record == leaf.record && version.version >= leaf.version;
		ensure!(!versions.iter().any(older), Error::<T>::StaleVersion);
		let leaf = Leaf::Record(leaf.clone());
		let anchored = T::Anchors::verify(report.laboratory, AnchorKind::Records, *anchor, &leaf, proof);
		ensure!(anchored, Error::<T>::NotAnchored);
		Ok(())
	}

	/// Adds a version to a report. A critical one starts a clock, a final one does the tests.
	fn publish(id: ReportId, report: Report, version: ReportVersion, by: &AccountId) -> DispatchResult {
		let number = Versions::<T>::decode_len(id).unwrap_or_default();
		let number = u16::try_from(number).map_err(|_| Error::<T>::TooManyVersions)?;
		let (status, critical, tests, of) = (version.status, version.critical, report.tests, report.order);
		Versions::<T>::try_append(id, version).map_err(|()| Error::<T>::TooManyVersions)?;
		let (pending, changed) = (None, Self::now());
		Reports::<T>::insert(id, Report { status, pending, changed, ..report });
		Self::deposit_event(Event::Reported { report: id, version: number, status, by: by.clone() });
		let mut order = Self::ensure_order(of)?;
		if critical {
			Self::start_clock(id, number, order.organization);
		}
		if status == ReportStatus::Final {
			order.reported = order.reported.with(tests);
			Self::settle(of, order, by);
		}
		Ok(())
	}

	/// A second technician stands for the version that waits, and so it is reported.
	pub(crate) fn do_verify_report(laboratory: OrganizationId, id: ReportId, by: &AccountId) -> DispatchResult {
		let report = Self::ensure_own_report(laboratory, id)?;
		let pending = report.pending.clone().ok_or(Error::<T>::NothingPending)?;
		ensure!(pending.signer != *by, Error::<T>::OwnResult);
		let version = ReportVersion { verifier: Some(by.clone()), at: Self::now(), ..pending };
		Self::publish(id, report, version, by)
	}

	/// A second technician does not stand for the version that waits.
	pub(crate) fn do_send_back_report(laboratory: OrganizationId, id: ReportId) -> DispatchResult {
		let report = Self::ensure_own_report(laboratory, id)?;
		ensure!(report.pending.is_some(), Error::<T>::NothingPending);
		Reports::<T>::insert(id, Report { pending: None, ..report });
		Ok(())
	}

	/// Says that there will be no report. Its tests can be reported otherwise; clocks that run do so still.
	pub(crate) fn do_cancel_report(laboratory: OrganizationId, id: ReportId) -> DispatchResult {
		let report = Self::ensure_own_report(laboratory, id)?;
		ensure!(report.status.is_open(), Error::<T>::of_report(report.status));
		let tests = report.tests;
		Orders::<T>::mutate_extant(report.order, |order| order.covered = order.covered.without(tests));
		Self::set_report(id, report, ReportStatus::Cancelled);
		Ok(())
	}

	/// Says that a report was never meant. What was final is done no more: the tests are the laboratory's again, or cannot be reported if its task is over.
	pub(crate) fn do_enter_report_in_error(laboratory: OrganizationId, id: ReportId, by: &AccountId) -> DispatchResult {
		let report = Self::ensure_own_report(laboratory, id)?;
		ensure!(report.status != ReportStatus::EnteredInError, Error::<T>::of_report(report.status));
		let mut order = Self::ensure_order(report.order)?;
		if report.status != ReportStatus::Cancelled {
			order.covered = order.covered.without(report.tests);
		}
		if report.status.is_final() {
			order.reported = order.reported.without(report.tests);
			let goes_on = Tasks::<T>::get(report.task).is_some_and(|task| task.status.is_taken());
			order.failed = if goes_on { order.failed } else { order.failed.with(report.tests) };
		}
		Orders::<T>::insert(report.order, &order);
		Self::withdraw_clocks(id, order.organization, by);
		Self::set_report(id, report, ReportStatus::EnteredInError);
		Ok(())
	}

	fn set_report(id: ReportId, report: Report, status: ReportStatus) {
		Reports::<T>::insert(id, Report { status, pending: None, changed: Self::now(), ..report });
	}

	/// Has a second technician verify the laboratory's final reports from now on, or no longer.
	pub(crate) fn do_demand_verification(laboratory: OrganizationId, demanded: bool) -> DispatchResult {
		ensure!(Verifying::<T>::contains_key(laboratory) != demanded, Error::<T>::NoChange);
		if demanded {
			Verifying::<T>::insert(laboratory, ());
		} else {
			Verifying::<T>::remove(laboratory);
		}
		Ok(())
	}
}

impl<T: Config> LabReports for Pallet<T> {
	fn agreed(order: OrderId) -> Option<Agreed> {
		let found = Orders::<T>::get(order).filter(|found| found.status != OrderStatus::Draft)?;
		let task = found.task.and_then(Tasks::<T>::get);
		let organization = task.map_or(found.organization, |task| task.laboratory);
		// An order of which every test has failed was given nobody.
		let given = found.status == OrderStatus::Completed && !found.reported.is_empty();
		let ending = if given { Ending::Fulfilled } else { Ending::CancelledByProvider };
		Some(Agreed { organization, patient: found.patient, ending: Some(ending).filter(|_| !found.status.is_open()) })
	}

	fn final_report(report: ReportId) -> Option<FinalReport> {
		let found = Reports::<T>::get(report).filter(|found| found.status.is_final())?;
		let Order { organization: orderer, requisition, .. } = Orders::<T>::get(found.order)?;
		let asked = (0u8..).zip(requisition.tests);
		let mut tests = Tests::default();
		for (_, test) in asked.filter(|(place, _)| found.tests.meets(TestSet::one(*place))) {
			tests.try_push(test).ok()?;
		}
		let Report { order, laboratory, patient, changed: at, .. } = found;
		Some(FinalReport { order, laboratory, patient, orderer, at, tests })
	}

	fn final_report_weight() -> frame_support::weights::Weight {
		T::WeightInfo::final_report()
	}
}
