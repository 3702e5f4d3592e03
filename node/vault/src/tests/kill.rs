//! A real process, killed with SIGKILL while it stores and anchors, again and again on one vault.

use std::{
	collections::BTreeMap,
	io::{BufRead, BufReader, Write},
	path::Path,
	process::{Command, Stdio},
	time::Duration,
};

use rand::{thread_rng, Rng};
use tempfile::TempDir;

use super::{contents, id, open, put, sample, ANNA};
use crate::{Item, Kind, State};

/// Set for the child alone: the directory of its vault.
const CHILD: &str = "SALUS_VAULT_TEST_KILLED_CHILD";
const ROUNDS: usize = 8;

/// Stores and anchors until it is killed, and says what is acknowledged.
fn store_until_killed(path: &Path) {
	let vault = open(path);
	let say = |word: &str, number: u32| {
		let mut out = std::io::stdout().lock();
		writeln!(out, "{word} {number}").unwrap();
		out.flush().unwrap();
	};
	if let Some(batch) = vault.open_batch(Kind::Records).unwrap() {
		vault.confirm_batch(Kind::Records, batch.index).unwrap();
	}
	let first = vault.stat(&ANNA, &[1; 32], None).unwrap().map_or(1, |stored| stored.meta.id.version + 1);
	let indices = (0..).skip_while(|index| vault.batch(Kind::Records, *index).unwrap().is_some());
	for (version, index) in (first..).zip(indices) {
		put(&vault, id(ANNA, 1, version), &sample(version as usize * 997 % 150_000)).unwrap();
		say("stored", version);
		let items = vault.pending(Kind::Records, 10).unwrap().items;
		vault.begin_batch(Kind::Records, index, [6; 32], &items).unwrap();
		for item in vault.confirm_batch(Kind::Records, index).unwrap() {
			let Item::Record(stored) = item else { panic!("no record") };
			say("durable", stored.meta.id.version);
		}
	}
}

/// Runs the child, kills it some time later, and gives what it said.
fn run_and_kill(path: &Path) -> Vec<(String, u32)> {
	let mut child = Command::new(std::env::current_exe().unwrap())
		.args(["--exact", "tests::kill::killed_process_loses_nothing_acknowledged", "--nocapture", "--test-threads=1"])
		.env(CHILD, path)
		.stdout(Stdio::piped())
		.spawn()
		.unwrap();
	let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
	let parse = |line: &str| {
		let (word, number) = line.split_once(' ')?;
		Some((word.to_owned(), number.parse().ok()?)).filter(|(word, _)| word == "stored" || word == "durable")
	};
	let mut said: Vec<_> = lines.by_ref().find_map(|line| parse(&line.unwrap())).into_iter().collect();
	assert!(!said.is_empty(), "the child stored nothing");
	std::thread::sleep(Duration::from_millis(thread_rng().gen_range(5..150)));
	child.kill().unwrap();
	child.wait().unwrap();
	// The last line can be cut off: it says nothing then.
	said.extend(lines.filter_map(|line| parse(&line.unwrap())));
	said
}

#[test]
fn killed_process_loses_nothing_acknowledged() {
	if let Some(path) = std::env::var_os(CHILD) {
		return store_until_killed(Path::new(&path));
	}
	let directory = TempDir::new().unwrap();
	let mut acknowledged = BTreeMap::new();
	for _ in 0..ROUNDS {
		for (word, version) in run_and_kill(directory.path()) {
			let durable = acknowledged.entry(version).or_insert(false);
			*durable |= word == "durable";
		}
		let vault = open(directory.path());
		let latest = vault.stat(&ANNA, &[1; 32], None).unwrap().unwrap().meta.id.version;
		assert!(acknowledged.keys().all(|version| *version <= latest));
		for version in 1..=latest {
			let expected = sample(version as usize * 997 % 150_000);
			assert_eq!(contents(&vault, &id(ANNA, 1, version)), expected);
			let state = vault.stat(&ANNA, &[1; 32], Some(version)).unwrap().unwrap().state;
			assert!(acknowledged.get(&version) != Some(&true) || matches!(state, State::Durable { .. }));
		}
	}
	assert!(acknowledged.len() >= ROUNDS);
}
