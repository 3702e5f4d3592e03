//! `consent decide`: what the chain would decide.

use clap::Args;
use salus_primitives::{
	consent::{Action, Purpose},
	decision::{Asker, Decision, Question},
	record::{Label, RecordClass},
	Moment, OrganizationId, PatientId, RecordId,
};

use crate::{chain::At, error::Result, moment, provision, report::Report, wallet::Wallet};

/// A question about access.
#[derive(Clone, Debug, Args)]
pub struct DecideArguments {
	/// The patient.
	pub patient: PatientId,
	/// Which kind of record.
	#[arg(long, value_name = "CODE")]
	pub class: RecordClass,
	/// To do what.
	#[arg(long, value_name = "CODE", default_value = "access")]
	pub action: Action,
	/// Why. Left out: as in `record get`.
	#[arg(long, value_name = "CODE")]
	pub purpose: Option<Purpose>,
	/// Who asks. Left out: the signer.
	#[arg(long, value_name = "ACCOUNT")]
	pub account: Option<String>,
	/// For which organization.
	#[arg(long, value_name = "NUMBER")]
	pub organization: Option<OrganizationId>,
	/// Which record.
	#[arg(long, value_name = "ID")]
	pub record: Option<RecordId>,
	/// When the data was made.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse, allow_hyphen_values = true)]
	pub made: Option<Moment>,
	/// Who wrote it.
	#[arg(long, value_name = "ACCOUNT")]
	pub author: Option<String>,
	/// How it is labelled.
	#[arg(long, value_name = "LABEL", value_parser = provision::label, default_value = "N")]
	pub label: Label,
	/// For which moment. Left out: now.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse, allow_hyphen_values = true)]
	pub at: Option<Moment>,
}

impl DecideArguments {
	/// Asks at the final and at the best block, as a vault does: access needs both.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		let (account, organization, purpose) = match &self.account {
			Some(text) => (wallet.account(text)?, self.organization, self.purpose.unwrap_or(Purpose::Treatment)),
			None => {
				let (organization, purpose) = wallet.reading_for(self.patient, self.organization, self.purpose).await?;
				(wallet.signing_account()?, organization, purpose)
			}
		};
		let question = Question {
			patient: self.patient,
			asker: Asker { account, organization },
			action: self.action,
			class: self.class,
			purpose,
			record: self.record,
			made: self.made,
			author: self.author.as_deref().map(|text| wallet.account(text)).transpose()?,
			label: self.label,
			at: self.at.unwrap_or_else(moment::now),
		};
		let chain = wallet.chain().await?;
		let (finalized, best) =
			(chain.decide(At::Finalized, &question).await?, chain.decide(At::Best, &question).await?);
		let permitted = finalized.is_permit() && best.is_permit();
		let word = if permitted { "PERMITTED" } else { "REFUSED" };
		Ok(Report::new()
			.with("permitted", permitted)
			.with("finalized", finalized)
			.with("best", best)
			.with("question", question)
			.line(format!("{word}: {} at the final block, {} at the best", describe(&finalized), describe(&best))))
	}
}

fn describe(decision: &Decision) -> String {
	match decision {
		Decision::Permit(ground) => format!("permit on the ground {ground:?}"),
		Decision::Refuse(reason) => format!("refuse because {reason:?}"),
	}
}
