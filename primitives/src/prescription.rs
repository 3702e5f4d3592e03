//! Prescriptions, what is dispensed on them, and refills that patients order.

use frame_support::{traits::ConstU32, BoundedVec};

use crate::{
	decision::Ground, AccountId, Digest, DispenseId, ItemId, LotId, Moment, OrganizationId, PatientId, PrescriptionId,
	RefillId,
};

/// The most fills of one prescription: the first, and its repeats.
pub const MAX_FILLS: u32 = 24;

/// From how many lots one dispense is taken at most.
pub const MAX_PORTIONS: u32 = 8;

crate::coded! {
	/// Where a prescription stands (FHIR `MedicationRequest.status`).
	PrescriptionStatus {
		/// It can be dispensed, within its validity.
		Active = 0 => "active",
		/// Not now; it may be again.
		OnHold = 1 => "on-hold",
		/// Withdrawn before anything was dispensed.
		Cancelled = 2 => "cancelled",
		/// Everything was handed over.
		Completed = 3 => "completed",
		/// It was never so.
		EnteredInError = 4 => "entered-in-error",
		/// Ended before everything was handed over.
		Stopped = 5 => "stopped",
		/// A second signer has not signed yet.
		Draft = 6 => "draft",
	}
}

crate::coded! {
	/// How a drug is controlled: all that the chain knows of it.
	DrugClass {
		/// One signer will do.
		Ordinary = 0 => "ordinary",
		/// Two must sign.
		Controlled = 1 => "controlled",
	}
}

crate::coded! {
	/// Where a dispense stands (FHIR `MedicationDispense.status`).
	DispenseStatus {
		/// It is being put together. The units are counted, and kept from the stock, from here on.
		Preparation = 0 => "preparation",
		/// It is ready to be handed over.
		InProgress = 1 => "in-progress",
		/// Given up before it was handed over, and put back into the stock.
		Cancelled = 2 => "cancelled",
		/// Not now; it may go on.
		OnHold = 3 => "on-hold",
		/// Handed over.
		Completed = 4 => "completed",
		/// Reversed: it is evidence of nothing any more. Whether its units count, [`Dispense::returned`] says.
		EnteredInError = 5 => "entered-in-error",
		/// Given up before it was handed over, and of no use to anybody else.
		Stopped = 6 => "stopped",
		/// The pharmacy would not dispense.
		Declined = 7 => "declined",
	}
}

impl DispenseStatus {
	/// Whether units are kept for it: it is neither handed over nor over.
	pub const fn is_open(self) -> bool {
		matches!(self, Self::Preparation | Self::InProgress | Self::OnHold)
	}
}

crate::coded! {
	/// Why a pharmacy does not dispense (FHIR `medicationdispense-status-reason`).
	DispenseReason {
		/// The drug is out of stock.
		OutOfStock = 0 => "outofstock",
		/// The drug is no longer made.
		OffMarket = 1 => "offmarket",
		/// Something about the patient speaks against it. What, is in the vault: R4's further codes would tell it to everybody, as that she is pregnant.
		Clinical = 2 => "clinical",
	}
}

crate::coded! {
	/// Why something else was given than what was prescribed (HL7 v3 `SubstanceAdminSubstitutionReason`).
	SubstitutionReason {
		/// The therapy goes on as it was.
		ContinuingTherapy = 0 => "CT",
		/// A formulary says so.
		FormularyPolicy = 1 => "FP",
		/// What was prescribed is out of stock.
		OutOfStock = 2 => "OS",
		/// A law or regulation says so.
		Regulatory = 3 => "RR",
	}
}

crate::coded! {
	/// Where an order of a refill stands, in the words of FHIR `Task.status`.
	RefillStatus {
		/// Ordered.
		Requested = 0 => "requested",
		/// It lies ready at the pharmacy.
		Ready = 1 => "ready",
		/// Handed over.
		Completed = 2 => "completed",
		/// The pharmacy declined.
		Rejected = 3 => "rejected",
		/// The patient's side wants it no more.
		Cancelled = 4 => "cancelled",
		/// It has lapsed: nobody fetched it in time.
		Failed = 5 => "failed",
	}
}

