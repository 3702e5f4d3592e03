//! An order's life over the wallet, between a hospital and two laboratories: rejected, referred, its specimens split, pooled, replaced and handed over.

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
async fn a_hospital_and_two_laboratories_share_an_order_and_its_specimens() -> Result<()> {
	let arguments = ["--dev"].map(String::from).to_vec();
	let mut node = Node::new(Settings { name: "laboratory".into(), arguments, vault: None })?;
	node.start().await?;
	let wallet = Wallet::new(&node.url())?;
	let admin = admit(&wallet, OrganizationKind::Hospital, "Burgers").await?;
	let laboratory = admit(&wallet, OrganizationKind::Laboratory, "Analyse").await?;
	let other = admit(&wallet, OrganizationKind::Laboratory, "Special").await?;
	let [registrar, doctor, nurse] =
		[("registrar", Role::Registrar), ("doctor", Role::Physician), ("nurse", Role::Nurse)];
	let registrar = join(&wallet, &admin, 0, registrar).await?;
	let doctor = join(&wallet, &admin, 0, doctor).await?;
	let nurse = join(&wallet, &admin, 0, nurse).await?;
	let technician = join(&wallet, &laboratory, 1, ("technician", Role::LaboratoryTechnician)).await?;
	let specialist = join(&wallet, &other, 2, ("specialist", Role::LaboratoryTechnician)).await?;
	let patient = PatientId(rand::random());
	let key = Signer::new("//Patient//anna")?;
	wallet.register_patient(&registrar.key, OrganizationId(0), patient, &key).await??;

	doctor.is_refused(&format!("order place {patient} --test {} --to 1", digest(1)), "LabOrders.NoConsent").await?;
	wallet.let_order(&key, patient, &doctor.key.account()).await??;
	is_placed_and_rejected(&doctor, &technician, &patient.to_string()).await?;
	is_accepted_and_referred(&doctor, &technician, &specialist).await?;
	specimens_change_hands(&nurse, &technician).await?;
	specimens_are_split_and_replaced(&nurse, &technician).await?;
	who_is_told_and_who_verifies(&admin, &laboratory, &doctor).await?;
	is_revoked(&doctor, &technician, &nurse).await?;
	node.ensure_running()
}

/// Somebody with a wallet, who acts in one organization only, and names none.
struct Person {
	wallet: Wallet,
	key: Signer,
}

impl Person {
	/// What comes of a command of theirs.
	async fn ask(&self, line: &str) -> Result<std::result::Result<Value, Refused>> {
		let line: Vec<_> = ["lab"].into_iter().chain(line.split(' ')).collect();
		self.wallet.command(&self.key, &line).await
	}

	/// The same, where nothing stands against it.
	async fn says(&self, line: &str) -> Result<Value> {
		self.ask(line).await?.with_context(|| line.to_string())
	}

	async fn is_refused(&self, line: &str, name: &str) -> Result<()> {
		ensure_refused(self.ask(line).await?, name).with_context(|| line.to_string())
	}
}

/// Has the council admit an organization. They are numbered in this order.
async fn admit(wallet: &Wallet, kind: OrganizationKind, name: &str) -> Result<Person> {
	let key = Signer::new(&format!("//{name}//admin"))?;
	wallet.admit(&Signer::new("//Alice")?, kind, &key).await??;
	Ok(Person { wallet: wallet.clone(), key })
}

async fn join(wallet: &Wallet, admin: &Person, number: u32, (name, role): (&str, Role)) -> Result<Person> {
	let key = Signer::new(&format!("//{number}//{name}"))?;
	wallet.enrol(&admin.key, OrganizationId(number), &key.account(), role).await??;
	Ok(Person { wallet: wallet.clone(), key })
}

/// A digest in words of a command.
fn digest(byte: u8) -> String {
	format!("0x{}", hex::encode([byte; 32]))
}

