//! Members, patients and evidence that tests make up as they go.

use std::{
	cell::RefCell,
	collections::{BTreeMap, BTreeSet},
};

use frame_support::weights::Weight;
use salus_primitives::{
	anchor::{root, verify, AnchorKind, Leaf, Proof},
	appointment::{Answer, Feedback},
	consent::{Action, Purpose},
	decision::{Asker, Decision, Ground, Question, Refusal},
	glue::*,
	insurance::{Authorization, Coverage, Plan, Rules},
	laboratory::FinalReport,
	patient::{Act, Capacity, PatientStatus, Scope},
	prescription::Dispensed,
	record::RecordClass,
	role::{OrganizationKind, Permission, Role, Roles},
	AccountId, AppointmentId, AuthorizationId, CoverageId, DispenseId, EncounterId, InvoiceId, Moment, NetworkId,
	OrderId, OrganizationId, PatientId, PlanId, PrescriptionId, ReportId, UnitId,
};

use super::{holder, wallet, HOSPITAL};

/// Who works where, who acts for whom, what was given, and what is insured. Calls change nothing of it.
#[derive(Default)]
pub struct Book {
	pub organizations: BTreeMap<OrganizationId, (OrganizationKind, bool)>,
	pub members: BTreeMap<(AccountId, OrganizationId), Roles>,
	pub patients: BTreeSet<PatientId>,
	pub controllers: BTreeMap<(AccountId, PatientId), (Capacity, Scope)>,
	pub consents: BTreeSet<(PatientId, AccountId, RecordClass)>,
	pub visits: Vec<Fulfilled>,
	pub feedback: BTreeMap<AppointmentId, Feedback>,
	pub reports: Vec<FinalReport>,
	pub dispenses: Vec<Dispensed>,
	pub stays: Vec<Stay>,
	pub anchors: Vec<(OrganizationId, Vec<Leaf>)>,
	pub plans: BTreeMap<PlanId, (Plan, Vec<Rules>)>,
	pub coverages: BTreeMap<CoverageId, Coverage>,
	/// Network, provider -> the moments of service for which it is within.
	pub networks: BTreeMap<(NetworkId, OrganizationId), core::ops::Range<Moment>>,
	pub authorizations: BTreeMap<AuthorizationId, Authorization>,
	/// Who has asked for which.
	pub requesters: BTreeMap<AuthorizationId, AccountId>,
	pub invoices: BTreeMap<InvoiceId, Billed>,
	/// Whether coverages neither take nor give anything.
	pub stubborn: bool,
	pub digests: u8,
}

thread_local! {
	pub static BOOK: RefCell<Book> = RefCell::default();
}

/// Everything beside claims.
pub struct Neighbours;

impl Neighbours {
	/// An organization of the kind, active.
	pub fn organization(organization: OrganizationId, kind: OrganizationKind) {
		BOOK.with_borrow_mut(|book| book.organizations.insert(organization, (kind, true)));
	}

	/// Suspends or reinstates an organization.
	pub fn set_active(organization: OrganizationId, active: bool) {
		BOOK.with_borrow_mut(|book| book.organizations.get_mut(&organization).expect("it is there").1 = active);
	}

	/// A member with the roles.
	pub fn member(account: &AccountId, organization: OrganizationId, roles: Roles) {
		BOOK.with_borrow_mut(|book| book.members.insert((account.clone(), organization), roles));
	}

	/// A patient with a wallet.
	pub fn patient(patient: PatientId) {
		BOOK.with_borrow_mut(|book| book.patients.insert(patient));
		Self::controller(&wallet(patient), patient, Capacity::Patient, Scope::ALL);
	}

	/// Somebody who acts for the patient.
	pub fn controller(account: &AccountId, patient: PatientId, capacity: Capacity, scope: Scope) {
		BOOK.with_borrow_mut(|book| book.controllers.insert((account.clone(), patient), (capacity, scope)));
	}

	/// Lets the account read what is of this class, to pay.
	pub fn consent(patient: PatientId, account: &AccountId, class: RecordClass) {
		BOOK.with_borrow_mut(|book| book.consents.insert((patient, account.clone(), class)));
	}

	/// A visit that was over then.
	pub fn visit(
		organization: OrganizationId,
		patient: PatientId,
		at: Moment,
		practitioner: Option<AccountId>,
	) -> AppointmentId {
		BOOK.with_borrow_mut(|book| {
			book.visits.push(Fulfilled { organization, patient, practitioner, at });
			AppointmentId(book.visits.len() as u64 - 1)
		})
	}

