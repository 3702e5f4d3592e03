//! What portals are shown, through the functions and through the view functions' one door.

use frame_support::assert_ok;
use salus_primitives::{
	insurance::{Category, Coverage, CoverageStatus, Rules, Terms, Used},
	AuthorizationId, CoverageId, NetworkId, PlanId,
};

use crate::mock::*;

#[test]
fn an_insurers_plans_and_networks_come_in_pages_the_newest_first() {
	scene(|| {
		for _ in 0..3 {
			assert_ok!(Insurance::open_plan(by(&manager()), INSURER, UNIT, rules()));
			assert_ok!(Insurance::open_network(by(&manager()), INSURER));
		}
		let plans = |before, limit| -> Vec<(u32, u32)> {
			let page = Insurance::plans(INSURER, before, limit);
			page.into_iter().map(|(position, entry)| (position, entry.id.0)).collect()
		};
		let networks = |before, limit| -> Vec<(u32, u32)> {
			let page = Insurance::networks(INSURER, before, limit);
			page.into_iter().map(|(position, entry)| (position, entry.id.0)).collect()
		};
		type Page<'a> = &'a dyn Fn(Option<u32>, u32) -> Vec<(u32, u32)>;
		for page in [&plans as Page, &networks as Page] {
			assert_eq!(page(None, 100), [(3, 4), (2, 3), (1, 2), (0, 0)]);
			assert_eq!(page(None, 2), [(3, 4), (2, 3)]);
			assert_eq!(page(Some(2), 2), [(1, 2), (0, 0)]);
			assert_eq!(page(Some(0), 2), []);
			assert_eq!(page(Some(99), u32::MAX), page(None, 100));
			assert_eq!(page(None, 0), []);
		}
		let (_, shown) = Insurance::plans(INSURER, None, 1)[0];
		assert_eq!(Insurance::plan(shown.id), Some(shown.plan));
		let (_, shown) = Insurance::networks(INSURER, None, 1)[0];
		assert_eq!(Insurance::network(shown.id), Some(shown.network));
		assert_eq!(Insurance::plans(HOSPITAL, None, 10), []);
	});
}

#[test]
fn providers_come_in_pages_each_once() {
	scene(|| {
		for provider in [PHARMACY, LABORATORY] {
			assert_ok!(Insurance::add_provider(by(&manager()), INSURER, NETWORK, provider));
		}
		let all = Insurance::providers(NETWORK, None, 100);
		let mut sorted = all.clone();
		sorted.sort();
		assert_eq!(sorted, [HOSPITAL, PHARMACY, LABORATORY]);
		assert_eq!(Insurance::providers(NETWORK, None, 2), all[..2]);
		assert_eq!(Insurance::providers(NETWORK, Some(all[1]), 2), all[2..]);
		assert_eq!(Insurance::providers(NETWORK, Some(all[2]), 2), []);
		assert_eq!(Insurance::providers(NETWORK, None, 0), []);
	});
}

#[test]
fn authorizations_wait_in_the_order_in_which_they_were_asked_for() {
	scene(|| {
		let coverage = issue();
		// More than a byte can number, so that it is seen that they are in the order of numbers.
		(0..258).for_each(|_| {
			request(coverage);
		});
		let ids = |after: Option<u64>, limit| -> Vec<u64> {
			let page = Insurance::awaiting(INSURER, after.map(AuthorizationId), limit);
			page.into_iter().map(|entry| entry.id.0).collect()
		};
		assert_eq!(ids(None, 1_000), (0..100).collect::<Vec<_>>(), "a page is no longer than a page");
		assert_eq!(ids(None, 2), [0, 1]);
		assert_eq!(ids(Some(253), 100), [254, 255, 256, 257]);
		assert_eq!(ids(Some(254), 2), [255, 256]);
		assert_eq!(ids(Some(257), 2), [0u64; 0]);
		assert_ok!(certify(AuthorizationId(255), 1));
		assert_ok!(Insurance::cancel_authorization(by(&clerk()), HOSPITAL, AuthorizationId(256)));
		assert_eq!(ids(Some(253), 100), [254, 257]);
		assert_eq!(ids(Some(255), 100), [257], "after one that waits no longer");
		assert_eq!(Insurance::awaiting(OTHER_INSURER, None, 10), []);

		let all = |before, limit| -> Vec<(u32, u64)> {
			let page = Insurance::authorizations(coverage, before, limit);
			page.into_iter().map(|(position, entry)| (position, entry.id.0)).collect()
		};
		assert_eq!(all(None, 2), [(257, 257), (256, 256)]);
		assert_eq!(all(Some(2), 100), [(1, 1), (0, 0)]);
		assert_eq!(all(None, 1_000).len(), 100);
	});
}

