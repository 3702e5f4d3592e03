//! The runtime's second version, to which a test upgrades a running network: the next number, and one migration.
//!
//! It is in no runtime but the one that `salus-successor` compiles.

use frame_support::{
	migrations::{SteppedMigration, SteppedMigrationError},
	storage::StoragePrefixedMap,
	storage_alias,
	weights::{Weight, WeightMeter},
	Blake2_128Concat,
};

use crate::{apis, AccountId, Cow, Nonce, Runtime, RuntimeVersion, Vec};

/// The version after this one.
#[sp_version::runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
	spec_name: Cow::Borrowed("salus"),
	impl_name: Cow::Borrowed("salus"),
	authoring_version: 1,
	spec_version: 12,
	impl_version: 0,
	apis: apis::RUNTIME_API_VERSIONS,
	transaction_version: 1,
	system_version: 1,
};

/// What is migrated, in this order.
#[cfg_attr(any(not(feature = "successor"), feature = "runtime-benchmarks"), allow(dead_code))]
pub type Migrations = (DropDepartedNonces,);

/// The most entries that one block drops: so few that the handful of a test's network takes many blocks. The weight alone would let a thousand go at once.
const MOST_IN_A_BLOCK: u32 = 2;

/// Identity's numbers of departed accounts' next transactions, as the first version laid them out.
#[storage_alias]
type DepartedNonces = StorageMap<Identity, Blake2_128Concat, AccountId, Nonce>;

/// Drops the nonces that identity keeps for accounts which are enrolled no more. They stop whoever comes back from sending once more what they once signed. What was
/// signed for an earlier `spec_version` no runtime takes any more, so an upgrade makes all of them needless: while the entries go, no block carries a transaction,
/// and none can be added.
///
/// The migrations pallet remembers that it has been done. Identity's storage version stays, as what is stored is laid out as before.
pub struct DropDepartedNonces;

impl SteppedMigration for DropDepartedNonces {
	/// The account whose entry went last.
	type Cursor = AccountId;
	type Identifier = [u8; 29];

	fn id() -> Self::Identifier {
		*b"identity.drop-departed-nonces"
	}

	fn migrating_prefixes() -> Option<impl IntoIterator<Item = Vec<u8>>> {
		Some([DepartedNonces::final_prefix().to_vec()])
	}

	fn step(last: Option<AccountId>, meter: &mut WeightMeter) -> Result<Option<AccountId>, SteppedMigrationError> {
		let required = weight_of_one();
		if !meter.can_consume(required) {
			return Err(SteppedMigrationError::InsufficientWeight { required });
		}
		let mut accounts = match &last {
			Some(last) => DepartedNonces::iter_keys_from_key(last),
			None => DepartedNonces::iter_keys(),
		};
		let mut dropped = last;
		for _ in 0..MOST_IN_A_BLOCK {
			if meter.try_consume(required).is_err() {
				break;
			}
			let Some(account) = accounts.next() else { return Ok(None) };
			DepartedNonces::remove(&account);
			dropped = Some(account);
		}
		Ok(dropped)
	}

	/// What identity keeps beside them.
	#[cfg(feature = "try-runtime")]
	fn pre_upgrade() -> Result<Vec<u8>, sp_runtime::TryRuntimeError> {
		Ok(codec::Encode::encode(&what_stays()))
	}

	/// None is left, and all else is as it was.
	#[cfg(feature = "try-runtime")]
	fn post_upgrade(before: Vec<u8>) -> Result<(), sp_runtime::TryRuntimeError> {
		frame_support::ensure!(DepartedNonces::iter_keys().next().is_none(), "a departed nonce is left");
		frame_support::ensure!(before == codec::Encode::encode(&what_stays()), "identity lost something else");
		Ok(())
	}
}

/// Finding an entry, and removing it.
fn weight_of_one() -> Weight {
	<Runtime as frame_system::Config>::DbWeight::get().reads_writes(1, 1)
}

