//! The wallet and the runtime that is built beside it: every call fits, and every refusal can be told.

#[path = "runtime/hints.rs"]
mod hints;
mod support;

use codec::Decode;
use salus_primitives::{
	appointment::{
		Answer, AppointmentType, CancellationReason, Feedback, OverbookReason, PreEmptionReason, Visit, Wish,
	},
	bed::Location,
	consent::{BreakGlassReason, Grantee, ReviewOutcome},
	erasure::HoldReason,
	escrow::{EscrowPurpose, EscrowTerms},
	invoice::{Component, ComponentKind, DisputeReason, Instalment, WriteOffReason},
	laboratory::{
		Aliquot, Conditions, Disposal, RejectionReason, ReportStatus, Requisition, ResultEvidence, TaskReason, TestSet,
	},
	money::{Party, Unit, UnitEntry, UnitStatus},
	organization::{Facts, Name, RoleCode},
	patient::{GuardianEnd, GuardianRole, PatientStatus, Scope},
	prescription::{DispenseReason, DrugClass, Order, Substitution, SubstitutionReason, Supply},
	priority::Priority,
	role::{Licence, OrganizationKind, OwnRoles, Permissions, Role, Roles},
	schedule::{Hours, Resource, Terms, Weekday, Weekly},
	stock::{AdjustmentReason, Change},
	voucher::Voucher,
	AccountId, AppointmentId, BedId, BreakGlassId, Cell, ClaimId, ConsentId, Day, Digest, DispenseId, EncounterId,
	EscrowId, InvoiceId, ItemId, LocationId, LotId, OrderId, OrganizationId, PatientId, PlaceId, PrescriptionId,
	RefillId, RemittanceId, ReportId, RoleId, RoomId, ScheduleId, SpecialtyId, SpecimenId, TaskId, TransferId, UnitId,
	WardId, WithdrawalId,
};
use salus_runtime::{Runtime, RuntimeCall};
use salus_wallet::{
	call::{Argument, Call},
	calls::{self, appointment, bed, lab, schedule},
	chain::constant,
	command::parameter,
	draft::Draft,
	key::{Key, Scheme},
	money::Sum,
	motion::{self, Body, Bounds, Share},
	value::typed_to_json,
	voucher::Invitation,
	words::kebab,
};
use scale_info::PortableType;
use scale_value::Value;
use sp_runtime::{traits::Dispatchable, DispatchError};
use std::collections::BTreeSet;
use subxt::Metadata;

const ORGANIZATION: OrganizationId = OrganizationId(1);
const PATIENT: PatientId = PatientId([1; 32]);
const OTHER: PatientId = PatientId([2; 32]);
const MOMENT: u64 = 1_800_000_000_000;

/// The pallets of which the wallet speaks.
const PALLETS: [&str; 14] = [
	"Identity",
	"Patients",
	"Consent",
	"Records",
	"Validators",
	"Admission",
	"Governance",
	"Appointments",
	"LabOrders",
	"Prescriptions",
	"Beds",
	"Coverage",
	"Claims",
	"Payments",
];

/// As the runtime describes itself.
fn metadata() -> Metadata {
	// Some constants are parameters of the chain: their defaults are described.
	let describe = || salus_runtime::Runtime::metadata_at_version(15).expect("it has that version");
	let described = sp_io::TestExternalities::default().execute_with(describe);
	Metadata::decode(&mut described.as_slice()).expect("it is read")
}

fn account() -> AccountId {
	[3; 32].into()
}

fn hash() -> Digest {
	Digest::repeat_byte(4)
}

fn own_calls() -> Vec<Call> {
	let (name, code): (Name, RoleCode) = ("Burgers".parse().expect("a name"), "triage".parse().expect("a code"));
	let facts = Facts {
		web_address: Some("https://example.org".parse().expect("an address")),
		encryption_key: None,
		network_identity: Some(hash()),
	};
	let own: OwnRoles = vec![RoleId(0)].try_into().expect("few");
	let licence = Licence { digest: hash(), expires: MOMENT };
	let roles: Roles = Role::Physician.into();
	vec![
		calls::admit_organization(OrganizationKind::Hospital, &account()),
		calls::set_organization_status(ORGANIZATION, "suspended"),
		calls::set_member(ORGANIZATION, &account(), roles),
		calls::remove_member(ORGANIZATION, &account()),
		calls::name_organization(ORGANIZATION, &name),
		calls::set_facts(ORGANIZATION, &facts),
		calls::define_role(ORGANIZATION, &code, Permissions::NONE, true),
		calls::change_role(ORGANIZATION, RoleId(0), &code, Permissions::ALL, false),
		calls::retire_role(ORGANIZATION, RoleId(0), &code),
		calls::set_own_roles(ORGANIZATION, &account(), &own, &[code]),
		calls::set_licence(ORGANIZATION, &account(), Some(licence)),
		calls::set_licence(ORGANIZATION, &account(), None),
	]
}

