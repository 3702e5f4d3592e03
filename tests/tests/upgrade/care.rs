//! What a hospital does for one patient and asks for it, so that there is something of every kind that an upgrade could lose.

use anyhow::{ensure, Context};
use pallet_utility::Call as Utility;
use salus_coverage::Call as Coverage;
use salus_identity::Call as Identity;
use salus_payments::Call as Payments;
use salus_primitives::{
	bed::{EncounterStatus, Location},
	insurance::{Benefit, Category, DeductibleKind, Rules, Terms},
	invoice::{Component, ComponentKind},
	money::{BasisPoints, Currency},
	priority::Priority,
	role::{OrganizationKind, Role, Roles},
	Day, Digest, EncounterId, LotId, Moment, OrganizationId, PatientId, PlaceId, PlanId, SpecialtyId, UnitId,
};
use salus_runtime::RuntimeCall;
use salus_tests::{node::Node, signer::Signer, vault, wallet::Wallet, Result};

use crate::{
	claim::Service,
	client::{account, Client},
	council,
	state::State,
	ADMINISTRATOR, HOSPITAL, PATIENCE,
};

/// Who manages whatever a hospital has: schedules, beds, stock, and its money.
const MANAGER: &str = "//Upgrade//manager";
/// Who issues the unit of account, and who insures: the organizations after the hospital.
const BANK: (OrganizationId, &str) = (OrganizationId(1), "//Upgrade//bank");
const INSURER: (OrganizationId, &str) = (OrganizationId(2), "//Upgrade//insurer");
/// The first of each.
const UNIT: UnitId = UnitId(0);
const PLAN: PlanId = PlanId(0);

/// Up to which amount the plan's rules decide alone.
const AUTOMATIC: u64 = 10_000;

const DAY: u64 = 24 * 60 * 60 * 1_000;

/// The first cell of ten o'clock.
const TEN: u16 = 120;

/// How many units are prescribed, and how many there are in stock.
const FILL: u32 = 30;
const STOCK: u32 = 100;

/// Entries of which the care below leaves at least one each.
const LEFT: [(&str, &str); 18] = [
	("Appointments", "Schedules"),
	("Appointments", "Appointments"),
	("Appointments", "Agendas"),
	("LabOrders", "Orders"),
	("LabOrders", "Tasks"),
	("Prescriptions", "Prescriptions"),
	("Prescriptions", "Items"),
	("Prescriptions", "Shelves"),
	("Beds", "Wards"),
	("Beds", "Rooms"),
	("Beds", "Beds"),
	("Beds", "Stays"),
	("Coverage", "Plans"),
	("Coverage", "Coverages"),
	("Claims", "Claims"),
	("Claims", "DecisionsOf"),
	("Payments", "Units"),
	("Payments", "Invoices"),
];

/// The care of one patient, who has a bed.
pub struct Care {
	wallet: Wallet,
	manager: Signer,
	physician: Signer,
	patient: PatientId,
	key: Signer,
	encounter: EncounterId,
	/// From when the patient is insured, in the bed.
	insured: Moment,
}

impl Care {
	/// Gives it. All of it is final.
	pub async fn give(node: &Node, client: &Client) -> Result<Self> {
		let (key, patient) = (Signer::new("//Upgrade//in-bed")?, PatientId(rand::random()));
		let roles = Roles::of(&[Role::ScheduleManager, Role::BedManager, Role::PharmacyTechnician, Role::Cashier]);
		let manages = Identity::set_member { organization: HOSPITAL, account: account(MANAGER)?, roles };
		client.execute(ADMINISTRATOR, &manages.into()).await?;
		let mut care = Self {
			wallet: Wallet::new(&node.url())?,
			manager: Signer::new(MANAGER)?,
			physician: Signer::new("//Ward//doctor")?,
			patient,
			key,
			encounter: EncounterId::default(),
			insured: 0,
		};
		let registrar = Signer::new("//Ward//registrar")?;
		care.wallet.register_patient(&registrar, HOSPITAL, patient, &care.key).await??;
		// The manager and the physician sign for themselves, so that neither waits for the other.
		let (encounter, ()) = tokio::try_join!(care.is_received(), care.is_treated())?;
		care.encounter = encounter;
		care.insured = is_insured(client, patient).await?;
		client.execute(MANAGER, &bill(patient)?).await?;
		care.service().is_claimed(client).await?;
		let best = client.chain().best().await?.number;
		client.chain().wait_finalized(best, PATIENCE).await?;
		Ok(care)
	}

	/// What the patient is served in bed.
	const fn service(&self) -> Service {
		Service { patient: self.patient, encounter: self.encounter, served: self.insured }
	}

	/// Claims of it that were decided before and after the upgrade come out again, each by the runtime of then.
	pub async fn is_replayed(&self, client: &Client) -> Result<()> {
		self.service().is_replayed(client, &self.wallet).await
	}

