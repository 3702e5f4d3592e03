//! Where plans stand, and who is within a network, and what each call does there.

use salus_primitives::{
	insurance::{CoverageStatus, PlanStatus, Rules, Terms},
	CoverageId,
};
use sp_runtime::DispatchResult;

use super::table::{no, row, Outcome, State, Table};
use crate::{mock::*, Error};

/// A coverage in force by the plan, and a draft.
pub type Issued = (CoverageId, CoverageId);

impl State for PlanStatus {
	type Subject = Issued;

	const ALL: &'static [Self] = PlanStatus::ALL;

	fn title(self) -> &'static str {
		self.code()
	}

	fn node(self) -> &'static str {
		self.code()
	}

	fn reach(self) -> Issued {
		let draft = coverage_at(CoverageStatus::Draft);
		issue_on(PATIENT, Terms { order: 2, ..terms() }).expect("the place is free");
		if self == Self::Retired {
			Insurance::retire_plan(by(&manager()), INSURER, PLAN).expect("it can be had");
		}
		(last_coverage(), draft)
	}

	fn now(_: &Issued) -> Self {
		Insurance::plan(PLAN).expect("there is such a plan").status
	}
}

/// What each call does with a plan.
pub fn plans() -> Table<PlanStatus> {
	use Outcome::To;
	use PlanStatus::{Active, Retired};
	let retired = |_| no(Error::PlanRetired);
	type Told = [(PlanStatus, Outcome<PlanStatus>)];
	let about = |label, call: fn(&Issued) -> DispatchResult, told: &Told| row(label, call, told, retired);
	let rows = vec![
		about(
			"publish_rules",
			|_| {
				let rules = Rules { from: START + 1, ..rules() };
				Insurance::publish_rules(by(&manager()), INSURER, PLAN, rules)
			},
			&[(Active, To(Active)), (Retired, To(Retired))],
		),
		about("retire_plan", |_| Insurance::retire_plan(by(&manager()), INSURER, PLAN), &[(Active, To(Retired))]),
		about("issue_coverage", |_| issue_on(patient(2), terms()), &[(Active, To(Active))]),
		about(
			"activate_coverage",
			|(_, draft)| Insurance::activate_coverage(by(&manager()), INSURER, *draft),
			&[(Active, To(Active))],
		),
		about(
			"extend_coverage",
			|(active, _)| Insurance::extend_coverage(by(&manager()), INSURER, *active, END + 1),
			&[(Active, To(Active))],
		),
		about(
			"end_coverage",
			|(active, _)| Insurance::end_coverage(by(&manager()), INSURER, *active, START + 1),
			&[(Active, To(Active)), (Retired, To(Retired))],
		),
	];
	Table { rows }
}

/// Whether a provider is within a network.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NetworkCase {
	Outside,
	Within,
}

impl State for NetworkCase {
	type Subject = ();

	const ALL: &'static [Self] = &[Self::Outside, Self::Within];

	fn title(self) -> &'static str {
		self.node()
	}

	fn node(self) -> &'static str {
		match self {
			Self::Outside => "outside",
			Self::Within => "within",
		}
	}

	fn reach(self) {
		if self == Self::Within {
			Insurance::add_provider(by(&manager()), INSURER, NETWORK, PHARMACY).expect("it gives care");
		}
	}

	fn now((): &()) -> Self {
		match Insurance::providers(NETWORK, None, 10).contains(&PHARMACY) {
			false => Self::Outside,
			true => Self::Within,
		}
	}
}

/// What each call does with a provider and a network.
pub fn networks() -> Table<NetworkCase> {
	use NetworkCase::*;
	use Outcome::To;
	let rows = vec![
		row(
			"add_provider",
			|_| Insurance::add_provider(by(&manager()), INSURER, NETWORK, PHARMACY),
			&[(Outside, To(Within))],
			|_| no(Error::AlreadyWithin),
		),
		row(
			"remove_provider",
			|_| Insurance::remove_provider(by(&manager()), INSURER, NETWORK, PHARMACY),
			&[(Within, To(Outside))],
			|_| no(Error::NotWithin),
		),
	];
	Table { rows }
}
