//! The 835: accepted by a validator that is not ours, and balanced when it is read again.

mod advice;
mod validator;
mod world;

use advice::{balanced, envelope, example, first_two, parse, refusal, write, NOW};
use salus_interchange::{
	x12::{self, Papers, X12Error},
	*,
};
use validator::{accept, broken, validate};
use world::{details, document, remittance, sample};

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
		[
			"CLP*12*1*525.49*410*104.99*12*12~\n",
			"CLP*17*22*-150*-120**12*17~\n",
			"CLP*18*22*-1000*-500**12*18~\n",
			"CLP*18*1*1000*800*200*12*18~\n",
		]
	);
	let adjusted: Vec<_> = read.loop_2000[0].loop_2100[2..]
		.iter()
		.map(|one| one.loop_2110[0].cas.iter().map(ToString::to_string).collect::<String>())
		.collect();
	assert_eq!(adjusted, ["CAS*CO*50*-375~\nCAS*PR*2*-125~\n", "CAS*PR*2*200~\n"]);
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
	for shape in ["*22*-", "CAS*PI*", "\nNM1*IL*", "LQ*HE*N130~", "LQ*HE*N463~", "*242*", "*B7*"] {
		assert!(whole.contains(shape), "no file has {shape}");
	}
}

#[test]
fn nothing_paid_at_all_is_a_notice() {
	let (entry, mut papers) = first_two([(RemittedKind::Payment, 12_000), (RemittedKind::Adjustment, 12_000)]);
	let like: ClaimDecisions = document("decisions-reversed");
	let paid = &mut papers.claims[0].claim;
	paid.decision = Some(like.decisions[0].record.decision.clone());
	paid.lines.truncate(1);
	paid.lines[0].amount = 15_000;
	let text = write(&(entry, papers));
	accept(&text);
	balanced(&parse(&text));
	assert!(text.contains("BPR*H*0*C*NON*"), "{text}");
}

#[test]
fn other_currency_is_named() {
	let mut details = details();
	details.units[0].unit.currency = Currency::new("EUR").expect("it is one");
	let (entry, papers) = example();
	let text = x12::remittance(&entry, &papers, &details, &envelope()).expect("it can be written");
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
	let (entry, papers) = example();
	let text = x12::remittance(&entry, &papers, &details, &envelope()).expect("it can be written");
	accept(&text);
	assert!(text.contains("\nN4*Berlin**10115*DE~"), "{text}");
}

