//! Random sequences of calls, of what claims take and give back, and of waits, against a naive model of what should come of them: who is covered and who pays first,
//! what is used and left, what is authorized, and why something is refused.

use frame_support::{storage::with_storage_layer, traits::UnfilteredDispatchable};
use proptest::prelude::*;
use salus_primitives::{
	glue::Charge,
	insurance::{
		AuthorizationStatus as Standing, Authorized, Category, CoverageStatus as Status, DeductibleKind, Rules, Terms,
	},
	patient::PatientStatus,
	role::{Role, Roles},
	AccountId, AuthorizationId, CoverageId, Moment, NetworkId, OrganizationId, PatientId, PlanId,
};

use super::model::{both, chief, Model};
use crate::{mock::*, Call, Error};

const PATIENTS: u8 = 3;

#[derive(Clone, Debug)]
enum Step {
	Call(Attempt),
	Charge(Taking),
	/// A claim is submitted under a coverage, and reserves so many units of authorizations under it.
	Reserve(u64, Vec<(usize, u32)>),
	/// The claim that has reserved first is decided.
	Release,
	Wait(Moment),
	Activity(OrganizationId, bool),
	Status(PatientId, PatientStatus),
}

/// A call that somebody makes.
#[derive(Clone, Debug)]
struct Attempt {
	/// Who signs: who may, somebody who works for both sides, or another insurer's chief.
	signer: Signer,
	/// Whether it is about what stands where it can succeed, if anything does, or about whatever comes.
	aimed: bool,
	organization: OrganizationId,
	call: Box<Call<Test>>,
}

#[derive(Clone, Copy, Debug)]
enum Signer {
	Chief,
	Both,
	Astray,
}

