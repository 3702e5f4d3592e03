//! What to do about a refusal that concerns anchors, erasures and holds.

/// What would be right; what was wrong stands in the chain's metadata.
pub fn hint(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotACustodian" => "`org list` tells which organizations have a vault: name one of them.",
		"UnknownPatient" => "`patient show` tells who is registered under an id; `patient register` registers.",
		"PatientNotActive" => "`patient status` tells where the registration stands.",
		"EmptyBatch" | "TooManyLeaves" | "ZeroRoot" | "StaleIndex" => {
			"The custodian's node anchors by itself, batch after batch: `anchor show` tells how far it has come."
		}
		"AlreadyRequested" => "Nothing is left to do: `erasure show` tells where it stands.",
		"NotRequested" => "The patient asks first, with `erasure request`.",
		"AlreadyBegun" | "AlreadyErased" => "`erasure show` tells since when; nobody can undo it.",
		"NotBegun" => "`erasure begin` comes first; the custodian's node does both by itself.",
		"Held" => "`hold lift` ends a hold; `hold show` tells why there is one.",
		"AlreadyHeld" => "Nothing is left to do: `hold show` tells why there is one.",
		"NotHeld" => "Nothing is left to do: `hold place` would place one.",
		_ => return None,
	})
}
