//! The decision on access: what is weighed, in which order.
//!
//! The answer follows from the state of the block it is asked at and from the question, which carries its own moment; no clock is read. The first of these
//! that applies decides:
//!
//! 1. **The patient is unknown**: refused, `UnknownPatient`.
//! 2. **A controller reads** for an own purpose (`PATRQT`, `FAMRQT`, `PWATRNY`), to access, use or disclose, and names no organization: permitted.
//!    Not while the patient is suspended; after death, only an executor. A guardian only with [`Act::Read`] in its scope, and is refused, `Denied`, by a
//!    refusal for the guardian's account that speaks of the question; the patient's own wallet by none. Whoever may not read so asks like anybody else.
//!    The same to collect what the controller has written of visits: of the class `encounter`, and of whose author the question says that it is the asker. A
//!    guardian needs [`Act::Register`] for that, as for booking; somebody trusted, who has it too, may not. What of it a vault takes, its custodian says.
//! 3. **A member who is none**: whoever names an organization and is no active member of it is refused, `NotAMember`.
//! 4. **A refusal of the patient's that speaks of the question**: refused, `Denied`. It beats every permit, break-glass and the duty to record. It speaks of an
//!    emergency only if its purposes name one. A refusal for an organization, or a role there, binds everybody who is enrolled there, whichever organization
//!    they ask for, and whether or not the refused one is active now.
//! 5. **A permit that speaks of the question**: permitted, `Consent`, if the asker is the account it names, or acts for the organization, and in the role, it
//!    names. An account that is named may leave the organization out. A member must besides hold `ReadRecords` to access, use or disclose, and
//!    `WriteRecords` to collect or correct. Nothing is permitted under a consent of a suspended patient.
//! 6. **A broken glass**: permitted, `BreakGlass`, to access and use under `BTG` or `ETREAT`, for a member with the permission `BreakGlass` whose own use on
//!    these records, for that organization, has not expired and was not found unjustified. Refused, `ReviewOverdue`, if a review of any of the actor's
//!    uses is overdue.
//! 7. **The duty to record**: permitted, `DutyToRecord`, to collect and correct for a purpose of care (`TREAT`, `ETREAT`, `ERTREAT`, `BTG`, `CAREMGT`), for a
//!    member with `WriteRecords`.
//! 8. **Nothing applies**: refused. `NotAuthorized` if the member's roles would not do in any case, `PatientNotActive` for a suspended patient, else
//!    `NoConsent`.
//!
//! What a question leaves open counts against access: an unknown record, author or time of making never fits a permit that is limited in that respect, and
//! always fits a refusal that is.
//!
//! The cost is bounded: one register, at most each consent in it that is in force, the asker's enrolment in each organization that is refused, and the reviews
//! that the asker waits for.

use frame_support::weights::Weight;
use salus_primitives::{
	consent::{Action, Actions, Grantee, ProvisionType, Purposes},
	decision::{Decision, Ground, Question, Refusal},
	glue::{Actor, ConsentDecision, Members, Patients},
	patient::{Act, Capacity, GuardianRole, PatientStatus},
	record::RecordClass,
	role::Permission,
	AccountId, ConsentId,
};

use crate::{provision::speaks_of, Conducts, Config, Consents, Pallet, Register, Registers, WeightInfo};

/// What a broken glass opens.
const EMERGENCY_ACTIONS: Actions = Actions::of(&[Action::Access, Action::Use]);

/// What whoever gives care owes to the record.
const RECORDING_ACTIONS: Actions = Actions::of(&[Action::Collect, Action::Correct]);

impl<T: Config> ConsentDecision for Pallet<T> {
	fn decide(question: &Question) -> Decision {
		Self::weigh(question)
	}

	fn decide_weight() -> Weight {
		T::WeightInfo::decide()
	}
}

impl<T: Config> Pallet<T> {
	/// The decision on one question, from the state as it is.
	pub fn decide(question: Question) -> Decision {
		Self::weigh(&question)
	}

	fn weigh(question: &Question) -> Decision {
		let Some(status) = T::Patients::status(question.patient) else {
			return Decision::Refuse(Refusal::UnknownPatient);
		};
		let register = Registers::<T>::get(question.patient);
		if let Some(capacity) = Self::own_access(question, status) {
			return Self::as_controller(question, capacity, &register);
		}
		let asker = &question.asker;
		let actor = match asker.organization.map(|organization| T::Members::actor(&asker.account, organization)) {
			Some(None) => return Decision::Refuse(Refusal::NotAMember),
			Some(actor) => actor,
			None => None,
		};
		if let Some(id) = Self::denial(question, &register, |grantee| Self::binds(grantee, &asker.account)) {
			return Decision::Refuse(Refusal::Denied(id));
		}
		let able = actor.as_ref().is_none_or(|actor| actor.may(needed_for(question.action)));
		if able && status != PatientStatus::Suspended {
			if let Some(id) = Self::permit(question, actor.as_ref(), &register) {
				return Decision::Permit(Ground::Consent(id));
			}
		}
		actor.and_then(|actor| Self::emergency(question, &actor).or_else(|| duty(question, &actor))).unwrap_or(
			Decision::Refuse(match status {
				_ if !able => Refusal::NotAuthorized,
				PatientStatus::Suspended => Refusal::PatientNotActive,
				PatientStatus::Active | PatientStatus::Deceased => Refusal::NoConsent,
			}),
		)
	}

