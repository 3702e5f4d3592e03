//! Whom the chain does not know registers with a registrar's voucher: that person, once, and nobody else.

use anyhow::{anyhow, ensure, Context};
use salus_primitives::role::{OrganizationKind, Role};
use salus_tests::{
	cast,
	node::Node,
	signer::Signer,
	wallet::{Refused, Wallet},
	Result,
};
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn a_voucher_registers_its_bearer_once_and_nobody_else() -> Result<()> {
	let mut node = Node::development(cast::vault_settings())?;
	node.start().await?;
	let (chain, wallet) = (node.chain()?, Wallet::new(&node.url())?);
	let (administrator, registrar) = (Signer::new("//Hospital")?, Signer::new("//Hospital//desk")?);
	wallet.admit(&Signer::new("//Alice")?, OrganizationKind::Hospital, &administrator).await??;
	wallet
		.set_member(&administrator, salus_primitives::OrganizationId(0), &registrar.account(), Role::Registrar)
		.await??;
	let (bearer, thief) = (Signer::new("//Bearer")?, Signer::new("//Thief")?);

	let voucher = issue(&wallet, &registrar, &bearer).await?;
	let stolen = run(&wallet, &thief, &["voucher", "redeem", &voucher]).await?;
	ensure!(stolen.is_err(), "another account redeemed it: {stolen:?}");
	ensure!(!chain.is_known(&bearer.account()).await?, "to sign a voucher makes nobody known");
	ensure!(chain.account(&bearer.account()).await?.providers == 0, "nor does it make an account");

	let redeemed =
		run(&wallet, &bearer, &["voucher", "redeem", &voucher]).await?.map_err(|refused| anyhow!("{refused}"))?;
	let patient = redeemed["patient"].as_str().context("a patient")?.to_owned();
	ensure!(chain.is_known(&bearer.account()).await?, "whoever redeemed it is known");
	let mine = run(&wallet, &bearer, &["patient", "mine"]).await?.map_err(|refused| anyhow!("{refused}"))?;
	ensure!(mine["patients"][0]["patient"] == patient, "{mine}");

	let again = run(&wallet, &bearer, &["voucher", "redeem", &voucher]).await?;
	ensure!(matches!(&again, Err(Refused::Chain(name)) if name == "Patients.AlreadyRegistered"), "{again:?}");
	// A voucher of somebody who is no registrar any more lets nobody in.
	let late = Signer::new("//Late")?;
	let voucher = issue(&wallet, &registrar, &late).await?;
	let address = registrar.address();
	let removed = run(&wallet, &administrator, &["member", "remove", &address, "--organization", "0"]).await?;
	removed.map_err(|refused| anyhow!("{refused}"))?;
	let refused = run(&wallet, &late, &["voucher", "redeem", &voucher]).await?;
	ensure!(matches!(refused, Err(Refused::Pool(_))), "{refused:?}");
	ensure!(chain.account(&late.account()).await?.nonce == 0, "what was refused leaves nothing behind");
	Ok(())
}

/// The voucher's text, signed and never sent.
async fn issue(wallet: &Wallet, registrar: &Signer, bearer: &Signer) -> Result<String> {
	let address = bearer.address();
	let issued = run(wallet, registrar, &["voucher", "issue", &address, "--until", "1h"]).await?;
	let issued = issued.map_err(|refused| anyhow!("{refused}"))?;
	Ok(issued["voucher"].as_str().context("the voucher")?.to_owned())
}

async fn run(wallet: &Wallet, key: &Signer, words: &[&str]) -> Result<std::result::Result<Value, Refused>> {
	let words: Vec<String> = words.iter().map(|word| (*word).into()).collect();
	wallet.run(key, &words).await
}