/// What a claim takes, or gives back.
#[derive(Clone, Debug)]
struct Taking {
	/// Which coverage, of as many as there are.
	coverage: u64,
	version: u32,
	period: u32,
	charges: Vec<Charge>,
	/// Which authorization of the coverage the first charge uses, of as many as there are.
	authorization: Option<usize>,
	back: Back,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Back {
	/// It is taken.
	No,
	/// It is given back, whether or not it was taken.
	Any,
	/// What was taken last is given back, whatever the charges are.
	Last,
}

fn insurer() -> impl Strategy<Value = OrganizationId> {
	prop_oneof![4 => Just(INSURER), 1 => Just(OTHER_INSURER)]
}

fn patient_id() -> impl Strategy<Value = PatientId> {
	prop_oneof![30 => (0..PATIENTS).prop_map(patient), 1 => Just(UNKNOWN_PATIENT)]
}

/// A number that is put in when the call is made: of as many as there are.
fn some() -> impl Strategy<Value = u64> {
	0..40u64
}

fn moment() -> impl Strategy<Value = Moment> {
	// Counted from when the call is made.
	0..1_200u64
}

/// Rules, sound for the most part. `from` is counted from when the call is made.
fn some_rules() -> impl Strategy<Value = Rules> {
	let kind = prop_oneof![8 => Just(0u8), 1 => Just(1), 1 => Just(2), 1 => Just(3), 1 => Just(4), 1 => Just(5)];
	(kind, 0..300u64, any::<bool>(), any::<bool>()).prop_map(|(kind, from, less, own)| {
		let mut rules = Rules { from, ..rules() };
		for benefit in rules.benefits.iter_mut().filter(|_| less) {
			(benefit.per_visit, benefit.per_period, benefit.per_lifetime) = (Some(60), Some(90), Some(120));
		}
		for benefit in rules.benefits.iter_mut().filter(|benefit| own && benefit.category == Category::Imaging) {
			(benefit.deductible, benefit.separate) = (DeductibleKind::Separate, 25);
		}
		match kind {
			1 => rules.automatic = rules.two_above + 1,
			2 => rules.filing = 0,
			3 => rules.filing = RETENTION + 1,
			4 => rules.network = Some(NetworkId(u32::try_from(from % 4).expect("it is small"))),
			5 => rules.period += 1,
			_ => {}
		}
		rules
	})
}

fn about_plans(organization: OrganizationId) -> impl Strategy<Value = Call<Test>> {
	let plan = || some().prop_map(|number| PlanId(number as u32));
	let network = || some().prop_map(|number| NetworkId(number as u32));
	let provider = || prop::sample::select(vec![HOSPITAL, PHARMACY, LABORATORY, INSURER, AUDITOR]);
	prop_oneof![
		2 => some_rules().prop_map(move |rules| Call::open_plan { organization, unit: UNIT, rules }),
		4 => (plan(), some_rules()).prop_map(move |(plan, rules)| Call::publish_rules { organization, plan, rules }),
		1 => plan().prop_map(move |plan| Call::retire_plan { organization, plan }),
		1 => Just(Call::open_network { organization }),
		3 => (network(), provider())
			.prop_map(move |(network, provider)| Call::add_provider { organization, network, provider }),
		2 => (network(), provider())
			.prop_map(move |(network, provider)| Call::remove_provider { organization, network, provider }),
	]
}

fn about_coverages(organization: OrganizationId) -> impl Strategy<Value = Call<Test>> {
	let coverage = || some().prop_map(CoverageId);
	let order = || prop_oneof![12 => 1..4u8, 1 => 4..9u8, 1 => Just(0), 1 => Just(9)];
	let terms = (some(), moment(), moment(), order()).prop_map(|(plan, start, end, order)| Terms {
		plan: PlanId(plan as u32),
		start: start / 3,
		end: start / 3 + end / 2,
		order,
	});
	prop_oneof![
		12 => (patient_id(), terms, prop::bool::weighted(0.3)).prop_map(move |(patient, terms, draft)| {
			Call::issue_coverage { organization, patient, terms, draft }
		}),
		4 => coverage().prop_map(move |coverage| Call::activate_coverage { organization, coverage }),
		3 => (coverage(), moment())
			.prop_map(move |(coverage, from)| Call::suspend_coverage { organization, coverage, from }),
		3 => coverage().prop_map(move |coverage| Call::resume_coverage { organization, coverage }),
		2 => (coverage(), moment()).prop_map(move |(coverage, at)| Call::end_coverage { organization, coverage, at }),
		4 => (coverage(), moment())
			.prop_map(move |(coverage, end)| Call::extend_coverage { organization, coverage, end }),
		4 => (coverage(), order()).prop_map(move |(coverage, order)| Call::set_order { organization, coverage, order }),
		2 => coverage().prop_map(move |coverage| Call::enter_in_error { organization, coverage }),
	]
}

fn authorized() -> impl Strategy<Value = Authorized> {
	(0..8u32, moment(), moment()).prop_map(|(units, start, end)| Authorized {
		units,
		start: start / 2,
		end: start / 2 + end / 2,
	})
}

fn category() -> impl Strategy<Value = Category> {
	use Category::*;
	prop_oneof![10 => prop::sample::select(vec![Consultation, Laboratory, Imaging, Procedure]), 1 => Just(Dental)]
}

fn about_decisions(organization: OrganizationId) -> impl Strategy<Value = Call<Test>> {
	let authorization = || some().prop_map(AuthorizationId);
	prop_oneof![
		2 => authorization().prop_map(move |authorization| Call::pend_authorization { organization, authorization }),
		6 => (authorization(), authorized()).prop_map(move |(authorization, certified)| {
			Call::certify_authorization { organization, authorization, certified }
		}),
		1 => authorization().prop_map(move |authorization| Call::deny_authorization { organization, authorization }),
		3 => (authorization(), 0..12u32, moment()).prop_map(move |(authorization, units, end)| {
			Call::extend_authorization { organization, authorization, units, end }
		}),
		1 => authorization().prop_map(move |authorization| Call::revoke_authorization { organization, authorization }),
	]
}

fn about_requests() -> impl Strategy<Value = Call<Test>> {
	let organization = HOSPITAL;
	prop_oneof![
		8 => (some(), category(), authorized()).prop_map(move |(coverage, category, requested)| {
			let (coverage, service) = (CoverageId(coverage), service());
			Call::request_authorization { organization, coverage, category, service, requested }
		}),
		1 => some().prop_map(move |number| {
			Call::cancel_authorization { organization, authorization: AuthorizationId(number) }
		}),
	]
}

fn call() -> impl Strategy<Value = Step> {
	let signer = prop_oneof![40 => Just(Signer::Chief), 3 => Just(Signer::Both), 1 => Just(Signer::Astray)];
	let by_insurers = insurer().prop_flat_map(|organization| {
		prop_oneof![
			2 => about_plans(organization),
			6 => about_coverages(organization),
			4 => about_decisions(organization),
		]
		.prop_map(move |call| (organization, Box::new(call)))
	});
	let made = prop_oneof![
		6 => by_insurers,
		2 => about_requests().prop_map(|call| (HOSPITAL, Box::new(call))),
	];
	(signer, prop::bool::weighted(0.75), made)
		.prop_map(|(signer, aimed, (organization, call))| Step::Call(Attempt { signer, aimed, organization, call }))
}

fn charge_step() -> impl Strategy<Value = Step> {
	let amount = || prop_oneof![3 => Just(0u64), 6 => 1..60u64, 1 => 60..200u64];
	let charge = (category(), amount(), amount()).prop_map(|(category, deductible, paid)| Charge {
		category,
		deductible: deductible / 3,
		paid,
		authorization: None,
	});
	let back = prop_oneof![8 => Just(Back::No), 1 => Just(Back::Any), 3 => Just(Back::Last)];
	let version = prop_oneof![8 => Just(0u32), 2 => Just(1), 1 => Just(2)];
	let authorization = prop::option::weighted(0.4, 0..6usize);
	(some(), version, 0..3u32, prop::collection::vec(charge, 0..4), authorization, back).prop_map(
		|(coverage, version, period, charges, authorization, back)| {
			Step::Charge(Taking { coverage, version, period, charges, authorization, back })
		},
	)
}

fn step() -> impl Strategy<Value = Step> {
	let status = prop_oneof![
		8 => Just(PatientStatus::Active),
		1 => Just(PatientStatus::Suspended),
		1 => Just(PatientStatus::Deceased),
	];
	let organization = prop::sample::select(vec![INSURER, OTHER_INSURER, HOSPITAL, PHARMACY]);
	prop_oneof![
		100 => call(),
		50 => charge_step(),
		8 => (some(), prop::collection::vec((0..6usize, 1..5u32), 0..3))
			.prop_map(|(coverage, units)| Step::Reserve(coverage, units)),
		6 => Just(Step::Release),
		10 => (1..250u64).prop_map(Step::Wait),
		2 => ((0..PATIENTS).prop_map(patient), status).prop_map(|(patient, status)| Step::Status(patient, status)),
		2 => (organization, prop::bool::weighted(0.95)).prop_map(|(one, active)| Step::Activity(one, active)),
	]
}

/// The coverage that a call is about, and where one has to stand for it.
fn coverage_of(call: &mut Call<Test>) -> Option<(&mut CoverageId, &'static [Status])> {
	use Status::*;
	match call {
		Call::activate_coverage { coverage, .. } => Some((coverage, &[Draft])),
		Call::suspend_coverage { coverage, .. } => Some((coverage, &[Active])),
		Call::resume_coverage { coverage, .. } => Some((coverage, &[Suspended])),
		Call::end_coverage { coverage, .. } | Call::request_authorization { coverage, .. } => {
			Some((coverage, &[Active, Suspended]))
		}
		Call::extend_coverage { coverage, .. } | Call::set_order { coverage, .. } => {
			Some((coverage, &[Draft, Active, Suspended]))
		}
		Call::enter_in_error { coverage, .. } => Some((coverage, &[Draft, Active, Suspended, Cancelled])),
		_ => None,
	}
}

/// The authorization that a call is about, and where one has to stand for it.
fn authorization_of(call: &mut Call<Test>) -> Option<(&mut AuthorizationId, &'static [Standing])> {
	use Standing::*;
	match call {
		Call::pend_authorization { authorization, .. } => Some((authorization, &[Requested])),
		Call::certify_authorization { authorization, .. } | Call::deny_authorization { authorization, .. } => {
			Some((authorization, &[Requested, Pended]))
		}
		Call::extend_authorization { authorization, .. } | Call::revoke_authorization { authorization, .. } => {
			Some((authorization, &[Certified, CertifiedInPart]))
		}
		Call::cancel_authorization { authorization, .. } => {
			Some((authorization, &[Requested, Pended, Certified, CertifiedInPart]))
		}
		_ => None,
	}
}

/// One of those that fit, if any does, counted back from the last.
fn pick(many: usize, number: u64, fits: impl Fn(u64) -> bool) -> u64 {
	let fit: Vec<_> = (0..many as u64).rev().filter(|number| fits(*number)).collect();
	let back = usize::try_from(number).expect("it is small");
	fit.get(back % fit.len().max(1)).copied().unwrap_or(number + 1_000)
}

/// Puts in what the call is about, and moments that are counted from now; and if it is aimed, something that stands where it can succeed.
fn aim(model: &Model, call: &mut Call<Test>, organization: OrganizationId, aimed: bool) {
	let (plans, networks, coverages, authorizations) = model.counts();
	let now = Now::get();
	if let Some((coverage, wanted)) = coverage_of(call) {
		let fits = |number| {
			let found = Insurance::coverage(CoverageId(number)).expect("it is counted");
			let own = organization == HOSPITAL || found.insurer == organization;
			!aimed || (wanted.contains(&found.status) && own)
		};
		*coverage = CoverageId(pick(coverages, coverage.0, fits));
	}
	if let Some((authorization, wanted)) = authorization_of(call) {
		let fits = |number| {
			let found = Insurance::authorization(AuthorizationId(number)).expect("it is counted");
			!aimed || wanted.contains(&found.status)
		};
		*authorization = AuthorizationId(pick(authorizations, authorization.0, fits));
	}
	let of_plan = |number: u64| {
		let found = Insurance::plan(PlanId(number as u32)).expect("it is counted");
		!aimed || found.insurer == organization
	};
	match call {
		Call::open_plan { rules, .. } => rules.from += now - 300,
		Call::publish_rules { plan, rules, .. } => {
			*plan = PlanId(pick(plans, plan.0.into(), of_plan) as u32);
			rules.from += now - if aimed { 0 } else { 150 };
		}
		Call::retire_plan { plan, .. } => *plan = PlanId(pick(plans, plan.0.into(), |_| true) as u32),
		Call::add_provider { network, .. } | Call::remove_provider { network, .. } => {
			*network = NetworkId(pick(networks, network.0.into(), |_| true) as u32);
		}
		Call::issue_coverage { terms, .. } => {
			terms.plan = PlanId(pick(plans, terms.plan.0.into(), of_plan) as u32);
			let before = if aimed { 100 } else { 1_050 };
			(terms.start, terms.end) = (terms.start + now - before, terms.end + now - before);
		}
		Call::suspend_coverage { from: moment, .. } | Call::end_coverage { at: moment, .. } => *moment += now - 300,
		Call::extend_coverage { end, .. } => *end += now,
		Call::request_authorization { coverage, requested, .. } => aim_within(*coverage, requested, aimed),
		Call::certify_authorization { authorization, certified, .. } => {
			let found = Insurance::authorization(*authorization);
			match found.filter(|_| aimed && certified.units.is_multiple_of(2)) {
				Some(found) => *certified = Authorized { units: found.requested.units, ..found.requested },
				None => aim_within(found.map_or(NO_COVERAGE, |found| found.coverage), certified, aimed),
			}
		}
		Call::extend_authorization { authorization, units, end, .. } => {
			let certified = Insurance::authorization(*authorization).and_then(|found| found.certified);
			match certified.filter(|_| aimed) {
				Some(certified) => (*units, *end) = (certified.units + *units % 4, certified.end + *end % 2),
				None => *end += now,
			}
		}
		_ => {}
	}
}

/// Moves the days to when the coverage is in force, for the most part.
fn aim_within(coverage: CoverageId, authorized: &mut Authorized, aimed: bool) {
	let from = Insurance::coverage(coverage).filter(|_| aimed).map_or(Now::get() - 300, |found| found.start);
	let start = if aimed { authorized.start / 10 } else { authorized.start };
	(authorized.start, authorized.end) = (from + start, from + authorized.end);
}

/// Makes the call here and in the model, and says whether it succeeded.
fn make(model: &mut Model, signer: &AccountId, organization: OrganizationId, call: Call<Test>) -> bool {
	let expected = model.take(signer, organization, &call);
	let made = with_storage_layer(|| {
		call.clone().dispatch_bypass_filter(by(signer)).map(|_| ()).map_err(|refusal| refusal.error)
	});
	assert_eq!(made, expected.map_err(Error::into), "{call:?} by {signer:?} at {}", Now::get());
	made.is_ok()
}

/// Takes it, or gives it back, here and in the model, and says whether that succeeded.
fn take(model: &mut Model, taking: Taking) -> bool {
	let (_, _, coverages, authorizations) = model.counts();
	let charged = |number| {
		let found = Insurance::coverage(CoverageId(number)).expect("it is counted");
		![Status::Draft, Status::EnteredInError].contains(&found.status)
	};
	let any = taking.coverage.is_multiple_of(16);
	let id = CoverageId(pick(coverages, taking.coverage, |number| any || charged(number)));
	let Taking { version, mut period, mut charges, authorization, back, .. } = taking;
	if let Some((first, number)) = charges.first_mut().zip(authorization) {
		let under = |number| {
			let found = Insurance::authorization(AuthorizationId(number)).expect("it is counted");
			found.coverage == id
		};
		let of = AuthorizationId(pick(authorizations, number as u64, under));
		first.category = Insurance::authorization(of).map_or(first.category, |found| found.category);
		first.authorization = Some((of, period + 1));
	}
	if let Some((of, charge)) = model.last_taken(id).filter(|_| back == Back::Last) {
		(period, charges) = (of, vec![charge]);
	}
	let expected = model.charge(id, version, period, &charges, back != Back::No);
	let made = match back {
		Back::No => <Insurance as salus_primitives::glue::Coverages>::charge(id, version, period, &charges),
		_ => <Insurance as salus_primitives::glue::Coverages>::give_back(id, version, period, &charges),
	};
	assert_eq!(made, expected.map_err(Error::into), "{charges:?} of {id} in {period}, {back:?}");
	made.is_ok()
}

/// Reserves units here and in the model, and says whether there were any.
fn reserve(model: &mut Model, coverage: u64, units: &[(usize, u32)]) -> bool {
	let (_, _, coverages, authorizations) = model.counts();
	let id = CoverageId(pick(coverages, coverage, |_| true));
	let under = |number| Insurance::authorization(AuthorizationId(number)).is_some_and(|found| found.coverage == id);
	let of = |(number, units): &(usize, u32)| (AuthorizationId(pick(authorizations, *number as u64, under)), *units);
	let wanted: Vec<_> = units.iter().map(of).collect();
	let reserved = <Insurance as salus_primitives::glue::Coverages>::reserve(id, &wanted);
	assert_eq!(reserved, model.reserve(id, &wanted), "{wanted:?} of {id}");
	!reserved.is_empty()
}

fn act(model: &mut Model, step: Step) -> bool {
	match step {
		Step::Reserve(coverage, units) => return reserve(model, coverage, &units),
		Step::Release => {
			let Some(first) = model.release() else { return false };
			<Insurance as salus_primitives::glue::Coverages>::release(&[first]);
			return true;
		}
		Step::Wait(moments) => pass(moments),
		Step::Activity(organization, active) => {
			if active {
				model.inactive.remove(&organization);
			} else {
				model.inactive.insert(organization);
			}
			Neighbours::set_active(organization, active);
		}
		Step::Status(patient, status) => {
			model.patients.insert(patient, status);
			Neighbours::patient(patient, status);
		}
		Step::Charge(taking) => return take(model, taking),
		Step::Call(Attempt { signer, aimed, organization, mut call }) => {
			aim(model, &mut call, organization, aimed);
			let signer = match signer {
				Signer::Chief => chief(organization),
				Signer::Both => both(),
				Signer::Astray if organization == OTHER_INSURER => chief(INSURER),
				Signer::Astray => chief(OTHER_INSURER),
			};
			return make(model, &signer, organization, *call);
		}
	}
	false
}

/// The same plans and networks as in a `scene`, here and in the model.
fn found(model: &mut Model) {
	let insures = Roles::of(&[Role::PlanManager, Role::Adjudicator]);
	for (organization, roles) in [(INSURER, insures), (OTHER_INSURER, insures), (HOSPITAL, Role::ClaimsClerk.into())] {
		Neighbours::member(&chief(organization), organization, roles);
	}
	Neighbours::member(&both(), HOSPITAL, Role::ClaimsClerk.into());
	Neighbours::member(&both(), INSURER, Role::Adjudicator.into());
	for (organization, network) in [(INSURER, NETWORK), (OTHER_INSURER, OTHER_NETWORK)] {
		let calls = [
			Call::open_network { organization },
			Call::add_provider { organization, network, provider: HOSPITAL },
			Call::open_plan { organization, unit: UNIT, rules: rules() },
		];
		for call in calls {
			assert!(make(model, &chief(organization), organization, call));
		}
	}
	model.patients = (0..PATIENTS).map(|number| (patient(number), PatientStatus::Active)).collect();
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(192))]

	#[test]
	fn the_chain_agrees_with_the_model_after_any_sequence_of_calls(steps in prop::collection::vec(step(), 1..200)) {
		run(|| {
			let mut model = Model::default();
			found(&mut model);
			for step in steps {
				act(&mut model, step);
				model.assert_agrees();
				Insurance::do_try_state().expect("the invariants hold");
			}
		});
	}
}

