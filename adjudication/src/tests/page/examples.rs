//! Examples: what a plan says, what a claim bills, and what is decided. The page has the figures that are decided here, and the tests below hold the ones that matter.

// The minor units stand apart.
#![allow(clippy::inconsistent_digit_grouping)]

use salus_primitives::insurance::{Category, Ruling};

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

fn all() -> [Example; 8] {
	[visit(), deductible(), limit(), units(), second_payer(), evidence(), network(), rounding()]
}

/// What the page says of them.
pub fn examples() -> String {
	let mut page = Vec::new();
	for (number, example) in (1..).zip(all()) {
		let mut text = format!("### {number}. {}\n\n{}\n\n{}", example.title, example.story, plan(&example.rules));
		for (caption, facts) in &example.claims {
			let caption = if caption.is_empty() { String::new() } else { format!("{caption}:\n\n") };
			let outcome = decide(&example.rules, facts);
			text += &format!("\n{caption}{}{}\n{}", found(facts), table(facts, &outcome), sums(&outcome));
		}
		page.push(text);
	}
	page.join("\n")
}

/// What is paid, line by line, over all claims of the example.
fn paid_in(example: &Example) -> Vec<Amount> {
	example.claims.iter().flat_map(|(_, facts)| paid(&decide(&example.rules, facts))).collect()
}

#[test]
fn what_the_stories_say_is_so() {
	assert_eq!(paid_in(&visit()), [72_00], "100.00 less 20.00, less a tenth of 80.00");
	assert_eq!(paid_in(&deductible()), [0, 0, 176_00], "300.00 less 80.00, less a fifth of 220.00");
	assert_eq!(paid_in(&limit()), [60_00, 0]);
	assert_eq!(paid_in(&units()), [330_00, 110_00], "six and two at 55.00");
	assert_eq!(paid_in(&second_payer()), [200_00, 200_00], "what is left, and four fifths of 250.00");
	assert_eq!(paid_in(&evidence()), [0, 75_00]);
	assert_eq!(paid_in(&network()), [63_00, 30_00, 42_00, 0], "nine tenths and six tenths of 70.00");
	assert_eq!(paid_in(&rounding()), [7, 45]);
}
