//! A naive model of what should come of calls. Nothing is indexed, everything is looked for, and no code is shared with the pallet.

use std::collections::{BTreeMap, BTreeSet};

use salus_primitives::{
	decision::Refusal,
	laboratory::{CriticalStatus, OrderStatus, ReportStatus, Requisition, SpecimenStatus, TaskStatus, TestSet},
	AccountId, Digest, Moment, OrderId, OrganizationId, PatientId, RecordId, ReportId, SpecimenId, TaskId,
};

use crate::{mock::*, Call, Error};

/// Whether it succeeds, or why not.
pub type Answer = Result<(), Error<Test>>;

type Set = BTreeSet<u8>;

#[derive(Clone)]
struct Order {
	organization: OrganizationId,
	patient: PatientId,
	status: OrderStatus,
	asked: Requisition,
	taken: bool,
	failed: Set,
	sent: Moment,
	due: Moment,
	held: Moment,
}

#[derive(Clone)]
struct Task {
	order: usize,
	laboratory: OrganizationId,
	parent: Option<usize>,
	tests: Set,
	/// What was done of it when it was over: it is not the parent's again, unless that was an error.
	kept: Set,
	status: TaskStatus,
}

#[derive(Clone)]
struct Specimen {
	order: usize,
	tests: Set,
	label: Digest,
	status: SpecimenStatus,
	with: (OrganizationId, AccountId),
	offer: Option<(OrganizationId, Option<AccountId>)>,
	stored: bool,
	rejected: bool,
	replaced: bool,
	lines: usize,
}

#[derive(Clone)]
struct Version {
	status: ReportStatus,
	record: (RecordId, u32),
	signer: AccountId,
	clock: Option<(CriticalStatus, Moment)>,
	critical: bool,
}

#[derive(Clone)]
struct Report {
	task: usize,
	tests: Set,
	status: ReportStatus,
	pending: Option<Version>,
	versions: Vec<Version>,
}

/// What should be on the chain.
#[derive(Default, Clone)]
pub struct Model {
	orders: Vec<Order>,
	tasks: Vec<Task>,
	specimens: Vec<Specimen>,
	reports: Vec<Report>,
	/// Which laboratory's record answers which order.
	results: BTreeMap<(OrganizationId, RecordId, u32), usize>,
	verifying: BTreeSet<OrganizationId>,
	pub inactive: BTreeSet<OrganizationId>,
	pub absent: BTreeSet<AccountId>,
	pub patients: BTreeMap<PatientId, Option<Refusal>>,
}

fn ensure(holds: bool, otherwise: Error<Test>) -> Answer {
	holds.then_some(()).ok_or(otherwise)
}

fn places(tests: TestSet) -> Set {
	(0..16).filter(|place| tests.0 >> place & 1 == 1).collect()
}

fn of_order(status: OrderStatus) -> Error<Test> {
	match status {
		OrderStatus::Draft => Error::OrderDraft,
		OrderStatus::Active => Error::OrderActive,
		OrderStatus::OnHold => Error::OrderOnHold,
		OrderStatus::Revoked => Error::OrderRevoked,
		OrderStatus::Completed => Error::OrderCompleted,
		OrderStatus::EnteredInError => Error::OrderEnteredInError,
	}
}

fn of_task(status: TaskStatus) -> Error<Test> {
	match status {
		TaskStatus::Requested => Error::TaskRequested,
		TaskStatus::Received => Error::TaskReceived,
		TaskStatus::Accepted => Error::TaskAccepted,
		TaskStatus::Rejected => Error::TaskRejected,
		TaskStatus::InProgress => Error::TaskInProgress,
		TaskStatus::OnHold => Error::TaskOnHold,
		TaskStatus::Failed => Error::TaskIsFailed,
		TaskStatus::Completed => Error::TaskCompleted,
		TaskStatus::Cancelled => Error::TaskCancelled,
	}
}

fn of_specimen(status: SpecimenStatus) -> Error<Test> {
	match status {
		SpecimenStatus::Available => Error::SpecimenAvailable,
		SpecimenStatus::Unavailable => Error::SpecimenUnavailable,
		SpecimenStatus::Unsatisfactory => Error::SpecimenUnsatisfactory,
		SpecimenStatus::EnteredInError => Error::SpecimenEnteredInError,
	}
}

fn of_report(status: ReportStatus) -> Error<Test> {
	match status {
		ReportStatus::Registered => Error::ReportRegistered,
		ReportStatus::Partial => Error::ReportPartial,
		ReportStatus::Preliminary => Error::ReportPreliminary,
		ReportStatus::Final => Error::ReportFinal,
		ReportStatus::Amended => Error::ReportAmended,
		ReportStatus::Corrected => Error::ReportCorrected,
		ReportStatus::Appended => Error::ReportAppended,
		ReportStatus::Cancelled => Error::ReportCancelled,
		ReportStatus::EnteredInError => Error::ReportEnteredInError,
	}
}

use OrderStatus as O;
use ReportStatus as R;
use SpecimenStatus as S;
use TaskStatus as T;