/// That the sequences above reach what they are for: each call succeeds in some of them, and so does taking and giving back.
#[test]
fn the_sequences_reach_every_call() {
	use frame_support::traits::GetCallName;
	use proptest::{strategy::ValueTree, test_runner::TestRunner};
	use std::collections::BTreeMap;
	let mut runner = TestRunner::deterministic();
	let mut made = BTreeMap::<&str, (u32, u32)>::new();
	for _ in 0..40 {
		let steps = prop::collection::vec(step(), 200).new_tree(&mut runner).expect("steps are made").current();
		run(|| {
			let mut model = Model::default();
			found(&mut model);
			for step in steps {
				let name = match &step {
					Step::Call(attempt) => Some(attempt.call.get_call_name()),
					Step::Charge(taking) => Some(if taking.back == Back::No { "charge" } else { "give_back" }),
					Step::Reserve(..) => Some("reserve"),
					Step::Release => Some("release"),
					_ => None,
				};
				let succeeded = act(&mut model, step);
				let Some(name) = name else { continue };
				let count = made.entry(name).or_default();
				*(if succeeded { &mut count.0 } else { &mut count.1 }) += 1;
			}
		});
	}
	println!("{made:?}");
	let calls = Call::<Test>::get_call_names().iter().copied();
	for name in calls.chain(["charge", "give_back", "reserve", "release"]) {
		let reached = made.get(name).is_some_and(|(succeeded, refused)| *succeeded > 0 && *refused > 0);
		assert!(reached, "{name}");
	}
}
