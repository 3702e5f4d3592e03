//! What can be called. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The calls.
#[pallet_section]
mod section {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Opens a unit of account, which a settlement member issues. By the council.
		///
		/// Errors: `BadOrigin`; `UnknownOrganization`, `NotASettlementMember`, of the issuer; `DecimalsOutOfRange`, `NumbersExhausted`. Events: `UnitOpened`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::open_unit())]
		pub fn open_unit(
			origin: OriginFor<T>,
			issuer: OrganizationId,
			currency: Currency,
			decimals: u8,
		) -> DispatchResult {
			T::CouncilOrigin::ensure_origin(origin)?;
			let unit = Self::do_open_unit(issuer, currency, decimals)?;
			Self::deposit_event(Event::UnitOpened { unit, issuer, currency, decimals });
			Ok(())
		}

		/// Ends the issuing of a unit. What there is of it moves on, and is paid out. By the council.
		///
		/// Errors: `BadOrigin`; `NotFound`, `UnitClosed`. Events: `UnitClosed`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::close_unit())]
		pub fn close_unit(origin: OriginFor<T>, unit: UnitId) -> DispatchResult {
			T::CouncilOrigin::ensure_origin(origin)?;
			Self::do_close_unit(unit)?;
			Self::deposit_event(Event::UnitClosed { unit });
			Ok(())
		}

