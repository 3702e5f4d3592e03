//! Money, as it is written and shown; and what is signed about it.

mod support;

use clap::Parser;
use codec::Decode;
use salus_primitives::{
	escrow::{Escrow, EscrowEntry, EscrowPurpose, EscrowStatus, EscrowTerms},
	invoice::{DisputeReason, Instalment, InvoiceEntry, Owed, Split, WriteOffReason},
	money::{Balance, BasisPoints, Party, Unit, UnitEntry, UnitStatus, Withdrawal, WithdrawalEntry, WithdrawalStatus},
	remittance::{RemittanceEntry, Remitted, RemittedKind},
	AppointmentId, ClaimId, Digest, EscrowId, InvoiceId, OrderId, OrganizationId, PatientId, UnitId, WithdrawalId,
};
use salus_wallet::{
	batch::{choose, few, total_of, Batch},
	call::Call,
	calls::{self, escrow, invoice, money, remittance},
	cli::Cli,
	command::{self, invoice_report, owed, share, Command},
	draft::Draft,
	money::{code_of, decimal, part, party, percentage, Decimal, Sum},
	value::fields_to_json,
};
use serde_json::{json, Value};
use subxt::Metadata;

const MOMENT: u64 = 1_800_000_000_000;
const PATIENT: PatientId = PatientId([0xa1; 32]);
const PROVIDER: OrganizationId = OrganizationId(7);
const INSURER: OrganizationId = OrganizationId(9);

fn read(line: &[&str]) -> Result<Command, String> {
	let line = [&["salus-wallet"][..], line].concat();
	Cli::try_parse_from(line).map(|cli| cli.command).map_err(|error| error.to_string())
}

/// An example document of the interchange's.
fn example(name: &str) -> Value {
	let text = match name {
		"invoice" => include_str!("../../interchange/tests/documents/invoice.json"),
		"invoice-draft" => include_str!("../../interchange/tests/documents/invoice-draft.json"),
		"remittance" => include_str!("../../interchange/tests/documents/remittance.json"),
		"remittance-cleared" => include_str!("../../interchange/tests/documents/remittance-cleared.json"),
		_ => include_str!("../../interchange/tests/documents/unit.json"),
	};
	serde_json::from_str(text).expect("it is JSON")
}

fn unit() -> UnitEntry {
	serde_json::from_value(example("unit")).expect("it is a unit")
}

fn sum(amount: u64) -> Sum {
	Sum::new(amount, &unit())
}

fn digest() -> Digest {
	Digest::repeat_byte(0x91)
}

#[test]
fn an_amount_is_read_to_the_last_digit_and_no_further() {
	let minor = |text: &str| text.parse::<Decimal>().expect("it is one").of(&unit()).map(|sum| sum.amount);
	for (text, amount) in [("12.50", 1250), ("12.5", 1250), ("12", 1200), ("0.01", 1), ("0", 0), ("007.00", 700)] {
		assert_eq!(minor(text).expect("it is one"), amount, "{text}");
	}
	// Neither is a binary fraction: a float would be off.
	assert_eq!(minor("4503599627370.49").expect("it is one"), 450_359_962_737_049);
	assert_eq!(minor("10000000000000").expect("the most there can be"), 1_000_000_000_000_000);
	let error = minor("12.505").expect_err("half a cent").to_string();
	assert_eq!(error, "12.505 has more digits behind the point than USD of unit 1, which has 2");
	let error = minor("10000000000000.01").expect_err("too much").to_string();
	assert_eq!(error, "no amount is more than 10000000000000.00 USD");
	assert!(minor("99999999999999999999999999").is_err());
	for text in ["", ".", "1.", ".5", "-1", "1,5", "1e3", "12.50 USD", "+1", "1.2.3"] {
		assert!(text.parse::<Decimal>().is_err(), "{text}");
	}
}

#[test]
fn an_amount_is_shown_with_the_digits_of_its_unit() {
	assert_eq!((decimal(1250, 2), decimal(5, 2), decimal(5, 0)), ("12.50".into(), "0.05".into(), "5".into()));
	assert_eq!((decimal(5, 4), decimal(u64::MAX, 4)), ("0.0005".into(), "1844674407370955.1615".into()));
	assert_eq!(sum(1250).to_string(), "12.50 USD");
	assert_eq!(sum(1250).in_full(), "12.50 USD of unit 1");
	assert_eq!(sum(1250).to_sign(), "12.50 USD of unit 1 (1250 minor units)");
	assert_eq!(sum(1250).part_to_sign(), "12.50 USD (1250 minor units)");
}

