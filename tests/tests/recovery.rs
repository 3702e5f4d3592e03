//! Patients who lost their wallets get new ones, through guardians and through a hospital. A recovery waits for three days, so the node is started with its clock
//! days ahead; the chain, and whoever asks it, takes the rest of it as it comes.

use std::time::Duration;

use anyhow::{bail, ensure, Context};
use futures::try_join;
use salus_primitives::{
	role::{OrganizationKind, Role},
	OrganizationId, PatientId,
};
use salus_tests::{
	node::{Node, Settings},
	signer::Signer,
	standard::Standard,
	wallet::{ensure_refused, ensure_stranger, Refused, Wallet},
	Result,
};
use serde_json::Value as Json;
use subxt::dynamic::Value;

const HOSPITAL: OrganizationId = OrganizationId(0);

const HOUR: u64 = 60 * 60;

/// How long a recovery waits, and for how long it can be completed then, in seconds, where the council has not said otherwise.
const DELAY: u64 = 72 * HOUR;
const LAPSE: u64 = 14 * 24 * HOUR;

/// How many guardians must agree.
const THRESHOLD: &str = "2";

#[tokio::test(flavor = "multi_thread")]
async fn lost_wallets_are_replaced_through_guardians_and_through_a_hospital_when_the_delay_is_over() -> Result<()> {
	let arguments = ["--dev"].map(String::from).to_vec();
	let mut node = Node::new(Settings { name: "recovery".into(), arguments, vault: None })?;
	node.start().await?;
	let ward = Ward::open(&node).await?;
	let guarded = ward.patient("guarded", true).await?;
	let vetoed = ward.patient("vetoed", true).await?;
	let attested = ward.patient("attested", false).await?;
	let forgotten = ward.patient("forgotten", true).await?;

	try_join!(
		ward.guardians_begin(&guarded),
		ward.begins_and_is_vetoed(&vetoed),
		ward.hospital_attests(&attested),
		ward.one_guardian_begins(&forgotten),
	)?;

	restart(&mut node, DELAY + HOUR).await?;
	try_join!(
		ward.guardians_complete(&guarded),
		ward.stays_vetoed(&vetoed),
		ward.attested_is_completed(&attested),
		ward.one_guardian_is_too_few(&forgotten),
	)?;

	restart(&mut node, DELAY + LAPSE + HOUR).await?;
	ward.has_lapsed(&forgotten, &Standard::connect(&node).await?).await
}

/// Stops the node and starts it with its clock so many seconds ahead of this machine's. It authors and finalizes on, and nobody is blamed for the slots between.
async fn restart(node: &mut Node, ahead: u64) -> Result<()> {
	node.restart_ahead(Duration::from_secs(ahead)).await?;
	let standings = node.chain()?.standings().await?;
	ensure!(standings.iter().all(|one| one.validates && one.paused.is_none()), "{standings:?}");
	println!("started {} h ahead; it authors and finalizes on", ahead / HOUR);
	Ok(())
}

/// Who is there beside the patients.
struct Ward {
	wallet: Wallet,
	administrator: Signer,
	registrar: Signer,
	guardians: Vec<Signer>,
}

/// A patient, the wallet that is lost, and the one that takes its place.
struct Patient {
	id: PatientId,
	old: Signer,
	new: Signer,
}

impl Patient {
	fn id(&self) -> String {
		self.id.to_string()
	}
}

impl Ward {
	async fn open(node: &Node) -> Result<Self> {
		let signer = |name: &str| Signer::new(&format!("//Recovery//{name}"));
		let ward = Self {
			wallet: Wallet::new(&node.url())?,
			administrator: signer("admin")?,
			registrar: signer("registrar")?,
			guardians: ["sister", "friend", "neighbour"].into_iter().map(signer).collect::<Result<_>>()?,
		};
		ward.wallet.admit(&Signer::new("//Alice")?, OrganizationKind::Hospital, &ward.administrator).await??;
		ward.enrol(&ward.registrar, Role::Registrar).await?;
		Ok(ward)
	}

	async fn enrol(&self, who: &Signer, role: Role) -> Result<()> {
		self.wallet.set_member(&self.administrator, HOSPITAL, &who.account(), role).await??;
		Ok(())
	}

	/// Registers a patient, who names all guardians, of whom two recover the wallet together, or none.
	async fn patient(&self, name: &str, is_guarded: bool) -> Result<Patient> {
		let signer = |wallet: &str| Signer::new(&format!("//Recovery//{name}//{wallet}"));
		let patient = Patient { id: PatientId(rand::random()), old: signer("old")?, new: signer("new")? };
		self.wallet.register_patient(&self.registrar, HOSPITAL, patient.id, &patient.old).await??;
		if is_guarded {
			for guardian in &self.guardians {
				let (id, address) = (patient.id(), guardian.address());
				let right = ["--role", "HPOWATT", "--scope", "recover"];
				let line = [&["patient", "guardian", "name", &id, &address][..], &right].concat();
				self.wallet.command(&patient.old, &line).await??;
			}
			self.wallet.command(&patient.old, &["patient", "recovery", "set", &patient.id(), THRESHOLD]).await??;
		}
		Ok(patient)
	}

