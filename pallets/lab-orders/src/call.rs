//! What can be called. The section is pasted into the pallet's module, which has one block of calls: hence its length.

use frame_support::pallet_macros::pallet_section;

/// The calls.
#[pallet_section]
mod section {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Orders tests for a patient of one laboratory or several; as a draft, it asks nobody yet.
		/// By a member who may order tests.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; where there is no ground, `NoConsent`, `Denied`, `UnknownPatient`, `PatientNotActive`,
		/// `ReviewOverdue`; `NoTests`, `TestTwice`, `NoLaboratory`, `LaboratoryTwice`, `NotALaboratory`; `TooManyTasks`. Events: `OrderEntered`, and unless it is
		/// a draft `OrderSet`, `TaskRequested` of each laboratory.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::order_tests().saturating_add(T::Consent::decide_weight().saturating_mul(2)))]
		pub fn order_tests(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			requisition: Requisition,
			draft: bool,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::OrderTests)?;
			Self::do_order_tests(organization, patient, requisition, draft, &by)?;
			Ok(())
		}

		/// Replaces what a draft asks.
		/// By a member who may order tests.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the order stands, if that is not `OrderDraft`; where there is no ground,
		/// `NoConsent`, `Denied`, `UnknownPatient`, `PatientNotActive`, `ReviewOverdue`; `NoTests`, `TestTwice`, `NoLaboratory`, `LaboratoryTwice`,
		/// `NotALaboratory`. Events: `DraftChanged`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::change_draft().saturating_add(T::Consent::decide_weight().saturating_mul(2)))]
		pub fn change_draft(
			origin: OriginFor<T>,
			organization: OrganizationId,
			order: OrderId,
			requisition: Requisition,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::OrderTests)?;
			Self::do_change_draft(organization, order, requisition, &by)?;
			Self::deposit_event(Event::DraftChanged { order, by });
			Ok(())
		}

		/// Sends a draft to its laboratories.
		/// By a member who may order tests.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the order stands, if that is not `OrderDraft`; where there is no ground,
		/// `NoConsent`, `Denied`, `UnknownPatient`, `PatientNotActive`, `ReviewOverdue`; `NotALaboratory`; `TooManyTasks`. Events: `OrderSet`, `TaskRequested` of
		/// each laboratory.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::activate_order().saturating_add(T::Consent::decide_weight().saturating_mul(2)))]
		pub fn activate_order(origin: OriginFor<T>, organization: OrganizationId, order: OrderId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::OrderTests)?;
			Self::do_activate_order(organization, order, &by)
		}

		/// Asks other laboratories, or the same ones again, while none has the active order. Of those that were asked and have not answered, nothing more is wanted.
		/// By a member who may order tests.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the order stands, if that is not `OrderActive`; `OrderTaken`; where there is
		/// no ground, `NoConsent`, `Denied`, `UnknownPatient`, `PatientNotActive`, `ReviewOverdue`; `NoLaboratory`, `LaboratoryTwice`, `NotALaboratory`;
		/// `TooManyTasks`. Events: `OrderAddressed`, after `TaskSet` of each task that was open and `TaskRequested` of each laboratory.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::address_order().saturating_add(T::Consent::decide_weight().saturating_mul(2)))]
		pub fn address_order(
			origin: OriginFor<T>,
			organization: OrganizationId,
			order: OrderId,
			laboratories: Laboratories,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::OrderTests)?;
			Self::do_address_order(organization, order, laboratories, &by)?;
			Self::deposit_event(Event::OrderAddressed { order, by });
			Ok(())
		}

		/// Pauses an active order: nothing is begun for it until it goes on.
		/// By a member who may order tests.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the order stands, if that is not `OrderActive`. Events: `OrderSet`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::hold_order())]
		pub fn hold_order(origin: OriginFor<T>, organization: OrganizationId, order: OrderId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::OrderTests)?;
			Self::do_hold_order(organization, order)?;
			Self::deposit_event(Event::OrderSet { order, status: OrderStatus::OnHold, by });
			Ok(())
		}

		/// Lets an order go on, due later by as long as it was on hold.
		/// By a member who may order tests.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the order stands, if that is not `OrderOnHold`; where there is no ground,
		/// `NoConsent`, `Denied`, `UnknownPatient`, `PatientNotActive`, `ReviewOverdue`. Events: `OrderSet`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::resume_order().saturating_add(T::Consent::decide_weight().saturating_mul(2)))]
		pub fn resume_order(origin: OriginFor<T>, organization: OrganizationId, order: OrderId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::OrderTests)?;
			Self::do_resume_order(organization, order, &by)?;
			Self::deposit_event(Event::OrderSet { order, status: OrderStatus::Active, by });
			Ok(())
		}

		/// Takes an order back that is not over, and cancels its tasks. Specimens stay where they are, and reports that were registered go on.
		/// By a member who may order tests.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the order stands, if it is over. Events: `TaskSet` of each task that was open,
		/// `OrderSet`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::revoke_order())]
		pub fn revoke_order(origin: OriginFor<T>, organization: OrganizationId, order: OrderId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::OrderTests)?;
			Self::do_revoke_order(organization, order, &by)
		}

		/// Says that an order was never meant, and cancels its tasks.
		/// By a member who may order tests.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `OrderEnteredInError`. Events: `TaskSet` of each task that was open, `OrderSet`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::enter_order_in_error())]
		pub fn enter_order_in_error(
			origin: OriginFor<T>,
			organization: OrganizationId,
			order: OrderId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::OrderTests)?;
			Self::do_enter_order_in_error(organization, order, &by)
		}

		/// Says that a laboratory has seen what it is asked.
		/// By a member who may test specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the task stands, if that is not `TaskRequested`. Events: `TaskSet`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::receive_task())]
		pub fn receive_task(origin: OriginFor<T>, organization: OrganizationId, task: TaskId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::TestSpecimens)?;
			Self::do_move_task(organization, task, &[TaskStatus::Requested], TaskStatus::Received, None, &by)
		}

		/// Accepts a task. Of an order that is open to several laboratories, the others' tasks are cancelled.
		/// By a member who may test specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the task stands, if the laboratory has decided; where the order stands, if
		/// that is not `OrderActive`. Events: `TaskSet`, and of each task that is cancelled.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::accept_task())]
		pub fn accept_task(origin: OriginFor<T>, organization: OrganizationId, task: TaskId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::TestSpecimens)?;
			Self::do_accept_task(organization, task, &by)
		}

		/// Rejects a task. Referred tests go back to whoever referred them.
		/// By a member who may test specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the task stands, if the laboratory has decided. Events: `TaskSet`;
		/// `OrderRefused`, if no laboratory is left.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::reject_task())]
		pub fn reject_task(
			origin: OriginFor<T>,
			organization: OrganizationId,
			task: TaskId,
			reason: TaskReason,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::TestSpecimens)?;
			Self::do_reject_task(organization, task, reason, &by)
		}

		/// Begins to work on a task.
		/// By a member who may test specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the task stands, if that is not `TaskAccepted`; where the order stands, if
		/// that is not `OrderActive`. Events: `TaskSet`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::start_task())]
		pub fn start_task(origin: OriginFor<T>, organization: OrganizationId, task: TaskId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::TestSpecimens)?;
			Self::do_work_on_task(organization, task, TaskStatus::Accepted, &by)
		}

		/// Pauses a task that was accepted. The deadline stays.
		/// By a member who may test specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the task stands, if that is neither `TaskAccepted` nor `TaskInProgress`.
		/// Events: `TaskSet`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::hold_task())]
		pub fn hold_task(
			origin: OriginFor<T>,
			organization: OrganizationId,
			task: TaskId,
			reason: TaskReason,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::TestSpecimens)?;
			let from = [TaskStatus::Accepted, TaskStatus::InProgress];
			Self::do_move_task(organization, task, &from, TaskStatus::OnHold, Some(reason), &by)
		}

		/// Goes on with a task that was paused.
		/// By a member who may test specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the task stands, if that is not `TaskOnHold`; where the order stands, if that
		/// is not `OrderActive`. Events: `TaskSet`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::resume_task())]
		pub fn resume_task(origin: OriginFor<T>, organization: OrganizationId, task: TaskId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::TestSpecimens)?;
			Self::do_work_on_task(organization, task, TaskStatus::OnHold, &by)
		}

		/// Says that a laboratory cannot do what it has not reported. Referred tests go back to whoever referred them; others count as failed, and
		/// the order is completed if nothing else is left of it.
		/// By a member who may test specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the task stands, if the laboratory does not have it; `ReferralOpen`,
		/// `ReportOpen`. Events: `TaskSet`, perhaps of other tasks; perhaps `OrderSet`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::fail_task())]
		pub fn fail_task(
			origin: OriginFor<T>,
			organization: OrganizationId,
			task: TaskId,
			reason: TaskReason,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::TestSpecimens)?;
			Self::do_fail_task(organization, task, reason, &by)
		}

		/// Asks another laboratory for some tests of a task.
		/// By a member who may test specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the task stands, if that is neither `TaskAccepted` nor `TaskInProgress`; where
		/// the order stands, if that is not `OrderActive`; `NotItsTests`,
		/// `TestFailed`, `TestReferred`, `TestCovered`; `NotALaboratory`, `ReferredTooFar`, `Circular`, `TooManyTasks`. Events: `TaskRequested`, `TestsReferred`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::refer_tests())]
		pub fn refer_tests(
			origin: OriginFor<T>,
			organization: OrganizationId,
			task: TaskId,
			tests: TestSet,
			to: OrganizationId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::TestSpecimens)?;
			Self::do_refer_tests(organization, task, tests, to)?;
			Self::deposit_event(Event::TestsReferred { task, tests, to, by });
			Ok(())
		}

		/// Takes back a referral of which nothing is being reported, also from a laboratory at work, with whatever that has passed on of it. What was reported stays.
		/// By the laboratory that referred.
		/// By a member who may test specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the task stands, if it is over; `ReportOpen`. Events: `TaskSet`, before it of each
		/// task that came over this one, the last first.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::withdraw_referral())]
		pub fn withdraw_referral(origin: OriginFor<T>, organization: OrganizationId, task: TaskId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::TestSpecimens)?;
			Self::do_withdraw_referral(organization, task, &by)
		}

		/// Takes a specimen for some tests of an active order, perhaps in place of one that was rejected. For whoever ordered, or has a task of the order.
		/// By a member who may handle specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NotInvolved`; where the order stands, if that is not `OrderActive`; `NotItsTests`;
		/// `OtherOrder`, `NotRejected`, `AlreadyReplaced`;
		/// `LabelInUse`, `TooManySpecimens`. Events: `CustodySet`.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::collect_specimen())]
		pub fn collect_specimen(
			origin: OriginFor<T>,
			organization: OrganizationId,
			order: OrderId,
			tests: TestSet,
			label: Digest,
			replaces: Option<SpecimenId>,
		) -> DispatchResult {
			let by = Self::ensure_hand(origin, organization, Permission::HandleSpecimens)?;
			Self::do_collect_specimen(order, tests, label, replaces, by)?;
			Ok(())
		}

		/// Makes aliquots of a specimen. By its holder.
		/// By a member who may test specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NotTheHolder`; where the specimen stands, if that is not `SpecimenAvailable`;
		/// `SpecimenOffered`, `SpecimenStored`; `NoAliquots`, `NotItsTests`, `LabelInUse`,
		/// `TooManySpecimens`, `TooMuchCustody`. Events: `CustodySet` of it and of each aliquot.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::split_specimen())]
		pub fn split_specimen(
			origin: OriginFor<T>,
			organization: OrganizationId,
			specimen: SpecimenId,
			aliquots: Aliquots,
		) -> DispatchResult {
			let by = Self::ensure_hand(origin, organization, Permission::TestSpecimens)?;
			Self::do_split_specimen(specimen, aliquots, &by)
		}

		/// Makes one specimen of several of the same order. By the holder of all.
		/// By a member who may test specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `TooFewToPool`, `SpecimenTwice`, `OtherOrder`; `NotFound`, `NotTheHolder`; where a specimen
		/// stands, if that is not `SpecimenAvailable`; `SpecimenOffered`, `SpecimenStored`;
		/// `LabelInUse`, `TooManySpecimens`, `TooMuchCustody`. Events: `CustodySet` of each and of the new one.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::pool_specimens())]
		pub fn pool_specimens(
			origin: OriginFor<T>,
			organization: OrganizationId,
			specimens: Parents,
			label: Digest,
		) -> DispatchResult {
			let by = Self::ensure_hand(origin, organization, Permission::TestSpecimens)?;
			Self::do_pool_specimens(specimens, label, &by)?;
			Ok(())
		}

		/// Signs a specimen over to another organization, or to a colleague, who must sign too. By its holder.
		/// By a member who may handle specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NotTheHolder`; where the specimen stands, if it is there no more;
		/// `SpecimenOffered`, `SpecimenStored`; `UnknownOrganization`, `SameHands`. Events: `SpecimenOffered`.
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::offer_specimen())]
		pub fn offer_specimen(
			origin: OriginFor<T>,
			organization: OrganizationId,
			specimen: SpecimenId,
			to: OrganizationId,
			receiver: Option<AccountId>,
		) -> DispatchResult {
			let by = Self::ensure_hand(origin, organization, Permission::HandleSpecimens)?;
			Self::do_offer_specimen(specimen, to, receiver, &by)?;
			Self::deposit_event(Event::SpecimenOffered { specimen, to, by });
			Ok(())
		}

		/// Takes an offer back, as the holder, or declines it, as the receiver.
		/// By a member who may handle specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NotOffered`, `NotTheReceiver`. Events: `OfferCancelled`.
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::cancel_offer())]
		pub fn cancel_offer(
			origin: OriginFor<T>,
			organization: OrganizationId,
			specimen: SpecimenId,
		) -> DispatchResult {
			let by = Self::ensure_hand(origin, organization, Permission::HandleSpecimens)?;
			Self::do_cancel_offer(specimen, &by)?;
			Self::deposit_event(Event::OfferCancelled { specimen, by });
			Ok(())
		}

		/// Signs for a specimen that is offered, and says in which condition it is. By another account than the holder's.
		/// By a member who may handle specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the specimen stands, if it is there no more; `NotOffered`, `NotTheReceiver`,
		/// `SameHands`; `TooMuchCustody`. Events: `CustodySet`.
		#[pallet::call_index(22)]
		#[pallet::weight(T::WeightInfo::receive_specimen())]
		pub fn receive_specimen(
			origin: OriginFor<T>,
			organization: OrganizationId,
			specimen: SpecimenId,
			conditions: Conditions,
		) -> DispatchResult {
			let by = Self::ensure_hand(origin, organization, Permission::HandleSpecimens)?;
			Self::do_receive_specimen(specimen, conditions, by)
		}

		/// Puts a specimen into storage. By its holder.
		/// By a member who may handle specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NotTheHolder`; where the specimen stands, if it is there no more;
		/// `SpecimenOffered`, `SpecimenStored`; `TooMuchCustody`. Events: `CustodySet`.
		#[pallet::call_index(23)]
		#[pallet::weight(T::WeightInfo::store_specimen())]
		pub fn store_specimen(
			origin: OriginFor<T>,
			organization: OrganizationId,
			specimen: SpecimenId,
		) -> DispatchResult {
			let by = Self::ensure_hand(origin, organization, Permission::HandleSpecimens)?;
			Self::do_store_specimen(specimen, by)
		}

		/// Takes a specimen out of storage, and has it from then on. For the organization that stored it.
		/// By a member who may handle specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the specimen stands, if it is there no more; `NotStored`; `TooMuchCustody`.
		/// Events: `CustodySet`.
		#[pallet::call_index(24)]
		#[pallet::weight(T::WeightInfo::retrieve_specimen())]
		pub fn retrieve_specimen(
			origin: OriginFor<T>,
			organization: OrganizationId,
			specimen: SpecimenId,
		) -> DispatchResult {
			let by = Self::ensure_hand(origin, organization, Permission::HandleSpecimens)?;
			Self::do_retrieve_specimen(specimen, by)
		}

		/// Says that a specimen will not do. Another can be collected in its place. By its holder.
		/// By a member who may test specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NotTheHolder`; where the specimen stands, if that is not `SpecimenAvailable`;
		/// `SpecimenOffered`; `TooMuchCustody`. Events: `CustodySet`.
		#[pallet::call_index(25)]
		#[pallet::weight(T::WeightInfo::reject_specimen())]
		pub fn reject_specimen(
			origin: OriginFor<T>,
			organization: OrganizationId,
			specimen: SpecimenId,
			reason: RejectionReason,
		) -> DispatchResult {
			let by = Self::ensure_hand(origin, organization, Permission::TestSpecimens)?;
			Self::do_reject_specimen(specimen, reason, by)
		}

		/// Says that a specimen was destroyed, used up, or lost. By its holder.
		/// By a member who may handle specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NotTheHolder`; where the specimen stands, if it is there no more;
		/// `SpecimenOffered`. Events: `CustodySet`.
		#[pallet::call_index(26)]
		#[pallet::weight(T::WeightInfo::dispose_specimen())]
		pub fn dispose_specimen(
			origin: OriginFor<T>,
			organization: OrganizationId,
			specimen: SpecimenId,
			disposal: Disposal,
		) -> DispatchResult {
			let by = Self::ensure_hand(origin, organization, Permission::HandleSpecimens)?;
			Self::do_dispose_specimen(specimen, disposal, by)
		}

		/// Takes a specimen over from a colleague who can handle specimens for the organization no more.
		/// By a member who may handle specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the specimen stands, if it is there no more; `SpecimenStored`, `HolderActs`;
		/// `TooMuchCustody`. Events: `CustodySet`.
		#[pallet::call_index(27)]
		#[pallet::weight(T::WeightInfo::take_over_specimen())]
		pub fn take_over_specimen(
			origin: OriginFor<T>,
			organization: OrganizationId,
			specimen: SpecimenId,
		) -> DispatchResult {
			let by = Self::ensure_hand(origin, organization, Permission::HandleSpecimens)?;
			Self::do_take_over_specimen(specimen, by)
		}

		/// Says that a specimen was never so. By its holder.
		/// By a member who may handle specimens.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NotTheHolder`; `SpecimenEnteredInError`, `SpecimenOffered`. Events: `CustodySet`.
		#[pallet::call_index(28)]
		#[pallet::weight(T::WeightInfo::enter_specimen_in_error())]
		pub fn enter_specimen_in_error(
			origin: OriginFor<T>,
			organization: OrganizationId,
			specimen: SpecimenId,
		) -> DispatchResult {
			let by = Self::ensure_hand(origin, organization, Permission::HandleSpecimens)?;
			Self::do_enter_specimen_in_error(specimen, by)
		}

		/// Says that there will be a report on these tests of a task.
		/// By a member who may report results.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the task stands, if that is not `TaskInProgress`; `NotItsTests`, `TestFailed`,
		/// `TestReferred`, `TestCovered`; `TooManyReports`. Events: `ReportRegistered`.
		#[pallet::call_index(29)]
		#[pallet::weight(T::WeightInfo::register_report())]
		pub fn register_report(
			origin: OriginFor<T>,
			organization: OrganizationId,
			task: TaskId,
			tests: TestSet,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ReportResults)?;
			let report = Self::do_register_report(organization, task, tests, &by)?;
			Self::deposit_event(Event::ReportRegistered { report, task, tests, by });
			Ok(())
		}

		/// Reports a version of a report: partial, preliminary or final, and after it was final amended, corrected or appended. By the author of its record.
		/// Where the laboratory demands it, what is final waits to be verified. What waited before is dropped.
		/// By a member who may report results.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; `NotAVersion`; where the report stands, if that does not lead there;
		/// `ForeignRecord`, `NotTheAuthor`, `BeforeTheOrder`, `OtherOrdersResult`, `TooManyVersions`, `StaleVersion`, `NotAnchored`. Events: perhaps
		/// `VersionDropped`, `CriticalWithdrawn`; `VerificationAwaited`, or `Reported`, perhaps `TaskSet`, `OrderSet`; perhaps `CriticalReported`.
		#[pallet::call_index(30)]
		#[pallet::weight(T::WeightInfo::report_results().saturating_add(T::Anchors::verify_weight()))]
		pub fn report_results(
			origin: OriginFor<T>,
			organization: OrganizationId,
			report: ReportId,
			status: ReportStatus,
			critical: bool,
			evidence: Box<ResultEvidence>,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ReportResults)?;
			Self::do_report_results(organization, report, status, critical, &evidence, &by)
		}

		/// Stands for the version that waits, and so it is reported. By another account than the one that reported it, which says what it has seen: which record,
		/// which version of it, and whether it is critical.
		/// By a member who may verify results.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; `NothingPending`, `OtherPending`, `OwnResult`. Events: `Reported`, perhaps `TaskSet`,
		/// `OrderSet`.
		#[pallet::call_index(31)]
		#[pallet::weight(T::WeightInfo::verify_report())]
		pub fn verify_report(
			origin: OriginFor<T>,
			organization: OrganizationId,
			report: ReportId,
			record: RecordId,
			version: u32,
			critical: bool,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::VerifyResults)?;
			Self::do_verify_report(organization, report, (record, version, critical), &by)
		}

		/// Does not stand for the version that waits: it is dropped, and reported again or not. It is named as for [`verify_report`](Pallet::verify_report).
		/// By a member who may verify results.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; `NothingPending`, `OtherPending`. Events: `VersionDropped`, perhaps
		/// `CriticalWithdrawn`; `ReportSentBack`.
		#[pallet::call_index(32)]
		#[pallet::weight(T::WeightInfo::send_back_report())]
		pub fn send_back_report(
			origin: OriginFor<T>,
			organization: OrganizationId,
			report: ReportId,
			record: RecordId,
			version: u32,
			critical: bool,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::VerifyResults)?;
			Self::do_send_back_report(organization, report, (record, version, critical), &by)?;
			Self::deposit_event(Event::ReportSentBack { report, by });
			Ok(())
		}

		/// Says that there will be no report. Its tests can be reported by another.
		/// By a member who may report results.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the report stands, if it is or was final, or is over. Events: perhaps
		/// `VersionDropped`, `CriticalWithdrawn`; `ReportSet`.
		#[pallet::call_index(33)]
		#[pallet::weight(T::WeightInfo::cancel_report())]
		pub fn cancel_report(origin: OriginFor<T>, organization: OrganizationId, report: ReportId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ReportResults)?;
			Self::do_cancel_report(organization, report, &by)?;
			Self::deposit_event(Event::ReportSet { report, status: ReportStatus::Cancelled, by });
			Ok(())
		}

		/// Says that a report was never meant. Its versions stay; its clocks run on until a clinician has heard of that. Where the laboratory demands that what is final
		/// is verified, by another account than the one that signed the version that stands.
		/// By a member who may report results.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `ReportEnteredInError`, `OwnResult`. Events: perhaps `VersionDropped`, `CriticalWithdrawn` of
		/// each version that nobody has acknowledged; `ReportSet`.
		#[pallet::call_index(34)]
		#[pallet::weight(T::WeightInfo::enter_report_in_error())]
		pub fn enter_report_in_error(
			origin: OriginFor<T>,
			organization: OrganizationId,
			report: ReportId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ReportResults)?;
			Self::do_enter_report_in_error(organization, report, &by)?;
			Self::deposit_event(Event::ReportSet { report, status: ReportStatus::EnteredInError, by });
			Ok(())
		}

		/// Says that a clinician has heard of a critical version, and of all before it; of those that were withdrawn, of that. For the organization that ordered; late, it
		/// counts, and as late. The version that waits to be verified has the number that comes next.
		/// By a member who may acknowledge results.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NotCritical`, `AlreadyAcknowledged`. Events: `Acknowledged` of each version.
		#[pallet::call_index(35)]
		#[pallet::weight(T::WeightInfo::acknowledge_result())]
		pub fn acknowledge_result(
			origin: OriginFor<T>,
			organization: OrganizationId,
			report: ReportId,
			version: u16,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AcknowledgeResults)?;
			Self::do_acknowledge_result(organization, report, version, &by)
		}

		/// Has a second technician verify the laboratory's final reports from now on, or no longer. What waits already waits on.
		/// By a member who may manage the organization.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NoChange`. Events: `VerificationDemanded`.
		#[pallet::call_index(36)]
		#[pallet::weight(T::WeightInfo::demand_verification())]
		pub fn demand_verification(
			origin: OriginFor<T>,
			organization: OrganizationId,
			demanded: bool,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageOrganization)?;
			Self::do_demand_verification(organization, demanded)?;
			Self::deposit_event(Event::VerificationDemanded { organization, demanded, by });
			Ok(())
		}

		/// Says who is to be told of critical values that are overdue, one after the other: members who may acknowledge them.
		/// By a member who may manage the organization.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `AccountTwice`, `NotAClinician`. Events: `EscalationSet`.
		#[pallet::call_index(37)]
		#[pallet::weight(T::WeightInfo::set_escalation())]
		pub fn set_escalation(
			origin: OriginFor<T>,
			organization: OrganizationId,
			accounts: BoundedVec<AccountId, T::MaxEscalation>,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageOrganization)?;
			Self::do_set_escalation(organization, accounts)?;
			Self::deposit_event(Event::EscalationSet { organization, by });
			Ok(())
		}
	}
}
