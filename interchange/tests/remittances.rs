//! The 835: accepted by a validator that is not ours, and balanced when it is read again.

mod validator;
mod world;

use salus_interchange::{
	x12::{self, X12Error},
	*,
};
use validator::{accept, broken, validate};
use world::{details, document, remittance, sample};
use x12_types::{
	util::Parser,
	v005010::{Transmission, _835, CAS, PLB},
};

const NOW: Moment = 1_795_900_000_000;

fn envelope() -> x12::Envelope {
	x12::Envelope::new(&details(), NOW).expect("the details have an exchange")
}

fn example() -> (RemittanceEntry, Vec<ClaimEntry>) {
	let claims = ["claim-paid", "claim-reversed", "claim-overturned"].map(document).to_vec();
	(document("remittance"), claims)
}

fn write((entry, claims): &(RemittanceEntry, Vec<ClaimEntry>)) -> String {
	x12::remittance(entry, claims, &details(), &envelope()).expect("it can be written")
}

fn parse(text: &str) -> _835 {
	let (rest, read) = Transmission::<_835>::parse(text).expect("it can be read");
	assert_eq!(rest, "");
	assert_eq!(read.to_string(), text);
	let [group] = <[_; 1]>::try_from(read.functional_group).expect("there is one group");
	let [transaction] = <[_; 1]>::try_from(group.segments).expect("there is one transaction");
	transaction
}

fn minor(text: &str) -> i128 {
	decimal::minor(text, 2).expect("it is an amount")
}

fn maybe(text: &Option<String>) -> i128 {
	text.as_deref().filter(|text| !text.is_empty()).map_or(0, minor)
}

/// What a segment of adjustments sums to.
fn adjusted(cas: &CAS) -> i128 {
	minor(&cas._03) + [&cas._06, &cas._09, &cas._12, &cas._15, &cas._18].map(maybe).iter().sum::<i128>()
}

/// What a segment of the provider's adjustments has.
fn provider_adjustments(plb: &PLB) -> [i128; 6] {
	[&plb._04, &plb._06, &plb._08, &plb._10, &plb._12, &plb._14].map(maybe)
}

/// The guide's three balances: of every service, of every claim, and of the whole.
fn balanced(read: &_835) {
	let claims: Vec<_> = read.loop_2000.iter().flat_map(|header| &header.loop_2100).collect();
	for claim in &claims {
		for service in &claim.loop_2110 {
			let told: i128 = service.cas.iter().map(adjusted).sum();
			assert_eq!(minor(&service.svc._02), maybe(&service.svc._03) + told);
		}
		let services = claim.loop_2110.iter();
		assert_eq!(minor(&claim.clp._03), services.clone().map(|one| minor(&one.svc._02)).sum());
		assert_eq!(minor(&claim.clp._04), services.clone().map(|one| maybe(&one.svc._03)).sum());
		let told: i128 = services.clone().flat_map(|one| &one.cas).map(adjusted).sum();
		assert_eq!(minor(&claim.clp._03), minor(&claim.clp._04) + told);
		let patient: i128 = services.flat_map(|one| &one.cas).filter(|cas| cas._01 == "PR").map(adjusted).sum();
		assert_eq!(maybe(&claim.clp._05), patient);
	}
	let paid: i128 = claims.iter().map(|claim| minor(&claim.clp._04)).sum();
	let adjustments: i128 = read.plb.iter().flat_map(provider_adjustments).sum();
	assert_eq!(minor(&read.bpr._02), paid - adjustments);
}

#[test]
fn example_is_accepted_and_balanced() {
	let text = write(&example());
	accept(&text);
	let read = parse(&text);
	balanced(&read);
	assert_eq!(read.bpr._02, "590");
	let told: Vec<_> = read.loop_2000[0].loop_2100.iter().map(|one| one.clp.to_string()).collect();
	assert_eq!(
		told,
		["CLP*12*1*525.49*410*104.99*12*12~\n", "CLP*17*22*-150*-120*-30*12*17~\n", "CLP*18*1*1000*800*200*12*18~\n",]
	);
	assert_eq!(read.plb.iter().map(ToString::to_string).collect::<String>(), "PLB*1234567893*20261231*CS:18*500~\n");
	assert_eq!(read.loop_2000[0].loop_2100[2].nm1[1].to_string(), "NM1*IL*1*Roe*Pat****MI*W555~\n");
}

#[test]
fn remittances_of_every_shape_are_accepted_and_balanced() {
	let texts: Vec<_> = sample(remittance(600_000_000), 60).iter().map(write).collect();
	validate(&texts);
	for text in &texts {
		balanced(&parse(text));
	}
	let whole = texts.concat();
	for shape in ["*22*-", "PLB*", "CS:", "WO:", "CAS*PI*", "\nNM1*IL*"] {
		assert!(whole.contains(shape), "no file has {shape}");
	}
}

