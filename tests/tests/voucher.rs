//! Whom the chain does not know registers with a registrar's voucher: that person, once, and nobody else.

use anyhow::{anyhow, bail, ensure, Context};
use salus_primitives::{
	organization::RoleEntry,
	patient::{Act, GuardianRole, Guardianship, Scope},
	role::{HeldRole, HeldRoleName, Membership, OrganizationKind, Permission, Permissions, Role, Roles},
	OrganizationId,
};
use salus_tests::{
	cast,
	chain::Chain,
	node::Node,
	signer::Signer,
	wallet::{ensure_stranger, Refused, Wallet},
	Result,
};
use serde_json::Value;

/// The first organization that is admitted.
const HOSPITAL: OrganizationId = OrganizationId(0);

#[tokio::test(flavor = "multi_thread")]
async fn a_voucher_registers_its_bearer_once_and_nobody_else() -> Result<()> {
	let mut node = Node::development(cast::vault_settings())?;
	node.start().await?;
	let (chain, wallet) = (node.chain()?, Wallet::new(&node.url())?);
	let (administrator, registrar) = (Signer::new("//Hospital")?, Signer::new("//Hospital//desk")?);
	wallet.admit(&Signer::new("//Alice")?, OrganizationKind::Hospital, &administrator).await??;
	wallet.set_member(&administrator, HOSPITAL, &registrar.account(), Role::Registrar).await??;
	let (bearer, thief) = (Signer::new("//Bearer")?, Signer::new("//Thief")?);

	let voucher = issue(&wallet, &registrar, &bearer).await?;
	let stolen = run(&wallet, &thief, &["voucher", "redeem", &voucher]).await?;
	let not_theirs = |refused: &Refused| matches!(refused, Refused::Other { code, message } if code == "usage" && message.contains("only that account redeems it"));
	ensure!(stolen.as_ref().is_err_and(not_theirs), "{stolen:?}");
	ensure!(!chain.is_known(&bearer.account()).await?, "to sign a voucher makes nobody known");
	ensure!(chain.account(&bearer.account()).await?.providers == 0, "nor does it make an account");

	let redeemed =
		run(&wallet, &bearer, &["voucher", "redeem", &voucher]).await?.map_err(|refused| anyhow!("{refused}"))?;
	let patient = redeemed["patient"].as_str().context("a patient")?.to_owned();
	ensure!(chain.is_known(&bearer.account()).await?, "whoever redeemed it is known");
	let mine = run(&wallet, &bearer, &["patient", "mine"]).await?.map_err(|refused| anyhow!("{refused}"))?;
	ensure!(mine["patients"][0]["patient"] == patient, "{mine}");

	a_guardian_is_shown(&chain, &wallet, &bearer, &patient).await?;
	a_member_is_shown(&chain, &wallet, &administrator, &registrar).await?;

	let again = run(&wallet, &bearer, &["voucher", "redeem", &voucher]).await?;
	ensure!(matches!(&again, Err(Refused::Chain(name)) if name == "Patients.AlreadyRegistered"), "{again:?}");
	// A voucher of somebody who is no registrar any more lets nobody in.
	let late = Signer::new("//Late")?;
	let voucher = issue(&wallet, &registrar, &late).await?;
	let address = registrar.address();
	let removed = run(&wallet, &administrator, &["member", "remove", &address, "--organization", "0"]).await?;
	removed.map_err(|refused| anyhow!("{refused}"))?;
	let refused = run(&wallet, &late, &["voucher", "redeem", &voucher]).await?;
	ensure_stranger(refused)?;
	ensure!(chain.account(&late.account()).await?.nonce == 0, "what was refused leaves nothing behind");
	Ok(())
}

/// Whom the patient names may see it, and nobody else is shown as one.
async fn a_guardian_is_shown(chain: &Chain, wallet: &Wallet, bearer: &Signer, patient: &str) -> Result<()> {
	let (guardian, right) = (Signer::new("//Mother")?, ["--role", "RESPRSN", "--scope", "read,pay"]);
	let address = guardian.address();
	let line = [&["patient", "guardian", "name", patient, &address][..], &right].concat();
	run(wallet, bearer, &line).await?.map_err(|refused| anyhow!("{refused}"))?;
	let shown = chain.guardian_of(&guardian.account()).await?;
	let named = Guardianship {
		patient: patient.parse()?,
		role: GuardianRole::ResponsibleParty,
		scope: Scope::of(&[Act::Read, Act::Pay]),
		until: None,
		ends: None,
	};
	ensure!(shown == [named], "{shown:?}");
	let shown = chain.guardian_of(&bearer.account()).await?;
	ensure!(shown.is_empty(), "the patient is no guardian: {shown:?}");
	Ok(())
}

/// A registrar with a role of the hospital's own beside the built-in one is shown with both, and the administrator with another.
async fn a_member_is_shown(chain: &Chain, wallet: &Wallet, administrator: &Signer, registrar: &Signer) -> Result<()> {
	let (account, address) = (registrar.account(), registrar.address());
	for line in [
		&["org", "role", "define", "triage", "--permissions", "admit-patients", "--organization", "0"][..],
		&["member", "roles", &address, "--own", "triage", "--organization", "0"],
	] {
		run(wallet, administrator, line).await?.map_err(|refused| anyhow!("{refused}"))?;
	}
	let triage = Permissions::of(&[Permission::AdmitPatients]);
	let definitions = chain.role_definitions(HOSPITAL).await?;
	let [RoleEntry { role, code, permissions, licensed, holders }] = &definitions[..] else {
		bail!("one role was defined: {definitions:?}");
	};
	ensure!((*permissions, *licensed, *holders) == (triage, false, 1), "{definitions:?}");

	let built_in = Roles::from(Role::Registrar);
	let held = |role, permissions| HeldRole { role, permissions, licensed: false, counts: true };
	let shown = chain.roles_of(&account, HOSPITAL).await?;
	let expected = [
		held(HeldRoleName::BuiltIn(Role::Registrar), built_in.permissions()),
		held(HeldRoleName::Own { role: *role, code: code.clone() }, triage),
	];
	ensure!(shown == expected, "{shown:?}");

	let shown = chain.memberships(&account).await?;
	let membership = Membership {
		organization: HOSPITAL,
		kind: OrganizationKind::Hospital,
		roles: built_in,
		active: true,
		own_roles: vec![*role].try_into().map_err(|_| anyhow!("there is room for one"))?,
		licence_expires: None,
		permissions: built_in.permissions().union(triage),
	};
	ensure!(shown == [membership], "{shown:?}");
	let shown = chain.memberships(&administrator.account()).await?;
	ensure!(shown.iter().map(|one| one.roles).eq([Roles::from(Role::Administrator)]), "{shown:?}");
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