const LIVE: [TaskStatus; 5] = [T::Requested, T::Received, T::Accepted, T::InProgress, T::OnHold];
const TAKEN: [TaskStatus; 3] = [T::Accepted, T::InProgress, T::OnHold];
const ASKED: [TaskStatus; 2] = [T::Requested, T::Received];
const EARLY: [ReportStatus; 3] = [R::Registered, R::Partial, R::Preliminary];
const FINAL: [ReportStatus; 4] = [R::Final, R::Amended, R::Corrected, R::Appended];
const THERE: [SpecimenStatus; 2] = [S::Available, S::Unsatisfactory];
const RUNS: [CriticalStatus; 2] = [CriticalStatus::Running, CriticalStatus::Withdrawn];

impl Model {
	fn order(&self, id: OrderId, organization: OrganizationId, statuses: &[OrderStatus]) -> Result<usize, Error<Test>> {
		let found = self.orders.get(id.0 as usize).filter(|order| order.organization == organization);
		let found = found.ok_or(Error::NotFound)?;
		ensure(statuses.contains(&found.status), of_order(found.status))?;
		Ok(id.0 as usize)
	}

	fn task(&self, id: TaskId, laboratory: OrganizationId, statuses: &[TaskStatus]) -> Result<usize, Error<Test>> {
		let found = self.tasks.get(id.0 as usize).filter(|task| task.laboratory == laboratory);
		let found = found.ok_or(Error::NotFound)?;
		ensure(statuses.contains(&found.status), of_task(found.status))?;
		Ok(id.0 as usize)
	}

	fn report(&self, id: ReportId, laboratory: OrganizationId) -> Result<usize, Error<Test>> {
		let found = self.reports.get(id.0 as usize).filter(|it| self.tasks[it.task].laboratory == laboratory);
		found.map(|_| id.0 as usize).ok_or(Error::NotFound)
	}

	fn specimen(&self, id: SpecimenId, with: OrganizationId, statuses: &[S]) -> Result<usize, Error<Test>> {
		let found = self.specimens.get(id.0 as usize).filter(|specimen| specimen.with.0 == with);
		let found = found.ok_or(Error::NotFound)?;
		ensure(statuses.contains(&found.status), of_specimen(found.status))?;
		Ok(id.0 as usize)
	}

	fn held(&self, id: SpecimenId, by: &(OrganizationId, AccountId), statuses: &[S]) -> Result<usize, Error<Test>> {
		let found = self.specimen(id, by.0, statuses)?;
		ensure(self.specimens[found].with.1 == by.1, Error::NotTheHolder)?;
		Ok(found)
	}

	/// In which reports of these statuses the order's tests are.
	fn in_reports(&self, order: usize, statuses: &[ReportStatus]) -> Set {
		let of = |report: &&Report| self.tasks[report.task].order == order && statuses.contains(&report.status);
		self.reports.iter().filter(of).flat_map(|report| report.tests.iter().copied()).collect()
	}

	fn reported(&self, order: usize) -> Set {
		self.in_reports(order, &FINAL)
	}

	fn done(&self, order: usize) -> Set {
		&self.reported(order) | &self.orders[order].failed
	}

	fn referred(&self, task: usize) -> Set {
		let mut with_others = Set::new();
		for child in self.tasks.iter().filter(|child| child.parent == Some(task)) {
			with_others.extend(if LIVE.contains(&child.status) { &child.tests } else { &child.kept });
		}
		with_others
	}

	fn ground(&self, patient: PatientId) -> Answer {
		match self.patients.get(&patient) {
			None => Err(Error::UnknownPatient),
			Some(Some(Refusal::Denied(_))) => Err(Error::Denied),
			Some(Some(_)) => Err(Error::NoConsent),
			Some(None) => Ok(()),
		}
	}

	fn laboratory(&self, laboratory: OrganizationId) -> Answer {
		let known = [HOSPITAL, OTHER_HOSPITAL, LABORATORY, OTHER_LABORATORY, THIRD_LABORATORY].contains(&laboratory);
		ensure(known && !self.inactive.contains(&laboratory), Error::NotALaboratory)
	}

	fn laboratories(&self, all: &[OrganizationId]) -> Answer {
		ensure(!all.is_empty(), Error::NoLaboratory)?;
		ensure(all.iter().collect::<BTreeSet<_>>().len() == all.len(), Error::LaboratoryTwice)?;
		all.iter().try_for_each(|laboratory| self.laboratory(*laboratory))
	}

	fn requisition(&self, asked: &Requisition) -> Answer {
		ensure(!asked.tests.is_empty(), Error::NoTests)?;
		ensure(asked.tests.iter().collect::<BTreeSet<_>>().len() == asked.tests.len(), Error::TestTwice)?;
		self.laboratories(&asked.laboratories)
	}

	fn give(&mut self, order: usize, laboratory: OrganizationId, parent: Option<usize>, tests: Set) -> Answer {
		let there = self.tasks.iter().filter(|task| task.order == order).count();
		ensure(there < 10, Error::TooManyTasks)?;
		self.tasks.push(Task { order, laboratory, parent, tests, kept: Set::new(), status: T::Requested });
		Ok(())
	}

