//! Session keys of a running node, and where they stand on its chain.

use std::{fmt, future::Future};

use codec::{Decode, Encode};
use jsonrpsee::{
	core::{client::ClientT, ClientError},
	rpc_params,
	ws_client::{WsClient, WsClientBuilder},
};
use salus_primitives::AccountId;
use salus_runtime::SessionKeys;
use sp_core::bytes::{from_hex, to_hex};
use sp_io::hashing::{twox_128, twox_64};

use super::{Error, Made};

/// What a node says of a method that it serves, and not where it was called. Its number is that of a method there is not.
const UNSAFE: &str = "unsafe to be called externally";

/// Where a validator's keys stand.
#[derive(Debug, Default, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Status {
	/// The chain's name.
	chain: String,
	/// Whether the council has admitted the account.
	admitted: bool,
	/// The keys the account has told the chain.
	keys: Option<String>,
	/// Whether the node's keystore holds them.
	held: bool,
	/// Whether the chain will use them in the next session.
	planned: bool,
	/// Whether the account validates in this session.
	validates: bool,
	/// Whether the keys it validates with are these.
	current: bool,
}

/// Runs one conversation with a node.
pub fn run<T>(conversation: impl Future<Output = Result<T, Error>>) -> sc_cli::Result<T> {
	let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
	Ok(runtime.block_on(conversation)?)
}

/// Lets the node make new keys for the account.
pub async fn rotate(node: &str, account: &AccountId) -> Result<Made, Error> {
	let owner = to_hex(&account.encode(), false);
	Node::connect(node).await?.ask("author_rotateKeysWithOwner", owner).await
}

/// Where the account's keys stand, all as of one finalized block.
pub async fn status(node: &str, account: &AccountId) -> Result<Status, Error> {
	let node = Node::connect(node).await?;
	let at: String = node.ask("chain_getFinalizedHead", ()).await?;
	let validators: Vec<AccountId> = node.state("Validators", "Validators", &[], &at).await?.unwrap_or_default();
	let active: Vec<AccountId> = node.state("Session", "Validators", &[], &at).await?.unwrap_or_default();
	let queued: Vec<(AccountId, SessionKeys)> =
		node.state("Session", "QueuedKeys", &[], &at).await?.unwrap_or_default();
	let key = [&twox_64(&account.encode())[..], &account.encode()].concat();
	let keys: Option<SessionKeys> = node.state("Session", "NextKeys", &key, &at).await?;
	let planned = |keys: &SessionKeys| queued.iter().any(|(who, theirs)| who == account && theirs == keys);
	let mut status = Status {
		chain: node.ask("system_chain", ()).await?,
		admitted: validators.contains(account),
		planned: keys.as_ref().is_some_and(planned),
		validates: active.contains(account),
		..Status::default()
	};
	if let Some(keys) = keys {
		let text = to_hex(&keys.encode(), false);
		status.held = node.ask("author_hasSessionKeys", text.clone()).await?;
		let authorities: Vec<sp_consensus_aura::ed25519::AuthorityId> =
			node.state("Aura", "Authorities", &[], &at).await?.unwrap_or_default();
		status.current = authorities.contains(&keys.aura);
		status.keys = Some(text);
	}
	Ok(status)
}

struct Node {
	url: String,
	client: WsClient,
}

impl Node {
	async fn connect(url: &str) -> Result<Self, Error> {
		match WsClientBuilder::default().build(url).await {
			Ok(client) => Ok(Self { url: url.into(), client }),
			Err(why) => Err(Error::Unreachable(url.into(), why.to_string())),
		}
	}

	/// Asks with one argument; `()` for none.
	async fn ask<T: serde::de::DeserializeOwned>(
		&self,
		method: &str,
		argument: impl serde::Serialize,
	) -> Result<T, Error> {
		let argument = serde_json::to_value(argument).map_err(|why| Error::Answer(why.to_string()))?;
		let parameters = if argument.is_null() { rpc_params![] } else { rpc_params![argument] };
		self.client.request(method, parameters).await.map_err(|why| self.explain(why))
	}

	/// One value of the state at a block.
	async fn state<T: Decode>(&self, pallet: &str, item: &str, key: &[u8], at: &str) -> Result<Option<T>, Error> {
		let key = [&twox_128(pallet.as_bytes())[..], &twox_128(item.as_bytes()), key].concat();
		let answer: Option<String> = self
			.client
			.request("state_getStorage", rpc_params![to_hex(&key, false), at])
			.await
			.map_err(|why| self.explain(why))?;
		let Some(text) = answer else { return Ok(None) };
		let bytes = from_hex(&text).map_err(|why| Error::Answer(format!("{pallet}.{item}: {why:?}")))?;
		T::decode(&mut &bytes[..]).map(Some).map_err(|why| Error::Answer(format!("{pallet}.{item}: {why}")))
	}

	fn explain(&self, why: ClientError) -> Error {
		match why {
			ClientError::Call(refusal) if refusal.message().contains(UNSAFE) => Error::Closed(self.url.clone()),
			ClientError::Call(refusal) => Error::Answer(refusal.message().into()),
			other => Error::Unreachable(self.url.clone(), other.to_string()),
		}
	}
}

impl Status {
	/// What whoever looks after the validator does next.
	pub fn next(&self, account: &AccountId) -> String {
		let rotate = format!("`salus keys rotate --account {account}`");
		match self {
			Self { admitted: false, validates: true, .. } => {
				"the account is no validator any more: let the node run until it validates no more, at most two sessions later".into()
			}
			Self { admitted: false, .. } => format!(
				"the account is no validator: the hospital's administrator nominates it (`salus-wallet validator nominate`), and the council admits it \
				 (`salus-wallet validator admit`). Keys can be made meanwhile: {rotate}"
			),
			Self { keys: None, .. } => format!("the account has told the chain no keys: {rotate}"),
			Self { held: false, .. } => format!(
				"this node does not hold the keys that the chain knows, and cannot validate with them: ask the right node, or make new ones with {rotate}"
			),
			Self { validates: true, current: true, planned: true, .. } => "nothing; the validator validates with these keys".into(),
			Self { planned: true, .. } => "wait for the next session, from which the chain uses these keys".into(),
			_ => "wait; the chain plans these keys at the next session and uses them from the one after, if the validator is not paused".into(),
		}
	}
}

impl fmt::Display for Status {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		let word = |yes| if yes { "yes" } else { "no" };
		writeln!(f, "Chain                              {}", self.chain)?;
		writeln!(f, "Admitted by the council            {}", word(self.admitted))?;
		writeln!(f, "Keys the chain knows               {}", self.keys.as_deref().unwrap_or("none"))?;
		writeln!(f, "This node holds them               {}", word(self.held))?;
		writeln!(f, "Used in the next session           {}", word(self.planned))?;
		writeln!(f, "Validates in this session          {}", word(self.validates))?;
		write!(f, "With these keys                    {}", word(self.current))
	}
}
