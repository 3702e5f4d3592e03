//! Quotas of computation.

use salus_primitives::{AccountId, OrganizationId};
use serde_json::json;

use super::arguments;
use crate::{call::Call, sentence};

/// Gives an account a quota of its own, in picoseconds, or the one that everybody has.
pub fn set_actor_quota(account: &AccountId, quota: Option<u64>) -> Call {
	let says = sentence::of("Admission", "set_actor_quota", &json!({ "account": account, "quota": quota }));
	Call::new("Admission", "set_actor_quota", arguments![account, quota], vec![says])
}

/// Gives an organization a quota of its own, in picoseconds, or the one that every organization has.
pub fn set_organization_quota(organization: OrganizationId, quota: Option<u64>) -> Call {
	let says = json!({ "organization": organization, "quota": quota });
	let says = sentence::of("Admission", "set_organization_quota", &says);
	Call::new("Admission", "set_organization_quota", arguments![organization, quota], vec![says])
}
