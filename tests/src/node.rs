//! One real node: its folder, its ports, its log, its life.

use std::{
	io::{Read, Write},
	net::{TcpListener, TcpStream},
	ops::Range,
	path::{Path, PathBuf},
	process::Command,
	time::{Duration, Instant},
};

use anyhow::{bail, ensure, Context};
use rand::Rng;
use salus_primitives::AccountId;
use serde_json::Value;
use sp_core::crypto::Ss58Codec;
use tempfile::TempDir;

use crate::{
	artifact::Program,
	chain::Chain,
	clock,
	heads::{Heads, Stream},
	process::Process,
	Result,
};

/// Where ports are drawn from: below those that the system gives to outgoing connections, or one of these could take a port before its node does.
const PORTS: Range<u16> = 10_000..30_000;

/// How long a node may take until it answers.
const PATIENCE: Duration = Duration::from_secs(240);

/// The ports of one node, all on loopback.
#[derive(Clone, Copy, Debug)]
pub struct Ports {
	/// Portals: JSON-RPC over HTTP and WebSocket.
	pub rpc: u16,
	/// The other nodes.
	pub peers: u16,
	/// Metrics.
	pub metrics: u16,
}

impl Ports {
	/// Those that clients try by themselves, each if it is free now.
	pub fn well_known() -> Result<Self> {
		let free = Self::pick()?;
		let or = |port: u16, other: u16| if TcpListener::bind(("127.0.0.1", port)).is_ok() { port } else { other };
		Ok(Self { rpc: or(9944, free.rpc), peers: or(30333, free.peers), metrics: or(9615, free.metrics) })
	}

	/// Three that are free now.
	pub fn pick() -> Result<Self> {
		let drawn = (0..100).map(|_| rand::thread_rng().gen_range(PORTS));
		// All are held until all are known, so that no two are the same.
		let held: Vec<_> = drawn.filter_map(|port| TcpListener::bind(("127.0.0.1", port)).ok()).take(3).collect();
		let ports: Vec<_> = held.iter().map(|one| Ok(one.local_addr()?.port())).collect::<std::io::Result<_>>()?;
		match ports[..] {
			[rpc, peers, metrics] => Ok(Self { rpc, peers, metrics }),
			_ => bail!("of 100 ports on loopback between {} and {} not three are free", PORTS.start, PORTS.end),
		}
	}
}

/// The vault of a node that has one.
#[derive(Clone, Debug)]
pub struct VaultSettings {
	/// The organization whose records it keeps.
	pub custodian: u32,
	/// The key with which the node anchors, as a development key's URI.
	pub signer: String,
	/// The root key, 64 hexadecimal digits; nothing leaves the vault sealed.
	pub root_key: Option<String>,
}

/// What a node is started with.
#[derive(Clone, Debug, Default)]
pub struct Settings {
	/// Its name in messages.
	pub name: String,
	/// What to add to the command line.
	pub arguments: Vec<String>,
	/// Its vault.
	pub vault: Option<VaultSettings>,
}

/// A node that was started here. It may be down between `kill` or `stop` and `start`.
#[derive(Debug)]
pub struct Node {
	settings: Settings,
	ports: Ports,
	clock_ahead: Duration,
	process: Option<Process>,
	folder: TempDir,
}

impl Node {
	/// A node with a folder of its own, not yet started.
	pub fn new(settings: Settings) -> Result<Self> {
		let folder = tempfile::Builder::new().prefix("salus-").tempdir()?;
		Ok(Self { settings, ports: Ports::pick()?, clock_ahead: Duration::ZERO, process: None, folder })
	}

	/// A development chain: one validator that keeps all states, and a vault for organization 0.
	pub fn development(vault: VaultSettings) -> Result<Self> {
		let arguments = ["--dev", "--state-pruning", "archive"].map(String::from).to_vec();
		Self::new(Settings { name: "development".into(), arguments, vault: Some(vault) })
	}

	/// Starts the process and waits until it answers.
	pub async fn start(&mut self) -> Result<()> {
		if self.process.is_some() {
			bail!("{} is running already", self.settings.name);
		}
		let logged = std::fs::metadata(self.log()).map(|log| log.len()).unwrap_or_default();
		let process = Process::start(&self.settings.name, self.command()?, &self.log())?;
		self.process = Some(process);
		self.wait_until_ready(usize::try_from(logged)?).await
	}

