//! What the pallet reports. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod section {
	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A patient was registered, by a registrar or with a registrar's voucher.
		PatientRegistered {
			/// The patient.
			patient: PatientId,
			/// The organization that answers for the registration.
			organization: OrganizationId,
			/// The registrar.
			by: AccountId,
		},
		/// An account became a controller of a patient.
		ControllerAdded {
			/// The patient.
			patient: PatientId,
			/// The controller.
			account: AccountId,
			/// As what it acts.
			capacity: Capacity,
			/// What it may do.
			scope: Scope,
			/// When it ends, by itself.
			until: Option<GuardianEnd>,
			/// Who decided; nobody where a recovery did, or the chain's first block.
			by: Option<AccountId>,
		},
		/// An account is no controller of a patient any more.
		ControllerRemoved {
			/// The patient.
			patient: PatientId,
			/// Who was a controller.
			account: AccountId,
			/// Who decided; nobody where a recovery did.
			by: Option<AccountId>,
		},
		/// A controller gave its place to another account, with everything that went with it.
		ControllerRotated {
			/// The patient.
			patient: PatientId,
			/// Who was the controller.
			account: AccountId,
			/// Who is now.
			successor: AccountId,
		},
		/// A controller that had ended was struck off.
		ControlExpired {
			/// The patient.
			patient: PatientId,
			/// Who was a controller.
			account: AccountId,
		},
		/// A patient's registration was suspended, reinstated, or ended by the patient's death.
		PatientStatusSet {
			/// The patient.
			patient: PatientId,
			/// Where the registration stands now.
			status: PatientStatus,
			/// The registrar.
			by: AccountId,
		},
		/// The date at which guardianships until majority end was set, or cleared.
		MajoritySet {
			/// The patient.
			patient: PatientId,
			/// The date.
			majority: Option<Moment>,
			/// The registrar.
			by: AccountId,
		},
		/// A patient decided how many guardians recover the own wallet.
		RecoverySet {
			/// The patient.
			patient: PatientId,
			/// How many. 0: none do.
			threshold: u8,
			/// The patient's wallet.
			by: AccountId,
		},
		/// A recovery has begun. This is the notice to the patient and to everybody who may veto it.
		RecoveryBegun {
			/// The patient.
			patient: PatientId,
			/// The wallet that would take the place of the patient's own.
			successor: AccountId,
			/// The guardian or registrar who began it.
			by: AccountId,
			/// From when on it can be completed.
			completes: Moment,
			/// From when on it can not.
			lapses: Moment,
		},
		/// A guardian supports a recovery.
		RecoverySupported {
			/// The patient.
			patient: PatientId,
			/// The wallet that would take the place of the patient's own.
			successor: AccountId,
			/// The guardian.
			by: AccountId,
		},
		/// A hospital attested a recovery. The delay begins anew.
		RecoveryAttested {
			/// The patient.
			patient: PatientId,
			/// The wallet that would take the place of the patient's own.
			successor: AccountId,
			/// The hospital.
			organization: OrganizationId,
			/// The registrar.
			by: AccountId,
			/// From when on it can be completed.
			completes: Moment,
			/// From when on it can not.
			lapses: Moment,
		},
		/// A controller ended a recovery.
		RecoveryVetoed {
			/// The patient.
			patient: PatientId,
			/// The wallet that does not take the place of the patient's own.
			successor: AccountId,
			/// The controller.
			by: AccountId,
		},
		/// A recovery was completed: the successor is the patient's only wallet.
		RecoveryCompleted {
			/// The patient.
			patient: PatientId,
			/// The patient's wallet now.
			successor: AccountId,
		},
		/// A registrar proposed that a registration is a duplicate of another.
		LinkProposed {
			/// The duplicate.
			duplicate: PatientId,
			/// The registration to use instead.
			survivor: PatientId,
			/// The registrar.
			by: AccountId,
		},
		/// A registration is a duplicate of another.
		Linked {
			/// The duplicate.
			duplicate: PatientId,
			/// The registration to use instead.
			survivor: PatientId,
			/// The registrar who agreed.
			by: AccountId,
		},
		/// A link was undone, or a proposal to link withdrawn or declined.
		Unlinked {
			/// What was the duplicate.
			duplicate: PatientId,
			/// What was the survivor.
			survivor: PatientId,
			/// The registrar.
			by: AccountId,
		},
	}
}
