//! The wallet as a whole: settings, keys, and the connections they lead to, made when first needed.

use salus_primitives::{consent::Purpose, role::Permission, AccountId, Digest, OrganizationId, PatientId};
use serde_json::json;
use std::{path::PathBuf, time::Duration};
use tokio::sync::OnceCell;

use crate::{
	call::Call,
	chain::{At, Chain},
	error::{Error, Result},
	key::{self, Key, Scheme},
	key_ring::KeyRing,
	motion::{self, Authority, Body},
	report::Report,
	terminal::{self, PassphraseSource},
	transaction::{Outcome, Wait},
	vault::Vault,
};

/// What holds for every command.
#[derive(Clone, Debug, clap::Args)]
pub struct Settings {
	/// The node.
	#[arg(long, global = true, env = "SALUS_URL", value_name = "URL", default_value = "ws://127.0.0.1:9944")]
	pub url: String,
	/// The node whose vault is asked. Left out: the node above.
	#[arg(long, global = true, env = "SALUS_VAULT_URL", value_name = "URL")]
	pub vault_url: Option<String>,
	/// The folder of key files. Left out: salus/keys under the user's data.
	#[arg(long, global = true, env = "SALUS_KEYS", value_name = "FOLDER")]
	pub keys: Option<PathBuf>,
	/// Who signs: the name of a key, or a development key as //Alice or ed25519://Alice.
	#[arg(long, short, global = true, env = "SALUS_SIGNER", value_name = "KEY")]
	pub signer: Option<String>,
	/// The scheme of new keys, and of development keys that name none.
	#[arg(long, global = true, value_name = "SCHEME", default_value = "sr25519")]
	pub scheme: Scheme,
	/// A file whose first line is the passphrase. SALUS_PASSPHRASE does the same; with neither, the terminal is asked.
	#[arg(long, global = true, value_name = "FILE")]
	pub passphrase_file: Option<PathBuf>,
	/// Sign without asking.
	#[arg(long, short, global = true)]
	pub yes: bool,
	/// Write one JSON object to standard output; errors as one to standard error.
	#[arg(long, global = true)]
	pub json: bool,
	/// Until when a transaction is followed.
	#[arg(long, global = true, value_name = "UNTIL", default_value = "finalized")]
	pub wait: Wait,
	/// How many seconds to follow it at most.
	#[arg(long, global = true, value_name = "SECONDS", default_value_t = 120)]
	pub timeout: u64,
}

/// By whose authority, on the command line.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub struct ByAuthority {
	/// By whose authority. Left out: of the body that decides on this.
	#[arg(long, value_name = "AUTHORITY")]
	pub via: Option<Authority>,
	/// How many must be in favour. Left out: as many as this needs of those who sit. With one, the signer's vote is enough.
	#[arg(long, value_name = "NUMBER")]
	pub threshold: Option<u32>,
}

/// A wallet.
pub struct Wallet {
	/// Its settings.
	pub settings: Settings,
	ring: KeyRing,
	chain: OnceCell<Chain>,
	vault: OnceCell<Vault>,
}

impl Wallet {
	/// A wallet with these settings. It connects to nothing yet.
	pub fn new(settings: Settings) -> Result<Self> {
		let folder = settings.keys.clone().map_or_else(KeyRing::standard_folder, Ok)?;
		Ok(Self { settings, ring: KeyRing::new(folder), chain: OnceCell::new(), vault: OnceCell::new() })
	}

	/// Its keys.
	pub fn ring(&self) -> &KeyRing {
		&self.ring
	}

	/// Where passphrases come from.
	pub fn passphrases(&self) -> PassphraseSource {
		PassphraseSource { file: self.settings.passphrase_file.clone() }
	}

	/// How long it waits.
	pub fn patience(&self) -> Duration {
		Duration::from_secs(self.settings.timeout)
	}

