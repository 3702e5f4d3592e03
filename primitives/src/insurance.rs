//! Insurance: plans and who is covered by them, what is asked of payers, and what they answer.
//!
//! A claim's decision is made by rules that anybody can run again: [`Rules`] and [`Facts`] go in, a [`Decision`] comes out. The rules themselves are in
//! `salus-adjudication`.

mod claim;
mod coverage;
mod decision;
mod eligibility;
mod plan;

pub use claim::*;
pub use coverage::*;
pub use decision::*;
pub use eligibility::*;
pub use plan::*;
