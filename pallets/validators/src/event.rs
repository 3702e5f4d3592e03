//! What the chain says has happened. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod section {
	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A hospital nominated an account.
		Nominated {
			/// Which account.
			validator: AccountId,
			/// Which hospital.
			organization: OrganizationId,
		},
		/// A hospital withdrew a nomination.
		Withdrawn {
			/// Which account it had nominated.
			validator: AccountId,
			/// By which hospital.
			organization: OrganizationId,
		},
		/// The council admitted a validator.
		Admitted {
			/// Which validator.
			validator: AccountId,
			/// The hospital that had nominated it.
			organization: OrganizationId,
		},
		/// The council removed a validator.
		Removed {
			/// Which validator.
			validator: AccountId,
		},
		/// A hospital took its validator out.
		Left {
			/// Which validator.
			validator: AccountId,
			/// Which hospital.
			organization: OrganizationId,
		},
		/// A validator was paused.
		Paused {
			/// Which validator.
			validator: AccountId,
			/// By whom.
			by: PausedBy,
		},
		/// A validator was let go on.
		Resumed {
			/// Which validator.
			validator: AccountId,
		},
		/// A validator missed slots in the session that has ended.
		SlotsMissed {
			/// Which session.
			session: SessionIndex,
			/// Which validator.
			validator: AccountId,
			/// How many.
			missed: u32,
			/// Out of how many that were its turn.
			turns: u32,
		},
		/// A validator that should be paused for its absence was not: too few would be left.
		Spared {
			/// Which validator.
			validator: AccountId,
			/// In how many sessions in a row it was absent.
			sessions: u32,
		},
		/// An offence was proved of a validator.
		Offended {
			/// Which validator.
			validator: AccountId,
			/// What it did.
			kind: OffenceKind,
			/// In which session.
			session: SessionIndex,
		},
	}
}