#[test]
fn a_percentage_has_two_digits_behind_the_point_at_most() {
	let points = |text| part(text).map(BasisPoints::get);
	assert_eq!((points("12.5%"), points("100"), points("0.01")), (Ok(1250), Ok(10_000), Ok(1)));
	assert!(points("100.01").is_err() && points("1.005").is_err() && points("all").is_err());
	for text in ["12.5%", "100%", "0%", "0.01%", "10%"] {
		assert_eq!(part(text).map(percentage).as_deref(), Ok(text));
	}
}

#[test]
fn a_party_is_read_as_it_is_written() {
	for whose in [Party::Organization(PROVIDER), Party::Patient(PATIENT)] {
		assert_eq!(party(&code_of(whose)), Ok(whose));
	}
	assert_eq!(party("org:7"), Ok(Party::Organization(PROVIDER)));
	assert_eq!(party(&PATIENT.to_string()), Ok(Party::Patient(PATIENT)));
	for text in ["7", "organization:", "house:7", "patient:0x12", "0x12"] {
		assert!(party(text).expect_err(text).contains("write organization:7"), "{text}");
	}
}

#[test]
fn a_unit_is_the_document_that_the_interchange_reads() {
	let shown = command::unit::shown(&unit());
	assert_eq!(shown.json(), example("unit"));
	assert_eq!(shown.text(), "unit 1: USD, issued by organization 3, active; there are 1000000.00 USD");
}

#[test]
fn an_invoice_is_the_document_that_the_interchange_reads() {
	for name in ["invoice", "invoice-draft"] {
		let entry: InvoiceEntry = serde_json::from_value(example(name)).expect("it is an invoice");
		assert_eq!(invoice_report::shown(&entry, &unit()).json(), example(name), "{name}");
	}
}

#[test]
fn a_remittance_is_the_document_that_the_interchange_reads() {
	for name in ["remittance", "remittance-cleared"] {
		let entry: RemittanceEntry = serde_json::from_value(example(name)).expect("it is a remittance");
		assert_eq!(command::remittance::shown(&entry, &unit()).json(), example(name), "{name}");
	}
}

#[test]
fn an_invoice_is_told_with_who_owes_what() {
	let entry: InvoiceEntry = serde_json::from_value(example("invoice")).expect("it is an invoice");
	let told = invoice_report::describe(&entry, &unit());
	let expected = [
		"invoice 61 of organization 7: issued".to_string(),
		format!("  patient       {PATIENT}"),
		"  in            unit 1".to_string(),
		"  for           appointment 21".to_string(),
		"  for           laboratory order 71".to_string(),
		"  base          120.00 USD, service 0x11111111…".to_string(),
	];
	assert_eq!(told[..6], expected);
	let has = |line: &str| assert!(told.iter().any(|one| one == line), "{line:?} is not in {told:#?}");
	has("  deduction     -3.00 USD");
	has("  informational not counted, 9.99 USD");
	has("  total         525.49 USD");
	has("  contractual   10.50 USD, which nobody owes");
	has(
		"  organization 9 owes 410.00 USD by claim 12: 410.00 USD paid, 0.00 USD outstanding, due 2026-12-28T12:00:00Z",
	);
	has(&format!(
		"  patient {PATIENT} owes 104.99 USD: 40.00 USD paid, 4.99 USD given up, 60.00 USD outstanding, disputed: wrong-amount"
	));
	has("    30.00 USD, due 2027-01-27T12:00:00Z");
	has(&format!("  payment 1     50.00 USD by patient {PATIENT}, 2026-11-28T12:00:00Z, 10.00 USD came back"));
	let line = invoice_report::in_one_line(&InvoiceEntry { overdue: 3000, ..entry }, &unit());
	assert_eq!(line, "61  issued  by organization 7, 525.49 USD, 60.00 USD owed, 30.00 USD of it overdue");
}

