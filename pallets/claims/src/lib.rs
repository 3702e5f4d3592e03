//! Claims of providers on insurers, and the decisions on them.
//!
//! # Terms
//!
//! - *Claim*: what a provider asks an insurer to pay for what it has given a patient, line by line. It begins as a *draft*, which nobody but the provider
//!   decides on.
//! - *Evidence*: what shows on the chain that a line was given: a visit, a final report, a dispense, a stay, or a record in an anchor.
//! - *Facts*: everything that decides a claim beside the plan's rules. They are gathered in one place, at submission, at every decision and for every question
//!   about eligibility, and are kept with the decision: whoever runs the rules on them again comes to the same.
//! - *Decision*: what `salus_adjudication::decide` makes of rules and facts. An adjudicator adds *rulings* to the facts; nobody writes an amount that is paid.
//! - *To hold*: a claim whose decision counts holds what it was charged with: accumulators and authorized units of the coverage, evidence, services, its part
//!   of the invoice. It gives all of it back when it is voided, replaced or reversed.
//! - *Prior claim*: the claim for the same services at the payer before. It is *followed* by the one that names it, and by no other. One whose payer was told that
//!   another comes first is no decision to go by.
//! - *Hands*: who has decided, has proposed or dropped a decision, or has had a claim before them. Appeals are decided by others.
//! - *Writers*: who has written, changed, shown, submitted, answered or appealed a claim for its provider; *appellants*: who has for its patient. Also of them is
//!   kept who they were: they adjudicate it never, wherever they work later.
//! - *Filed*: when a claim was submitted; of one in the place of a claim that was sent back or reversed, or has made way for the payer before, when that was, if it
//!   asks for nothing else and for no more.
//! - *Signal*: what speaks for looking closer. No signal denies a claim.
//!
//! # Who trusts whom
//!
//! The insurer need not trust the provider: evidence is looked up, once for every decision, and each piece of it is used for one claim that is charged. The provider need not trust
//! the insurer: what it decides follows from rules that were public before the service, and from facts that are kept. The patient need trust neither: whoever
//! has a node has it execute the block of a decision once more, in the state before it and with the runtime of then, and compares what comes out with what is
//! kept, facts and all.
//!
//! Nobody adjudicates what they had a hand in: who wrote, showed, submitted or answered it, or has ever appealed it, who asked for an authorization that it names,
//! who served, who is enrolled with the provider, who acts for the patient; of its evidence whoever saw the patient, ordered or signed the report, prescribed or
//! prepared the medicine; and of an appeal whoever decided, or said anything of a decision, before. Of a stay and of a record the chain does not know whose work
//! it was: who served is named on the line. Large claims take two adjudicators, who must say the same.
//!
//! An appeal is decided by what was found when the claim was decided: who was insured, when, within which network, and what was authorized. Nothing that the
//! insurer has changed since speaks against it; what it has mended of the coverage speaks for it. Evidence, payers before and what is left are looked up anew. An appeal names no new evidence: whoever decides it
//! accepts what was not shown, or the claim is replaced by one that names it.
//!
//! While an insurer is suspended, or where it was removed for good, no rule decides for it: its claims wait for adjudicators, who are none then. The provider can void
//! them.
//!
//! What a payer after this one has been charged on the strength of a decision keeps that decision from being appealed, voided or replaced: the later claim is
//! undone first. It does not keep a payer from taking back what it has paid; but then no other claim comes in its place before the later one is undone. That one
//! stays, though it was denied: won on appeal, it leaves to the payers before it what they have decided by then.
//!
//! What a payer after this one has put on the provider stays with the provider there, also where this one pays it on appeal: invoices take off no more than
//! what nobody pays.
//!
//! Limits and copays that are a visit's are counted within one claim: of two claims for a visit each has its own.
//!
//! An invoice has room for the decisions of as many claims as there are payers' shares in it, one less than [`MAX_SHARES`](salus_primitives::invoice::MAX_SHARES): those that
//! are denied count until they are voided or replaced. A claim of a further payer names no invoice. An invoice that is cancelled while a claim for it is undecided
//! is the claim's no more: it is decided for itself.
//!
//! # Calls
//!
//! | call | by who may |
//! |---|---|
//! | [`write_claim`](Pallet::write_claim), [`change_claim`](Pallet::change_claim), [`discard_claim`](Pallet::discard_claim), [`prove_line`](Pallet::prove_line), [`submit_claim`](Pallet::submit_claim), [`answer_claim`](Pallet::answer_claim), [`void_claim`](Pallet::void_claim) | submit claims, at the provider |
//! | [`proceed_claim`](Pallet::proceed_claim) | the same, or adjudicate claims at the insurer |
//! | [`take_claim`](Pallet::take_claim), [`return_claim`](Pallet::return_claim), [`request_information`](Pallet::request_information), [`resume_claim`](Pallet::resume_claim), [`adjudicate_claim`](Pallet::adjudicate_claim), [`confirm_decision`](Pallet::confirm_decision), [`refuse_decision`](Pallet::refuse_decision), [`decide_appeal`](Pallet::decide_appeal) | adjudicate claims, at the insurer |
//! | [`appeal_claim`](Pallet::appeal_claim), [`withdraw_appeal`](Pallet::withdraw_appeal) | submit claims at the provider, or pay for the patient |
//! | [`schedule_payment`](Pallet::schedule_payment) | pay claims, at the insurer |
//! | [`reverse_claim`](Pallet::reverse_claim) | the same, or submit claims at the provider |
//!
//! Which call is possible where a claim stands, and what refuses it elsewhere, is in `docs/states.md`, made from the table by which the tests go.
//!
//! A claim that is denied for want of evidence, and won on appeal (`src/tests/story.rs`):
#![doc = concat!("```text\n", include_str!("tests/story.rs"), "```")]
//!
//! # Never on chain
//!
//! What was done, in the codes of any code system, why, and what documents say. A service is a digest under the provider's key for the patient: equal for equal
//! services of one patient, which shows duplicates, and nothing to whoever lacks the key.
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
	not(test),
	deny(
		clippy::arithmetic_side_effects,
		clippy::cast_possible_truncation,
		clippy::cast_possible_wrap,
		clippy::cast_sign_loss,
		clippy::expect_used,
		clippy::indexing_slicing,
		clippy::panic,
		clippy::todo,
		clippy::unimplemented,
		clippy::unreachable,
		clippy::unwrap_used
	)
)]

