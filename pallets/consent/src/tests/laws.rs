//! What holds of every decision, over random consents, patients, organizations and questions. The second opinion on who and what a provision means is
//! written anew here.

use frame_support::assert_ok;
use proptest::prelude::*;
use salus_primitives::{
	consent::{Action, Actions, Grantee, LabelFilter, Period, Provision, Purpose, Purposes},
	decision::{Asker, Decision, Ground, Question},
	patient::{Capacity, GuardianRole, PatientStatus},
	record::{Confidentiality, Label, RecordClass, RecordClasses, Sensitivities, Sensitivity},
	role::{Permission, Role, Roles},
	AccountId, ConsentId, OrganizationId, RecordId,
};

use super::scene::*;

/// Everything is entered now; questions are asked from now on.
const START: u64 = 1_000_000;

/// When a glass broken now opens nothing any more.
const GLASS_EXPIRES: u64 = START + 1_000;

const EXECUTOR: AccountId = AccountId::new([6; 32]);

/// How an entry came about.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Source {
	Granted,
	Accepted,
	Refused,
	Declined,
}

/// What became of it.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Fate {
	Stands,
	Revoked,
	Retracted,
}

#[derive(Clone, Debug)]
struct Entry {
	source: Source,
	fate: Fate,
	grantee: Grantee,
	provision: Provision,
}

impl Entry {
	fn permits(&self) -> bool {
		matches!(self.source, Source::Granted | Source::Accepted)
	}

	/// What it says once it is entered; nothing where it ends at once, as a declined request for emergencies alone does.
	fn entered(&self) -> Option<Provision> {
		let mut provision = self.provision.clone();
		if self.source == Source::Declined {
			let emergencies = Purposes::of(&[Purpose::BreakGlass, Purpose::EmergencyTreatment]);
			provision.purposes = provision.purposes.difference(emergencies);
		}
		(!provision.purposes.is_empty()).then_some(provision)
	}

	/// What it says when the question is asked; nothing once it has ended.
	fn says(&self) -> Option<Provision> {
		self.entered().filter(|_| self.fate == Fate::Stands)
	}

	fn enter(&self) -> ConsentId {
		let Self { source, grantee, provision, .. } = self;
		let enter = match source {
			Source::Granted => grant,
			Source::Refused => refuse,
			Source::Accepted | Source::Declined => request,
		};
		let id = enter(grantee.clone(), provision.clone());
		if matches!(source, Source::Accepted | Source::Declined) {
			assert_ok!(Consent::answer(by(&CONTROLLER), PATIENT, id, *source == Source::Accepted));
		}
		id
	}

	fn end(&self, id: ConsentId) {
		let end = match self.fate {
			Fate::Revoked => Consent::revoke,
			Fate::Retracted => Consent::retract,
			Fate::Stands => return,
		};
		if self.entered().is_some() {
			assert_ok!(end(by(&CONTROLLER), PATIENT, id));
		}
	}
}

/// What was entered, and how everybody stands when the question is asked.
#[derive(Clone, Debug)]
struct World {
	entries: Vec<Entry>,
	status: PatientStatus,
	closed: Option<OrganizationId>,
	/// Whether the doctor broke the glass for the hospital, at the start.
	emergency: bool,
}

/// Who works where: the doctor in two places, and some with several roles.
const JOBS: [(AccountId, OrganizationId, &[Role]); 5] = [
	(DOCTOR, HOSPITAL, &[Role::Physician, Role::Cashier]),
	(DOCTOR, CLINIC, &[Role::Nurse, Role::Physician]),
	(NURSE, HOSPITAL, &[Role::Nurse]),
	(CLINICIAN, CLINIC, &[Role::ClaimsClerk]),
	(OFFICER, HOSPITAL, &[Role::PrivacyOfficer, Role::Nurse]),
];

/// The decision in that world.
fn decision(world: &World, question: &Question) -> Decision {
	run(|| {
		for (account, organization, roles) in JOBS {
			Directory::member(&account, organization, roles);
		}
		Directory::controller(&EXECUTOR, PATIENT, Capacity::Guardian(GuardianRole::Executor));
		let ids: Vec<_> = world.entries.iter().map(Entry::enter).collect();
		if world.emergency {
			break_glass(&DOCTOR, HOSPITAL);
		}
		for (entry, id) in world.entries.iter().zip(ids) {
			entry.end(id);
		}
		Directory::patient(PATIENT, world.status);
		if let Some(organization) = world.closed {
			Directory::close(organization);
		}
		decide(question.clone())
	})
}