#[test]
fn what_a_patient_owes_is_told_with_when_it_is_due_and_summed() {
	let part = |amount| Instalment { due: MOMENT, amount };
	let owed = |invoice, overdue, parts: &[u64]| Owed {
		invoice: InvoiceId(invoice),
		issuer: PROVIDER,
		unit: UnitId(1),
		outstanding: parts.iter().sum(),
		overdue,
		parts: parts.iter().map(|amount| part(*amount)).collect::<Vec<_>>().try_into().expect("they are few"),
		disputed: None,
	};
	let disputed = Owed { disputed: Some(DisputeReason::Duplicate), ..owed(62, 0, &[500]) };
	let all = [owed(61, 3000, &[3000, 3050]), disputed];
	let totals = owed::totals(&all);
	assert_eq!(totals, [owed::Total { unit: UnitId(1), outstanding: 6550, overdue: 3000 }]);
	let unit = unit();
	let told: Vec<_> = all.iter().map(|owed| (owed, &unit)).collect();
	let expected = [
		"invoice 61 of organization 7: 60.50 USD owed, 30.00 USD of it overdue",
		"  30.00 USD, due 2027-01-15T08:00:00Z",
		"  30.50 USD, due 2027-01-15T08:00:00Z",
		"invoice 62 of organization 7: 5.00 USD owed, disputed: duplicate",
		"  5.00 USD, due 2027-01-15T08:00:00Z",
		"in all, in unit 1: 65.50 USD owed, 30.00 USD of it overdue",
	];
	assert_eq!(owed::describe(&told, &[(&totals[0], &unit)]), expected);
	assert_eq!(owed::describe(&[], &[]), ["Nothing is owed"]);
}

#[test]
fn a_split_is_told_with_its_three_parts() {
	let split = Split { payer: INSURER, payable: 41_000, patient: 10_499, contractual: 1050 };
	let told = invoice_report::describe_split(InvoiceId(61), ClaimId(12), &split, &unit());
	let expected = [
		"claim 12 splits invoice 61",
		"  410.00 USD by organization 9",
		"  104.99 USD by the patient",
		"  10.50 USD by nobody",
	];
	assert_eq!(told, expected);
}

#[test]
fn a_remittance_is_told_with_what_is_taken_back() {
	let entry: RemittanceEntry = serde_json::from_value(example("remittance")).expect("it is a remittance");
	let expected = [
		"remittance 81: paid",
		"  payer     organization 9",
		"  payee     organization 7",
		"  claim 12: 410.00 USD paid",
		"  claim 17: 120.00 USD taken back",
		"  claim 18: 300.00 USD paid",
		"  total     590.00 USD of unit 1",
		"  paid      2026-11-28T12:00:00Z",
	];
	assert_eq!(command::remittance::describe(&entry, &unit()), expected);
}

#[test]
fn balances_and_withdrawals_fit_a_line() {
	let balance = Balance { free: 95_000, held: 5 };
	assert_eq!(command::money::describe(&balance, &unit()), "unit 1: 950.00 USD free, 0.05 USD held");
	let withdrawal = Withdrawal {
		party: Party::Organization(PROVIDER),
		unit: UnitId(1),
		amount: 1250,
		destination: digest(),
		status: WithdrawalStatus::Accepted,
		requested: MOMENT,
		ended: None,
	};
	let entry = WithdrawalEntry { id: WithdrawalId(4), withdrawal };
	let line = "4  accepted  12.50 USD of unit 1, organization 7, asked for 2027-01-15T08:00:00Z";
	assert_eq!(command::money::in_one_line(&entry, &unit()), line);
	let told = command::money::describe_withdrawal(&entry, &unit());
	assert_eq!(told[3], format!("  goes to   0x{}", "91".repeat(32)));
}

fn terms() -> EscrowTerms {
	EscrowTerms {
		notice: 24 * 60 * 60 * 1000,
		late: BasisPoints::new(5000).expect("half"),
		no_show: BasisPoints::WHOLE,
	}
}

#[test]
fn whoever_gives_an_escrow_back_is_told_what_is_kept_of_it_and_what_else_there_is() {
	let sum = Sum::new(2500, &unit());
	let sides = (Party::Organization(INSURER), PROVIDER);
	let call = escrow::return_escrow(EscrowId(64), sides, &sum, &terms());
	let expected = [
		"Give organization 9 back, of the 25.00 USD of unit 1 (2500 minor units) of escrow 64, what its terms do not keep",
		"Organization 7 has of it:",
		"  late      50% where it is called off less than 1d before",
		"  no-show   100% where nobody comes",
		"By this the payer agrees with how it was called off; `escrow dispute` leaves that to a mediator",
	];
	assert_eq!(call.says, expected);
}

