//! Where the money comes from.

use anyhow::Context;
use salus_primitives::{
	money::Amount,
	role::{OrganizationKind, Role},
	OrganizationId, UnitId,
};

use crate::{
	cast::{House, COUNCIL},
	narrator::Fact,
	signer::Signer,
	Result,
};

use super::{super::Story, Desk};

/// What is paid in for the insurer, and for the patient.
pub(super) const DEPOSITS: [Amount; 2] = [1_000_000, 20_000];

impl Story {
	/// A settlement house joins, everybody who handles money gets a role, and a unit of account is opened.
	pub(super) async fn a_bank_joins(&mut self) -> Result<Desk> {
		self.narrator.step("A bank joins, and issues euros for what is paid in");
		let (council, administrator) = (Signer::new(COUNCIL)?, Signer::new("//Bank//admin")?);
		let sent = self.wallet.admit(&council, OrganizationKind::Settlement, &administrator).await??;
		let bank: OrganizationId =
			serde_json::from_value(sent.report["organization"].clone()).context("it is admitted")?;
		self.narrator.did(format!("It is settlement {bank}"), &sent.landed);
		let auditor = self.an_auditor_joins(&council).await?;
		let desk = self.everybody_has_a_desk(bank, &administrator, auditor).await?;
		let line = ["unit", "open", &bank.to_string(), "EUR", "--decimals", "2"];
		let opened = self.wallet.begin::<UnitId>(&council, "unit", &line).await??;
		self.did_begin("The council opens unit", &opened);
		let desk = Desk { unit: opened.number, ..desk };
		self.deposit(&desk).await?;
		Ok(desk)
	}

	/// An auditor organization joins too, of which the chain asks nothing else.
	async fn an_auditor_joins(&self, council: &Signer) -> Result<Signer> {
		let administrator = Signer::new("//Audit//admin")?;
		let sent = self.wallet.admit(council, OrganizationKind::Auditor, &administrator).await??;
		let id: OrganizationId =
			serde_json::from_value(sent.report["organization"].clone()).context("it is admitted")?;
		self.narrator.did(format!("An auditor joins as organization {id}"), &sent.landed);
		let house = House { name: "The auditor".into(), id, kind: OrganizationKind::Auditor, administrator };
		let [auditor] = self.seat(&house, [("//Audit//auditor", Role::Auditor)]).await?;
		Ok(auditor)
	}

	/// Three administrators at once; one administrator's transactions follow each other.
	async fn everybody_has_a_desk(
		&self,
		bank: OrganizationId,
		administrator: &Signer,
		auditor: Signer,
	) -> Result<Desk> {
		let bank = House {
			name: "The bank".into(),
			id: bank,
			kind: OrganizationKind::Settlement,
			administrator: administrator.clone(),
		};
		let (hospital, insurer) = (&self.cast.hospital, &self.cast.insurer);
		let ([issuer], [clerk, cashier], [planner, colleague, payer]) = tokio::try_join!(
			self.seat(&bank, [("//Bank//cashier", Role::Cashier)]),
			self.seat(hospital, [("//Burgers//claims", Role::ClaimsClerk), ("//Burgers//till", Role::Cashier)]),
			self.seat(
				insurer,
				[
					("//Insurer//plans", Role::PlanManager),
					("//Insurer//appeals", Role::Adjudicator),
					("//Insurer//till", Role::Cashier),
				]
			),
		)?;
		let (adjudicator, patient) = (self.cast.adjudicator.signer.clone(), self.cast.patient().clone());
		let unit = UnitId::default();
		Ok(Desk { unit, issuer, clerk, cashier, planner, adjudicator, colleague, payer, auditor, patient })
	}

	async fn seat<const N: usize>(&self, house: &House, people: [(&str, Role); N]) -> Result<[Signer; N]> {
		let mut seated = Vec::with_capacity(N);
		for (key, role) in people {
			let signer = Signer::new(key)?;
			let sent = self.wallet.enrol(&house.administrator, house.id, &signer.account(), role).await??;
			self.narrator.did(format!("{} has a {role}", house.name), &sent.landed);
			seated.push(signer);
		}
		seated.try_into().map_err(|_| anyhow::anyhow!("nobody is left out"))
	}

	async fn deposit(&mut self, desk: &Desk) -> Result<()> {
		let parties = [format!("organization:{}", self.cast.insurer.id), desk.patient.id.to_string()];
		for (party, cents) in parties.iter().zip(DEPOSITS) {
			let (amount, reference) = (euros(cents), hex::encode(rand::random::<[u8; 32]>()));
			let line = ["money", "issue", party, &desk.unit.to_string(), &amount, "--reference", &reference];
			let sent = self.wallet.included(&desk.issuer, &line).await??;
			self.narrator.did(format!("{amount} EUR for {party:.20}"), &sent.landed);
		}
		let insurer = self.wallet.money_of(&desk.payer, self.cast.insurer.id, desk.unit).await?;
		let patient = self.wallet.patients_money(&desk.patient.signer, desk.patient.id, desk.unit).await?;
		let claim = "Insurer and patient have what was paid in for them";
		self.narrator.fact(Fact::new(claim, DEPOSITS, [insurer, patient]));
		Ok(())
	}
}

/// An amount as a person writes it.
pub(super) fn euros(cents: Amount) -> String {
	format!("{}.{:02}", cents / 100, cents % 100)
}
