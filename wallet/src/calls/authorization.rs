//! Authorizations before a service: asked for by a provider, decided by the insurer.

use salus_primitives::{
	insurance::{Authorized, Category},
	AuthorizationId, CoverageId, Digest, Moment, OrganizationId,
};

use super::arguments;
use crate::{call::Call, moment};

/// Asks for an authorization.
pub fn request_authorization(
	organization: OrganizationId,
	coverage: CoverageId,
	category: Category,
	service: Digest,
	requested: &Authorized,
) -> Call {
	let says = vec![
		format!("Ask, for organization {organization}, that a service under coverage {coverage} is authorized"),
		format!("  category  {category}"),
		format!("  service   {service:?}"),
		format!("  units     {}", describe(requested)),
	];
	let arguments = arguments![organization, coverage, category, service, requested];
	Call::new("Coverage", "request_authorization", arguments, says)
}

/// Says that the insurer needs more to decide.
pub fn pend_authorization(organization: OrganizationId, authorization: AuthorizationId) -> Call {
	let says = "Say that organization {o} needs more to decide on authorization {a}";
	call("pend_authorization", organization, authorization, says)
}

/// Certifies what is asked for, or less.
pub fn certify_authorization(
	organization: OrganizationId,
	authorization: AuthorizationId,
	certified: &Authorized,
) -> Call {
	let says = vec![
		format!("Certify authorization {authorization}, for organization {organization}"),
		format!("  units     {}", describe(certified)),
	];
	Call::new("Coverage", "certify_authorization", arguments![organization, authorization, certified], says)
}

/// Denies what is asked for.
pub fn deny_authorization(organization: OrganizationId, authorization: AuthorizationId) -> Call {
	call("deny_authorization", organization, authorization, "Deny authorization {a} for good, for organization {o}")
}

/// Certifies more units, or a later end.
pub fn extend_authorization(
	organization: OrganizationId,
	authorization: AuthorizationId,
	units: u32,
	end: Moment,
) -> Call {
	let says = vec![
		format!("Certify more of authorization {authorization}, for organization {organization}"),
		format!("  units     {units} over all, to before {}", moment::format(end)),
	];
	Call::new("Coverage", "extend_authorization", arguments![organization, authorization, units, end], says)
}

/// Takes back, for the insurer, what is certified and not used.
pub fn revoke_authorization(organization: OrganizationId, authorization: AuthorizationId) -> Call {
	let says = "Take back what is not used of authorization {a}, for organization {o}";
	call("revoke_authorization", organization, authorization, says)
}

/// Takes back, for the provider, what is asked for, or certified and not used.
pub fn cancel_authorization(organization: OrganizationId, authorization: AuthorizationId) -> Call {
	let says = "Want authorization {a} no longer, for organization {o}; what was used of it stays used";
	call("cancel_authorization", organization, authorization, says)
}

/// A call about an authorization, with the words in which both numbers are put.
fn call(name: &str, organization: OrganizationId, authorization: AuthorizationId, says: &str) -> Call {
	let says = says.replace("{a}", &authorization.to_string()).replace("{o}", &organization.to_string());
	Call::new("Coverage", name, arguments![organization, authorization], vec![says])
}

/// How much is authorized, and when, in words.
pub fn describe(authorized: &Authorized) -> String {
	let Authorized { units, start, end } = authorized;
	format!("{units}, served from {} to before {}", moment::format(*start), moment::format(*end))
}
