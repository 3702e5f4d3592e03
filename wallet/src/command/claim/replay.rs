//! `claim replay`: a decision is made once more, by the code of its block: from the facts that are recorded, and by executing the block again, which gathers them
//! anew. Both are compared with what is recorded.

use clap::{ArgGroup, Args};
use salus_primitives::{
	insurance::{Authorization, DecisionRecord, LineDecision, Rules},
	AuthorizationId, ClaimId, Digest, OrganizationId,
};
use serde_json::json;

use super::{
	audit,
	comparison::{self, Against, Compared, Seen},
	decider::{deciders, Deciding},
	execution,
};
use crate::{
	chain::{At, Chain},
	error::{Error, Result},
	events::Happening,
	moment,
	report::Report,
	wallet::Wallet,
};

/// Which decision, or whose.
#[derive(Clone, Copy, Debug, Args)]
#[command(group(ArgGroup::new("whose").required(true).args(["claim", "all", "insurer"])))]
pub struct ReplayArguments {
	/// The claim's number.
	claim: Option<ClaimId>,
	/// The decision that was made after so many appeals. Left out: the last.
	#[arg(long, value_name = "NUMBER", conflicts_with_all = ["all", "insurer"])]
	appeals: Option<u8>,
	/// Every decision on every claim. One answer is given for all.
	#[arg(long)]
	all: bool,
	/// Every decision on every claim on this insurer.
	#[arg(long, value_name = "NUMBER")]
	insurer: Option<OrganizationId>,
}

/// The block of a decision, and the one before it, in whose state the decision was made.
#[derive(Clone, Copy, Debug)]
struct Blocks {
	number: u32,
	hash: Digest,
	parent: Digest,
}

impl ReplayArguments {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		let Some(id) = self.claim else { return audit::run(wallet, self.insurer).await };
		let chain = wallet.chain().await?;
		let records = chain.claim_decisions(id).await?;
		let (appeals, _) = chosen(&records, self.appeals).ok_or_else(|| none(id, self.appeals, &records))?;
		let replayed = Replayed::of(chain, id, &records, appeals).await?;
		replayed.report()
	}
}

/// A decision that was made once more, and what was compared.
pub struct Replayed {
	id: ClaimId,
	appeals: u8,
	blocks: Blocks,
	runtime: u32,
	record: DecisionRecord,
	/// What the rules make of the facts that are recorded.
	replayed: Vec<LineDecision>,
	/// What the block makes of the claim.
	executed: Option<DecisionRecord>,
	/// What came of all comparisons.
	pub compared: Vec<Compared>,
}

impl Replayed {
	/// Replays the decision on the claim after so many appeals, one of these records.
	pub async fn of(chain: &Chain, id: ClaimId, records: &[(u8, DecisionRecord)], appeals: u8) -> Result<Self> {
		let (_, record) = chosen(records, Some(appeals)).ok_or_else(|| none(id, Some(appeals), records))?;
		let blocks = Blocks::of(chain, record).await?;
		let pruned = |error| pruned(error, blocks.number);
		let earlier: Vec<_> =
			records.iter().filter(|(before, _)| *before < appeals).map(|(_, record)| record).collect();
		let rules = rules(chain, &blocks, record).await.map_err(pruned)?;
		let replayed = chain.replay_claim(At::Block(blocks.parent), &rules, &record.facts).await.map_err(pruned)?;
		let executed = chain.decided_again(blocks.hash, blocks.parent, id, appeals).await;
		let executed = executed.map_err(|error| execution::failed(pruned(error), blocks.number))?;
		let then = chain.claim_decision(At::Block(blocks.hash), id, appeals).await.map_err(pruned)?;
		let after = seen(chain, blocks.hash, id, record, None).await.map_err(pruned)?;
		let before = seen(chain, blocks.parent, id, record, Some(&after)).await.map_err(pruned)?;
		let alone = is_alone(chain, blocks.hash, id).await.map_err(pruned)?;
		let against = Against { before: &before, after: &after, previous: earlier.last().copied(), alone };
		let mut compared = compare(record, &replayed, then.as_ref(), &against);
		compared.extend(execution::compare(record, executed.as_ref()));
		let deciding = Deciding { rules: &rules, claim: after.claim.as_ref(), earlier: &earlier };
		compared.extend(deciders(record, &deciding));
		let runtime = chain.at(At::Block(blocks.parent)).await.map_err(pruned)?.spec_version();
		Ok(Self { id, appeals, blocks, runtime, record: record.clone(), replayed, executed, compared })
	}