	fn ask(&mut self, order: usize) -> Answer {
		let Order { asked, .. } = self.orders[order].clone();
		let all: Set = (0..asked.tests.len() as u8).collect();
		asked.laboratories.iter().try_for_each(|laboratory| self.give(order, *laboratory, None, all.clone()))
	}

	fn send(&mut self, order: usize) -> Answer {
		let period = TURNAROUND.of(self.orders[order].asked.priority);
		let found = &mut self.orders[order];
		(found.status, found.sent, found.due) = (O::Active, Now::get(), Now::get() + period);
		self.ask(order)
	}

	fn offers(&self, order: usize) -> usize {
		let open = |task: &&Task| task.order == order && task.parent.is_none() && ASKED.contains(&task.status);
		self.tasks.iter().filter(open).count()
	}

	fn cancel(&mut self, order: usize, but: Option<usize>) {
		for (number, task) in self.tasks.iter_mut().enumerate() {
			if task.order == order && Some(number) != but && LIVE.contains(&task.status) {
				task.status = T::Cancelled;
			}
		}
	}

	fn end(&mut self, order: usize, status: OrderStatus) {
		if [O::Active, O::OnHold].contains(&self.orders[order].status) {
			self.cancel(order, None);
		}
		self.orders[order].status = status;
	}

	/// What is over by what is done now.
	fn settle(&mut self, order: usize) {
		if ![O::Active, O::OnHold].contains(&self.orders[order].status) {
			return;
		}
		let done = self.done(order);
		for task in self.tasks.iter_mut().filter(|task| task.order == order && TAKEN.contains(&task.status)) {
			if task.tests.is_subset(&done) {
				(task.status, task.kept) = (T::Completed, task.tests.clone());
			}
		}
		if done.len() == self.orders[order].asked.tests.len() {
			self.orders[order].status = O::Completed;
		}
	}

	fn at_hand(&self, task: usize, tests: &Set) -> Answer {
		let Task { order, tests: own, .. } = &self.tasks[task];
		ensure(!tests.is_empty() && tests.is_subset(own), Error::NotItsTests)?;
		ensure(tests.is_disjoint(&self.orders[*order].failed), Error::TestFailed)?;
		ensure(tests.is_disjoint(&self.referred(task)), Error::TestReferred)?;
		let covered = &self.in_reports(*order, &EARLY) | &self.reported(*order);
		ensure(tests.is_disjoint(&covered), Error::TestCovered)
	}

	/// What is done with orders.
	fn ordering(&mut self, by: &(OrganizationId, AccountId), call: &Call<Test>) -> Answer {
		match call {
			Call::order_tests { patient, requisition, draft, .. } => {
				self.ground(*patient)?;
				self.requisition(requisition)?;
				let (organization, patient, asked) = (by.0, *patient, requisition.clone());
				let (status, failed) = (O::Draft, Set::new());
				let (taken, sent, due, held) = (false, 0, 0, 0);
				self.orders.push(Order { organization, patient, status, asked, taken, failed, sent, due, held });
				if *draft {
					return Ok(());
				}
				self.send(self.orders.len() - 1)
			}
			Call::change_draft { order, requisition, .. } => {
				let order = self.order(*order, by.0, &[O::Draft])?;
				self.ground(self.orders[order].patient)?;
				self.requisition(requisition)?;
				self.orders[order].asked = requisition.clone();
				Ok(())
			}
			Call::activate_order { order, .. } => {
				let order = self.order(*order, by.0, &[O::Draft])?;
				self.ground(self.orders[order].patient)?;
				self.requisition(&self.orders[order].asked)?;
				self.send(order)
			}
			Call::address_order { order, laboratories, .. } => {
				let order = self.order(*order, by.0, &[O::Active])?;
				ensure(!self.orders[order].taken, Error::OrderTaken)?;
				self.ground(self.orders[order].patient)?;
				self.laboratories(laboratories)?;
				self.orders[order].asked.laboratories = laboratories.clone();
				self.cancel(order, None);
				self.ask(order)
			}
			Call::hold_order { order, .. } => {
				let order = self.order(*order, by.0, &[O::Active])?;
				(self.orders[order].status, self.orders[order].held) = (O::OnHold, Now::get());
				Ok(())
			}
			Call::resume_order { order, .. } => {
				let order = self.order(*order, by.0, &[O::OnHold])?;
				self.ground(self.orders[order].patient)?;
				let found = &mut self.orders[order];
				(found.status, found.due) = (O::Active, found.due + Now::get() - found.held);
				Ok(())
			}
			Call::revoke_order { order, .. } => {
				let order = self.order(*order, by.0, &[O::Draft, O::Active, O::OnHold])?;
				self.end(order, O::Revoked);
				Ok(())
			}
			Call::enter_order_in_error { order, .. } => {
				let all = [O::Draft, O::Active, O::OnHold, O::Revoked, O::Completed];
				let order = self.order(*order, by.0, &all)?;
				self.end(order, O::EnteredInError);
				Ok(())
			}
			_ => self.working(by, call),
		}
	}

	fn active(&self, task: usize) -> Answer {
		let status = self.orders[self.tasks[task].order].status;
		ensure(status == O::Active, of_order(status))
	}

