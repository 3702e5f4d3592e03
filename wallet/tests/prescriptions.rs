//! Prescriptions, dispenses, refills and stock, as they are written and shown.

use clap::Parser;
use salus_primitives::{
	consent::Purpose,
	decision::Ground,
	prescription::{
		Dispense, DispenseReason, DispenseStatus, DrugClass, Fill, Next, Order, Portion, Prescription,
		PrescriptionStatus, Refill, RefillStatus, Substitution, SubstitutionReason, Supply,
	},
	stock::{
		AdjustmentReason, Change, Flows, Holding, Item, ItemEntry, Lot, LotEntry, LotRecord, LotStatus, Recall,
		Transfer, TransferStatus,
	},
	AccountId, ConsentId, Digest, DispenseId, ItemId, LotId, OrganizationId, PatientId, PrescriptionId, RefillId,
	TransferId,
};
use salus_wallet::{
	calls,
	chain::BlockId,
	cli::Cli,
	command::{
		dispense::{self, DispenseCommand},
		lot::{self, LotCommand},
		prescription::{self, PrescriptionCommand},
		recall, refill,
		stock::{self, StockCommand},
		transfer, Command,
	},
	events::Happening,
	report::Report,
	transaction::{Outcome, Place},
};
use scale_value::Composite;
use serde_json::{json, Value};

const MOMENT: u64 = 1_800_000_000_000;
const DAY: u64 = 86_400_000;
const HOSPITAL: OrganizationId = OrganizationId(2);
const PHARMACY: OrganizationId = OrganizationId(3);
const PATIENT: PatientId = PatientId([1; 32]);
const LOT: LotId = LotId([0xa1; 32]);

fn read(line: &[&str]) -> Result<Command, String> {
	let line = [&["salus-wallet"][..], line].concat();
	Cli::try_parse_from(line).map(|cli| cli.command).map_err(|error| error.to_string())
}

fn account(byte: u8) -> AccountId {
	[byte; 32].into()
}

fn drug() -> Digest {
	Digest::repeat_byte(0xd1)
}

fn order() -> Order {
	Order {
		drug: drug(),
		class: DrugClass::Ordinary,
		quantity: 30,
		repeats: 2,
		start: MOMENT,
		end: MOMENT + 90 * DAY,
		interval: 30 * DAY,
		supply: None,
		substitution: false,
	}
}

fn prescribed() -> Prescription {
	Prescription {
		patient: PATIENT,
		organization: HOSPITAL,
		prescriber: account(3),
		status: PrescriptionStatus::Active,
		order: order(),
		ground: Ground::Consent(ConsentId(0)),
		countersigner: None,
		replaces: None,
		replaced_by: None,
		fills: Default::default(),
		given: 0,
		entered: MOMENT,
		changed: MOMENT,
	}
}

fn dispensed() -> Dispense {
	Dispense {
		prescription: PrescriptionId(7),
		patient: PATIENT,
		pharmacy: PHARMACY,
		status: DispenseStatus::Completed,
		supply: Some(Supply { item: ItemId(4), quantity: 30, substitution: None }),
		fill: 0,
		portions: vec![Portion { lot: LOT, quantity: 30 }].try_into().expect("few"),
		reason: None,
		refill: None,
		returned: false,
		restocked: 0,
		by: account(4),
		entered: MOMENT,
		handed_over: Some(MOMENT + 1000),
		changed: MOMENT + 1000,
	}
}

