//! Escrows: money that waits, and what becomes of it.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	escrow::{Ending, Escrow, EscrowPurpose, EscrowStatus, EscrowTerms, MAX_NOTICE},
	money::{Amount, BasisPoints, Direction, EntryKind, Party, Subject},
	role::{Role, Roles},
	AppointmentId, EscrowId, OrganizationId, UnitId,
};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event};

fn points(points: u16) -> BasisPoints {
	BasisPoints::new(points).expect("it is no more than the whole")
}

/// Whoever calls off ten moments before has everything back; else half, and nothing who does not come.
fn terms() -> EscrowTerms {
	EscrowTerms { notice: 10, late: points(5_000), no_show: BasisPoints::WHOLE }
}

fn set_terms(terms: EscrowTerms) {
	assert_ok!(Payments::set_escrow_terms(by(&cashier(HOSPITAL)), HOSPITAL, terms));
}

fn deposit(payer: Party, payee: OrganizationId, amount: Amount, purpose: EscrowPurpose) -> DispatchResult {
	let terms = Payments::escrow_terms(payee);
	Payments::deposit_escrow(by(&purser(payer)), payer, payee, UNIT, amount, purpose, terms)
}

fn patients(call: fn(RuntimeOrigin, EscrowId) -> DispatchResult, escrow: EscrowId) -> DispatchResult {
	call(by(&wallet(PATIENT)), escrow)
}

fn hospitals(call: fn(RuntimeOrigin, EscrowId) -> DispatchResult, escrow: EscrowId) -> DispatchResult {
	call(by(&cashier(HOSPITAL)), escrow)
}

#[test]
fn money_waits_until_what_it_is_for_was_given() {
	scene(|| {
		set_terms(terms());
		events();
		let (escrow, payer, payee, unit) = (EscrowId(0), of(PATIENT), HOSPITAL, UNIT);
		assert_ok!(Payments::deposit_escrow(by(&guardian(PATIENT)), payer, payee, unit, 300, VISIT, terms()));
		assert_eq!(has(payer), (700, 300));
		assert_noop!(hospitals(Payments::release_escrow, escrow), Error::<Test>::NotFulfilled);
		assert_noop!(hospitals(Payments::return_escrow, escrow), Error::<Test>::NotEnded);
		Neighbours::end(VISIT, Some(Ending::Fulfilled));
		assert_noop!(patients(Payments::return_escrow, escrow), Error::<Test>::Fulfilled);
		pass(DISPUTING);
		assert_ok!(hospitals(Payments::release_escrow, escrow));
		assert_eq!((has(payer), has(at(HOSPITAL))), ((700, 0), (1_300, 0)));
		let (status, released, signer) = (EscrowStatus::Released, 300, guardian(PATIENT));
		assert_eq!(
			events(),
			[
				Event::EscrowDeposited { escrow, payer, payee, unit, amount: 300, purpose: VISIT, by: signer },
				Event::EscrowEnded { escrow, status, released, returned: 0, by: cashier(HOSPITAL) },
			]
		);
		let (amount, purpose, terms, entered, ended) = (300, VISIT, terms(), START, Some(START + DISPUTING));
		let expected = Escrow { payer, payee, unit, amount, purpose, terms, status, released, entered, ended };
		assert_eq!(Payments::escrow(escrow), Some(expected));
		let last = Payments::ledger(payer, UNIT, None, 1)[0].entry;
		let told = (last.kind, last.direction, last.amount, last.other, last.about);
		assert_eq!(told, (EntryKind::EscrowRelease, Direction::Out, 300, Some(at(HOSPITAL)), Subject::Escrow(escrow)));
	});
}

