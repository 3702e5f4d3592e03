//! What to do about a refusal that concerns validators.

/// What would be right; what was wrong stands in the chain's metadata.
pub fn hint(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotFound" | "AlreadyAdmitted" | "TooMany" | "TooFew" | "NoneWithKeys" | "NotNominated"
		| "AlreadyNominated" | "TooManyNominations" | "NotItsHospital" => {
			"`validator list` tells who validates, and who is nominated."
		}
		"NotAuthorized" => {
			"The validator itself, its hospital's administrators, or the council (--via council) decide this."
		}
		"NotHospital" => "`org list` tells which organizations are hospitals.",
		"HospitalNotActive" => "`org show` tells where the hospital stands; the council makes it active again.",
		"AlreadyPaused" | "NotPaused" => "Nothing is left to do: `validator list` tells who rests.",
		"PausedByCouncil" => "`validator resume --via council` asks the council.",
		// Nodes report these by themselves; nobody writes them by hand.
		"EvidenceTooLong" | "NoEquivocation" | "KeyNotOwned" | "SlotNotInSession" | "AlreadyReported" => {
			"A node reports by itself what it has seen; `validator list` tells which offences are recorded."
		}
		_ => return None,
	})
}