	/// A word about a patient's recovery, with the new wallet for which it is meant.
	async fn say(&self, who: &Signer, word: &str, patient: &Patient) -> Result<Answer> {
		let (id, new) = (patient.id(), patient.new.address());
		self.wallet.command(who, &["patient", "recovery", word, &id, &new]).await
	}

	/// A word about it that is meant for whichever has begun.
	async fn end(&self, who: &Signer, word: &str, patient: &Patient) -> Result<Answer> {
		self.wallet.command(who, &["patient", "recovery", word, &patient.id()]).await
	}

	/// Somebody grants the registrar to read for a year.
	async fn grant(&self, who: &Signer, patient: &Patient) -> Result<Answer> {
		let (id, to) = (patient.id(), format!("account:{}", self.registrar.address()));
		let what = ["--classes", "laboratory", "--purposes", "TREAT", "--until", "1y"];
		self.wallet.command(who, &[&["consent", "grant", &id, "--to", &to][..], &what].concat()).await
	}

	/// The accounts that are the patient's own wallets.
	async fn own_wallets(&self, patient: &Patient) -> Result<Vec<String>> {
		let said = self.wallet.command(&self.registrar, &["patient", "controller", "list", &patient.id()]).await??;
		let all = said["controllers"].as_array().context("a list")?;
		let own = all.iter().filter(|one| one["capacity"] == "patient");
		Ok(own.filter_map(|one| one["account"].as_str().map(String::from)).collect())
	}

	/// The new wallet acts for the patient, and alone.
	async fn ensure_replaced(&self, patient: &Patient) -> Result<()> {
		ensure!(self.own_wallets(patient).await? == [patient.new.address()], "{:?}", self.own_wallets(patient).await?);
		self.grant(&patient.new, patient).await??;
		Ok(())
	}
}

/// Before the delay is over.
impl Ward {
	/// Two guardians of three agree on a new wallet. It is nobody yet, and the old one acts on.
	async fn guardians_begin(&self, patient: &Patient) -> Result<()> {
		let [sister, friend, _] = &self.guardians[..] else { bail!("three guardians") };
		let stranger = self.say(&self.registrar, "begin", patient).await?;
		ensure_refused(stranger, "Patients.NotAController").context("somebody who is no guardian")?;
		let begun = self.say(sister, "begin", patient).await??;
		let moment = |name: &str| begun[name].as_u64().with_context(|| format!("{begun}"));
		let (completes, lapses) = (moment("completes")?, moment("lapses")?);
		ensure!(lapses - completes == LAPSE * 1000, "{begun}");
		self.say(friend, "support", patient).await??;
		let again = self.say(friend, "support", patient).await?;
		ensure_refused(again, "Patients.AlreadySupported")?;
		ensure_refused(self.end(&self.administrator, "complete", patient).await?, "Patients.TooEarly")?;
		ensure_stranger(self.grant(&patient.new, patient).await?).context("the new wallet, before its time")?;
		self.grant(&patient.old, patient).await??;
		println!("two of three guardians have begun; to complete it is refused as too early");
		Ok(())
	}

	/// Whoever has the old wallet sees what guardians have begun, and ends it.
	async fn begins_and_is_vetoed(&self, patient: &Patient) -> Result<()> {
		// In another order, so that nobody waits for a nonce.
		let [_, friend, neighbour] = &self.guardians[..] else { bail!("three guardians") };
		self.say(neighbour, "begin", patient).await??;
		self.say(friend, "support", patient).await??;
		let shown = self.end(&patient.old, "show", patient).await??;
		ensure!(shown["recovery"]["pending"]["successor"] == patient.new.address(), "{shown}");
		let registrar = self.end(&self.registrar, "veto", patient).await?;
		ensure_refused(registrar, "Patients.NotAController").context("somebody who does not act for the patient")?;
		self.end(&patient.old, "veto", patient).await??;
		let shown = self.end(&patient.old, "show", patient).await??;
		ensure!(shown["recovery"]["pending"].is_null(), "{shown}");
		println!("another recovery, begun by two guardians, is vetoed with the old wallet");
		Ok(())
	}

