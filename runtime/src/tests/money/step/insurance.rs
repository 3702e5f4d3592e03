//! What is done with claims: by providers, by insurers and by patients.

use salus_claims::Call;
use salus_primitives::{
	insurance::{
		Authorized, Category, ClaimDraft, ClaimKind, ClaimLine, Evidence, InformationReason, LineEvidence,
		ReversalReason, Ruling, Verdict,
	},
	priority::Priority,
	AuthorizationId, ClaimId, CoverageId, Digest, EncounterId, InvoiceId, PlanId,
};

use super::*;
use crate::tests::money::{
	model::{Authorization, Claim, Line, Said, Stage},
	random_calls::terms,
};

pub fn made(model: &Model, step: &Step) -> Option<Made> {
	match step.name() {
		"request_authorization" | "certify_authorization" => authorization(model, step),
		"revoke_authorization" => revoke(model, step),
		"answer_claim" => answer(model, step),
		"publish_rules" => publish(model, step),
		"write_claim" => write(model, step),
		"submit_claim"
		| "proceed_claim"
		| "take_claim"
		| "request_information"
		| "withdraw_appeal"
		| "void_claim"
		| "reverse_claim" => plain(model, step),
		"appeal_claim" => appeal(model, step),
		"schedule_payment" => schedule(model, step),
		"adjudicate_claim" | "confirm_decision" | "decide_appeal" => say(model, step),
		_ => None,
	}
}

const IMAGING: u8 = 9;

fn service(number: u8) -> Digest {
	Digest::repeat_byte(number)
}

/// A day on which the patient was in the provider's house: in the hospital first, and in the clinic since.
fn served(model: &Model, provider: OrganizationId, seed: u16) -> u32 {
	let today = day_of(model.now);
	if provider == HOSPITAL {
		day_of(START) - 45 - u32::from(seed) % 20
	} else {
		today - 1 - u32::from(seed) % (today - day_of(START) + 20)
	}
}

fn authorization(model: &Model, step: &Step) -> Option<Made> {
	if step.name() == "request_authorization" {
		let coverage = aim(&model.coverages, step, |_, _| true)?;
		let (organization, units) = (pick(&PROVIDERS, step.seeds[1])?, 1 + u32::from(step.seeds[2]) % 3);
		let requested = Authorized { units, start: START - 90 * DAY, end: START + 90 * DAY };
		let (id, category, digest) = (CoverageId(coverage as u64), Category::Imaging, service(IMAGING));
		#[rustfmt::skip]
		let call = salus_coverage::Call::request_authorization { organization, coverage: id, category, service: digest, requested };
		return Made::new(clerk(organization), call, move |model| {
			let (provider, service, units, certified) = (organization, IMAGING, units.into(), false);
			let cancelled = None;
			model.authorizations.push(Authorization { coverage, provider, service, units, certified, cancelled })
		});
	}
	let id = aim(&model.authorizations, step, |_, found| !found.certified)?;
	let found = &model.authorizations[id];
	let organization = model.coverages[found.coverage].insurer;
	let units = u32::try_from(found.units).expect("few");
	let certified = Authorized { units, start: START - 90 * DAY, end: START + 90 * DAY };
	let authorization = AuthorizationId(id as u64);
	let call = salus_coverage::Call::certify_authorization { organization, authorization, certified };
	Made::new(adjudicator(organization, 0), call, move |model| model.authorizations[id].certified = true)
}

fn revoke(model: &Model, step: &Step) -> Option<Made> {
	let id = aim(&model.authorizations, step, |id, found| {
		found.certified && found.cancelled.is_none() && model.units_used(id) < found.units
	})?;
	let organization = model.coverages[model.authorizations[id].coverage].insurer;
	let authorization = AuthorizationId(id as u64);
	let call = salus_coverage::Call::revoke_authorization { organization, authorization };
	let by = adjudicator(organization, 0);
	Made::new(by, call, move |model| model.authorizations[id].cancelled = Some(model.now))
}

