//! Random sequences of calls and waits, against a naive model of what should come of them: where orders, tasks, specimens, reports and clocks stand, what is on
//! which list, and why calls are refused.

use frame_support::{
	storage::with_storage_layer,
	traits::{GetCallName, UnfilteredDispatchable},
};
use proptest::prelude::*;
use salus_primitives::{
	decision::Refusal,
	glue::Members,
	laboratory::{
		Aliquot, Conditions, Disposal, OrderStatus, RejectionReason, ReportStatus, Requisition, SpecimenStatus,
		TaskReason, TaskStatus, TestSet,
	},
	priority::Priority,
	role::{Role, Roles},
	AccountId, ConsentId, Moment, OrderId, OrganizationId, PatientId, RecordId, ReportId, SpecimenId, TaskId,
};

use super::model::{chief, Model};
use crate::{mock::*, Call, Criticals, NextOrder, NextReport, NextSpecimen, NextTask};

const PATIENTS: u8 = 3;

#[derive(Clone, Debug)]
enum Step {
	Call(Attempt),
	Wait(Moment),
	Activity(OrganizationId, bool),
	Presence(OrganizationId, bool),
	Refusal(PatientId, Option<Refusal>),
}

/// A call that somebody makes.
#[derive(Clone, Debug)]
struct Attempt {
	/// Whether it is about what stands where it can succeed, if anything does, and by whoever may; or about whatever comes.
	aimed: bool,
	/// Which of those that fit.
	pick: usize,
	/// Which of the two.
	who: u8,
	organization: OrganizationId,
	call: Box<Call<Test>>,
}

fn organization() -> impl Strategy<Value = OrganizationId> {
	prop_oneof![3 => Just(HOSPITAL), 3 => Just(LABORATORY), 2 => Just(OTHER_LABORATORY), 1 => Just(THIRD_LABORATORY)]
}

fn tests() -> impl Strategy<Value = TestSet> {
	prop_oneof![4 => Just(FIRST), 3 => Just(SECOND), 3 => Just(BOTH), 1 => Just(TestSet(0b100)), 1 => Just(TestSet::NONE)]
}

fn requisitions() -> impl Strategy<Value = Requisition> {
	let laboratories = prop_oneof![
		8 => prop::sample::subsequence(vec![LABORATORY, OTHER_LABORATORY, THIRD_LABORATORY, HOSPITAL], 1..=3),
		1 => Just(vec![INSURER]),
		1 => Just(vec![]),
	];
	let many = prop_oneof![10 => Just(2u8), 4 => Just(1), 1 => Just(0)];
	(many, laboratories, prop::sample::select(Priority::ALL))
		.prop_map(|(many, laboratories, priority)| Requisition { priority, ..requisition(many, &laboratories) })
}

/// A label that is almost always new.
fn label() -> impl Strategy<Value = salus_primitives::Digest> {
	prop_oneof![30 => any::<[u8; 32]>().prop_map(Into::into), 1 => Just(digest(40))]
}

const ORG: OrganizationId = HOSPITAL;

fn about_orders() -> impl Strategy<Value = Call<Test>> {
	let (organization, order) = (ORG, ORDER);
	let patients = prop_oneof![20 => (0..PATIENTS).prop_map(patient), 1 => Just(UNKNOWN_PATIENT)];
	prop_oneof![
		20 => (patients, requisitions(), prop::bool::weighted(0.2)).prop_map(move |(patient, requisition, draft)| {
			Call::order_tests { organization, patient, requisition, draft }
		}),
		1 => requisitions().prop_map(move |requisition| Call::change_draft { organization, order, requisition }),
		2 => Just(Call::activate_order { organization, order }),
		2 => requisitions().prop_map(move |asked| {
			Call::address_order { organization, order, laboratories: asked.laboratories }
		}),
		2 => Just(Call::hold_order { organization, order }),
		4 => Just(Call::resume_order { organization, order }),
		1 => Just(Call::revoke_order { organization, order }),
		1 => Just(Call::enter_order_in_error { organization, order }),
	]
}

