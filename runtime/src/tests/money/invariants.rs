//! What always holds between the pallets of money notices what breaks it: storage is corrupted by hand, as no call can, and each time put back.

use frame_support::storage::{with_transaction, TransactionOutcome};
use salus_coverage::{Authorizations, UsedOf};
use salus_payments::{PaidBy, Splits};
use salus_primitives::{
	insurance::{
		Authorized, Benefit,
		Category::{Consultation, Imaging},
		Claim, ClaimDraft, ClaimLine, DeductibleKind, Rules, Used,
	},
	invoice::Split,
	AuthorizationId, ClaimId, CoverageId, Digest, InvoiceId,
};
use sp_runtime::{DispatchError, DispatchResult};

use super::{
	care::{schedule, visit},
	deeds::*,
	people::*,
};
use crate::{Claims, Coverage, Payments, Runtime};

/// A claim for an invoice of 1,000, of which 100 go to the deductible and 900 were paid.
const PAID: ClaimId = ClaimId(0);
const INVOICE: InvoiceId = InvoiceId(0);
/// A claim for no invoice, decided and not paid, which has used one unit of an authorization.
const OPEN: ClaimId = ClaimId(1);
/// A claim of which something was paid, and which was reversed since.
const REVERSED: ClaimId = ClaimId(2);
const AUTHORIZATION: AuthorizationId = AuthorizationId(0);

/// Three claims.
fn decide() {
	let consultation = Benefit { deductible: DeductibleKind::Shared, ..benefit(Consultation) };
	let imaging = Benefit { authorize_above: Some(0), ..benefit(Imaging) };
	let coverage = insured(Rules { deductible: 100, ..rules(vec![consultation, imaging]) });
	authorize(coverage);
	let doctor = schedule(HOSPITAL);
	let served = |category, service, amount| line(category, service, amount, Some(visit(HOSPITAL, doctor, 0)));
	fund(of(INSURER), 2_000);
	let invoice = Some(billed(HOSPITAL, 1_000));
	let asked = draft(coverage, vec![served(Consultation, 1, 1_000)]);
	assert_eq!(submitted(HOSPITAL, ClaimDraft { invoice, ..asked }), PAID);
	let scan = ClaimLine { authorization: Some(AUTHORIZATION), ..served(Imaging, 2, 500) };
	assert_eq!(submitted(HOSPITAL, draft(coverage, vec![scan])), OPEN);
	assert_eq!(submitted(HOSPITAL, draft(coverage, vec![served(Consultation, 3, 300)])), REVERSED);
	assert_eq!(remit(&[PAID, REVERSED]), Ok(()));
	done(&cashier(INSURER), reversal(INSURER, REVERSED));
	assert_eq!((amounts_of(PAID), amounts_of(OPEN), amounts_of(REVERSED)), ((900, 900), (500, 0), (0, 300)));
	assert_eq!(Authorizations::<Runtime>::get(AUTHORIZATION).map(|found| found.used), Some(1));
}

/// The insurer certifies two units of the service of the second.
fn authorize(coverage: CoverageId) {
	let (category, service) = (Imaging, Digest::repeat_byte(2));
	let requested = Authorized { units: 2, start: BEGUN, end: OVER };
	let organization = HOSPITAL;
	let call = salus_coverage::Call::request_authorization { organization, coverage, category, service, requested };
	done(&clerk(HOSPITAL), call);
	let (organization, authorization, certified) = (INSURER, AUTHORIZATION, requested);
	let call = salus_coverage::Call::certify_authorization { organization, authorization, certified };
	done(&adjudicator(INSURER, 0), call);
}

/// What is said of the chain after this, which is undone again.
fn broken(how: impl FnOnce(), check: fn() -> DispatchResult) -> &'static str {
	let found = with_transaction(|| {
		how();
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(check()))
	});
	match found.expect("it is no failure") {
		Err(DispatchError::Other(why)) => why,
		other => panic!("the breach was not noticed: {other:?}"),
	}
}