	/// The chain.
	pub async fn chain(&self) -> Result<&Chain> {
		self.chain.get_or_try_init(|| Chain::connect(&self.settings.url)).await
	}

	/// The chain's genesis hash.
	pub async fn genesis(&self) -> Result<Digest> {
		Ok(self.chain().await?.genesis())
	}

	/// The vault.
	pub async fn vault(&self) -> Result<&Vault> {
		let url = self.settings.vault_url.as_deref().unwrap_or(&self.settings.url);
		self.vault.get_or_try_init(|| async { Vault::connect(url, self.genesis().await?).await }).await
	}

	fn signer(&self) -> Result<&str> {
		self.settings.signer.as_deref().ok_or_else(|| {
			Error::Usage("say who signs: --signer NAME, or --signer //Alice on a development chain".into())
		})
	}

	/// The signer's account. No passphrase is needed for it.
	pub fn signing_account(&self) -> Result<AccountId> {
		self.account(self.signer()?)
	}

	/// The signer's key. A key file asks for its passphrase.
	pub fn key(&self) -> Result<Key> {
		self.open(self.signer()?)
	}

	/// A development key, or the key with this name.
	pub fn open(&self, name: &str) -> Result<Key> {
		if let Some((scheme, path)) = key::development_path(name, self.settings.scheme) {
			return Key::development(scheme, path);
		}
		let file = self.ring.load(name)?;
		let seed = file.open(&self.passphrases().ask(name)?)?;
		Ok(Key::from_seed(file.scheme, &seed))
	}

	/// An account as a person writes it: an address, 64 hexadecimal digits, a development key, or the name of a key.
	pub fn account(&self, text: &str) -> Result<AccountId> {
		if let Some((scheme, path)) = key::development_path(text, self.settings.scheme) {
			return Ok(Key::development(scheme, path)?.account());
		}
		if let Some(account) = key::read_account(text) {
			return Ok(account);
		}
		if self.ring.has(text) {
			return Ok(self.ring.load(text)?.account);
		}
		Err(Error::Usage(format!("`{text}` is no account: neither an address, nor //Alice, nor the name of a key")))
	}

	/// The organization that the signer acts for: the one named, or else the only one where it may do this.
	pub async fn acting_for(&self, named: Option<OrganizationId>, permission: Permission) -> Result<OrganizationId> {
		self.chain().await?.acting_for(&self.signing_account()?, named, permission).await
	}

	/// The organization whose house somebody asks about: the one named, or else the only one to which the signer belongs.
	pub async fn house(&self, named: Option<OrganizationId>) -> Result<OrganizationId> {
		let signer = self.settings.signer.as_deref().map(|signer| self.account(signer)).transpose()?;
		self.chain().await?.house_of(signer.as_ref(), named).await
	}

	/// For whom and why the signer reads, where the person did not say: whoever acts for the patient reads for itself, on the patient's request;
	/// a member reads for its organization, to treat.
	pub async fn reading_for(
		&self,
		patient: PatientId,
		organization: Option<OrganizationId>,
		purpose: Option<Purpose>,
	) -> Result<(Option<OrganizationId>, Purpose)> {
		let (chain, account) = (self.chain().await?, self.signing_account()?);
		if organization.is_some() {
			return Ok((organization, purpose.unwrap_or(Purpose::Treatment)));
		}
		if chain.capacity(&account, patient).await?.is_some() {
			return Ok((None, purpose.unwrap_or(Purpose::PatientRequest)));
		}
		let able = chain.able(&account, Permission::ReadRecords).await?;
		match able.as_slice() {
			[] => Ok((None, purpose.unwrap_or(Purpose::Treatment))),
			[only] => Ok((Some(*only), purpose.unwrap_or(Purpose::Treatment))),
			_ => Err(Error::Usage("you read for several organizations; name one with --organization".into())),
		}
	}

	/// Shows what is about to be signed, asks, signs, sends, and follows.
	pub async fn submit(&self, call: &Call) -> Result<Outcome> {
		self.submit_with(call, &mut None).await
	}