#[test]
fn what_is_called_off_comes_back_less_what_the_terms_keep() {
	let cases = [
		(Ending::CancelledByProvider, 0),
		(Ending::CancelledByPatient { notice: 11 }, 0),
		(Ending::CancelledByPatient { notice: 10 }, 0),
		(Ending::CancelledByPatient { notice: 9 }, 50),
		(Ending::CancelledByPatient { notice: 0 }, 50),
		(Ending::NoShow, 101),
	];
	for (ending, kept) in cases {
		for by_patient in [true, false] {
			scene(|| {
				set_terms(terms());
				let escrow = escrowed(101);
				Neighbours::end(VISIT, Some(ending));
				assert_noop!(hospitals(Payments::release_escrow, escrow), Error::<Test>::NotFulfilled);
				if kept > 0 && !by_patient {
					pass(DISPUTING - 1);
					assert_noop!(hospitals(Payments::return_escrow, escrow), Error::<Test>::MayBeDisputed);
					pass(1);
				}
				events();
				let signer = if by_patient { wallet(PATIENT) } else { cashier(HOSPITAL) };
				assert_ok!(Payments::return_escrow(by(&signer), escrow));
				let (status, released, returned) = (EscrowStatus::Returned, kept, 101 - kept);
				let ended = Event::EscrowEnded { escrow, status, released, returned, by: signer.clone() };
				let forfeited = Event::EscrowForfeited { escrow, amount: 101, by: signer };
				assert_eq!(events(), if kept == 101 { vec![forfeited, ended] } else { vec![ended] });
				assert_eq!(has(of(PATIENT)), (1_000 - kept, 0), "{ending:?}");
				assert_eq!(has(at(HOSPITAL)), (1_000 + kept, 0), "{ending:?}");
				let found = Payments::escrow(escrow).expect("it is there");
				assert_eq!((found.status, found.released), (EscrowStatus::Returned, kept));
			});
		}
	}
}

/// Calls a visit off so under these terms, and gives the deposit back. Answers what the provider keeps, and what comes back.
fn called_off(terms: EscrowTerms, amount: Amount, ending: Ending) -> (Amount, Amount) {
	Neighbours::end(VISIT, None);
	let ours = || (has(at(HOSPITAL)).0, has(of(PATIENT)).0);
	let before = ours();
	set_terms(terms);
	let escrow = escrowed(amount);
	Neighbours::end(VISIT, Some(ending));
	assert_ok!(patients(Payments::return_escrow, escrow));
	let (kept, left) = (ours().0 - before.0, ours().1);
	(kept, left + amount - before.1)
}

#[test]
fn at_every_percentage_what_is_kept_and_what_comes_back_are_the_deposit() {
	scene(|| {
		assert_ok!(issue(of(PATIENT), 100_000_000, digest(1)));
		for part in 0..=10_000_u16 {
			let (late, no_show) = (points(part), points(part));
			// Of amounts that no percentage divides, too. What is kept is rounded down, in favour of whoever has paid.
			let amount = [101, 9_999, 10_000, 1][usize::from(part) % 4];
			let kept = amount * u64::from(part) / 10_000;
			// The other of the two keeps something else.
			let missed = EscrowTerms { no_show, ..terms() };
			assert_eq!(called_off(missed, amount, Ending::NoShow), (kept, amount - kept), "{part} of {amount}");
			let (late, ending) = (EscrowTerms { late, ..terms() }, Ending::CancelledByPatient { notice: 9 });
			assert_eq!(called_off(late, amount, ending), (kept, amount - kept), "{part} of {amount}");
		}
	});
}

#[test]
fn an_escrow_keeps_the_terms_that_it_was_made_under() {
	scene(|| {
		let before = escrowed(100);
		set_terms(terms());
		assert_eq!(Payments::escrow_terms(HOSPITAL), terms());
		assert_eq!(
			events().last(),
			Some(&Event::EscrowTermsSet { organization: HOSPITAL, terms: terms(), by: cashier(HOSPITAL) })
		);
		assert_ok!(deposit(at(INSURER), HOSPITAL, 100, VISIT));
		Neighbours::end(VISIT, Some(Ending::NoShow));
		pass(DISPUTING);
		assert_ok!(hospitals(Payments::return_escrow, before));
		assert_eq!(has(at(HOSPITAL)), (1_000, 0));
		assert_ok!(hospitals(Payments::return_escrow, EscrowId(1)));
		assert_eq!(has(at(HOSPITAL)), (1_100, 0));
	});
}

#[test]
fn the_payer_lets_the_payee_have_it_at_any_time() {
	for (ending, disputed) in [(None, false), (None, true), (Some(Ending::NoShow), true)] {
		scene(|| {
			let escrow = escrowed(100);
			Neighbours::end(VISIT, ending);
			if disputed {
				assert_ok!(hospitals(Payments::dispute_escrow, escrow));
			}
			assert_ok!(patients(Payments::release_escrow, escrow));
			assert_eq!(has(at(HOSPITAL)), (1_100, 0));
		});
	}
}

