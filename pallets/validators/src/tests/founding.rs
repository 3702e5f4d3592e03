use crate::{mock::*, GenesisConfig};
use sp_runtime::BuildStorage;

fn founded(config: GenesisConfig<Test>) -> sp_io::TestExternalities {
	config.build_storage().expect("it builds").into()
}

#[test]
fn founders_are_sorted_and_exist() {
	founded_by(&[THIRD, FIRST]).execute_with(|| {
		assert_eq!(ValidatorSet::validators(), [FIRST, THIRD]);
		assert_eq!((System::providers(&FIRST), System::consumers(&FIRST)), (1, 1));
		assert_eq!(authorities(), [FIRST, THIRD]);
		ValidatorSet::do_try_state().expect("the invariants hold");
	});
}

#[test]
fn a_slot_lasts_a_second_unless_the_specification_says_otherwise() {
	founded(GenesisConfig::default()).execute_with(|| assert_eq!(ValidatorSet::slot_duration(), 1_000));
	let lan = GenesisConfig { slot_duration: 500, ..Default::default() };
	founded(lan).execute_with(|| assert_eq!(ValidatorSet::slot_duration(), 500));
}

#[test]
fn a_specification_is_readable_json() {
	let text = serde_json::json!({ "validators": [SECOND, FIRST], "slotDuration": 500 });
	let read: GenesisConfig<Test> = serde_json::from_value(text).expect("it reads");
	assert_eq!((read.validators, read.slot_duration), (vec![SECOND, FIRST], 500));
}

#[test]
#[should_panic(expected = "validator 1 is not possible")]
fn a_validator_founded_twice_stops_the_chain_from_starting() {
	founded(GenesisConfig { validators: vec![FIRST, FIRST], ..Default::default() });
}

#[test]
#[should_panic(expected = "at least a millisecond")]
fn a_slot_of_no_time_stops_the_chain_from_starting() {
	founded(GenesisConfig { slot_duration: 0, ..Default::default() });
}