	/// The same for one of several transactions: the key is opened for the first of them, so that its passphrase is asked once.
	pub async fn submit_with(&self, call: &Call, opened: &mut Option<Key>) -> Result<Outcome> {
		let (chain, account) = (self.chain().await?, self.signing_account()?);
		let prepared = chain.prepare(call, &account).await?;
		self.confirm(prepared.summary())?;
		let key = match opened {
			Some(key) => key,
			None => opened.insert(self.key()?),
		};
		let waiting = match self.settings.wait {
			Wait::Included => terminal::waiting("waiting for a block".into()),
			Wait::Finalized => terminal::waiting("waiting until it is final".into()),
		};
		let outcome = chain.send(prepared, call, key, self.settings.wait, self.patience()).await;
		waiting.finish_and_clear();
		outcome
	}

	/// The same for a call that a body decides on: proposed to it, or to whom was named.
	pub async fn submit_by(&self, call: &Call, by: &ByAuthority, decides: Authority) -> Result<Outcome> {
		let chain = self.chain().await?;
		let at = chain.at(At::Best).await?;
		let wrapped = match by.via.unwrap_or(decides).body() {
			Some(body) => {
				let (threshold, seats) = chain.threshold(body, call, by.threshold).await?;
				motion::propose(body, call, threshold, seats, at.metadata_ref())?
			}
			None => motion::sudo(call, at.metadata_ref())?,
		};
		self.submit(&wrapped).await
	}

	/// Submits, and reports the transaction.
	pub async fn report(&self, call: &Call, done: &str) -> Result<Report> {
		Ok(Report::of_transaction(&self.submit(call).await?, done))
	}

	/// Submits what the council decides on, and reports the transaction, with the proposal if it waits for votes.
	pub async fn report_by(&self, call: &Call, by: &ByAuthority, done: &str) -> Result<(Report, Outcome)> {
		self.report_decided(call, by, Authority::Council, done).await
	}

	/// The same for what another body decides on.
	pub async fn report_decided(
		&self,
		call: &Call,
		by: &ByAuthority,
		decides: Authority,
		done: &str,
	) -> Result<(Report, Outcome)> {
		let outcome = self.submit_by(call, by, decides).await?;
		let body = by.via.unwrap_or(decides).body().unwrap_or(Body::Council);
		let report = match proposed(&outcome, body) {
			Some((proposal, next)) => Report::of_transaction(&outcome, &next).with("proposal", proposal),
			None => Report::of_transaction(&outcome, done),
		};
		Ok((report, outcome))
	}

	/// Asks the person, unless `--yes` was said.
	pub fn confirm(&self, lines: &[String]) -> Result<()> {
		let mut lines = lines.to_vec();
		if self
			.settings
			.signer
			.as_deref()
			.is_some_and(|signer| key::development_path(signer, Scheme::Sr25519).is_some())
		{
			lines.push("caution   this is a development key: everybody has it".into());
		}
		terminal::confirm(&lines, self.settings.yes, self.settings.json)
	}
}

/// What was proposed to a body and waits for votes, and what comes next; nothing if it was carried out at once.
pub fn proposed(outcome: &Outcome, body: Body) -> Option<(serde_json::Value, String)> {
	let field = |name| outcome.field(body.pallet(), "Proposed", name).cloned();
	let (hash, index) = (field("proposalHash")?, field("proposalIndex")?);
	let threshold = field("threshold");
	let (name, noun) = (body.name(), body.noun());
	let next = format!(
		"Proposed to the {name} as motion {index}; {} must be in favour. Vote with `{noun} vote {} --approve`, then `{noun} close`",
		threshold.clone().unwrap_or_default(),
		hash.as_str().unwrap_or_default()
	);
	Some((json!({ "hash": hash, "index": index, "threshold": threshold }), next))
}
