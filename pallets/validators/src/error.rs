//! Why calls are refused. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The errors.
#[pallet_section]
mod section {
	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// The account is no validator.
		NotFound,
		/// The account is a validator already.
		AlreadyAdmitted,
		/// There are as many validators as there can be.
		TooMany,
		/// Fewer validators would be left than the chain needs.
		TooFew,
		/// No validator that is left validates: each lacks keys, or is paused.
		NoneWithKeys,
		/// Whoever signed may not decide this.
		NotAuthorized,
		/// Only hospitals validate.
		NotHospital,
		/// No hospital nominates the account, or not this one.
		NotNominated,
		/// A hospital nominates the account already.
		AlreadyNominated,
		/// The hospital nominates as many accounts as it can.
		TooManyNominations,
		/// The hospital that nominates the account does not take part now.
		HospitalNotActive,
		/// The validator is another hospital's, or a founder with none.
		NotItsHospital,
		/// The validator is paused already.
		AlreadyPaused,
		/// The validator is not paused.
		NotPaused,
		/// The council has paused the validator; only the council lets it go on.
		PausedByCouncil,
		/// The evidence is longer than two headers and a proof of ownership can be.
		EvidenceTooLong,
		/// Not two blocks for that slot, signed with that key.
		NoEquivocation,
		/// The key was no validator's in that session, or the session is too long ago.
		KeyNotOwned,
		/// The slot lies outside the session for which the key's owner is proved.
		SlotNotInSession,
		/// The equivocation is recorded, or as many as are worth recording.
		AlreadyReported,
	}
}