fn patients_calls() -> Vec<Call> {
	let key = Key::development(Scheme::Sr25519, "//Registrar").expect("a key");
	let voucher =
		Voucher { genesis: hash(), organization: ORGANIZATION, patient: PATIENT, account: account(), expires: MOMENT };
	let Invitation { voucher, registrar, signature } = Invitation::sign(voucher, &key);
	let role = GuardianRole::PowerOfAttorney;
	vec![
		calls::register_patient(ORGANIZATION, PATIENT, &account()),
		calls::set_patient_status(ORGANIZATION, PATIENT, PatientStatus::Deceased),
		calls::add_controller(PATIENT, &account()),
		calls::remove_controller(PATIENT, &account()),
		calls::rotate_controller(PATIENT, &account()),
		calls::expire_control(PATIENT, &account()),
		calls::name_guardian(PATIENT, &account(), role, Scope::ALL, Some(MOMENT)),
		calls::appoint_guardian(ORGANIZATION, PATIENT, &account(), role, Scope::ALL, Some(GuardianEnd::Majority)),
		calls::appoint_guardian(ORGANIZATION, PATIENT, &account(), role, Scope::ALL, None),
		calls::set_majority(ORGANIZATION, PATIENT, Some(MOMENT)),
		calls::trust(PATIENT, &account(), None),
		calls::set_recovery(PATIENT, 2),
		calls::begin_recovery(PATIENT, &account()),
		calls::support_recovery(PATIENT, &account()),
		calls::attest_recovery(ORGANIZATION, PATIENT, &account()),
		calls::veto_recovery(PATIENT),
		calls::complete_recovery(PATIENT, &account()),
		calls::link(ORGANIZATION, PATIENT, OTHER),
		calls::accept_link(ORGANIZATION, PATIENT),
		calls::unlink(ORGANIZATION, PATIENT),
		calls::redeem_voucher(&voucher, &registrar, &signature),
	]
}

fn consent_and_records_calls() -> Vec<Call> {
	let (grantee, provision) = (Grantee::Organization(ORGANIZATION), support::provision());
	vec![
		calls::grant(PATIENT, &grantee, &provision),
		calls::refuse(PATIENT, &grantee, &provision),
		calls::revoke(PATIENT, ConsentId(1)),
		calls::retract(PATIENT, ConsentId(1)),
		calls::request(ORGANIZATION, PATIENT, &grantee, &provision),
		calls::answer(PATIENT, ConsentId(1), true),
		calls::withdraw(ORGANIZATION, PATIENT, ConsentId(1)),
		calls::break_glass(ORGANIZATION, PATIENT, BreakGlassReason::UnableToConsent),
		calls::review(ORGANIZATION, BreakGlassId(1), ReviewOutcome::Justified),
		calls::request_erasure(PATIENT, ORGANIZATION),
		calls::withdraw_erasure(PATIENT, ORGANIZATION),
		calls::begin_erasure(ORGANIZATION, PATIENT),
		calls::confirm_erasure(ORGANIZATION, PATIENT),
		calls::place_hold(ORGANIZATION, PATIENT, HoldReason::Litigation),
		calls::lift_hold(ORGANIZATION, PATIENT),
	]
}

fn beds_calls() -> Vec<Call> {
	let (ward, room, encounter) = (WardId(2), RoomId(3), EncounterId(5));
	let location = Location { organization: ORGANIZATION, ward, bed: BedId(4) };
	vec![
		bed::open_ward(ORGANIZATION),
		bed::close_ward(ORGANIZATION, ward),
		bed::reopen_ward(ORGANIZATION, ward),
		bed::open_room(ORGANIZATION, ward),
		bed::close_room(ORGANIZATION, ward, room),
		bed::reopen_room(ORGANIZATION, ward, room),
		bed::open_bed(ORGANIZATION, ward, room),
		bed::close_bed(location),
		bed::reopen_bed(location),
		bed::isolate_bed(location),
		bed::end_isolation(location),
		bed::clean_bed(location),
		bed::reserve_bed(location, PATIENT, MOMENT),
		bed::cancel_reservation(location),
		bed::offer_bed(location),
		bed::wait_for_bed(ORGANIZATION, ward, PATIENT, Priority::Stat, true),
		bed::set_priority(ORGANIZATION, PATIENT, Priority::Routine),
		bed::stop_waiting(ORGANIZATION, PATIENT),
		bed::open_encounter(ORGANIZATION, PATIENT, true),
		bed::arrive(ORGANIZATION, encounter),
		bed::triage(ORGANIZATION, encounter),
		bed::admit(encounter, location),
		bed::admit_directly(PATIENT, location),
		bed::transfer(encounter, location, true),
		bed::begin_leave(ORGANIZATION, encounter),
		bed::end_leave(ORGANIZATION, encounter),
		bed::discharge(ORGANIZATION, encounter, false),
		bed::cancel_encounter(ORGANIZATION, encounter),
		bed::enter_in_error(ORGANIZATION, encounter),
	]
}

