//! What claims, coverages and payments ask of each other.

use alloc::{collections::BTreeMap, vec::Vec};

use frame_support::weights::Weight;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	insurance::{Authorization, Category, Coverage, CoverageEntry, Plan, Rules, Used},
	invoice::Split,
	money::{Amount, Unit},
	remittance::Payable,
	AccountId, AuthorizationId, ClaimId, CoverageId, InvoiceId, Moment, NetworkId, OrganizationId, PatientId, PlanId,
	RemittanceId, UnitId,
};

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

/// What a claim says that its invoice and remittances must say, too.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Accounted {
	/// What was paid for it, and has not come back.
	pub paid: Amount,
	/// How the decision that holds on it splits which invoice.
	pub split: Option<(InvoiceId, Split)>,
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

	/// What every claim says of what was paid for it and of its invoice; nothing where no claims are kept. Only what always holds asks this.
	fn accounts() -> Option<BTreeMap<ClaimId, Accounted>>;

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

/// What all coverages say that claims have taken of them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Charged {
	/// By coverage and benefit period: what was used.
	pub used: BTreeMap<(CoverageId, u32), Used>,
	/// By authorization: how many units were used. None that is zero.
	pub units: BTreeMap<AuthorizationId, u32>,
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

	/// Who has asked for it.
	fn requester(authorization: AuthorizationId) -> Option<AccountId>;

	/// Reserves units of authorizations for a claim that is submitted under the coverage: of each as many as are left. Answers what it has reserved. Nobody can say any
	/// more that the coverage was never so.
	fn reserve(coverage: CoverageId, units: &[(AuthorizationId, u32)]) -> Vec<(AuthorizationId, u32)>;

	/// Every authorization of which units are reserved, with how many. All of them are gone through: for what always holds, and for no call.
	fn reserved() -> Vec<(AuthorizationId, u32)>;

	/// Lets go of what was reserved.
	fn release(units: &[(AuthorizationId, u32)]);

	/// Takes the charges of one decision. Fails, and takes nothing, where one would pass what these rules or an authorization allow.
	fn charge(coverage: CoverageId, version: u32, period: u32, charges: &[Charge]) -> DispatchResult;

	/// Gives back what the charges took.
	fn give_back(coverage: CoverageId, version: u32, period: u32, charges: &[Charge]) -> DispatchResult;

	/// What was used of all coverages; nothing where none are kept. Only what always holds asks this.
	fn charged() -> Option<Charged>;

	/// What reading all this for one claim costs at most, or charging it.
	fn claim_weight() -> Weight;

	/// Makes up a coverage by a plan of this insurer, of whose versions these rules are the first and the one in force, and answers its number. It is in force as
	/// long as they are, and pays after those that were made up for the patient before.
	#[cfg(feature = "runtime-benchmarks")]
	fn make_coverage(patient: PatientId, insurer: OrganizationId, unit: UnitId, rules: Rules) -> CoverageId;
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

	fn accounts() -> Option<BTreeMap<ClaimId, Accounted>> {
		None
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

	fn requester(_: AuthorizationId) -> Option<AccountId> {
		None
	}

	fn reserve(_: CoverageId, _: &[(AuthorizationId, u32)]) -> Vec<(AuthorizationId, u32)> {
		Vec::new()
	}

	fn reserved() -> Vec<(AuthorizationId, u32)> {
		Vec::new()
	}

	fn release(_: &[(AuthorizationId, u32)]) {}

	fn charge(_: CoverageId, _: u32, _: u32, _: &[Charge]) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn give_back(_: CoverageId, _: u32, _: u32, _: &[Charge]) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn charged() -> Option<Charged> {
		None
	}

	fn claim_weight() -> Weight {
		Weight::zero()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_coverage(_: PatientId, _: OrganizationId, _: UnitId, _: Rules) -> CoverageId {
		CoverageId::default()
	}
}
