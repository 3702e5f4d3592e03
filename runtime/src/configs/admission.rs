//! Who gets which call into a block, in which order, and how much of it (D1, D3).
//!
//! A block keeps what a call said, and spends what a call claimed, whether or not the call was carried out. So what no signer could make, or not this one, is
//! refused before it gets there: else anybody enrolled could write text on the chain, or claim whole blocks, with calls that fail.
//!
//! # The reckoning behind the quotas
//!
//! A block of at most 300 ms leaves 225 ms to ordinary transactions. In an hour that makes 810 s on a chain of one-second slots, and 1,620 s where they are half as
//! long. A plain transaction costs about two milliseconds, most of it for the proof it may need. So, in an hour:
//!
//! - *An account* has 5 s: about 2,500 transactions, more than a registrar types and as many as a system makes that stands behind one. It takes 160 accounts that
//!   want to harm, each known by name, to fill a one-second chain.
//! - *An organization* has 200 s, a quarter of a one-second chain: about 100,000 transactions. No organization fills the chain, and no three do.
//! - *Emergencies* have 1 s for each account: about 500 revocations, where a patient has 128 consents at most, or 80 emergencies, where somebody can have 24 a day.
//! - *An office* has 30 s: 200 motions of the largest size, or 15,000 votes.
//! - *An organization's node* has 60 s beside: it anchors a batch of records and one of its log in each block at most, which is 30 s at half-second slots. All of
//!   it is charged to the organization too.
//!
//! The council sets others for one account or organization, such as a hospital that moves its registry in.

use frame_support::{
	dispatch::GetDispatchInfo,
	traits::{Contains, Get},
	weights::{constants::WEIGHT_REF_TIME_PER_SECOND, Weight},
};
use salus_admission::{ActingFor, Class, ClassOf, Invitations};
use salus_patients::WeightInfo as _;
use salus_primitives::{
	glue::{self, Actor, Members, Standing},
	patient::{Act, Capacity},
	quota::Reserve,
	role::Permission,
	Moment, OrganizationId, PatientId,
};

use super::system::{CallFilter, CarriesNoText, MaxSignatories, StaticFilter, MAX_BLOCK_WEIGHT, MULTISIG_MARGIN};
use crate::{
	AccountId, Council, EmergencyCommittee, Identity, Nonce, Patients, Runtime, RuntimeCall, System, Validators,
};

/// The most calls that one transaction wraps, however deep. It bounds what admission costs.
pub const MAX_WRAPPED: u32 = 64;

/// The bytes of the proof that comes with session keys: two ed25519 signatures.
pub const KEYS_PROOF: usize = 128;

/// How long a quota lasts: an hour, in milliseconds.
pub const QUOTA_PERIOD: Moment = 60 * 60 * 1_000;
/// What an account may spend in it.
pub const ACTOR_QUOTA: u64 = seconds(5);
/// What an organization's members may spend in it, all together.
pub const ORGANIZATION_QUOTA: u64 = seconds(200);
/// What an account may spend in it on emergencies, refusals and revocations.
pub const EMERGENCY_RESERVE: u64 = seconds(1);
/// What a councillor, or root's key, may spend in it in that office.
pub const OFFICE_RESERVE: u64 = seconds(30);
/// What an organization's node may spend in it by itself.
pub const SERVICE_RESERVE: u64 = seconds(60);
/// For how many accounts, and organizations, the council sets a quota.
pub const MAX_OVERRIDES: u32 = 1_000;

/// Bytes cost as much as time where a block is full of them: 2 MiB are 300 ms.
pub const BYTE_PRICE: u64 = MAX_BLOCK_WEIGHT.ref_time().saturating_div(2 * 1024 * 1024);
/// And so does proof.
pub const PROOF_PRICE: u64 = MAX_BLOCK_WEIGHT.ref_time().saturating_div(MAX_BLOCK_WEIGHT.proof_size());

/// So many seconds of blocks' time.
const fn seconds(seconds: u64) -> u64 {
	WEIGHT_REF_TIME_PER_SECOND.saturating_mul(seconds)
}

/// The accounts that may send transactions at all: whoever is enrolled as a member, a controller, a validator or a councillor, and root's key where there is one.
pub struct KnownAccounts;

impl Standing for KnownAccounts {
	fn is_known(account: &AccountId) -> bool {
		Identity::is_known(account) || holds_root_key(account)
	}
}