	fn command(&self) -> Result<Command> {
		let mut command = Program::Node.command()?;
		command
			.args(&self.settings.arguments)
			.arg("--base-path")
			.arg(self.base_path())
			.args(["--rpc-port", &self.ports.rpc.to_string()])
			.args(["--listen-addr", &self.peers_address()])
			.args(["--prometheus-port", &self.ports.metrics.to_string()])
			.args(["--no-telemetry", "--no-mdns"])
			.env_remove("RUST_LOG");
		if let Some(vault) = &self.settings.vault {
			command.arg("--vault-path").arg(self.vault_path());
			command.args(["--vault-custodian", &vault.custodian.to_string(), "--vault-signer", &vault.signer]);
			if let Some(key) = &vault.root_key {
				command.env("SALUS_VAULT_ROOT_KEY", key);
			}
		}
		if !self.clock_ahead.is_zero() {
			clock::set_ahead(&mut command, self.clock_ahead)?;
		}
		Ok(command)
	}

	async fn wait_until_ready(&mut self, logged: usize) -> Result<()> {
		let until = Instant::now() + PATIENCE;
		let chain = self.chain()?;
		loop {
			self.running()?.ensure_running()?;
			if self.serves_its_port(logged)? && matches!(chain.block_hash(0).await, Ok(Some(_))) {
				return Ok(());
			}
			if Instant::now() > until {
				let tail = self.running()?.log_tail(30);
				bail!("{} did not answer within {PATIENCE:?}. The end of its log:\n{tail}", self.settings.name);
			}
			tokio::time::sleep(Duration::from_millis(100)).await;
		}
	}

	/// Whether this process, by its own log, answers at the port meant for it. Where another took the port first, a node takes any port; what
	/// answers at the one meant for it is then somebody else's.
	fn serves_its_port(&self, logged: usize) -> Result<bool> {
		let log = std::fs::read(self.log())?;
		let since = String::from_utf8_lossy(log.get(logged..).unwrap_or_default()).into_owned();
		let Some(line) = since.lines().find(|line| line.contains("Running JSON-RPC server")) else { return Ok(false) };
		match line.contains(&format!(":{}", self.ports.rpc)) {
			true => Ok(true),
			false => bail!("another program took port {} before {} did: {line}", self.ports.rpc, self.settings.name),
		}
	}

	fn running(&mut self) -> Result<&mut Process> {
		self.process.as_mut().with_context(|| format!("{} is down", self.settings.name))
	}

	/// Fails if the process has ended by itself.
	pub fn ensure_running(&mut self) -> Result<()> {
		self.running()?.ensure_running()
	}

	/// Ends it at once, as `kill -9` does.
	pub fn kill(&mut self) -> Result<()> {
		let process = self.process.take().with_context(|| format!("{} is down", self.settings.name))?;
		process.kill().map(drop)
	}

	/// Asks it to end, and waits.
	pub fn stop(&mut self) -> Result<()> {
		let process = self.process.take().with_context(|| format!("{} is down", self.settings.name))?;
		process.stop(Duration::from_secs(30)).map(drop)
	}

	/// Its name in messages.
	pub fn name(&self) -> &str {
		&self.settings.name
	}

	/// Takes these ports at the next start.
	pub fn set_ports(&mut self, ports: Ports) {
		self.ports = ports;
	}

	/// Has its clock so far ahead of this machine's, from the next start on. So what takes days is over at once.
	pub fn set_clock_ahead(&mut self, ahead: Duration) {
		self.clock_ahead = ahead;
	}

	/// Stops it and starts it with its clock so far ahead of this machine's: what takes days is over at once. What is sent to the chain is as good as before; a vault would
	/// take no request that is signed by this machine's clock.
	pub async fn restart_ahead(&mut self, ahead: Duration) -> Result<()> {
		let chain = self.chain()?;
		let before = chain.best().await?.number;
		self.stop()?;
		self.set_clock_ahead(ahead);
		self.start().await?;
		chain.wait_finalized(before + 2, Duration::from_secs(60)).await?;
		Ok(())
	}