/// What an insurer has asked: the stay of a line that names none, where there is one, and documents.
fn answer(model: &Model, step: &Step) -> Option<Made> {
	let id = aim(&model.claims, step, |_, found| found.stage == Stage::Asked)?;
	let found = &model.claims[id];
	let bare = found.lines.iter().position(|line| !line.stay);
	let line = bare.unwrap_or_default();
	let evidence = LineEvidence { line: line as u8, evidence: stay(found.provider, found.patient) };
	let evidence = bare.map(|_| evidence).into_iter().collect::<Vec<_>>().try_into().expect("one");
	let (organization, claim) = (found.provider, ClaimId(id as u64));
	let call = Call::answer_claim { organization, claim, evidence, documents: Some(service(step.seeds[1] as u8)) };
	Made::new(clerk(organization), call, move |model| {
		let found = &mut model.claims[id];
		found.stage = Stage::Open;
		if bare.is_some() {
			found.lines[line].stay = true;
		}
	})
}

/// The patient's stay in the provider's house. In the hospital first, and in the clinic since: the stays have their numbers in the order of the patients.
fn stay(provider: OrganizationId, patient: u8) -> Evidence {
	let house = if provider == HOSPITAL { 0 } else { u64::from(PATIENTS) };
	Evidence::Encounter(EncounterId(house + u64::from(patient)))
}

fn publish(model: &Model, step: &Step) -> Option<Made> {
	let plan = aim(&model.plans, step, |_, versions| versions.len() < 4)?;
	let (organization, _) = crate::tests::money::random_calls::PLANS[plan];
	let last = model.plans[plan].last()?;
	let mut version = last.clone();
	version.from = day_of(model.now) + 1;
	version.part = i128::from(step.seeds[1]) % 10_001;
	version.limit = 1_000 + i128::from(step.seeds[2]) % 40_000;
	version.deductible = i128::from(step.seeds[3]) % 2_000;
	let call = salus_coverage::Call::publish_rules { organization, plan: PlanId(plan as u32), rules: terms(&version) };
	let by = holder(organization, Role::PlanManager);
	Made::new(by, call, move |model| model.plans[plan].push(version))
}

/// The claims for which another claim can be written: at the payer after it, or in its place.
fn followed(model: &Model, step: &Step) -> Option<Claim> {
	let second = |coverage: usize| {
		let first = &model.coverages[coverage];
		let after = |other: &Coverage| (other.patient, other.unit, other.order) == (first.patient, first.unit, 2);
		(first.order == 1).then(|| model.coverages.iter().position(after)).flatten()
	};
	let named = |id: usize| model.claims.iter().any(|claim| claim.prior == Some(id) && claim.stage != Stage::Undone);
	let id = aim(&model.claims, step, |id, found| {
		found.stage != Stage::Draft && found.stage != Stage::Undone && second(found.coverage).is_some() && !named(id)
	})?;
	let found = &model.claims[id];
	let coverage = second(found.coverage)?;
	let lines = found.lines.iter().map(|line| Line { authorization: None, ..line.clone() }).collect();
	Some(Claim { coverage, lines, prior: Some(id), replaces: None, ..found.clone() })
}

fn replacing(model: &Model, step: &Step) -> Option<Claim> {
	let id = aim(&model.claims, step, |_, found| match found.stage {
		Stage::Waiting | Stage::Open | Stage::Asked | Stage::Reversed => true,
		Stage::Holding => found.paid == 0,
		_ => false,
	})?;
	Some(Claim { replaces: Some(id), ..model.claims[id].clone() })
}

