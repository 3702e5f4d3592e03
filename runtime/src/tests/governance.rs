//! Which decision takes how many votes, what can be stopped by whom and until when, and what never is.

use std::collections::BTreeSet;

use codec::Encode;
use frame_support::{
	assert_noop, assert_ok,
	storage::{unhashed, with_transaction, TransactionOutcome},
	traits::{Contains, GetCallMetadata, Hooks},
};
use pallet_collective::{Instance1, Instance2};
use salus_governance::{CallName, Name};
use salus_primitives::{
	money::Currency,
	role::{OrganizationKind, OrganizationStatus},
	OrganizationId, UnitId,
};
use sp_core::traits::{Externalities, ReadRuntimeVersion, ReadRuntimeVersionExt};
use sp_runtime::{
	traits::{BlakeTwo256, Dispatchable, Hash},
	DispatchError::{self, BadOrigin},
	DispatchResult,
};

use super::{cast::*, motion::*, storage};
use crate::{
	configs::parameters::{quotas, RuntimeParameters},
	genesis, BlockNumber, Council, EmergencyCommittee, Governance, Identity, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeOrigin, SafeMode, System, TxPause, Validators, VERSION,
};

/// The sizes of council that are tried.
const SIZES: [usize; 4] = [1, 3, 4, 7];
/// How many of each are more than half, two thirds and three quarters.
const HALF: [usize; 4] = [1, 2, 3, 4];
const TWO_THIRDS: [usize; 4] = [1, 2, 3, 5];
const THREE_QUARTERS: [usize; 4] = [1, 3, 3, 6];

/// How long a pause lasts, in milliseconds.
const PAUSE: u64 = 24 * 60 * 60 * 1_000;
/// How many blocks safe mode lasts.
const SAFE_MODE: BlockNumber = 3_600;

fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

fn named(pallet: &str, call: &str) -> CallName {
	let bounded = |text: &str| Name::try_from(text.as_bytes().to_vec()).expect("names are short");
	(bounded(pallet), bounded(call))
}

fn grant() -> CallName {
	named("Consent", "grant")
}

fn pass(time: u64) {
	pallet_timestamp::Now::<Runtime>::mutate(|now| *now += time);
}

