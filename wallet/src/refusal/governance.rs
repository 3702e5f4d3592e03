//! What to do about a refusal that concerns motions, upgrades, pauses and quotas.

/// What would be right; what was wrong stands in the chain's metadata.
pub fn of_governance(name: &str) -> Option<&'static str> {
	Some(match name {
		"NothingAuthorized" => "`upgrade show` tells what is authorized.",
		"NotFound" => "Write the call as the chain's metadata has it, pallet and name, as Payments.remit.",
		"Unpausable" => "`safe-mode show` tells which calls are paused; what governs and what heals can not be.",
		"NotPaused" | "AlreadyPaused" | "TooManyPauses" => "`safe-mode show` tells which calls are paused.",
		_ => return None,
	})
}

/// The same, of quotas.
pub fn of_quotas(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotFound" => "Nothing is left to do: `quota show` tells which holds, and whether it was set.",
		"TooManyOverrides" => "The council takes one away first; `quota show` tells whose was set.",
		_ => return None,
	})
}

/// The same, of the council's and the committee's motions.
pub fn of_motions(name: &str) -> Option<&'static str> {
	Some(match name {
		"NotMember" => "`council members` and `committee members` tell who sits.",
		"DuplicateProposal" => "It is proposed already: `council motions` tells how its vote stands.",
		"ProposalMissing" | "WrongIndex" => "`council motions` and `committee motions` tell what is open.",
		"DuplicateVote" => "Your vote counts already.",
		"TooEarly" => "Not enough have voted, and the time is not over.",
		_ => return None,
	})
}
