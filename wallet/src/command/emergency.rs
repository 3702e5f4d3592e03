//! `pause`, `unpause` and `safe-mode`: what the emergency committee stops for a time.

use clap::{Args, Subcommand};
use salus_primitives::Moment;
use serde_json::{json, Value};

use crate::{
	calls,
	chain::At,
	error::{Error, Result},
	moment,
	motion::Authority,
	report::Report,
	sentence::plain,
	wallet::{ByAuthority, Wallet},
};

/// A call that is paused.
#[derive(Clone, Debug, Args)]
pub struct PauseArguments {
	/// The call, as Consent.grant.
	pub call: String,
	/// Keep it paused for longer. The council decides on that.
	#[arg(long)]
	pub extend: bool,
	/// By whose authority.
	#[command(flatten)]
	pub by: ByAuthority,
}

/// A pause that ends.
#[derive(Clone, Debug, Args)]
pub struct UnpauseArguments {
	/// The call, as Consent.grant.
	pub call: String,
	/// By whose authority.
	#[command(flatten)]
	pub by: ByAuthority,
}

/// Safe mode, in which the chain takes little more than what ends the emergency, and what protects patients.
#[derive(Clone, Debug, Subcommand)]
pub enum SafeModeCommand {
	/// Enter it. It ends by itself.
	Enter {
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// Keep it on for longer. The council decides.
	Extend {
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// Leave it.
	Exit {
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// Show whether it is on, and which calls are paused.
	Show,
}

/// `Consent.grant` in its parts.
pub fn call_name(text: &str) -> Result<(&str, &str)> {
	match text.split_once('.') {
		Some((pallet, call)) if !pallet.is_empty() && !call.is_empty() => Ok((pallet, call)),
		_ => Err(Error::Usage(format!("`{text}` names no call; write it as Consent.grant"))),
	}
}

impl PauseArguments {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		let (pallet, name) = call_name(&self.call)?;
		let (call, decides, done) = match self.extend {
			true => (calls::extend_pause(pallet, name), Authority::Council, format!("{} stays paused", self.call)),
			false => (calls::pause(pallet, name), Authority::Committee, format!("Paused {}", self.call)),
		};
		let (report, _) = wallet.report_decided(&call, &self.by, decides, &done).await?;
		Ok(report.with("call", self.call))
	}
}

impl UnpauseArguments {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		let (pallet, name) = call_name(&self.call)?;
		let done = format!("{} is taken again", self.call);
		let (report, _) =
			wallet.report_decided(&calls::unpause(pallet, name), &self.by, Authority::Council, &done).await?;
		Ok(report.with("call", self.call))
	}
}

impl SafeModeCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		let (call, by, decides, done) = match self {
			Self::Enter { by } => (calls::enter_safe_mode(), by, Authority::Committee, "Safe mode is on"),
			Self::Extend { by } => (calls::extend_safe_mode(), by, Authority::Council, "Safe mode stays on"),
			Self::Exit { by } => (calls::exit_safe_mode(), by, Authority::Council, "Safe mode is off"),
			Self::Show => return show(wallet).await,
		};
		Ok(wallet.report_decided(&call, &by, decides, done).await?.0)
	}
}

async fn show(wallet: &Wallet) -> Result<Report> {
	let chain = wallet.chain().await?;
	let until = chain.value(At::Best, "SafeMode", "EnteredUntil").await?;
	let pauses = chain.entries(At::Best, "Governance", "Pauses", Vec::new()).await?;
	let paused: Vec<Pause> = pauses.iter().filter_map(|(keys, until)| Pause::read(keys, until)).collect();
	let mut lines = vec![match &until {
		Some(until) => format!("Safe mode is on until block {}", plain(until)),
		None => "Safe mode is off".into(),
	}];
	// One that is over may still lie there.
	let paused: Vec<_> = paused.into_iter().filter(|pause| pause.until > moment::now()).collect();
	lines.extend(paused.iter().map(|pause| format!("paused    {} until {}", pause.call, moment::format(pause.until))));
	Ok(Report::new().with("safeMode", json!(until)).with("paused", paused).lines(lines))
}

/// A call that is paused, and until when.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Pause {
	/// The call, as Consent.grant.
	pub call: String,
	/// When it ends by itself.
	pub until: Moment,
}

impl Pause {
	/// As the chain keeps it: under the names of the pallet and the call.
	pub fn read(keys: &[Value], until: &Value) -> Option<Self> {
		let name = keys.first()?.as_array()?.iter().map(plain).collect::<Vec<_>>().join(".");
		Some(Self { call: name, until: moment::of_json(until)? })
	}
}
