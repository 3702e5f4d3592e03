//! Units of account, invoices, escrows, payments and remittances.
//!
//! # Terms
//!
//! - *Unit* of account: a currency, as one settlement member issues it, in minor units. It is an asset of `pallet-assets`, which only this pallet issues and burns.
//! - *Party*: an organization or a patient. Its money is in an account that is a digest of it: nobody has a key, so nothing but this pallet moves it.
//! - *Free*, *held*: what can be paid with, and what waits: for a withdrawal, in an escrow, or as credit. What is held is still whose account it is in.
//! - *Withdrawal*: money that the issuer is to pay out. The issuer accepts it before it pays, and whoever asked cannot take it back then. It is held until the
//!   issuer has paid, and burned then.
//! - *Invoice*: what a provider asks for, in FHIR's states. Its total is shared: what a payer owes by a claim's decision, what a contract takes off, and the rest,
//!   which the patient owes.
//! - *Balanced*: of an invoice of which nobody owes anything. It is issued again where something comes to be owed again.
//! - *Excess*: what a patient has paid and, since a claim was decided, does not owe. It becomes credit as soon as the provider has the money.
//! - *To be taken back*: what an insurer has paid for a claim beyond what its decision says now, as of a claim that was undone.
//! - *Credit*: what was paid to a provider beyond what was owed. It is held in the provider's account, pays its other invoices, or comes back.
//! - *Escrow*: money held in the payer's account for a visit or tests.
//! - *Remittance*: one payment of an insurer to a provider for many claims, less what it takes back for others.
//! - *Book*: every movement of a party's money in one unit, numbered without gaps. What is held has not moved, and is not in it.
//!
//! # Who trusts whom
//!
//! Whoever has money trusts its issuer, who says what was paid in, and pays out. The chain sees to it that no reference of the issuer's books counts twice and
//! that there is as much of a unit as was issued and not paid out. Nobody else makes money, the council included, which only says who issues.
//!
//! A patient's money moves by the signature of whoever may pay for the patient; an organization's, of a member who may handle it. A patient's share can be paid by any
//! party. While a patient's registration is suspended, nothing of the patient's is paid, withdrawn or put in escrow, and no issuer accepts what was asked for before; what was
//! asked for is taken back, what is owed is disputed, and credit comes back all the same. Whatever was paid comes back to whoever paid it. What a payer owes by a claim is paid by remittances alone, so that no claim is paid twice.
//!
//! Whoever signs for an issuer makes no money for themselves or for an organization where they work, nor pays it out; whoever signs for a provider gives up nothing that they owe
//! themselves, nor puts it off.
//!
//! What was paid stays paid. Nothing is taken from a provider's account but by its own remittances' netting: an insurer takes back what it has paid for a claim
//! that was reversed by paying less for others, and never more than it pays. A provider that has paid out everything owes it still. It can give it back by itself.
//!
//! An insurer signs what a remittance comes to. What claims are due may change between its signature and the block, and then nothing is paid.
//!
//! An escrow follows what both sides can see on the chain: how the visit or the order has ended, and the terms to which the payer has agreed. How it ended the provider
//! mostly says alone: so the payee has nothing without the payer's signature until some days after. Either side can stop that while the money waits, and an auditor
//! decides who has to do with neither. Where another is to give what the money waits for, all of it comes back.
//!
//! For one visit or order a provider has one invoice that was not taken back, and a payer one escrow that waits, so that a portal which asks again charges nobody twice.
//! What a provider asks for besides, an invoice asks for that names no visit. An escrow, an invoice and a claim for the same visit know nothing of each other: what is
//! released pays no invoice.
//!
//! What is given up or disputed stays so, whatever is decided on a claim for the same invoice and undone again.
//!
//! # What the runtime must see to
//!
//! That nothing but this pallet moves, issues or burns the units' assets: then what parties have is what their books say, and there is as much of a unit as was
//! issued. So no call of `pallet-assets` is anybody's in the runtime; its `CreateOrigin` is nobody, its `ForceOrigin` is root, and its assets have owners without keys.
//! Its holder has no calls. No other pallet is given these assets, not to pay fees either. Root alone is not held to that, which could force transfers and so break the
//! books: a chain with a key for root is one for development.
//!
//! # Calls
//!
//! | call | by who may |
//! |---|---|
//! | [`open_unit`](Pallet::open_unit), [`close_unit`](Pallet::close_unit) | the council |
//! | [`issue_money`](Pallet::issue_money), [`accept_withdrawal`](Pallet::accept_withdrawal), [`complete_withdrawal`](Pallet::complete_withdrawal), [`reject_withdrawal`](Pallet::reject_withdrawal) | issue money, at the issuer |
//! | [`draft_invoice`](Pallet::draft_invoice), [`change_invoice`](Pallet::change_invoice), [`issue_invoice`](Pallet::issue_invoice), [`cancel_invoice`](Pallet::cancel_invoice), [`enter_in_error`](Pallet::enter_in_error), [`resolve_dispute`](Pallet::resolve_dispute), [`write_off`](Pallet::write_off) | issue invoices |
//! | [`agree_instalments`](Pallet::agree_instalments) | issue invoices, or pay for the patient |
//! | [`refund_payment`](Pallet::refund_payment), [`set_escrow_terms`](Pallet::set_escrow_terms), [`waive_escrow`](Pallet::waive_escrow), [`return_remitted`](Pallet::return_remitted), [`clear_remittance`](Pallet::clear_remittance) | handle money |
//! | [`request_withdrawal`](Pallet::request_withdrawal), [`cancel_withdrawal`](Pallet::cancel_withdrawal), [`pay_invoice`](Pallet::pay_invoice), [`use_credit`](Pallet::use_credit), [`dispute_share`](Pallet::dispute_share), [`deposit_escrow`](Pallet::deposit_escrow) | handle the organization's money, or pay for the patient |
//! | [`refund_credit`](Pallet::refund_credit), [`credit_excess`](Pallet::credit_excess), [`release_escrow`](Pallet::release_escrow), [`return_escrow`](Pallet::return_escrow), [`dispute_escrow`](Pallet::dispute_escrow) | the same, of either side |
//! | [`settle_escrow`](Pallet::settle_escrow) | mediate, at an auditor |
//! | [`remit`](Pallet::remit) | pay claims |
//!
//! Which call is possible where something stands, and what refuses it elsewhere, is in `docs/states.md`, made from the table by which the tests go.
//!
//! An invoice that is paid in two parts, and a claim that gives some of it back (`src/tests/story.rs`):
#![doc = concat!("```text\n", include_str!("tests/story.rs"), "```")]
//!
//! # Never on chain
//!
//! What a component of an invoice is for, unless as a digest under the provider's key for the patient; bank accounts, and anything else that an issuer knows of whoever pays
//! in: references and destinations are salted digests. Why something is disputed or given up is a code. What the chain tells is who paid whom how much, and when.
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
#[cfg(any(feature = "runtime-benchmarks", test))]
pub mod benchmarking;
mod call;
mod error;
mod escrow;
mod event;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
mod invoice;
mod ledger;
// The codec's derive casts the index of each variant to a byte; nothing else in this module casts to less.
#[allow(clippy::cast_possible_truncation)]
mod list;
#[cfg(test)]
mod mock;
mod payment;
mod purse;
mod remittance;
mod share;
mod split;
#[cfg(test)]
mod tests;
mod unit;
mod view;
pub mod weights;
mod withdrawal;

