//! Several validators of one chain.

use std::time::Duration;

use anyhow::bail;
use sp_core::{ed25519, Pair};

use crate::{
	chain::{Chain, Head},
	node::{Node, Settings, VaultSettings},
	Result,
};

/// The validators of the `local` preset, by the node's flags for them.
pub const VALIDATORS: [&str; 4] = ["alice", "bob", "charlie", "dave"];

/// How old a finalized head the first node's vault decides by, in seconds: the most that a node takes, and longer than any test lets finality stand.
const MAX_FINALITY_AGE: &str = "600";

/// Validators of one chain, each knowing all others: the `local` preset's four, of which the first has a vault, or whichever were connected.
#[derive(Debug)]
pub struct Network {
	nodes: Vec<Node>,
}

impl Network {
	/// Prepares and starts all four.
	pub async fn start(vault: VaultSettings) -> Result<Self> {
		let mut nodes = VALIDATORS
			.iter()
			.map(|name| Node::new(Settings { name: (*name).into(), ..Default::default() }))
			.collect::<Result<Vec<_>>>()?;
		for (node, name) in nodes.iter_mut().zip(VALIDATORS) {
			node.settings_mut().arguments = vec![format!("--{name}")];
		}
		if let Some(first) = nodes.first_mut() {
			first.settings_mut().arguments.extend(["--vault-max-finality-age", MAX_FINALITY_AGE].map(String::from));
			// Whoever replays what was decided long ago asks this one.
			first.settings_mut().arguments.extend(["--state-pruning", "archive"].map(String::from));
			first.settings_mut().vault = Some(vault);
		}
		Self::connect("local", nodes).await
	}

	/// Starts these nodes on one chain, each knowing all others. What else each is started with stays.
	pub async fn connect(chain: &str, mut nodes: Vec<Node>) -> Result<Self> {
		let addresses: Vec<_> = nodes.iter().enumerate().map(|(index, node)| address(index, node)).collect();
		for (index, node) in nodes.iter_mut().enumerate() {
			let others =
				addresses.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, address)| address.clone());
			let own = std::mem::take(&mut node.settings_mut().arguments);
			node.settings_mut().arguments = [as_one_of_them(chain, index, others), own].concat();
		}
		for node in &mut nodes {
			node.start().await?;
		}
		Ok(Self { nodes })
	}

	/// One of the nodes.
	pub fn node(&self, index: usize) -> &Node {
		&self.nodes[index]
	}

	/// One of the nodes, to stop and start it.
	pub fn node_mut(&mut self, index: usize) -> &mut Node {
		&mut self.nodes[index]
	}

	/// One more node of this network, not yet started, that knows the four. What it is to be, say these arguments: `--bob` makes it a second Bob.
	pub fn newcomer(&self, name: &str, arguments: &[&str]) -> Result<Node> {
		let mut node = Node::new(Settings { name: name.into(), ..Default::default() })?;
		let known = self.nodes.iter().enumerate().map(|(index, node)| address(index, node));
		node.settings_mut().arguments =
			[as_one_of_them("local", VALIDATORS.len(), known), arguments.iter().map(|one| (*one).into()).collect()]
				.concat();
		Ok(node)
	}

	/// A client for one node's chain.
	pub fn chain(&self, index: usize) -> Result<Chain> {
		self.nodes[index].chain()
	}

	/// Waits until every one of these has finalized this height, and says at which height each one is then.
	pub async fn all_finalized(&self, members: &[usize], height: u32, patience: Duration) -> Result<Vec<u32>> {
		let mut heights = Vec::new();
		for index in members {
			heights.push(self.chain(*index)?.wait_finalized(height, patience).await?);
		}
		Ok(heights)
	}

	/// Fails unless every one of these has this block at its height.
	pub async fn ensure_all_have(&self, members: &[usize], head: Head) -> Result<()> {
		for index in members {
			let known = self.chain(*index)?.block_hash(head.number).await?;
			if known != Some(head.hash) {
				bail!("{} has {known:?} at height {}, not {:?}", VALIDATORS[*index], head.number, head.hash);
			}
		}
		Ok(())
	}

	/// Fails unless these nodes, as far as each has finalized, have finalized the same block at every height. Says up to where all have.
	pub async fn ensure_no_conflict(&self, members: &[usize]) -> Result<u32> {
		let mut chains = Vec::new();
		for index in members {
			let chain = self.chain(*index)?;
			let head = chain.finalized().await?;
			chains.push((*index, chain, head.number));
		}
		let common = chains.iter().map(|(_, _, number)| *number).min().unwrap_or(0);
		for height in 0..=common {
			let mut first = None;
			for (index, chain, _) in &chains {
				let hash = chain.block_hash(height).await?;
				match (&first, hash) {
					(_, None) => bail!("{} does not know its finalized block {height}", VALIDATORS[*index]),
					(None, Some(hash)) => first = Some(hash),
					(Some(known), Some(hash)) if *known != hash => {
						bail!(
							"{} finalized {hash:?} at height {height}, another finalized {known:?}",
							VALIDATORS[*index]
						)
					}
					_ => {}
				}
			}
		}
		Ok(common)
	}
}

fn as_one_of_them(chain: &str, index: usize, others: impl Iterator<Item = String>) -> Vec<String> {
	let mut arguments: Vec<String> = ["--chain", chain].map(String::from).to_vec();
	arguments.push("--node-key".into());
	arguments.push(hex::encode(network_secret(index)));
	arguments.push("--reserved-nodes".into());
	arguments.extend(others);
	arguments
}

fn address(index: usize, node: &Node) -> String {
	let public = ed25519::Pair::from_seed(&network_secret(index)).public();
	format!("{}/p2p/{}", node.peers_address(), peer_id(&public.0))
}

/// The secret of a node's network identity. It protects nothing: the network lives on loopback for the length of a test.
fn network_secret(index: usize) -> [u8; 32] {
	let mut secret = [0u8; 32];
	secret[31] = u8::try_from(index + 1).unwrap_or(u8::MAX);
	secret
}

/// libp2p's name for an ed25519 key: base58 over the identity multihash of the key's protobuf.
fn peer_id(public: &[u8; 32]) -> String {
	let mut bytes = vec![0x00, 0x24, 0x08, 0x01, 0x12, 0x20];
	bytes.extend_from_slice(public);
	base58(&bytes)
}

fn base58(bytes: &[u8]) -> String {
	const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
	let mut digits: Vec<u32> = Vec::new();
	for byte in bytes {
		let mut carry = u32::from(*byte);
		for digit in digits.iter_mut() {
			carry += *digit << 8;
			*digit = carry % 58;
			carry /= 58;
		}
		while carry > 0 {
			digits.push(carry % 58);
			carry /= 58;
		}
	}
	let zeros = bytes.iter().take_while(|byte| **byte == 0).map(|_| '1');
	zeros.chain(digits.iter().rev().map(|digit| char::from(ALPHABET[*digit as usize]))).collect()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_peer_id_is_as_libp2p_writes_it() {
		// The identity of the secret 0x..01, as `salus key inspect-node-key` prints it.
		let public = ed25519::Pair::from_seed(&network_secret(0)).public();
		assert_eq!(peer_id(&public.0), "12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp");
	}
}
