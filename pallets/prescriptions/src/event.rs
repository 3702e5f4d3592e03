//! What the pallet reports. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod section {
	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Something was prescribed.
		PrescriptionEntered {
			/// Its number.
			prescription: PrescriptionId,
			/// For whom.
			patient: PatientId,
			/// The hospital.
			organization: OrganizationId,
			/// Active, or a draft until a second signs.
			status: PrescriptionStatus,
			/// The one in whose place it comes.
			replaces: Option<PrescriptionId>,
			/// Who has prescribed.
			by: AccountId,
		},
		/// A prescription has moved on, or back.
		PrescriptionSet {
			/// Which.
			prescription: PrescriptionId,
			/// Where it stands.
			status: PrescriptionStatus,
			/// Who did what led to it: of one that is complete, or no more, a member of a pharmacy.
			by: AccountId,
		},
		/// A dispense was begun, or declined.
		DispenseEntered {
			/// Its number.
			dispense: DispenseId,
			/// On which prescription.
			prescription: PrescriptionId,
			/// By which pharmacy.
			pharmacy: OrganizationId,
			/// In preparation, or declined.
			status: DispenseStatus,
			/// Who did.
			by: AccountId,
		},
		/// A dispense has moved on, or back.
		DispenseSet {
			/// Which.
			dispense: DispenseId,
			/// Where it stands.
			status: DispenseStatus,
			/// Who did what led to it.
			by: AccountId,
		},
		/// A refill was ordered.
		RefillOrdered {
			/// Its number.
			refill: RefillId,
			/// Of which prescription.
			prescription: PrescriptionId,
			/// At which pharmacy.
			pharmacy: OrganizationId,
			/// Who has ordered it.
			by: AccountId,
		},
		/// The order of a refill has moved on, or back.
		RefillSet {
			/// Which.
			refill: RefillId,
			/// Where it stands.
			status: RefillStatus,
			/// Who did what led to it.
			by: AccountId,
		},
		/// A pharmacy keeps a further item.
		ItemOpened {
			/// Whose.
			organization: OrganizationId,
			/// Its number.
			item: ItemId,
			/// Who opened it.
			by: AccountId,
		},
		/// It was said below how many good units of an item there are too few.
		ThresholdSet {
			/// Whose.
			organization: OrganizationId,
			/// Which.
			item: ItemId,
			/// Below how many.
			threshold: u32,
			/// Who said so.
			by: AccountId,
		},
		/// Units came from a supplier.
		StockReceived {
			/// Whose.
			organization: OrganizationId,
			/// Of which item.
			item: ItemId,
			/// Of which lot.
			lot: LotId,
			/// How many.
			quantity: u32,
			/// Who received them.
			by: AccountId,
		},
		/// It was put right how many units of a lot are there.
		StockAdjusted {
			/// Whose.
			organization: OrganizationId,
			/// Of which item.
			item: ItemId,
			/// Which lot.
			lot: LotId,
			/// By how much.
			change: Change,
			/// Why.
			reason: AdjustmentReason,
			/// Who did.
			by: AccountId,
		},
		/// The good units of an item have become fewer than its threshold. It is said once, until they are as many again.
		StockLow {
			/// Whose.
			organization: OrganizationId,
			/// Which.
			item: ItemId,
			/// How many there are.
			good: u64,
			/// Below how many there are too few.
			threshold: u32,
		},
		/// A pharmacy has recalled a lot of its own.
		LotRecalled {
			/// Whose.
			organization: OrganizationId,
			/// Of which item.
			item: ItemId,
			/// Which.
			lot: LotId,
			/// How many units are on the shelf.
			on_shelf: u64,
			/// How many dispenses were taken from it: as many are listed.
			dispenses: u32,
			/// Who recalled it.
			by: AccountId,
		},
		/// A pharmacy has taken the recall of a lot of its own back.
		LotReleased {
			/// Whose.
			organization: OrganizationId,
			/// Of which item.
			item: ItemId,
			/// Which.
			lot: LotId,
			/// Who did.
			by: AccountId,
		},
		/// A lot was recalled wherever it is.
		RecallIssued {
			/// By which auditor.
			organization: OrganizationId,
			/// Which.
			lot: LotId,
			/// Who recalled it.
			by: AccountId,
		},
		/// The recall of a lot wherever it is was taken back.
		RecallLifted {
			/// By which auditor.
			organization: OrganizationId,
			/// Which.
			lot: LotId,
			/// Who did.
			by: AccountId,
		},
		/// Units of a lot were offered to another pharmacy.
		TransferOffered {
			/// Its number.
			transfer: TransferId,
			/// Who offers.
			from: OrganizationId,
			/// Of which item.
			item: ItemId,
			/// Of which lot.
			lot: LotId,
			/// How many.
			quantity: u32,
			/// To whom.
			to: OrganizationId,
			/// Who has signed for whoever offers.
			by: AccountId,
		},
		/// A transfer was accepted, declined, or withdrawn.
		TransferSet {
			/// Which.
			transfer: TransferId,
			/// Where it stands.
			status: TransferStatus,
			/// Who has signed.
			by: AccountId,
		},
	}
}
