//! Prescriptions, dispenses and stock.

use alloc::vec::Vec;
use salus_primitives::{
	prescription::{Dispense, DispenseEntry, Next, Prescription, PrescriptionEntry, Refill, RefillEntry},
	stock::{Holding, ItemEntry, LotEntry, Recall, Transfer, TransferEntry},
	Digest, DispenseId, ItemId, LotId, OrganizationId, PatientId, PrescriptionId, RefillId, TransferId,
};

sp_api::decl_runtime_apis! {
	/// What may be had, what was, and what pharmacies have.
	pub trait PrescriptionsApi {
		/// The prescription.
		fn prescription(prescription: PrescriptionId) -> Option<Prescription>;
		/// The patient's prescriptions, with their positions: the newest first, those before this position.
		fn prescriptions_of(patient: PatientId, before: Option<u32>, limit: u32) -> Vec<(u32, PrescriptionEntry)>;
		/// What can be had on the prescription next, and from when on. Nothing where nothing can.
		fn fillable(prescription: PrescriptionId) -> Option<Next>;
		/// The dispense.
		fn dispensing(dispense: DispenseId) -> Option<Dispense>;
		/// What was dispensed, or declined, on the prescription, the newest first.
		fn dispenses_on(prescription: PrescriptionId, before: Option<u32>, limit: u32) -> Vec<(u32, DispenseEntry)>;
		/// What the pharmacy has dispensed, or declined, the newest first.
		fn dispenses_by(pharmacy: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, DispenseEntry)>;
		/// The dispenses that the pharmacy has taken from the lot, the newest first: whom a recall concerns.
		fn dispenses_from(pharmacy: OrganizationId, item: ItemId, lot: LotId, before: Option<u32>, limit: u32) -> Vec<(u32, DispenseEntry)>;
		/// The order of a refill, standing where it stands now.
		fn refill(refill: RefillId) -> Option<Refill>;
		/// What patients have ordered at the pharmacy, the newest first.
		fn refills_at(pharmacy: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, RefillEntry)>;
		/// What was ordered for the patient, the newest first.
		fn refills_of(patient: PatientId, before: Option<u32>, limit: u32) -> Vec<(u32, RefillEntry)>;
		/// The item.
		fn item(pharmacy: OrganizationId, item: ItemId) -> Option<ItemEntry>;
		/// The item with this code.
		fn item_with(pharmacy: OrganizationId, code: Digest) -> Option<ItemEntry>;
		/// The pharmacy's items after this one, in the order of their numbers.
		fn items(pharmacy: OrganizationId, after: Option<ItemId>, limit: u32) -> Vec<ItemEntry>;
		/// The pharmacy's items that were low when their stock changed last, each with whether it is now. In no order that matters, those after this one.
		fn low_items(pharmacy: OrganizationId, after: Option<ItemId>, limit: u32) -> Vec<ItemEntry>;
		/// The item's lots of which something is there: what expires first in front.
		fn lots(pharmacy: OrganizationId, item: ItemId) -> Vec<LotEntry>;
		/// Where the lot is, or was. In no order that matters, those after this one.
		fn holdings(lot: LotId, after: Option<(OrganizationId, ItemId)>, limit: u32) -> Vec<Holding>;
		/// Whether the lot is recalled wherever it is, and by whom.
		fn recall(lot: LotId) -> Option<Recall>;
		/// The transfer.
		fn transfer(transfer: TransferId) -> Option<Transfer>;
		/// What the pharmacy has offered to others, and was offered, the newest first.
		fn transfers_of(pharmacy: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, TransferEntry)>;
	}
}
