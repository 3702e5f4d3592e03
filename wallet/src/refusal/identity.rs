//! What to do about a refusal that concerns organizations, members, roles and licences.

/// What would be right; what was wrong stands in the chain's metadata.
pub fn hint(name: &str) -> Option<&'static str> {
	Some(match name {
		"OrganizationNotFound" => "`org list` tells which there are.",
		"OrganizationRemoved" => "`org admit` admits another; the council decides.",
		"NoChange" => "Nothing is left to do: `org show` and `member show` tell what there is.",
		"MemberNotFound" => "`member list` tells who is one.",
		"NoRoles" => "`member remove` ends a membership; `member roles` gives roles of the organization's own.",
		"RolesDoNotFit" | "PermissionsDoNotFit" => {
			"`org show` tells what kind it is; docs/permissions.md has what each kind can give."
		}
		"LastAdministrator" => "Make another member an administrator first.",
		"TooManyMembers" => "`member list` tells who is one; `member remove` makes room.",
		"TooManyOrganizations" => {
			"`member show` tells of which; one of them removes the account first, with `member remove`."
		}
		"SeparationOfDuties" => "`member show` tells what else the account may do, in all organizations.",
		"InvalidName" => "Write it as `St. Mary's Hospital, Turku`.",
		"InvalidWebAddress" => "Write it as https://portal.example.org or wss://node.example.org:443/rpc.",
		"InvalidCode" => "Write it as ward-clerk.",
		"RoleNotFound" | "RoleHeld" | "CodeTaken" | "TooManyRoles" | "RoleTwice" => {
			"`org role list` tells which roles there are, and how many hold each."
		}
		"LicenceExpired" => "`member licence` takes a later --until.",
		_ => return None,
	})
}
