//! A patient's register: which consents are live, which have ended, and the one way in which a consent enters or changes.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	traits::{Get, UnixTime},
	BoundedVec, CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PartialEqNoBound,
};
use salus_primitives::{
	consent::{Consent, ConsentStatus, Grantee, Period},
	ConsentId, Moment, OrganizationId, PatientId,
};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{provision::has_ended, Config, Consents, Error, Event, Naming, Pallet, Registers};

/// What a live consent does.
// The codec's derive casts each variant's index, which it has checked.
#[allow(clippy::cast_possible_truncation)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Standing {
	/// It waits for an answer; this organization asked.
	#[codec(index = 0)]
	Proposed(OrganizationId),
	/// It permits.
	#[codec(index = 1)]
	Permits,
	/// It refuses.
	#[codec(index = 2)]
	Refuses,
}

impl Standing {
	/// The standing of a consent; nothing for one that has ended.
	pub(crate) fn of(consent: &Consent) -> Option<Self> {
		match consent.status {
			ConsentStatus::Proposed => consent.requested_by.as_ref().map(|by| Self::Proposed(by.organization)),
			ConsentStatus::Active => Some(Self::Permits),
			ConsentStatus::Rejected => Some(Self::Refuses),
			ConsentStatus::Draft | ConsentStatus::Inactive | ConsentStatus::EnteredInError => None,
		}
	}
}

/// A live consent, as far as a decision needs it to know whether to read the rest.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct LiveEntry {
	/// Which.
	pub id: ConsentId,
	/// What it does.
	pub standing: Standing,
	/// When.
	pub period: Period,
}

/// The register of one patient.
#[derive(
	CloneNoBound,
	PartialEqNoBound,
	EqNoBound,
	DebugNoBound,
	DefaultNoBound,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
#[scale_info(skip_type_params(T))]
#[codec(mel_bound())]
pub struct Register<T: Config> {
	/// The number that the next consent gets.
	pub next: ConsentId,
	/// The live ones, in the order of their numbers.
	pub live: BoundedVec<LiveEntry, T::MaxLive>,
	/// Those that were decided on and have ended, longest ended first.
	pub ended: BoundedVec<ConsentId, T::MaxEnded>,
	/// Requests that ended without an answer, longest ended first. Apart, so that somebody who asks and withdraws again and again pushes no decision of the
	/// patient's out.
	pub unanswered: BoundedVec<ConsentId, T::MaxRequests>,
}

impl<T: Config> Register<T> {
	/// The requests that can still be answered.
	pub(crate) fn open_requests(&self, now: Moment) -> impl Iterator<Item = (ConsentId, OrganizationId)> + '_ {
		self.live.iter().filter(move |entry| !has_ended(&entry.period, now)).filter_map(|entry| match entry.standing {
			Standing::Proposed(organization) => Some((entry.id, organization)),
			Standing::Permits | Standing::Refuses => None,
		})
	}

	/// Those that do this at that moment.
	pub(crate) fn in_force(&self, standing: Standing, at: Moment) -> impl Iterator<Item = ConsentId> + '_ {
		self.live
			.iter()
			.filter(move |entry| entry.standing == standing && entry.period.contains(at))
			.map(|entry| entry.id)
	}

	/// Follows a consent that has changed. Gives back the one to forget, if that made one too many.
	fn follow(&mut self, id: ConsentId, consent: &Consent) -> Option<ConsentId> {
		let position = self.live.iter().position(|entry| entry.id == id)?;
		if let Some(standing) = Standing::of(consent) {
			if let Some(entry) = self.live.get_mut(position) {
				entry.standing = standing;
			}
			return None;
		}
		self.live.remove(position);
		if consent.decided_by.is_some() {
			retire(&mut self.ended, id)
		} else {
			retire(&mut self.unanswered, id)
		}
	}
}

/// Adds what has ended; gives back what the list no longer holds.
fn retire<S: Get<u32>>(list: &mut BoundedVec<ConsentId, S>, id: ConsentId) -> Option<ConsentId> {
	match list.force_insert_keep_right(list.len(), id) {
		Ok(longest_ended) => longest_ended,
		Err(id) => Some(id),
	}
}

impl<T: Config> Pallet<T> {
	/// Milliseconds since the Unix epoch.
	pub(crate) fn now() -> Moment {
		T::Clock::now().as_millis().try_into().unwrap_or(Moment::MAX)
	}

	/// Enters a live consent under the patient's next number.
	pub(crate) fn enter(patient: PatientId, consent: Consent) -> Result<ConsentId, DispatchError> {
		Self::make_room(patient, consent.entered)?;
		let id = Registers::<T>::try_mutate(patient, |register| -> Result<ConsentId, DispatchError> {
			let id = register.next;
			register.next = ConsentId(id.0.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?);
			let standing = Standing::of(&consent).ok_or(Error::<T>::AlreadyEnded)?;
			let entry = LiveEntry { id, standing, period: consent.provision.period };
			register.live.try_push(entry).map_err(|_| Error::<T>::TooManyConsents)?;
			Ok(id)
		})?;
		if let Grantee::Account(account) = &consent.grantee {
			Naming::<T>::insert(account, (patient, id), ());
		}
		Consents::<T>::insert(patient, id, consent);
		Ok(id)
	}

	/// Changes one consent by a step that can refuse, and the register with it.
	pub(crate) fn change(
		patient: PatientId,
		id: ConsentId,
		step: impl FnOnce(&mut Consent) -> DispatchResult,
	) -> DispatchResult {
		let mut consent = Consents::<T>::get(patient, id).ok_or(Error::<T>::NotFound)?;
		step(&mut consent)?;
		consent.changed = Self::now();
		let surplus = Registers::<T>::mutate(patient, |register| register.follow(id, &consent));
		Consents::<T>::insert(patient, id, consent);
		if let Some(id) = surplus {
			Self::forget(patient, id);
		}
		Ok(())
	}

	/// Ends a lapsed consent where no room is left. Elsewhere lapsed ones stay where they are: they have no effect.
	fn make_room(patient: PatientId, now: Moment) -> DispatchResult {
		let live = Registers::<T>::get(patient).live;
		if !live.is_full() {
			return Ok(());
		}
		let Some(id) = live.iter().find(|entry| has_ended(&entry.period, now)).map(|entry| entry.id) else {
			return Ok(());
		};
		Self::change(patient, id, |consent| {
			consent.status = ConsentStatus::Inactive;
			Ok(())
		})?;
		Self::deposit_event(Event::Lapsed { patient, id });
		Ok(())
	}

	fn forget(patient: PatientId, id: ConsentId) {
		if let Some(Consent { grantee: Grantee::Account(account), .. }) = Consents::<T>::take(patient, id) {
			Naming::<T>::remove(account, (patient, id));
		}
		Self::deposit_event(Event::Forgotten { patient, id });
	}
}
