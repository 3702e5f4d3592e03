//! The 837: professional claims of one provider to one payer.

use std::collections::BTreeSet;

use x12_types::v005010::{
	_837Loop1000, _837Loop2000, _837Loop2010, _837Loop2300, _837Loop2310, _837Loop2400, _837Loop2420, _837, BHT, CLM,
	CUR, DMG, DTP, HI, HL, LX, NM1, PAT, PER, REF, SBR, SE, ST, SV1,
};

use super::{
	element::{amount, company, element, needed, numbered, person, place, some},
	envelope::{segments, Envelope, Kind, TRANSACTION},
	procedure::{procedure, CodeSystem},
	X12Error,
};
use crate::{
	details::missing, moment, AccountId, Claim, ClaimDetails, ClaimEntry, ClaimKind, ClaimLine, ClaimStatus,
	CoverageDetails, Details, Field, Gender, Name, Organization, Patient, Relationship, Unit,
};

const KIND: Kind = Kind { group: "HC", guide: "005010X222A1" };

/// The claims as an 837 professional.
pub fn claims(entries: &[ClaimEntry], details: &Details, envelope: &Envelope) -> Result<String, X12Error> {
	let first = &entries.first().ok_or(X12Error::Nothing)?.claim;
	let unit = details.unit(first.unit)?;
	let mut seen = BTreeSet::new();
	for entry in entries {
		same(entry, first)?;
		sendable(entry)?;
		if !seen.insert(entry.id) {
			return Err(X12Error::Twice(entry.id));
		}
	}
	let batch = Batch { details, unit, envelope };
	let mut levels = vec![batch.provider(first)?];
	for entry in entries {
		batch.add(&mut levels, entry)?;
	}
	let mut written = _837 {
		st: ST { _01: "837".to_owned(), _02: TRANSACTION.to_owned(), _03: Some(KIND.guide.to_owned()) },
		bht: batch.beginning()?,
		loop_1000: vec![batch.submitter(first)?, batch.receiver()?],
		loop_2000: levels,
		se: SE { _01: "0".to_owned(), _02: TRANSACTION.to_owned() },
		..Default::default()
	};
	written.se._01 = segments(&written);
	envelope.seal(&KIND, written)
}

fn same(entry: &ClaimEntry, first: &Claim) -> Result<(), X12Error> {
	let pairs = [
		("provider", entry.claim.provider == first.provider),
		("insurer", entry.claim.insurer == first.insurer),
		("unit", entry.claim.unit == first.unit),
	];
	match pairs.into_iter().find(|(_, same)| !same) {
		Some((field, _)) => Err(X12Error::OtherParty { claim: entry.id, field }),
		None => Ok(()),
	}
}

fn sendable(entry: &ClaimEntry) -> Result<(), X12Error> {
	let (claim, status) = (entry.id, entry.claim.status);
	match status {
		ClaimStatus::Draft => return Err(X12Error::NotSubmitted(claim)),
		ClaimStatus::Replaced | ClaimStatus::Reversed => {
			return Err(X12Error::Superseded { claim, status: status.code() })
		}
		_ => {}
	}
	if !matches!(entry.claim.kind, ClaimKind::Professional | ClaimKind::Vision) {
		return Err(X12Error::Kind { claim, kind: entry.claim.kind });
	}
	match entry.claim.prior {
		Some(_) => Err(X12Error::Secondary(claim)),
		None => Ok(()),
	}
}

/// What the claim does to one before (X12 element 1325), and which that is.
fn frequency(entry: &ClaimEntry) -> (&'static str, Option<String>) {
	match (entry.claim.status, entry.claim.replaces) {
		(ClaimStatus::Voided, _) => ("8", Some(entry.id.to_string())),
		(_, Some(replaced)) => ("7", Some(replaced.to_string())),
		(_, None) => ("1", None),
	}
}

struct Batch<'a> {
	details: &'a Details,
	unit: &'a Unit,
	envelope: &'a Envelope,
}

