//! A naive model of what should come of calls. Nothing is indexed or counted, everything is looked for, and no code is shared with the pallet.

mod agreement;
mod stock;

use std::collections::{BTreeMap, BTreeSet};

use salus_primitives::{
	patient::PatientStatus,
	prescription::{DispenseStatus, DrugClass, Order, PrescriptionStatus, RefillStatus, Supply},
	stock::TransferStatus,
	AccountId, Digest, DispenseId, ItemId, LotId, Moment, OrganizationId, PatientId, PrescriptionId, RefillId,
};

use crate::{mock::*, Call, Error};

/// Whether it succeeds, or why not.
pub type Answer<Of = ()> = Result<Of, Error<Test>>;

#[derive(Clone)]
struct Prescribed {
	patient: PatientId,
	organization: OrganizationId,
	by: AccountId,
	order: Order,
	status: PrescriptionStatus,
	replaces: Option<usize>,
	replaced: bool,
}

/// A fill that was put together, perhaps to be given back since, and when it was first handed over while nothing of it was out.
#[derive(Clone)]
struct Begun {
	of: usize,
	at: Moment,
	handed_over: Moment,
}

#[derive(Clone)]
struct Given {
	of: usize,
	pharmacy: OrganizationId,
	status: DispenseStatus,
	supply: Option<Supply>,
	fill: usize,
	portions: Vec<(LotId, u32)>,
	refill: Option<usize>,
	returned: bool,
	restocked: u32,
	handed_over: Moment,
}

#[derive(Clone)]
struct Ordered {
	of: usize,
	pharmacy: OrganizationId,
	status: RefillStatus,
	dispense: Option<usize>,
	until: Moment,
}

#[derive(Clone)]
struct Charge {
	place: (OrganizationId, ItemId),
	lot: LotId,
	expires: Moment,
	free: u32,
	recalled: bool,
}

#[derive(Clone)]
struct Moved {
	from: (OrganizationId, ItemId),
	to: OrganizationId,
	lot: LotId,
	quantity: u32,
	status: TransferStatus,
}

/// What should be on the chain.
#[derive(Default, Clone)]
pub struct Model {
	prescriptions: Vec<Prescribed>,
	fills: Vec<Begun>,
	dispenses: Vec<Given>,
	refills: Vec<Ordered>,
	items: Vec<(OrganizationId, Digest, u32)>,
	charges: Vec<Charge>,
	transfers: Vec<Moved>,
	recalls: BTreeSet<LotId>,
	pub inactive: BTreeSet<OrganizationId>,
	pub refusing: BTreeSet<(PatientId, OrganizationId)>,
	pub patients: BTreeMap<PatientId, PatientStatus>,
}

fn ensure(holds: bool, otherwise: Error<Test>) -> Answer {
	holds.then_some(()).ok_or(otherwise)
}

fn named(status: PrescriptionStatus) -> Error<Test> {
	match status {
		PrescriptionStatus::Active => Error::PrescriptionActive,
		PrescriptionStatus::OnHold => Error::PrescriptionOnHold,
		PrescriptionStatus::Cancelled => Error::PrescriptionCancelled,
		PrescriptionStatus::Completed => Error::PrescriptionCompleted,
		PrescriptionStatus::EnteredInError => Error::PrescriptionEnteredInError,
		PrescriptionStatus::Stopped => Error::PrescriptionStopped,
		PrescriptionStatus::Draft => Error::PrescriptionDraft,
	}
}

fn called(status: DispenseStatus) -> Error<Test> {
	match status {
		DispenseStatus::Preparation => Error::DispenseInPreparation,
		DispenseStatus::InProgress => Error::DispenseInProgress,
		DispenseStatus::Cancelled => Error::DispenseCancelled,
		DispenseStatus::OnHold => Error::DispenseOnHold,
		DispenseStatus::Completed => Error::DispenseCompleted,
		DispenseStatus::EnteredInError => Error::DispenseEnteredInError,
		DispenseStatus::Stopped => Error::DispenseStopped,
		DispenseStatus::Declined => Error::DispenseDeclined,
	}
}

