//! What X12's files say beside what the chain knows.

use serde::{Deserialize, Serialize};

use super::{DetailsError, Field, Name};
use crate::{code::coded, document::shown, ClaimId, CoverageId, PatientId};

coded! {
	/// What the patient is to the subscriber (FHIR `subscriber-relationship`).
	Relationship {
		/// The subscriber.
		Itself => "self",
		/// Married to the subscriber.
		Spouse => "spouse",
		/// The subscriber's child.
		Child => "child",
		/// Something else.
		Other => "other",
	}
}

coded! {
	/// What kind of insurance it is (X12 element 1032): those that both the 835 and the 837 can name.
	Filing {
		/// A network of preferred providers.
		Preferred => "12",
		/// A network that can be left.
		PointOfService => "13",
		/// A network alone.
		Exclusive => "14",
		/// Indemnity.
		Indemnity => "15",
		/// A managed plan of Medicare.
		ManagedMedicare => "16",
		/// A managed plan for teeth.
		ManagedDental => "17",
		/// For motor vehicles.
		Automobile => "AM",
		/// For the armed forces and their families.
		ArmedForces => "CH",
		/// For disability.
		Disability => "DS",
		/// A health maintenance organization.
		Maintenance => "HM",
		/// For liability.
		Liability => "LM",
		/// Medicare, for hospitals.
		MedicareHospital => "MA",
		/// Medicare, for practitioners.
		MedicarePractitioner => "MB",
		/// Medicaid.
		Medicaid => "MC",
		/// Another program of a federation.
		Federal => "OF",
		/// What the fifth title of the USA's social security law says.
		TitleFive => "TV",
		/// For veterans.
		Veterans => "VA",
		/// For accidents at work.
		Work => "WC",
		/// What the two have agreed on.
		Agreed => "ZZ",
	}
}

coded! {
	/// How a provider takes the payer's price (X12 element 1359).
	Assignment {
		/// It takes it as the whole.
		Assigned => "A",
		/// It takes it for laboratory services alone.
		LaboratoryAlone => "B",
		/// It does not.
		NotAssigned => "C",
	}
}

coded! {
	/// Yes, no, or not asked (X12 element 1073).
	Answer {
		/// Yes.
		Yes => "Y",
		/// No.
		No => "N",
		/// It does not apply.
		NotApplicable => "W",
	}
}

coded! {
	/// Whether the patient lets medical information be given to the payer (X12 element 1363).
	Release {
		/// By a law, without a signature.
		ByLaw => "I",
		/// By a signature.
		Signed => "Y",
	}
}

coded! {
	/// Whether a file is meant (X12 element I14).
	Usage {
		/// It counts.
		Production => "P",
		/// It tries something out.
		Test => "T",
	}
}

/// Under which numbers a patient is covered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CoverageDetails {
	/// Which coverage.
	pub id: CoverageId,
	/// The insurer's number for the subscriber.
	pub subscriber_number: String,
	/// What the patient is to the subscriber.
	pub relationship: Relationship,
	/// What the subscriber is called, where that is not the patient.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub subscriber: Option<Name>,
	/// The insurer's number for the group.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub group: Option<String>,
	/// What kind of insurance it is.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub filing: Option<Filing>,
	/// Which payer it is, as the coverage has it: one pays first.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub order: Option<u8>,
}

shown! {
	/// A diagnosis.
	pub struct Diagnosis {
		/// The address of the code system: `http://hl7.org/fhir/sid/icd-10-cm` or `-9-cm`.
		pub system: String,
		/// The code, with its point or without.
		pub code: String,
	}
}

/// What X12 wants to know of a claim.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClaimDetails {
	/// Which claim.
	pub id: ClaimId,
	/// One to twelve diagnoses, the first of which is the principal one.
	pub diagnoses: Vec<Diagnosis>,
	/// Where it was served, in the two digits of the USA's list of places.
	pub place: String,
	/// Whether the provider's signature is on file.
	pub signature: bool,
	/// How the provider takes the payer's price.
	pub assignment: Assignment,
	/// Whether the payer pays the provider.
	pub benefits: Answer,
	/// Whether the patient lets medical information be given to the payer.
	pub release: Release,
}

shown! {
	/// One end of an exchange.
	pub struct Station {
		/// What its number is, as X12 codes it (element I05): `ZZ` where the two have agreed on it.
		pub qualifier: String,
		/// Its number, of up to fifteen characters.
		pub id: String,
	}

	/// Who sends files to whom.
	pub struct Exchange {
		/// Who sends.
		pub sender: Station,
		/// Who receives.
		pub receiver: Station,
		/// What the receiver is called.
		pub receiver_name: String,
		/// The number of the next file. No two files of a sender to a receiver have the same.
		pub control: u32,
		/// Whether it counts.
		pub usage: Usage,
	}
}

