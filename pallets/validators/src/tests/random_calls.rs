//! Whatever is called by whomever in whichever order, the invariants hold and somebody validates.

use proptest::prelude::*;
use sp_runtime::DispatchError;

use crate::mock::*;

#[derive(Clone, Debug)]
enum Step {
	Nominate(bool, u8),
	Withdraw(u8),
	Admit(bool, u8),
	Remove(bool, u8),
	Leave(u8),
	Pause(bool, u8),
	Resume(bool, u8),
	SetKeys(u8),
	Suspend(bool),
	NextBlock(u64),
	NextSession,
}

fn step() -> impl Strategy<Value = Step> {
	let by_root = || prop::bool::weighted(0.9);
	prop_oneof![
		5 => (by_root(), 0..6u8).prop_map(|(by_hospital, index)| Step::Nominate(by_hospital, index)),
		1 => (0..6u8).prop_map(Step::Withdraw),
		5 => (by_root(), 0..6u8).prop_map(|(by_root, index)| Step::Admit(by_root, index)),
		2 => (0..6u8).prop_map(Step::Leave),
		3 => (prop::bool::ANY, 0..6u8).prop_map(|(by_root, index)| Step::Pause(by_root, index)),
		2 => (prop::bool::ANY, 0..6u8).prop_map(|(by_root, index)| Step::Resume(by_root, index)),
		1 => prop::bool::ANY.prop_map(Step::Suspend),
		4 => (0..40u64).prop_map(Step::NextBlock),
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
		Step::Nominate(true, index) => ValidatorSet::nominate(by(ADMINISTRATOR), HOSPITAL, validator(index)),
		Step::Nominate(false, index) => ValidatorSet::nominate(by(OTHER_ADMINISTRATOR), OTHER, validator(index)),
		Step::Withdraw(index) => ValidatorSet::withdraw(by(ADMINISTRATOR), HOSPITAL, validator(index)),
		Step::Leave(index) => ValidatorSet::leave(by(ADMINISTRATOR), HOSPITAL, validator(index)),
		Step::Pause(true, index) => ValidatorSet::pause(RuntimeOrigin::root(), validator(index)),
		Step::Pause(false, index) => ValidatorSet::pause(by(validator(index)), validator(index)),
		Step::Resume(true, index) => ValidatorSet::resume(RuntimeOrigin::root(), validator(index)),
		Step::Resume(false, index) => ValidatorSet::resume(by(validator(index)), validator(index)),
		Step::Suspend(suspended) => {
			Neighbours::set_active(HOSPITAL, !suspended);
			Ok(())
		}
		Step::NextBlock(missed) => {
			next_block(missed);
			Ok(())
		}
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
				assert!(!ValidatorSet::available().is_empty(), "nobody left to plan with");
				assert!(!authorities().is_empty(), "nobody validates");
			}
			next_session();
			next_session();
			assert_eq!(authorities(), ValidatorSet::available(), "after two sessions every decision has bitten");
		});
	}
}
