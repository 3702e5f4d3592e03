//! Nobody decides what they had a hand in, and nobody has two permissions that are to be in different hands: whatever their role.

use frame_support::storage::{with_transaction, TransactionOutcome};
use salus_primitives::{
	insurance::ClaimStatus,
	patient::{GuardianRole, Scope},
	role::{
		OrganizationKind::{Auditor, Hospital, Insurer},
		Permission, Role, Roles,
	},
	AccountId, ClaimId, PatientId,
};
use sp_runtime::{traits::Dispatchable, DispatchError, DispatchResult};

use super::{
	super::cast::by,
	calls::{another_adjudicator, rows},
	make,
	people::{colleague, here, places, Standing, Who, WALLET},
	scene,
	table::{Asked, Row},
};
use crate::{configs::ProxyType, Claims, Identity, Patients, Proxy, Runtime};

/// What whoever had a hand in it hears.
const HAD_A_HAND: [&str; 3] = ["HadAHand", "NotImpartial", "Involved"];

/// Who decides such things.
const DECIDING: [Who; 2] =
	[Who::Member(Insurer, Role::Adjudicator, Standing::Active), Who::Member(Auditor, Role::Mediator, Standing::Active)];

/// How somebody comes to have a hand in what concerns this patient and the hospital.
type Hand = fn(AccountId, PatientId) -> DispatchResult;

const HANDS: [(&str, Hand); 3] = [
	("a member of the provider, as whatever", |account, _| {
		let administrator = by(colleague(Hospital, Role::Administrator));
		Identity::set_member(administrator, here(Hospital), account, Roles::from(Role::Node))
	}),
	("trusted by the patient", |account, patient| Patients::trust(by(WALLET), patient, account, None)),
	("a guardian of the patient", |account, patient| {
		let (role, scope) = (GuardianRole::Guardian, Scope::ALL);
		Patients::name_guardian(by(WALLET), patient, account, role, scope, None)
	}),
];

/// The rows of what these alone decide.
fn decisions(who: Who) -> Vec<Row> {
	let Who::Member(kind, role, _) = who else { panic!("members decide") };
	let of_money = |row: &Row| ["Coverage.", "Claims.", "Payments."].iter().any(|pallet| row.call.starts_with(pallet));
	let theirs = |row: &Row| {
		let places = &row.may.members;
		places.len() == 1 && places.iter().all(|place| place.role == role && place.kinds == [kind])
	};
	rows().into_iter().filter(|row| of_money(row) && theirs(row)).collect()
}

/// Does this in the row's scene, and undoes it.
fn within<R>(row: &Row, who: Who, act: impl FnOnce(&Asked) -> R) -> R {
	with_transaction(|| {
		let asked = Asked::of(who);
		(row.scene)(&asked);
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(act(&asked)))
	})
	.expect("it is only undone")
}

#[test]
fn who_had_a_hand_in_it_decides_nothing_that_anybody_else_in_the_role_decides() {
	scene(|| {
		let mut asked_about = Vec::new();
		for who in DECIDING {
			for row in decisions(who) {
				assert_eq!(within(&row, who, |asked| make(who, (row.make)(asked))), Ok(()), "{}", row.call);
				for (hand, lay) in HANDS {
					let answer = within(&row, who, |asked| {
						lay(asked.signer.clone(), asked.patient).expect("there is room");
						make(who, (row.make)(asked))
					});
					let refused = answer.is_err_and(|name| HAD_A_HAND.contains(&name));
					assert!(refused, "{} by {hand}: {answer:?}", row.call);
				}
				asked_about.push(row.call);
			}
		}
		assert_eq!(
			asked_about,
			[
				"Coverage.pend_authorization",
				"Coverage.certify_authorization",
				"Coverage.deny_authorization",
				"Coverage.extend_authorization",
				"Coverage.revoke_authorization",
				"Claims.take_claim",
				"Claims.return_claim",
				"Claims.request_information",
				"Claims.resume_claim",
				"Claims.adjudicate_claim",
				"Claims.confirm_decision",
				"Claims.refuse_decision",
				"Claims.decide_appeal",
				"Payments.settle_escrow",
			]
		);
	});
}

#[test]
fn who_has_proposed_or_made_a_decision_neither_confirms_it_nor_hears_the_appeal() {
	let who = Who::Member(Insurer, Role::Adjudicator, Standing::Active);
	let before = ["Claims.confirm_decision", "Claims.refuse_decision", "Claims.decide_appeal"];
	scene(|| {
		for row in decisions(who).into_iter().filter(|row| before.contains(&row.call)) {
			let answer = within(&row, who, |asked| {
				let call = (row.make)(asked);
				let first = by(another_adjudicator(asked));
				call.dispatch(first).map(|_| ()).map_err(|refusal| refusal.error)
			});
			assert_eq!(answer, Err(salus_claims::Error::<Runtime>::HadAHand.into()), "{}", row.call);
		}
	});
}

#[test]
fn nobody_confirms_in_anothers_name_what_they_have_proposed() {
	let who = Who::Member(Insurer, Role::Adjudicator, Standing::Active);
	scene(|| {
		let confirmation = decisions(who).into_iter().find(|row| row.call == "Claims.confirm_decision");
		let row = confirmation.expect("it has a row");
		within(&row, who, |asked| {
			let (call, proposer, delegate) = ((row.make)(asked), another_adjudicator(asked), ProxyType::Any);
			Proxy::add_proxy(by(asked.signer.clone()), proposer.clone().into(), delegate, 0).expect("there is room");
			Proxy::proxy(by(proposer), asked.signer.clone().into(), None, Box::new(call.clone())).expect("it is one");
			let status = || Claims::claim(ClaimId(0)).expect("it was written").status;
			assert_eq!(status(), ClaimStatus::InReview);
			assert_eq!(make(who, call), Ok(()));
			assert_eq!(status(), ClaimStatus::Denied);
		});
	});
}

#[test]
fn nobody_gets_two_permissions_of_which_one_checks_the_other() {
	let held = |kind, role: Role, permission| Roles::from(role).permissions_in(kind).contains(permission);
	let mut tried = 0;
	scene(|| {
		for (one, other) in Permission::SEPARATED {
			for (kind, role) in places().filter(|(kind, role)| held(*kind, *role, *one)) {
				for (second_kind, second) in places().filter(|(kind, role)| held(*kind, *role, *other)) {
					let administrator = by(colleague(second_kind, Role::Administrator));
					let account = colleague(kind, role);
					let roles = match kind == second_kind {
						true => Roles::of(&[role, second]),
						false => Roles::from(second),
					};
					let answer = Identity::set_member(administrator, here(second_kind), account, roles);
					let refusal = salus_identity::Error::<Runtime>::SeparationOfDuties;
					assert_eq!(answer, Err(refusal.into()), "{one} as {role} and {other} as {second}");
					tried += 1;
				}
			}
		}
		let [submits, adjudicates] = [Permission::SubmitClaims, Permission::AdjudicateClaims];
		assert!(Permission::SEPARATED.contains(&(submits, adjudicates)));
		assert!(tried > 20, "{tried}");
	});
}
