//! Escrows: money that waits until what it is for was given.

use salus_primitives::{
	escrow::{EscrowPurpose, EscrowTerms},
	money::{BasisPoints, Party},
	EscrowId, OrganizationId,
};

use super::{arguments, money::call};
use crate::{
	call::Call,
	money::{describe, percentage, Sum},
	span,
};

/// Says what a provider keeps of escrows from now on.
pub fn set_escrow_terms(organization: OrganizationId, terms: &EscrowTerms) -> Call {
	let mut says = vec![format!("Let organization {organization} keep of escrows that are made from now on:")];
	says.extend(describe_terms(terms));
	call("set_escrow_terms", arguments![organization, terms], says)
}

/// Lets money wait.
pub fn deposit_escrow(
	payer: Party,
	payee: OrganizationId,
	sum: &Sum,
	purpose: EscrowPurpose,
	terms: &EscrowTerms,
) -> Call {
	let mut says = vec![
		format!("Let {} wait for {}, which organization {payee} is to give", sum.to_sign(), describe_purpose(purpose)),
		format!("  payer     {}", describe(payer)),
		format!("The payer can be made to leave of it to organization {payee}:"),
	];
	says.extend(describe_terms(terms));
	call("deposit_escrow", arguments![payer, payee, sum.unit, sum.amount, purpose, terms], says)
}

/// Lets the payee have what waits.
pub fn release_escrow(escrow: EscrowId, payee: OrganizationId, sum: &Sum) -> Call {
	let says = format!("Let organization {payee} have the {} of escrow {escrow}", sum.to_sign());
	call("release_escrow", arguments![escrow], vec![says])
}

/// Gives the payer back what waits, less what the terms keep: which may be all of it.
pub fn return_escrow(
	escrow: EscrowId,
	(payer, payee): (Party, OrganizationId),
	sum: &Sum,
	terms: &EscrowTerms,
) -> Call {
	let (sum, payer) = (sum.to_sign(), describe(payer));
	let mut says = vec![
		format!("Give {payer} back, of the {sum} of escrow {escrow}, what its terms do not keep"),
		format!("Organization {payee} has of it:"),
	];
	says.extend(describe_terms(terms));
	says.push("By this the payer agrees with how it was called off; `escrow dispute` leaves that to a mediator".into());
	call("return_escrow", arguments![escrow], says)
}

/// Leaves it to a mediator.
pub fn dispute_escrow(escrow: EscrowId, sum: &Sum) -> Call {
	let says = format!("Leave it to a mediator who has the {} of escrow {escrow}", sum.to_sign());
	call("dispute_escrow", arguments![escrow], vec![says])
}

/// Decides who has how much of what waits.
pub fn settle_escrow(
	organization: OrganizationId,
	escrow: EscrowId,
	(payer, payee): (Party, OrganizationId),
	(released, returned): (&Sum, &Sum),
) -> Call {
	let says = vec![
		format!("Decide on escrow {escrow}, for organization {organization}"),
		format!("  {} for organization {payee}", released.to_sign()),
		format!("  {} for {}", returned.to_sign(), describe(payer)),
	];
	call("settle_escrow", arguments![organization, escrow, released.amount], says)
}

/// Gives the payer everything back.
pub fn waive_escrow(escrow: EscrowId, payer: Party, sum: &Sum) -> Call {
	let (sum, payer) = (sum.to_sign(), describe(payer));
	let says = format!("Give {payer} all of escrow {escrow} back, {sum}, whatever its terms keep");
	call("waive_escrow", arguments![escrow], vec![says])
}

/// What an escrow is for, in words.
pub fn describe_purpose(purpose: EscrowPurpose) -> String {
	match purpose {
		EscrowPurpose::Appointment(appointment) => format!("appointment {appointment}"),
		EscrowPurpose::Order(order) => format!("laboratory order {order}"),
	}
}

/// What a provider keeps, in lines.
pub fn describe_terms(terms: &EscrowTerms) -> [String; 2] {
	let EscrowTerms { notice, late, no_show } = terms;
	let late = match (late, notice) {
		(&BasisPoints::ZERO, _) | (_, 0) => "nothing, however late it is called off".into(),
		(late, notice) => {
			format!("{} where it is called off less than {} before", percentage(*late), span::format(*notice))
		}
	};
	[format!("  late      {late}"), format!("  no-show   {} where nobody comes", percentage(*no_show))]
}
