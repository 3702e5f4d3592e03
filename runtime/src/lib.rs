//! The state transition of a Salus chain: which pallets it is made of, in which order, and under which numbers.
//!
//! This file is the table of contents. Each pallet's configuration is in `configs`, by domain; the runtime APIs are in `apis`; the genesis presets in
//! `genesis`.
#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "256"]
// `frame_support::runtime` writes public items without documentation, and takes no attribute along. What is documented here is so by hand.
#![allow(missing_docs)]
#![cfg_attr(
	not(test),
	deny(
		clippy::unwrap_used,
		clippy::expect_used,
		clippy::indexing_slicing,
		clippy::arithmetic_side_effects,
		clippy::cast_possible_truncation,
		clippy::cast_sign_loss,
		clippy::cast_possible_wrap,
		clippy::panic,
		clippy::unreachable,
		clippy::todo,
		clippy::unimplemented
	)
)]

/// The runtime's Wasm, as the builder left it.
// The builder writes a second constant, which nobody here reads.
#[cfg(feature = "std")]
#[allow(dead_code)]
mod wasm {
	include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));
}
#[cfg(feature = "std")]
pub use wasm::WASM_BINARY;

extern crate alloc;

mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
mod configs;
pub mod genesis;
#[cfg(any(feature = "successor", test))]
mod successor;
#[cfg(test)]
mod tests;

use alloc::{borrow::Cow, vec::Vec};
use sp_runtime::{generic, impl_opaque_keys, traits::BlakeTwo256, MultiAddress, MultiSignature};
use sp_version::RuntimeVersion;

pub use apis::{api, RuntimeApi};
pub use configs::consensus::SlotDuration;
pub use salus_primitives::AccountId;
#[cfg(feature = "successor")]
pub use successor::VERSION;

/// Number of a block.
pub type BlockNumber = u32;
/// Number of transactions an account has sent.
pub type Nonce = u32;
/// Amount of the chain's own token, of which there is none in circulation.
pub type Balance = u128;
/// How a transaction is signed.
pub type Signature = MultiSignature;
/// How a transaction names an account.
pub type Address = MultiAddress<AccountId, ()>;
/// A block's header.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;
/// A transaction as it arrives.
pub type UncheckedExtrinsic = generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;
/// What of a transaction is signed.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;

/// What every transaction passes, cheapest refusal first. Admission stands before everything that reads or writes more than one entry of state. What stands here for
/// `CheckMortality` and `CheckNonce` has their names and encodings, so that wallets need not know of it; the nonce relies on admission, and comes after it.
pub type TxExtension = (
	frame_system::AuthorizeCall<Runtime>,
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	salus_admission::RequireMortal<Runtime>,
	salus_admission::Admission<Runtime>,
	salus_admission::NonceOfInvited<Runtime>,
	frame_system::CheckWeight<Runtime>,
	pallet_transaction_payment::ChargeTransactionPayment<Runtime>,
	frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	frame_system::WeightReclaim<Runtime>,
);

/// Runs blocks.
pub type Executive =
	frame_executive::Executive<Runtime, Block, frame_system::ChainContext<Runtime>, Runtime, AllPalletsWithSystem>;

impl_opaque_keys! {
	/// The keys a validator signs blocks and votes with. Both are ed25519, which hardware tokens hold.
	pub struct SessionKeys {
		/// Authors blocks.
		pub aura: Aura,
		/// Votes on finality.
		pub grandpa: Grandpa,
	}
}

/// The version of this runtime. `spec_version` rises whenever the metadata changes.
#[cfg(not(feature = "successor"))]
#[sp_version::runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
	spec_name: Cow::Borrowed("salus"),
	impl_name: Cow::Borrowed("salus"),
	authoring_version: 1,
	spec_version: 11,
	impl_version: 0,
	apis: apis::RUNTIME_API_VERSIONS,
	transaction_version: 1,
	system_version: 1,
};

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	// The frame.
	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Migrations = pallet_migrations;
	#[runtime::pallet_index(3)]
	pub type Parameters = pallet_parameters;

	// Who validates. Validators comes before Session, which asks it at genesis, and ends the session whose missed slots it counts.
	#[runtime::pallet_index(10)]
	pub type Authorship = pallet_authorship;
	#[runtime::pallet_index(11)]
	pub type Validators = salus_validators;
	#[runtime::pallet_index(12)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(13)]
	pub type Aura = pallet_aura;
	#[runtime::pallet_index(14)]
	pub type Grandpa = pallet_grandpa;
	#[runtime::pallet_index(15)]
	pub type Offences = pallet_offences;
	#[runtime::pallet_index(16)]
	pub type Historical = pallet_session::historical;

	// Money.
	#[runtime::pallet_index(20)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(21)]
	pub type TransactionPayment = pallet_transaction_payment;
	#[runtime::pallet_index(22)]
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(23)]
	pub type AssetsHolder = pallet_assets_holder;

	// Who governs.
	#[runtime::pallet_index(30)]
	pub type Council = pallet_collective<Instance1>;
	#[runtime::pallet_index(31)]
	pub type CouncilMembership = pallet_membership<Instance1>;
	#[runtime::pallet_index(32)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(33)]
	pub type Scheduler = pallet_scheduler;
	#[runtime::pallet_index(34)]
	pub type SafeMode = pallet_safe_mode;
	#[runtime::pallet_index(35)]
	pub type TxPause = pallet_tx_pause;
	#[runtime::pallet_index(36)]
	pub type Governance = salus_governance;
	#[runtime::pallet_index(37)]
	pub type EmergencyCommitteeMembership = pallet_membership<Instance2>;
	#[runtime::pallet_index(38)]
	pub type EmergencyCommittee = pallet_collective<Instance2>;
	#[runtime::pallet_index(39)]
	pub type Sudo = pallet_sudo;

	// How calls are combined.
	#[runtime::pallet_index(40)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(41)]
	pub type Proxy = pallet_proxy;
	#[runtime::pallet_index(42)]
	pub type Multisig = pallet_multisig;

	// What Salus is for.
	#[runtime::pallet_index(50)]
	pub type Identity = salus_identity;
	#[runtime::pallet_index(51)]
	pub type Consent = salus_consent;
	#[runtime::pallet_index(52)]
	pub type Records = salus_records;
	#[runtime::pallet_index(53)]
	pub type Patients = salus_patients;
	#[runtime::pallet_index(54)]
	pub type Admission = salus_admission;
	#[runtime::pallet_index(55)]
	pub type Appointments = salus_appointments;
	#[runtime::pallet_index(56)]
	pub type LabOrders = salus_lab_orders;
	#[runtime::pallet_index(57)]
	pub type Prescriptions = salus_prescriptions;
	#[runtime::pallet_index(58)]
	pub type Beds = salus_beds;
	#[runtime::pallet_index(59)]
	pub type Coverage = salus_coverage;
	#[runtime::pallet_index(60)]
	pub type Claims = salus_claims;
	#[runtime::pallet_index(61)]
	pub type Payments = salus_payments;
}
