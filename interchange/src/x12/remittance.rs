//! The 835: one payment of a payer to a provider, and what it is for.
//!
//! A claim that is paid or taken back as a whole is a claim of the file: taken back it has status 22, and every amount below zero. What moves a part of what was
//! decided (the rest was paid before, or stays paid) cannot be told by a claim whose adjustments must sum: the claim has what was decided, and
//! the provider's adjustments (PLB) the difference. A part that is taken back is there alone.

use std::collections::BTreeMap;

use x12_types::v005010::{
	_835Loop1000, _835Loop2000, _835Loop2100, _835Loop2110, _835, BPR, CAS, CLP, CUR, DTM, LX, N1, NM1, PER, PLB, REF,
	SE, ST, SVC, TRN,
};

use super::{
	element::{amount, element, needed, numbered, person, place, some},
	envelope::{segments, Envelope, Kind, TRANSACTION},
	X12Error,
};
use crate::{
	details::missing, moment, Adjustment, AdjustmentGroup, Claim, ClaimEntry, ClaimId, ClaimLine, Decision, Details,
	Field, LineDecision, OrganizationId, Remittance, RemittanceEntry, Remitted, RemittedKind, Unit,
};

const KIND: Kind = Kind { group: "HP", guide: "005010X221A1" };

/// The remittance and the claims that it is for as an 835.
pub fn remittance(
	entry: &RemittanceEntry,
	claims: &[ClaimEntry],
	details: &Details,
	envelope: &Envelope,
) -> Result<String, X12Error> {
	let remittance = &entry.remittance;
	let unit = details.unit(remittance.unit)?;
	let advice = Advice { remittance, details, unit, day: moment::x12_day(remittance.at)? };
	let claims = by_number(claims)?;
	if let Some(other) = claims.keys().find(|id| !remittance.lines.iter().any(|line| line.claim == **id)) {
		return Err(X12Error::ClaimNotRemitted(*other));
	}
	let mut loops = Vec::new();
	let mut adjustments = Vec::new();
	for line in &remittance.lines {
		let claim = claims.get(&line.claim).ok_or(X12Error::ClaimMissing(line.claim))?;
		advice.belongs(line.claim, claim)?;
		let decision = claim.decision.as_ref().ok_or(X12Error::Undecided(line.claim))?;
		let told = advice.told(line, decision)?;
		if let Some(sign) = told.sign {
			loops.push(advice.claim(line.claim, claim, decision, sign)?);
		}
		if let Some((reason, minor)) = told.difference {
			let path = format!("remittance (claim {})", line.claim);
			adjustments.push((format!("{reason}:{}", line.claim), advice.amount(&path, minor)?));
		}
	}
	let mut written = _835 {
		st: ST { _01: "835".to_owned(), _02: TRANSACTION.to_owned(), _03: None },
		bpr: advice.payment()?,
		trn: Some(advice.trace(entry)?),
		cur: advice.currency(),
		loop_1000: vec![advice.payer()?, advice.payee()?],
		plb: advice.provider_adjustments(adjustments)?,
		se: SE { _01: "0".to_owned(), _02: TRANSACTION.to_owned() },
		..Default::default()
	};
	if !loops.is_empty() {
		written.loop_2000 =
			vec![_835Loop2000 { lx: LX { _01: "1".to_owned() }, loop_2100: loops, ..Default::default() }];
	}
	written.se._01 = segments(&written);
	envelope.seal(&KIND, written)
}

fn by_number(claims: &[ClaimEntry]) -> Result<BTreeMap<ClaimId, &Claim>, X12Error> {
	let mut found = BTreeMap::new();
	for entry in claims {
		if found.insert(entry.id, &entry.claim).is_some() {
			return Err(X12Error::Twice(entry.id));
		}
	}
	Ok(found)
}

/// Why the provider has more or less than the claims say (X12 element 426): the rest was paid before, or a part is taken back.
const PAID_BEFORE: &str = "CS";
const TAKEN_BACK: &str = "WO";

