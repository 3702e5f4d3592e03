//! A bed's life and a patient's stay over the wallet, from the first ward to the discharge, in one hospital and against the claims of another.

use anyhow::{ensure, Context};
use salus_primitives::{
	role::{OrganizationKind, Role},
	OrganizationId, PatientId,
};
use salus_tests::{
	node::{Node, Settings},
	signer::Signer,
	wallet::{ensure_refused, Refused, Wallet},
	Result,
};
use serde_json::{json, Value};

#[tokio::test(flavor = "multi_thread")]
async fn a_stay_is_told_by_the_wallet_as_the_chain_has_it_and_binds_other_hospitals() -> Result<()> {
	let arguments = ["--dev"].map(String::from).to_vec();
	let mut node = Node::new(Settings { name: "beds".into(), arguments, vault: None })?;
	node.start().await?;
	let wallet = Wallet::new(&node.url())?;
	let house = House::open(&wallet, "Burgers", 0).await?;
	let other = House::open(&wallet, "Artis", 1).await?;
	let [anna, bert] = [house.patient("anna").await?, house.patient("bert").await?];

	house.opens_what_there_is().await?;
	other.opens_a_bed().await?;
	house.offers_to_whoever_fits(&anna).await?;
	house.takes_one_in(&anna, &bert).await?;
	other.is_refused(&anna).await?;
	house.moves_and_discharges(&anna).await?;
	other.takes_over(&anna).await?;
	house.corrects(&bert).await?;
	house.closes_from_the_inside_out().await?;
	node.ensure_running()
}

type Answer = std::result::Result<Value, Refused>;

/// A hospital, and who works there. Each acts in one organization only, and names none.
struct House {
	wallet: Wallet,
	number: String,
	registrar: Signer,
	manager: Signer,
	housekeeper: Signer,
}

impl House {
	/// Has the council admit it. Organizations are numbered in this order.
	async fn open(wallet: &Wallet, name: &str, number: u32) -> Result<Self> {
		let signer = |who: &str| Signer::new(&format!("//{name}//{who}"));
		let administrator = signer("admin")?;
		wallet.admit(&Signer::new("//Alice")?, OrganizationKind::Hospital, &administrator).await??;
		let house = Self {
			wallet: wallet.clone(),
			number: number.to_string(),
			registrar: signer("registrar")?,
			manager: signer("manager")?,
			housekeeper: signer("housekeeper")?,
		};
		for (member, role) in [
			(&house.registrar, Role::Registrar),
			(&house.manager, Role::BedManager),
			(&house.housekeeper, Role::Housekeeper),
		] {
			wallet.set_member(&administrator, OrganizationId(number), &member.account(), role).await??;
		}
		Ok(house)
	}

	async fn patient(&self, name: &str) -> Result<String> {
		let (id, key) = (PatientId(rand::random()), Signer::new(&format!("//Patient//{name}"))?);
		let house = OrganizationId(self.number.parse()?);
		self.wallet.register_patient(&self.registrar, house, id, &key).await??;
		Ok(id.to_string())
	}

	/// What the bed manager says.
	async fn ask(&self, line: &[&str]) -> Result<Answer> {
		self.wallet.command(&self.manager, line).await
	}

	/// The same, where nothing stands against it.
	async fn says(&self, line: &[&str]) -> Result<Value> {
		self.ask(line).await?.with_context(|| line.join(" "))
	}

	async fn cleans(&self, bed: &str) -> Result<Value> {
		Ok(self.wallet.command(&self.housekeeper, &["bed", "clean", "0", bed]).await??)
	}

	/// How many beds are open, occupied and free, and how many patients wait.
	async fn ensure_occupancy(&self, expected: [u32; 4]) -> Result<()> {
		let said = self.says(&["ward", "occupancy", "0"]).await?;
		let [open, occupied, free, waiting] = expected;
		let expected = json!({ "open": open, "occupied": occupied, "free": free, "waiting": waiting });
		ensure!(said["occupancy"] == expected, "{said}, not {expected}");
		Ok(())
	}
}

/// In one hospital.
impl House {
	async fn opens_what_there_is(&self) -> Result<()> {
		let ward = self.says(&["ward", "open"]).await?;
		ensure!(ward["ward"] == 0 && ward["organization"] == 0, "{ward}");
		let empty = self.ask(&["bed", "open", "0", "0"]).await?;
		ensure_refused(empty, "Beds.NotFound").context("a bed in a room that is not there")?;
		let room = self.says(&["room", "open", "0"]).await?;
		ensure!(room["room"] == 0, "{room}");
		for bed in 0..2 {
			let opened = self.says(&["bed", "open", "0", "0"]).await?;
			ensure!(opened["bed"] == bed && opened["offered"].is_null(), "{opened}");
		}
		let cleaner = self.wallet.command(&self.housekeeper, &["ward", "open", "--organization", &self.number]).await?;
		ensure_refused(cleaner, "Beds.NotAuthorized").context("who cleans opens no wards")?;
		self.ensure_occupancy([2, 0, 2, 0]).await
	}

