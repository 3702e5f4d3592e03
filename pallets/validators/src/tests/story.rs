use crate::mock::*;
use frame_support::assert_ok;

#[test]
fn a_validator_is_admitted_sets_its_keys_and_validates() {
	run(|| {
		assert_ok!(ValidatorSet::admit(RuntimeOrigin::signed(COUNCIL), THIRD));
		assert_ok!(set_keys(&THIRD));

		next_session(); // plans with it
		assert_eq!(authorities(), [FIRST, SECOND]);

		next_session(); // begins with it
		assert_eq!(authorities(), [FIRST, SECOND, THIRD]);
	});
}
