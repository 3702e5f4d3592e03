//! The 835: one payment of a payer to a provider, and what it is for.
//!
//! A claim that is paid is a claim of the file. One that is taken back is there with status 22 and every amount below zero; one of which the rest is paid after an appeal is taken
//! back as it was told before, and told anew behind.

use std::collections::BTreeSet;

use x12_types::v005010::{
	_835Loop1000, _835Loop2000, _835Loop2100, _835Loop2110, _835, BPR, CAS, CLP, CUR, DTM, LQ, LX, N1, NM1, PER, REF,
	SE, ST, SVC, TRN,
};

use super::{
	element::{amount, element, needed, numbered, person, place, some},
	envelope::{segments, Envelope, Kind, TRANSACTION},
	procedure::{procedure, CodeSystem},
	telling::Papers,
	X12Error,
};
use crate::{
	adjustment::{self, ToldAdjustment},
	details::missing,
	moment, AdjustmentGroup, Claim, ClaimId, ClaimLine, Decision, Details, Field, LineDecision, OrganizationId,
	Remittance, RemittanceEntry, Unit,
};

const KIND: Kind = Kind { group: "HP", guide: "005010X221A1" };

/// The remittance and the claims that it is for as an 835.
pub fn remittance(
	entry: &RemittanceEntry,
	papers: &Papers,
	details: &Details,
	envelope: &Envelope,
) -> Result<String, X12Error> {
	let remittance = &entry.remittance;
	let unit = details.unit(remittance.unit)?;
	let advice = Advice { remittance, details, unit, day: moment::x12_day(remittance.at)? };
	let known = papers.known(entry)?;
	let mut loops = Vec::new();
	for line in &remittance.lines {
		let known = known.get(&line.claim).ok_or(X12Error::ClaimMissing(line.claim))?;
		advice.belongs(line.claim, known.claim)?;
		let told = known.told(entry.id, line, remittance.at)?;
		if told.adds() != line.signed() {
			return Err(X12Error::Unbalanced("CLP04"));
		}
		for (decision, sign) in [(told.taken_back, -1), (told.given, 1)] {
			if let Some(decision) = decision {
				loops.push(advice.claim(line.claim, known.claim, decision, sign)?);
			}
		}
	}
	let mut written = _835 {
		st: ST { _01: "835".to_owned(), _02: TRANSACTION.to_owned(), _03: None },
		bpr: advice.payment()?,
		trn: Some(advice.trace(entry)?),
		cur: advice.currency(),
		loop_1000: vec![advice.payer()?, advice.payee()?],
		loop_2000: vec![_835Loop2000 { lx: LX { _01: "1".to_owned() }, loop_2100: loops, ..Default::default() }],
		se: SE { _01: "0".to_owned(), _02: TRANSACTION.to_owned() },
		..Default::default()
	};
	written.se._01 = segments(&written);
	envelope.seal(&KIND, written)
}

struct Advice<'a> {
	remittance: &'a Remittance,
	details: &'a Details,
	unit: &'a Unit,
	day: String,
}

