//! A claim's documents: which records in the provider's vault they are, and who may read them to pay for it.

use clap::Args;
use salus_primitives::{
	insurance::Claim,
	record::{records_digest, RecordClass, RecordClasses},
	AccountId, ClaimId, Digest, RecordId,
};
use serde_json::json;

use crate::{
	error::{Error, Result},
	report::Report,
	wallet::Wallet,
};

/// Which documents, and who would read them.
#[derive(Clone, Debug, Args)]
pub struct DocumentsArguments {
	/// The claim's number.
	claim: ClaimId,
	/// Who would read them. Left out: whoever signs.
	account: Option<String>,
	/// The records that the provider says they are, with commas between them. Whether they are is told by the claim's digest.
	#[arg(long, value_name = "RECORDS", value_delimiter = ',')]
	records: Vec<RecordId>,
}

impl DocumentsArguments {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		let account = self.account.map_or_else(|| wallet.signing_account(), |account| wallet.account(&account))?;
		let (chain, id) = (wallet.chain().await?, self.claim);
		let claim = chain.claim(id).await?;
		same(id, &claim, &self.records)?;
		let asked: Vec<_> = match self.records.is_empty() {
			true => vec![None],
			false => self.records.iter().copied().map(Some).collect(),
		};
		let (mut lines, mut readable) = (Vec::new(), Vec::new());
		for record in asked {
			let classes = chain.readable_claim_documents(id, &account, record).await?;
			lines.push(describe_readable(id, &claim, &account, record, classes));
			readable.push(json!({ "record": record, "classes": classes }));
		}
		Ok(Report::new()
			.with("claim", id)
			.with("account", account)
			.with("documents", claim.documents)
			.with("readable", readable)
			.lines(lines))
	}
}

/// Reads the records that belong to a claim, as their digest: that alone goes to the chain.
pub fn documents(text: &str) -> Result<Digest, String> {
	let records: Result<Vec<RecordId>, _> = text.split(',').map(str::parse).collect();
	let records = records.map_err(|_| format!("`{text}` is no list of records: write their numbers, as 0x…,0x…"))?;
	Ok(records_digest(&records))
}

/// That these are the claim's documents, where some are named.
pub fn same(id: ClaimId, claim: &Claim, records: &[RecordId]) -> Result<()> {
	match records.is_empty() || claim.documents == Some(records_digest(records)) {
		true => Ok(()),
		false => {
			Err(Error::Verification(format!("these are not the documents of claim {id}, all of them and no others")))
		}
	}
}

/// Who may read what, in words.
pub fn describe_readable(
	id: ClaimId,
	claim: &Claim,
	account: &AccountId,
	record: Option<RecordId>,
	classes: RecordClasses,
) -> String {
	let what = record.map_or_else(|| format!("documents of claim {id}"), |record| format!("record {record}"));
	let codes: Vec<_> = classes.iter().map(RecordClass::code).collect();
	match (claim.documents, codes.is_empty()) {
		(None, _) => format!("Claim {id} has no documents"),
		(Some(_), false) => format!(
			"{account} may read {what}, to pay for it, from the vault of organization {}, if of class {}",
			claim.provider,
			codes.join(", ")
		),
		(Some(_), true) => format!(
			"{account} may not read {what}: whoever reads records for insurer {} may, while the patient's consent lets them (HPAYMT)",
			claim.insurer
		),
	}
}