const WAITING: [DispenseStatus; 3] = [DispenseStatus::Preparation, DispenseStatus::InProgress, DispenseStatus::OnHold];
const STANDING: [PrescriptionStatus; 2] = [PrescriptionStatus::Active, PrescriptionStatus::OnHold];
/// Who dispenses, and keeps stock.
pub const PHARMACIES: [OrganizationId; 3] = [PHARMACY, OTHER_PHARMACY, HOSPITAL];

fn at(number: u64) -> usize {
	usize::try_from(number).unwrap_or(usize::MAX)
}

impl Model {
	fn prescription(&self, id: PrescriptionId) -> Answer<&Prescribed> {
		self.prescriptions.get(at(id.0)).ok_or(Error::NotFound)
	}

	/// The hospital's prescription, standing at one of these.
	fn own(&self, of: OrganizationId, id: PrescriptionId, statuses: &[PrescriptionStatus]) -> Answer<usize> {
		let found = self.prescription(id)?;
		ensure(found.organization == of, Error::NotFound)?;
		ensure(statuses.contains(&found.status), named(found.status))?;
		Ok(at(id.0))
	}

	fn lives(&self, patient: PatientId) -> Answer {
		let status = self.patients.get(&patient).ok_or(Error::UnknownPatient)?;
		ensure(*status != PatientStatus::Deceased, Error::Deceased)
	}

	fn dispensable(&self, id: PrescriptionId) -> Answer {
		let found = self.prescription(id)?;
		ensure(found.status == PrescriptionStatus::Active, named(found.status))?;
		self.lives(found.patient)?;
		ensure(Now::get() >= found.order.start, Error::NotYetValid)?;
		ensure(Now::get() < found.order.end, Error::Expired)
	}

	/// What counts of the dispenses that this is true of.
	fn sum(&self, what: impl Fn(&Given) -> bool) -> u64 {
		let counts = |given: &&Given| WAITING.contains(&given.status) || is_out(given);
		self.dispenses.iter().filter(counts).filter(|given| what(given)).map(quantity).sum()
	}

	/// How much of the fill patients have.
	fn out(&self, fill: usize) -> u64 {
		self.dispenses.iter().filter(|given| given.fill == fill && is_out(given)).map(quantity).sum()
	}

	/// From when on the interval to the next fill is counted.
	fn since(&self, fill: usize) -> Moment {
		match self.out(fill) {
			0 => self.fills[fill].at,
			_ => self.fills[fill].handed_over,
		}
	}

	/// The fills of the prescription of which patients have something, each with how much and since when.
	fn begun(&self, of: usize) -> Vec<(u64, Moment)> {
		let all = (0..self.fills.len()).filter(|fill| self.fills[*fill].of == of && self.out(*fill) > 0);
		all.map(|fill| (self.out(fill), self.fills[fill].handed_over)).collect()
	}

	/// What can be had next, of which fill, and from when on.
	fn next(&self, of: usize) -> Option<(Option<usize>, u64, Moment)> {
		let Order { quantity, repeats, start, interval, .. } = self.prescriptions[of].order;
		let sum = |fill: usize| self.sum(|given| given.fill == fill);
		let live: Vec<_> = (0..self.fills.len()).filter(|fill| self.fills[*fill].of == of && sum(*fill) > 0).collect();
		let begun = live.iter().map(|fill| self.since(*fill));
		if let Some(open) = live.iter().find(|fill| sum(**fill) < u64::from(quantity)) {
			return Some((Some(*open), u64::from(quantity) - sum(*open), self.since(*open).max(start)));
		}
		let next = begun.max().map_or(start, |last| last + interval).max(start);
		(live.len() < usize::from(repeats) + 1).then_some((None, quantity.into(), next))
	}