impl Batch<'_> {
	fn organization(&self, id: crate::OrganizationId) -> Result<(&Organization, String), X12Error> {
		let path = format!("organizations[id {id}]");
		let found = self.details.organization(id).ok_or_else(|| missing(&path))?;
		Ok((found, path))
	}

	fn beginning(&self) -> Result<BHT, X12Error> {
		Ok(BHT {
			_01: element("0019"),
			_02: element("00"),
			_03: Some(self.envelope.exchange().control.to_string()),
			_04: some(self.envelope.day()?),
			_05: some(self.envelope.minute()?),
			_06: some("CH"),
		})
	}

	fn submitter(&self, claim: &Claim) -> Result<_837Loop1000, X12Error> {
		let (provider, path) = self.organization(claim.provider)?;
		let name = Field::new(format_args!("{path}.name"), &provider.name).x12(1, 60)?;
		let contact = provider.contact.as_ref().ok_or_else(|| missing(format_args!("{path}.contact")))?;
		Ok(_837Loop1000 {
			nm1: numbered(company("41", name), "46", &self.envelope.exchange().sender.id),
			per: vec![PER {
				_01: element("IC"),
				_02: some(Field::new(format_args!("{path}.contact.name"), &contact.name).x12(1, 60)?),
				_03: some("TE"),
				_04: some(&contact.phone),
				..Default::default()
			}],
			..Default::default()
		})
	}

	fn receiver(&self) -> Result<_837Loop1000, X12Error> {
		let exchange = self.envelope.exchange();
		let name = Field::new("exchange.receiverName", &exchange.receiver_name).x12(1, 60)?;
		let nm1 = numbered(company("40", name), "46", &exchange.receiver.id);
		Ok(_837Loop1000 { nm1, ..Default::default() })
	}

	fn provider(&self, claim: &Claim) -> Result<_837Loop2000, X12Error> {
		let (provider, path) = self.organization(claim.provider)?;
		let name = Field::new(format_args!("{path}.name"), &provider.name).x12(1, 60)?;
		let npi = needed(format!("{path}.npi"), provider.npi.as_deref(), 10, 10)?;
		let tax_id = needed(format!("{path}.taxId"), provider.tax_id.as_deref(), 9, 9)?;
		let address = provider.address.as_ref().ok_or_else(|| missing(format_args!("{path}.address")))?;
		let (street, city) = place(&format!("{path}.address"), address)?;
		// The guide wants the long code of whoever bills.
		if address.country == "US" {
			let code = address.postal_code.as_deref().unwrap_or_default();
			Field::new(format_args!("{path}.address.postalCode"), code).digits(9)?;
		}
		let currency = self.unit.currency.code();
		let currency =
			(currency != "USD").then(|| CUR { _01: element("85"), _02: element(currency), ..Default::default() });
		Ok(_837Loop2000 {
			hl: HL { _01: "1".to_owned(), _02: None, _03: element("20"), _04: some("1") },
			cur: currency,
			loop_2010: vec![_837Loop2010 {
				nm1: numbered(company("85", name), "XX", npi),
				n3: Some(street),
				n4: Some(city),
				r#ref: vec![reference("EI", &tax_id)],
				..Default::default()
			}],
			..Default::default()
		})
	}

	/// Adds the claim's subscriber, and its patient where that is another person.
	fn add(&self, levels: &mut Vec<_837Loop2000>, entry: &ClaimEntry) -> Result<(), X12Error> {
		let claim = &entry.claim;
		let path = format!("coverages[id {}]", claim.coverage);
		let coverage = self.details.coverage(claim.coverage).ok_or_else(|| missing(&path))?;
		// A later payer's claim has a loop for each payer before.
		if coverage.known_order(false)? > 1 {
			return Err(X12Error::Secondary(entry.id));
		}
		let person_path = format!("patients[id {}]", claim.patient);
		let patient = self.details.patient(claim.patient).ok_or_else(|| missing(&person_path))?;
		let written = self.claim(entry)?;
		let mut subscriber = self.subscriber(levels.len() + 1, coverage, &path)?;
		let named = match coverage.other_subscriber(claim.patient)? {
			None => self.person("IL", &person_path, patient)?,
			Some(name) => self.other(&path, name)?,
		};
		let number = needed(format!("{path}.subscriberNumber"), Some(&coverage.subscriber_number), 2, 80)?;
		let named = _837Loop2010 { nm1: numbered(named.nm1, "MI", number), ..named };
		subscriber.loop_2010 = vec![named, self.payer(claim)?];
		let parent = levels.len() + 1;
		if coverage.relationship == Relationship::Itself {
			subscriber.loop_2300 = vec![written];
			levels.push(subscriber);
			return Ok(());
		}
		subscriber.hl._04 = some("1");
		levels.push(subscriber);
		levels.push(_837Loop2000 {
			hl: HL { _01: (parent + 1).to_string(), _02: Some(parent.to_string()), _03: element("23"), _04: some("0") },
			pat: Some(PAT { _01: some(relation(coverage.relationship)), ..Default::default() }),
			loop_2010: vec![self.person("QC", &person_path, patient)?],
			loop_2300: vec![written],
			..Default::default()
		});
		Ok(())
	}

	fn subscriber(&self, level: usize, coverage: &CoverageDetails, path: &str) -> Result<_837Loop2000, X12Error> {
		let group = coverage.group.as_deref();
		let group = group.map(|group| needed(format!("{path}.group"), Some(group), 1, 50)).transpose()?;
		let itself = coverage.relationship == Relationship::Itself;
		Ok(_837Loop2000 {
			hl: HL { _01: level.to_string(), _02: Some("1".to_owned()), _03: element("22"), _04: some("0") },
			sbr: Some(SBR {
				_01: "P".to_owned(),
				_02: itself.then(|| "18".to_owned()),
				_03: group,
				_09: Some(coverage.known_filing()?.code().to_owned()),
				..Default::default()
			}),
			..Default::default()
		})
	}

	/// Somebody with their address, day of birth and gender.
	fn person(&self, entity: &str, path: &str, patient: &Patient) -> Result<_837Loop2010, X12Error> {
		let address = patient.address.as_ref().ok_or_else(|| missing(format_args!("{path}.address")))?;
		let (street, city) = place(&format!("{path}.address"), address)?;
		let born = patient.birth_date.as_deref().ok_or_else(|| missing(format_args!("{path}.birthDate")))?;
		let gender = match patient.gender {
			Some(Gender::Female) => "F",
			Some(Gender::Male) => "M",
			Some(Gender::Other | Gender::Unknown) => "U",
			None => return Err(missing(format_args!("{path}.gender")).into()),
		};
		Ok(_837Loop2010 {
			nm1: person(entity, path, &patient.name)?,
			n3: Some(street),
			n4: Some(city),
			dmg: Some(DMG {
				_01: some("D8"),
				_02: some(born.replace('-', "")),
				_03: some(gender),
				..Default::default()
			}),
			..Default::default()
		})
	}

	/// A subscriber who is not the patient: the guide wants no more than their name and number.
	fn other(&self, path: &str, name: &Name) -> Result<_837Loop2010, X12Error> {
		let nm1 = person("IL", &format!("{path}.subscriber"), name)?;
		Ok(_837Loop2010 { nm1, ..Default::default() })
	}

	fn payer(&self, claim: &Claim) -> Result<_837Loop2010, X12Error> {
		let (payer, path) = self.organization(claim.insurer)?;
		let name = Field::new(format_args!("{path}.name"), &payer.name).x12(1, 60)?;
		let number = needed(format!("{path}.payerId"), payer.payer_id.as_deref(), 2, 80)?;
		Ok(_837Loop2010 { nm1: numbered(company("PR", name), "PI", number), ..Default::default() })
	}

	fn claim(&self, entry: &ClaimEntry) -> Result<_837Loop2300, X12Error> {
		let claim = &entry.claim;
		let path = format!("claims[id {}]", entry.id);
		let known = self.details.claim(entry.id).ok_or_else(|| missing(&path))?;
		let (frequency, original) = frequency(entry);
		let mut references = Vec::new();
		let authorization = only(claim.lines.iter().map(|line| line.authorization)).flatten();
		references.extend(authorization.map(|id| reference("G1", &id.to_string())));
		references.extend(original.map(|number| reference("F8", &number)));
		let performer = only(claim.lines.iter().map(|line| line.performer.as_ref())).flatten();
		let rendering = performer.map(|account| self.practitioner(account)).transpose()?;
		let lines = claim.lines.iter().enumerate().map(|(position, line)| {
			let own = performer.is_none().then_some(line.performer.as_ref()).flatten();
			self.line(&path, position, line, known, own, authorization.is_none())
		});
		Ok(_837Loop2300 {
			clm: CLM {
				_01: entry.id.to_string(),
				_02: Some(amount(&format!("{path} (billed)"), claim.billed(), self.unit)?),
				_05: Some(format!("{}:B:{frequency}", known.place)),
				_06: Some(if known.signature { "Y" } else { "N" }.to_owned()),
				_07: Some(known.assignment.code().to_owned()),
				_08: Some(known.benefits.code().to_owned()),
				_09: Some(known.release.code().to_owned()),
				..Default::default()
			},
			r#ref: references,
			hi: vec![diagnoses(known)],
			loop_2310: rendering.map(|nm1| _837Loop2310 { nm1, ..Default::default() }).into_iter().collect(),
			loop_2400: lines.collect::<Result<_, _>>()?,
			..Default::default()
		})
	}

	fn line(
		&self,
		path: &str,
		position: usize,
		line: &ClaimLine,
		known: &ClaimDetails,
		performer: Option<&AccountId>,
		own_authorization: bool,
	) -> Result<_837Loop2400, X12Error> {
		let path = format!("{path} line {}", position + 1);
		let rendering = performer.map(|account| self.practitioner(account)).transpose()?;
		let authorization = line.authorization.filter(|_| own_authorization);
		// To at most four of the claim's diagnoses: the chain does not say for which a line is.
		let pointers: Vec<_> = (1..=known.diagnoses.len().min(4)).map(|number| number.to_string()).collect();
		Ok(_837Loop2400 {
			lx: LX { _01: (position + 1).to_string() },
			sv1: Some(SV1 {
				_01: procedure(self.details, line.service, &CodeSystem::PROFESSIONAL)?,
				_02: Some(amount(&format!("{path} (billed)"), line.amount.into(), self.unit)?),
				_03: some("UN"),
				_04: Some(line.units.to_string()),
				_07: Some(pointers.join(":")),
				..Default::default()
			}),
			dtp: vec![DTP { _01: element("472"), _02: element("D8"), _03: moment::x12_day(line.served)? }],
			r#ref: authorization.map(|id| reference("G1", &id.to_string())),
			loop_2420: rendering.map(|nm1| _837Loop2420 { nm1, ..Default::default() }).into_iter().collect(),
			..Default::default()
		})
	}

	fn practitioner(&self, account: &AccountId) -> Result<NM1, X12Error> {
		let path = format!("practitioners[id {account}]");
		let found = self.details.practitioner(account).ok_or_else(|| missing(&path))?;
		let npi = needed(format!("{path}.npi"), found.npi.as_deref(), 10, 10)?;
		Ok(numbered(person("82", &path, &found.name)?, "XX", npi))
	}
}

