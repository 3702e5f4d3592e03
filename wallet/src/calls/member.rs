//! Members of organizations.

use salus_primitives::{
	organization::RoleCode,
	role::{Licence, OwnRoles, Roles},
	AccountId, OrganizationId,
};

use super::arguments;
use crate::{call::Call, moment};

/// Gives a member its roles.
pub fn set_member(organization: OrganizationId, account: &AccountId, roles: Roles) -> Call {
	let names: Vec<_> = roles.iter().map(|role| role.code()).collect();
	let says = vec![format!("Make {account} a member of organization {organization}: {}", names.join(", "))];
	Call::new("Identity", "set_member", arguments![organization, account, roles], says)
}

/// Removes a member.
pub fn remove_member(organization: OrganizationId, account: &AccountId) -> Call {
	let says = vec![format!("Remove {account} from organization {organization}")];
	Call::new("Identity", "remove_member", arguments![organization, account], says)
}

/// Gives a member those of the organization's own roles, in place of the ones it had.
pub fn set_own_roles(organization: OrganizationId, account: &AccountId, own: &OwnRoles, codes: &[RoleCode]) -> Call {
	let codes: Vec<_> = codes.iter().map(ToString::to_string).collect();
	let codes = if codes.is_empty() { "none".into() } else { codes.join(", ") };
	let says = vec![format!("Give {account} these roles of organization {organization}'s own: {codes}")];
	Call::new("Identity", "set_own_roles", arguments![organization, account, own], says)
}

/// Says that a member holds a professional licence, or that it holds none.
pub fn set_licence(organization: OrganizationId, account: &AccountId, licence: Option<Licence>) -> Call {
	let says = vec![match licence {
		Some(Licence { digest, expires }) => format!(
			"Say that {account} of organization {organization} holds a licence until {} (digest {digest:?})",
			moment::format(expires)
		),
		None => format!("Say that {account} of organization {organization} holds no licence"),
	}];
	Call::new("Identity", "set_licence", arguments![organization, account, licence], says)
}
