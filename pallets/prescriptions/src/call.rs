//! What can be called. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The calls.
#[pallet_section]
mod section {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Prescribes. What is controlled is a draft until a colleague signs it too; everything else is active. By a member who may prescribe, and may use the patient's
		/// medication records for treatment, by consent or having broken the glass.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `UnknownPatient`, `Deceased`, `NoConsent`, of the patient; `NoQuantity`, `TooManyRepeats`,
		/// `PeriodEmpty`, `EndHasPassed`, `PeriodTooLong`, of the order; `NumbersExhausted`. Events: `PrescriptionEntered`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::prescribe().saturating_add(T::Consent::decide_weight().saturating_mul(2)))]
		pub fn prescribe(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			order: Order,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Prescribe)?;
			let (prescription, status) = Self::do_prescribe(organization, patient, order, None, &by)?;
			let replaces = None;
			Self::deposit_event(Event::PrescriptionEntered {
				prescription,
				patient,
				organization,
				status,
				replaces,
				by,
			});
			Ok(())
		}

		/// Prescribes for the same patient in the place of a prescription that is active or on hold. That one is stopped once the new one is active. By a member
		/// of the same hospital who may do the same.
		///
		/// Errors: as `prescribe`; `NotFound`; where the prescription stands, if it is neither. Events: `PrescriptionEntered`, before it perhaps
		/// `PrescriptionSet`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::replace_prescription().saturating_add(T::Consent::decide_weight().saturating_mul(2)))]
		pub fn replace_prescription(
			origin: OriginFor<T>,
			organization: OrganizationId,
			prescription: PrescriptionId,
			order: Order,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Prescribe)?;
			let (new, patient, status) = Self::do_replace(organization, prescription, order, &by)?;
			let (prescription, replaces) = (new, Some(prescription));
			Self::deposit_event(Event::PrescriptionEntered {
				prescription,
				patient,
				organization,
				status,
				replaces,
				by,
			});
			Ok(())
		}

		/// Signs a draft as the second: it is active, and what it replaces is stopped. By another member of the same hospital who may prescribe, and may use the
		/// patient's medication records for treatment, as in `prescribe`.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the prescription stands, if that is not `PrescriptionDraft`;
		/// `OwnPrescription`, `Deceased`, `Expired`, `NoConsent`, `AlreadyReplaced`. Events: `PrescriptionSet`, before it perhaps that of the one that is
		/// replaced.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::countersign().saturating_add(T::Consent::decide_weight().saturating_mul(2)))]
		pub fn countersign(
			origin: OriginFor<T>,
			organization: OrganizationId,
			prescription: PrescriptionId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Prescribe)?;
			Self::do_countersign(organization, prescription, &by)
		}

		/// Puts an active prescription on hold: nothing is dispensed, or handed over, on it until it is resumed. By a member of the hospital who may prescribe.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it is not active. Events: `PrescriptionSet`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::hold_prescription())]
		pub fn hold_prescription(
			origin: OriginFor<T>,
			organization: OrganizationId,
			prescription: PrescriptionId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Prescribe)?;
			let (from, to) = ([PrescriptionStatus::Active], PrescriptionStatus::OnHold);
			Self::do_move_prescription(organization, prescription, &from, to, &by)
		}

		/// Makes a prescription active that was on hold. By a member of the hospital who may prescribe, and may use the patient's medication records for
		/// treatment, as in `prescribe`.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `PrescriptionOnHold`; `NoConsent`. Events:
		/// `PrescriptionSet`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::resume_prescription().saturating_add(T::Consent::decide_weight().saturating_mul(2)))]
		pub fn resume_prescription(
			origin: OriginFor<T>,
			organization: OrganizationId,
			prescription: PrescriptionId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Prescribe)?;
			Self::do_resume(organization, prescription, &by)
		}

		/// Withdraws a prescription, also a draft, on which nothing is dispensed. By a member of the hospital who may prescribe.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it is over; `AlreadyDispensed`. Events: `PrescriptionSet`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::cancel_prescription())]
		pub fn cancel_prescription(
			origin: OriginFor<T>,
			organization: OrganizationId,
			prescription: PrescriptionId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Prescribe)?;
			let (from, to) = (WITHDRAWABLE, PrescriptionStatus::Cancelled);
			Self::do_take_back(organization, prescription, &from, to, &by)
		}

		/// Stops a prescription, whatever was dispensed: nothing more is, and nothing that was put together is handed over. By a member of the hospital who may
		/// prescribe.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it is neither active nor on hold. Events: `PrescriptionSet`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::stop_prescription())]
		pub fn stop_prescription(
			origin: OriginFor<T>,
			organization: OrganizationId,
			prescription: PrescriptionId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Prescribe)?;
			let (from, to) = (LIVE, PrescriptionStatus::Stopped);
			Self::do_move_prescription(organization, prescription, &from, to, &by)
		}

		/// Says that a prescription was never so, wherever it stands, while nothing is dispensed on it. By a member of the hospital who may prescribe.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `PrescriptionEnteredInError`, `AlreadyDispensed`. Events: `PrescriptionSet`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::enter_prescription_in_error())]
		pub fn enter_prescription_in_error(
			origin: OriginFor<T>,
			organization: OrganizationId,
			prescription: PrescriptionId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Prescribe)?;
			let to = PrescriptionStatus::EnteredInError;
			let from: Vec<_> = PrescriptionStatus::ALL.iter().copied().filter(|status| *status != to).collect();
			Self::do_take_back(organization, prescription, &from, to, &by)
		}

		/// Puts a dispense together: the units count against the prescription everywhere from now on, and are kept from the good lots that expire first. It may answer an order of a
		/// refill. By a member of the pharmacy who may dispense.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the prescription stands, if it is not active; `Deceased`, `NotYetValid`,
		/// `Expired`, `NoQuantity`, `AlreadyFilled`, `TooEarly`, `TooMuch`, `SubstitutionNotPermitted`, `NotASubstitute`; where the order stands, if it is not
		/// open; `BeingPrepared`; `OutOfStock`, `TooManyLots`, of the item; `NumbersExhausted`. Events: `DispenseEntered`, before it perhaps `StockLow`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::prepare_dispense())]
		pub fn prepare_dispense(
			origin: OriginFor<T>,
			organization: OrganizationId,
			prescription: PrescriptionId,
			supply: Supply,
			refill: Option<RefillId>,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Dispense)?;
			let dispense = Self::do_prepare(organization, prescription, supply, refill, &by)?;
			let (pharmacy, status) = (organization, DispenseStatus::Preparation);
			Self::deposit_event(Event::DispenseEntered { dispense, prescription, pharmacy, status, by });
			Ok(())
		}

		/// Dispenses over the counter: puts together and hands over in one. By a member of the pharmacy who may dispense.
		///
		/// Errors: as `prepare_dispense`; `FillUnfinished`. Events: `DispenseEntered`, `DispenseSet`, before each perhaps `StockLow`, between them perhaps `PrescriptionSet`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::dispense())]
		pub fn dispense(
			origin: OriginFor<T>,
			organization: OrganizationId,
			prescription: PrescriptionId,
			supply: Supply,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Dispense)?;
			Self::do_dispense(organization, prescription, supply, &by)?;
			Ok(())
		}

		/// Says that a dispense in preparation lies ready, and so does the refill that it answers. By a member of the pharmacy who may dispense.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it is not in preparation. Events: `DispenseSet`, before it
		/// perhaps `RefillSet`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::ready_dispense())]
		pub fn ready_dispense(
			origin: OriginFor<T>,
			organization: OrganizationId,
			dispense: DispenseId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Dispense)?;
			let (from, to) = (DispenseStatus::Preparation, DispenseStatus::InProgress);
			Self::do_move_dispense(organization, dispense, from, to, &by)
		}

		/// Puts a dispense that lies ready on hold: it must be looked at again before it is handed over. A refill that it answers is not ready any more. By a member of the pharmacy who
		/// may dispense.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it is neither in preparation nor ready. Events: `DispenseSet`,
		/// before it perhaps `RefillSet`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::hold_dispense())]
		pub fn hold_dispense(
			origin: OriginFor<T>,
			organization: OrganizationId,
			dispense: DispenseId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Dispense)?;
			let found = Self::ensure_own_dispense(organization, dispense, &AT_HAND)?;
			Self::do_move_dispense(organization, dispense, found.status, DispenseStatus::OnHold, &by)
		}

		/// Goes on with a dispense that was on hold: it is in preparation. By a member of the pharmacy who may dispense.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `DispenseOnHold`. Events: `DispenseSet`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::resume_dispense())]
		pub fn resume_dispense(
			origin: OriginFor<T>,
			organization: OrganizationId,
			dispense: DispenseId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Dispense)?;
			let (from, to) = (DispenseStatus::OnHold, DispenseStatus::Preparation);
			Self::do_move_dispense(organization, dispense, from, to, &by)
		}

		/// Hands a dispense over that is in preparation or ready, on a prescription that still stands, from lots that are still good. A fill begins with its first
		/// unit: an interval after the last that did, and once every other that has is handed over to its end. The prescription is complete with its last unit. By
		/// a member of the pharmacy who may dispense.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it is neither; where the prescription stands, if it is not
		/// active; `Deceased`, `NotYetValid`, `Expired`; `FillUnfinished`, `TooEarly`, where it would begin a fill; `LotRecalled`, `LotExpired`. Events:
		/// `DispenseSet`, before it perhaps `StockLow`, `PrescriptionSet`, `RefillSet`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::hand_over())]
		pub fn hand_over(origin: OriginFor<T>, organization: OrganizationId, dispense: DispenseId) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Dispense)?;
			Self::do_hand_over(organization, dispense, &by)
		}

		/// Gives a dispense up that is not handed over, and puts it back into the stock. Its units can be had again, and a refill that it answers is open again.
		/// By a member of the pharmacy who may dispense.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it is not open. Events: `DispenseSet`, before it perhaps
		/// `RefillSet`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::cancel_dispense())]
		pub fn cancel_dispense(
			origin: OriginFor<T>,
			organization: OrganizationId,
			dispense: DispenseId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Dispense)?;
			Self::do_give_up(organization, dispense, Fate::PutBack, &by)
		}

		/// The same, of goods that are of no use to anybody else: they are written off. By a member of the pharmacy who may dispense.
		///
		/// Errors, and events: as `cancel_dispense`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::stop_dispense())]
		pub fn stop_dispense(
			origin: OriginFor<T>,
			organization: OrganizationId,
			dispense: DispenseId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Dispense)?;
			Self::do_give_up(organization, dispense, Fate::WriteOff, &by)
		}

		/// Refuses a dispense that is not handed over: it is put back, and can be had elsewhere. An order that it answers is cancelled. By the patient, or a
		/// guardian who may arrange things.
		///
		/// Errors: `NotFound`; `NotAuthorized`, of the signer; where it stands, if it is not open. Events: `DispenseSet`, before it perhaps `RefillSet`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::refuse_dispense())]
		pub fn refuse_dispense(origin: OriginFor<T>, dispense: DispenseId) -> DispatchResult {
			let by = ensure_signed(origin)?;
			Self::do_refuse(dispense, &by)
		}

		/// Says that the pharmacy does not dispense on an active prescription, and why. It counts nothing. By a member of the pharmacy who may dispense.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the prescription stands, if it is not active; `NumbersExhausted`. Events:
		/// `DispenseEntered`.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::decline())]
		pub fn decline(
			origin: OriginFor<T>,
			organization: OrganizationId,
			prescription: PrescriptionId,
			reason: DispenseReason,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Dispense)?;
			let dispense = Self::do_decline(organization, prescription, reason, &by)?;
			let (pharmacy, status) = (organization, DispenseStatus::Declined);
			Self::deposit_event(Event::DispenseEntered { dispense, prescription, pharmacy, status, by });
			Ok(())
		}

		/// Reverses a dispense that was handed over: it is evidence of nothing any more. Where its units come back, they can be had again, those of lots that are
		/// still good go on the shelf, and a prescription that was complete is active, or stopped, if another has come in its place. Where they do not, they stay
		/// counted, and the prescription stands as it stood: a hospital prescribes anew. By a member of the pharmacy who may dispense.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `DispenseCompleted`; `TooLate`; `ShelfFull`,
		/// `QuantityTooLarge`, where something is returned. Events: `DispenseSet`, before it perhaps `PrescriptionSet`.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::reverse_dispense())]
		pub fn reverse_dispense(
			origin: OriginFor<T>,
			organization: OrganizationId,
			dispense: DispenseId,
			returned: bool,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Dispense)?;
			Self::do_reverse(organization, dispense, returned, &by)
		}

		/// Orders a refill at a pharmacy, or a first fill. The pharmacy answers with a dispense; the order lapses after a while. By the patient, or a guardian who
		/// may arrange things.
		///
		/// Errors: `NotFound`; `NotAuthorized`, of the signer; where the prescription stands, if it is not active; `Deceased`, `NotAPharmacy`, `Expired`,
		/// `AlreadyFilled`; `TooEarly`, if the order would lapse before anything can be had; `AlreadyOrdered`, `NumbersExhausted`. Events: `RefillOrdered`.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::order_refill())]
		pub fn order_refill(
			origin: OriginFor<T>,
			prescription: PrescriptionId,
			pharmacy: OrganizationId,
		) -> DispatchResult {
			let by = ensure_signed(origin)?;
			let refill = Self::do_order_refill(prescription, pharmacy, &by)?;
			Self::deposit_event(Event::RefillOrdered { refill, prescription, pharmacy, by });
			Ok(())
		}

		/// Cancels an order that is open; what was put together for it is put back. By the patient, or a guardian who may arrange things.
		///
		/// Errors: `NotFound`; `NotAuthorized`, of the signer; where it stands, if it is not open. Events: `RefillSet`, after it perhaps `DispenseSet`.
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::cancel_refill())]
		pub fn cancel_refill(origin: OriginFor<T>, refill: RefillId) -> DispatchResult {
			let by = ensure_signed(origin)?;
			Self::do_cancel_refill(refill, &by)
		}

		/// Declines an order that is open and that nothing answers yet. By a member of the pharmacy who may dispense.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it is not open; `BeingPrepared`. Events: `RefillSet`.
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::decline_refill())]
		pub fn decline_refill(
			origin: OriginFor<T>,
			organization: OrganizationId,
			refill: RefillId,
			reason: DispenseReason,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Dispense)?;
			Self::do_decline_refill(organization, refill, reason, &by)
		}

		/// Adds an item to the pharmacy's stock, of which nothing is there. By a member who may manage stock.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `TooManyItems`, `CodeTaken`. Events: `ItemOpened`, before it perhaps `StockLow`.
		#[pallet::call_index(22)]
		#[pallet::weight(T::WeightInfo::open_item())]
		pub fn open_item(
			origin: OriginFor<T>,
			organization: OrganizationId,
			code: Digest,
			threshold: u32,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageStock)?;
			let item = Self::do_open_item(organization, code, threshold)?;
			Self::deposit_event(Event::ItemOpened { organization, item, by });
			Ok(())
		}

		/// Says below how many good units of an item there are too few. 0: never. By a member who may manage stock.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NoChange`. Events: `ThresholdSet`, before it perhaps `StockLow`.
		#[pallet::call_index(23)]
		#[pallet::weight(T::WeightInfo::set_threshold())]
		pub fn set_threshold(
			origin: OriginFor<T>,
			organization: OrganizationId,
			item: ItemId,
			threshold: u32,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageStock)?;
			Self::do_set_threshold(organization, item, threshold)?;
			Self::deposit_event(Event::ThresholdSet { organization, item, threshold, by });
			Ok(())
		}

		/// Receives units of a lot that is good. By a member who may manage stock.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NoQuantity`, `NotFound`; `LotMismatch`, `LotRecalled`, `LotExpired`, of the lot;
		/// `ShelfFull`, `QuantityTooLarge`. Events: `StockReceived`.
		#[pallet::call_index(24)]
		#[pallet::weight(T::WeightInfo::receive())]
		pub fn receive(
			origin: OriginFor<T>,
			organization: OrganizationId,
			item: ItemId,
			lot: LotId,
			expires: Moment,
			quantity: u32,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageStock)?;
			Self::do_receive(organization, item, lot, expires, quantity)?;
			Self::deposit_event(Event::StockReceived { organization, item, lot, quantity, by });
			Ok(())
		}

		/// Puts right how many units of a lot are there that nothing keeps, and says why. Also where the lot is bad. By a member who may manage stock.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NoQuantity`, `TooLittleStock`, `ShelfFull`, `QuantityTooLarge`. Events:
		/// `StockAdjusted`, before it perhaps `StockLow`.
		#[pallet::call_index(25)]
		#[pallet::weight(T::WeightInfo::adjust())]
		pub fn adjust(
			origin: OriginFor<T>,
			organization: OrganizationId,
			item: ItemId,
			lot: LotId,
			change: Change,
			reason: AdjustmentReason,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageStock)?;
			Self::do_adjust(organization, item, lot, change)?;
			Self::deposit_event(Event::StockAdjusted { organization, item, lot, change, reason, by });
			Ok(())
		}

		/// Recalls a lot that the pharmacy has, or has had: nothing of it is dispensed or handed over any more. The dispenses that were taken from it are listed.
		/// By a member who may manage stock.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `AlreadyRecalled`. Events: `LotRecalled`, before it perhaps `StockLow`.
		#[pallet::call_index(26)]
		#[pallet::weight(T::WeightInfo::recall_lot())]
		pub fn recall_lot(
			origin: OriginFor<T>,
			organization: OrganizationId,
			item: ItemId,
			lot: LotId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageStock)?;
			let (on_shelf, dispenses) = Self::do_set_recalled(organization, item, lot, true)?;
			Self::deposit_event(Event::LotRecalled { organization, item, lot, on_shelf, dispenses, by });
			Ok(())
		}

		/// Takes the pharmacy's own recall of a lot back. By a member who may manage stock.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `NotRecalled`. Events: `LotReleased`.
		#[pallet::call_index(27)]
		#[pallet::weight(T::WeightInfo::release_lot())]
		pub fn release_lot(
			origin: OriginFor<T>,
			organization: OrganizationId,
			item: ItemId,
			lot: LotId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageStock)?;
			Self::do_set_recalled(organization, item, lot, false)?;
			Self::deposit_event(Event::LotReleased { organization, item, lot, by });
			Ok(())
		}

		/// Recalls a lot wherever it is: no pharmacy dispenses it, hands it over, or passes it on. By a member of an auditor who may audit.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `AlreadyRecalled`. Events: `RecallIssued`.
		#[pallet::call_index(28)]
		#[pallet::weight(T::WeightInfo::issue_recall())]
		pub fn issue_recall(origin: OriginFor<T>, organization: OrganizationId, lot: LotId) -> DispatchResult {
			let by = Self::ensure_auditor(origin, organization)?;
			Self::do_issue_recall(organization, lot, &by)?;
			Self::deposit_event(Event::RecallIssued { organization, lot, by });
			Ok(())
		}

		/// Takes such a recall back. What a pharmacy has recalled itself stays recalled. By a member of any auditor who may audit.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotRecalled`. Events: `RecallLifted`.
		#[pallet::call_index(29)]
		#[pallet::weight(T::WeightInfo::lift_recall())]
		pub fn lift_recall(origin: OriginFor<T>, organization: OrganizationId, lot: LotId) -> DispatchResult {
			let by = Self::ensure_auditor(origin, organization)?;
			Self::do_lift_recall(lot)?;
			Self::deposit_event(Event::RecallLifted { organization, lot, by });
			Ok(())
		}

		/// Offers units of a good lot to another pharmacy. They are under way, and kept, until that has answered. By a member who may manage stock.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NoQuantity`, `SameOrganization`, `NotAPharmacy`, `NotFound`, `LotRecalled`, `LotExpired`,
		/// `TooLittleStock`, `NumbersExhausted`. Events: `TransferOffered`, before it perhaps `StockLow`.
		#[pallet::call_index(30)]
		#[pallet::weight(T::WeightInfo::offer_transfer())]
		pub fn offer_transfer(
			origin: OriginFor<T>,
			organization: OrganizationId,
			item: ItemId,
			lot: LotId,
			quantity: u32,
			to: OrganizationId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageStock)?;
			let transfer = Self::do_offer_transfer(organization, item, lot, quantity, to, &by)?;
			let from = organization;
			Self::deposit_event(Event::TransferOffered { transfer, from, item, lot, quantity, to, by });
			Ok(())
		}

		/// Signs for a transfer that has arrived, of a lot that is still good, and puts it to an item of the own stock. By a member of whom it was offered to, who
		/// may manage stock.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it is not under way; `LotRecalled`, `LotExpired`,
		/// `LotMismatch`, `ShelfFull`, `QuantityTooLarge`. Events: `TransferSet`.
		#[pallet::call_index(31)]
		#[pallet::weight(T::WeightInfo::accept_transfer())]
		pub fn accept_transfer(
			origin: OriginFor<T>,
			organization: OrganizationId,
			transfer: TransferId,
			into: ItemId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageStock)?;
			Self::do_accept_transfer(organization, transfer, into, &by)
		}

		/// Declines a transfer: it goes back. By a member of whom it was offered to, who may manage stock.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it is not under way. Events: `TransferSet`.
		#[pallet::call_index(32)]
		#[pallet::weight(T::WeightInfo::decline_transfer())]
		pub fn decline_transfer(
			origin: OriginFor<T>,
			organization: OrganizationId,
			transfer: TransferId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageStock)?;
			let (side, to) = (Side::To, TransferStatus::Rejected);
			Self::do_end_transfer(organization, transfer, side, to, &by)
		}

		/// Withdraws a transfer that was not answered: it comes back. By a member of whoever offered it, who may manage stock.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it is not under way. Events: `TransferSet`.
		#[pallet::call_index(33)]
		#[pallet::weight(T::WeightInfo::withdraw_transfer())]
		pub fn withdraw_transfer(
			origin: OriginFor<T>,
			organization: OrganizationId,
			transfer: TransferId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::ManageStock)?;
			let (side, to) = (Side::From, TransferStatus::Cancelled);
			Self::do_end_transfer(organization, transfer, side, to, &by)
		}
	}
}
