//! What the tests do most, as whoever may, and what they ask afterwards.

use salus_primitives::{
	glue::Payables,
	insurance::{
		Benefit, Category, Claim, ClaimDraft, ClaimKind, ClaimLine, ClaimStatus, DeductibleKind, Evidence, Rules,
		Ruling, Terms, Verdict,
	},
	invoice::{Component, ComponentKind, Invoice, Share},
	money::{Amount, BasisPoints, Party},
	priority::Priority,
	remittance::RemittedKind,
	role::Role,
	ClaimId, CoverageId, Digest, InvoiceId, Moment, OrganizationId, PlanId, RemittanceId, UnitId, WithdrawalId,
};
use sp_runtime::DispatchResult;

use super::people::*;
use crate::{Payments, Runtime};

/// From which day on the rules of the tests are, and until which patients are covered.
pub const BEGUN: Moment = START - 100 * DAY;
pub const OVER: Moment = START + 200 * DAY;

pub fn points(points: u16) -> BasisPoints {
	BasisPoints::new(points).expect("at most the whole")
}

/// A benefit of which everything is paid.
pub fn benefit(category: Category) -> Benefit {
	Benefit {
		category,
		deductible: DeductibleKind::None,
		separate: 0,
		copay: 0,
		coinsurance: BasisPoints::ZERO,
		coinsurance_outside: Some(BasisPoints::ZERO),
		schedule: None,
		per_visit: None,
		per_period: None,
		per_lifetime: None,
		waiting: 0,
		authorize_above: None,
	}
}

/// Rules with these benefits. Everything is decided by rule at once.
pub fn rules(benefits: Vec<Benefit>) -> Rules {
	Rules {
		from: BEGUN,
		benefits: benefits.try_into().expect("no more than categories"),
		deductible: 0,
		period: 365 * DAY,
		network: None,
		filing: 365 * DAY,
		automatic: 1_000_000,
		two_above: 1_000_000,
		answer_within: 10 * DAY,
		appeal_within: 10 * DAY,
		appeals: 3,
	}
}

/// Every category, and everything of it paid.
pub fn everything() -> Rules {
	rules(Category::ALL.iter().copied().map(benefit).collect())
}

/// The insurer opens a plan.
pub fn open(insurer: OrganizationId, unit: UnitId, rules: Rules) -> PlanId {
	let plan = PlanId(salus_coverage::NextPlan::<Runtime>::get());
	let call = salus_coverage::Call::open_plan { organization: insurer, unit, rules };
	done(&holder(insurer, Role::PlanManager), call);
	plan
}

/// The insurer covers the patient.
pub fn cover(insurer: OrganizationId, plan: PlanId, number: u8, order: u8) -> CoverageId {
	let coverage = CoverageId(salus_coverage::NextCoverage::<Runtime>::get());
	let terms = Terms { plan, start: BEGUN, end: OVER, order };
	let (organization, patient) = (insurer, patient(number));
	let call = salus_coverage::Call::issue_coverage { organization, patient, terms, draft: false };
	done(&holder(insurer, Role::PlanManager), call);
	coverage
}

/// The first patient is covered by the insurer, in euro, by these rules.
pub fn insured(rules: Rules) -> CoverageId {
	let plan = open(INSURER, EURO, rules);
	cover(INSURER, plan, 0, 1)
}

/// What was served just now. A service is named by a byte.
pub fn line(category: Category, service: u8, amount: Amount, evidence: Option<Evidence>) -> ClaimLine {
	let (service, served) = (Digest::repeat_byte(service), now());
	ClaimLine { category, service, units: 1, amount, served, performer: None, evidence, authorization: None }
}

/// What the hospital asks for the first patient.
pub fn draft(coverage: CoverageId, lines: Vec<ClaimLine>) -> ClaimDraft {
	ClaimDraft {
		kind: ClaimKind::Professional,
		priority: Priority::Routine,
		patient: patient(0),
		coverage,
		invoice: None,
		prior: None,
		replaces: None,
		documents: None,
		lines: lines.try_into().expect("few"),
	}
}

/// Writes a claim, and does not submit it.
pub fn written(provider: OrganizationId, draft: ClaimDraft) -> ClaimId {
	let claim = salus_claims::NextClaim::<Runtime>::get();
	done(&clerk(provider), salus_claims::Call::write_claim { organization: provider, draft });
	claim
}

pub fn submit(provider: OrganizationId, claim: ClaimId) -> DispatchResult {
	call(&clerk(provider), salus_claims::Call::submit_claim { organization: provider, claim })
}

/// Writes a claim, and submits it.
pub fn submitted(provider: OrganizationId, draft: ClaimDraft) -> ClaimId {
	let claim = written(provider, draft);
	assert_eq!(submit(provider, claim), Ok(()));
	claim
}

pub fn claim_of(claim: ClaimId) -> Claim {
	salus_claims::Claims::<Runtime>::get(claim).expect("there is such a claim")
}

pub fn status_of(claim: ClaimId) -> ClaimStatus {
	claim_of(claim).status
}

/// What was awarded, and what was paid.
pub fn amounts_of(claim: ClaimId) -> (Amount, Amount) {
	let found = claim_of(claim);
	(found.awarded(), found.paid)
}