impl RefillStatus {
	/// Whether it can still be handed over.
	pub const fn is_open(self) -> bool {
		matches!(self, Self::Requested | Self::Ready)
	}
}

crate::code::shown! {
	/// What is prescribed.
	#[derive(Copy)]
	pub struct Order {
		/// The drug: a digest under the prescriber's key for the patient.
		pub drug: Digest,
		/// How it is controlled.
		pub class: DrugClass,
		/// How many units one fill has.
		pub quantity: u32,
		/// How many fills there are after the first.
		pub repeats: u8,
		/// From when on it can be dispensed.
		pub start: Moment,
		/// From when on no more.
		pub end: Moment,
		/// The least time between the beginnings of two fills.
		pub interval: Moment,
		/// How long one fill is expected to last, where that is said.
		pub supply: Option<Moment>,
		/// Whether a pharmacy may give something else.
		pub substitution: bool,
	}

	/// One fill of a prescription of which something was dispensed.
	#[derive(Copy)]
	pub struct Fill {
		/// Its number. Numbers grow; one all of whose units were given back is given again, or left out.
		pub number: u32,
		/// When its first dispense was put together.
		pub prepared: Moment,
		/// When it began: when its first unit was handed over. Nothing of one of which the patient has nothing.
		pub begun: Option<Moment>,
		/// How many of its units were dispensed, handed over or not.
		pub counted: u32,
		/// How many of these were handed over, and not returned.
		pub given: u32,
	}

	/// A prescription.
	pub struct Prescription {
		/// For whom.
		pub patient: PatientId,
		/// The hospital.
		pub organization: OrganizationId,
		/// Who has prescribed.
		pub prescriber: AccountId,
		/// Where it stands.
		pub status: PrescriptionStatus,
		/// What is prescribed.
		pub order: Order,
		/// Why the prescriber was permitted to.
		pub ground: Ground,
		/// Who has signed besides.
		pub countersigner: Option<AccountId>,
		/// The prescription in whose place it came, or will come once it is active.
		pub replaces: Option<PrescriptionId>,
		/// The prescription that came in its place.
		pub replaced_by: Option<PrescriptionId>,
		/// Its fills of which something was dispensed.
		pub fills: BoundedVec<Fill, ConstU32<MAX_FILLS>>,
		/// How many units were handed over, over all fills, and not returned.
		pub given: u64,
		/// When it was entered.
		pub entered: Moment,
		/// When it changed last.
		pub changed: Moment,
	}

	/// What can be had on a prescription next.
	#[derive(Copy)]
	pub struct Next {
		/// Of which fill.
		pub fill: u32,
		/// How many units at most.
		pub quantity: u32,
		/// From when on it can be put together. When a fill can begin is seen when it is handed over.
		pub from: Moment,
		/// Until when.
		pub until: Moment,
		/// How many units are left over all fills, these included.
		pub left: u64,
	}

	/// What was given in the place of what was prescribed.
	#[derive(Copy)]
	pub struct Substitution {
		/// Why.
		pub reason: SubstitutionReason,
		/// What: a digest under the prescriber's key for the patient, as the drug's.
		pub given: Digest,
	}

	/// What a pharmacy dispenses.
	#[derive(Copy)]
	pub struct Supply {
		/// From which item of its stock.
		pub item: ItemId,
		/// How many units.
		pub quantity: u32,
		/// What was given instead, where that is not what was prescribed.
		pub substitution: Option<Substitution>,
	}

	/// Units of one lot.
	#[derive(Copy)]
	pub struct Portion {
		/// Which lot.
		pub lot: LotId,
		/// How many units.
		pub quantity: u32,
	}

	/// A dispense: what a pharmacy gives, or would not give, on a prescription.
	pub struct Dispense {
		/// On which prescription.
		pub prescription: PrescriptionId,
		/// For whom.
		pub patient: PatientId,
		/// By which pharmacy.
		pub pharmacy: OrganizationId,
		/// Where it stands.
		pub status: DispenseStatus,
		/// What is dispensed; nothing of one that was declined.
		pub supply: Option<Supply>,
		/// To which fill of the prescription it counts, or counted.
		pub fill: u32,
		/// From which lots it was taken.
		pub portions: BoundedVec<Portion, ConstU32<MAX_PORTIONS>>,
		/// Why it was declined.
		pub reason: Option<DispenseReason>,
		/// The order of a refill that it answers.
		pub refill: Option<RefillId>,
		/// Whether its units came back from the patient. Only then a reversal gives them back to the prescription.
		pub returned: bool,
		/// How many of these came back into the stock: those of lots that were still good.
		pub restocked: u32,
		/// Who has prepared, or declined, it.
		pub by: AccountId,
		/// When that was.
		pub entered: Moment,
		/// When it was handed over.
		pub handed_over: Option<Moment>,
		/// When it changed last.
		pub changed: Moment,
	}

	/// A refill that a patient has ordered.
	pub struct Refill {
		/// Of which prescription.
		pub prescription: PrescriptionId,
		/// For whom.
		pub patient: PatientId,
		/// At which pharmacy.
		pub pharmacy: OrganizationId,
		/// Where it stands, if it has not lapsed.
		pub status: RefillStatus,
		/// The dispense that answers it.
		pub dispense: Option<DispenseId>,
		/// Why it was declined.
		pub reason: Option<DispenseReason>,
		/// Who has ordered it.
		pub by: AccountId,
		/// When that was.
		pub entered: Moment,
		/// From when on it has lapsed.
		pub until: Moment,
		/// When it changed last.
		pub changed: Moment,
	}

	/// What a dispense that was handed over is evidence of.
	pub struct Dispensed {
		/// By which pharmacy.
		pub pharmacy: OrganizationId,
		/// To whom.
		pub patient: PatientId,
		/// On which prescription.
		pub prescription: PrescriptionId,
		/// How many units.
		pub quantity: u32,
		/// Who had prescribed it.
		pub prescriber: AccountId,
		/// Who has prepared it.
		pub by: AccountId,
		/// When it was handed over.
		pub at: Moment,
	}

	/// A prescription with its number.
	pub struct PrescriptionEntry {
		/// Its number.
		pub id: PrescriptionId,
		/// The prescription.
		pub prescription: Prescription,
	}

	/// A dispense with its number.
	pub struct DispenseEntry {
		/// Its number.
		pub id: DispenseId,
		/// The dispense.
		pub dispense: Dispense,
	}

	/// An order of a refill with its number.
	pub struct RefillEntry {
		/// Its number.
		pub id: RefillId,
		/// The order, standing where it stands now.
		pub refill: Refill,
	}
}

