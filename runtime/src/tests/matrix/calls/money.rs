//! What the rows about money begin with: a unit of account and somebody who has some, a plan and a patient whom it covers, a claim on the way to its money.
//!
//! There is one insurer, and one settlement member. Whoever gives care is the organization that is asked, where it is of a kind that does, and else the hospital.

use salus_primitives::{
	insurance::{
		Benefit, Category, ClaimDraft, ClaimKind, ClaimLine, DeductibleKind, Rules, Ruling, Rulings, Terms, Verdict,
	},
	money::{Amount, BasisPoints, Currency, Party},
	priority::Priority,
	role::{
		OrganizationKind::{self, Hospital, Insurer, Laboratory, Pharmacy, Settlement},
		Role,
	},
	AccountId, ClaimId, CoverageId, Digest, InvoiceId, Moment, OrganizationId, PlanId, UnitId,
};
use sp_runtime::DispatchResult;

use super::super::{
	super::cast::by,
	people::{colleague, here, second, NOW},
	table::{Asked, May},
};
use crate::{Claims, Coverage, Payments, RuntimeOrigin};

/// The only unit of account.
pub const UNIT: UnitId = UnitId(0);
/// The insurer's only plan.
pub const PLAN: PlanId = PlanId(0);
/// The patient's first coverage.
pub const COVERAGE: CoverageId = CoverageId(0);
/// The first claim.
pub const CLAIM: ClaimId = ClaimId(0);
/// The first invoice.
pub const INVOICE: InvoiceId = InvoiceId(0);

/// What most things cost. It is decided by one adjudicator.
pub const AMOUNT: Amount = 10_000;
/// What takes two.
pub const LARGE: Amount = 3 * AMOUNT;
/// A day.
pub const DAY: Moment = 24 * 60 * 60 * 1_000;

/// The kinds of organization that give care and are paid for it.
pub const PROVIDERS: [OrganizationKind; 3] = [Hospital, Laboratory, Pharmacy];
/// The kinds that have money.
pub const PAYERS: [OrganizationKind; 4] = [Hospital, Laboratory, Pharmacy, Insurer];

/// What comes before a call.
pub type Step = fn(&Asked) -> DispatchResult;

/// Does what comes first.
pub fn prepare(asked: &Asked, steps: &[Step]) {
	steps.iter().for_each(|step| step(asked).expect("it is possible"));
}

/// Who gives care.
pub fn provider(asked: &Asked) -> OrganizationKind {
	match PROVIDERS.contains(&asked.kind) {
		true => asked.kind,
		false => Hospital,
	}
}

/// Who pays, where an organization does: the one that is asked, where it is of a kind that has money, and else the hospital.
pub fn payer(asked: &Asked) -> OrganizationKind {
	match PAYERS.contains(&asked.kind) {
		true => asked.kind,
		false => Hospital,
	}
}

/// Who gives care that an organization pays for: not the payer itself.
pub fn another(asked: &Asked) -> OrganizationKind {
	match payer(asked) {
		Hospital => Laboratory,
		_ => Hospital,
	}
}

/// Submits the provider's claims, and issues its invoices.
pub fn clerk(asked: &Asked) -> RuntimeOrigin {
	by(colleague(provider(asked), Role::ClaimsClerk))
}

/// Handles the money of the first organization of this kind.
pub fn cashier(kind: OrganizationKind) -> RuntimeOrigin {
	by(colleague(kind, Role::Cashier))
}

/// An adjudicator who is not whoever asks.
pub fn adjudicator(asked: &Asked) -> AccountId {
	let first = colleague(Insurer, Role::Adjudicator);
	match asked.signer == first {
		true => second(Insurer, Role::Adjudicator),
		false => first,
	}
}

/// Those who submit claims.
pub fn submits() -> May {
	May::role(Role::ClaimsClerk)
}

/// Those who adjudicate them.
pub fn adjudicates() -> May {
	May::role(Role::Adjudicator)
}

/// Those who pay them.
pub fn pays_claims() -> May {
	May::default().or_in(Role::Cashier, &[Insurer])
}

/// The patient's money.
pub fn patients(asked: &Asked) -> Party {
	Party::Patient(asked.patient)
}

/// The money of the organization that is asked.
pub fn own(asked: &Asked) -> Party {
	Party::Organization(asked.organization)
}

pub fn digest(byte: u8) -> Digest {
	Digest::repeat_byte(byte)
}

/// Euros.
pub fn currency() -> Currency {
	Currency::new(*b"EUR").expect("three capital letters")
}

/// There is a unit of account.
pub fn unit(_: &Asked) -> DispatchResult {
	Payments::open_unit(RuntimeOrigin::root(), here(Settlement), currency(), 2)
}