	/// In what right the asker reads, or writes of visits, as a controller, if it does.
	fn own_access(question: &Question, status: PatientStatus) -> Option<Capacity> {
		let for_itself = question.asker.organization.is_none() && Purposes::OWN.contains(question.purpose);
		let act = own_act(question).filter(|_| for_itself)?;
		let capacity = T::Patients::may(&question.asker.account, question.patient, act)?;
		if capacity == Capacity::Trusted {
			return None;
		}
		let stands = match status {
			PatientStatus::Active => true,
			PatientStatus::Suspended => false,
			PatientStatus::Deceased => capacity == Capacity::Guardian(GuardianRole::Executor),
		};
		stands.then_some(capacity)
	}

	/// What a controller is told. No refusal keeps the patient's own wallet from the patient's records; one for a guardian's account keeps the guardian.
	fn as_controller(question: &Question, capacity: Capacity, register: &Register<T>) -> Decision {
		let refused = match capacity {
			Capacity::Patient => None,
			Capacity::Guardian(_) | Capacity::Trusted => {
				let itself = Grantee::Account(question.asker.account.clone());
				Self::denial(question, register, |grantee| *grantee == itself)
			}
		};
		match refused {
			Some(id) => Decision::Refuse(Refusal::Denied(id)),
			None => Decision::Permit(Ground::Controller(capacity)),
		}
	}

	/// The first refusal in force that forbids it to a grantee of that kind.
	fn denial(question: &Question, register: &Register<T>, binds: impl Fn(&Grantee) -> bool) -> Option<ConsentId> {
		register.refusals(question.at).find(|id| {
			Consents::<T>::get(question.patient, id).is_some_and(|consent| {
				speaks_of(ProvisionType::Deny, &consent.provision, question) && binds(&consent.grantee)
			})
		})
	}

	/// The first permit in force that allows it.
	fn permit(question: &Question, actor: Option<&Actor>, register: &Register<T>) -> Option<ConsentId> {
		register.permits(question.at).find(|id| {
			Consents::<T>::get(question.patient, id).is_some_and(|consent| {
				serves(&consent.grantee, question, actor)
					&& speaks_of(ProvisionType::Permit, &consent.provision, question)
			})
		})
	}

	/// Whether a refusal for this grantee binds the account. What the asker says of itself does not count, what it is does; nor does the organization's
	/// suspension, or it would lift a refusal that no patient lifted.
	fn binds(grantee: &Grantee, account: &AccountId) -> bool {
		match grantee {
			Grantee::Account(named) => named == account,
			Grantee::Organization(organization) => T::Members::roles(account, *organization).is_some(),
			Grantee::Role { organization, role } => {
				T::Members::roles(account, *organization).is_some_and(|roles| roles.contains(*role))
			}
		}
	}

	/// What the asker's broken glass answers; nothing if it broke none here.
	fn emergency(question: &Question, actor: &Actor) -> Option<Decision> {
		let in_emergency = Purposes::EMERGENCY.contains(question.purpose)
			&& EMERGENCY_ACTIONS.contains(question.action)
			&& actor.may(Permission::BreakGlass);
		if !in_emergency {
			return None;
		}
		let id = Self::open_use(&actor.account, actor.organization, question.patient, question.at)?;
		if Conducts::<T>::get(&actor.account).is_overdue(question.at) {
			return Some(Decision::Refuse(Refusal::ReviewOverdue));
		}
		Some(Decision::Permit(Ground::BreakGlass(id)))
	}
}

/// What a controller must be allowed to do for the patient to ask this without anybody's consent; nothing where being a controller is no ground.
fn own_act(question: &Question) -> Option<Act> {
	let writes = question.author.as_ref() == Some(&question.asker.account);
	match question.action {
		Action::Access | Action::Use | Action::Disclose => Some(Act::Read),
		Action::Collect if writes && question.class == RecordClass::Encounter => Some(Act::Register),
		Action::Collect | Action::Correct => None,
	}
}

/// Whether a permit for this grantee serves the asker, as what it asks.
fn serves(grantee: &Grantee, question: &Question, actor: Option<&Actor>) -> bool {
	match grantee {
		Grantee::Account(named) => *named == question.asker.account,
		Grantee::Organization(organization) => actor.is_some_and(|actor| actor.organization == *organization),
		Grantee::Role { organization, role } => {
			actor.is_some_and(|actor| actor.organization == *organization && actor.roles.contains(*role))
		}
	}
}

/// What a member must be permitted by its roles, whatever the patient permits.
fn needed_for(action: Action) -> Permission {
	match action {
		Action::Access | Action::Use | Action::Disclose => Permission::ReadRecords,
		Action::Collect | Action::Correct => Permission::WriteRecords,
	}
}

/// What the duty to record answers; nothing where there is none.
fn duty(question: &Question, actor: &Actor) -> Option<Decision> {
	let recording_care = RECORDING_ACTIONS.contains(question.action) && Purposes::CARE.contains(question.purpose);
	(recording_care && actor.may(Permission::WriteRecords)).then_some(Decision::Permit(Ground::DutyToRecord))
}
