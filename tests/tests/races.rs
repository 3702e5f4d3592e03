//! Hundreds who want the same at the same moment, against a running node: exactly as many get it as there is room for, and everybody else is told why not.

use anyhow::{ensure, Context};
use salus_primitives::{
	appointment::AppointmentStatus,
	bed::{BedEntry, BedState, EncounterStatus, Location, Occupancy},
	role::{OrganizationKind, Role},
	schedule::Resource,
	AppointmentId, BedId, Cell, Day, EncounterId, OrganizationId, PatientId, PlaceId, ScheduleId, SpecialtyId, WardId,
};
use salus_tests::{
	node::{Node, Settings},
	race::{Call, Entry, House, Race},
	signer::Signer,
	vault,
	wallet::Wallet,
	Result,
};
use subxt::dynamic::Value;

#[path = "races/prescription.rs"]
mod prescription;

const HOSPITAL: OrganizationId = OrganizationId(0);

const WARD: WardId = WardId(0);

/// How many want one bed.
const RIVALS: usize = 200;

/// How many want one patient, each for a bed of its own. A ward has 128 beds at most.
const HOSTS: usize = 100;

/// How many beds are opened at once. Each may have to be offered to the last of those who wait, which takes a fortieth of a block.
const BEDS_AT_ONCE: usize = 20;

/// How many times a practitioner has that are raced for.
const TIMES: usize = 10;

/// How many patients want one of them.
const WALLETS: usize = 200;

/// Half an hour, in cells.
const LENGTH: u16 = 6;

