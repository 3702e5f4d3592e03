//! A patient's register: which consents are live, which have ended, and the one way in which a consent enters or changes.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	ensure, traits::Get, BoundedVec, CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PartialEqNoBound,
};
use salus_primitives::{
	consent::{Consent, ConsentStatus, Period},
	ConsentId, Moment, OrganizationId, PatientId,
};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{provision::has_ended, Config, Consents, Error, Event, Named, Naming, Pallet, Registers};

/// What a live consent does.
// The codec's derive casts each variant's index, which it has checked.
#[allow(clippy::cast_possible_truncation)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Standing {
	/// It waits for an answer.
	#[codec(index = 0)]
	Proposed {
		/// Which organization asked.
		organization: OrganizationId,
		/// When.
		since: Moment,
	},
	/// It permits.
	#[codec(index = 1)]
	Permits,
	/// It refuses, as a controller entered it unasked.
	#[codec(index = 2)]
	Refuses,
	/// It refuses, as the answer to a request.
	#[codec(index = 3)]
	Declined,
}

impl Standing {
	/// The standing of a consent; nothing for one that has ended.
	pub(crate) fn of(consent: &Consent) -> Option<Self> {
		match consent.status {
			ConsentStatus::Proposed => consent
				.requested_by
				.as_ref()
				.map(|by| Self::Proposed { organization: by.organization, since: consent.entered }),
			ConsentStatus::Active => Some(Self::Permits),
			ConsentStatus::Rejected if consent.requested_by.is_some() => Some(Self::Declined),
			ConsentStatus::Rejected => Some(Self::Refuses),
			ConsentStatus::Draft | ConsentStatus::Inactive | ConsentStatus::EnteredInError => None,
		}
	}

	/// Whether `MaxPermits` bounds what stands so, and leaves the other places to refusals. It bounds declined requests too, for others decide how many requests
	/// there are to decline.
	pub(crate) fn is_bounded(&self) -> bool {
		*self != Self::Refuses
	}

	/// Whether what stands so, with this period, is past its time: its period is over, or a request waited too long.
	pub(crate) fn has_lapsed<T: Config>(&self, period: &Period, now: Moment) -> bool {
		let waited = match self {
			Self::Proposed { since, .. } => since.saturating_add(T::RequestPeriod::get()) <= now,
			Self::Permits | Self::Refuses | Self::Declined => false,
		};
		waited || has_ended(period, now)
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

impl LiveEntry {
	fn has_lapsed<T: Config>(&self, now: Moment) -> bool {
		self.standing.has_lapsed::<T>(&self.period, now)
	}
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
		self.live.iter().filter(move |entry| !entry.has_lapsed::<T>(now)).filter_map(|entry| match entry.standing {
			Standing::Proposed { organization, .. } => Some((entry.id, organization)),
			Standing::Permits | Standing::Refuses | Standing::Declined => None,
		})
	}

	/// Those that permit at that moment.
	pub(crate) fn permits(&self, at: Moment) -> impl Iterator<Item = ConsentId> + '_ {
		self.in_force(at, |standing| standing == Standing::Permits)
	}

	/// Those that refuse at that moment, asked or unasked.
	pub(crate) fn refusals(&self, at: Moment) -> impl Iterator<Item = ConsentId> + '_ {
		self.in_force(at, |standing| matches!(standing, Standing::Refuses | Standing::Declined))
	}

	fn in_force(&self, at: Moment, which: fn(Standing) -> bool) -> impl Iterator<Item = ConsentId> + '_ {
		self.live.iter().filter(move |entry| which(entry.standing) && entry.period.contains(at)).map(|entry| entry.id)
	}

	/// Whether no place is left for what would stand so, because of all entries or because of those like it.
	fn is_full_for(&self, standing: Standing) -> bool {
		self.live.is_full() || (standing.is_bounded() && self.bounded() >= T::MaxPermits::get() as usize)
	}

	/// How many entries there are that `MaxPermits` bounds.
	pub(crate) fn bounded(&self) -> usize {
		self.live.iter().filter(|entry| entry.standing.is_bounded()).count()
	}

	/// The first lapsed entry whose end makes a place for what would stand so.
	fn dispensable(&self, standing: Standing, now: Moment) -> Option<ConsentId> {
		let bounded_alone = standing.is_bounded() && self.bounded() >= T::MaxPermits::get() as usize;
		self.live
			.iter()
			.find(|entry| entry.has_lapsed::<T>(now) && (entry.standing.is_bounded() || !bounded_alone))
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
		salus_primitives::now::<T::Clock>()
	}

	/// Enters a live consent under the patient's next number.
	pub(crate) fn enter(patient: PatientId, consent: Consent) -> Result<ConsentId, DispatchError> {
		let standing = Standing::of(&consent).ok_or(Error::<T>::AlreadyEnded)?;
		Self::make_room(patient, standing, consent.entered)?;
		let id = Registers::<T>::try_mutate(patient, |register| -> Result<ConsentId, DispatchError> {
			ensure!(!register.is_full_for(standing), Error::<T>::TooManyConsents);
			let id = register.next;
			register.next = ConsentId(id.0.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?);
			let entry = LiveEntry { id, standing, period: consent.provision.period };
			register.live.try_push(entry).map_err(|_| Error::<T>::TooManyConsents)?;
			Ok(id)
		})?;
		Naming::<T>::insert(Named::from(&consent.grantee), (patient, id), ());
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
	fn make_room(patient: PatientId, standing: Standing, now: Moment) -> DispatchResult {
		let register = Registers::<T>::get(patient);
		if !register.is_full_for(standing) {
			return Ok(());
		}
		let Some(id) = register.dispensable(standing, now) else {
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
		if let Some(consent) = Consents::<T>::take(patient, id) {
			Naming::<T>::remove(Named::from(&consent.grantee), (patient, id));
		}
		Self::deposit_event(Event::Forgotten { patient, id });
	}
}
