//! Claims. A provider writes and submits them, the one insurer decides and pays them; what the other side is asked for as well stands with both.

mod appeal;
mod review;

use salus_claims::Call;
use salus_primitives::{
	anchor::{self, AnchorKind, Leaf, RecordLeaf},
	insurance::{ClaimDraft, ReversalReason},
	record::RecordClass,
	role::{OrganizationKind::Insurer, Role},
	ClaimId, CoverageId, OrganizationId, RecordId,
};
use sp_core::sr25519;
use sp_runtime::{DispatchResult, MultiSignature};

use super::{
	super::{
		super::cast::by,
		people::{colleague, here, NOW},
		table::{Asked, Row},
	},
	money::{
		approved, clerk, digest, draft, insured, paid, pays_claims, plan_manager, prepare, provider, provider_id,
		submit, submits, submitted, terms, write, written, AMOUNT, CLAIM,
	},
};
use crate::{Claims, Coverage, Records, Runtime, RuntimeCall};

/// The claim at the second payer.
const SECOND: ClaimId = ClaimId(1);

/// A record of the patient's that whoever cares for the patient has written.
fn leaf(asked: &Asked) -> RecordLeaf {
	RecordLeaf {
		patient: asked.patient,
		record: RecordId([1; 32]),
		version: 1,
		class: RecordClass::Laboratory,
		commitment: digest(20),
		ciphertext_root: digest(21),
		author: colleague(provider(asked), Role::ClaimsClerk),
		signature: MultiSignature::Sr25519(sr25519::Signature::from_raw([0; 64])),
		stored: NOW,
	}
}

/// The provider's node has anchored it.
fn anchored(asked: &Asked) -> DispatchResult {
	let node = by(colleague(provider(asked), Role::Node));
	let root = anchor::root([&Leaf::Record(leaf(asked))]);
	Records::anchor(node, provider_id(asked), AnchorKind::Records, 0, root, 1)
}

/// A claim at the second payer has waited for the one at the first, which is taken back.
fn waited(asked: &Asked) -> DispatchResult {
	Coverage::issue_coverage(plan_manager(), here(Insurer), asked.patient, terms(2), false)?;
	submitted(asked)?;
	write(asked, ClaimDraft { coverage: CoverageId(1), prior: Some(CLAIM), ..draft(asked, AMOUNT, None) })?;
	submit(asked, SECOND)?;
	Claims::void_claim(clerk(asked), provider_id(asked), CLAIM)
}

pub fn rows() -> Vec<Row> {
	[drafts(), submitting(), review::rows(), appeal::rows(), undoing()].into_iter().flatten().collect()
}

fn drafts() -> Vec<Row> {
	vec![
		Row::new("Claims.write_claim", submits(), |asked| {
			Call::write_claim { organization: asked.organization, draft: draft(asked, AMOUNT, None) }.into()
		})
		.after(|asked| prepare(asked, &[insured])),
		Row::new("Claims.change_claim", submits(), |asked| {
			let (organization, draft) = (asked.organization, draft(asked, AMOUNT + 1, None));
			Call::change_claim { organization, claim: CLAIM, draft }.into()
		})
		.after(|asked| prepare(asked, &[insured, written])),
		Row::new("Claims.discard_claim", submits(), |asked| {
			of_claim(asked, |organization, claim| Call::discard_claim { organization, claim })
		})
		.after(|asked| prepare(asked, &[insured, written])),
		Row::new("Claims.prove_line", submits(), |asked| {
			let (organization, leaf) = (asked.organization, leaf(asked));
			Call::prove_line { organization, claim: CLAIM, line: 0, anchor: 0, leaf, proof: Default::default() }.into()
		})
		.after(|asked| prepare(asked, &[insured, written, anchored])),
	]
}

fn submitting() -> Vec<Row> {
	vec![
		Row::new("Claims.submit_claim", submits(), |asked| {
			of_claim(asked, |organization, claim| Call::submit_claim { organization, claim })
		})
		.after(|asked| prepare(asked, &[insured, written])),
		Row::new("Claims.proceed_claim", submits().or(Role::Adjudicator), |asked| {
			Call::proceed_claim { organization: asked.organization, claim: SECOND }.into()
		})
		.after(|asked| prepare(asked, &[insured, waited])),
	]
}

fn undoing() -> Vec<Row> {
	vec![
		Row::new("Claims.void_claim", submits(), |asked| {
			of_claim(asked, |organization, claim| Call::void_claim { organization, claim })
		})
		.after(|asked| prepare(asked, &[insured, submitted])),
		Row::new("Claims.reverse_claim", submits().or_in(Role::Cashier, &[Insurer]), |asked| {
			of_claim(asked, |organization, claim| {
				let reason = ReversalReason::BilledInError;
				Call::reverse_claim { organization, claim, reason }
			})
		})
		.after(|asked| prepare(asked, &[insured, submitted, approved, paid])),
		Row::new("Claims.schedule_payment", pays_claims(), |asked| {
			let claims = vec![CLAIM].try_into().expect("it is one");
			Call::schedule_payment { organization: asked.organization, claims, on: NOW }.into()
		})
		.after(|asked| prepare(asked, &[insured, submitted, approved])),
	]
}

fn of_claim(asked: &Asked, make: fn(OrganizationId, ClaimId) -> Call<Runtime>) -> RuntimeCall {
	make(asked.organization, CLAIM).into()
}
