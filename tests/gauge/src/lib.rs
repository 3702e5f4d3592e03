//! What the tests of all pallets measure: what a call costs, and whether view functions answer.

pub mod cost;
pub mod view;