	/// A patient who must lie apart waits until a bed is kept for that, and then has it at once.
	async fn offers_to_whoever_fits(&self, patient: &str) -> Result<()> {
		self.says(&["ward", "waiting", "add", "0", patient, "--isolation"]).await?;
		ensure_refused(self.ask(&["bed", "offer", "0", "0"]).await?, "Beds.NobodyFits")?;
		self.says(&["ward", "waiting", "set-priority", patient, "stat"]).await?;
		let list = self.says(&["ward", "waiting", "list", "0"]).await?;
		ensure!(list["waiting"][0]["priority"] == "stat" && list["waiting"][0]["isolation"] == true, "{list}");
		let kept = self.says(&["bed", "isolate", "0", "1"]).await?;
		ensure!(kept["state"] == "I" && kept["offered"]["patient"] == patient, "{kept}");
		let shown = self.says(&["bed", "show", "0", "1"]).await?;
		ensure!(shown["held"]["patient"] == patient && shown["held"]["until"] == kept["offered"]["until"], "{shown}");
		let waits = self.says(&["ward", "waiting", "of", patient]).await?;
		ensure!(waits["waits"] == json!([]), "whoever is offered a bed waits no longer: {waits}");
		Ok(())
	}

	/// One takes the bed that is held, from a plan on; another cannot have it, nor what another has reserved.
	async fn takes_one_in(&self, patient: &str, other: &str) -> Result<()> {
		let planned = self.says(&["encounter", "open", patient]).await?;
		ensure!(planned["status"] == "planned" && planned["encounter"] == 0, "{planned}");
		ensure_refused(self.ask(&["encounter", "triage", "0"]).await?, "Beds.EncounterPlanned")?;
		ensure!(self.says(&["encounter", "arrive", "0"]).await?["status"] == "arrived", "arrived");
		ensure!(self.says(&["encounter", "triage", "0"]).await?["status"] == "triaged", "triaged");
		let held = self.ask(&["encounter", "admit-directly", other, "0", "1"]).await?;
		ensure_refused(held, "Beds.BedReserved")?;
		let admitted = self.says(&["encounter", "admit", "0", "0", "1"]).await?;
		ensure!(admitted["patient"] == patient && admitted["location"]["bed"] == 1, "{admitted}");
		let occupied = self.ask(&["encounter", "admit-directly", other, "0", "1"]).await?;
		ensure_refused(occupied, "Beds.BedOccupied")?;
		self.says(&["bed", "reserve", "0", "0", other, "--until", "2h"]).await?;
		let reservation = self.says(&["bed", "reservation", other]).await?;
		ensure!(reservation["reservation"]["location"]["bed"] == 0, "{reservation}");
		let late = self.ask(&["bed", "reserve", "0", "0", patient, "--until", "3d"]).await?;
		ensure_refused(late, "Beds.BedReserved")?;
		self.ensure_occupancy([2, 1, 1, 0]).await
	}

	async fn moves_and_discharges(&self, patient: &str) -> Result<()> {
		ensure!(self.says(&["encounter", "begin-leave", "0"]).await?["status"] == "onleave", "on leave");
		let away = self.ask(&["encounter", "transfer", "0", "0", "0"]).await?;
		ensure_refused(away, "Beds.EncounterOnLeave")?;
		ensure!(self.says(&["encounter", "end-leave", "0"]).await?["status"] == "in-progress", "back");
		let given_up = self.says(&["bed", "cancel-reservation", "0", "0"]).await?;
		ensure!(given_up["patient"].is_string() && given_up["offered"].is_null(), "{given_up}");
		let moved = self.says(&["encounter", "transfer", "0", "0", "0"]).await?;
		ensure!(moved["from"]["bed"] == 1 && moved["location"]["bed"] == 0, "{moved}");
		// Somebody lay apart there, so it is contaminated without anybody's word.
		ensure!(self.says(&["bed", "show", "0", "1"]).await?["state"] == "K", "contaminated");
		let gone = self.says(&["encounter", "discharge", "0"]).await?;
		ensure!(gone["status"] == "finished" && gone["state"] == "H", "{gone}");
		let shown = self.says(&["encounter", "show", "0"]).await?;
		ensure!(shown["patient"] == patient && shown["ended"].is_u64(), "{shown}");
		ensure_refused(self.ask(&["encounter", "discharge", "0"]).await?, "Beds.EncounterFinished")?;
		for bed in ["0", "1"] {
			ensure!(self.cleans(bed).await?["state"] == "U", "clean");
		}
		self.ensure_occupancy([2, 0, 2, 0]).await
	}

