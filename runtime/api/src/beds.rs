//! Wards, beds and stays.

use alloc::vec::Vec;
use salus_primitives::{
	bed::{BedEntry, Encounter, EncounterEntry, Occupancy, Reservation, RoomEntry, Waiting, WardEntry},
	BedId, EncounterId, OrganizationId, PatientId, WardId,
};

sp_api::decl_runtime_apis! {
	/// Beds, and who lies in them or waits for one.
	pub trait BedsApi {
		/// How full the ward is. Nothing for an unknown ward.
		fn occupancy(organization: OrganizationId, ward: WardId) -> Option<Occupancy>;
		/// The ward, open or not.
		fn ward(organization: OrganizationId, ward: WardId) -> Option<WardEntry>;
		/// The organization's wards after this one, in the order of their numbers.
		fn wards(organization: OrganizationId, after: Option<WardId>, limit: u32) -> Vec<WardEntry>;
		/// The ward's rooms, in the order of their numbers.
		fn rooms(organization: OrganizationId, ward: WardId) -> Vec<RoomEntry>;
		/// The bed.
		fn bed(organization: OrganizationId, ward: WardId, bed: BedId) -> Option<BedEntry>;
		/// The ward's beds, in the order of their numbers.
		fn beds(organization: OrganizationId, ward: WardId) -> Vec<BedEntry>;
		/// Who waits for a bed of the ward, in the order of their turns.
		fn waiting(organization: OrganizationId, ward: WardId) -> Vec<Waiting>;
		/// For which wards the patient waits, one in each organization.
		fn waits_of(patient: PatientId) -> Vec<(OrganizationId, WardId)>;
		/// The bed that is held for the patient now.
		fn reservation_of(patient: PatientId) -> Option<Reservation>;
		/// The encounter in which the patient has a bed.
		fn stay_of(patient: PatientId) -> Option<EncounterEntry>;
		/// The encounter.
		fn encounter(encounter: EncounterId) -> Option<Encounter>;
	}
}
