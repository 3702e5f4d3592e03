//! What is remembered of requests, and for how long.

use salus_primitives::{consent::Action, AccountId, Digest};
use salus_rpc::{replay::Replay, Error, Limits, Memory};
use serde_json::json;

use crate::{
	authorization::requests,
	support::{doctor, get, patient, stranger, Document, Node, Wallet, CONSENT, PATIENT},
};

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

#[tokio::test]
async fn request_is_good_once_even_if_the_node_stops_in_between() {
	let node = Node::new();
	let made: Vec<_> =
		requests(&node).into_iter().map(|(draft, wallet)| (draft.method, draft.request(&wallet))).collect();
	for (method, request) in &made {
		assert!(node.send(request).await.is_ok(), "{method}");
	}
	let before = node.log().len();
	let node = node.restart(|_| ()).await;
	for (method, request) in &made {
		assert_eq!(node.send(request).await, Err(4003), "{method}");
	}
	assert_eq!(node.log().len(), before, "nothing is written for a request that was made before");
	assert!(node.call(&patient(), "vault_accesses", json!({"patient": PATIENT, "limit": 1})).await.is_ok());
}

#[tokio::test]
async fn refused_request_does_not_become_good_by_a_restart_and_a_grant() {
	let node = Node::new();
	node.put(&Document::new(&doctor(), 1, b"x")).await.unwrap();
	let request = node.draft("vault_get", &get(1, Some(1), "TREAT")).request(&doctor());
	assert_eq!(node.send(&request).await, Err(4010));
	let node = node.restart(|_| ()).await;
	node.rule(&doctor(), Action::Access, CONSENT);
	assert_eq!(node.send(&request).await, Err(4003));
}
