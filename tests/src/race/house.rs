//! An organization with hundreds of members and patients, enrolled by batches.

use salus_primitives::{
	role::{OrganizationKind, Role, Roles},
	Moment, OrganizationId, PatientId,
};
use subxt::dynamic::Value;

use super::{Call, Entry, Race};
use crate::{cast::COUNCIL, signer::Signer, wallet::Wallet, Result};

/// How many members are enrolled at once. What one may need to be proved takes a twentieth of what a transaction can have.
const MEMBERS_AT_ONCE: usize = 20;

/// How many patients are registered at once: as many calls as admission takes in one transaction.
const PATIENTS_AT_ONCE: usize = 64;

/// An organization.
#[derive(Clone, Debug)]
pub struct House {
	/// Its number.
	pub id: OrganizationId,
	/// Who gives its members their roles.
	pub administrator: Signer,
}

impl House {
	/// Has the council of a development chain admit an organization, as the one with this number. Its people have keys under this name.
	pub async fn admit(wallet: &Wallet, kind: OrganizationKind, id: OrganizationId, name: &str) -> Result<Self> {
		let administrator = Signer::new(&format!("//{name}//admin"))?;
		wallet.admit(&Signer::new(COUNCIL)?, kind, &administrator).await??;
		Ok(Self { id, administrator })
	}

	/// Makes all of these members with this role, which takes no licence. An administrator's quota of an hour is enough for five hundred.
	pub async fn enrol(&self, race: &Race, role: Role, members: &[Signer]) -> Result<()> {
		let batches = members.chunks(MEMBERS_AT_ONCE).map(|members| {
			Call::all(members.iter().map(|member| {
				let roles = Value::u128(Roles::from(role).bits().into());
				let arguments = vec![Value::u128(self.id.0.into()), Value::from_bytes(member.account()), roles];
				Call::new("Identity", "set_member", arguments)
			}))
		});
		race.carry_out(&of(&self.administrator, batches)).await
	}

	/// Says that each of these members holds a licence that never ends: of which document is random.
	pub async fn license(&self, race: &Race, members: &[Signer]) -> Result<()> {
		let batches = members.chunks(MEMBERS_AT_ONCE).map(|members| {
			Call::all(members.iter().map(|member| {
				let digest = Value::from_bytes(rand::random::<[u8; 32]>());
				let licence =
					Value::named_composite([("digest", digest), ("expires", Value::u128(Moment::MAX.into()))]);
				let licence = Value::unnamed_variant("Some", [licence]);
				let arguments = vec![Value::u128(self.id.0.into()), Value::from_bytes(member.account()), licence];
				Call::new("Identity", "set_licence", arguments)
			}))
		});
		race.carry_out(&of(&self.administrator, batches)).await
	}

	/// Has a registrar register all of these patients, each with a wallet.
	pub async fn register(&self, race: &Race, registrar: &Signer, patients: &[(PatientId, Signer)]) -> Result<()> {
		let batches = patients.chunks(PATIENTS_AT_ONCE).map(|patients| {
			Call::all(patients.iter().map(|(patient, wallet)| {
				let (patient, wallet) = (Value::from_bytes(patient.0), Value::from_bytes(wallet.account()));
				Call::new("Patients", "register_patient", vec![Value::u128(self.id.0.into()), patient, wallet])
			}))
		});
		race.carry_out(&of(registrar, batches)).await
	}
}

/// Calls of one signer's.
fn of(signer: &Signer, calls: impl Iterator<Item = Call>) -> Vec<Entry> {
	calls.map(|call| Entry { signer: signer.clone(), call }).collect()
}