fn holds_root_key(account: &AccountId) -> bool {
	pallet_sudo::Key::<Runtime>::get().as_ref() == Some(account)
}

/// What a transaction is held to before it gets into a block: the filter, and that each call in it could be made by whoever would make it. Of a wrapped call
/// that is stopped or paused just now the wrapper hears when it is carried out.
pub struct Admissible;

impl salus_admission::Admissible<RuntimeCall> for Admissible {
	fn admits(signer: &AccountId, call: &RuntimeCall) -> bool {
		let mut survey = Survey::default();
		CallFilter::contains(call) && survey.admits(call, By::Signer) && survey.offices_are_held_by(signer)
	}
}

/// Who would make a call.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
	/// The signer.
	Signer,
	/// Another account through the signer: a proxy's principal, a multisig, a derivative account. Nothing is known of it here.
	Another,
	/// The council, or root.
	Authority,
}

impl By {
	/// Who makes a call that this one makes for another account.
	fn through(self) -> Self {
		match self {
			Self::Signer | Self::Another => Self::Another,
			Self::Authority => Self::Authority,
		}
	}
}

/// One walk through the calls of a transaction: how many it wraps, and which offices its signer must hold. State is read after the walk, so each office is
/// looked up once.
#[derive(Default)]
struct Survey {
	wrapped: u32,
	councillor: bool,
	in_committee: bool,
	validator: bool,
	root_key: bool,
	authorized_upgrade: bool,
}

impl Survey {
	/// Whether the call, and each that it wraps, could be made so, if the offices noted meanwhile are held.
	fn admits(&mut self, call: &RuntimeCall, by: By) -> bool {
		let possible = match by {
			By::Authority => CarriesNoText::contains(call),
			By::Signer | By::Another => StaticFilter::contains(call) && self.is_possible(call, by),
		};
		possible && self.admits_what_it_wraps(call, by)
	}

	/// Whether an account could make the call. What only the council or root can is wrapped in a motion or in `sudo`.
	fn is_possible(&mut self, call: &RuntimeCall, by: By) -> bool {
		use frame_system::Call as SystemCall;
		use pallet_collective::Call as CouncilCall;
		use pallet_proxy::Call as ProxyCall;
		use pallet_session::Call as SessionCall;
		use pallet_utility::Call as UtilityCall;
		use salus_identity::Call as IdentityCall;
		use salus_validators::Call as ValidatorsCall;
		match call {
			RuntimeCall::System(SystemCall::apply_authorized_upgrade { .. }) => {
				self.authorized_upgrade = true;
				Self::is_office_of(&mut self.councillor, by)
			}
			RuntimeCall::Session(SessionCall::set_keys { proof, .. }) => {
				proof.len() <= KEYS_PROOF && Self::is_office_of(&mut self.validator, by)
			}
			RuntimeCall::Council(
				CouncilCall::set_members { .. } | CouncilCall::disapprove_proposal { .. } | CouncilCall::kill { .. },
			)
			| RuntimeCall::EmergencyCommittee(
				CouncilCall::set_members { .. } | CouncilCall::disapprove_proposal { .. } | CouncilCall::kill { .. },
			)
			| RuntimeCall::Identity(
				IdentityCall::admit_organization { .. } | IdentityCall::set_organization_status { .. },
			)
			| RuntimeCall::Utility(
				UtilityCall::with_weight { .. }
				| UtilityCall::dispatch_as { .. }
				| UtilityCall::dispatch_as_fallible { .. },
			) => false,
			RuntimeCall::Council(_) => Self::is_office_of(&mut self.councillor, by),
			RuntimeCall::EmergencyCommittee(_) => Self::is_office_of(&mut self.in_committee, by),
			RuntimeCall::Sudo(_) => Self::is_office_of(&mut self.root_key, by),
			RuntimeCall::Balances(call) => is_possible_with_a_balance(call),
			RuntimeCall::Assets(call) => self.is_possible_with_assets(call, by),
			// What another account keeps in these pallets nobody bounds: it may be any that the signer makes up.
			RuntimeCall::Proxy(ProxyCall::proxy { .. }) => true,
			RuntimeCall::Proxy(_) => by == By::Signer,
			RuntimeCall::Multisig(call) => by == By::Signer && is_possible_multisig(call),
			RuntimeCall::Utility(_)
			| RuntimeCall::Identity(_)
			| RuntimeCall::Patients(_)
			| RuntimeCall::Consent(_)
			| RuntimeCall::Records(_) => true,
			RuntimeCall::Validators(
				ValidatorsCall::admit { .. }
				| ValidatorsCall::remove { .. }
				| ValidatorsCall::report_equivocation { .. },
			) => false,
			RuntimeCall::Validators(_) => true,
			RuntimeCall::System(_)
			| RuntimeCall::Timestamp(_)
			| RuntimeCall::Migrations(_)
			| RuntimeCall::Admission(_)
			| RuntimeCall::Session(_)
			| RuntimeCall::Grandpa(_)
			| RuntimeCall::CouncilMembership(_)
			| RuntimeCall::EmergencyCommitteeMembership(_)
			| RuntimeCall::Governance(_)
			| RuntimeCall::Parameters(_)
			| RuntimeCall::Preimage(_)
			| RuntimeCall::Scheduler(_)
			| RuntimeCall::SafeMode(_)
			| RuntimeCall::TxPause(_) => false,
		}
	}

