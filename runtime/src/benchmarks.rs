//! Which benchmarks the runtime carries when it is built to generate weights.

use alloc::{string::String, vec::Vec};
use frame_benchmarking::{define_benchmarks, BenchmarkBatch, BenchmarkConfig, BenchmarkList};
use frame_support::traits::{StorageInfo, StorageInfoTrait, WhitelistedStorageKeys};

use crate::*;

define_benchmarks!(
	[frame_system, SystemBench::<Runtime>]
	[frame_system_extensions, ExtensionsBench::<Runtime>]
	[salus_admission, Admission]
	[salus_governance, Governance]
	[salus_identity, Identity]
	[salus_patients, Patients]
	[salus_validators, Validators]
	[salus_consent, Consent]
	[salus_records, Records]
	[salus_appointments, Appointments]
	[salus_lab_orders, LabOrders]
	[salus_prescriptions, Prescriptions]
	[salus_beds, Beds]
	[salus_claims, Claims]
	[salus_coverage, Coverage]
	[salus_payments, Payments]
);

type SystemBench<T> = frame_system_benchmarking::Pallet<T>;
type ExtensionsBench<T> = frame_system_benchmarking::extensions::Pallet<T>;

impl frame_system_benchmarking::Config for Runtime {}

/// What can be benchmarked, and the storage it touches.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Runs one benchmark.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}
