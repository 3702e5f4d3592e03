//! Whatever is called by whomever in whichever order, the invariants hold and somebody validates.

use proptest::prelude::*;
use sp_runtime::DispatchError;

use crate::mock::*;

#[derive(Clone, Debug)]
enum Step {
	Admit(bool, u8),
	Remove(bool, u8),
	SetKeys(u8),
	NextSession,
}

fn step() -> impl Strategy<Value = Step> {
	let by_root = || prop::bool::weighted(0.9);
	prop_oneof![
		3 => (by_root(), 0..6u8).prop_map(|(by_root, index)| Step::Admit(by_root, index)),
		3 => (by_root(), 0..6u8).prop_map(|(by_root, index)| Step::Remove(by_root, index)),
		3 => (0..6u8).prop_map(Step::SetKeys),
		2 => Just(Step::NextSession),
	]
}

fn origin(by_root: bool) -> RuntimeOrigin {
	if by_root {
		RuntimeOrigin::root()
	} else {
		RuntimeOrigin::signed(FIRST)
	}
}

fn take(step: Step) {
	let outcome = match step {
		Step::Admit(by_root, index) => ValidatorSet::admit(origin(by_root), validator(index)),
		Step::Remove(by_root, index) => ValidatorSet::remove(origin(by_root), validator(index)),
		Step::SetKeys(index) => set_keys(&validator(index)),
		Step::NextSession => {
			next_session();
			Ok(())
		}
	};
	if let Err(refusal) = outcome {
		let documented = matches!(refusal, DispatchError::Module(_) | DispatchError::BadOrigin);
		assert!(documented, "undocumented: {refusal:?}");
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn somebody_always_validates(steps in prop::collection::vec(step(), 1..60)) {
		run(|| {
			for step in steps {
				take(step);
				ValidatorSet::do_try_state().expect("the invariants hold");
				assert!(ValidatorSet::validators().iter().any(ValidatorSet::has_keys), "nobody left with keys");
				assert!(!authorities().is_empty(), "nobody validates");
			}
			next_session();
			next_session();
			let with_keys: Vec<_> = ValidatorSet::validators().into_iter().filter(ValidatorSet::has_keys).collect();
			assert_eq!(authorities(), with_keys, "after two sessions every decision has bitten");
		});
	}
}
