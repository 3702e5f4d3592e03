//! What every call costs at worst. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

mod scene;

use alloc::{boxed::Box, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::{traits::Get, BoundedVec};
use frame_system::RawOrigin;
use salus_primitives::{
	anchor::Leaf,
	glue::LabReports,
	laboratory::{
		Aliquot, Conditions, Disposal, Order, OrderStatus, RejectionReason, ReportStatus, SpecimenStatus, TaskStatus,
		TestSet, MAX_ALIQUOTS, MAX_LABORATORIES, MAX_POOLED, MAX_TESTS,
	},
	role::{OrganizationKind, Role, Roles},
	AccountId, OrderId, OrganizationId, PatientId, SpecimenId, TaskId,
};

use crate::{
	Call, Config, Criticals, Escalation, NextOrder, OrderReports, OrderSpecimens, OrderTasks, Orders, Pallet, Reports,
	Specimens, Tasks, Verifying, Versions,
};

use self::scene::*;

/// Makes whatever a benchmark needs known to the neighbours.
pub trait BenchmarkHelper {
	/// Makes the account a member with these roles of a new organization of the kind.
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId;

	/// Makes the account a member with these roles of this organization too, with as many others as can be that nobody else has.
	fn enrol_colleague(account: &AccountId, organization: OrganizationId, roles: Roles);

	/// Registers the patient, who permits the organization everything.
	fn enrol_patient(patient: PatientId, organization: OrganizationId);

	/// Anchors the leaf alone, as the custodian, and answers under which index.
	fn anchor(custodian: OrganizationId, leaf: &Leaf) -> u64;
}

/// An order that was sent, of as many tests as can be, for other pallets' benchmarks.
pub fn sent<T: Config>(organization: OrganizationId, patient: PatientId) -> OrderId {
	let id = NextOrder::<T>::mutate(|next| core::mem::replace(next, OrderId(next.0.saturating_add(1))));
	let now = Pallet::<T>::now();
	let order = Order {
		patient,
		organization,
		author: account("author", 0, 0),
		status: OrderStatus::Active,
		requisition: asked(alloc::vec![organization]),
		task: None,
		offers: 1,
		covered: TestSet::NONE,
		reported: TestSet::NONE,
		failed: TestSet::NONE,
		entered: now,
		sent: Some(now),
		due: Some(now),
		held: None,
		ended: None,
	};
	Orders::<T>::insert(id, order);
	id
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn order_tests() {
		let (caller, organization) = cast::<T>();
		let requisition = asked(laboratories::<T>(organization));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, PATIENT, requisition, false);

		assert_eq!(order_status::<T>(), Some(OrderStatus::Active));
	}

	#[benchmark]
	fn change_draft() {
		let (caller, organization) = cast::<T>();
		ordered::<T>(&caller, organization, true);
		let requisition = asked(laboratories::<T>(organization));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, ORDER, requisition);

		assert_eq!(order_status::<T>(), Some(OrderStatus::Draft));
	}

	#[benchmark]
	fn activate_order() {
		let (caller, organization) = cast::<T>();
		let requisition = asked(laboratories::<T>(organization));
		Pallet::<T>::do_order_tests(organization, PATIENT, requisition, true, &caller).expect("it may be ordered");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, ORDER);

		assert_eq!(order_status::<T>(), Some(OrderStatus::Active));
	}

	/// As many as can be are asked already.
	#[benchmark]
	fn address_order() {
		let (caller, organization) = cast::<T>();
		let to = asked(laboratories::<T>(organization)).laboratories;
		let many = T::MaxTasks::get().saturating_sub(MAX_LABORATORIES).min(MAX_LABORATORIES);
		let before = to.iter().copied().take(many as usize).collect();
		let requisition = asked(before);
		Pallet::<T>::do_order_tests(organization, PATIENT, requisition, false, &caller).expect("it may be ordered");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, ORDER, to);

		assert_eq!(Orders::<T>::get(ORDER).map(|order| u32::from(order.offers)), Some(MAX_LABORATORIES));
	}

	#[benchmark]
	fn hold_order() {
		let (caller, organization) = cast::<T>();
		ordered::<T>(&caller, organization, false);
		fill_tasks::<T>(TaskStatus::Requested);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, ORDER);

		assert_eq!(order_status::<T>(), Some(OrderStatus::OnHold));
	}

	#[benchmark]
	fn resume_order() {
		let (caller, organization) = cast::<T>();
		ordered::<T>(&caller, organization, false);
		fill_tasks::<T>(TaskStatus::Requested);
		Pallet::<T>::do_hold_order(organization, ORDER).expect("it is active");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, ORDER);

		assert_eq!(order_status::<T>(), Some(OrderStatus::Active));
	}

	#[benchmark]
	fn revoke_order() {
		let (caller, organization) = cast::<T>();
		ordered::<T>(&caller, organization, false);
		fill_tasks::<T>(TaskStatus::Requested);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, ORDER);

		assert_eq!(order_status::<T>(), Some(OrderStatus::Revoked));
	}

	#[benchmark]
	fn enter_order_in_error() {
		let (caller, organization) = cast::<T>();
		ordered::<T>(&caller, organization, false);
		fill_tasks::<T>(TaskStatus::Requested);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, ORDER);

		assert_eq!(order_status::<T>(), Some(OrderStatus::EnteredInError));
	}

	#[benchmark]
	fn receive_task() {
		let (caller, organization) = cast::<T>();
		ordered::<T>(&caller, organization, false);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, TASK);

		assert_eq!(task_status::<T>(TASK), Some(TaskStatus::Received));
	}

	/// Of an order that has had as many tasks as can be, all of which are asked.
	#[benchmark]
	fn accept_task() {
		let (caller, organization) = cast::<T>();
		ordered_of_all::<T>(&caller, organization);
		fill_tasks::<T>(TaskStatus::Requested);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, TASK);

		assert_eq!(task_status::<T>(TaskId(1)), Some(TaskStatus::Cancelled));
	}

	#[benchmark]
	fn reject_task() {
		let (caller, organization) = cast::<T>();
		ordered::<T>(&caller, organization, false);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, TASK, REASON);

		assert_eq!(task_status::<T>(TASK), Some(TaskStatus::Rejected));
	}

	#[benchmark]
	fn start_task() {
		let (caller, organization) = cast::<T>();
		ordered::<T>(&caller, organization, false);
		Pallet::<T>::do_accept_task(organization, TASK, &caller).expect("it is asked");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, TASK);

		assert_eq!(task_status::<T>(TASK), Some(TaskStatus::InProgress));
	}

	#[benchmark]
	fn hold_task() {
		let (caller, organization) = cast::<T>();
		at_work::<T>(&caller, organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, TASK, REASON);

		assert_eq!(task_status::<T>(TASK), Some(TaskStatus::OnHold));
	}

	#[benchmark]
	fn resume_task() {
		let (caller, organization) = cast::<T>();
		at_work::<T>(&caller, organization);
		let from = [TaskStatus::InProgress];
		Pallet::<T>::do_move_task(organization, TASK, &from, TaskStatus::OnHold, Some(REASON), &caller).expect("it is");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, TASK);

		assert_eq!(task_status::<T>(TASK), Some(TaskStatus::InProgress));
	}

	/// Every other task of the order is completed with it.
	#[benchmark]
	fn fail_task() {
		let (caller, organization) = cast::<T>();
		at_work::<T>(&caller, organization);
		fill_tasks::<T>(TaskStatus::InProgress);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, TASK, REASON);

		assert_eq!(order_status::<T>(), Some(OrderStatus::Completed));
	}

	/// From as far as can be.
	#[benchmark]
	fn refer_tests() {
		let (caller, organization) = cast::<T>();
		at_work::<T>(&caller, organization);
		let others = laboratories::<T>(organization);
		let order = Orders::<T>::get(ORDER).expect("it was ordered");
		let mut last = TASK;
		for laboratory in others.into_iter().skip(2).take(T::MaxReferrals::get().saturating_sub(1).into()) {
			let of = Tasks::<T>::get(last).expect("it was asked");
			last = Pallet::<T>::add_task(ORDER, &order, laboratory, Some((last, &of)), FIRST).expect("there is room");
		}
		Tasks::<T>::mutate_extant(last, |task| {
			(task.laboratory, task.status, task.referred) = (organization, TaskStatus::InProgress, TestSet::NONE);
		});
		let to = account("other", 0, 0);
		let to = T::BenchmarkHelper::enrol_member(&to, OrganizationKind::Laboratory, Role::LaboratoryTechnician.into());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, last, FIRST, to);

		assert_eq!(Tasks::<T>::get(last).map(|task| task.referred), Some(FIRST));
	}

	/// From a laboratory that has passed on every test but one, each to another, as many as there can be tasks.
	#[benchmark]
	fn withdraw_referral() {
		let (caller, organization) = cast::<T>();
		at_work::<T>(&caller, organization);
		let all = Orders::<T>::get(ORDER).expect("it was ordered").tests();
		let last = referred::<T>(organization, all);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, TaskId(1));

		assert_eq!(task_status::<T>(TaskId(1)), Some(TaskStatus::Cancelled));
		assert_eq!(task_status::<T>(last), Some(TaskStatus::Cancelled));
	}

	/// For the last of the laboratories that have a task of the order.
	#[benchmark]
	fn collect_specimen() {
		let (caller, organization) = cast::<T>();
		let other = account("other", 0, 0);
		let laboratory =
			T::BenchmarkHelper::enrol_member(&other, OrganizationKind::Laboratory, Role::LaboratoryTechnician.into());
		at_work::<T>(&caller, organization);
		let former = collected::<T>(&caller, organization);
		Specimens::<T>::mutate_extant(former, |former| former.rejected = Some(RejectionReason::Expired));
		fill_tasks::<T>(TaskStatus::Cancelled);
		let last = OrderTasks::<T>::get(ORDER).last().copied().expect("there are many");
		Tasks::<T>::mutate_extant(last, |task| (task.laboratory, task.status) = (laboratory, TaskStatus::Accepted));

		#[extrinsic_call]
		_(RawOrigin::Signed(other), laboratory, ORDER, FIRST, digest(5), Some(former));

		assert_eq!(Specimens::<T>::get(former).and_then(|former| former.replaced_by), Some(SpecimenId(1)));
	}

	#[benchmark]
	fn split_specimen() {
		let (caller, organization) = cast::<T>();
		at_work::<T>(&caller, organization);
		let specimen = collected::<T>(&caller, organization);
		let many = MAX_ALIQUOTS.min(T::MaxSpecimens::get().saturating_sub(1));
		let aliquots = (0..many).map(|index| Aliquot { label: digest(index), tests: FIRST }).collect();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, specimen, BoundedVec::truncate_from(aliquots));

		assert_eq!(OrderSpecimens::<T>::get(ORDER).len(), many.saturating_add(1) as usize);
	}

	#[benchmark]
	fn pool_specimens() {
		let (caller, organization) = cast::<T>();
		at_work::<T>(&caller, organization);
		let many = MAX_POOLED.min(T::MaxSpecimens::get().saturating_sub(1));
		let specimens: Vec<_> = (0..many).map(|_| collected::<T>(&caller, organization)).collect();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, BoundedVec::truncate_from(specimens), digest(1));

		assert_eq!(OrderSpecimens::<T>::get(ORDER).len(), many.saturating_add(1) as usize);
	}

	#[benchmark]
	fn offer_specimen() {
		let (caller, organization) = cast::<T>();
		at_work::<T>(&caller, organization);
		let specimen = collected::<T>(&caller, organization);
		let to = colleague::<T>(organization, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, specimen, organization, Some(to));

		assert!(Specimens::<T>::get(specimen).is_some_and(|specimen| specimen.offer.is_some()));
	}

	#[benchmark]
	fn cancel_offer() {
		let (caller, organization) = cast::<T>();
		let to = offered::<T>(&caller, organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(to), organization, SPECIMEN);

		assert!(Specimens::<T>::get(SPECIMEN).is_some_and(|specimen| specimen.offer.is_none()));
	}

	#[benchmark]
	fn receive_specimen() {
		let (caller, organization) = cast::<T>();
		let to = offered::<T>(&caller, organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(to.clone()), organization, SPECIMEN, Conditions::ALL);

		assert_eq!(Specimens::<T>::get(SPECIMEN).map(|specimen| specimen.holder.account), Some(to));
	}

	#[benchmark]
	fn store_specimen() {
		let (caller, organization) = cast::<T>();
		at_work::<T>(&caller, organization);
		let specimen = collected::<T>(&caller, organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, specimen);

		assert!(Specimens::<T>::get(specimen).is_some_and(|specimen| specimen.stored));
	}

	#[benchmark]
	fn retrieve_specimen() {
		let (caller, organization) = cast::<T>();
		at_work::<T>(&caller, organization);
		let specimen = collected::<T>(&caller, organization);
		Specimens::<T>::mutate_extant(specimen, |specimen| specimen.stored = true);
		let other = colleague::<T>(organization, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(other.clone()), organization, specimen);

		assert_eq!(Specimens::<T>::get(specimen).map(|specimen| specimen.holder.account), Some(other));
	}

	#[benchmark]
	fn reject_specimen() {
		let (caller, organization) = cast::<T>();
		at_work::<T>(&caller, organization);
		let specimen = collected::<T>(&caller, organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, specimen, RejectionReason::Hemolysis);

		assert_eq!(Specimens::<T>::get(specimen).map(|it| it.status), Some(SpecimenStatus::Unsatisfactory));
	}

	#[benchmark]
	fn dispose_specimen() {
		let (caller, organization) = cast::<T>();
		at_work::<T>(&caller, organization);
		let specimen = collected::<T>(&caller, organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, specimen, Disposal::Destroyed);

		assert_eq!(Specimens::<T>::get(specimen).map(|it| it.status), Some(SpecimenStatus::Unavailable));
	}

	/// From a member who has other roles now, none of which handles specimens.
	#[benchmark]
	fn take_over_specimen() {
		let (caller, organization) = cast::<T>();
		at_work::<T>(&caller, organization);
		let specimen = collected::<T>(&caller, organization);
		let former: AccountId = account("former", 0, 0);
		T::BenchmarkHelper::enrol_colleague(&former, organization, Role::Administrator.into());
		Specimens::<T>::mutate_extant(specimen, |specimen| specimen.holder.account = former);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), organization, specimen);

		assert_eq!(Specimens::<T>::get(specimen).map(|specimen| specimen.holder.account), Some(caller));
	}

	#[benchmark]
	fn enter_specimen_in_error() {
		let (caller, organization) = cast::<T>();
		at_work::<T>(&caller, organization);
		let specimen = collected::<T>(&caller, organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, specimen);

		assert_eq!(Specimens::<T>::get(specimen).map(|it| it.status), Some(SpecimenStatus::EnteredInError));
	}

	#[benchmark]
	fn register_report() {
		let (caller, organization) = cast::<T>();
		at_work::<T>(&caller, organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, TASK, FIRST);

		assert_eq!(OrderReports::<T>::get(ORDER).len(), 1);
	}

	/// The last version there is room for, which is final, critical, and completes every task of the order. Another that was critical waited before.
	#[benchmark]
	fn report_results() {
		let (caller, organization) = cast::<T>();
		reported::<T>(&caller, organization, T::MaxVersions::get().saturating_sub(2));
		fill_tasks::<T>(TaskStatus::InProgress);
		waits::<T>(&caller, organization);
		Verifying::<T>::remove(organization);
		let evidence = Box::new(evidence::<T>(&caller, organization, 2));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, REPORT, ReportStatus::Final, true, evidence);

		assert_eq!(order_status::<T>(), Some(OrderStatus::Completed));
	}

	#[benchmark]
	fn verify_report() {
		let (caller, organization) = cast::<T>();
		reported::<T>(&caller, organization, T::MaxVersions::get().saturating_sub(1));
		fill_tasks::<T>(TaskStatus::InProgress);
		let (record, version) = waits::<T>(&caller, organization);
		let verifier = colleague::<T>(organization, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(verifier), organization, REPORT, record, version, true);

		assert_eq!(order_status::<T>(), Some(OrderStatus::Completed));
	}

	#[benchmark]
	fn send_back_report() {
		let (caller, organization) = cast::<T>();
		reported::<T>(&caller, organization, T::MaxVersions::get().saturating_sub(1));
		let (record, version) = waits::<T>(&caller, organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, REPORT, record, version, true);

		assert!(Reports::<T>::get(REPORT).is_some_and(|report| report.pending.is_none()));
	}

	/// A version that is critical waits.
	#[benchmark]
	fn cancel_report() {
		let (caller, organization) = cast::<T>();
		reported::<T>(&caller, organization, T::MaxVersions::get().saturating_sub(1));
		waits::<T>(&caller, organization);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, REPORT);

		assert_eq!(report_status::<T>(), Some(ReportStatus::Cancelled));
	}

	/// Every version of a final one has a clock that runs, one that waits too, and its task came over as many laboratories as can be, none of which is at work.
	#[benchmark]
	fn enter_report_in_error() {
		let (caller, organization) = cast::<T>();
		reported::<T>(&caller, organization, T::MaxVersions::get().saturating_sub(1));
		waits::<T>(&caller, organization);
		Reports::<T>::mutate_extant(REPORT, |report| {
			(report.status, report.task) = (ReportStatus::Final, far::<T>(organization));
		});
		let second = colleague::<T>(organization, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(second), organization, REPORT);

		assert_eq!(report_status::<T>(), Some(ReportStatus::EnteredInError));
		assert!(Orders::<T>::get(ORDER).is_some_and(|order| order.failed == order.tests()));
	}

	/// The last version of as many as can be, none of which was acknowledged.
	#[benchmark]
	fn acknowledge_result() {
		let (caller, organization) = cast::<T>();
		reported::<T>(&caller, organization, T::MaxVersions::get());
		let last = u16::try_from(T::MaxVersions::get().saturating_sub(1)).unwrap_or_default();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, REPORT, last);

		assert!(Criticals::<T>::iter_prefix_values(REPORT).all(|clock| clock.acknowledged.is_some()));
	}

	#[benchmark]
	fn demand_verification() {
		let (caller, organization) = cast::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, true);

		assert!(Verifying::<T>::contains_key(organization));
	}

	#[benchmark]
	fn set_escalation() {
		let (caller, organization) = cast::<T>();
		let accounts: Vec<_> = (0..T::MaxEscalation::get()).map(|index| colleague::<T>(organization, index)).collect();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), organization, BoundedVec::truncate_from(accounts));

		assert_eq!(Escalation::<T>::decode_len(organization), Some(T::MaxEscalation::get() as usize));
	}

	#[benchmark]
	fn final_report() {
		let (caller, organization) = cast::<T>();
		reported::<T>(&caller, organization, T::MaxVersions::get());
		Reports::<T>::mutate_extant(REPORT, |report| report.status = ReportStatus::Final);
		Versions::<T>::mutate(REPORT, |versions| {
			versions.iter_mut().next_back().expect("there are some").status = ReportStatus::Final;
		});
		let found;

		#[block]
		{
			found = <Pallet<T> as LabReports>::final_report(REPORT);
		}

		assert!(found.is_some_and(|report| report.tests.len() == MAX_TESTS as usize));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
