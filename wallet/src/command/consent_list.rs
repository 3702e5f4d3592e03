//! Lists of consents, requests and emergencies.

use salus_primitives::{
	consent::{ActedBy, BreakGlassEntry, ConsentEntry, ProvisionType},
	patient::Capacity,
	OrganizationId, PatientId,
};

use crate::{
	error::Result,
	moment,
	provision::{describe_grantee, describe_provision},
	report::Report,
	wallet::Wallet,
};

/// A patient's consents, refusals and requests.
pub async fn of_patient(wallet: &Wallet, patient: PatientId) -> Result<Report> {
	let entries = wallet.chain().await?.consents_of(patient).await?;
	Ok(report(entries, "This patient has entered no consent and no refusal").with("patient", patient))
}

/// Consents, refusals and requests for an account itself.
pub async fn naming(wallet: &Wallet, account: Option<String>) -> Result<Report> {
	let account = match account {
		Some(text) => wallet.account(&text)?,
		None => wallet.signing_account()?,
	};
	let entries = wallet.chain().await?.consents_naming(&account).await?;
	Ok(report(entries, "No consent names this account itself").with("account", account))
}

/// Consents, refusals and requests for an organization or a role in it.
pub async fn naming_organization(wallet: &Wallet, organization: OrganizationId) -> Result<Report> {
	let entries = wallet.chain().await?.consents_naming_organization(organization).await?;
	Ok(report(entries, "No consent names this organization or a role in it").with("organization", organization))
}

/// Requests that wait for a patient's answer.
pub async fn requests(wallet: &Wallet, patient: PatientId) -> Result<Report> {
	let entries = wallet.chain().await?.open_requests(patient).await?;
	Ok(report(entries, "No request waits for an answer").with("patient", patient))
}

/// The emergencies on a patient's records.
pub async fn emergencies(wallet: &Wallet, patient: PatientId) -> Result<Report> {
	let entries = wallet.chain().await?.break_glass_of(patient).await?;
	let mut lines: Vec<_> = entries.iter().flat_map(describe_emergency).collect();
	if lines.is_empty() {
		lines.push("Nobody has broken the glass on this patient's records".into());
	}
	Ok(Report::new().with("patient", patient).with("emergencies", entries).lines(lines))
}

fn report(entries: Vec<ConsentEntry>, nothing: &str) -> Report {
	let mut lines: Vec<_> = entries.iter().flat_map(describe).collect();
	if lines.is_empty() {
		lines.push(nothing.into());
	}
	Report::new().with("consents", entries).lines(lines)
}

fn describe(entry: &ConsentEntry) -> Vec<String> {
	let consent = &entry.consent;
	let verb = match consent.kind {
		ProvisionType::Permit => "permits",
		ProvisionType::Deny => "forbids",
	};
	let mut lines = vec![
		format!("{} of {}: {}", entry.id, entry.patient, consent.status),
		format!("  {verb} {}", describe_grantee(&consent.grantee)),
	];
	lines.extend(describe_provision(&consent.provision));
	if let Some(asked) = &consent.requested_by {
		lines.push(format!("  asked by  {} for organization {}", asked.account, asked.organization));
	}
	lines.extend(consent.decided_by.as_ref().map(|by| format!("  decided   {}", describe_controller(by))));
	lines.extend(consent.ended_by.as_ref().map(|by| format!("  ended     {}", describe_controller(by))));
	lines.push(format!("  changed   {}", moment::format(consent.changed)));
	lines
}

/// Who acted for a patient, and in what right.
pub(super) fn describe_controller(by: &ActedBy) -> String {
	match by.capacity {
		Capacity::Patient => format!("by {} as the patient", by.account),
		Capacity::Guardian(role) => format!("by {} as {role}", by.account),
		Capacity::Trusted => format!("by {} as somebody trusted", by.account),
	}
}

fn describe_emergency(entry: &BreakGlassEntry) -> Vec<String> {
	let broken = &entry.use_of;
	let review = match &broken.review {
		Some(review) => format!("{} by {} on {}", review.outcome, review.reviewer, moment::format(review.at)),
		None => format!("due by {}", moment::format(broken.review_due)),
	};
	vec![
		format!("emergency {}: {}", entry.id, broken.reason),
		format!("  by        {} for organization {}", broken.actor, broken.organization),
		format!("  at        {}, open until {}", moment::format(broken.at), moment::format(broken.expires)),
		format!("  review    {review}"),
	]
}