/// A decision: what makes it possible, what is moved, and how many of each size of council it takes.
struct Decision(&'static str, fn(), fn() -> RuntimeCall, [usize; 4]);

fn decisions() -> Vec<Decision> {
	let nothing = || ();
	let paused = || {
		assert_ok!(Governance::pause(root(), grant()));
	};
	let stopped = || {
		assert_ok!(SafeMode::force_enter(root()));
	};
	let suspended = || {
		assert_ok!(Identity::set_organization_status(root(), HOSPITAL, OrganizationStatus::Suspended));
	};
	let nominated = || {
		assert_ok!(Validators::nominate(by(ADMINISTRATOR), HOSPITAL, STRANGER));
	};
	let authorized = || {
		assert_ok!(Governance::authorize_upgrade(root(), Default::default()));
	};
	let settled = || {
		assert_ok!(Identity::admit_organization(root(), OrganizationKind::Settlement, STRANGER));
	};
	let opened = || {
		assert_ok!(Identity::admit_organization(root(), OrganizationKind::Settlement, STRANGER));
		assert_ok!(open_unit().dispatch(root()));
	};
	vec![
		Decision(
			"admit an organization",
			nothing,
			|| {
				salus_identity::Call::admit_organization { kind: OrganizationKind::Hospital, administrator: STRANGER }
					.into()
			},
			HALF,
		),
		Decision("suspend an organization", nothing, || suspension(OrganizationStatus::Suspended), HALF),
		Decision("reinstate an organization", suspended, || suspension(OrganizationStatus::Active), HALF),
		Decision("remove an organization", nothing, || suspension(OrganizationStatus::Removed), TWO_THIRDS),
		Decision(
			"set a quota",
			nothing,
			|| salus_admission::Call::set_actor_quota { account: NURSE, quota: Some(1) }.into(),
			HALF,
		),
		Decision("set a parameter", nothing, parameter, HALF),
		Decision("pause a call", nothing, pause, HALF),
		Decision("let a pause last", paused, || salus_governance::Call::extend_pause { name: grant() }.into(), HALF),
		Decision("end a pause", paused, || salus_governance::Call::unpause { name: grant() }.into(), HALF),
		Decision("enter safe mode", nothing, || pallet_safe_mode::Call::force_enter {}.into(), HALF),
		Decision("let safe mode last", stopped, || pallet_safe_mode::Call::force_extend {}.into(), HALF),
		Decision("leave safe mode", stopped, || pallet_safe_mode::Call::force_exit {}.into(), HALF),
		Decision("seat a councillor", nothing, seat::<Instance1>, TWO_THIRDS),
		Decision("seat a member of the committee", nothing, seat::<Instance2>, TWO_THIRDS),
		Decision("unseat a member of the committee", nothing, unseat, TWO_THIRDS),
		Decision(
			"admit a validator",
			nominated,
			|| salus_validators::Call::admit { validator: STRANGER }.into(),
			TWO_THIRDS,
		),
		Decision(
			"remove a validator",
			nothing,
			|| salus_validators::Call::remove { validator: VALIDATOR }.into(),
			TWO_THIRDS,
		),
		Decision(
			"note a preimage",
			nothing,
			|| pallet_preimage::Call::note_preimage { bytes: vec![1, 2, 3] }.into(),
			TWO_THIRDS,
		),
		Decision("open a unit of account", settled, open_unit, TWO_THIRDS),
		Decision(
			"close a unit of account",
			opened,
			|| salus_payments::Call::close_unit { unit: UnitId(0) }.into(),
			TWO_THIRDS,
		),
		Decision("authorize an upgrade", nothing, authorization, THREE_QUARTERS),
		Decision(
			"withdraw an upgrade",
			authorized,
			|| salus_governance::Call::withdraw_upgrade {}.into(),
			THREE_QUARTERS,
		),
	]
}

fn suspension(status: OrganizationStatus) -> RuntimeCall {
	salus_identity::Call::set_organization_status { organization: HOSPITAL, status }.into()
}

fn parameter() -> RuntimeCall {
	let key_value = RuntimeParameters::Quotas(quotas::Parameters::Actor(quotas::Actor, Some(1_000_000_000_000)));
	pallet_parameters::Call::set_parameter { key_value }.into()
}

fn pause() -> RuntimeCall {
	salus_governance::Call::pause { name: grant() }.into()
}

/// The settlement member is the second organization.
fn open_unit() -> RuntimeCall {
	let (issuer, currency) = (OrganizationId(1), Currency::new(*b"EUR").expect("three capital letters"));
	salus_payments::Call::open_unit { issuer, currency, decimals: 2 }.into()
}

fn authorization() -> RuntimeCall {
	salus_governance::Call::authorize_upgrade { code_hash: Default::default() }.into()
}

fn seat<I: 'static>() -> RuntimeCall
where
	Runtime: pallet_membership::Config<I>,
	RuntimeCall: From<pallet_membership::Call<Runtime, I>>,
{
	pallet_membership::Call::<Runtime, I>::add_member { who: STRANGER.into() }.into()
}

fn unseat() -> RuntimeCall {
	let who = committee()[0].clone().into();
	pallet_membership::Call::<Runtime, Instance2>::remove_member { who }.into()
}

#[test]
fn each_decision_takes_its_share_of_the_council_and_not_one_vote_less() {
	for (index, size) in SIZES.into_iter().enumerate() {
		for Decision(name, prepare, call, needed) in decisions() {
			let needed = needed[index];
			of_size(size, || {
				prepare();
				if needed > 1 {
					assert_eq!(motion(needed - 1, call()), Err(BadOrigin), "{} of {size} {name}", needed - 1);
				}
				assert_eq!(motion(needed, call()), Ok(()), "{needed} of {size} {name}");
			});
		}
	}
}

#[test]
fn two_thirds_of_the_committee_pause_and_stop_and_not_one_vote_less() {
	for (size, needed) in SIZES.into_iter().zip(TWO_THIRDS) {
		for call in [pause(), pallet_safe_mode::Call::force_enter {}.into()] {
			of_size(size, || {
				if needed > 1 {
					assert_eq!(emergency_motion(needed - 1, call.clone()), Err(BadOrigin), "{call:?}");
				}
				assert_eq!(emergency_motion(needed, call.clone()), Ok(()), "{call:?}");
			});
		}
	}
}

#[test]
fn the_whole_committee_does_nothing_else_that_the_council_does() {
	for Decision(name, prepare, call, _) in decisions() {
		of_size(3, || {
			prepare();
			let expected = if ["pause a call", "enter safe mode"].contains(&name) { Ok(()) } else { Err(BadOrigin) };
			assert_eq!(emergency_motion(3, call()), expected, "{name}");
		});
	}
}

#[test]
fn neither_council_nor_committee_votes_in_the_other() {
	of_size(3, || {
		let (councillor, member) = (by(councillors()[0].clone()), by(committee()[0].clone()));
		let call = || Box::new(pause());
		let in_council = pallet_collective::Error::<Runtime, Instance1>::NotMember;
		let in_committee = pallet_collective::Error::<Runtime, Instance2>::NotMember;
		assert_noop!(Council::propose(member.clone(), 1, call(), 99), in_council);
		assert_noop!(EmergencyCommittee::propose(councillor.clone(), 1, call(), 99), in_committee);
		let hash = BlakeTwo256::hash_of(&pause());
		assert_ok!(Council::propose(councillor.clone(), 2, call(), 99));
		assert_ok!(EmergencyCommittee::propose(member.clone(), 2, call(), 99));
		let in_council = pallet_collective::Error::<Runtime, Instance1>::NotMember;
		let in_committee = pallet_collective::Error::<Runtime, Instance2>::NotMember;
		assert_noop!(Council::vote(member, hash, 0, true), in_council);
		assert_noop!(EmergencyCommittee::vote(councillor, hash, 0, true), in_committee);
	});
}

#[test]
fn nobody_decides_alone_by_executing_instead_of_proposing() {
	of_size(3, || {
		let (councillor, member) = (by(councillors()[0].clone()), by(committee()[0].clone()));
		let length = pause().encoded_size() as u32;
		assert_ok!(Council::execute(councillor, Box::new(pause()), length));
		assert_ok!(EmergencyCommittee::execute(member, Box::new(pause()), length));
		assert!(Governance::paused().is_empty());
	});
}

#[test]
fn whoever_is_silent_when_a_motion_ends_has_not_agreed() {
	four(|| {
		let (call, councillors) = (pause(), councillors());
		let (hash, length) = (BlakeTwo256::hash_of(&call), call.encoded_size() as u32);
		assert_ok!(crate::CouncilMembership::set_prime(root(), councillors[0].clone().into()));
		assert_ok!(Council::propose(by(councillors[0].clone()), 3, Box::new(call), length));
		for councillor in &councillors[..2] {
			assert_ok!(Council::vote(by(councillor.clone()), hash, 0, true));
		}
		System::set_block_number(1 + 3 * 24 * 60 * 60);
		System::reset_events();
		assert_ok!(Council::close(by(alice()), hash, 0, Default::default(), length));
		let disapproved: RuntimeEvent =
			pallet_collective::Event::<Runtime, Instance1>::Disapproved { proposal_hash: hash }.into();
		assert!(System::events().iter().any(|record| record.event == disapproved));
		assert!(Governance::paused().is_empty());
	});
}

#[test]
fn whoever_sits_on_the_committee_is_known_as_long() {
	use salus_primitives::glue::Standing;
	let known = || crate::configs::KnownAccounts::is_known(&STRANGER);
	four(|| {
		assert!(!known());
		assert_eq!(motion(3, seat::<Instance2>()), Ok(()));
		assert!(known() && committee().contains(&STRANGER) && !councillors().contains(&STRANGER));
		let unseat = pallet_membership::Call::<Runtime, Instance2>::remove_member { who: STRANGER.into() };
		assert_eq!(motion(3, unseat), Ok(()));
		assert!(!known() && !committee().contains(&STRANGER));
	});
}

#[test]
fn a_committee_of_nobody_stops_nothing_and_is_seated_again() {
	four(|| {
		for who in committee() {
			let unseat = pallet_membership::Call::<Runtime, Instance2>::remove_member { who: who.into() };
			assert_eq!(motion(3, unseat), Ok(()));
		}
		let refusal = pallet_collective::Error::<Runtime, Instance2>::NotMember;
		assert_noop!(EmergencyCommittee::propose(by(alice()), 1, Box::new(pause()), 99), refusal);
		assert_eq!(motion(3, seat::<Instance2>()), Ok(()));
		assert_eq!(emergency_motion(1, pause()), Ok(()));
	});
}

#[test]
fn no_member_of_the_committee_gives_the_seat_away() {
	four(|| {
		let change = pallet_membership::Call::<Runtime, Instance2>::change_key { new: STRANGER.into() };
		let refusal = RuntimeCall::from(change).dispatch(by(alice()));
		assert_eq!(refusal.map_err(|refusal| refusal.error), Err(filtered()));
	});
}

/// A call that can be paused, by a member of staff who may make it.
fn register() -> DispatchResult {
	let patient = salus_primitives::PatientId([0xbb; 32]);
	let call = salus_patients::Call::register_patient { organization: HOSPITAL, patient, controller: STRANGER };
	with_transaction(|| {
		let answer = RuntimeCall::from(call).dispatch(by(REGISTRAR));
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(answer))
	})
	.expect("it is not nested deeply")
	.map(|_| ())
	.map_err(|refusal| refusal.error)
}

