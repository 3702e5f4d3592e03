//! What can be read off a coverage, what was used of it, and an authorization.

use salus_primitives::{
	insurance::{
		Authorization, AuthorizationStatus, Authorized, Category, Coverage, CoverageStatus, Use, Used, CATEGORIES,
	},
	CoverageId, Digest, OrganizationId, PatientId, PlanId,
};

fn coverage(status: CoverageStatus, suspended: Option<u64>) -> Coverage {
	Coverage {
		patient: PatientId([1; 32]),
		insurer: OrganizationId(0),
		plan: PlanId(0),
		status,
		start: 10,
		end: 20,
		order: 1,
		suspended,
		entered: 5,
		changed: 5,
	}
}

#[test]
fn a_coverage_covers_from_its_start_until_before_its_end() {
	for status in CoverageStatus::ALL.iter().copied() {
		let issued = !matches!(status, CoverageStatus::Draft | CoverageStatus::EnteredInError);
		let covers = |served| coverage(status, None).covers(served);
		assert_eq!([9, 10, 19, 20].map(covers), [false, issued, issued, false], "{status}");
	}
}

#[test]
fn a_suspended_one_covers_what_was_served_before() {
	let covers = |served| coverage(CoverageStatus::Suspended, Some(15)).covers(served);
	assert_eq!([9, 10, 14, 15, 19, 20].map(covers), [false, true, true, false, false, false]);
}

#[test]
fn there_is_a_place_for_every_category() {
	assert_eq!(Category::ALL.len(), CATEGORIES as usize);
}

#[test]
fn of_a_category_of_which_nothing_was_used_nothing_is_told() {
	let dental = Use { category: Category::Dental, deductible: 1, period: 2, lifetime: 3 };
	let used = Used { deductible: 4, categories: vec![dental].try_into().expect("there is room") };
	assert_eq!(used.of(Category::Dental), dental);
	let vision = Category::Vision;
	assert_eq!(used.of(vision), Use { category: vision, deductible: 0, period: 0, lifetime: 0 });
}

#[test]
fn units_are_left_only_while_something_is_certified() {
	let asked = Authorized { units: 5, start: 10, end: 12 };
	for status in AuthorizationStatus::ALL.iter().copied() {
		let authorization = Authorization {
			coverage: CoverageId(0),
			provider: OrganizationId(1),
			category: Category::Dental,
			service: Digest::zero(),
			requested: asked,
			certified: Some(asked),
			used: 1,
			reserved: 1,
			cancelled: None,
			status,
			entered: 5,
			changed: 5,
		};
		assert_eq!(authorization.left(), if status.certifies() { 3 } else { 0 }, "{status}");
		let unknown = Authorization { certified: None, ..authorization };
		assert_eq!((authorization.unused(), unknown.left(), unknown.unused()), (3, 0, 0));
		assert!(!unknown.covers(10));
		let covered = |of: Authorization| (9..14).filter(|served| of.covers(*served)).collect::<Vec<_>>();
		assert_eq!(covered(authorization), [10, 11]);
		assert_eq!(covered(Authorization { cancelled: Some(11), ..authorization }), [10]);
	}
}

#[test]
fn what_is_certified_includes_what_is_asked_for_if_nothing_of_it_is_missing() {
	let asked = Authorized { units: 5, start: 10, end: 12 };
	let more = Authorized { units: 6, start: 9, end: 13 };
	assert!(asked.includes(&asked) && more.includes(&asked) && !asked.includes(&more));
	for less in [Authorized { units: 4, ..asked }, Authorized { start: 11, ..asked }, Authorized { end: 11, ..asked }] {
		assert!(!less.includes(&asked) && asked.includes(&less));
	}
}
