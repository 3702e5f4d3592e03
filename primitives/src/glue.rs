//! The traits through which pallets meet. Each refuses by default: the implementation for `()` knows nobody and permits nothing.

use alloc::vec::Vec;

use frame_support::weights::Weight;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	anchor::{AnchorKind, Leaf, Proof},
	appointment::Feedback,
	decision::{Decision, Question, Refusal},
	escrow::Ending,
	insurance::{Authorization, Category, Coverage, CoverageEntry, Plan, Rules, Used},
	invoice::Split,
	laboratory::FinalReport,
	money::{Amount, Unit},
	patient::{Act, Capacity, PatientStatus},
	prescription::Dispensed,
	remittance::Payable,
	role::{OrganizationKind, Permission, Permissions, Roles},
	AccountId, AppointmentId, AuthorizationId, ClaimId, CoverageId, DispenseId, EncounterId, InvoiceId, Moment,
	NetworkId, OrderId, OrganizationId, PatientId, PlanId, RemittanceId, ReportId, UnitId,
};

/// An active member of an active organization, as found on the chain.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Actor {
	/// Who.
	pub account: AccountId,
	/// For which organization.
	pub organization: OrganizationId,
	/// With which built-in roles: those that need no licence, and while the member's licence is in force, the others.
	pub roles: Roles,
	/// With which permissions, from all roles that count now, built-in and the organization's own.
	pub permissions: Permissions,
}

impl Actor {
	/// Whether the actor holds the permission.
	pub fn may(&self, permission: Permission) -> bool {
		self.permissions.contains(permission)
	}
}

/// Organizations and their members. Provided by identity.
pub trait Members {
	/// The account as a member of the organization; nothing unless both are active now.
	fn actor(account: &AccountId, organization: OrganizationId) -> Option<Actor>;

	/// The roles with which the account is enrolled there, whether or not the organization is active or a licence in force now. What binds a member asks for these, since a
	/// suspension must lift no refusal; what lets a member act asks for an `actor`.
	fn roles(account: &AccountId, organization: OrganizationId) -> Option<Roles>;

	/// The kind of an active organization.
	fn organization(organization: OrganizationId) -> Option<OrganizationKind>;

	/// Makes the account a member with these roles and with as many of the organization's own as can be, licensed for ever, in a new organization of this
	/// kind.
	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId;
}

/// Patients and who controls them. Provided by patients.
pub trait Patients {
	/// Where the patient's registration stands; nothing for an unknown patient.
	fn status(patient: PatientId) -> Option<PatientStatus>;

	/// As what the account may act for the patient now; nothing if it may not.
	fn capacity(account: &AccountId, patient: PatientId) -> Option<Capacity>;

	/// As what the account may do this for the patient now; nothing if it may not. The patient's own wallet may do everything, whoever else acts only what
	/// its scope says. What lets somebody act asks for this.
	fn may(account: &AccountId, patient: PatientId, act: Act) -> Option<Capacity>;

	/// Registers a patient with this controller.
	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_patient(patient: PatientId, controller: &AccountId);
}

/// Whoever may send transactions at all. Provided by the runtime, over several pallets.
pub trait Standing {
	/// Whether the account is an active member, a controller, a validator or a council member.
	fn is_known(account: &AccountId) -> bool;
}

/// Whatever makes an account known outside any organization: a validator's or a councillor's office, a patient it acts for. Provided by identity.
///
/// Taken and left in pairs: an account with two offices has taken two seats.
pub trait Seats {
	/// The account takes a seat. From now on it exists without a balance.
	fn take(account: &AccountId);

	/// The account leaves a seat.
	fn leave(account: &AccountId);
}

/// The decision on access. Provided by consent.
pub trait ConsentDecision {
	/// Answers one question from the state as it is.
	fn decide(question: &Question) -> Decision;

	/// What one answer costs at worst.
	fn decide_weight() -> Weight;
}

/// Anchored batches. Provided by records.
pub trait Anchors {
	/// Whether the leaf is in the custodian's anchor with this index.
	fn verify(custodian: OrganizationId, kind: AnchorKind, index: u64, leaf: &Leaf, proof: &Proof) -> bool;

	/// What `verify` costs, for the weight of whatever call asks it.
	fn verify_weight() -> Weight;
}

