//! What is true of the storage after every block.

use alloc::collections::{BTreeMap, BTreeSet};
use frame_support::{ensure, traits::Get};
use salus_primitives::{
	consent::{Consent, ConsentStatus, LabelFilter, Provision, ProvisionType},
	BreakGlassId, ConsentId, OrganizationId, PatientId,
};
use sp_runtime::TryRuntimeError;

use crate::{
	Conducts, Config, Consents, Latest, LiveEntry, Named, Naming, NextUse, Pallet, Register, Registers, Standing, Uses,
	UsesOf,
};

impl<T: Config> Pallet<T> {
	/// Checks every invariant.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_consents()?;
		for (patient, register) in Registers::<T>::iter() {
			Self::check_register(patient, &register)?;
		}
		Self::check_naming()?;
		Self::check_uses()?;
		Self::check_conducts()
	}

	/// Each consent is consistent in itself, and in exactly one list of its patient's register.
	fn check_consents() -> Result<(), TryRuntimeError> {
		for (patient, id, consent) in Consents::<T>::iter() {
			check_consent(&consent)?;
			let register = Registers::<T>::get(patient);
			ensure!(id < register.next, "a consent's number was given");
			let listed = [
				register.live.iter().any(|entry| entry.id == id),
				register.ended.contains(&id),
				register.unanswered.contains(&id),
			];
			ensure!(listed.into_iter().filter(|found| *found).count() == 1, "a consent is in exactly one list");
		}
		Ok(())
	}

	/// Each list names consents that are kept, once, and says of them what they say.
	fn check_register(patient: PatientId, register: &Register<T>) -> Result<(), TryRuntimeError> {
		let consent = |id: ConsentId| Consents::<T>::get(patient, id).ok_or("a listed consent is kept");
		let mut last = None;
		for LiveEntry { id, standing, period } in &register.live {
			let consent = consent(*id)?;
			ensure!(Standing::of(&consent) == Some(*standing), "a live entry's standing is its consent's");
			ensure!(consent.provision.period == *period, "a live entry's period is its consent's");
			ensure!(last < Some(*id), "live entries are in order, each once");
			last = Some(*id);
		}
		for (list, decided) in [(register.ended.as_slice(), true), (register.unanswered.as_slice(), false)] {
			for id in list {
				let consent = consent(*id)?;
				ensure!(Standing::of(&consent).is_none(), "what has ended is not live");
				ensure!(consent.decided_by.is_some() == decided, "decisions and unanswered requests are apart");
			}
			ensure!(list.iter().collect::<BTreeSet<_>>().len() == list.len(), "what has ended is listed once");
		}
		Self::check_room(register)
	}

	/// Nobody takes the places kept for others.
	fn check_room(register: &Register<T>) -> Result<(), TryRuntimeError> {
		ensure!(register.bounded() <= T::MaxPermits::get() as usize, "refusals have room of their own");
		let mut open = BTreeMap::<OrganizationId, u32>::new();
		for (_, organization) in register.open_requests(Self::now()) {
			let count = open.entry(organization).or_default();
			*count = count.saturating_add(1);
		}
		let all = open.values().fold(0u32, |all, count| all.saturating_add(*count));
		ensure!(all <= T::MaxRequests::get(), "open requests leave room for decisions");
		let fair = open.values().all(|count| *count <= T::MaxRequestsPerOrganization::get());
		ensure!(fair, "one organization's open requests leave room for others'");
		Ok(())
	}

	/// The index by whom a consent names holds every kept consent once, and nothing else.
	fn check_naming() -> Result<(), TryRuntimeError> {
		for (named, (patient, id), ()) in Naming::<T>::iter() {
			let consent = Consents::<T>::get(patient, id).ok_or("an indexed consent is kept")?;
			ensure!(Named::from(&consent.grantee) == named, "an indexed consent is under whom it names");
		}
		for (patient, id, consent) in Consents::<T>::iter() {
			let named = Named::from(&consent.grantee);
			ensure!(Naming::<T>::contains_key(named, (patient, id)), "a consent is indexed");
		}
		Ok(())
	}

	/// Numbers of uses run without a gap, and each use is indexed under its patient.
	fn check_uses() -> Result<(), TryRuntimeError> {
		let next = NextUse::<T>::get();
		for (id, broken) in Uses::<T>::iter() {
			ensure!(id < next, "a use's number was given");
			ensure!(
				UsesOf::<T>::contains_key(broken.patient, id.0.to_be_bytes()),
				"a use is indexed under its patient"
			);
			let latest = Latest::<T>::get(broken.patient, (&broken.actor, broken.organization));
			ensure!(latest >= Some(id), "the latest use is the latest");
			ensure!(broken.at <= broken.expires && broken.at <= broken.review_due, "a use begins before it ends");
			if let Some(review) = &broken.review {
				ensure!(review.reviewer != broken.actor, "nobody reviews a use of their own");
				ensure!(review.at >= broken.at, "a review comes after the use");
			}
		}
		let uses = Uses::<T>::iter_keys().count() as u64;
		ensure!(uses == next.0, "every use is kept");
		ensure!(UsesOf::<T>::iter_keys().count() as u64 == uses, "the index holds each use once");
		for (patient, (actor, organization), id) in Latest::<T>::iter() {
			let broken = Uses::<T>::get(id).ok_or("the latest use is kept")?;
			ensure!(
				broken.patient == patient && broken.actor == actor && broken.organization == organization,
				"the latest use is the actor's, there"
			);
		}
		Ok(())
	}

	/// An actor's uses are counted in order, and what waits for a review in an actor's list is a use of the actor's without one.
	fn check_conducts() -> Result<(), TryRuntimeError> {
		for (actor, conduct) in Conducts::<T>::iter() {
			ensure!(conduct.recent.is_sorted(), "an actor's uses are counted in order");
			let mut seen = BTreeSet::<BreakGlassId>::new();
			for waiting in &conduct.unreviewed {
				let broken = Uses::<T>::get(waiting.id).ok_or("a use that waits for its review is kept")?;
				ensure!(broken.actor == actor && broken.review.is_none(), "an unreviewed use waits with its actor");
				ensure!(
					broken.organization == waiting.organization && broken.review_due == waiting.due,
					"it waits where and until when the use says"
				);
				ensure!(seen.insert(waiting.id), "it waits once");
			}
		}
		Ok(())
	}
}

