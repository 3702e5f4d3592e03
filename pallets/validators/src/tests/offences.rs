//! What is kept of offences: bounded, and nobody's pushes out those of whoever validates.

use salus_primitives::{validator::Offences as Entry, AccountId, OrganizationId};
use sp_consensus_slots::Slot;
use sp_staking::offence::{Offence, OffenceError, ReportOffence};

use crate::{mock::*, AuraEquivocation, Event, Hospitals, Offences as Kept};

type Reporting = crate::Recorded<Test, Offences>;

fn offence(offender: AccountId, slot: u64, session: u32) -> AuraEquivocation {
	AuraEquivocation { slot: slot.into(), session, validators: 2, offender }
}

fn report(offender: AccountId, slot: u64, session: u32) -> Result<(), OffenceError> {
	Reporting::report_offence(vec![], offence(offender, slot, session))
}

fn is_known(offender: AccountId, slot: u64) -> bool {
	<Reporting as ReportOffence<_, _, AuraEquivocation>>::is_known_offence(&[(offender, ())], &Slot::from(slot))
}

/// Another kind.
struct Vote(AuraEquivocation);

impl Offence<(AccountId, ())> for Vote {
	const ID: [u8; 16] = *b"another:kindofit";
	type Slot = Slot;

	fn offenders(&self) -> Vec<(AccountId, ())> {
		self.0.offenders()
	}

	fn session_index(&self) -> u32 {
		self.0.session_index()
	}

	fn validator_set_count(&self) -> u32 {
		self.0.validator_set_count()
	}

	fn slot(&self) -> Slot {
		self.0.slot()
	}

	fn slash_fraction(&self, _: u32) -> sp_runtime::Perbill {
		sp_runtime::Perbill::zero()
	}
}

#[test]
fn of_each_validator_and_kind_one_entry_says_how_many_and_when() {
	run(|| {
		Hospitals::<Test>::insert(SECOND, HOSPITAL);
		for (slot, session) in [(5, 1), (2, 0)] {
			assert_eq!(report(SECOND, slot, session), Ok(()));
		}
		assert_eq!(Reporting::report_offence(vec![], Vote(offence(SECOND, 5, 1))), Ok(()));
		assert_eq!(report(FIRST, 5, 1), Ok(()));
		let entry = |validator, kind, organization, reports, first, last| Entry {
			validator,
			kind,
			organization,
			reports,
			first,
			last,
			since: 0,
			recent: reports,
		};
		assert_eq!(
			Kept::<Test>::get().into_inner(),
			[
				entry(FIRST, AuraEquivocation::ID, None, 1, 1, 1),
				entry(SECOND, Vote::ID, Some(HOSPITAL), 1, 1, 1),
				entry(SECOND, AuraEquivocation::ID, Some(HOSPITAL), 2, 0, 1),
			]
		);
		let offended = |validator, kind, session| Event::Offended { validator, kind, session };
		assert_eq!(
			own_events(),
			[
				offended(SECOND, AuraEquivocation::ID, 1),
				offended(SECOND, AuraEquivocation::ID, 0),
				offended(SECOND, Vote::ID, 1),
				offended(FIRST, AuraEquivocation::ID, 1),
			]
		);
		Hospitals::<Test>::remove(SECOND);
	});
}

#[test]
fn what_the_offences_pallet_has_is_not_recorded_again() {
	run(|| {
		assert!(!is_known(FIRST, 5));
		assert_eq!(report(FIRST, 5, 0), Ok(()));
		assert!(is_known(FIRST, 5) && !is_known(FIRST, 6) && !is_known(SECOND, 5));
		assert_eq!(report(FIRST, 5, 0), Err(OffenceError::DuplicateReport));
		assert_eq!(Kept::<Test>::get()[0].reports, 1);
	});
}

#[test]
fn as_many_are_taken_as_the_council_needs_and_more_when_those_are_long_ago() {
	run(|| {
		for slot in 1..=3 {
			assert_eq!(report(FIRST, slot, 0), Ok(()));
		}
		assert!(is_known(FIRST, 4), "enough");
		assert_eq!(report(FIRST, 4, 0), Err(OffenceError::DuplicateReport));
		assert_eq!(pallet_offences::Reports::<Test>::iter().count(), 3);
		assert_eq!(report(SECOND, 4, 0), Ok(()), "of another");
		assert_eq!(Reporting::report_offence(vec![], Vote(offence(FIRST, 4, 0))), Ok(()), "of another kind");
		for _ in 0..6 {
			next_session();
		}
		assert!(!is_known(FIRST, 4));
		assert_eq!(report(FIRST, 4, 6), Ok(()));
		let entry = &Kept::<Test>::get()[1];
		assert_eq!((entry.reports, entry.since, entry.recent, entry.first, entry.last), (4, 6, 1, 0, 6));
	});
}

#[test]
fn the_oldest_entry_of_somebody_who_validates_no_longer_makes_room() {
	run(|| {
		let gone = |index: u16| {
			let mut bytes = [0x77; 32];
			bytes[..2].copy_from_slice(&index.to_be_bytes());
			AccountId::new(bytes)
		};
		assert_eq!(report(FIRST, 1, 0), Ok(()));
		for index in 0..200 {
			// The hundredth is the oldest.
			let session = if index == 100 { 1 } else { 2 };
			assert_eq!(report(gone(index), 1, session), Ok(()));
		}
		assert!(Kept::<Test>::get().is_full());
		assert_eq!(report(SECOND, 1, 9), Ok(()));
		let entries = Kept::<Test>::get();
		let kept = |validator: &AccountId| entries.iter().any(|entry| entry.validator == *validator);
		assert!(kept(&FIRST) && kept(&SECOND) && !kept(&gone(100)) && entries.is_full());
		assert!((0..200).filter(|index| *index != 100).all(|index| kept(&gone(index))));
	});
}

#[test]
fn an_entry_remembers_the_hospital_of_a_validator_that_has_left() {
	run(|| {
		Hospitals::<Test>::insert(SECOND, OrganizationId(7));
		assert_eq!(report(SECOND, 1, 0), Ok(()));
		Hospitals::<Test>::remove(SECOND);
		assert_eq!(report(SECOND, 2, 0), Ok(()));
		assert_eq!(Kept::<Test>::get()[0].organization, Some(OrganizationId(7)));
	});
}
