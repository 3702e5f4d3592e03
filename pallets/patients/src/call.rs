//! What can be called. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The calls.
#[pallet_section]
mod section {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Registers a patient under a random id, with the patient's own wallet as the first controller. By a registrar of the organization.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `AlreadyRegistered`; `TooManyPatients`, of the controller.
		/// Events: `PatientRegistered`, `ControllerAdded`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register_patient())]
		pub fn register_patient(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			controller: AccountId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::RegisterPatients)?.account;
			Self::do_register_patient(organization, patient)?;
			Self::deposit_event(Event::PatientRegistered { patient, organization, by: by.clone() });
			Self::do_add_controller(patient, Controller::own_wallet(controller), Some(by))
		}

		/// Suspends or reinstates a patient's registration, or reports the patient's death, which is final. By a registrar of the organization that
		/// registered the patient.
		///
		/// With a patient's death nobody but an executor acts for the patient any more, or is known to the chain for having done so, and no recovery goes on.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `Deceased`, `NoChange`.
		/// Events: `PatientStatusSet`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::set_patient_status())]
		pub fn set_patient_status(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			status: PatientStatus,
		) -> DispatchResult {
			let permission = Permission::RegisterPatients;
			let (actor, registration) = Self::ensure_answers(origin, organization, permission, patient)?;
			Self::do_set_patient_status(patient, registration, status)?;
			Self::deposit_event(Event::PatientStatusSet { patient, status, by: actor.account });
			Ok(())
		}

		/// Adds another own wallet of the patient's. By the patient.
		///
		/// Errors: `NotFound`, `NotAController`, `NotAuthorized`, `Suspended`, `AlreadyController`, `TooManyControllers`; `TooManyPatients`, of the account.
		/// Events: `ControllerAdded`, before it perhaps `ControlExpired`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::add_controller())]
		pub fn add_controller(origin: OriginFor<T>, patient: PatientId, account: AccountId) -> DispatchResult {
			let by = Self::ensure_own_wallet(origin, patient)?;
			Self::do_add_controller(patient, Controller::own_wallet(account), Some(by))
		}

		/// Removes a controller, and what it supports. By the patient; by any controller, also one that has ended, of itself; of those who are trusted also by a
		/// guardian who may manage. It works while the registration is suspended.
		///
		/// Errors: `NotFound`, `NotAController`, `NotAuthorized`; `LastWallet`, of the last one of the patient's own. Events: `ControllerRemoved`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::remove_controller())]
		pub fn remove_controller(origin: OriginFor<T>, patient: PatientId, account: AccountId) -> DispatchResult {
			let by = Some(Self::ensure_may_remove(origin, patient, &account)?);
			Self::do_remove_controller(patient, &account)?;
			Self::deposit_event(Event::ControllerRemoved { patient, account, by });
			Ok(())
		}

		/// Gives the signer's place to another account, as when a wallet is renewed. Capacity, scope and end go along, and so does what it supports. By any
		/// controller.
		///
		/// Errors: `NotFound`, `NotAController`, `Suspended`; `AlreadyController`, `TooManyPatients`, of the successor.
		/// Events: `ControllerRotated`, before it perhaps `ControlExpired`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::rotate_controller())]
		pub fn rotate_controller(origin: OriginFor<T>, patient: PatientId, successor: AccountId) -> DispatchResult {
			let (Controller { account, .. }, registration) = Self::ensure_controller(origin, patient)?;
			Self::do_rotate_controller(patient, &account, &successor, &registration)?;
			Self::deposit_event(Event::ControllerRotated { patient, account, successor });
			Ok(())
		}

		/// Names a guardian, in a right of HL7's, who may do what the scope says until the end. By the patient.
		///
		/// Errors: as `add_controller`; `NothingInScope`, `EndHasPassed`. Events: `ControllerAdded`, before it perhaps `ControlExpired`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::name_guardian())]
		pub fn name_guardian(
			origin: OriginFor<T>,
			patient: PatientId,
			account: AccountId,
			role: GuardianRole,
			scope: Scope,
			until: Option<Moment>,
		) -> DispatchResult {
			let by = Self::ensure_own_wallet(origin, patient)?;
			Self::do_add_guardian(patient, account, role, scope, until.map(GuardianEnd::On), by)
		}

		/// Appoints a guardian, as a court or the law has decided, until a moment or until the patient's majority. Of a patient who has died only an executor. By
		/// a member who may, of the organization that registered the patient.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `Suspended`, `Deceased`, `NothingInScope`, `EndHasPassed`, `AlreadyController`,
		/// `TooManyControllers`; `TooManyPatients`, of the guardian. Events: `ControllerAdded`, before it perhaps `ControlExpired`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::appoint_guardian())]
		pub fn appoint_guardian(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			account: AccountId,
			role: GuardianRole,
			scope: Scope,
			until: Option<GuardianEnd>,
		) -> DispatchResult {
			let permission = Permission::AppointGuardians;
			let (actor, registration) = Self::ensure_answers(origin, organization, permission, patient)?;
			Self::ensure_appointable(&registration, role)?;
			Self::do_add_guardian(patient, account, role, scope, until, actor.account)
		}

		/// Sets, or clears, when guardianships until majority end. A multiple of 90 days since the epoch, so that it tells no date of birth. Once it has passed it
		/// stays. By a member who may appoint guardians, of the organization that registered the patient.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `Deceased`, `NoChange`, `MajorityReached`, `UnsoundMajority`. Events: `MajoritySet`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::set_majority())]
		pub fn set_majority(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			majority: Option<Moment>,
		) -> DispatchResult {
			let permission = Permission::AppointGuardians;
			let (actor, registration) = Self::ensure_answers(origin, organization, permission, patient)?;
			Self::do_set_majority(patient, registration, majority)?;
			Self::deposit_event(Event::MajoritySet { patient, majority, by: actor.account });
			Ok(())
		}

		/// Trusts somebody to book visits for the patient, and with nothing else. By the patient, or a guardian who may manage.
		///
		/// Errors: as `add_controller`; `EndHasPassed`. Events: `ControllerAdded`, before it perhaps `ControlExpired`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::trust())]
		pub fn trust(
			origin: OriginFor<T>,
			patient: PatientId,
			account: AccountId,
			until: Option<Moment>,
		) -> DispatchResult {
			let by = Self::ensure_manager(origin, patient)?;
			Self::do_trust(patient, account, until, by)
		}

		/// Decides how many guardians together recover the patient's own wallet; 0: none do. By the patient.
		///
		/// Errors: `NotFound`, `NotAController`, `NotAuthorized`, `Suspended`, `NoChange`; `TooFewGuardians`, who may recover. Events: `RecoverySet`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::set_recovery())]
		pub fn set_recovery(origin: OriginFor<T>, patient: PatientId, threshold: u8) -> DispatchResult {
			let by = Self::ensure_own_wallet(origin, patient)?;
			Self::do_set_recovery(patient, threshold)?;
			Self::deposit_event(Event::RecoverySet { patient, threshold, by });
			Ok(())
		}

		/// Begins to put a new wallet in the place of the patient's own ones, and supports it. By a guardian who may recover.
		///
		/// Errors: `NotFound`, `NotAController`, `NotAuthorized`, `Deceased`, `RecoveryOff`, `AlreadyBegun`; `AlreadyController`, of the successor.
		/// Events: `RecoveryBegun`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::begin_recovery())]
		pub fn begin_recovery(origin: OriginFor<T>, patient: PatientId, successor: AccountId) -> DispatchResult {
			let (by, registration) = Self::ensure_recoverer(origin, patient)?;
			let recovery = Self::do_begin_recovery(patient, successor.clone(), by.clone(), &registration)?;
			let Recovery { completes, lapses, .. } = recovery;
			Self::deposit_event(Event::RecoveryBegun { patient, successor, by, completes, lapses });
			Ok(())
		}

		/// Supports the recovery that has begun, for this successor and no other. By a guardian who may recover.
		///
		/// Errors: `NotFound`, `NotAController`, `NotAuthorized`, `Deceased`, `NotBegun`, `AlreadySupported`. Events: `RecoverySupported`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::support_recovery())]
		pub fn support_recovery(origin: OriginFor<T>, patient: PatientId, successor: AccountId) -> DispatchResult {
			let (by, _) = Self::ensure_recoverer(origin, patient)?;
			Self::do_support_recovery(patient, &successor, by.clone())?;
			Self::deposit_event(Event::RecoverySupported { patient, successor, by });
			Ok(())
		}

		/// Gives a hospital's word that the successor is the patient's, which suffices without guardians. Where guardians have begun for the same successor, the
		/// delay begins anew. By a member who may, of the hospital that registered the patient.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `Deceased`, `AlreadyBegun`, for another; `AlreadyAttested`; `AlreadyController`, of
		/// the successor. Events: `RecoveryAttested`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::attest_recovery())]
		pub fn attest_recovery(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			successor: AccountId,
		) -> DispatchResult {
			let permission = Permission::AttestRecovery;
			let (actor, registration) = Self::ensure_answers(origin, organization, permission, patient)?;
			Self::ensure_alive(&registration)?;
			let by = actor.account;
			let attestation = Attestation { organization, by: by.clone() };
			let recovery = Self::do_attest_recovery(patient, successor.clone(), attestation)?;
			let Recovery { completes, lapses, .. } = recovery;
			Self::deposit_event(Event::RecoveryAttested { patient, successor, organization, by, completes, lapses });
			Ok(())
		}

		/// Ends the recovery that has begun, at any moment before it is completed. By any controller in force, but not one who is only trusted.
		///
		/// Errors: `NotFound`, `NotAController`, `NotAuthorized`, `NotBegun`. Events: `RecoveryVetoed`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::veto_recovery())]
		pub fn veto_recovery(origin: OriginFor<T>, patient: PatientId) -> DispatchResult {
			let by = Self::ensure_may_veto(origin, patient)?;
			let successor = Self::do_veto_recovery(patient)?;
			Self::deposit_event(Event::RecoveryVetoed { patient, successor, by });
			Ok(())
		}

		/// Completes the recovery: the successor is the patient's only wallet from now on. After the delay and before it lapses, if enough guardians in force
		/// support it, or the hospital that attested it is active. By anybody enrolled.
		///
		/// Errors: `NotFound`, `NotBegun`, `TooEarly`, `Lapsed`, `TooFewSupports`; `AlreadyController`, `TooManyPatients`, of the successor.
		/// Events: `ControllerRemoved` for each wallet before, `ControllerAdded`, `RecoveryCompleted`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::complete_recovery())]
		pub fn complete_recovery(origin: OriginFor<T>, patient: PatientId) -> DispatchResult {
			ensure_signed(origin)?;
			let successor = Self::do_complete_recovery(patient)?;
			Self::deposit_event(Event::RecoveryCompleted { patient, successor });
			Ok(())
		}

		/// Says that a registration is a duplicate of another. A proposal, unless the organization answers for both. By a registrar of the organization that
		/// registered the duplicate.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `LinkedToItself`, `AlreadyLinked`, `Chained`, `TooManyDuplicates`.
		/// Events: `LinkProposed` or `Linked`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::link())]
		pub fn link(
			origin: OriginFor<T>,
			organization: OrganizationId,
			duplicate: PatientId,
			survivor: PatientId,
		) -> DispatchResult {
			let permission = Permission::RegisterPatients;
			let (Actor { account: by, .. }, _) = Self::ensure_answers(origin, organization, permission, duplicate)?;
			Self::deposit_event(match Self::do_link(organization, duplicate, survivor)? {
				true => Event::Linked { duplicate, survivor, by },
				false => Event::LinkProposed { duplicate, survivor, by },
			});
			Ok(())
		}

		/// Agrees to a link that was proposed. By a registrar of the organization that registered the survivor.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotLinked`, `AlreadyLinked`, `Chained`, `TooManyDuplicates`. Events: `Linked`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::accept_link())]
		pub fn accept_link(origin: OriginFor<T>, organization: OrganizationId, duplicate: PatientId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::RegisterPatients)?.account;
			let survivor = Self::do_accept_link(organization, duplicate)?;
			Self::deposit_event(Event::Linked { duplicate, survivor, by });
			Ok(())
		}

		/// Undoes a link, or withdraws or declines what was proposed. By a registrar of the organization that registered either.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotLinked`. Events: `Unlinked`.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::unlink())]
		pub fn unlink(origin: OriginFor<T>, organization: OrganizationId, duplicate: PatientId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::RegisterPatients)?.account;
			let survivor = Self::do_unlink(organization, duplicate)?;
			Self::deposit_event(Event::Unlinked { duplicate, survivor, by });
			Ok(())
		}

		/// Registers a patient whom a registrar has invited, with the signer as the patient's own wallet. By the account that the voucher names, known to the
		/// chain or not; the registrar must be able to register patients now.
		///
		/// Errors: `AnotherAccount`, `AnotherChain`, `VoucherExpired`, `ExpiresTooLate`; `NotAMember`, `NotAuthorized`, of the registrar; `AlreadyRegistered`;
		/// `TooManyPatients`, of the signer; `BadSignature`. Events: `PatientRegistered`, `ControllerAdded`.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::redeem_voucher())]
		pub fn redeem_voucher(
			origin: OriginFor<T>,
			voucher: Voucher,
			registrar: AccountId,
			signature: MultiSignature,
		) -> DispatchResult {
			let account = ensure_signed(origin)?;
			Self::ensure_invited(&account, &voucher, &registrar, &signature)?;
			Self::do_redeem_voucher(voucher, registrar)
		}

		/// Strikes off a controller that has ended, and with it the reason to know the account. By anybody enrolled.
		///
		/// Errors: `NotFound`, `NotAController`, `NotExpired`. Events: `ControlExpired`.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::expire_control())]
		pub fn expire_control(origin: OriginFor<T>, patient: PatientId, account: AccountId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_expire_control(patient, &account)?;
			Self::deposit_event(Event::ControlExpired { patient, account });
			Ok(())
		}
	}
}