#[test]
fn nothing_paid_at_all_is_a_notice() {
	let (mut entry, claims) = example();
	entry.remittance.lines = vec![
		Remitted { claim: ClaimId(12), kind: RemittedKind::Payment, amount: 12_000 },
		Remitted { claim: ClaimId(17), kind: RemittedKind::Adjustment, amount: 12_000 },
	];
	entry.remittance.total = 0;
	let text = write(&(entry, claims[..2].to_vec()));
	accept(&text);
	balanced(&parse(&text));
	assert!(text.contains("BPR*H*0*C*NON*"), "{text}");
}

#[test]
fn part_that_is_taken_back_is_the_providers_adjustment_alone() {
	let (mut entry, claims) = example();
	entry.remittance.lines = vec![
		Remitted { claim: ClaimId(12), kind: RemittedKind::Payment, amount: 41_000 },
		Remitted { claim: ClaimId(17), kind: RemittedKind::Adjustment, amount: 5_000 },
	];
	entry.remittance.total = 36_000;
	let text = write(&(entry, claims[..2].to_vec()));
	accept(&text);
	let read = parse(&text);
	balanced(&read);
	assert_eq!(read.loop_2000[0].loop_2100.len(), 1);
	assert_eq!(read.plb[0].to_string(), "PLB*1234567893*20261231*WO:17*50~\n");
}

#[test]
fn other_currency_is_named() {
	let mut details = details();
	details.units[0].unit.currency = Currency::new("EUR").expect("it is one");
	let (entry, claims) = example();
	let text = x12::remittance(&entry, &claims, &details, &envelope()).expect("it can be written");
	accept(&text);
	assert!(text.contains("\nCUR*PR*EUR~"), "{text}");
	assert!(!write(&example()).contains("CUR*"));
}

#[test]
fn address_abroad_has_its_country_and_needs_no_state() {
	let mut details = details();
	let address = details.organizations[1].address.as_mut().expect("it is there");
	(address.city, address.state, address.country) = ("Berlin".to_owned(), None, "DE".to_owned());
	address.postal_code = Some("10115".to_owned());
	let (entry, claims) = example();
	let text = x12::remittance(&entry, &claims, &details, &envelope()).expect("it can be written");
	accept(&text);
	assert!(text.contains("\nN4*Berlin**10115*DE~"), "{text}");
}

#[test]
fn claim_after_another_payers_is_told_as_secondary() {
	let (entry, mut claims) = example();
	claims[0].claim.prior = Some(ClaimId(4));
	let text = write(&(entry, claims));
	accept(&text);
	assert!(text.contains("CLP*12*2*"), "{text}");
}

#[test]
fn validator_refuses_broken_files() {
	let text = write(&example());
	for (from, to) in [
		("BPR*I*590", "BPR*I*much"),
		("\nN1*PE*", "\nN1*XX*"),
		("CLP*12*1*", "CLP*12*77*"),
		("CAS*PR*", "CAS*ZZ*"),
		("20261128~", "20261399~"),
		("SE*", "SE*9"),
	] {
		assert!(text.contains(from), "{from} in {text}");
		assert!(broken(&text.replacen(from, to, 1)), "{from} as {to} is refused");
	}
}

fn refusal(change: impl FnOnce(&mut RemittanceEntry, &mut Vec<ClaimEntry>, &mut Details)) -> X12Error {
	let (mut entry, mut claims) = example();
	let mut details = details();
	change(&mut entry, &mut claims, &mut details);
	x12::remittance(&entry, &claims, &details, &envelope()).expect_err("it is refused")
}

#[test]
fn claims_that_do_not_belong_are_refused() {
	assert_eq!(refusal(|_, claims, _| drop(claims.pop())), X12Error::ClaimMissing(ClaimId(18)));
	assert_eq!(refusal(|_, claims, _| claims.push(claims[0].clone())), X12Error::Twice(ClaimId(12)));
	assert_eq!(refusal(|_, claims, _| claims.push(document("claim-denied"))), X12Error::ClaimNotRemitted(ClaimId(13)));
	assert_eq!(refusal(|_, claims, _| claims[1].claim.decision = None), X12Error::Undecided(ClaimId(17)));
	let other = |field| X12Error::OtherParty { claim: ClaimId(12), field };
	assert_eq!(refusal(|_, claims, _| claims[0].claim.insurer = OrganizationId(1)), other("insurer"));
	assert_eq!(refusal(|_, claims, _| claims[0].claim.provider = OrganizationId(1)), other("provider"));
	assert_eq!(refusal(|_, claims, _| claims[0].claim.unit = UnitId(2)), other("unit"));
	let above = X12Error::AboveAward { claim: ClaimId(12), awarded: 41_000, amount: 41_001 };
	assert_eq!(refusal(|entry, _, _| entry.remittance.lines[0].amount = 41_001), above);
}

