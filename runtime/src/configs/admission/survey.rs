//! What a block may carry, and from whom.

use frame_support::{
	dispatch::GetDispatchInfo,
	traits::{Contains, Get},
};
use salus_primitives::{organization::WebAddress, role::Permission, OrganizationId};

use super::{
	super::system::{CallFilter, CarriesNoText, MaxSignatories, StaticFilter, MULTISIG_MARGIN},
	holds_root_key, may,
};
use crate::{AccountId, Council, EmergencyCommittee, Runtime, RuntimeCall, System, Validators};

/// The most calls that one transaction wraps, however deep. It bounds what admission costs.
pub const MAX_WRAPPED: u32 = 64;

/// The bytes of the proof that comes with session keys: two ed25519 signatures.
pub const KEYS_PROOF: usize = 128;

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
	speaks_for: Option<OrganizationId>,
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
		use salus_payments::Call as PaymentsCall;
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
				IdentityCall::admit_organization { .. }
				| IdentityCall::set_organization_status { .. }
				| IdentityCall::name_organization { .. },
			)
			| RuntimeCall::Utility(
				UtilityCall::with_weight { .. }
				| UtilityCall::dispatch_as { .. }
				| UtilityCall::dispatch_as_fallible { .. },
			) => false,
			// Text: only in its form, and only from whoever may publish it.
			RuntimeCall::Identity(IdentityCall::set_facts { organization, facts }) => {
				facts.web_address.as_ref().is_none_or(WebAddress::is_valid) && self.speaks_for(*organization, by)
			}
			RuntimeCall::Identity(IdentityCall::define_role { organization, code, .. }) => {
				code.is_valid() && self.speaks_for(*organization, by)
			}
			RuntimeCall::Council(_) => Self::is_office_of(&mut self.councillor, by),
			RuntimeCall::EmergencyCommittee(_) => Self::is_office_of(&mut self.in_committee, by),
			RuntimeCall::Sudo(_) => Self::is_office_of(&mut self.root_key, by),
			RuntimeCall::Balances(call) => is_possible_with_a_balance(call),
			// What another account keeps in these pallets nobody bounds: it may be any that the signer makes up.
			RuntimeCall::Proxy(ProxyCall::proxy { .. }) => true,
			RuntimeCall::Proxy(_) => by == By::Signer,
			RuntimeCall::Multisig(call) => by == By::Signer && is_possible_multisig(call),
			RuntimeCall::Utility(_)
			| RuntimeCall::Identity(_)
			| RuntimeCall::Patients(_)
			| RuntimeCall::Consent(_)
			| RuntimeCall::Records(_)
			| RuntimeCall::Appointments(_)
			| RuntimeCall::LabOrders(_)
			| RuntimeCall::Prescriptions(_)
			| RuntimeCall::Beds(_)
			| RuntimeCall::Coverage(_)
			| RuntimeCall::Claims(_) => true,
			RuntimeCall::Payments(PaymentsCall::open_unit { .. } | PaymentsCall::close_unit { .. }) => false,
			RuntimeCall::Payments(_) => true,
			RuntimeCall::Validators(
				ValidatorsCall::admit { .. }
				| ValidatorsCall::remove { .. }
				| ValidatorsCall::report_equivocation { .. },
			) => false,
			RuntimeCall::Validators(_) => true,
			// Money moves by payments alone.
			RuntimeCall::Assets(_)
			| RuntimeCall::System(_)
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

	/// Notes that the signer must manage this organization, and that no other is spoken for in the same transaction: one is looked up.
	fn speaks_for(&mut self, organization: OrganizationId, by: By) -> bool {
		by == By::Signer && *self.speaks_for.get_or_insert(organization) == organization
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
			&& self.speaks_for.is_none_or(|organization| may(signer, organization, Permission::ManageOrganization))
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