fn coverage_calls() -> Vec<Call> {
	use calls::{authorization, coverage, plan};
	use salus_primitives::{insurance, AuthorizationId, CoverageId, NetworkId, PlanId, UnitId};
	let (id, network, covered, asked) = (PlanId(4), NetworkId(2), CoverageId(5), AuthorizationId(8));
	let rules = salus_wallet::rules::parse(include_str!("../../docs/plan-rules.json"), None).expect("an example");
	let terms = insurance::Terms { plan: id, start: MOMENT, end: MOMENT + 1, order: 1 };
	let units = insurance::Authorized { units: 3, start: MOMENT, end: MOMENT + 1 };
	vec![
		plan::open_plan(ORGANIZATION, UnitId(1), &rules, None),
		plan::publish_rules(ORGANIZATION, id, &rules, None),
		plan::retire_plan(ORGANIZATION, id),
		plan::open_network(ORGANIZATION),
		plan::add_provider(ORGANIZATION, network, OrganizationId(2)),
		plan::remove_provider(ORGANIZATION, network, OrganizationId(2)),
		coverage::issue_coverage(ORGANIZATION, PATIENT, &terms, false),
		coverage::activate_coverage(ORGANIZATION, covered),
		coverage::suspend_coverage(ORGANIZATION, covered, MOMENT),
		coverage::resume_coverage(ORGANIZATION, covered),
		coverage::end_coverage(ORGANIZATION, covered, MOMENT),
		coverage::extend_coverage(ORGANIZATION, covered, MOMENT),
		coverage::set_order(ORGANIZATION, covered, 2),
		coverage::enter_in_error(ORGANIZATION, covered),
		authorization::request_authorization(ORGANIZATION, covered, insurance::Category::Imaging, hash(), &units),
		authorization::pend_authorization(ORGANIZATION, asked),
		authorization::certify_authorization(ORGANIZATION, asked, &units),
		authorization::deny_authorization(ORGANIZATION, asked),
		authorization::extend_authorization(ORGANIZATION, asked, 4, MOMENT),
		authorization::revoke_authorization(ORGANIZATION, asked),
		authorization::cancel_authorization(ORGANIZATION, asked),
	]
}

fn claims_calls() -> Vec<Call> {
	use calls::claim;
	use salus_primitives::{
		insurance::{Evidence, InformationReason, LineEvidence, ReversalReason, Ruling, Rulings, Verdict},
		ClaimId,
	};
	let (id, draft, unit) = (ClaimId(12), support::claim_draft(), support::unit());
	let answers = vec![LineEvidence { line: 0, evidence: Evidence::Appointment(AppointmentId(21)) }];
	let answers = answers.try_into().expect("few");
	let rulings: Rulings = vec![Ruling::AsRuled, Ruling::AtMost(4_500)].try_into().expect("few");
	let verdict = Verdict::Decide(rulings.clone());
	vec![
		claim::write_claim(ORGANIZATION, &draft, &unit),
		claim::change_claim(ORGANIZATION, id, &draft, &unit),
		claim::discard_claim(ORGANIZATION, id),
		claim::prove_line(ORGANIZATION, id, 1, 3, &support::leaf(), &Default::default()),
		claim::submit_claim(ORGANIZATION, id),
		claim::proceed_claim(ORGANIZATION, id),
		claim::take_claim(ORGANIZATION, id),
		claim::return_claim(ORGANIZATION, id, InformationReason::Amounts),
		claim::request_information(ORGANIZATION, id, InformationReason::Document),
		claim::answer_claim(ORGANIZATION, id, &answers, Some(hash())),
		claim::resume_claim(ORGANIZATION, id),
		claim::adjudicate_claim(ORGANIZATION, id, &rulings, &unit),
		claim::confirm_decision(ORGANIZATION, id, &verdict, &unit),
		claim::refuse_decision(ORGANIZATION, id),
		claim::schedule_payment(ORGANIZATION, &vec![id].try_into().expect("few"), MOMENT),
		claim::appeal_claim(Some(ORGANIZATION), id),
		claim::appeal_claim(None, id),
		claim::withdraw_appeal(None, id),
		claim::decide_appeal(ORGANIZATION, id, &Verdict::Uphold, &unit),
		claim::void_claim(ORGANIZATION, id),
		claim::reverse_claim(ORGANIZATION, id, ReversalReason::NotRendered),
	]
}

fn schedules_calls() -> Vec<Call> {
	let (schedule, hours) = (ScheduleId(2), Hours { from: 96, until: 144 });
	let host = schedule::Host {
		practitioner: Some(account()),
		room: Some(PlaceId(3)),
		specialty: SpecialtyId(4),
		location: LocationId(5),
	};
	let weekly = Weekly { on: Weekday::Monday, hours };
	let terms = Terms {
		first: Day(20_833),
		last: Day(20_900),
		weekly: vec![weekly].try_into().expect("few"),
		lengths: vec![6].try_into().expect("few"),
		before: 1,
		after: 2,
		capacity: 10,
	};
	let (from, until, reason) = (Cell(6_000_000), Cell(6_000_012), CancellationReason::Weather);
	vec![
		schedule::publish_schedule(ORGANIZATION, &host, &terms),
		schedule::publish_schedule(ORGANIZATION, &schedule::Host { practitioner: None, ..host }, &terms),
		schedule::revise_schedule(ORGANIZATION, schedule, &terms),
		schedule::withdraw_schedule(ORGANIZATION, schedule),
		schedule::set_exception(ORGANIZATION, schedule, Day(20_840), Some(&[hours])),
		schedule::set_exception(ORGANIZATION, schedule, Day(20_840), None),
		schedule::take_time_off(ORGANIZATION, schedule, from, until, reason),
		schedule::end_time_off(ORGANIZATION, schedule, from),
		schedule::clear_time_off(ORGANIZATION, schedule, &[AppointmentId(7), AppointmentId(8)], true),
	]
}

