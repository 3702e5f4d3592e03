//! 1,000 strings that exist nowhere else travel the whole demo. None may come out. Two more are let out on purpose, and must be found.

use std::{collections::HashSet, path::Path, time::Duration};

use anyhow::{ensure, Context};
use base64::{engine::general_purpose::STANDARD, Engine};
use rand::seq::SliceRandom;
use salus_primitives::{consent::Purpose, PatientId, RecordId};
use salus_tests::{
	cast::{self, Cast},
	marker::{self, Found, Search},
	node::{http_get, Node},
	shelf::Shelf,
	signer::Signer,
	story::Story,
	vault::{code, Caller, Draft},
	wallet::Wallet,
	Result,
};
use serde_json::json;

const MARKERS: usize = 1_000;

/// How many documents the story has. Each says one name.
const DOCUMENTS: usize = 13;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_was_put_in_is_found_in_the_database_the_log_or_the_metrics() -> Result<()> {
	let markers = marker::draw(MARKERS);
	let (in_files, rest) = markers.split_at(49 * DOCUMENTS);
	let (in_names, rest) = rest.split_at(DOCUMENTS);
	let (in_large_records, rest) = rest.split_at(200);
	let (in_requests, in_reasons) = rest.split_at(100);
	let papers = tempfile::tempdir()?;
	let shelf = Shelf::with_words(papers.path(), in_files, in_names)?;
	let search = Search::new(&markers);
	let (found, ..) = search.folder(papers.path())?;
	assert_eq!(
		distinct(&found),
		in_files.len() + in_names.len(),
		"the search does not find what was put into the files"
	);

	let mut cast = Cast::gather()?;
	rename(&mut cast, &shelf, in_names);
	let mut node = Node::development(cast::vault_settings())?;
	let controls = Controls::draw();
	let arguments = &mut node.settings_mut().arguments;
	arguments.push("-lsalus=trace,salus_vault=trace,salus_rpc=trace,salus_custodian=trace".into());
	arguments.extend(["--name".into(), controls.node.clone()]);
	node.start().await?;
	let chronicle = Story::with_shelf(&node, cast.clone(), shelf).await?.tell().await?;
	assert!(chronicle.facts.iter().all(|fact| fact.holds()), "the story went wrong: {:#?}", chronicle.facts);
	let author = Caller::new(node.chain()?, cast.physician.signer.clone()).await?;
	large_records(&author, &cast, in_large_records).await?;
	malformed_requests(&author, &node, &cast, in_requests).await?;
	reasons_in_words(&node, &author, &cast, in_reasons).await?;
	controls.register(&node, &cast).await?;

	let metrics = node.metrics()?;
	assert!(metrics.contains("substrate_block_height"), "the node has metrics");
	nothing_in(search.bytes("the metrics", metrics.as_bytes()));
	// While it runs, with whatever is only in write-ahead logs, and after it has put everything where it belongs.
	let (found, files, size) = search.folder(node.folder())?;
	nothing_in(found);
	controls.are_found(&node)?;
	println!("{MARKERS} markers, none in {files} files with {} KiB while the node runs", size / 1024);
	node.stop()?;
	let (found, files, size) = search.folder(node.folder())?;
	nothing_in(found);
	controls.are_found(&node)?;
	assert!(files > 10 && size > 100_000, "there is a database to search: {files} files, {size} bytes");
	println!("none in {files} files with {} KiB after it has stopped", size / 1024);
	Ok(())
}

/// What comes out, so that the searches are known to see it.
struct Controls {
	patient: String,
	node: String,
}

impl Controls {
	fn draw() -> Self {
		Self { patient: marker::draw(1).concat(), node: marker::draw(1).concat() }
	}

	/// The node's name is in its log from the start. A patient's id is as long as a marker, and the chain keeps it as it is: in a transaction, an event, a key.
	async fn register(&self, node: &Node, cast: &Cast) -> Result<()> {
		let patient = PatientId(self.patient.as_bytes().try_into()?);
		let controller = Signer::new("//Control")?;
		let registrar = &cast.registrar;
		let sent = Wallet::new(&node.url())?
			.register_patient(&registrar.signer, registrar.organization, patient, &controller)
			.await??;
		node.chain()?.wait_finalized(sent.landed.block.number, Duration::from_secs(60)).await?;
		Ok(())
	}

	/// The one is in the chain's database, the other in the log.
	fn are_found(&self, node: &Node) -> Result<()> {
		let (found, ..) = Search::new(&[self.patient.clone(), self.node.clone()]).folder(node.folder())?;
		for (marker, place) in [(&self.patient, node.base_path()), (&self.node, node.log())] {
			let place = place.display().to_string();
			let seen = found.iter().any(|one| one.marker == *marker && one.place.starts_with(&place));
			ensure!(seen, "the search does not find in {place} what was put there on purpose");
		}
		Ok(())
	}
}

fn distinct(found: &[Found]) -> usize {
	found.iter().map(|one| &one.marker).collect::<HashSet<_>>().len()
}

fn nothing_in(found: Vec<Found>) {
	let lines: Vec<_> =
		found.iter().take(20).map(|one| format!("{} ({}) in {}", one.marker, one.form, one.place)).collect();
	assert!(found.is_empty(), "{} markers came out:\n{}", found.len(), lines.join("\n"));
}

