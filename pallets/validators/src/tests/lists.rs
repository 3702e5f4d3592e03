//! What portals and the node are told.

use codec::{Decode, Encode};
use frame_support::{assert_ok, view_functions::ViewFunction};
use salus_primitives::validator::{Nomination, PausedBy, ValidatorStanding};
use sp_staking::offence::ReportOffence;

use crate::{mock::*, pallet, AuraEquivocation, Recorded};

/// What somebody is answered who asks through the view functions' one door.
fn seen<Asked: ViewFunction + Encode>(asked: Asked) -> Asked::ReturnType
where
	Asked::ReturnType: Decode,
{
	let answer = Test::execute_view_function(Asked::id(), asked.encode()).expect("there is such a function");
	Asked::ReturnType::decode(&mut answer.as_slice()).expect("that is its answer")
}

#[test]
fn every_admitted_validator_is_listed_as_it_stands() {
	run(|| {
		assert_ok!(admit(&THIRD));
		next_block(0); // slot 1
		next_block(1); // slot 3: the first's turn, 2, brings none
		assert_ok!(ValidatorSet::pause(by(COUNCIL), SECOND));
		let founder = ValidatorStanding {
			validator: FIRST,
			organization: None,
			paused: None,
			has_keys: true,
			validates: true,
			missed: 1,
			absent_sessions: 0,
		};
		let second =
			ValidatorStanding { validator: SECOND, paused: Some(PausedBy::Council), missed: 0, ..founder.clone() };
		let third = ValidatorStanding {
			validator: THIRD,
			organization: Some(HOSPITAL),
			has_keys: false,
			validates: false,
			missed: 0,
			..founder.clone()
		};
		assert_eq!(ValidatorSet::standings(), [founder, second, third]);
		assert_eq!(ValidatorSet::missed(0).len(), 1);
	});
}

#[test]
fn how_often_it_was_absent_in_a_row_is_told() {
	run(|| {
		for _ in 0..2 {
			session_without(&[SECOND]);
		}
		let absent: Vec<_> = ValidatorSet::standings().into_iter().map(|one| one.absent_sessions).collect();
		assert_eq!(absent, [0, 2]);
	});
}

#[test]
fn nominations_are_paged_and_say_whether_they_stand() {
	run(|| {
		for (administrator, hospital, index) in
			[(ADMINISTRATOR, HOSPITAL, 3), (ADMINISTRATOR, HOSPITAL, 4), (OTHER_ADMINISTRATOR, OTHER, 5)]
		{
			assert_ok!(ValidatorSet::nominate(by(administrator), hospital, validator(index)));
		}
		Neighbours::set_active(OTHER, false);
		let mut all = ValidatorSet::nominations(None, u32::MAX);
		let mut paged = Vec::new();
		while let [next] = &ValidatorSet::nominations(paged.last().map(|n: &Nomination| n.validator.clone()), 1)[..] {
			paged.push(next.clone());
		}
		assert_eq!(paged, all);
		all.sort_by_key(|one| one.validator.clone());
		let told: Vec<_> = all.into_iter().map(|one| (one.validator, one.organization, one.stands)).collect();
		assert_eq!(
			told,
			[(validator(3), HOSPITAL, true), (validator(4), HOSPITAL, true), (validator(5), OTHER, false)]
		);
	});
}

#[test]
fn offences_are_paged() {
	run(|| {
		for index in (1..6).rev() {
			let offence = AuraEquivocation { slot: 1.into(), session: 0, validators: 2, offender: validator(index) };
			Recorded::<Test, Offences>::report_offence(vec![], offence).expect("it is new");
		}
		let first = ValidatorSet::offences(None, 3);
		let last = first.last().map(|entry| (entry.validator.clone(), entry.kind));
		let rest = ValidatorSet::offences(last, u32::MAX);
		let offenders: Vec<_> = first.iter().chain(&rest).map(|entry| entry.validator.clone()).collect();
		assert_eq!((first.len(), offenders), (3, (1..6).map(validator).collect()));
	});
}

#[test]
fn the_limits_are_told() {
	run(|| assert_eq!(ValidatorSet::limits(), (1, 100, MARGIN)));
}

#[test]
fn view_functions_answer_the_same() {
	run(|| {
		assert_ok!(ValidatorSet::nominate(by(ADMINISTRATOR), HOSPITAL, validator(4)));
		assert_ok!(ValidatorSet::nominate(by(ADMINISTRATOR), HOSPITAL, validator(5)));
		let offence = AuraEquivocation { slot: 1.into(), session: 0, validators: 2, offender: FIRST };
		Recorded::<Test, Offences>::report_offence(vec![], offence).expect("it is new");
		session_without(&[SECOND]);
		next_block(1);

		let standings = seen(pallet::StandingsViewFunction::<Test>::new());
		assert_eq!(standings.iter().map(|one| one.absent_sessions).collect::<Vec<_>>(), [0, 1]);
		assert_eq!(standings, ValidatorSet::standings());
		for session in 0..3 {
			let missed = seen(pallet::MissedViewFunction::<Test>::new(session));
			assert_eq!((missed.is_empty(), missed), (session == 2, ValidatorSet::missed(session)));
		}
		let offences = |after, limit| seen(pallet::OffencesViewFunction::<Test>::new(after, limit));
		let [offence] = &offences(None, 9)[..] else { panic!("one was reported") };
		assert_eq!((&offence.validator, offences(None, 0).len()), (&FIRST, 0));
		assert!(offences(Some((FIRST, offence.kind)), 9).is_empty());
		let nominations = |after, limit| seen(pallet::NominationsViewFunction::<Test>::new(after, limit));
		let first = nominations(None, 1);
		assert_eq!(first, ValidatorSet::nominations(None, 1));
		let second = nominations(first.last().map(|one| one.validator.clone()), 9);
		assert_eq!([first, second].concat(), ValidatorSet::nominations(None, 9));
	});
}