	/// What is done with tasks.
	fn working(&mut self, by: &(OrganizationId, AccountId), call: &Call<Test>) -> Answer {
		match call {
			Call::receive_task { task, .. } => {
				let task = self.task(*task, by.0, &[T::Requested])?;
				self.tasks[task].status = T::Received;
			}
			Call::accept_task { task, .. } => {
				let task = self.task(*task, by.0, &ASKED)?;
				self.active(task)?;
				self.tasks[task].status = T::Accepted;
				if self.tasks[task].parent.is_none() {
					self.cancel(self.tasks[task].order, Some(task));
					let order = self.tasks[task].order;
					self.orders[order].taken = true;
				}
			}
			Call::reject_task { task, .. } => {
				let task = self.task(*task, by.0, &ASKED)?;
				self.tasks[task].status = T::Rejected;
			}
			Call::start_task { task, .. } => {
				let task = self.task(*task, by.0, &[T::Accepted])?;
				self.active(task)?;
				self.tasks[task].status = T::InProgress;
			}
			Call::hold_task { task, .. } => {
				let task = self.task(*task, by.0, &[T::Accepted, T::InProgress])?;
				self.tasks[task].status = T::OnHold;
			}
			Call::resume_task { task, .. } => {
				let task = self.task(*task, by.0, &[T::OnHold])?;
				self.active(task)?;
				self.tasks[task].status = T::InProgress;
			}
			Call::fail_task { task, .. } => {
				let task = self.task(*task, by.0, &TAKEN)?;
				let order = self.tasks[task].order;
				let undone = &self.tasks[task].tests - &self.done(order);
				ensure(undone.is_disjoint(&self.referred(task)), Error::ReferralOpen)?;
				ensure(undone.is_disjoint(&self.in_reports(order, &EARLY)), Error::ReportOpen)?;
				self.tasks[task].status = T::Failed;
				self.tasks[task].kept = &self.tasks[task].tests - &undone;
				if self.tasks[task].parent.is_none() {
					self.orders[order].failed.extend(undone);
					self.settle(order);
				}
			}
			Call::refer_tests { task, tests, to, .. } => {
				let task = self.task(*task, by.0, &[T::Accepted, T::InProgress])?;
				self.active(task)?;
				self.at_hand(task, &places(*tests))?;
				self.laboratory(*to)?;
				let mut over = vec![task];
				while let Some(parent) = self.tasks[*over.last().expect("it is one")].parent {
					over.push(parent);
				}
				ensure(over.len() <= 2, Error::ReferredTooFar)?;
				ensure(over.iter().all(|passed| self.tasks[*passed].laboratory != *to), Error::Circular)?;
				self.give(self.tasks[task].order, *to, Some(task), places(*tests))?;
			}
			Call::withdraw_referral { task, .. } => {
				let found = self.tasks.get(task.0 as usize).ok_or(Error::NotFound)?;
				let parent = found.parent.ok_or(Error::NotFound)?;
				ensure(self.tasks[parent].laboratory == by.0, Error::NotFound)?;
				ensure(LIVE.contains(&found.status), of_task(found.status))?;
				let order = found.order;
				let undone = &found.tests - &self.done(order);
				ensure(undone.is_disjoint(&self.in_reports(order, &EARLY)), Error::ReportOpen)?;
				self.take_back(task.0 as usize, &undone);
			}
			_ => return self.taking(by, call),
		}
		Ok(())
	}

	/// The task is over, and so is every open one that was referred from it, and from those.
	fn take_back(&mut self, task: usize, undone: &Set) {
		for child in 0..self.tasks.len() {
			if self.tasks[child].parent == Some(task) && LIVE.contains(&self.tasks[child].status) {
				self.take_back(child, undone);
			}
		}
		let found = &mut self.tasks[task];
		(found.status, found.kept) = (T::Cancelled, &found.tests - undone);
	}

	fn take_specimen(&mut self, order: usize, tests: Set, label: Digest, by: &(OrganizationId, AccountId)) -> Answer {
		ensure(self.specimens.iter().all(|specimen| specimen.label != label), Error::LabelInUse)?;
		let there = self.specimens.iter().filter(|specimen| specimen.order == order).count();
		ensure(there < 6, Error::TooManySpecimens)?;
		self.specimens.push(Specimen {
			order,
			tests,
			label,
			status: S::Available,
			with: by.clone(),
			offer: None,
			stored: false,
			rejected: false,
			replaced: false,
			lines: 1,
		});
		Ok(())
	}

	fn line(&mut self, specimen: usize, most: usize) -> Answer {
		ensure(self.specimens[specimen].lines < most, Error::TooMuchCustody)?;
		self.specimens[specimen].lines += 1;
		Ok(())
	}

	fn usable(&self, id: SpecimenId, by: &(OrganizationId, AccountId)) -> Result<usize, Error<Test>> {
		let found = self.held(id, by, &[S::Available])?;
		self.in_hand(found)?;
		Ok(found)
	}

	fn in_hand(&self, specimen: usize) -> Answer {
		ensure(self.specimens[specimen].offer.is_none(), Error::SpecimenOffered)?;
		ensure(!self.specimens[specimen].stored, Error::SpecimenStored)
	}

