//! What holds of every decision, over random consents and questions. The second opinion on who and what a provision means is written anew here.

use proptest::prelude::*;
use salus_primitives::{
	consent::{Action, Actions, Grantee, LabelFilter, Period, Provision, Purpose, Purposes},
	decision::{Asker, Decision, Ground, Question},
	record::{Confidentiality, Label, RecordClass, RecordClasses, Sensitivities, Sensitivity},
	role::{Permission, Role},
	AccountId, ConsentId, OrganizationId, RecordId,
};

use super::scene::*;

/// Everything is entered now; questions are asked from now on.
const START: u64 = 1_000_000;

#[derive(Clone, Debug)]
struct Entry {
	permits: bool,
	grantee: Grantee,
	provision: Provision,
}

/// Who works where: the doctor in two places.
const JOBS: [(AccountId, OrganizationId, Role); 5] = [
	(DOCTOR, HOSPITAL, Role::Physician),
	(DOCTOR, CLINIC, Role::Nurse),
	(NURSE, HOSPITAL, Role::Nurse),
	(CLINICIAN, CLINIC, Role::Physician),
	(OFFICER, HOSPITAL, Role::PrivacyOfficer),
];

fn world<R>(entries: &[Entry], emergency: bool, look: impl FnOnce() -> R) -> R {
	run(|| {
		Directory::member(&DOCTOR, CLINIC, &[Role::Nurse]);
		for Entry { permits, grantee, provision } in entries {
			let enter = if *permits { grant } else { refuse };
			enter(grantee.clone(), provision.clone());
		}
		if emergency {
			break_glass(&DOCTOR, HOSPITAL);
		}
		look()
	})
}

fn accounts() -> impl Strategy<Value = AccountId> {
	prop::sample::select(vec![DOCTOR, NURSE, CLINICIAN, OFFICER, STRANGER, CONTROLLER, GUARDIAN])
}

fn organizations() -> impl Strategy<Value = OrganizationId> {
	prop::sample::select(vec![HOSPITAL, CLINIC])
}

fn grantees() -> impl Strategy<Value = Grantee> {
	prop_oneof![
		accounts().prop_map(Grantee::Account),
		organizations().prop_map(Grantee::Organization),
		(organizations(), prop::sample::select(vec![Role::Physician, Role::Nurse]))
			.prop_map(|(organization, role)| Grantee::Role { organization, role }),
	]
}

const CLASSES: [RecordClass; 2] = [RecordClass::Laboratory, RecordClass::Imaging];
const PURPOSES: [Purpose; 4] =
	[Purpose::Treatment, Purpose::BreakGlass, Purpose::EmergencyTreatment, Purpose::PatientRequest];

fn some_of<T: Copy + std::fmt::Debug + 'static, S: FromIterator<T> + std::fmt::Debug>(
	all: &'static [T],
) -> impl Strategy<Value = S> {
	prop::sample::subsequence(all, 1..=all.len()).prop_map(|some| some.into_iter().collect())
}

fn periods(start: u64) -> impl Strategy<Value = Period> {
	(prop::option::of(0u64..20), prop::option::of(20u64..40))
		.prop_map(move |(from, to)| Period { start: from.map(|from| start + from), end: to.map(|to| start + to) })
}

fn labels() -> impl Strategy<Value = Label> {
	let confidentialities = prop::sample::select(vec![Confidentiality::Normal, Confidentiality::Restricted]);
	let sensitivities = prop::sample::select(vec![Sensitivities::NONE, Sensitivity::Psychiatry.into()]);
	(confidentialities, sensitivities)
		.prop_map(|(confidentiality, sensitivities)| Label { confidentiality, sensitivities })
}

fn entries() -> impl Strategy<Value = Entry> {
	let limits = (
		prop::sample::subsequence(vec![RecordId([1; 32]), RecordId([2; 32])], 0..=2),
		prop::option::of(prop::sample::select(vec![DOCTOR, NURSE])),
		prop_oneof![2 => Just(LabelFilter::Any), 1 => labels().prop_map(LabelFilter::UpTo)],
	);
	let what =
		(some_of::<_, RecordClasses>(&CLASSES), some_of::<_, Actions>(Action::ALL), some_of::<_, Purposes>(&PURPOSES));
	let when = (periods(START), prop_oneof![2 => Just(Period::ALWAYS), 1 => periods(0)]);
	(any::<bool>(), grantees(), what, when, limits).prop_map(
		|(permits, grantee, (classes, actions, purposes), (period, data_period), (records, author, labels))| Entry {
			permits,
			grantee,
			provision: Provision {
				classes,
				actions,
				purposes,
				period,
				data_period,
				records: records.try_into().unwrap(),
				author,
				labels,
			},
		},
	)
}

