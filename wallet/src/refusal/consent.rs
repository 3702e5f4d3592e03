//! What to do about a refusal that concerns consents and emergencies.

/// What would be right; what was wrong stands in the chain's metadata.
pub fn hint(name: &str) -> Option<&'static str> {
	Some(match name {
		"UnknownPatient" => "`patient show` tells who is registered under an id; `patient register` registers.",
		"PatientNotActive" => "`patient status` tells where the registration stands.",
		"UnknownOrganization" => "`org list` tells which there are, and which of them are active.",
		"RoleDoesNotFit" => "`org show` tells what kind it is; name a role that this kind gives, or nobody's in particular.",
		"NothingNamed" => "Write --classes, --actions and --purposes, each with one code or more.",
		"UnsoundPeriod" => "Write an --until that is later than --from, and a --data-until that is later than --data-from.",
		"Expired" => "`consent list` tells until when; grant or ask anew with a later --until.",
		"DuplicateRecord" => "Write each record once in --records.",
		"UnsoundLabels" => {
			"A permit takes --label-up-to, a refusal --label-from; write a label as N or R:HIV."
		}
		"NotFound" => "`consent list` tells which consents a patient has, `consent emergencies` which uses.",
		"NotAnswered" => "`consent answer` answers a request, `consent revoke` dismisses it.",
		"AlreadyAnswered" => "Nothing is left to do; `consent list` tells what came of it, and `consent request` asks anew.",
		"AlreadyEnded" => "Nothing is left to do; `consent grant` grants anew.",
		"AlreadyRetracted" => "Nothing is left to do; `consent grant` grants anew.",
		"TooManyConsents" => "`consent list` tells which are live: end one that is not wanted with `consent revoke`.",
		"TooManyRequests" => {
			"`consent requests` tells which wait: the patient answers or dismisses one, or who asked withdraws it with `consent withdraw`."
		}
		"AlreadyOpen" => "`consent emergencies` tells until when.",
		"TooOften" => "`consent emergencies` tells when each began; after a day the oldest counts no more.",
		"ReviewOverdue" => "`consent emergencies` tells which use waits for its review.",
		"TooManyUnreviewed" => "A colleague reviews one first, with `consent review`.",
		"OwnUse" => "A colleague who may review emergencies does it, with `consent review`.",
		"AlreadyReviewed" => "Nothing is left to do; `consent emergencies` tells what was found.",
		_ => return None,
	})
}