	/// What specimens come from.
	fn taking(&mut self, by: &(OrganizationId, AccountId), call: &Call<Test>) -> Answer {
		match call {
			Call::collect_specimen { order, tests, label, replaces, .. } => {
				let id = order.0 as usize;
				let found = self.orders.get(id).ok_or(Error::NotFound)?.clone();
				let works = |task: &Task| task.order == id && task.laboratory == by.0 && TAKEN.contains(&task.status);
				ensure(found.organization == by.0 || self.tasks.iter().any(works), Error::NotInvolved)?;
				ensure(found.status == O::Active, of_order(found.status))?;
				let tests = places(*tests);
				let known = tests.iter().all(|place| usize::from(*place) < found.asked.tests.len());
				ensure(!tests.is_empty() && known, Error::NotItsTests)?;
				if let Some(former) = replaces {
					let former = self.specimens.get(former.0 as usize).ok_or(Error::NotFound)?;
					ensure(former.order == id, Error::OtherOrder)?;
					ensure(former.rejected, Error::NotRejected)?;
					ensure(!former.replaced, Error::AlreadyReplaced)?;
				}
				self.take_specimen(id, tests, *label, by)?;
				if let Some(former) = replaces {
					self.specimens[former.0 as usize].replaced = true;
				}
				Ok(())
			}
			Call::split_specimen { specimen, aliquots, .. } => {
				let found = self.usable(*specimen, by)?;
				ensure(!aliquots.is_empty(), Error::NoAliquots)?;
				self.line(found, 5)?;
				for aliquot in aliquots.iter() {
					let (Specimen { order, tests, .. }, part) = (&self.specimens[found], places(aliquot.tests));
					ensure(!part.is_empty() && part.is_subset(tests), Error::NotItsTests)?;
					self.take_specimen(*order, part, aliquot.label, by)?;
				}
				Ok(())
			}
			Call::pool_specimens { specimens, label, .. } => {
				ensure(specimens.len() > 1, Error::TooFewToPool)?;
				let once = specimens.iter().collect::<BTreeSet<_>>().len() == specimens.len();
				ensure(once, Error::SpecimenTwice)?;
				let (mut of, mut tests) = (None, Set::new());
				for parent in specimens.iter() {
					let found = self.usable(*parent, by)?;
					let order = self.specimens[found].order;
					ensure(of.is_none_or(|of| of == order), Error::OtherOrder)?;
					of = Some(order);
					tests.extend(self.specimens[found].tests.clone());
					self.line(found, 5)?;
				}
				self.take_specimen(of.expect("there are some"), tests, *label, by)
			}
			_ => self.keeping(by, call),
		}
	}

	/// What is done with specimens.
	fn keeping(&mut self, by: &(OrganizationId, AccountId), call: &Call<Test>) -> Answer {
		match call {
			Call::offer_specimen { specimen, to, receiver, .. } => {
				let found = self.held(*specimen, by, &THERE)?;
				self.in_hand(found)?;
				ensure(!self.inactive.contains(to) && to.0 < 6, Error::UnknownOrganization)?;
				ensure(receiver.as_ref() != Some(&by.1), Error::SameHands)?;
				self.specimens[found].offer = Some((*to, receiver.clone()));
			}
			Call::cancel_offer { specimen, .. } => {
				let found = self.specimens.get_mut(specimen.0 as usize).ok_or(Error::NotFound)?;
				let (to, receiver) = found.offer.clone().ok_or(Error::NotOffered)?;
				let receives = to == by.0 && receiver.is_none_or(|receiver| receiver == by.1);
				ensure(found.with == *by || receives, Error::NotTheReceiver)?;
				found.offer = None;
			}
			Call::receive_specimen { specimen, .. } => {
				let id = specimen.0 as usize;
				let found = self.specimens.get(id).ok_or(Error::NotFound)?.clone();
				ensure(THERE.contains(&found.status), of_specimen(found.status))?;
				let (to, receiver) = found.offer.ok_or(Error::NotOffered)?;
				ensure(to == by.0 && receiver.is_none_or(|receiver| receiver == by.1), Error::NotTheReceiver)?;
				ensure(found.with.1 != by.1, Error::SameHands)?;
				self.line(id, 5)?;
				(self.specimens[id].with, self.specimens[id].offer) = (by.clone(), None);
			}
			Call::store_specimen { specimen, .. } => {
				let found = self.held(*specimen, by, &THERE)?;
				self.in_hand(found)?;
				self.line(found, 5)?;
				self.specimens[found].stored = true;
			}
			Call::retrieve_specimen { specimen, .. } => {
				let found = self.specimen(*specimen, by.0, &THERE)?;
				ensure(self.specimens[found].stored, Error::NotStored)?;
				self.line(found, 6)?;
				(self.specimens[found].with, self.specimens[found].stored) = (by.clone(), false);
			}
			Call::take_over_specimen { specimen, .. } => {
				let found = self.specimen(*specimen, by.0, &THERE)?;
				ensure(!self.specimens[found].stored, Error::SpecimenStored)?;
				ensure(self.absent.contains(&self.specimens[found].with.1), Error::HolderActs)?;
				self.line(found, 6)?;
				(self.specimens[found].with, self.specimens[found].offer) = (by.clone(), None);
			}
			Call::reject_specimen { specimen, .. } => {
				let found = self.held(*specimen, by, &[S::Available])?;
				ensure(self.specimens[found].offer.is_none(), Error::SpecimenOffered)?;
				self.line(found, 5)?;
				(self.specimens[found].status, self.specimens[found].rejected) = (S::Unsatisfactory, true);
			}
			Call::dispose_specimen { specimen, .. } => {
				let found = self.held(*specimen, by, &THERE)?;
				ensure(self.specimens[found].offer.is_none(), Error::SpecimenOffered)?;
				self.line(found, 7)?;
				(self.specimens[found].status, self.specimens[found].stored) = (S::Unavailable, false);
			}
			Call::enter_specimen_in_error { specimen, .. } => {
				let found = self.held(*specimen, by, &[S::Available, S::Unavailable, S::Unsatisfactory])?;
				ensure(self.specimens[found].offer.is_none(), Error::SpecimenOffered)?;
				self.line(found, 8)?;
				(self.specimens[found].status, self.specimens[found].stored) = (S::EnteredInError, false);
			}
			_ => return self.reporting(by, call),
		}
		Ok(())
	}