#[test]
fn money_waits_for_what_the_payee_is_to_give_to_the_patient() {
	scene(|| {
		assert_noop!(deposit(of(OTHER_PATIENT), HOSPITAL, 1, VISIT), Error::<Test>::NotAgreed);
		assert_noop!(deposit(of(PATIENT), OTHER_HOSPITAL, 1, VISIT), Error::<Test>::NotAgreed);
		assert_noop!(deposit(of(PATIENT), HOSPITAL, 1, TESTS), Error::<Test>::NotAgreed);
		let unknown = EscrowPurpose::Appointment(AppointmentId(9));
		assert_noop!(deposit(of(PATIENT), HOSPITAL, 1, unknown), Error::<Test>::NotAgreed);
		assert_ok!(deposit(of(PATIENT), LABORATORY, 1, TESTS));
		assert_ok!(deposit(at(INSURER), HOSPITAL, 1, VISIT));
		Neighbours::end(VISIT, Some(Ending::Fulfilled));
		assert_noop!(deposit(of(PATIENT), HOSPITAL, 1, VISIT), Error::<Test>::Ended);
	});
}

#[test]
fn what_waits_is_there_and_is_somebodys() {
	scene(|| {
		assert_noop!(deposit(of(PATIENT), HOSPITAL, 0, VISIT), Error::<Test>::AmountOutOfRange);
		assert_noop!(deposit(of(PATIENT), HOSPITAL, 1_001, VISIT), Error::<Test>::NotEnoughMoney);
		assert_noop!(deposit(at(HOSPITAL), HOSPITAL, 1, VISIT), Error::<Test>::SameParty);
		assert_noop!(deposit(of(PATIENT), NOBODY, 1, VISIT), Error::<Test>::UnknownOrganization);
		assert_noop!(deposit(of(PATIENT), AUDITOR, 1, VISIT), Error::<Test>::CannotHaveMoney);
		let terms = EscrowTerms::default();
		let deposit =
			|unit: UnitId| Payments::deposit_escrow(by(&wallet(PATIENT)), of(PATIENT), HOSPITAL, unit, 1, VISIT, terms);
		assert_noop!(deposit(NO_UNIT), Error::<Test>::NotFound);
		crate::NextEscrow::<Test>::put(u64::MAX);
		assert_noop!(deposit(UNIT), Error::<Test>::NumbersExhausted);
		crate::NextEscrow::<Test>::put(0);
	});
}

#[test]
fn a_payer_has_one_escrow_at_a_time_for_the_same() {
	scene(|| {
		let twice = || deposit(of(PATIENT), HOSPITAL, 1, VISIT);
		let first = escrowed(100);
		assert_noop!(twice(), Error::<Test>::AlreadyInEscrow);
		// Another payer's and another visit's are others.
		assert_ok!(deposit(at(INSURER), HOSPITAL, 1, VISIT));
		assert_ok!(deposit(of(PATIENT), LABORATORY, 1, TESTS));
		assert_ok!(patients(Payments::dispute_escrow, first));
		assert_noop!(twice(), Error::<Test>::AlreadyInEscrow);
		assert_ok!(hospitals(Payments::waive_escrow, first));
		assert_ok!(twice());
		assert_eq!(has(of(PATIENT)), (998, 2));
	});
}

#[test]
fn a_mediator_divides_what_is_disputed() {
	for released in [0, 1, 60, 100] {
		scene(|| {
			let escrow = escrowed(100);
			events();
			assert_ok!(patients(Payments::dispute_escrow, escrow));
			Neighbours::end(VISIT, Some(Ending::Fulfilled));
			assert_noop!(hospitals(Payments::release_escrow, escrow), Error::<Test>::EscrowDisputed);
			let settle = |released| Payments::settle_escrow(by(&mediator()), AUDITOR, escrow, released);
			assert_noop!(settle(101), Error::<Test>::MoreThanHeld);
			assert_ok!(settle(released));
			assert_eq!((has(of(PATIENT)), has(at(HOSPITAL))), ((1_000 - released, 0), (1_000 + released, 0)));
			let (status, returned) = (EscrowStatus::Settled, 100 - released);
			assert_eq!(
				events(),
				[
					Event::EscrowDisputed { escrow, by: wallet(PATIENT) },
					Event::EscrowEnded { escrow, status, released, returned, by: mediator() },
				]
			);
		});
	}
}

#[test]
fn nobody_keeps_by_a_dispute_what_nobody_has_earned() {
	let cases = [
		(None, false),
		(Some(Ending::Fulfilled), false),
		(Some(Ending::NoShow), false),
		(Some(Ending::CancelledByPatient { notice: 9 }), false),
		(Some(Ending::CancelledByPatient { notice: 10 }), true),
		(Some(Ending::CancelledByProvider), true),
	];
	for (ending, comes_back) in cases {
		for back in [patients, hospitals] {
			scene(|| {
				set_terms(terms());
				let escrow = escrowed(100);
				Neighbours::end(VISIT, ending);
				assert_ok!(hospitals(Payments::dispute_escrow, escrow));
				if !comes_back {
					assert_noop!(back(Payments::return_escrow, escrow), Error::<Test>::EscrowDisputed);
					return;
				}
				assert_ok!(back(Payments::return_escrow, escrow));
				assert_eq!((has(of(PATIENT)), has(at(HOSPITAL))), ((1_000, 0), (1_000, 0)));
			});
		}
	}
}

