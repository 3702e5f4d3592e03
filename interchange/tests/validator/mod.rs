//! pyx12: a validator of X12's health care files that is not ours.

#![allow(dead_code, reason = "each test file takes a part of it")]

use std::{fs, path::PathBuf, process::Command};

use tempfile::TempDir;

use crate::world::cache;

/// What the validator says of each file: nothing, where it accepts it.
fn complaints(texts: &[String]) -> Vec<Option<String>> {
	let folder = TempDir::new().expect("a folder can be made");
	let name = |position: usize| -> PathBuf { folder.path().join(format!("{position:04}.txt")) };
	for (position, text) in texts.iter().enumerate() {
		fs::write(name(position), text).expect("it can be written");
	}
	let output = Command::new(cache("x12-validator/bin/python"))
		.args(["-m", "pyx12.scripts.x12valid", "--charset", "e", "--json-output"])
		.args((0..texts.len()).map(name))
		.output()
		.expect("the validator runs");
	let said = String::from_utf8_lossy(&output.stderr).into_owned();
	assert!(output.status.success(), "the validator has failed: {said}");
	let verdict = |position: usize| {
		let file = name(position).display().to_string();
		let (accepted, refused) = (format!("{file}: OK"), format!("{file}: Failure"));
		match (said.contains(&accepted), said.contains(&refused)) {
			(true, false) => None,
			(false, true) => {
				Some(fs::read_to_string(name(position).with_extension("json")).unwrap_or_default() + &said)
			}
			_ => panic!("the validator says nothing clear of {file}: {said}"),
		}
	};
	let verdicts: Vec<_> = (0..texts.len()).map(verdict).collect();
	// It names a line for every mistake. What else it says is that it cannot write its answer to an 835, which has no ST03 to name there.
	assert!(verdicts.iter().any(Option::is_some) || !said.contains(" ERROR Line:"), "{said}");
	verdicts
}

/// Fails unless the validator accepts every file.
pub fn validate(texts: &[String]) {
	for (text, complaint) in texts.iter().zip(complaints(texts)) {
		assert_eq!(complaint, None, "{text}");
	}
}

/// Fails unless the validator accepts the file.
pub fn accept(text: &str) {
	validate(&[text.to_owned()]);
}

/// Whether the validator refuses the file.
pub fn broken(text: &str) -> bool {
	complaints(&[text.to_owned()])[0].is_some()
}
