//! What the calls of `salus_payments` cost: an estimate; measured afterwards by `scripts/weights`.
//!
//! Counted: twelve reads and 60 microseconds for the signer of an organization; and for every account of an asset that changes, what `pallet-assets` and its holder read
//! and write. `n` is how many claims a remittance is for, each with an invoice of which every payment has a payer of its own.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs, clippy::arithmetic_side_effects)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `salus_payments`.
pub trait WeightInfo {
	fn open_unit() -> Weight;
	fn close_unit() -> Weight;
	fn issue_money() -> Weight;
	fn request_withdrawal() -> Weight;
	fn complete_withdrawal() -> Weight;
	fn reject_withdrawal() -> Weight;
	fn accept_withdrawal() -> Weight;
	fn cancel_withdrawal() -> Weight;
	fn draft_invoice() -> Weight;
	fn change_invoice() -> Weight;
	fn issue_invoice() -> Weight;
	fn cancel_invoice() -> Weight;
	fn enter_in_error() -> Weight;
	fn agree_instalments() -> Weight;
	fn pay_invoice() -> Weight;
	fn use_credit() -> Weight;
	fn refund_credit() -> Weight;
	fn refund_payment() -> Weight;
	fn credit_excess() -> Weight;
	fn dispute_share() -> Weight;
	fn resolve_dispute() -> Weight;
	fn write_off() -> Weight;
	fn set_escrow_terms() -> Weight;
	fn deposit_escrow() -> Weight;
	fn release_escrow() -> Weight;
	fn return_escrow() -> Weight;
	fn dispute_escrow() -> Weight;
	fn waive_escrow() -> Weight;
	fn settle_escrow() -> Weight;
	fn remit(n: u32) -> Weight;
	fn return_remitted(n: u32) -> Weight;
	fn clear_remittance() -> Weight;
	fn split() -> Weight;
}