	/// Says of a version that it was never meant.
	fn withdraw(version: &mut Version) {
		if let Some((status @ CriticalStatus::Running, _)) = version.clock.as_mut() {
			*status = CriticalStatus::Withdrawn;
		}
	}

	/// What waits is reported no more.
	fn forget(&mut self, report: usize) {
		let found = &mut self.reports[report];
		if let Some(mut dropped) = found.pending.take().filter(|pending| pending.critical) {
			dropped.status = R::EnteredInError;
			Self::withdraw(&mut dropped);
			found.versions.push(dropped);
		}
	}

	/// That it is what waits that is meant.
	fn awaited(&self, report: usize, seen: (RecordId, u32), critical: bool) -> Result<Version, Error<Test>> {
		let pending = self.reports[report].pending.clone().ok_or(Error::NothingPending)?;
		ensure(pending.record == seen && pending.critical == critical, Error::OtherPending)?;
		Ok(pending)
	}

	fn publish(&mut self, report: usize, version: Version) {
		let found = &mut self.reports[report];
		(found.status, found.pending) = (version.status, None);
		found.versions.push(version);
		self.settle(self.tasks[self.reports[report].task].order);
	}

	/// What is done with reports.
	fn reporting(&mut self, by: &(OrganizationId, AccountId), call: &Call<Test>) -> Answer {
		match call {
			Call::register_report { task, tests, .. } => {
				let task = self.task(*task, by.0, &[T::InProgress])?;
				let tests = places(*tests);
				self.at_hand(task, &tests)?;
				let order = self.tasks[task].order;
				let there = self.reports.iter().filter(|report| self.tasks[report.task].order == order).count();
				ensure(there < 16, Error::TooManyReports)?;
				self.reports.push(Report { task, tests, status: R::Registered, pending: None, versions: vec![] });
				Ok(())
			}
			Call::report_results { report, status, critical, evidence, .. } => {
				let id = self.report(*report, by.0)?;
				let found = &self.reports[id];
				let follows = match status {
					R::Registered | R::Cancelled | R::EnteredInError => return Err(Error::NotAVersion),
					R::Partial => [R::Registered, R::Partial].contains(&found.status),
					R::Preliminary | R::Final => EARLY.contains(&found.status),
					R::Amended | R::Corrected | R::Appended => FINAL.contains(&found.status),
				};
				ensure(follows, of_report(found.status))?;
				ensure(evidence.leaf.author == by.1, Error::NotTheAuthor)?;
				let order = self.tasks[found.task].order;
				ensure(evidence.leaf.stored >= self.orders[order].sent, Error::BeforeTheOrder)?;
				let record = (evidence.leaf.record, evidence.leaf.version);
				let result = (by.0, record.0, record.1);
				ensure(self.results.get(&result).is_none_or(|other| *other == order), Error::OtherOrdersResult)?;
				let most = if FINAL.contains(status) { 4 } else { 3 };
				let waits = found.pending.as_ref().is_some_and(|pending| pending.critical);
				ensure(found.versions.len() + usize::from(waits) < most, Error::TooManyVersions)?;
				let reported = found.versions.iter().filter(|version| version.status != R::EnteredInError);
				let mut of_the_record = reported.filter(|version| version.record.0 == record.0);
				ensure(of_the_record.all(|version| version.record.1 < record.1), Error::StaleVersion)?;
				self.results.insert(result, order);
				self.forget(id);
				let (status, critical, signer) = (*status, *critical, by.1.clone());
				let clock = critical.then_some((CriticalStatus::Running, Now::get() + ACKNOWLEDGE));
				let version = Version { status, record, signer, clock, critical };
				if FINAL.contains(&status) && self.verifying.contains(&by.0) {
					self.reports[id].pending = Some(version);
				} else {
					self.publish(id, version);
				}
				Ok(())
			}
			Call::verify_report { report, record, version, critical, .. } => {
				let id = self.report(*report, by.0)?;
				let pending = self.awaited(id, (*record, *version), *critical)?;
				ensure(pending.signer != by.1, Error::OwnResult)?;
				self.publish(id, pending);
				Ok(())
			}
			Call::send_back_report { report, record, version, critical, .. } => {
				let id = self.report(*report, by.0)?;
				self.awaited(id, (*record, *version), *critical)?;
				self.forget(id);
				Ok(())
			}
			Call::cancel_report { report, .. } => {
				let id = self.report(*report, by.0)?;
				ensure(EARLY.contains(&self.reports[id].status), of_report(self.reports[id].status))?;
				self.forget(id);
				self.reports[id].status = R::Cancelled;
				Ok(())
			}
			_ => self.minding(by, call),
		}
	}