	fn status_of(&self, refill: usize) -> RefillStatus {
		let found = &self.refills[refill];
		let open = [RefillStatus::Requested, RefillStatus::Ready].contains(&found.status);
		if open && Now::get() >= found.until {
			RefillStatus::Failed
		} else {
			found.status
		}
	}

	fn open_refill(&self, id: RefillId) -> Answer<usize> {
		ensure(at(id.0) < self.refills.len(), Error::NotFound)?;
		let refused = match self.status_of(at(id.0)) {
			RefillStatus::Requested | RefillStatus::Ready => return Ok(at(id.0)),
			RefillStatus::Completed => Error::RefillCompleted,
			RefillStatus::Rejected => Error::RefillRejected,
			RefillStatus::Cancelled => Error::RefillCancelled,
			RefillStatus::Failed => Error::RefillFailed,
		};
		Err(refused)
	}

	/// Moves the order that the dispense answers, if that is open.
	fn move_refill(&mut self, dispense: usize, status: RefillStatus) {
		let Some(refill) = self.dispenses[dispense].refill else { return };
		if self.open_refill(RefillId(refill as u64)).is_ok() {
			self.refills[refill].status = status;
		}
	}

	fn dispense(&self, of: OrganizationId, id: DispenseId, statuses: &[DispenseStatus]) -> Answer<usize> {
		let found = self.dispenses.get(at(id.0)).ok_or(Error::NotFound)?;
		ensure(found.pharmacy == of, Error::NotFound)?;
		ensure(statuses.contains(&found.status), called(found.status))?;
		Ok(at(id.0))
	}

	fn prepare(
		&mut self,
		pharmacy: OrganizationId,
		id: PrescriptionId,
		supply: Supply,
		refill: Option<RefillId>,
	) -> Answer<usize> {
		self.dispensable(id)?;
		let of = at(id.0);
		ensure(supply.quantity > 0, Error::NoQuantity)?;
		let (fill, most, from) = self.next(of).ok_or(Error::AlreadyFilled)?;
		ensure(from <= Now::get(), Error::TooEarly)?;
		ensure(u64::from(supply.quantity) <= most, Error::TooMuch)?;
		let order = self.prescriptions[of].order;
		if let Some(substitution) = supply.substitution {
			ensure(order.substitution, Error::SubstitutionNotPermitted)?;
			ensure(substitution.given != order.drug, Error::NotASubstitute)?;
		}
		if let Some(refill) = refill {
			let found = self.refills.get(at(refill.0)).ok_or(Error::NotFound)?;
			ensure((found.pharmacy, found.of) == (pharmacy, of), Error::NotFound)?;
			self.open_refill(refill)?;
			ensure(found.dispense.is_none(), Error::BeingPrepared)?;
		}
		let portions = self.take_from_shelf(pharmacy, &supply)?;
		let fill = fill.unwrap_or_else(|| {
			self.fills.push(Begun { of, at: Now::get(), handed_over: 0 });
			self.fills.len() - 1
		});
		let refill = refill.map(|refill| at(refill.0));
		if let Some(refill) = refill {
			self.refills[refill].dispense = Some(self.dispenses.len());
		}
		let (status, supply) = (DispenseStatus::Preparation, Some(supply));
		self.dispenses.push(Given {
			of,
			pharmacy,
			status,
			supply,
			fill,
			portions,
			refill,
			returned: false,
			restocked: 0,
			handed_over: 0,
		});
		Ok(self.dispenses.len() - 1)
	}

