//! Motions: who decides what, with how many votes, and what an open one says in words.

use codec::{Compact, Decode, Encode};
use salus_primitives::{AccountId, Digest};
use serde_json::{json, Value};

use crate::{
	call::{self, Argument, Call},
	chain::{At, Chain},
	error::{Error, Result},
	sentence,
	value::{bytes, fields_to_json},
};

/// A body that decides by motions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Body {
	/// The council of hospitals.
	Council,
	/// Its emergency committee, which can stop things for a time.
	Committee,
}

impl Body {
	/// The pallet of its motions.
	pub fn pallet(self) -> &'static str {
		match self {
			Self::Council => "Council",
			Self::Committee => "EmergencyCommittee",
		}
	}

	/// The pallet of its seats.
	pub fn seats(self) -> &'static str {
		match self {
			Self::Council => "CouncilMembership",
			Self::Committee => "EmergencyCommitteeMembership",
		}
	}

	/// Its name in sentences.
	pub fn name(self) -> &'static str {
		match self {
			Self::Council => "council",
			Self::Committee => "emergency committee",
		}
	}

	/// Its noun on the command line.
	pub fn noun(self) -> &'static str {
		match self {
			Self::Council => "council",
			Self::Committee => "committee",
		}
	}
}

/// How many of those who sit must be in favour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Share {
	/// More than half.
	MoreThanHalf,
	/// At least two thirds.
	TwoThirds,
	/// At least three quarters.
	ThreeQuarters,
}

impl Share {
	/// So many of these seats. At least one vote is needed in any case.
	pub fn of(self, seats: u32) -> u32 {
		match self {
			Self::MoreThanHalf => seats / 2 + 1,
			Self::TwoThirds => seats.saturating_mul(2).div_ceil(3),
			Self::ThreeQuarters => seats.saturating_mul(3).div_ceil(4),
		}
		.max(1)
	}

	/// The share of the body that a call needs, as `runtime/src/configs` has it.
	pub fn needed(body: Body, call: &Call) -> Self {
		if body == Body::Committee {
			return Self::TwoThirds;
		}
		match (call.pallet.as_str(), call.name.as_str()) {
			("Identity", "set_organization_status") => match call.arguments.get(1) {
				Some(Argument::Code(status)) if status != "removed" => Self::MoreThanHalf,
				_ => Self::TwoThirds,
			},
			("Payments", "open_unit" | "close_unit")
			| ("Validators", "admit" | "remove")
			| ("CouncilMembership" | "EmergencyCommitteeMembership" | "Scheduler" | "Preimage" | "Assets", _) => Self::TwoThirds,
			("Governance", "authorize_upgrade" | "withdraw_upgrade") => Self::ThreeQuarters,
			_ => Self::MoreThanHalf,
		}
	}
}

/// By whose authority a call is made that an ordinary account may not make.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub enum Authority {
	/// The council's: the call is proposed to it.
	Council,
	/// The emergency committee's: the call is proposed to it.
	Committee,
	/// The development chain's superuser.
	Sudo,
}

impl Authority {
	/// The body that is asked.
	pub fn body(self) -> Option<Body> {
		match self {
			Self::Council => Some(Body::Council),
			Self::Committee => Some(Body::Committee),
			Self::Sudo => None,
		}
	}
}

/// Proposes a call to a body. With a threshold of one it is carried out at once.
pub fn propose(body: Body, call: &Call, threshold: u32, seats: u32, metadata: &subxt::Metadata) -> Result<Call> {
	let mut says = call.says.clone();
	says.push(format!("by proposing it to the {}: {threshold} of {seats} must be in favour", body.name()));
	Ok(propose_encoded(body, call.encode(metadata)?, threshold, says))
}

/// Proposes an encoded call.
pub fn propose_encoded(body: Body, call: Vec<u8>, threshold: u32, says: Vec<String>) -> Call {
	let length = Compact(u32::try_from(call.len()).unwrap_or(u32::MAX));
	let arguments = vec![Argument::of(Compact(threshold)), Argument::Encoded(call), Argument::of(length)];
	Call::new(body.pallet(), "propose", arguments, says)
}

/// Makes the call as the superuser of a development chain.
pub fn sudo(call: &Call, metadata: &subxt::Metadata) -> Result<Call> {
	let mut says = call.says.clone();
	says.push("by the superuser of a development chain".into());
	Ok(Call::new("Sudo", "sudo", vec![Argument::Encoded(call.encode(metadata)?)], says))
}

/// Votes on a motion.
pub fn vote(body: Body, motion: Digest, index: u32, approve: bool) -> Call {
	let says = vec![format!("Vote {} on motion {index} ({motion:?})", if approve { "YES" } else { "NO" })];
	Call::new(
		body.pallet(),
		"vote",
		vec![Argument::of(motion), Argument::of(Compact(index)), Argument::of(approve)],
		says,
	)
}

/// Closes a vote and carries out what was approved, within these bounds.
pub fn close(body: Body, motion: Digest, index: u32, bounds: &Bounds) -> Call {
	let says = vec![format!("Close the vote on motion {index} ({motion:?})")];
	let weight = (Compact(bounds.ref_time), Compact(bounds.proof_size));
	let arguments = vec![
		Argument::of(motion),
		Argument::of(Compact(index)),
		Argument::of(weight),
		Argument::of(Compact(bounds.length)),
	];
	Call::new(body.pallet(), "close", arguments, says)
}

/// What carrying out a motion may take.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bounds {
	/// Computation, in picoseconds.
	pub ref_time: u64,
	/// Proof, in bytes.
	pub proof_size: u64,
	/// The length of its call, in bytes.
	pub length: u32,
}

