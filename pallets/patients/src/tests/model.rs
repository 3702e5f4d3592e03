//! A naive model of what should come of calls. Nothing is indexed, everything is looked for, and no code is shared with the pallet.

use std::collections::{BTreeMap, BTreeSet};

use salus_primitives::{
	patient::{Act, Capacity, GuardianEnd, GuardianRole, PatientStatus, Scope},
	AccountId, Moment, OrganizationId, PatientId,
};

use crate::{mock::*, Call};

const EXECUTOR: Capacity = Capacity::Guardian(GuardianRole::Executor);

/// What somebody is for a patient, as long as nobody strikes it off.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
	capacity: Capacity,
	scope: Scope,
	until: Option<GuardianEnd>,
}

impl Part {
	fn wallet() -> Self {
		Self { capacity: Capacity::Patient, scope: Scope::ALL, until: None }
	}
}

#[derive(Clone)]
pub struct Attempt {
	successor: AccountId,
	supporters: BTreeSet<AccountId>,
	attested: bool,
	since: Moment,
}

#[derive(Clone)]
pub struct Person {
	status: PatientStatus,
	by: OrganizationId,
	majority: Option<Moment>,
	threshold: u8,
	pub parts: BTreeMap<AccountId, Part>,
	attempt: Option<Attempt>,
	replaced_by: Option<(PatientId, bool)>,
}

/// What should be on the chain. Nothing is indexed, everything is looked for.
#[derive(Default, Clone)]
pub struct Model {
	pub people: BTreeMap<PatientId, Person>,
	pub inactive: bool,
}

impl Person {
	pub fn ended(&self, part: &Part) -> bool {
		let end = match part.until {
			None => None,
			Some(GuardianEnd::On(moment)) => Some(moment),
			Some(GuardianEnd::Majority) => self.majority,
		};
		let died = self.status == PatientStatus::Deceased && part.capacity != EXECUTOR;
		died || end.is_some_and(|end| end <= Now::get())
	}

	fn part(&self, account: &AccountId) -> Option<&Part> {
		self.parts.get(account).filter(|part| !self.ended(part))
	}

	fn is_wallet(&self, account: &AccountId) -> bool {
		self.part(account).is_some_and(|part| part.capacity == Capacity::Patient)
	}

	fn recovers(&self, account: &AccountId) -> bool {
		let able = |part: &Part| matches!(part.capacity, Capacity::Guardian(_)) && part.scope.contains(Act::Recover);
		self.part(account).is_some_and(able)
	}

	fn pending(&self) -> Option<&Attempt> {
		self.attempt.as_ref().filter(|attempt| Now::get() < attempt.since + DELAY + LAPSE)
	}

	pub fn strike(&mut self, account: &AccountId) {
		self.parts.remove(account);
		if let Some(attempt) = &mut self.attempt {
			attempt.supporters.remove(account);
		}
	}
}

/// Whether it succeeds.
pub type Outcome = Option<()>;

fn ensure(holds: bool) -> Outcome {
	holds.then_some(())
}

impl Model {
	fn person(&mut self, patient: &PatientId) -> Option<&mut Person> {
		self.people.get_mut(patient)
	}

	fn is_active(&self, organization: OrganizationId) -> bool {
		organization != HOSPITAL || !self.inactive
	}

	/// The patient, of whom the signer's organization answers.
	fn answers(&mut self, organization: OrganizationId, patient: &PatientId) -> Option<&mut Person> {
		ensure(self.is_active(organization))?;
		self.person(patient).filter(|person| person.by == organization)
	}

	fn acts_for(&self, account: &AccountId) -> usize {
		self.people.values().filter(|person| person.parts.contains_key(account)).count()
	}