fn appointments_calls() -> Vec<Call> {
	let (schedule, id) = (ScheduleId(2), AppointmentId(7));
	let (from, until, kind) = (Cell(6_000_000), Cell(6_000_012), AppointmentType::FollowUp);
	let visit = Visit { start: from, length: 6, kind, priority: Priority::Urgent };
	let wish = Wish {
		specialty: SpecialtyId(4),
		practitioner: Some(account()),
		from,
		until,
		length: 6,
		kind,
		priority: Priority::Asap,
	};
	let feedback = Feedback {
		care: 5,
		courtesy: 4,
		punctuality: 3,
		care_rendered: Answer::Yes,
		payment_asked: Answer::No,
		medicine_received: Answer::Unknown,
		text: Some(hash()),
	};
	let overbook = Some(OverbookReason::Amends);
	vec![
		appointment::book(ORGANIZATION, schedule, PATIENT, visit, None),
		appointment::book(ORGANIZATION, schedule, PATIENT, visit, overbook),
		appointment::hold_slot(ORGANIZATION, schedule, PATIENT, visit, MOMENT),
		appointment::confirm(id),
		appointment::strike_lapsed(id),
		appointment::reschedule(id, schedule, from, 6, overbook),
		appointment::cancel(id, CancellationReason::PatientPortal),
		appointment::check_in(id),
		appointment::arrive(id),
		appointment::fulfil(id),
		appointment::no_show(id),
		appointment::enter_in_error(id),
		appointment::ask(ORGANIZATION, PATIENT, &wish),
		appointment::allot(id, schedule, from, 6, MOMENT, None),
		appointment::book_any(ORGANIZATION, PATIENT, &wish),
		appointment::wait_for_slot(ORGANIZATION, PATIENT, &Wish { practitioner: None, ..wish }),
		appointment::set_priority(id, Priority::Stat),
		appointment::offer_slot(ORGANIZATION, schedule, from, until),
		appointment::pre_empt(id, OTHER, AppointmentType::Emergency, PreEmptionReason::Transfer),
		appointment::give_feedback(id, &feedback),
		appointment::clear_days(&Resource::Practitioner(account()), &[Day(20_000), Day(20_001)]),
		appointment::clear_days(&Resource::Room(ORGANIZATION, PlaceId(3)), &[Day(20_000)]),
		appointment::clear_days(&Resource::Patient(PATIENT), &[Day(20_000)]),
	]
}

fn lab_calls() -> Vec<Call> {
	let (order, task, specimen, report) = (OrderId(6), TaskId(7), SpecimenId(8), ReportId(9));
	let (tests, reason) = (TestSet(0b101), TaskReason::NoSupplies);
	let laboratories = vec![ORGANIZATION].try_into().expect("few");
	let requisition =
		Requisition { priority: Priority::Asap, tests: vec![hash()].try_into().expect("few"), laboratories };
	let aliquots = vec![Aliquot { label: hash(), tests }].try_into().expect("few");
	let pooled = vec![specimen, SpecimenId(10)].try_into().expect("few");
	let evidence = ResultEvidence { anchor: 3, leaf: support::leaf(), proof: Default::default() };
	vec![
		lab::order_tests(ORGANIZATION, PATIENT, &requisition, true),
		lab::change_draft(ORGANIZATION, order, &requisition),
		lab::activate_order(ORGANIZATION, order),
		lab::address_order(ORGANIZATION, order, &requisition.laboratories),
		lab::hold_order(ORGANIZATION, order),
		lab::resume_order(ORGANIZATION, order),
		lab::revoke_order(ORGANIZATION, order),
		lab::enter_order_in_error(ORGANIZATION, order),
		lab::receive_task(ORGANIZATION, task),
		lab::accept_task(ORGANIZATION, task),
		lab::reject_task(ORGANIZATION, task, reason),
		lab::start_task(ORGANIZATION, task),
		lab::hold_task(ORGANIZATION, task, reason),
		lab::resume_task(ORGANIZATION, task),
		lab::fail_task(ORGANIZATION, task, reason),
		lab::refer_tests(ORGANIZATION, task, tests, OrganizationId(2)),
		lab::withdraw_referral(ORGANIZATION, task),
		lab::collect_specimen(ORGANIZATION, order, tests, hash(), Some(specimen)),
		lab::split_specimen(ORGANIZATION, specimen, &aliquots),
		lab::pool_specimens(ORGANIZATION, &pooled, hash()),
		lab::offer_specimen(ORGANIZATION, specimen, OrganizationId(2), Some(account())),
		lab::cancel_offer(ORGANIZATION, specimen),
		lab::receive_specimen(ORGANIZATION, specimen, Conditions::ALL),
		lab::store_specimen(ORGANIZATION, specimen),
		lab::retrieve_specimen(ORGANIZATION, specimen),
		lab::reject_specimen(ORGANIZATION, specimen, RejectionReason::Labeling),
		lab::dispose_specimen(ORGANIZATION, specimen, Disposal::Lost),
		lab::take_over_specimen(ORGANIZATION, specimen),
		lab::enter_specimen_in_error(ORGANIZATION, specimen),
		lab::register_report(ORGANIZATION, task, tests),
		lab::report_results(ORGANIZATION, report, ReportStatus::Final, true, &evidence),
		lab::verify_report(ORGANIZATION, report, evidence.leaf.record, 1, true),
		lab::send_back_report(ORGANIZATION, report, evidence.leaf.record, 1, false),
		lab::cancel_report(ORGANIZATION, report),
		lab::enter_report_in_error(ORGANIZATION, report),
		lab::acknowledge_result(ORGANIZATION, report, 1),
		lab::demand_verification(ORGANIZATION, true),
		lab::set_escalation(ORGANIZATION, &[account()]),
	]
}

