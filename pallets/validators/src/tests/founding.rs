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
	assert_eq!((read.validators, read.hospitals, read.slot_duration), (vec![SECOND, FIRST], vec![], 500));
}

#[test]
fn a_founder_may_have_a_hospital() {
	let config =
		GenesisConfig { validators: vec![SECOND, FIRST], hospitals: vec![(SECOND, HOSPITAL)], ..Default::default() };
	founded(config).execute_with(|| {
		let hospitals: Vec<_> = ValidatorSet::standings().into_iter().map(|one| one.organization).collect();
		assert_eq!(hospitals, [None, Some(HOSPITAL)]);
	});
}

#[test]
#[should_panic(expected = "hospital 0 has no such validator")]
fn a_hospital_of_nobody_stops_the_chain_from_starting() {
	let hospitals = vec![(SECOND, HOSPITAL)];
	founded(GenesisConfig { validators: vec![FIRST], hospitals, ..Default::default() });
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