#[test]
fn an_escrow_is_told_with_what_its_terms_keep() {
	let escrow = Escrow {
		payer: Party::Organization(INSURER),
		payee: PROVIDER,
		unit: UnitId(1),
		amount: 2500,
		purpose: EscrowPurpose::Appointment(AppointmentId(21)),
		terms: terms(),
		status: EscrowStatus::Settled,
		released: 500,
		entered: MOMENT,
		ended: Some(MOMENT + 1000),
	};
	let entry = EscrowEntry { id: EscrowId(64), escrow };
	let told = command::escrow::describe(&entry, &unit());
	assert_eq!(told[5], "  late      50% where it is called off less than 1d before");
	assert_eq!(told[6], "  no-show   100% where nobody comes");
	assert_eq!(told[8], "  ended     2027-01-15T08:00:01Z, 5.00 USD for the payee");
	let line = "64  settled  25.00 USD of organization 9 for appointment 21, of organization 7";
	assert_eq!(command::escrow::in_one_line(&entry, &unit()), line);
	let [late, _] = escrow::describe_terms(&EscrowTerms { notice: 0, ..terms() });
	assert_eq!(late, "  late      nothing, however late it is called off");
}

/// The example of the wallet's guide.
fn guide() -> &'static str {
	let (_, text) = include_str!("../../docs/wallet.md").split_once("### A draft of an invoice").expect("the section");
	let (_, text) = text.split_once("```json\n").expect("an example");
	text.split_once("```").expect("it ends").0
}

#[test]
fn the_draft_in_the_guide_is_one() {
	let draft = Draft::read(guide()).expect("it is a draft");
	assert_eq!((draft.unit, draft.appointment, draft.order), (UnitId(1), Some(AppointmentId(21)), None));
	assert_eq!((draft.components.len(), draft.total().expect("a total")), (4, 12_350));
	assert_eq!(
		draft.describe(&unit()).last().map(String::as_str),
		Some("  total         123.50 USD of unit 1 (12350 minor units)")
	);
}

#[test]
fn a_draft_that_is_not_right_is_refused_with_the_field() {
	let refused = |changed: Value| Draft::read(&changed.to_string()).expect_err("it is refused").to_string();
	let good: Value = serde_json::from_str(guide()).expect("it is JSON");
	let with = |pointer: &str, value: Value| {
		let mut changed = good.clone();
		*changed.pointer_mut(pointer).expect("it is there") = value;
		refused(changed)
	};
	for (pointer, value, told) in [
		("/patient", json!("0x12"), "patient: "),
		("/unit", json!("one"), "unit: invalid type"),
		("/components", json!([]), "components: there are none"),
		("/components", json!(vec![json!({ "kind": "base", "amount": 1 }); 33]), "components: there are more than 32"),
		("/components/1/kind", json!("gift"), "components[1].kind: "),
		("/components/0/amount", json!(-5), "components[0].amount: "),
		("/components/0/amount", json!(12.5), "components[0].amount: "),
		("/components/2/amount", json!(0), "components[2].amount: it is one to 1000000000000000 minor units"),
		("/components/0/amount", json!(1_000_000_000_000_001u64), "components[0].amount: it is one to"),
		("/components/0/service", json!("burger"), "components[0].service: "),
		("/components/2/amount", json!(99_999), "components: they sum to "),
	] {
		let error = with(pointer, value);
		assert!(error.starts_with(&format!("the draft is not right: {told}")), "{pointer}: {error}");
	}
	let mut unknown = good.clone();
	unknown["components"][0]["gift"] = json!(1);
	let error = refused(unknown);
	assert!(error.contains("components[0].gift: unknown field `gift`"), "{error}");
	let mut unknown = good;
	unknown["note"] = json!("");
	assert!(refused(unknown).contains("unknown field `note`"));
	assert!(Draft::read("{}").expect_err("it is refused").to_string().contains("missing field `patient`"));
	assert!(Draft::read(&format!("{} x", guide())).is_err(), "something follows");
}

