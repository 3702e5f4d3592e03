//! How validators do, for Prometheus: what they miss and what was proved of them, as of the last finalized block.

mod gauges;

use std::sync::Arc;

use futures::StreamExt;
use salus_primitives::validator::Offences;
use salus_runtime_api::{ValidatorsApi, MAX_PAGE};
use sc_client_api::BlockchainEvents;
use sp_api::{ApiError, ProvideRuntimeApi};
use sp_runtime::traits::Block as BlockT;

use crate::service::{Block, FullClient};
pub use gauges::Gauges;

/// Shows each finalized block's state, as long as the node runs.
pub async fn follow(client: Arc<FullClient>, mut gauges: Gauges) {
	let mut finalized = client.finality_notification_stream();
	while let Some(block) = finalized.next().await {
		if let Err(why) = show(&client, block.hash, &mut gauges) {
			log::debug!(target: "validators", "how validators do could not be read: {why}");
		}
	}
}

fn show(client: &FullClient, at: <Block as BlockT>::Hash, gauges: &mut Gauges) -> Result<(), ApiError> {
	let api = client.runtime_api();
	let standings = api.standings(at)?;
	let mut offences: Vec<Offences> = Vec::new();
	loop {
		let after = offences.last().map(|entry| (entry.validator.clone(), entry.kind));
		let page = client.runtime_api().offences(at, after, MAX_PAGE)?;
		if page.is_empty() {
			break;
		}
		offences.extend(page);
	}
	gauges.show(&standings, &offences);
	Ok(())
}
