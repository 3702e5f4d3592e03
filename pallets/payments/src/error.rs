//! Why calls are refused. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;
use salus_primitives::{escrow::EscrowStatus, invoice::InvoiceStatus, money::WithdrawalStatus};

use crate::{Config, Error};

impl<T: Config> Error<T> {
	/// That a withdrawal stands where the call cannot use it.
	pub(crate) const fn of_withdrawal(status: WithdrawalStatus) -> Self {
		match status {
			WithdrawalStatus::Requested => Self::WithdrawalRequested,
			WithdrawalStatus::Completed => Self::WithdrawalCompleted,
			WithdrawalStatus::Rejected => Self::WithdrawalRejected,
			WithdrawalStatus::Cancelled => Self::WithdrawalCancelled,
			WithdrawalStatus::Accepted => Self::WithdrawalAccepted,
		}
	}

	/// That an invoice stands where the call cannot use it.
	pub(crate) const fn of_invoice(status: InvoiceStatus) -> Self {
		match status {
			InvoiceStatus::Draft => Self::InvoiceDraft,
			InvoiceStatus::Issued => Self::InvoiceIssued,
			InvoiceStatus::Balanced => Self::InvoiceBalanced,
			InvoiceStatus::Cancelled => Self::InvoiceCancelled,
			InvoiceStatus::EnteredInError => Self::InvoiceEnteredInError,
		}
	}

	/// That an escrow stands where the call cannot use it.
	pub(crate) const fn of_escrow(status: EscrowStatus) -> Self {
		match status {
			EscrowStatus::Held => Self::EscrowHeld,
			EscrowStatus::Released => Self::EscrowReleased,
			EscrowStatus::Returned => Self::EscrowReturned,
			EscrowStatus::Disputed => Self::EscrowDisputed,
			EscrowStatus::Settled => Self::EscrowSettled,
		}
	}
}

/// The errors.
#[pallet_section]
mod section {
	/// Why a call was refused. What stands where the call cannot use it is refused with the name of where it stands.
	#[pallet::error]
	#[derive(PartialEq, Eq)]
	pub enum Error<T> {
		/// The signer is no active member of that organization, or the organization is not active.
		NotAMember,
		/// The signer's roles do not allow this, or the signer does not pay for that patient.
		NotAuthorized,
		/// The signer has to do with a side of what is to be decided, or with whose money it is.
		Involved,
		/// There is no such unit, withdrawal, invoice, share, payment, escrow, or remittance, or it is another's.
		NotFound,
		/// There is no such patient.
		UnknownPatient,
		/// There is no such organization, or it is not active.
		UnknownOrganization,
		/// The patient's registration is suspended: none of the patient's money leaves until it was looked into.
		PatientSuspended,
		/// Nobody of such an organization could dispose of money.
		CannotHaveMoney,
		/// The organization is no settlement member.
		NotASettlementMember,
		/// No further number is left.
		NumbersExhausted,
		/// The amount is nothing, or more than can be.
		AmountOutOfRange,
		/// Whoever is to pay has not so much that is free.
		NotEnoughMoney,
		/// There would be more of the unit than can be.
		TooMuchMoney,
		/// Payer and payee are the same.
		SameParty,
		/// Whoever is to be paid has left for good: nobody could dispose of the money.
		PayeeHasLeft,
		/// A minor unit has more digits than that of any currency.
		DecimalsOutOfRange,
		/// The unit is in use no more.
		UnitClosed,
		/// The reference stands for another deposit or withdrawal of this unit.
		ReferenceUsed,
		/// The withdrawal waits for the issuer, who has not accepted it.
		WithdrawalRequested,
		/// The issuer is about to pay out the withdrawal.
		WithdrawalAccepted,
		/// The withdrawal was paid out.
		WithdrawalCompleted,
		/// The issuer has not paid out the withdrawal.
		WithdrawalRejected,
		/// The withdrawal was taken back.
		WithdrawalCancelled,
		/// The invoice is being written.
		InvoiceDraft,
		/// The invoice is issued, and something of it is owed.
		InvoiceIssued,
		/// Nothing of the invoice is owed any more.
		InvoiceBalanced,
		/// The invoice was taken back.
		InvoiceCancelled,
		/// The invoice was entered in error.
		InvoiceEnteredInError,
		/// An invoice is made of nothing.
		NoComponents,
		/// The components sum to nothing, to less, or to more than can be.
		TotalOutOfRange,
		/// There is no such visit, or there are no such tests, of this provider and this patient.
		NotAgreed,
		/// An invoice of the same provider, which was not taken back, asks for the same visit or tests.
		AlreadyBilled,
		/// What is due was due before.
		DueHasPassed,
		/// The plan has no instalments.
		EmptyPlan,
		/// The instalments are not one after the other, from now on.
		PlanOutOfOrder,
		/// The instalments do not sum to what is owed.
		PlanDoesNotSum,
		/// By the plan more would be due at some moment than before, to which the patient's side has to agree.
		DueEarlier,
		/// By the plan less would be due at some moment than before, to which the provider has to agree.
		DueLater,
		/// The invoice has as many payments as can be by others than the patient, and none of them is the payer's.
		TooManyPayments,
		/// The invoice has as many claims as can be.
		TooManyShares,
		/// Nothing of it is owed.
		NothingOwed,
		/// It is more than what is owed.
		MoreThanOwed,
		/// It is more than what was paid, or what of it has not come back already.
		MoreThanPaid,
		/// It is more than the credit that there is.
		MoreThanCredit,
		/// No more was paid than what is owed.
		NothingInExcess,
		/// It is disputed already.
		AlreadyDisputed,
		/// It is not disputed.
		NotDisputed,
		/// Something of the invoice was paid.
		HasPayments,
		/// A claim was decided for the invoice.
		HasClaims,
		/// By the claims, payers would owe more of the invoice than it asks for.
		MoreThanTotal,
		/// The claim was decided for another payer.
		OtherPayer,
		/// No decision on the claim has split the invoice.
		NotSplit,
		/// The provider's terms are others now.
		OtherTerms,
		/// Money of the same payer waits for the same already.
		AlreadyInEscrow,
		/// The notice is longer than can be asked for.
		NoticeTooLong,
		/// What the escrow is for has ended so lately that the payer may still dispute it.
		MayBeDisputed,
		/// What the escrow is for has ended already.
		Ended,
		/// What the escrow is for has not ended.
		NotEnded,
		/// What the escrow is for was given.
		Fulfilled,
		/// What the escrow is for was not given.
		NotFulfilled,
		/// It is more than what is held.
		MoreThanHeld,
		/// The money waits.
		EscrowHeld,
		/// The payee has the money.
		EscrowReleased,
		/// The payer has the money again.
		EscrowReturned,
		/// The two sides do not agree.
		EscrowDisputed,
		/// A mediator has decided.
		EscrowSettled,
		/// A remittance is for no claims.
		NoClaims,
		/// A claim is named twice.
		ClaimTwice,
		/// The claim is neither to be paid nor taken back.
		NotPayable,
		/// The claim is to be paid, and nothing of it is to be given back.
		NotTakenBack,
		/// The claim is to be paid by or to somebody else, or in another unit.
		OtherPayable,
		/// The remittance takes back more than it pays.
		TakesMoreThanPays,
		/// What is due for the claims is not the total that was signed.
		TotalDiffers,
		/// The payee has agreed already.
		AlreadyCleared,
	}
}