	fn hand_over(&mut self, pharmacy: OrganizationId, id: DispenseId) -> Answer {
		let dispense = self.dispense(pharmacy, id, &[DispenseStatus::Preparation, DispenseStatus::InProgress])?;
		let Given { of, supply, portions, fill, .. } = self.dispenses[dispense].clone();
		self.dispensable(PrescriptionId(of as u64))?;
		let Order { quantity: each, repeats, interval, .. } = self.prescriptions[of].order;
		if self.out(fill) == 0 {
			for (out, begun) in self.begun(of) {
				ensure(out == u64::from(each), Error::FillUnfinished)?;
				ensure(begun + interval <= Now::get(), Error::TooEarly)?;
			}
			self.fills[fill].handed_over = Now::get();
		}
		let place = (pharmacy, supply.ok_or(Error::NotFound)?.item);
		for (lot, _) in portions {
			self.fit(&self.charges[self.charge(place, lot)?])?;
		}
		self.move_refill(dispense, RefillStatus::Completed);
		self.dispenses[dispense].status = DispenseStatus::Completed;
		self.dispenses[dispense].handed_over = Now::get();
		let all: u64 = self.begun(of).into_iter().map(|(out, _)| out).sum();
		if all == u64::from(each) * (u64::from(repeats) + 1) {
			self.prescriptions[of].status = PrescriptionStatus::Completed;
		}
		Ok(())
	}

	/// Gives a dispense up, and puts it back, or not.
	fn give_up(&mut self, dispense: usize, put_back: bool) -> Answer {
		let Given { pharmacy, supply, portions, .. } = self.dispenses[dispense].clone();
		let place = (pharmacy, supply.ok_or(Error::NotFound)?.item);
		self.dispenses[dispense].status = if put_back { DispenseStatus::Cancelled } else { DispenseStatus::Stopped };
		for (lot, units) in portions.into_iter().filter(|_| put_back) {
			let charge = self.charge(place, lot)?;
			self.charges[charge].free += units;
		}
		Ok(())
	}

	fn reverse(&mut self, pharmacy: OrganizationId, id: DispenseId, returned: bool) -> Answer {
		let dispense = self.dispense(pharmacy, id, &[DispenseStatus::Completed])?;
		let found = self.dispenses[dispense].clone();
		ensure(Now::get() <= found.handed_over + REVERSAL, Error::TooLate)?;
		let place = (pharmacy, found.supply.ok_or(Error::NotFound)?.item);
		for (lot, units) in found.portions.into_iter().filter(|_| returned) {
			let charge = self.charge(place, lot)?;
			if self.fit(&self.charges[charge]).is_ok() {
				self.put(charge, units)?;
				self.dispenses[dispense].restocked += units;
			}
		}
		self.dispenses[dispense].status = DispenseStatus::EnteredInError;
		self.dispenses[dispense].returned = returned;
		let of = &mut self.prescriptions[found.of];
		if returned && of.status == PrescriptionStatus::Completed {
			of.status = if of.replaced { PrescriptionStatus::Stopped } else { PrescriptionStatus::Active };
		}
		Ok(())
	}

	fn prescribe(
		&mut self,
		organization: OrganizationId,
		patient: PatientId,
		order: Order,
		replaces: Option<usize>,
		by: &AccountId,
	) -> Answer {
		self.lives(patient)?;
		ensure(order.quantity > 0, Error::NoQuantity)?;
		ensure(order.repeats <= 3, Error::TooManyRepeats)?;
		ensure(order.start < order.end, Error::PeriodEmpty)?;
		ensure(Now::get() < order.end, Error::EndHasPassed)?;
		ensure(order.end - order.start <= LONGEST, Error::PeriodTooLong)?;
		ensure(!self.refusing.contains(&(patient, organization)), Error::NoConsent)?;
		let status = match order.class {
			DrugClass::Ordinary => PrescriptionStatus::Active,
			DrugClass::Controlled => PrescriptionStatus::Draft,
		};
		if status == PrescriptionStatus::Active {
			self.supersede(replaces)?;
		}
		let (by, replaced) = (by.clone(), false);
		self.prescriptions.push(Prescribed { patient, organization, by, order, status, replaces, replaced });
		Ok(())
	}

	fn supersede(&mut self, old: Option<usize>) -> Answer {
		let Some(old) = old else { return Ok(()) };
		ensure(!self.prescriptions[old].replaced, Error::AlreadyReplaced)?;
		self.prescriptions[old].replaced = true;
		if STANDING.contains(&self.prescriptions[old].status) {
			self.prescriptions[old].status = PrescriptionStatus::Stopped;
		}
		Ok(())
	}