/// How a line of the remittance is told.
struct Told {
	/// With which sign the claim's amounts are, where it is told.
	sign: Option<i128>,
	/// Why the provider has less than the claim says, and how much.
	difference: Option<(&'static str, i128)>,
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

	/// How a line of the remittance is told. What its claim adds less the difference is what has moved.
	fn told(&self, line: &Remitted, decision: &Decision) -> Result<Told, X12Error> {
		let (awarded, moved) = (decision.paid(), i128::from(line.amount));
		if moved > awarded {
			return Err(X12Error::AboveAward { claim: line.claim, awarded, amount: line.amount });
		}
		let rest = awarded - moved;
		let told = match line.kind {
			RemittedKind::Payment if rest == 0 => Told { sign: Some(1), difference: None },
			RemittedKind::Payment => Told { sign: Some(1), difference: Some((PAID_BEFORE, rest)) },
			RemittedKind::Adjustment if rest == 0 => Told { sign: Some(-1), difference: None },
			RemittedKind::Adjustment => Told { sign: None, difference: Some((TAKEN_BACK, moved)) },
		};
		let adds = told.sign.map_or(0, |sign| sign * awarded) - told.difference.map_or(0, |(_, minor)| minor);
		if adds != line.signed() {
			return Err(X12Error::Unbalanced("CLP04"));
		}
		Ok(told)
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
		let status = match (sign, claim.prior) {
			(..=-1, _) => "22",
			(_, Some(_)) => "2",
			(_, None) => "1",
		};
		let owed = sign * decision.borne_by(AdjustmentGroup::PatientResponsibility);
		let lines = claim.decided_lines(decision).enumerate();
		let lines = lines.map(|(position, (line, decided))| self.service(&path, position, line, decided, sign));
		Ok(_835Loop2100 {
			clp: CLP {
				_01: id.to_string(),
				_02: status.to_owned(),
				_03: self.amount(&format!("{path} (billed)"), sign * claim.billed())?,
				_04: self.amount(&format!("{path} (paid)"), sign * decision.paid())?,
				_05: (owed != 0).then(|| self.amount(&format!("{path} (patient)"), owed)).transpose()?,
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
		let procedure = super::claim::procedure(self.details, line.service)?;
		Ok(_835Loop2110 {
			svc: SVC {
				_01: procedure,
				_02: self.amount(&format!("{path} (billed)"), sign * i128::from(decided.billed))?,
				_03: Some(self.amount(&format!("{path} (paid)"), sign * i128::from(decided.paid))?),
				_05: Some(line.units.to_string()),
				..Default::default()
			},
			dtm: vec![day("472", line.served)?],
			cas: self.adjustments(&path, &decided.adjustments, sign)?,
			r#ref: vec![reference("6R", &(position + 1).to_string())],
			..Default::default()
		})
	}

	/// One segment for every group, with up to six reasons; a group of more has another one.
	fn adjustments(&self, path: &str, adjustments: &[Adjustment], sign: i128) -> Result<Vec<CAS>, X12Error> {
		let mut segments = Vec::new();
		for group in AdjustmentGroup::ALL {
			let of_group: Vec<_> = adjustments.iter().filter(|one| one.group == *group).collect();
			for some_of_them in of_group.chunks(6) {
				let mut reasons = Vec::new();
				for one in some_of_them {
					let minor = sign * i128::from(one.amount);
					reasons.push((one.reason.code(), self.amount(&format!("{path} ({})", one.reason), minor)?));
				}
				segments.push(cas(group.code(), reasons));
			}
		}
		Ok(segments)
	}

	/// What is above zero is less for the provider. A segment has up to six.
	fn provider_adjustments(&self, adjustments: Vec<(String, String)>) -> Result<Vec<PLB>, X12Error> {
		let year = &self.day[..4];
		let mut segments = Vec::new();
		for some_of_them in adjustments.chunks(6) {
			let provider = self.npi(self.remittance.payee)?;
			let mut segment = PLB { _01: provider, _02: format!("{year}1231"), ..Default::default() };
			let places = [
				(&mut segment._03, &mut segment._04),
				(&mut segment._05, &mut segment._06),
				(&mut segment._07, &mut segment._08),
				(&mut segment._09, &mut segment._10),
				(&mut segment._11, &mut segment._12),
				(&mut segment._13, &mut segment._14),
			];
			for ((reason_place, amount_place), (reason, amount)) in places.into_iter().zip(some_of_them) {
				*reason_place = Some(reason.clone());
				*amount_place = Some(amount.clone());
			}
			segments.push(segment);
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

fn reference(qualifier: &str, value: &str) -> REF {
	REF { _01: element(qualifier), _02: some(value), ..Default::default() }
}

fn day(qualifier: &str, at: moment::Moment) -> Result<DTM, X12Error> {
	Ok(DTM { _01: element(qualifier), _02: some(moment::x12_day(at)?), ..Default::default() })
}
