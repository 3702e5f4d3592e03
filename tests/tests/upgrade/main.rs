//! Four validators move to the runtime's second version, by a vote of the council and under transactions, while two of them are restarted. The second version migrates
//! storage over many blocks. Nothing is lost, and everything holds before and after that always must.

mod before;
mod care;
mod claim;
mod client;
mod council;
mod history;
mod sound;
mod state;
mod successor;
mod traffic;

use std::{
	io::Write,
	time::{Duration, Instant},
};

use anyhow::{ensure, Context};
use pallet_utility::Call as Utility;
use salus_identity::Call as Identity;
use salus_primitives::{
	role::{Role, Roles},
	OrganizationId, PatientId,
};
use salus_runtime::{Runtime, RuntimeCall, VERSION};
use salus_tests::{
	cast,
	chain::Head,
	network::{Network, VALIDATORS},
	ward::Ward,
	Result,
};
use sp_core::storage::well_known_keys::CODE;

use crate::{
	before::Before,
	care::Care,
	client::{account, ensure_invalid, spec_version, Client},
	history::Upgrade,
	state::{stored, State},
	traffic::Traffic,
};

/// More than anything here should ever need, with the compilation of a new runtime by four nodes in between.
const PATIENCE: Duration = Duration::from_secs(240);

/// Everybody.
const ALL: [usize; 4] = [0, 1, 2, 3];

/// The node that is stopped and started between the vote and the upgrade. The wallets read the first two nodes, which stay up.
const STOPPED: usize = 2;

/// The node that is killed in the midst of the migration.
const KILLED: usize = 3;

/// The hospital of the ward, and its administrator.
const HOSPITAL: OrganizationId = OrganizationId(0);
const ADMINISTRATOR: &str = "//Ward//admin";

const REGISTRARS: usize = 6;
const PATIENTS: usize = 6;

/// How many accounts have departed, whose entries are migrated. Two go in a block.
const DEPARTED: usize = 40;

/// How many transactions flow before, between, and after.
const SOME: usize = 60;

#[tokio::test(flavor = "multi_thread")]
async fn four_validators_move_to_the_next_version_under_transactions_and_lose_nothing() -> Result<()> {
	let code = successor::code()?;
	let mut network = Network::start(cast::vault_settings()).await?;
	network.all_finalized(&ALL, 2, PATIENCE).await?;
	let ward = Ward::open(network.node(0)).await?;
	ward.grant(ward.doctor()).await?;
	let clients = [Client::connect(network.node(0)).await?, Client::connect(network.node(1)).await?];
	let people = People::enrol(&clients[0]).await?;
	people.depart(&clients[0]).await?;
	let care = Care::give(network.node(0), &clients[0]).await?;
	let before = Before::look(&clients[0]).await?;

	let traffic = Traffic::start(&network, &clients, HOSPITAL, &people.registrars, &people.patients)?;
	traffic.flows(SOME).await?;
	let killed_at = upgrade(&mut network, &clients, &traffic, code).await?;
	traffic.flows(SOME).await?;
	let account = traffic.end().await?;

	let after = State::take(&clients[0]).await?;
	after.check().context("after the upgrade")?;
	ensure!(after.entries.get(CODE).map(Vec::as_slice) == Some(code), "the chain has other code");
	ensure!(after.departed().is_empty(), "entries are left of {:?}", after.departed());
	account.ensure_nothing_is_lost(&after)?;
	before.ensure_kept(&people, &after, &clients[0]).await?;
	serves_on(&ward).await?;
	care.is_replayed(&clients[0]).await?;
	care.ends(&clients[0]).await?;
	let common = network.ensure_no_conflict(&ALL).await?;
	let upgrade = Upgrade::find(clients[0].chain(), before.state.head.number..=common).await?;
	ensure!(upgrade.migrating.contains(&killed_at), "{:?} were migrating, not {killed_at}", upgrade.migrating);
	tell(code, &upgrade, &account)
}