	/// Its ports.
	pub fn ports(&self) -> Ports {
		self.ports
	}

	/// Where other nodes reach it, as a multiaddress.
	pub fn peers_address(&self) -> String {
		format!("/ip4/127.0.0.1/tcp/{}", self.ports.peers)
	}

	/// Where a wallet reaches it.
	pub fn url(&self) -> String {
		format!("ws://127.0.0.1:{}", self.ports.rpc)
	}

	/// A client for its chain.
	pub fn chain(&self) -> Result<Chain> {
		Chain::new(&format!("http://127.0.0.1:{}", self.ports.rpc))
	}

	/// New heads, as they come.
	pub async fn heads(&self, heads: Heads) -> Result<Stream> {
		Stream::open(&self.url(), heads).await
	}

	/// Where everything it writes is, its log included.
	pub fn folder(&self) -> &Path {
		self.folder.path()
	}

	/// The folder of the chain.
	pub fn base_path(&self) -> PathBuf {
		self.folder.path().join("chain")
	}

	/// The folder of the vault.
	pub fn vault_path(&self) -> PathBuf {
		self.folder.path().join("vault")
	}

	/// The log.
	pub fn log(&self) -> PathBuf {
		self.folder.path().join("node.log")
	}

	/// The settings, to change before the next start.
	pub fn settings_mut(&mut self) -> &mut Settings {
		&mut self.settings
	}

	/// The text its metrics endpoint answers with.
	pub fn metrics(&self) -> Result<String> {
		http_get(self.ports.metrics, "/metrics")
	}

	/// One of its metrics that are whole numbers, by name and by what its labels say, each as `kind="aura"`. Nothing, where it has none such.
	pub fn metric(&self, name: &str, labels: &[&str]) -> Result<Option<u64>> {
		Ok(metric(&self.metrics()?, name, labels))
	}

	/// What `salus keys` answers about a validator and this node, or what it complains of.
	pub async fn keys(&self, job: &str, account: &AccountId) -> Result<Value> {
		let mut command = Program::Node.command()?;
		command.args(["keys", job, "--json", "--account", &account.to_ss58check(), "--node", &self.url()]);
		let output = tokio::task::spawn_blocking(move || command.output()).await?.context("start of the node")?;
		ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
		Ok(serde_json::from_slice(&output.stdout)?)
	}
}

fn metric(text: &str, name: &str, labels: &[&str]) -> Option<u64> {
	let is = |line: &&str| {
		line.strip_prefix(name).is_some_and(|rest| rest.starts_with('{')) && labels.iter().all(|one| line.contains(one))
	};
	text.lines().find(is)?.rsplit(' ').next()?.parse().ok()
}

/// GET over plain HTTP from loopback.
pub fn http_get(port: u16, path: &str) -> Result<String> {
	let mut stream = TcpStream::connect(("127.0.0.1", port))?;
	stream.set_read_timeout(Some(Duration::from_secs(10)))?;
	write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
	let mut answer = Vec::new();
	stream.read_to_end(&mut answer)?;
	Ok(String::from_utf8_lossy(&answer).into_owned())
}

impl Drop for Node {
	fn drop(&mut self) {
		// It ends here, before the folder goes that it writes to. The log goes with the folder, so what it said last is told if it ended by itself.
		let Some(mut process) = self.process.take() else { return };
		if let Err(ended) = process.ensure_running() {
			eprintln!("{ended:#}");
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn ports_are_three_of_those_that_no_outgoing_connection_gets() {
		let Ports { rpc, peers, metrics } = Ports::pick().unwrap();
		assert!([rpc, peers, metrics].iter().all(|port| PORTS.contains(port)));
		assert!(rpc != peers && peers != metrics && metrics != rpc);
	}

	#[test]
	fn a_metric_is_found_by_its_name_and_its_labels() {
		let text =
			"# TYPE held gauge\nheld{chain=\"a\",who=\"x\"} 3\nheld{chain=\"a\",who=\"y\"} 4\nheld_long{who=\"y\"} 5\n";
		assert_eq!(metric(text, "held", &["who=\"y\""]), Some(4));
		assert_eq!(metric(text, "held_long", &["who=\"y\""]), Some(5));
		assert_eq!(metric(text, "held", &["who=\"z\""]), None);
	}
}
