//! What a call costs does not grow with how many are covered, and by how many plans.

use salus_primitives::{
	glue::Coverages as _,
	insurance::{Category, Coverage, CoverageStatus, Terms},
	CoverageId, PatientId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Coverages, NextCoverage, PatientCoverages};

/// So many others who are covered.
fn crowd(many: u32) {
	for index in 0..many {
		let mut id = [0xcc; 32];
		id[..4].copy_from_slice(&index.to_le_bytes());
		let Terms { plan, start, end, order } = terms();
		let coverage = Coverage {
			patient: PatientId(id),
			insurer: INSURER,
			plan,
			status: CoverageStatus::Active,
			start,
			end,
			order,
			suspended: None,
			entered: START,
			changed: START,
		};
		let id = CoverageId(u64::from(index) + 10);
		Coverages::<Test>::insert(id, coverage);
		PatientCoverages::<Test>::insert(coverage.patient, frame_support::BoundedVec::truncate_from(vec![id]));
	}
	NextCoverage::<Test>::put(u64::from(many) + 10);
}

/// How many bytes of the state a call has to be shown, among so many others.
fn shown(many: u32, prepare: fn(), call: fn() -> DispatchResult) -> usize {
	let mut ext = new_test_ext();
	ext.execute_with(|| {
		furnish();
		prepare();
		crowd(many);
		System::reset_events();
	});
	ext.commit_all().expect("nothing is open");
	let (made, proof) = ext.execute_and_prove(call);
	assert_eq!(made, Ok(()));
	proof.into_iter_nodes().map(|node| node.len()).sum()
}

#[test]
fn calls_read_as_much_among_a_hundred_covered_as_among_a_hundred_thousand() {
	type Case = (&'static str, fn(), fn() -> DispatchResult);
	fn covered() {
		certify(request(issue()), 10).expect("it waits");
	}
	let cases: [Case; 3] = [
		("issue_coverage", || {}, || issue_on(PATIENT, terms())),
		("payers", covered, || {
			assert_eq!(Insurance::payers(PATIENT, START).len(), 1);
			Ok(())
		}),
		("charge", covered, || charge(CoverageId(0), &[paid(Category::Consultation, 1)])),
	];
	for (name, prepare, call) in cases {
		let [few, many] = [100, 100_000].map(|many| shown(many, prepare, call));
		println!("{name}: {few} bytes of state read among 100 others, {many} among 100,000");
		// The trie is deeper by the logarithm, and nothing else is.
		assert!(many < few.saturating_mul(3), "{name}: {few} and {many}");
	}
}
