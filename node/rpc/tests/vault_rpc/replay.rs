//! What is remembered of requests, and for how long.

use salus_primitives::{AccountId, Digest};
use salus_rpc::{replay::Replay, Error, Limits, Memory};
use serde_json::json;

use crate::support::{patient, stranger, Node, Wallet, PATIENT};

const SMALL: Memory = Memory { total: 6, strangers: 2, caller: 3 };

fn account(number: u8) -> AccountId {
	AccountId::new([number; 32])
}

fn nonce(number: u64) -> Digest {
	Digest::from_low_u64_be(number)
}

#[test]
fn nonce_is_good_once_for_each_caller() {
	let mut replay = Replay::new(SMALL);
	assert_eq!(replay.admit(10, &account(1), nonce(1), 20, false), Ok(()));
	assert_eq!(replay.admit(10, &account(1), nonce(1), 20, false), Err(Error::Replayed));
	assert_eq!(replay.admit(10, &account(1), nonce(1), 30, false), Err(Error::Replayed));
	assert_eq!(replay.admit(10, &account(2), nonce(1), 20, false), Ok(()));
}

#[test]
fn full_memory_refuses_and_forgets_nothing() {
	let mut replay = Replay::new(SMALL);
	for number in 0..6 {
		assert_eq!(replay.admit(10, &account(number as u8), nonce(number), 20, false), Ok(()));
	}
	assert_eq!(replay.admit(10, &account(9), nonce(9), 20, false), Err(Error::Busy));
	assert_eq!(replay.admit(10, &account(0), nonce(0), 20, false), Err(Error::Replayed));
	assert_eq!(replay.admit(21, &account(9), nonce(9), 30, false), Ok(()), "what has expired makes room");
}

#[test]
fn one_caller_and_strangers_cannot_crowd_out_the_others() {
	let mut replay = Replay::new(SMALL);
	for number in 0..3 {
		assert_eq!(replay.admit(10, &account(1), nonce(number), 20, false), Ok(()));
	}
	assert_eq!(replay.admit(10, &account(1), nonce(3), 20, false), Err(Error::Busy));
	assert_eq!(replay.admit(10, &account(2), nonce(0), 20, true), Ok(()));
	assert_eq!(replay.admit(10, &account(3), nonce(0), 20, true), Ok(()));
	assert_eq!(replay.admit(10, &account(4), nonce(0), 20, true), Err(Error::Busy));
	assert_eq!(replay.admit(10, &account(4), nonce(0), 20, false), Ok(()));
}

#[test]
fn clock_that_is_set_back_revives_nothing() {
	let mut replay = Replay::new(SMALL);
	assert_eq!(replay.admit(10, &account(1), nonce(1), 20, false), Ok(()));
	assert_eq!(replay.admit(21, &account(1), nonce(2), 30, false), Ok(()));
	assert_eq!(replay.admit(15, &account(1), nonce(1), 20, false), Err(Error::Expired));
}

#[test]
fn request_is_good_up_to_its_deadline() {
	let mut replay = Replay::new(SMALL);
	assert_eq!(replay.admit(20, &account(1), nonce(1), 20, false), Ok(()));
	assert_eq!(replay.admit(20, &account(1), nonce(1), 20, false), Err(Error::Replayed));
	assert_eq!(replay.admit(21, &account(1), nonce(1), 20, false), Err(Error::Expired));
}

#[tokio::test]
async fn strangers_fill_their_own_share_alone() {
	let node = Node::with(Limits { memory: SMALL, ..Limits::default() });
	let ask = |wallet: Wallet| {
		let node = &node;
		async move { node.call(&wallet, "vault_accesses", json!({"patient": PATIENT, "limit": 1})).await }
	};
	assert_eq!(ask(stranger()).await, Err(4010));
	assert_eq!(ask(Wallet::of("Another")).await, Err(4010));
	assert_eq!(ask(Wallet::of("Third")).await, Err(4040));
	assert!(ask(patient()).await.is_ok());
}

#[tokio::test]
async fn too_many_at_once_are_told_to_wait() {
	let node = Node::with(Limits { readers: 0, ..Limits::default() });
	let answer = node.call(&patient(), "vault_accesses", json!({"patient": PATIENT, "limit": 1})).await;
	assert_eq!(answer, Err(4040));
}