#[test]
fn amount_that_the_guide_has_no_digits_for_is_refused() {
	let large = refusal(|entry, _, _| entry.remittance.total = 10_000_000_000);
	let path = "remittance.total".to_owned();
	assert_eq!(large, X12Error::TooMuch { path, amount: "100000000.00".to_owned() });
}

#[test]
fn details_that_lack_something_are_refused_by_its_name() {
	type Change = fn(&mut Details);
	let cases: [(Change, &str); 12] = [
		(|details| details.units.clear(), "units[id 1]"),
		(|details| details.organizations.truncate(1), "organizations[id 9].taxId"),
		(|details| details.organizations[1].tax_id = None, "organizations[id 9].taxId"),
		(|details| details.organizations[1].address = None, "organizations[id 9].address"),
		(|details| details.organizations[1].contact = None, "organizations[id 9].contact"),
		(|details| details.organizations[0].npi = None, "organizations[id 7].npi"),
		(|details| details.coverages.truncate(1), "coverages[id 6]"),
		(|details| details.coverages[0].filing = None, "coverages[id 5].filing"),
		(|details| details.patients.truncate(1), "patients[id 0xb2"),
		(|details| details.services.clear(), "services[id 0x11"),
		(|details| details.coverages[1].subscriber = None, "coverages[id 6].subscriber"),
		(
			|details| {
				let address = details.organizations[1].address.as_mut().expect("it is there");
				address.state = None;
			},
			"organizations[id 9].address.state",
		),
	];
	for (change, path) in cases {
		let error = refusal(|_, _, details| change(details));
		let X12Error::Details(DetailsError::Missing { path: missing }) = &error else { panic!("{path}: {error:?}") };
		assert!(missing.starts_with(path), "{path}: {error}");
	}
	let error = x12::Envelope::new(&Details::default(), NOW).expect_err("it is refused");
	assert_eq!(error, X12Error::Details(DetailsError::Missing { path: "exchange".to_owned() }));
}

#[test]
fn names_that_x12_cannot_have_are_refused_by_their_place() {
	let error = refusal(|_, _, details| details.patients[0].name.family = "Müller".to_owned());
	let X12Error::Details(DetailsError::Field(FieldError::Character { path, character: 'ü' })) = &error else {
		panic!("{error:?}")
	};
	assert!(path.ends_with("name.family"), "{error}");
	let error = refusal(|_, _, details| details.organizations[1].name = "x".repeat(61));
	let long = FieldError::Long { path: "organizations[id 9].name".to_owned(), length: 61, most: 60 };
	assert_eq!(error, X12Error::Details(DetailsError::Field(long)));
	for separator in ["a*b", "a:b", "a^b", "a~b"] {
		let error = refusal(|_, _, details| details.organizations[1].name = separator.to_owned());
		assert!(matches!(error, X12Error::Details(DetailsError::Field(FieldError::Character { .. }))), "{separator}");
	}
}

#[test]
fn more_than_six_reasons_of_a_group_make_a_second_segment() {
	let (entry, mut claims) = example();
	let decision = claims[0].claim.decision.as_mut().expect("it is decided");
	let line = &mut decision.lines[2];
	line.adjustments = AdjustmentReason::ALL[..8]
		.iter()
		.zip([500, 500, 500, 500, 500, 500, 500, 999])
		.map(|(reason, amount)| Adjustment { group: AdjustmentGroup::Contractual, reason: *reason, amount })
		.collect();
	let text = write(&(entry, claims));
	accept(&text);
	balanced(&parse(&text));
	assert!(text.contains("\nCAS*CO*1*5**2*5**3*5**15*5**16*5**18*5~\nCAS*CO*22*5**23*9.99~\n"), "{text}");
}

/// The guide allows a second segment; the validator's rules have a loop of one around it, so it is not asked.
#[test]
fn more_than_six_parts_make_a_second_segment() {
	let whole: ClaimEntry = document("claim-overturned");
	let claims: Vec<_> = (101..108).map(|id| ClaimEntry { id: ClaimId(id), ..whole.clone() }).collect();
	let mut entry: RemittanceEntry = document("remittance");
	let part = |claim: &ClaimEntry| Remitted { claim: claim.id, kind: RemittedKind::Payment, amount: 30_000 };
	entry.remittance.lines = claims.iter().map(part).collect();
	entry.remittance.total = 7 * 30_000;
	let read = parse(&write(&(entry, claims)));
	balanced(&read);
	let segments: Vec<_> = read.plb.iter().map(ToString::to_string).collect();
	assert_eq!(segments.len(), 2);
	assert!(segments[0].ends_with("*CS:105*500*CS:106*500~\n"), "{segments:?}");
	assert_eq!(segments[1], "PLB*1234567893*20261231*CS:107*500~\n");
}