fn about_tasks() -> impl Strategy<Value = Call<Test>> {
	let (organization, task, reason) = (ORG, TASK, TaskReason::NoCapacity);
	prop_oneof![
		2 => Just(Call::receive_task { organization, task }),
		9 => Just(Call::accept_task { organization, task }),
		2 => Just(Call::reject_task { organization, task, reason }),
		9 => Just(Call::start_task { organization, task }),
		2 => Just(Call::hold_task { organization, task, reason }),
		3 => Just(Call::resume_task { organization, task }),
		1 => Just(Call::fail_task { organization, task, reason }),
		5 => (tests(), self::organization()).prop_map(move |(tests, to)| Call::refer_tests { organization, task, tests, to }),
		2 => Just(Call::withdraw_referral { organization, task }),
	]
}

fn about_specimens() -> impl Strategy<Value = Call<Test>> {
	let (organization, order, specimen) = (ORG, ORDER, SPECIMEN);
	let named = prop::option::weighted(0.3, (self::organization(), 0..2u8).prop_map(|(of, who)| chief(of, who)));
	prop_oneof![
		12 => (tests(), label(), prop::bool::weighted(0.3)).prop_map(move |(tests, label, again)| {
			Call::collect_specimen { organization, order, tests, label, replaces: again.then_some(specimen) }
		}),
		2 => (tests(), label()).prop_map(move |(tests, label)| {
			let aliquots = vec![Aliquot { label, tests }].try_into().expect("it is one");
			Call::split_specimen { organization, specimen, aliquots }
		}),
		4 => label().prop_map(move |label| {
			Call::pool_specimens { organization, specimens: Default::default(), label }
		}),
		8 => (self::organization(), named).prop_map(move |(to, receiver)| {
			Call::offer_specimen { organization, specimen, to, receiver }
		}),
		2 => Just(Call::cancel_offer { organization, specimen }),
		8 => Just(Call::receive_specimen { organization, specimen, conditions: Conditions::NONE }),
		2 => Just(Call::store_specimen { organization, specimen }),
		3 => Just(Call::retrieve_specimen { organization, specimen }),
		2 => Just(Call::reject_specimen { organization, specimen, reason: RejectionReason::Clotting }),
		1 => Just(Call::dispose_specimen { organization, specimen, disposal: Disposal::Consumed }),
		2 => Just(Call::take_over_specimen { organization, specimen }),
		1 => Just(Call::enter_specimen_in_error { organization, specimen }),
	]
}

/// A record that some order or other is answered with.
fn records() -> impl Strategy<Value = RecordId> {
	(0..4u8).prop_map(|record| RecordId([record; 32]))
}

fn about_reports() -> impl Strategy<Value = Call<Test>> {
	let (organization, task, report) = (ORG, TASK, REPORT);
	let statuses = prop_oneof![
		12 => prop::sample::select(&[ReportStatus::Partial, ReportStatus::Preliminary, ReportStatus::Final][..]),
		4 => prop::sample::select(&[ReportStatus::Amended, ReportStatus::Corrected, ReportStatus::Appended][..]),
		1 => prop::sample::select(ReportStatus::ALL),
	];
	let versions = (statuses, any::<bool>(), 1..9u32);
	prop_oneof![
		12 => tests().prop_map(move |tests| Call::register_report { organization, task, tests }),
		16 => versions.prop_map(move |(status, critical, version)| {
			let evidence = evidence(version);
			Call::report_results { organization, report, status, critical, evidence }
		}),
		5 => (records(), 1..9u32, any::<bool>()).prop_map(move |(record, version, critical)| {
			Call::verify_report { organization, report, record, version, critical }
		}),
		1 => (records(), 1..9u32, any::<bool>()).prop_map(move |(record, version, critical)| {
			Call::send_back_report { organization, report, record, version, critical }
		}),
		1 => Just(Call::cancel_report { organization, report }),
		1 => Just(Call::enter_report_in_error { organization, report }),
		4 => (0..3u16).prop_map(move |version| Call::acknowledge_result { organization, report, version }),
		3 => any::<bool>().prop_map(move |demanded| Call::demand_verification { organization, demanded }),
		1 => (self::organization(), 0..2u8).prop_map(move |(of, who)| {
			Call::set_escalation { organization, accounts: vec![chief(of, who)].try_into().expect("it is one") }
		}),
	]
}