	fn report(self) -> Result<Report> {
		let heading = heading(self.id, self.appeals, &self.record, self.runtime);
		let lines = describe(&heading, &self.compared);
		verdict(&lines, &self.compared)?;
		Ok(Report::new()
			.with("claim", self.id)
			.with("appeals", self.appeals)
			.with("block", json!({ "number": self.blocks.number, "hash": self.blocks.hash }))
			.with("parent", self.blocks.parent)
			.with("runtime", self.runtime)
			.with("record", self.record)
			.with("replayed", self.replayed)
			.with("executed", self.executed)
			.with("compared", self.compared)
			.with("agrees", true)
			.lines(lines))
	}
}

impl Blocks {
	async fn of(chain: &Chain, record: &DecisionRecord) -> Result<Self> {
		let number = record.decision.block;
		let before = number
			.checked_sub(1)
			.ok_or_else(|| Error::Verification("no claim is decided in the first block".into()))?;
		Ok(Self { number, hash: chain.hash_of(number).await?, parent: chain.hash_of(before).await? })
	}
}

/// The decision after so many appeals, or the last.
pub fn chosen(records: &[(u8, DecisionRecord)], appeals: Option<u8>) -> Option<(u8, &DecisionRecord)> {
	let found = match appeals {
		Some(appeals) => records.iter().find(|(after, _)| *after == appeals),
		None => records.last(),
	};
	found.map(|(appeals, record)| (*appeals, record))
}

fn none(claim: ClaimId, appeals: Option<u8>, records: &[(u8, DecisionRecord)]) -> Error {
	let there: Vec<_> = records.iter().map(|(appeals, _)| appeals.to_string()).collect();
	match appeals {
		Some(appeals) if !there.is_empty() => Error::NotFound(format!(
			"claim {claim} was not decided after {appeals} appeals, where an appeal was withdrawn; it was after {}",
			there.join(", ")
		)),
		_ => Error::NotFound(format!("nothing was decided on claim {claim}")),
	}
}

/// The rules by which it was decided. Those that were published in the same block are read after it.
async fn rules(chain: &Chain, blocks: &Blocks, record: &DecisionRecord) -> Result<Rules> {
	let (plan, version) = (record.plan, record.decision.version);
	let before = chain.rules_at(At::Block(blocks.parent), plan, version).await?;
	let rules = match before {
		Some(rules) => Some(rules),
		None => chain.rules_at(At::Block(blocks.hash), plan, version).await?,
	};
	rules.ok_or_else(|| {
		Error::Verification(format!(
			"plan {plan} had no version {version} in block #{}, by which it is said to be decided",
			blocks.number
		))
	})
}

/// What the chain says beside the record, as of a block. Claim and coverage can have come in the decision's own block: before it there are none, and what is
/// known of them from after it is taken.
async fn seen(
	chain: &Chain,
	block: Digest,
	id: ClaimId,
	record: &DecisionRecord,
	after: Option<&Seen>,
) -> Result<Seen> {
	let at = At::Block(block);
	let claim = chain.claim_at(at, id).await?;
	let known = claim.as_ref().or_else(|| after.and_then(|after| after.claim.as_ref()));
	let under = known.ok_or_else(|| unknown(block, &format!("claim {id}")))?.coverage;
	let coverage = chain.coverage_at(at, under).await?.or_else(|| after.map(|after| after.coverage));
	let coverage = coverage.ok_or_else(|| unknown(block, &format!("coverage {under}")))?;
	let own = chain.reserved(at, id).await?;
	let (mut versions, mut periods, mut authorizations) = (Vec::new(), Vec::new(), Vec::new());
	for line in &record.facts.lines {
		let found = chain.rules_for(at, record.plan, line.line.served).await?;
		versions.push(found.map(|(version, _)| version));
		periods.push(chain.period(at, under, line.line.served).await?);
		authorizations.push(match line.line.authorization {
			Some(number) => chain.authorization_at(at, number).await?.map(|found| without(found, number, &own)),
			None => None,
		});
	}
	let used = chain.used(at, under, record.decision.period).await?;
	Ok(Seen { claim, coverage, versions, periods, used, authorizations })
}