#[test]
fn claim_is_told_by_which_payer_it_is_to() {
	let (entry, mut papers) = example();
	let mut details = details();
	let told = |papers: &Papers, details: &Details| x12::remittance(&entry, papers, details, &envelope());
	for (order, status) in [(1, 1), (2, 2), (3, 3), (4, 3)] {
		papers.claims[0].claim.prior = (order > 1).then_some(ClaimId(4));
		details.coverages[0].order = Some(order);
		let text = told(&papers, &details).expect("it can be written");
		accept(&text);
		assert!(text.contains(&format!("CLP*12*{status}*")) && text.contains("CLP*17*22*"), "{text}");
	}
	details.coverages[0].order = Some(1);
	let error = told(&papers, &details).expect_err("it is after another");
	assert!(error.to_string().contains("coverages[id 5].order is not right"), "{error}");
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

#[test]
fn claims_that_do_not_belong_are_refused() {
	assert_eq!(refusal(|_, papers, _| drop(papers.claims.pop())), X12Error::ClaimMissing(ClaimId(18)));
	let twice = refusal(|_, papers, _| papers.claims.push(papers.claims[0].clone()));
	assert_eq!(twice, X12Error::Twice(ClaimId(12)));
	let twice = refusal(|_, papers, _| papers.decisions.push(papers.decisions[0].clone()));
	assert_eq!(twice, X12Error::DecisionsTwice(ClaimId(17)));
	let other = refusal(|_, papers, _| papers.claims.push(document("claim-denied")));
	assert_eq!(other, X12Error::ClaimNotRemitted(ClaimId(13)));
	let other = refusal(|_, papers, _| papers.decisions[0].claim = ClaimId(13));
	assert_eq!(other, X12Error::ClaimNotRemitted(ClaimId(13)));
	let other = refusal(|_, papers, _| papers.decisions[0].claim = ClaimId(12));
	assert_eq!(other, X12Error::OtherDecisions(ClaimId(12)));
	let undecided = refusal(|_, papers, _| papers.claims[0].claim.decision = None);
	assert_eq!(undecided, X12Error::Undecided(ClaimId(12)));
	let other = |field| X12Error::OtherParty { claim: ClaimId(12), field };
	assert_eq!(refusal(|_, papers, _| papers.claims[0].claim.insurer = OrganizationId(1)), other("insurer"));
	assert_eq!(refusal(|_, papers, _| papers.claims[0].claim.provider = OrganizationId(1)), other("provider"));
	assert_eq!(refusal(|_, papers, _| papers.claims[0].claim.unit = UnitId(2)), other("unit"));
	let more = refusal(|entry, _, _| entry.remittance.lines[1].amount = 12_001);
	assert_eq!(more, X12Error::Unexplained { claim: ClaimId(17), amount: 12_001 });
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
	let cases: [(Change, &str); 13] = [
		(|details| details.units.clear(), "units[id 1]"),
		(|details| details.organizations.truncate(1), "organizations[id 9].taxId"),
		(|details| details.organizations[1].tax_id = None, "organizations[id 9].taxId"),
		(|details| details.organizations[1].address = None, "organizations[id 9].address"),
		(|details| details.organizations[1].contact = None, "organizations[id 9].contact"),
		(|details| details.organizations[0].npi = None, "organizations[id 7].npi"),
		(|details| details.coverages.truncate(1), "coverages[id 6]"),
		(|details| details.coverages[0].filing = None, "coverages[id 5].filing"),
		(|details| details.coverages[0].order = None, "coverages[id 5].order"),
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
	let (entry, mut papers) = example();
	let decision = papers.claims[0].claim.decision.as_mut().expect("it is decided");
	let line = &mut decision.lines[2];
	let free = AdjustmentReason::ALL.iter().filter(|one| !matches!(one.code(), "18" | "23"));
	line.adjustments = free
		.zip([500, 500, 500, 500, 500, 500, 500, 999])
		.map(|(reason, amount)| Adjustment { group: AdjustmentGroup::Contractual, reason: *reason, amount })
		.collect();
	let text = write(&(entry, papers));
	accept(&text);
	balanced(&parse(&text));
	assert!(text.contains("\nCAS*CO*1*5**2*5**3*5**15*5**16*5**22*5~\nCAS*CO*26*5**27*9.99~\n"), "{text}");
}

#[test]
fn reasons_are_those_of_the_list_of_today() {
	let (entry, mut papers) = example();
	let decision = papers.claims[0].claim.decision.as_mut().expect("it is decided");
	let line = &mut decision.lines[2];
	let adjustment = |(group, reason, amount)| Adjustment { group, reason, amount };
	line.adjustments = [
		(AdjustmentGroup::PatientResponsibility, AdjustmentReason::ProviderNotAuthorized, 1_000),
		(AdjustmentGroup::Contractual, AdjustmentReason::ProviderNotAuthorized, 1_000),
		(AdjustmentGroup::Contractual, AdjustmentReason::ExactDuplicate, 1_000),
		(AdjustmentGroup::PatientResponsibility, AdjustmentReason::NotCovered, 1_000),
		(AdjustmentGroup::Contractual, AdjustmentReason::LacksInformation, 499),
	]
	.map(adjustment)
	.to_vec();
	let text = write(&(entry, papers));
	accept(&text);
	balanced(&parse(&text));
	let told = "CAS*CO*B7*10**16*4.99~\nCAS*PR*242*10**96*10~\nCAS*OA*18*10~\nREF*6R*3~\nLQ*HE*N130~\nLQ*HE*N463~\n";
	assert!(text.contains(told), "{text}");
}

#[test]
fn service_is_of_the_system_that_the_details_name() {
	let (entry, papers) = example();
	let written = |system: &str, code: &str| {
		let mut details = details();
		(details.services[0].system, details.services[0].code) = (system.to_owned(), code.to_owned());
		x12::remittance(&entry, &papers, &details, &envelope())
	};
	for (system, code, told) in [
		("http://www.ama-assn.org/go/cpt", "99213", "HC:99213"),
		("https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "G0008", "HC:G0008"),
		("http://www.ada.org/cdt", "D0120", "AD:D0120"),
		("http://hl7.org/fhir/sid/ndc", "00002-1433-80", "N4:00002143380"),
		("http://hl7.org/fhir/sid/ndc", "00002143380", "N4:00002143380"),
		("https://www.nubc.org/CodeSystem/RevenueCodes", "0120", "NU:0120"),
	] {
		let text = written(system, code).expect("it can be written");
		accept(&text);
		assert!(text.contains(&format!("\nSVC*{told}*")), "{text}");
	}
	for (system, code, field, why) in [
		("http://example.org/fhir/oralservicecodes", "1200", "system", "http://www.ada.org/cdt"),
		("HC", "99213", "system", "http://www.ama-assn.org/go/cpt"),
		("http://hl7.org/fhir/sid/ndc", "0002-1433-80", "code", "eleven digits"),
		("http://hl7.org/fhir/sid/ndc", "0000214338x", "code", "eleven digits"),
	] {
		let error = written(system, code).expect_err("it is another service");
		let X12Error::Details(DetailsError::Field(FieldError::Invalid { path, why: told })) = error else {
			panic!("{system} {code}: {error}")
		};
		assert_eq!(path, format!("services[id 0x{}].{field}", "11".repeat(32)));
		assert!(told.contains(why), "{told}");
	}
}
