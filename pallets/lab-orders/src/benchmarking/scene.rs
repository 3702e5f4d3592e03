//! What the benchmarks find: somebody who may do everything, and orders, tasks, specimens and reports that stand as they need them.

use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::{traits::Get, BoundedVec};
use salus_primitives::{
	anchor::{Leaf, Proof, RecordLeaf},
	laboratory::{
		Holder, OrderStatus, ReportStatus, ReportVersion, Requisition, ResultEvidence, TaskReason, TaskStatus, TestSet,
		MAX_LABORATORIES, MAX_TESTS,
	},
	priority::Priority,
	record::RecordClass,
	role::{OrganizationKind, Role, Roles},
	AccountId, Digest, OrderId, OrganizationId, PatientId, RecordId, ReportId, SpecimenId, TaskId,
};
use sp_runtime::MultiSignature;

use super::BenchmarkHelper;
use crate::{
	Config, Custody, NextSpecimen, OrderTasks, Orders, Pallet, Reports, Results, Task, Tasks, Verifying, Versions,
};

pub(super) const PATIENT: PatientId = PatientId([7; 32]);
pub(super) const ORDER: OrderId = OrderId(0);
pub(super) const TASK: TaskId = TaskId(0);
pub(super) const REPORT: ReportId = ReportId(0);
pub(super) const SPECIMEN: SpecimenId = SpecimenId(0);
pub(super) const FIRST: TestSet = TestSet(1);
pub(super) const REASON: TaskReason = TaskReason::NoCapacity;

/// Somebody who may do everything, in a hospital that orders of itself, and tests.
pub(super) fn cast<T: Config>() -> (AccountId, OrganizationId) {
	let member = account("member", 0, 0);
	let organization = T::BenchmarkHelper::enrol_member(&member, OrganizationKind::Hospital, everything());
	T::BenchmarkHelper::enrol_patient(PATIENT, organization);
	(member, organization)
}

pub(super) fn everything() -> Roles {
	Roles::of(&[Role::Physician, Role::LaboratoryTechnician, Role::Administrator])
}

/// A member of the same organization.
pub(super) fn colleague<T: Config>(organization: OrganizationId, index: u32) -> AccountId {
	let account = account("colleague", index, 0);
	T::BenchmarkHelper::enrol_colleague(&account, organization, everything());
	account
}

pub(super) fn digest(index: u32) -> Digest {
	let mut bytes = [1; 32];
	bytes.iter_mut().zip(index.to_be_bytes()).for_each(|(place, byte)| *place = byte);
	Digest::from(bytes)
}

/// As many laboratories as can be asked, that one the first.
pub(super) fn laboratories<T: Config>(first: OrganizationId) -> Vec<OrganizationId> {
	let mut all = alloc::vec![first];
	for index in 1..MAX_LABORATORIES {
		let member = account("technician", index, 0);
		all.push(T::BenchmarkHelper::enrol_member(
			&member,
			OrganizationKind::Laboratory,
			Role::LaboratoryTechnician.into(),
		));
	}
	all
}

/// As many tests as can be, of these laboratories.
pub(super) fn asked(laboratories: Vec<OrganizationId>) -> Requisition {
	Requisition {
		priority: Priority::Stat,
		tests: BoundedVec::truncate_from((0..MAX_TESTS).map(digest).collect()),
		laboratories: BoundedVec::truncate_from(laboratories),
	}
}

/// An order that the organization has of itself.
pub(super) fn ordered<T: Config>(by: &AccountId, organization: OrganizationId, draft: bool) {
	let requisition = asked(alloc::vec![organization]);
	Pallet::<T>::do_order_tests(organization, PATIENT, requisition, draft, by).expect("it may be ordered");
}

/// The same to as many as can be asked.
pub(super) fn ordered_of_all<T: Config>(by: &AccountId, organization: OrganizationId) {
	let requisition = asked(laboratories::<T>(organization));
	Pallet::<T>::do_order_tests(organization, PATIENT, requisition, false, by).expect("it may be ordered");
}

/// The organization is at work on its own order.
pub(super) fn at_work<T: Config>(by: &AccountId, organization: OrganizationId) {
	ordered::<T>(by, organization, false);
	Pallet::<T>::do_accept_task(organization, TASK, by).expect("it is asked");
	Pallet::<T>::do_work_on_task(organization, TASK, TaskStatus::Accepted, by).expect("it has accepted");
}

/// Fills the order up with open tasks, which whoever ends it has to end; none has anything else to do than the order's first task has.
pub(super) fn fill_tasks<T: Config>(status: TaskStatus) {
	let order = Orders::<T>::get(ORDER).expect("it was ordered");
	let of = Tasks::<T>::get(TASK).expect("it was asked");
	while OrderTasks::<T>::decode_len(ORDER).unwrap_or_default() < T::MaxTasks::get() as usize {
		let id = Pallet::<T>::add_task(ORDER, &order, of.laboratory, None, of.tests).expect("there is room");
		Tasks::<T>::insert(id, Task { status, ..Tasks::<T>::get(id).expect("it was added") });
	}
}

/// A specimen for every test in the signer's hands, whose custody is as long as it can be before what ends it.
pub(super) fn collected<T: Config>(by: &AccountId, organization: OrganizationId) -> SpecimenId {
	let id = NextSpecimen::<T>::get();
	let hand = Holder { organization, account: by.clone() };
	let label = digest(u32::try_from(id.0).unwrap_or_default().saturating_add(1_000));
	Pallet::<T>::do_collect_specimen(ORDER, TestSet(u16::MAX), label, None, hand).expect("it may be collected");
	let line = Custody::<T>::get(id).into_iter().next().expect("it was collected");
	let long = T::MaxCustody::get().saturating_sub(4);
	let lines = (0..long).map(|_| line.clone()).collect();
	Custody::<T>::insert(id, BoundedVec::<_, T::MaxCustody>::truncate_from(lines));
	id
}