pub use invoice::Components;
pub use list::List;
pub use pallet::*;
pub use remittance::Claims;
pub use salus_primitives::{
	escrow::{Escrow, EscrowTerms},
	invoice::{Invoice, Split},
	money::{LedgerEntry, Unit, Withdrawal},
	remittance::Remittance,
};
pub use share::Plan;
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
	use frame_support::{
		pallet_prelude::*,
		traits::{fungibles, UnixTime},
	};
	use frame_system::pallet_prelude::*;
	use salus_primitives::{
		escrow::{EscrowEntry, EscrowPurpose, EscrowStatus},
		glue::{Appointments, LabReports, Members, Patients, Payables},
		invoice::{DisputeReason, InvoiceEntry, InvoiceStatus, Owed, WriteOffReason},
		laboratory::Page,
		money::{
			Amount, Balance, Currency, NumberedEntry, Party, Statement, UnitEntry, WithdrawalEntry, WithdrawalStatus,
		},
		remittance::{RemittanceEntry, MAX_REMITTED},
		role::Permission,
		AccountId, AppointmentId, ClaimId, Digest, EscrowId, InvoiceId, Moment, OrderId, OrganizationId, PatientId,
		RemittanceId, UnitId, WithdrawalId,
	};

	use crate::{
		invoice::Bill, Claims, Components, Escrow, EscrowTerms, Invoice, LedgerEntry, List, Plan, Remittance, Split,
		Unit, WeightInfo, Withdrawal,
	};

	/// The layout of the storage below.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Why money is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// It is to be paid out by its issuer.
		#[codec(index = 0)]
		Withdrawal,
		/// It waits for what it is for.
		#[codec(index = 1)]
		Escrow,
		/// The provider owes it to whoever paid too much.
		#[codec(index = 2)]
		Credit,
	}

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		/// Who opens and closes units of account: the council.
		type CouncilOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Why anything is held.
		type RuntimeHoldReason: Parameter + From<HoldReason>;

		/// The units' assets: `pallet-assets`.
		type Assets: fungibles::Inspect<AccountId, AssetId = u32, Balance = u128>
			+ fungibles::Create<AccountId>
			+ fungibles::Mutate<AccountId>;

		/// What is held of them: `pallet-assets-holder`, over the same.
		type Holds: fungibles::Inspect<AccountId, AssetId = u32, Balance = u128>
			+ fungibles::hold::Inspect<AccountId, Reason = Self::RuntimeHoldReason>
			+ fungibles::hold::Mutate<AccountId>;

		/// Organizations and their members.
		type Members: Members;

		/// Patients, and who pays for them.
		type Patients: Patients;

		/// Visits, for which invoices and escrows are.
		type Appointments: Appointments;

		/// Laboratory orders, for which invoices and escrows are.
		type LabReports: LabReports;

		/// Claims that are to be paid.
		type Payables: Payables;

		/// How long after what an escrow is for has ended the payer can dispute how, before the payee has any of the money without the payer's signature: some days,
		/// since a patient does not look every day.
		#[pallet::constant]
		type DisputePeriod: Get<Moment>;

		/// How long after the decision on a claim what the payer owes by it is due.
		#[pallet::constant]
		type PayerTerm: Get<Moment>;

		/// What time it is.
		type Clock: UnixTime;

		/// What calls cost.
		type WeightInfo: WeightInfo;

		/// What benchmarks need of the runtime.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::RuntimeOrigin>;
	}

	/// The next unit's number, which is its asset's. All numbers below are the chain's choice, hence the quick hasher wherever they are keys.
	#[pallet::storage]
	pub type NextUnit<T> = StorageValue<_, u32, ValueQuery>;

	/// Unit -> what it is, and who issues it. Kept for ever. Grows by the council's decision only.
	#[pallet::storage]
	pub type Units<T> = StorageMap<_, Twox64Concat, UnitId, Unit>;

	/// Unit, entry in the issuer's own books -> that it counts already, as a deposit or as a withdrawal. Kept for ever, so that nothing counts twice. Digests come from
	/// outside, hence the cryptographic hasher.
	#[pallet::storage]
	pub type References<T> = StorageDoubleMap<_, Twox64Concat, UnitId, Blake2_128Concat, Digest, ()>;

	/// Party, unit -> how many entries the book has, which is the next one's number. Whoever ever had any of a unit is in this map. Patients' ids are their registrars'
	/// choice, hence the cryptographic hasher wherever parties are keys.
	#[pallet::storage]
	pub type EntryCount<T> = StorageDoubleMap<_, Blake2_128Concat, Party, Twox64Concat, UnitId, u64, ValueQuery>;

	/// Party and unit, number -> what came or went. Kept for ever, and never changed.
	#[pallet::storage]
	pub type Entries<T> = StorageDoubleMap<_, Blake2_128Concat, (Party, UnitId), Twox64Concat, u64, LedgerEntry>;

	/// The next withdrawal's number.
	#[pallet::storage]
	pub type NextWithdrawal<T> = StorageValue<_, u64, ValueQuery>;

	/// Withdrawal -> whose money is to be paid out, and where that stands. Kept for ever.
	#[pallet::storage]
	pub type Withdrawals<T> = StorageMap<_, Twox64Concat, WithdrawalId, Withdrawal>;

	/// Issuer, withdrawal -> that it waits for the issuer, to be accepted or to be paid out.
	#[pallet::storage]
	pub type WaitingWithdrawals<T> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Twox64Concat, WithdrawalId, ()>;

	/// The next invoice's number.
	#[pallet::storage]
	pub type NextInvoice<T> = StorageValue<_, u64, ValueQuery>;

	/// Invoice -> what it asks for, who owes what of it, and what was paid. Kept for ever: claims are about it.
	#[pallet::storage]
	pub type Invoices<T> = StorageMap<_, Twox64Concat, InvoiceId, Invoice>;

	/// Provider, visit or order -> the one invoice of the provider's that asks for it, and was not taken back.
	#[pallet::storage]
	pub type Billed<T> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Twox64Concat, EscrowPurpose, InvoiceId>;

	/// Provider, invoice -> that it is issued, and something of it is owed.
	#[pallet::storage]
	pub type OpenInvoices<T> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Twox64Concat, InvoiceId, ()>;

	/// Invoice, claim -> how the decision that holds on the claim splits it. At most as many per invoice as payers' shares have room, all of which are read whenever
	/// one changes.
	#[pallet::storage]
	pub type Splits<T> = StorageDoubleMap<_, Twox64Concat, InvoiceId, Twox64Concat, ClaimId, Split>;

	/// Provider, payer and unit -> what the provider owes the payer. It is held in the provider's account. Nothing that is zero.
	#[pallet::storage]
	pub type Credits<T> = StorageMap<_, Blake2_128Concat, (OrganizationId, Party, UnitId), Amount, ValueQuery>;

	/// Provider -> what it keeps of escrows; nothing, where it has not said anything.
	#[pallet::storage]
	pub type Terms<T> = StorageMap<_, Twox64Concat, OrganizationId, EscrowTerms, ValueQuery>;

	/// The next escrow's number.
	#[pallet::storage]
	pub type NextEscrow<T> = StorageValue<_, u64, ValueQuery>;

	/// Escrow -> what waits, or has waited. Kept for ever.
	#[pallet::storage]
	pub type Escrows<T> = StorageMap<_, Twox64Concat, EscrowId, Escrow>;

	/// Payer, visit or order -> the one escrow of the payer's that waits for it.
	#[pallet::storage]
	pub type OpenEscrows<T> = StorageDoubleMap<_, Blake2_128Concat, Party, Twox64Concat, EscrowPurpose, EscrowId>;

	/// The next remittance's number.
	#[pallet::storage]
	pub type NextRemittance<T> = StorageValue<_, u64, ValueQuery>;

	/// Remittance -> what was paid for which claims. Kept for ever: claims name it.
	#[pallet::storage]
	pub type Remittances<T> = StorageMap<_, Twox64Concat, RemittanceId, Remittance>;

	/// Claim -> the remittance that has paid for it last. Kept for ever, of every claim that was ever paid.
	#[pallet::storage]
	pub type PaidBy<T> = StorageMap<_, Twox64Concat, ClaimId, RemittanceId>;

	/// Claim -> how much of what was paid for it the provider has given back by itself, in all. Nothing that is zero.
	#[pallet::storage]
	pub type Returned<T> = StorageMap<_, Twox64Concat, ClaimId, Amount, ValueQuery>;

	/// List -> how many entries it has.
	#[pallet::storage]
	pub type ListLength<T> = StorageMap<_, Blake2_128Concat, List, u32, ValueQuery>;

	/// List, position -> the number of what is entered there. Entries are added at the end and never taken out, so that a list costs as much however long it is.
	#[pallet::storage]
	pub type Lists<T> = StorageDoubleMap<_, Blake2_128Concat, List, Twox64Concat, u32, u64>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The unit, with how much of it there is.
		pub fn unit(unit: UnitId) -> Option<UnitEntry> {
			Self::show_unit(unit)
		}

		/// The units after this one, in the order of their numbers.
		pub fn units(after: Option<UnitId>, limit: u32) -> Vec<UnitEntry> {
			Self::show_units(after, limit)
		}

		/// The account that has the party's money.
		pub fn account(party: Party) -> AccountId {
			crate::purse::account_of(party)
		}

		/// What the party has of the unit.
		pub fn balance(party: Party, unit: UnitId) -> Balance {
			Self::balance_of(party, unit)
		}

		/// What the party has of each unit that it ever had anything of. In no order that matters, those after this one.
		pub fn balances(party: Party, after: Option<UnitId>, limit: u32) -> Vec<(UnitId, Balance)> {
			Self::show_balances(party, after, limit)
		}

		/// What came and went of the party's money, the newest first: entries before this number.
		pub fn ledger(party: Party, unit: UnitId, before: Option<u64>, limit: u32) -> Vec<NumberedEntry> {
			Self::show_ledger(party, unit, before, limit)
		}

		/// What the party had at one moment and at another, and what came and went between, in its order: the page that begins with this number.
		pub fn statement(party: Party, unit: UnitId, from: Moment, to: Moment, page: Option<u64>) -> Statement {
			Self::show_statement(party, unit, from, to, page)
		}

		/// Whether the entry in the issuer's books counts already.
		pub fn is_used(unit: UnitId, reference: Digest) -> bool {
			References::<T>::contains_key(unit, reference)
		}

		/// The withdrawal.
		pub fn withdrawal(withdrawal: WithdrawalId) -> Option<Withdrawal> {
			Withdrawals::<T>::get(withdrawal)
		}

		/// What was asked for of the party's money, the newest first, with positions: those before this position.
		pub fn withdrawals_of(party: Party, before: Option<u32>, limit: u32) -> Vec<(u32, WithdrawalEntry)> {
			Self::show_withdrawals(party, before, limit)
		}

		/// The withdrawals that wait for the issuer. In no order that matters, those after this one.
		pub fn withdrawals_waiting(
			issuer: OrganizationId,
			after: Option<WithdrawalId>,
			limit: u32,
		) -> Vec<WithdrawalEntry> {
			Self::show_waiting(issuer, after, limit)
		}

		/// The invoice, with what is overdue of it now.
		pub fn invoice(invoice: InvoiceId) -> Option<InvoiceEntry> {
			Self::show_invoice(invoice, Self::now())
		}

		/// What is overdue of the invoice at that moment, as it stands now.
		pub fn overdue(invoice: InvoiceId, at: Moment) -> Amount {
			Self::show_invoice(invoice, at).map_or(0, |entry| entry.overdue)
		}

		/// How the decision on the claim splits the invoice.
		pub fn split_of(invoice: InvoiceId, claim: ClaimId) -> Option<Split> {
			Splits::<T>::get(invoice, claim)
		}

		/// The invoices for the patient, the newest first, with positions: those before this position.
		pub fn invoices_of(patient: PatientId, before: Option<u32>, limit: u32) -> Vec<(u32, InvoiceEntry)> {
			Self::show_invoices(List::InvoicesOf(patient), before, limit)
		}

		/// What the patient owes of each invoice, the newest first. So many of the patient's invoices before this position are looked at, of whatever is owed; the
		/// next page begins before the position that is told.
		pub fn owed_by(patient: PatientId, before: Option<u32>, limit: u32) -> Page<Owed, u32> {
			Self::show_owed(patient, before, limit)
		}

		/// The provider's invoices, the newest first.
		pub fn invoices_by(provider: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, InvoiceEntry)> {
			Self::show_invoices(List::InvoicesBy(provider), before, limit)
		}

		/// The provider's invoices of which something is owed. In no order that matters, those after this one.
		pub fn open_invoices(provider: OrganizationId, after: Option<InvoiceId>, limit: u32) -> Vec<InvoiceEntry> {
			Self::show_open_invoices(provider, after, limit)
		}

		/// What the provider owes the payer.
		pub fn credit(provider: OrganizationId, payer: Party, unit: UnitId) -> Amount {
			Credits::<T>::get((provider, payer, unit))
		}

		/// What the provider keeps of escrows that are made now.
		pub fn escrow_terms(provider: OrganizationId) -> EscrowTerms {
			Terms::<T>::get(provider)
		}

		/// The escrow.
		pub fn escrow(escrow: EscrowId) -> Option<Escrow> {
			Escrows::<T>::get(escrow)
		}

		/// The escrows of which the party is a side, the newest first.
		pub fn escrows_of(party: Party, before: Option<u32>, limit: u32) -> Vec<(u32, EscrowEntry)> {
			Self::show_escrows(party, before, limit)
		}

		/// The remittance.
		pub fn remittance(remittance: RemittanceId) -> Option<Remittance> {
			Remittances::<T>::get(remittance)
		}

		/// What the insurer has paid, the newest first.
		pub fn remittances_by(payer: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, RemittanceEntry)> {
			Self::show_remittances(List::RemittancesBy(payer), before, limit)
		}

		/// What the provider was paid, the newest first.
		pub fn remittances_to(payee: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, RemittanceEntry)> {
			Self::show_remittances(List::RemittancesTo(payee), before, limit)
		}
	}
}