	/// Whether an account could make the call. Units of account are made, named and forced by the council; to clear one away is a block's work.
	fn is_possible_with_assets(&mut self, call: &pallet_assets::Call<Runtime>, by: By) -> bool {
		use pallet_assets::Call;
		match call {
			Call::create { .. }
			| Call::force_create { .. }
			| Call::force_transfer { .. }
			| Call::set_metadata { .. }
			| Call::clear_metadata { .. }
			| Call::force_set_metadata { .. }
			| Call::force_clear_metadata { .. }
			| Call::force_asset_status { .. }
			| Call::force_cancel_approval { .. } => false,
			Call::destroy_accounts { .. } | Call::destroy_approvals { .. } | Call::finish_destroy { .. } => {
				Self::is_office_of(&mut self.councillor, by)
			}
			_ => true,
		}
	}

	/// Notes that the signer must hold the office. Another account's offices are not looked up: who holds one signs for it.
	fn is_office_of(office: &mut bool, by: By) -> bool {
		*office = true;
		by == By::Signer
	}

	fn admits_what_it_wraps(&mut self, call: &RuntimeCall, by: By) -> bool {
		use pallet_collective::Call as CouncilCall;
		use pallet_multisig::Call as MultisigCall;
		use pallet_proxy::Call as ProxyCall;
		use pallet_scheduler::Call as SchedulerCall;
		use pallet_sudo::Call as SudoCall;
		use pallet_utility::Call as UtilityCall;
		match call {
			RuntimeCall::Utility(
				UtilityCall::batch { calls } | UtilityCall::batch_all { calls } | UtilityCall::force_batch { calls },
			) => calls.iter().all(|call| self.admits_wrapped(call, by)),
			RuntimeCall::Utility(UtilityCall::if_else { main, fallback }) => {
				self.admits_wrapped(main, by) && self.admits_wrapped(fallback, by)
			}
			RuntimeCall::Utility(UtilityCall::as_derivative { call, .. })
			| RuntimeCall::Proxy(ProxyCall::proxy { call, .. } | ProxyCall::proxy_announced { call, .. })
			| RuntimeCall::Multisig(
				MultisigCall::as_multi { call, .. } | MultisigCall::as_multi_threshold_1 { call, .. },
			) => self.admits_wrapped(call, by.through()),
			RuntimeCall::Utility(
				UtilityCall::dispatch_as { call, .. }
				| UtilityCall::dispatch_as_fallible { call, .. }
				| UtilityCall::with_weight { call, .. },
			)
			| RuntimeCall::Council(
				CouncilCall::execute { proposal: call, .. } | CouncilCall::propose { proposal: call, .. },
			)
			| RuntimeCall::EmergencyCommittee(
				CouncilCall::execute { proposal: call, .. } | CouncilCall::propose { proposal: call, .. },
			)
			| RuntimeCall::Scheduler(
				SchedulerCall::schedule { call, .. }
				| SchedulerCall::schedule_named { call, .. }
				| SchedulerCall::schedule_after { call, .. }
				| SchedulerCall::schedule_named_after { call, .. },
			)
			| RuntimeCall::Sudo(
				SudoCall::sudo { call } | SudoCall::sudo_unchecked_weight { call, .. } | SudoCall::sudo_as { call, .. },
			) => self.admits_wrapped(call, By::Authority),
			_ => true,
		}
	}

	fn admits_wrapped(&mut self, call: &RuntimeCall, by: By) -> bool {
		self.wrapped = self.wrapped.saturating_add(1);
		self.wrapped <= MAX_WRAPPED && self.admits(call, by)
	}

