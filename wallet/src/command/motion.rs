//! `council` and `committee`: what they vote on, and who sits on them.

use clap::{ArgGroup, Subcommand};
use salus_primitives::Digest;
use serde_json::{json, Value};

use crate::{
	call, calls,
	chain::At,
	error::{Error, Result},
	motion::{self, Body, Bounds},
	report::Report,
	value,
	wallet::{proposed, ByAuthority, Wallet},
};

/// A body's motions and seats.
#[derive(Clone, Debug, Subcommand)]
pub enum MotionCommand {
	/// Show the motions that are open: what each says, and how its vote stands.
	Motions,
	/// Show who sits.
	Members,
	/// Propose a call, encoded in hexadecimal. `org admit` and its like propose by themselves.
	Propose {
		/// The call.
		call: String,
		/// How many must be in favour. Left out: all who sit, as the wallet does not know what the call needs.
		#[arg(long, value_name = "NUMBER")]
		threshold: Option<u32>,
	},
	/// Vote on a motion.
	#[command(group(ArgGroup::new("vote").required(true).args(["approve", "reject"])))]
	Vote {
		/// The motion's hash.
		hash: Digest,
		/// The motion's number. Left out: it is looked up.
		index: Option<u32>,
		/// Yes.
		#[arg(long)]
		approve: bool,
		/// No.
		#[arg(long)]
		reject: bool,
	},
	/// Close a vote, and carry out what was approved.
	Close {
		/// The motion's hash.
		hash: Digest,
		/// The motion's number. Left out: it is looked up.
		index: Option<u32>,
		/// The most computation it may take, in picoseconds. Left out: what the chain says it takes.
		#[arg(long, value_name = "NUMBER")]
		ref_time: Option<u64>,
		/// The most proof it may take, in bytes. Left out: what the chain says it takes.
		#[arg(long, value_name = "NUMBER")]
		proof_size: Option<u64>,
		/// The most bytes its call may be long. Left out: as many as it is.
		#[arg(long, value_name = "NUMBER")]
		length: Option<u32>,
	},
	/// Give an account a seat. The council decides.
	Seat {
		/// The account.
		account: String,
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
	/// Take an account's seat. The council decides.
	Unseat {
		/// The account.
		account: String,
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
}

impl MotionCommand {
	/// Does it, for this body.
	pub async fn run(self, wallet: &Wallet, body: Body) -> Result<Report> {
		match self {
			Self::Motions => motions(wallet, body).await,
			Self::Members => members(wallet, body).await,
			Self::Propose { call, threshold } => propose(wallet, body, &call, threshold).await,
			Self::Vote { hash, index, approve, .. } => {
				let index = number(wallet, body, hash, index).await?;
				let done = format!("Voted {} on motion {index}", if approve { "yes" } else { "no" });
				let report = wallet.report(&motion::vote(body, hash, index, approve), &done).await?;
				Ok(report.with("proposal", json!({ "hash": hash, "index": index })).with("approve", approve))
			}
			Self::Close { hash, index, ref_time, proof_size, length } => {
				let motion = wallet.chain().await?.open_motion(body, hash).await?;
				let said = wallet.chain().await?.bounds(&motion).await?;
				let bounds = Bounds {
					ref_time: ref_time.unwrap_or(said.ref_time),
					proof_size: proof_size.unwrap_or(said.proof_size),
					length: length.unwrap_or(said.length),
				};
				close(wallet, body, hash, index.unwrap_or(motion.index), &bounds).await
			}
			Self::Seat { account, by } => {
				let account = wallet.account(&account)?;
				let done = format!("{account} sits on the {}", body.name());
				Ok(wallet.report_by(&calls::seat(body, &account), &by, &done).await?.0.with("account", account))
			}
			Self::Unseat { account, by } => {
				let account = wallet.account(&account)?;
				let done = format!("{account} sits on the {} no more", body.name());
				Ok(wallet.report_by(&calls::unseat(body, &account), &by, &done).await?.0.with("account", account))
			}
		}
	}
}

async fn number(wallet: &Wallet, body: Body, hash: Digest, named: Option<u32>) -> Result<u32> {
	match named {
		Some(number) => Ok(number),
		None => Ok(wallet.chain().await?.open_motion(body, hash).await?.index),
	}
}

async fn motions(wallet: &Wallet, body: Body) -> Result<Report> {
	let chain = wallet.chain().await?;
	let (motions, seats) = (chain.motions(body).await?, chain.seated(body).await?.len());
	let of = u32::try_from(seats).unwrap_or(u32::MAX);
	let mut lines: Vec<_> = motions.iter().flat_map(|motion| motion.describe(of)).collect();
	if lines.is_empty() {
		lines.push(format!("The {} votes on nothing now", body.name()));
	}
	Ok(Report::new().with("motions", motions).with("seats", seats).lines(lines))
}

async fn members(wallet: &Wallet, body: Body) -> Result<Report> {
	let members = wallet.chain().await?.seated(body).await?;
	let lines: Vec<_> = members.iter().map(ToString::to_string).collect();
	let report = Report::new().line(format!("{} sit on the {}", members.len(), body.name())).lines(lines);
	Ok(report.with("members", members))
}

async fn close(wallet: &Wallet, body: Body, hash: Digest, index: u32, bounds: &Bounds) -> Result<Report> {
	let outcome = wallet.submit(&motion::close(body, hash, index, bounds)).await?;
	let approved = outcome.events.iter().any(|event| event.is(body.pallet(), "Approved"));
	let word = if approved { "approved" } else { "disapproved" };
	let organization = outcome.field("Identity", "OrganizationAdmitted", "organization").cloned();
	Ok(Report::of_transaction(&outcome, &format!("Closed the vote on motion {index}: {word}"))
		.with("approved", approved)
		.with("organization", organization.unwrap_or(Value::Null)))
}

async fn propose(wallet: &Wallet, body: Body, text: &str, threshold: Option<u32>) -> Result<Report> {
	let bytes = hex::decode(text.strip_prefix("0x").unwrap_or(text))
		.map_err(|_| Error::Usage("write the call in hexadecimal".into()))?;
	let chain = wallet.chain().await?;
	let seats = u32::try_from(chain.seated(body).await?.len()).unwrap_or(u32::MAX);
	let threshold = threshold.unwrap_or(seats);
	let at = chain.at(At::Best).await?;
	let payload = call::read(&at.transactions(), &bytes)?;
	let arguments = scale_value::Value::from(payload.call_data().clone());
	let says = vec![
		format!("Propose to the {} {}.{}", body.name(), payload.pallet_name(), payload.call_name()),
		format!("  with      {}", value::to_json(&arguments)),
		format!("{threshold} of {seats} must be in favour"),
	];
	let outcome = wallet.submit(&motion::propose_encoded(body, bytes, threshold, says)).await?;
	Ok(match proposed(&outcome, body) {
		Some((proposal, next)) => Report::of_transaction(&outcome, &next).with("proposal", proposal),
		None => Report::of_transaction(&outcome, "Carried it out").with("proposal", Value::Null),
	})
}