/// A claim for an invoice for which there is none, or for none.
fn fresh(model: &Model, step: &Step) -> Option<Claim> {
	let coverage = usize::from(step.seeds[1]) % model.coverages.len();
	let covered = &model.coverages[coverage];
	let provider = pick(&PROVIDERS, step.seeds[2])?;
	let fits = |id: usize| {
		let found = &model.invoices[id];
		let claimed = model.claims.iter().any(|claim| claim.invoice == Some(id));
		let same = (found.issuer, found.patient, found.unit) == (provider, covered.patient, covered.unit);
		same && found.asked() && !claimed
	};
	let invoice = (0..model.invoices.len()).find(|id| fits(*id)).filter(|_| !step.seeds[3].is_multiple_of(5));
	let total = invoice.map_or(40 + i128::from(step.seeds[4]) % 5_000, |id| model.invoices[id].total);
	let many = 1 + i128::from(step.seeds[0]) % 3;
	let lines = (0..many).map(|place| {
		let seed = step.seeds[place as usize].rotate_left(5);
		let category = [Category::Consultation, Category::Procedure, Category::Imaging, Category::Procedure];
		let category = if seed.is_multiple_of(23) { Category::Dental } else { category[usize::from(seed) % 4] };
		let named = model
			.authorizations
			.iter()
			.rposition(|found| found.certified && (found.coverage, found.provider) == (coverage, provider));
		Line {
			category,
			service: if category == Category::Imaging { IMAGING } else { (seed / 4 % 6) as u8 },
			day: served(model, provider, step.seeds[3] / 7) - u32::from(seed.is_multiple_of(11)),
			amount: total / many + if place == 0 { total % many } else { 0 },
			stay: !seed.is_multiple_of(12),
			authorization: named.filter(|_| category == Category::Imaging && !seed.is_multiple_of(9)),
		}
	});
	let (patient, unit, lines) = (covered.patient, covered.unit, lines.collect());
	let (prior, replaces, stage, decided, proposal) = (None, None, Stage::Draft, None, None);
	let (paid, hands, taken, reserved) = (0, 0, false, Vec::new());
	#[rustfmt::skip]
	let claim = Claim { provider, patient, coverage, unit, invoice, prior, replaces, lines, stage, decided, proposal, paid, hands, taken, reserved };
	Some(claim)
}

fn write(model: &Model, step: &Step) -> Option<Made> {
	let claim = match step.seeds[4] % 10 {
		0..=2 => followed(model, step).or_else(|| fresh(model, step))?,
		3 => replacing(model, step).or_else(|| fresh(model, step))?,
		_ => fresh(model, step)?,
	};
	#[rustfmt::skip]
	let claim = Claim { stage: Stage::Draft, decided: None, proposal: None, paid: 0, hands: 0, taken: false, reserved: Vec::new(), ..claim };
	let stay = stay(claim.provider, claim.patient);
	let line = |line: &Line| ClaimLine {
		category: line.category,
		service: service(line.service),
		units: 1,
		amount: u64::try_from(line.amount).expect("an amount"),
		served: noon(line.day),
		performer: None,
		evidence: line.stay.then_some(stay),
		authorization: line.authorization.map(|id| AuthorizationId(id as u64)),
	};
	let numbered = |id: usize| ClaimId(id as u64);
	let draft = ClaimDraft {
		kind: ClaimKind::Institutional,
		priority: Priority::Routine,
		patient: patient(claim.patient),
		coverage: CoverageId(claim.coverage as u64),
		invoice: claim.invoice.map(|id| InvoiceId(id as u64)),
		prior: claim.prior.map(numbered),
		replaces: claim.replaces.map(numbered),
		documents: None,
		lines: claim.lines.iter().map(line).collect::<Vec<_>>().try_into().expect("few"),
	};
	let organization = claim.provider;
	Made::new(clerk(organization), Call::write_claim { organization, draft }, move |model| model.claims.push(claim))
}

/// What is about a claim, and about nothing else.
fn plain(model: &Model, step: &Step) -> Option<Made> {
	let name = step.name();
	let id = aim(&model.claims, step, |_, found| match name {
		"submit_claim" => found.stage == Stage::Draft,
		"proceed_claim" => found.stage == Stage::Waiting && !model.waits(found),
		"take_claim" => found.stage == Stage::Open && !found.taken,
		"request_information" => found.stage == Stage::Open && found.taken && found.proposal.is_none(),
		"withdraw_appeal" => found.stage == Stage::Appealed,
		"void_claim" => found.stage == Stage::Holding && found.paid == 0,
		_ => found.stage == Stage::Holding && found.paid > 0,
	})?;
	// The last drafts are submitted first.
	let last = model.claims.iter().rposition(|found| found.stage == Stage::Draft);
	let id = last.filter(|_| name == "submit_claim" && step.aimed && !step.seeds[1].is_multiple_of(3)).unwrap_or(id);
	let found = &model.claims[id];
	let (claim, provider, insurer) = (ClaimId(id as u64), found.provider, model.coverages[found.coverage].insurer);
	let organization = provider;
	match name {
		"submit_claim" => {
			Made::new(clerk(provider), Call::submit_claim { organization, claim }, move |model| model.submit(id))
		}
		"proceed_claim" => {
			Made::new(clerk(provider), Call::proceed_claim { organization, claim }, move |model| model.route(id))
		}
		"take_claim" => {
			let call = Call::take_claim { organization: insurer, claim };
			Made::new(adjudicator(insurer, 0), call, move |model| model.claims[id].taken = true)
		}
		"request_information" => {
			let call = Call::request_information { organization: insurer, claim, reason: InformationReason::Evidence };
			Made::new(adjudicator(insurer, 0), call, move |model| model.claims[id].stage = Stage::Asked)
		}
		"withdraw_appeal" => {
			let call = Call::withdraw_appeal { organization: Some(organization), claim };
			Made::new(clerk(provider), call, move |model| {
				let found = &mut model.claims[id];
				(found.stage, found.proposal) = (Stage::Holding, None);
			})
		}
		"void_claim" => Made::new(clerk(provider), Call::void_claim { organization, claim }, move |model| {
			model.undo(id, Stage::Undone)
		}),
		_ => {
			let call = Call::reverse_claim { organization: insurer, claim, reason: ReversalReason::NotRendered };
			Made::new(cashier(insurer), call, move |model| model.undo(id, Stage::Reversed))
		}
	}
}