extern crate alloc;

mod actor;
mod appeal;
#[cfg(any(feature = "runtime-benchmarks", test))]
pub mod benchmarking;
mod call;
mod decision;
mod draft;
mod eligibility;
mod error;
mod event;
mod evidence;
mod fact;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
mod list;
#[cfg(test)]
mod mock;
mod payment;
mod review;
mod signal;
mod submission;
#[cfg(test)]
mod tests;
mod undoing;
mod view;
pub mod weights;

pub use actor::{Hands, MAX_WRITERS};
pub use evidence::Piece;
pub use list::{Numbered, Ranked};
pub use pallet::*;
pub use signal::{Charged, Seen, Volume};
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

/// The pallet itself. Its items are re-exported one level up.
// What FRAME's macros write here casts indices and expects what it has made sure of. The rules stand in the modules beside it, without exception.
#[allow(clippy::cast_possible_truncation, clippy::expect_used, clippy::unreachable)]
#[import_section(call::section)]
#[import_section(error::section)]
#[import_section(event::section)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::vec::Vec;
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;
	use salus_primitives::{
		anchor::{Proof, RecordLeaf},
		glue::{
			Anchors, Appointments, Billing, ConsentDecision, Coverages, Dispenses, Encounters, LabReports, Members,
			Patients,
		},
		insurance::{
			Appeal, Claim, ClaimDraft, ClaimEntry, ClaimStatus, DecisionRecord, EligibilityRequest,
			EligibilityResponse, Explanation, Facts, InformationReason, LineDecision, LineEvidence, Payday, Proposal,
			Remark, ReversalReason, Rules, Rulings, SignalCount, Signals, Verdict, MAX_LINES,
		},
		laboratory::Page,
		money::Amount,
		record::RecordClasses,
		remittance::MAX_REMITTED,
		role::Permission,
		AccountId, AuthorizationId, ClaimId, CoverageId, Day, Digest, Moment, OrganizationId, PatientId, RecordId,
		RemittanceId,
	};

	use crate::{
		evidence::Piece,
		list::{Numbered, Ranked},
		signal::{Charged, Seen, Volume, SIGNALS},
		Hands, WeightInfo,
	};

	/// The layout of the storage below.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Organizations and their members.
		type Members: Members;

		/// Patients, and who acts for them.
		type Patients: Patients;

		/// Who insures whom, by which rules, and what was used.
		type Coverages: Coverages;

		/// Invoices that claims are for.
		type Billing: Billing;

		/// Visits, as evidence.
		type Appointments: Appointments;

		/// Final reports, as evidence.
		type LabReports: LabReports;

		/// What pharmacies handed over, as evidence.
		type Dispenses: Dispenses;

		/// Stays, as evidence.
		type Encounters: Encounters;

		/// Anchored records, as evidence.
		type Anchors: Anchors;

		/// Of which classes an insurer may read a claim's documents.
		type Consent: ConsentDecision;

		/// What time it is.
		type Clock: UnixTime;

		/// How long a patient takes from one provider to another at least, in milliseconds. Less is a signal.
		#[pallet::constant]
		type MinTravel: Get<Moment>;

		/// How far away the day can be that is set for paying a claim, in milliseconds.
		#[pallet::constant]
		type MaxPayday: Get<Moment>;

		/// How many times as many claims as on a day before, in the mean, are a signal.
		#[pallet::constant]
		type SpikeFactor: Get<u32>;

		/// How many days a provider must have submitted claims before their number can be a signal.
		#[pallet::constant]
		type SpikeDays: Get<u32>;

		/// What calls cost.
		type WeightInfo: WeightInfo;

		/// What benchmarks need of the runtime.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper;
	}

	/// The next claim's number. They are numbered over the whole chain.
	#[pallet::storage]
	pub type NextClaim<T> = StorageValue<_, ClaimId, ValueQuery>;

	/// Claim -> what is asked, and where it stands. At most [`MAX_LINES`] lines. Kept for ever, but for drafts that are discarded. All numbers are the chain's
	/// choice,
	/// hence the quick hasher, here and below.
	#[pallet::storage]
	pub type Claims<T> = StorageMap<_, Twox64Concat, ClaimId, Claim>;

	/// Patient, claim's number in big-endian bytes, unhashed, so that they page in order -> nothing. One entry per claim, drafts too. The patients' ids are their
	/// registrars' choice, hence the cryptographic hasher, here and below.
	#[pallet::storage]
	pub type ClaimsOf<T> = StorageDoubleMap<_, Blake2_128Concat, PatientId, Identity, Numbered, ()>;

	/// Provider, claim's number -> nothing. As [`ClaimsOf`].
	#[pallet::storage]
	pub type ClaimsBy<T> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Identity, Numbered, ()>;

	/// Insurer, a claim that adjudicators have to do with, by its priority, when it was submitted, and its number -> nothing. Unhashed, so that the most urgent
	/// and of those the oldest comes first. One entry per open claim: nobody keeps providers from submitting, and so there is no other bound.
	#[pallet::storage]
	pub type Queue<T> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Identity, Ranked, ()>;

	/// Insurer and provider, claim's number -> nothing, for claims for which something is to be paid, or taken back. One entry per such claim.
	#[pallet::storage]
	pub type ToPay<T> = StorageDoubleMap<_, Twox64Concat, (OrganizationId, OrganizationId), Identity, Numbered, ()>;

	/// Claim, how often it was appealed before -> a decision, with the facts it was made from. At most one for the first, and for each appeal, also for one that
	/// was in vain; none for an appeal that was withdrawn. Kept for ever: anybody can make it again.
	#[pallet::storage]
	pub type DecisionsOf<T> = StorageDoubleMap<_, Twox64Concat, ClaimId, Twox64Concat, u8, DecisionRecord>;

	/// Claim -> what one adjudicator proposes, while another has not confirmed it.
	#[pallet::storage]
	pub type Proposals<T> = StorageMap<_, Twox64Concat, ClaimId, Proposal>;

	/// Claim -> the appeal, while it is not decided.
	#[pallet::storage]
	pub type Appeals<T> = StorageMap<_, Twox64Concat, ClaimId, Appeal>;

	/// Claim -> when it is to be paid, while it is scheduled.
	#[pallet::storage]
	pub type Paydays<T> = StorageMap<_, Twox64Concat, ClaimId, Payday>;

	/// Claim -> why it was returned, what is asked, or why it was reversed. What was asked stays while it is not answered.
	#[pallet::storage]
	pub type Remarks<T> = StorageMap<_, Twox64Concat, ClaimId, Remark>;

	/// Evidence, in whatever version, and of a stay the day -> the claim that was charged for it. Only of what was there when the claim was decided, hence the quick
	/// hasher.
	#[pallet::storage]
	pub type UsedEvidence<T> = StorageMap<_, Twox64Concat, Piece, ClaimId>;

	/// Patient, service, day -> the claim that was allowed for it. The digests are the providers' choice, hence the cryptographic hasher.
	#[pallet::storage]
	pub type Services<T> = StorageMap<_, Blake2_128Concat, (PatientId, Digest, Day), ClaimId>;

	/// Claim -> when what it asks for was filed first, where it has come in the place of a claim that came to nothing. Kept for ever: decisions go by it.
	#[pallet::storage]
	pub type Filed<T> = StorageMap<_, Twox64Concat, ClaimId, Moment>;

	/// Claim -> the claim at the payer after it that names it, while something can come of that one, or where it was reversed of one behind it that has decided by
	/// it.
	#[pallet::storage]
	pub type FollowedBy<T> = StorageMap<_, Twox64Concat, ClaimId, ClaimId>;

	/// Claim -> which units of authorizations it has reserved, for each line that names one; none where nothing was left. While it is submitted and not decided.
	#[pallet::storage]
	pub type Reserved<T> =
		StorageMap<_, Twox64Concat, ClaimId, BoundedVec<(AuthorizationId, u32), ConstU32<MAX_LINES>>, ValueQuery>;

	/// Coverage, benefit period -> the claims that were charged to it last and hold that, the last one last. At most
	/// [`signal::MAX_CHARGED`](crate::signal::MAX_CHARGED): the oldest leaves.
	#[pallet::storage]
	pub type LastCharged<T> = StorageMap<_, Twox64Concat, (CoverageId, u32), Charged, ValueQuery>;

	/// Claim -> who has written, changed, shown, submitted, answered or appealed it for the provider. At most [`MAX_WRITERS`](crate::MAX_WRITERS); others can do
	/// no more with it. Kept for ever, but for drafts that are discarded.
	#[pallet::storage]
	pub type Writers<T> = StorageMap<_, Twox64Concat, ClaimId, Hands, ValueQuery>;

	/// Claim -> who has appealed it for the patient. At most [`MAX_WRITERS`](crate::MAX_WRITERS). Kept for ever.
	#[pallet::storage]
	pub type Appellants<T> = StorageMap<_, Twox64Concat, ClaimId, Hands, ValueQuery>;

	/// Claim -> what speaks for looking closer at it, as noted when it was submitted, decided or undone.
	#[pallet::storage]
	pub type SignalsOf<T> = StorageMap<_, Twox64Concat, ClaimId, Signals, ValueQuery>;

	/// Provider -> on how many of its claims there was each signal, in the order of the signals.
	#[pallet::storage]
	pub type SignalCounts<T> = StorageMap<_, Twox64Concat, OrganizationId, [u32; SIGNALS], ValueQuery>;

	/// Provider -> how many claims it has submitted today, and before.
	#[pallet::storage]
	pub type Volumes<T> = StorageMap<_, Twox64Concat, OrganizationId, Volume>;

	/// Patient -> where and when the patient was served last, by claims submitted. At most [`signal::MAX_SEEN`](crate::signal::MAX_SEEN): of the provider that has
	/// most, the oldest leaves.
	#[pallet::storage]
	pub type LastSeen<T> = StorageMap<_, Blake2_128Concat, PatientId, Seen, ValueQuery>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::SpikeFactor::get() > 1, "as many claims as ever are no signal");
			assert!(T::SpikeDays::get() > 0, "a mean is over some days");
			assert!(T::MaxPayday::get() > 0, "there must be a day for paying");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The claim.
		pub fn claim(claim: ClaimId) -> Option<Claim> {
			Claims::<T>::get(claim)
		}

		/// The patient's claims after this one, in the order of their numbers. Drafts are not among them.
		pub fn claims_of(patient: PatientId, after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId> {
			Self::show_claims_of(patient, after, limit)
		}

		/// The provider's claims after this one, in the order of their numbers.
		pub fn claims_by(provider: OrganizationId, after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId> {
			Self::show_claims_by(provider, after, limit)
		}

		/// All claims after this one, in the order of their numbers. Drafts are not among them. So many numbers are looked at, and a page leads on while there are more.
		pub fn claims(after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId> {
			Self::show_claims(after, limit, |_| true)
		}

		/// The claims on the insurer after this one, likewise: open, decided and undone.
		pub fn claims_on(insurer: OrganizationId, after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId> {
			Self::show_claims(after, limit, |claim| claim.insurer == insurer)
		}

		/// What the insurer's adjudicators have to do with, after this claim, the most urgent and of those the oldest first.
		pub fn queue(insurer: OrganizationId, after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId> {
			Self::show_queue(insurer, after, limit)
		}

		/// For which claims the insurer has to pay the provider something, or takes something back, after this one, and how much.
		pub fn to_pay(
			insurer: OrganizationId,
			provider: OrganizationId,
			after: Option<ClaimId>,
			limit: u32,
		) -> Page<salus_primitives::remittance::Remitted, ClaimId> {
			Self::show_to_pay(insurer, provider, after, limit)
		}

		/// The decision that was made after so many appeals, with the facts it was made from.
		pub fn decision(claim: ClaimId, appeals: u8) -> Option<DecisionRecord> {
			DecisionsOf::<T>::get(claim, appeals)
		}

		/// Every decision on the claim, each after how many appeals it was made.
		pub fn decisions(claim: ClaimId) -> Vec<(u8, DecisionRecord)> {
			Self::show_decisions(claim)
		}

		/// What is proposed, while another adjudicator has not confirmed it.
		pub fn proposal(claim: ClaimId) -> Option<Proposal> {
			Proposals::<T>::get(claim)
		}

		/// Which units of authorizations are reserved for the claim, until it is decided.
		pub fn reserved(claim: ClaimId) -> Vec<(AuthorizationId, u32)> {
			Reserved::<T>::get(claim).into_inner()
		}

		/// What the rules make of the facts: the code that decides claims, and nothing of the chain's state.
		pub fn replay(rules: Rules, facts: Facts) -> Vec<LineDecision> {
			Self::do_replay(&rules, &facts)
		}

		/// What is covered, and what would be paid: the code that decides claims, without writing anything.
		pub fn eligibility(request: EligibilityRequest) -> EligibilityResponse {
			Self::do_answer(&request)
		}

		/// Everything that a wallet needs to explain the decision to the patient.
		pub fn explanation(claim: ClaimId) -> Option<Explanation> {
			Self::show_explanation(claim)
		}

		/// What speaks for looking closer at the claim: what was noted when it was submitted, decided or undone, and what the patient has said of its visits since.
		pub fn signals(claim: ClaimId) -> Signals {
			Self::show_signals(claim)
		}

		/// What the signals that were noted on the provider's claims have added up to. What a patient says of a visit is among them once a claim was charged for it, whenever it is said.
		pub fn signal_counts(provider: OrganizationId) -> Vec<SignalCount> {
			Self::show_signal_counts(provider)
		}

		/// Of which classes the patient's consent lets the account read the claim's documents for the insurer now, to pay for it: this record, or where none is named
		/// those of which nothing else is known. The provider's vault asks the same of each record that is read there. A claim without documents has none.
		pub fn may_read_documents(claim: ClaimId, account: AccountId, record: Option<RecordId>) -> RecordClasses {
			Self::show_readable(claim, &account, record)
		}
	}
}
