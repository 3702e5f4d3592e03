//! What there is before an upgrade, and must be there after it.

use anyhow::{ensure, Context};
use salus_primitives::anchor::{Anchor, AnchorKind};
use salus_tests::Result;

use crate::{
	care::Care,
	client::Client,
	state::{self, State},
	People, DEPARTED, HOSPITAL,
};

/// The pallets of which every entry is kept: all that know something of people and what they are to each other. The others tell of blocks, and who made them.
const KEPT: [&str; 18] = [
	"Parameters",
	"Balances",
	"Assets",
	"AssetsHolder",
	"CouncilMembership",
	"EmergencyCommitteeMembership",
	"Governance",
	"Identity",
	"Consent",
	"Records",
	"Patients",
	"Appointments",
	"LabOrders",
	"Prescriptions",
	"Beds",
	"Coverage",
	"Claims",
	"Payments",
];

/// What is on the chain before.
pub struct Before {
	/// All of it.
	pub state: State,
	/// Of the ward's custodian.
	anchors: Vec<Anchor>,
}

impl Before {
	/// Looks, and fails unless it is sound, and there is something of every kind.
	pub async fn look(client: &Client) -> Result<Self> {
		let state = State::take(client).await?;
		let checked = state.check()?;
		ensure!(state.departed().len() >= DEPARTED, "{} have departed", state.departed().len());
		Care::ensure_there(&state)?;
		let anchors = anchors(client).await?;
		ensure!(!anchors.is_empty(), "the ward's record is not anchored");
		println!(
			"before: {} entries in block {}; sound: {}",
			state.entries.len(),
			state.head.number,
			checked.join(", ")
		);
		Ok(Self { state, anchors })
	}

	/// Fails unless everything that people put on the chain is there after, and the same but for the entries of those who went on since.
	pub async fn ensure_kept(&self, people: &People, after: &State, client: &Client) -> Result<()> {
		let migrated = state::key("Identity", "DepartedNonces");
		for pallet in KEPT {
			let prefix = sp_io::hashing::twox_128(pallet.as_bytes());
			let entries = self.state.entries.iter().filter(|(key, _)| key.starts_with(&prefix));
			for (key, value) in entries.filter(|(key, _)| !key.starts_with(&migrated)) {
				let now = after.entries.get(key).with_context(|| format!("{pallet} lost {}", hex::encode(key)))?;
				ensure!(now == value || people.went_on(pallet, key), "{pallet} changed {}", hex::encode(key));
			}
		}
		ensure!(anchors(client).await?.starts_with(&self.anchors), "an anchor is lost, or another");
		Ok(())
	}
}

/// Every anchor of the ward's custodian.
async fn anchors(client: &Client) -> Result<Vec<Anchor>> {
	let at = client.chain().finalized().await?.hash;
	let mut anchors = Vec::new();
	loop {
		let asked = (HOSPITAL, AnchorKind::Records, u64::try_from(anchors.len())?);
		match client.chain().runtime("RecordsApi_anchor", asked, Some(at)).await? {
			Some(anchor) => anchors.push(anchor),
			None => return Ok(anchors),
		}
	}
}
