//! What is stopped for a time, and starts again by itself.

use serde_json::json;

use super::arguments;
use crate::{call::Call, sentence};

/// Pauses a call.
pub fn pause(pallet: &str, call: &str) -> Call {
	on_a_call("pause", pallet, call)
}

/// Keeps a call paused for longer.
pub fn extend_pause(pallet: &str, call: &str) -> Call {
	on_a_call("extend_pause", pallet, call)
}

/// Ends a pause.
pub fn unpause(pallet: &str, call: &str) -> Call {
	on_a_call("unpause", pallet, call)
}

fn on_a_call(name: &str, pallet: &str, call: &str) -> Call {
	let says = sentence::of("Governance", name, &json!({ "name": [pallet, call] }));
	let full = (pallet.as_bytes().to_vec(), call.as_bytes().to_vec());
	Call::new("Governance", name, arguments![full], vec![says])
}

/// Enters safe mode.
pub fn enter_safe_mode() -> Call {
	safe_mode("force_enter")
}

/// Keeps safe mode on for longer.
pub fn extend_safe_mode() -> Call {
	safe_mode("force_extend")
}

/// Leaves safe mode.
pub fn exit_safe_mode() -> Call {
	safe_mode("force_exit")
}

fn safe_mode(name: &str) -> Call {
	Call::new("SafeMode", name, Vec::new(), vec![sentence::of("SafeMode", name, &json!({}))])
}
