//! Signals: what speaks for looking closer at a claim. They are counted, and shown to whoever examines; none of them decides.

use frame_support::{traits::ConstU32, weights::Weight, BoundedVec};
use salus_primitives::{
	appointment::Answer,
	glue::{Appointments, Coverages, OnFeedback},
	insurance::{
		Category, Claim, ClaimLine, ClaimStatus, Decision, DeductibleKind, Evidence, EvidenceFinding, Facts, Signal,
		Signals,
	},
	AppointmentId, ClaimId, Day, Moment, OrganizationId,
};
use sp_runtime::traits::Get;

use crate::{
	evidence::piece, Claims, Config, Event, LastCharged, LastSeen, Pallet, SignalCounts, SignalsOf, UsedEvidence,
	Volumes,
};

/// How many kinds of signals there are.
pub const SIGNALS: usize = Signal::ALL.len();

/// At how many providers, and when, a patient was served last, as far as is remembered: twice what one claim can say.
pub const MAX_SEEN: u32 = 32;

/// Where and when a patient was served last, in the order of the claims, and of these the oldest first.
pub type Seen = BoundedVec<(OrganizationId, Moment), ConstU32<MAX_SEEN>>;

/// Remembers one more. Where there is no room, the oldest leaves of the provider that has most: nobody pushes out another's while more of their own is there.
fn remember(seen: &mut Seen, new: (OrganizationId, Moment)) {
	if seen.contains(&new) {
		return;
	}
	if seen.is_full() {
		let many = |provider| seen.iter().filter(|(other, _)| *other == provider).count();
		let places = seen.iter().enumerate().rev();
		if let Some((place, _)) = places.max_by_key(|(_, (provider, _))| many(*provider)) {
			seen.remove(place);
		}
	}
	// There is room: one has left.
	let _ = seen.try_push(new);
}
/// Of how many claims it is remembered that they were charged last to a coverage in a benefit period.
pub const MAX_CHARGED: u32 = 8;

/// The claims that were charged last to a coverage in a benefit period and hold that, the last one last.
pub type Charged = BoundedVec<ClaimId, ConstU32<MAX_CHARGED>>;

/// How many claims a provider has submitted.
#[derive(
	Clone, Copy, PartialEq, Eq, Debug, codec::Encode, codec::Decode, codec::MaxEncodedLen, scale_info::TypeInfo,
)]
pub struct Volume {
	/// On which day the first.
	pub since: Day,
	/// How many on the days before the last on which it has submitted some.
	pub before: u64,
	/// That day.
	pub day: Day,
	/// How many on it.
	pub today: u32,
}

impl Volume {
	/// One claim more, on this day.
	fn next(before: Option<Self>, day: Day) -> Self {
		match before {
			None => Self { since: day, before: 0, day, today: 1 },
			Some(volume) if volume.day == day => Self { today: volume.today.saturating_add(1), ..volume },
			Some(volume) => Self { before: volume.before.saturating_add(volume.today.into()), day, today: 1, ..volume },
		}
	}

	/// Whether today's are more than so many times the mean of the days before, of which there are enough.
	fn is_spike(&self, factor: u32, days: u32) -> bool {
		let past = self.day.0.saturating_sub(self.since.0);
		let today = u64::from(self.today).saturating_mul(past.into());
		past >= days && today > self.before.saturating_mul(factor.into())
	}
}

impl<T: Config> Pallet<T> {
	/// Notes what is new of the signals.
	fn signal(id: ClaimId, claim: &Claim, signals: Signals) {
		let known = SignalsOf::<T>::get(id);
		let new = signals.difference(known);
		if new.is_empty() {
			return;
		}
		SignalsOf::<T>::insert(id, known.union(new));
		SignalCounts::<T>::mutate(claim.provider, |counts| {
			for (count, signal) in counts.iter_mut().zip(Signal::ALL) {
				*count = count.saturating_add(new.contains(*signal).into());
			}
		});
		Self::deposit_event(Event::SignalsNoted { claim: id, signals: new });
	}

	/// What the claim's being submitted tells: how many the provider submits, and where the patient was.
	pub(crate) fn watch_submission(id: ClaimId, claim: &Claim) {
		let volume = Volume::next(Volumes::<T>::get(claim.provider), Day::at(Self::now()));
		Volumes::<T>::insert(claim.provider, volume);
		let spike = volume.is_spike(T::SpikeFactor::get(), T::SpikeDays::get());
		let mut signals = if spike { Signal::VolumeSpike.into() } else { Signals::NONE };
		if Self::travels(claim) {
			signals = signals.union(Signal::ImpossibleTravel.into());
		}
		Self::signal(id, claim, signals);
	}

	/// Whether the patient was at another provider at about the same time, by the claims before, and notes where the patient was by this one. Specimens travel
	/// faster than patients.
	fn travels(claim: &Claim) -> bool {
		let mut seen = LastSeen::<T>::get(claim.patient);
		let served = claim.lines.iter().filter(|line| line.category != Category::Laboratory).map(|line| line.served);
		let near = |at: Moment| {
			let mut others = seen.iter().filter(|(provider, _)| *provider != claim.provider);
			others.any(|(_, then)| at.abs_diff(*then) < T::MinTravel::get())
		};
		let travels = served.clone().any(near);
		served.for_each(|at| remember(&mut seen, (claim.provider, at)));
		LastSeen::<T>::insert(claim.patient, seen);
		travels
	}