/// Under transactions the council authorizes the code, one node is restarted, the code is applied, another node is killed in the midst of the migration, and all arrive.
/// Says at which height that node was killed.
async fn upgrade(network: &mut Network, clients: &[Client; 2], traffic: &Traffic, code: &[u8]) -> Result<u32> {
	State::take(&clients[0]).await?.check().context("under transactions")?;
	authorize(&clients[0], code).await?;
	restart_in_peace(network).await?;
	traffic.flows(SOME).await?;
	apply(&clients[1], code).await?;
	let killed_at = kill_in_migration(network, &clients[0]).await?;
	everybody_arrives(network, &clients[0]).await?;
	Ok(killed_at)
}

/// A doctor is served under the consent of before, and another under one of after.
async fn serves_on(ward: &Ward) -> Result<()> {
	ensure!(ward.serves(ward.doctor()).await?, "a doctor is served no more under a consent of before");
	ensure!(!ward.serves(ward.colleague()).await?, "a doctor is served without any consent");
	ward.grant(ward.colleague()).await?;
	ensure!(ward.serves(ward.colleague()).await?, "a doctor is not served under a consent of after");
	Ok(())
}

/// Past the test harness, which keeps the output of tests that pass.
fn tell(code: &[u8], upgrade: &Upgrade, account: &traffic::Account) -> Result<()> {
	let (early, late) = account.around(upgrade.applied);
	writeln!(
		std::io::stderr(),
		"runtime upgrade: {} bytes of code in block {}, migrated in blocks {:?}; {early} intentions were carried out \
		 before and {late} after, each once; {} were signed again",
		code.len(),
		upgrade.applied,
		upgrade.migrating,
		account.signed_again(),
	)?;
	account.refusals().iter().for_each(|refusal| println!("refused, and signed again: {refusal}"));
	ensure!(early >= SOME && late > 0, "there was too little traffic: {early} before, {late} after");
	Ok(())
}

/// Who is there beside the ward's own people.
struct People {
	registrars: Vec<String>,
	patients: Vec<(String, PatientId)>,
	/// Members for a while, who sign once and then leave.
	leavers: Vec<String>,
}

/// Carries the calls out, as many at a time as a block has room for at their worst.
async fn in_batches(client: &Client, signer: &str, calls: Vec<RuntimeCall>) -> Result<()> {
	for calls in calls.chunks(10) {
		client.execute(signer, &Utility::batch_all { calls: calls.to_vec() }.into()).await?;
	}
	Ok(())
}

impl People {
	/// The ward's administrator makes registrars and members, and one registrar registers the patients.
	async fn enrol(client: &Client) -> Result<Self> {
		let named =
			|what: &str, count: usize| (0..count).map(|one| format!("//Upgrade//{what}//{one}")).collect::<Vec<_>>();
		let (registrars, leavers) = (named("registrar", REGISTRARS), named("leaver", DEPARTED));
		let patients: Vec<_> =
			named("patient", PATIENTS).into_iter().map(|uri| (uri, PatientId(rand::random()))).collect();
		let member = |uri: &String, role| -> Result<RuntimeCall> {
			let roles = Roles::from(role);
			Ok(Identity::set_member { organization: HOSPITAL, account: account(uri)?, roles }.into())
		};
		let registrar_calls = registrars.iter().map(|uri| member(uri, Role::Registrar));
		let leaver_calls = leavers.iter().map(|uri| member(uri, Role::FrontDesk));
		let calls = registrar_calls.chain(leaver_calls).collect::<Result<Vec<_>>>()?;
		in_batches(client, ADMINISTRATOR, calls).await?;
		let calls = patients.iter().map(|(uri, patient)| {
			let (organization, patient, controller) = (HOSPITAL, *patient, account(uri)?);
			Ok(salus_patients::Call::register_patient { organization, patient, controller }.into())
		});
		let calls = calls.collect::<Result<Vec<_>>>()?;
		in_batches(client, &registrars[0], calls).await?;
		Ok(Self { registrars, patients, leavers })
	}

	/// Those who are members for a while sign something, and are removed. Identity keeps their nonces.
	async fn depart(&self, client: &Client) -> Result<()> {
		let nothing = RuntimeCall::from(Utility::<Runtime>::batch { calls: Vec::new() });
		let signed: Vec<_> = self.leavers.iter().map(|uri| (uri.clone(), nothing.clone())).collect();
		client.execute_all(&signed).await?;
		let calls = self
			.leavers
			.iter()
			.map(|uri| Ok(Identity::remove_member { organization: HOSPITAL, account: account(uri)? }.into()));
		let calls = calls.collect::<Result<Vec<_>>>()?;
		in_batches(client, ADMINISTRATOR, calls).await
	}