#[test]
fn only_components_of_a_draft_change() {
	let entry: InvoiceEntry = serde_json::from_value(example("invoice")).expect("it is an invoice");
	let draft = Draft::read(guide()).expect("it is a draft");
	let same = Draft { patient: PATIENT, unit: UnitId(1), order: Some(OrderId(71)), ..draft };
	command::invoice::is_of(&same, &entry).expect("nothing else changes");
	for (changed, field) in [
		(Draft { patient: PatientId([2; 32]), ..same.clone() }, "patient"),
		(Draft { unit: UnitId(2), ..same.clone() }, "unit"),
		(Draft { appointment: None, ..same.clone() }, "appointment"),
		(Draft { order: None, ..same.clone() }, "order"),
	] {
		let error = command::invoice::is_of(&changed, &entry).expect_err(field).to_string();
		assert!(error.starts_with(&format!("the draft is not right: {field}: ")), "{error}");
	}
}

fn remitted(claim: u64, kind: RemittedKind, amount: u64) -> Remitted {
	Remitted { claim: ClaimId(claim), kind, amount }
}

#[test]
fn a_remittance_takes_back_no_more_than_it_pays() {
	use RemittedKind::{Adjustment, Payment};
	let due = [remitted(1, Adjustment, 500), remitted(2, Payment, 300), remitted(3, Adjustment, 300)];
	let chosen: Vec<_> = choose(&due).iter().map(|line| line.claim.0).collect();
	assert_eq!(chosen, [2, 3], "claim 1 is more than what is paid");
	assert_eq!(total_of(&[ClaimId(2), ClaimId(3)], &due).expect("they are due"), 0);
	let refused = |claims: &[ClaimId]| total_of(claims, &due).expect_err("nothing is signed for it").to_string();
	assert!(refused(&[ClaimId(1), ClaimId(2)]).starts_with("these claims take back more than they pay"));
	assert_eq!(refused(&[ClaimId(4)]), "nothing is to be paid or taken back for claim 4");
	assert!(choose(&[remitted(1, Adjustment, 500)]).is_empty());
	let many: Vec<_> = (0..40).map(|number| remitted(number, Payment, 100)).collect();
	assert_eq!(choose(&many).len(), 32);
	let both: Vec<_> = many.iter().copied().chain((40..80).map(|number| remitted(number, Adjustment, 1))).collect();
	let chosen = choose(&both);
	assert_eq!((chosen.len(), chosen.iter().filter(|line| line.kind == Adjustment).count()), (32, 16));
}

