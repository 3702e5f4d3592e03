//! The 837: accepted by a validator that is not ours, and balanced when it is read again.

mod validator;
mod world;

use proptest::{collection::vec, prelude::*};
use salus_interchange::{
	x12::{self, X12Error},
	*,
};
use validator::{accept, broken, validate};
use world::{details, document, sample, undecided_claim};
use x12_types::{
	util::Parser,
	v005010::{_837Loop2300, Transmission, _837},
};

const NOW: Moment = 1_795_900_000_000;

fn envelope() -> x12::Envelope {
	x12::Envelope::new(&details(), NOW).expect("the details have an exchange")
}

fn write(claims: &[ClaimEntry]) -> String {
	x12::claims(claims, &details(), &envelope()).expect("it can be written")
}

fn parse(text: &str) -> _837 {
	let (rest, read) = Transmission::<_837>::parse(text).expect("it can be read");
	assert_eq!(rest, "");
	assert_eq!(read.to_string(), text);
	let [group] = <[_; 1]>::try_from(read.functional_group).expect("there is one group");
	let [transaction] = <[_; 1]>::try_from(group.segments).expect("there is one transaction");
	transaction
}

fn claims_of(read: &_837) -> Vec<&_837Loop2300> {
	read.loop_2000.iter().flat_map(|level| &level.loop_2300).collect()
}

fn minor(text: &Option<String>) -> i128 {
	decimal::minor(text.as_deref().expect("it is there"), 2).expect("it is an amount")
}

/// What the claim bills is what its lines bill.
fn balanced(read: &_837, entries: &[ClaimEntry]) {
	let claims = claims_of(read);
	assert_eq!(claims.len(), entries.len());
	for (claim, entry) in claims.into_iter().zip(entries) {
		assert_eq!(claim.clm._01, entry.id.to_string());
		let lines = claim.loop_2400.iter().map(|line| minor(&line.sv1.as_ref().expect("it is professional")._02));
		assert_eq!(minor(&claim.clm._02), lines.sum());
		assert_eq!(minor(&claim.clm._02), entry.claim.billed());
	}
}

#[test]
fn examples_are_accepted_and_balanced() {
	let names = ["claim-in-review", "claim-paid", "claim-replacing", "claim-voided", "claim-overturned"];
	let claims: Vec<ClaimEntry> = names.map(document).to_vec();
	let text = write(&claims);
	accept(&text);
	let read = parse(&text);
	balanced(&read, &claims);
	let told: Vec<_> = claims_of(&read).iter().map(|one| one.clm.to_string() + &one.hi[0].to_string()).collect();
	assert_eq!(told[0], "CLM*11*4500***11:B:1*Y*A*Y*Y~\nHI*ABK:M545~\n");
	assert_eq!(told[4], "CLM*18*1000***11:B:1*Y*A*Y*Y~\nHI*ABK:M545*ABF:I10*ABF:E119*ABF:J45909*ABF:R51~\n");
	let line = &claims_of(&read)[0].loop_2400[0];
	assert_eq!(line.sv1.as_ref().map(ToString::to_string), Some("SV1*HC:X0002:22:59*4500*UN*1***1~\n".to_owned()));
}

#[test]
fn original_replacing_and_voided_claims_have_their_frequency() {
	let told = |name: &str| {
		let read = parse(&write(&[document(name)]));
		let claim = claims_of(&read)[0].clone();
		let frequency = claim.clm._05.expect("it is there");
		let references: Vec<_> = claim.r#ref.iter().map(ToString::to_string).collect();
		(frequency, references)
	};
	assert_eq!(told("claim-overturned"), ("11:B:1".to_owned(), vec![]));
	assert_eq!(told("claim-replacing"), ("11:B:7".to_owned(), vec!["REF*F8*15~\n".to_owned()]));
	assert_eq!(told("claim-voided"), ("11:B:8".to_owned(), vec!["REF*F8*16~\n".to_owned()]));
}

#[test]
fn patient_who_is_not_the_subscriber_has_a_level_of_their_own() {
	let text = write(&[document("claim-overturned")]);
	accept(&text);
	assert!(text.contains("\nHL*2*1*22*1~\nSBR*P********12~\nNM1*IL*1*Roe*Pat****MI*W555~\n"), "{text}");
	assert!(text.contains("\nHL*3*2*23*0~\nPAT*19~\nNM1*QC*1*Roe*Sam~\nN3*3 Home Street~\n"), "{text}");
	assert!(text.contains("\nDMG*D8*20150228*M~\n"), "{text}");
}