#[test]
fn nobody_mediates_who_has_to_do_with_a_side() {
	scene(|| {
		let escrow = escrowed(100);
		assert_ok!(hospitals(Payments::dispute_escrow, escrow));
		let settle = || Payments::settle_escrow(by(&mediator()), AUDITOR, escrow, 1);
		Neighbours::member(&mediator(), HOSPITAL, Role::Nurse.into());
		assert_noop!(settle(), Error::<Test>::Involved);
		Neighbours::set_active(HOSPITAL, false);
		assert_noop!(settle(), Error::<Test>::Involved);
		Neighbours::set_active(HOSPITAL, true);
		for controller in [wallet(PATIENT), guardian(PATIENT), friend(PATIENT)] {
			Neighbours::member(&controller, AUDITOR, Role::Mediator.into());
			let settle = Payments::settle_escrow(by(&controller), AUDITOR, escrow, 1);
			assert_noop!(settle, Error::<Test>::Involved);
		}
		let clean = wallet(OTHER_PATIENT);
		Neighbours::member(&clean, AUDITOR, Role::Mediator.into());
		assert_noop!(Payments::settle_escrow(by(&clean), AUDITOR, EscrowId(9), 1), Error::<Test>::NotFound);
		assert_ok!(Payments::settle_escrow(by(&clean), AUDITOR, escrow, 1));
	});
}

#[test]
fn nobody_mediates_who_has_to_do_with_the_patient_though_another_pays() {
	scene(|| {
		assert_ok!(deposit(at(INSURER), HOSPITAL, 100, VISIT));
		assert_ok!(hospitals(Payments::dispute_escrow, EscrowId(0)));
		for controller in [wallet(PATIENT), guardian(PATIENT), friend(PATIENT)] {
			Neighbours::member(&controller, AUDITOR, Role::Mediator.into());
			let settle = Payments::settle_escrow(by(&controller), AUDITOR, EscrowId(0), 1);
			assert_noop!(settle, Error::<Test>::Involved);
		}
		assert_ok!(Payments::settle_escrow(by(&mediator()), AUDITOR, EscrowId(0), 1));
	});
}

#[test]
fn an_organization_mediates_only_as_an_auditor() {
	scene(|| {
		let escrow = escrowed(100);
		assert_ok!(hospitals(Payments::dispute_escrow, escrow));
		for (organization, _) in ORGANIZATIONS.iter().filter(|(organization, _)| *organization != AUDITOR) {
			let everything = stranger();
			Neighbours::member(&everything, *organization, Roles::ALL);
			let settle = Payments::settle_escrow(by(&everything), *organization, escrow, 1);
			assert_noop!(settle, Error::<Test>::NotAuthorized);
		}
	});
}

#[test]
fn who_is_neither_side_moves_nothing() {
	scene(|| {
		let escrow = escrowed(100);
		Neighbours::end(VISIT, Some(Ending::Fulfilled));
		for account in [stranger(), wallet(OTHER_PATIENT), friend(PATIENT), cashier(LABORATORY), mediator()] {
			for call in [Payments::release_escrow, Payments::return_escrow, Payments::dispute_escrow] {
				assert_noop!(call(by(&account), escrow), Error::<Test>::NotAuthorized);
			}
		}
		for call in [Payments::release_escrow, Payments::return_escrow, Payments::dispute_escrow] {
			assert_noop!(patients(call, EscrowId(9)), Error::<Test>::NotFound);
		}
	});
}

#[test]
fn what_cannot_be_seen_any_more_is_left_to_the_sides_and_a_mediator() {
	scene(|| {
		let escrow = escrowed(100);
		Neighbours::forget(VISIT);
		assert_noop!(hospitals(Payments::release_escrow, escrow), Error::<Test>::NotAgreed);
		assert_noop!(patients(Payments::return_escrow, escrow), Error::<Test>::NotAgreed);
		assert_ok!(patients(Payments::dispute_escrow, escrow));
		assert_ok!(Payments::settle_escrow(by(&mediator()), AUDITOR, escrow, 0));
		let escrow = {
			Neighbours::agree(VISIT, open(HOSPITAL));
			escrowed(100)
		};
		Neighbours::forget(VISIT);
		assert_ok!(hospitals(Payments::waive_escrow, escrow));
		assert_eq!(has(of(PATIENT)), (1_000, 0));
		Neighbours::agree(VISIT, open(HOSPITAL));
	});
}