#[test]
fn whoever_prescribes_reads_how_much_how_often_and_until_when() {
	let expected = [
		format!("Prescribe for patient {PATIENT}, for organization 2"),
		format!("  drug      {:?}", drug()),
		"  class     ordinary".into(),
		"  fills     3 of 30 units, 30d apart".into(),
		"  valid     2027-01-15T08:00:00Z to 2027-04-15T08:00:00Z".into(),
		"  instead   nothing else".into(),
	];
	assert_eq!(calls::prescription::prescribe(HOSPITAL, PATIENT, &order()).says, expected);
	let once = Order { class: DrugClass::Controlled, repeats: 0, supply: Some(7 * DAY), substitution: true, ..order() };
	let says = calls::prescription::describe(&once);
	assert_eq!(
		says[1..4],
		["  class     controlled: a second must sign", "  fills     1 of 30 units", "  lasts     7d a fill"]
	);
	assert_eq!(says[5], "  instead   something else may be given");
	let again = calls::prescription::replace_prescription(HOSPITAL, PrescriptionId(7), &order()).says;
	assert_eq!(again[0], "Prescribe in the place of prescription 7 of organization 2");
	assert_eq!(again.last().map(String::as_str), Some("Prescription 7 is stopped once the new one is active"));
}

#[test]
fn a_prescription_tells_who_signed_it_and_what_of_it_was_given() {
	let told = prescription::describe(PrescriptionId(7), &prescribed());
	assert_eq!(told[0], "prescription 7 of organization 2: active");
	assert_eq!(told[told.len() - 2], "  units     0 handed over, 90 left");
	let fill = Fill { number: 0, prepared: MOMENT, begun: Some(MOMENT), counted: 30, given: 20 };
	let next = Fill { number: 1, prepared: MOMENT + DAY, begun: None, counted: 10, given: 0 };
	let fills = vec![fill, next].try_into().expect("few");
	let begun = Prescription {
		countersigner: Some(account(5)),
		replaces: Some(PrescriptionId(5)),
		replaced_by: Some(PrescriptionId(9)),
		fills,
		given: 20,
		..prescribed()
	};
	let told = prescription::describe(PrescriptionId(7), &begun);
	for line in [
		format!("  second    {}", account(5)),
		"  replaces  prescription 5".into(),
		"  replaced  by prescription 9".into(),
		"  fill 0    30 of 30 units, begun 2027-01-15T08:00:00Z".into(),
		"  fill 1    10 of 30 units, put together 2027-01-16T08:00:00Z".into(),
		"  units     20 handed over, 50 left".into(),
	] {
		assert!(told.contains(&line), "{line} in {told:?}");
	}
	let line = prescription::in_one_line(PrescriptionId(7), &begun);
	assert_eq!(line, "7  active  by organization 2, 20 units given, 50 left, until 2027-04-15T08:00:00Z");
}

#[test]
fn what_can_be_had_next_is_told_with_its_time() {
	let next = Next { fill: 1, quantity: 30, from: MOMENT, until: MOMENT + DAY, left: 60 };
	let expected =
		"30 units of fill 1, from 2027-01-15T08:00:00Z until 2027-01-16T08:00:00Z; 60 units are left over all fills";
	assert_eq!(prescription::had(&next), expected);
}

#[test]
fn a_list_tells_the_position_from_which_it_goes_on() {
	let placed = prescription::placed(&[(
		5,
		salus_primitives::prescription::PrescriptionEntry { id: PrescriptionId(7), prescription: prescribed() },
	)]);
	assert_eq!(placed[0]["position"], 5);
	assert_eq!(placed[0]["id"], 7);
	assert_eq!(placed[0]["prescription"]["status"], "active");
}

#[test]
fn fills_that_can_be_repeated_are_an_interval_apart() {
	let digest = "d1".repeat(32);
	let patient = PATIENT.to_string();
	let line = ["prescription", "write", &patient, "--drug", &digest, "--quantity", "30", "--until", "90d"];
	let order = |more: &[&str]| match read(&[&line[..], more].concat()).expect("it is read") {
		Command::Prescription(PrescriptionCommand::Write { order, .. }) => order.order(),
		other => panic!("{other:?}"),
	};
	let once = order(&[]).expect("one fill");
	assert_eq!((once.drug, once.repeats, once.interval, once.class), (drug(), 0, 0, DrugClass::Ordinary));
	let error = order(&["--repeats", "2"]).expect_err("how far apart?").to_string();
	assert!(error.contains("--interval 30d"), "{error}");
	let lasting = order(&["--repeats", "2", "--supply", "30d", "--controlled"]).expect("as long as one lasts");
	assert_eq!((lasting.interval, lasting.supply, lasting.class), (30 * DAY, Some(30 * DAY), DrugClass::Controlled));
	let apart = order(&["--repeats", "2", "--supply", "30d", "--interval", "28d"]).expect("they are apart");
	assert_eq!(apart.interval, 28 * DAY);
}

