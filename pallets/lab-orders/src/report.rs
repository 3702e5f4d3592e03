//! Reports: registered, reported version by version, verified where the laboratory demands it.

use alloc::vec::Vec;
use frame_support::ensure;
use salus_primitives::{
	anchor::{AnchorKind, Leaf},
	escrow::Ending,
	glue::{Agreed, Anchors, LabReports},
	laboratory::{FinalReport, OrderStatus, ReportStatus, ReportVersion, ResultEvidence, TaskStatus, TestSet, Tests},
	record::RecordClass,
	AccountId, OrderId, OrganizationId, RecordId, ReportId, TaskId,
};
use sp_runtime::{traits::Get, DispatchError, DispatchResult};

use crate::{
	Config, Error, Event, NextReport, Order, OrderReports, Orders, Pallet, Report, Reports, Results, Tasks, Verifying,
	Versions, WeightInfo,
};

/// What a second technician has seen of the version that waits: which record, which version of it, and whether it is critical.
pub(crate) type Awaited = (RecordId, u32, bool);

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

	/// Reports a version, or has it wait to be verified, in place of what waited before. A critical one starts a clock either way.
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
		let order = Self::ensure_order(report.order)?;
		Self::ensure_result(&report, &order, evidence, by)?;
		Self::ensure_next(id, &report, status, evidence)?;
		Self::ensure_anchored(laboratory, evidence)?;
		Results::<T>::insert((laboratory, evidence.leaf.record, evidence.leaf.version), report.order);
		let report = Self::drop_pending(id, report, by)?;
		let (number, version) = (Self::next_version(id)?, Self::signed(status, critical, evidence, by));
		if status.is_final() && Verifying::<T>::contains_key(laboratory) {
			Reports::<T>::insert(id, Report { pending: Some(version), ..report });
			let by = by.clone();
			Self::deposit_event(Event::VerificationAwaited { report: id, version: number, status, critical, by });
		} else {
			Self::publish(id, report, version, by)?;
		}
		if critical {
			Self::start_clock(id, number, order.organization);
		}
		Ok(())
	}

	/// The number of the version that comes next, which is that of one that waits.
	pub(crate) fn next_version(report: ReportId) -> Result<u16, DispatchError> {
		let versions = Versions::<T>::decode_len(report).unwrap_or_default();
		Ok(u16::try_from(versions).map_err(|_| Error::<T>::TooManyVersions)?)
	}

	/// What waited to be verified is reported no more. If it was critical it stays, as a version that was never meant: its clock does.
	fn drop_pending(id: ReportId, report: Report, by: &AccountId) -> Result<Report, DispatchError> {
		let Some(pending) = report.pending.clone() else { return Ok(report) };
		let ReportVersion { record, version, critical, .. } = pending;
		let by_whom = by.clone();
		Self::deposit_event(Event::VersionDropped { report: id, record, version, critical, by: by_whom });
		if critical {
			let number = Self::next_version(id)?;
			let dropped = ReportVersion { status: ReportStatus::EnteredInError, ..pending };
			Versions::<T>::try_append(id, dropped).map_err(|()| Error::<T>::TooManyVersions)?;
			Self::withdraw_clock(id, number, by);
		}
		Ok(Report { pending: None, ..report })
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

	/// That the record is of this patient and class, by whoever reports it, not older than the order, and answers no other.
	fn ensure_result(report: &Report, order: &Order, evidence: &ResultEvidence, by: &AccountId) -> DispatchResult {
		let leaf = &evidence.leaf;
		ensure!(leaf.patient == report.patient, Error::<T>::ForeignRecord);
		ensure!(leaf.class == RecordClass::Laboratory, Error::<T>::ForeignRecord);
		ensure!(leaf.author == *by, Error::<T>::NotTheAuthor);
		ensure!(order.sent.is_some_and(|sent| sent <= leaf.stored), Error::<T>::BeforeTheOrder);
		let answered = Results::<T>::get((report.laboratory, leaf.record, leaf.version));
		ensure!(answered.is_none_or(|other| other == report.order), Error::<T>::OtherOrdersResult);
		Ok(())
	}

	/// That it is new here, and that there is room for it, even if what waits stays as a version that was dropped.
	fn ensure_next(id: ReportId, report: &Report, status: ReportStatus, evidence: &ResultEvidence) -> DispatchResult {
		let leaf = &evidence.leaf;
		let versions = Versions::<T>::get(id);
		let dropped = u32::from(report.pending.as_ref().is_some_and(|pending| pending.critical));
		let kept = if status.is_final() { dropped } else { dropped.saturating_add(1) };
		let room = u32::try_from(versions.len()).unwrap_or(u32::MAX).saturating_add(kept) < T::MaxVersions::get();
		ensure!(room, Error::<T>::TooManyVersions);
		let older = |version: &ReportVersion| version.record == leaf.record && version.version >= leaf.version;
		let reported = || versions.iter().filter(|version| !version.is_dropped());
		ensure!(!reported().any(older), Error::<T>::StaleVersion);
		Ok(())
	}

	/// That the record is in an anchor of the laboratory's, in the state on which this runs.
	///
	/// Whether that anchor is final no runtime can see. It is whenever this report is: the report stands on the same chain, in the same block or a later one, so a fork that
	/// drops the anchor drops the report, and a final block makes all before it final. The wallet signs for final anchors alone. `docs/architecture.md` says it at length, in
	/// "How a result is reported".
	fn ensure_anchored(laboratory: OrganizationId, evidence: &ResultEvidence) -> DispatchResult {
		let ResultEvidence { anchor, leaf, proof } = evidence;
		let leaf = Leaf::Record(leaf.clone());
		let anchored = T::Anchors::verify(laboratory, AnchorKind::Records, *anchor, &leaf, proof);
		ensure!(anchored, Error::<T>::NotAnchored);
		Ok(())
	}

	/// Adds a version to a report. A final one does the tests.
	fn publish(id: ReportId, report: Report, version: ReportVersion, by: &AccountId) -> DispatchResult {
		let number = Self::next_version(id)?;
		let (status, tests, of) = (version.status, report.tests, report.order);
		Versions::<T>::try_append(id, version).map_err(|()| Error::<T>::TooManyVersions)?;
		let (pending, changed) = (None, Self::now());
		Reports::<T>::insert(id, Report { status, pending, changed, ..report });
		Self::deposit_event(Event::Reported { report: id, version: number, status, by: by.clone() });
		if status == ReportStatus::Final {
			let mut order = Self::ensure_order(of)?;
			order.reported = order.reported.with(tests);
			// What is reported of an order that was called off before can be disputed from now on.
			order.ended = order.ended.map(|_| Self::now());
			Self::settle(of, order, by);
		}
		Ok(())
	}

	/// The version that waits, which must be the one that the signer has seen.
	fn ensure_awaited(report: &Report, seen: Awaited) -> Result<ReportVersion, DispatchError> {
		let pending = report.pending.clone().ok_or(Error::<T>::NothingPending)?;
		ensure!((pending.record, pending.version, pending.critical) == seen, Error::<T>::OtherPending);
		Ok(pending)
	}

	/// A second technician stands for the version that waits, and so it is reported.
	pub(crate) fn do_verify_report(
		laboratory: OrganizationId,
		id: ReportId,
		seen: Awaited,
		by: &AccountId,
	) -> DispatchResult {
		let report = Self::ensure_own_report(laboratory, id)?;
		let pending = Self::ensure_awaited(&report, seen)?;
		ensure!(pending.signer != *by, Error::<T>::OwnResult);
		let version = ReportVersion { verifier: Some(by.clone()), at: Self::now(), ..pending };
		Self::publish(id, report, version, by)
	}

	/// A second technician does not stand for the version that waits.
	pub(crate) fn do_send_back_report(
		laboratory: OrganizationId,
		id: ReportId,
		seen: Awaited,
		by: &AccountId,
	) -> DispatchResult {
		let report = Self::ensure_own_report(laboratory, id)?;
		Self::ensure_awaited(&report, seen)?;
		let report = Self::drop_pending(id, report, by)?;
		Reports::<T>::insert(id, report);
		Ok(())
	}

	/// Says that there will be no report. Its tests can be reported otherwise; clocks that run do so still.
	pub(crate) fn do_cancel_report(laboratory: OrganizationId, id: ReportId, by: &AccountId) -> DispatchResult {
		let report = Self::ensure_own_report(laboratory, id)?;
		ensure!(report.status.is_open(), Error::<T>::of_report(report.status));
		let report = Self::drop_pending(id, report, by)?;
		let tests = report.tests;
		Orders::<T>::mutate_extant(report.order, |order| order.covered = order.covered.without(tests));
		Self::set_report(id, report, ReportStatus::Cancelled);
		Ok(())
	}

	/// Says that a report was never meant. What was final is done no more: the tests are a laboratory's again that is at work, or cannot be reported if none is.
	pub(crate) fn do_enter_report_in_error(laboratory: OrganizationId, id: ReportId, by: &AccountId) -> DispatchResult {
		let report = Self::ensure_own_report(laboratory, id)?;
		ensure!(report.status != ReportStatus::EnteredInError, Error::<T>::of_report(report.status));
		Self::ensure_second(id, &report, by)?;
		let report = Self::drop_pending(id, report, by)?;
		let mut order = Self::ensure_order(report.order)?;
		if report.status != ReportStatus::Cancelled {
			order.covered = order.covered.without(report.tests);
		}
		if report.status.is_final() {
			order.reported = order.reported.without(report.tests);
			let goes_on = Self::fall_back(report.task, report.tests);
			order.failed = if goes_on { order.failed } else { order.failed.with(report.tests) };
		}
		Orders::<T>::insert(report.order, &order);
		Self::withdraw_clocks(id, by)?;
		Self::set_report(id, report, ReportStatus::EnteredInError);
		Ok(())
	}

	/// That whoever takes back what is final has not signed it, where the laboratory demands two for that.
	fn ensure_second(id: ReportId, report: &Report, by: &AccountId) -> DispatchResult {
		if !report.status.is_final() || !Verifying::<T>::contains_key(report.laboratory) {
			return Ok(());
		}
		let stands = Versions::<T>::get(id).into_iter().rev().find(|version| !version.is_dropped());
		ensure!(stands.is_none_or(|version| version.signer != *by), Error::<T>::OwnResult);
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
	// The laboratory's work is told by what it has reported, and by nothing that whoever ordered says of the order.
	fn agreed(order: OrderId) -> Option<Agreed> {
		let found = Orders::<T>::get(order).filter(|found| found.status != OrderStatus::Draft)?;
		let task = found.task.and_then(Tasks::<T>::get);
		let organization = task.map_or(found.organization, |task| task.laboratory);
		// An order of which every test has failed was given nobody.
		let given = !found.reported.is_empty();
		let ending = if given { Ending::Fulfilled } else { Ending::CancelledByProvider };
		let Order { patient, status, ended, .. } = found;
		let over = !status.is_open();
		Some(Agreed { organization, patient, ending: over.then_some(ending), at: ended.filter(|_| over) })
	}

	fn final_report(report: ReportId) -> Option<FinalReport> {
		let found = Reports::<T>::get(report).filter(|found| found.status.is_final())?;
		let meant = |order: &Order| order.status != OrderStatus::EnteredInError;
		let Order { organization: orderer, author, requisition, .. } = Orders::<T>::get(found.order).filter(meant)?;
		let asked = (0u8..).zip(requisition.tests);
		let mut tests = Tests::default();
		for (_, test) in asked.filter(|(place, _)| found.tests.meets(TestSet::one(*place))) {
			tests.try_push(test).ok()?;
		}
		// What became of a final report later, amended or corrected, makes no new test of it.
		let versions = Versions::<T>::get(report);
		let at = versions.iter().find(|version| version.status == ReportStatus::Final)?.at;
		let hands = versions.into_iter().flat_map(|version| [Some(version.signer), version.verifier]).flatten();
		let mut signers: Vec<_> = hands.collect();
		signers.sort_unstable();
		signers.dedup();
		let Report { order, laboratory, patient, .. } = found;
		Some(FinalReport { order, laboratory, patient, orderer, author, signers, at, tests })
	}

	/// An order and its task, which is smaller than a report.
	fn agreed_weight() -> frame_support::weights::Weight {
		T::WeightInfo::final_report()
	}

	fn final_report_weight() -> frame_support::weights::Weight {
		T::WeightInfo::final_report()
	}
}
