use crate::mock::*;
use frame_support::assert_ok;

#[test]
fn a_validator_is_nominated_admitted_sets_its_keys_and_validates() {
	run(|| {
		assert_ok!(ValidatorSet::nominate(by(ADMINISTRATOR), HOSPITAL, THIRD));
		assert_ok!(ValidatorSet::admit(by(COUNCIL), THIRD));
		assert_ok!(set_keys(&THIRD));

		next_session(); // plans with it
		assert_eq!(authorities(), [FIRST, SECOND]);

		next_session(); // begins with it
		assert_eq!(authorities(), [FIRST, SECOND, THIRD]);

		assert_ok!(ValidatorSet::pause(by(THIRD), THIRD)); // to mend its machine
		next_session();
		next_session();
		assert_eq!(authorities(), [FIRST, SECOND]);

		assert_ok!(ValidatorSet::resume(by(THIRD), THIRD));
		next_session();
		next_session();
		assert_eq!(authorities(), [FIRST, SECOND, THIRD]);

		assert_ok!(ValidatorSet::leave(by(ADMINISTRATOR), HOSPITAL, THIRD));
		next_session();
		next_session();
		assert_eq!(authorities(), [FIRST, SECOND]);
	});
}
