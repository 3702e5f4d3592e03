//! Which number the custodian's next transaction has.

use std::collections::BTreeSet;

use codec::Encode;
use salus_primitives::AccountId;

/// The first number, from the chain's own count on, that none of the account's waiting transactions has.
///
/// `provided` is what the transactions that wait in the pool provide. One that was lost provides nothing, so its number is the next to be used, and nothing that
/// was sent after it waits for it for ever.
pub fn next(account: &AccountId, counted: u32, provided: impl IntoIterator<Item = Vec<u8>>) -> u32 {
	let provided: BTreeSet<_> = provided.into_iter().collect();
	// What `frame_system::CheckNonce` lets a transaction provide.
	let waits = |nonce: &u32| provided.contains(&(account, nonce).encode());
	(counted..u32::MAX).find(|nonce| !waits(nonce)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
	use super::*;

	const OWN: AccountId = AccountId::new([1; 32]);

	fn waiting(account: &AccountId, nonces: &[u32]) -> Vec<Vec<u8>> {
		nonces.iter().map(|nonce| (account, nonce).encode()).collect()
	}

	#[test]
	fn account_with_nothing_waiting_goes_on_where_the_chain_is() {
		assert_eq!(next(&OWN, 7, []), 7);
		assert_eq!(next(&OWN, 0, waiting(&AccountId::new([2; 32]), &[0, 1])), 0, "others' transactions do not count");
	}

	#[test]
	fn what_waits_is_followed_in_whatever_order_the_pool_tells_it() {
		assert_eq!(next(&OWN, 7, waiting(&OWN, &[7, 8])), 9);
		assert_eq!(next(&OWN, 7, waiting(&OWN, &[9, 7, 8])), 10);
	}

	#[test]
	fn number_of_a_lost_transaction_is_used_again() {
		assert_eq!(next(&OWN, 7, waiting(&OWN, &[8, 9])), 7);
		assert_eq!(next(&OWN, 7, waiting(&OWN, &[7, 9])), 8);
	}

	#[test]
	fn what_the_chain_has_counted_does_not_come_again() {
		assert_eq!(next(&OWN, 9, waiting(&OWN, &[7, 8])), 9);
	}

	#[test]
	fn no_number_follows_the_last() {
		assert_eq!(next(&OWN, u32::MAX, waiting(&OWN, &[u32::MAX])), u32::MAX);
	}
}