	/// Whether the signer holds every office that the calls ask for.
	fn offices_are_held_by(&self, signer: &AccountId) -> bool {
		(!self.councillor || Council::is_member(signer))
			&& (!self.in_committee || EmergencyCommittee::is_member(signer))
			&& (!self.validator || Validators::is_validator(signer))
			&& (!self.root_key || holds_root_key(signer))
			&& (!self.authorized_upgrade || System::authorized_upgrade().is_some())
	}
}

/// Whether an account could make the call. Forcing is root's, and no account is left to be upgraded.
fn is_possible_with_a_balance(call: &pallet_balances::Call<Runtime>) -> bool {
	use pallet_balances::Call;
	!matches!(
		call,
		Call::force_transfer { .. }
			| Call::force_unreserve { .. }
			| Call::upgrade_accounts { .. }
			| Call::force_set_balance { .. }
			| Call::force_adjust_total_issuance { .. }
	)
}

/// Whether the call names no more signatories than can be, and claims for the call it wraps little more than that call costs.
fn is_possible_multisig(call: &pallet_multisig::Call<Runtime>) -> bool {
	use pallet_multisig::Call;
	let fit = |others: &[AccountId]| {
		u32::try_from(others.len()).is_ok_and(|others| others < <MaxSignatories as Get<u32>>::get())
	};
	match call {
		Call::as_multi { other_signatories, call, max_weight, .. } => {
			let claimable = call.get_dispatch_info().call_weight.saturating_add(MULTISIG_MARGIN);
			fit(other_signatories) && max_weight.all_lte(claimable)
		}
		Call::as_multi_threshold_1 { other_signatories, .. }
		| Call::approve_as_multi { other_signatories, .. }
		| Call::cancel_as_multi { other_signatories, .. }
		| Call::poke_deposit { other_signatories, .. } => fit(other_signatories),
		_ => false,
	}
}

/// Which calls go first (D3). An emergency is one only for whoever has the authority for it, else anybody enrolled could stand before every other. What wraps
/// other calls goes last, as it could carry anything, but for what the council and root do: they stop a flood.
pub struct CallClasses;

impl ClassOf<RuntimeCall> for CallClasses {
	fn class_of(signer: &AccountId, call: &RuntimeCall) -> Class {
		match authority_in_emergency(signer, call) {
			Some(true) => Class::Emergency,
			Some(false) => Class::Other,
			None => ordinary_class(call),
		}
	}
}

fn ordinary_class(call: &RuntimeCall) -> Class {
	match call {
		RuntimeCall::Consent(_) | RuntimeCall::Records(_) | RuntimeCall::Identity(_) | RuntimeCall::Patients(_) => {
			Class::Care
		}
		RuntimeCall::Assets(_) => Class::Billing,
		_ => Class::Other,
	}
}

/// Whether the signer has the authority for this emergency; nothing if the call is none.
fn authority_in_emergency(signer: &AccountId, call: &RuntimeCall) -> Option<bool> {
	match call {
		RuntimeCall::Consent(call) => authority_over_consents(signer, call),
		RuntimeCall::Patients(call) => authority_over_controllers(signer, call),
		RuntimeCall::Identity(salus_identity::Call::remove_member { organization, .. }) => {
			Some(may(signer, *organization, Permission::ManageMembers))
		}
		RuntimeCall::Council(_) => Some(Council::is_member(signer)),
		RuntimeCall::EmergencyCommittee(_) => Some(EmergencyCommittee::is_member(signer)),
		RuntimeCall::Sudo(_) => Some(holds_root_key(signer)),
		_ => None,
	}
}

fn may(signer: &AccountId, organization: OrganizationId, permission: Permission) -> bool {
	<Identity as Members>::actor(signer, organization).is_some_and(|actor| actor.may(permission))
}

/// Refusals, revocations, and what opens records in an emergency.
fn authority_over_consents(signer: &AccountId, call: &salus_consent::Call<Runtime>) -> Option<bool> {
	use salus_consent::Call;
	match call {
		Call::revoke { patient, .. }
		| Call::refuse { patient, .. }
		| Call::retract { patient, .. }
		| Call::answer { patient, accept: false, .. } => {
			Some(<Patients as glue::Patients>::may(signer, *patient, Act::Consent).is_some())
		}
		Call::break_glass { organization, .. } => Some(may(signer, *organization, Permission::BreakGlass)),
		Call::review { organization, .. } => Some(may(signer, *organization, Permission::ReviewBreakGlass)),
		_ => None,
	}
}