fn appeal(model: &Model, step: &Step) -> Option<Made> {
	let id = aim(&model.claims, step, |_, found| found.stage == Stage::Holding && found.refuses())?;
	let (found, claim) = (&model.claims[id], ClaimId(id as u64));
	let (by, organization) = match step.seeds[1] % 3 {
		0 => (wallet(found.patient), None),
		_ => (clerk(found.provider), Some(found.provider)),
	};
	Made::new(by, Call::appeal_claim { organization, claim }, move |model| model.claims[id].stage = Stage::Appealed)
}

fn schedule(model: &Model, step: &Step) -> Option<Made> {
	let id = aim(&model.claims, step, |_, found| found.stage == Stage::Holding && found.due() > 0)?;
	let organization = model.coverages[model.claims[id].coverage].insurer;
	let claims = vec![ClaimId(id as u64)].try_into().expect("one");
	Made::new(cashier(organization), Call::schedule_payment { organization, claims, on: model.now + DAY }, |_| {})
}

/// What an adjudicator says: alone, or where it takes two what another has said.
fn say(model: &Model, step: &Step) -> Option<Made> {
	let name = step.name();
	let id = aim(&model.claims, step, |_, found| match name {
		"adjudicate_claim" => found.stage == Stage::Open && found.taken && found.proposal.is_none(),
		"decide_appeal" => found.stage == Stage::Appealed && found.proposal.is_none(),
		_ => found.proposal.is_some(),
	})?;
	let found = &model.claims[id];
	let ruling = |seed: u16| match seed % 12 {
		0..=4 => Ruling::AsRuled,
		5..=8 => Ruling::AcceptEvidence,
		9 => Ruling::NotNecessary,
		10 => Ruling::LacksInformation,
		_ => Ruling::AtMost(u64::from(seed) % 3_000),
	};
	let rulings: Vec<_> = found.lines.iter().zip(step.seeds.iter().skip(1)).map(|(_, seed)| ruling(*seed)).collect();
	let said = match name {
		"confirm_decision" => found.proposal.clone().unwrap_or(Said::Uphold),
		"decide_appeal" if step.seeds[4].is_multiple_of(5) => Said::Uphold,
		_ => Said::Decide(rulings),
	};
	let verdict = match &said {
		Said::Decide(rulings) => Verdict::Decide(rulings.clone().try_into().expect("few")),
		Said::Uphold => Verdict::Uphold,
	};
	let (organization, claim) = (model.coverages[found.coverage].insurer, ClaimId(id as u64));
	let call = match (name, verdict) {
		("adjudicate_claim", Verdict::Decide(rulings)) => Call::adjudicate_claim { organization, claim, rulings },
		("decide_appeal", verdict) => Call::decide_appeal { organization, claim, verdict },
		(_, verdict) => Call::confirm_decision { organization, claim, verdict },
	};
	let by = adjudicator(organization, found.hands % ADJUDICATORS);
	Made::new(by, call, move |model| model.say(id, said))
}
