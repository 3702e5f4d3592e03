//! Salus's calls, one function each, with the words in which they are shown to whoever signs.

mod consent;
mod controller;
mod emergency;
mod member;
mod organization;
mod parameter;
mod patient;
mod quota;
mod record;
mod recovery;
mod seat;
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
