//! What a call says that a body decides on, in one sentence: the same for whoever proposes it and for whoever finds it among the open motions.

use serde_json::Value;

/// The sentence. A call that has none is told by its name and its arguments.
pub fn of(pallet: &str, name: &str, arguments: &Value) -> String {
	let text = |field: &str| plain(&arguments[field]);
	match (pallet, name) {
		("Identity", "admit_organization") => {
			format!("Admit a {} to the consortium, with {} as its administrator", text("kind"), text("administrator"))
		}
		("Identity", "set_organization_status") => match text("status").as_str() {
			"removed" => format!("Remove organization {} from the consortium, for good", text("organization")),
			status => format!("Make organization {} {status}", text("organization")),
		},
		("Identity", "name_organization") => {
			format!("Name organization {} \u{201c}{}\u{201d}", text("organization"), text("name"))
		}
		("Payments", "open_unit") => format!(
			"Open a unit of account in {}, with {} digits behind the point, which organization {} issues",
			text("currency"),
			text("decimals"),
			text("issuer")
		),
		("Payments", "close_unit") => format!("Issue no more of unit {}; what there is of it moves on", text("unit")),
		("Validators", "admit") => format!("Let {} validate blocks", text("validator")),
		("Validators", "remove") => format!("Let {} no longer validate blocks", text("validator")),
		("Validators", "pause") => format!("Pause the validator {}", text("validator")),
		("Validators", "resume") => format!("Let the validator {} validate again", text("validator")),
		("Admission", "set_actor_quota") => quota(&format!("account {}", text("account")), &arguments["quota"]),
		("Admission", "set_organization_quota") => {
			quota(&format!("organization {}", text("organization")), &arguments["quota"])
		}
		("Governance", "authorize_upgrade") => {
			format!("Authorize the runtime with the code hash {}", text("codeHash"))
		}
		("Governance", "withdraw_upgrade") => "Withdraw the authorization of an upgrade".into(),
		("Governance", "pause") => format!("Pause {}, which ends by itself", call_name(arguments)),
		("Governance", "extend_pause") => format!("Keep {} paused for longer", call_name(arguments)),
		("Governance", "unpause") => format!("End the pause of {}", call_name(arguments)),
		("SafeMode", "force_enter") => "Enter safe mode, which ends by itself".into(),
		("SafeMode", "force_extend") => "Keep safe mode on for longer".into(),
		("SafeMode", "force_exit") => "Leave safe mode".into(),
		("Parameters", "set_parameter") => parameter(&arguments["keyValue"]),
		("CouncilMembership", seats) => seat("council", seats, arguments),
		("EmergencyCommitteeMembership", seats) => seat("emergency committee", seats, arguments),
		_ => format!("{pallet}.{name} with {arguments}"),
	}
}

/// A value as people read it.
pub fn plain(value: &Value) -> String {
	match value {
		Value::String(text) => text.clone(),
		Value::Null => "-".into(),
		Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join(", "),
		other => other.to_string(),
	}
}

fn quota(whose: &str, quota: &Value) -> String {
	match quota.as_u64() {
		Some(picoseconds) => format!("Give {whose} {} in each period", time(picoseconds)),
		None => format!("Give {whose} the quota that everybody has"),
	}
}

/// Picoseconds of a block's time, in the unit that suits them.
pub fn time(picoseconds: u64) -> String {
	const UNITS: [(u64, &str); 3] = [(1_000_000_000_000, "s"), (1_000_000_000, "ms"), (1_000_000, "\u{b5}s")];
	match UNITS.iter().find(|(size, _)| picoseconds >= *size && picoseconds.is_multiple_of(*size / 1000)) {
		Some((size, unit)) => {
			let (whole, thousandths) = (picoseconds / size, picoseconds % size / (size / 1000));
			let digits = format!("{whole}.{thousandths:03}");
			format!("{} {unit} of computation", digits.trim_end_matches('0').trim_end_matches('.'))
		}
		None => format!("{picoseconds} ps of computation"),
	}
}

/// The call that is paused, as `Consent.grant`.
fn call_name(arguments: &Value) -> String {
	arguments
		.as_object()
		.and_then(|fields| fields.values().next())
		.and_then(Value::as_array)
		.map(|parts| parts.iter().map(plain).collect::<Vec<_>>().join("."))
		.unwrap_or_else(|| arguments.to_string())
}

/// A parameter reads as `{group: {name: [null-ish key, value]}}`.
fn parameter(value: &Value) -> String {
	let inner = |value: &Value| -> Option<(String, Value)> {
		value.as_object()?.iter().next().map(|(name, value)| (name.clone(), value.clone()))
	};
	let Some((group, (name, set))) = inner(value).and_then(|(group, rest)| Some((group, inner(&rest)?))) else {
		return format!("Set the parameter {value}");
	};
	let set = set.as_array().and_then(|parts| parts.last().cloned()).unwrap_or(set);
	match set {
		Value::Null => format!("Give the parameter {group} {name} the value it has by itself"),
		set => format!("Set the parameter {group} {name} to {}", plain(&set)),
	}
}

fn seat(body: &str, name: &str, arguments: &Value) -> String {
	let who = |field: &str| match &arguments[field] {
		Value::Object(address) => address.values().next().map(plain).unwrap_or_default(),
		other => plain(other),
	};
	match name {
		"add_member" => format!("Give {} a seat on the {body}", who("who")),
		"remove_member" => format!("Take the seat of {} on the {body}", who("who")),
		"swap_member" => format!("Give the seat of {} on the {body} to {}", who("remove"), who("add")),
		_ => format!("{name} of the {body} with {arguments}"),
	}
}