#[test]
fn whoever_dispenses_reads_what_goes_and_in_whose_place() {
	let supply = Supply { item: ItemId(4), quantity: 30, substitution: None };
	let prepare = calls::dispense::prepare_dispense(PHARMACY, PrescriptionId(7), &supply, Some(RefillId(9)));
	let expected = [
		"Put together a dispense on prescription 7, for organization 3",
		"  units     30 of item 4",
		"  answers   refill 9",
	];
	assert_eq!(prepare.says, expected);
	let (reason, given) = (SubstitutionReason::OutOfStock, drug());
	let other = Supply { substitution: Some(Substitution { reason, given }), ..supply };
	let says = calls::dispense::dispense(PHARMACY, PrescriptionId(7), &other).says;
	assert_eq!(says[2], format!("  instead   {given:?} is given, because of OS"));
	let back = calls::dispense::reverse_dispense(PHARMACY, DispenseId(5), true).says;
	assert_eq!(back[1], "Its units have come back, and can be had again; those of good lots go on the shelf");
	let gone = calls::dispense::reverse_dispense(PHARMACY, DispenseId(5), false).says;
	assert_eq!(gone[1], "Its units have not come back, and stay counted");
}

#[test]
fn a_dispense_tells_from_which_lots_it_came_or_why_there_was_none() {
	let told = dispense::describe(DispenseId(5), &dispensed());
	assert_eq!(told[..2], ["dispense 5 of organization 3: completed", "  on        prescription 7"]);
	assert!(told.contains(&format!("  from lot  {LOT} (30 units)")), "{told:?}");
	assert_eq!(told.last().map(String::as_str), Some("  given     2027-01-15T08:00:01Z"));
	let line = dispense::in_one_line(DispenseId(5), &dispensed());
	assert_eq!(
		line,
		format!("5  completed  30 units by organization 3 on prescription 7, for {PATIENT}, 2027-01-15T08:00:01Z")
	);
	let reversed = |returned, restocked| {
		let status = DispenseStatus::EnteredInError;
		dispense::describe(DispenseId(5), &Dispense { status, returned, restocked, ..dispensed() })
	};
	for (returned, restocked, line) in [
		(true, 20, "  returned  all of it, 20 units of it good"),
		(false, 0, "  returned  nothing: its units stay counted"),
	] {
		let told = reversed(returned, restocked);
		assert!(told.contains(&line.to_string()), "{line} in {told:?}");
	}
	let declined = Dispense {
		status: DispenseStatus::Declined,
		supply: None,
		portions: Default::default(),
		reason: Some(DispenseReason::Clinical),
		handed_over: None,
		..dispensed()
	};
	let told = dispense::describe(DispenseId(6), &declined);
	assert!(
		told.contains(&"  reason    clinical".to_string()) && !told.iter().any(|line| line.contains("lot")),
		"{told:?}"
	);
}

#[test]
fn an_order_tells_where_it_is_and_until_when_it_is_good() {
	let refill = Refill {
		prescription: PrescriptionId(7),
		patient: PATIENT,
		pharmacy: PHARMACY,
		status: RefillStatus::Ready,
		dispense: Some(DispenseId(5)),
		reason: None,
		by: account(2),
		entered: MOMENT,
		until: MOMENT + 7 * DAY,
		changed: MOMENT,
	};
	let told = refill::describe(RefillId(9), &refill);
	assert_eq!(told[0], "refill 9 at organization 3: ready");
	assert_eq!(told[3], "  answer    dispense 5");
	assert_eq!(told.last().map(String::as_str), Some("  good      until 2027-01-22T08:00:00Z"));
	let line = refill::in_one_line(RefillId(9), &refill);
	assert_eq!(line, "9  ready  on prescription 7 at organization 3, good until 2027-01-22T08:00:00Z");
}

