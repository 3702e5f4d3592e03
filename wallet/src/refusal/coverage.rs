//! What to do about a refusal that concerns plans, networks, coverages and authorizations.

/// What would be right; what was wrong stands in the chain's metadata.
pub fn hint(name: &str) -> Option<&'static str> {
	of_plan(name).or_else(|| of_coverage(name)).or_else(|| of_authorization(name)).or_else(|| of_charge(name))
}

fn of_plan(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotFound" => {
			"`plan list`, `network list`, `coverage list` and `authorization list` tell which there are; each is changed by whose it is."
		}
		"NoChange" => "Nothing is left to do: `plan show`, `coverage show` and `authorization show` tell where it stands.",
		"UnknownUnit" => "Name a unit of account that is in use with --unit.",
		"UnknownNetwork" => "`network list` tells which the insurer has; `network open` opens one.",
		"CategoryTwice" => "Put all that is said of a category into one of the `benefits`.",
		"AmountTooLarge" => "Write at most 1000000000000000 minor units.",
		"NoTime" => "Write `period`, `filing` and `answerWithin` above zero, and `appealWithin` too where there are `appeals`.",
		"FilingTooLong" => "Write a shorter `filing`: the chain keeps no longer what was used.",
		"SeparateUnused" => "Leave `separate` out, or write \"separate\" as the `deductible` of the category.",
		"LimitsOutOfOrder" => "Write `perVisit` no larger than `perPeriod`, and that no larger than `perLifetime`.",
		"TwoBelowAutomatic" => "Write a `twoAbove` that is no less than `automatic`.",
		"TooManyAppeals" => "Write three `appeals` or fewer.",
		"NotInFuture" => "Write a `from` that is yet to come, or say it with --from.",
		"NotAfterLast" => "`plan rules` tells from when on the last version holds; write a later `from`.",
		"PeriodChanged" => "Write the `period` of the version before, which `plan rules` tells, or open another plan.",
		"TooManyVersions" | "PlanRetired" => "`plan open` opens another plan, by which coverage can be issued.",
		"NotAProvider" => "`org list` tells which hospitals, laboratories and pharmacies take part.",
		"AlreadyWithin" => "Nothing is left to do: `network providers` tells who is within.",
		"TooManyStays" => "`network open` opens another network; a plan's next version can name it.",
		"NotWithin" => "`network providers` tells who is within.",
		_ => return None,
	})
}

fn of_coverage(name: &str) -> Option<&'static str> {
	Some(match name {
		"UnknownPatient" => "Register the patient first, with `patient register`.",
		"Deceased" => "`patient status` tells where the registration stands.",
		"NoSuchOrder" => "The first payer is 1, the last 8.",
		"OrderTaken" => "`coverage list` tells by which; `coverage order` gives one of them another place.",
		"EndsBeforeStart" => "Write an --until that is later than --from.",
		"BeganTooLongAgo" => {
			"`coverage end` ends what is in force, and `coverage issue` covers the patient from a later moment on."
		}
		"EndedTooLongAgo" => "`coverage issue` covers the patient anew.",
		"BeforeRules" => "`plan rules --version 0` tells from when on the plan has rules; write a later --from.",
		"TooManyCoverages" => "`coverage list` tells which; `coverage enter-in-error` strikes off what was never so.",
		"OutsidePeriod" => "`coverage show` tells its period; the moment lies after its start and before its end.",
		"NotLater" => "`coverage show` tells when it ends; `coverage end` ends it earlier.",
		"Claimed" => "It was so for whoever has relied on it; `coverage end` ends it for what is served from now on.",
		"CoverageActive" => "`coverage suspend` suspends it, `coverage end` ends it.",
		"CoverageCancelled" | "CoverageEnteredInError" => "It stays so; `coverage issue` covers the patient anew.",
		"CoverageDraft" => "`coverage activate` puts it into force.",
		"CoverageSuspended" => "`coverage resume` puts it into force again.",
		_ => return None,
	})
}

fn of_authorization(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotInForce" => "`coverage show` tells its period, and from when on it is suspended.",
		"NoUnits" => "Write one unit or more.",
		"MoreThanRequested" => {
			"`authorization show` tells how many were asked for; `authorization extend` certifies more afterwards."
		}
		"LessThanCertified" => {
			"`authorization revoke` takes back what is not used; `authorization show` tells what is certified."
		}
		"NothingLeft" => "Nothing is left to do: claims have used all of it.",
		"NotImpartial" => "Another adjudicator of the insurer decides, who has no hand in it.",
		"AuthorizationRequested" | "AuthorizationPended" => {
			"`authorization certify` or `authorization deny` decides it, `authorization cancel` gives it up."
		}
		"AuthorizationCertified" | "AuthorizationCertifiedInPart" => {
			"`authorization extend` certifies more, `authorization revoke` or `cancel` takes back what is not used."
		}
		"AuthorizationDenied" | "AuthorizationCancelled" => "It stays so; `authorization request` asks again.",
		"AuthorizationInvalid" => "`authorization show` tells what it is for.",
		_ => return None,
	})
}

/// What no decision comes to, unless something has changed since it was made.
fn of_charge(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotCovered" => "`plan rules` tells what is.",
		"DeductiblePassed" | "VisitLimitPassed" | "PeriodLimitPassed" | "LifetimeLimitPassed" | "NotCharged" => {
			"`coverage used` tells what was used, `plan rules` the limits."
		}
		"UnitsPassed" => "`authorization show` tells how many units are left.",
		"TooManyCharges" => "Put it to two claims.",
		"Overflow" => "Put it to smaller amounts.",
		_ => return None,
	})
}
