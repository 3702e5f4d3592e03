//! `member licence`: professional licences, of which the chain has a digest and an end.

use clap::{ArgGroup, Args};
use salus_primitives::{
	role::{Licence, Permission},
	Digest, Moment, OrganizationId,
};
use std::path::{Path, PathBuf};

use crate::{
	calls, document,
	error::{file, Error, Result},
	key_ring::write_private,
	licence::{digest, LicenceNote},
	moment,
	report::Report,
	wallet::Wallet,
};

/// A member's licence.
#[derive(Clone, Debug, Args)]
#[command(group(ArgGroup::new("what").required(true).args(["until", "withdraw", "check"])))]
pub struct LicenceArguments {
	/// The member.
	pub account: String,
	/// The licence document.
	#[arg(required_unless_present = "withdraw")]
	pub document: Option<PathBuf>,
	/// When the licence expires.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse)]
	pub until: Option<Moment>,
	/// Where to keep the salt. Without it nobody can show later that the chain's digest is of this document.
	#[arg(long, value_name = "FILE", requires = "until")]
	pub note: Option<PathBuf>,
	/// Say that the member holds no licence any more.
	#[arg(long, conflicts_with = "document")]
	pub withdraw: bool,
	/// Check the document against a note, and the note against the chain. Changes nothing.
	#[arg(long, value_name = "NOTE")]
	pub check: Option<PathBuf>,
	/// The organization. Left out: the only one you administer.
	#[arg(long, value_name = "NUMBER")]
	pub organization: Option<OrganizationId>,
}

impl LicenceArguments {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match (&self.until, &self.document, &self.check) {
			(Some(until), Some(document), _) => self.set(wallet, *until, document).await,
			(_, Some(document), Some(note)) => check(wallet, document, note).await,
			_ => self.withdraw(wallet).await,
		}
	}

	async fn set(&self, wallet: &Wallet, expires: Moment, document: &Path) -> Result<Report> {
		if expires <= moment::now() {
			return Err(Error::Usage("this licence has expired; --until says when it will".into()));
		}
		let contents = read(document)?;
		let account = wallet.account(&self.account)?;
		let organization = wallet.acting_for(self.organization, Permission::ManageMembers).await?;
		let salt = Digest::from(document::random());
		let note = LicenceNote { digest: digest(&salt, &contents), account, organization, salt, expires };
		// Before it is on the chain, or a licence could stand there of which nobody has the salt.
		if let Some(path) = &self.note {
			let text = serde_json::to_vec_pretty(&note).map_err(|error| Error::File(error.to_string()))?;
			write_private(path, &text, false)?;
		}
		let licence = Licence { digest: note.digest, expires };
		let call = calls::set_licence(organization, &note.account, Some(licence));
		let report = wallet.report(&call, &format!("{} holds a licence", note.account)).await?;
		let kept = match &self.note {
			Some(path) => format!("The salt is in {}; keep it with the document", path.display()),
			None => format!("Keep this salt with the document: {salt:?}"),
		};
		Ok(report.with_all(serde_json::json!(note)).line(kept))
	}

	async fn withdraw(&self, wallet: &Wallet) -> Result<Report> {
		let account = wallet.account(&self.account)?;
		let organization = wallet.acting_for(self.organization, Permission::ManageMembers).await?;
		let call = calls::set_licence(organization, &account, None);
		let report = wallet.report(&call, &format!("{account} holds no licence any more")).await?;
		Ok(report.with("organization", organization).with("account", account))
	}
}

async fn check(wallet: &Wallet, document: &Path, path: &Path) -> Result<Report> {
	let text = String::from_utf8(read(path)?).unwrap_or_default();
	let note: LicenceNote = serde_json::from_str(&text)
		.map_err(|error| Error::File(format!("{} is no note of a licence: {error}", path.display())))?;
	if !note.is_of(&read(document)?) {
		return Err(Error::Verification("this note is about another document".into()));
	}
	let members = wallet.chain().await?.members(note.organization).await?;
	let licence = members.iter().find(|member| member.account == note.account).and_then(|member| member.licence);
	let Some(licence) = licence.filter(|licence| licence.digest == note.digest) else {
		return Err(Error::Verification(format!("the chain has another licence of {}, or none", note.account)));
	};
	let word = if licence.is_in_force(moment::now()) { "in force until" } else { "expired at" };
	let expires = moment::format(licence.expires);
	Ok(Report::new()
		.with("verified", true)
		.with("account", &note.account)
		.with("organization", note.organization)
		.with("expires", licence.expires)
		.line(format!("The chain's licence of {} is this document, {word} {expires}", note.account)))
}

fn read(path: &Path) -> Result<Vec<u8>> {
	std::fs::read(path).map_err(|error| file(path, "read", &error))
}
