//! Salus's calls, one function each, with the words in which they are shown to whoever signs.

pub mod appointment;
pub mod authorization;
pub mod bed;
pub mod claim;
mod consent;
mod controller;
pub mod coverage;
pub mod dispense;
mod emergency;
pub mod escrow;
pub mod invoice;
pub mod lab;
mod member;
pub mod money;
mod organization;
mod parameter;
mod patient;
pub mod plan;
pub mod prescription;
mod quota;
mod record;
mod recovery;
pub mod refill;
pub mod remittance;
pub mod schedule;
mod seat;
pub mod stock;
pub mod transfer;
mod upgrade;
mod validator;
mod voucher;

pub use consent::*;
pub use controller::*;
pub use emergency::*;
pub use member::*;
pub use organization::*;
pub use parameter::*;
pub use patient::*;
pub use quota::*;
pub use record::*;
pub use recovery::*;
pub use seat::*;
pub use upgrade::*;
pub use validator::*;
pub use voucher::*;

/// Arguments that are encoded already, in their order.
macro_rules! arguments {
	($($value:expr),* $(,)?) => { vec![ $( $crate::call::Argument::of($value) ),* ] };
}
use arguments;