	/// What the patient says of a visit, and claims are told.
	pub fn say(visit: AppointmentId, rendered: Answer, asked: Answer, medicine: Answer) {
		let feedback = Feedback {
			care: 3,
			courtesy: 3,
			punctuality: 3,
			care_rendered: rendered,
			payment_asked: asked,
			medicine_received: medicine,
			text: None,
		};
		BOOK.with_borrow_mut(|book| book.feedback.insert(visit, feedback));
		super::Claims::on_feedback(visit);
	}

	/// A final report of that moment.
	pub fn report(laboratory: OrganizationId, orderer: OrganizationId, patient: PatientId, at: Moment) -> ReportId {
		BOOK.with_borrow_mut(|book| {
			let (order, tests) = (OrderId(0), Default::default());
			let (author, signers) =
				(holder(orderer, Role::Physician), vec![holder(laboratory, Role::LaboratoryTechnician)]);
			book.reports.push(FinalReport { order, laboratory, patient, orderer, author, signers, at, tests });
			ReportId(book.reports.len() as u64 - 1)
		})
	}

	/// A dispense that was handed over then.
	pub fn dispense(pharmacy: OrganizationId, patient: PatientId, at: Moment) -> DispenseId {
		BOOK.with_borrow_mut(|book| {
			let (prescriber, by) = (holder(HOSPITAL, Role::Physician), holder(pharmacy, Role::Pharmacist));
			let (prescription, quantity) = (PrescriptionId(0), 1);
			book.dispenses.push(Dispensed { pharmacy, patient, prescription, quantity, prescriber, by, at });
			DispenseId(book.dispenses.len() as u64 - 1)
		})
	}

	/// A stay.
	pub fn stay(organization: OrganizationId, patient: PatientId, from: Moment, until: Option<Moment>) -> EncounterId {
		BOOK.with_borrow_mut(|book| {
			book.stays.push(Stay { organization, patient, from, until });
			EncounterId(book.stays.len() as u64 - 1)
		})
	}

	/// Anchors the leaves.
	pub fn anchored(custodian: OrganizationId, leaves: Vec<Leaf>) -> u64 {
		BOOK.with_borrow_mut(|book| {
			book.anchors.push((custodian, leaves));
			book.anchors.len() as u64 - 1
		})
	}
}

impl Members for Neighbours {
	fn actor(account: &AccountId, organization: OrganizationId) -> Option<Actor> {
		let kind = <Self as Members>::organization(organization)?;
		let roles = Self::roles(account, organization)?;
		Some(Actor { account: account.clone(), organization, roles, permissions: roles.permissions_in(kind) })
	}

	fn roles(account: &AccountId, organization: OrganizationId) -> Option<Roles> {
		BOOK.with_borrow(|book| book.members.get(&(account.clone(), organization)).copied())
	}

	fn organization(organization: OrganizationId) -> Option<OrganizationKind> {
		BOOK.with_borrow(|book| {
			book.organizations.get(&organization).filter(|(_, active)| *active).map(|found| found.0)
		})
	}

	fn kind(organization: OrganizationId) -> Option<OrganizationKind> {
		BOOK.with_borrow(|book| book.organizations.get(&organization).map(|found| found.0))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		<Self as crate::benchmarking::BenchmarkHelper>::enrol_member(account, kind, roles)
	}
}

impl Patients for Neighbours {
	fn status(patient: PatientId) -> Option<PatientStatus> {
		BOOK.with_borrow(|book| book.patients.contains(&patient).then_some(PatientStatus::Active))
	}

	fn capacity(account: &AccountId, patient: PatientId) -> Option<Capacity> {
		BOOK.with_borrow(|book| book.controllers.get(&(account.clone(), patient)).map(|found| found.0))
	}