fn prescriptions_calls() -> Vec<Call> {
	use calls::prescription;
	let (number, class) = (PrescriptionId(7), DrugClass::Controlled);
	let (start, end, interval, supply) = (MOMENT, MOMENT + 2, 1, Some(3));
	let order =
		Order { drug: hash(), class, quantity: 30, repeats: 2, start, end, interval, supply, substitution: true };
	vec![
		prescription::prescribe(ORGANIZATION, PATIENT, &order),
		prescription::replace_prescription(ORGANIZATION, number, &order),
		prescription::countersign(ORGANIZATION, number),
		prescription::hold_prescription(ORGANIZATION, number),
		prescription::resume_prescription(ORGANIZATION, number),
		prescription::cancel_prescription(ORGANIZATION, number),
		prescription::stop_prescription(ORGANIZATION, number),
		prescription::enter_prescription_in_error(ORGANIZATION, number),
	]
}

fn dispenses_calls() -> Vec<Call> {
	use calls::{dispense, refill};
	let (prescription, number, order) = (PrescriptionId(7), DispenseId(5), RefillId(9));
	let substitution = Some(Substitution { reason: SubstitutionReason::Regulatory, given: hash() });
	let supply = Supply { item: ItemId(4), quantity: 30, substitution };
	vec![
		dispense::prepare_dispense(ORGANIZATION, prescription, &supply, Some(order)),
		dispense::dispense(ORGANIZATION, prescription, &supply),
		dispense::ready_dispense(ORGANIZATION, number),
		dispense::hold_dispense(ORGANIZATION, number),
		dispense::resume_dispense(ORGANIZATION, number),
		dispense::hand_over(ORGANIZATION, number),
		dispense::cancel_dispense(ORGANIZATION, number),
		dispense::stop_dispense(ORGANIZATION, number),
		dispense::refuse_dispense(number),
		dispense::decline(ORGANIZATION, prescription, DispenseReason::Clinical),
		dispense::reverse_dispense(ORGANIZATION, number, true),
		refill::order_refill(prescription, ORGANIZATION),
		refill::cancel_refill(order),
		refill::decline_refill(ORGANIZATION, order, DispenseReason::OffMarket),
	]
}

fn stock_calls() -> Vec<Call> {
	use calls::{stock, transfer};
	let (item, lot, number) = (ItemId(4), LotId([8; 32]), TransferId(3));
	vec![
		stock::open_item(ORGANIZATION, hash(), 50),
		stock::set_threshold(ORGANIZATION, item, 0),
		stock::receive(ORGANIZATION, item, lot, MOMENT, 100),
		stock::adjust(ORGANIZATION, item, lot, Change::Added(3), AdjustmentReason::Return),
		stock::recall_lot(ORGANIZATION, item, lot),
		stock::release_lot(ORGANIZATION, item, lot),
		stock::issue_recall(ORGANIZATION, lot),
		stock::lift_recall(ORGANIZATION, lot),
		transfer::offer_transfer(ORGANIZATION, item, lot, 10, OrganizationId(2)),
		transfer::accept_transfer(ORGANIZATION, number, item),
		transfer::decline_transfer(ORGANIZATION, number),
		transfer::withdraw_transfer(ORGANIZATION, number),
	]
}

/// A unit of account as the chain would tell it.
fn unit() -> UnitEntry {
	let (currency, status) = ("EUR".parse().expect("a currency"), UnitStatus::Active);
	UnitEntry { id: UnitId(1), unit: Unit { issuer: ORGANIZATION, currency, decimals: 2, status }, issued: 100 }
}

fn units_calls() -> Vec<Call> {
	vec![calls::money::open_unit(ORGANIZATION, unit().unit.currency, 2), calls::money::close_unit(UnitId(1))]
}

