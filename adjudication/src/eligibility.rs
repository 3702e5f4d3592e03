//! Whether a line can be paid at all: the checks, in their order.
//!
//! First who is insured and when, then what is covered and who gives it, then whether it was asked for rightly, then what must come before it, then what shows it, and at
//! last what an adjudicator says. An adjudicator's ruling comes last, so that it pays nothing that the rules refuse.

use salus_primitives::insurance::{
	AdjustmentGroup as Group, AdjustmentReason as Reason, AuthorizationFinding, Benefit, ClaimLine, EvidenceFinding,
	PriorFinding, Review, Rules, Ruling,
};

use crate::case::Case;

/// One check of a line. Where it fails, nothing of the line is paid.
#[derive(Clone, Copy)]
pub struct Check {
	/// Who bears the line then.
	pub group: Group,
	/// Why.
	pub reason: Reason,
	/// Why an adjudicator must look before it denies; nothing where the rules alone do.
	pub review: Option<Review>,
	fails: fn(&Case) -> bool,
}

impl Check {
	const fn new(group: Group, reason: Reason, fails: fn(&Case) -> bool) -> Self {
		Self { group, reason, review: None, fails }
	}

	const fn reviewed(self, review: Review) -> Self {
		Self { review: Some(review), ..self }
	}
}

impl<'a> Case<'a> {
	/// The benefit under which the line can be paid, or the first check that it fails.
	pub fn checked(&self) -> Result<&'a Benefit, &'static Check> {
		match CHECKS.iter().find(|check| (check.fails)(self)) {
			Some(check) => Err(check),
			None => self.benefit.ok_or(&NOT_COVERED),
		}
	}
}

/// The plan does not have the category.
const NOT_COVERED: Check = Check::new(Group::PatientResponsibility, Reason::NotCovered, not_covered);

/// The checks, in the order in which they are asked.
pub const CHECKS: &[Check] = &[
	Check::new(Group::PatientResponsibility, Reason::NotInsured, not_insured),
	Check::new(Group::PatientResponsibility, Reason::BeforeCoverage, before_coverage),
	Check::new(Group::PatientResponsibility, Reason::AfterCoverage, after_coverage),
	NOT_COVERED,
	Check::new(Group::PatientResponsibility, Reason::ProviderNotAuthorized, not_covered_outside),
	Check::new(Group::Contractual, Reason::ProviderNotAuthorized, not_authorized),
	Check::new(Group::Contractual, Reason::FilingLimit, too_late),
	Check::new(Group::Contractual, Reason::ExactDuplicate, claimed_before),
	Check::new(Group::Contractual, Reason::Bundled, bundled),
	Check::new(Group::Other, Reason::OtherPayer, other_payer_first),
	Check::new(Group::Contractual, Reason::AuthorizationInvalid, authorization_invalid),
	Check::new(Group::Contractual, Reason::AuthorizationDenied, authorization_denied),
	Check::new(Group::Contractual, Reason::NoAuthorization, authorization_needed),
	Check::new(Group::Contractual, Reason::AuthorizationExceeded, no_unit_left),
	Check::new(Group::Contractual, Reason::LacksInformation, no_units),
	Check::new(Group::Contractual, Reason::ExactDuplicate, evidence_used).reviewed(Review::EvidenceUsed),
	Check::new(Group::Contractual, Reason::LacksInformation, not_shown).reviewed(Review::EvidenceNotShown),
	Check::new(Group::Contractual, Reason::NotNecessary, ruled_not_necessary),
	Check::new(Group::Contractual, Reason::LacksInformation, ruled_not_shown),
];

/// The insurer does not cover the patient: the coverage is somebody else's, was not issued, or was never so.
fn not_insured(case: &Case) -> bool {
	!case.facts.insured || !case.facts.coverage.is_issued()
}

/// Served before the coverage began, or before the benefit's waiting period was over.
fn before_coverage(case: &Case) -> bool {
	let waiting = case.benefit.map_or(0, |benefit| benefit.waiting);
	case.line.line.served < case.facts.start.saturating_add(waiting)
}

/// Served when the coverage had ended, was cancelled, or is suspended.
fn after_coverage(case: &Case) -> bool {
	case.line.line.served >= case.facts.end
}

/// The plan does not have the category.
fn not_covered(case: &Case) -> bool {
	case.benefit.is_none()
}

/// The plan has the category, but not of this provider, who was outside of its network.
fn not_covered_outside(case: &Case) -> bool {
	!case.is_within() && case.benefit.is_some_and(|benefit| benefit.coinsurance_outside.is_none())
}

/// The provider is not of a kind that gives such services.
fn not_authorized(case: &Case) -> bool {
	!case.line.authorized
}

/// Submitted after the plan's filing limit.
fn too_late(case: &Case) -> bool {
	case.facts.submitted.saturating_sub(case.line.line.served) > case.rules.filing
}

/// The same service of the same day is another claim's.
fn claimed_before(case: &Case) -> bool {
	case.line.duplicate
}

/// The same service of the same day is an earlier line's, whatever was decided on that: its units belong there.
fn bundled(case: &Case) -> bool {
	case.earlier().any(|(line, _)| line.line.service == case.line.line.service && case.is_same_day(line))
}

/// Another payer comes first, and has not decided on the line.
fn other_payer_first(case: &Case) -> bool {
	case.facts.prior != PriorFinding::First && case.prior().is_none()
}

/// The authorization that is named is none for this.
fn authorization_invalid(case: &Case) -> bool {
	case.line.authorization == AuthorizationFinding::Invalid
}

/// The authorization that is named was denied.
fn authorization_denied(case: &Case) -> bool {
	case.line.authorization == AuthorizationFinding::Denied
}

/// The line costs more than goes without an authorization, and none is named.
fn authorization_needed(case: &Case) -> bool {
	lacks_authorization(case.rules, &case.line.line, case.line.authorization)
}

/// Whether the line costs more than goes without an authorization by these rules, and none is named, by what was found of it. One of the checks: it is told
/// before a service, too.
pub fn lacks_authorization(rules: &Rules, line: &ClaimLine, found: AuthorizationFinding) -> bool {
	let most = rules.benefit(line.category).and_then(|benefit| benefit.authorize_above);
	most.is_some_and(|most| line.amount > most) && found == AuthorizationFinding::None
}

/// The authorization is used up, by claims before or by lines before. Where some units are left, they are paid.
fn no_unit_left(case: &Case) -> bool {
	case.units_left() == Some(0)
}

/// A line of no units does not say what was given.
fn no_units(case: &Case) -> bool {
	case.line.line.units == 0
}

/// Another claim was charged for the evidence. Nobody can accept it twice.
fn evidence_used(case: &Case) -> bool {
	case.line.evidence == EvidenceFinding::Used
}

/// The chain does not show that the service was given, and no adjudicator has accepted what was shown otherwise.
fn not_shown(case: &Case) -> bool {
	case.line.evidence != EvidenceFinding::Shown && case.line.ruling != Some(Ruling::AcceptEvidence)
}

/// An adjudicator says that it was not necessary.
fn ruled_not_necessary(case: &Case) -> bool {
	case.line.ruling == Some(Ruling::NotNecessary)
}

/// An adjudicator says that what was asked for was not shown.
fn ruled_not_shown(case: &Case) -> bool {
	case.line.ruling == Some(Ruling::LacksInformation)
}