/// An adjudicator takes a claim, and decides it.
pub fn decided(claim: ClaimId, number: u8, rulings: Vec<Ruling>) -> DispatchResult {
	let insurer = claim_of(claim).insurer;
	let by = adjudicator(insurer, number);
	if status_of(claim) == ClaimStatus::Accepted {
		done(&by, salus_claims::Call::take_claim { organization: insurer, claim });
	}
	let rulings = rulings.try_into().expect("few");
	call(&by, salus_claims::Call::adjudicate_claim { organization: insurer, claim, rulings })
}

/// The provider appeals.
pub fn appealed(claim: ClaimId) -> DispatchResult {
	let organization = claim_of(claim).provider;
	call(&clerk(organization), salus_claims::Call::appeal_claim { organization: Some(organization), claim })
}

/// An adjudicator decides the appeal by these rulings.
pub fn appeal_decided(claim: ClaimId, number: u8, rulings: Vec<Ruling>) -> DispatchResult {
	let insurer = claim_of(claim).insurer;
	let verdict = Verdict::Decide(rulings.try_into().expect("few"));
	call(&adjudicator(insurer, number), salus_claims::Call::decide_appeal { organization: insurer, claim, verdict })
}

pub fn reversal(insurer: OrganizationId, claim: ClaimId) -> salus_claims::Call<Runtime> {
	let reason = salus_primitives::insurance::ReversalReason::BilledInError;
	salus_claims::Call::reverse_claim { organization: insurer, claim, reason }
}

/// What is due for the claims, less what is to be taken back.
pub fn due(claims: &[ClaimId]) -> Amount {
	let of_kind = |kind| {
		let payables = claims.iter().filter_map(|claim| <crate::Claims as Payables>::payable(*claim));
		payables.filter(|found| found.kind == kind).map(|found| found.amount).sum::<Amount>()
	};
	of_kind(RemittedKind::Payment).saturating_sub(of_kind(RemittedKind::Adjustment))
}

/// A remittance of the insurer's to the provider, in euro, of what is due now.
pub fn remittance(
	insurer: OrganizationId,
	provider: OrganizationId,
	claims: &[ClaimId],
) -> salus_payments::Call<Runtime> {
	let (total, claims) = (due(claims), claims.to_vec().try_into().expect("few"));
	salus_payments::Call::remit { organization: insurer, payee: provider, unit: EURO, claims, total }
}

pub fn remit(claims: &[ClaimId]) -> DispatchResult {
	call(&cashier(INSURER), remittance(INSURER, HOSPITAL, claims))
}

/// The number of the next remittance.
pub fn next_remittance() -> RemittanceId {
	RemittanceId(salus_payments::NextRemittance::<Runtime>::get())
}

/// The bank issues what was paid in.
pub fn fund(party: Party, amount: Amount) {
	// No reference of its books counts twice.
	let number = salus_payments::References::<Runtime>::iter().count() as u64;
	let (organization, unit, reference) = (BANK, EURO, Digest::from_low_u64_be(number));
	done(&cashier(BANK), salus_payments::Call::issue_money { organization, unit, party, amount, reference });
}

/// The party's money in euro: free, and held.
pub fn money(party: Party) -> (Amount, Amount) {
	let balance = Payments::balance(party, EURO);
	(balance.free, balance.held)
}

/// The party has so much paid out.
pub fn withdrawn(account: &salus_primitives::AccountId, party: Party, amount: Amount) {
	let withdrawal = WithdrawalId(salus_payments::NextWithdrawal::<Runtime>::get());
	let (unit, destination, organization) = (EURO, Digest::repeat_byte(1), BANK);
	done(account, salus_payments::Call::request_withdrawal { party, unit, amount, destination });
	done(&cashier(BANK), salus_payments::Call::accept_withdrawal { organization, withdrawal });
	let reference = Digest::from_low_u64_be(0xffff_0000 + withdrawal.0);
	done(&cashier(BANK), salus_payments::Call::complete_withdrawal { organization, withdrawal, reference });
}

/// The provider asks the first patient for so much, in euro.
pub fn billed(provider: OrganizationId, amount: Amount) -> InvoiceId {
	let invoice = InvoiceId(salus_payments::NextInvoice::<Runtime>::get());
	let components = vec![Component { kind: ComponentKind::Base, service: None, amount }];
	let (organization, components) = (provider, components.try_into().expect("one"));
	let (patient, unit, appointment, order) = (patient(0), EURO, None, None);
	let call = salus_payments::Call::draft_invoice { organization, patient, unit, appointment, order, components };
	done(&clerk(provider), call);
	let due = now() + 30 * DAY;
	done(&clerk(provider), salus_payments::Call::issue_invoice { organization, invoice, due });
	invoice
}

pub fn invoice_of(invoice: InvoiceId) -> Invoice {
	salus_payments::Invoices::<Runtime>::get(invoice).expect("there is such an invoice")
}

/// What is owed of the invoice by the claim's decision, or where none is named by the patient, and what of it was paid.
pub fn share_of(invoice: InvoiceId, claim: Option<ClaimId>) -> (Amount, Amount) {
	invoice_of(invoice).share(claim).map_or((0, 0), |share: &Share| (share.owed, share.paid))
}

/// How much of the plan's shared deductible was met, and of the category was paid, in the first benefit period.
pub fn used(coverage: CoverageId, category: Category) -> (Amount, Amount) {
	let used = crate::Coverage::used(coverage, 0);
	(used.deductible, used.of(category).period)
}
