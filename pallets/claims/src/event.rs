//! What the pallet reports. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod section {
	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A claim was begun.
		ClaimWritten {
			/// Its number.
			claim: ClaimId,
			/// By whom.
			provider: OrganizationId,
			/// For whom.
			patient: PatientId,
			/// Who wrote it.
			by: AccountId,
		},
		/// A draft was written anew.
		ClaimChanged {
			/// Which.
			claim: ClaimId,
			/// Who wrote it.
			by: AccountId,
		},
		/// A draft was thrown away.
		ClaimDiscarded {
			/// Which.
			claim: ClaimId,
			/// Who did it.
			by: AccountId,
		},
		/// A record was shown to be in the provider's anchor, and is a line's evidence.
		LineProven {
			/// Of which claim.
			claim: ClaimId,
			/// Which line, from 0.
			line: u8,
			/// Who showed it.
			by: AccountId,
		},
		/// A claim was submitted.
		ClaimSubmitted {
			/// Which.
			claim: ClaimId,
			/// To whom.
			insurer: OrganizationId,
			/// Who submitted it.
			by: AccountId,
		},
		/// A claim waits for an adjudicator.
		ClaimAccepted {
			/// Which.
			claim: ClaimId,
		},
		/// A claim that waited for the payer before goes on.
		ClaimProceeded {
			/// Which.
			claim: ClaimId,
			/// Who went on.
			by: AccountId,
		},
		/// A claim is before an adjudicator.
		ClaimTaken {
			/// Which.
			claim: ClaimId,
			/// Before whom.
			by: AccountId,
		},
		/// A claim was sent back, undecided.
		ClaimReturned {
			/// Which.
			claim: ClaimId,
			/// Why.
			reason: InformationReason,
			/// Who sent it back.
			by: AccountId,
		},
		/// The provider was asked for more.
		InformationRequested {
			/// On which claim.
			claim: ClaimId,
			/// About what.
			reason: InformationReason,
			/// Until when it can answer.
			until: Moment,
			/// Who asked.
			by: AccountId,
		},
		/// The provider has answered.
		ClaimAnswered {
			/// On which claim.
			claim: ClaimId,
			/// Who answered.
			by: AccountId,
		},
		/// The insurer goes on without an answer.
		ClaimResumed {
			/// With which claim.
			claim: ClaimId,
			/// Who goes on.
			by: AccountId,
		},
		/// A decision was proposed, which another adjudicator must confirm.
		DecisionProposed {
			/// On which claim.
			claim: ClaimId,
			/// By whom.
			by: AccountId,
		},
		/// A proposed decision was dropped.
		DecisionRefused {
			/// On which claim.
			claim: ClaimId,
			/// By whom.
			by: AccountId,
		},
		/// A claim was decided, for the first time or anew.
		ClaimDecided {
			/// Which.
			claim: ClaimId,
			/// Where it stands now.
			status: ClaimStatus,
			/// What is to be paid, over all.
			paid: Amount,
			/// Who has decided, or proposed it first; nobody, where the rules alone have.
			by: Option<AccountId>,
		},
		/// A decision was appealed.
		ClaimAppealed {
			/// On which claim.
			claim: ClaimId,
			/// For the how-manieth time.
			appeals: u8,
			/// For which provider; nothing where it is for the patient.
			organization: Option<OrganizationId>,
			/// By whom.
			by: AccountId,
		},
		/// An appeal was withdrawn.
		AppealWithdrawn {
			/// On which claim.
			claim: ClaimId,
			/// By whom.
			by: AccountId,
		},
		/// An appeal was in vain.
		AppealUpheld {
			/// On which claim.
			claim: ClaimId,
			/// Who has decided.
			by: Vec<AccountId>,
		},
		/// A day was set for paying a claim.
		PaymentScheduled {
			/// Which.
			claim: ClaimId,
			/// When.
			on: Moment,
		},
		/// A claim was paid.
		ClaimPaid {
			/// Which.
			claim: ClaimId,
			/// How much.
			amount: Amount,
			/// By which remittance.
			remittance: RemittanceId,
		},
		/// What was paid for a reversed claim came back.
		ClaimTakenBack {
			/// Which.
			claim: ClaimId,
			/// How much.
			amount: Amount,
			/// By which remittance.
			remittance: RemittanceId,
		},
		/// The provider agrees with what was paid for a claim.
		ClaimReconciled {
			/// Which.
			claim: ClaimId,
		},
		/// A claim was taken back.
		ClaimVoided {
			/// Which.
			claim: ClaimId,
			/// By whom.
			by: AccountId,
		},
		/// A claim was replaced.
		ClaimReplaced {
			/// Which.
			claim: ClaimId,
			/// By which.
			replaced_by: ClaimId,
			/// Who submitted that.
			by: AccountId,
		},
		/// What was paid for a claim is taken back.
		ClaimReversed {
			/// Which.
			claim: ClaimId,
			/// Why.
			reason: ReversalReason,
			/// By whom.
			by: AccountId,
		},
		/// Something speaks for looking closer at a claim.
		SignalsNoted {
			/// At which.
			claim: ClaimId,
			/// What is new.
			signals: Signals,
		},
	}
}
