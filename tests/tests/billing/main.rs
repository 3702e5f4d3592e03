//! Money over the wallet and the interchange, against a real node: what is authorized, claimed, decided, billed, held, paid, taken back, exported and imported, and what of it is
//! refused, by name and with what to do about it.

mod authorization;
mod cast;
mod claim;
mod details;
mod escrow;
mod examples;
mod exchange;
mod import;
mod invoice;
mod ledger;
mod opening;
mod plan;
mod remittance;
mod review;
mod withdrawal;
mod world;

use anyhow::{ensure, Context};
use futures::join;
use salus_tests::{cast::vault_settings, node::Node, vault, Result};

use world::World;

#[tokio::test(flavor = "multi_thread")]
async fn money_is_told_by_the_wallet_from_the_plan_to_the_books_and_handed_on_by_the_interchange() -> Result<()> {
	let mut node = Node::development(vault_settings())?;
	node.start().await?;
	let world = World::open(&node).await.context("the world opens")?;
	let opened = vault::now();

	let providers = async {
		let clean = world.files_what_is_clean().await.context("clean claims")?;
		let imported = world.takes_in_claims_of_others().await.context("claims of others")?;
		Ok::<_, anyhow::Error>((clean, imported))
	};
	let insurers = async { world.reviews().await.context("claims that people decide") };
	let authorizations = async {
		world.authorizes().await.context("authorizations")?;
		world.asks_before_by_a_document().await.context("a preauthorization of others")?;
		world.drafts_the_official_claims().await.context("all official claims")
	};
	let plans = async { world.insures().await.context("plans and coverages") };
	let patients = async { world.invoices().await.context("invoices") };
	let escrows = async { world.escrows().await.context("escrows") };
	let bank = async { world.withdraws().await.context("withdrawals") };
	let strangers = async { world.takes_in_nothing_else().await.context("what is not imported") };
	let all = join!(providers, insurers, authorizations, plans, patients, escrows, bank, strangers);
	let (filed, reviewed, authorized, insured, billed, held, withdrawn, kept_out) = all;
	// Whoever reads a failure is told of all strands that went wrong, and not of the first alone.
	let ends = [authorized, insured, billed, held, withdrawn, kept_out];
	let failed =
		[filed.as_ref().err(), reviewed.as_ref().err()].into_iter().chain(ends.iter().map(|end| end.as_ref().err()));
	let failed: Vec<_> = failed.flatten().map(|error| format!("{error:#}")).collect();
	ensure!(failed.is_empty(), "{}", failed.join("\n"));
	let ((clean, imported), reviewed) = (filed?, reviewed?);
	world.replays_all().await.context("all decisions once more")?;

	let remitted = world.remits(&clean, &reviewed).await.context("remittances")?;
	world.hands_on(&clean, &imported, &remitted).await.context("other formats")?;
	world.takes_back_what_was_paid(&clean).await.context("what is taken back")?;
	world.keeps_books(opened).await.context("books")?;
	node.ensure_running()
}
