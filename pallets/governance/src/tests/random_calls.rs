//! Whatever is decided in whatever order, what is paused is what a plain list says is, and every pause has an end.

use std::collections::BTreeMap;

use frame_support::traits::Contains;
use proptest::prelude::*;
use salus_primitives::Moment;

use crate::{mock::*, CallName};

const CALLS: [(&str, &str); 6] = [
	("System", "remark"),
	("System", "set_heap_pages"),
	("System", "set_code"),
	("System", "kill_prefix"),
	("System", "apply_authorized_upgrade"),
	("Governance", "unpause"),
];

#[derive(Clone, Debug)]
enum Step {
	Pause(usize),
	Extend(usize),
	Unpause(usize),
	Wait(Moment),
}

fn step() -> impl Strategy<Value = Step> {
	let call = 0..CALLS.len();
	prop_oneof![
		3 => call.clone().prop_map(Step::Pause),
		1 => call.clone().prop_map(Step::Extend),
		1 => call.prop_map(Step::Unpause),
		2 => (0..HOUR + 2).prop_map(Step::Wait),
	]
}

fn named(index: usize) -> CallName {
	let (pallet, call) = CALLS[index];
	name(pallet, call)
}

/// Takes the step on the chain and in the list, and says whether they agree that it could be taken.
fn take(step: Step, list: &mut BTreeMap<usize, Moment>) -> bool {
	let now = Now::get();
	list.retain(|_, until| now < *until);
	let (done, expected) = match step {
		Step::Wait(time) => {
			Now::set(now + time);
			list.retain(|_, until| now + time < *until);
			return true;
		}
		Step::Pause(call) => {
			let free = !NeverPaused::contains(&named(call)) && !list.contains_key(&call) && list.len() < MOST as usize;
			(Governance::pause(by(COMMITTEE), named(call)), free.then(|| list.insert(call, now + HOUR)).is_some())
		}
		Step::Extend(call) => {
			let until = list.get_mut(&call).map(|until| *until = now + HOUR);
			(Governance::extend_pause(by(HALF), named(call)), until.is_some())
		}
		Step::Unpause(call) => (Governance::unpause(by(HALF), named(call)), list.remove(&call).is_some()),
	};
	done.is_ok() == expected
}

proptest! {
	#[test]
	fn what_is_paused_is_what_was_paused_and_has_not_ended(steps in proptest::collection::vec(step(), 1..40)) {
		run(|| {
			Now::set(MORNING);
			let mut list = BTreeMap::new();
			for step in steps {
				assert!(take(step.clone(), &mut list), "{step:?}");
				let expected: Vec<_> = list.iter().map(|(call, until)| (named(*call), *until)).collect();
				let mut found = Governance::paused();
				found.sort_by_key(|(name, _)| expected.iter().position(|(other, _)| other == name));
				assert_eq!(found, expected);
				Governance::do_try_state().expect("the invariants hold after each step");
			}
		});
	}
}
