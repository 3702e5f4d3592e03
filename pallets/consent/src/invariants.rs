//! What is true of the storage after every block.

use alloc::collections::BTreeSet;
use frame_support::{ensure, traits::Get};
use salus_primitives::{
	consent::{Consent, ConsentStatus, Grantee, ProvisionType},
	BreakGlassId, ConsentId, PatientId,
};
use sp_runtime::TryRuntimeError;

use crate::{
	Conducts, Config, Consents, Latest, LiveEntry, Naming, NextUse, Pallet, Register, Registers, Standing, Uses, UsesOf,
};

impl<T: Config> Pallet<T> {
	/// Checks every invariant.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
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
		let open = register.open_requests(Self::now()).count();
		ensure!(open <= T::MaxRequests::get() as usize, "open requests leave room for decisions");
		Ok(())
	}

	/// The index by named account holds every kept consent for an account, and nothing else.
	fn check_naming() -> Result<(), TryRuntimeError> {
		for (account, (patient, id), ()) in Naming::<T>::iter() {
			let consent = Consents::<T>::get(patient, id).ok_or("an indexed consent is kept")?;
			ensure!(consent.grantee == Grantee::Account(account), "an indexed consent names the account");
		}
		for (patient, id, consent) in Consents::<T>::iter() {
			if let Grantee::Account(account) = consent.grantee {
				ensure!(Naming::<T>::contains_key(account, (patient, id)), "a consent for an account is indexed");
			}
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
			let own = broken.review.is_some_and(|review| review.reviewer == broken.actor);
			ensure!(!own, "nobody reviews a use of their own");
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

	/// What waits for a review in an actor's list is a use of the actor's without one.
	fn check_conducts() -> Result<(), TryRuntimeError> {
		for (actor, conduct) in Conducts::<T>::iter() {
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
	let Consent { status, kind, provision, requested_by, decided_by, entered, changed, .. } = consent;
	let consistent = match status {
		ConsentStatus::Draft => false,
		ConsentStatus::Proposed => *kind == ProvisionType::Permit && requested_by.is_some() && decided_by.is_none(),
		ConsentStatus::Active => *kind == ProvisionType::Permit && decided_by.is_some(),
		ConsentStatus::Rejected => *kind == ProvisionType::Deny && decided_by.is_some(),
		ConsentStatus::Inactive => requested_by.is_some() || decided_by.is_some(),
		ConsentStatus::EnteredInError => decided_by.is_some(),
	};
	ensure!(consistent, "a consent's parts agree with its status");
	ensure!(
		!provision.classes.is_empty() && !provision.actions.is_empty() && !provision.purposes.is_empty(),
		"a provision names something"
	);
	ensure!(provision.period.is_sound() && provision.data_period.is_sound(), "periods are sound");
	ensure!(entered <= changed, "a consent changes after it was entered");
	Ok(())
}