	/// Whether an entry is one that goes on: a patient's who granted since, or how far a custodian's anchors have come.
	fn went_on(&self, pallet: &str, key: &[u8]) -> bool {
		match pallet {
			"Consent" => self.patients.iter().any(|(_, patient)| key.windows(32).any(|part| part == patient.0)),
			"Records" => key.starts_with(&state::key("Records", "Heads")),
			_ => false,
		}
	}
}

/// Nobody applies code that the council has not decided on; then it does.
async fn authorize(client: &Client, code: &[u8]) -> Result<()> {
	let refusal = ensure_invalid(client.submit("//Bob", &council::application(code)).await?)?;
	println!("code that is not authorized is refused: {refusal}");
	council::decide(client, &council::authorization(code)).await?;
	let authorized = council::authorized(client).await?;
	ensure!(authorized == Some(sp_io::hashing::blake2_256(code).into()), "the code is not authorized: {authorized:?}");
	println!("the council has authorized {} bytes of code", code.len());
	Ok(())
}

/// One node is stopped and started, and has caught up.
async fn restart_in_peace(network: &mut Network) -> Result<()> {
	network.node_mut(STOPPED).stop()?;
	network.node_mut(STOPPED).start().await?;
	let height = network.chain(0)?.finalized().await?.number;
	network.all_finalized(&[STOPPED], height, PATIENCE).await?;
	println!("{} was restarted before the upgrade, and has caught up to {height}", VALIDATORS[STOPPED]);
	Ok(())
}

/// A councillor applies the code. Somebody else's attempt at that is refused.
async fn apply(client: &Client, code: &[u8]) -> Result<()> {
	let call = council::application(code);
	let refusal = ensure_invalid(client.submit(&format!("//Upgrade//registrar//{}", REGISTRARS - 1), &call).await?)?;
	println!("a registrar who applies it is refused: {refusal}");
	client.submit("//Bob", &call).await??;
	Ok(())
}

/// A node's best block, if the state of it is being migrated.
async fn migrating(client: &Client) -> Result<Option<Head>> {
	let best = client.chain().best().await?;
	let cursor = stored(client.chain(), "Migrations", "Cursor", Some(best.hash)).await?;
	Ok(cursor.map(|_| best))
}

/// One node is killed in the midst of the migration, and started at once. Says at which height that was.
async fn kill_in_migration(network: &mut Network, client: &Client) -> Result<u32> {
	let until = Instant::now() + PATIENCE;
	let height = loop {
		if let Some(head) = migrating(client).await? {
			break head.number;
		}
		ensure!(Instant::now() < until, "no migration began within {PATIENCE:?}");
		tokio::time::sleep(Duration::from_millis(200)).await;
	};
	network.node_mut(KILLED).kill()?;
	println!("{} is killed while block {height} is migrating", VALIDATORS[KILLED]);
	network.node_mut(KILLED).start().await?;
	Ok(height)
}

/// The migration comes to its end, and all four finalize on in the next version.
async fn everybody_arrives(network: &Network, client: &Client) -> Result<()> {
	let until = Instant::now() + PATIENCE;
	while migrating(client).await?.is_some() {
		ensure!(Instant::now() < until, "the migration is not completed within {PATIENCE:?}");
		tokio::time::sleep(Duration::from_millis(200)).await;
	}
	let height = client.chain().best().await?.number;
	network.all_finalized(&ALL, height + 5, PATIENCE).await?;
	for index in ALL {
		let chain = network.chain(index)?;
		let at = chain.finalized().await?;
		let runs = spec_version(&chain, Some(at.hash)).await?;
		ensure!(runs == VERSION.spec_version + 1, "{} runs version {runs} at {}", VALIDATORS[index], at.number);
	}
	println!(
		"the migration was completed by block {height}; all four finalize on in version {}",
		VERSION.spec_version + 1
	);
	Ok(())
}
