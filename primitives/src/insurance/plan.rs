//! What an insurer offers: a plan, in versions, each of which says for every category of benefit what is covered and how.

use frame_support::{traits::ConstU32, BoundedVec};

use crate::{
	money::{Amount, BasisPoints},
	Moment, NetworkId, OrganizationId, PlanId, UnitId,
};

/// How many categories of benefits there are.
pub const CATEGORIES: u32 = 11;

/// The most versions of one plan.
pub const MAX_VERSIONS: u32 = 256;

/// The most appeals that the rules of a plan can allow.
pub const MAX_PLAN_APPEALS: u8 = 3;

crate::coded! {
	/// What a benefit is for.
	Category {
		/// A visit, and what is said in it.
		Consultation = 0 => "consultation",
		/// Tests of specimens.
		Laboratory = 1 => "laboratory",
		/// Pictures of the body.
		Imaging = 2 => "imaging",
		/// What a pharmacy dispenses.
		Pharmacy = 3 => "pharmacy",
		/// A stay in a bed.
		Inpatient = 4 => "inpatient",
		/// An operation or a treatment.
		Procedure = 5 => "procedure",
		/// What cannot wait.
		Emergency = 6 => "emergency",
		/// Birth, and what belongs to it.
		Maternity = 7 => "maternity",
		/// Teeth.
		Dental = 8 => "dental",
		/// Eyes, and glasses.
		Vision = 9 => "vision",
		/// Anything else.
		Other = 10 => "other",
	}
	/// A set of categories.
	set Categories(u16)
}

crate::coded! {
	/// Whether a plan can be had.
	PlanStatus {
		/// Coverage under it is issued.
		Active = 0 => "active",
		/// No new coverage is issued under it. What was issued goes on.
		Retired = 1 => "retired",
	}
}

crate::coded! {
	/// Which deductible a category has.
	DeductibleKind {
		/// None.
		None = 0 => "none",
		/// The plan's, which all such categories fill together.
		Shared = 1 => "shared",
		/// One of its own.
		Separate = 2 => "separate",
	}
}

crate::code::shown! {
	/// What a plan says of one category. A limit that is not there limits nothing.
	#[derive(Copy)]
	pub struct Benefit {
		/// For what.
		pub category: Category,
		/// Which deductible comes first.
		pub deductible: DeductibleKind,
		/// How much it is in a benefit period, where it is the category's own.
		pub separate: Amount,
		/// What the patient pays of every visit.
		pub copay: Amount,
		/// Which part of the rest the patient pays, within the plan's network.
		pub coinsurance: BasisPoints,
		/// Which part of the rest the patient pays outside of it; nothing, where the plan does not cover it there.
		pub coinsurance_outside: Option<BasisPoints>,
		/// The most that one unit may cost.
		pub schedule: Option<Amount>,
		/// The most that is paid for a visit.
		pub per_visit: Option<Amount>,
		/// The most that is paid in a benefit period.
		pub per_period: Option<Amount>,
		/// The most that is paid ever.
		pub per_lifetime: Option<Amount>,
		/// How long somebody must be covered before.
		pub waiting: Moment,
		/// The most that a line may cost without an authorization before.
		pub authorize_above: Option<Amount>,
	}

	/// The rules of a plan, as they are from a day of service on until the next version's.
	pub struct Rules {
		/// From which moment of service on.
		pub from: Moment,
		/// What is covered. A category that is not there is not covered; none is there twice.
		pub benefits: BoundedVec<Benefit, ConstU32<CATEGORIES>>,
		/// The deductible that several categories fill together in a benefit period.
		pub deductible: Amount,
		/// How long a benefit period lasts. They are counted from when the coverage begins.
		pub period: Moment,
		/// The network. Without one everybody is within.
		pub network: Option<NetworkId>,
		/// How long after the service a claim can be submitted.
		pub filing: Moment,
		/// Clean claims that bill no more than this are decided by rule, at once.
		pub automatic: Amount,
		/// Claims that bill more than this need two adjudicators.
		pub two_above: Amount,
		/// How long a provider has to answer what it is asked.
		pub answer_within: Moment,
		/// How long after a decision it can be appealed.
		pub appeal_within: Moment,
		/// How often a decision can be appealed.
		pub appeals: u8,
	}

	/// A plan.
	#[derive(Copy)]
	pub struct Plan {
		/// Whose.
		pub insurer: OrganizationId,
		/// In which unit all its amounts are.
		pub unit: UnitId,
		/// Whether it can be had.
		pub status: PlanStatus,
		/// How many versions it has.
		pub versions: u32,
		/// When it was opened.
		pub entered: Moment,
	}

	/// A plan with its number.
	#[derive(Copy)]
	pub struct PlanEntry {
		/// Its number.
		pub id: PlanId,
		/// The plan.
		pub plan: Plan,
	}

	/// A network: providers with whom an insurer has contracts.
	#[derive(Copy)]
	pub struct Network {
		/// Whose.
		pub insurer: OrganizationId,
		/// How many are within.
		pub providers: u32,
		/// When it was opened.
		pub entered: Moment,
	}

	/// A network with its number.
	#[derive(Copy)]
	pub struct NetworkEntry {
		/// Its number.
		pub id: NetworkId,
		/// The network.
		pub network: Network,
	}
}

impl Rules {
	/// What they say of the category; nothing where it is not covered.
	pub fn benefit(&self, category: Category) -> Option<&Benefit> {
		self.benefits.iter().find(|benefit| benefit.category == category)
	}
}