fn step() -> impl Strategy<Value = Step> {
	let call = prop_oneof![5 => about_orders(), 7 => about_tasks(), 8 => about_specimens(), 9 => about_reports()];
	let attempt = (prop::bool::weighted(0.8), any::<prop::sample::Index>(), 0..2u8, organization(), call).prop_map(
		|(aimed, pick, who, organization, call)| {
			Step::Call(Attempt { aimed, pick: pick.index(1 << 16), who, organization, call: Box::new(call) })
		},
	);
	let refusal = prop_oneof![
		8 => Just(None),
		1 => Just(Some(Refusal::NoConsent)),
		1 => Just(Some(Refusal::Denied(ConsentId(1)))),
	];
	prop_oneof![
		100 => attempt,
		10 => (1..900u64).prop_map(Step::Wait),
		2 => (organization(), prop::bool::weighted(0.9)).prop_map(|(of, active)| Step::Activity(of, active)),
		3 => (organization(), prop::bool::weighted(0.6)).prop_map(|(of, present)| Step::Presence(of, present)),
		2 => ((0..PATIENTS).prop_map(patient), refusal).prop_map(|(patient, refusal)| Step::Refusal(patient, refusal)),
	]
}

/// One of those that fit, if any does.
fn one_of<Item: Clone>(fit: &[Item], pick: usize) -> Option<Item> {
	fit.get(pick % fit.len().max(1)).cloned()
}

fn orders(wanted: &[OrderStatus]) -> Vec<OrderId> {
	let all = (0..NextOrder::<Test>::get().0).map(OrderId);
	all.filter(|id| wanted.is_empty() || wanted.contains(&order_status(*id))).collect()
}

fn tasks(wanted: &[TaskStatus]) -> Vec<TaskId> {
	let all = (0..NextTask::<Test>::get().0).map(TaskId);
	all.filter(|id| wanted.is_empty() || wanted.contains(&task_status(*id))).collect()
}

fn specimens(wanted: impl Fn(&crate::Specimen) -> bool) -> Vec<SpecimenId> {
	let all = (0..NextSpecimen::<Test>::get().0).map(SpecimenId);
	all.filter(|id| LabOrders::specimen(*id).is_some_and(|entry| wanted(&entry.specimen))).collect()
}

fn reports(wanted: impl Fn(&crate::Report) -> bool) -> Vec<ReportId> {
	let all = (0..NextReport::<Test>::get().0).map(ReportId);
	all.filter(|id| LabOrders::report(*id).is_some_and(|entry| wanted(&entry.report))).collect()
}

/// Puts in what the call is about, and who makes it: if it is aimed, whoever has to do with it.
fn aim(attempt: Attempt) -> (OrganizationId, AccountId, Call<Test>) {
	let Attempt { aimed, pick, who, organization: drawn, call: mut of } = attempt;
	let (mut of_whom, mut signer) = (drawn, None);
	aim_at_orders(&mut of, aimed, pick, &mut of_whom);
	aim_at_tasks(&mut of, aimed, pick, &mut of_whom);
	aim_at_specimens(&mut of, aimed, pick, &mut of_whom, &mut signer);
	aim_at_reports(&mut of, aimed, pick, &mut of_whom);
	let there = |account: &AccountId| Neighbours::actor(account, of_whom).is_some();
	let one = Some(chief(of_whom, who)).filter(|account| !aimed || there(account));
	let signer = signer.or(one).unwrap_or_else(|| chief(of_whom, 0));
	if let Call::report_results { report, evidence, .. } = &mut *of {
		let found = LabOrders::report(*report);
		let last = found.as_ref().and_then(|entry| entry.versions.iter().map(|version| version.version).max());
		let version = if aimed { last.unwrap_or_default() + 1 } else { evidence.leaf.version };
		let (patient, order) = found.map_or((PATIENT, 0), |entry| (entry.report.patient, entry.report.order.0));
		// Each order has a record of its own; what is not aimed may take another's, or one that is older than the order.
		let record = if aimed { order } else { order / 2 };
		let old = !aimed && pick.is_multiple_of(8);
		let stored = if old { START } else { Now::get() };
		*evidence = stored_at(stored, of_whom, &signer, patient, record as u8, version);
	}
	super::actors::as_if_of(&mut of, of_whom);
	(of_whom, signer, *of)
}

