//! Consents as they are written on the command line.

use clap::Parser;
use salus_primitives::{
	consent::{Action, Actions, Grantee, LabelFilter, Period, Purpose, Purposes},
	record::{Confidentiality, Label, RecordClass, RecordClasses, Sensitivities, Sensitivity},
	role::Role,
	OrganizationId, RecordId,
};
use salus_wallet::provision::{
	actions, classes, describe_label, grantee, label, label_from, roles, GranteeText, ProvisionArguments,
};

#[derive(Parser)]
struct Line {
	#[command(flatten)]
	says: ProvisionArguments,
}

fn says(line: &[&str]) -> ProvisionArguments {
	Line::try_parse_from([&["test"], line].concat()).unwrap_or_else(|error| panic!("{error}")).says
}

#[test]
fn sets_are_codes_with_commas_or_all() {
	let two = RecordClasses::of(&[RecordClass::Laboratory, RecordClass::MentalHealth]);
	assert_eq!(classes("laboratory,mental-health"), Ok(two));
	assert_eq!(classes("mental-health, laboratory"), Ok(two));
	assert_eq!(classes("all"), Ok(RecordClasses::ALL));
	assert_eq!(actions("access,use"), Ok(Actions::of(&[Action::Access, Action::Use])));
	assert_eq!(roles("physician").map(|roles| roles.contains(Role::Physician)), Ok(true));
	assert!(classes("").is_err());
	assert!(roles("wizard").expect_err("unknown").starts_with("unknown Role; use one of administrator, registrar"));
}

#[test]
fn labels_are_a_confidentiality_and_sensitivities() {
	let restricted = Label {
		confidentiality: Confidentiality::Restricted,
		sensitivities: Sensitivities::of(&[Sensitivity::Hiv, Sensitivity::Psychiatry]),
	};
	assert_eq!(label("N"), Ok(Label::default()));
	assert_eq!(label("R:HIV,PSY"), Ok(restricted));
	assert_eq!(describe_label(&restricted), "R:HIV,PSY");
	assert_eq!(
		label_from(":HIV"),
		Ok(LabelFilter::From { confidentiality: None, sensitivities: Sensitivity::Hiv.into() })
	);
	assert_eq!(
		label_from("R"),
		Ok(LabelFilter::From {
			confidentiality: Some(Confidentiality::Restricted),
			sensitivities: Sensitivities::NONE
		})
	);
	assert!(label("X").is_err());
	assert!(label("R:").is_err());
}

#[test]
fn grantees_are_accounts_organizations_or_roles() {
	let role = Grantee::Role { organization: OrganizationId(3), role: Role::Physician };
	assert_eq!(grantee("organization:3"), Ok(GranteeText::Other(Grantee::Organization(OrganizationId(3)))));
	assert_eq!(grantee("org:3"), Ok(GranteeText::Other(Grantee::Organization(OrganizationId(3)))));
	assert_eq!(grantee("role:3/physician"), Ok(GranteeText::Other(role)));
	assert_eq!(grantee("account://Bob"), Ok(GranteeText::Account("//Bob".into())));
	assert_eq!(grantee("//Bob"), Ok(GranteeText::Account("//Bob".into())));
	assert_eq!(grantee("ed25519://Bob"), Ok(GranteeText::Account("ed25519://Bob".into())));
	assert!(grantee("role:3").is_err());
	assert!(grantee("role:3/wizard").is_err());
	assert!(grantee("organization:x").is_err());
}

#[test]
fn what_is_left_out_says_little_in_a_permit_and_much_in_a_refusal() {
	let arguments = says(&["--classes", "laboratory"]);
	let permit = arguments.provision(true, None).expect("a permit");
	assert_eq!(permit.actions, Actions::from(Action::Access));
	assert_eq!(permit.purposes, Purposes::from(Purpose::Treatment));
	assert_eq!((permit.period, permit.labels), (Period::ALWAYS, LabelFilter::Any));
	let refusal = arguments.provision(false, None).expect("a refusal");
	assert_eq!((refusal.actions, refusal.purposes), (Actions::ALL, Purposes::ALL));
}

#[test]
fn everything_that_can_be_said_is_taken_over() {
	let record = RecordId([5; 32]);
	let arguments = says(&[
		"--classes",
		"all",
		"--actions",
		"use,disclose",
		"--purposes",
		"HPAYMT",
		"--from",
		"2027-01-01",
		"--until",
		"2028-01-01",
		"--data-from",
		"1000",
		"--data-until",
		"2000",
		"--records",
		&record.to_string(),
		"--label-up-to",
		"R:HIV",
	]);
	let provision = arguments.provision(true, Some([3; 32].into())).expect("a permit");
	assert_eq!(provision.actions, Actions::of(&[Action::Use, Action::Disclose]));
	assert_eq!(provision.purposes, Purposes::from(Purpose::Payment));
	assert_eq!(provision.period, Period { start: Some(1_798_761_600_000), end: Some(1_830_297_600_000) });
	assert_eq!(provision.data_period, Period { start: Some(1000), end: Some(2000) });
	assert_eq!(provision.records.to_vec(), [record]);
	assert_eq!(provision.author, Some([3; 32].into()));
	let limit = Label { confidentiality: Confidentiality::Restricted, sensitivities: Sensitivity::Hiv.into() };
	assert_eq!(provision.labels, LabelFilter::UpTo(limit));
}

#[test]
fn a_period_that_ends_before_it_begins_is_refused() {
	let arguments = says(&["--classes", "all", "--from", "2028-01-01", "--until", "2027-01-01"]);
	assert_eq!(arguments.provision(true, None).expect_err("unsound").to_string(), "a period ends after it begins");
}

#[test]
fn seventeen_records_are_too_many() {
	let ids: Vec<_> = (0..17u8).map(|byte| RecordId([byte; 32]).to_string()).collect();
	let arguments = says(&["--classes", "all", "--records", &ids.join(",")]);
	assert!(arguments.provision(true, None).is_err());
}