#[test]
fn what_the_committee_pauses_goes_on_by_itself_and_lasts_only_by_the_council() {
	cast(|| {
		let name = named("Patients", "register_patient");
		assert_ok!(register());
		assert_eq!(emergency_motion(2, salus_governance::Call::pause { name: name.clone() }), Ok(()));
		assert_eq!(register(), Err(filtered()));
		pass(PAUSE - 1);
		assert_eq!(register(), Err(filtered()));
		assert_eq!(emergency_motion(3, salus_governance::Call::extend_pause { name: name.clone() }), Err(BadOrigin));
		assert_eq!(motion(3, salus_governance::Call::extend_pause { name: name.clone() }), Ok(()));
		pass(PAUSE - 1);
		assert_eq!(register(), Err(filtered()));
		pass(1);
		assert_ok!(register());
		let late = salus_governance::Call::extend_pause { name };
		assert_eq!(motion(5, late), Err(salus_governance::Error::<Runtime>::NotPaused.into()));
	});
}

#[test]
fn no_pause_without_an_end_is_made_but_by_root() {
	four(|| {
		let full_name = name(&batch(vec![]));
		let pause = || pallet_tx_pause::Call::pause { full_name: full_name.clone() };
		assert_eq!(motion(4, pause()), Err(BadOrigin));
		assert_eq!(emergency_motion(3, pause()), Err(BadOrigin));
		assert_ok!(TxPause::pause(root(), full_name.clone()));
		assert_eq!(motion(3, pallet_tx_pause::Call::unpause { ident: full_name.clone() }), Ok(()));
		assert!(!TxPause::is_paused(&full_name));
	});
}