fn aim_at_orders(call: &mut Call<Test>, aimed: bool, pick: usize, of_whom: &mut OrganizationId) {
	use OrderStatus::*;
	let (order, wanted): (&mut OrderId, &[OrderStatus]) = match call {
		Call::order_tests { .. } | Call::set_escalation { .. } => {
			*of_whom = if aimed { HOSPITAL } else { *of_whom };
			return;
		}
		Call::change_draft { order, .. } | Call::activate_order { order, .. } => (order, &[Draft]),
		Call::address_order { order, .. } => {
			let free = |id: &OrderId| LabOrders::order(*id).is_some_and(|entry| entry.order.task.is_none());
			let fit: Vec<_> = orders(&[Active]).into_iter().filter(|id| !aimed || free(id)).collect();
			*order = one_of(&fit, pick).unwrap_or(OrderId(999));
			*of_whom = if aimed { HOSPITAL } else { *of_whom };
			return;
		}
		Call::hold_order { order, .. } => (order, &[Active]),
		Call::resume_order { order, .. } => (order, &[OnHold]),
		Call::revoke_order { order, .. } => (order, &[Draft, Active, OnHold]),
		Call::enter_order_in_error { order, .. } => (order, &[Draft, Active, Completed, Revoked]),
		Call::collect_specimen { order, .. } => {
			*order = one_of(&orders(if aimed { &[Active] } else { &[] }), pick).unwrap_or(OrderId(999));
			*of_whom = if aimed && !pick.is_multiple_of(4) { HOSPITAL } else { *of_whom };
			return;
		}
		_ => return,
	};
	*order = one_of(&orders(if aimed { wanted } else { &[] }), pick).unwrap_or(OrderId(999));
	*of_whom = if aimed { HOSPITAL } else { *of_whom };
}

fn aim_at_tasks(call: &mut Call<Test>, aimed: bool, pick: usize, of_whom: &mut OrganizationId) {
	use TaskStatus::*;
	let (task, wanted): (&mut TaskId, &[TaskStatus]) = match call {
		Call::receive_task { task, .. } => (task, &[Requested]),
		Call::accept_task { task, .. } | Call::reject_task { task, .. } => (task, &[Requested, Received]),
		Call::start_task { task, .. } => (task, &[Accepted]),
		Call::hold_task { task, .. } => (task, &[Accepted, InProgress]),
		Call::resume_task { task, .. } => (task, &[OnHold]),
		Call::fail_task { task, .. } => (task, &[Accepted, InProgress, OnHold]),
		Call::refer_tests { task, .. } => (task, &[Accepted, InProgress]),
		Call::register_report { task, .. } => (task, &[InProgress]),
		Call::withdraw_referral { task, .. } => {
			let referred = |id: &TaskId| LabOrders::task(*id).is_some_and(|entry| entry.task.parent.is_some());
			let open = [Requested, Received, Accepted, InProgress, OnHold];
			let fit: Vec<_> = tasks(&open).into_iter().filter(|id| !aimed || referred(id)).collect();
			*task = one_of(&fit, pick).unwrap_or(TaskId(999));
			let parent = LabOrders::task(*task).and_then(|entry| entry.task.parent).and_then(LabOrders::task);
			*of_whom = parent.filter(|_| aimed).map_or(*of_whom, |entry| entry.task.laboratory);
			return;
		}
		_ => return,
	};
	*task = one_of(&tasks(if aimed { wanted } else { &[] }), pick).unwrap_or(TaskId(999));
	let found = LabOrders::task(*task).filter(|_| aimed);
	*of_whom = found.map_or(*of_whom, |entry| entry.task.laboratory);
}

