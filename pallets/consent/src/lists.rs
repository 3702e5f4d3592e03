//! What nodes and clients read, as `ConsentApi` promises it. Lists show what has lapsed as `inactive`.

use alloc::vec::Vec;
use salus_primitives::{
	consent::{BreakGlassEntry, Consent, ConsentEntry, ConsentStatus},
	AccountId, BreakGlassId, ConsentId, Moment, OrganizationId, PatientId,
};

use crate::{Config, Consents, Named, Naming, Pallet, Registers, Standing, Uses, UsesOf};

/// The most entries one page holds.
pub const MAX_PAGE: u32 = 100;

/// How many entries to give to who asks for this many.
fn page(limit: u32) -> usize {
	limit.min(MAX_PAGE).try_into().unwrap_or(usize::MAX)
}

/// The consent as it stands at that moment.
fn as_of<T: Config>(now: Moment, mut consent: Consent) -> Consent {
	if Standing::of(&consent).is_some_and(|standing| standing.has_lapsed::<T>(&consent.provision.period, now)) {
		consent.status = ConsentStatus::Inactive;
	}
	consent
}

impl<T: Config> Pallet<T> {
	/// The patient's consents, refusals and requests, after this one, in the order of their number.
	pub fn consents_of(patient: PatientId, after: Option<ConsentId>, limit: u32) -> Vec<ConsentEntry> {
		let register = Registers::<T>::get(patient);
		let live = register.live.iter().map(|entry| entry.id);
		let ended = register.ended.iter().chain(register.unanswered.iter()).copied();
		let mut ids: Vec<ConsentId> = live.chain(ended).filter(|id| after.is_none_or(|after| *id > after)).collect();
		ids.sort_unstable();
		Self::entries(ids.into_iter().map(|id| (patient, id)), page(limit))
	}

	/// Consents, refusals and requests for this account itself, in no particular order, after the one named.
	pub fn consents_naming(account: AccountId, after: Option<(PatientId, ConsentId)>, limit: u32) -> Vec<ConsentEntry> {
		Self::naming(Named::Account(account), after, limit)
	}

	/// Consents, refusals and requests for this organization or a role in it, in no particular order, after the one named.
	pub fn consents_naming_organization(
		organization: OrganizationId,
		after: Option<(PatientId, ConsentId)>,
		limit: u32,
	) -> Vec<ConsentEntry> {
		Self::naming(Named::Organization(organization), after, limit)
	}

	/// Requests that wait for the patient's answer.
	pub fn open_requests(patient: PatientId) -> Vec<ConsentEntry> {
		let register = Registers::<T>::get(patient);
		let open: Vec<_> = register.open_requests(Self::now()).map(|(id, _)| (patient, id)).collect();
		let all = open.len();
		Self::entries(open.into_iter(), all)
	}

	/// The uses of break-glass on the patient's records, after this one, in the order of their number.
	pub fn break_glass_of(patient: PatientId, after: Option<BreakGlassId>, limit: u32) -> Vec<BreakGlassEntry> {
		let keys = match after {
			Some(BreakGlassId(after)) => {
				let key = UsesOf::<T>::hashed_key_for(patient, after.to_be_bytes());
				UsesOf::<T>::iter_key_prefix_from(patient, key)
			}
			None => UsesOf::<T>::iter_key_prefix(patient),
		};
		keys.map(|bytes| BreakGlassId(u64::from_be_bytes(bytes)))
			.filter_map(|id| Uses::<T>::get(id).map(|use_of| BreakGlassEntry { id, use_of }))
			.take(page(limit))
			.collect()
	}

	fn naming(named: Named, after: Option<(PatientId, ConsentId)>, limit: u32) -> Vec<ConsentEntry> {
		let keys = match after {
			Some(after) => {
				let key = Naming::<T>::hashed_key_for(&named, after);
				Naming::<T>::iter_key_prefix_from(&named, key)
			}
			None => Naming::<T>::iter_key_prefix(&named),
		};
		Self::entries(keys, page(limit))
	}

	fn entries(keys: impl Iterator<Item = (PatientId, ConsentId)>, limit: usize) -> Vec<ConsentEntry> {
		let now = Self::now();
		keys.filter_map(|(patient, id)| {
			let consent = as_of::<T>(now, Consents::<T>::get(patient, id)?);
			Some(ConsentEntry { patient, id, consent })
		})
		.take(limit)
		.collect()
	}
}