/// Weights for `salus_payments`, with the runtime's own price of storage.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn open_unit() -> Weight {
		Weight::from_parts(45_000_000, 9000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn close_unit() -> Weight {
		Weight::from_parts(20_000_000, 3000)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn issue_money() -> Weight {
		Weight::from_parts(120_000_000, 60000)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn request_withdrawal() -> Weight {
		Weight::from_parts(150_000_000, 66000)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	fn complete_withdrawal() -> Weight {
		Weight::from_parts(130_000_000, 66000)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	fn reject_withdrawal() -> Weight {
		Weight::from_parts(120_000_000, 60000)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn accept_withdrawal() -> Weight {
		Weight::from_parts(75_000_000, 42000)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn cancel_withdrawal() -> Weight {
		Weight::from_parts(120_000_000, 60000)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn draft_invoice() -> Weight {
		Weight::from_parts(95_000_000, 60000)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn change_invoice() -> Weight {
		Weight::from_parts(85_000_000, 39000)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn issue_invoice() -> Weight {
		Weight::from_parts(85_000_000, 42000)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn cancel_invoice() -> Weight {
		Weight::from_parts(85_000_000, 42000)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn enter_in_error() -> Weight {
		Weight::from_parts(85_000_000, 42000)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn agree_instalments() -> Weight {
		Weight::from_parts(90_000_000, 39000)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn pay_invoice() -> Weight {
		Weight::from_parts(270_000_000, 111000)
			.saturating_add(T::DbWeight::get().reads(37_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	fn use_credit() -> Weight {
		Weight::from_parts(190_000_000, 81000)
			.saturating_add(T::DbWeight::get().reads(27_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	fn refund_credit() -> Weight {
		Weight::from_parts(190_000_000, 75000)
			.saturating_add(T::DbWeight::get().reads(25_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	fn refund_payment() -> Weight {
		Weight::from_parts(200_000_000, 72000)
			.saturating_add(T::DbWeight::get().reads(24_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	fn credit_excess() -> Weight {
		Weight::from_parts(520_000_000, 138000)
			.saturating_add(T::DbWeight::get().reads(46_u64))
			.saturating_add(T::DbWeight::get().writes(28_u64))
	}
	fn dispute_share() -> Weight {
		Weight::from_parts(85_000_000, 39000)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn resolve_dispute() -> Weight {
		Weight::from_parts(90_000_000, 39000)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn write_off() -> Weight {
		Weight::from_parts(90_000_000, 39000)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn set_escrow_terms() -> Weight {
		Weight::from_parts(60_000_000, 36000)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn deposit_escrow() -> Weight {
		Weight::from_parts(160_000_000, 72000)
			.saturating_add(T::DbWeight::get().reads(24_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	fn release_escrow() -> Weight {
		Weight::from_parts(190_000_000, 96000)
			.saturating_add(T::DbWeight::get().reads(32_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	fn return_escrow() -> Weight {
		Weight::from_parts(220_000_000, 102000)
			.saturating_add(T::DbWeight::get().reads(34_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	fn dispute_escrow() -> Weight {
		Weight::from_parts(90_000_000, 72000)
			.saturating_add(T::DbWeight::get().reads(24_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn waive_escrow() -> Weight {
		Weight::from_parts(150_000_000, 66000)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn settle_escrow() -> Weight {
		Weight::from_parts(220_000_000, 96000)
			.saturating_add(T::DbWeight::get().reads(32_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	fn remit(n: u32) -> Weight {
		Weight::from_parts(230_000_000, 90000)
			.saturating_add(T::DbWeight::get().reads(30_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
			.saturating_add(Weight::from_parts(520_000_000, 102000).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads((34_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((24_u64).saturating_mul(n.into())))
	}
	fn return_remitted(n: u32) -> Weight {
		Weight::from_parts(120_000_000, 45000)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(420_000_000, 96000).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads((32_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((22_u64).saturating_mul(n.into())))
	}
	fn clear_remittance() -> Weight {
		Weight::from_parts(90_000_000, 39000)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn split() -> Weight {
		Weight::from_parts(570_000_000, 150000)
			.saturating_add(T::DbWeight::get().reads(50_u64))
			.saturating_add(T::DbWeight::get().writes(28_u64))
	}
}

/// Weights for tests, with an ordinary database's price of storage.
impl WeightInfo for () {
	fn open_unit() -> Weight {
		Weight::from_parts(45_000_000, 9000)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn close_unit() -> Weight {
		Weight::from_parts(20_000_000, 3000)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn issue_money() -> Weight {
		Weight::from_parts(120_000_000, 60000)
			.saturating_add(RocksDbWeight::get().reads(20_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn request_withdrawal() -> Weight {
		Weight::from_parts(150_000_000, 66000)
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn complete_withdrawal() -> Weight {
		Weight::from_parts(130_000_000, 66000)
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn reject_withdrawal() -> Weight {
		Weight::from_parts(120_000_000, 60000)
			.saturating_add(RocksDbWeight::get().reads(20_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn accept_withdrawal() -> Weight {
		Weight::from_parts(75_000_000, 42000)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_withdrawal() -> Weight {
		Weight::from_parts(120_000_000, 60000)
			.saturating_add(RocksDbWeight::get().reads(20_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn draft_invoice() -> Weight {
		Weight::from_parts(95_000_000, 60000)
			.saturating_add(RocksDbWeight::get().reads(20_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn change_invoice() -> Weight {
		Weight::from_parts(85_000_000, 39000)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn issue_invoice() -> Weight {
		Weight::from_parts(85_000_000, 42000)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn cancel_invoice() -> Weight {
		Weight::from_parts(85_000_000, 42000)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn enter_in_error() -> Weight {
		Weight::from_parts(85_000_000, 42000)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn agree_instalments() -> Weight {
		Weight::from_parts(90_000_000, 39000)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn pay_invoice() -> Weight {
		Weight::from_parts(270_000_000, 111000)
			.saturating_add(RocksDbWeight::get().reads(37_u64))
			.saturating_add(RocksDbWeight::get().writes(15_u64))
	}
	fn use_credit() -> Weight {
		Weight::from_parts(190_000_000, 81000)
			.saturating_add(RocksDbWeight::get().reads(27_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
	fn refund_credit() -> Weight {
		Weight::from_parts(190_000_000, 75000)
			.saturating_add(RocksDbWeight::get().reads(25_u64))
			.saturating_add(RocksDbWeight::get().writes(12_u64))
	}
	fn refund_payment() -> Weight {
		Weight::from_parts(200_000_000, 72000)
			.saturating_add(RocksDbWeight::get().reads(24_u64))
			.saturating_add(RocksDbWeight::get().writes(11_u64))
	}
	fn credit_excess() -> Weight {
		Weight::from_parts(520_000_000, 138000)
			.saturating_add(RocksDbWeight::get().reads(46_u64))
			.saturating_add(RocksDbWeight::get().writes(28_u64))
	}
	fn dispute_share() -> Weight {
		Weight::from_parts(85_000_000, 39000)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn resolve_dispute() -> Weight {
		Weight::from_parts(90_000_000, 39000)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn write_off() -> Weight {
		Weight::from_parts(90_000_000, 39000)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn set_escrow_terms() -> Weight {
		Weight::from_parts(60_000_000, 36000)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn deposit_escrow() -> Weight {
		Weight::from_parts(160_000_000, 72000)
			.saturating_add(RocksDbWeight::get().reads(24_u64))
			.saturating_add(RocksDbWeight::get().writes(11_u64))
	}
	fn release_escrow() -> Weight {
		Weight::from_parts(190_000_000, 96000)
			.saturating_add(RocksDbWeight::get().reads(32_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn return_escrow() -> Weight {
		Weight::from_parts(220_000_000, 102000)
			.saturating_add(RocksDbWeight::get().reads(34_u64))
			.saturating_add(RocksDbWeight::get().writes(12_u64))
	}
	fn dispute_escrow() -> Weight {
		Weight::from_parts(90_000_000, 72000)
			.saturating_add(RocksDbWeight::get().reads(24_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn waive_escrow() -> Weight {
		Weight::from_parts(150_000_000, 66000)
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn settle_escrow() -> Weight {
		Weight::from_parts(220_000_000, 96000)
			.saturating_add(RocksDbWeight::get().reads(32_u64))
			.saturating_add(RocksDbWeight::get().writes(12_u64))
	}
	fn remit(n: u32) -> Weight {
		Weight::from_parts(230_000_000, 90000)
			.saturating_add(RocksDbWeight::get().reads(30_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
			.saturating_add(Weight::from_parts(520_000_000, 102000).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads((34_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((24_u64).saturating_mul(n.into())))
	}
	fn return_remitted(n: u32) -> Weight {
		Weight::from_parts(120_000_000, 45000)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(420_000_000, 96000).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads((32_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((22_u64).saturating_mul(n.into())))
	}
	fn clear_remittance() -> Weight {
		Weight::from_parts(90_000_000, 39000)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn split() -> Weight {
		Weight::from_parts(570_000_000, 150000)
			.saturating_add(RocksDbWeight::get().reads(50_u64))
			.saturating_add(RocksDbWeight::get().writes(28_u64))
	}
}
