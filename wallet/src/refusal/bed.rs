//! What to do about a refusal that concerns beds.

/// What would be right; what was wrong stands in the chain's metadata.
pub fn hint(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotFound" => "`ward list` and `bed list` tell which there are; an encounter is moved by its own organization.",
		"UnknownPatient" => "Register the patient first, with `patient register`.",
		"Deceased" => "`patient status` tells where the registration stands.",
		"NoChange" => "Nothing is left to do: `ward waiting list` tells who waits, and how urgently.",
		"TooManyWards" => "`ward reopen` takes a closed one into use again; `ward list` tells which are closed.",
		"TooManyRooms" => "`room reopen` takes a closed one into use again; `room list` tells which are closed.",
		"TooManyBeds" => "`bed reopen` takes a closed one into use again; `bed list` tells which are closed.",
		"WardClosed" => "`ward reopen` opens it again.",
		"RoomClosed" => "`room reopen` opens it again.",
		"WardOpen" | "RoomOpen" => "Nothing is left to do; its beds are opened each by itself, with `bed reopen`.",
		"BedsOpen" => "`bed close` closes them; `bed list` tells which are open.",
		"Awaited" => "Give them beds first, or take them off the list: `ward waiting list` tells who they are.",
		"BedClosed" => "`bed reopen` opens it again.",
		"BedInHousekeeping" => "`bed clean` says that it is clean, and offers it.",
		"BedContaminated" => "Disinfect it; `bed clean` says that it is clean, and offers it.",
		"BedIsolated" => "`bed end-isolation` frees it for everybody.",
		"BedOccupied" => "`ward show` tells which beds are free; `ward waiting add` lets the patient wait for one.",
		"BedUnoccupied" => "Nothing is left to do: it is ready for a patient.",
		"BedReserved" => {
			"`bed show` tells for whom, and until when; `bed cancel-reservation` gives it up, `ward waiting add` lets a patient wait."
		}
		"NotReserved" => "`bed list` tells which are held, and for whom.",
		"AlreadyReserved" => "`bed reservation` tells which, and until when; whoever holds it can give it up.",
		"EndHasPassed" | "ExpiresTooLate" => "Write --until as 2h or another span of up to two days.",
		"AlreadyWaiting" => "`ward waiting of` tells for which; `ward waiting set-priority` changes how urgent it is.",
		"NotWaiting" => "`ward waiting of` tells for which wards a patient waits; `ward waiting add` begins it.",
		"TooManyWaiting" => "Let the patient wait for another ward: `ward list` tells how many wait for each.",
		"NobodyFits" => "`ward waiting list` tells who waits, and who needs a bed kept for isolation.",
		"HasABed" => "`encounter stay` tells which; `encounter transfer` moves a patient, `encounter discharge` ends the stay.",
		"EncounterPlanned" => "`encounter arrive` comes first.",
		"EncounterArrived" => "`encounter triage` or `encounter admit` comes next.",
		"EncounterTriaged" => "`encounter admit` gives the patient a bed.",
		"EncounterInProgress" => "`encounter transfer`, `encounter begin-leave` or `encounter discharge` comes next.",
		"EncounterOnLeave" => "`encounter end-leave` says that the patient is back; `encounter discharge` ends the stay.",
		"EncounterFinished" | "EncounterCancelled" => {
			"It stays as it is; `encounter open` or `encounter admit-directly` begins another."
		}
		"EncounterEnteredInError" => "Nothing can be done with it any more; `encounter open` begins another.",
		_ => return None,
	})
}