#[test]
fn one_performer_or_authorization_is_the_claims_and_several_are_the_lines() {
	let same = parse(&write(&[document("claim-in-review")]));
	assert_eq!(claims_of(&same)[0].loop_2310.len(), 1);
	assert_eq!(claims_of(&same)[0].r#ref[0].to_string(), "REF*G1*8~\n");
	let several = parse(&write(&[document("claim-paid")]));
	let claim = claims_of(&several)[0];
	assert!(claim.loop_2310.is_empty() && claim.r#ref.is_empty());
	let performers: Vec<_> = claim.loop_2400.iter().map(|line| line.loop_2420.len()).collect();
	assert_eq!(performers, [1, 1, 0, 1]);
	let authorizations: Vec<_> = claim.loop_2400.iter().map(|line| line.r#ref.is_some()).collect();
	assert_eq!(authorizations, [false, false, false, true]);
}

/// Claims of one provider to one payer, each with its number.
fn batch() -> impl Strategy<Value = Vec<ClaimEntry>> {
	vec(undecided_claim(600_000_000), 1..=5).prop_map(|mut claims| {
		// Those that the details know.
		for (entry, id) in claims.iter_mut().zip([11, 12, 14, 16, 18]) {
			entry.id = ClaimId(id);
			if matches!(entry.claim.status, ClaimStatus::Draft | ClaimStatus::Replaced | ClaimStatus::Reversed) {
				entry.claim.status = ClaimStatus::Submitted;
			}
		}
		claims
	})
}

#[test]
fn claims_of_every_shape_are_accepted_and_balanced() {
	let batches = sample(batch(), 60);
	let texts: Vec<_> = batches.iter().map(|claims| write(claims)).collect();
	validate(&texts);
	for (text, claims) in texts.iter().zip(&batches) {
		balanced(&parse(text), claims);
	}
	let whole = texts.concat();
	for shape in [":B:1*", ":B:7*", ":B:8*", "\nPAT*19~", "\nREF*G1*", "\nNM1*82*1*", "\nHL*5*"] {
		assert!(whole.contains(shape), "no file has {shape}");
	}
}

#[test]
fn other_currency_is_named() {
	let mut details = details();
	details.units[0].unit.currency = Currency::new("EUR").expect("it is one");
	let text = x12::claims(&[document("claim-paid")], &details, &envelope()).expect("it can be written");
	accept(&text);
	assert!(text.contains("\nCUR*85*EUR~"), "{text}");
}

#[test]
fn validator_refuses_broken_files() {
	let text = write(&[document("claim-paid")]);
	for (from, to) in [
		("CLM*12*525.49*", "CLM*12*much*"),
		("\nNM1*85*2*", "\nNM1*99*2*"),
		("*Y*A*Y*Y~", "*Q*A*Y*Y~"),
		("\nHI*ABK:", "\nHI*XYZ:"),
		("DTP*472*D8*2026", "DTP*472*D8*XXXX"),
		("\nSBR*P*", "\nSBR*9*"),
	] {
		assert!(text.contains(from), "{from} in {text}");
		assert!(broken(&text.replacen(from, to, 1)), "{from} as {to} is refused");
	}
}

fn refusal(change: impl FnOnce(&mut Vec<ClaimEntry>, &mut Details)) -> X12Error {
	let mut claims = vec![document("claim-paid"), document("claim-overturned")];
	let mut details = details();
	change(&mut claims, &mut details);
	x12::claims(&claims, &details, &envelope()).expect_err("it is refused")
}

#[test]
fn claims_that_cannot_be_sent_are_refused() {
	let put = |name: &'static str| refusal(move |claims, _| claims[1] = document(name));
	assert_eq!(put("claim-draft"), X12Error::NotSubmitted(ClaimId(10)));
	assert_eq!(put("claim-replaced"), X12Error::Superseded { claim: ClaimId(15), status: "replaced" });
	assert_eq!(put("claim-reversed"), X12Error::Superseded { claim: ClaimId(17), status: "reversed" });
	let kind = X12Error::Kind { claim: ClaimId(19), kind: ClaimKind::Institutional };
	assert_eq!(put("claim-institutional"), kind);
	assert_eq!(put("claim-paid"), X12Error::Twice(ClaimId(12)));
	assert_eq!(refusal(|claims, _| claims.clear()), X12Error::Nothing);
	assert_eq!(refusal(|claims, _| claims[1].claim.prior = Some(ClaimId(1))), X12Error::Secondary(ClaimId(18)));
	// Nobody was asked before, and the first payer's claim it is not.
	assert_eq!(refusal(|_, details| details.coverages[1].order = Some(2)), X12Error::Secondary(ClaimId(18)));
	let other = |field| X12Error::OtherParty { claim: ClaimId(18), field };
	assert_eq!(refusal(|claims, _| claims[1].claim.provider = OrganizationId(1)), other("provider"));
	assert_eq!(refusal(|claims, _| claims[1].claim.insurer = OrganizationId(1)), other("insurer"));
	assert_eq!(refusal(|claims, _| claims[1].claim.unit = UnitId(2)), other("unit"));
	let large = refusal(|claims, _| claims[0].claim.lines[0].amount = 10_000_000_000);
	assert!(matches!(large, X12Error::TooMuch { .. }), "{large}");
}

#[test]
fn details_that_lack_something_are_refused_by_its_name() {
	type Change = fn(&mut Details);
	let cases: [(Change, &str); 16] = [
		(|details| details.units.clear(), "units[id 1]"),
		(|details| details.organizations.truncate(1), "organizations[id 9]"),
		(|details| details.organizations[1].payer_id = None, "organizations[id 9].payerId"),
		(|details| details.organizations[0].npi = None, "organizations[id 7].npi"),
		(|details| details.organizations[0].tax_id = None, "organizations[id 7].taxId"),
		(|details| details.organizations[0].address = None, "organizations[id 7].address"),
		(|details| details.organizations[0].contact = None, "organizations[id 7].contact"),
		(|details| details.patients.clear(), "patients[id 0xa1"),
		(|details| details.patients[0].birth_date = None, "patients[id 0xa1"),
		(|details| details.patients[0].gender = None, "patients[id 0xa1"),
		(|details| details.patients[0].address = None, "patients[id 0xa1"),
		(|details| details.practitioners.clear(), "practitioners[id 5"),
		(|details| details.coverages[0].filing = None, "coverages[id 5].filing"),
		(|details| details.coverages[0].order = None, "coverages[id 5].order"),
		(|details| details.claims.clear(), "claims[id 12]"),
		(|details| details.services.clear(), "services[id 0x11"),
	];
	for (change, path) in cases {
		let error = refusal(|_, details| change(details));
		let X12Error::Details(DetailsError::Missing { path: missing }) = &error else { panic!("{path}: {error:?}") };
		assert!(missing.starts_with(path), "{path}: {error}");
	}
}

#[test]
fn number_of_a_file_can_be_given_and_must_be_one() {
	let numbered = envelope().numbered(77).expect("it is a number");
	let text = x12::claims(&[document("claim-paid")], &details(), &numbered).expect("it can be written");
	accept(&text);
	assert!(text.contains("*000000077*") && text.contains("\nGE*1*77~\nIEA*1*000000077~"), "{text}");
	for wrong in [0, 1_000_000_000] {
		assert!(matches!(envelope().numbered(wrong), Err(X12Error::Details(_))));
	}
}

#[test]
fn short_postal_code_of_whoever_bills_is_refused() {
	let error = refusal(|_, details| {
		let address = details.organizations[0].address.as_mut().expect("it is there");
		address.postal_code = Some("97201".to_owned());
	});
	let path = "organizations[id 7].address.postalCode".to_owned();
	let short = FieldError::Short { path, length: 5, least: 9 };
	assert_eq!(error, X12Error::Details(DetailsError::Field(short)));
}

#[test]
fn service_of_another_list_than_that_of_professionals_is_refused() {
	for system in ["http://www.ada.org/cdt", "http://hl7.org/fhir/sid/ndc", "http://example.org/services"] {
		let error = refusal(|_, details| details.services.iter_mut().for_each(|one| one.system = system.to_owned()));
		let X12Error::Details(DetailsError::Field(FieldError::Invalid { path, why })) = error else {
			panic!("{system}: {error}")
		};
		assert!(path.starts_with("services[id 0x") && path.ends_with("].system"), "{path}");
		assert!(why.contains("http://www.ama-assn.org/go/cpt") && !why.contains("ada.org"), "{why}");
	}
}
