//! Examples: what a plan says, what a claim bills, and what is decided. The page has the figures that are decided here, and the tests below hold the ones that matter.

// The minor units stand apart.
#![allow(clippy::inconsistent_digit_grouping)]

use salus_primitives::insurance::{AdjustmentGroup, Category, Ruling};

use super::{
	super::*,
	render::{found, plan, sums, table},
};
use crate::{advance, charges};

struct Example {
	title: &'static str,
	story: &'static str,
	rules: Rules,
	claims: Vec<(&'static str, Facts)>,
}

/// An example of one claim.
fn one(title: &'static str, story: &'static str, rules: Rules, facts: Facts) -> Example {
	Example { title, story, rules, claims: vec![("", facts)] }
}

fn visit() -> Example {
	let rules = rules([consultation().with(|benefit| {
		benefit.schedule = Some(100_00);
		benefit.copay = 20_00;
		benefit.coinsurance = percent(10);
	})]);
	one(
		"A visit",
		"The schedule allows less than is billed: the provider gives up the difference. Of the rest the copay comes off first, and the percentage is of what is left then.",
		rules,
		facts([line(1, 120_00)]),
	)
}

fn deductible() -> Example {
	let shared = |category, part| {
		benefit(category).with(|benefit| {
			benefit.deductible = DeductibleKind::Shared;
			benefit.coinsurance = percent(part);
		})
	};
	let plan = [shared(Category::Consultation, 10), shared(Category::Laboratory, 10), shared(Category::Imaging, 20)];
	let rules = rules(plan).with(|rules| rules.deductible = 500_00);
	let first = facts([line(1, 180_00), of(Category::Laboratory, line(2, 240_00))]);
	let charged = charges(&first, &decide(&rules, &first).lines);
	let used = advance(&first.used, &rules, &charged).expect("it can be counted");
	let second = facts([later(of(Category::Imaging, line(3, 300_00)), 30)])
		.with(|facts| (facts.used, facts.submitted) = (used, SERVED + 30 * DAY));
	Example {
		title: "A deductible over two claims",
		story: "Three categories fill one deductible. Two lines of a first claim fill most of it, and a claim of the next month the rest.",
		rules,
		claims: vec![("First claim", first), ("Second claim, a month later", second)],
	}
}

fn limit() -> Example {
	let rules = rules([benefit(Category::Dental).with(|benefit| {
		benefit.coinsurance = percent(20);
		benefit.per_period = Some(1_000_00);
	})]);
	let before = Use { category: Category::Dental, deductible: 0, period: 940_00, lifetime: 940_00 };
	let lines = [of(Category::Dental, line(1, 150_00)), of(Category::Dental, line(2, 50_00))];
	let facts = facts(lines).with(|facts| facts.used.categories = vec![before].try_into().expect("one"));
	one(
		"A limit that is reached",
		"The first line is paid up to what the limit leaves, to the unit. The second finds nothing left. Both cost the patient what the plan would have paid.",
		rules,
		facts,
	)
}

fn units() -> Example {
	let rules = rules([benefit(Category::Procedure).with(|benefit| {
		benefit.schedule = Some(55_00);
		benefit.authorize_above = Some(100_00);
	})]);
	let procedure = |service, amount, units| of(Category::Procedure, authorized(line(service, amount), 7, units, 8));
	one(
		"More units than were authorized",
		"Two lines name the same authorization. The first uses six of its units, the second finds two of the four that it wants, and is paid half of what is eligible.",
		rules,
		facts([procedure(1, 360_00, 6), procedure(2, 220_00, 4)]),
	)
}

fn second_payer() -> Example {
	let rules = rules([consultation().with(|benefit| {
		(benefit.deductible, benefit.separate) = (DeductibleKind::Separate, 150_00);
		benefit.coinsurance = percent(20);
	})]);
	one(
		"A second payer",
		"The plan computes its own benefit as if it were the first: 680.00 for the first line, of which only 200.00 are left to pay. Since the patient bears nothing of that line, nothing of \
		 the deductible is met, and it is taken from the second. There the payer before has left more than the plan pays, and what remains is the patient's, as far as the deductible goes.",
		rules,
		second([after(line(1, 1_000_00), 700_00, 100_00), after(line(2, 400_00), 100_00, 0)]),
	)
}

fn evidence() -> Example {
	let rules = rules([consultation().with(|benefit| benefit.copay = 15_00)]);
	let unshown = line(1, 90_00).with(|line| line.evidence = EvidenceFinding::NotShown);
	let accepted = unshown.clone().with(|line| line.ruling = Some(Ruling::AcceptEvidence));
	Example {
		title: "Evidence that an adjudicator accepts",
		story: "The chain does not show that the visit took place. The rules alone would deny it, so they do not decide alone. The adjudicator has seen a document, and accepts it.",
		rules,
		claims: vec![("As submitted", facts([unshown])), ("As the adjudicator decides", facts([accepted]))],
	}
}

fn network() -> Example {
	let rules = with_network(rules([
		consultation().with(|benefit| {
			benefit.schedule = Some(70_00);
			benefit.coinsurance = percent(10);
			benefit.coinsurance_outside = Some(percent(40));
		}),
		benefit(Category::Vision).with(|benefit| {
			benefit.coinsurance = percent(50);
			benefit.coinsurance_outside = None;
		}),
	]));
	let lines = || [line(1, 80_00), of(Category::Vision, line(2, 60_00))];
	Example {
		title: "Within the network, and outside of it",
		story: "The same claim of two providers. Outside of the network the patient's part of the visit is larger, what is above the schedule is the patient's too, and the glasses are not covered.",
		rules,
		claims: vec![("Within", facts(lines())), ("Outside", facts(lines().map(outside)))],
	}
}

fn rounding() -> Example {
	let rules = rules([benefit(Category::Pharmacy)
		.with(|benefit| benefit.coinsurance = BasisPoints::new(33_33).expect("less than the whole"))]);
	let lines = [of(Category::Pharmacy, line(1, 10)), of(Category::Pharmacy, authorized(line(2, 1_00), 7, 3, 2))];
	one(
		"What is less than a minor unit",
		"A third of ten cents is 3.333 cents: the patient pays 3, and the plan 7. Two of three units of 1.00 are 66.666 cents: 66 are eligible, the patient's third of that is 21.9978 cents, of which 21 are paid.",
		rules,
		facts(lines),
	)
}

fn waiting() -> Example {
	let rules = rules([benefit(Category::Dental).with(|benefit| {
		benefit.waiting = 180 * DAY;
		benefit.coinsurance = percent(20);
	})]);
	let served = |service, days| later(of(Category::Dental, line(service, 100_00)), days);
	// The coverage has begun a hundred days before, and half a day.
	let claim = |line: LineFacts| facts([line.clone()]).with(|facts| facts.submitted = line.line.served);
	Example {
		title: "A waiting period",
		story: "Dental care is covered from half a year after the coverage has begun. What is given before is the patient's own, whenever it is claimed; what is given afterwards is paid as the plan says.",
		rules,
		claims: vec![("Before", claim(served(1, 0))), ("After", claim(served(2, 80)))],
	}
}

fn lifetime() -> Example {
	let rules = rules([benefit(Category::Vision).with(|benefit| {
		benefit.coinsurance = percent(10);
		benefit.per_period = Some(1_000_00);
		benefit.per_lifetime = Some(5_000_00);
	})]);
	let before = Use { category: Category::Vision, deductible: 0, period: 400_00, lifetime: 4_820_00 };
	let lines = [of(Category::Vision, line(1, 300_00)), of(Category::Vision, line(2, 50_00))];
	let facts = facts(lines).with(|facts| facts.used.categories = vec![before].try_into().expect("one"));
	one(
		"A lifetime that is used up",
		"Of the period 600.00 are left, and of the lifetime 180.00: the smaller counts, and its reason is told. No later period brings any of it back.",
		rules,
		facts,
	)
}

fn filing() -> Example {
	let rules = rules([consultation().with(|benefit| benefit.copay = 20_00)]);
	let filed = |days| facts([line(1, 80_00)]).with(|facts| facts.submitted = SERVED + days * DAY);
	Example {
		title: "Filed in time, and a day too late",
		story: "The plan takes claims until 90 days after the service. What comes later it does not pay, and the provider cannot ask it of the patient: not even the copay.",
		rules,
		claims: vec![("On the last day", filed(90)), ("A day later", filed(91))],
	}
}

fn all() -> [Example; 11] {
	#[rustfmt::skip]
	let all = [
		visit(), deductible(), limit(), units(), second_payer(), evidence(), network(), rounding(), waiting(), lifetime(), filing(),
	];
	all
}

/// What the page says of them.
pub fn examples() -> String {
	let mut page = Vec::new();
	for (number, example) in (1..).zip(all()) {
		let mut text = format!("### {number}. {}\n\n{}\n\n{}", example.title, example.story, plan(&example.rules));
		for (caption, facts) in &example.claims {
			let caption = if caption.is_empty() { String::new() } else { format!("{caption}:\n\n") };
			let outcome = decide(&example.rules, facts);
			text +=
				&format!("\n{caption}{}{}\n{}", found(&example.rules, facts), table(facts, &outcome), sums(&outcome));
		}
		page.push(text);
	}
	page.join("\n")
}

/// What is paid and what the patient bears, line by line, over all claims of the example.
fn told(example: &Example) -> (Vec<Amount>, Vec<Amount>) {
	let lines = example.claims.iter().flat_map(|(_, facts)| decide(&example.rules, facts).lines);
	lines.map(|line| (line.paid, line.borne_by(AdjustmentGroup::PatientResponsibility))).unzip()
}

/// Reckoned by hand.
#[test]
fn what_the_stories_say_is_so() {
	let holds = |example: Example, paid: &[Amount], borne: &[Amount]| {
		assert_eq!(told(&example), (paid.to_vec(), borne.to_vec()), "{}", example.title);
	};
	// 100.00 less 20.00, less a tenth of 80.00.
	holds(visit(), &[72_00], &[28_00]);
	// 180.00 and 240.00 of 500.00; then 300.00 less 80.00, less a fifth of 220.00.
	holds(deductible(), &[0, 0, 176_00], &[180_00, 240_00, 124_00]);
	// A fifth of 150.00, and what is above the 60.00 that are left; then everything.
	holds(limit(), &[60_00, 0], &[90_00, 50_00]);
	// Six and two at 55.00. What is above, the provider gives up.
	holds(units(), &[330_00, 110_00], &[0, 0]);
	// What is left of 1000.00, and four fifths of 250.00. Of the second, 100.00 are left then.
	holds(second_payer(), &[200_00, 200_00], &[0, 100_00]);
	holds(evidence(), &[0, 75_00], &[0, 15_00]);
	// Nine tenths and six tenths of 70.00, and half of 60.00. Outside, the 10.00 above the schedule too, and the glasses.
	holds(network(), &[63_00, 30_00, 42_00, 0], &[7_00, 30_00, 38_00, 60_00]);
	holds(rounding(), &[7, 45], &[3, 21]);
	// A fifth of 100.00, once it is covered.
	holds(waiting(), &[0, 80_00], &[100_00, 20_00]);
	// 300.00 less a tenth are 270.00, of which 180.00 are left to pay; then none.
	holds(lifetime(), &[180_00, 0], &[120_00, 50_00]);
	holds(filing(), &[60_00, 0], &[20_00, 0]);
}