/// A motion that is open.
#[derive(Clone, Debug, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Motion {
	/// Over its call: what it is voted on by.
	pub hash: Digest,
	/// Its number.
	pub index: u32,
	/// How many must be in favour.
	pub threshold: u32,
	/// Who is in favour.
	pub ayes: Vec<AccountId>,
	/// Who is against.
	pub nays: Vec<AccountId>,
	/// The block with which the vote ends.
	pub end: u32,
	/// The pallet of its call.
	pub pallet: String,
	/// The call's name.
	pub call: String,
	/// The call's arguments.
	pub arguments: Value,
	/// What it would do, in words.
	pub says: String,
	#[serde(skip)]
	encoded: Vec<u8>,
}

impl Motion {
	/// Itself, in lines for people.
	pub fn describe(&self, seats: u32) -> Vec<String> {
		let votes = |accounts: &[AccountId]| accounts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
		let mut lines = vec![
			format!("motion {}: {}", self.index, self.says),
			format!("  hash      {:?}", self.hash),
			format!("  call      {}.{}", self.pallet, self.call),
			format!(
				"  votes     {} in favour, {} against; needs {} of {seats}",
				self.ayes.len(),
				self.nays.len(),
				self.threshold
			),
			format!("  ends      with block {}", self.end),
		];
		if !self.ayes.is_empty() {
			lines.push(format!("  in favour {}", votes(&self.ayes)));
		}
		if !self.nays.is_empty() {
			lines.push(format!("  against   {}", votes(&self.nays)));
		}
		lines
	}
}

/// As `pallet_collective::Votes`.
#[derive(Decode)]
struct Votes {
	index: u32,
	threshold: u32,
	ayes: Vec<AccountId>,
	nays: Vec<AccountId>,
	end: u32,
}

impl Chain {
	/// Who sits on a body.
	pub async fn seated(&self, body: Body) -> Result<Vec<AccountId>> {
		Ok(self.raw(body.pallet(), "Members", Vec::new()).await?.unwrap_or_default())
	}

	/// How many must be in favour of a call, and of how many.
	pub async fn threshold(&self, body: Body, call: &Call, named: Option<u32>) -> Result<(u32, u32)> {
		let seats = u32::try_from(self.seated(body).await?.len()).unwrap_or(u32::MAX);
		if seats == 0 {
			return Err(Error::NotFound(format!("nobody sits on the {} of this chain", body.name())));
		}
		Ok((named.unwrap_or_else(|| Share::needed(body, call).of(seats)), seats))
	}

	/// The motions that are open, in the order of their number.
	pub async fn motions(&self, body: Body) -> Result<Vec<Motion>> {
		let hashes: Vec<Digest> = self.raw(body.pallet(), "Proposals", Vec::new()).await?.unwrap_or_default();
		let mut motions = Vec::new();
		for hash in hashes {
			motions.extend(self.motion(body, hash).await?);
		}
		motions.sort_by_key(|motion| motion.index);
		Ok(motions)
	}

	/// One open motion.
	pub async fn motion(&self, body: Body, hash: Digest) -> Result<Option<Motion>> {
		let key = || vec![bytes(hash)];
		let votes: Option<Votes> = self.raw(body.pallet(), "Voting", key()).await?;
		let encoded = self.raw_bytes(body.pallet(), "ProposalOf", key()).await?;
		let (Some(votes), Some(encoded)) = (votes, encoded) else { return Ok(None) };
		let at = self.at(At::Best).await?;
		let payload = call::read(&at.transactions(), &encoded)?;
		let (pallet, name) = (payload.pallet_name().to_owned(), payload.call_name().to_owned());
		let metadata = at.metadata_ref();
		let variant = metadata.pallet_by_name(&pallet).and_then(|found| found.call_variant_by_name(&name));
		let arguments = variant.map(|variant| fields_to_json(payload.call_data(), &variant.fields, metadata));
		let arguments = json!(arguments.unwrap_or_default());
		Ok(Some(Motion {
			hash,
			index: votes.index,
			threshold: votes.threshold,
			ayes: votes.ayes,
			nays: votes.nays,
			end: votes.end,
			says: sentence::of(&pallet, &name, &arguments),
			pallet,
			call: name,
			arguments,
			encoded,
		}))
	}

	/// The motion, or an error that says which there are.
	pub async fn open_motion(&self, body: Body, hash: Digest) -> Result<Motion> {
		self.motion(body, hash).await?.ok_or_else(|| {
			let noun = body.noun();
			Error::NotFound(format!("no motion {hash:?} is open; `{noun} motions` tells which are"))
		})
	}

	/// What carrying a motion out takes, as the chain itself says.
	pub async fn bounds(&self, motion: &Motion) -> Result<Bounds> {
		let length = u32::try_from(motion.encoded.len()).unwrap_or(u32::MAX);
		let question = [motion.encoded.clone(), length.encode()].concat();
		// The weight, the class and the fee, of which the last two matter to nobody here.
		let ((ref_time, proof_size), ..): ((Compact<u64>, Compact<u64>), u8, u128) =
			self.ask_encoded(At::Best, "TransactionPaymentCallApi_query_call_info", question).await?;
		Ok(Bounds { ref_time: ref_time.0, proof_size: proof_size.0, length })
	}

	async fn raw<T: Decode>(&self, pallet: &str, entry: &str, keys: Vec<scale_value::Value<()>>) -> Result<Option<T>> {
		let Some(found) = self.raw_bytes(pallet, entry, keys).await? else { return Ok(None) };
		T::decode(&mut found.as_slice()).map(Some).map_err(|_| {
			Error::WrongVersion(format!("the chain runs another version: {pallet}.{entry} is different there"))
		})
	}
}