fn aim_at_specimens(
	call: &mut Call<Test>,
	aimed: bool,
	pick: usize,
	of_whom: &mut OrganizationId,
	signer: &mut Option<AccountId>,
) {
	let there = |specimen: &crate::Specimen| specimen.status.is_there();
	let in_hand = |specimen: &crate::Specimen| specimen.offer.is_none() && !specimen.stored;
	type Wanted = Box<dyn Fn(&crate::Specimen) -> bool>;
	let usable = move |it: &crate::Specimen| it.status == SpecimenStatus::Available && in_hand(it);
	let mut by_holder = true;
	let (specimen, wanted): (&mut SpecimenId, Wanted) = match call {
		Call::collect_specimen { order, replaces: Some(replaces), .. } => {
			let order = *order;
			let fit =
				specimens(|it| !aimed || (it.order == order && it.rejected.is_some() && it.replaced_by.is_none()));
			*replaces = one_of(&fit, pick).unwrap_or(SpecimenId(999));
			return;
		}
		Call::pool_specimens { specimens: parents, .. } => {
			let together = |it: &crate::Specimen| {
				let beside =
					|other: &crate::Specimen| usable(other) && (other.order, &other.holder) == (it.order, &it.holder);
				usable(it) && specimens(beside).len() > 1
			};
			let Some(first) = one_of(&specimens(|it| !aimed || together(it)), pick) else { return };
			let found = LabOrders::specimen(first).expect("it is there").specimen;
			let same =
				|it: &crate::Specimen| !aimed || (usable(it) && it.order == found.order && it.holder == found.holder);
			*parents = specimens(same).into_iter().take(3).collect::<Vec<_>>().try_into().expect("they are few");
			if aimed {
				(*of_whom, *signer) = (found.holder.organization, Some(found.holder.account));
			}
			return;
		}
		Call::split_specimen { specimen, .. } => (specimen, Box::new(usable)),
		Call::reject_specimen { specimen, .. } => (specimen, Box::new(usable)),
		Call::offer_specimen { specimen, .. } | Call::store_specimen { specimen, .. } => {
			(specimen, Box::new(move |it| there(it) && in_hand(it)))
		}
		Call::cancel_offer { specimen, .. } => (specimen, Box::new(|it| it.offer.is_some())),
		Call::receive_specimen { specimen, .. } => {
			by_holder = false;
			(specimen, Box::new(|it| it.offer.is_some()))
		}
		Call::retrieve_specimen { specimen, .. } => (specimen, Box::new(|it| it.stored)),
		Call::take_over_specimen { specimen, .. } => {
			by_holder = false;
			let gone = |it: &crate::Specimen| Neighbours::actor(&it.holder.account, it.holder.organization).is_none();
			(specimen, Box::new(move |it| there(it) && !it.stored && gone(it)))
		}
		Call::dispose_specimen { specimen, .. } => (specimen, Box::new(move |it| there(it) && it.offer.is_none())),
		Call::enter_specimen_in_error { specimen, .. } => (specimen, Box::new(|it| it.offer.is_none())),
		_ => return,
	};
	*specimen = one_of(&specimens(|it| !aimed || wanted(it)), pick).unwrap_or(SpecimenId(999));
	let Some(found) = LabOrders::specimen(*specimen).filter(|_| aimed).map(|entry| entry.specimen) else { return };
	if by_holder {
		(*of_whom, *signer) = (found.holder.organization, Some(found.holder.account));
	} else if let Some(offer) = found.offer {
		(*of_whom, *signer) = (offer.to, offer.receiver);
	} else {
		*of_whom = found.holder.organization;
	}
}

fn aim_at_reports(call: &mut Call<Test>, aimed: bool, pick: usize, of_whom: &mut OrganizationId) {
	use ReportStatus::*;
	let early = |it: &crate::Report| [Registered, Partial, Preliminary].contains(&it.status);
	let late = |it: &crate::Report| [Final, Amended, Corrected, Appended].contains(&it.status);
	let (report, fit) = match call {
		Call::report_results { report, status, .. } => {
			let changes = [Amended, Corrected, Appended].contains(status);
			(report, reports(|it| !aimed || if changes { late(it) } else { early(it) }))
		}
		Call::verify_report { report, record, version, critical, .. }
		| Call::send_back_report { report, record, version, critical, .. } => {
			let fit = reports(|it| !aimed || it.pending.is_some());
			let waits = one_of(&fit, pick).and_then(LabOrders::report).and_then(|entry| entry.report.pending);
			if let Some(pending) = waits.filter(|_| aimed && !pick.is_multiple_of(8)) {
				(*record, *version, *critical) = (pending.record, pending.version, pending.critical);
			}
			(report, fit)
		}
		Call::cancel_report { report, .. } => (report, reports(|it| !aimed || early(it))),
		Call::enter_report_in_error { report, .. } => (report, reports(|_| true)),
		Call::acknowledge_result { report, version, .. } => {
			let mut clocks: Vec<_> = Criticals::<Test>::iter_keys().collect();
			clocks.sort();
			if let Some(clock) = one_of(&clocks, pick).filter(|_| aimed) {
				(*report, *version) = clock;
			}
			*of_whom = if aimed { HOSPITAL } else { *of_whom };
			return;
		}
		_ => return,
	};
	*report = one_of(&fit, pick).unwrap_or(ReportId(999));
	let found = LabOrders::report(*report).filter(|_| aimed);
	*of_whom = found.map_or(*of_whom, |entry| entry.report.laboratory);
}