/// A draft is changed and sent, and nobody takes it; so it is sent to others.
async fn is_placed_and_rejected(doctor: &Person, technician: &Person, patient: &str) -> Result<()> {
	let one = digest(1);
	let draft = doctor.says(&format!("order place {patient} --test {one} --to 1 --draft")).await?;
	ensure!(draft["order"] == 0 && draft["status"] == "draft" && draft["tasks"] == json!([]), "{draft}");
	doctor.is_refused("order hold 0", "LabOrders.OrderDraft").await?;
	let (two, three) = (digest(2), digest(3));
	let tests = format!("--test {one} --test {two} --test {three}");
	doctor.says(&format!("order change 0 {tests} --to 1 --priority stat")).await?;
	let sent = doctor.says("order send 0").await?;
	ensure!(sent["status"] == "active" && sent["tasks"][0]["laboratory"] == 1, "{sent}");
	let rejected = technician.says("task reject 0 --reason no-capacity").await?;
	ensure!(rejected["status"] == "rejected", "{rejected}");
	let shown = doctor.says("order show 0").await?;
	ensure!(shown["placement"] == "refused" && shown["order"]["requisition"]["priority"] == "stat", "{shown}");
	let again = doctor.says("order address 0 --to 1 --to 2").await?;
	ensure!(again["tasks"] == json!([{ "task": 1, "laboratory": 1 }, { "task": 2, "laboratory": 2 }]), "{again}");
	let listed = doctor.says(&format!("order list {patient}")).await?;
	ensure!(listed["orders"][0]["placement"] == "offered", "{listed}");
	Ok(())
}

/// The first that accepts has it; the other is asked again, for one test, by that one.
async fn is_accepted_and_referred(doctor: &Person, technician: &Person, specialist: &Person) -> Result<()> {
	ensure!(technician.says("task receive 1").await?["status"] == "received", "seen");
	ensure!(technician.says("task accept 1").await?["status"] == "accepted", "accepted");
	specialist.is_refused("task accept 2", "LabOrders.TaskCancelled").await?;
	let referred = technician.says("task refer 1 --tests 2 --to 2").await?;
	ensure!(referred["referral"] == 3 && referred["tests"] == json!([2]), "{referred}");
	specialist.says("task reject 3 --reason not-performed").await?;
	let referral = technician.says("task refer 1 --tests 2 --to 2").await?["referral"].clone();
	let list = specialist.says("task worklist").await?;
	ensure!(list["tasks"][0]["id"] == referral && list["tasks"][0]["task"]["parent"] == 1, "{list}");
	technician.says(&format!("task withdraw-referral {referral}")).await?;
	ensure!(technician.says("task start 1").await?["status"] == "in-progress", "at work");
	ensure!(technician.says("task hold 1 --reason no-supplies").await?["status"] == "on-hold", "paused");
	ensure!(technician.says("task resume 1").await?["status"] == "in-progress", "goes on");
	let open = doctor.says("order open").await?;
	ensure!(open["orders"][0]["id"] == 0 && open["orders"][0]["placement"] == "taken", "{open}");
	ensure!(doctor.says("order open --overdue").await?["orders"] == json!([]), "nothing is overdue");
	Ok(())
}

async fn specimens_change_hands(nurse: &Person, technician: &Person) -> Result<()> {
	let label = digest(10);
	let taken = nurse.says(&format!("specimen collect 0 --tests 0,1 --label {label}")).await?;
	ensure!(taken["specimen"] == 0 && taken["tests"] == json!([0, 1]), "{taken}");
	nurse.is_refused(&format!("specimen collect 0 --tests 2 --label {label}"), "LabOrders.LabelInUse").await?;
	technician.is_refused("specimen receive 0", "LabOrders.NotOffered").await?;
	nurse.says("specimen offer 0 --to 1").await?;
	technician.says("specimen cancel-offer 0").await?;
	nurse.says("specimen offer 0 --to 1").await?;
	nurse.is_refused("specimen store 0", "LabOrders.SpecimenOffered").await?;
	technician.says("specimen receive 0 --conditions COOL,HEM").await?;
	technician.says("specimen store 0").await?;
	technician.says("specimen retrieve 0").await?;
	let found = technician.says(&format!("specimen find {label}")).await?;
	ensure!(found["id"] == 0 && found["specimen"]["holder"]["organization"] == 1, "{found}");
	let custody = technician.says("specimen custody 0").await?;
	ensure!(custody["custody"].as_array().map(Vec::len) == Some(4), "{custody}");
	ensure!(custody["custody"][1]["act"]["received"]["conditions"] == json!(["COOL", "HEM"]), "{custody}");
	Ok(())
}