#[test]
fn a_provider_has_nothing_without_the_payer_before_the_payer_could_dispute_it() {
	for disputes in [true, false] {
		scene(|| {
			let escrow = escrowed(100);
			Neighbours::end(VISIT, Some(Ending::Fulfilled));
			pass(DISPUTING - 1);
			assert_noop!(hospitals(Payments::release_escrow, escrow), Error::<Test>::MayBeDisputed);
			if disputes {
				assert_ok!(patients(Payments::dispute_escrow, escrow));
				pass(DISPUTING);
				assert_noop!(hospitals(Payments::release_escrow, escrow), Error::<Test>::EscrowDisputed);
				return;
			}
			pass(1);
			assert_ok!(hospitals(Payments::release_escrow, escrow));
			assert_eq!(has(at(HOSPITAL)), (1_100, 0));
		});
	}
}

#[test]
fn what_another_is_to_give_now_comes_back_from_whom_the_money_waited_for() {
	for ending in [None, Some(Ending::Fulfilled), Some(Ending::NoShow)] {
		for signer in [wallet(PATIENT), cashier(HOSPITAL)] {
			scene(|| {
				set_terms(terms());
				Neighbours::agree(TESTS, open(HOSPITAL));
				assert_ok!(deposit(of(PATIENT), HOSPITAL, 100, TESTS));
				// The hospital has ordered, and the laboratory has accepted.
				Neighbours::pass_to(TESTS, LABORATORY);
				Neighbours::end(TESTS, ending);
				pass(DISPUTING);
				assert_noop!(hospitals(Payments::release_escrow, EscrowId(0)), Error::<Test>::NotFulfilled);
				assert_ok!(Payments::return_escrow(by(&signer), EscrowId(0)));
				assert_eq!((has(of(PATIENT)), has(at(HOSPITAL))), ((1_000, 0), (1_000, 0)));
				Neighbours::agree(TESTS, open(LABORATORY));
			});
		}
	}
}

#[test]
fn the_payer_agrees_to_the_terms_that_there_are() {
	scene(|| {
		let read = Payments::escrow_terms(HOSPITAL);
		set_terms(terms());
		let deposit =
			|terms| Payments::deposit_escrow(by(&wallet(PATIENT)), of(PATIENT), HOSPITAL, UNIT, 1, VISIT, terms);
		assert_noop!(deposit(read), Error::<Test>::OtherTerms);
		assert_noop!(deposit(EscrowTerms { notice: 9, ..terms() }), Error::<Test>::OtherTerms);
		assert_ok!(deposit(terms()));
		let long = EscrowTerms { notice: MAX_NOTICE + 1, ..terms() };
		let set = Payments::set_escrow_terms(by(&cashier(HOSPITAL)), HOSPITAL, long);
		assert_noop!(set, Error::<Test>::NoticeTooLong);
		set_terms(EscrowTerms { notice: MAX_NOTICE, ..terms() });
	});
}

#[test]
fn the_payee_gives_everything_back_wherever_the_money_waits() {
	for (ending, disputed) in [(None, false), (Some(Ending::Fulfilled), false), (Some(Ending::NoShow), true)] {
		scene(|| {
			set_terms(terms());
			let escrow = escrowed(100);
			Neighbours::end(VISIT, ending);
			if disputed {
				assert_ok!(patients(Payments::dispute_escrow, escrow));
			}
			events();
			assert_noop!(patients(Payments::waive_escrow, escrow), Error::<Test>::NotAMember);
			assert_noop!(hospitals(Payments::waive_escrow, EscrowId(9)), Error::<Test>::NotFound);
			assert_ok!(hospitals(Payments::waive_escrow, escrow));
			let (status, released, returned) = (EscrowStatus::Returned, 0, 100);
			assert_eq!(events(), [Event::EscrowEnded { escrow, status, released, returned, by: cashier(HOSPITAL) }]);
			assert_eq!((has(of(PATIENT)), has(at(HOSPITAL))), ((1_000, 0), (1_000, 0)));
			assert_noop!(hospitals(Payments::waive_escrow, escrow), Error::<Test>::EscrowReturned);
		});
	}
}