/// The doctor more often than others, or entries and questions would seldom meet.
fn accounts() -> impl Strategy<Value = AccountId> {
	let others = vec![NURSE, CLINICIAN, OFFICER, STRANGER, CONTROLLER, GUARDIAN, EXECUTOR];
	prop_oneof![Just(DOCTOR), prop::sample::select(others)]
}

fn controllers() -> impl Strategy<Value = AccountId> {
	prop::sample::select(vec![CONTROLLER, GUARDIAN, EXECUTOR])
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

const CLASSES: [RecordClass; 3] = [RecordClass::Laboratory, RecordClass::Imaging, RecordClass::Encounter];
const PURPOSES: [Purpose; 5] =
	[Purpose::Treatment, Purpose::BreakGlass, Purpose::EmergencyTreatment, Purpose::Payment, Purpose::PatientRequest];

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

fn filters() -> impl Strategy<Value = LabelFilter> {
	let psychiatry = LabelFilter::From { confidentiality: None, sensitivities: Sensitivity::Psychiatry.into() };
	prop_oneof![
		4 => Just(LabelFilter::Any),
		2 => labels().prop_map(LabelFilter::UpTo),
		1 => Just(psychiatry),
		1 => labels().prop_map(|Label { confidentiality, sensitivities }| LabelFilter::From {
			confidentiality: Some(confidentiality),
			sensitivities,
		}),
	]
}

fn provisions() -> impl Strategy<Value = Provision> {
	prop_oneof![Just(everything()), limited_provisions()]
}

fn limited_provisions() -> impl Strategy<Value = Provision> {
	let limits = (
		prop::sample::subsequence(vec![RecordId([1; 32]), RecordId([2; 32])], 0..=2),
		prop::option::of(prop::sample::select(vec![DOCTOR, NURSE])),
		filters(),
	);
	let what =
		(some_of::<_, RecordClasses>(&CLASSES), some_of::<_, Actions>(Action::ALL), some_of::<_, Purposes>(&PURPOSES));
	let when = (periods(START), prop_oneof![2 => Just(Period::ALWAYS), 1 => periods(0)]);
	(what, when, limits).prop_map(|((classes, actions, purposes), (period, data_period), (records, author, labels))| {
		Provision {
			classes,
			actions,
			purposes,
			period,
			data_period,
			records: records.try_into().unwrap(),
			author,
			labels,
		}
	})
}

fn entries() -> impl Strategy<Value = Entry> {
	let sources = prop_oneof![
		3 => Just(Source::Granted),
		1 => Just(Source::Accepted),
		3 => Just(Source::Refused),
		1 => Just(Source::Declined),
	];
	let fates = prop_oneof![6 => Just(Fate::Stands), 1 => Just(Fate::Revoked), 1 => Just(Fate::Retracted)];
	(sources, fates, grantees(), provisions()).prop_map(|(source, fate, grantee, mut provision)| {
		// Only a refusal that answers no request names labels from a limit upwards.
		if source != Source::Refused && matches!(provision.labels, LabelFilter::From { .. }) {
			provision.labels = LabelFilter::Any;
		}
		Entry { source, fate, grantee, provision }
	})
}

fn worlds() -> impl Strategy<Value = World> {
	let statuses = prop_oneof![
		4 => Just(PatientStatus::Active),
		1 => Just(PatientStatus::Suspended),
		1 => Just(PatientStatus::Deceased),
	];
	let closed = prop::option::of(organizations());
	// One fewer than the register holds of any kind, so that a law can add one more.
	(prop::collection::vec(entries(), 0..8), statuses, closed, any::<bool>())
		.prop_map(|(entries, status, closed, emergency)| World { entries, status, closed, emergency })
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
		prop::option::of(prop::sample::select(vec![DOCTOR, NURSE, CONTROLLER, GUARDIAN, EXECUTOR])),
		labels(),
	);
	let at = prop_oneof![4 => START..START + 50, 1 => GLASS_EXPIRES - 2..GLASS_EXPIRES + 2];
	(asker, what, of, at).prop_map(
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

/// Whether the limits of a provision fit what the question tells; `open` where it does not tell.
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
	let Label { confidentiality, sensitivities } = question.label;
	let sensitive = !sensitivities.is_empty();
	fits &= match labels {
		LabelFilter::Any => true,
		LabelFilter::UpTo(limit) => {
			confidentiality <= limit.confidentiality && (!sensitive || !limit.sensitivities.is_empty())
		}
		LabelFilter::From { confidentiality: least, sensitivities: named } => {
			least.is_some_and(|least| least <= confidentiality) || (sensitive && !named.is_empty())
		}
	};
	fits
}

/// With which roles the account is enrolled there.
fn job(account: &AccountId, organization: OrganizationId) -> Option<Roles> {
	JOBS.iter().find(|(who, at, _)| who == account && *at == organization).map(|(_, _, roles)| Roles::of(roles))
}

/// With which roles the asker acts for that organization: only for the one it names, and only while that is active.
fn acts(world: &World, question: &Question, organization: OrganizationId) -> Option<Roles> {
	let names = question.asker.organization == Some(organization) && world.closed != Some(organization);
	job(&question.asker.account, organization).filter(|_| names)
}

/// Whether a grantee is the asker, given the roles that count in an organization.
fn names(grantee: &Grantee, question: &Question, counts: impl Fn(OrganizationId) -> Option<Roles>) -> bool {
	match grantee {
		Grantee::Account(account) => *account == question.asker.account,
		Grantee::Organization(organization) => counts(*organization).is_some(),
		Grantee::Role { organization, role } => counts(*organization).is_some_and(|roles| roles.contains(*role)),
	}
}

fn forbids(entry: &Entry, question: &Question) -> bool {
	let enrolled = |organization| job(&question.asker.account, organization);
	!entry.permits()
		&& names(&entry.grantee, question, enrolled)
		&& entry.says().is_some_and(|provision| fits(&provision, question, true))
}

fn allows(world: &World, entry: &Entry, question: &Question) -> bool {
	entry.permits()
		&& names(&entry.grantee, question, |organization| acts(world, question, organization))
		&& entry.says().is_some_and(|provision| fits(&provision, question, false))
}

fn forbidden(world: &World, question: &Question) -> bool {
	world.entries.iter().any(|entry| forbids(entry, question))
}

/// Whether a refusal speaks to the asker's account by name.
fn forbidden_by_name(world: &World, question: &Question) -> bool {
	let by_name = |entry: &&Entry| entry.grantee == Grantee::Account(question.asker.account.clone());
	world.entries.iter().filter(by_name).any(|entry| forbids(entry, question))
}

fn writes(action: Action) -> bool {
	matches!(action, Action::Collect | Action::Correct)
}

/// Whether the asker is a member where it says so, whose roles do for the action; or says nothing.
fn able(world: &World, question: &Question) -> bool {
	let needed = if writes(question.action) { Permission::WriteRecords } else { Permission::ReadRecords };
	question.asker.organization.is_none_or(|organization| {
		acts(world, question, organization).is_some_and(|roles| roles.permissions().contains(needed))
	})
}

/// Whether the asker asks for its own, or for its ward's, and may while the patient stands so.
fn own(world: &World, question: &Question) -> bool {
	let stands = match world.status {
		PatientStatus::Active => [CONTROLLER, GUARDIAN, EXECUTOR].contains(&question.asker.account),
		PatientStatus::Suspended => false,
		PatientStatus::Deceased => question.asker.account == EXECUTOR,
	};
	stands
		&& question.asker.organization.is_none()
		&& question.purpose == Purpose::PatientRequest
		&& (!writes(question.action) || of_a_visit(question))
}

/// Whether the asker would put what it has itself written of a visit.
fn of_a_visit(question: &Question) -> bool {
	question.action == Action::Collect
		&& question.class == RecordClass::Encounter
		&& question.author.as_ref() == Some(&question.asker.account)
}

/// Whether the doctor's broken glass opens it.
fn rescue(world: &World, question: &Question) -> bool {
	world.emergency
		&& question.asker.account == DOCTOR
		&& acts(world, question, HOSPITAL).is_some()
		&& [Purpose::BreakGlass, Purpose::EmergencyTreatment].contains(&question.purpose)
		&& [Action::Access, Action::Use].contains(&question.action)
		&& question.at < GLASS_EXPIRES
}

/// Whether a member owes the record of its care.
fn duty(world: &World, question: &Question) -> bool {
	let care = [Purpose::Treatment, Purpose::BreakGlass, Purpose::EmergencyTreatment];
	question.asker.organization.is_some()
		&& able(world, question)
		&& writes(question.action)
		&& care.contains(&question.purpose)
}

fn is_by_consent(decision: &Decision) -> bool {
	matches!(decision, Decision::Permit(Ground::Consent(_)))
}

proptest! {
	#![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_500) })]

	#[test]
	fn no_permit_ever_beats_a_matching_refusal(
		world in worlds(), refusal in entries(), question in questions(),
	) {
		let mut world = world;
		world.entries.push(Entry { source: Source::Refused, fate: Fate::Stands, ..refusal });
		match decision(&world, &question) {
			// The patient's own wallet is bound by none, a guardian by what names it.
			Decision::Permit(Ground::Controller(Capacity::Patient)) => {}
			Decision::Permit(Ground::Controller(Capacity::Guardian(_))) => {
				prop_assert!(!forbidden_by_name(&world, &question));
			}
			other => prop_assert!(!(forbidden(&world, &question) && other.is_permit()), "{:?}", other),
		}
	}

	#[test]
	fn a_controller_reads_its_own_unless_it_is_a_guardian_that_is_refused(
		world in worlds(), refusal in entries(), account in controllers(), question in questions(),
	) {
		let mut world = world;
		world.entries.push(Entry { source: Source::Refused, grantee: Grantee::Account(account.clone()), ..refusal });
		let asker = Asker { account, ..question.asker };
		let question = Question { asker, purpose: Purpose::PatientRequest, ..question };
		let refused = question.asker.account != CONTROLLER && forbidden_by_name(&world, &question);
		let expected = own(&world, &question) && !refused;
		let decision = decision(&world, &question);
		prop_assert_eq!(matches!(decision, Decision::Permit(Ground::Controller(_))), expected, "{:?}", decision);
	}

	#[test]
	fn a_consent_permits_exactly_when_one_fits_and_no_refusal_does(world in worlds(), question in questions()) {
		if own(&world, &question) {
			return Ok(());
		}
		let decision = decision(&world, &question);
		let allowed = world.entries.iter().any(|entry| allows(&world, entry, &question));
		let expected = able(&world, &question)
			&& allowed
			&& !forbidden(&world, &question)
			&& world.status != PatientStatus::Suspended;
		prop_assert_eq!(is_by_consent(&decision), expected, "{:?}", decision);
		if let Decision::Permit(Ground::Consent(ConsentId(ground))) = decision {
			prop_assert!(allows(&world, &world.entries[ground as usize], &question), "the ground named is one");
		}
	}

	#[test]
	fn revocation_always_wins(world in worlds(), retracts: bool, question in questions()) {
		let fate = if retracts { Fate::Retracted } else { Fate::Revoked };
		let mut revoked = world.clone();
		revoked.entries.iter_mut().filter(|entry| entry.permits()).for_each(|entry| entry.fate = fate);
		let mut never_granted = world;
		never_granted.entries.retain(|entry| !entry.permits());
		let decided = decision(&revoked, &question);
		prop_assert!(!is_by_consent(&decided));
		prop_assert_eq!(decided.is_permit(), decision(&never_granted, &question).is_permit());
	}

	#[test]
	fn what_has_ended_is_as_if_never_entered(world in worlds(), question in questions()) {
		let mut without = world.clone();
		without.entries.retain(|entry| entry.says().is_some());
		let (ended, never) = (decision(&world, &question), decision(&without, &question));
		prop_assert_eq!(ended.is_permit(), never.is_permit(), "{:?} {:?}", ended, never);
	}

	#[test]
	fn expiry_always_wins(world in worlds(), question in questions()) {
		let mut ended = world.clone();
		for entry in &mut ended.entries {
			entry.provision.period.end.get_or_insert(START + 40);
		}
		let late = Question { at: question.at + 40, ..question };
		let nothing_entered = World { entries: Vec::new(), ..world };
		let decided = decision(&ended, &late);
		prop_assert!(!is_by_consent(&decided));
		prop_assert_eq!(decided, decision(&nothing_entered, &late));
	}

	#[test]
	fn the_default_is_refusal(world in worlds(), question in questions()) {
		let world = World { entries: Vec::new(), ..world };
		let decided = decision(&world, &question);
		let expected = own(&world, &question) || rescue(&world, &question) || duty(&world, &question);
		prop_assert_eq!(decided.is_permit(), expected, "{:?}", decided);
	}

	#[test]
	fn one_more_refusal_never_opens_and_one_more_permit_never_closes(
		world in worlds(), one_more in entries(), question in questions(),
	) {
		let before = decision(&world, &question).is_permit();
		let mut world = world;
		world.entries.push(one_more.clone());
		let after = decision(&world, &question).is_permit();
		if one_more.permits() {
			prop_assert!(after || !before);
		} else {
			prop_assert!(before || !after);
		}
	}

	#[test]
	fn neither_a_closed_organization_nor_a_suspended_patient_ever_opens(
		world in worlds(), organization in organizations(), question in questions(),
	) {
		let before = World { status: PatientStatus::Active, closed: None, ..world };
		let closed = World { closed: Some(organization), ..before.clone() };
		let suspended = World { status: PatientStatus::Suspended, ..before.clone() };
		let open = decision(&before, &question).is_permit();
		for after in [closed, suspended] {
			prop_assert!(open || !decision(&after, &question).is_permit());
		}
	}
}