/// A visit that took place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fulfilled {
	/// At which organization.
	pub organization: OrganizationId,
	/// Whose.
	pub patient: PatientId,
	/// With whom, where it was not with a room alone.
	pub practitioner: Option<AccountId>,
	/// When it was said to be over.
	pub at: Moment,
}

/// A visit, or tests, that money may wait for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Agreed {
	/// Who gives it. Of an order that no laboratory has accepted, who has ordered.
	pub organization: OrganizationId,
	/// To whom.
	pub patient: PatientId,
	/// How it has ended; nothing while it may still be given.
	pub ending: Option<Ending>,
	/// When it has ended; nothing while it may still be given.
	pub at: Option<Moment>,
}

/// Appointments, as evidence that there was a visit. Provided by appointments.
pub trait Appointments {
	/// The visit, if the appointment was fulfilled.
	fn fulfilled(appointment: AppointmentId) -> Option<Fulfilled>;

	/// What was agreed on, and how it has ended; nothing of an appointment that there is not.
	fn agreed(appointment: AppointmentId) -> Option<Agreed>;

	/// What the patient has said of it.
	fn feedback(appointment: AppointmentId) -> Option<Feedback>;

	/// Makes up a visit that took place, and answers its number.
	#[cfg(feature = "runtime-benchmarks")]
	fn fulfil(visit: Fulfilled) -> AppointmentId;
}

/// A patient's stay in a bed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stay {
	/// Where.
	pub organization: OrganizationId,
	/// Whose.
	pub patient: PatientId,
	/// Since when.
	pub from: Moment,
	/// Until when; nothing while it goes on.
	pub until: Option<Moment>,
}

/// Stays, as evidence of care. Provided by beds.
pub trait Encounters {
	/// The stay, if the patient had a bed and it was not entered in error.
	fn stay(encounter: EncounterId) -> Option<Stay>;

	/// Makes up a stay, and answers its number.
	#[cfg(feature = "runtime-benchmarks")]
	fn make_stay(stay: Stay) -> EncounterId;
}

/// Laboratories' reports, as evidence of what was done. Provided by lab-orders.
pub trait LabReports {
	/// What was ordered, and how it has ended; nothing of an order that there is not, or that was not sent.
	fn agreed(order: OrderId) -> Option<Agreed>;

	/// What that costs, for the weight of whatever call asks it.
	fn agreed_weight() -> Weight;

	/// The report, if it is final and holds; nothing if there is none, if it is not final, or if it was entered in error.
	fn final_report(report: ReportId) -> Option<FinalReport>;

	/// What that costs, for the weight of whatever call asks it.
	fn final_report_weight() -> Weight;
}

/// What pharmacies have handed over, as evidence for whoever pays. Provided by prescriptions.
pub trait Dispenses {
	/// What was handed over; nothing of a dispense that there is not, that was not handed over, or that was reversed.
	fn completed(dispense: DispenseId) -> Option<Dispensed>;

	/// What `completed` costs, for the weight of whatever call asks it.
	fn completed_weight() -> Weight;
}

/// An invoice, as far as a claim for it must know.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Billed {
	/// By whom.
	pub issuer: OrganizationId,
	/// For whom.
	pub patient: PatientId,
	/// In which unit.
	pub unit: UnitId,
	/// Its total.
	pub total: Amount,
}

/// Units of account and invoices. Provided by payments.
pub trait Billing {
	/// The unit, while it is in use.
	fn unit(unit: UnitId) -> Option<Unit>;

	/// The invoice, while it is issued or balanced: a patient may pay before a claim is decided.
	fn billed(invoice: InvoiceId) -> Option<Billed>;

	/// Writes down how the claim's decision splits what the invoice asks for, in the place of what an earlier decision on the same claim has said. What the payer
	/// and the patient have paid stays paid: what a payer has paid beyond what its decision says, it owes no longer than until that is taken back, and only as far
	/// as no decision that holds has the total already; what the patient has paid beyond what is left to the patient becomes credit. Contracts take off what all
	/// claims say together, but no more than payers leave of the total. The patient owes what nobody else does, whatever the split says. Fails where the payers
	/// would owe more than the total by the decisions that hold, and changes nothing then.
	fn split(invoice: InvoiceId, claim: ClaimId, split: Split) -> DispatchResult;