	/// What hospitals do.
	fn prescribing(&mut self, by: &AccountId, call: &Call<Test>) -> Answer {
		use PrescriptionStatus::*;
		let (of, id, from, to, undone) = match call {
			Call::prescribe { organization, patient, order } => {
				return self.prescribe(*organization, *patient, *order, None, by);
			}
			Call::replace_prescription { organization, prescription, order } => {
				let old = self.own(*organization, *prescription, &STANDING)?;
				let patient = self.prescriptions[old].patient;
				return self.prescribe(*organization, patient, *order, Some(old), by);
			}
			Call::countersign { organization, prescription } => {
				let id = self.own(*organization, *prescription, &[Draft])?;
				let found = self.prescriptions[id].clone();
				ensure(found.by != *by, Error::OwnPrescription)?;
				self.lives(found.patient)?;
				ensure(Now::get() < found.order.end, Error::Expired)?;
				ensure(!self.refusing.contains(&(found.patient, found.organization)), Error::NoConsent)?;
				self.supersede(found.replaces)?;
				self.prescriptions[id].status = Active;
				return Ok(());
			}
			Call::hold_prescription { organization, prescription } => {
				(organization, prescription, vec![Active], OnHold, false)
			}
			Call::resume_prescription { organization, prescription } => {
				let id = self.own(*organization, *prescription, &[OnHold])?;
				let found = &mut self.prescriptions[id];
				ensure(!self.refusing.contains(&(found.patient, found.organization)), Error::NoConsent)?;
				found.status = Active;
				return Ok(());
			}
			Call::cancel_prescription { organization, prescription } => {
				(organization, prescription, vec![Active, OnHold, Draft], Cancelled, true)
			}
			Call::stop_prescription { organization, prescription } => {
				(organization, prescription, STANDING.to_vec(), Stopped, false)
			}
			Call::enter_prescription_in_error { organization, prescription } => {
				let all = vec![Active, OnHold, Cancelled, Completed, Stopped, Draft];
				(organization, prescription, all, EnteredInError, true)
			}
			_ => return self.dispensing(call),
		};
		let id = self.own(*of, *id, &from)?;
		ensure(!undone || self.sum(|given| given.of == id) == 0, Error::AlreadyDispensed)?;
		self.prescriptions[id].status = to;
		Ok(())
	}

	/// What pharmacies do for patients.
	fn dispensing(&mut self, call: &Call<Test>) -> Answer {
		use DispenseStatus::*;
		let (of, id, from, to) = match call {
			Call::prepare_dispense { organization, prescription, supply, refill } => {
				return self.prepare(*organization, *prescription, *supply, *refill).map(|_| ());
			}
			Call::dispense { organization, prescription, supply } => {
				let dispense = self.prepare(*organization, *prescription, *supply, None)?;
				return self.hand_over(*organization, DispenseId(dispense as u64));
			}
			Call::ready_dispense { organization, dispense } => (organization, dispense, vec![Preparation], InProgress),
			Call::hold_dispense { organization, dispense } => {
				(organization, dispense, vec![Preparation, InProgress], OnHold)
			}
			Call::resume_dispense { organization, dispense } => (organization, dispense, vec![OnHold], Preparation),
			Call::hand_over { organization, dispense } => return self.hand_over(*organization, *dispense),
			Call::cancel_dispense { organization, dispense } => (organization, dispense, WAITING.to_vec(), Cancelled),
			Call::stop_dispense { organization, dispense } => (organization, dispense, WAITING.to_vec(), Stopped),
			Call::decline { organization, prescription, .. } => {
				let found = self.prescription(*prescription)?;
				ensure(found.status == PrescriptionStatus::Active, named(found.status))?;
				let (of, pharmacy, status) = (at(prescription.0), *organization, Declined);
				let (supply, fill, portions, refill) = (None, usize::MAX, vec![], None);
				let (returned, restocked, handed_over) = (false, 0, 0);
				self.dispenses.push(Given {
					of,
					pharmacy,
					status,
					supply,
					fill,
					portions,
					refill,
					returned,
					restocked,
					handed_over,
				});
				return Ok(());
			}
			Call::reverse_dispense { organization, dispense, returned } => {
				return self.reverse(*organization, *dispense, *returned);
			}
			_ => return self.ordering(call),
		};
		let dispense = self.dispense(*of, *id, &from)?;
		self.move_refill(dispense, if to == InProgress { RefillStatus::Ready } else { RefillStatus::Requested });
		if [Cancelled, Stopped].contains(&to) {
			if let Some(refill) = self.dispenses[dispense].refill {
				if self.open_refill(RefillId(refill as u64)).is_ok() {
					self.refills[refill].dispense = None;
				}
			}
			return self.give_up(dispense, to == Cancelled);
		}
		self.dispenses[dispense].status = to;
		Ok(())
	}

