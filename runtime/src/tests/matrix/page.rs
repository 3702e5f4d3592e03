//! The table as a page of the documentation.

use std::fmt::Write;

use salus_primitives::{
	patient::{Act, Scope},
	role::{OrganizationKind, Permission, Role, Roles},
};

use super::table::{May, Place, Row, Share};

const HEAD: &str = "# Who may do what

Written by `scripts/docs` from the rows in `runtime/src/tests/matrix`, by which a test makes every call as everybody: a member with each role in each kind of organization,
also with an expired licence, while the organization is suspended, after it was removed, and of another one; the patient, guardians with each single act in their scope,
somebody trusted, somebody whose guardianship is over; councillors and motions with any number of votes; a validator; somebody invited; a stranger; root; nobody. Whoever is not
named below is refused, and hears that the authority is missing.

A *member* acts for an organization that is active, and in which the account has the role now. The roles of *physician*, *nurse* and *pharmacist* count only while the
member's licence is in force. Root may do what any share of the council may; only the development preset has a key for it. A *guardian with* an act has it in scope. Roles that an
organization defines for itself permit what their permissions do; built-in roles are listed at the end with theirs, and after them which permissions nobody gets together.
Of what a role permits only that counts which an organization of the kind can do: no hospital's cashier issues money or pays claims.

Nobody decides what they had a hand in, whatever their role. An adjudicator is refused a claim or an authorization who has asked for it, is a member of the provider as whatever, or
acts for the patient or is trusted by them; a claim also who has written, shown, submitted or answered it or has ever appealed it, who has served any of it, and who has
ordered, signed, prescribed or prepared what shows it; what another is to confirm, who has proposed it; an appeal, who has had the claim before.
A mediator is refused an escrow who is a member of the provider, or of the organization that pays, or has to do with the patient. Nor does anybody decide these through a proxy.
";

const SEPARATED: &str = "
## Never in one hand

Nobody gets both of these, not in one organization and not in two.

| who holds | never holds |
|---|---|
";

/// The page.
pub fn page(rows: &[Row]) -> String {
	let mut page = String::from(HEAD);
	let mut pallet = "";
	for row in rows {
		let (of, call) = row.call.split_once('.').expect("a pallet and a call");
		if of != pallet {
			write!(page, "\n## {of}\n\n| call | by |\n|---|---|\n").expect("it is a string");
			pallet = of;
		}
		let when = if row.when.is_empty() { String::new() } else { format!(", {}", row.when) };
		writeln!(page, "| `{call}`{when} | {} |", who(&row.may)).expect("it is a string");
	}
	page.push_str("\n## Built-in roles\n\n| role | given by | permissions |\n|---|---|---|\n");
	for role in Role::ALL {
		let kinds: Vec<_> = OrganizationKind::ALL.iter().copied().filter(|kind| role.fits(*kind)).collect();
		let licensed = if Roles::LICENSED.contains(*role) { ", licensed" } else { "" };
		let permissions = list(role.permissions().iter().map(Permission::code));
		writeln!(page, "| {}{licensed} | {} | {permissions} |", words(role.code()), givers(&kinds))
			.expect("it is a string");
	}
	page.push_str(SEPARATED);
	for (one, other) in Permission::SEPARATED {
		writeln!(page, "| `{}` | `{}` |", one.code(), other.code()).expect("it is a string");
	}
	page
}

fn words(code: &str) -> String {
	code.replace('-', " ")
}

fn list(codes: impl Iterator<Item = &'static str>) -> String {
	let codes: Vec<_> = codes.map(|code| format!("`{code}`")).collect();
	match codes.is_empty() {
		true => "none yet".into(),
		false => codes.join(", "),
	}
}

fn givers(kinds: &[OrganizationKind]) -> String {
	match kinds.len() == OrganizationKind::ALL.len() {
		true => "every organization".into(),
		false => kinds.iter().map(|kind| kind.code()).collect::<Vec<_>>().join(", "),
	}
}

fn who(may: &May) -> String {
	let mut who: Vec<String> = Vec::new();
	if let Some(share) = may.council {
		who.push(format!("{} of the council", share_of(share)));
	}
	if may.committee {
		who.push("two thirds of the emergency committee".into());
	}
	who.extend(may.members.iter().map(place));
	if may.wallet {
		who.push("the patient".into());
	}
	match may.guardian {
		none if none.is_empty() => (),
		all if all == Scope::ALL => who.push("any guardian".into()),
		some => who.push(format!("a guardian with {}", list(some.iter().map(Act::code)))),
	}
	let others = [
		(may.trusted, "somebody trusted"),
		(may.ended, "a controller whose time is over"),
		(may.validator, "the validator itself"),
		(may.known, "every account that the chain knows"),
		(may.invited, "the account that the voucher names, known or not"),
		(may.proof, "nobody: the proof authorizes it"),
	];
	who.extend(others.into_iter().filter(|(may, _)| *may).map(|(_, who)| who.into()));
	who.join("; ")
}

fn share_of(share: Share) -> &'static str {
	match share {
		Share::Half => "more than half",
		Share::TwoThirds => "two thirds",
		Share::ThreeQuarters => "three quarters",
	}
}

fn place(Place { role, kinds }: &Place) -> String {
	let everywhere = OrganizationKind::ALL.iter().filter(|kind| role.fits(**kind)).eq(kinds.iter());
	match everywhere {
		true => words(role.code()),
		false => format!("{} ({})", words(role.code()), givers(kinds)),
	}
}
