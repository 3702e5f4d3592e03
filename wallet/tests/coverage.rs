//! Plans, networks, coverages and authorizations, as they are written, signed and shown.

use codec::Decode;
use salus_primitives::{
	insurance::{
		Authorization, AuthorizationEntry, AuthorizationStatus, Authorized, Category, Coverage, CoverageEntry,
		CoverageStatus, Network, NetworkEntry, Plan, PlanEntry, PlanStatus, Rules, Terms, Use, Used,
	},
	money::{Unit, UnitStatus},
	AuthorizationId, CoverageId, Digest, NetworkId, OrganizationId, PatientId, PlanId, UnitId,
};
use salus_runtime::{Runtime, RuntimeCall};
use salus_wallet::{
	call::Call,
	calls::{authorization as authorizations, coverage as coverages, plan as plans},
	command::{authorization, coverage, network, plan},
	rules,
};
use serde_json::{json, Value};
use subxt::Metadata;

const MOMENT: u64 = 1_800_000_000_000;
const PATIENT: PatientId = PatientId([1; 32]);
const INSURER: OrganizationId = OrganizationId(9);
const PROVIDER: OrganizationId = OrganizationId(7);
const PLAN: PlanId = PlanId(4);
const NETWORK: NetworkId = NetworkId(2);
const COVERAGE: CoverageId = CoverageId(5);
const AUTHORIZATION: AuthorizationId = AuthorizationId(8);
const TERMS: Terms = Terms { plan: PLAN, start: MOMENT, end: MOMENT + 1000, order: 2 };
const ASKED: Authorized = Authorized { units: 3, start: MOMENT, end: MOMENT + 2000 };

fn service() -> Digest {
	Digest::repeat_byte(6)
}

fn euro() -> Unit {
	let currency = "EUR".parse().expect("a currency");
	Unit { issuer: OrganizationId(3), currency, decimals: 2, status: UnitStatus::Active }
}

fn some_rules() -> Rules {
	rules::parse(include_str!("../../docs/plan-rules.json"), None).expect("the example is right")
}

fn entry(document: &str) -> (Value, CoverageEntry) {
	let document: Value = serde_json::from_str(document).expect("it is JSON");
	(document.clone(), serde_json::from_value(document).expect("it is a coverage"))
}

#[test]
fn the_document_of_a_coverage_is_the_one_that_interchange_reads() {
	for document in [
		include_str!("../../interchange/tests/documents/coverage.json"),
		include_str!("../../interchange/tests/documents/coverage-suspended.json"),
	] {
		let (document, entry) = entry(document);
		let told = coverage::told(&entry).json();
		assert_eq!(told, document, "field for field, and no other");
	}
}

#[test]
fn a_coverage_says_whom_it_covers_and_since_when_it_is_suspended() {
	let (_, entry) = entry(include_str!("../../interchange/tests/documents/coverage-suspended.json"));
	let expected = [
		"coverage 6 of organization 9: suspended".to_string(),
		format!("  patient   {}", PatientId([0xb2; 32])),
		"  plan      4".into(),
		"  services  from 2026-05-12T12:00:00Z to before 2027-05-12T12:00:00Z".into(),
		"  pays      as the second payer".into(),
		"  suspended from 2026-11-27T12:00:00Z on".into(),
		"  entered   2026-05-11T12:00:00Z".into(),
		"  changed   2026-11-27T12:00:00Z".into(),
	];
	assert_eq!(coverage::describe(&entry), expected);
	let line = coverage::in_one_line(&entry);
	let expected =
		"6  suspended from 2026-11-27T12:00:00Z on  by plan 4 of organization 9, the second payer, served from \
	                2026-05-12T12:00:00Z to before 2027-05-12T12:00:00Z";
	assert_eq!(line, expected);
	let active = Coverage { status: CoverageStatus::Active, suspended: None, order: 4, ..entry.coverage };
	let line = coverage::in_one_line(&CoverageEntry { coverage: active, ..entry });
	assert!(line.starts_with("6  active  by plan 4 of organization 9, payer number 4, "), "{line}");
}

#[test]
fn what_was_used_is_told_by_category() {
	let used = Use { category: Category::Dental, deductible: 10, period: 20, lifetime: 30 };
	let used = Used { deductible: 40, categories: vec![used].try_into().expect("few") };
	let expected = [
		"coverage 5, benefit period 1",
		"  shared    deductible met 0.40 EUR",
		"  dental: paid 0.20 EUR in the period, 0.30 EUR ever; deductible of its own met 0.10 EUR",
	];
	assert_eq!(coverage::describe_used(COVERAGE, 1, &used, Some(&euro())), expected);
}