/// The party is issued so much, by the entry with this number.
pub fn issue(party: Party, amount: Amount, entry: u8) -> DispatchResult {
	Payments::issue_money(cashier(Settlement), here(Settlement), UNIT, party, amount, digest(entry))
}

/// The insurer can pay.
pub fn insurer_has_money(_: &Asked) -> DispatchResult {
	issue(Party::Organization(here(Insurer)), LARGE, 1)
}

/// Everything that is shown is paid whole, by one adjudicator or two.
pub fn rules(from: Moment) -> Rules {
	let benefit = Benefit {
		category: Category::Other,
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
	};
	Rules {
		from,
		benefits: vec![benefit].try_into().expect("it is one"),
		deductible: 0,
		period: 365 * DAY,
		network: None,
		filing: 90 * DAY,
		automatic: AMOUNT,
		two_above: 2 * AMOUNT,
		answer_within: DAY,
		appeal_within: 30 * DAY,
		appeals: 2,
	}
}

/// Manages the insurer's plans, and issues its coverage.
pub fn plan_manager() -> RuntimeOrigin {
	by(colleague(Insurer, Role::PlanManager))
}

/// The insurer has a plan.
pub fn plan(_: &Asked) -> DispatchResult {
	Coverage::open_plan(plan_manager(), here(Insurer), UNIT, rules(NOW - 100 * DAY))
}

/// A coverage of which this is the place among the patient's payers.
pub fn terms(order: u8) -> Terms {
	Terms { plan: PLAN, start: NOW - 10 * DAY, end: NOW + 300 * DAY, order }
}

/// The plan covers the patient.
pub fn covered(asked: &Asked) -> DispatchResult {
	Coverage::issue_coverage(plan_manager(), here(Insurer), asked.patient, terms(1), false)
}

/// All of that.
pub fn insured(asked: &Asked) -> DispatchResult {
	prepare(asked, &[unit, plan, covered]);
	Ok(())
}

/// A claim for something that was given just now, and that nothing shows. So it waits for an adjudicator.
pub fn draft(asked: &Asked, amount: Amount, invoice: Option<InvoiceId>) -> ClaimDraft {
	let line = ClaimLine {
		category: Category::Other,
		service: digest(0x51),
		units: 1,
		amount,
		served: NOW,
		performer: None,
		evidence: None,
		authorization: None,
	};
	ClaimDraft {
		kind: ClaimKind::Professional,
		priority: Priority::Routine,
		patient: asked.patient,
		coverage: COVERAGE,
		invoice,
		prior: None,
		replaces: None,
		documents: None,
		lines: vec![line].try_into().expect("it is one"),
	}
}

/// The provider has written a claim.
pub fn write(asked: &Asked, draft: ClaimDraft) -> DispatchResult {
	Claims::write_claim(clerk(asked), provider_id(asked), draft)
}

pub fn written(asked: &Asked) -> DispatchResult {
	write(asked, draft(asked, AMOUNT, None))
}

pub fn submit(asked: &Asked, claim: ClaimId) -> DispatchResult {
	Claims::submit_claim(clerk(asked), provider_id(asked), claim)
}

/// It has submitted the claim, which waits for an adjudicator.
pub fn submitted(asked: &Asked) -> DispatchResult {
	written(asked)?;
	submit(asked, CLAIM)
}

/// Another adjudicator has taken it.
pub fn taken(asked: &Asked) -> DispatchResult {
	Claims::take_claim(by(adjudicator(asked)), here(Insurer), CLAIM)
}

/// One ruling.
pub fn rulings(ruling: Ruling) -> Rulings {
	vec![ruling].try_into().expect("it is one")
}

/// What is decided of the one line.
pub fn verdict() -> Verdict {
	Verdict::Decide(rulings(Ruling::AsRuled))
}

fn decided(asked: &Asked, ruling: Ruling) -> DispatchResult {
	taken(asked)?;
	Claims::adjudicate_claim(by(adjudicator(asked)), here(Insurer), CLAIM, rulings(ruling))
}

/// Another adjudicator has approved it.
pub fn approved(asked: &Asked) -> DispatchResult {
	decided(asked, Ruling::AcceptEvidence)
}

/// Another adjudicator has denied it.
pub fn denied(asked: &Asked) -> DispatchResult {
	decided(asked, Ruling::AsRuled)
}

/// The insurer has paid it.
pub fn paid(asked: &Asked) -> DispatchResult {
	insurer_has_money(asked)?;
	let claims = vec![CLAIM].try_into().expect("it is one");
	Payments::remit(cashier(Insurer), here(Insurer), provider_id(asked), UNIT, claims, AMOUNT)
}

/// The provider.
pub fn provider_id(asked: &Asked) -> OrganizationId {
	here(provider(asked))
}

/// Lets it be later.
pub fn pass(time: Moment) {
	pallet_timestamp::Now::<crate::Runtime>::put(NOW + time);
}