fn check_consent(consent: &Consent) -> Result<(), TryRuntimeError> {
	let Consent { status, kind, provision, requested_by, decided_by, ended_by, entered, changed, .. } = consent;
	let consistent = match status {
		ConsentStatus::Draft => false,
		ConsentStatus::Proposed => *kind == ProvisionType::Permit && requested_by.is_some() && decided_by.is_none(),
		ConsentStatus::Active => *kind == ProvisionType::Permit && decided_by.is_some(),
		ConsentStatus::Rejected => *kind == ProvisionType::Deny && decided_by.is_some(),
		ConsentStatus::Inactive => requested_by.is_some() || decided_by.is_some(),
		ConsentStatus::EnteredInError => decided_by.is_some() && ended_by.is_some(),
	};
	ensure!(consistent, "a consent's parts agree with its status");
	ensure!(ended_by.is_none() || Standing::of(consent).is_none(), "nobody has ended what is live");
	ensure!(entered <= changed, "a consent changes after it was entered");
	check_provision(*kind, provision)
}

fn check_provision(kind: ProvisionType, provision: &Provision) -> Result<(), TryRuntimeError> {
	let Provision { classes, actions, purposes, period, data_period, records, labels, .. } = provision;
	ensure!(!classes.is_empty() && !actions.is_empty() && !purposes.is_empty(), "a provision names something");
	ensure!(period.is_sound() && data_period.is_sound(), "periods are sound");
	ensure!(records.iter().collect::<BTreeSet<_>>().len() == records.len(), "a provision names each record once");
	let upwards = kind == ProvisionType::Permit && matches!(labels, LabelFilter::From { .. });
	ensure!(!upwards, "no permit names labels from a limit upwards");
	Ok(())
}