	/// What the patient's side does, and what pharmacies answer.
	fn ordering(&mut self, call: &Call<Test>) -> Answer {
		match call {
			Call::refuse_dispense { dispense } => {
				let found = self.dispenses[at(dispense.0)].clone();
				ensure(WAITING.contains(&found.status), called(found.status))?;
				self.move_refill(at(dispense.0), RefillStatus::Cancelled);
				self.give_up(at(dispense.0), true)
			}
			Call::order_refill { prescription, pharmacy } => {
				let (of, found) = (at(prescription.0), self.prescription(*prescription)?.clone());
				ensure(found.status == PrescriptionStatus::Active, named(found.status))?;
				self.lives(found.patient)?;
				let takes_part = PHARMACIES.contains(pharmacy) || *pharmacy == OTHER_HOSPITAL;
				ensure(takes_part && !self.inactive.contains(pharmacy), Error::NotAPharmacy)?;
				ensure(Now::get() < found.order.end, Error::Expired)?;
				let until = (Now::get() + REFILL).min(found.order.end);
				let (_, _, from) = self.next(of).ok_or(Error::AlreadyFilled)?;
				ensure(from < until, Error::TooEarly)?;
				let open = |refill: &RefillId| self.open_refill(*refill).is_ok();
				let same = |refill: &RefillId| self.refills[at(refill.0)].of == of;
				let any = (0..self.refills.len() as u64).map(RefillId).filter(same).any(|refill| open(&refill));
				ensure(!any, Error::AlreadyOrdered)?;
				let (status, dispense) = (RefillStatus::Requested, None);
				self.refills.push(Ordered { of, pharmacy: *pharmacy, status, dispense, until });
				Ok(())
			}
			Call::cancel_refill { refill } => {
				let refill = self.open_refill(*refill)?;
				self.refills[refill].status = RefillStatus::Cancelled;
				self.refills[refill].dispense.map_or(Ok(()), |dispense| self.give_up(dispense, true))
			}
			Call::decline_refill { organization, refill, .. } => {
				let found = self.refills.get(at(refill.0)).ok_or(Error::NotFound)?;
				ensure(found.pharmacy == *organization, Error::NotFound)?;
				let unanswered = found.dispense.is_none();
				let refill = self.open_refill(*refill)?;
				ensure(unanswered, Error::BeingPrepared)?;
				self.refills[refill].status = RefillStatus::Rejected;
				Ok(())
			}
			_ => self.keeping(call),
		}
	}

	/// Whose part in the patient's affairs the call takes, if it is one of those.
	fn patient_of(&self, call: &Call<Test>) -> Option<Answer<PatientId>> {
		let of = match call {
			Call::refuse_dispense { dispense } => self.dispenses.get(at(dispense.0)).map(|found| found.of),
			Call::cancel_refill { refill } => self.refills.get(at(refill.0)).map(|found| found.of),
			Call::order_refill { prescription, .. } => Some(at(prescription.0)),
			_ => return None,
		};
		let found = of.and_then(|of| self.prescriptions.get(of));
		Some(found.map(|found| found.patient).ok_or(Error::NotFound))
	}

