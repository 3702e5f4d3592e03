//! What to do about a refusal that concerns claims.

/// What would be right; what was wrong stands in the chain's metadata.
pub fn hint(name: &str) -> Option<&'static str> {
	of_drafts(name).or_else(|| of_neighbours(name)).or_else(|| of_reviews(name)).or_else(|| of_states(name))
}

fn of_drafts(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotFound" => "`claim list` and `claim queue` tell which there are; --organization says for whom you act.",
		"UnknownPatient" => "Register the patient first, with `patient register`.",
		"UnknownCoverage" => "`claim show` tells under which coverage a claim is; the insurer issues coverages.",
		"AnotherPatient" => "A draft stays the same patient's: `claim discard` it, and `claim write` another.",
		"NoLines" => "Write at least one line into the draft's `lines`.",
		"NoSuchLine" => "Lines are counted from 0: `claim show` tells them.",
		"NoUnits" => "Write how many there were into the line's `units`.",
		"NoAmount" => "Write what is billed into the line's `amount`, in minor units.",
		"AmountTooLarge" => {
			"Amounts are in minor units, 12000 for 120.00; what is more than can be goes on several claims."
		}
		"ServedLater" => "Submit once the service is given; `served` is its moment.",
		"PerformerNotEnrolled" => {
			"`member list` tells who is enrolled; leave `performer` out where it is not one person."
		}
		"NoRules" => "The plan begins later than `served`, or is another: `claim change` writes the draft anew.",
		"SeveralVersions" => "Write one draft for the lines before the plan's new version, and one for those after.",
		"SeveralPeriods" => "Write one draft for the lines of each benefit period.",
		"RecordNotProven" => {
			"`claim prove --proof` shows a record first, with what its author's `record watch --json` wrote; its author may use --record."
		}
		"RecordTooEarly" => "Prove a record that was stored on the day of service or after it.",
		_ => return None,
	})
}

fn of_neighbours(name: &str) -> Option<&'static str> {
	Some(match name {
		"NoInvoice" => "Issue the invoice first, or leave `invoice` out of the draft.",
		"AnotherInvoice" => "Name an invoice of the same provider, patient and unit of account, or none.",
		"InvoiceDiffers" => "The lines must add up to the invoice's total: `claim change` writes the draft anew.",
		"NotSplit" => "The invoice has to be issued and not settled otherwise: look at where it stands.",
		"NoPrior" => "`claim list` tells the claims there are; leave `prior` out where no payer comes before.",
		"AnotherPrior" => "Name the claim for the same at the payer before, of this provider and patient.",
		"PriorNotSubmitted" => "`claim submit` the claim at the payer before first.",
		"PriorUndone" => "Write and submit another claim at the payer before first.",
		"PriorFollowed" => "`claim list` tells which does; replace that one, or void it.",
		"TooManyPriors" => "No claim has more payers before it: claim at fewer.",
		"PriorUndecided" => "`claim show` tells where that one stands; afterwards this one can go on.",
		"LaterPayerDecided" => "The claim at the payer after this one has to be voided or reversed first.",
		"ReplacesAnother" => "Name a claim of this provider, patient and coverage in `replaces`, or none.",
		"NotCharged" | "NotGivenBack" => {
			"The coverage's accumulators do not fit: tell the insurer, and the chain's operators."
		}
		_ => return None,
	})
}

fn of_reviews(name: &str) -> Option<&'static str> {
	Some(match name {
		"HadAHand" => {
			"Another adjudicator does it: nobody decides what they, or their provider, or their patient, had a part in."
		}
		"TooManyHands" => "The claim has to be decided by those who have it now, or sent back with `claim return`.",
		"NothingAnswered" => "Name evidence, as --visit 0:21, or --documents.",
		"AnswerNotDue" => "`claim show` tells until when; until then `claim resume` waits.",
		"RulingsDoNotFit" => {
			"Write a ruling on every line of the claim, and on nothing else; `claim show` tells the lines."
		}
		"AlreadyProposed" => "`claim proposal` tells what; another adjudicator confirms it, or refuses it.",
		"NotProposed" => "`claim adjudicate` or `claim decide-appeal` comes first.",
		"VerdictsDiffer" => "`claim proposal` tells what is proposed; confirm that, or `claim refuse` it.",
		"NothingRefused" => "Nothing is to be won by an appeal: `claim explain` tells who bears what.",
		"NoAppealLeft" => "It stays as it is decided.",
		"DeadlineHasPassed" => "It stays as it is decided; `claim explain` tells until when it could be appealed.",
		"NotYourAppeal" => {
			"Whoever has appealed withdraws it: --organization for the provider, without it for the patient."
		}
		"LessThanBefore" => "Decide to as much or more, and no line to anybody's loss, or say with --uphold that what was decided holds.",
		"NoClaims" => "Name the claims that are to be paid.",
		"DayHasPassed" | "DayTooFar" => "Write --on as a day that comes soon, as 7d or 2027-03-01.",
		"NothingDue" => "`claim to-pay` tells for which claims something is to be paid.",
		"AlreadyPaid" => "`claim reverse` takes back what was paid.",
		"NothingPaid" => "`claim void` takes back a claim for which nothing was paid.",
		_ => return None,
	})
}

fn of_states(name: &str) -> Option<&'static str> {
	Some(match name {
		"ClaimDraft" => "`claim submit` submits it.",
		"ClaimSubmitted" => "`claim proceed` goes on once the payer before has decided.",
		"ClaimAccepted" => "`claim take` puts it before an adjudicator first.",
		"ClaimReturned" => "`claim explain` tells why; write another with `replaces`, and submit that.",
		"ClaimInReview" => "`claim adjudicate` decides it; `claim ask` and `claim return` ask the provider.",
		"ClaimInformationRequested" => "`claim answer` answers; `claim resume` goes on without, once the time is over.",
		"ClaimApproved" => "It is decided; `claim to-pay` tells what is to be paid.",
		"ClaimPartiallyApproved" | "ClaimDenied" => {
			"It is decided; `claim explain` tells why, and `claim appeal` appeals."
		}
		"ClaimPaymentScheduled" => "It is decided, and about to be paid; `claim show` tells it.",
		"ClaimPaid" | "ClaimReconciled" => "`claim reverse` takes back what was paid.",
		"ClaimAppealed" => "`claim decide-appeal` decides the appeal; `claim withdraw-appeal` drops it.",
		"ClaimUpheld" | "ClaimOverturned" => "It is decided; `claim decisions` tells how, each time.",
		"ClaimVoided" | "ClaimReversed" => "Nothing can be done with it any more; `claim write` begins another.",
		"ClaimReplaced" => "`claim show` tells by which; go on with that one.",
		_ => return None,
	})
}
