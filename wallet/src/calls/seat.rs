//! Seats on the council and on its emergency committee.

use salus_primitives::AccountId;
use serde_json::json;
use sp_runtime::MultiAddress;

use super::arguments;
use crate::{call::Call, motion::Body, sentence};

/// Gives an account a seat.
pub fn seat(body: Body, account: &AccountId) -> Call {
	let says = sentence::of(body.seats(), "add_member", &json!({ "who": account }));
	Call::new(body.seats(), "add_member", arguments![address(account)], vec![says])
}

/// Takes an account's seat.
pub fn unseat(body: Body, account: &AccountId) -> Call {
	let says = sentence::of(body.seats(), "remove_member", &json!({ "who": account }));
	Call::new(body.seats(), "remove_member", arguments![address(account)], vec![says])
}

fn address(account: &AccountId) -> MultiAddress<AccountId, ()> {
	MultiAddress::Id(account.clone())
}
