//! `claim list`: a patient's claims, a provider's, an insurer's, or all.

use clap::Args;
use salus_primitives::{insurance::ClaimEntry, OrganizationId, PatientId};

use super::{view::describe, Desk};
use crate::{error::Result, report::Report, wallet::Wallet};

/// Whose claims.
#[derive(Clone, Debug, Args)]
pub struct ListArguments {
	/// The patient. Left out: the provider's that --organization names, or the only one you belong to.
	#[arg(conflicts_with_all = ["insurer", "all", "organization"])]
	patient: Option<PatientId>,
	/// Those on this insurer, open, decided and undone.
	#[arg(long, value_name = "NUMBER", conflicts_with_all = ["all", "organization"])]
	insurer: Option<OrganizationId>,
	/// All there are.
	#[arg(long, conflicts_with = "organization")]
	all: bool,
	/// The provider.
	#[command(flatten)]
	desk: Desk,
}

impl ListArguments {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		let chain = wallet.chain().await?;
		if let Some(patient) = self.patient {
			let none = format!("Patient {patient} has no claims");
			return Ok(listed(Report::new().with("patient", patient), chain.claims_of(patient).await?, none));
		}
		if let Some(insurer) = self.insurer {
			let none = format!("Nobody has submitted a claim on insurer {insurer}");
			return Ok(listed(Report::new().with("insurer", insurer), chain.claims_on(insurer).await?, none));
		}
		if self.all {
			return Ok(listed(Report::new(), chain.all_claims().await?, "Nobody has submitted a claim".into()));
		}
		let organization = self.desk.seen(wallet).await?;
		let none = format!("Organization {organization} has written no claims");
		Ok(listed(Report::new().with("organization", organization), chain.claims_by(organization).await?, none))
	}
}

/// Claims, each in a line.
pub(super) fn listed(report: Report, claims: Vec<ClaimEntry>, none: String) -> Report {
	let mut lines: Vec<_> = claims.iter().map(describe).collect();
	if lines.is_empty() {
		lines.push(none);
	}
	report.with("claims", claims).lines(lines)
}