#[test]
fn a_plan_is_told_with_the_rules_that_hold_now() {
	let plan = Plan { insurer: INSURER, unit: UnitId(1), status: PlanStatus::Retired, versions: 3, entered: MOMENT };
	let entry = PlanEntry { id: PLAN, plan };
	let head = "4  retired  of organization 9, in unit 1, versions 3, opened 2027-01-15T08:00:00Z";
	let told = plan::told(&entry, Some(&(2, some_rules())), Some(&euro()));
	assert!(told.text().starts_with(&format!("{head}\n  now       version 2\n  from ")), "{}", told.text());
	let json = told.json();
	assert_eq!((&json["id"], &json["plan"]["unit"], &json["version"]), (&json!(4), &json!(1), &json!(2)));
	assert_eq!(json["rules"], json!(some_rules()));
	let early = plan::told(&entry, None, None);
	assert_eq!((&early.json()["version"], &early.json()["rules"]), (&Value::Null, &Value::Null));
	assert!(early.text().ends_with("no rules yet: `plan rules --version 0` tells from when on"), "{}", early.text());
}

#[test]
fn a_network_is_told_in_one_line() {
	let entry = NetworkEntry { id: NETWORK, network: Network { insurer: INSURER, providers: 3, entered: MOMENT } };
	assert_eq!(network::describe(&entry), "2  of organization 9, providers 3, opened 2027-01-15T08:00:00Z");
}

#[test]
fn an_authorization_says_what_is_certified_and_left() {
	let asked = Authorization {
		coverage: COVERAGE,
		provider: PROVIDER,
		category: Category::Imaging,
		service: service(),
		requested: ASKED,
		certified: None,
		used: 0,
		reserved: 0,
		cancelled: None,
		status: AuthorizationStatus::Pended,
		entered: MOMENT,
		changed: MOMENT,
	};
	let entry = AuthorizationEntry { id: AUTHORIZATION, authorization: asked };
	assert_eq!(authorization::in_one_line(&entry), "8  pended  imaging by organization 7 under coverage 5, 3 units");
	assert_eq!(authorization::describe(&entry).len(), 7);
	let status = AuthorizationStatus::CertifiedInPart;
	let certified = Some(Authorized { units: 2, ..ASKED });
	let part = Authorization { certified, used: 1, status, ..asked };
	let entry = AuthorizationEntry { authorization: part, ..entry };
	let line = authorization::in_one_line(&entry);
	assert_eq!(line, "8  certified-in-part  imaging by organization 7 under coverage 5, 1 of 2 units left");
	let told = authorization::describe(&entry);
	let expected = [
		"  asked     3, served from 2027-01-15T08:00:00Z to before 2027-01-15T08:00:02Z",
		"  certified 2, served from 2027-01-15T08:00:00Z to before 2027-01-15T08:00:02Z",
		"  units     1 used, 0 reserved, 1 left",
	];
	assert_eq!(told[4..7], expected);
	assert_eq!(authorization::told(&entry).json(), json!(entry));
}

#[test]
fn whoever_signs_reads_whom_it_concerns_and_from_when_to_when() {
	let issue = coverages::issue_coverage(INSURER, PATIENT, &TERMS, false);
	let expected = [
		format!("Cover patient {PATIENT} by plan 4 of organization 9"),
		"  services  from 2027-01-15T08:00:00Z to before 2027-01-15T08:00:01Z".into(),
		"  pays      as the second payer".into(),
	];
	assert_eq!(issue.says, expected);
	let draft = coverages::issue_coverage(INSURER, PATIENT, &TERMS, true);
	assert!(draft.says[0].starts_with("Prepare a coverage of patient"), "{:?}", draft.says);
	let request = authorizations::request_authorization(PROVIDER, COVERAGE, Category::Imaging, service(), &ASKED);
	assert_eq!(request.says[0], "Ask, for organization 7, that a service under coverage 5 is authorized");
	assert_eq!(request.says[2], format!("  service   0x{}", "06".repeat(32)));
	let deny = authorizations::deny_authorization(INSURER, AUTHORIZATION);
	assert_eq!(deny.says, ["Deny authorization 8 for good, for organization 9"]);
	let publish = plans::publish_rules(INSURER, PLAN, &some_rules(), Some(&euro()));
	assert_eq!(publish.says[0], "Give plan 4 of organization 9 another version of its rules");
	assert!(publish.says.contains(&"  by two    claims of more than 5000.00 EUR".into()), "{:?}", publish.says);
}

