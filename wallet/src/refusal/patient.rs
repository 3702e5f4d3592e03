//! What to do about a refusal that concerns patients, and who acts for them.

/// What would be right; what was wrong stands in the chain's metadata.
pub fn hint(name: &str) -> Option<&'static str> {
	Some(match name {
		"NoChange" => "Nothing is left to do: `patient show` tells what there is.",
		"AlreadyRegistered" => "`patient show` tells by whom; `patient new-id` draws another id for somebody else.",
		"NotFound" => "`patient mine` tells for which patients you act; `patient register` registers.",
		"Suspended" => "Whoever registered the patient lifts it with `patient set-status`.",
		"Deceased" => "`patient status` tells since when; what was granted before stands.",
		"AlreadyController" | "LastWallet" | "TooManyControllers" | "NotExpired" => {
			"`patient controller list` tells who acts for the patient."
		}
		"TooManyPatients" => {
			"Take another account, which `key new` makes, or give up one of those that `patient mine` tells."
		}
		"NothingInScope" => "Name one thing or more that the guardian may do.",
		"EndHasPassed" => "Write an end that is yet to come, as 30d or 2030-01-01.",
		"UnsoundMajority" => "`patient majority` rounds a date up to one that fits.",
		"MajorityReached" => "The patient decides now, and may name somebody with `patient guardian name`.",
		"TooFewGuardians" | "RecoveryOff" | "AlreadyBegun" | "NotBegun" | "AlreadySupported" | "AlreadyAttested"
		| "TooEarly" | "Lapsed" | "TooFewSupports" => {
			"`patient recovery show` tells who can recover the patient, and what has begun."
		}
		"AlreadyLinked" | "NotLinked" | "Chained" | "LinkedToItself" | "TooManyDuplicates" => {
			"`patient show` tells what the registration is linked to."
		}
		"AnotherAccount" | "AnotherChain" | "VoucherExpired" | "ExpiresTooLate" | "BadSignature" => {
			"`voucher show` tells what the voucher says; a registrar issues another with `voucher issue`."
		}
		_ => return None,
	})
}