	/// What comes of the call: everything, or nothing.
	pub fn take(&mut self, signer: &AccountId, acting: OrganizationId, call: &Call<Test>) -> Answer {
		match self.patient_of(call) {
			Some(patient) => ensure(patient? == PATIENT && *signer == wallet(), Error::NotAuthorized)?,
			None => {
				let of = organization_of(call).expect("a member's call");
				ensure(of == acting && !self.inactive.contains(&of) && *signer != wallet(), Error::NotAMember)?;
				ensure(permitted(of, call), Error::NotAuthorized)?;
			}
		}
		let before = self.clone();
		let made = self.prescribing(signer, call);
		if made.is_err() {
			*self = before;
		}
		made
	}
}

/// Whether patients have it.
fn is_out(given: &Given) -> bool {
	match given.status {
		DispenseStatus::Completed => true,
		DispenseStatus::EnteredInError => !given.returned,
		_ => false,
	}
}

fn quantity(given: &Given) -> u64 {
	given.supply.map_or(0, |supply| supply.quantity.into())
}

/// For which organization the call is made.
pub fn organization_of(call: &Call<Test>) -> Option<OrganizationId> {
	match call {
		Call::prescribe { organization, .. }
		| Call::replace_prescription { organization, .. }
		| Call::countersign { organization, .. }
		| Call::hold_prescription { organization, .. }
		| Call::resume_prescription { organization, .. }
		| Call::cancel_prescription { organization, .. }
		| Call::stop_prescription { organization, .. }
		| Call::enter_prescription_in_error { organization, .. }
		| Call::prepare_dispense { organization, .. }
		| Call::dispense { organization, .. }
		| Call::ready_dispense { organization, .. }
		| Call::hold_dispense { organization, .. }
		| Call::resume_dispense { organization, .. }
		| Call::hand_over { organization, .. }
		| Call::cancel_dispense { organization, .. }
		| Call::stop_dispense { organization, .. }
		| Call::decline { organization, .. }
		| Call::reverse_dispense { organization, .. }
		| Call::decline_refill { organization, .. }
		| Call::open_item { organization, .. }
		| Call::set_threshold { organization, .. }
		| Call::receive { organization, .. }
		| Call::adjust { organization, .. }
		| Call::recall_lot { organization, .. }
		| Call::release_lot { organization, .. }
		| Call::issue_recall { organization, .. }
		| Call::lift_recall { organization, .. }
		| Call::offer_transfer { organization, .. }
		| Call::accept_transfer { organization, .. }
		| Call::decline_transfer { organization, .. }
		| Call::withdraw_transfer { organization, .. } => Some(*organization),
		_ => None,
	}
}

/// Whether chiefs of the organization may make the call: a pharmacy does not prescribe, and only an auditor recalls everywhere.
fn permitted(of: OrganizationId, call: &Call<Test>) -> bool {
	let hospital = [HOSPITAL, OTHER_HOSPITAL].contains(&of);
	match call {
		Call::issue_recall { .. } | Call::lift_recall { .. } => of == AUDITOR,
		Call::prescribe { .. }
		| Call::replace_prescription { .. }
		| Call::countersign { .. }
		| Call::hold_prescription { .. }
		| Call::resume_prescription { .. }
		| Call::cancel_prescription { .. }
		| Call::stop_prescription { .. }
		| Call::enter_prescription_in_error { .. } => hospital,
		_ => hospital || PHARMACIES.contains(&of),
	}
}

/// One of two who may do everything that can be done for the organization.
pub fn chief(organization: OrganizationId, second: bool) -> AccountId {
	let mut bytes = [if second { 8 } else { 7 }; 32];
	bytes[..4].copy_from_slice(&organization.0.to_le_bytes());
	AccountId::new(bytes)
}
