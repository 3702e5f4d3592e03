//! Reports, and the clocks of critical values.

use salus_primitives::{
	laboratory::{CriticalStatus, ReportStatus},
	RecordId, ReportId,
};
use sp_runtime::DispatchResult;

use super::table::{leads, refused, row, stays, Outcome, Row, State, Table};
use crate::{mock::*, Error, Verifying};

/// Where a report stands, and whether a version waits to be verified.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReportCase {
	Registered,
	Partial,
	Preliminary,
	FinalPending,
	Final,
	Amended,
	Corrected,
	Appended,
	ChangePending,
	Cancelled,
	EnteredInError,
}

use ReportCase::*;

impl ReportCase {
	/// Its status, as FHIR has it.
	pub const fn of(self) -> ReportStatus {
		match self {
			Registered => ReportStatus::Registered,
			Partial => ReportStatus::Partial,
			Preliminary | FinalPending => ReportStatus::Preliminary,
			Final | ChangePending => ReportStatus::Final,
			Amended => ReportStatus::Amended,
			Corrected => ReportStatus::Corrected,
			Appended => ReportStatus::Appended,
			Cancelled => ReportStatus::Cancelled,
			EnteredInError => ReportStatus::EnteredInError,
		}
	}
}

/// The next version of the report's record, as this.
fn next(status: ReportStatus) -> DispatchResult {
	let versions = LabOrders::report(REPORT).map_or(0, |entry| entry.versions.len() as u32);
	report(REPORT, status, false, versions + 1)
}

/// The same while the laboratory demands that it is verified.
fn next_to_verify(status: ReportStatus) -> DispatchResult {
	Verifying::<Test>::insert(LABORATORY, ());
	next(status)
}

/// The record of what waits, as a second technician has seen it, or another if nothing does.
fn seen() -> (RecordId, u32, bool) {
	let pending = LabOrders::report(REPORT).and_then(|entry| entry.report.pending);
	pending.map_or((RecordId([1; 32]), 1, false), |it| (it.record, it.version, it.critical))
}

fn verify() -> DispatchResult {
	let (record, version, critical) = seen();
	LabOrders::verify_report(by(&second_technician()), LABORATORY, REPORT, record, version, critical)
}

fn send_back() -> DispatchResult {
	let (record, version, critical) = seen();
	LabOrders::send_back_report(by(&second_technician()), LABORATORY, REPORT, record, version, critical)
}

fn cancel() -> DispatchResult {
	LabOrders::cancel_report(by(&technician()), LABORATORY, REPORT)
}

fn enter_in_error() -> DispatchResult {
	LabOrders::enter_report_in_error(by(&technician()), LABORATORY, REPORT)
}

impl State for ReportCase {
	type Subject = ReportId;

	const ALL: &'static [Self] = &[
		Registered,
		Partial,
		Preliminary,
		FinalPending,
		Final,
		Amended,
		Corrected,
		Appended,
		ChangePending,
		Cancelled,
		EnteredInError,
	];

	fn title(self) -> &'static str {
		match self {
			FinalPending => "preliminary, pending",
			ChangePending => "final, pending",
			_ => self.of().code(),
		}
	}

	fn node(self) -> &'static str {
		self.of().code()
	}

	fn reach(self) -> ReportId {
		at_work();
		register(FIRST);
		if [Amended, Corrected, Appended, ChangePending].contains(&self) {
			next(ReportStatus::Final).expect("it leads there");
		}
		let made = match self {
			Registered => Ok(()),
			Partial | Preliminary | Final | Amended | Corrected | Appended => next(self.of()),
			FinalPending => next(ReportStatus::Preliminary).and_then(|()| next_to_verify(ReportStatus::Final)),
			ChangePending => next_to_verify(ReportStatus::Amended),
			Cancelled => cancel(),
			EnteredInError => enter_in_error(),
		};
		made.expect("it leads there");
		Verifying::<Test>::remove(LABORATORY);
		REPORT
	}

	fn now(report: &ReportId) -> Self {
		let found = LabOrders::report(*report).expect("there is such a report").report;
		match (found.status, found.pending.is_some()) {
			(ReportStatus::Registered, _) => Registered,
			(ReportStatus::Partial, _) => Partial,
			(ReportStatus::Preliminary, true) => FinalPending,
			(ReportStatus::Preliminary, false) => Preliminary,
			(ReportStatus::Final, true) => ChangePending,
			(ReportStatus::Final, false) => Final,
			(ReportStatus::Amended, _) => Amended,
			(ReportStatus::Corrected, _) => Corrected,
			(ReportStatus::Appended, _) => Appended,
			(ReportStatus::Cancelled, _) => Cancelled,
			(ReportStatus::EnteredInError, _) => EnteredInError,
		}
	}
}