	/// Forgets the claim's part in the invoice: the patient owes again what the payer did and has not paid, and what a contract had taken off. What the payer has
	/// paid the patient owes again once it is taken back.
	fn unsplit(invoice: InvoiceId, claim: ClaimId) -> DispatchResult;

	/// What either of the two costs, for the weight of whatever call asks it.
	fn split_weight() -> Weight;

	/// Opens a unit of account that is in use, of some issuer.
	#[cfg(feature = "runtime-benchmarks")]
	fn make_unit() -> UnitId;

	/// Makes up an invoice that is issued, with the most shares and payments it can have.
	#[cfg(feature = "runtime-benchmarks")]
	fn make_invoice(billed: Billed) -> InvoiceId;
}

/// Claims that are to be paid, or paid back. Provided by claims.
pub trait Payables {
	/// What is to be paid for the claim now, or taken back; nothing where it is neither.
	fn payable(claim: ClaimId) -> Option<Payable>;

	/// Writes down that this remittance has paid it, or taken it back. What the provider has given back by itself, it is said to have been taken back by the
	/// remittance that has paid it last.
	fn paid(claim: ClaimId, remittance: RemittanceId) -> DispatchResult;

	/// Writes down that the provider agrees with what was paid.
	fn cleared(claim: ClaimId) -> DispatchResult;

	/// What any of the three costs, for the weight of whatever call asks it.
	fn payable_weight() -> Weight;

	/// Makes up a claim that is to be paid so, and answers its number.
	#[cfg(feature = "runtime-benchmarks")]
	fn make_payable(payable: Payable) -> ClaimId;
}

/// What one line of a decision takes of a coverage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Charge {
	/// Of which benefit.
	pub category: Category,
	/// What goes to the deductible that the rules say this category has.
	pub deductible: Amount,
	/// What is paid.
	pub paid: Amount,
	/// Which authorization it uses, and how many units of it.
	pub authorization: Option<(AuthorizationId, u32)>,
}

/// Coverage: who insures whom, by which rules, and what was used. Provided by coverage.
pub trait Coverages {
	/// The coverage.
	fn coverage(coverage: CoverageId) -> Option<Coverage>;

	/// The patient's coverages that are in force for what is served then, of insurers that are active now, the first payer first.
	fn payers(patient: PatientId, served: Moment) -> Vec<CoverageEntry>;

	/// The plan.
	fn plan(plan: PlanId) -> Option<Plan>;

	/// The rules of the plan for what is served then, and the number of their version.
	fn rules(plan: PlanId, served: Moment) -> Option<(u32, Rules)>;

	/// The rules with this number.
	fn version(plan: PlanId, version: u32) -> Option<Rules>;

	/// In which benefit period of the coverage it is served, by these rules.
	fn period(coverage: &Coverage, rules: &Rules, served: Moment) -> u32;

	/// What was used of it in the period, and ever.
	fn used(coverage: CoverageId, period: u32) -> Used;

	/// Whether the provider was in the network when it was served.
	fn is_within(network: NetworkId, provider: OrganizationId, served: Moment) -> bool;

	/// The authorization.
	fn authorization(authorization: AuthorizationId) -> Option<Authorization>;

	/// Takes the charges of one decision. Fails, and takes nothing, where one would pass what these rules or an authorization allow.
	fn charge(coverage: CoverageId, version: u32, period: u32, charges: &[Charge]) -> DispatchResult;

	/// Gives back what the charges took.
	fn give_back(coverage: CoverageId, version: u32, period: u32, charges: &[Charge]) -> DispatchResult;

	/// What reading all this for one claim costs at most, or charging it.
	fn claim_weight() -> Weight;

	/// Makes up a coverage by a plan of this insurer, of whose versions these rules are the first and the one in force, and answers its number. It is in force as
	/// long as they are, and pays after those that were made up for the patient before.
	#[cfg(feature = "runtime-benchmarks")]
	fn make_coverage(patient: PatientId, insurer: OrganizationId, unit: UnitId, rules: Rules) -> CoverageId;
}

impl Members for () {
	fn actor(_: &AccountId, _: OrganizationId) -> Option<Actor> {
		None
	}

	fn roles(_: &AccountId, _: OrganizationId) -> Option<Roles> {
		None
	}

