//! What can be called. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The calls.
#[pallet_section]
mod section {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Opens a plan in a unit that is in use, with its first rules. They can hold since before. By a member of an insurer who may manage plans.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `UnknownUnit`; of the rules `AmountTooLarge`, `TwoBelowAutomatic`, `TooManyAppeals`, `NoTime`,
		/// `FilingTooLong`, `UnknownNetwork`, `CategoryTwice`, `SeparateUnused`, `LimitsOutOfOrder`; `NumbersExhausted`. Events: `PlanOpened`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::open_plan())]
		pub fn open_plan(
			origin: OriginFor<T>,
			organization: OrganizationId,
			unit: UnitId,
			rules: Rules,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManagePlans)?;
			let plan = Self::do_open_plan(organization, unit, rules)?;
			Self::deposit_event(Event::PlanOpened { plan, insurer: organization, unit, by });
			Ok(())
		}

		/// Adds a version to a plan, retired or not. It holds for what is served from a moment to come on, after every other's, and has the same benefit period.
		/// By a member of the insurer who may manage plans.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; of the rules as `open_plan`; `NotInFuture`, `NotAfterLast`, `PeriodChanged`,
		/// `TooManyVersions`. Events: `RulesPublished`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::publish_rules())]
		pub fn publish_rules(
			origin: OriginFor<T>,
			organization: OrganizationId,
			plan: PlanId,
			rules: Rules,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManagePlans)?;
			let from = rules.from;
			let version = Self::do_publish_rules(organization, plan, rules)?;
			Self::deposit_event(Event::RulesPublished { plan, version, from, by });
			Ok(())
		}

		/// Issues no further coverage by a plan. What was issued goes on until it ends. By a member of the insurer who may manage plans.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `PlanRetired`. Events: `PlanRetired`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::retire_plan())]
		pub fn retire_plan(origin: OriginFor<T>, organization: OrganizationId, plan: PlanId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManagePlans)?;
			Self::do_retire_plan(organization, plan)?;
			Self::deposit_event(Event::PlanRetired { plan, by });
			Ok(())
		}

		/// Opens a network in which nobody is. By a member of an insurer who may manage plans.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NumbersExhausted`. Events: `NetworkOpened`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::open_network())]
		pub fn open_network(origin: OriginFor<T>, organization: OrganizationId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManagePlans)?;
			let network = Self::do_open_network(organization)?;
			Self::deposit_event(Event::NetworkOpened { network, insurer: organization, by });
			Ok(())
		}

		/// Takes an active hospital, laboratory or pharmacy into a network. By a member of the insurer who may manage plans.
		///
		/// It is within for what it serves from now on. Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NotAProvider`, `AlreadyWithin`,
		/// `TooManyStays`. Events: `ProviderAdded`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::add_provider())]
		pub fn add_provider(
			origin: OriginFor<T>,
			organization: OrganizationId,
			network: NetworkId,
			provider: OrganizationId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManagePlans)?;
			Self::do_add_provider(organization, network, provider)?;
			Self::deposit_event(Event::ProviderAdded { network, provider, by });
			Ok(())
		}

		/// Takes a provider out of a network. By a member of the insurer who may manage plans.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NotWithin`. Events: `ProviderRemoved`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::remove_provider())]
		pub fn remove_provider(
			origin: OriginFor<T>,
			organization: OrganizationId,
			network: NetworkId,
			provider: OrganizationId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManagePlans)?;
			Self::do_remove_provider(organization, network, provider)?;
			Self::deposit_event(Event::ProviderRemoved { network, provider, by });
			Ok(())
		}

		/// Issues a coverage to a registered, living patient, by a plan of the insurer's that can be had: in force within its period, or a draft. By a member
		/// of the insurer who may issue coverage.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `PlanRetired`, of the plan; `UnknownPatient`, `Deceased`; `NoSuchOrder`,
		/// `EndsBeforeStart`, `BeganTooLongAgo`, `BeforeRules`, of the terms; `OrderTaken`, `TooManyCoverages`, `NumbersExhausted`. Events: `CoverageIssued`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::issue_coverage())]
		pub fn issue_coverage(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			terms: Terms,
			draft: bool,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueCoverage)?;
			let (insurer, plan) = (organization, terms.plan);
			let status = if draft { CoverageStatus::Draft } else { CoverageStatus::Active };
			let coverage = Self::do_issue_coverage(insurer, patient, terms, status)?;
			Self::deposit_event(Event::CoverageIssued { coverage, patient, insurer, plan, status, by });
			Ok(())
		}

		/// Puts a draft into force, while its plan can be had and the patient lives. By a member of the insurer who may issue coverage.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `CoverageDraft`; `PlanRetired`, `UnknownPatient`,
		/// `Deceased`, `EndedTooLongAgo`. Events: `CoverageSet`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::activate_coverage())]
		pub fn activate_coverage(
			origin: OriginFor<T>,
			organization: OrganizationId,
			coverage: CoverageId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueCoverage)?;
			Self::do_activate_coverage(organization, coverage)?;
			Self::deposit_event(Event::CoverageSet { coverage, status: CoverageStatus::Active, by });
			Ok(())
		}

		/// Suspends a coverage for what is served from a moment within its period on, or from now on, if that moment has passed. By a member of the insurer who may issue coverage.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `CoverageActive`; `OutsidePeriod`.
		/// Events: `CoverageSuspended`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::suspend_coverage())]
		pub fn suspend_coverage(
			origin: OriginFor<T>,
			organization: OrganizationId,
			coverage: CoverageId,
			from: Moment,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueCoverage)?;
			let from = Self::do_suspend_coverage(organization, coverage, from)?;
			Self::deposit_event(Event::CoverageSuspended { coverage, from, by });
			Ok(())
		}

		/// Resumes a suspended coverage, as if it had never been suspended. By a member of the insurer who may issue coverage.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `CoverageSuspended`. Events: `CoverageSet`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::resume_coverage())]
		pub fn resume_coverage(
			origin: OriginFor<T>,
			organization: OrganizationId,
			coverage: CoverageId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueCoverage)?;
			Self::do_resume_coverage(organization, coverage)?;
			Self::deposit_event(Event::CoverageSet { coverage, status: CoverageStatus::Active, by });
			Ok(())
		}

		/// Ends a coverage at a moment within its period, or now, if that moment has passed: at the suspension, if it is suspended and that is earlier. What was charged stays. By
		/// a member of the insurer who may issue coverage.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it is neither in force nor suspended; `OutsidePeriod`.
		/// Events: `CoverageEnded`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::end_coverage())]
		pub fn end_coverage(
			origin: OriginFor<T>,
			organization: OrganizationId,
			coverage: CoverageId,
			at: Moment,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueCoverage)?;
			let end = Self::do_end_coverage(organization, coverage, at)?;
			Self::deposit_event(Event::CoverageEnded { coverage, end, by });
			Ok(())
		}

		/// Makes the period of a coverage that was not ended longer: renews it, where that was over. While its plan can be had and the patient lives. By a member
		/// of the insurer who may issue coverage.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it was ended, or entered in error; `PlanRetired`,
		/// `UnknownPatient`, `Deceased`, `EndedTooLongAgo`, `NotLater`, `OrderTaken`. Events: `CoverageExtended`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::extend_coverage())]
		pub fn extend_coverage(
			origin: OriginFor<T>,
			organization: OrganizationId,
			coverage: CoverageId,
			end: Moment,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueCoverage)?;
			Self::do_extend_coverage(organization, coverage, end)?;
			Self::deposit_event(Event::CoverageExtended { coverage, end, by });
			Ok(())
		}

		/// Gives a coverage that was not ended another place among the patient's payers, for its whole period: a draft, or before it begins, or within `CorrectionPeriod`
		/// after it was issued, while nobody has relied on it. By a member of the insurer who may issue coverage.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it was ended, or entered in error; `NoSuchOrder`, `NoChange`,
		/// `BeganTooLongAgo`, `Claimed`, `OrderTaken`. Events: `OrderSet`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::set_order())]
		pub fn set_order(
			origin: OriginFor<T>,
			organization: OrganizationId,
			coverage: CoverageId,
			order: u8,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueCoverage)?;
			Self::do_set_order(organization, coverage, order)?;
			Self::deposit_event(Event::OrderSet { coverage, order, by });
			Ok(())
		}

		/// Says of a coverage that it was never so, wherever it stands: a draft, or before it begins, or within `CorrectionPeriod` after it was issued, unless a claim was
		/// submitted under it, or a service certified. It gives up its place. By a member of the insurer who may issue coverage.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `CoverageEnteredInError`, `Claimed`, `BeganTooLongAgo`. Events: `CoverageSet`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::enter_in_error())]
		pub fn enter_in_error(
			origin: OriginFor<T>,
			organization: OrganizationId,
			coverage: CoverageId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueCoverage)?;
			Self::do_enter_in_error(organization, coverage)?;
			Self::deposit_event(Event::CoverageSet { coverage, status: CoverageStatus::EnteredInError, by });
			Ok(())
		}

		/// Asks the insurer of a coverage to authorize a service that the organization is to give, named by its digest under the provider's key for the patient. By a member
		/// of a hospital, laboratory or pharmacy who may submit claims.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NoUnits`, `EndsBeforeStart`, `NotInForce`, `NumbersExhausted`.
		/// Events: `AuthorizationRequested`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::request_authorization())]
		pub fn request_authorization(
			origin: OriginFor<T>,
			organization: OrganizationId,
			coverage: CoverageId,
			category: Category,
			service: Digest,
			requested: Authorized,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::SubmitClaims)?;
			let provider = organization;
			let (authorization, insurer) =
				Self::do_request_authorization(provider, coverage, category, service, requested, &by)?;
			Self::deposit_event(Event::AuthorizationRequested { authorization, coverage, provider, insurer, by });
			Ok(())
		}

		/// Says that the insurer needs more to decide on an authorization. It still waits. By a member of the insurer who may adjudicate claims, and has no hand
		/// in it.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `AuthorizationRequested`; `NotImpartial`.
		/// Events: `AuthorizationSet`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::pend_authorization())]
		pub fn pend_authorization(
			origin: OriginFor<T>,
			organization: OrganizationId,
			authorization: AuthorizationId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdjudicateClaims)?;
			let (from, to) = ([AuthorizationStatus::Requested], AuthorizationStatus::Pended);
			Self::do_answer_authorization(organization, authorization, &from, to, &by)
		}

		/// Certifies what is asked for, or fewer units, or other days. By a member of the insurer who may adjudicate claims, and has no hand in it.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it is decided; `NotImpartial`, `NoUnits`, `EndsBeforeStart`,
		/// `NotInForce`, `MoreThanRequested`. Events: `AuthorizationCertified`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::certify_authorization())]
		pub fn certify_authorization(
			origin: OriginFor<T>,
			organization: OrganizationId,
			authorization: AuthorizationId,
			certified: Authorized,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdjudicateClaims)?;
			let status = Self::do_certify_authorization(organization, authorization, certified, &by)?;
			Self::deposit_event(Event::AuthorizationCertified { authorization, certified, status, by });
			Ok(())
		}

		/// Denies what is asked for. By a member of the insurer who may adjudicate claims, and has no hand in it.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it is decided; `NotImpartial`. Events: `AuthorizationSet`.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::deny_authorization())]
		pub fn deny_authorization(
			origin: OriginFor<T>,
			organization: OrganizationId,
			authorization: AuthorizationId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdjudicateClaims)?;
			let to = AuthorizationStatus::Denied;
			Self::do_answer_authorization(organization, authorization, &UNDECIDED, to, &by)
		}

		/// Certifies more units than before, also more than were asked for, or a later end. By a member of the insurer who may adjudicate claims, and has no hand
		/// in it.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it certifies nothing; `NotImpartial`, `LessThanCertified`,
		/// `NoChange`, `NotInForce`. Events: `AuthorizationCertified`.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::extend_authorization())]
		pub fn extend_authorization(
			origin: OriginFor<T>,
			organization: OrganizationId,
			authorization: AuthorizationId,
			units: u32,
			end: Moment,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdjudicateClaims)?;
			let (certified, status) = Self::do_extend_authorization(organization, authorization, units, end, &by)?;
			Self::deposit_event(Event::AuthorizationCertified { authorization, certified, status, by });
			Ok(())
		}

		/// Takes back, for the insurer, what is certified and not used, for what is served from now on. What claims have reserved they keep. By a member of the insurer who may adjudicate claims, and has no hand in it.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it certifies nothing; `NotImpartial`, `NothingLeft`.
		/// Events: `AuthorizationSet`.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::revoke_authorization())]
		pub fn revoke_authorization(
			origin: OriginFor<T>,
			organization: OrganizationId,
			authorization: AuthorizationId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdjudicateClaims)?;
			Self::do_revoke_authorization(organization, authorization, &by)
		}

		/// Takes back, for the provider, what was asked for, or what is certified and not used, for what is served from now on. What claims have reserved they keep. By a member of the provider who may submit claims.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it was denied or cancelled; `NothingLeft`.
		/// Events: `AuthorizationSet`.
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::cancel_authorization())]
		pub fn cancel_authorization(
			origin: OriginFor<T>,
			organization: OrganizationId,
			authorization: AuthorizationId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::SubmitClaims)?;
			Self::do_cancel_authorization(organization, authorization, &by)
		}
	}
}
