//! The documents that the tests read, and claims of every shape.

#![allow(dead_code, reason = "each test file takes a part of it")]

use std::{fs, path::PathBuf};

use proptest::{
	collection::vec,
	option,
	prelude::*,
	sample::{select, subsequence},
	strategy::{Strategy, ValueTree},
	test_runner::TestRunner,
};
use salus_interchange::{x12::Papers, *};

/// The folder of this crate's tests.
fn folder() -> PathBuf {
	PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// The path of an example document.
pub fn path(name: &str) -> PathBuf {
	folder().join("documents").join(name).with_extension("json")
}

/// The text of an example document.
pub fn text(name: &str) -> String {
	fs::read_to_string(path(name)).expect("the document is there")
}

/// The names of all example documents.
pub fn names() -> Vec<String> {
	let files = fs::read_dir(folder().join("documents")).expect("the folder is there");
	let mut names: Vec<_> = files
		.map(|file| {
			file.expect("it can be read").path().file_stem().expect("it has a name").to_string_lossy().into_owned()
		})
		.collect();
	names.sort();
	names
}

/// An example document.
pub fn document<T: Document>(name: &str) -> T {
	T::read(&text(name)).expect("the document is right")
}

/// The path of the example details.
pub fn details_path() -> PathBuf {
	folder().join("details.json")
}

/// The example details.
pub fn details() -> Details {
	Details::read(&fs::read_to_string(details_path()).expect("the details are there")).expect("the details are right")
}

/// What `scripts/setup` has put outside the checkout.
pub fn cache(name: &str) -> PathBuf {
	let cache = std::env::var_os("SALUS_CACHE")
		.map(PathBuf::from)
		.unwrap_or_else(|| PathBuf::from(std::env::var_os("HOME").expect("HOME is set")).join(".cache").join("salus"));
	let path = cache.join(name);
	assert!(path.exists(), "{} is not there; run scripts/setup once", path.display());
	path
}

/// So many values of a strategy, the same in every run.
pub fn sample<S: Strategy>(strategy: S, count: usize) -> Vec<S::Value> {
	let mut runner = TestRunner::deterministic();
	(0..count).map(|_| strategy.new_tree(&mut runner).expect("it makes values").current()).collect()
}

/// A moment of the years 2020 to 2029.
pub fn moment() -> impl Strategy<Value = Moment> {
	1_577_836_800_000u64..1_893_456_000_000
}

fn digest() -> impl Strategy<Value = Digest> {
	// Most are known to the details.
	select(vec![0x11u8, 0x12, 0x13, 0x14, 0x15, 0x17]).prop_map(|byte| Digest([byte; 32]))
}

fn performer() -> impl Strategy<Value = Option<AccountId>> {
	let accounts = details().practitioners.into_iter().map(|one| one.account).collect::<Vec<_>>();
	option::of(select(accounts))
}

fn evidence() -> impl Strategy<Value = Option<Evidence>> {
	option::of(prop_oneof![
		any::<u64>().prop_map(|id| Evidence::Appointment(AppointmentId(id))),
		any::<u64>().prop_map(|id| Evidence::Report(ReportId(id))),
		any::<u64>().prop_map(|id| Evidence::Dispense(DispenseId(id))),
		any::<u64>().prop_map(|id| Evidence::Encounter(EncounterId(id))),
		(any::<u32>(), any::<[u8; 32]>(), any::<u32>()).prop_map(|(custodian, record, version)| Evidence::Record {
			custodian: OrganizationId(custodian),
			record: RecordId(record),
			version,
		}),
	])
}

/// A line that bills up to so much.
fn line(most: Amount) -> impl Strategy<Value = ClaimLine> {
	let authorization = option::of((1u64..100).prop_map(AuthorizationId));
	let category = select(Category::ALL);
	(category, digest(), 1u32..1000, 0..=most, moment(), performer(), evidence(), authorization).prop_map(
		|(category, service, units, amount, served, performer, evidence, authorization)| ClaimLine {
			category,
			service,
			units,
			amount,
			served,
			performer,
			evidence,
			authorization,
		},
	)
}

/// A decision on what is billed: up to ten adjustments, no pair of group and reason twice, none of zero.
fn decided(billed: Amount) -> impl Strategy<Value = LineDecision> {
	let pairs: Vec<_> = AdjustmentGroup::ALL
		.iter()
		.flat_map(|group| AdjustmentReason::ALL.iter().map(|reason| (*group, *reason)))
		.collect();
	(subsequence(pairs, 0..=MAX_ADJUSTMENTS), vec(0u64..=billed, MAX_ADJUSTMENTS), 0u32..5).prop_map(
		move |(pairs, parts, units)| {
			let mut rest = billed;
			let mut adjustments = Vec::new();
			for ((group, reason), part) in pairs.into_iter().zip(parts) {
				let amount = part.min(rest);
				if amount > 0 {
					rest -= amount;
					adjustments.push(Adjustment { group, reason, amount });
				}
			}
			let of = |reason| adjustments.iter().filter(|one| one.reason == reason).map(|one| one.amount).sum();
			let (deductible, copay) = (of(AdjustmentReason::Deductible), of(AdjustmentReason::Copay));
			let coinsurance = of(AdjustmentReason::Coinsurance);
			let eligible = rest;
			LineDecision { billed, eligible, deductible, copay, coinsurance, paid: rest, units, adjustments }
		},
	)
}

fn decision(lines: Vec<ClaimLine>) -> impl Strategy<Value = Decision> {
	let lines: Vec<_> = lines.into_iter().map(|line| decided(line.amount)).collect();
	(lines, any::<u32>(), 0u32..9, moment(), any::<bool>()).prop_map(|(lines, block, period, at, automatic)| Decision {
		version: 1,
		period,
		lines,
		at,
		block,
		automatic,
	})
}

/// A decided claim, each line of which bills up to so much.
pub fn decided_claim(most: Amount) -> impl Strategy<Value = ClaimEntry> {
	let lines = vec(line(most), 1..=MAX_LINES);
	let with_decision = lines.prop_flat_map(|lines| (Just(lines.clone()), decision(lines)));
	let status = select(ClaimStatus::ALL);
	(with_decision, status, any::<bool>(), moment(), option::of(1u64..9), option::of(1u64..9)).prop_map(
		|((lines, decision), status, child, submitted, replaces, invoice)| {
			let id = ClaimId(12);
			let (patient, coverage) = if child { ([0xb2; 32], 6) } else { ([0xa1; 32], 5) };
			let paid = u64::try_from(decision.paid()).expect("it is an amount").min(MAX_AMOUNT);
			let claim = Claim {
				kind: ClaimKind::Professional,
				priority: Priority::Routine,
				provider: OrganizationId(7),
				patient: PatientId(patient),
				coverage: CoverageId(coverage),
				insurer: OrganizationId(9),
				unit: UnitId(1),
				invoice: invoice.map(InvoiceId),
				prior: None,
				replaces: replaces.map(ClaimId),
				replaced_by: None,
				documents: invoice.map(|byte| Digest([byte as u8; 32])),
				lines,
				status,
				submitter: details().practitioners[0].account.clone(),
				hands: Vec::new(),
				decision: Some(decision),
				appeals: 0,
				paid,
				deadline: None,
				entered: submitted,
				submitted: Some(submitted),
				changed: submitted,
			};
			ClaimEntry { id, claim }
		},
	)
}

/// The same before any payer has decided.
pub fn undecided_claim(most: Amount) -> impl Strategy<Value = ClaimEntry> {
	decided_claim(most).prop_map(|mut entry| {
		entry.claim.decision = None;
		entry.claim.paid = 0;
		entry
	})
}

/// A coverage, known to the details or not.
pub fn coverage() -> impl Strategy<Value = CoverageEntry> {
	let suspended = option::of(moment());
	(5u64..8, select(CoverageStatus::ALL), moment(), 1u64..100_000_000_000, 1..=u8::MAX, suspended).prop_map(
		|(id, status, start, long, order, suspended)| {
			let coverage = Coverage {
				patient: PatientId([if id == 5 { 0xa1 } else { 0xb2 }; 32]),
				insurer: OrganizationId(9),
				plan: PlanId(4),
				status,
				start,
				end: start + long,
				order,
				suspended,
				entered: start,
				changed: start,
			};
			CoverageEntry { id: CoverageId(id), coverage }
		},
	)
}

/// An invoice whose parts sum.
pub fn invoice(most: Amount) -> impl Strategy<Value = InvoiceEntry> {
	let component = (select(ComponentKind::ALL), option::of(digest()), 0..=most);
	let components = vec(component, 1..=16);
	(components, moment(), select(InvoiceStatus::ALL), 0u64..=10_000, any::<bool>()).prop_map(
		|(components, at, status, part, issued)| {
			let mut components: Vec<_> =
				components.into_iter().map(|(kind, service, amount)| Component { kind, service, amount }).collect();
			let sum: i128 = components.iter().map(|one| one.kind.signed(one.amount)).sum();
			// What the sum lacks, and a little more, is a price.
			if sum < 1 {
				let amount = u64::try_from(1 - sum).expect("it is an amount");
				components.push(Component { kind: ComponentKind::Base, service: None, amount });
			}
			let total: i128 = components.iter().map(|one| one.kind.signed(one.amount)).sum();
			let total = u64::try_from(total).expect("it is an amount");
			let patient = (u128::from(total) * u128::from(part) / 10_000) as u64;
			let share = |payer, owed| Share {
				payer,
				owed,
				paid: owed / 2,
				written_off: owed / 4,
				due: at,
				instalments: vec![Instalment { due: at, amount: owed }],
				agreed: owed,
				disputed: (owed % 2 == 0).then_some(DisputeReason::Duplicate),
				claim: (owed % 3 == 0).then_some(ClaimId(4)),
			};
			let shares = vec![
				share(Party::Patient(PatientId([0xa1; 32])), patient),
				share(Party::Organization(OrganizationId(9)), total - patient),
			];
			let invoice = Invoice {
				issuer: OrganizationId(7),
				patient: PatientId([0xa1; 32]),
				unit: UnitId(1),
				status,
				appointment: issued.then_some(AppointmentId(1)),
				order: (!issued).then_some(OrderId(1)),
				components,
				total,
				contractual: 0,
				shares: if issued { shares } else { Vec::new() },
				payments: Vec::new(),
				entered: at,
				issued: issued.then_some(at),
				changed: at,
			};
			InvoiceEntry { id: InvoiceId(3), invoice, overdue: total / 2 }
		},
	)
}

/// The same decision before an appeal: half of what it pays is not paid.
fn before_an_appeal(decision: &Decision) -> Decision {
	let mut before = decision.clone();
	before.at -= 1;
	for line in &mut before.lines {
		let less = line.paid - line.paid / 2;
		line.paid -= less;
		match line.adjustments.first_mut() {
			_ if less == 0 => {}
			Some(first) => first.amount += less,
			None => line.adjustments.push(Adjustment {
				group: AdjustmentGroup::Contractual,
				reason: AdjustmentReason::NotNecessary,
				amount: less,
			}),
		}
	}
	before
}

/// What `salus-wallet claim decisions` prints of these, the oldest first.
pub fn recorded(claim: ClaimId, decisions: Vec<Decision>) -> ClaimDecisions {
	let record = |result, decision| DecisionRecord {
		plan: PlanId(4),
		facts: serde_json::json!({}),
		decision,
		result,
		by: Vec::new(),
	};
	let result = |appeals| if appeals == 0 { ClaimStatus::PartiallyApproved } else { ClaimStatus::Overturned };
	let numbered = decisions.into_iter().enumerate();
	let decisions = numbered.map(|(appeals, decision)| NumberedDecision {
		appeals: appeals as u8,
		record: record(result(appeals), decision),
	});
	ClaimDecisions { claim, decisions: decisions.collect() }
}

/// A remittance for decided claims: paid whole, paid the rest after an appeal, taken back whole, or taken back before the rest was paid.
pub fn remittance(most: Amount) -> impl Strategy<Value = (RemittanceEntry, Papers)> {
	let claim = (decided_claim(most), 0u8..4);
	(vec(claim, 1..=6), moment()).prop_map(|(claims, at)| {
		let mut lines = Vec::new();
		let mut papers = Papers::default();
		let mut total = 0;
		for (position, (mut entry, way)) in claims.into_iter().enumerate() {
			entry.id = ClaimId(100 + position as u64);
			let now = entry.claim.decision.as_mut().expect("it is decided");
			now.at = at - 1_000;
			let (now, before) = (now.clone(), before_an_appeal(now));
			let [awarded, told] = [&now, &before].map(|one| u64::try_from(one.paid()).expect("it is an amount"));
			let (kind, amount) = match way {
				1 => (RemittedKind::Payment, awarded - told),
				2 if awarded <= total => (RemittedKind::Adjustment, awarded),
				3 if told <= total => (RemittedKind::Adjustment, told),
				_ => (RemittedKind::Payment, awarded),
			};
			if way == 1 || way == 3 {
				entry.claim.appeals = 1;
			}
			if kind == RemittedKind::Adjustment {
				(entry.claim.status, entry.claim.decision) = (ClaimStatus::Reversed, None);
			}
			if amount != awarded || kind == RemittedKind::Adjustment {
				let decisions = if way == 2 { vec![now] } else { vec![before, now] };
				papers.decisions.push(recorded(entry.id, decisions));
			}
			let line = Remitted { claim: entry.id, kind, amount };
			total = u64::try_from(i128::from(total) + line.signed()).expect("it stays above zero");
			lines.push(line);
			papers.claims.push(entry);
		}
		let remittance = Remittance {
			payer: OrganizationId(9),
			payee: OrganizationId(7),
			unit: UnitId(1),
			lines,
			total,
			status: RemittanceStatus::Paid,
			at,
			cleared: None,
		};
		(RemittanceEntry { id: RemittanceId(81), remittance }, papers)
	})
}