#[test]
fn safe_mode_that_the_committee_enters_ends_by_itself_and_lasts_only_by_the_council() {
	four(|| {
		let goes_on = || batch(vec![]).dispatch(by(alice())).is_ok();
		let pass = |blocks| {
			System::set_block_number(System::block_number() + blocks);
			SafeMode::on_initialize(System::block_number());
		};
		assert_eq!(emergency_motion(2, pallet_safe_mode::Call::force_enter {}), Ok(()));
		assert!(!goes_on());
		for call in [pallet_safe_mode::Call::force_extend {}, pallet_safe_mode::Call::force_exit {}] {
			assert_eq!(emergency_motion(3, call), Err(BadOrigin));
		}
		pass(SAFE_MODE);
		assert!(!goes_on());
		assert_eq!(motion(3, pallet_safe_mode::Call::force_extend {}), Ok(()));
		pass(SAFE_MODE);
		assert!(!goes_on());
		pass(1);
		assert!(goes_on());
	});
}

#[test]
fn the_council_unseats_the_committee_while_it_stops_the_chain() {
	four(|| {
		assert_eq!(emergency_motion(2, pallet_safe_mode::Call::force_enter {}), Ok(()));
		assert_eq!(motion(3, unseat()), Ok(()));
		assert_eq!(committee().len(), 2);
	});
}

