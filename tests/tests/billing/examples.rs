//! The official FHIR claims, on a chain: each that can be a claim as a draft, and the preauthorization as authorizations that are asked for.

use anyhow::{ensure, Context};
use salus_tests::{
	fhir::{folder, Example},
	vault, Result,
};
use serde_json::{json, Value};

use crate::{
	import::date,
	world::{has, World},
};

/// How many of the official claims can be one.
const CLAIMS: usize = 15;

/// The official preauthorization, of three lines.
const BEFORE: &str = "Claim-100153";

/// Those of which no draft is made: it is asked for before, or tied to another claim by a number that the chain does not have.
const OTHERS: [&str; 2] = [BEFORE, "Claim-100156"];

const DAY: u64 = 24 * 60 * 60 * 1_000;

/// The names of the official claims.
fn names() -> Result<Vec<String>> {
	let files = std::fs::read_dir(folder()?)?;
	let names = files.map(|file| Ok(file?.path().file_stem().unwrap_or_default().to_string_lossy().into_owned()));
	let mut names: Vec<_> = names.collect::<std::io::Result<_>>()?;
	names.retain(|name| name.starts_with("Claim-"));
	names.sort();
	Ok(names)
}

impl World {
	/// What the interchange makes of each is what the chain then has.
	pub async fn drafts_the_official_claims(&self) -> Result<()> {
		let (clerk, key) = (&self.cast.clerks[2], self.key()?);
		let names: Vec<_> = names()?.into_iter().filter(|name| !OTHERS.contains(&name.as_str())).collect();
		ensure!(names.len() == CLAIMS, "{names:?}");
		let mut written = Vec::new();
		for name in names {
			let path = Example::load(&name)?.path.display().to_string();
			let said = self.imports(&path, &self.cast.anna.id, Some(&key)).await?.done().context(name.clone())?;
			let file = self.write(&said)?;
			let write = ["claim", "write", &file, "--coverage", &self.known.coverage];
			let claim = self.begins(clerk, "claim", &write).await.context(name.clone())?;
			written.push((name, claim, serde_json::from_str(&said)?));
		}
		let listed = self.says(clerk, &["claim", "list"]).await?;
		for (name, claim, submission) in &written {
			is_drafted(&listed, claim, submission).context(name.clone())?;
		}
		self.ties_none_to_another(&key).await
	}

	/// What the other claim is on the chain, whoever writes this one must say.
	async fn ties_none_to_another(&self, key: &str) -> Result<()> {
		let path = Example::load(OTHERS[1])?.path.display().to_string();
		let said = self.imports(&path, &self.cast.anna.id, Some(key)).await?;
		let told = "related[0].claim.reference: the claim is tied to another";
		ensure!(said.exit == 4 && said.out.is_empty() && said.err.contains(told), "{said:?}");
		ensure!(said.err.contains("--replaces or --prior"), "{said:?}");
		Ok(())
	}

	/// Each line of the preauthorization is asked for by itself. One is certified, and taken back before anything of it is used.
	pub async fn asks_before_by_a_document(&self) -> Result<()> {
		let (clerk, decides, key) = (&self.cast.clerks[2], &self.cast.adjudicators[3], self.key()?);
		let (coverage, mut asked) = (&self.known.coverage, Example::load(BEFORE)?.resource);
		let tomorrow = date(vault::now() + DAY);
		for item in asked["item"].as_array_mut().context("lines")? {
			item["servicedDate"] = tomorrow.clone().into();
		}
		let file = self.document(&asked)?;
		let others = self.write(&self.imports(&file, &self.cast.bert.id, Some(&key)).await?.done()?)?;
		let of_another = ["authorization", "request", coverage, "--file", &others, "--line", "0"];
		self.is_stopped(clerk, &of_another, 2, "the file's services are of").await?;

		let said = self.imports(&file, &self.cast.anna.id, Some(&key)).await?;
		ensure!(said.err.contains("item[0].net.value: an authorization is of units"), "{}", said.err);
		let said = said.done()?;
		let (request, file): (Value, _) = (serde_json::from_str(&said)?, self.write(&said)?);
		let write = ["claim", "write", &file, "--coverage", coverage];
		self.is_stopped(clerk, &write, 2, "this is no claim but a preauthorization").await?;
		let ask = ["authorization", "request", coverage, "--file", &file];
		self.is_stopped(clerk, &ask, 2, "there are 3; say with --line which").await?;
		let mut asked = Vec::new();
		for (line, told) in ["0", "1", "2"].into_iter().zip(request["lines"].as_array().context("lines")?) {
			let one = self.begins(clerk, "authorization", &[&ask[..], &["--line", line]].concat()).await?;
			let requested = json!({ "units": 1, "start": told["from"], "end": told["until"] });
			let expected = json!({ "category": "dental", "service": told["service"]["digest"], "requested": requested, "status": "requested" });
			self.tells(clerk, &["authorization", "show", &one], json!({ "authorization": expected })).await?;
			asked.push(one);
		}
		let [certify, revoke] = ["certify", "revoke"].map(|verb| ["authorization", verb, asked[0].as_str()]);
		self.tells(decides, &certify, json!({ "status": "certified" })).await?;
		self.tells(decides, &revoke, json!({ "status": "cancelled" })).await?;
		let nothing = json!({ "authorization": { "used": 0, "status": "cancelled", "certified": { "units": 1 } } });
		self.tells(clerk, &["authorization", "show", &asked[0]], nothing).await?;
		self.is_refused(decides, &revoke, "Coverage.AuthorizationCancelled", "`authorization request`").await
	}
}

/// That the claim of this number is a draft of all that the submission says.
fn is_drafted(listed: &Value, claim: &str, submission: &Value) -> Result<()> {
	let (number, entries): (u64, _) = (claim.parse()?, listed["claims"].as_array().context("claims")?);
	let entry = entries.iter().find(|entry| entry["id"] == number).context("it is not listed")?;
	let found = &entry["claim"];
	let expected = json!({ "status": "draft", "kind": submission["kind"], "patient": submission["patient"], "priority": submission["priority"] });
	ensure!(has(found, &expected), "{found} is not {expected}");
	let lines: Vec<_> = submission["lines"].as_array().context("lines")?.iter().map(on_the_chain).collect();
	ensure!(has(&found["lines"], &json!(lines)), "{found} has not the lines of {submission}");
	Ok(())
}

/// A line of a submission, as a claim has it.
fn on_the_chain(line: &Value) -> Value {
	let mut line = line.clone();
	line["service"] = line["service"]["digest"].take();
	line
}
