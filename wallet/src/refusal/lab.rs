//! What to do about a refusal that concerns laboratory orders.

/// What would be right; what was wrong stands in the chain's metadata.
pub fn hint(name: &str) -> Option<&'static str> {
	of_orders(name).or_else(|| of_tasks(name)).or_else(|| of_specimens(name)).or_else(|| of_reports(name))
}

fn of_orders(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotFound" => {
			"`lab order list`, `lab task worklist`, `lab specimen list` and `lab report list` tell which there are; --organization says for whom you act."
		}
		"NoChange" => "Nothing is left to do: `lab report verification` tells how it stands.",
		"NoConsent" => "`consent request` asks the patient for use of laboratory records; `consent decide` tells what there is.",
		"Denied" => "Only the patient can take it back; `consent list` tells which it is.",
		"UnknownPatient" => "Register the patient first, with `patient register`.",
		"PatientNotActive" => "`patient status` tells where the registration stands.",
		"NoTests" => "Name each test with --test.",
		"TestTwice" => "Name each test once.",
		"NoLaboratory" => "Name a laboratory with --to.",
		"LaboratoryTwice" => "Name each laboratory once.",
		"NotALaboratory" => "`org list` tells the laboratories and hospitals there are.",
		"OrderTaken" => "`lab order show` tells who has it; `lab order revoke` takes the order back.",
		"OrderDraft" => "`lab order send` sends it.",
		"OrderActive" => "`lab order show` tells how far it is; `lab order hold` and `lab order revoke` stop it.",
		"OrderOnHold" => "Whoever ordered lets it go on with `lab order resume`.",
		"OrderRevoked" | "OrderCompleted" => "It stays as it is; `lab order place` orders anew.",
		"OrderEnteredInError" => "Nothing can be done with it any more; `lab order place` orders anew.",
		"TooManyTasks" => "`lab order revoke` takes it back; `lab order place` orders what is left anew.",
		_ => return None,
	})
}

fn of_tasks(name: &str) -> Option<&'static str> {
	Some(match name {
		"TaskRequested" | "TaskReceived" => "`lab task accept` or `lab task reject` comes first.",
		"TaskAccepted" => "`lab task start` comes first.",
		"TaskInProgress" => "`lab report register` comes next; `lab task hold` pauses it.",
		"TaskOnHold" => "`lab task resume` lets it go on.",
		"TaskRejected" | "TaskIsFailed" | "TaskCompleted" | "TaskCancelled" => {
			"It stays as it is; `lab task worklist` tells what is open."
		}
		"NotItsTests" => "`lab order show` and `lab task show` tell the tests by their places, from 0.",
		"TestFailed" => "It must be ordered again, with `lab order place`.",
		"TestReferred" => "`lab task show` tells to whom; `lab task withdraw-referral` takes it back.",
		"TestCovered" => "`lab report list` tells which; `lab report cancel` frees the tests of one that is not final.",
		"ReferralOpen" => "`lab task show` tells which; `lab task withdraw-referral` takes it back.",
		"ReportOpen" => "`lab report list` tells which; `lab report issue` finishes it, `lab report cancel` drops it.",
		"ReferredTooFar" => "Do it here, or say with `lab task fail` that it cannot be done.",
		"Circular" => "Refer it to a laboratory that has not had it.",
		_ => return None,
	})
}

fn of_specimens(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotInvolved" => "`lab order show` tells who has to do with the order; a laboratory accepts its task first.",
		"OtherOrder" => "`lab specimen show` tells of which order each is.",
		"NotRejected" => "Leave --replaces out, or reject it first, with `lab specimen reject`.",
		"AlreadyReplaced" => "`lab specimen show` tells by which; reject that one, and replace it.",
		"LabelInUse" => "`lab specimen find` tells which; give this one a label of its own.",
		"TooManySpecimens" => {
			"`lab specimen list` tells them; what is left can be ordered anew, with `lab order place`."
		}
		"TooMuchCustody" => {
			"`lab specimen dispose` says what became of it; `lab specimen collect` begins with another."
		}
		"NoAliquots" => "Name each with --aliquot.",
		"TooFewToPool" => "Name two specimens or more.",
		"SpecimenTwice" => "Name each specimen once.",
		"NotTheHolder" => {
			"`lab specimen show` tells who has it; that one offers it to you, with `lab specimen offer --receiver`."
		}
		"SpecimenAvailable" => "Nothing is left to do: `lab specimen show` tells where it is.",
		"SpecimenUnavailable" | "SpecimenEnteredInError" => {
			"`lab specimen custody` tells what became of it; `lab specimen collect` begins with another."
		}
		"SpecimenUnsatisfactory" => "`lab specimen collect --replaces` takes another in its place.",
		"SpecimenOffered" => "`lab specimen receive` signs for it; `lab specimen cancel-offer` takes it back.",
		"SpecimenStored" => "`lab specimen retrieve` takes it out first.",
		"NotStored" => "`lab specimen show` tells who has it.",
		"UnknownOrganization" => "`org list` tells which there are.",
		"NotOffered" => "Its holder signs first, with `lab specimen offer`.",
		"NotTheReceiver" => "`lab specimen show` tells to whom.",
		"SameHands" => "Nobody signs for both: another account receives it.",
		"HolderActs" => "The holder offers it, with `lab specimen offer`.",
		_ => return None,
	})
}

fn of_reports(name: &str) -> Option<&'static str> {
	Some(match name {
		"TooManyReports" => "`lab report list` tells them; one report can be on several tests.",
		"ReportRegistered" => "`lab report issue` reports its first version.",
		"ReportPartial" | "ReportPreliminary" => "`lab report issue` reports it as preliminary or final first.",
		"ReportFinal" | "ReportAmended" | "ReportCorrected" | "ReportAppended" => {
			"Changes are reported with --status amended, corrected or appended; `lab report enter-in-error` says that it was never meant."
		}
		"ReportCancelled" => "`lab report register` begins another on its tests.",
		"ReportEnteredInError" => "Nothing can be done with it any more; `lab report list` tells the others.",
		"NotAVersion" => "Write --status as partial, preliminary, final, amended, corrected or appended.",
		"ForeignRecord" => "`lab report show` tells whom it is about; `record put --class laboratory` stores a result.",
		"NotTheAuthor" => "Whoever wrote the record reports it.",
		"BeforeTheOrder" => "`record put --class laboratory` stores what came of this order.",
		"OtherOrdersResult" => "`record put --class laboratory` stores this order's result as a record of its own, or as a later version.",
		"TooManyVersions" => "Report it as final; after that, `lab report enter-in-error` and another report is what is left.",
		"StaleVersion" => "`record put --record --version` stores a later version of it.",
		"NotAnchored" => {
			"It must be durable in the laboratory's own vault: `record watch` waits for that, `anchor verify` checks it."
		}
		"NothingPending" => "`lab report show` tells where it stands; nothing waits where the laboratory demands no verification.",
		"OtherPending" => "`lab report show` tells what waits; read that, and name it as it is.",
		"OwnResult" => "A colleague verifies it, or takes it back.",
		"NotCritical" => "`lab report show` tells which versions are critical.",
		"AlreadyAcknowledged" => "Nothing is left to do: `lab critical list` tells what waits.",
		"AccountTwice" => "Name each account once.",
		"NotAClinician" => "`member list` tells who has which role; a physician or nurse needs a licence in force.",
		_ => return None,
	})
}
