//! The table: which call is whose. One row for each call of each Salus pallet. `docs/permissions.md` is made from it, and the tests hold the runtime to it.

use salus_primitives::role::{
	OrganizationKind::{self, *},
	Role::{self, *},
};

/// How many of the council, or of the emergency committee, must be in favour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Share {
	/// More than half.
	Half,
	/// Two thirds.
	TwoThirds,
	/// Three quarters.
	ThreeQuarters,
}

/// One call, and whoever may make it. Everybody else is refused.
#[derive(Clone, Copy, Debug)]
pub struct Row {
	/// The pallet, as the runtime calls it.
	pub pallet: &'static str,
	/// The call.
	pub call: &'static str,
	/// This share of the council; and root, which only a development chain has.
	pub council: Option<Share>,
	/// This share of the emergency committee.
	pub committee: Option<Share>,
	/// Members with one of these roles, each in organizations of these kinds.
	pub roles: &'static [(Role, &'static [OrganizationKind])],
	/// The patient's own wallet.
	pub wallet: bool,
	/// A guardian whose scope has what the call does.
	pub guardian: bool,
	/// A person the patient trusts to register for them.
	pub trusted: bool,
	/// The validator the call is about.
	pub validator: bool,
	/// Every enrolled account.
	pub enrolled: bool,
	/// Whoever holds a registrar's voucher, known or not.
	pub invited: bool,
	/// A transaction without a signer that proves what it says.
	pub proof: bool,
}

const fn row(pallet: &'static str, call: &'static str) -> Row {
	Row {
		pallet,
		call,
		council: None,
		committee: None,
		roles: &[],
		wallet: false,
		guardian: false,
		trusted: false,
		validator: false,
		enrolled: false,
		invited: false,
		proof: false,
	}
}

impl Row {
	const fn council(self, share: Share) -> Self {
		Self { council: Some(share), ..self }
	}

	const fn committee(self, share: Share) -> Self {
		Self { committee: Some(share), ..self }
	}

	const fn roles(self, roles: &'static [(Role, &'static [OrganizationKind])]) -> Self {
		Self { roles, ..self }
	}

	const fn wallet(self) -> Self {
		Self { wallet: true, ..self }
	}

	const fn guardian(self) -> Self {
		Self { guardian: true, ..self }
	}

	const fn trusted(self) -> Self {
		Self { trusted: true, ..self }
	}

	const fn validator(self) -> Self {
		Self { validator: true, ..self }
	}

	const fn enrolled(self) -> Self {
		Self { enrolled: true, ..self }
	}

	const fn invited(self) -> Self {
		Self { invited: true, ..self }
	}

	const fn proof(self) -> Self {
		Self { proof: true, ..self }
	}
}

const EVERY: &[OrganizationKind] = &[Hospital, Laboratory, Pharmacy, Insurer, OrganizationKind::Auditor, Settlement];
const CUSTODIANS: &[OrganizationKind] = &[Hospital, Laboratory, Pharmacy];
const REGISTERING: &[OrganizationKind] = &[Hospital, Laboratory, Pharmacy, Insurer];
const ADMINISTRATOR: &[(Role, &[OrganizationKind])] = &[(Administrator, EVERY)];
const REGISTRAR: &[(Role, &[OrganizationKind])] = &[(Registrar, REGISTERING)];
const REGISTRAR_OF_A_HOSPITAL: &[(Role, &[OrganizationKind])] = &[(Registrar, &[Hospital])];
const ADMINISTRATOR_OF_A_HOSPITAL: &[(Role, &[OrganizationKind])] = &[(Administrator, &[Hospital])];
const ASKS_FOR_CONSENT: &[(Role, &[OrganizationKind])] = &[
	(Physician, &[Hospital]),
	(Nurse, &[Hospital]),
	(Pharmacist, &[Hospital, Pharmacy]),
	(Adjudicator, &[Insurer]),
];
const RESCUER: &[(Role, &[OrganizationKind])] = &[(Physician, &[Hospital]), (Nurse, &[Hospital])];
const KEEPER: &[(Role, &[OrganizationKind])] = &[(PrivacyOfficer, CUSTODIANS)];
const ERASER: &[(Role, &[OrganizationKind])] = &[(PrivacyOfficer, CUSTODIANS), (Node, CUSTODIANS)];