	/// Adds somebody, over one that has ended where there is one.
	fn add(&mut self, patient: &PatientId, account: &AccountId, part: Part) -> Outcome {
		let person = self.person(patient)?;
		ensure(!person.ended(&part) && !part.scope.is_empty())?;
		match person.parts.get(account) {
			Some(former) if !person.ended(former) => return None,
			Some(_) => person.strike(account),
			None => {}
		}
		if person.parts.len() == 4 {
			// Which of those that have ended goes is the pallet's choice; whoever looks sees only those in force. So all of them go here, and there.
			let ended: Vec<_> =
				person.parts.iter().filter(|(_, part)| person.ended(part)).map(|(who, _)| who.clone()).collect();
			ensure(!ended.is_empty())?;
			ended.iter().for_each(|who| person.strike(who));
		}
		ensure(self.acts_for(account) < 3)?;
		self.person(patient)?.parts.insert(account.clone(), part);
		Some(())
	}

	fn is_survivor(&self, patient: &PatientId) -> bool {
		self.people.values().any(|person| person.replaced_by == Some((*patient, true)))
	}

	fn accept(&mut self, duplicate: &PatientId, survivor: &PatientId) -> Outcome {
		self.ensure_unchained(duplicate, survivor)?;
		let linked = self.people.values().filter(|person| person.replaced_by == Some((*survivor, true))).count();
		ensure(linked < 2)?;
		self.person(duplicate)?.replaced_by = Some((*survivor, true));
		Some(())
	}

	fn ensure_unchained(&mut self, duplicate: &PatientId, survivor: &PatientId) -> Outcome {
		let leads_on = self.person(survivor)?.replaced_by.is_some_and(|(_, accepted)| accepted);
		ensure(!leads_on && !self.is_survivor(duplicate))
	}

	/// What a registrar, or whoever else works at an organization, does.
	fn at_organization(&mut self, call: &Call<Test>) -> Outcome {
		match call {
			Call::register_patient { organization, patient, controller } => {
				ensure(self.is_active(*organization) && !self.people.contains_key(patient))?;
				let person = Person {
					status: PatientStatus::Active,
					by: *organization,
					majority: None,
					threshold: 0,
					parts: BTreeMap::new(),
					attempt: None,
					replaced_by: None,
				};
				self.people.insert(*patient, person);
				self.add(patient, controller, Part::wallet())
			}
			Call::set_patient_status { organization, patient, status } => {
				let person = self.answers(*organization, patient)?;
				ensure(person.status != PatientStatus::Deceased && person.status != *status)?;
				person.status = *status;
				if *status == PatientStatus::Deceased {
					person.parts.retain(|_, part| part.capacity == EXECUTOR);
					person.attempt = None;
				}
				Some(())
			}
			Call::appoint_guardian { organization, patient, account, role, scope, until } => {
				let person = self.answers(*organization, patient)?;
				let capacity = Capacity::Guardian(*role);
				let late = person.status == PatientStatus::Deceased && capacity == EXECUTOR;
				ensure(late || person.status == PatientStatus::Active)?;
				self.add(patient, account, Part { capacity, scope: *scope, until: *until })
			}
			Call::set_majority { organization, patient, majority } => {
				let person = self.answers(*organization, patient)?;
				let reached = person.majority.is_some_and(|majority| majority <= Now::get());
				ensure(person.status != PatientStatus::Deceased && !reached && person.majority != *majority)?;
				person.majority = *majority;
				Some(())
			}
			Call::attest_recovery { organization, patient, successor } => {
				let person = self.answers(*organization, patient)?;
				ensure(*organization == HOSPITAL && person.status != PatientStatus::Deceased)?;
				let supporters = match person.pending() {
					Some(attempt) => {
						ensure(attempt.successor == *successor && !attempt.attested)?;
						attempt.supporters.clone()
					}
					None => {
						ensure(person.part(successor).is_none())?;
						BTreeSet::new()
					}
				};
				let (successor, since) = (successor.clone(), Now::get());
				person.attempt = Some(Attempt { successor, supporters, attested: true, since });
				Some(())
			}
			_ => self.of_links(call),
		}
	}

