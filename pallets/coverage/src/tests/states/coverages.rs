//! Where coverages stand, and what each call does with them.

use salus_primitives::{
	insurance::{Category, CoverageStatus},
	CoverageId,
};
use sp_runtime::DispatchResult;

use super::table::{no, row, Outcome, State, Table};
use crate::{mock::*, Error};

/// Where a coverage stands, and whether something is charged to it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CoverageCase {
	Draft,
	Active,
	Charged,
	Suspended,
	Cancelled,
	EnteredInError,
}

impl CoverageCase {
	/// Its status.
	pub const fn of(self) -> CoverageStatus {
		match self {
			Self::Draft => CoverageStatus::Draft,
			Self::Active | Self::Charged => CoverageStatus::Active,
			Self::Suspended => CoverageStatus::Suspended,
			Self::Cancelled => CoverageStatus::Cancelled,
			Self::EnteredInError => CoverageStatus::EnteredInError,
		}
	}
}

impl State for CoverageCase {
	type Subject = CoverageId;

	const ALL: &'static [Self] =
		&[Self::Draft, Self::Active, Self::Charged, Self::Suspended, Self::Cancelled, Self::EnteredInError];

	fn title(self) -> &'static str {
		match self {
			Self::Charged => "active, charged",
			_ => self.node(),
		}
	}

	fn node(self) -> &'static str {
		self.of().code()
	}

	fn reach(self) -> CoverageId {
		let id = coverage_at(self.of());
		if self == Self::Charged {
			charge(id, &[paid(Category::Procedure, 1)]).expect("there is no limit");
		}
		id
	}

	fn now(id: &CoverageId) -> Self {
		let charged = crate::Lifetimes::<Test>::contains_key(id);
		match status_of(*id) {
			CoverageStatus::Draft => Self::Draft,
			CoverageStatus::Active if charged => Self::Charged,
			CoverageStatus::Active => Self::Active,
			CoverageStatus::Suspended => Self::Suspended,
			CoverageStatus::Cancelled => Self::Cancelled,
			CoverageStatus::EnteredInError => Self::EnteredInError,
		}
	}
}

/// What each call does with a coverage.
pub fn coverages() -> Table<CoverageCase> {
	use CoverageCase::*;
	use Outcome::To;
	type Told = [(CoverageCase, Outcome<CoverageCase>)];
	let stands = |case: CoverageCase| no(Error::of_coverage(case.of()));
	let about = |label, call: fn(&CoverageId) -> DispatchResult, told: &Told| row(label, call, told, stands);
	let stay = |case| (case, To(case));
	let live = [stay(Draft), stay(Active), stay(Charged), stay(Suspended)];
	let rows = vec![
		about(
			"activate_coverage",
			|id| Insurance::activate_coverage(by(&manager()), INSURER, *id),
			&[(Draft, To(Active))],
		),
		about(
			"suspend_coverage",
			|id| Insurance::suspend_coverage(by(&manager()), INSURER, *id, START + PERIOD),
			// It is still charged; that it is suspended is what is told of it.
			&[(Active, To(Suspended)), (Charged, To(Suspended))],
		),
		about(
			"resume_coverage",
			|id| Insurance::resume_coverage(by(&manager()), INSURER, *id),
			&[(Suspended, To(Active))],
		),
		about(
			"end_coverage",
			|id| Insurance::end_coverage(by(&manager()), INSURER, *id, START + PERIOD),
			&[(Active, To(Cancelled)), (Charged, To(Cancelled)), (Suspended, To(Cancelled))],
		),
		about("extend_coverage", |id| Insurance::extend_coverage(by(&manager()), INSURER, *id, END + 1), &live),
		about("set_order", |id| Insurance::set_order(by(&manager()), INSURER, *id, 2), &live),
		about(
			"set_order, later",
			|id| {
				pass(CORRECTION);
				Insurance::set_order(by(&manager()), INSURER, *id, 2)
			},
			&[
				stay(Draft),
				(Active, no(Error::BeganTooLongAgo)),
				(Charged, no(Error::BeganTooLongAgo)),
				(Suspended, no(Error::BeganTooLongAgo)),
			],
		),
		about(
			"enter_in_error",
			|id| Insurance::enter_in_error(by(&manager()), INSURER, *id),
			&[
				(Draft, To(EnteredInError)),
				(Active, To(EnteredInError)),
				(Charged, no(Error::Claimed)),
				(Suspended, To(EnteredInError)),
				(Cancelled, To(EnteredInError)),
			],
		),
		about(
			"enter_in_error, later",
			|id| {
				pass(CORRECTION);
				Insurance::enter_in_error(by(&manager()), INSURER, *id)
			},
			&[
				(Draft, To(EnteredInError)),
				(Active, no(Error::BeganTooLongAgo)),
				(Charged, no(Error::Claimed)),
				(Suspended, no(Error::BeganTooLongAgo)),
				(Cancelled, no(Error::BeganTooLongAgo)),
			],
		),
		about(
			"request_authorization",
			|id| {
				let (category, service) = (Category::Procedure, service());
				Insurance::request_authorization(by(&clerk()), HOSPITAL, *id, category, service, ten())
			},
			&[
				(Draft, no(Error::NotInForce)),
				stay(Active),
				stay(Charged),
				stay(Suspended),
				stay(Cancelled),
				(EnteredInError, no(Error::NotInForce)),
			],
		),
		about(
			"charge",
			|id| charge(*id, &[paid(Category::Procedure, 1)]),
			&[(Active, To(Charged)), stay(Charged), stay(Suspended), stay(Cancelled)],
		),
	];
	Table { rows }
}