use Share::*;

/// The table, by pallet, in the order of the calls' numbers.
pub const TABLE: &[Row] = &[
	row("Validators", "admit").council(TwoThirds),
	row("Validators", "remove").council(TwoThirds),
	row("Validators", "nominate").roles(ADMINISTRATOR_OF_A_HOSPITAL),
	row("Validators", "withdraw").roles(ADMINISTRATOR_OF_A_HOSPITAL),
	row("Validators", "leave").roles(ADMINISTRATOR_OF_A_HOSPITAL),
	row("Validators", "pause").council(Half).roles(ADMINISTRATOR_OF_A_HOSPITAL).validator(),
	row("Validators", "resume").council(Half).roles(ADMINISTRATOR_OF_A_HOSPITAL).validator(),
	row("Validators", "report_equivocation").proof(),
	row("Governance", "authorize_upgrade").council(ThreeQuarters),
	row("Governance", "withdraw_upgrade").council(ThreeQuarters),
	row("Governance", "pause").council(Half).committee(TwoThirds),
	row("Governance", "extend_pause").council(Half),
	row("Governance", "unpause").council(Half),
	row("Identity", "admit_organization").council(Half),
	row("Identity", "set_organization_status").council(Half),
	row("Identity", "set_member").roles(ADMINISTRATOR),
	row("Identity", "remove_member").roles(ADMINISTRATOR),
	row("Identity", "name_organization").council(Half),
	row("Identity", "set_facts").roles(ADMINISTRATOR),
	row("Identity", "define_role").roles(ADMINISTRATOR),
	row("Identity", "change_role").roles(ADMINISTRATOR),
	row("Identity", "retire_role").roles(ADMINISTRATOR),
	row("Identity", "set_own_roles").roles(ADMINISTRATOR),
	row("Identity", "set_licence").roles(ADMINISTRATOR),
	row("Consent", "grant").wallet().guardian(),
	row("Consent", "refuse").wallet().guardian(),
	row("Consent", "revoke").wallet().guardian(),
	row("Consent", "request").roles(ASKS_FOR_CONSENT),
	row("Consent", "answer").wallet().guardian(),
	row("Consent", "withdraw").roles(ASKS_FOR_CONSENT),
	row("Consent", "break_glass").roles(RESCUER),
	row("Consent", "review").roles(&[(PrivacyOfficer, EVERY)]),
	row("Consent", "retract").wallet().guardian(),
	row("Records", "anchor").roles(&[(Node, CUSTODIANS)]),
	row("Records", "request_erasure").wallet().guardian(),
	row("Records", "withdraw_erasure").wallet().guardian(),
	row("Records", "confirm_erasure").roles(ERASER),
	row("Records", "place_hold").roles(KEEPER),
	row("Records", "lift_hold").roles(KEEPER),
	row("Records", "begin_erasure").roles(ERASER),
	row("Patients", "register_patient").roles(REGISTRAR),
	row("Patients", "set_patient_status").roles(REGISTRAR),
	row("Patients", "add_controller").wallet(),
	row("Patients", "remove_controller").wallet(),
	row("Patients", "rotate_controller").wallet().guardian().trusted(),
	row("Patients", "name_guardian").wallet(),
	row("Patients", "appoint_guardian").roles(REGISTRAR),
	row("Patients", "set_majority").roles(REGISTRAR),
	row("Patients", "trust").wallet().guardian(),
	row("Patients", "set_recovery").wallet(),
	row("Patients", "begin_recovery").guardian(),
	row("Patients", "support_recovery").guardian(),
	row("Patients", "attest_recovery").roles(REGISTRAR_OF_A_HOSPITAL),
	row("Patients", "veto_recovery").wallet().guardian(),
	row("Patients", "complete_recovery").enrolled(),
	row("Patients", "link").roles(REGISTRAR),
	row("Patients", "accept_link").roles(REGISTRAR),
	row("Patients", "unlink").roles(REGISTRAR),
	row("Patients", "redeem_voucher").invited(),
	row("Admission", "set_actor_quota").council(Half),
	row("Admission", "set_organization_quota").council(Half),
];