/// Gives everybody in the cast one of the names that are in the documents: the patients those of their own, the others the rest.
fn rename(cast: &mut Cast, shelf: &Shelf, names: &[String]) {
	let mut rest = Vec::new();
	let mut named = HashSet::new();
	for (document, name) in shelf.documents.iter().zip(names) {
		match named.insert(document.patient) {
			true => cast.patients[document.patient].name = name.clone(),
			false => rest.push(name.clone()),
		}
	}
	let mut next = || rest.pop().expect("there are as many names as people");
	for house in [&mut cast.hospital, &mut cast.neighbour, &mut cast.insurer] {
		house.name = next();
	}
	for person in [&mut cast.registrar, &mut cast.physician, &mut cast.nurse, &mut cast.officer, &mut cast.specialist] {
		person.name = next();
	}
}

/// Records of several chunks, with markers at random places, read back by the patient.
async fn large_records(author: &Caller, cast: &Cast, markers: &[String]) -> Result<()> {
	let patient = cast.patient();
	let reader = author.with_signer(patient.signer.clone());
	for markers in markers.chunks(50) {
		let mut parts: Vec<Vec<u8>> = (0..200).map(|_| (0..1_000).map(|_| rand::random()).collect()).collect();
		parts.extend(markers.iter().map(|marker| marker.clone().into_bytes()));
		parts.shuffle(&mut rand::thread_rng());
		let draft = Draft::new(patient.id, cast.hospital.id, parts.concat());
		author.put(&draft).await??;
		let version = reader.get(patient.id, draft.record, Purpose::PatientRequest, None).await??;
		assert!(version.contents == draft.contents, "a record came back with other bytes");
	}
	Ok(())
}

/// Requests that cannot be understood, or are not what they say, with markers where somebody may have put a name.
async fn malformed_requests(author: &Caller, node: &Node, cast: &Cast, markers: &[String]) -> Result<()> {
	let chain = node.chain()?;
	let ports = node.ports();
	for (index, marker) in markers.iter().enumerate() {
		let parameters = json!({
			"patient": cast.patient().id, "purpose": Purpose::Treatment, "organization": 0, "after": null, "limit": 10,
		});
		match index % 10 {
			0 => drop(author.ask("vault_get", json!({ "patient": marker, "record": marker })).await?),
			1 => drop(author.ask("vault_list", json!({ "patient": cast.patient().id, "purpose": marker })).await?),
			2 => drop(author.ask("vault_list", with(parameters, "note", marker)).await?),
			3 => drop(author.ask("vault_put", with(put_of(author, cast, marker), "contents", marker)).await?),
			4 => drop(author.ask("vault_put", with(put_of(author, cast, marker), "reason", marker)).await?),
			5 => drop(chain.ask("vault_accesses", &[json!({ "patient": marker }), json!({ "caller": marker })]).await?),
			6 => drop(chain.ask(&format!("vault_{marker}"), &[]).await?),
			7 => drop(chain.ask("author_submitExtrinsic", &[json!(format!("0x{}", hex::encode(marker)))]).await?),
			8 => drop(http_get(ports.rpc, &format!("/patients/{marker}"))),
			_ => drop(http_get(ports.metrics, &format!("/metrics/{marker}"))),
		}
	}
	Ok(())
}

fn put_of(author: &Caller, cast: &Cast, marker: &str) -> serde_json::Value {
	let contents = STANDARD.encode(marker).into_bytes();
	author.put_parameters(&Draft::new(cast.patient().id, cast.hospital.id, contents))
}

fn with(mut parameters: serde_json::Value, field: &str, marker: &str) -> serde_json::Value {
	parameters[field] = json!(marker);
	parameters
}

/// Reasons and classes in words, where the chain and the vault take codes only: through the wallet, which does not send them, and past it.
async fn reasons_in_words(node: &Node, author: &Caller, cast: &Cast, markers: &[String]) -> Result<()> {
	let wallet = Wallet::new(&node.url())?;
	let patient = cast.patient().id;
	for (index, marker) in markers.iter().enumerate() {
		let taken = match index % 2 {
			0 => wallet.break_glass_with(&cast.nurse.signer, cast.hospital.id, patient, marker).await?.is_ok(),
			_ => wallet
				.put_as(&cast.physician.signer, cast.hospital.id, patient, marker, Path::new(marker))
				.await?
				.is_ok(),
		};
		assert!(!taken, "the wallet takes words for a code");
		reason_past_the_wallet(node, author, cast, marker).await?;
	}
	Ok(())
}

async fn reason_past_the_wallet(node: &Node, author: &Caller, cast: &Cast, marker: &str) -> Result<()> {
	let (patient, organization) = (cast.patient().id, cast.hospital.id);
	let record = RecordId(rand::random());
	let get = json!({ "patient": patient, "record": record, "purpose": marker, "organization": organization });
	let mut put = put_of(author, cast, "{}");
	put["statement"]["class"] = json!(marker);
	for (method, parameters) in [("vault_get", get), ("vault_put", put)] {
		let refusal = author.ask(method, parameters).await?.err().context("the vault takes words for a code")?;
		assert_eq!(refusal.code, code::INVALID_PARAMETERS, "{refusal}");
		assert!(!refusal.to_string().contains(marker), "the vault repeats what it was sent: {refusal}");
	}
	let (chain, reason) = (node.chain()?, json!({ "reason": marker }));
	drop(chain.ask("vault_get", &[reason.clone(), reason]).await?);
	drop(chain.ask("state_call", &[json!("ConsentApi_decide"), json!(marker)]).await?);
	Ok(())
}