impl Order {
	/// How many fills there are.
	pub const fn fills(&self) -> u32 {
		(self.repeats as u32).saturating_add(1)
	}

	/// How many units can be dispensed over all fills.
	pub fn allowed(&self) -> u64 {
		u64::from(self.quantity).saturating_mul(self.fills().into())
	}

	/// Whether the moment is within its validity.
	pub const fn is_valid(&self, at: Moment) -> bool {
		self.start <= at && at < self.end
	}
}

impl Prescription {
	/// How many units were dispensed, handed over or not.
	pub fn counted(&self) -> u64 {
		self.fills.iter().fold(0, |all, fill| all.saturating_add(fill.counted.into()))
	}

	/// How many units are left.
	pub fn left(&self) -> u64 {
		self.order.allowed().saturating_sub(self.counted())
	}

	/// What can be had next, whether or not the prescription stands and is valid: the rest of the first fill that has one, else the next fill, an interval after
	/// the last began, or was put together. Nothing where nothing is left.
	pub fn next(&self) -> Option<Next> {
		let Order { quantity, start, end, interval, .. } = self.order;
		let next = |fill, quantity, from: Moment| Next {
			fill,
			quantity,
			from: from.max(start),
			until: end,
			left: self.left(),
		};
		if let Some(fill) = self.fills.iter().find(|fill| fill.counted < quantity) {
			return Some(next(fill.number, quantity.saturating_sub(fill.counted), fill.since()));
		}
		let begun = u32::try_from(self.fills.len()).unwrap_or(u32::MAX);
		if begun >= self.order.fills() {
			return None;
		}
		let number = self.fills.iter().map(|fill| fill.number).max().map_or(0, |last| last.saturating_add(1));
		let from = self.fills.iter().map(Fill::since).max().map_or(start, |last| last.saturating_add(interval));
		Some(next(number, quantity, from))
	}