	/// These tests are with whoever is at work, from this task back, or cannot be done.
	fn return_tests(&mut self, from: usize, tests: Set) {
		let mut over = from;
		while !TAKEN.contains(&self.tasks[over].status) {
			let found = &mut self.tasks[over];
			found.kept = &found.kept - &tests;
			match found.parent {
				Some(parent) => over = parent,
				None => {
					let order = found.order;
					self.orders[order].failed.extend(tests);
					return;
				}
			}
		}
	}

	/// What is done when something was wrong, or dangerous.
	fn minding(&mut self, by: &(OrganizationId, AccountId), call: &Call<Test>) -> Answer {
		match call {
			Call::enter_report_in_error { report, .. } => {
				let id = self.report(*report, by.0)?;
				let Report { task, tests, status, .. } = self.reports[id].clone();
				ensure(status != R::EnteredInError, of_report(status))?;
				let reported =
					|| self.reports[id].versions.iter().filter(|version| version.status != R::EnteredInError);
				let own = reported().next_back().is_some_and(|version| version.signer == by.1);
				let two_sign = FINAL.contains(&status) && self.verifying.contains(&by.0);
				ensure(!(two_sign && own), Error::OwnResult)?;
				if FINAL.contains(&status) {
					self.return_tests(task, tests);
				}
				self.forget(id);
				self.reports[id].status = R::EnteredInError;
				self.reports[id].versions.iter_mut().for_each(Self::withdraw);
				Ok(())
			}
			Call::acknowledge_result { report, version, .. } => {
				let found = self.reports.get(report.0 as usize).ok_or(Error::NotFound)?;
				let order = &self.orders[self.tasks[found.task].order];
				ensure(order.organization == by.0, Error::NotFound)?;
				let named = found.versions.iter().chain(&found.pending).nth(usize::from(*version));
				let clock = named.and_then(|version| version.clock).ok_or(Error::NotCritical)?;
				ensure(RUNS.contains(&clock.0), Error::AlreadyAcknowledged)?;
				let found = &mut self.reports[report.0 as usize];
				let versions = found.versions.iter_mut().chain(&mut found.pending);
				for clock in versions.take(usize::from(*version) + 1).filter_map(|it| it.clock.as_mut()) {
					if RUNS.contains(&clock.0) {
						let late = Now::get() >= clock.1;
						clock.0 = if late { CriticalStatus::AcknowledgedLate } else { CriticalStatus::Acknowledged };
					}
				}
				Ok(())
			}
			Call::demand_verification { demanded, .. } => {
				ensure(self.verifying.contains(&by.0) != *demanded, Error::NoChange)?;
				if *demanded {
					self.verifying.insert(by.0);
				} else {
					self.verifying.remove(&by.0);
				}
				Ok(())
			}
			Call::set_escalation { accounts, .. } => {
				ensure(accounts.iter().collect::<BTreeSet<_>>().len() == accounts.len(), Error::AccountTwice)?;
				let able = |account: &AccountId| {
					by.0 == HOSPITAL && (0..2).any(|who| chief(by.0, who) == *account) && !self.absent.contains(account)
				};
				ensure(accounts.iter().all(able), Error::NotAClinician)
			}
			_ => unreachable!("not made here: {call:?}"),
		}
	}

	/// Takes the call if it should succeed, and says whether it should, or why not.
	pub fn take(&mut self, by: &(OrganizationId, AccountId), permitted: bool, call: &Call<Test>) -> Answer {
		let enrolled = (0..2).any(|who| chief(by.0, who) == by.1) && !self.absent.contains(&by.1);
		ensure(enrolled && !self.inactive.contains(&by.0), Error::NotAMember)?;
		ensure(permitted, Error::NotAuthorized)?;
		let mut next = self.clone();
		next.ordering(by, call)?;
		*self = next;
		Ok(())
	}

