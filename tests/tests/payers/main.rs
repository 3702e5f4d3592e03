//! Two insurers, over the wallet and against a real node: who pays first and what the second leaves, what shows that something was given, who appeals, what looks
//! suspicious, who reads what a claim is about, and what is taken back from a later remittance. At last the node is started with its clock days ahead, so that what
//! waits in escrow can be had, and who waits for an answer goes on.

mod answer;
mod appeal;
mod care;
mod cast;
mod document;
mod offer;
mod order;
mod remittance;
mod signal;
mod visit;
mod world;

use std::time::Duration;

use anyhow::{ensure, Context};
use futures::join;
use salus_tests::{cast::vault_settings, node::Node, Result};

use world::World;

/// How far ahead the node's clock is at last: longer than a payer can dispute what was given.
const AHEAD: Duration = Duration::from_secs(8 * 24 * 60 * 60);

#[tokio::test(flavor = "multi_thread")]
async fn two_insurers_pay_in_their_order_and_see_what_claims_are_about() -> Result<()> {
	let mut node = Node::development(vault_settings())?;
	node.start().await?;
	let world = World::open(&node).await.context("the world opens")?;
	let visits = world.receives_anna().await.context("visits")?;
	let clean = world.pays_back_what_was_too_much(&visits.first).await.context("what was paid too much")?;
	world.tells_what_the_second_would_pay(&clean).await.context("what is told before")?;

	let signals = async { world.looks_closer(&visits.first, &clean).await.context("signals") };
	let payers = async { world.claims_in_order(&visits.second).await.context("two payers") };
	let care = async { world.shows_what_was_given().await.context("evidence") };
	let appeals = async { world.appeals().await.context("appeals") };
	let answers = async { world.asks_in_vain().await.context("what is asked") };
	let documents = async { world.shows_documents().await.context("documents") };
	let offers = async { world.offers().await.context("plans, networks, coverages and units") };
	let all = join!(signals, payers, care, appeals, documents, offers, answers);
	let (signalled, both, given, won, read, offered, asked) = all;
	// Whoever reads a failure is told of all strands that went wrong, and not of the first alone.
	let ends = [signalled.as_ref().err(), both.as_ref().err(), given.as_ref().err(), won.as_ref().err()];
	let others = [read.as_ref().err(), offered.as_ref().err(), asked.as_ref().err()];
	let failed: Vec<_> = ends.into_iter().chain(others).flatten().map(|error| format!("{error:#}")).collect();
	ensure!(failed.is_empty(), "{}", failed.join("\n"));

	world.nets_what_is_taken_back(&clean, &won?).await.context("a later remittance")?;
	let (escrow, asked) = (given?, asked?);
	node.restart_ahead(AHEAD).await?;
	world.goes_on_without_an_answer(&asked).await.context("what nobody has answered")?;
	world.releases_for_the_payee(&escrow).await.context("what waited in escrow")?;
	node.ensure_running()
}
