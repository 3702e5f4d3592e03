//! The smallest story about a consent, for a network that has other things to do: a hospital with two doctors, and a patient with one record, in the vault of
//! one validator of the `local` network.

use std::time::Duration;

use anyhow::{ensure, Context};
use salus_primitives::{
	consent::{ConsentStatus, Purpose},
	record::RecordClass,
	role::{OrganizationKind, Role},
	ConsentId, OrganizationId, PatientId, RecordId,
};

use crate::{
	cast::NODE,
	chain::{Chain, Refusal},
	node::Node,
	signer::Signer,
	vault::{Caller, Draft, Version},
	wallet::Wallet,
	Result,
};

/// How long finality may take.
const FINALITY: Duration = Duration::from_secs(60);

/// The council of the `local` preset, as far as its votes are needed: more than half of four.
const COUNCIL: [&str; 3] = ["//Alice", "//Bob", "//Charlie"];

/// The first organization that is admitted.
const HOSPITAL: OrganizationId = OrganizationId(0);

/// What the record is, and the class under which `Draft` puts it.
const CLASS: RecordClass = RecordClass::General;

/// The hospital, its doctors, the patient, and the record.
#[derive(Debug)]
pub struct Ward {
	chain: Chain,
	wallet: Wallet,
	patient: PatientId,
	patient_key: Signer,
	doctor: Caller,
	colleague: Caller,
	record: RecordId,
	contents: Vec<u8>,
}

impl Ward {
	/// Opens it: everybody is enrolled, and the record is stored. All of it is final.
	pub async fn open(node: &Node) -> Result<Self> {
		let (chain, wallet) = (node.chain()?, Wallet::new(&node.url())?);
		let author = Caller::new(chain.clone(), Signer::new("//Ward//author")?).await?;
		let doctor = author.with_signer(Signer::new("//Ward//doctor")?);
		let colleague = author.with_signer(Signer::new("//Ward//colleague")?);
		let (patient, patient_key) = (PatientId(rand::random()), Signer::new("//Ward//patient")?);
		let draft = Draft::new(patient, HOSPITAL, b"{\"resourceType\":\"Basic\"}".to_vec());
		let (record, contents) = (draft.record, draft.contents.clone());
		let ward = Self { chain, wallet, patient, patient_key, doctor, colleague, record, contents };
		let last = ward.enrol(author.signer()).await?;
		ward.chain.wait_finalized(last, FINALITY).await?;
		author.put(&draft).await??;
		Ok(ward)
	}

	/// The council admits the hospital, whose administrator and registrar do the rest. Says in which block it is done.
	async fn enrol(&self, author: &Signer) -> Result<u32> {
		let administrator = Signer::new("//Ward//admin")?;
		self.admit(&administrator).await?;
		let (node, registrar) = (Signer::new(NODE)?, Signer::new("//Ward//registrar")?);
		for (member, role) in [
			(&node, Role::Node),
			(&registrar, Role::Registrar),
			(author, Role::Physician),
			(self.doctor.signer(), Role::Physician),
			(self.colleague.signer(), Role::Physician),
		] {
			self.wallet.enrol(&administrator, HOSPITAL, &member.account(), role).await??;
		}
		let sent = self.wallet.register_patient(&registrar, HOSPITAL, self.patient, &self.patient_key).await??;
		Ok(sent.landed.block.number)
	}

	async fn admit(&self, administrator: &Signer) -> Result<()> {
		let council = COUNCIL.map(Signer::new).into_iter().collect::<Result<Vec<_>>>()?;
		let first = council.first().context("a council")?;
		let proposal = self.wallet.propose(first, OrganizationKind::Hospital, administrator).await??;
		ensure!(proposal.threshold as usize == council.len(), "more than half of four are three: {proposal:?}");
		for member in &council {
			self.wallet.approve(member, proposal).await??;
		}
		self.wallet.close(first, proposal).await??;
		Ok(())
	}

	/// A doctor.
	pub fn doctor(&self) -> &Caller {
		&self.doctor
	}

	/// Another one. A grant to whoever had one before would tell nothing: while its revocation is not final, the old one is in the finalized state, the new one
	/// in the best, and both permit.
	pub fn colleague(&self) -> &Caller {
		&self.colleague
	}

	/// The patient grants a doctor reading. It is final.
	pub async fn grant(&self, doctor: &Caller) -> Result<()> {
		let account = doctor.signer().account();
		self.wallet.grant(&self.patient_key, self.patient, &account, &[CLASS], "30d").await??;
		Ok(())
	}

	/// The same, in the best chain only. Says in which block.
	pub async fn grant_in_the_best_chain(&self, doctor: &Caller) -> Result<u32> {
		let account = doctor.signer().account();
		let sent = self.wallet.grant_in_a_block(&self.patient_key, self.patient, &account, &[CLASS], "30d").await??;
		Ok(sent.landed.block.number)
	}

	/// The patient revokes the consent in force, in the best chain only. Says in which block.
	pub async fn revoke_in_the_best_chain(&self) -> Result<u32> {
		let sent = self.wallet.revoke(&self.patient_key, self.patient, self.consent().await?).await??;
		Ok(sent.landed.block.number)
	}

	async fn consent(&self) -> Result<ConsentId> {
		let consents = self.chain.consents_of(self.patient).await?;
		let active = consents.iter().find(|one| one.consent.status == ConsentStatus::Active);
		Ok(active.context("a consent in force")?.id)
	}

	/// A doctor asks for the record.
	pub async fn read(&self, doctor: &Caller) -> Result<std::result::Result<Version, Refusal>> {
		doctor.get(self.patient, self.record, Purpose::Treatment, Some(HOSPITAL)).await
	}

	/// Whether a doctor is served what was put.
	pub async fn serves(&self, doctor: &Caller) -> Result<bool> {
		Ok(self.read(doctor).await?.is_ok_and(|version| version.contents == self.contents))
	}
}
