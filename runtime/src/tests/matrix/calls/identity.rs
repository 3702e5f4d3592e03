//! Organizations, members and roles.

use salus_identity::Call;
use salus_primitives::{
	organization::Facts,
	role::{Licence, OrganizationKind, OrganizationStatus, Permission, Permissions, Role, Roles},
	Moment, RoleId,
};

use super::super::{
	super::cast::by,
	people::{colleague, SPARE, STRANGER},
	table::{Asked, May, Row, Share},
};
use crate::{Identity, RuntimeCall, RuntimeOrigin};

fn status(asked: &Asked, status: OrganizationStatus) -> RuntimeCall {
	Call::set_organization_status { organization: asked.organization, status }.into()
}

/// A role of the organization's own, its first.
fn defined(asked: &Asked) {
	let administrator = by(colleague(asked.kind, Role::Administrator));
	let (code, permissions) = ("scribe".parse().expect("short"), Permissions::of(&[Permission::Audit]));
	Identity::define_role(administrator, asked.organization, code, permissions, false).expect("it fits");
}

const FIRST: RoleId = RoleId(0);

pub fn rows() -> Vec<Row> {
	let administrator = || May::role(Role::Administrator);
	let council = || May::council(Share::Half);
	vec![
		Row::new("Identity.admit_organization", council(), |_| {
			Call::admit_organization { kind: OrganizationKind::Hospital, administrator: STRANGER }.into()
		}),
		Row::new("Identity.set_organization_status", council(), |asked| status(asked, OrganizationStatus::Suspended))
			.when("to `suspended`"),
		Row::new("Identity.set_organization_status", council(), |asked| status(asked, OrganizationStatus::Active))
			.when("to `active`")
			.after(|asked| {
				let organization = asked.organization;
				Identity::set_organization_status(RuntimeOrigin::root(), organization, OrganizationStatus::Suspended)
					.expect("it was active");
			}),
		Row::new("Identity.set_organization_status", May::council(Share::TwoThirds), |asked| {
			status(asked, OrganizationStatus::Removed)
		})
		.when("to `removed`"),
		Row::new("Identity.set_member", administrator(), |asked| {
			let roles = Roles::from(Role::Auditor);
			Call::set_member { organization: asked.organization, account: STRANGER, roles }.into()
		}),
		Row::new("Identity.remove_member", administrator(), |asked| {
			Call::remove_member { organization: asked.organization, account: SPARE }.into()
		}),
		Row::new("Identity.name_organization", council(), |asked| {
			let name = "General Hospital".parse().expect("short");
			Call::name_organization { organization: asked.organization, name }.into()
		}),
		Row::new("Identity.set_facts", administrator(), |asked| {
			let facts = Facts { encryption_key: Some([1; 32].into()), ..Facts::default() };
			Call::set_facts { organization: asked.organization, facts }.into()
		}),
		Row::new("Identity.define_role", administrator(), |asked| {
			let (code, permissions) = ("clerk".parse().expect("short"), Permissions::of(&[Permission::Anchor]));
			Call::define_role { organization: asked.organization, code, permissions, licensed: false }.into()
		}),
		Row::new("Identity.change_role", administrator(), |asked| {
			let permissions = Permissions::of(&[Permission::Anchor]);
			Call::change_role { organization: asked.organization, role: FIRST, permissions, licensed: false }.into()
		})
		.after(defined),
		Row::new("Identity.retire_role", administrator(), |asked| {
			Call::retire_role { organization: asked.organization, role: FIRST }.into()
		})
		.after(defined),
		Row::new("Identity.set_own_roles", administrator(), |asked| {
			let own_roles = vec![FIRST].try_into().expect("one");
			Call::set_own_roles { organization: asked.organization, account: SPARE, own_roles }.into()
		})
		.after(defined),
		Row::new("Identity.set_licence", administrator(), |asked| {
			let licence = Some(Licence { digest: [2; 32].into(), expires: Moment::MAX });
			Call::set_licence { organization: asked.organization, account: SPARE, licence }.into()
		}),
	]
}
