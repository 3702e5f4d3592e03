//! Who validates.

use codec::Decode;
use salus_primitives::{
	role::{OrganizationKind::Hospital, Role::Administrator},
	AccountId,
};
use salus_validators::Call;
use sp_keyring::Ed25519Keyring;

use super::super::{
	super::{cast::by, equivocation},
	people::{colleague, here, VALIDATOR},
	table::{Asked, May, Row, Share},
};
use crate::{RuntimeCall, RuntimeOrigin, Validators};

const CANDIDATE: AccountId = AccountId::new([220; 32]);

fn nominated() {
	Validators::nominate(by(colleague(Hospital, Administrator)), here(Hospital), CANDIDATE).expect("it is new");
}

/// Two blocks by a founder for the slot of the chain's first block.
fn report(_: &Asked) -> RuntimeCall {
	let key = Ed25519Keyring::Bob.public().into();
	let ownership = Validators::prove_key_ownership(equivocation::SLOT.into(), key).expect("Bob validates");
	let key_owner_proof = Decode::decode(&mut &ownership[..]).expect("it is one");
	let equivocation_proof = Box::new(equivocation::two_blocks(Ed25519Keyring::Bob));
	Call::report_equivocation { equivocation_proof, key_owner_proof }.into()
}

pub fn rows() -> Vec<Row> {
	let administrator = || May::default().or_in(Administrator, &[Hospital]);
	let decides = || May { validator: true, ..May::council(Share::Half) }.or_in(Administrator, &[Hospital]);
	vec![
		Row::new("Validators.admit", May::council(Share::TwoThirds), |_| Call::admit { validator: CANDIDATE }.into())
			.after(|_| nominated()),
		Row::new("Validators.remove", May::council(Share::TwoThirds), |_| Call::remove { validator: VALIDATOR }.into()),
		Row::new("Validators.nominate", administrator(), |asked| {
			Call::nominate { organization: asked.organization, validator: CANDIDATE }.into()
		})
		.moot(&["NotHospital"]),
		Row::new("Validators.withdraw", administrator(), |asked| {
			Call::withdraw { organization: asked.organization, validator: CANDIDATE }.into()
		})
		.after(|_| nominated())
		.moot(&["NotNominated"]),
		Row::new("Validators.leave", administrator(), |asked| {
			Call::leave { organization: asked.organization, validator: VALIDATOR }.into()
		})
		.moot(&["NotItsHospital"]),
		Row::new("Validators.pause", decides(), |_| Call::pause { validator: VALIDATOR }.into()),
		Row::new("Validators.resume", decides(), |_| Call::resume { validator: VALIDATOR }.into())
			.when("not paused by the council")
			.after(|_| {
				Validators::pause(by(VALIDATOR), VALIDATOR).expect("it validates");
			}),
		Row::new("Validators.resume", May::council(Share::Half), |_| Call::resume { validator: VALIDATOR }.into())
			.when("paused by the council")
			.after(|_| {
				Validators::pause(RuntimeOrigin::root(), VALIDATOR).expect("it validates");
			})
			.moot(&["PausedByCouncil"]),
		Row::new("Validators.report_equivocation", May { proof: true, ..May::default() }, report),
	]
}