	/// The manager has the drug, and gives the patient a time of the physician's and a bed.
	async fn is_received(&self) -> Result<EncounterId> {
		let (wallet, manager) = (&self.wallet, &self.manager);
		let item = wallet.open_item(manager, HOSPITAL, digest()).await??.number;
		wallet.receive_lot(manager, HOSPITAL, item, LotId(rand::random()), STOCK).await??;
		let (practitioner, room, specialty) = (self.physician.account(), PlaceId(1), SpecialtyId(1));
		let schedule = wallet.publish_schedule(manager, HOSPITAL, &practitioner, room, specialty).await??.number;
		let start = Day(Day::at(vault::now()).0 + 1).first().later(TEN);
		wallet.book(manager, HOSPITAL, schedule, self.patient, start).await??;
		let ward = wallet.open_ward(manager, HOSPITAL).await??.number;
		let room = wallet.open_room(manager, HOSPITAL, ward).await??.number;
		let bed = wallet.open_bed(manager, HOSPITAL, ward, room).await??.number;
		let location = Location { organization: HOSPITAL, ward, bed };
		Ok(wallet.admit_to_bed(manager, self.patient, location).await??.number)
	}

	/// The patient lets the physician order tests, of the hospital's own laboratory, and prescribe.
	async fn is_treated(&self) -> Result<()> {
		let (wallet, patient, doctor) = (&self.wallet, self.patient, self.physician.account());
		wallet.let_order(&self.key, patient, &doctor).await??;
		wallet.let_prescribe(&self.key, patient, &doctor).await??;
		let tests = [digest(), digest()];
		wallet.order_tests(&self.physician, HOSPITAL, patient, &tests, HOSPITAL, Priority::Urgent).await??;
		wallet.prescribe(&self.physician, HOSPITAL, patient, digest(), FILL).await??;
		Ok(())
	}

	/// Fails unless there is something of every kind in this state.
	pub fn ensure_there(state: &State) -> Result<()> {
		for (pallet, entry) in LEFT {
			ensure!(!state.below(pallet, entry).is_empty(), "{pallet} has no {entry}");
		}
		Ok(())
	}

	/// The stay that began before the upgrade ends after it.
	pub async fn ends(&self, client: &Client) -> Result<()> {
		self.wallet.discharge(&self.manager, HOSPITAL, self.encounter).await??;
		let encounter = client.chain().encounter(self.encounter).await?.context("an encounter")?;
		ensure!(encounter.patient == self.patient, "another patient's: {encounter:?}");
		ensure!(encounter.status == EncounterStatus::Finished, "not over: {encounter:?}");
		Ok(())
	}
}

/// The council admits a bank and an insurer and opens the bank's unit, in which the insurer covers the patient by a plan that covers days in bed. Says from when.
async fn is_insured(client: &Client, patient: PatientId) -> Result<Moment> {
	let admit = |kind, uri| -> Result<RuntimeCall> {
		Ok(Identity::admit_organization { kind, administrator: account(uri)? }.into())
	};
	let currency = Currency::new(*b"EUR").context("a currency")?;
	let calls = vec![
		admit(OrganizationKind::Settlement, BANK.1)?,
		admit(OrganizationKind::Insurer, INSURER.1)?,
		Payments::open_unit { issuer: BANK.0, currency, decimals: 2 }.into(),
	];
	council::decide(client, &Utility::batch_all { calls }.into()).await?;

	let (organization, start) = (INSURER.0, vault::now());
	let rules = Rules {
		from: 0,
		benefits: vec![days_in_bed()].try_into().ok().context("there is room for one")?,
		deductible: 0,
		period: 365 * DAY,
		network: None,
		filing: 90 * DAY,
		automatic: AUTOMATIC,
		two_above: AUTOMATIC,
		answer_within: DAY,
		appeal_within: DAY,
		appeals: 1,
	};
	let terms = Terms { plan: PLAN, start, end: start + 365 * DAY, order: 1 };
	let roles = Roles::of(&[Role::Administrator, Role::PlanManager]);
	let calls: Vec<RuntimeCall> = vec![
		Identity::set_member { organization, account: account(INSURER.1)?, roles }.into(),
		Coverage::open_plan { organization, unit: UNIT, rules }.into(),
		Coverage::issue_coverage { organization, patient, terms, draft: false }.into(),
	];
	client.execute(INSURER.1, &Utility::batch_all { calls }.into()).await?;
	Ok(start)
}

/// All that a day in bed costs.
fn days_in_bed() -> Benefit {
	Benefit {
		category: Category::Inpatient,
		deductible: DeductibleKind::None,
		separate: 0,
		copay: 0,
		coinsurance: BasisPoints::ZERO,
		coinsurance_outside: None,
		schedule: None,
		per_visit: None,
		per_period: None,
		per_lifetime: None,
		waiting: 0,
		authorize_above: None,
	}
}

/// An invoice that is not issued yet.
fn bill(patient: PatientId) -> Result<RuntimeCall> {
	let base = Component { kind: ComponentKind::Base, service: Some(digest()), amount: 8_000 };
	let components = vec![base].try_into().ok().context("there is room for one")?;
	let (organization, unit, appointment, order) = (HOSPITAL, UNIT, None, None);
	Ok(Payments::draft_invoice { organization, patient, unit, appointment, order, components }.into())
}

/// Stands for the keyed digest of something, which nobody can tell from a random one.
fn digest() -> Digest {
	rand::random::<[u8; 32]>().into()
}