	/// That the chain says the same.
	pub fn assert_agrees(&self) {
		for (id, order) in self.orders.iter().enumerate() {
			let shown = LabOrders::order(OrderId(id as u64)).expect("it was written").order;
			assert_eq!((shown.status, shown.patient), (order.status, order.patient));
			assert_eq!(usize::from(shown.offers), self.offers(id));
			assert_eq!(shown.due.unwrap_or_default(), order.due);
			assert_eq!(places(shown.reported), self.reported(id), "reported of {id}");
			assert_eq!(places(shown.failed), order.failed, "failed of {id}");
			assert_eq!(places(shown.covered), &self.in_reports(id, &EARLY) | &self.reported(id));
		}
		for (id, task) in self.tasks.iter().enumerate() {
			let shown = LabOrders::task(TaskId(id as u64)).expect("it was given").task;
			assert_eq!((shown.status, shown.laboratory), (task.status, task.laboratory), "task {id}");
			if TAKEN.contains(&task.status) {
				assert_eq!(places(shown.referred), self.referred(id), "referred of {id}");
			}
		}
		for (id, specimen) in self.specimens.iter().enumerate() {
			let shown = LabOrders::specimen(SpecimenId(id as u64)).expect("it was made").specimen;
			assert_eq!((shown.holder.organization, shown.holder.account), specimen.with);
			assert_eq!((shown.status, shown.stored), (specimen.status, specimen.stored));
			assert_eq!(shown.offer.map(|offer| (offer.to, offer.receiver)), specimen.offer);
			assert_eq!(LabOrders::custody(SpecimenId(id as u64)).len(), specimen.lines);
			assert_eq!(shown.replaced_by.is_some(), specimen.replaced);
		}
		for (id, report) in self.reports.iter().enumerate() {
			let shown = LabOrders::report(ReportId(id as u64)).expect("it was registered");
			assert_eq!(
				(shown.report.status, shown.report.pending.is_some()),
				(report.status, report.pending.is_some())
			);
			let statuses = |versions: &[Version]| versions.iter().map(|version| version.status).collect::<Vec<_>>();
			assert_eq!(shown.versions.iter().map(|it| it.status).collect::<Vec<_>>(), statuses(&report.versions));
			let clocks = report.versions.iter().chain(&report.pending).filter_map(|version| version.clock);
			let shown: Vec<_> = shown.criticals.iter().map(|it| (it.critical.status, it.critical.due)).collect();
			assert_eq!(shown, clocks.collect::<Vec<_>>(), "clocks of {id}");
		}
		self.assert_lists();
	}

	/// That whatever is open, overdue or unheard of is listed in order, and nothing else.
	fn assert_lists(&self) {
		let by_deadline = |order: &Order| if order.status == O::OnHold { Moment::MAX } else { order.due };
		let open = |order: &&Order| [O::Active, O::OnHold].contains(&order.status);
		let mut orders: Vec<_> = self.orders.iter().filter(open).map(by_deadline).collect();
		orders.sort();
		let rank = |order: &salus_primitives::laboratory::Order| match order.status {
			O::OnHold => Moment::MAX,
			_ => order.due.expect("it was sent"),
		};
		let shown: Vec<_> =
			LabOrders::open_orders(HOSPITAL, None, 100).entries.iter().map(|it| rank(&it.order)).collect();
		assert_eq!(shown, orders.iter().copied().take(100).collect::<Vec<_>>());
		let overdue = orders.iter().filter(|due| **due <= Now::get()).count();
		assert_eq!(LabOrders::overdue_orders(HOSPITAL, None, 100).entries.len(), overdue.min(100));
		for laboratory in [HOSPITAL, LABORATORY, OTHER_LABORATORY, THIRD_LABORATORY] {
			let mine = |(_, task): &(usize, &Task)| task.laboratory == laboratory && LIVE.contains(&task.status);
			let deadline = |(id, task): (usize, &Task)| (by_deadline(&self.orders[task.order]), id as u64);
			let mut tasks: Vec<_> = self.tasks.iter().enumerate().filter(mine).map(deadline).collect();
			tasks.sort();
			let shown: Vec<_> = LabOrders::worklist(laboratory, None, 100).entries.iter().map(|it| it.id.0).collect();
			assert_eq!(shown, tasks.into_iter().map(|(_, id)| id).take(100).collect::<Vec<_>>());
		}
		let mut running = Vec::new();
		for (id, report) in self.reports.iter().enumerate() {
			for (number, version) in report.versions.iter().chain(&report.pending).enumerate() {
				if let Some((_, due)) = version.clock.filter(|clock| RUNS.contains(&clock.0)) {
					running.push((due, id as u64, number as u16));
				}
			}
		}
		running.sort();
		let shown = LabOrders::criticals(HOSPITAL, None, 100).entries;
		let shown: Vec<_> = shown.iter().map(|it| (it.critical.due, it.report.0, it.version)).collect();
		assert_eq!(shown, running.iter().copied().take(100).collect::<Vec<_>>());
		let overdue = running.iter().filter(|(due, ..)| *due <= Now::get()).count();
		assert_eq!(LabOrders::overdue_criticals(HOSPITAL, None, 100).entries.len(), overdue.min(100));
	}
}

/// One of two who may do everything that can be done in the organization.
pub fn chief(organization: OrganizationId, number: u8) -> AccountId {
	let mut bytes = [3; 32];
	bytes[..4].copy_from_slice(&organization.0.to_le_bytes());
	bytes[4] = number;
	AccountId::new(bytes)
}