	/// An encounter that was never so leaves a bed to be cleaned, and one that has not begun can be cancelled.
	async fn corrects(&self, patient: &str) -> Result<()> {
		let wrong = self.says(&["encounter", "admit-directly", patient, "0", "0"]).await?;
		let wrong = wrong["encounter"].to_string();
		ensure_refused(self.ask(&["encounter", "cancel", &wrong]).await?, "Beds.EncounterInProgress")?;
		let corrected = self.says(&["encounter", "enter-in-error", &wrong]).await?;
		ensure!(corrected["status"] == "entered-in-error", "{corrected}");
		ensure!(self.says(&["encounter", "stay", patient]).await?["stay"].is_null(), "nobody lies there");
		let planned = self.says(&["encounter", "open", patient, "--arrived"]).await?;
		let planned = planned["encounter"].to_string();
		ensure!(self.says(&["encounter", "cancel", &planned]).await?["status"] == "cancelled", "cancelled");
		self.says(&["ward", "waiting", "add", "0", patient]).await?;
		let offered = self.cleans("0").await?;
		ensure!(offered["offered"]["patient"] == patient, "{offered}");
		let next = self.says(&["bed", "cancel-reservation", "0", "0"]).await?;
		ensure!(next["offered"].is_null(), "an offer that was given up comes back to nobody: {next}");
		Ok(())
	}

	async fn closes_from_the_inside_out(&self) -> Result<()> {
		ensure_refused(self.ask(&["ward", "close", "0"]).await?, "Beds.BedsOpen")?;
		ensure_refused(self.ask(&["room", "close", "0", "0"]).await?, "Beds.BedsOpen")?;
		for bed in ["0", "1"] {
			ensure!(self.says(&["bed", "close", "0", bed]).await?["state"] == "C", "closed");
		}
		self.says(&["room", "close", "0", "0"]).await?;
		self.says(&["ward", "close", "0"]).await?;
		let list = self.says(&["ward", "list"]).await?;
		ensure!(list["wards"][0]["status"] == "suspended", "{list}");
		ensure_refused(self.ask(&["room", "reopen", "0", "0"]).await?, "Beds.WardClosed")?;
		self.says(&["ward", "reopen", "0"]).await?;
		self.says(&["room", "reopen", "0", "0"]).await?;
		let reopened = self.says(&["bed", "reopen", "0", "0"]).await?;
		ensure!(reopened["state"] == "H", "{reopened}");
		let shown = self.says(&["ward", "show", "0"]).await?;
		ensure!(shown["counts"]["closed"] == 1 && shown["counts"]["housekeeping"] == 1, "{shown}");
		ensure!(shown["rooms"][0]["openBeds"] == 1 && shown["beds"][1]["state"] == "C", "{shown}");
		Ok(())
	}
}

/// In another hospital, about the first one's patient.
impl House {
	async fn opens_a_bed(&self) -> Result<()> {
		let ward = self.says(&["ward", "open"]).await?;
		ensure!(ward["ward"] == 0 && ward["organization"] == 1, "wards are numbered per hospital: {ward}");
		self.says(&["room", "open", "0"]).await?;
		self.says(&["bed", "open", "0", "0"]).await?;
		Ok(())
	}

	/// The patient has a bed elsewhere, and none of the first hospital's encounters and beds is this one's.
	async fn is_refused(&self, patient: &str) -> Result<()> {
		ensure_refused(self.ask(&["encounter", "admit-directly", patient, "0", "0"]).await?, "Beds.HasABed")?;
		ensure_refused(self.ask(&["encounter", "discharge", "0"]).await?, "Beds.NotFound")?;
		let stranger = self.ask(&["bed", "close", "0", "0", "--organization", "0"]).await?;
		ensure_refused(stranger, "Beds.NotAMember")?;
		self.ensure_occupancy([1, 0, 1, 0]).await
	}

	/// Once the first hospital has discharged the patient, nothing stands against another bed.
	async fn takes_over(&self, patient: &str) -> Result<()> {
		let admitted = self.says(&["encounter", "admit-directly", patient, "0", "0"]).await?;
		ensure!(admitted["location"]["organization"] == 1, "{admitted}");
		let stay = self.says(&["encounter", "stay", patient]).await?;
		ensure!(stay["stay"]["id"] == admitted["encounter"], "{stay}");
		self.ensure_occupancy([1, 1, 0, 0]).await
	}
}
