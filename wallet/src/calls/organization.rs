//! Organizations, and the roles they define for themselves.

use salus_primitives::{
	organization::{Facts, Name, RoleCode},
	role::{OrganizationKind, Permission, Permissions},
	AccountId, OrganizationId, RoleId,
};
use serde_json::json;

use super::arguments;
use crate::{
	call::{Argument, Call},
	sentence,
};

/// Admits an organization with its first administrator.
pub fn admit_organization(kind: OrganizationKind, administrator: &AccountId) -> Call {
	let says = sentence::of("Identity", "admit_organization", &json!({ "kind": kind, "administrator": administrator }));
	Call::new("Identity", "admit_organization", arguments![kind, administrator], vec![says])
}

/// Changes an organization's status.
pub fn set_organization_status(organization: OrganizationId, status: &str) -> Call {
	let says = json!({ "organization": organization, "status": status });
	let says = sentence::of("Identity", "set_organization_status", &says);
	let arguments = vec![Argument::of(organization), Argument::Code(status.into())];
	Call::new("Identity", "set_organization_status", arguments, vec![says])
}

/// Gives an organization its name.
pub fn name_organization(organization: OrganizationId, name: &Name) -> Call {
	let says = json!({ "organization": organization, "name": name });
	let says = sentence::of("Identity", "name_organization", &says);
	Call::new("Identity", "name_organization", arguments![organization, name], vec![says])
}

/// Publishes an organization's facts, in place of those it had.
pub fn set_facts(organization: OrganizationId, facts: &Facts) -> Call {
	let mut says = vec![format!("Publish of organization {organization}:")];
	says.extend(describe_facts(facts));
	Call::new("Identity", "set_facts", arguments![organization, facts], says)
}

/// An organization's facts, a line for each.
pub fn describe_facts(facts: &Facts) -> Vec<String> {
	let key = |key: &Option<_>| key.map_or("none".into(), |key: salus_primitives::Digest| format!("{key:?}"));
	let node = facts.network_identity.map_or("none".into(), |key| crate::peer_id::format(&key.0));
	vec![
		format!("  web address       {}", facts.web_address.as_ref().map_or("none".into(), ToString::to_string)),
		format!("  encryption key    {}", key(&facts.encryption_key)),
		format!("  network identity  {node}"),
	]
}

/// Defines a role of an organization's own.
pub fn define_role(organization: OrganizationId, code: &RoleCode, permissions: Permissions, licensed: bool) -> Call {
	let says = vec![format!("Define the role {code} of organization {organization}"), may(permissions, licensed)];
	Call::new("Identity", "define_role", arguments![organization, code, permissions, licensed], says)
}

/// Changes what a role permits.
pub fn change_role(
	organization: OrganizationId,
	role: RoleId,
	code: &RoleCode,
	permissions: Permissions,
	licensed: bool,
) -> Call {
	let says = vec![format!("Change the role {code} of organization {organization}"), may(permissions, licensed)];
	Call::new("Identity", "change_role", arguments![organization, role, permissions, licensed], says)
}

/// Retires a role that nobody holds.
pub fn retire_role(organization: OrganizationId, role: RoleId, code: &RoleCode) -> Call {
	let says = vec![format!("Retire the role {code} of organization {organization}")];
	Call::new("Identity", "retire_role", arguments![organization, role], says)
}

fn may(permissions: Permissions, licensed: bool) -> String {
	let codes: Vec<_> = permissions.iter().map(Permission::code).collect();
	let codes = if codes.is_empty() { "nothing".into() } else { codes.join(", ") };
	format!("  permits   {codes}{}", if licensed { ", while the holder's licence is in force" } else { "" })
}
