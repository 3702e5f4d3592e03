//! `voucher`: registrations that a registrar signs beforehand, for accounts that the chain does not know yet.

use clap::Subcommand;
use salus_primitives::{
	role::Permission,
	voucher::{Voucher, MAX_VALIDITY},
	Moment, OrganizationId, PatientId,
};
use std::path::PathBuf;

use crate::{
	calls, document,
	error::{file, Error, Result},
	key_ring::write_private,
	moment,
	report::Report,
	voucher::Invitation,
	wallet::Wallet,
};

/// Vouchers.
#[derive(Clone, Debug, Subcommand)]
pub enum VoucherCommand {
	/// Sign a voucher, as a registrar. Nothing is sent to the chain: whoever it is for redeems it.
	Issue {
		/// Who may redeem it, and becomes the patient's own wallet.
		account: String,
		/// Until when it is good: thirty days at most.
		#[arg(long, value_name = "MOMENT", value_parser = moment::parse, default_value = "7d")]
		until: Moment,
		/// The patient's id. Left out: a new one is drawn.
		#[arg(long, value_name = "ID")]
		patient: Option<PatientId>,
		/// The file to write it to. Left out: it is shown.
		#[arg(long, short, value_name = "FILE")]
		out: Option<PathBuf>,
		/// The organization. Left out: the only one where you register patients.
		#[arg(long, value_name = "NUMBER")]
		organization: Option<OrganizationId>,
	},
	/// Show what a voucher says.
	Show {
		/// The voucher, or the file with it.
		voucher: String,
	},
	/// Register with a voucher. The chain need not know you yet.
	Redeem {
		/// The voucher, or the file with it.
		voucher: String,
	},
}

impl VoucherCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Issue { account, until, patient, out, organization } => {
				let account = wallet.account(&account)?;
				check_validity(until, moment::now())?;
				let organization = wallet.acting_for(organization, Permission::RegisterPatients).await?;
				let patient = patient.unwrap_or_else(|| PatientId(document::random()));
				let genesis = wallet.genesis().await?;
				issue(wallet, Voucher { genesis, organization, patient, account, expires: until }, out).await
			}
			Self::Show { voucher } => {
				let invitation = read(&voucher)?;
				let holds = invitation.voucher.is_signed(&invitation.signature, &invitation.registrar);
				let mut lines = describe(&invitation.voucher);
				let word = if holds { "holds" } else { "DOES NOT HOLD" };
				lines.push(format!("  signed    by {}, whose signature {word}", invitation.registrar));
				Ok(Report::new().with("invitation", invitation).with("signatureHolds", holds).lines(lines))
			}
			Self::Redeem { voucher } => redeem(wallet, read(&voucher)?).await,
		}
	}
}

/// A voucher that the chain would refuse is not worth a signature.
pub fn check_validity(expires: Moment, now: Moment) -> Result<()> {
	if expires <= now {
		return Err(Error::Usage("--until lies in the past".into()));
	}
	if expires > now.saturating_add(MAX_VALIDITY) {
		return Err(Error::Usage("a voucher is good for thirty days at most; --until says for how long".into()));
	}
	Ok(())
}

async fn issue(wallet: &Wallet, voucher: Voucher, out: Option<PathBuf>) -> Result<Report> {
	let mut lines = vec!["Sign a voucher".to_owned()];
	lines.extend(describe(&voucher));
	lines.push(format!("chain     {}, genesis {}", wallet.chain().await?.name(), crate::words::short(voucher.genesis)));
	lines.push(format!("signer    {}", wallet.signing_account()?));
	wallet.confirm(&lines)?;
	let invitation = Invitation::sign(voucher, &wallet.key()?);
	let text = invitation.to_text();
	let report = Report::new().with("voucher", &text).with("invitation", &invitation);
	match out {
		Some(path) => {
			write_private(&path, format!("{text}\n").as_bytes(), false)?;
			let line = format!("Wrote the voucher for {} to {}", invitation.voucher.account, path.display());
			Ok(report.with("file", path.display().to_string()).line(line))
		}
		None => Ok(report.line(text)),
	}
}

/// The voucher itself, or the file that it is in.
fn read(text: &str) -> Result<Invitation> {
	if let Ok(invitation) = Invitation::from_text(text) {
		return Ok(invitation);
	}
	let path = PathBuf::from(text);
	if !path.is_file() {
		return Invitation::from_text(text);
	}
	Invitation::from_text(&std::fs::read_to_string(&path).map_err(|error| file(&path, "read", &error))?)
}

async fn redeem(wallet: &Wallet, invitation: Invitation) -> Result<Report> {
	invitation.check(wallet.genesis().await?, &wallet.signing_account()?, moment::now())?;
	let Invitation { voucher, registrar, signature } = invitation;
	let call = calls::redeem_voucher(&voucher, &registrar, &signature);
	let report = wallet.report(&call, &format!("You are registered as patient {}", voucher.patient)).await?;
	Ok(report.with("patient", voucher.patient).with("organization", voucher.organization))
}

fn describe(voucher: &Voucher) -> Vec<String> {
	vec![
		format!("  for       {}", voucher.account),
		format!("  patient   {}", voucher.patient),
		format!("  with      organization {}", voucher.organization),
		format!("  good      until {}", moment::format(voucher.expires)),
	]
}