#[test]
fn an_item_says_when_there_is_too_little_of_it() {
	let item = Item { code: drug(), threshold: 50, flows: Flows::default() };
	let entry = ItemEntry { id: ItemId(4), item, good: 40, on_shelf: 45, low: true };
	assert_eq!(stock::describe(&entry), "4  40 good units, 45 on the shelf  LOW, below 50");
	let enough = ItemEntry { good: 60, low: false, ..entry };
	assert_eq!(stock::describe(&enough), "4  60 good units, 45 on the shelf  low below 50");
	let never = ItemEntry { item: Item { threshold: 0, ..item }, ..enough };
	assert_eq!(stock::describe(&never), "4  60 good units, 45 on the shelf");
}

#[test]
fn whoever_takes_the_last_good_units_is_told_at_once() {
	let low = with_low(&[
		event("DispenseEntered", json!({ "item": 5 })),
		event("StockLow", json!({ "item": 4, "good": 3, "threshold": 5 })),
	]);
	assert_eq!(low.json()["stockLow"], json!({ "item": 4, "good": 3, "threshold": 5 }));
	assert_eq!(low.text(), "Item 4 is low now: 3 good units, below 5");
	let enough = with_low(&[event("DispenseEntered", json!({ "item": 5 }))]);
	assert_eq!((&enough.json()["stockLow"], enough.text().as_str()), (&Value::Null, ""));
}

/// What a report says of a stock after these events.
fn with_low(events: &[Happening]) -> Report {
	let included = Place { block: BlockId { number: 1, hash: drug() }, seconds: 1.0 };
	let outcome = Outcome { transaction: Value::Null, events: events.to_vec(), included, finalized: None };
	stock::with_low(Report::new(), &outcome)
}

fn event(name: &str, json: Value) -> Happening {
	let Value::Object(json) = json else { panic!("an object") };
	Happening { pallet: "Prescriptions".into(), name: name.into(), fields: Composite::unnamed(Vec::new()), json }
}

#[test]
fn a_lot_says_what_it_is_good_for() {
	let lot = Lot { expires: MOMENT, lot: LOT, quantity: 30, kept: 5, recalled: true };
	let told = lot::describe(&LotEntry { lot, status: LotStatus::Recalled });
	let expected =
		format!("{LOT}  recalled  30 units, 5 more kept, expires 2027-01-15T08:00:00Z, recalled by the pharmacy");
	assert_eq!(told, expected);
	let record = LotRecord { expires: MOMENT, recalled: false };
	let holding = Holding { organization: PHARMACY, item: ItemId(4), record, on_shelf: 35, dispenses: 2 };
	let expected =
		"organization 3, item 4  35 units on the shelf, 2 dispenses, expires 2027-01-15T08:00:00Z".to_string();
	assert_eq!(lot::describe_holding(&holding), expected);
	let everywhere = Recall { organization: OrganizationId(9), by: account(6), issued: MOMENT };
	let told = recall::describe(&everywhere);
	assert_eq!(told, format!("Recalled at every pharmacy, by {} of auditor 9, 2027-01-15T08:00:00Z", account(6)));
}

