//! Where authorizations stand, and what each call does with them.

use salus_primitives::{
	glue::Charge,
	insurance::{AuthorizationStatus, Authorized, Category},
	AuthorizationId,
};
use sp_runtime::DispatchResult;

use super::table::{no, row, Outcome, State, Table};
use crate::{mock::*, Error};

/// Where an authorization stands, and whether all that is certified was used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AuthorizationCase {
	Requested,
	Pended,
	Certified,
	Used,
	CertifiedInPart,
	Denied,
	Cancelled,
}

impl AuthorizationCase {
	/// Its status.
	pub const fn of(self) -> AuthorizationStatus {
		match self {
			Self::Requested => AuthorizationStatus::Requested,
			Self::Pended => AuthorizationStatus::Pended,
			Self::Certified | Self::Used => AuthorizationStatus::Certified,
			Self::CertifiedInPart => AuthorizationStatus::CertifiedInPart,
			Self::Denied => AuthorizationStatus::Denied,
			Self::Cancelled => AuthorizationStatus::Cancelled,
		}
	}
}

impl State for AuthorizationCase {
	type Subject = AuthorizationId;

	const ALL: &'static [Self] = &[
		Self::Requested,
		Self::Pended,
		Self::Certified,
		Self::Used,
		Self::CertifiedInPart,
		Self::Denied,
		Self::Cancelled,
	];

	fn title(self) -> &'static str {
		match self {
			Self::Used => "certified, all used",
			_ => self.node(),
		}
	}

	fn node(self) -> &'static str {
		self.of().code()
	}

	fn reach(self) -> AuthorizationId {
		let coverage = issue();
		let id = authorization_at(self.of(), coverage);
		if self == Self::Used {
			use_units(id, 10).expect("they are certified");
		}
		id
	}

	fn now(id: &AuthorizationId) -> Self {
		let used = Insurance::authorization(*id).is_some_and(|found| found.left() == 0);
		match standing_of(*id) {
			AuthorizationStatus::Requested => Self::Requested,
			AuthorizationStatus::Pended => Self::Pended,
			AuthorizationStatus::Certified if used => Self::Used,
			AuthorizationStatus::Certified => Self::Certified,
			AuthorizationStatus::CertifiedInPart => Self::CertifiedInPart,
			AuthorizationStatus::Denied => Self::Denied,
			AuthorizationStatus::Cancelled => Self::Cancelled,
		}
	}
}

fn use_units(id: AuthorizationId, units: u32) -> DispatchResult {
	let coverage = Insurance::authorization(id).expect("it was asked for").coverage;
	charge(coverage, &[Charge { authorization: Some((id, units)), ..paid(Category::Procedure, 0) }])
}

/// What each call does with an authorization.
pub fn authorizations() -> Table<AuthorizationCase> {
	use AuthorizationCase::*;
	use Outcome::To;
	type Told = [(AuthorizationCase, Outcome<AuthorizationCase>)];
	let stands = |case: AuthorizationCase| no(Error::of_authorization(case.of()));
	let about = |label, call: fn(&AuthorizationId) -> DispatchResult, told: &Told| row(label, call, told, stands);
	let from = |from: &[AuthorizationCase], to| from.iter().map(|from| (*from, To(to))).collect::<Vec<_>>();
	let undecided = [Requested, Pended];
	let nothing_left = (Used, no(Error::NothingLeft));
	let mut cancelled = from(&[Requested, Pended, Certified, CertifiedInPart], Cancelled);
	cancelled.push(nothing_left);
	let rows = vec![
		about(
			"pend_authorization",
			|id| Insurance::pend_authorization(by(&adjudicator()), INSURER, *id),
			&from(&[Requested], Pended),
		),
		about("certify_authorization", |id| certify(*id, 10), &from(&undecided, Certified)),
		about("certify_authorization, in part", |id| certify(*id, 4), &from(&undecided, CertifiedInPart)),
		about(
			"deny_authorization",
			|id| Insurance::deny_authorization(by(&adjudicator()), INSURER, *id),
			&from(&undecided, Denied),
		),
		about(
			"extend_authorization",
			|id| {
				let Authorized { end, .. } = ten();
				Insurance::extend_authorization(by(&adjudicator()), INSURER, *id, 11, end)
			},
			&from(&[Certified, Used, CertifiedInPart], Certified),
		),
		about(
			"extend_authorization, in part",
			|id| {
				let Authorized { end, .. } = ten();
				Insurance::extend_authorization(by(&adjudicator()), INSURER, *id, 5, end)
			},
			&[
				(Certified, no(Error::LessThanCertified)),
				(Used, no(Error::LessThanCertified)),
				(CertifiedInPart, To(CertifiedInPart)),
			],
		),
		about(
			"revoke_authorization",
			|id| Insurance::revoke_authorization(by(&adjudicator()), INSURER, *id),
			&[(Certified, To(Cancelled)), nothing_left, (CertifiedInPart, To(Cancelled))],
		),
		about("cancel_authorization", |id| Insurance::cancel_authorization(by(&clerk()), HOSPITAL, *id), &cancelled),
		about(
			"charge",
			|id| use_units(*id, 1),
			&[(Certified, To(Certified)), (Used, no(Error::UnitsPassed)), (CertifiedInPart, To(CertifiedInPart))],
		),
	];
	Table { rows }
}