		/// Issues money to a party for what was paid in. By a member who may issue money at the issuer. The reference is the issuer's own entry, which counts once.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, `Involved`, of the signer; `NotFound`, `UnitClosed`, `AmountOutOfRange`; `UnknownOrganization`, `CannotHaveMoney`,
		/// `UnknownPatient`, of the party; `ReferenceUsed`, `TooMuchMoney`. Events: `MoneyIssued`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::issue_money())]
		pub fn issue_money(
			origin: OriginFor<T>,
			organization: OrganizationId,
			unit: UnitId,
			party: Party,
			amount: Amount,
			reference: Digest,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueMoney)?;
			Self::do_issue_money(organization, unit, party, amount, reference, &by)?;
			Self::deposit_event(Event::MoneyIssued { unit, party, amount, reference, by });
			Ok(())
		}

		/// Asks the issuer to pay money out, and holds it. By whoever disposes of the party's money: a member who may handle the organization's, or whoever may pay for
		/// the patient.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `AmountOutOfRange`, `PatientSuspended`, `NotEnoughMoney`, `NumbersExhausted`. Events:
		/// `WithdrawalRequested`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::request_withdrawal())]
		pub fn request_withdrawal(
			origin: OriginFor<T>,
			party: Party,
			unit: UnitId,
			amount: Amount,
			destination: Digest,
		) -> DispatchResult {
			let by = Self::ensure_disposes(origin, party)?;
			let withdrawal = Self::do_request_withdrawal(party, unit, amount, destination)?;
			Self::deposit_event(Event::WithdrawalRequested { withdrawal, unit, party, amount, by });
			Ok(())
		}

		/// Says that a withdrawal that was accepted was paid out, and burns the money. By a member who may issue money at the issuer. The reference is as in
		/// `issue_money`.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, `Involved`, of the signer; `NotFound`; where it stands, if that is not `WithdrawalAccepted`; `ReferenceUsed`. Events:
		/// `WithdrawalEnded`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::complete_withdrawal())]
		pub fn complete_withdrawal(
			origin: OriginFor<T>,
			organization: OrganizationId,
			withdrawal: WithdrawalId,
			reference: Digest,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueMoney)?;
			Self::do_complete_withdrawal(organization, withdrawal, reference, &by)?;
			let (status, reference) = (WithdrawalStatus::Completed, Some(reference));
			Self::deposit_event(Event::WithdrawalEnded { withdrawal, status, reference, by });
			Ok(())
		}

		/// Refuses to pay out, also what was accepted, and frees the money. By a member who may issue money at the issuer.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if it is over. Events: `WithdrawalEnded`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::reject_withdrawal())]
		pub fn reject_withdrawal(
			origin: OriginFor<T>,
			organization: OrganizationId,
			withdrawal: WithdrawalId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueMoney)?;
			Self::do_reject_withdrawal(organization, withdrawal)?;
			let (status, reference) = (WithdrawalStatus::Rejected, None);
			Self::deposit_event(Event::WithdrawalEnded { withdrawal, status, reference, by });
			Ok(())
		}

		/// Takes back a withdrawal that the issuer has not accepted, and frees the money; also one that was accepted, where the issuer has left for good. By whoever disposes
		/// of it.
		///
		/// Errors: `NotFound`; `NotAMember`, `NotAuthorized`, of the signer; where it stands, if that is not `WithdrawalRequested`, or
		/// `WithdrawalAccepted` by an issuer that has left. Events: `WithdrawalEnded`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::cancel_withdrawal())]
		pub fn cancel_withdrawal(origin: OriginFor<T>, withdrawal: WithdrawalId) -> DispatchResult {
			let by = Self::ensure_disposes(origin, Self::party_of(withdrawal)?)?;
			Self::do_cancel_withdrawal(withdrawal)?;
			let (status, reference) = (WithdrawalStatus::Cancelled, None);
			Self::deposit_event(Event::WithdrawalEnded { withdrawal, status, reference, by });
			Ok(())
		}

		/// Begins an invoice for what was given to a patient, at a visit or by an order where it says so: one that no other invoice of the provider's asks for that was not
		/// taken back. By a member who may issue invoices.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `UnitClosed`, of the unit; `UnknownPatient`; `NotAgreed`, `AlreadyBilled`, of the visit or the
		/// order; `NoComponents`, `AmountOutOfRange`, `TotalOutOfRange`, of the components; `NumbersExhausted`. Events: `InvoiceDrafted`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::draft_invoice().saturating_add(T::LabReports::agreed_weight()))]
		pub fn draft_invoice(
			origin: OriginFor<T>,
			organization: OrganizationId,
			patient: PatientId,
			unit: UnitId,
			appointment: Option<AppointmentId>,
			order: Option<OrderId>,
			components: Components,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueInvoices)?;
			let bill = Bill { patient, unit, appointment, order, components };
			let (invoice, total) = Self::do_draft_invoice(organization, bill)?;
			Self::deposit_event(Event::InvoiceDrafted { invoice, organization, patient, unit, total, by });
			Ok(())
		}

		/// Changes what a draft is made of. By a member who may issue invoices.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `InvoiceDraft`; `NoComponents`, `AmountOutOfRange`,
		/// `TotalOutOfRange`. Events: `InvoiceChanged`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::change_invoice())]
		pub fn change_invoice(
			origin: OriginFor<T>,
			organization: OrganizationId,
			invoice: InvoiceId,
			components: Components,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueInvoices)?;
			let total = Self::do_change_invoice(organization, invoice, components)?;
			Self::deposit_event(Event::InvoiceChanged { invoice, total, by });
			Ok(())
		}

		/// Issues a draft. The patient owes all of it from now on, until a claim is decided. By a member who may issue invoices.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is not `InvoiceDraft`; `UnitClosed`, `DueHasPassed`. Events:
		/// `InvoiceIssued`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::issue_invoice())]
		pub fn issue_invoice(
			origin: OriginFor<T>,
			organization: OrganizationId,
			invoice: InvoiceId,
			due: Moment,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueInvoices)?;
			let total = Self::do_issue_invoice(organization, invoice, due)?;
			Self::deposit_event(Event::InvoiceIssued { invoice, total, due, by });
			Ok(())
		}

		/// Takes back a draft, or an invoice of which nothing was paid and for which no claim was decided. By a member who may issue invoices. A claim for it that was
		/// submitted and is not decided does not keep it: no decision that pays anything can be made on it then, and the provider voids it.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where it stands, if that is neither `InvoiceDraft` nor `InvoiceIssued`; `HasClaims`,
		/// `HasPayments`. Events: `InvoiceSet`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::cancel_invoice())]
		pub fn cancel_invoice(
			origin: OriginFor<T>,
			organization: OrganizationId,
			invoice: InvoiceId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueInvoices)?;
			let (from, status) = ([InvoiceStatus::Draft, InvoiceStatus::Issued], InvoiceStatus::Cancelled);
			Self::do_take_back_invoice(organization, invoice, &from, status)?;
			Self::deposit_event(Event::InvoiceSet { invoice, status, by: Some(by) });
			Ok(())
		}

		/// Says that an invoice was never so, wherever it stands, if nothing of it was paid and no claim was decided for it. By a member who may issue invoices.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `InvoiceEnteredInError`, `HasClaims`, `HasPayments`. Events: `InvoiceSet`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::enter_in_error())]
		pub fn enter_in_error(
			origin: OriginFor<T>,
			organization: OrganizationId,
			invoice: InvoiceId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueInvoices)?;
			use InvoiceStatus::*;
			let (from, status) = ([Draft, Issued, Balanced, Cancelled], EnteredInError);
			Self::do_take_back_invoice(organization, invoice, &from, status)?;
			Self::deposit_event(Event::InvoiceSet { invoice, status, by: Some(by) });
			Ok(())
		}

		/// Lets the patient pay what is owed in instalments, in the place of what was agreed on before. For the provider, by a member who may issue its invoices: then
		/// nothing is due earlier than before. For the patient, by whoever may pay for that patient: then nothing is due later. What is earlier in one part and later
		/// in another the two agree on one after the other.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer, or for the provider `Involved`; `NotFound`, of the invoice, or where the side is none of it; where the invoice stands, if that is
		/// not `InvoiceIssued`; `NothingOwed`; `EmptyPlan`, `PlanOutOfOrder`, `AmountOutOfRange`, `PlanDoesNotSum`, `DueEarlier`, `DueLater`, of the plan. Events:
		/// `InstalmentsAgreed`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::agree_instalments())]
		pub fn agree_instalments(origin: OriginFor<T>, side: Party, invoice: InvoiceId, plan: Plan) -> DispatchResult {
			let by = Self::ensure_agrees(origin, side)?;
			let until = plan.last().map_or(0, |instalment| instalment.due);
			Self::do_agree_instalments(side, invoice, plan, &by)?;
			Self::deposit_event(Event::InstalmentsAgreed { invoice, until, side, by });
			Ok(())
		}

		/// Pays of what a patient owes, with any party's money. What is more than is owed becomes the payer's credit at the provider. By whoever disposes of the
		/// payer's money. What a payer owes by a claim is paid by `remit` alone.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the invoice stands, if that is not `InvoiceIssued`; `AmountOutOfRange`,
		/// `SameParty`, `PatientSuspended`, `TooManyPayments`, `NothingOwed`, `PayeeHasLeft`, `NotEnoughMoney`. Events: `InvoicePaid`, before it perhaps `CreditGiven`, `InvoiceSet`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::pay_invoice())]
		pub fn pay_invoice(origin: OriginFor<T>, payer: Party, invoice: InvoiceId, amount: Amount) -> DispatchResult {
			let by = Self::ensure_disposes(origin, payer)?;
			Self::do_pay_invoice(payer, invoice, amount)?;
			Self::deposit_event(Event::InvoicePaid { invoice, payer, amount, by });
			Ok(())
		}

		/// Pays of what a patient owes, with credit at the same provider in the same unit. By whoever disposes of the money of whose credit it is.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`; where the invoice stands, if that is not `InvoiceIssued`; `PayeeHasLeft`, `PatientSuspended`,
		/// `AmountOutOfRange`, `MoreThanCredit`, `TooManyPayments`, `NothingOwed`, `MoreThanOwed`. Events: `CreditUsed`, before it perhaps `InvoiceSet`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::use_credit())]
		pub fn use_credit(origin: OriginFor<T>, payer: Party, invoice: InvoiceId, amount: Amount) -> DispatchResult {
			let by = Self::ensure_disposes(origin, payer)?;
			Self::do_use_credit(payer, invoice, amount)?;
			Self::deposit_event(Event::CreditUsed { invoice, payer, amount, by });
			Ok(())
		}

		/// Gives credit back as money. By whoever disposes of the money of either the provider or whose credit it is.
		///
		/// Errors: `NotAuthorized`, of the signer; `AmountOutOfRange`, `MoreThanCredit`, `PayeeHasLeft`. Events: `CreditRefunded`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::refund_credit())]
		pub fn refund_credit(
			origin: OriginFor<T>,
			organization: OrganizationId,
			payer: Party,
			unit: UnitId,
			amount: Amount,
		) -> DispatchResult {
			let by = Self::ensure_either(origin, [payer, Party::Organization(organization)])?;
			Self::do_refund_credit(organization, payer, unit, amount)?;
			Self::deposit_event(Event::CreditRefunded { organization, payer, unit, amount, by });
			Ok(())
		}

		/// Gives of a payment back to whoever made it, what has neither come back nor become credit. The patient owes it again, unless it was given up. By a member who may
		/// handle the provider's money.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, of the invoice or the payment; where the invoice stands, if it was never issued or was
		/// taken back; `AmountOutOfRange`, `MoreThanPaid`, `PayeeHasLeft`, `NotEnoughMoney`. Events: `PaymentRefunded`, before it perhaps `InvoiceSet`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::refund_payment())]
		pub fn refund_payment(
			origin: OriginFor<T>,
			organization: OrganizationId,
			invoice: InvoiceId,
			payment: u32,
			amount: Amount,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::HandleMoney)?;
			let payer = Self::do_refund_payment(organization, invoice, payment, amount)?;
			Self::deposit_event(Event::PaymentRefunded { invoice, payment, payer, amount, by });
			Ok(())
		}

		/// Credits whoever paid with what a patient has paid and, since a claim was decided, does not owe: as far as the provider has the money, where it had not so much
		/// before. By whoever disposes of the money of the patient or the provider.
		///
		/// Errors: `NotFound`; `NotAuthorized`, of the signer; where the invoice stands, if it was never issued or was taken back; `NothingInExcess`,
		/// `NotEnoughMoney`. Events: `CreditGiven`, of each payment.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::credit_excess())]
		pub fn credit_excess(origin: OriginFor<T>, invoice: InvoiceId) -> DispatchResult {
			let found = Invoices::<T>::get(invoice).ok_or(Error::<T>::NotFound)?;
			Self::ensure_either(origin, [Party::Patient(found.patient), Party::Organization(found.issuer)])?;
			Self::do_credit_excess(invoice)
		}

		/// Says that a share is not owed: the patient's, or the one that a payer owes by a claim. By whoever disposes of the money of whoever owes it.
		///
		/// Errors: `NotFound`, of the invoice or the share; `NotAMember`, `NotAuthorized`, of the signer; where the invoice stands, if that is not `InvoiceIssued`;
		/// `NothingOwed`, `AlreadyDisputed`. Events: `ShareDisputed`.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::dispute_share())]
		pub fn dispute_share(
			origin: OriginFor<T>,
			invoice: InvoiceId,
			claim: Option<ClaimId>,
			reason: DisputeReason,
		) -> DispatchResult {
			let by = Self::ensure_disposes(origin, Self::payer_of(invoice, claim)?)?;
			Self::do_dispute_share(invoice, claim, reason)?;
			Self::deposit_event(Event::ShareDisputed { invoice, claim, reason, by });
			Ok(())
		}

		/// Answers a dispute, and gives up what of it was right; nothing, where it is rejected. By a member who may issue invoices.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, `Involved`, of the signer; `NotFound`, of the invoice or the share; where the invoice stands, if that is not `InvoiceIssued`;
		/// `NotDisputed`, `MoreThanOwed`. Events: `DisputeResolved`, before it perhaps `InvoiceSet`.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::resolve_dispute())]
		pub fn resolve_dispute(
			origin: OriginFor<T>,
			organization: OrganizationId,
			invoice: InvoiceId,
			claim: Option<ClaimId>,
			upheld: Amount,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueInvoices)?;
			Self::do_resolve_dispute(organization, invoice, claim, upheld, &by)?;
			Self::deposit_event(Event::DisputeResolved { invoice, claim, upheld, by });
			Ok(())
		}

		/// Gives up a part of what is owed, or all of it. By a member who may issue invoices.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, `Involved`, of the signer; `NotFound`, of the invoice or the share; where the invoice stands, if that is not `InvoiceIssued`;
		/// `AmountOutOfRange`, `NothingOwed`, `MoreThanOwed`. Events: `WrittenOff`, before it perhaps `InvoiceSet`.
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::write_off())]
		pub fn write_off(
			origin: OriginFor<T>,
			organization: OrganizationId,
			invoice: InvoiceId,
			claim: Option<ClaimId>,
			amount: Amount,
			reason: WriteOffReason,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueInvoices)?;
			Self::do_write_off(organization, invoice, claim, amount, &by)?;
			Self::deposit_event(Event::WrittenOff { invoice, claim, amount, reason, by });
			Ok(())
		}

		/// Says what the provider keeps of escrows from now on. Those that there are keep their terms. By a member who may handle the provider's money.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NoticeTooLong`. Events: `EscrowTermsSet`.
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::set_escrow_terms())]
		pub fn set_escrow_terms(
			origin: OriginFor<T>,
			organization: OrganizationId,
			terms: EscrowTerms,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::HandleMoney)?;
			Self::do_set_escrow_terms(organization, terms)?;
			Self::deposit_event(Event::EscrowTermsSet { organization, terms, by });
			Ok(())
		}

		/// Lets money wait for a visit or tests of this provider, by these terms, which must be those that it has now. By whoever disposes of the payer's money; a
		/// patient's only for what is to be given to that patient.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, of the unit; `AmountOutOfRange`, `SameParty`; `UnknownOrganization`,
		/// `CannotHaveMoney`, of the payee; `PatientSuspended`; `NotAgreed`, `Ended`, `AlreadyInEscrow`, of what it is for; `OtherTerms`, `NotEnoughMoney`, `NumbersExhausted`. Events:
		/// `EscrowDeposited`.
		#[pallet::call_index(22)]
		#[pallet::weight(T::WeightInfo::deposit_escrow().saturating_add(T::LabReports::agreed_weight()))]
		pub fn deposit_escrow(
			origin: OriginFor<T>,
			payer: Party,
			payee: OrganizationId,
			unit: UnitId,
			amount: Amount,
			purpose: EscrowPurpose,
			terms: EscrowTerms,
		) -> DispatchResult {
			let by = Self::ensure_disposes(origin, payer)?;
			let escrow = Self::do_deposit_escrow(payer, payee, unit, amount, purpose, terms)?;
			Self::deposit_event(Event::EscrowDeposited { escrow, payer, payee, unit, amount, purpose, by });
			Ok(())
		}

		/// Lets the payee have what waits. By whoever disposes of the payer's money, at any time; or of the payee's, once what it is for was given by the payee and
		/// `DisputePeriod` has passed since, unless it is disputed.
		///
		/// Errors: `NotFound`; `NotAuthorized`, of the signer; where it stands, if it is over, or disputed; `NotAgreed`, `NotFulfilled`, `MayBeDisputed`, `PatientSuspended`,
		/// `PayeeHasLeft`. Events:
		/// `EscrowEnded`.
		#[pallet::call_index(23)]
		#[pallet::weight(T::WeightInfo::release_escrow().saturating_add(T::LabReports::agreed_weight()))]
		pub fn release_escrow(origin: OriginFor<T>, escrow: EscrowId) -> DispatchResult {
			let by = Self::ensure_either(origin, Self::sides_of(escrow)?)?;
			Self::do_release_escrow(escrow, by)
		}

		/// Gives the payer back what waits for something that was called off, less what the terms keep; all of it, where somebody else than the payee is to give it, or the payee has left for good. By
		/// whoever disposes of the money of either side, also while it is disputed, where the payee has earned nothing; where the terms keep anything and the payer does not sign, or is suspended, once `DisputePeriod` has passed since.
		///
		/// Errors: `NotFound`; `NotAuthorized`, of the signer; where it stands, if it is over, or disputed and the payee has earned something, or may yet; `NotAgreed`,
		/// `NotEnded`, `Fulfilled`, `MayBeDisputed`. Events: `EscrowEnded`, before it, where the terms keep everything, `EscrowForfeited`.
		#[pallet::call_index(24)]
		#[pallet::weight(T::WeightInfo::return_escrow().saturating_add(T::LabReports::agreed_weight()))]
		pub fn return_escrow(origin: OriginFor<T>, escrow: EscrowId) -> DispatchResult {
			let by = Self::ensure_either(origin, Self::sides_of(escrow)?)?;
			Self::do_return_escrow(escrow, by)
		}

		/// Leaves it to a mediator who has what waits. By whoever disposes of the money of either side.
		///
		/// Errors: `NotFound`; `NotAuthorized`, of the signer; where it stands, if that is not `EscrowHeld`. Events: `EscrowDisputed`.
		#[pallet::call_index(25)]
		#[pallet::weight(T::WeightInfo::dispute_escrow())]
		pub fn dispute_escrow(origin: OriginFor<T>, escrow: EscrowId) -> DispatchResult {
			let by = Self::ensure_either(origin, Self::sides_of(escrow)?)?;
			Self::do_dispute_escrow(escrow)?;
			Self::deposit_event(Event::EscrowDisputed { escrow, by });
			Ok(())
		}

		/// Decides how much of what waits the payee has. By a member of an auditor who may mediate, and who has nothing to do with either side or with the patient.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, `Involved`, of the signer; `NotFound`; where it stands, if that is not `EscrowDisputed`; `MoreThanHeld`,
		/// `PayeeHasLeft`. Events:
		/// `EscrowEnded`.
		#[pallet::call_index(26)]
		#[pallet::weight(T::WeightInfo::settle_escrow().saturating_add(T::LabReports::agreed_weight()))]
		pub fn settle_escrow(
			origin: OriginFor<T>,
			organization: OrganizationId,
			escrow: EscrowId,
			released: Amount,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::Mediate)?;
			Self::do_settle_escrow(escrow, released, by)
		}

		/// Pays a provider for claims, less what is taken back for others, in one movement. The total is what whoever signs was shown: where it is not what is due by now,
		/// nothing is paid. What a provider has written off of a claim comes all the same. By a member who may pay claims at the insurer.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, of the unit; `SameParty`, `NoClaims`, `ClaimTwice`; `NotPayable`, `OtherPayable`,
		/// `AmountOutOfRange`, of a claim; `TakesMoreThanPays`, `TotalDiffers`, `PayeeHasLeft`, `NotEnoughMoney`, `NumbersExhausted`; where an invoice stands, if it is not issued; `NotSplit`,
		/// `MoreThanOwed`, `MoreThanPaid`, of its share; whatever claims say. Events: `Remitted`, before it perhaps `CreditGiven`, `InvoiceSet`.
		#[pallet::call_index(27)]
		#[pallet::weight(T::WeightInfo::remit(claims.len() as u32)
			.saturating_add(T::Payables::payable_weight().saturating_mul((claims.len() as u64).saturating_mul(2))))]
		pub fn remit(
			origin: OriginFor<T>,
			organization: OrganizationId,
			payee: OrganizationId,
			unit: UnitId,
			claims: Claims,
			total: Amount,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::PayClaims)?;
			let remittance = Self::do_remit(organization, payee, unit, &claims, total)?;
			Self::deposit_event(Event::Remitted { remittance, payer: organization, payee, unit, total, by });
			Ok(())
		}

		/// Says that the provider agrees with what was paid. By a member who may handle its money.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, `AlreadyCleared`; whatever claims say. Events: `RemittanceCleared`.
		#[pallet::call_index(28)]
		#[pallet::weight(T::WeightInfo::clear_remittance()
			.saturating_add(T::Payables::payable_weight().saturating_mul(MAX_REMITTED.into())))]
		pub fn clear_remittance(
			origin: OriginFor<T>,
			organization: OrganizationId,
			remittance: RemittanceId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::HandleMoney)?;
			Self::do_clear_remittance(organization, remittance)?;
			Self::deposit_event(Event::RemittanceCleared { remittance, by });
			Ok(())
		}

		/// Says, before it pays a withdrawal out, that the issuer does. Whoever asked cannot take it back any more. By a member who may issue money at the issuer.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, `Involved`, of the signer; `NotFound`; where it stands, if that is not `WithdrawalRequested`; `PatientSuspended`. Events:
		/// `WithdrawalAccepted`.
		#[pallet::call_index(29)]
		#[pallet::weight(T::WeightInfo::accept_withdrawal())]
		pub fn accept_withdrawal(
			origin: OriginFor<T>,
			organization: OrganizationId,
			withdrawal: WithdrawalId,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::IssueMoney)?;
			Self::do_accept_withdrawal(organization, withdrawal, &by)?;
			Self::deposit_event(Event::WithdrawalAccepted { withdrawal, by });
			Ok(())
		}

		/// Gives the payer everything back that waits, however what it is for has ended, and also while it is disputed. By whoever disposes of the payee's money.
		///
		/// Errors: `NotFound`; `NotAMember`, `NotAuthorized`, of the signer; where it stands, if it is over. Events: `EscrowEnded`.
		#[pallet::call_index(30)]
		#[pallet::weight(T::WeightInfo::waive_escrow())]
		pub fn waive_escrow(origin: OriginFor<T>, escrow: EscrowId) -> DispatchResult {
			let [_, payee] = Self::sides_of(escrow)?;
			let by = Self::ensure_disposes(origin, payee)?;
			Self::do_waive_escrow(escrow, by)
		}

		/// Gives back to an insurer what it is to take back for claims, without waiting for a remittance that takes it back. By a member who may handle the provider's
		/// money.
		///
		/// Errors: `NotAMember`, `NotAuthorized`, of the signer; `NotFound`, of the unit; `SameParty`, `NoClaims`, `ClaimTwice`; `NotPayable`, `OtherPayable`,
		/// `AmountOutOfRange`, `NotTakenBack`, of a claim; `PayeeHasLeft`, `NotEnoughMoney`; where an invoice stands, if it is not issued; `NotSplit`, `MoreThanPaid`, of its
		/// share; whatever claims say. Events: `RemittedReturned`, before it perhaps `CreditGiven`, `InvoiceSet`.
		#[pallet::call_index(31)]
		#[pallet::weight(T::WeightInfo::return_remitted(claims.len() as u32)
			.saturating_add(T::Payables::payable_weight().saturating_mul((claims.len() as u64).saturating_mul(2))))]
		pub fn return_remitted(
			origin: OriginFor<T>,
			organization: OrganizationId,
			payer: OrganizationId,
			unit: UnitId,
			claims: Claims,
		) -> DispatchResult {
			let by = Self::ensure_may(origin, organization, Permission::HandleMoney)?;
			let total = Self::do_return_remitted(organization, payer, unit, &claims)?;
			Self::deposit_event(Event::RemittedReturned { organization, payer, unit, claims, total, by });
			Ok(())
		}
	}
}