#[test]
fn a_patients_coverages_are_shown_in_the_order_of_payers_and_then_of_time() {
	scene(|| {
		let on = |start, end, order| {
			assert_ok!(issue_on(PATIENT, Terms { start, end, order, ..terms() }));
		};
		on(START + 10, START + 20, 2);
		on(START + 10, START + 20, 1);
		on(START, START + 10, 2);
		let shown: Vec<_> = Insurance::coverages(PATIENT).into_iter().map(|entry| entry.id.0).collect();
		assert_eq!(shown, [1, 2, 0]);
		let first = Insurance::coverages(PATIENT)[0];
		assert_eq!(Insurance::coverage(first.id), Some(first.coverage));
		assert_eq!(Insurance::coverages(patient(2)), []);
	});
}

#[test]
fn a_benefit_period_is_told_of_what_is_within_the_coverage() {
	scene(|| {
		let id = issue();
		let period = |served| Insurance::period(id, served);
		assert_eq!([START - 1, START, START + 250, END - 1, END].map(period), [None, Some(0), Some(2), Some(9), None]);
		assert_eq!(Insurance::period(NO_COVERAGE, START), None);
	});
}

#[test]
fn what_there_is_not_is_not_shown() {
	run(|| {
		assert_eq!(Insurance::plan(PlanId(0)), None);
		assert_eq!(Insurance::rules(PlanId(0), 0), None);
		assert_eq!(Insurance::rules_for(PlanId(0), START), None);
		assert_eq!(Insurance::network(NetworkId(0)), None);
		assert_eq!(Insurance::networks(INSURER, None, 10), []);
		assert_eq!(Insurance::coverage(CoverageId(0)), None);
		assert_eq!(Insurance::coverages(UNKNOWN_PATIENT), []);
		assert_eq!(Insurance::used(CoverageId(0), 0), Used::default());
		assert_eq!(Insurance::authorization(AuthorizationId(0)), None);
		assert_eq!(Insurance::authorizations(CoverageId(0), None, 10), []);
		assert_eq!(Insurance::awaiting(INSURER, None, 10), []);
	});
}

#[test]
fn what_is_shown_has_this_json() {
	scene(|| {
		let id = issue();
		let shown = serde_json::to_value(Insurance::coverages(PATIENT)).expect("it can be written");
		let expected = serde_json::json!([{
			"id": id.0,
			"coverage": {
				"patient": format!("0x{}", "01".repeat(32)),
				"insurer": 0,
				"plan": 0,
				"status": "active",
				"start": START,
				"end": END,
				"order": 1,
				"suspended": null,
				"entered": START,
				"changed": START,
			},
		}]);
		assert_eq!(shown, expected);

		let authorization = request(id);
		assert_ok!(certify(authorization, 4));
		let shown = serde_json::to_value(Insurance::authorization(authorization)).expect("it can be written");
		let authorized = |units| serde_json::json!({ "units": units, "start": START, "end": START + PERIOD });
		let expected = serde_json::json!({
			"coverage": id.0,
			"provider": 2,
			"category": "procedure",
			"service": format!("0x{}", "05".repeat(32)),
			"requested": authorized(10),
			"certified": authorized(4),
			"used": 0,
			"reserved": 0,
			"cancelled": null,
			"status": "certified-in-part",
			"entered": START,
			"changed": START,
		});
		assert_eq!(shown, expected);

		assert_ok!(charge(id, &[paid(Category::Procedure, 7)]));
		let shown = serde_json::to_value(Insurance::used(id, 0)).expect("it can be written");
		let entry = serde_json::json!({ "category": "procedure", "deductible": 0, "period": 7, "lifetime": 7 });
		assert_eq!(shown, serde_json::json!({ "deductible": 0, "categories": [entry] }));

		let shown = serde_json::to_value(Insurance::rules(PLAN, 0)).expect("it can be written");
		let read: Rules = serde_json::from_value(shown).expect("it can be read");
		assert_eq!(read, rules());
	});
}

#[test]
fn view_functions_answer_the_same() {
	use codec::{Decode, Encode};
	use frame_support::view_functions::ViewFunction;
	scene(|| {
		let id = issue();
		let asked = crate::pallet::CoverageViewFunction::<Test>::new(id);
		let function = <crate::pallet::CoverageViewFunction<Test> as ViewFunction>::id();
		let answer = Test::execute_view_function(function, asked.encode()).expect("there is such a function");
		let answer = Option::<Coverage>::decode(&mut answer.as_slice()).expect("that is its answer");
		assert_eq!(answer, Insurance::coverage(id));
		assert_eq!(answer.map(|coverage| coverage.status), Some(CoverageStatus::Active));
	});
}
