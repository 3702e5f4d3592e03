//! Why calls are refused. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The errors.
#[pallet_section]
mod section {
	/// Why a call was refused.
	#[pallet::error]
	#[derive(PartialEq, Eq)]
	pub enum Error<T> {
		/// The signer is no active member of that organization, or the organization is not active.
		NotAMember,
		/// The signer's roles, or what it is for the patient, do not allow this, or another organization answers for the patient.
		NotAuthorized,
		/// The signer, or the account that is named, is no controller of the patient, or is one no more.
		NotAController,
		/// It stands there already.
		NoChange,
		/// The patient is registered already.
		AlreadyRegistered,
		/// There is no such patient.
		NotFound,
		/// The patient's registration is suspended: nothing new is granted.
		Suspended,
		/// The patient has died, which is final.
		Deceased,
		/// The patient has as many controllers as can be.
		TooManyControllers,
		/// The account acts for as many patients as it can.
		TooManyPatients,
		/// The account acts for the patient already.
		AlreadyController,
		/// The patient would be left without a wallet.
		LastWallet,
		/// The scope is empty: whoever has it could do nothing.
		NothingInScope,
		/// The end has passed already.
		EndHasPassed,
		/// The controller is still in force.
		NotExpired,
		/// The date of majority is no multiple of 90 days since the epoch.
		UnsoundMajority,
		/// The date of majority has passed, and what it ended does not come back.
		MajorityReached,
		/// The patient has fewer guardians who may recover.
		TooFewGuardians,
		/// Guardians do not recover this patient's wallet.
		RecoveryOff,
		/// Another recovery has begun, or this one.
		AlreadyBegun,
		/// No recovery with this successor has begun.
		NotBegun,
		/// The guardian supports it already.
		AlreadySupported,
		/// The hospital has given its word already.
		AlreadyAttested,
		/// The delay is not over.
		TooEarly,
		/// The recovery was not completed in time.
		Lapsed,
		/// Neither enough guardians who may recover support it now, nor an active hospital.
		TooFewSupports,
		/// A registration is no duplicate of itself.
		LinkedToItself,
		/// The registration is linked, or is proposed to be.
		AlreadyLinked,
		/// The registration is not linked, nor proposed to be.
		NotLinked,
		/// The survivor is itself a duplicate, or the duplicate itself a survivor.
		Chained,
		/// As many duplicates are linked to the survivor as can be.
		TooManyDuplicates,
		/// The voucher is for another account.
		AnotherAccount,
		/// The voucher is for another chain.
		AnotherChain,
		/// The voucher has expired.
		VoucherExpired,
		/// The voucher expires later than can be.
		ExpiresTooLate,
		/// The signature is not the registrar's, or not of this voucher.
		BadSignature,
	}
}