/// The authorization without what the claim itself has reserved of it.
fn without(found: Authorization, id: AuthorizationId, own: &[(AuthorizationId, u32)]) -> Authorization {
	let own = own.iter().filter(|(of, _)| *of == id);
	Authorization { reserved: own.fold(found.reserved, |left, (_, units)| left.saturating_sub(*units)), ..found }
}

fn unknown(block: Digest, what: &str) -> Error {
	Error::Verification(format!("block {block:?}, in which it is said to be decided, has no {what}"))
}

/// Whether nothing else in the block has to do with claims or coverages.
async fn is_alone(chain: &Chain, block: Digest, id: ClaimId) -> Result<bool> {
	let at = chain.at(At::Block(block)).await?;
	let unreadable = |error: subxt::error::EventsError| Error::Connection(format!("the block's events: {error}"));
	for event in at.events().fetch().await.map_err(unreadable)?.iter() {
		let event = event.map_err(unreadable)?;
		match event.pallet_name() {
			"Coverage" => return Ok(false),
			"Claims" if Happening::read(&event, at.metadata_ref())?.json.get("claim") != Some(&json!(id)) => {
				return Ok(false)
			}
			_ => {}
		}
	}
	Ok(true)
}

/// Everything that is compared.
pub fn compare(
	record: &DecisionRecord,
	replayed: &[LineDecision],
	then: Option<&DecisionRecord>,
	against: &Against,
) -> Vec<Compared> {
	let mut all = comparison::decisions(&record.decision.lines, replayed);
	all.push(comparison::kept_since(record, then));
	all.extend(comparison::itself(record, against.previous));
	all.extend(comparison::facts(record, against));
	all
}

fn heading(id: ClaimId, appeals: u8, record: &DecisionRecord, runtime: u32) -> Vec<String> {
	let DecisionRecord { plan, decision, result, by, .. } = record;
	let who = match by.len() {
		0 => "by the rules alone".into(),
		_ => {
			let by: Vec<_> = by.iter().map(ToString::to_string).collect();
			format!("by {}, whose rulings are among the facts", by.join(" and "))
		}
	};
	vec![
		format!("claim {id}, the decision after {appeals} appeals: {result}, {who}"),
		format!(
			"  in        block #{}, {}; replayed with the runtime {runtime} that stood before it",
			decision.block,
			moment::format(decision.at)
		),
		format!("  rules     plan {plan}, version {}", decision.version),
	]
}

/// The comparison, in lines.
pub fn describe(heading: &[String], compared: &[Compared]) -> Vec<String> {
	let mut lines = heading.to_vec();
	lines.extend(compared.iter().map(Compared::describe));
	lines.push(match compared.iter().filter(|one| one.differs()).count() {
		0 => "The decision is the one that comes out again".into(),
		many => format!("{many} of {} comparisons differ", compared.len()),
	});
	lines
}

/// That nothing differs.
pub fn verdict(lines: &[String], compared: &[Compared]) -> Result<()> {
	match compared.iter().any(Compared::differs) {
		true => Err(Error::Verification(format!("the decision does not come out again\n{}", lines.join("\n")))),
		false => Ok(()),
	}
}

/// A node that has thrown the state of a block away says so in its own words.
pub fn pruned(error: Error, number: u32) -> Error {
	match error {
		Error::Connection(text) if text.contains("discarded") || text.contains("pruned") => Error::NotFound(format!(
			"the node has no state of block #{number} any more; ask one that keeps all states, with --url (`salus --state-pruning archive`)"
		)),
		other => other,
	}
}