fn worlds() -> impl Strategy<Value = Vec<Entry>> {
	prop::collection::vec(entries(), 0..8)
}

fn questions() -> impl Strategy<Value = Question> {
	let asker = (accounts(), prop::option::weighted(0.8, organizations()));
	let what = (
		prop::sample::select(Action::ALL.to_vec()),
		prop::sample::select(CLASSES.to_vec()),
		prop::sample::select(PURPOSES.to_vec()),
	);
	let of = (
		prop::option::of(prop::sample::select(vec![RecordId([1; 32]), RecordId([2; 32])])),
		prop::option::of(0u64..40),
		prop::option::of(prop::sample::select(vec![DOCTOR, NURSE])),
		labels(),
	);
	(asker, what, of, START..START + 50).prop_map(
		|((account, organization), (action, class, purpose), (record, made, author, label), at)| Question {
			patient: PATIENT,
			asker: Asker { account, organization },
			action,
			class,
			purpose,
			record,
			made,
			author,
			label,
			at,
		},
	)
}

/// Whether the limits of an entry fit what the question tells; `open` where it does not tell.
fn fits(provision: &Provision, question: &Question, open: bool) -> bool {
	let Provision { classes, actions, purposes, period, data_period, records, author, labels } = provision;
	let mut fits = classes.contains(question.class);
	fits &= actions.contains(question.action);
	fits &= purposes.contains(question.purpose);
	fits &= period.start.unwrap_or(0) <= question.at && question.at < period.end.unwrap_or(u64::MAX);
	if data_period.start.is_some() || data_period.end.is_some() {
		fits &= match question.made {
			Some(made) => data_period.start.unwrap_or(0) <= made && made < data_period.end.unwrap_or(u64::MAX),
			None => open,
		};
	}
	if !records.is_empty() {
		fits &= match question.record {
			Some(record) => records.contains(&record),
			None => open,
		};
	}
	if let Some(author) = author {
		fits &= match &question.author {
			Some(wrote) => wrote == author,
			None => open,
		};
	}
	if let LabelFilter::UpTo(limit) = labels {
		fits &= question.label.confidentiality <= limit.confidentiality;
		fits &= question.label.sensitivities.is_empty() || !limit.sensitivities.is_empty();
	}
	fits
}

/// Whether the account has such a job; in any of its organizations, or in the one it asks for.
fn has_job(question: &Question, organization: OrganizationId, role: Option<Role>, asking_for_it: bool) -> bool {
	(!asking_for_it || question.asker.organization == Some(organization))
		&& JOBS.iter().any(|(account, at, as_role)| {
			*account == question.asker.account && *at == organization && role.is_none_or(|role| role == *as_role)
		})
}

fn names(entry: &Entry, question: &Question) -> bool {
	match &entry.grantee {
		Grantee::Account(account) => *account == question.asker.account,
		Grantee::Organization(organization) => has_job(question, *organization, None, entry.permits),
		Grantee::Role { organization, role } => has_job(question, *organization, Some(*role), entry.permits),
	}
}

fn forbids(entry: &Entry, question: &Question) -> bool {
	!entry.permits && names(entry, question) && fits(&entry.provision, question, true)
}

fn allows(entry: &Entry, question: &Question) -> bool {
	entry.permits && names(entry, question) && fits(&entry.provision, question, false)
}

/// Whether the asker's roles do for the action, where it asks as a member; no for a member that is none.
fn able(question: &Question) -> bool {
	let Some(organization) = question.asker.organization else { return true };
	let needed = match question.action {
		Action::Collect | Action::Correct => Permission::WriteRecords,
		_ => Permission::ReadRecords,
	};
	JOBS.iter().any(|(account, at, role)| {
		*account == question.asker.account && *at == organization && role.permissions().contains(needed)
	})
}