#[tokio::test(flavor = "multi_thread")]
async fn of_two_hundred_wallets_that_book_ten_times_of_one_practitioner_exactly_ten_are_booked() -> Result<()> {
	let mut practice = Practice::open(WALLETS).await?;
	let entries: Vec<_> = (0..)
		.zip(&practice.patients)
		.map(|(index, (patient, wallet))| booking(wallet, *patient, practice.times[index % TIMES]))
		.collect();
	let results = practice.race.run(&entries).await?;
	println!("{WALLETS} wanted {TIMES} times, in blocks {:?}; refused: {:?}", results.blocks(), results.refusals());
	results.ensure_won_by(TIMES, "Appointments.PractitionerBusy")?;
	results.ensure_in_order()?;

	let chain = practice.race.chain();
	let resource = Resource::Practitioner(practice.physician.account());
	let visits = chain.agenda(&resource, practice.times[0].day()).await?;
	let starts: Vec<_> =
		visits.iter().filter_map(|visit| visit.appointment.slot.as_ref()).map(|slot| slot.start).collect();
	assert_eq!(starts, practice.times, "each time has one visit");
	let winners = results.winners();
	for visit in &visits {
		ensure!(visit.appointment.status == AppointmentStatus::Booked, "{visit:?}");
		let winner = winners.iter().find(|winner| practice.patients[**winner].0 == visit.appointment.patient);
		let winner = *winner.with_context(|| format!("{visit:?} is of nobody who was carried out"))?;
		let start = visit.appointment.slot.as_ref().map(|slot| slot.start);
		assert_eq!(start, Some(practice.times[winner % TIMES]), "everybody got what they asked for");
	}
	for (index, (patient, _)) in practice.patients.iter().enumerate() {
		let open = chain.appointments_of(*patient).await?.len();
		assert_eq!(open, usize::from(winners.contains(&index)), "{patient}");
	}
	// No number was used up by those who were refused.
	ensure!(chain.appointment(AppointmentId(u64::try_from(TIMES)?)).await?.is_none(), "a refused booking has a number");
	practice.node.ensure_running()
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_hundred_who_want_one_bed_for_different_patients_exactly_one_gets_it() -> Result<()> {
	let mut hospital = Hospital::open(RIVALS, RIVALS, 1).await?;
	let bed = location(0);
	let entries: Vec<_> = hospital
		.members
		.iter()
		.zip(&hospital.patients)
		.map(|(member, (patient, _))| admission(member, *patient, bed))
		.collect();
	let results = hospital.race.run(&entries).await?;
	println!("{RIVALS} wanted one bed, in blocks {:?}; refused: {:?}", results.blocks(), results.refusals());
	results.ensure_won_by(1, "Beds.BedOccupied")?;
	results.ensure_in_order()?;

	let winner = *results.winners().first().context("somebody won")?;
	let (patient, _) = hospital.patients[winner];
	let chain = hospital.race.chain();
	// No number was used up by those who were refused.
	let encounter = chain.encounter(EncounterId(0)).await?.context("the winner's encounter")?;
	ensure!(chain.encounter(EncounterId(1)).await?.is_none(), "somebody who was refused has an encounter");
	assert_eq!((encounter.patient, encounter.location), (patient, Some(bed)));
	assert_eq!((encounter.status, encounter.ended), (EncounterStatus::InProgress, None));
	let entry = chain.bed(bed).await?.context("the bed")?;
	assert_eq!((entry.state, entry.encounter, entry.held), (BedState::Occupied, Some(EncounterId(0)), None));
	hospital.ensure_only(patient).await?;
	let full = Occupancy { open: 1, occupied: 1, free: 0, waiting: 0 };
	assert_eq!(chain.occupancy(HOSPITAL, WARD).await?, Some(full));
	hospital.node.ensure_running()
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_hundred_who_want_one_patient_in_different_beds_exactly_one_gets_the_patient() -> Result<()> {
	let mut hospital = Hospital::open(HOSTS, 1, HOSTS).await?;
	let (patient, _) = hospital.patients.first().context("a patient")?;
	let entries: Vec<_> =
		(0..).zip(&hospital.members).map(|(bed, member)| admission(member, *patient, location(bed))).collect();
	let results = hospital.race.run(&entries).await?;
	println!("{HOSTS} wanted one patient, in blocks {:?}; refused: {:?}", results.blocks(), results.refusals());
	results.ensure_won_by(1, "Beds.HasABed")?;
	results.ensure_in_order()?;

	let winner = *results.winners().first().context("somebody won")?;
	let chain = hospital.race.chain();
	let stay = chain.stay_of(*patient).await?.context("the patient has a bed")?;
	assert_eq!((stay.id, stay.encounter.location), (EncounterId(0), Some(location(u16::try_from(winner)?))));
	let beds = chain.beds(HOSPITAL, WARD).await?;
	let occupied: Vec<&BedEntry> = beds.iter().filter(|bed| bed.state != BedState::Unoccupied).collect();
	assert!(matches!(occupied[..], [only] if only.encounter == Some(stay.id)), "{occupied:?}");
	let open = u16::try_from(HOSTS)?;
	let expected = Occupancy { open, occupied: 1, free: open - 1, waiting: 0 };
	assert_eq!(chain.occupancy(HOSPITAL, WARD).await?, Some(expected));
	hospital.node.ensure_running()
}

fn location(bed: u16) -> Location {
	Location { organization: HOSPITAL, ward: WARD, bed: BedId(bed) }
}

/// A member's wish to give the patient the bed.
fn admission(member: &Signer, patient: PatientId, bed: Location) -> Entry {
	let Location { organization, ward, bed } = bed;
	let (organization, patient) = (Value::u128(organization.0.into()), Value::from_bytes(patient.0));
	let arguments = vec![organization, patient, Value::u128(ward.0.into()), Value::u128(bed.0.into())];
	Entry { signer: member.clone(), call: Call::new("Beds", "admit_directly", arguments) }
}

/// A patient's wish to see the practitioner then.
fn booking(wallet: &Signer, patient: PatientId, start: Cell) -> Entry {
	let code = |name: &str| Value::unnamed_variant(name, []);
	let visit = Value::named_composite([
		("start", Value::u128(start.0.into())),
		("length", Value::u128(LENGTH.into())),
		("kind", code("Routine")),
		("priority", code("Routine")),
	]);
	let (organization, schedule) = (Value::u128(HOSPITAL.0.into()), Value::u128(ScheduleId(0).0.into()));
	let arguments = vec![organization, schedule, Value::from_bytes(patient.0), visit, code("None")];
	Entry { signer: wallet.clone(), call: Call::new("Appointments", "book", arguments) }
}

/// A hospital with one physician, whose schedule is published, and patients who each have a wallet.
struct Practice {
	node: Node,
	race: Race,
	physician: Signer,
	/// When visits begin.
	times: Vec<Cell>,
	patients: Vec<(PatientId, Signer)>,
}

impl Practice {
	/// A new chain with it, and with so many patients.
	async fn open(patients: usize) -> Result<Self> {
		let (node, race, wallet) = start().await?;
		let house = House::admit(&wallet, OrganizationKind::Hospital, HOSPITAL, "Race").await?;
		let (registrar, manager) = (Signer::new("//Race//registrar")?, Signer::new("//Race//schedules")?);
		let physician = Signer::new("//Race//physician")?;
		for (member, role) in
			[(&registrar, Role::Registrar), (&manager, Role::ScheduleManager), (&physician, Role::Physician)]
		{
			wallet.enrol(&house.administrator, HOSPITAL, &member.account(), role).await??;
		}
		let patients = with_wallets(patients)?;
		let (account, room) = (physician.account(), PlaceId(1));
		let publish = wallet.publish_schedule(&manager, HOSPITAL, &account, room, SpecialtyId(1));
		let (_, published) = tokio::try_join!(house.register(&race, &registrar, &patients), publish)?;
		ensure!(published?.number == ScheduleId(0), "it is the first");
		let tomorrow = Day(Day::at(vault::now()).0 + 1).first();
		let times = (0..).step_by(LENGTH.into()).map(|cell: u32| tomorrow.later(cell)).take(TIMES).collect();
		Ok(Self { node, race, physician, times, patients })
	}
}

/// A new chain, the race on it, and a wallet for it.
async fn start() -> Result<(Node, Race, Wallet)> {
	let arguments = ["--dev"].map(String::from).to_vec();
	let mut node = Node::new(Settings { name: "race".into(), arguments, vault: None })?;
	node.start().await?;
	let (race, wallet) = (Race::on(&node).await?, Wallet::new(&node.url())?);
	Ok((node, race, wallet))
}

/// So many keys under this name.
fn signers(kind: &str, number: usize) -> Result<Vec<Signer>> {
	(0..number).map(|index| Signer::new(&format!("//Race//{kind}//{index}"))).collect()
}

/// So many patients, each with a wallet.
fn with_wallets(number: usize) -> Result<Vec<(PatientId, Signer)>> {
	Ok(signers("patient", number)?.into_iter().map(|wallet| (PatientId(rand::random()), wallet)).collect())
}

/// A hospital with one ward, and everybody in it.
struct Hospital {
	node: Node,
	race: Race,
	members: Vec<Signer>,
	patients: Vec<(PatientId, Signer)>,
}

impl Hospital {
	/// A new chain with it: so many members who may admit patients, so many patients, so many free beds.
	async fn open(members: usize, patients: usize, beds: usize) -> Result<Self> {
		let (node, race, wallet) = start().await?;
		let house = House::admit(&wallet, OrganizationKind::Hospital, HOSPITAL, "Race").await?;
		let (registrar, manager) = (Signer::new("//Race//registrar")?, Signer::new("//Race//beds")?);
		wallet.set_member(&house.administrator, HOSPITAL, &registrar.account(), Role::Registrar).await??;
		wallet.set_member(&house.administrator, HOSPITAL, &manager.account(), Role::BedManager).await??;
		let (members, patients) = (signers("member", members)?, with_wallets(patients)?);
		// Each of the three signs for itself, so that nobody waits for another.
		tokio::try_join!(
			house.enrol(&race, Role::FrontDesk, &members),
			house.register(&race, &registrar, &patients),
			open_beds(&race, &wallet, &manager, beds),
		)?;
		Ok(Self { node, race, members, patients })
	}

	/// Fails unless this patient has a bed, and no other one has a bed or a reservation.
	async fn ensure_only(&self, patient: PatientId) -> Result<()> {
		for (other, _) in &self.patients {
			let stay = self.race.chain().stay_of(*other).await?;
			ensure!(stay.is_some() == (*other == patient), "{other}: {stay:?}");
			let held = self.race.chain().reservation_of(*other).await?;
			ensure!(held.is_none(), "{other}: {held:?}");
		}
		Ok(())
	}
}

/// Opens a ward with one room, and so many beds in it.
async fn open_beds(race: &Race, wallet: &Wallet, manager: &Signer, number: usize) -> Result<()> {
	let ward = wallet.open_ward(manager, HOSPITAL).await??.number;
	let room = wallet.open_room(manager, HOSPITAL, ward).await??.number;
	let place = [HOSPITAL.0, ward.0.into(), room.0.into()].map(|number| Value::u128(number.into()));
	let calls = vec![Call::new("Beds", "open_bed", place.to_vec()); number];
	let batches = calls.chunks(BEDS_AT_ONCE).map(|calls| Call::all(calls.to_vec()));
	let entries: Vec<_> = batches.map(|call| Entry { signer: manager.clone(), call }).collect();
	race.carry_out(&entries).await
}
