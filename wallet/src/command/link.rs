//! `patient link`: registrations of one person.

use salus_primitives::{patient::Links, role::Permission, OrganizationId, PatientId};

use crate::{calls, error::Result, report::Report, wallet::Wallet};

/// Says that a patient was registered twice.
pub async fn propose(
	wallet: &Wallet,
	duplicate: PatientId,
	survivor: PatientId,
	organization: Option<OrganizationId>,
) -> Result<Report> {
	let organization = wallet.acting_for(organization, Permission::RegisterPatients).await?;
	let outcome = wallet.submit(&calls::link(organization, duplicate, survivor)).await?;
	let accepted = outcome.events.iter().any(|event| event.is("Patients", "Linked"));
	let done = match accepted {
		true => "Linked the registrations",
		false => "Proposed the link; whoever registered the other patient agrees with `patient accept-link`",
	};
	Ok(Report::of_transaction(&outcome, done)
		.with("duplicate", duplicate)
		.with("survivor", survivor)
		.with("accepted", accepted))
}

/// Agrees to it.
pub async fn accept(wallet: &Wallet, duplicate: PatientId, organization: Option<OrganizationId>) -> Result<Report> {
	let organization = wallet.acting_for(organization, Permission::RegisterPatients).await?;
	let report = wallet.report(&calls::accept_link(organization, duplicate), "Linked the registrations").await?;
	Ok(report.with("duplicate", duplicate).with("accepted", true))
}

/// Undoes it.
pub async fn undo(wallet: &Wallet, duplicate: PatientId, organization: Option<OrganizationId>) -> Result<Report> {
	let organization = wallet.acting_for(organization, Permission::RegisterPatients).await?;
	let report = wallet.report(&calls::unlink(organization, duplicate), "The registrations are not linked").await?;
	Ok(report.with("duplicate", duplicate))
}

/// What a registration is linked to, a line for each.
pub fn describe(links: &Links) -> Vec<String> {
	let word = |accepted: bool| if accepted { "replaced by" } else { "proposed to be replaced by" };
	let replaced = links.replaced_by.iter().map(|link| format!("  {} {}", word(link.accepted), link.survivor));
	replaced.chain(links.replaces.iter().map(|duplicate| format!("  replaces {duplicate}"))).collect()
}
