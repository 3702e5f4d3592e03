//! One prescription, and every pharmacist of several pharmacies.

use anyhow::{ensure, Context};
use salus_primitives::{
	prescription::{DispenseStatus, PrescriptionStatus},
	role::{OrganizationKind, Role},
	Digest, ItemId, Moment, OrganizationId, PatientId, PrescriptionId,
};
use salus_tests::{
	node::{Node, Settings},
	race::{Call, Entry, House, Race},
	signer::Signer,
	wallet::Wallet,
	Result,
};
use subxt::dynamic::Value;

const HOSPITAL: OrganizationId = OrganizationId(0);

/// How many pharmacies there are: the organizations after the hospital.
const PHARMACIES: u32 = 4;

/// How many pharmacists each of them has.
const PHARMACISTS: usize = 50;

/// How many units are prescribed: one fill.
const FILL: u32 = 30;

/// How many units each pharmacy has.
const STOCK: u32 = 100;

/// The only item of each pharmacy.
const ITEM: ItemId = ItemId(0);

#[tokio::test(flavor = "multi_thread")]
async fn of_two_hundred_pharmacists_who_dispense_one_fill_exactly_one_gives_it() -> Result<()> {
	let mut town = Town::open().await?;
	let entries: Vec<_> = town.pharmacists().map(|(pharmacy, signer)| town.dispense(pharmacy, signer)).collect();
	let rivals = entries.len();
	let results = town.race.run(&entries).await?;
	println!("{rivals} dispensed one fill, in blocks {:?}; refused: {:?}", results.blocks(), results.refusals());
	results.ensure_won_by(1, "Prescriptions.PrescriptionCompleted")?;
	results.ensure_in_order()?;

	let winner = *results.winners().first().context("somebody won")?;
	let (pharmacy, signer) = town.pharmacists().nth(winner).context("one of them won")?;
	let chain = town.race.chain();
	let found = chain.prescription(town.prescription).await?.context("it is there")?;
	assert_eq!((found.status, found.given, found.left()), (PrescriptionStatus::Completed, FILL.into(), 0));
	let dispenses = chain.dispenses_on(town.prescription).await?;
	ensure!(dispenses.len() == 1, "more than one was given: {dispenses:?}");
	let given = &dispenses[0].1.dispense;
	assert_eq!((given.pharmacy, &given.by, given.quantity()), (pharmacy, &signer.account(), FILL));
	assert_eq!(given.status, DispenseStatus::Completed);
	for (other, _, _) in &town.pharmacies {
		let entry = chain.item(*other, ITEM).await?.context("it has the item")?;
		let left = if *other == pharmacy { STOCK - FILL } else { STOCK };
		assert_eq!((entry.good, entry.on_shelf), (left.into(), left.into()), "of pharmacy {other}");
	}
	town.node.ensure_running()
}

/// A hospital with a prescription, and pharmacies that all have what it says.
struct Town {
	node: Node,
	race: Race,
	prescription: PrescriptionId,
	pharmacies: Vec<(OrganizationId, House, Vec<Signer>)>,
}

impl Town {
	/// A new chain with it.
	async fn open() -> Result<Self> {
		let arguments = ["--dev"].map(String::from).to_vec();
		let mut node = Node::new(Settings { name: "medicine".into(), arguments, vault: None })?;
		node.start().await?;
		let (race, wallet) = (Race::on(&node).await?, Wallet::new(&node.url())?);
		let hospital = House::admit(&wallet, OrganizationKind::Hospital, HOSPITAL, "Race").await?;
		let mut pharmacies = Vec::new();
		for number in 1..=PHARMACIES {
			let (id, name) = (OrganizationId(number), format!("Race//Pharmacy//{number}"));
			let house = House::admit(&wallet, OrganizationKind::Pharmacy, id, &name).await?;
			let signers = (0..PHARMACISTS).map(|index| Signer::new(&format!("//{name}//{index}")));
			pharmacies.push((id, house, signers.collect::<Result<Vec<_>>>()?));
		}
		// Each pharmacy signs for itself, so that none waits for another.
		let furnished = pharmacies.iter().map(|(_, house, signers)| furnish(&race, house, signers));
		let (prescription, _) =
			tokio::try_join!(prescribe(&wallet, &hospital), futures::future::try_join_all(furnished))?;
		Ok(Self { node, race, prescription, pharmacies })
	}

	/// Every pharmacist, and of which pharmacy. Those of one pharmacy do not stand together: the first of each, the second of each, and so on.
	fn pharmacists(&self) -> impl Iterator<Item = (OrganizationId, &Signer)> {
		let turns = 0..PHARMACISTS;
		turns.flat_map(move |turn| self.pharmacies.iter().map(move |(id, _, signers)| (*id, &signers[turn])))
	}

	/// A pharmacist's wish to give all that is prescribed.
	fn dispense(&self, pharmacy: OrganizationId, signer: &Signer) -> Entry {
		let supply = Value::named_composite([
			("item", Value::u128(ITEM.0.into())),
			("quantity", Value::u128(FILL.into())),
			("substitution", Value::unnamed_variant("None", [])),
		]);
		let arguments = vec![Value::u128(pharmacy.0.into()), Value::u128(self.prescription.0.into()), supply];
		Entry { signer: signer.clone(), call: Call::new("Prescriptions", "dispense", arguments) }
	}
}

/// A physician of the hospital's prescribes one fill for a patient of the hospital's.
async fn prescribe(wallet: &Wallet, hospital: &House) -> Result<PrescriptionId> {
	let (registrar, physician) = (Signer::new("//Race//registrar")?, Signer::new("//Race//physician")?);
	let (patient, key) = (PatientId(rand::random()), Signer::new("//Race//patient")?);
	wallet.enrol(&hospital.administrator, HOSPITAL, &registrar.account(), Role::Registrar).await??;
	wallet.enrol(&hospital.administrator, HOSPITAL, &physician.account(), Role::Physician).await??;
	wallet.register_patient(&registrar, HOSPITAL, patient, &key).await??;
	wallet.let_prescribe(&key, patient, &physician.account()).await??;
	let drug = Digest::from(rand::random::<[u8; 32]>());
	Ok(wallet.prescribe(&physician, HOSPITAL, patient, drug, FILL).await??.number)
}

/// Gives a pharmacy its pharmacists, and its stock.
async fn furnish(race: &Race, house: &House, signers: &[Signer]) -> Result<()> {
	house.enrol(race, Role::Pharmacist, signers).await?;
	house.license(race, signers).await?;
	let keeper = signers.first().context("a pharmacist")?;
	let (code, lot) = (rand::random::<[u8; 32]>(), rand::random::<[u8; 32]>());
	let organization = || Value::u128(house.id.0.into());
	let open = vec![organization(), Value::from_bytes(code), Value::u128(0)];
	let (item, expires) = (Value::u128(ITEM.0.into()), Value::u128(Moment::MAX.into()));
	let receive = vec![organization(), item, Value::from_bytes(lot), expires, Value::u128(STOCK.into())];
	let calls = [Call::new("Prescriptions", "open_item", open), Call::new("Prescriptions", "receive", receive)];
	race.carry_out(&[Entry { signer: keeper.clone(), call: Call::all(calls) }]).await
}