fn is_controllers(decision: &Decision) -> bool {
	matches!(decision, Decision::Permit(Ground::Controller(_)))
}

fn is_by_consent(decision: &Decision) -> bool {
	matches!(decision, Decision::Permit(Ground::Consent(_)))
}

proptest! {
	#![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_500) })]

	#[test]
	fn no_permit_ever_beats_a_matching_refusal(
		entries in worlds(), refusal in entries(), question in questions(), emergency: bool,
	) {
		let refusal = Entry { permits: false, ..refusal };
		let mut entries = entries;
		entries.truncate(7);
		entries.push(refusal);
		let decision = world(&entries, emergency, || decide(question.clone()));
		if !is_controllers(&decision) && entries.iter().any(|entry| forbids(entry, &question)) {
			prop_assert!(!decision.is_permit(), "{decision:?}");
		}
	}

	#[test]
	fn a_consent_permits_exactly_when_one_fits_and_no_refusal_does(
		entries in worlds(), question in questions(), emergency: bool,
	) {
		let decision = world(&entries, emergency, || decide(question.clone()));
		if is_controllers(&decision) {
			return Ok(());
		}
		let forbidden = entries.iter().any(|entry| forbids(entry, &question));
		let allowed = entries.iter().any(|entry| allows(entry, &question));
		prop_assert_eq!(is_by_consent(&decision), able(&question) && allowed && !forbidden);
		if let Decision::Permit(Ground::Consent(ConsentId(ground))) = decision {
			prop_assert!(allows(&entries[ground as usize], &question), "the ground named is one");
		}
	}

	#[test]
	fn revocation_always_wins(entries in worlds(), question in questions(), emergency: bool) {
		let without: Vec<_> = entries.iter().filter(|entry| !entry.permits).cloned().collect();
		let never_granted = world(&without, emergency, || decide(question.clone()));
		let revoked = world(&entries, emergency, || {
			for (id, entry) in entries.iter().enumerate() {
				if entry.permits {
					Consent::revoke(by(&CONTROLLER), PATIENT, ConsentId(id as u32)).unwrap();
				}
			}
			decide(question.clone())
		});
		prop_assert!(!is_by_consent(&revoked));
		prop_assert_eq!(revoked.is_permit(), never_granted.is_permit());
	}

	#[test]
	fn expiry_always_wins(entries in worlds(), question in questions(), emergency: bool) {
		let ended: Vec<_> = entries
			.into_iter()
			.map(|mut entry| {
				entry.provision.period.end.get_or_insert(START + 40);
				entry
			})
			.collect();
		let late = Question { at: question.at + 40, ..question };
		let decision = world(&ended, emergency, || decide(late.clone()));
		let nothing_entered = world(&[], emergency, || decide(late.clone()));
		prop_assert!(!is_by_consent(&decision));
		prop_assert_eq!(decision, nothing_entered);
	}

	#[test]
	fn the_default_is_refusal(question in questions(), emergency: bool) {
		let decision = world(&[], emergency, || decide(question.clone()));
		let Question { asker, action, purpose, .. } = &question;
		let own = asker.organization.is_none()
			&& [CONTROLLER, GUARDIAN].contains(&asker.account)
			&& *purpose == Purpose::PatientRequest
			&& ![Action::Collect, Action::Correct].contains(action);
		let rescue = emergency
			&& *asker == Asker { account: DOCTOR, organization: Some(HOSPITAL) }
			&& [Purpose::BreakGlass, Purpose::EmergencyTreatment].contains(purpose)
			&& [Action::Access, Action::Use].contains(action);
		let duty = asker.organization.is_some()
			&& able(&question)
			&& [Action::Collect, Action::Correct].contains(action);
		prop_assert_eq!(decision.is_permit(), own || rescue || duty, "{:?}", decision);
	}

	#[test]
	fn one_more_refusal_never_opens_and_one_more_permit_never_closes(
		entries in worlds(), one_more in entries(), question in questions(), emergency: bool,
	) {
		let mut more = entries.clone();
		more.truncate(7);
		let before = world(&more, emergency, || decide(question.clone())).is_permit();
		more.push(one_more.clone());
		let after = world(&more, emergency, || decide(question.clone())).is_permit();
		if one_more.permits {
			prop_assert!(after || !before);
		} else {
			prop_assert!(before || !after);
		}
	}
}