	fn organization(_: OrganizationId) -> Option<OrganizationKind> {
		None
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_member(_: &AccountId, _: OrganizationKind, _: Roles) -> OrganizationId {
		OrganizationId::default()
	}
}

impl Patients for () {
	fn status(_: PatientId) -> Option<PatientStatus> {
		None
	}

	fn capacity(_: &AccountId, _: PatientId) -> Option<Capacity> {
		None
	}

	fn may(_: &AccountId, _: PatientId, _: Act) -> Option<Capacity> {
		None
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enrol_patient(_: PatientId, _: &AccountId) {}
}

impl Standing for () {
	fn is_known(_: &AccountId) -> bool {
		false
	}
}

impl Seats for () {
	fn take(_: &AccountId) {}

	fn leave(_: &AccountId) {}
}

impl ConsentDecision for () {
	fn decide(_: &Question) -> Decision {
		Decision::Refuse(Refusal::NoConsent)
	}

	fn decide_weight() -> Weight {
		Weight::zero()
	}
}

impl Anchors for () {
	fn verify(_: OrganizationId, _: AnchorKind, _: u64, _: &Leaf, _: &Proof) -> bool {
		false
	}

	fn verify_weight() -> Weight {
		Weight::zero()
	}
}

impl Appointments for () {
	fn fulfilled(_: AppointmentId) -> Option<Fulfilled> {
		None
	}

	fn agreed(_: AppointmentId) -> Option<Agreed> {
		None
	}

	fn feedback(_: AppointmentId) -> Option<Feedback> {
		None
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn fulfil(_: Fulfilled) -> AppointmentId {
		AppointmentId::default()
	}
}

impl Encounters for () {
	fn stay(_: EncounterId) -> Option<Stay> {
		None
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_stay(_: Stay) -> EncounterId {
		EncounterId::default()
	}
}

impl LabReports for () {
	fn agreed(_: OrderId) -> Option<Agreed> {
		None
	}

	fn final_report(_: ReportId) -> Option<FinalReport> {
		None
	}

	fn final_report_weight() -> Weight {
		Weight::zero()
	}

	fn agreed_weight() -> Weight {
		Weight::zero()
	}
}

impl Dispenses for () {
	fn completed(_: DispenseId) -> Option<Dispensed> {
		None
	}

	fn completed_weight() -> Weight {
		Weight::zero()
	}
}

impl Billing for () {
	fn unit(_: UnitId) -> Option<Unit> {
		None
	}

	fn billed(_: InvoiceId) -> Option<Billed> {
		None
	}

	fn split(_: InvoiceId, _: ClaimId, _: Split) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn unsplit(_: InvoiceId, _: ClaimId) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn split_weight() -> Weight {
		Weight::zero()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_unit() -> UnitId {
		UnitId::default()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_invoice(_: Billed) -> InvoiceId {
		InvoiceId::default()
	}
}

impl Payables for () {
	fn payable(_: ClaimId) -> Option<Payable> {
		None
	}

	fn paid(_: ClaimId, _: RemittanceId) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn cleared(_: ClaimId) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn payable_weight() -> Weight {
		Weight::zero()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_payable(_: Payable) -> ClaimId {
		ClaimId::default()
	}
}

impl Coverages for () {
	fn coverage(_: CoverageId) -> Option<Coverage> {
		None
	}

	fn payers(_: PatientId, _: Moment) -> Vec<CoverageEntry> {
		Vec::new()
	}

	fn plan(_: PlanId) -> Option<Plan> {
		None
	}

	fn rules(_: PlanId, _: Moment) -> Option<(u32, Rules)> {
		None
	}

	fn version(_: PlanId, _: u32) -> Option<Rules> {
		None
	}

	fn period(_: &Coverage, _: &Rules, _: Moment) -> u32 {
		0
	}

	fn used(_: CoverageId, _: u32) -> Used {
		Used::default()
	}

	fn is_within(_: NetworkId, _: OrganizationId, _: Moment) -> bool {
		false
	}

	fn authorization(_: AuthorizationId) -> Option<Authorization> {
		None
	}

	fn charge(_: CoverageId, _: u32, _: u32, _: &[Charge]) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn give_back(_: CoverageId, _: u32, _: u32, _: &[Charge]) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn claim_weight() -> Weight {
		Weight::zero()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_coverage(_: PatientId, _: OrganizationId, _: UnitId, _: Rules) -> CoverageId {
		CoverageId::default()
	}
}
