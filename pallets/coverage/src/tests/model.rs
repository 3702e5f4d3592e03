//! A naive model of what should come of calls, and of what claims take. Nothing is indexed, everything is looked for, no accumulator is kept: what was used is
//! summed over what was taken and not given back. No code is shared with the pallet.

mod agreement;
mod taken;

use std::collections::{BTreeMap, BTreeSet};

use salus_primitives::{
	insurance::{AuthorizationStatus as Standing, Authorized, Category, CoverageStatus as Status, Rules, Terms},
	patient::PatientStatus,
	role::Permission,
	AccountId, AuthorizationId, CoverageId, Moment, NetworkId, OrganizationId, PatientId, PlanId,
};

use self::taken::Entry;
use crate::{mock::*, Call, Error};

/// Whether it succeeds, or why not.
pub type Answer = Result<(), Error<Test>>;

struct Plan {
	insurer: OrganizationId,
	retired: bool,
	versions: Vec<Rules>,
}

struct Network {
	insurer: OrganizationId,
	/// When each has left, as often as it has come.
	providers: BTreeMap<OrganizationId, Vec<Option<Moment>>>,
}

#[derive(Clone)]
struct Covered {
	patient: PatientId,
	insurer: OrganizationId,
	plan: PlanId,
	status: Status,
	start: Moment,
	end: Moment,
	order: u8,
	suspended: Option<Moment>,
	entered: Moment,
}

struct Authorization {
	coverage: CoverageId,
	provider: OrganizationId,
	category: Category,
	requester: AccountId,
	requested: Authorized,
	certified: Option<Authorized>,
	status: Standing,
}

/// What should be on the chain.
#[derive(Default)]
pub struct Model {
	plans: Vec<Plan>,
	networks: Vec<Network>,
	coverages: Vec<Covered>,
	authorizations: Vec<Authorization>,
	taken: Vec<Entry>,
	/// What claims have reserved and not let go of: of which authorization, how many units.
	reserved: Vec<(AuthorizationId, u32)>,
	/// Under which coverages claims were submitted, or services certified.
	claimed: BTreeSet<CoverageId>,
	pub inactive: BTreeSet<OrganizationId>,
	pub patients: BTreeMap<PatientId, PatientStatus>,
}

fn ensure(holds: bool, otherwise: Error<Test>) -> Answer {
	holds.then_some(()).ok_or(otherwise)
}

fn past(moment: Moment) -> bool {
	Now::get() - moment.min(Now::get()) >= RETENTION
}

fn at<T>(all: &[T], number: u64) -> Result<&T, Error<Test>> {
	usize::try_from(number).ok().and_then(|number| all.get(number)).ok_or(Error::NotFound)
}

fn status_error(status: Status) -> Error<Test> {
	match status {
		Status::Active => Error::CoverageActive,
		Status::Cancelled => Error::CoverageCancelled,
		Status::Draft => Error::CoverageDraft,
		Status::EnteredInError => Error::CoverageEnteredInError,
		Status::Suspended => Error::CoverageSuspended,
	}
}

fn standing_error(standing: Standing) -> Error<Test> {
	match standing {
		Standing::Requested => Error::AuthorizationRequested,
		Standing::Pended => Error::AuthorizationPended,
		Standing::Certified => Error::AuthorizationCertified,
		Standing::CertifiedInPart => Error::AuthorizationCertifiedInPart,
		Standing::Denied => Error::AuthorizationDenied,
		Standing::Cancelled => Error::AuthorizationCancelled,
	}
}

const UNDECIDED: [Standing; 2] = [Standing::Requested, Standing::Pended];
const CERTIFYING: [Standing; 2] = [Standing::Certified, Standing::CertifiedInPart];
const LIVE: [Status; 3] = [Status::Draft, Status::Active, Status::Suspended];

/// Whoever may do everything in the organization.
pub fn chief(organization: OrganizationId) -> AccountId {
	let mut bytes = [4; 32];
	bytes[1..5].copy_from_slice(&organization.0.to_le_bytes());
	AccountId::new(bytes)
}

