//! Thousands of calls of coverage, claims and payments, by everybody, against a naive model: money moves as the model says, or nothing changes, and nothing is lost or
//! made on the way. Every run prints the seed from which it grows, and grows from it again where `SALUS_SEED` is that.

use std::{cell::RefCell, collections::BTreeMap};

use frame_support::__private::{storage_root, StateVersion};
use proptest::{
	prelude::*,
	test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use salus_primitives::{
	insurance::{Benefit, Category, DeductibleKind, Rules},
	money::Party,
	ClaimId, Digest, InvoiceId, OrganizationId, RemittanceId, UnitId,
};

use super::{
	care,
	deeds::*,
	model::{Booked, Coverage as Covered, Model, Stage, Sum, Version},
	people::*,
	step::{made, step, Step, INSURERS, KINDS, PROVIDERS, UNITS},
};
use crate::{Claims, Coverage, Payments, System};

/// How many runs there are. `PROPTEST_CASES` makes it more.
const RUNS: u32 = 16;
/// How many calls each run has.
const CALLS: usize = 600;

/// Whose plans there are, and in which unit.
pub const PLANS: [(OrganizationId, UnitId); 4] =
	[(INSURER, EURO), (OTHER_INSURER, EURO), (INSURER, FRANC), (OTHER_INSURER, FRANC)];
/// Who is covered by which plan, as which payer's patient.
const COVERED: [(u8, usize, u8); 7] = [(0, 0, 1), (0, 1, 2), (1, 1, 1), (1, 0, 2), (2, 3, 1), (3, 2, 1), (3, 3, 2)];

fn first_version() -> Version {
	Version {
		from: (BEGUN / DAY) as u32,
		deductible: 600,
		copay: 100,
		part: 1_500,
		limit: 12_000,
		schedule: 900,
		authorize_above: 300,
		automatic: 2_500,
		two_above: 3_500,
	}
}

/// The rules that the model's version is.
pub fn terms(version: &Version) -> Rules {
	let amount = |sum: Sum| u64::try_from(sum).expect("an amount");
	let part = points(u16::try_from(version.part).expect("at most the whole"));
	let shared = |category| Benefit { deductible: DeductibleKind::Shared, coinsurance: part, ..benefit(category) };
	let benefits = vec![
		Benefit { copay: amount(version.copay), ..shared(Category::Consultation) },
		Benefit { per_period: Some(amount(version.limit)), ..shared(Category::Procedure) },
		Benefit {
			schedule: Some(amount(version.schedule)),
			authorize_above: Some(amount(version.authorize_above)),
			..benefit(Category::Imaging)
		},
	];
	let (automatic, two_above) = (amount(version.automatic), amount(version.two_above));
	let (from, deductible) = (u64::from(version.from) * DAY, amount(version.deductible));
	Rules { from, deductible, automatic, two_above, appeal_within: 30 * DAY, ..rules(benefits) }
}

/// Everybody covered, cared for, and with some money; and the same in the model.
fn begin() -> Model {
	let mut model = Model::default();
	set_now(START - 80 * DAY);
	PROVIDERS.into_iter().for_each(care::bed);
	let stays: Vec<_> = (0..PATIENTS).map(|number| care::admitted(HOSPITAL, number)).collect();
	set_now(START - 40 * DAY);
	for (number, stay) in (0..PATIENTS).zip(stays) {
		care::discharged(HOSPITAL, stay, number);
	}
	pass(HOUR);
	for number in 0..PATIENTS {
		care::admitted(CLINIC, number);
	}
	set_now(START);
	let doctor = care::schedule(HOSPITAL);
	for place in 0..8u8 {
		let number = place % PATIENTS;
		care::booked(HOSPITAL, doctor, number, 50 * DAY + u64::from(place) * HOUR);
		model.visits.push(Booked { patient: number, cancelled: false });
	}
	for (insurer, unit) in PLANS {
		open(insurer, unit, terms(&first_version()));
		model.plans.push(vec![first_version()]);
	}
	for (patient, plan, order) in COVERED {
		let (insurer, unit) = PLANS[plan];
		cover(insurer, salus_primitives::PlanId(plan as u32), patient, order);
		model.coverages.push(Covered { patient, insurer, unit, order, plan });
	}
	for (number, (party, unit)) in
		(0u64..).zip(everybody().into_iter().flat_map(|party| UNITS.map(|unit| (party, unit))))
	{
		let insures = INSURERS.map(Party::Organization).contains(&party);
		let (organization, amount) =
			(if unit == EURO { BANK } else { OTHER_BANK }, if insures { 60_000 } else { 6_000 });
		let reference = Digest::from_low_u64_be(u64::MAX - number);
		done(
			&cashier(organization),
			salus_payments::Call::issue_money { organization, unit, party, amount, reference },
		);
		model.issue(party, unit, amount.into());
	}
	model.now = now();
	model
}

fn everybody() -> Vec<Party> {
	let organizations = PROVIDERS.into_iter().chain(INSURERS).map(Party::Organization);
	(0..PATIENTS).map(of_patient).chain(organizations).collect()
}

/// That all money is where the model has it.
fn same_money(model: &Model) {
	model.check();
	for unit in UNITS {
		for party in everybody() {
			let (found, purse) = (Payments::balance(party, unit), model.purses.get(&(party, unit)).copied());
			let purse = purse.unwrap_or_default();
			let both = (Sum::from(found.free), Sum::from(found.held));
			assert_eq!(both, (purse.free, purse.held()), "{party:?} {unit:?}");
		}
		let issued = Sum::from(Payments::unit(unit).expect("it was opened").issued);
		assert_eq!(issued, model.issued.get(&unit).copied().unwrap_or_default(), "{unit:?}");
	}
}

fn same_invoices(model: &Model) {
	for (id, expected) in model.invoices.iter().enumerate() {
		let found = invoice_of(InvoiceId(id as u64));
		let parts = |claim: Option<ClaimId>| claim.map(|claim| claim.0 as usize);
		let shares = found.shares.iter().map(|share| {
			(parts(share.claim), Sum::from(share.owed), Sum::from(share.paid), Sum::from(share.written_off))
		});
		let shares: Vec<_> = shares.collect();
		let of_model: Vec<_> =
			expected.shares.iter().map(|share| (share.claim, share.owed, share.paid, share.off)).collect();
		assert_eq!(shares, of_model, "invoice {id}");
		assert_eq!((Sum::from(found.total), Sum::from(found.contractual)), (expected.total, expected.contractual));
		assert_eq!(Sum::from(found.outstanding()), expected.outstanding(), "invoice {id}");
	}
	for ((provider, payer, unit), owed) in &model.credits {
		assert_eq!(Sum::from(Payments::credit(*provider, *payer, *unit)), *owed);
	}
}

fn same_claims(model: &Model) {
	for (id, expected) in model.claims.iter().enumerate() {
		let found = claim_of(ClaimId(id as u64));
		let stage = found.status;
		assert_eq!(
			stage.is_undone(),
			matches!(expected.stage, Stage::Undone | Stage::Reversed),
			"claim {id}: {stage:?}"
		);
		assert_eq!(stage.is_decided(), expected.stage == Stage::Holding, "claim {id}: {stage:?}");
		let decided = found.decision.as_ref().map(|decision| {
			let parts = |line: &salus_primitives::insurance::LineDecision| {
				use salus_primitives::insurance::AdjustmentGroup::*;
				let borne = |group| Sum::from(line.borne_by(group));
				(
					Sum::from(line.paid),
					Sum::from(line.deductible),
					borne(Contractual),
					borne(Other),
					Sum::from(line.units),
				)
			};
			decision.lines.iter().map(parts).collect::<Vec<_>>()
		});
		let of_model = expected.decided.as_ref().map(|lines| {
			let parts =
				|line: &super::model::Decided| (line.paid, line.deductible, line.contractual, line.others, line.units);
			lines.iter().map(parts).collect::<Vec<_>>()
		});
		assert_eq!(decided, of_model, "claim {id}: {:?}", expected.lines);
		assert_eq!(Sum::from(found.paid), expected.paid, "claim {id}");
	}
	for coverage in 0..model.coverages.len() {
		let used = Coverage::used(salus_primitives::CoverageId(coverage as u64), 0);
		for category in [Category::Consultation, Category::Procedure, Category::Imaging] {
			let found = (Sum::from(used.deductible), Sum::from(used.of(category).period));
			assert_eq!(found, model.used(coverage, category), "{category:?} of coverage {coverage}");
		}
	}
	for (id, expected) in model.authorizations.iter().enumerate() {
		let found = Coverage::authorization(salus_primitives::AuthorizationId(id as u64)).expect("it was asked for");
		assert_eq!(Sum::from(found.used), model.units_used(id));
		assert_eq!(Sum::from(found.unused()), model.units_free(id), "authorization {id}");
		assert_eq!(found.certified.is_some(), expected.certified);
	}
	for (id, expected) in model.remittances.iter().enumerate() {
		let found = Payments::remittance(RemittanceId(id as u64)).expect("it was paid");
		assert_eq!(Sum::from(found.total), expected.total);
	}
}

/// What each pallet says always holds.
fn invariants() {
	Coverage::do_try_state().expect("coverage's invariants hold");
	Claims::do_try_state().expect("claims' invariants hold");
	Payments::do_try_state().expect("payments' invariants hold");
}

/// How often each kind of call was possible, and how often it was refused.
type Seen = BTreeMap<&'static str, (u32, u32)>;

fn run(steps: &[Step], seen: &RefCell<Seen>) {
	scene(|| {
		let mut model = begin();
		for (number, step) in (0u64..).zip(steps) {
			model.now += u64::from(step.later) * HOUR;
			set_now(model.now);
			System::reset_events();
			let Some(deed) = made(&model, step, number) else { continue };
			let by = if step.astray { super::super::cast::STRANGER } else { deed.by };
			// The root is dear: where it is not asked, what is compared below tells.
			let before = (number % 16 == 0).then(|| storage_root(StateVersion::V1));
			let told = format!("{number}: {:?}", deed.call);
			let made = call(&by, deed.call);
			match made {
				Ok(()) => {
					assert!(!step.astray, "{told}");
					(deed.then)(&mut model);
				}
				Err(_) => {
					let after = before.is_some().then(|| storage_root(StateVersion::V1));
					assert_eq!(before, after, "what is refused changes nothing: {told}");
				}
			}
			if !step.astray {
				let mut seen = seen.borrow_mut();
				let (possible, refused) = seen.entry(step.name()).or_default();
				*(if made.is_ok() { possible } else { refused }) += 1;
			}
			let same = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
				same_money(&model);
				if number % 8 == 0 {
					same_invoices(&model);
					same_claims(&model);
				}
				if number % 50 == 0 {
					invariants();
				}
			}));
			assert!(same.is_ok(), "after {told}: {made:?}");
		}
		same_money(&model);
		same_invoices(&model);
		same_claims(&model);
	});
}