#[test]
fn a_transfer_tells_who_has_signed() {
	let offered = Transfer {
		from: PHARMACY,
		item: ItemId(4),
		to: HOSPITAL,
		into: None,
		lot: LOT,
		expires: MOMENT,
		quantity: 10,
		status: TransferStatus::Requested,
		offered_by: account(4),
		decided_by: None,
		entered: MOMENT,
		changed: MOMENT,
	};
	let told = transfer::describe(TransferId(1), &offered);
	assert_eq!(told[0], "transfer 1: requested");
	assert_eq!(told[1], format!("  from      organization 3, item 4, signed by {}", account(4)));
	let (into, decided_by) = (Some(ItemId(8)), Some(account(5)));
	let accepted = Transfer { status: TransferStatus::Accepted, into, decided_by, ..offered.clone() };
	let told = transfer::describe(TransferId(1), &accepted);
	assert_eq!(told[5..7], ["  as        item 8 there".to_string(), format!("  answered  by {}", account(5))]);
	let line = transfer::in_one_line(TransferId(1), &offered);
	assert_eq!(line, "1  requested  10 units from organization 3 to organization 2, 2027-01-15T08:00:00Z");
}

#[test]
fn what_stops_medicine_everywhere_is_told_before_it_is_signed() {
	let says = calls::stock::issue_recall(OrganizationId(9), LOT).says;
	assert_eq!(says[0], "RECALL a lot at every pharmacy, for auditor 9");
	let says = calls::stock::adjust(PHARMACY, ItemId(4), LOT, Change::Removed(3), AdjustmentReason::Damage).says;
	assert_eq!(says[0], "Put item 4 of organization 3 right: 3 units less");
	assert_eq!(calls::stock::set_threshold(PHARMACY, ItemId(4), 0).says[1], "  low       never");
}

#[test]
fn stock_is_put_right_by_more_or_by_less() {
	let lot = LOT.to_string();
	let change = |more: [&str; 2]| {
		let line = [&["stock", "lot", "adjust", "4", &lot, "--reason", "count"][..], &more[..]].concat();
		match read(&line).expect("it is read") {
			Command::Stock(StockCommand::Lot(LotCommand::Adjust(arguments))) => arguments.change(),
			other => panic!("{other:?}"),
		}
	};
	assert_eq!(change(["--add", "3"]), Change::Added(3));
	assert_eq!(change(["--remove", "4"]), Change::Removed(4));
}

#[test]
fn what_is_given_instead_goes_with_its_reason() {
	let digest = "d1".repeat(32);
	let line = ["dispense", "give", "7", "--item", "4", "--quantity", "5"];
	let instead = [&line[..], &["--substitution", "OS", "--given", &digest]].concat();
	let Command::Dispense(DispenseCommand::Give { supply, .. }) = read(&instead).expect("it is read") else {
		panic!("it gives");
	};
	let substitution = Substitution { reason: SubstitutionReason::OutOfStock, given: drug() };
	assert_eq!(supply.supply().substitution, Some(substitution));
	assert!(read(&[&line[..], &["--substitution", "OS"]].concat()).is_err());
	assert!(read(&[&line[..], &["--given", &digest]].concat()).is_err());
}