/// Somebody who asks for the hospital, and decides for the insurer: identity lets nobody, and if it did, nobody would decide what they asked for.
pub fn both() -> AccountId {
	AccountId::new([5; 32])
}

fn permission(call: &Call<Test>) -> Permission {
	match call {
		Call::open_plan { .. }
		| Call::publish_rules { .. }
		| Call::retire_plan { .. }
		| Call::open_network { .. }
		| Call::add_provider { .. }
		| Call::remove_provider { .. } => Permission::ManagePlans,
		Call::request_authorization { .. } | Call::cancel_authorization { .. } => Permission::SubmitClaims,
		Call::pend_authorization { .. }
		| Call::certify_authorization { .. }
		| Call::deny_authorization { .. }
		| Call::extend_authorization { .. }
		| Call::revoke_authorization { .. } => Permission::AdjudicateClaims,
		_ => Permission::IssueCoverage,
	}
}

impl Covered {
	fn covers(&self, served: Moment) -> bool {
		![Status::Draft, Status::EnteredInError].contains(&self.status)
			&& (self.start..self.end).contains(&served)
			&& self.suspended.is_none_or(|since| served < since)
	}

	fn is_correctable(&self) -> bool {
		let now = Now::get();
		self.status == Status::Draft || now < self.start || now - self.entered < CORRECTION
	}

	fn has_place(&self) -> bool {
		self.status != Status::EnteredInError && !past(self.end)
	}
}

impl Model {
	fn may(&self, signer: &AccountId, organization: OrganizationId, call: &Call<Test>) -> Answer {
		let permission = permission(call);
		let home = *signer == chief(organization);
		let double = *signer == both() && [HOSPITAL, INSURER].contains(&organization);
		ensure((home || double) && !self.inactive.contains(&organization), Error::NotAMember)?;
		let held: &[Permission] = match (organization, double) {
			(HOSPITAL, _) => &[Permission::SubmitClaims],
			(_, true) => &[Permission::AdjudicateClaims],
			(_, false) => &[Permission::ManagePlans, Permission::IssueCoverage, Permission::AdjudicateClaims],
		};
		ensure(held.contains(&permission), Error::NotAuthorized)
	}

	fn lives(&self, patient: PatientId) -> Answer {
		let status = self.patients.get(&patient).ok_or(Error::UnknownPatient)?;
		ensure(*status != PatientStatus::Deceased, Error::Deceased)
	}

	fn plan(&mut self, insurer: OrganizationId, plan: PlanId) -> Result<&mut Plan, Error<Test>> {
		let found = self.plans.get_mut(plan.0 as usize).ok_or(Error::NotFound)?;
		ensure(found.insurer == insurer, Error::NotFound)?;
		Ok(found)
	}

	fn plan_had(&mut self, insurer: OrganizationId, plan: PlanId) -> Answer {
		let retired = self.plan(insurer, plan)?.retired;
		ensure(!retired, Error::PlanRetired)
	}

	/// What the random rules can say wrong.
	fn sound(&self, insurer: OrganizationId, rules: &Rules) -> Answer {
		ensure(rules.automatic <= rules.two_above, Error::TwoBelowAutomatic)?;
		ensure(rules.filing != 0, Error::NoTime)?;
		ensure(rules.filing <= RETENTION, Error::FilingTooLong)?;
		let Some(network) = rules.network else { return Ok(()) };
		let found = self.networks.get(network.0 as usize).ok_or(Error::UnknownNetwork)?;
		ensure(found.insurer == insurer, Error::UnknownNetwork)
	}

