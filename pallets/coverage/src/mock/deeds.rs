//! What the tests do most, as whoever may, and what they ask afterwards.

use salus_primitives::{
	glue::{Charge, Coverages},
	insurance::{AuthorizationStatus, Authorized, Benefit, Category, CoverageStatus, DeductibleKind, Rules, Terms},
	money::BasisPoints,
	AuthorizationId, CoverageId, Digest, PatientId,
};
use sp_runtime::DispatchResult;

use super::*;

/// A benefit without deductible or limits.
pub fn benefit(category: Category) -> Benefit {
	Benefit {
		category,
		deductible: DeductibleKind::None,
		separate: 0,
		copay: 0,
		coinsurance: BasisPoints::ZERO,
		coinsurance_outside: None,
		schedule: None,
		per_visit: None,
		per_period: None,
		per_lifetime: None,
		waiting: 0,
		authorize_above: None,
	}
}

/// The rules of the tests: of consultations everything is limited, laboratory has a deductible of its own, imaging shares the plan's, procedures have no limits.
pub fn rules() -> Rules {
	let consultation = Benefit {
		deductible: DeductibleKind::Shared,
		per_visit: Some(100),
		per_period: Some(250),
		per_lifetime: Some(400),
		..benefit(Category::Consultation)
	};
	let laboratory = Benefit { deductible: DeductibleKind::Separate, separate: 30, ..benefit(Category::Laboratory) };
	let imaging = Benefit { deductible: DeductibleKind::Shared, ..benefit(Category::Imaging) };
	let procedure = benefit(Category::Procedure);
	Rules {
		from: SINCE,
		benefits: vec![consultation, laboratory, imaging, procedure].try_into().expect("there is room"),
		deductible: 50,
		period: PERIOD,
		network: None,
		filing: 500,
		automatic: 1_000,
		two_above: 10_000,
		answer_within: 50,
		appeal_within: 50,
		appeals: 2,
	}
}

/// By the plan of the tests, from now on for ten benefit periods, and the first to pay.
pub const fn terms() -> Terms {
	Terms { plan: PLAN, start: START, end: END, order: 1 }
}

/// Ten units, from now on for a benefit period.
pub const fn ten() -> Authorized {
	Authorized { units: 10, start: START, end: START + PERIOD }
}

/// Where a coverage stands.
pub fn status_of(coverage: CoverageId) -> CoverageStatus {
	Insurance::coverage(coverage).expect("there is such a coverage").status
}

/// Where an authorization stands.
pub fn standing_of(authorization: AuthorizationId) -> AuthorizationStatus {
	Insurance::authorization(authorization).expect("there is such an authorization").status
}

/// The coverage that was issued last.
pub fn last_coverage() -> CoverageId {
	CoverageId(crate::NextCoverage::<Test>::get() - 1)
}

/// The authorization that was asked for last.
pub fn last_authorization() -> AuthorizationId {
	AuthorizationId(crate::NextAuthorization::<Test>::get() - 1)
}

/// Issues a coverage on these terms.
pub fn issue_on(patient: PatientId, terms: Terms) -> DispatchResult {
	Insurance::issue_coverage(by(&manager()), INSURER, patient, terms, false)
}

/// Issues the coverage of most tests.
pub fn issue() -> CoverageId {
	issue_on(PATIENT, terms()).expect("the patient lives, and the place is free");
	last_coverage()
}

/// Issues a coverage that comes to stand there.
pub fn coverage_at(status: CoverageStatus) -> CoverageId {
	use CoverageStatus::*;
	let signer = || by(&manager());
	let draft = status == Draft;
	Insurance::issue_coverage(signer(), INSURER, PATIENT, terms(), draft).expect("the place is free");
	let id = last_coverage();
	let moved = match status {
		Active | Draft => Ok(()),
		Cancelled => Insurance::end_coverage(signer(), INSURER, id, START + 2 * PERIOD),
		EnteredInError => Insurance::enter_in_error(signer(), INSURER, id),
		Suspended => Insurance::suspend_coverage(signer(), INSURER, id, START + PERIOD),
	};
	moved.expect("it leads there");
	assert_eq!(status_of(id), status);
	id
}

/// The digest of the service of most tests.
pub fn service() -> Digest {
	Digest::repeat_byte(5)
}

/// Asks for ten units of a procedure.
pub fn request(coverage: CoverageId) -> AuthorizationId {
	let category = Category::Procedure;
	Insurance::request_authorization(by(&clerk()), HOSPITAL, coverage, category, service(), ten())
		.expect("the coverage is in force");
	last_authorization()
}

/// Certifies so many units.
pub fn certify(authorization: AuthorizationId, units: u32) -> DispatchResult {
	let certified = Authorized { units, ..ten() };
	Insurance::certify_authorization(by(&adjudicator()), INSURER, authorization, certified)
}

/// Asks for an authorization that comes to stand there.
pub fn authorization_at(status: AuthorizationStatus, coverage: CoverageId) -> AuthorizationId {
	use AuthorizationStatus::*;
	let id = request(coverage);
	let signer = || by(&adjudicator());
	let moved = match status {
		Requested => Ok(()),
		Pended => Insurance::pend_authorization(signer(), INSURER, id),
		Certified => certify(id, 10),
		CertifiedInPart => certify(id, 4),
		Denied => Insurance::deny_authorization(signer(), INSURER, id),
		Cancelled => Insurance::cancel_authorization(by(&clerk()), HOSPITAL, id),
	};
	moved.expect("it leads there");
	assert_eq!(standing_of(id), status);
	id
}

/// A charge without deductible and authorization.
pub const fn paid(category: Category, paid: u64) -> Charge {
	Charge { category, deductible: 0, paid, authorization: None }
}

/// Charges the coverage by the first version, in the first benefit period.
pub fn charge(coverage: CoverageId, charges: &[Charge]) -> DispatchResult {
	<Insurance as Coverages>::charge(coverage, 0, 0, charges)
}

/// Gives that back.
pub fn give_back(coverage: CoverageId, charges: &[Charge]) -> DispatchResult {
	<Insurance as Coverages>::give_back(coverage, 0, 0, charges)
}