/// One of each call of the runtime, with nothing in it.
fn every_call() -> Vec<RuntimeCall> {
	let calls: Vec<_> =
		(0..=u8::MAX).flat_map(|pallet| (0..=u8::MAX).filter_map(move |call| call_of(pallet, call))).collect();
	let found: BTreeSet<_> = calls.iter().map(full_name).collect();
	assert_eq!(found, every_name(|_| true), "a call cannot be made of nothing");
	calls
}

fn full_name(call: &RuntimeCall) -> String {
	let metadata = call.get_call_metadata();
	format!("{}.{}", metadata.pallet_name, metadata.function_name)
}

/// The names of all calls of these pallets.
fn every_name(of: impl Fn(&str) -> bool) -> BTreeSet<String> {
	let calls =
		|pallet: &'static str| RuntimeCall::get_call_names(pallet).iter().map(move |call| format!("{pallet}.{call}"));
	RuntimeCall::get_module_names().iter().filter(|pallet| of(pallet)).flat_map(|pallet| calls(pallet)).collect()
}

/// The pallets of which nothing is ever stopped or paused.
const GOVERNING: [&str; 9] = [
	"Timestamp",
	"Council",
	"CouncilMembership",
	"EmergencyCommittee",
	"EmergencyCommitteeMembership",
	"Governance",
	"SafeMode",
	"TxPause",
	"Sudo",
];

/// What else is never stopped, and so never paused.
const NEVER: [&str; 12] = [
	"System.apply_authorized_upgrade",
	"Session.set_keys",
	"Grandpa.report_equivocation",
	"Grandpa.report_equivocation_unsigned",
	"Validators.report_equivocation",
	"Patients.veto_recovery",
	"Consent.refuse",
	"Consent.revoke",
	"Consent.retract",
	"Consent.answer",
	"Consent.break_glass",
	"Consent.review",
];

fn never() -> BTreeSet<String> {
	let mut names = every_name(|pallet| GOVERNING.contains(&pallet));
	names.extend(NEVER.map(String::from));
	names
}

#[test]
fn of_all_calls_exactly_these_pass_in_safe_mode() {
	cast(|| {
		assert_ok!(SafeMode::force_enter(root()));
		let passes = |call: &RuntimeCall| SafeMode::contains(call);
		let passing: BTreeSet<_> = every_call().iter().filter(|call| passes(call)).map(full_name).collect();
		// Of nothing a refusing answer is made; an accepting one waits.
		assert_eq!(passing, never());
		let accept = salus_consent::Call::answer { patient: PATIENT, id: Default::default(), accept: true };
		assert!(!passes(&accept.into()));
	});
}

#[test]
fn of_all_calls_exactly_these_cannot_be_paused() {
	cast(|| {
		let unpausable: salus_governance::Error<Runtime> = salus_governance::Error::Unpausable;
		let unpausable: DispatchError = unpausable.into();
		let mut refused = BTreeSet::new();
		for call in every_call() {
			let metadata = call.get_call_metadata();
			let name = named(metadata.pallet_name, metadata.function_name);
			match Governance::pause(root(), name.clone()) {
				Ok(()) => {
					assert!(!Governance::contains(&call), "{call:?} goes on");
					assert_ok!(Governance::unpause(root(), name));
				}
				Err(refusal) => {
					assert_eq!(refusal, unpausable, "{call:?}");
					assert!(refused.insert(full_name(&call)));
				}
			}
			assert!(Governance::contains(&call), "{call:?} is paused");
		}
		assert_eq!(refused, never());
	});
}

#[test]
fn root_cannot_pause_those_either_without_an_end() {
	cast(|| {
		for call in every_call().iter().filter(|call| never().contains(&full_name(call))) {
			assert_noop!(TxPause::pause(root(), name(call)), pallet_tx_pause::Error::<Runtime>::Unpausable);
		}
	});
}

/// Reads the version out of code that is nothing but a version.
struct NothingButVersion;