	/// Remembers that the claim is charged now.
	pub(crate) fn note_charged(id: ClaimId, claim: &Claim, decision: &Decision) {
		LastCharged::<T>::mutate((claim.coverage, decision.period), |charged| {
			if charged.is_full() {
				charged.remove(0);
			}
			// There is room: the oldest has left.
			let _ = charged.try_push(id);
		});
	}

	/// Forgets that the claim was charged: it has given all of it back.
	pub(crate) fn forget_charged(id: ClaimId, claim: &Claim, decision: &Decision) {
		LastCharged::<T>::mutate_exists((claim.coverage, decision.period), |charged| {
			let mut left = charged.take().unwrap_or_default();
			left.retain(|other| *other != id);
			*charged = Some(left).filter(|left| !left.is_empty());
		});
	}

	/// What the claim's being taken back tells, before it gives back what it holds: whether a later claim was charged as if the deductible that this one has met
	/// were met. Whoever does that again and again has nobody bear it.
	pub(crate) fn watch_undoing(id: ClaimId, claim: &Claim) {
		let Some(decision) = &claim.decision else { return };
		let both = || claim.lines.iter().zip(&decision.lines);
		if both().all(|(_, decided)| decided.deductible == 0) {
			return;
		}
		let plan = T::Coverages::coverage(claim.coverage).map(|coverage| coverage.plan);
		let Some(rules) = plan.and_then(|plan| T::Coverages::version(plan, decision.version)) else { return };
		let shared = |line: &ClaimLine| {
			rules.benefit(line.category).is_some_and(|benefit| benefit.deductible == DeductibleKind::Shared)
		};
		let fill_one = |one: &ClaimLine, other: &ClaimLine| match shared(one) {
			true => shared(other),
			false => one.category == other.category,
		};
		let met = |line: &ClaimLine| both().any(|(own, decided)| decided.deductible > 0 && fill_one(own, line));
		let charged = LastCharged::<T>::get((claim.coverage, decision.period));
		// Of a claim that has left, all that are remembered are later ones.
		let before = charged.iter().position(|other| *other == id).map_or(0, |place| place.saturating_add(1));
		let gains = |later: &Claim| {
			let decided = later.decision.iter().flat_map(|decision| &decision.lines);
			later.lines.iter().zip(decided).any(|(line, decided)| decided.eligible > decided.deductible && met(line))
		};
		let mut later = charged.iter().skip(before).filter_map(Claims::<T>::get);
		if later.any(|later| gains(&later)) {
			Self::signal(id, claim, Signal::DeductibleReturned.into());
		}
	}

	/// What the facts tell, and what the patient has said of the visits.
	pub(crate) fn watch_facts(id: ClaimId, claim: &Claim, facts: &Facts) {
		let mut signals = Signals::NONE;
		for line in &facts.lines {
			if line.evidence == EvidenceFinding::Used {
				signals = signals.union(Signal::SharedEvidence.into());
			}
			if line.duplicate {
				signals = signals.union(Signal::RepeatedService.into());
			}
			signals = signals.union(Self::told_of(line.line.evidence));
		}
		Self::signal(id, claim, signals);
	}

	/// What was noted of the claim, and what the patient has said of its visits by now: also where nothing was charged for them.
	pub(crate) fn show_signals(id: ClaimId) -> Signals {
		let noted = SignalsOf::<T>::get(id);
		let Some(claim) = Claims::<T>::get(id).filter(|claim| claim.status != ClaimStatus::Draft) else { return noted };
		claim.lines.iter().fold(noted, |signals, line| signals.union(Self::told_of(line.evidence)))
	}

	fn told_of(evidence: Option<Evidence>) -> Signals {
		let Some(Evidence::Appointment(id)) = evidence else { return Signals::NONE };
		let Some(said) = T::Appointments::feedback(id) else { return Signals::NONE };
		let contradicts = [said.care_rendered, said.medicine_received].contains(&Answer::No);
		let told =
			[(Signal::FeedbackContradicts, contradicts), (Signal::PaymentAsked, said.payment_asked == Answer::Yes)];
		told.into_iter().filter(|(_, told)| *told).map(|(signal, _)| signal).collect()
	}
}

impl<T: Config> OnFeedback for Pallet<T> {
	/// Notes what it tells of the claim that was charged for the visit: most are decided before anybody can say anything. What is not decided yet is looked at then,
	/// and what a payer after that one was charged for is the same visit: it counts once.
	fn on_feedback(appointment: AppointmentId) {
		let evidence = Evidence::Appointment(appointment);
		let holder = UsedEvidence::<T>::get(piece(evidence, 0));
		if let Some((id, claim)) = holder.and_then(|id| Some((id, Claims::<T>::get(id)?))) {
			Self::signal(id, &claim, Self::told_of(Some(evidence)));
		}
	}

	fn on_feedback_weight() -> Weight {
		// Whose the visit is, that claim, what was said; and what was noted of the claim and of its provider.
		T::DbWeight::get().reads_writes(5, 2)
	}
}
