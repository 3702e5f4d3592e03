//! When a pause ends: at its moment, whatever happens meanwhile, or nothing.

use frame_support::{assert_ok, traits::Hooks};

use super::goes_on;
use crate::{mock::*, Pauses};

#[test]
fn a_pause_ends_by_itself_at_its_moment_and_not_before() {
	run(|| {
		let name = name("System", "remark");
		assert_ok!(Governance::pause(by(COMMITTEE), name.clone()));
		Now::set(MORNING + HOUR - 1);
		assert!(!goes_on());
		Now::set(MORNING + HOUR);
		assert!(goes_on());
		assert!(Pauses::<Test>::contains_key(&name), "nothing has cleared it away");
		assert_eq!(Governance::paused_until(name), None);
		assert_eq!(Governance::paused(), []);
	});
}

#[test]
fn no_block_is_needed_to_end_it_and_none_ends_it_early() {
	run(|| {
		assert_ok!(Governance::pause(by(COMMITTEE), name("System", "remark")));
		for number in 2..100 {
			System::set_block_number(number);
			Governance::on_initialize(number);
			Governance::on_finalize(number);
		}
		assert!(!goes_on());
	});
}
