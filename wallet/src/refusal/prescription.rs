//! What to do about a refusal that concerns prescriptions, dispenses, refills and stock.

/// What would be right; what was wrong stands in the chain's metadata.
pub fn hint(name: &str) -> Option<&'static str> {
	of_prescription(name).or_else(|| of_dispense(name)).or_else(|| of_refill(name)).or_else(|| of_stock(name))
}

fn of_prescription(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotFound" => {
			"`prescription list`, `dispense list`, `stock list` and `transfer list` tell which there are; each is moved by its own organization."
		}
		"UnknownPatient" => "Register the patient first, with `patient register`.",
		"Deceased" => "`patient status` tells where the registration stands.",
		"NoConsent" => {
			"`consent request` asks for leave to use medication records (--actions use, --purposes TREAT); in an emergency, `consent break-glass`."
		}
		"NoQuantity" => "Write one unit or more.",
		"QuantityTooLarge" => "Put it to two lots, or to two items.",
		"TooManyRepeats" => "Write 11 --repeats or fewer; `prescription write` prescribes again when they are used up.",
		"PeriodEmpty" => "Write an --until that is later than --from.",
		"PeriodTooLong" => "Write an --until of 366 days after --from, or earlier.",
		"EndHasPassed" => "Write an --until that is yet to come.",
		"OwnPrescription" => "Another member of the hospital who may prescribe signs it with `prescription countersign`.",
		"AlreadyReplaced" => "`prescription show` tells by which; `prescription cancel` withdraws the draft.",
		"AlreadyDispensed" => "`prescription stop` ends it all the same; `dispense on` tells what was dispensed.",
		"PrescriptionActive" => "Nothing is left to do: it can be dispensed.",
		"PrescriptionOnHold" => "`prescription resume` makes it active again.",
		"PrescriptionCompleted" => "`prescription write` prescribes again; `dispense on` tells what was handed over.",
		"PrescriptionCancelled" | "PrescriptionEnteredInError" | "PrescriptionStopped" => {
			"It stays so; `prescription show` tells whether another has come in its place, `prescription write` prescribes again."
		}
		"PrescriptionDraft" => "`prescription countersign` makes it active, by another member who may prescribe.",
		"NotYetValid" => "`prescription show` tells from when on it is valid.",
		"Expired" => "`prescription write` prescribes again.",
		"AlreadyFilled" => "`dispense on` tells by whom, and when; `prescription write` prescribes more.",
		"TooEarly" => {
			"`prescription fillable` tells from when on it can be put together, `prescription show` when the last fill began: it is handed over an interval later."
		}
		"FillUnfinished" => {
			"`prescription show` tells which, `dispense on` where its rest lies: hand that over first, or refuse it and have it elsewhere."
		}
		"TooMuch" => "`prescription fillable` tells how many units are left of it.",
		_ => return None,
	})
}

fn of_dispense(name: &str) -> Option<&'static str> {
	Some(match name {
		"SubstitutionNotPermitted" => "Give what was prescribed, or have `prescription replace` permit --substitution.",
		"NotASubstitute" => "Leave --substitution and --given out where what was prescribed is given.",
		"DispenseInPreparation" => "`dispense ready` or `dispense hand-over` comes next.",
		"DispenseInProgress" => "`dispense hand-over` comes next; `dispense cancel` gives it up.",
		"DispenseOnHold" => "`dispense resume` goes on with it; `dispense cancel` gives it up.",
		"DispenseCompleted" => "`dispense reverse` takes it back.",
		"DispenseCancelled" | "DispenseStopped" | "DispenseDeclined" | "DispenseEnteredInError" => {
			"It stays so; `dispense prepare` or `dispense give` begins another."
		}
		"TooLate" => "It can be reversed for 14 days after it was handed over; what comes back later is destroyed.",
		_ => return None,
	})
}

fn of_refill(name: &str) -> Option<&'static str> {
	Some(match name {
		"RefillRequested" => "`dispense prepare --refill` answers it.",
		"RefillReady" => "`dispense hand-over` hands it over.",
		"RefillCompleted" => "`refill order` orders the next.",
		"RefillRejected" | "RefillCancelled" | "RefillFailed" => "`refill order` orders it again, there or elsewhere.",
		"AlreadyOrdered" => "`refill of` tells where; `refill cancel` ends that order first.",
		"BeingPrepared" => "`refill show` tells by which dispense; `dispense cancel` gives that up first.",
		"NotAPharmacy" => "`org list` tells which pharmacies and hospitals take part.",
		_ => return None,
	})
}

fn of_stock(name: &str) -> Option<&'static str> {
	Some(match name {
		"NoChange" => "Nothing is left to do: `stock show` tells the threshold.",
		"TooManyItems" => "Use an item of which nothing is there any more: `stock list` tells which.",
		"CodeTaken" => "`stock find` tells which item it is.",
		"LotMismatch" => "`stock lot holdings` tells when it expires; if the label says otherwise, it is another lot.",
		"LotExpired" => "Write it off with `stock lot adjust --reason expiry`; `stock lot list` tells which lots are good.",
		"LotRecalled" => {
			"`stock recall show` and `stock lot list` tell by whom; write it off with `stock lot adjust --reason recall`, and take another lot."
		}
		"AlreadyRecalled" => "Nothing is left to do: `dispense from` tells which dispenses were taken from it.",
		"NotRecalled" => "`stock lot list` tells which lots the pharmacy has recalled, `stock recall show` what an auditor has.",
		"ShelfFull" => "Use up or write off a lot first: `stock lot list` tells which are on the shelf.",
		"TooManyLots" => "Dispense it in two parts, or write remainders off with `stock lot adjust`.",
		"OutOfStock" => "`stock show` tells how many there are; give a part, or say so with `dispense decline --reason outofstock`.",
		"TooLittleStock" => "`stock lot list` tells how many units of it nothing keeps.",
		"SameOrganization" => "Name another pharmacy with --to.",
		"TransferRequested" => "`transfer accept`, `transfer decline` or `transfer withdraw` ends it.",
		"TransferAccepted" | "TransferRejected" | "TransferCancelled" => {
			"It stays so; `transfer offer` offers another, also back."
		}
		_ => return None,
	})
}
