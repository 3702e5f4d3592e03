//! What can be called. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The calls.
#[pallet_section]
mod section {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Begins a claim under a coverage, as a draft. By a member who may submit claims.
		///
		/// Whether the coverage is the patient's, and in force, is decided later. Records as evidence are shown by `prove_line`.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `RecordNotProven`, `UnknownPatient`, `UnknownCoverage`; `NoLines`, `NoUnits`, `NoAmount`,
		/// `AmountTooLarge`, of the lines; `NumbersExhausted`. Events: `ClaimWritten`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::write_claim())]
		pub fn write_claim(origin: OriginFor<T>, organization: OrganizationId, draft: ClaimDraft) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::SubmitClaims)?;
			let patient = draft.patient;
			let claim = Self::do_write_claim(organization, draft, &by)?;
			Self::deposit_event(Event::ClaimWritten { claim, provider: organization, patient, by });
			Ok(())
		}

		/// Writes a draft anew, of the same patient. A record that was shown for a line stays evidence for lines of the same day. By a member who may submit claims.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `ClaimDraft`; `AnotherPatient`; as `write_claim`, of
		/// what is written; `TooManyHands`. Events: `ClaimChanged`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::change_claim())]
		pub fn change_claim(
			origin: OriginFor<T>,
			organization: OrganizationId,
			claim: ClaimId,
			draft: ClaimDraft,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::SubmitClaims)?;
			Self::do_change_claim(organization, claim, draft, &by)?;
			Self::deposit_event(Event::ClaimChanged { claim, by });
			Ok(())
		}

		/// Throws a draft away. By a member who may submit claims.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `ClaimDraft`. Events: `ClaimDiscarded`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::discard_claim())]
		pub fn discard_claim(origin: OriginFor<T>, organization: OrganizationId, claim: ClaimId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::SubmitClaims)?;
			Self::do_discard_claim(organization, claim)?;
			Self::deposit_event(Event::ClaimDiscarded { claim, by });
			Ok(())
		}

		/// Makes a record of the patient's the evidence of a line, by showing it to be in one of the provider's anchors: of a draft, or where the provider is asked
		/// for more. By a member who may submit claims.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is neither; `NoSuchLine`, `AnotherPatient`,
		/// `RecordTooEarly`, `RecordNotProven`; `TooManyHands`. Events: `LineProven`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::prove_line().saturating_add(T::Anchors::verify_weight()))]
		pub fn prove_line(
			origin: OriginFor<T>,
			organization: OrganizationId,
			claim: ClaimId,
			line: u8,
			anchor: u64,
			leaf: RecordLeaf,
			proof: Proof,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::SubmitClaims)?;
			Self::do_prove_line(organization, claim, line, anchor, leaf, &proof, &by)?;
			Self::deposit_event(Event::LineProven { claim, line, by });
			Ok(())
		}

		/// Submits a draft. A clean claim is decided at once; one whose payer before has not decided waits for that; others wait for an adjudicator. The claim in
		/// whose
		/// place it comes is replaced. By a member who may submit claims.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `ClaimDraft`; `TooManyHands`; `ServedLater`, `PerformerNotEnrolled`, `NoRules`,
		/// `SeveralVersions`, `SeveralPeriods`, of the lines; `NoInvoice`, `AnotherInvoice`, `InvoiceDiffers`; `NoPrior`, `AnotherPrior`, `PriorNotSubmitted`,
		/// `PriorUndone`, `PriorFollowed`, `TooManyPriors`; of the claim that is replaced `NotFound`, `ReplacesAnother`, where it stands, `AlreadyPaid`,
		/// `LaterPayerDecided`. One that was reversed, or voided to make way for the payer before, stays so; `NotCharged`, `NotGivenBack`, `NotSplit`, of the neighbours.
		/// Events: `ClaimSubmitted`, before it perhaps `ClaimReplaced`, after it perhaps `SignalsNoted`, and `ClaimAccepted` or `ClaimDecided`.
		#[pallet::call_index(4)]
		#[pallet::weight(
			T::WeightInfo::submit_claim()
				// What it reserves, what the claim in whose place it comes gives back, and what the decision reads and takes.
				.saturating_add(T::Coverages::claim_weight().saturating_mul(4))
				.saturating_add(T::Billing::split_weight().saturating_mul(2))
				.saturating_add(Pallet::<T>::evidence_weight())
		)]
		pub fn submit_claim(origin: OriginFor<T>, organization: OrganizationId, claim: ClaimId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::SubmitClaims)?;
			Self::do_submit_claim(organization, claim, &by)
		}

		/// Goes on with a claim that waits for the payer before, once that has decided. By a member who may submit claims at the provider, or adjudicate them at the
		/// insurer.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `ClaimSubmitted`; `PriorUndecided`; `NotCharged`,
		/// `NotSplit`, of the neighbours. Events: `ClaimProceeded`, after it perhaps `SignalsNoted`, and `ClaimAccepted` or `ClaimDecided`.
		#[pallet::call_index(5)]
		#[pallet::weight(
			T::WeightInfo::proceed_claim()
				.saturating_add(T::Coverages::claim_weight().saturating_mul(2))
				.saturating_add(T::Billing::split_weight())
				.saturating_add(Pallet::<T>::evidence_weight())
		)]
		pub fn proceed_claim(origin: OriginFor<T>, organization: OrganizationId, claim: ClaimId) -> DispatchResult {
			let by = Self::ensure_side(origin, organization, claim, Permission::AdjudicateClaims)?;
			Self::deposit_event(Event::ClaimProceeded { claim, by });
			Self::do_proceed_claim(claim)
		}

		/// Takes a claim to decide it. By a member of the insurer who may adjudicate claims, and had no hand in it.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `ClaimAccepted`; `HadAHand`, `TooManyHands`.
		/// Events: `ClaimTaken`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::take_claim().saturating_add(Pallet::<T>::impartial_weight()))]
		pub fn take_claim(origin: OriginFor<T>, organization: OrganizationId, claim: ClaimId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdjudicateClaims)?;
			Self::do_take_claim(organization, claim, &by)?;
			Self::deposit_event(Event::ClaimTaken { claim, by });
			Ok(())
		}

		/// Sends a claim back, undecided. Another can come in its place. By a member of the insurer who may adjudicate claims, and had no hand in it.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is neither `ClaimAccepted` nor `ClaimInReview`;
		/// `HadAHand`, `AlreadyProposed`. Events: `ClaimReturned`.
		#[pallet::call_index(7)]
		#[pallet::weight(
			T::WeightInfo::return_claim()
				.saturating_add(T::Coverages::claim_weight())
				.saturating_add(Pallet::<T>::impartial_weight())
		)]
		pub fn return_claim(
			origin: OriginFor<T>,
			organization: OrganizationId,
			claim: ClaimId,
			reason: InformationReason,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdjudicateClaims)?;
			Self::do_return_claim(organization, claim, reason, &by)?;
			Self::deposit_event(Event::ClaimReturned { claim, reason, by });
			Ok(())
		}

		/// Asks the provider, who has as long to answer as the plan says. By a member of the insurer who may adjudicate claims, and had no hand in it.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `ClaimInReview`; `HadAHand`, `AlreadyProposed`.
		/// Events: `InformationRequested`.
		#[pallet::call_index(8)]
		#[pallet::weight(
			T::WeightInfo::request_information()
				.saturating_add(T::Coverages::claim_weight())
				.saturating_add(Pallet::<T>::impartial_weight())
		)]
		pub fn request_information(
			origin: OriginFor<T>,
			organization: OrganizationId,
			claim: ClaimId,
			reason: InformationReason,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdjudicateClaims)?;
			let until = Self::do_request_information(organization, claim, reason, &by)?;
			Self::deposit_event(Event::InformationRequested { claim, reason, until, by });
			Ok(())
		}

		/// Answers what was asked: with evidence for lines, with documents in the vault, or both. Late answers count as long as the insurer has not gone on. By a
		/// member of the provider who may submit claims.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `ClaimInformationRequested`; `NothingAnswered`,
		/// `NoSuchLine`, `RecordNotProven`; `TooManyHands`. Events: `ClaimAnswered`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::answer_claim())]
		pub fn answer_claim(
			origin: OriginFor<T>,
			organization: OrganizationId,
			claim: ClaimId,
			evidence: BoundedVec<LineEvidence, ConstU32<MAX_LINES>>,
			documents: Option<Digest>,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::SubmitClaims)?;
			Self::do_answer_claim(organization, claim, &evidence, documents, &by)?;
			Self::deposit_event(Event::ClaimAnswered { claim, by });
			Ok(())
		}

		/// Goes on without an answer, once the time for it is over. By a member of the insurer who may adjudicate claims, and had no hand in it.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `ClaimInformationRequested`; `HadAHand`,
		/// `AnswerNotDue`. Events: `ClaimResumed`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::resume_claim().saturating_add(Pallet::<T>::impartial_weight()))]
		pub fn resume_claim(origin: OriginFor<T>, organization: OrganizationId, claim: ClaimId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdjudicateClaims)?;
			Self::do_resume_claim(organization, claim, &by)?;
			Self::deposit_event(Event::ClaimResumed { claim, by });
			Ok(())
		}

		/// Decides a claim by the rules, the facts as they are now, and a ruling on every line. What bills more than the plan says is only proposed, and takes
		/// another
		/// to confirm it. By a member of the insurer who may adjudicate claims, and had no hand in it.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `ClaimInReview`; `HadAHand`, `AlreadyProposed`,
		/// `RulingsDoNotFit`, `PriorUndecided`; `NotCharged`, `NotSplit`, of the neighbours; `TooManyHands`.
		/// Events: `DecisionProposed`; or `ClaimDecided`, before it perhaps `SignalsNoted`.
		#[pallet::call_index(11)]
		#[pallet::weight(
			T::WeightInfo::adjudicate_claim()
				.saturating_add(T::Coverages::claim_weight().saturating_mul(2))
				.saturating_add(T::Billing::split_weight())
				.saturating_add(Pallet::<T>::evidence_weight())
				.saturating_add(Pallet::<T>::impartial_weight())
		)]
		pub fn adjudicate_claim(
			origin: OriginFor<T>,
			organization: OrganizationId,
			claim: ClaimId,
			rulings: Rulings,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdjudicateClaims)?;
			Self::do_adjudicate_claim(organization, claim, rulings, &by)
		}

		/// Confirms what another adjudicator has proposed, by saying the same, and decides the claim, or the appeal, by it. By a member of the insurer who may
		/// adjudicate claims, and had no hand in it.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is neither `ClaimInReview` nor `ClaimAppealed`;
		/// `HadAHand`, `NotProposed`, `VerdictsDiffer`, `PriorUndecided`, `LessThanBefore`; `NotCharged`, `NotGivenBack`, `NotSplit`, of the neighbours;
		/// `TooManyHands`. Events: `ClaimDecided`, before it perhaps `SignalsNoted`, or `AppealUpheld`.
		#[pallet::call_index(12)]
		#[pallet::weight(
			T::WeightInfo::confirm_decision()
				.saturating_add(T::Coverages::claim_weight().saturating_mul(3))
				.saturating_add(T::Billing::split_weight())
				.saturating_add(Pallet::<T>::evidence_weight())
				.saturating_add(Pallet::<T>::impartial_weight())
		)]
		pub fn confirm_decision(
			origin: OriginFor<T>,
			organization: OrganizationId,
			claim: ClaimId,
			verdict: Verdict,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdjudicateClaims)?;
			Self::do_confirm_decision(organization, claim, &verdict, &by)
		}

		/// Drops what another adjudicator has proposed. By a member of the insurer who may adjudicate claims, and had no hand in it.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is neither `ClaimInReview` nor `ClaimAppealed`;
		/// `HadAHand`, `NotProposed`, `TooManyHands`. Events: `DecisionRefused`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::refuse_decision().saturating_add(Pallet::<T>::impartial_weight()))]
		pub fn refuse_decision(origin: OriginFor<T>, organization: OrganizationId, claim: ClaimId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdjudicateClaims)?;
			Self::do_refuse_decision(organization, claim, &by)?;
			Self::deposit_event(Event::DecisionRefused { claim, by });
			Ok(())
		}

		/// Sets the day on which claims are to be paid, or another. They can be paid before. By a member of the insurer who may pay claims.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NoClaims`, `DayHasPassed`, `DayTooFar`; of any of the claims `NotFound`, where it stands, `NothingDue`.
		/// Events: `PaymentScheduled` for each.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::schedule_payment())]
		pub fn schedule_payment(
			origin: OriginFor<T>,
			organization: OrganizationId,
			claims: BoundedVec<ClaimId, ConstU32<MAX_REMITTED>>,
			on: Moment,
		) -> DispatchResult {
			Self::ensure_may(origin, organization, Permission::PayClaims)?;
			Self::do_schedule_payment(organization, &claims, on)
		}

		/// Appeals a decision that refuses something, before its deadline, and as often as the plan says. What was awarded can be paid meanwhile; a day that is
		/// set for it is dropped. By a member of the provider who may submit claims, or, where no organization is named, by whoever may pay for the patient.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that has no decision to appeal; `NothingRefused`,
		/// `NoAppealLeft`, `DeadlineHasPassed`, `LaterPayerDecided`, `TooManyHands`. Events: `ClaimAppealed`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::appeal_claim().saturating_add(T::Coverages::claim_weight()))]
		pub fn appeal_claim(
			origin: OriginFor<T>,
			organization: Option<OrganizationId>,
			claim: ClaimId,
		) -> DispatchResult {
			let by = Self::ensure_appellant(origin, organization, claim)?;
			let appeals = Self::do_appeal_claim(organization, claim, &by)?;
			Self::deposit_event(Event::ClaimAppealed { claim, appeals, organization, by });
			Ok(())
		}

		/// Withdraws an appeal. The claim stands where it stood before, with as much time left as then, and where nothing was proposed the appeal does not count. By the side that has appealed, as there.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `ClaimAppealed`; `NotYourAppeal`.
		/// Events: `AppealWithdrawn`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::withdraw_appeal())]
		pub fn withdraw_appeal(
			origin: OriginFor<T>,
			organization: Option<OrganizationId>,
			claim: ClaimId,
		) -> DispatchResult {
			let by = Self::ensure_appellant(origin, organization, claim)?;
			Self::do_withdraw_appeal(organization, claim)?;
			Self::deposit_event(Event::AppealWithdrawn { claim, by });
			Ok(())
		}

		/// Decides an appeal: what was decided holds, or the claim is decided anew, by the facts of then and never to less. To come to the same is to uphold. Of what bills more than the plan says it is only proposed. By a
		/// member of the insurer who may adjudicate claims, and had no hand in it, nor in any decision before.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `ClaimAppealed`; `HadAHand`, `AlreadyProposed`,
		/// `RulingsDoNotFit`, `PriorUndecided`, `LessThanBefore`; `NotCharged`, `NotGivenBack`, `NotSplit`, of the neighbours; `TooManyHands`.
		/// Events: `DecisionProposed`; or `AppealUpheld`; or `ClaimDecided`, before it perhaps `SignalsNoted`.
		#[pallet::call_index(17)]
		#[pallet::weight(
			T::WeightInfo::decide_appeal()
				.saturating_add(T::Coverages::claim_weight().saturating_mul(3))
				.saturating_add(T::Billing::split_weight())
				.saturating_add(Pallet::<T>::evidence_weight())
				.saturating_add(Pallet::<T>::impartial_weight())
		)]
		pub fn decide_appeal(
			origin: OriginFor<T>,
			organization: OrganizationId,
			claim: ClaimId,
			verdict: Verdict,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::AdjudicateClaims)?;
			Self::do_decide_appeal(organization, claim, verdict, &by)
		}

		/// Takes back a claim for which nothing was paid. What it holds is given back: a deductible too, though later claims were charged as if it were met, and then
		/// that is noted. By a member of the provider who may submit claims.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it cannot be taken back from there; `AlreadyPaid`,
		/// `LaterPayerDecided`; `NotGivenBack`, `NotSplit`, of the neighbours. Events: `ClaimVoided`, before it perhaps `SignalsNoted`.
		#[pallet::call_index(18)]
		#[pallet::weight(
			T::WeightInfo::void_claim()
				.saturating_add(T::Coverages::claim_weight())
				.saturating_add(T::Billing::split_weight())
		)]
		pub fn void_claim(origin: OriginFor<T>, organization: OrganizationId, claim: ClaimId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::SubmitClaims)?;
			Self::do_void_claim(organization, claim)?;
			Self::deposit_event(Event::ClaimVoided { claim, by });
			Ok(())
		}

		/// Takes back what was paid for a claim. What the claim holds is given back; the money comes by a later remittance. By a member of the insurer who may pay
		/// claims, or of the provider who may submit them.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it was not paid; `NothingPaid`;
		/// `NotGivenBack`, `NotSplit`, of the neighbours. Events: `ClaimReversed`, before it perhaps `SignalsNoted`.
		#[pallet::call_index(19)]
		#[pallet::weight(
			T::WeightInfo::reverse_claim()
				.saturating_add(T::Coverages::claim_weight())
				.saturating_add(T::Billing::split_weight())
		)]
		pub fn reverse_claim(
			origin: OriginFor<T>,
			organization: OrganizationId,
			claim: ClaimId,
			reason: ReversalReason,
		) -> DispatchResult {
			let by = Self::ensure_side(origin, organization, claim, Permission::PayClaims)?;
			Self::do_reverse_claim(claim, reason)?;
			Self::deposit_event(Event::ClaimReversed { claim, reason, by });
			Ok(())
		}
	}
}