fn metadata() -> Metadata {
	let describe = || Runtime::metadata_at_version(15).expect("it has that version");
	let described = sp_io::TestExternalities::default().execute_with(describe);
	Metadata::decode(&mut described.as_slice()).expect("it is read")
}

#[test]
fn the_runtime_reads_in_every_call_what_the_wallet_has_put_there() {
	let (metadata, rules) = (metadata(), some_rules());
	let insurer = format!("organization: {INSURER:?}");
	let covered = format!("{insurer}, coverage: {COVERAGE:?}");
	let authorized = format!("{insurer}, authorization: {AUTHORIZATION:?}");
	let within = format!("{insurer}, network: {NETWORK:?}, provider: {PROVIDER:?}");
	let (unit, service, ask) = (UnitId(1), service(), Category::Imaging);
	let expected: Vec<(Call, String)> = vec![
		(
			plans::open_plan(INSURER, unit, &rules, None),
			format!("open_plan {{ {insurer}, unit: {unit:?}, rules: {rules:?} }}"),
		),
		(
			plans::publish_rules(INSURER, PLAN, &rules, None),
			format!("publish_rules {{ {insurer}, plan: {PLAN:?}, rules: {rules:?} }}"),
		),
		(plans::retire_plan(INSURER, PLAN), format!("retire_plan {{ {insurer}, plan: {PLAN:?} }}")),
		(plans::open_network(INSURER), format!("open_network {{ {insurer} }}")),
		(plans::add_provider(INSURER, NETWORK, PROVIDER), format!("add_provider {{ {within} }}")),
		(plans::remove_provider(INSURER, NETWORK, PROVIDER), format!("remove_provider {{ {within} }}")),
		(
			coverages::issue_coverage(INSURER, PATIENT, &TERMS, true),
			format!("issue_coverage {{ {insurer}, patient: {PATIENT:?}, terms: {TERMS:?}, draft: true }}"),
		),
		(coverages::activate_coverage(INSURER, COVERAGE), format!("activate_coverage {{ {covered} }}")),
		(coverages::suspend_coverage(INSURER, COVERAGE, 3), format!("suspend_coverage {{ {covered}, from: 3 }}")),
		(coverages::resume_coverage(INSURER, COVERAGE), format!("resume_coverage {{ {covered} }}")),
		(coverages::end_coverage(INSURER, COVERAGE, 4), format!("end_coverage {{ {covered}, at: 4 }}")),
		(coverages::extend_coverage(INSURER, COVERAGE, 5), format!("extend_coverage {{ {covered}, end: 5 }}")),
		(coverages::set_order(INSURER, COVERAGE, 2), format!("set_order {{ {covered}, order: 2 }}")),
		(coverages::enter_in_error(INSURER, COVERAGE), format!("enter_in_error {{ {covered} }}")),
		(
			authorizations::request_authorization(INSURER, COVERAGE, ask, service, &ASKED),
			format!(
				"request_authorization {{ {covered}, category: {ask:?}, service: {service:?}, requested: {ASKED:?} }}"
			),
		),
		(authorizations::pend_authorization(INSURER, AUTHORIZATION), format!("pend_authorization {{ {authorized} }}")),
		(
			authorizations::certify_authorization(INSURER, AUTHORIZATION, &ASKED),
			format!("certify_authorization {{ {authorized}, certified: {ASKED:?} }}"),
		),
		(authorizations::deny_authorization(INSURER, AUTHORIZATION), format!("deny_authorization {{ {authorized} }}")),
		(
			authorizations::extend_authorization(INSURER, AUTHORIZATION, 6, 7),
			format!("extend_authorization {{ {authorized}, units: 6, end: 7 }}"),
		),
		(
			authorizations::revoke_authorization(INSURER, AUTHORIZATION),
			format!("revoke_authorization {{ {authorized} }}"),
		),
		(
			authorizations::cancel_authorization(INSURER, AUTHORIZATION),
			format!("cancel_authorization {{ {authorized} }}"),
		),
	];
	assert_eq!(expected.len(), 21);
	for (call, expected) in expected {
		let encoded = call.encode(&metadata).expect("it is encoded");
		let mut bytes = encoded.as_slice();
		let decoded = RuntimeCall::decode(&mut bytes).expect("the runtime reads it");
		assert!(bytes.is_empty(), "{}: something is left over", call.name);
		assert_eq!(format!("{decoded:?}"), format!("Coverage(Call::{expected})"));
	}
}