impl Advice<'_> {
	fn belongs(&self, id: ClaimId, claim: &Claim) -> Result<(), X12Error> {
		let pairs = [
			("insurer", claim.insurer == self.remittance.payer),
			("provider", claim.provider == self.remittance.payee),
			("unit", claim.unit == self.remittance.unit),
		];
		match pairs.into_iter().find(|(_, same)| !same) {
			Some((field, _)) => Err(X12Error::OtherParty { claim: id, field }),
			None => Ok(()),
		}
	}

	fn amount(&self, path: &str, minor: i128) -> Result<String, X12Error> {
		amount(path, minor, self.unit)
	}

	/// The money has moved on the chain: the file informs, and tells nobody to pay.
	fn payment(&self) -> Result<BPR, X12Error> {
		let total = i128::from(self.remittance.total);
		let (handling, method) = if total == 0 { ("H", "NON") } else { ("I", "CHK") };
		Ok(BPR {
			_01: element(handling),
			_02: self.amount("remittance.total", total)?,
			_03: element("C"),
			_04: element(method),
			_16: Some(self.day.clone()),
			..Default::default()
		})
	}

	fn trace(&self, entry: &RemittanceEntry) -> Result<TRN, X12Error> {
		let path = format!("organizations[id {}].taxId", self.remittance.payer);
		let payer = self.details.organization(self.remittance.payer);
		let tax_id = needed(path, payer.and_then(|payer| payer.tax_id.as_deref()), 9, 9)?;
		Ok(TRN { _01: "1".to_owned(), _02: entry.id.to_string(), _03: Some(format!("1{tax_id}")), _04: None })
	}

	/// The guide's currency is the USA's, unless another is named.
	fn currency(&self) -> Option<CUR> {
		let code = self.unit.currency.code();
		(code != "USD").then(|| CUR { _01: element("PR"), _02: element(code), ..Default::default() })
	}

	fn payer(&self) -> Result<_835Loop1000, X12Error> {
		let id = self.remittance.payer;
		let path = format!("organizations[id {id}]");
		let payer = self.details.organization(id).ok_or_else(|| missing(&path))?;
		let name = Field::new(format_args!("{path}.name"), &payer.name);
		let address = payer.address.as_ref().ok_or_else(|| missing(format_args!("{path}.address")))?;
		let (street, city) = place(&format!("{path}.address"), address)?;
		let contact = payer.contact.as_ref().ok_or_else(|| missing(format_args!("{path}.contact")))?;
		let number = payer.payer_id.as_deref();
		let number = number.map(|value| needed(format!("{path}.payerId"), Some(value), 1, 50)).transpose()?;
		Ok(_835Loop1000 {
			n1: N1 { _01: element("PR"), _02: some(name.x12(1, 60)?), ..Default::default() },
			n3: vec![street],
			n4: Some(city),
			r#ref: number.map(|number| reference("2U", &number)).into_iter().collect(),
			per: vec![PER {
				_01: element("BL"),
				_02: some(Field::new(format_args!("{path}.contact.name"), &contact.name).x12(1, 60)?),
				_03: some("TE"),
				_04: some(&contact.phone),
				..Default::default()
			}],
			..Default::default()
		})
	}

	fn payee(&self) -> Result<_835Loop1000, X12Error> {
		let id = self.remittance.payee;
		let path = format!("organizations[id {id}]");
		let payee = self.details.organization(id).ok_or_else(|| missing(&path))?;
		let name = Field::new(format_args!("{path}.name"), &payee.name);
		let tax_id = payee.tax_id.as_deref();
		let tax_id = tax_id.map(|value| needed(format!("{path}.taxId"), Some(value), 9, 9)).transpose()?;
		let address = payee.address.as_ref();
		let address = address.map(|address| place(&format!("{path}.address"), address)).transpose()?;
		let (street, city) = address.unzip();
		Ok(_835Loop1000 {
			n1: N1 {
				_01: element("PE"),
				_02: some(name.x12(1, 60)?),
				_03: some("XX"),
				_04: some(self.npi(id)?),
				..Default::default()
			},
			n3: street.into_iter().collect(),
			n4: city,
			r#ref: tax_id.map(|number| reference("TJ", &number)).into_iter().collect(),
			..Default::default()
		})
	}

	fn npi(&self, id: OrganizationId) -> Result<String, X12Error> {
		let npi = self.details.organization(id).and_then(|one| one.npi.as_deref());
		needed(format!("organizations[id {id}].npi"), npi, 10, 10)
	}

	/// A claim, every amount with this sign.
	fn claim(&self, id: ClaimId, claim: &Claim, decision: &Decision, sign: i128) -> Result<_835Loop2100, X12Error> {
		let path = format!("claims[id {id}]");
		let coverage = format!("coverages[id {}]", claim.coverage);
		let known = self.details.coverage(claim.coverage).ok_or_else(|| missing(&coverage))?;
		let status = match (sign, known.known_order(claim.prior.is_some())?) {
			(..=-1, _) => "22",
			(_, ..=1) => "1",
			(_, 2) => "2",
			(_, 3..) => "3",
		};
		// The guide has what the patient bears where that is above zero. What is taken back is in the adjustments alone.
		let owed = sign * adjustment::borne_by(decision, AdjustmentGroup::PatientResponsibility);
		let lines = claim.decided_lines(decision).enumerate();
		let lines = lines.map(|(position, (line, decided))| self.service(&path, position, line, decided, sign));
		Ok(_835Loop2100 {
			clp: CLP {
				_01: id.to_string(),
				_02: status.to_owned(),
				_03: self.amount(&format!("{path} (billed)"), sign * claim.billed())?,
				_04: self.amount(&format!("{path} (paid)"), sign * decision.paid())?,
				_05: (owed > 0).then(|| self.amount(&format!("{path} (patient)"), owed)).transpose()?,
				_06: Some(known.known_filing()?.code().to_owned()),
				_07: Some(id.to_string()),
				..Default::default()
			},
			nm1: self.patient(claim, &coverage)?,
			dtm: vec![day("050", claim.submitted.unwrap_or(claim.entered))?],
			loop_2110: lines.collect::<Result<_, _>>()?,
			..Default::default()
		})
	}

	fn patient(&self, claim: &Claim, coverage: &str) -> Result<Vec<NM1>, X12Error> {
		let path = format!("patients[id {}]", claim.patient);
		let patient = self.details.patient(claim.patient).ok_or_else(|| missing(&path))?;
		let known = self.details.coverage(claim.coverage).ok_or_else(|| missing(coverage))?;
		let number = needed(format!("{coverage}.subscriberNumber"), Some(&known.subscriber_number), 2, 80)?;
		let named = person("QC", &path, &patient.name)?;
		Ok(match known.other_subscriber(claim.patient)? {
			None => vec![numbered(named, "MI", number)],
			Some(subscriber) => {
				let subscriber = person("IL", &format!("{coverage}.subscriber"), subscriber)?;
				vec![named, numbered(subscriber, "MI", number)]
			}
		})
	}

	fn service(
		&self,
		path: &str,
		position: usize,
		line: &ClaimLine,
		decided: &LineDecision,
		sign: i128,
	) -> Result<_835Loop2110, X12Error> {
		let path = format!("{path} line {}", position + 1);
		let procedure = procedure(self.details, line.service, CodeSystem::ALL)?;
		let adjustments = adjustment::told(decided);
		Ok(_835Loop2110 {
			svc: SVC {
				_01: procedure,
				_02: self.amount(&format!("{path} (billed)"), sign * i128::from(decided.billed))?,
				_03: Some(self.amount(&format!("{path} (paid)"), sign * i128::from(decided.paid))?),
				_05: Some(line.units.to_string()),
				..Default::default()
			},
			dtm: vec![day("472", line.served)?],
			cas: self.adjustments(&path, &adjustments, sign)?,
			r#ref: vec![reference("6R", &(position + 1).to_string())],
			lq: remarks(&adjustments),
			..Default::default()
		})
	}

	/// One segment for every group, with up to six reasons; a group of more has another one.
	fn adjustments(&self, path: &str, adjustments: &[ToldAdjustment], sign: i128) -> Result<Vec<CAS>, X12Error> {
		let mut segments = Vec::new();
		for group in AdjustmentGroup::ALL {
			let of_group: Vec<_> = adjustments.iter().filter(|one| one.group == *group).collect();
			for some_of_them in of_group.chunks(6) {
				let mut reasons = Vec::new();
				for one in some_of_them {
					reasons.push((one.code, self.amount(&format!("{path} ({})", one.code), sign * one.amount)?));
				}
				segments.push(cas(group.code(), reasons));
			}
		}
		Ok(segments)
	}
}