/// Everything that identity keeps, but for what is dropped: keys and values, in the keys' order.
#[cfg(any(feature = "try-runtime", test))]
fn what_stays() -> Vec<(Vec<u8>, Option<Vec<u8>>)> {
	let all = sp_io::hashing::twox_128(b"Identity");
	let dropped = DepartedNonces::final_prefix();
	let keys = core::iter::successors(sp_io::storage::next_key(&all), |key| sp_io::storage::next_key(key));
	keys.take_while(|key| key.starts_with(&all))
		.filter(|key| !key.starts_with(&dropped))
		.map(|key| {
			let value = sp_io::storage::get(&key).map(|value| value.to_vec());
			(key, value)
		})
		.collect()
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::Encode;
	use frame_support::{migrations::SteppedMigrations, traits::Get};
	use salus_primitives::glue::Seats;
	use sp_io::hashing::{blake2_128, twox_128};
	use sp_runtime::BuildStorage;

	use crate::{Identity, RuntimeGenesisConfig, System};

	fn account(number: u8) -> AccountId {
		AccountId::new([number; 32])
	}

	/// Enrols some accounts, of which these then signed something and left.
	fn chain(departed: u8) -> sp_io::TestExternalities {
		let storage = RuntimeGenesisConfig::default().build_storage().expect("the default genesis can be built");
		let mut chain = sp_io::TestExternalities::new(storage);
		chain.execute_with(|| {
			for number in 1..=departed {
				<Identity as Seats>::take(&account(number));
				<Identity as Seats>::take(&account(100 + number));
				System::inc_account_nonce(account(number));
				<Identity as Seats>::leave(&account(number));
			}
		});
		chain.commit_all().expect("genesis can be written");
		chain
	}

	/// As a key is written in the first version's state.
	fn old_key(account: &AccountId) -> Vec<u8> {
		let hashed = blake2_128(account.as_ref());
		[&twox_128(b"Identity")[..], &twox_128(b"DepartedNonces"), &hashed, account.as_ref()].concat()
	}

	fn left() -> usize {
		DepartedNonces::iter_keys().count()
	}

	/// Steps as the migrations pallet takes them, one a block; says how many entries each left.
	fn run(mut meter: impl FnMut() -> WeightMeter) -> Vec<usize> {
		let (mut cursor, mut blocks) = (None, Vec::new());
		loop {
			cursor = Migrations::nth_transactional_step(0, cursor, &mut meter()).unwrap().unwrap();
			blocks.push(left());
			if cursor.is_none() {
				return blocks;
			}
		}
	}

	#[test]
	fn it_is_the_version_after_this_one() {
		assert_eq!(VERSION.spec_version, crate::VERSION.spec_version + 1, "raise the successor's with the runtime's");
		assert_eq!(VERSION.transaction_version, crate::VERSION.transaction_version);
		assert_eq!(VERSION.spec_name, crate::VERSION.spec_name);
	}

	#[test]
	fn it_finds_what_the_first_version_wrote() {
		chain(3).execute_with(|| {
			assert_eq!(left(), 3);
			for number in 1..=3 {
				assert_eq!(sp_io::storage::get(&old_key(&account(number))).unwrap().to_vec(), 1u32.encode());
			}
		});
	}

	#[test]
	fn each_block_drops_two_and_nothing_else_changes() {
		chain(5).execute_with(|| {
			let before = what_stays();
			assert!(before.len() > 5, "accounts are enrolled, and the storage version is there: {before:?}");
			assert_eq!(run(WeightMeter::new), [3, 1, 0]);
			assert_eq!(what_stays(), before);
			Identity::do_try_state().unwrap();
		});
	}

	#[test]
	fn a_last_block_finds_nothing_to_do() {
		chain(4).execute_with(|| assert_eq!(run(WeightMeter::new), [2, 0, 0]));
		chain(0).execute_with(|| assert_eq!(run(WeightMeter::new), [0]));
	}

	#[test]
	fn a_block_with_weight_for_one_drops_one() {
		chain(3).execute_with(|| {
			assert_eq!(run(|| WeightMeter::with_limit(weight_of_one())), [2, 1, 0, 0]);
		});
	}

	#[test]
	fn a_block_without_weight_for_one_says_so_and_drops_none() {
		chain(3).execute_with(|| {
			let too_little = weight_of_one().saturating_sub(Weight::from_parts(1, 0));
			let step = DropDepartedNonces::transactional_step(None, &mut WeightMeter::with_limit(too_little));
			assert_eq!(step, Err(SteppedMigrationError::InsufficientWeight { required: weight_of_one() }));
			assert_eq!(left(), 3);
		});
	}

	#[test]
	fn whoever_comes_back_begins_anew_and_is_let_go_again() {
		chain(2).execute_with(|| {
			run(WeightMeter::new);
			<Identity as Seats>::take(&account(1));
			assert_eq!(System::account_nonce(account(1)), 0);
			System::inc_account_nonce(account(1));
			<Identity as Seats>::leave(&account(1));
			assert_eq!(left(), 1);
			Identity::do_try_state().unwrap();
		});
	}

	#[test]
	fn the_migrations_pallet_can_run_it() {
		chain(0).execute_with(|| {
			Migrations::integrity_test().unwrap();
			let limit = |length: usize, most: u32| assert!(length <= usize::try_from(most).unwrap());
			limit(Migrations::cursor_max_encoded_len(), <Runtime as pallet_migrations::Config>::CursorMaxLen::get());
			limit(
				Migrations::identifier_max_encoded_len(),
				<Runtime as pallet_migrations::Config>::IdentifierMaxLen::get(),
			);
			assert!(weight_of_one().all_lte(<Runtime as pallet_migrations::Config>::MaxServiceWeight::get()));
			let prefix = old_key(&account(1))[..32].to_vec();
			assert_eq!(Migrations::nth_migrating_prefixes(0), Some(Some(vec![prefix])));
		});
	}
}