	/// The hospital that registered a patient without guardians says who the patient is now.
	async fn hospital_attests(&self, patient: &Patient) -> Result<()> {
		let no_registrar =
			["patient", "recovery", "attest", &patient.id(), &patient.new.address(), "--organization", "0"];
		let answer = self.wallet.command(&self.administrator, &no_registrar).await?;
		ensure_refused(answer, "Patients.NotAuthorized").context("a member who is no registrar")?;
		self.say(&self.registrar, "attest", patient).await??;
		ensure_refused(self.end(&self.registrar, "complete", patient).await?, "Patients.TooEarly")?;
		println!("a hospital attests; to complete it is refused as too early");
		Ok(())
	}

	/// One guardian alone begins.
	async fn one_guardian_begins(&self, patient: &Patient) -> Result<()> {
		let [_, _, neighbour] = &self.guardians[..] else { bail!("three guardians") };
		self.say(neighbour, "begin", patient).await??;
		Ok(())
	}
}

/// When the delay is over.
impl Ward {
	/// Anybody enrolled completes what the guardians began. The old wallet, which is known to the chain for something else, acts for the patient no more.
	async fn guardians_complete(&self, patient: &Patient) -> Result<()> {
		ensure!(self.own_wallets(patient).await? == [patient.old.address()], "the time alone replaced a wallet");
		self.enrol(&patient.old, Role::FrontDesk).await?;
		ensure_stranger(self.end(&Signer::new("//Stranger")?, "complete", patient).await?)?;
		self.end(&self.administrator, "complete", patient).await??;
		self.ensure_replaced(patient).await?;
		ensure_refused(self.grant(&patient.old, patient).await?, "Consent.NotAController").context("the old wallet")?;
		let again = ["patient", "controller", "add", &patient.id(), &patient.old.address()];
		let answer = self.wallet.command(&patient.old, &again).await?;
		ensure_refused(answer, "Patients.NotAController").context("the old wallet, for itself")?;
		println!("two of three guardians gave a patient a new wallet, and the old one acts no more");
		Ok(())
	}

	/// What was vetoed does not come back.
	async fn stays_vetoed(&self, patient: &Patient) -> Result<()> {
		let [sister, ..] = &self.guardians[..] else { bail!("three guardians") };
		ensure_none_begun(self.end(sister, "complete", patient).await?)?;
		ensure!(self.own_wallets(patient).await? == [patient.old.address()], "a wallet was replaced after a veto");
		self.grant(&patient.old, patient).await??;
		println!("what was vetoed cannot be completed, and the old wallet acts on");
		Ok(())
	}

	/// A hospital's word completes without guardians. The old wallet is nobody's then.
	async fn attested_is_completed(&self, patient: &Patient) -> Result<()> {
		self.end(&self.registrar, "complete", patient).await??;
		self.ensure_replaced(patient).await?;
		ensure_stranger(self.grant(&patient.old, patient).await?).context("the old wallet")?;
		println!("a hospital's word gave a patient a new wallet, and the chain does not know the old one");
		Ok(())
	}

	/// The delay does not stand in for the second guardian, who comes late, and then nobody completes it.
	async fn one_guardian_is_too_few(&self, patient: &Patient) -> Result<()> {
		let [_, friend, neighbour] = &self.guardians[..] else { bail!("three guardians") };
		ensure_refused(self.end(neighbour, "complete", patient).await?, "Patients.TooFewSupports")?;
		self.say(friend, "support", patient).await??;
		println!("one guardian of two is too few");
		Ok(())
	}

	/// What nobody completed in time nobody completes any more, and it stands in nobody's way.
	async fn has_lapsed(&self, patient: &Patient, client: &Standard) -> Result<()> {
		let [sister, ..] = &self.guardians[..] else { bail!("three guardians") };
		// The wallet shows nothing that has lapsed, so it signs nothing. A client that asks nobody hears the chain itself.
		ensure_none_begun(self.end(sister, "complete", patient).await?)?;
		let arguments = vec![Value::from_bytes(patient.id.0)];
		let answer = client.execute(sister.uri(), "Patients", "complete_recovery", arguments).await;
		let error = answer.err().context("a recovery was completed that has lapsed")?;
		ensure!(format!("{error:#}").contains("Lapsed"), "{error:#}");
		ensure!(self.own_wallets(patient).await? == [patient.old.address()], "a wallet was replaced");
		self.say(sister, "begin", patient).await??;
		ensure_refused(self.end(sister, "complete", patient).await?, "Patients.TooEarly")?;
		println!("what has lapsed is refused ({error:#}), and guardians begin anew");
		Ok(())
	}
}

type Answer = std::result::Result<Json, Refused>;

/// Fails unless the wallet signed nothing, since there is nothing to complete.
fn ensure_none_begun(answer: Answer) -> Result<()> {
	match answer {
		Err(Refused::Other { code, message }) if code == "not-found" && message.starts_with("no recovery") => Ok(()),
		other => bail!("there is none, but {other:?}"),
	}
}