	/// What is done with plans.
	fn offering(&mut self, call: &Call<Test>) -> Answer {
		match call {
			Call::open_plan { organization, rules, .. } => {
				self.sound(*organization, rules)?;
				self.plans.push(Plan { insurer: *organization, retired: false, versions: vec![rules.clone()] });
				Ok(())
			}
			Call::publish_rules { organization, plan, rules } => {
				self.plan(*organization, *plan)?;
				self.sound(*organization, rules)?;
				ensure(rules.from > Now::get(), Error::NotInFuture)?;
				let found = self.plan(*organization, *plan)?;
				ensure(found.versions.iter().all(|before| before.from < rules.from), Error::NotAfterLast)?;
				ensure(found.versions.iter().all(|before| before.period == rules.period), Error::PeriodChanged)?;
				found.versions.push(rules.clone());
				Ok(())
			}
			Call::retire_plan { organization, plan } => {
				self.plan_had(*organization, *plan)?;
				self.plan(*organization, *plan)?.retired = true;
				Ok(())
			}
			Call::open_network { organization } => {
				self.networks.push(Network { insurer: *organization, providers: BTreeMap::new() });
				Ok(())
			}
			Call::add_provider { organization, network, provider } => {
				self.network(*organization, *network)?;
				let gives = [HOSPITAL, PHARMACY, LABORATORY].contains(provider) && !self.inactive.contains(provider);
				ensure(gives, Error::NotAProvider)?;
				let stays = self.network(*organization, *network)?.entry(*provider).or_default();
				ensure(stays.last().is_none_or(Option::is_some), Error::AlreadyWithin)?;
				ensure(stays.len() < 16, Error::TooManyStays)?;
				stays.push(None);
				Ok(())
			}
			Call::remove_provider { organization, network, provider } => {
				let now = Now::get();
				let stays = self.network(*organization, *network)?.entry(*provider).or_default();
				let open = stays.last_mut().filter(|until| until.is_none()).ok_or(Error::NotWithin)?;
				*open = Some(now);
				Ok(())
			}
			_ => self.covering(call),
		}
	}

	fn network(
		&mut self,
		insurer: OrganizationId,
		network: NetworkId,
	) -> Result<&mut BTreeMap<OrganizationId, Vec<Option<Moment>>>, Error<Test>> {
		let found = self.networks.get_mut(network.0 as usize).filter(|found| found.insurer == insurer);
		found.map(|found| &mut found.providers).ok_or(Error::NotFound)
	}

	fn coverage(&self, insurer: OrganizationId, id: CoverageId, statuses: &[Status]) -> Result<Covered, Error<Test>> {
		let found = at(&self.coverages, id.0)?.clone();
		ensure(found.insurer == insurer, Error::NotFound)?;
		ensure(statuses.contains(&found.status), status_error(found.status))?;
		Ok(found)
	}

	fn order_free(&self, covered: &Covered, except: Option<CoverageId>) -> Answer {
		let others = self.coverages.iter().enumerate().filter(|(number, _)| Some(CoverageId(*number as u64)) != except);
		let mut same = others.map(|(_, other)| other).filter(|other| {
			(other.patient, other.order) == (covered.patient, covered.order) && other.status != Status::EnteredInError
		});
		// Moment by moment would be too many; what begins later begins before the other ends.
		let meets = |other: &Covered| covered.start.max(other.start) < covered.end.min(other.end);
		ensure(!same.any(meets), Error::OrderTaken)
	}

	fn put(&mut self, id: CoverageId, covered: Covered) -> Answer {
		self.coverages[id.0 as usize] = covered;
		Ok(())
	}

	fn goes_on(&mut self, found: &Covered) -> Answer {
		self.plan_had(found.insurer, found.plan)?;
		self.lives(found.patient)?;
		ensure(!past(found.end), Error::EndedTooLongAgo)
	}

	fn issue(&mut self, insurer: OrganizationId, patient: PatientId, terms: &Terms, draft: bool) -> Answer {
		let Terms { plan, start, end, order } = *terms;
		self.plan_had(insurer, plan)?;
		self.lives(patient)?;
		ensure(order > 0 && order < 9, Error::NoSuchOrder)?;
		ensure(start < end, Error::EndsBeforeStart)?;
		ensure(!past(start), Error::BeganTooLongAgo)?;
		ensure(self.plan(insurer, plan)?.versions[0].from <= start, Error::BeforeRules)?;
		let status = if draft { Status::Draft } else { Status::Active };
		let (suspended, entered) = (None, Now::get());
		let new = Covered { patient, insurer, plan, status, start, end, order, suspended, entered };
		self.order_free(&new, None)?;
		let places = self.coverages.iter().filter(|other| other.patient == patient && other.has_place()).count();
		ensure(places < 8, Error::TooManyCoverages)?;
		self.coverages.push(new);
		Ok(())
	}