/// The same, offered to a colleague.
pub(super) fn offered<T: Config>(by: &AccountId, organization: OrganizationId) -> AccountId {
	at_work::<T>(by, organization);
	let specimen = collected::<T>(by, organization);
	let hand = Holder { organization, account: by.clone() };
	let to = colleague::<T>(organization, 0);
	Pallet::<T>::do_offer_specimen(specimen, organization, Some(to.clone()), &hand).expect("it is there");
	to
}

pub(super) fn evidence<T: Config>(by: &AccountId, custodian: OrganizationId, version: u32) -> ResultEvidence {
	let leaf = RecordLeaf {
		patient: PATIENT,
		record: RecordId([1; 32]),
		version,
		class: RecordClass::Laboratory,
		commitment: digest(1),
		ciphertext_root: digest(2),
		author: by.clone(),
		signature: MultiSignature::Sr25519([7; 64].into()),
		stored: Pallet::<T>::now(),
	};
	let anchor = T::BenchmarkHelper::anchor(custodian, &Leaf::Record(leaf.clone()));
	ResultEvidence { anchor, leaf, proof: Proof::default() }
}

/// A report on every test, with so many critical versions that are preliminary, each with a clock that runs.
pub(super) fn reported<T: Config>(by: &AccountId, organization: OrganizationId, versions: u32) {
	at_work::<T>(by, organization);
	let all = Orders::<T>::get(ORDER).expect("it was ordered").tests();
	Pallet::<T>::do_register_report(organization, TASK, all, by).expect("it is at hand");
	for number in 0..versions {
		let version = ReportVersion {
			status: ReportStatus::Preliminary,
			critical: true,
			record: RecordId([2; 32]),
			version: number,
			commitment: digest(1),
			anchor: 0,
			signer: by.clone(),
			verifier: None,
			at: 0,
		};
		Results::<T>::insert((organization, version.record, version.version), ORDER);
		Versions::<T>::try_append(REPORT, version).expect("there is room");
		Pallet::<T>::start_clock(REPORT, u16::try_from(number).unwrap_or_default(), organization);
		Reports::<T>::mutate_extant(REPORT, |report| report.status = ReportStatus::Preliminary);
	}
}

/// A final version that is critical waits to be verified. Answers which record it is, and which version of that.
pub(super) fn waits<T: Config>(by: &AccountId, organization: OrganizationId) -> (RecordId, u32) {
	Verifying::<T>::insert(organization, ());
	let (evidence, status) = (evidence::<T>(by, organization, 1), ReportStatus::Final);
	Pallet::<T>::do_report_results(organization, REPORT, status, true, &evidence, by).expect("it leads there");
	(evidence.leaf.record, evidence.leaf.version)
}

/// The first test's task is referred to another laboratory, and that has passed on each of its tests as far as there is room for tasks. Answers the last of them.
pub(super) fn referred<T: Config>(organization: OrganizationId, tests: TestSet) -> TaskId {
	let order = Orders::<T>::get(ORDER).expect("it was ordered");
	let of = Tasks::<T>::get(TASK).expect("it was asked");
	let child = Pallet::<T>::add_task(ORDER, &order, organization, Some((TASK, &of)), tests).expect("there is room");
	let mut last = child;
	for place in 0u8.. {
		if OrderTasks::<T>::decode_len(ORDER).unwrap_or_default() >= T::MaxTasks::get() as usize {
			break;
		}
		let of = Tasks::<T>::get(child).expect("it was asked");
		let one = TestSet::one(place);
		last = Pallet::<T>::add_task(ORDER, &order, organization, Some((child, &of)), one).expect("there is room");
		Tasks::<T>::mutate_extant(child, |task| task.referred = task.referred.with(one));
	}
	for task in Pallet::<T>::tasks(ORDER) {
		Tasks::<T>::mutate_extant(task, |task| task.status = TaskStatus::InProgress);
	}
	Tasks::<T>::mutate_extant(TASK, |task| task.referred = tests);
	last
}

/// A task that came over as many laboratories as can be. Every one of them is done.
pub(super) fn far<T: Config>(organization: OrganizationId) -> TaskId {
	let order = Orders::<T>::get(ORDER).expect("it was ordered");
	let mut last = TASK;
	for _ in 0..T::MaxReferrals::get() {
		let of = Tasks::<T>::get(last).expect("it was asked");
		let parent = Some((last, &of));
		last = Pallet::<T>::add_task(ORDER, &order, organization, parent, of.tests).expect("there is room");
	}
	for task in Pallet::<T>::tasks(ORDER) {
		Tasks::<T>::mutate_extant(task, |task| task.status = TaskStatus::Completed);
	}
	last
}

pub(super) fn order_status<T: Config>() -> Option<OrderStatus> {
	Orders::<T>::get(ORDER).map(|order| order.status)
}

pub(super) fn task_status<T: Config>(task: TaskId) -> Option<TaskStatus> {
	Tasks::<T>::get(task).map(|task| task.status)
}

pub(super) fn report_status<T: Config>() -> Option<ReportStatus> {
	Reports::<T>::get(REPORT).map(|report| report.status)
}
