//! 1,000 strings that exist nowhere else travel the whole demo. None may come out.

use std::path::Path;

use base64::{engine::general_purpose::STANDARD, Engine};
use rand::seq::SliceRandom;
use salus_primitives::consent::Purpose;
use salus_tests::{
	cast::{self, Cast, Patient},
	marker::{self, Search},
	node::{http_get, Node},
	shelf::Shelf,
	story::Story,
	vault::{Caller, Draft},
	wallet::Wallet,
	Result,
};
use serde_json::json;

const MARKERS: usize = 1_000;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_was_put_in_is_found_in_the_database_the_log_or_the_metrics() -> Result<()> {
	let markers = marker::draw(MARKERS);
	let (in_files, rest) = markers.split_at(650);
	let (in_large_records, rest) = rest.split_at(200);
	let (in_names, rest) = rest.split_at(12);
	let (in_requests, in_reasons) = rest.split_at(88);
	let papers = tempfile::tempdir()?;
	let shelf = Shelf::with_words(papers.path(), in_files)?;

	let mut cast = Cast::gather()?;
	rename(&mut cast, in_names);
	let mut node = Node::development(cast::vault_settings())?;
	node.settings_mut().arguments.push("-lsalus=trace,salus_vault=trace,salus_rpc=trace,salus_custodian=trace".into());
	node.start().await?;
	let chronicle = Story::with_shelf(&node, cast.clone(), shelf).await?.tell().await?;
	assert!(chronicle.facts.iter().all(|fact| fact.holds()), "the story went wrong: {:#?}", chronicle.facts);
	let author = Caller::new(node.chain()?, cast.physician.signer.clone()).await?;
	large_records(&author, &cast, in_large_records).await?;
	malformed_requests(&author, &node, &cast, in_requests).await?;
	reasons_in_words(&node, &cast, in_reasons).await?;

	let search = Search::new(&markers);
	let (found, ..) = search.folder(papers.path())?;
	assert!(found.len() >= in_files.len(), "the search finds what is there: {} of {}", found.len(), in_files.len());
	let metrics = node.metrics()?;
	assert!(metrics.contains("substrate_block_height"), "the node has metrics");
	nothing_in(search.bytes("the metrics", metrics.as_bytes()));
	// While it runs, with whatever is only in write-ahead logs, and after it has put everything where it belongs.
	let (found, files, size) = search.folder(node.folder())?;
	nothing_in(found);
	println!("{MARKERS} markers, none in {files} files with {} KiB while the node runs", size / 1024);
	node.stop()?;
	let (found, files, size) = search.folder(node.folder())?;
	nothing_in(found);
	assert!(files > 10 && size > 100_000, "there is a database to search: {files} files, {size} bytes");
	println!("none in {files} files with {} KiB after it has stopped", size / 1024);
	Ok(())
}

fn nothing_in(found: Vec<marker::Found>) {
	let lines: Vec<_> =
		found.iter().take(20).map(|one| format!("{} ({}) in {}", one.marker, one.form, one.place)).collect();
	assert!(found.is_empty(), "{} markers came out:\n{}", found.len(), lines.join("\n"));
}

/// Gives everybody in the cast a marker for a name.
fn rename(cast: &mut Cast, markers: &[String]) {
	let mut markers = markers.iter().cloned();
	let mut next = || markers.next().unwrap_or_default();
	for house in [&mut cast.hospital, &mut cast.neighbour, &mut cast.insurer] {
		house.name = next();
	}
	for person in [&mut cast.registrar, &mut cast.physician, &mut cast.nurse, &mut cast.officer, &mut cast.specialist] {
		person.name = next();
	}
	cast.patients.iter_mut().for_each(|patient: &mut Patient| patient.name = next());
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

/// Reasons and roles in words, where the chain takes codes only.
async fn reasons_in_words(node: &Node, cast: &Cast, markers: &[String]) -> Result<()> {
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
	}
	Ok(())
}
