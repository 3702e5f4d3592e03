//! What a table of calls and states is.

use core::fmt::Debug;

use salus_primitives::ClaimId;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{mock::*, Error};

/// Where something stands, and how the tests come there.
pub trait State: Copy + PartialEq + Debug + 'static {
	/// What the calls are about.
	type Subject;

	/// Every state.
	const ALL: &'static [Self];

	/// What people call it.
	fn title(self) -> &'static str;

	/// What it is called in a diagram; states that a diagram does not tell apart are called the same.
	fn node(self) -> &'static str;

	/// Brings something there.
	fn reach(self) -> Self::Subject;

	/// Where it stands.
	fn now(subject: &Self::Subject) -> Self;
}

/// What comes of a call.
#[derive(Clone, Copy, Debug)]
pub enum Outcome<S> {
	/// It leads there.
	To(S),
	/// It is refused.
	Refused(DispatchError),
}

/// A call, and what comes of it in each state.
pub struct Row<S: State> {
	/// The call, and what is special about it after a comma.
	pub label: &'static str,
	/// How it is made.
	pub call: fn(&S::Subject) -> DispatchResult,
	/// What comes of it, in the order of the states.
	pub outcomes: Vec<Outcome<S>>,
}

impl<S: State> Row<S> {
	/// The call alone.
	pub fn name(&self) -> &'static str {
		self.label.split(',').next().unwrap_or_default()
	}
}

/// What comes of each call in each state.
pub struct Table<S: State> {
	/// The calls.
	pub rows: Vec<Row<S>>,
}

impl<S: State> Table<S> {
	/// Which call leads from where to where.
	pub fn edges(&self) -> Vec<(&'static str, S, S)> {
		let mut edges = Vec::new();
		for row in &self.rows {
			for (from, outcome) in S::ALL.iter().zip(&row.outcomes) {
				if let Outcome::To(to) = outcome {
					edges.push((row.label, *from, *to));
				}
			}
		}
		edges
	}
}

/// A call, and what comes of it: where it leads, or the error.
pub fn row<S: State, const N: usize>(
	label: &'static str,
	call: fn(&S::Subject) -> DispatchResult,
	outcomes: [Result<S, Error<Test>>; N],
) -> Row<S> {
	let outcome = |outcome: Result<S, Error<Test>>| match outcome {
		Ok(to) => Outcome::To(to),
		Err(error) => Outcome::Refused(error.into()),
	};
	Row { label, call, outcomes: outcomes.into_iter().map(outcome).collect() }
}

/// The hospital's cashier.
pub const CLERK: fn() -> RuntimeOrigin = || by(&cashier(HOSPITAL));
/// The patient's wallet.
pub const PAYING: fn() -> RuntimeOrigin = || by(&wallet(PATIENT));
/// The claim of which invoices and remittances are.
pub const CLAIM: ClaimId = ClaimId(1);