fn cas(group: &str, reasons: Vec<(&'static str, String)>) -> CAS {
	let mut reasons = reasons.into_iter();
	let (first, amount) = reasons.next().unwrap_or_default();
	let mut segment = CAS { _01: group.to_owned(), _02: first.to_owned(), _03: amount, ..Default::default() };
	// Reason, amount and an empty quantity, five times more.
	let places = [
		(&mut segment._05, &mut segment._06),
		(&mut segment._08, &mut segment._09),
		(&mut segment._11, &mut segment._12),
		(&mut segment._14, &mut segment._15),
		(&mut segment._17, &mut segment._18),
	];
	for ((reason_place, amount_place), (reason, amount)) in places.into_iter().zip(reasons) {
		*reason_place = Some(reason.to_owned());
		*amount_place = Some(amount);
	}
	segment
}

/// The remarks that the reasons demand, each once.
fn remarks(adjustments: &[ToldAdjustment]) -> Vec<LQ> {
	let remarks: BTreeSet<_> = adjustments.iter().filter_map(|one| one.remark).collect();
	remarks.into_iter().map(|code| LQ { _01: some("HE"), _02: some(code) }).collect()
}

fn reference(qualifier: &str, value: &str) -> REF {
	REF { _01: element(qualifier), _02: some(value), ..Default::default() }
}

fn day(qualifier: &str, at: moment::Moment) -> Result<DTM, X12Error> {
	Ok(DTM { _01: element(qualifier), _02: some(moment::x12_day(at)?), ..Default::default() })
}
