//! The rules by which a claim is decided.
//!
//! One pure function, [`decide`], takes the rules of a plan and the facts of a claim, and says of every line what is paid, what is not, who bears that and why. It
//! reads no storage and no clock. What decides claims, what tells a patient what would be paid, and what replays a decision years later are this code.
//!
//! # Terms
//!
//! - *Check*: a question that denies a whole line. They are asked in the order of [`CHECKS`], and the first that fails is told.
//! - *Eligible*: what of a billed amount the plan's rules apply to, after its schedule, its authorization and what an adjudicator found necessary.
//! - *Visit*: the lines of one claim that are of one category and of one day (UTC). A copay and the limit per visit are a visit's. Lines of
//!   another claim are another visit, also where they are of the same day.
//! - *Account*: what is used of a coverage, before the claim and by the lines of it that are decided already.
//! - *Payer before*: one whose decision on the same services comes first.
//!
//! # Who trusts whom
//!
//! Facts are found by whoever calls, on the chain, and are not asked for again. Facts that contradict each other (a payer before that pays more than is billed, more used than
//! there is) never lead to a panic, nor to a payment above what is billed or above what a limit leaves.
//!
//! `docs/adjudication.md` is the same for readers of insurance, with examples that the tests decide.
//!
//! # Never on chain
//!
//! Nothing comes in that says what a service is: equal services have equal digests, and that is all that is asked of them.
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
	not(test),
	deny(
		clippy::arithmetic_side_effects,
		clippy::cast_possible_truncation,
		clippy::cast_possible_wrap,
		clippy::cast_sign_loss,
		clippy::expect_used,
		clippy::indexing_slicing,
		clippy::panic,
		clippy::todo,
		clippy::unimplemented,
		clippy::unreachable,
		clippy::unwrap_used
	)
)]

mod account;
mod case;
mod charge;
mod eligibility;
mod money;
mod outcome;
#[cfg(test)]
mod tests;

pub use charge::{advance, charges};
pub use eligibility::{lacks_authorization, Check, CHECKS};
pub use outcome::{decide, verdict};