fn claim(id: ClaimId, how: impl FnOnce(&mut Claim)) {
	salus_claims::Claims::<Runtime>::mutate_extant(id, how);
}

#[test]
fn what_was_paid_for_a_claim_is_what_claims_remittances_and_invoices_say() {
	scene(|| {
		decide();
		let of = |how: fn()| broken(how, Payments::do_try_state);
		let otherwise = "a claim was paid otherwise than remittances say";
		// Of the one that is taken back, of one that is to be paid, and of one of an invoice.
		assert_eq!(of(|| claim(REVERSED, |of| of.paid = 299)), otherwise);
		assert_eq!(of(|| claim(OPEN, |of| of.paid = 1)), otherwise);
		assert_eq!(of(|| claim(PAID, |of| of.paid = 0)), otherwise);
		assert_eq!(of(|| salus_claims::Claims::<Runtime>::remove(REVERSED)), otherwise);
		let unknown = || PaidBy::<Runtime>::remove(REVERSED);
		assert_eq!(of(unknown), "a claim was paid, and nobody knows by what");
	});
}

#[test]
fn an_invoice_is_split_as_the_decision_that_holds_says() {
	scene(|| {
		decide();
		let of = |how: &dyn Fn()| broken(how, Payments::do_try_state);
		let split = Splits::<Runtime>::get(INVOICE, PAID).expect("it is decided");
		assert_eq!(split, Split { payer: INSURER, payable: 900, patient: 100, contractual: 0 });
		let otherwise = "an invoice is split otherwise than its claim says";
		let [less, of_another] = [Split { patient: 99, ..split }, Split { payer: OTHER_INSURER, ..split }];
		assert_eq!(of(&|| Splits::<Runtime>::insert(INVOICE, PAID, less)), otherwise);
		let others = "somebody else owes by a claim";
		assert_eq!(of(&|| Splits::<Runtime>::insert(INVOICE, PAID, of_another)), others);
		assert_eq!(of(&|| claim(PAID, |of| of.invoice = None)), otherwise);
		assert_eq!(of(&|| claim(PAID, |of| of.decision = None)), otherwise);
		let nobody_owes = || Splits::<Runtime>::insert(INVOICE, OPEN, Split { payable: 0, ..split });
		assert_eq!(of(&nobody_owes), otherwise);
		let unknown = "an invoice does not know a claim that splits it";
		assert_eq!(of(&|| claim(OPEN, |of| of.invoice = Some(INVOICE))), unknown);
		assert_eq!(of(&|| Splits::<Runtime>::remove(INVOICE, PAID)), unknown);
	});
}

#[test]
fn what_was_used_of_a_coverage_is_what_decisions_that_hold_have_taken() {
	scene(|| {
		decide();
		let of = |how: &dyn Fn()| broken(how, Claims::do_try_state);
		let coverage = claim_of(PAID).coverage;
		assert_eq!((used(coverage, Consultation), used(coverage, Imaging)), ((100, 900), (100, 500)));
		let is = |how: fn(&mut Used)| UsedOf::<Runtime>::mutate(coverage, 0, how);
		let otherwise = "something else was used of a coverage than claims have taken";
		assert_eq!(of(&|| is(|used| used.deductible = 99)), otherwise);
		assert_eq!(of(&|| is(|used| used.categories[0].period += 1)), otherwise);
		assert_eq!(of(&|| is(|used| used.categories[0].deductible = 1)), otherwise);
		assert_eq!(of(&|| UsedOf::<Runtime>::remove(coverage, 0)), otherwise);
		let of_another_period = || UsedOf::<Runtime>::insert(coverage, 1, UsedOf::<Runtime>::get(coverage, 0));
		assert_eq!(of(&of_another_period), otherwise);
		let units = |used| Authorizations::<Runtime>::mutate_extant(AUTHORIZATION, |found| found.used = used);
		let other_units = "other units were used than claims have taken";
		assert_eq!(of(&|| units(0)), other_units);
		assert_eq!(of(&|| units(2)), other_units);
		// What coverage alone sees holds all the while.
		assert_eq!(Coverage::do_try_state(), Ok(()));
	});
}