/// What each call does with a report.
pub fn reports() -> Table<ReportCase> {
	let stands = |case: ReportCase| refused(Error::<Test>::of_report(case.of()));
	let each = |from: &[ReportCase], to| leads(&from.iter().map(|from| (*from, to)).collect::<Vec<_>>());
	let early = [Registered, Partial, Preliminary, FinalPending];
	let changing = [Final, Amended, Corrected, Appended, ChangePending];
	let no_version = refused(Error::<Test>::NotAVersion);
	let nothing = refused(Error::<Test>::NothingPending);
	let all_others = [&early[..], &changing, &[Cancelled]].concat();
	let row = |label, call: fn(&ReportId) -> DispatchResult, told: &[(ReportCase, Outcome<ReportCase>)]| -> Row<_> {
		row(label, call, told, stands)
	};
	let rows = vec![
		row("report_results, partial", |_| next(ReportStatus::Partial), &each(&[Registered, Partial], Partial)),
		row("report_results, preliminary", |_| next(ReportStatus::Preliminary), &each(&early, Preliminary)),
		row("report_results, final", |_| next(ReportStatus::Final), &each(&early, Final)),
		row(
			"report_results, final, to be verified",
			|_| next_to_verify(ReportStatus::Final),
			&each(&[Preliminary, FinalPending], FinalPending)
				.into_iter()
				.chain(stays(&[Registered, Partial]))
				.collect::<Vec<_>>(),
		),
		row("report_results, amended", |_| next(ReportStatus::Amended), &each(&changing, Amended)),
		row("report_results, corrected", |_| next(ReportStatus::Corrected), &each(&changing, Corrected)),
		row("report_results, appended", |_| next(ReportStatus::Appended), &each(&changing, Appended)),
		row(
			"report_results, amended, to be verified",
			|_| next_to_verify(ReportStatus::Amended),
			&each(&[Final, ChangePending], ChangePending)
				.into_iter()
				.chain(stays(&[Amended, Corrected, Appended]))
				.collect::<Vec<_>>(),
		),
		super::table::row("report_results, registered", |_| next(ReportStatus::Registered), &[], |_| no_version),
		super::table::row("report_results, cancelled", |_| next(ReportStatus::Cancelled), &[], |_| no_version),
		super::table::row(
			"report_results, entered-in-error",
			|_| next(ReportStatus::EnteredInError),
			&[],
			|_| no_version,
		),
		super::table::row(
			"verify_report",
			|_| verify(),
			&leads(&[(FinalPending, Final), (ChangePending, Amended)]),
			|_| nothing,
		),
		super::table::row(
			"send_back_report",
			|_| send_back(),
			&leads(&[(FinalPending, Preliminary), (ChangePending, Final)]),
			|_| nothing,
		),
		row("cancel_report", |_| cancel(), &each(&early, Cancelled)),
		row("enter_report_in_error", |_| enter_in_error(), &each(&all_others, EnteredInError)),
	];
	Table { rows }
}

/// Where the clock of a critical value stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ClockCase {
	Running,
	Overdue,
	Acknowledged,
	AcknowledgedLate,
	Withdrawn,
	WithdrawnOverdue,
}

fn acknowledge() -> DispatchResult {
	LabOrders::acknowledge_result(by(&nurse()), HOSPITAL, REPORT, 0)
}

impl State for ClockCase {
	type Subject = ReportId;

	const ALL: &'static [Self] = &[
		Self::Running,
		Self::Overdue,
		Self::Withdrawn,
		Self::WithdrawnOverdue,
		Self::Acknowledged,
		Self::AcknowledgedLate,
	];

	fn title(self) -> &'static str {
		match self {
			Self::Running => "running",
			Self::Overdue => "running, overdue",
			Self::Acknowledged => "acknowledged",
			Self::AcknowledgedLate => "acknowledged-late",
			Self::Withdrawn => "withdrawn",
			Self::WithdrawnOverdue => "withdrawn, overdue",
		}
	}

	fn node(self) -> &'static str {
		match self {
			Self::Overdue => "overdue",
			Self::WithdrawnOverdue => "withdrawn-overdue",
			_ => self.title(),
		}
	}

	fn reach(self) -> ReportId {
		at_work();
		register(FIRST);
		report(REPORT, ReportStatus::Preliminary, true, 1).expect("it leads there");
		if matches!(self, Self::Overdue | Self::AcknowledgedLate | Self::WithdrawnOverdue) {
			pass(ACKNOWLEDGE);
		}
		let made = match self {
			Self::Running | Self::Overdue => Ok(()),
			Self::Acknowledged | Self::AcknowledgedLate => acknowledge(),
			Self::Withdrawn | Self::WithdrawnOverdue => enter_in_error(),
		};
		made.expect("it leads there");
		REPORT
	}

	fn now(report: &ReportId) -> Self {
		let entry = LabOrders::report(*report).expect("there is such a report");
		let clock = entry.criticals.first().expect("it is critical");
		match (clock.critical.status, clock.overdue) {
			(CriticalStatus::Running, false) => Self::Running,
			(CriticalStatus::Running, true) => Self::Overdue,
			(CriticalStatus::Acknowledged, _) => Self::Acknowledged,
			(CriticalStatus::AcknowledgedLate, _) => Self::AcknowledgedLate,
			(CriticalStatus::Withdrawn, false) => Self::Withdrawn,
			(CriticalStatus::Withdrawn, true) => Self::WithdrawnOverdue,
		}
	}
}

/// What each call does with the clock of a report's first version.
pub fn clocks() -> Table<ClockCase> {
	use ClockCase::{Acknowledged, AcknowledgedLate, Overdue, Running, Withdrawn, WithdrawnOverdue};
	let in_error = refused(Error::<Test>::ReportEnteredInError);
	let running = [Running, Overdue, Acknowledged, AcknowledgedLate];
	let already = refused(Error::<Test>::AlreadyAcknowledged);
	let rows = vec![
		row(
			"acknowledge_result",
			|_| acknowledge(),
			&leads(&[
				(Running, Acknowledged),
				(Overdue, AcknowledgedLate),
				(Withdrawn, Acknowledged),
				(WithdrawnOverdue, AcknowledgedLate),
			]),
			|_| already,
		),
		row("report_results, a later version", |_| next(ReportStatus::Final), &stays(&running), |_| in_error),
		row("cancel_report", |_| cancel(), &stays(&running), |_| in_error),
		row(
			"enter_report_in_error",
			|_| enter_in_error(),
			&[leads(&[(Running, Withdrawn), (Overdue, WithdrawnOverdue)]), stays(&[Acknowledged, AcknowledgedLate])]
				.concat(),
			|_| in_error,
		),
	];
	Table { rows }
}