impl CoverageDetails {
	pub(super) fn check(&self) -> Result<(), DetailsError> {
		let path = format!("coverages[id {}]", self.id);
		Field::new(format_args!("{path}.subscriberNumber"), &self.subscriber_number).text()?;
		let subscriber = Field::new(format_args!("{path}.subscriber"), "");
		match (&self.subscriber, self.relationship) {
			(Some(_), Relationship::Itself) => {
				return Err(subscriber.invalid("the patient is the subscriber; leave it out").into())
			}
			(Some(name), _) => name.check(&format!("{path}.subscriber"))?,
			(None, _) => {}
		}
		if let Some(group) = &self.group {
			Field::new(format_args!("{path}.group"), group).text()?;
		}
		if self.order == Some(0) {
			return Err(Field::new(format_args!("{path}.order"), "").invalid("the first payer's order is 1").into());
		}
		Ok(())
	}

	/// What kind of insurance it is. Both files need it.
	pub(crate) fn known_filing(&self) -> Result<Filing, DetailsError> {
		self.filing.ok_or_else(|| super::missing(format_args!("coverages[id {}].filing", self.id)))
	}

	/// Which payer it is of a claim that names the decision of one before, or names none. Both files need it.
	pub(crate) fn known_order(&self, after_another: bool) -> Result<u8, DetailsError> {
		let path = format!("coverages[id {}].order", self.id);
		match self.order {
			None => Err(super::missing(path)),
			Some(1) if after_another => Err(Field::new(path, "")
				.invalid("the claim names the decision of a payer before, so it is not 1")
				.into()),
			Some(order) => Ok(order),
		}
	}

	/// What the subscriber is called, where that is not the patient.
	pub fn other_subscriber(&self, patient: PatientId) -> Result<Option<&Name>, DetailsError> {
		match (self.relationship, &self.subscriber) {
			(Relationship::Itself, _) => Ok(None),
			(_, Some(name)) => Ok(Some(name)),
			(_, None) => {
				Err(super::missing(format_args!("coverages[id {}].subscriber for the patient {patient}", self.id)))
			}
		}
	}
}

impl ClaimDetails {
	pub(super) fn check(&self) -> Result<(), DetailsError> {
		let path = format!("claims[id {}]", self.id);
		if self.diagnoses.is_empty() || self.diagnoses.len() > 12 {
			let field = Field::new(format_args!("{path}.diagnoses"), "");
			return Err(field.invalid("there are one to twelve").into());
		}
		for (position, diagnosis) in self.diagnoses.iter().enumerate() {
			let code = Field::new(format_args!("{path}.diagnoses[{position}].code"), &diagnosis.code);
			code.x12(3, 8)?;
			let system = Field::new(format_args!("{path}.diagnoses[{position}].system"), &diagnosis.system);
			if diagnosis.qualifiers().is_none() {
				return Err(system.invalid("X12 knows http://hl7.org/fhir/sid/icd-10-cm and -9-cm").into());
			}
			if diagnosis.system != self.diagnoses[0].system {
				return Err(system.invalid("all diagnoses of a claim are of one system").into());
			}
		}
		Ok(Field::new(format_args!("{path}.place"), &self.place).digits(2)?)
	}
}

impl Diagnosis {
	/// X12's qualifiers of the system, for the principal diagnosis and for others.
	pub fn qualifiers(&self) -> Option<(&'static str, &'static str)> {
		match self.system.as_str() {
			"http://hl7.org/fhir/sid/icd-10-cm" => Some(("ABK", "ABF")),
			"http://hl7.org/fhir/sid/icd-9-cm" => Some(("BK", "BF")),
			_ => None,
		}
	}
}

impl Exchange {
	pub(crate) fn check(&self) -> Result<(), DetailsError> {
		for (name, station) in [("sender", &self.sender), ("receiver", &self.receiver)] {
			Field::new(format_args!("exchange.{name}.qualifier"), &station.qualifier).x12(2, 2)?;
			Field::new(format_args!("exchange.{name}.id"), &station.id).x12(2, 15)?;
		}
		Field::new("exchange.receiverName", &self.receiver_name).text()?;
		if self.control == 0 || self.control > 999_999_999 {
			return Err(Field::new("exchange.control", "").invalid("it is 1 to 999999999").into());
		}
		Ok(())
	}
}