	fn of_links(&mut self, call: &Call<Test>) -> Outcome {
		match call {
			Call::link { organization, duplicate, survivor } => {
				self.answers(*organization, duplicate)?;
				ensure(duplicate != survivor)?;
				let at_once = self.person(survivor)?.by == *organization;
				ensure(self.person(duplicate)?.replaced_by.is_none())?;
				self.ensure_unchained(duplicate, survivor)?;
				if at_once {
					return self.accept(duplicate, survivor);
				}
				self.person(duplicate)?.replaced_by = Some((*survivor, false));
				Some(())
			}
			Call::accept_link { organization, duplicate } => {
				let (survivor, accepted) = self.person(duplicate)?.replaced_by?;
				self.answers(*organization, &survivor)?;
				ensure(!accepted)?;
				self.accept(duplicate, &survivor)
			}
			Call::unlink { organization, duplicate } => {
				let (survivor, _) = self.person(duplicate)?.replaced_by?;
				let either = [duplicate, &survivor];
				let answers = either.into_iter().any(|patient| self.answers(*organization, patient).is_some());
				ensure(answers)?;
				self.person(duplicate)?.replaced_by = None;
				Some(())
			}
			_ => unreachable!("not made here: {call:?}"),
		}
	}

	/// What somebody does who acts for a patient, or anybody.
	fn for_patient(&mut self, signer: &AccountId, call: &Call<Test>) -> Outcome {
		match call {
			Call::add_controller { patient, account } => {
				self.granting(signer, patient)?;
				self.add(patient, account, Part::wallet())
			}
			Call::name_guardian { patient, account, role, scope, until } => {
				self.granting(signer, patient)?;
				let (capacity, until) = (Capacity::Guardian(*role), until.map(GuardianEnd::On));
				self.add(patient, account, Part { capacity, scope: *scope, until })
			}
			Call::trust { patient, account, until } => {
				let person = self.person(patient)?;
				let managing = person.part(signer).is_some_and(|part| part.scope.contains(Act::Manage));
				ensure(managing && person.status == PatientStatus::Active)?;
				let (capacity, until) = (Capacity::Trusted, until.map(GuardianEnd::On));
				self.add(patient, account, Part { capacity, scope: Act::Register.into(), until })
			}
			Call::remove_controller { patient, account } => {
				let person = self.person(patient)?;
				let target = person.parts.get(account).cloned()?;
				let managing = person.part(signer).is_some_and(|part| part.scope.contains(Act::Manage));
				let trusted = target.capacity == Capacity::Trusted;
				ensure(signer == account || person.is_wallet(signer) || (managing && trusted))?;
				let wallets = person.parts.values().filter(|part| part.capacity == Capacity::Patient).count();
				ensure(target.capacity != Capacity::Patient || wallets > 1)?;
				person.strike(account);
				Some(())
			}
			Call::rotate_controller { patient, successor } => {
				let person = self.person(patient)?;
				ensure(person.status != PatientStatus::Suspended)?;
				let part = person.part(signer).cloned()?;
				ensure(person.part(successor).is_none())?;
				person.strike(successor);
				ensure(self.acts_for(successor) < 3)?;
				let person = self.person(patient)?;
				person.parts.remove(signer);
				person.parts.insert(successor.clone(), part);
				if let Some(attempt) = person.attempt.as_mut() {
					if attempt.supporters.remove(signer) {
						attempt.supporters.insert(successor.clone());
					}
				}
				Some(())
			}
			Call::expire_control { patient, account } => {
				let person = self.person(patient)?;
				let ended = person.parts.get(account).is_some_and(|part| person.ended(part));
				ensure(ended)?;
				person.strike(account);
				Some(())
			}
			_ => self.recovering(signer, call),
		}
	}

	fn granting(&mut self, signer: &AccountId, patient: &PatientId) -> Outcome {
		let person = self.person(patient)?;
		ensure(person.is_wallet(signer) && person.status == PatientStatus::Active)
	}

