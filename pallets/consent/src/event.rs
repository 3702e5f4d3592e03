//! What the pallet reports. The section is pasted into the pallet's module, whose names it uses.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod section {
	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A permit was given.
		Granted {
			/// By whose controller.
			patient: PatientId,
			/// Its number.
			id: ConsentId,
			/// For whom.
			grantee: Grantee,
			/// Who gave it, and in what right.
			by: ActedBy,
		},
		/// Access was refused expressly.
		Refused {
			/// By whose controller.
			patient: PatientId,
			/// Its number.
			id: ConsentId,
			/// To whom.
			grantee: Grantee,
			/// Who refused, and in what right.
			by: ActedBy,
		},
		/// A permit or a refusal ended, or a request was dismissed.
		Revoked {
			/// Whose.
			patient: PatientId,
			/// Which.
			id: ConsentId,
			/// Who ended it, and in what right.
			by: ActedBy,
		},
		/// A consent was marked as entered in error.
		Retracted {
			/// Whose.
			patient: PatientId,
			/// Which.
			id: ConsentId,
			/// Who marked it, and in what right.
			by: ActedBy,
		},
		/// A consent was asked for.
		Requested {
			/// Of whom.
			patient: PatientId,
			/// Its number.
			id: ConsentId,
			/// For whom.
			grantee: Grantee,
			/// Who asked, and for which organization.
			by: RequestedBy,
		},
		/// A request was answered: it is a permit or a refusal now; or, declined where it asked for emergencies alone, it has ended.
		Answered {
			/// By whose controller.
			patient: PatientId,
			/// Which.
			id: ConsentId,
			/// Whether it was accepted.
			accepted: bool,
			/// Who answered, and in what right.
			by: ActedBy,
		},
		/// A request was withdrawn before it was answered.
		Withdrawn {
			/// Whose answer it waited for.
			patient: PatientId,
			/// Which.
			id: ConsentId,
			/// Who withdrew it, and for which organization.
			by: RequestedBy,
		},
		/// A consent past its period, or a request that waited too long, made room for another. It had no effect any more.
		Lapsed {
			/// Whose.
			patient: PatientId,
			/// Which.
			id: ConsentId,
		},
		/// An ended consent is no longer kept.
		Forgotten {
			/// Whose.
			patient: PatientId,
			/// Which.
			id: ConsentId,
		},
		/// Somebody opens a patient's records without consent. This is the notice to the patient.
		GlassBroken {
			/// Whose records.
			patient: PatientId,
			/// The number of the use.
			id: BreakGlassId,
			/// Who.
			actor: AccountId,
			/// For which organization.
			organization: OrganizationId,
			/// Why.
			reason: BreakGlassReason,
			/// The first moment at which it no longer opens anything.
			expires: Moment,
			/// The first moment at which a missing review is overdue.
			review_due: Moment,
		},
		/// A use of break-glass was reviewed.
		Reviewed {
			/// Whose records were opened.
			patient: PatientId,
			/// Which use.
			id: BreakGlassId,
			/// Who reviewed.
			reviewer: AccountId,
			/// For which organization.
			organization: OrganizationId,
			/// What was found.
			outcome: ReviewOutcome,
		},
	}
}