	/// The fills that have begun, each with when it did.
	pub fn begun(&self) -> impl Iterator<Item = (&Fill, Moment)> {
		self.fills.iter().filter_map(|fill| Some((fill, fill.begun?)))
	}

	/// Counts units of that fill, or of a new one. Whether there is room for it.
	pub fn count(&mut self, number: u32, units: u32, now: Moment) -> bool {
		match self.fills.iter_mut().find(|fill| fill.number == number) {
			Some(fill) => fill.counted = fill.counted.saturating_add(units),
			None => {
				let new = Fill { number, prepared: now, begun: None, counted: units, given: 0 };
				return self.fills.try_push(new).is_ok();
			}
		}
		true
	}

	/// Hands units of that fill over that were counted. It begins with the first.
	pub fn hand_over(&mut self, number: u32, units: u32, now: Moment) {
		if let Some(fill) = self.fills.iter_mut().find(|fill| fill.number == number) {
			fill.begun.get_or_insert(now);
			fill.given = fill.given.saturating_add(units);
			self.given = self.given.saturating_add(units.into());
		}
	}

	/// Takes units of that fill back that were handed over, which count no more either. A fill of which the patient has nothing left has not begun.
	pub fn take_back(&mut self, number: u32, units: u32) {
		if let Some(fill) = self.fills.iter_mut().find(|fill| fill.number == number) {
			fill.given = fill.given.saturating_sub(units);
			if fill.given == 0 {
				fill.begun = None;
			}
			self.given = self.given.saturating_sub(units.into());
		}
		self.give_back(number, units);
	}

	/// Gives units of that fill back that were counted. One of which nothing is left is none.
	pub fn give_back(&mut self, number: u32, units: u32) {
		if let Some(fill) = self.fills.iter_mut().find(|fill| fill.number == number) {
			fill.counted = fill.counted.saturating_sub(units);
		}
		self.fills.retain(|fill| fill.counted > 0);
	}
}

impl Fill {
	/// From when on the interval to the next is counted: from its beginning, or until it has begun from when it was put together.
	pub fn since(&self) -> Moment {
		self.begun.unwrap_or(self.prepared)
	}
}

impl Dispense {
	/// How many units it is about.
	pub fn quantity(&self) -> u32 {
		self.supply.as_ref().map_or(0, |supply| supply.quantity)
	}

	/// Whether its units were handed over, and have not come back.
	pub const fn is_out(&self) -> bool {
		match self.status {
			DispenseStatus::Completed => true,
			DispenseStatus::EnteredInError => !self.returned,
			_ => false,
		}
	}

	/// Whether its units count against the prescription.
	pub const fn counts(&self) -> bool {
		self.status.is_open() || self.is_out()
	}
}

impl Refill {
	/// Where it stands at that moment: an open one that nobody fetched in time has failed.
	pub const fn status_at(&self, at: Moment) -> RefillStatus {
		if self.status.is_open() && self.until <= at {
			RefillStatus::Failed
		} else {
			self.status
		}
	}
}