	/// What is done with coverages.
	fn covering(&mut self, call: &Call<Test>) -> Answer {
		match call {
			Call::issue_coverage { organization, patient, terms, draft } => {
				self.issue(*organization, *patient, terms, *draft)
			}
			Call::activate_coverage { organization, coverage } => {
				let found = self.coverage(*organization, *coverage, &[Status::Draft])?;
				self.goes_on(&found)?;
				self.put(*coverage, Covered { status: Status::Active, entered: Now::get(), ..found })
			}
			Call::suspend_coverage { organization, coverage, from } => {
				let found = self.coverage(*organization, *coverage, &[Status::Active])?;
				let from = (*from).max(Now::get());
				ensure(found.start < from && from < found.end, Error::OutsidePeriod)?;
				self.put(*coverage, Covered { status: Status::Suspended, suspended: Some(from), ..found })
			}
			Call::resume_coverage { organization, coverage } => {
				let found = self.coverage(*organization, *coverage, &[Status::Suspended])?;
				self.put(*coverage, Covered { status: Status::Active, suspended: None, ..found })
			}
			Call::end_coverage { organization, coverage, at } => {
				let found = self.coverage(*organization, *coverage, &[Status::Active, Status::Suspended])?;
				let at = (*at).max(Now::get());
				ensure(found.start < at && at < found.end, Error::OutsidePeriod)?;
				let end = found.suspended.unwrap_or(at).min(at);
				self.put(*coverage, Covered { status: Status::Cancelled, suspended: None, end, ..found })
			}
			Call::extend_coverage { organization, coverage, end } => {
				let found = self.coverage(*organization, *coverage, &LIVE)?;
				self.goes_on(&found)?;
				ensure(*end > found.end, Error::NotLater)?;
				let longer = Covered { end: *end, ..found };
				self.order_free(&longer, Some(*coverage))?;
				self.put(*coverage, longer)
			}
			Call::set_order { organization, coverage, order } => {
				let found = self.coverage(*organization, *coverage, &LIVE)?;
				ensure(*order > 0 && *order < 9, Error::NoSuchOrder)?;
				ensure(*order != found.order, Error::NoChange)?;
				ensure(!past(found.start) && found.is_correctable(), Error::BeganTooLongAgo)?;
				let open = found.status == Status::Draft || found.start > Now::get();
				ensure(open || !self.claimed.contains(coverage), Error::Claimed)?;
				let moved = Covered { order: *order, ..found };
				self.order_free(&moved, Some(*coverage))?;
				self.put(*coverage, moved)
			}
			Call::enter_in_error { organization, coverage } => {
				let all = [Status::Draft, Status::Active, Status::Suspended, Status::Cancelled];
				let found = self.coverage(*organization, *coverage, &all)?;
				let relied = found.status != Status::Draft && self.claimed.contains(coverage);
				ensure(!relied && !self.is_charged(*coverage), Error::Claimed)?;
				ensure(found.is_correctable(), Error::BeganTooLongAgo)?;
				self.put(*coverage, Covered { status: Status::EnteredInError, suspended: None, ..found })
			}
			_ => unreachable!("{call:?} is none of these"),
		}
	}

	fn authorization(&mut self, id: AuthorizationId) -> Result<&mut Authorization, Error<Test>> {
		self.authorizations.get_mut(id.0 as usize).ok_or(Error::NotFound)
	}

	fn decides(
		&mut self,
		insurer: OrganizationId,
		id: AuthorizationId,
		statuses: &[Standing],
		signer: &AccountId,
	) -> Result<&mut Authorization, Error<Test>> {
		let coverage = self.authorization(id)?.coverage;
		ensure(at(&self.coverages, coverage.0)?.insurer == insurer, Error::NotFound)?;
		let found = self.authorization(id)?;
		ensure(statuses.contains(&found.status), standing_error(found.status))?;
		let provider = found.provider;
		ensure(
			found.requester != *signer
				&& <Neighbours as salus_primitives::glue::Members>::roles(signer, provider).is_none(),
			Error::NotImpartial,
		)?;
		Ok(found)
	}