fn payments_calls() -> Vec<Call> {
	use calls::{escrow, invoice, money, remittance};
	let (party, sum, number) = (Party::Patient(PATIENT), Sum::new(5, &unit()), WithdrawalId(4));
	let (bill, waiting, paid, claim) = (InvoiceId(61), EscrowId(64), RemittanceId(81), Some(ClaimId(12)));
	let (purpose, terms, claims) = (EscrowPurpose::Order(OrderId(6)), EscrowTerms::default(), [ClaimId(12)]);
	let component = Component { kind: ComponentKind::Base, service: Some(hash()), amount: 5 };
	let appointment = Some(AppointmentId(7));
	let draft = Draft { patient: PATIENT, unit: UnitId(1), appointment, order: None, components: vec![component] };
	vec![
		money::issue_money(ORGANIZATION, party, &sum, hash()),
		money::request_withdrawal(party, &sum, hash()),
		money::cancel_withdrawal(number, &sum, party),
		money::accept_withdrawal(ORGANIZATION, number, &sum, party),
		money::complete_withdrawal(ORGANIZATION, number, (&sum, party), hash()),
		money::reject_withdrawal(ORGANIZATION, number, &sum, party),
		invoice::draft_invoice(ORGANIZATION, &draft, &unit()),
		invoice::change_invoice(ORGANIZATION, bill, &draft, &unit()),
		invoice::issue_invoice(ORGANIZATION, bill, &sum, MOMENT),
		invoice::cancel_invoice(ORGANIZATION, bill),
		invoice::enter_in_error(ORGANIZATION, bill),
		invoice::agree_instalments(party, bill, &[Instalment { due: MOMENT, amount: 5 }], &unit()),
		invoice::pay_invoice(party, bill, &sum),
		invoice::use_credit(party, bill, &sum),
		invoice::refund_credit(ORGANIZATION, party, &sum),
		invoice::refund_payment(ORGANIZATION, bill, 0, &sum),
		invoice::credit_excess(bill),
		invoice::dispute_share(bill, claim, DisputeReason::Duplicate),
		invoice::resolve_dispute(ORGANIZATION, bill, None, &sum),
		invoice::write_off(ORGANIZATION, bill, claim, &sum, WriteOffReason::Hardship),
		escrow::set_escrow_terms(ORGANIZATION, &terms),
		escrow::deposit_escrow(party, ORGANIZATION, &sum, purpose, &terms),
		escrow::release_escrow(waiting, ORGANIZATION, &sum),
		escrow::return_escrow(waiting, (party, ORGANIZATION), &sum, &terms),
		escrow::dispute_escrow(waiting, &sum),
		escrow::settle_escrow(ORGANIZATION, waiting, (party, ORGANIZATION), (&sum, &sum)),
		escrow::waive_escrow(waiting, party, &sum),
		remittance::remit(ORGANIZATION, OrganizationId(2), &claims, &[], &sum),
		remittance::clear_remittance(ORGANIZATION, paid, &sum),
		remittance::return_remitted(ORGANIZATION, OrganizationId(2), UnitId(1), &claims, &[]),
	]
}

/// What bodies decide on, and validators.
fn governance_calls() -> Vec<Call> {
	vec![
		calls::admit_validator(&account()),
		calls::remove_validator(&account()),
		calls::pause_validator(&account()),
		calls::resume_validator(&account()),
		calls::nominate_validator(ORGANIZATION, &account()),
		calls::withdraw_nomination(ORGANIZATION, &account()),
		calls::leave_validators(ORGANIZATION, &account()),
		calls::set_keys(vec![5; 64], vec![6; 128]),
		calls::set_actor_quota(&account(), Some(1)),
		calls::set_organization_quota(ORGANIZATION, None),
		calls::pause("Consent", "grant"),
		calls::extend_pause("Consent", "grant"),
		calls::unpause("Consent", "grant"),
		calls::enter_safe_mode(),
		calls::extend_safe_mode(),
		calls::exit_safe_mode(),
		calls::authorize_upgrade(hash()),
		calls::withdraw_upgrade(),
		calls::apply_upgrade(vec![0; 100], hash()),
		calls::seat(Body::Council, &account()),
		calls::unseat(Body::Council, &account()),
		calls::seat(Body::Committee, &account()),
		calls::unseat(Body::Committee, &account()),
	]
}

/// Every call for which the wallet has a function, but motions.
fn spoken() -> Vec<Call> {
	let visits = [schedules_calls(), appointments_calls()].concat();
	let medicine = [prescriptions_calls(), dispenses_calls(), stock_calls()].concat();
	let care = [visits, lab_calls(), medicine, beds_calls()].concat();
	let money = [coverage_calls(), claims_calls(), units_calls(), payments_calls()].concat();
	[own_calls(), patients_calls(), consent_and_records_calls(), governance_calls(), care, money].concat()
}

#[test]
fn every_call_of_the_wallet_fits_the_runtime() {
	let client = support::client_with(metadata());
	let bounds = Bounds { ref_time: 1, proof_size: 2, length: 3 };
	let mut all = spoken();
	for body in [Body::Council, Body::Committee] {
		all.push(motion::vote(body, hash(), 1, true));
		all.push(motion::close(body, hash(), 1, &bounds));
		all.push(motion::propose(body, &calls::admit_validator(&account()), 1, 1, &metadata()).expect("it is encoded"));
	}
	for call in all {
		if let Err(error) = call.check(client.metadata_ref(), &client.transactions()) {
			panic!("{}.{}: {error}", call.pallet, call.name);
		}
		assert!(!call.says.is_empty(), "{}.{} says nothing", call.pallet, call.name);
	}
}

