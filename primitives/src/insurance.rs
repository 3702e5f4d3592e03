//! Insurance: plans and who is covered by them, what is asked of payers, and what they answer.
//!
//! A claim's decision is made by rules that anybody can run again: [`Rules`] and [`Facts`] go in, a [`Decision`] comes out. The rules themselves are in
//! `salus-adjudication`.

mod claim;
mod coverage;
mod decision;
mod eligibility;
mod evidence;
mod plan;
mod signal;

pub use claim::*;
pub use coverage::*;
pub use decision::*;
pub use eligibility::*;
pub use evidence::*;
pub use plan::*;
pub use signal::*;