fn relation(relationship: Relationship) -> &'static str {
	match relationship {
		Relationship::Itself => "18",
		Relationship::Spouse => "01",
		Relationship::Child => "19",
		Relationship::Other => "G8",
	}
}

/// Up to twelve diagnoses, without the points that X12 leaves out.
fn diagnoses(known: &ClaimDetails) -> HI {
	let coded = known.diagnoses.iter().enumerate().map(|(position, diagnosis)| {
		let (principal, other) = diagnosis.qualifiers().unwrap_or_default();
		let qualifier = if position == 0 { principal } else { other };
		format!("{qualifier}:{}", diagnosis.code.replace('.', ""))
	});
	let mut coded = coded;
	HI {
		_01: coded.next().unwrap_or_default(),
		_02: coded.next(),
		_03: coded.next(),
		_04: coded.next(),
		_05: coded.next(),
		_06: coded.next(),
		_07: coded.next(),
		_08: coded.next(),
		_09: coded.next(),
		_10: coded.next(),
		_11: coded.next(),
		_12: coded.next(),
	}
}

fn reference(qualifier: &str, value: &str) -> REF {
	REF { _01: element(qualifier), _02: some(value), ..Default::default() }
}

/// The one value that all of them are; nothing where they differ or there is none.
fn only<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
	let first = values.next()?;
	values.all(|one| one == first).then_some(first)
}
