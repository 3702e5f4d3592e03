//! What to do about a refusal that concerns money.

/// What would be right; what was wrong stands in the chain's metadata.
pub fn hint(name: &str) -> Option<&'static str> {
	of_money(name).or_else(|| of_invoices(name)).or_else(|| of_escrows(name)).or_else(|| of_remittances(name))
}

fn of_money(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotAuthorized" => {
			"`member show` tells what an account may do where; for a patient signs who may pay, as `patient controller list` and `patient guardian list` tell."
		}
		"Involved" => "Somebody signs who has to do with neither side: for an issuer or a provider a colleague, and of an escrow a member of an auditor, with `escrow settle`.",
		"NotFound" => "`unit list`, `money withdrawals`, `invoice list`, `escrow list` and `remittance list` tell which there are.",
		"PatientSuspended" => "The hospital that registered the patient lifts the suspension, with `patient set-status`.",
		"UnknownPatient" => "Register the patient first, with `patient register`.",
		"UnknownOrganization" => "`org list` tells which there are, and which are active.",
		"CannotHaveMoney" => "Hospitals, laboratories, pharmacies and insurers have money; `org show` tells of which kind one is.",
		"NotASettlementMember" => "`org list` tells which organizations are; the council admits others with `org admit`.",
		"AmountOutOfRange" => "Write at least one minor unit, as 0.01, and no more than ten trillion.",
		"NotEnoughMoney" => "`money balance` tells what is free, and what is held.",
		"TooMuchMoney" => "`unit show` tells how much of it there is; the issuer pays some out first.",
		"SameParty" => "Nobody pays themselves: name another side.",
		"PayeeHasLeft" => "`org show` tells that it was removed; what is owed to it is for whoever winds it up.",
		"DecimalsOutOfRange" => "`unit open --decimals` takes 0 to 4.",
		"UnitClosed" => "`unit list` tells which are active.",
		"ReferenceUsed" => "`money used` tells whether an entry counts already: it is not booked twice.",
		"WithdrawalRequested" => "`money accept` comes before `money complete`.",
		"WithdrawalAccepted" => "The issuer pays it out, or refuses with `money reject`; one that was removed can do neither, and it can be taken back.",
		"WithdrawalCompleted" | "WithdrawalRejected" | "WithdrawalCancelled" => {
			"`money withdrawal` tells when; `money withdraw` asks anew."
		}
		_ => return None,
	})
}

fn of_invoices(name: &str) -> Option<&'static str> {
	Some(match name {
		"InvoiceDraft" => "`invoice issue` asks for it first.",
		"InvoiceIssued" => "`invoice show` tells what is owed; `invoice cancel` takes back what nobody has paid of.",
		"InvoiceBalanced" => "`invoice show` tells who has paid what; `invoice refund-payment` gives some of it back.",
		"InvoiceCancelled" | "InvoiceEnteredInError" => "`invoice draft` begins another.",
		"NoComponents" => "A draft has at least one of its components; docs/wallet.md has an example.",
		"TotalOutOfRange" => "Deductions and discounts are less than what they are taken off.",
		"NotAgreed" => "`appointment show` and `lab order show` tell of whom it is, and by whom.",
		"AlreadyBilled" => {
			"`invoice list` tells which one asks for it; `invoice cancel` takes that back, or leave the visit out where this is for something else."
		}
		"DueHasPassed" => "Write --due as 30d, or another moment to come.",
		"EmptyPlan" | "PlanOutOfOrder" => "Write each --part later than the one before, and all of them from now on.",
		"PlanDoesNotSum" => "`invoice show` tells what is outstanding: the parts sum to it.",
		"DueEarlier" => "Whoever may pay for the patient agrees, with `invoice instalments --side`.",
		"DueLater" => "The provider agrees, with `invoice instalments`.",
		"TooManyPayments" => "`invoice show` tells who has paid: one of those can pay again, and the patient always can.",
		"TooManyShares" => "`invoice show` tells which claims it has; a further one is for another invoice.",
		"NothingOwed" | "MoreThanOwed" => "`invoice show` tells what is outstanding of each share.",
		"MoreThanPaid" => "`invoice show` tells what of each payment has come back, and what became credit.",
		"MoreThanCredit" => "`invoice credit` tells how much there is.",
		"NothingInExcess" => "`invoice show` tells what was paid, and what is owed.",
		"AlreadyDisputed" => "The provider answers with `invoice resolve`.",
		"NotDisputed" => {
			"`invoice dispute` says that a share is not owed; `invoice write-off` gives some of it up without."
		}
		"HasPayments" => "`invoice refund-payment` gives back what was paid; then it can be taken back.",
		"HasClaims" => "`invoice split` tells what a claim's decision says; `invoice write-off` gives up what is owed.",
		"MoreThanTotal" | "OtherPayer" | "NotSplit" => {
			"`invoice split` tells how a claim's decision splits an invoice."
		}
		_ => return None,
	})
}

fn of_escrows(name: &str) -> Option<&'static str> {
	Some(match name {
		"OtherTerms" => "`escrow terms` tells the provider's terms; sign again if you agree with them.",
		"AlreadyInEscrow" => "`escrow list` tells which one waits for it; nothing more is to be done.",
		"NoticeTooLong" => "`escrow set-terms --notice` takes up to 30d.",
		"MayBeDisputed" => {
			"The payer can sign `escrow release` or `escrow return` at once; the payee after seven days."
		}
		"Ended" => "`appointment show` and `lab order show` tell how; nothing waits for what is over.",
		"NotEnded" => "`escrow waive` gives all of it back before; `escrow release` lets the payee have it.",
		"Fulfilled" => "`escrow release` lets the payee have the money; `escrow dispute` asks a mediator.",
		"NotFulfilled" => "`escrow return` gives the money back for what was called off.",
		"MoreThanHeld" => "`escrow show` tells how much waits.",
		"EscrowHeld" => "`escrow dispute` comes before `escrow settle`.",
		"EscrowReleased" | "EscrowReturned" | "EscrowSettled" => {
			"Nothing is left to do: `escrow show` tells who has what."
		}
		"EscrowDisputed" => {
			"A mediator decides with `escrow settle`; the payee can give all of it back with `escrow waive`, and `escrow return` does where nothing was earned."
		}
		_ => return None,
	})
}

fn of_remittances(name: &str) -> Option<&'static str> {
	Some(match name {
		"NoClaims" | "ClaimTwice" => "Name each claim once; `remittance due` tells which there are.",
		"NotPayable" | "OtherPayable" => {
			"`remittance due` tells for which claims something is to be paid or taken back, between whom, and in which unit."
		}
		"NotTakenBack" => "`remittance pay` pays it; `remittance return` gives back what `remittance due` tells as taken back.",
		"TakesMoreThanPays" => "Take back less at once, or let the provider give it back with `remittance return`.",
		"TotalDiffers" => "A decision has changed what is due since: `remittance due` tells what it is now; pay again if you agree with it.",
		"AlreadyCleared" => "Nothing is left to do: `remittance show` tells when.",
		_ => return None,
	})
}