impl ReadRuntimeVersion for NothingButVersion {
	fn read_runtime_version(&self, code: &[u8], _: &mut dyn Externalities) -> Result<Vec<u8>, String> {
		Ok(code.to_vec())
	}
}

/// Code of this chain, of such a version.
fn code(spec_version: u32) -> Vec<u8> {
	sp_version::RuntimeVersion { spec_version, ..VERSION }.encode()
}

/// The founders alone, on a chain that can read a version.
fn upgrading(test: impl FnOnce()) {
	let mut chain = sp_io::TestExternalities::new(storage(genesis::LOCAL));
	chain.register_extension(ReadRuntimeVersionExt::new(NothingButVersion));
	chain.execute_with(|| {
		System::set_block_number(1);
		test();
		always();
	});
}

fn authorize(code: &[u8]) -> RuntimeCall {
	salus_governance::Call::authorize_upgrade { code_hash: BlakeTwo256::hash(code) }.into()
}

fn apply(code: &[u8]) -> DispatchResult {
	let call: RuntimeCall = frame_system::Call::apply_authorized_upgrade { code: code.to_vec() }.into();
	call.dispatch(by(alice())).map(|_| ()).map_err(|refusal| refusal.error)
}

fn installed() -> Option<Vec<u8>> {
	unhashed::get_raw(sp_core::storage::well_known_keys::CODE)
}

#[test]
fn three_quarters_authorize_an_upgrade_which_is_put_in_place_once() {
	upgrading(|| {
		let code = code(VERSION.spec_version + 1);
		assert_eq!(motion(2, authorize(&code)), Err(BadOrigin));
		assert_eq!(apply(&code), Err(frame_system::Error::<Runtime>::NothingAuthorized.into()));
		assert_eq!(motion(3, authorize(&code)), Ok(()));
		assert_eq!(apply(b"other code"), Err(frame_system::Error::<Runtime>::Unauthorized.into()));
		assert_ok!(apply(&code));
		assert_eq!(installed(), Some(code.clone()));
		assert_eq!(apply(&code), Err(frame_system::Error::<Runtime>::NothingAuthorized.into()));
	});
}

#[test]
fn what_is_no_higher_version_is_not_put_in_place_and_needs_another_vote() {
	upgrading(|| {
		let (before, same) = (installed(), code(VERSION.spec_version));
		assert_eq!(motion(3, authorize(&same)), Ok(()));
		System::reset_events();
		assert_ok!(apply(&same));
		let rejected = frame_system::Event::<Runtime>::RejectedInvalidAuthorizedUpgrade {
			code_hash: BlakeTwo256::hash(&same),
			error: frame_system::Error::<Runtime>::SpecVersionNeedsToIncrease.into(),
		};
		let events: Vec<RuntimeEvent> = System::events().into_iter().map(|record| record.event).collect();
		assert_eq!(events, [rejected.into()]);
		assert_eq!((installed(), System::authorized_upgrade().is_none()), (before, true));
	});
}

#[test]
fn three_quarters_withdraw_an_upgrade_and_nobody_puts_it_in_place() {
	upgrading(|| {
		let (before, code) = (installed(), code(VERSION.spec_version + 1));
		assert_eq!(motion(3, authorize(&code)), Ok(()));
		let withdraw = || salus_governance::Call::withdraw_upgrade {};
		assert_eq!(motion(2, withdraw()), Err(BadOrigin));
		assert_eq!(motion(3, withdraw()), Ok(()));
		assert_eq!(apply(&code), Err(frame_system::Error::<Runtime>::NothingAuthorized.into()));
		assert_eq!(installed(), before);
		let nothing = salus_governance::Error::<Runtime>::NothingAuthorized;
		assert_eq!(motion(3, withdraw()), Err(nothing.into()));
	});
}

#[test]
fn an_upgrade_that_mends_a_stopped_chain_is_authorized_and_put_in_place_while_it_is_stopped() {
	upgrading(|| {
		let code = code(VERSION.spec_version + 1);
		assert_eq!(emergency_motion(2, pallet_safe_mode::Call::force_enter {}), Ok(()));
		assert_eq!(motion(3, authorize(&code)), Ok(()));
		assert_ok!(apply(&code));
		assert_eq!(installed(), Some(code));
	});
}