/// How many of seven seats must be in favour before the runtime carries the call out as the body's. Nothing: it never does.
fn least_votes(body: Body, call: &Call) -> Option<u32> {
	let encoded = call.encode(&metadata()).expect("it is encoded");
	let call = RuntimeCall::decode(&mut encoded.as_slice()).expect("the runtime reads it");
	let origin = |ayes| match body {
		Body::Council => pallet_collective::Origin::<Runtime, pallet_collective::Instance1>::Members(ayes, 7).into(),
		Body::Committee => pallet_collective::Origin::<Runtime, pallet_collective::Instance2>::Members(ayes, 7).into(),
	};
	(1..=7).find(|ayes| {
		// Where nobody is enrolled, whatever passes the check of its origin fails later, with another error.
		let outcome = sp_io::TestExternalities::default().execute_with(|| call.clone().dispatch(origin(*ayes)));
		outcome.map_err(|failure| failure.error) != Err(DispatchError::BadOrigin)
	})
}

#[test]
fn as_many_votes_are_asked_for_as_the_runtime_wants() {
	let parameter = parameter::known(&metadata()).expect("it has parameters").remove(0);
	let mut calls = [own_calls(), patients_calls(), consent_and_records_calls(), governance_calls()].concat();
	calls.extend(units_calls());
	calls.push(calls::set_organization_status(ORGANIZATION, "active"));
	calls.push(calls::set_organization_status(ORGANIZATION, "removed"));
	calls.push(calls::set_parameter(&parameter.group, &parameter.name, None, "default"));
	let mut shares = BTreeSet::new();
	for call in calls {
		for body in [Body::Council, Body::Committee] {
			let anybodys = call.name == "apply_authorized_upgrade";
			if let Some(votes) = least_votes(body, &call).filter(|_| !anybodys) {
				assert_eq!(
					Share::needed(body, &call).of(7),
					votes,
					"{}.{} by the {}",
					call.pallet,
					call.name,
					body.name()
				);
				shares.insert((body.name(), votes));
			}
		}
	}
	let council = [("council", 4), ("council", 5), ("council", 6)];
	assert_eq!(shares, council.into_iter().chain([("emergency committee", 5)]).collect(), "each share is seen");
}

#[test]
fn every_parameter_of_the_runtime_can_be_set() {
	let client = support::client_with(metadata());
	let known = parameter::known(&metadata()).expect("it has parameters");
	assert!(!known.is_empty());
	for one in known {
		let bare = calls::set_parameter(&one.group, &one.name, None, "default");
		let set = calls::set_parameter(&one.group, &one.name, Some(Value::u128(7)), "7");
		for call in [bare, set] {
			call.check(client.metadata_ref(), &client.transactions()).expect("it fits");
		}
	}
}

#[test]
fn the_operators_guide_has_every_parameter_and_no_other() {
	let guide = include_str!("../../docs/operators.md");
	let (_, table) = guide.split_once("| parameter | default | least | most |").expect("the table of parameters");
	let (table, _) = table.split_once("\n\n").expect("it ends");
	let written: BTreeSet<_> = table.split('`').skip(1).step_by(2).map(String::from).collect();
	let known = parameter::known(&metadata()).expect("it has parameters");
	let known = known.iter().map(|one| format!("{} {}", kebab(&one.group), kebab(&one.name))).collect();
	assert_eq!(written, known);
}

#[test]
fn every_call_of_a_salus_pallet_has_a_function() {
	// What a node's own service calls, and what needs proof that no person has.
	const BY_NODES: [&str; 2] = ["Records.anchor", "Validators.report_equivocation"];
	let spoken: Vec<_> = spoken().iter().map(|call| format!("{}.{}", call.pallet, call.name)).collect();
	let metadata = metadata();
	for pallet in PALLETS {
		let calls = metadata.pallet_by_name(pallet).and_then(|found| found.call_variants()).expect("it has calls");
		for call in calls {
			let name = format!("{pallet}.{}", call.name);
			assert!(spoken.contains(&name) || BY_NODES.contains(&name.as_str()), "the wallet does not speak {name}");
		}
	}
}

#[test]
fn every_view_of_money_is_asked_by_the_wallet() {
	let source = concat!(include_str!("../src/runtime/invoice.rs"), include_str!("../src/runtime/payment.rs"));
	let metadata = metadata();
	let views = metadata.runtime_api_trait_by_name("PaymentsApi").expect("there is such an API");
	assert_eq!(views.methods().count(), 25);
	for view in views.methods() {
		assert!(source.contains(&format!("\"PaymentsApi_{}\"", view.name())), "nobody asks {}", view.name());
	}
}

#[test]
fn a_code_that_the_runtime_gives_an_index_is_looked_up() {
	let call = calls::set_organization_status(ORGANIZATION, "removed");
	assert!(matches!(&call.arguments[1], Argument::Code(code) if code == "removed"));
	let bytes = call.encode(&metadata()).expect("it is encoded");
	assert_eq!(bytes.last(), Some(&2));
}

