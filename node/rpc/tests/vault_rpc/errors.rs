//! The table of errors in the documentation is that of the code.

use std::collections::BTreeSet;

use salus_rpc::Error;

#[test]
fn documentation_lists_every_error_and_no_other() {
	let page = include_str!("../../../../docs/errors.md");
	let documented: Vec<_> = page.lines().filter(|line| line.starts_with("| 4")).map(str::to_string).collect();
	let row = |error: &Error| format!("| {} | {} | {} |", error.code(), error.name(), error.sentence());
	let known: Vec<_> = Error::ALL.iter().map(row).collect();
	assert_eq!(documented, known);
}

#[test]
fn codes_and_names_are_each_of_one_error() {
	let codes: BTreeSet<_> = Error::ALL.iter().map(Error::code).collect();
	let names: BTreeSet<_> = Error::ALL.iter().map(Error::name).collect();
	assert_eq!((codes.len(), names.len()), (Error::ALL.len(), Error::ALL.len()));
}
