//! The twelve official FHIR R4 examples of `Consent`, as a table of decisions.
//!
//! `resource` reads the published files, from the cache that `scripts/setup` fills: what a rule says in Salus's terms becomes a provision, and whatever
//! else it says is listed. Each test in `opt_in` and `opt_out` checks what the file says, the list of what is beyond Salus, and the decisions. R4 says that
//! a root rule has no type and that each nested one has; two of the examples do otherwise, and several say in their narrative what their rules do not.
//! Each test says how it was read.
//!
//! What is beyond Salus, and why:
//!
//! | feature | in | why, and what instead |
//! |---|---|---|
//! | a rule for everybody | basic, notThis, notTime, notAuthor | a consent names its grantee; by default everybody is refused, so a permit for all is the one thing not said |
//! | the custodian as actor (`CST`) | Out, Emergency, grantor, notAuthor | where a record is kept is not a limit of a provision; its readers, classes, authors and single records are |
//! | an organization as author | notAuthor | an author is the account that signed; one refusal per author |
//! | related data (`related`) | notThis | the chain knows no relations between records; the wallet names each record |
//! | media types, LOINC codes | signature | no clinical code goes on the chain (D1); classes stand in |
//! | the labels `SPI`, `SEX` | pkb | outside the subset of labels; their records are refused, not let through |
//! | periods before 1970 | basic | moments count from 1970; no start says the same |
//! | a period that is over when the consent is dated | basic, notTime | refused as `Expired`: it would never have an effect |

mod opt_in;
mod opt_out;
mod resource;

use salus_primitives::decision::{Decision, Question};

use super::scene::*;
use resource::Resource;

/// The examples, by the ends of their names.
const EXAMPLES: [&str; 12] = [
	"Emergency",
	"Out",
	"basic",
	"grantor",
	"notAuthor",
	"notOrg",
	"notThem",
	"notThis",
	"notTime",
	"pkb",
	"signature",
	"smartonfhir",
];

/// Runs a test on one example, at the moment it is dated.
fn example(name: &str, test: impl FnOnce(&Resource)) {
	assert!(EXAMPLES.contains(&name));
	let resource = Resource::load(name);
	run(|| {
		Now::set(&resource.dated().0);
		test(&resource);
	});
}

/// Checks a table of decisions.
fn decides(rows: &[(&str, Question, Decision)]) {
	for (row, question, expected) in rows {
		assert_eq!(decide(question.clone()), *expected, "{row}");
	}
}

#[test]
fn the_package_has_these_twelve_examples_and_no_other() {
	assert_eq!(Resource::names(), EXAMPLES);
}

#[test]
fn every_example_is_an_active_privacy_consent() {
	for name in EXAMPLES {
		let resource = Resource::load(name);
		assert_eq!(resource.text("/resourceType"), "Consent");
		assert_eq!(resource.text("/id"), format!("consent-example-{name}"));
		let status: salus_primitives::consent::ConsentStatus = resource.text("/status").parse().unwrap();
		assert_eq!(status, salus_primitives::consent::ConsentStatus::Active);
		let scope: salus_primitives::consent::Scope = resource.text("/scope/coding/0/code").parse().unwrap();
		assert_eq!(scope, salus_primitives::consent::Scope::PatientPrivacy);
	}
}
