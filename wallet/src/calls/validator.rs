//! Validators.

use salus_primitives::{AccountId, OrganizationId};
use serde_json::json;

use super::arguments;
use crate::{
	call::{Argument, Call},
	sentence,
};

/// Admits a validator.
pub fn admit_validator(validator: &AccountId) -> Call {
	decided("admit", validator)
}

/// Removes a validator.
pub fn remove_validator(validator: &AccountId) -> Call {
	decided("remove", validator)
}

/// Lets a validator rest.
pub fn pause_validator(validator: &AccountId) -> Call {
	decided("pause", validator)
}

/// Lets a validator that rests validate again.
pub fn resume_validator(validator: &AccountId) -> Call {
	decided("resume", validator)
}

fn decided(name: &str, validator: &AccountId) -> Call {
	let says = sentence::of("Validators", name, &json!({ "validator": validator }));
	Call::new("Validators", name, arguments![validator], vec![says])
}

/// Names a candidate, for a hospital.
pub fn nominate_validator(organization: OrganizationId, validator: &AccountId) -> Call {
	let says = vec![
		format!("Nominate {validator} as the validator of organization {organization}"),
		"The council decides whether it is admitted".into(),
	];
	Call::new("Validators", "nominate", arguments![organization, validator], says)
}

/// Takes a nomination back that the council has not decided on.
pub fn withdraw_nomination(organization: OrganizationId, validator: &AccountId) -> Call {
	let says = vec![format!("Take back the nomination of {validator} by organization {organization}")];
	Call::new("Validators", "withdraw", arguments![organization, validator], says)
}

/// Takes a hospital's own validator out.
pub fn leave_validators(organization: OrganizationId, validator: &AccountId) -> Call {
	let says = vec![format!("Let {validator}, the validator of organization {organization}, leave")];
	Call::new("Validators", "leave", arguments![organization, validator], says)
}

/// Sets the signer's session keys, with the proof that it has their secrets.
pub fn set_keys(keys: Vec<u8>, proof: Vec<u8>) -> Call {
	let says = vec![
		"Validate with these session keys, from the session after the next on".into(),
		format!("  keys      0x{}", hex::encode(&keys)),
	];
	Call::new("Session", "set_keys", vec![Argument::Encoded(keys), Argument::of(proof)], says)
}