/// What takes a patient's control away from whoever should not have it.
fn authority_over_controllers(signer: &AccountId, call: &salus_patients::Call<Runtime>) -> Option<bool> {
	use salus_patients::Call;
	let capacity = |patient: &PatientId| <Patients as glue::Patients>::capacity(signer, *patient);
	match call {
		Call::veto_recovery { patient } => {
			Some(capacity(patient).is_some_and(|capacity| capacity != Capacity::Trusted))
		}
		Call::remove_controller { patient, account } => Some(match capacity(patient) {
			Some(Capacity::Patient) => true,
			Some(_) => account == signer,
			None => false,
		}),
		_ => None,
	}
}

/// For whom the signer makes a call: the first of the signer's own organizations that it names, also inside a batch. What a proxy or a multisig does for another
/// account is charged to the signer alone, who is known by name as well.
pub struct OnBehalf;

impl ActingFor<RuntimeCall> for OnBehalf {
	fn organization(signer: &AccountId, call: &RuntimeCall) -> Option<OrganizationId> {
		let own = salus_identity::OrganizationsOf::<Runtime>::get(signer);
		first_named(call, &own)
	}

	fn reserve(signer: &AccountId, call: &RuntimeCall, class: Class) -> Reserve {
		match call {
			RuntimeCall::Council(_) | RuntimeCall::EmergencyCommittee(_) | RuntimeCall::Sudo(_)
				if class == Class::Emergency =>
			{
				Reserve::Office
			}
			_ if class == Class::Emergency => Reserve::Emergency,
			RuntimeCall::Records(call) if is_service(signer, call) => Reserve::Service,
			_ => Reserve::Ordinary,
		}
	}
}

/// Whether it is what an organization's node does by itself.
fn is_service(signer: &AccountId, call: &salus_records::Call<Runtime>) -> bool {
	use salus_records::Call;
	match call {
		Call::anchor { organization, .. }
		| Call::begin_erasure { organization, .. }
		| Call::confirm_erasure { organization, .. } => may(signer, *organization, Permission::Anchor),
		_ => false,
	}
}

/// The first of these organizations for which the call, or one in its batch, is made. Admission has made sure before that it wraps few.
fn first_named(call: &RuntimeCall, own: &[OrganizationId]) -> Option<OrganizationId> {
	use pallet_utility::Call as UtilityCall;
	match call {
		_ if own.is_empty() => None,
		RuntimeCall::Utility(
			UtilityCall::batch { calls } | UtilityCall::batch_all { calls } | UtilityCall::force_batch { calls },
		) => calls.iter().find_map(|call| first_named(call, own)),
		RuntimeCall::Utility(UtilityCall::if_else { main, fallback }) => {
			first_named(main, own).or_else(|| first_named(fallback, own))
		}
		_ => organization_of(call).filter(|organization| own.contains(organization)),
	}
}

/// The organization for which a call says it is made.
fn organization_of(call: &RuntimeCall) -> Option<OrganizationId> {
	use salus_consent::Call as Consent;
	use salus_identity::Call as Identity;
	use salus_patients::Call as Patients;
	use salus_records::Call as Records;
	use salus_validators::Call as Validators;
	match call {
		RuntimeCall::Identity(
			Identity::set_organization_status { organization, .. }
			| Identity::set_member { organization, .. }
			| Identity::remove_member { organization, .. }
			| Identity::name_organization { organization, .. }
			| Identity::set_facts { organization, .. }
			| Identity::define_role { organization, .. }
			| Identity::change_role { organization, .. }
			| Identity::retire_role { organization, .. }
			| Identity::set_own_roles { organization, .. }
			| Identity::set_licence { organization, .. },
		)
		| RuntimeCall::Patients(
			Patients::register_patient { organization, .. }
			| Patients::set_patient_status { organization, .. }
			| Patients::appoint_guardian { organization, .. }
			| Patients::set_majority { organization, .. }
			| Patients::attest_recovery { organization, .. }
			| Patients::link { organization, .. }
			| Patients::accept_link { organization, .. }
			| Patients::unlink { organization, .. },
		)
		| RuntimeCall::Consent(
			Consent::request { organization, .. }
			| Consent::withdraw { organization, .. }
			| Consent::break_glass { organization, .. }
			| Consent::review { organization, .. },
		)
		| RuntimeCall::Records(
			Records::anchor { organization, .. }
			| Records::begin_erasure { organization, .. }
			| Records::confirm_erasure { organization, .. }
			| Records::place_hold { organization, .. }
			| Records::lift_hold { organization, .. },
		)
		| RuntimeCall::Validators(
			Validators::nominate { organization, .. }
			| Validators::withdraw { organization, .. }
			| Validators::leave { organization, .. },
		)
		| RuntimeCall::Admission(salus_admission::Call::set_organization_quota { organization, .. }) => Some(*organization),
		_ => None,
	}
}

