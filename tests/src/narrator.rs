//! Who tells the story: steps, what was done in which block, and what was shown.

use std::{fmt::Debug, time::Duration};

use crate::chain::Head;

/// A transaction that is in a block, and when that block was final.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Landed {
	/// The block it is in.
	pub block: Head,
	/// From sending to the block.
	pub included: Duration,
	/// From sending to finality, where it was waited for.
	pub finalized: Option<Duration>,
}

impl std::fmt::Display for Landed {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		write!(f, "block {}, in {:.1} s", self.block.number, self.included.as_secs_f32())?;
		match self.finalized {
			Some(after) => write!(f, ", final after {:.1} s", after.as_secs_f32()),
			None => Ok(()),
		}
	}
}

/// One thing the story shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
	/// In words.
	pub claim: String,
	/// What the story expects.
	pub expected: String,
	/// What happened.
	pub seen: String,
}

impl Fact {
	/// A fact that holds if the two are the same.
	pub fn new(claim: impl Into<String>, expected: impl Debug, seen: impl Debug) -> Self {
		Self { claim: claim.into(), expected: format!("{expected:?}"), seen: format!("{seen:?}") }
	}

	/// Whether what was seen is what was expected.
	pub fn holds(&self) -> bool {
		self.expected == self.seen
	}
}

impl std::fmt::Display for Fact {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		match self.holds() {
			true => write!(f, "{}", self.claim),
			false => write!(f, "{}\n      expected {}\n      saw      {}", self.claim, self.expected, self.seen),
		}
	}
}

/// Prints the story as it happens.
#[derive(Debug, Default)]
pub struct Narrator {
	step: u32,
	facts: Vec<Fact>,
}

impl Narrator {
	/// Begins a step.
	pub fn step(&mut self, title: &str) {
		self.step += 1;
		println!("\n{}. {title}", self.step);
	}

	/// Says something.
	pub fn say(&self, line: impl AsRef<str>) {
		println!("   {}", line.as_ref());
	}

	/// Says what was done, and in which block.
	pub fn did(&self, what: impl AsRef<str>, landed: &Landed) {
		println!("   {} [{landed}]", what.as_ref());
	}

	/// States a fact.
	pub fn fact(&mut self, fact: Fact) {
		println!("   {} {fact}", if fact.holds() { "\u{2713}" } else { "\u{2717}" });
		self.facts.push(fact);
	}

	/// All facts so far.
	pub fn facts(&self) -> &[Fact] {
		&self.facts
	}

	/// The facts that do not hold.
	pub fn failures(&self) -> impl Iterator<Item = &Fact> {
		self.facts.iter().filter(|fact| !fact.holds())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_fact_that_fails_says_what_was_expected_and_what_was_seen() {
		let fact = Fact::new("the doctor is refused", 4010, 0);
		assert!(!fact.holds());
		assert!(fact.to_string().contains("expected 4010") && fact.to_string().contains("saw      0"));
	}

	#[test]
	fn only_failed_facts_are_failures() {
		let mut narrator = Narrator::default();
		narrator.fact(Fact::new("one is one", 1, 1));
		narrator.fact(Fact::new("one is two", 1, 2));
		assert_eq!(narrator.failures().count(), 1);
		assert_eq!(narrator.facts().len(), 2);
	}
}