#[test]
fn states_of_beds_and_stays_read_as_their_standards_write_them() {
	let metadata = metadata();
	let read = |kind: &str, variant: &str| {
		let is = |found: &&PortableType| found.ty.path.ident().as_deref() == Some(kind);
		let found = metadata.types().types.iter().find(is).expect("the chain has it");
		typed_to_json(&Value::unnamed_variant(variant, []), found.id, &metadata)
	};
	assert_eq!(read("BedState", "Housekeeping"), "H");
	assert_eq!(read("EncounterStatus", "OnLeave"), "onleave");
	assert_eq!(read("Priority", "Stat"), "stat");
	assert_eq!(read("AppointmentStatus", "NoShow"), "noshow");
	assert_eq!(read("AppointmentType", "FollowUp"), "FOLLOWUP");
	assert_eq!(read("CancellationReason", "PatientPortal"), "pat-cpp");
	assert_eq!(read("Answer", "Unknown"), "UNK");
	assert_eq!(read("RejectionReason", "Labeling"), "RM");
	assert_eq!(read("ReportStatus", "EnteredInError"), "entered-in-error");
	assert_eq!(read("DispenseReason", "Clinical"), "clinical");
	assert_eq!(read("PrescriptionStatus", "EnteredInError"), "entered-in-error");
	assert_eq!(read("DispenseStatus", "InProgress"), "in-progress");
	assert_eq!(read("ClaimStatus", "PartiallyApproved"), "partially-approved");
	assert_eq!(read("InformationReason", "OtherPayer"), "other-payer");
	assert_eq!(read("ReversalReason", "BilledInError"), "billed-in-error");
}

#[test]
fn who_bears_what_is_not_paid_and_why_read_as_the_codes_of_x12() {
	let metadata = metadata();
	let read = |module: &str, kind: &str, value: Value<()>| {
		let is = |found: &&PortableType| {
			let path = &found.ty.path.segments;
			path.last().is_some_and(|last| last == kind) && path.iter().any(|segment| segment == module)
		};
		let found = metadata.types().types.iter().find(is).expect("the chain has it");
		typed_to_json(&value, found.id, &metadata)
	};
	let code = |name: &str| Value::unnamed_variant(name, []);
	assert_eq!(read("insurance", "AdjustmentGroup", code("Contractual")), "CO");
	assert_eq!(read("insurance", "AdjustmentReason", code("NoAuthorization")), "197");
	assert_eq!(read("stock", "AdjustmentReason", code("Expiry")), "expiry", "a pharmacy's are not a claim's");
	let letters = Value::unnamed_composite((*b"EUR").map(|letter| Value::u128(letter.into())));
	assert_eq!(read("money", "Currency", Value::unnamed_composite([letters])), "EUR");
}

#[test]
fn what_the_chain_counts_in_five_minutes_and_days_reads_as_a_moment() {
	let metadata = metadata();
	let read = |kind: &str, number: u128| {
		let is = |found: &&PortableType| found.ty.path.ident().as_deref() == Some(kind);
		let found = metadata.types().types.iter().find(is).expect("the chain has it");
		typed_to_json(&Value::unnamed_composite([Value::u128(number)]), found.id, &metadata)
	};
	assert_eq!(read("Cell", 6_000_000), 1_800_000_000_000u64);
	assert_eq!(read("Day", 20_833), 1_799_971_200_000u64);
}

#[test]
fn tests_of_an_order_read_as_their_places_and_conditions_as_their_codes() {
	let metadata = metadata();
	let read = |kind: &str, bits: u128| {
		let is = |found: &&PortableType| found.ty.path.ident().as_deref() == Some(kind);
		let found = metadata.types().types.iter().find(is).expect("the chain has it");
		typed_to_json(&Value::unnamed_composite([Value::u128(bits)]), found.id, &metadata)
	};
	assert_eq!(read("TestSet", 0b101), serde_json::json!([0, 2]));
	assert_eq!(read("Conditions", 0b10_1000), serde_json::json!(["COOL", "HEM"]));
	assert_eq!(read("Signals", 0b10_0001), serde_json::json!(["shared-evidence", "repeated-service"]));
}

#[test]
fn every_question_of_the_wallet_is_one_that_the_runtime_answers() {
	let source = concat!(
		include_str!("../src/runtime.rs"),
		include_str!("../src/runtime/appointment.rs"),
		include_str!("../src/runtime/bed.rs"),
		include_str!("../src/runtime/claim.rs"),
		include_str!("../src/runtime/coverage.rs"),
		include_str!("../src/runtime/invoice.rs"),
		include_str!("../src/runtime/lab.rs"),
		include_str!("../src/runtime/payment.rs"),
		include_str!("../src/runtime/prescription.rs"),
		include_str!("../src/runtime/stock.rs"),
		include_str!("../src/motion.rs")
	);
	let questions: Vec<_> = source.split('"').filter(|text| text.contains("Api_") && !text.contains(' ')).collect();
	assert!(questions.len() > 20, "{questions:?}");
	let metadata = metadata();
	for question in questions {
		let (api, method) = question.split_once('_').expect("an API and a method");
		let found = metadata.runtime_api_trait_by_name(api).and_then(|found| found.method_by_name(method));
		assert!(found.is_some(), "the runtime does not answer {question}");
	}
}

#[test]
fn the_chain_tells_how_many_one_call_clears_and_how_far_ahead_anything_is_booked() {
	let metadata = metadata();
	let most: u32 = constant(&metadata, "Appointments", "MaxCleared").expect("it is there");
	let ahead: u64 = constant(&metadata, "Appointments", "MaxAhead").expect("it is there");
	assert!(most > 0 && ahead > 24 * 3_600_000, "{most} appointments, {ahead} milliseconds");
	let other = constant::<u64>(&metadata, "Appointments", "MaxCleared").expect_err("it is no such number");
	assert_eq!(other.code(), "wrong-version");
}
