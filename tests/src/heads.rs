//! New heads of a node's chain, as the node tells them.

use anyhow::Context;
use jsonrpsee_client::{
	core::client::{Subscription, SubscriptionClientT},
	rpc_params,
	ws_client::{WsClient, WsClientBuilder},
};
use serde::Deserialize;

use crate::Result;

/// Which heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heads {
	/// Every new best block.
	Best,
	/// Every newly finalized block.
	Finalized,
}

/// A stream of heights.
#[derive(Debug)]
pub struct Stream {
	subscription: Subscription<Header>,
	// Dropping the client ends the subscription.
	_client: WsClient,
}

#[derive(Debug, Deserialize)]
struct Header {
	number: String,
}

impl Stream {
	/// Subscribes at the node with this address.
	pub async fn open(url: &str, heads: Heads) -> Result<Self> {
		let client = WsClientBuilder::default().build(url).await?;
		let (on, off) = match heads {
			Heads::Best => ("chain_subscribeNewHeads", "chain_unsubscribeNewHeads"),
			Heads::Finalized => ("chain_subscribeFinalizedHeads", "chain_unsubscribeFinalizedHeads"),
		};
		Ok(Self { subscription: client.subscribe(on, rpc_params![], off).await?, _client: client })
	}

	/// The height of the next one.
	pub async fn next(&mut self) -> Result<u32> {
		let header = self.subscription.next().await.context("the node stopped telling of new heads")??;
		Ok(u32::from_str_radix(header.number.trim_start_matches("0x"), 16)?)
	}
}