/// Whether the organization's kind has the call's permission: a laboratory neither orders nor acknowledges.
fn permitted(organization: OrganizationId, call: &Call<Test>) -> bool {
	let of_hospitals = matches!(
		call,
		Call::order_tests { .. }
			| Call::change_draft { .. }
			| Call::activate_order { .. }
			| Call::address_order { .. }
			| Call::hold_order { .. }
			| Call::resume_order { .. }
			| Call::revoke_order { .. }
			| Call::enter_order_in_error { .. }
			| Call::acknowledge_result { .. }
	);
	organization == HOSPITAL || !of_hospitals
}

/// Makes the call here and in the model, and says whether it succeeded.
fn make(model: &mut Model, attempt: Attempt) -> bool {
	let (organization, signer, call) = aim(attempt);
	let expected = model.take(&(organization, signer.clone()), permitted(organization, &call), &call);
	let made = with_storage_layer(|| {
		call.clone().dispatch_bypass_filter(by(&signer)).map(|_| ()).map_err(|refusal| refusal.error)
	});
	assert_eq!(made, expected.map_err(Into::into), "{call:?} by {signer:?} at {}", Now::get());
	made.is_ok()
}

fn everything() -> Roles {
	Roles::of(&[Role::Physician, Role::LaboratoryTechnician, Role::Administrator])
}

fn act(model: &mut Model, step: Step) -> bool {
	match step {
		Step::Wait(moments) => pass(moments),
		Step::Activity(organization, active) => {
			if active {
				model.inactive.remove(&organization);
			} else {
				model.inactive.insert(organization);
			}
			Neighbours::set_active(organization, active);
		}
		Step::Presence(organization, present) => {
			let second = chief(organization, 1);
			if present {
				Neighbours::member(&second, organization, everything());
				model.absent.remove(&second);
			} else {
				Neighbours::dismiss(&second, organization);
				model.absent.insert(second);
			}
		}
		Step::Refusal(patient, refusal) => {
			Neighbours::patient(patient, refusal);
			model.patients.insert(patient, refusal);
		}
		Step::Call(attempt) => return make(model, attempt),
	}
	false
}

/// The same people here and in the model.
fn found() -> Model {
	for organization in [HOSPITAL, LABORATORY, OTHER_LABORATORY, THIRD_LABORATORY] {
		(0..2).for_each(|who| Neighbours::member(&chief(organization, who), organization, everything()));
	}
	let mut model = Model::default();
	model.patients = (0..10).map(|number| (patient(number), None)).collect();
	model
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn the_chain_agrees_with_the_model_after_any_sequence_of_calls(steps in prop::collection::vec(step(), 1..250)) {
		run(|| {
			let mut model = found();
			for step in steps {
				act(&mut model, step);
				model.assert_agrees();
				LabOrders::do_try_state().expect("the invariants hold");
			}
		});
	}
}

/// That the sequences above reach what they are for: each call succeeds in some of them, and is refused in some.
#[test]
fn the_sequences_reach_every_call() {
	use proptest::{strategy::ValueTree, test_runner::TestRunner};
	use std::collections::BTreeMap;
	let mut runner = TestRunner::deterministic();
	let mut made = BTreeMap::<&str, (u32, u32)>::new();
	for _ in 0..40 {
		let steps = prop::collection::vec(step(), 250).new_tree(&mut runner).expect("steps are made").current();
		run(|| {
			let mut model = found();
			for step in steps {
				let name = match &step {
					Step::Call(attempt) => Some(attempt.call.get_call_name()),
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
	for name in Call::<Test>::get_call_names() {
		assert!(made.get(name).is_some_and(|(succeeded, refused)| *succeeded > 0 && *refused > 0), "{name}");
	}
}