/// Whom a registrar's voucher lets in, with the one call that redeems it, alone and unwrapped.
pub struct Vouchers;

impl Invitations<RuntimeCall> for Vouchers {
	fn is_invitation(call: &RuntimeCall) -> bool {
		matches!(call, RuntimeCall::Patients(salus_patients::Call::redeem_voucher { .. }))
	}

	fn invited(signer: &AccountId, call: &RuntimeCall) -> Option<Actor> {
		match call {
			RuntimeCall::Patients(salus_patients::Call::redeem_voucher { voucher, registrar, signature }) => {
				Patients::invitation(signer, voucher, registrar, signature)
			}
			_ => None,
		}
	}

	/// It looks at all that the call looks at, and writes nothing.
	fn weight() -> Weight {
		<Runtime as salus_patients::Config>::WeightInfo::redeem_voucher()
	}

	fn first_nonce(signer: &AccountId) -> Nonce {
		salus_identity::DepartedNonces::<Runtime>::get(signer).unwrap_or_default()
	}
}

/// The nonce of the account's next transaction, for one that comes back too.
pub fn next_nonce(account: &AccountId) -> Nonce {
	System::account_nonce(account).max(Vouchers::first_nonce(account))
}

/// A batch of as many calls as admission looks at, half of them multisigs around others, with one that asks for each office, and at last one for the
/// organization. The signer holds all the offices afterwards, each among as many as can be, and is not known for it.
#[cfg(any(feature = "runtime-benchmarks", test))]
#[allow(clippy::expect_used)]
pub fn longest_call(signer: &AccountId, organization: OrganizationId) -> RuntimeCall {
	use alloc::{boxed::Box, vec, vec::Vec};
	use frame_support::pallet_prelude::Decode;
	use pallet_collective::{Instance1, Instance2};
	use sp_runtime::traits::TrailingZeroInput;

	let zeros = || TrailingZeroInput::zeroes();
	let other = |index: u8| AccountId::new([index; 32]);
	let mut accounts: Vec<AccountId> = (0..99).map(other).chain([signer.clone()]).collect();
	accounts.sort();
	pallet_collective::Members::<Runtime, Instance1>::put(accounts.clone());
	pallet_collective::Members::<Runtime, Instance2>::put(accounts.clone());
	salus_validators::Validators::<Runtime>::put(frame_support::BoundedVec::truncate_from(accounts));
	pallet_sudo::Key::<Runtime>::put(signer);
	System::authorize_upgrade(frame_system::RawOrigin::Root.into(), Default::default()).expect("root may");

	let revoke = salus_consent::Call::decode(&mut TrailingZeroInput::new(&[2])).expect("ids are any bytes");
	let revoke = RuntimeCall::Consent(revoke);
	let multisig = RuntimeCall::Multisig(pallet_multisig::Call::as_multi {
		threshold: 2,
		other_signatories: (0..15).map(other).collect(),
		maybe_timepoint: None,
		call: Box::new(revoke),
		max_weight: Weight::zero(),
	});
	let mut calls = vec![multisig; 29];
	let keys = Decode::decode(&mut zeros()).expect("public keys are any bytes");
	calls.extend([
		RuntimeCall::Session(pallet_session::Call::set_keys { keys, proof: vec![0; KEYS_PROOF] }),
		RuntimeCall::System(frame_system::Call::apply_authorized_upgrade { code: Vec::new() }),
		RuntimeCall::Council(pallet_collective::Call::vote { proposal: Default::default(), index: 0, approve: true }),
		RuntimeCall::EmergencyCommittee(pallet_collective::Call::vote {
			proposal: Default::default(),
			index: 0,
			approve: true,
		}),
		RuntimeCall::Sudo(pallet_sudo::Call::remove_key {}),
		RuntimeCall::Identity(salus_identity::Call::remove_member { organization, account: signer.clone() }),
	]);
	RuntimeCall::Utility(pallet_utility::Call::batch { calls })
}