	fn recovering(&mut self, signer: &AccountId, call: &Call<Test>) -> Outcome {
		match call {
			Call::set_recovery { patient, threshold } => {
				self.granting(signer, patient)?;
				let person = self.person(patient)?;
				let guardians = person.parts.keys().filter(|guardian| person.recovers(guardian)).count();
				ensure(person.threshold != *threshold && usize::from(*threshold) <= guardians)?;
				person.threshold = *threshold;
				Some(())
			}
			Call::begin_recovery { patient, successor } => {
				let person = self.person(patient)?;
				ensure(person.recovers(signer) && person.status != PatientStatus::Deceased && person.threshold > 0)?;
				ensure(person.pending().is_none() && person.part(successor).is_none())?;
				let (successor, supporters) = (successor.clone(), [signer.clone()].into());
				person.attempt = Some(Attempt { successor, supporters, attested: false, since: Now::get() });
				Some(())
			}
			Call::support_recovery { patient, successor } => {
				let person = self.person(patient)?;
				ensure(person.recovers(signer) && person.status != PatientStatus::Deceased)?;
				ensure(person.pending().is_some_and(|attempt| attempt.successor == *successor))?;
				ensure(person.attempt.as_mut()?.supporters.insert(signer.clone()))
			}
			Call::veto_recovery { patient } => {
				let person = self.person(patient)?;
				ensure(person.part(signer).is_some_and(|part| part.capacity != Capacity::Trusted))?;
				ensure(person.pending().is_some())?;
				person.attempt = None;
				Some(())
			}
			Call::complete_recovery { patient } => self.complete(patient),
			_ => unreachable!("not made here: {call:?}"),
		}
	}

	fn complete(&mut self, patient: &PatientId) -> Outcome {
		let active = !self.inactive;
		let person = self.person(patient)?;
		let attempt = person.pending().cloned()?;
		ensure(Now::get() >= attempt.since + DELAY)?;
		let supports = attempt.supporters.iter().filter(|guardian| person.recovers(guardian)).count();
		let supported = person.threshold > 0 && supports >= usize::from(person.threshold);
		ensure(supported || (attempt.attested && active))?;
		person.attempt = None;
		person.parts.retain(|_, part| part.capacity != Capacity::Patient);
		self.add(patient, &attempt.successor, Part::wallet())
	}

	/// Takes the call if it should succeed, and says whether it should.
	pub fn take(&mut self, signer: &AccountId, call: &Call<Test>) -> bool {
		let mut next = self.clone();
		let taken = if [REGISTRAR, LABORATORY_REGISTRAR].contains(signer) {
			next.at_organization(call)
		} else {
			next.for_patient(signer, call)
		};
		if taken.is_some() {
			*self = next;
		}
		taken.is_some()
	}

	/// That the chain says the same.
	pub fn assert_agrees(&self) {
		assert_eq!(crate::Registrations::<Test>::iter_keys().count(), self.people.len());
		for (patient, person) in &self.people {
			let patient = *patient;
			let registration = Patients::registration(patient).expect("it is registered");
			assert_eq!((registration.status, registration.registered_by), (person.status, person.by));
			assert_eq!((registration.majority, registration.threshold), (person.majority, person.threshold));
			let acting: BTreeMap<_, _> = Patients::controllers(patient)
				.into_iter()
				.map(|found| (found.account, Part { capacity: found.capacity, scope: found.scope, until: found.until }))
				.collect();
			let expected: BTreeMap<_, _> = person
				.parts
				.iter()
				.filter(|(_, part)| !person.ended(part))
				.map(|(who, part)| (who.clone(), part.clone()))
				.collect();
			assert_eq!(acting, expected);
			let pending = Patients::recovery(patient).and_then(|shown| shown.pending);
			let pending = pending
				.map(|shown| (shown.successor, shown.supporters.into_iter().collect::<BTreeSet<_>>(), shown.completes));
			let expected = person.pending().map(|attempt| {
				let supporters = attempt.supporters.iter().filter(|guardian| person.recovers(guardian)).cloned();
				(attempt.successor.clone(), supporters.collect::<BTreeSet<_>>(), attempt.since + DELAY)
			});
			assert_eq!(pending, expected);
			let linked = Patients::links(patient).replaced_by.map(|link| (link.survivor, link.accepted));
			assert_eq!(linked, person.replaced_by);
			assert_eq!(!Patients::links(patient).replaces.is_empty(), self.is_survivor(&patient));
		}
	}
}