#[test]
fn a_batch_names_each_claim_once() {
	let batch = Batch::read(r#"{ "provider": 7, "unit": 1, "claims": [12, 17] }"#).expect("it is one");
	assert_eq!(batch, Batch { provider: PROVIDER, unit: UnitId(1), claims: vec![ClaimId(12), ClaimId(17)] });
	for (text, told) in [
		(r#"{ "provider": 7, "unit": 1, "claims": [] }"#, "claims: there are none"),
		(r#"{ "provider": 7, "unit": 1, "claims": [12, 12] }"#, "claim 12 is named twice"),
		(r#"{ "provider": 7, "unit": 1, "claims": ["x"] }"#, "claims[0]: "),
		(r#"{ "provider": 7, "claims": [1] }"#, "missing field `unit`"),
		(r#"{ "provider": 7, "unit": 1, "claims": [1], "total": 5 }"#, "unknown field `total`"),
	] {
		let error = Batch::read(text).expect_err(text).to_string();
		assert!(error.contains(told), "{text}: {error}");
	}
	let most: Vec<_> = (0..33).map(ClaimId).collect();
	assert!(few(&most).is_err() && few(&most[..32]).is_ok());
}

#[test]
fn instalments_are_written_as_moment_and_amount() {
	let command = read(&["invoice", "instalments", "61", "--part", "2027-01-15=30.00", "--part", "2027-02-15=30"]);
	let Ok(Command::Invoice(command::invoice::InvoiceCommand::Share(share::ShareCommand::Instalments {
		part,
		side,
		..
	}))) = command
	else {
		panic!("it is another command: {command:?}")
	};
	let plan = share::plan(&part, &unit()).expect("it is a plan");
	let (first, second) = (1_799_971_200_000, 1_802_649_600_000);
	assert_eq!(plan, [Instalment { due: first, amount: 3000 }, Instalment { due: second, amount: 3000 }]);
	assert_eq!(side, None);
	let many = vec![part[0].clone(); 25];
	assert!(share::plan(&many, &unit()).expect_err("too many").to_string().contains("24 at most"));
	for wrong in ["30d", "30d=", "soon=5.00", "30d=5,00"] {
		assert!(read(&["invoice", "instalments", "61", "--part", wrong]).is_err(), "{wrong}");
	}
}

/// As the runtime describes itself.
fn metadata() -> Metadata {
	let describe = || salus_runtime::Runtime::metadata_at_version(15).expect("it has that version");
	let described = sp_io::TestExternalities::default().execute_with(describe);
	Metadata::decode(&mut described.as_slice()).expect("it is read")
}

/// Calls with what the runtime reads of them, by its own names.
fn spoken() -> Vec<(Call, Value)> {
	let (patient, payer) = (Party::Patient(PATIENT), Party::Organization(INSURER));
	let id = InvoiceId(61);
	let hex = PATIENT.to_string();
	let reference = format!("0x{}", "91".repeat(32));
	let draft = Draft::read(guide()).expect("it is a draft");
	let components = json!(draft.components);
	let plan = [Instalment { due: MOMENT, amount: 5 }];
	let claims = [ClaimId(12), ClaimId(17)];
	let purpose = EscrowPurpose::Order(OrderId(71));
	let unit = unit();
	vec![
		(
			money::issue_money(OrganizationId(3), patient, &sum(5), digest()),
			json!({ "organization": 3, "unit": 1, "party": { "patient": hex }, "amount": 5, "reference": reference }),
		),
		(
			money::request_withdrawal(payer, &sum(5), digest()),
			json!({ "party": { "organization": 9 }, "unit": 1, "amount": 5, "destination": reference }),
		),
		(
			money::complete_withdrawal(OrganizationId(3), WithdrawalId(4), (&sum(5), payer), digest()),
			json!({ "organization": 3, "withdrawal": 4, "reference": reference }),
		),
		(
			invoice::draft_invoice(PROVIDER, &draft, &unit),
			json!({
				"organization": 7, "patient": draft.patient, "unit": 1, "appointment": 21, "order": null,
				"components": components
			}),
		),
		(
			invoice::change_invoice(PROVIDER, id, &draft, &unit),
			json!({ "organization": 7, "invoice": 61, "components": components }),
		),
		(
			invoice::agree_instalments(patient, id, &plan, &unit),
			json!({ "side": { "patient": hex }, "invoice": 61, "plan": [{ "due": MOMENT, "amount": 5 }] }),
		),
		(
			invoice::pay_invoice(payer, id, &sum(5)),
			json!({ "payer": { "organization": 9 }, "invoice": 61, "amount": 5 }),
		),
		(
			invoice::refund_credit(PROVIDER, patient, &sum(5)),
			json!({ "organization": 7, "payer": { "patient": hex }, "unit": 1, "amount": 5 }),
		),
		(
			invoice::refund_payment(PROVIDER, id, 2, &sum(5)),
			json!({ "organization": 7, "invoice": 61, "payment": 2, "amount": 5 }),
		),
		(
			invoice::dispute_share(id, Some(ClaimId(12)), DisputeReason::WrongAmount),
			json!({ "invoice": 61, "claim": 12, "reason": "wrong-amount" }),
		),
		(
			invoice::resolve_dispute(PROVIDER, id, None, &sum(5)),
			json!({ "organization": 7, "invoice": 61, "claim": null, "upheld": 5 }),
		),
		(
			invoice::write_off(PROVIDER, id, Some(ClaimId(12)), &sum(5), WriteOffReason::Hardship),
			json!({ "organization": 7, "invoice": 61, "claim": 12, "amount": 5, "reason": "hardship" }),
		),
		(
			escrow::set_escrow_terms(PROVIDER, &terms()),
			json!({ "organization": 7, "terms": { "notice": 86_400_000, "late": 5000, "noShow": 10_000 } }),
		),
		(
			escrow::deposit_escrow(patient, PROVIDER, &sum(5), purpose, &terms()),
			json!({
				"payer": { "patient": hex }, "payee": 7, "unit": 1, "amount": 5, "purpose": { "order": 71 },
				"terms": { "notice": 86_400_000, "late": 5000, "noShow": 10_000 }
			}),
		),
		(
			escrow::settle_escrow(OrganizationId(4), EscrowId(64), (patient, PROVIDER), (&sum(5), &sum(6))),
			json!({ "organization": 4, "escrow": 64, "released": 5 }),
		),
		(
			remittance::remit(INSURER, PROVIDER, &claims, &[], &sum(29_000)),
			json!({ "organization": 9, "payee": 7, "unit": 1, "claims": [12, 17], "total": 29_000 }),
		),
		(
			remittance::return_remitted(PROVIDER, INSURER, UnitId(1), &claims, &[]),
			json!({ "organization": 7, "payer": 9, "unit": 1, "claims": [12, 17] }),
		),
	]
}

#[test]
fn the_runtime_reads_of_a_call_what_was_meant() {
	let client = support::client_with(metadata());
	for (call, expected) in spoken() {
		let metadata = client.metadata_ref();
		let payload = call.check(metadata, &client.transactions()).expect("it fits");
		let pallet = metadata.pallet_by_name("Payments").expect("there is such a pallet");
		let variant = pallet.call_variant_by_name(&call.name).expect("it has the call");
		let read = Value::Object(fields_to_json(payload.call_data(), &variant.fields, metadata));
		assert_eq!(read, expected, "{}", call.name);
	}
}

#[test]
fn whoever_signs_reads_whose_money_goes_where() {
	let patient = Party::Patient(PATIENT);
	let says = money::issue_money(OrganizationId(3), patient, &sum(1250), digest()).says;
	assert_eq!(
		says[0],
		format!("Issue 12.50 USD of unit 1 (1250 minor units) to patient {PATIENT}, for what was paid in")
	);
	assert_eq!(says[1], "  issuer    organization 3, which owes it from now on");
	let says = invoice::pay_invoice(patient, InvoiceId(61), &sum(5000)).says;
	assert_eq!(says[0], "Pay 50.00 USD of unit 1 (5000 minor units) of invoice 61");
	assert_eq!(says[1], format!("  payer     patient {PATIENT}"));
	let purpose = EscrowPurpose::Appointment(AppointmentId(21));
	let says = escrow::deposit_escrow(patient, PROVIDER, &sum(2500), purpose, &terms()).says;
	assert_eq!(
		says[0],
		"Let 25.00 USD of unit 1 (2500 minor units) wait for appointment 21, which organization 7 is to give"
	);
	assert_eq!(says[3], "  late      50% where it is called off less than 1d before");
	let says = escrow::settle_escrow(OrganizationId(4), EscrowId(64), (patient, PROVIDER), (&sum(5), &sum(6))).says;
	assert_eq!(
		says[1..],
		[
			"  0.05 USD of unit 1 (5 minor units) for organization 7".into(),
			format!("  0.06 USD of unit 1 (6 minor units) for patient {PATIENT}")
		]
	);
	let none = invoice::resolve_dispute(PROVIDER, InvoiceId(61), None, &sum(0)).says;
	assert!(none[0].contains("everything is still owed"), "{none:?}");
}

#[test]
fn whoever_pays_claims_reads_each_of_them() {
	let claims = [ClaimId(12), ClaimId(17), ClaimId(18)];
	let due = [remitted(12, RemittedKind::Payment, 41_000), remitted(17, RemittedKind::Adjustment, 12_000)];
	let lines = due.map(|line| (line, sum(line.amount)));
	let says = remittance::remit(INSURER, PROVIDER, &claims, &lines, &sum(29_000)).says;
	let expected = [
		"Pay organization 7 290.00 USD of unit 1 (29000 minor units) for claims, out of the money of 9, or nothing:",
		"  claim 12: 410.00 USD paid",
		"  claim 17: 120.00 USD taken back",
		"  claim 18: nothing is to be paid or taken back",
	];
	assert_eq!(says, expected);
}

#[test]
fn a_motion_about_a_unit_says_what_the_council_decides() {
	let open = money::open_unit(OrganizationId(3), "EUR".parse().expect("a currency"), 2);
	assert_eq!(
		open.says,
		["Open a unit of account in EUR, with 2 digits behind the point, which organization 3 issues"]
	);
	assert_eq!(calls::money::close_unit(UnitId(1)).says, ["Issue no more of unit 1; what there is of it moves on"]);
}

#[test]
fn a_closed_unit_is_told_as_such() {
	let entry = UnitEntry { unit: Unit { status: UnitStatus::Closed, ..unit().unit }, ..unit() };
	assert!(command::unit::describe(&entry).contains(", closed; there are"));
}