	fn may(account: &AccountId, patient: PatientId, act: Act) -> Option<Capacity> {
		BOOK.with_borrow(|book| {
			let found = book.controllers.get(&(account.clone(), patient));
			found.filter(|(_, scope)| scope.contains(act)).map(|found| found.0)
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		<Self as crate::benchmarking::BenchmarkHelper>::enrol_patient(patient, controller)
	}
}

impl ConsentDecision for Neighbours {
	fn decide(question: &Question) -> Decision {
		let Asker { account, organization } = question.asker.clone();
		let actor = organization.and_then(|organization| Self::actor(&account, organization));
		let reads = actor.is_some_and(|actor| actor.may(Permission::ReadRecords));
		let asked = (question.action, question.purpose) == (Action::Access, Purpose::Payment);
		let known = (question.patient, account, question.class);
		match reads && asked && BOOK.with_borrow(|book| book.consents.contains(&known)) {
			true => Decision::Permit(Ground::Consent(salus_primitives::ConsentId(0))),
			false => Decision::Refuse(Refusal::NoConsent),
		}
	}

	fn decide_weight() -> Weight {
		Weight::from_parts(1_000, 10)
	}
}

impl Anchors for Neighbours {
	fn verify(custodian: OrganizationId, kind: AnchorKind, index: u64, leaf: &Leaf, proof: &Proof) -> bool {
		BOOK.with_borrow(|book| {
			let found = book.anchors.get(index as usize).filter(|(owner, _)| *owner == custodian);
			let leaves = found.filter(|_| kind == AnchorKind::Records).map(|(_, leaves)| leaves);
			leaves.is_some_and(|leaves| verify(&root(leaves), leaves.len() as u32, leaf, proof))
		})
	}

	fn verify_weight() -> Weight {
		Weight::from_parts(2_000, 20)
	}
}

impl Appointments for Neighbours {
	fn fulfilled(appointment: AppointmentId) -> Option<Fulfilled> {
		BOOK.with_borrow(|book| book.visits.get(appointment.0 as usize).cloned())
	}

	fn agreed(_: AppointmentId) -> Option<Agreed> {
		None
	}

	fn feedback(appointment: AppointmentId) -> Option<Feedback> {
		BOOK.with_borrow(|book| book.feedback.get(&appointment).cloned())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn fulfil(visit: Fulfilled) -> AppointmentId {
		<Self as crate::benchmarking::BenchmarkHelper>::fulfil(visit)
	}
}

impl LabReports for Neighbours {
	fn agreed(_: OrderId) -> Option<Agreed> {
		None
	}

	fn final_report(report: ReportId) -> Option<FinalReport> {
		BOOK.with_borrow(|book| book.reports.get(report.0 as usize).cloned())
	}

	fn agreed_weight() -> Weight {
		Weight::zero()
	}

	fn final_report_weight() -> Weight {
		Weight::from_parts(5_000, 50)
	}
}

impl Dispenses for Neighbours {
	fn completed(dispense: DispenseId) -> Option<Dispensed> {
		BOOK.with_borrow(|book| book.dispenses.get(dispense.0 as usize).cloned())
	}

	fn completed_weight() -> Weight {
		Weight::from_parts(1_000, 60)
	}
}

impl Encounters for Neighbours {
	fn stay(encounter: EncounterId) -> Option<Stay> {
		BOOK.with_borrow(|book| book.stays.get(encounter.0 as usize).copied())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_stay(stay: Stay) -> EncounterId {
		Self::stay(stay.organization, stay.patient, stay.from, stay.until)
	}
}

impl crate::benchmarking::BenchmarkHelper for Neighbours {
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		let there = BOOK.with_borrow(|book| book.organizations.len() as u32);
		let organization = OrganizationId(1_000 + there);
		Self::organization(organization, kind);
		Self::member(account, organization, roles);
		organization
	}

	fn enrol_colleague(account: &AccountId, organization: OrganizationId, roles: Roles) {
		Self::member(account, organization, roles);
	}

	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		BOOK.with_borrow_mut(|book| book.patients.insert(patient));
		Self::controller(controller, patient, Capacity::Patient, Scope::ALL);
	}

	fn make_unit() -> UnitId {
		super::UNIT
	}

	fn make_coverage(patient: PatientId, insurer: OrganizationId, unit: UnitId, rules: Rules) -> CoverageId {
		BOOK.with_borrow_mut(|book| {
			let plan = Plan {
				insurer,
				unit,
				status: salus_primitives::insurance::PlanStatus::Active,
				versions: 1,
				entered: 0,
			};
			let number = book.plans.len() as u32;
			book.plans.insert(PlanId(number), (plan, vec![rules]));
			let id = CoverageId(1_000 + book.coverages.len() as u64);
			let first = book.coverages[&super::COVERAGE];
			let order = book.coverages.len() as u8;
			let coverage = Coverage { patient, insurer, plan: PlanId(number), order, start: 0, ..first };
			book.coverages.insert(id, coverage);
			id
		})
	}

	fn make_invoice(billed: Billed) -> InvoiceId {
		Self::invoice(billed)
	}

	fn fulfil(visit: Fulfilled) -> AppointmentId {
		Self::visit(visit.organization, visit.patient, visit.at, visit.practitioner)
	}

	fn anchor(custodian: OrganizationId, leaf: &Leaf) -> u64 {
		Self::anchored(custodian, vec![leaf.clone()])
	}
}