/// That so many runs were about something: every kind of call was possible in them, and most calls were. That a provider has no money when something is owed back by
/// it, and has some later, is too rare to be asked for.
fn ensure_seen(seen: &Seen, runs: u32) {
	for (kind, _) in KINDS.iter().filter(|(kind, _)| *kind != "credit_excess") {
		let (possible, _) = seen.get(kind).copied().unwrap_or_default();
		assert!(runs < RUNS || possible >= 3, "{kind} was possible {possible} times: {seen:?}");
	}
	let (possible, refused) = seen.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
	assert!(possible >= runs * 250 && possible > refused, "{possible} possible, {refused} refused: {seen:?}");
}

#[test]
fn money_moves_as_the_model_says_and_none_is_lost_or_made() {
	let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(RUNS);
	let seed = std::env::var("SALUS_SEED").unwrap_or_else(|_| {
		let since = std::time::UNIX_EPOCH.elapsed().expect("it is later than 1970");
		since.as_nanos().to_string()
	});
	println!("SALUS_SEED={seed}");
	let grown = sp_io::hashing::blake2_256(seed.as_bytes());
	let config = Config { cases, max_shrink_iters: 200, failure_persistence: None, ..Default::default() };
	let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &grown));
	let seen = RefCell::new(Seen::new());
	let ran = runner.run(&prop::collection::vec(step(), CALLS), |steps| {
		run(&steps, &seen);
		Ok(())
	});
	if let Err(failed) = ran {
		panic!("SALUS_SEED={seed}: {failed}");
	}
	ensure_seen(&seen.into_inner(), cases);
}
