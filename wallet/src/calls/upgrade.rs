//! Upgrades of the runtime.

use salus_primitives::Digest;
use serde_json::json;

use super::arguments;
use crate::{call::Call, sentence};

/// Authorizes the code with this hash.
pub fn authorize_upgrade(code_hash: Digest) -> Call {
	let says = sentence::of("Governance", "authorize_upgrade", &json!({ "codeHash": code_hash }));
	Call::new("Governance", "authorize_upgrade", arguments![code_hash], vec![says])
}

/// Withdraws the authorization.
pub fn withdraw_upgrade() -> Call {
	let says = sentence::of("Governance", "withdraw_upgrade", &json!({}));
	Call::new("Governance", "withdraw_upgrade", Vec::new(), vec![says])
}

/// Sends the code that was authorized.
pub fn apply_upgrade(code: Vec<u8>, code_hash: Digest) -> Call {
	let says = vec![
		format!("Apply the upgrade of the runtime that the council authorized: {} bytes", code.len()),
		format!("  hash      {code_hash:?}"),
	];
	Call::new("System", "apply_authorized_upgrade", arguments![code], says)
}