#[test]
fn every_command_is_read() {
	let (patient, lot, digest) = (PATIENT.to_string(), LOT.to_string(), "d1".repeat(32));
	let order = ["--drug", &digest, "--quantity", "30", "--until", "90d"];
	let supply = ["--item", "4", "--quantity", "5"];
	let with = |line: &[&'static str], more: &[&str]| -> Vec<String> {
		line.iter().chain(more).map(|word| word.to_string()).collect()
	};
	let own = |noun: &'static str, verbs: &[&'static str]| -> Vec<Vec<String>> {
		verbs.iter().map(|verb| with(&[noun, *verb, "7"], &[])).collect()
	};
	let on_lots = |verbs: &[&'static str]| -> Vec<Vec<String>> {
		verbs.iter().map(|verb| with(&["stock", "lot", *verb, "4"], &[&lot, "--organization", "3"])).collect()
	};
	let lines = [
		own("prescription", &["countersign", "hold", "resume", "cancel", "stop", "enter-in-error", "show", "fillable"]),
		own("dispense", &["ready", "hold", "resume", "hand-over", "cancel", "stop", "refuse", "reverse", "show", "on"]),
		own("refill", &["cancel", "show"]),
		own("transfer", &["decline", "withdraw", "show"]),
		on_lots(&["recall", "release"]),
		vec![
			with(&["prescription", "write"], &[&[&patient[..]][..], &order[..]].concat()),
			with(&["prescription", "replace", "7"], &order),
			with(&["prescription", "list"], &[&patient, "--limit", "10", "--before", "4"]),
			with(&["dispense", "prepare", "7", "--refill", "9"], &supply),
			with(&["dispense", "give", "7"], &supply),
			with(&["dispense", "decline", "7", "--reason", "clinical"], &[]),
			with(&["dispense", "reverse", "5", "--returned", "--organization", "3"], &[]),
			with(&["dispense", "list"], &["--limit", "10"]),
			with(&["dispense", "from", "4"], &[&lot]),
			with(&["refill", "order", "7", "--at", "3"], &[]),
			with(&["refill", "decline", "9", "--reason", "outofstock"], &[]),
			with(&["refill", "list"], &[]),
			with(&["refill", "of"], &[&patient]),
			with(&["stock", "open"], &[&digest, "--threshold", "50"]),
			with(&["stock", "set-threshold", "4", "50"], &[]),
			with(&["stock", "list", "--low"], &[]),
			with(&["stock", "show", "4"], &[]),
			with(&["stock", "find"], &[&digest]),
			with(&["stock", "lot", "receive", "4"], &[&lot, "--quantity", "100", "--expires", "2028-01-01"]),
			with(&["stock", "lot", "adjust", "4"], &[&lot, "--remove", "3", "--reason", "damage"]),
			with(&["stock", "lot", "list", "4"], &[]),
			with(&["stock", "lot", "holdings"], &[&lot]),
			with(&["stock", "recall", "issue"], &[&lot]),
			with(&["stock", "recall", "lift"], &[&lot, "--organization", "9"]),
			with(&["stock", "recall", "show"], &[&lot]),
			with(&["transfer", "offer", "4"], &[&lot, "--quantity", "10", "--to", "5"]),
			with(&["transfer", "accept", "1", "--into", "8"], &[]),
			with(&["transfer", "list"], &[]),
		],
	];
	for line in lines.concat() {
		let words: Vec<_> = line.iter().map(String::as_str).collect();
		if let Err(error) = read(&words) {
			panic!("{line:?}: {error}");
		}
	}
}

#[test]
fn what_is_no_digest_no_span_and_no_reason_is_refused_before_a_node_is_asked() {
	let (patient, lot, digest) = (PATIENT.to_string(), LOT.to_string(), "d1".repeat(32));
	let write = ["prescription", "write", &patient, "--quantity", "30", "--until", "90d"];
	for (line, part) in [
		([&write[..], &["--drug", "aspirin"]].concat(), "is no digest; write 64 hexadecimal digits"),
		(write.to_vec(), "--drug"),
		([&write[..], &["--drug", &digest, "--interval", "soon"]].concat(), "is no span of time"),
		(vec!["dispense", "give", "7", "--item", "4"], "--quantity"),
		(vec!["dispense", "decline", "7", "--reason", "because"], "unknown DispenseReason"),
		(vec!["stock", "lot", "adjust", "4", &lot, "--reason", "count"], "--add"),
		(vec!["stock", "lot", "receive", "4", "0x12", "--quantity", "1", "--expires", "1y"], "64 hexadecimal digits"),
		(vec!["transfer", "accept", "1"], "--into"),
	] {
		let error = read(&line).expect_err("it is refused");
		assert!(error.contains(part), "{line:?}: {error}");
	}
}

#[test]
fn what_a_prescriber_lacks_can_be_asked_for_as_the_refusal_says() {
	let patient = PATIENT.to_string();
	let line = ["consent", "request", &patient, "--classes", "medication", "--actions", "use", "--purposes", "TREAT"];
	read(&line).expect("it is read");
	assert_eq!(Purpose::Treatment.code(), "TREAT");
}