async fn specimens_are_split_and_replaced(nurse: &Person, technician: &Person) -> Result<()> {
	let (one, two, pool, next) = (digest(11), digest(12), digest(13), digest(14));
	let split = technician.says(&format!("specimen split 0 --aliquot {one}:0 --aliquot {two}:1")).await?;
	ensure!(split["aliquots"] == json!([1, 2]), "{split}");
	let pooled = technician.says(&format!("specimen pool 1 2 --label {pool}")).await?;
	ensure!(pooled["specimen"] == 3 && pooled["parents"] == json!([1, 2]), "{pooled}");
	technician.says("specimen reject 0 --reason QS").await?;
	let replaced = nurse.says(&format!("specimen collect 0 --tests 0,1 --label {next} --replaces 0")).await?;
	ensure!(replaced["specimen"] == 4, "{replaced}");
	technician.says("specimen dispose 0 --as destroyed").await?;
	technician.says("specimen enter-in-error 3").await?;
	let all = nurse.says("specimen list 0").await?;
	let states: Vec<_> =
		all["specimens"].as_array().into_iter().flatten().map(|one| &one["specimen"]["status"]).collect();
	let expected = ["unavailable", "available", "available", "entered-in-error", "available"];
	ensure!(states == expected, "{all}");
	let timeline = nurse.says("order timeline 0").await?;
	ensure!(timeline["timeline"].as_array().is_some_and(|lines| lines.len() > 10), "{timeline}");
	Ok(())
}

async fn who_is_told_and_who_verifies(admin: &Person, laboratory: &Person, doctor: &Person) -> Result<()> {
	let account = doctor.key.address();
	admin.says(&format!("critical escalation set {account}")).await?;
	let listed = doctor.says("critical escalation show").await?;
	ensure!(listed["accounts"] == json!([account]), "{listed}");
	let stranger = laboratory.key.address();
	admin.is_refused(&format!("critical escalation set {stranger}"), "LabOrders.NotAClinician").await?;
	laboratory.says("report verification demanded").await?;
	laboratory.is_refused("report verification demanded", "LabOrders.NoChange").await?;
	ensure!(laboratory.says("report verification").await?["demanded"] == true, "demanded");
	ensure!(doctor.says("critical list").await?["criticals"] == json!([]), "nothing is critical");
	Ok(())
}

/// A report is registered and cancelled, what is left fails, and nothing more is begun.
async fn is_revoked(doctor: &Person, technician: &Person, nurse: &Person) -> Result<()> {
	let registered = technician.says("report register 1 --tests 0").await?;
	ensure!(registered["report"] == 0, "{registered}");
	technician.is_refused("task fail 1 --reason inconclusive", "LabOrders.ReportOpen").await?;
	let record = digest(30);
	technician.is_refused(&format!("report verify 0 {record}"), "LabOrders.NothingPending").await?;
	ensure!(technician.says("report cancel 0").await?["status"] == "cancelled", "cancelled");
	let held = doctor.says("order hold 0").await?;
	ensure!(held["status"] == "on-hold", "{held}");
	nurse.is_refused(&format!("specimen collect 0 --tests 2 --label {}", digest(20)), "LabOrders.OrderOnHold").await?;
	ensure!(doctor.says("order resume 0").await?["status"] == "active", "goes on");
	ensure!(doctor.says("order revoke 0").await?["status"] == "revoked", "taken back");
	ensure!(technician.says("task show 1").await?["task"]["status"] == "cancelled", "its task is cancelled");
	ensure!(doctor.says("order enter-in-error 0").await?["status"] == "entered-in-error", "never meant");
	Ok(())
}