	fn authorized(&self, coverage: CoverageId, authorized: &Authorized) -> Answer {
		ensure(authorized.units > 0, Error::NoUnits)?;
		ensure(authorized.start < authorized.end, Error::EndsBeforeStart)?;
		ensure(at(&self.coverages, coverage.0)?.covers(authorized.start), Error::NotInForce)
	}

	fn give(&mut self, id: AuthorizationId, certified: Authorized) -> Answer {
		let found = self.authorization(id)?;
		let Authorized { units, start, end } = found.requested;
		let whole = certified.units >= units && certified.start <= start && certified.end >= end;
		found.status = if whole { Standing::Certified } else { Standing::CertifiedInPart };
		found.certified = Some(certified);
		Ok(())
	}

	fn take_back(&mut self, id: AuthorizationId) -> Answer {
		let taken = self.units_of(id);
		let found = self.authorization(id)?;
		let left = found.certified.is_none_or(|certified| taken < certified.units.into());
		ensure(left, Error::NothingLeft)?;
		found.status = Standing::Cancelled;
		Ok(())
	}

	/// What is done with authorizations.
	fn authorizing(&mut self, by: &AccountId, call: &Call<Test>) -> Answer {
		match call {
			Call::request_authorization { organization, coverage, category, requested, .. } => {
				at(&self.coverages, coverage.0)?;
				self.authorized(*coverage, requested)?;
				self.authorizations.push(Authorization {
					coverage: *coverage,
					provider: *organization,
					category: *category,
					requester: by.clone(),
					requested: *requested,
					certified: None,
					status: Standing::Requested,
				});
				Ok(())
			}
			Call::pend_authorization { organization, authorization } => {
				self.decides(*organization, *authorization, &[Standing::Requested], by)?.status = Standing::Pended;
				Ok(())
			}
			Call::deny_authorization { organization, authorization } => {
				self.decides(*organization, *authorization, &UNDECIDED, by)?.status = Standing::Denied;
				Ok(())
			}
			Call::certify_authorization { organization, authorization, certified } => {
				let found = self.decides(*organization, *authorization, &UNDECIDED, by)?;
				let (coverage, most) = (found.coverage, found.requested.units);
				self.authorized(coverage, certified)?;
				ensure(certified.units <= most, Error::MoreThanRequested)?;
				self.claimed.insert(coverage);
				self.give(*authorization, *certified)
			}
			Call::extend_authorization { organization, authorization, units, end } => {
				let found = self.decides(*organization, *authorization, &CERTIFYING, by)?;
				let (coverage, before) = (found.coverage, found.certified.expect("it certifies"));
				ensure(*units >= before.units && *end >= before.end, Error::LessThanCertified)?;
				ensure((*units, *end) != (before.units, before.end), Error::NoChange)?;
				let certified = Authorized { units: *units, end: *end, start: before.start };
				self.authorized(coverage, &certified)?;
				self.give(*authorization, certified)
			}
			Call::revoke_authorization { organization, authorization } => {
				self.decides(*organization, *authorization, &CERTIFYING, by)?;
				self.take_back(*authorization)
			}
			Call::cancel_authorization { organization, authorization } => {
				let found = self.authorization(*authorization)?;
				ensure(found.provider == *organization, Error::NotFound)?;
				let over = [Standing::Denied, Standing::Cancelled].contains(&found.status);
				ensure(!over, standing_error(found.status))?;
				self.take_back(*authorization)
			}
			_ => self.offering(call),
		}
	}

	/// What should come of the call.
	pub fn take(&mut self, signer: &AccountId, organization: OrganizationId, call: &Call<Test>) -> Answer {
		self.may(signer, organization, call)?;
		self.authorizing(signer, call)
	}

	/// How many of each there are.
	pub fn counts(&self) -> (usize, usize, usize, usize) {
		(self.plans.len(), self.networks.len(), self.coverages.len(), self.authorizations.len())
	}
}
