//! Random sequences of calls and waits, against a naive model of what should come of them: where claims stand, what is decided and paid, and why calls are
//! refused.

use std::collections::BTreeSet;

use frame_support::storage::with_storage_layer;
use proptest::{
	prelude::*,
	strategy::ValueTree,
	test_runner::{Config, TestRunner},
};
use salus_primitives::{
	glue::{Billed, Payables},
	insurance::*,
	money::Amount,
	role::Role,
	AccountId, AppointmentId, ClaimId, CoverageId, Digest, EncounterId, OrganizationId, RemittanceId,
};
use sp_runtime::DispatchResult;

use super::{
	model::{Answer, Line, Model, Said, Shown, AUTOMATIC, LIMIT, TWO_ABOVE},
	states::{arrows, Arrow},
};
use crate::mock::*;

const VISITS: u8 = 5;
const SERVICES: u8 = 6;
/// The patient's coverages, the first payer's first.
const COVERAGES: [CoverageId; 3] = [COVERAGE, OTHER_COVERAGE, CoverageId(2)];
const AMOUNTS: [Amount; 4] = [1_000, 4_000, 9_000, 16_000];

#[derive(Clone, Debug)]
enum Step {
	Write {
		payer: u8,
		lines: Vec<Line>,
		/// Which claim it names as the prior one, and whether it is for the same.
		prior: Option<(usize, bool)>,
		replaces: Option<usize>,
		invoice: bool,
	},
	Act {
		act: Act,
		/// Which claim, counted back from the last.
		back: usize,
		/// Whether it is about a claim with which it can succeed, if there is one.
		aimed: bool,
		/// Which adjudicator.
		who: u8,
		said: Said,
		shown: Shown,
		patient: bool,
	},
	Pass(u64),
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Act {
	Submit,
	Proceed,
	Take,
	Return,
	Ask,
	Answer,
	Resume,
	Adjudicate,
	Confirm,
	Refuse,
	Schedule,
	Pay,
	Clear,
	Appeal,
	Withdraw,
	DecideAppeal,
	Void,
	Reverse,
}

use Act::*;

const ACTS: [Act; 18] = [
	Submit,
	Proceed,
	Take,
	Return,
	Ask,
	Answer,
	Resume,
	Adjudicate,
	Confirm,
	Refuse,
	Schedule,
	Pay,
	Clear,
	Appeal,
	Withdraw,
	DecideAppeal,
	Void,
	Reverse,
];

impl Act {
	/// What the table of states calls it.
	const fn name(self) -> &'static str {
		match self {
			Submit => "submit_claim",
			Proceed => "proceed_claim",
			Take => "take_claim",
			Return => "return_claim",
			Ask => "request_information",
			Answer => "answer_claim",
			Resume => "resume_claim",
			Adjudicate => "adjudicate_claim",
			Confirm => "confirm_decision",
			Refuse => "refuse_decision",
			Schedule => "schedule_payment",
			Pay => "a remittance pays",
			Clear => "a remittance is cleared",
			Appeal => "appeal_claim",
			Withdraw => "withdraw_appeal",
			DecideAppeal => "decide_appeal",
			Void => "void_claim",
			Reverse => "reverse_claim",
		}
	}
}

fn shown() -> impl Strategy<Value = Shown> {
	prop_oneof![
		6 => (0..VISITS).prop_map(Shown::Visit), 2 => Just(Shown::Stay), 2 => Just(Shown::Nothing),
		1 => Just(Shown::Wrong),
	]
}

fn line() -> impl Strategy<Value = Line> {
	let amount = prop::sample::select(&AMOUNTS[..]);
	let before = prop::bool::weighted(0.2);
	(0..SERVICES, before, shown(), amount).prop_map(|(service, before, shown, amount)| Line {
		service,
		before,
		shown,
		amount,
	})
}

fn ruling() -> impl Strategy<Value = Ruling> {
	prop_oneof![
		3 => Just(Ruling::AsRuled),
		4 => Just(Ruling::AcceptEvidence),
		1 => Just(Ruling::NotNecessary),
		1 => Just(Ruling::LacksInformation),
		1 => (0..10_000u64).prop_map(Ruling::AtMost),
	]
}

fn said() -> impl Strategy<Value = Said> {
	prop_oneof![3 => prop::collection::vec(ruling(), 3).prop_map(Said::Decide), 1 => Just(Said::Uphold)]
}

fn act() -> impl Strategy<Value = Act> {
	prop_oneof![
		8 => Just(Submit), 3 => Just(Proceed), 6 => Just(Take), 1 => Just(Return), 2 => Just(Ask), 2 => Just(Answer),
		1 => Just(Resume), 7 => Just(Adjudicate), 4 => Just(Confirm), 1 => Just(Refuse), 2 => Just(Schedule),
		4 => Just(Pay), 2 => Just(Clear), 6 => Just(Appeal), 1 => Just(Withdraw), 5 => Just(DecideAppeal),
		2 => Just(Void), 2 => Just(Reverse),
	]
}

fn step() -> impl Strategy<Value = Step> {
	let some = || prop::option::weighted(0.15, 0..20usize);
	let prior = prop::option::weighted(0.5, (0..20usize, prop::bool::weighted(0.9)));
	let write = (0..3u8, prop::collection::vec(line(), 1..4), prior, some(), any::<bool>());
	let acting = (act(), 0..20usize, prop::bool::weighted(0.85), 0..6u8, said(), shown(), any::<bool>());
	prop_oneof![
		2 => write.prop_map(|(payer, lines, prior, replaces, invoice)| {
			Step::Write { payer, lines, prior, replaces, invoice }
		}),
		8 => acting.prop_map(|(act, back, aimed, who, said, shown, patient)| {
			Step::Act { act, back, aimed, who, said, shown, patient }
		}),
		1 => (0..12u64).prop_map(|days| Step::Pass(days * DAY)),
	]
}

/// What happened: each act, and whether it succeeded.
type Seen = BTreeSet<(Act, bool)>;

/// The chain and the model, side by side.
struct Both {
	model: Model,
	visits: Vec<AppointmentId>,
	stay: EncounterId,
	wrong: AppointmentId,
	seen: Seen,
	arrows: BTreeSet<Arrow>,
}

impl Both {
	fn new() -> Self {
		BOOK.with_borrow_mut(|book| {
			for (_, versions) in book.plans.values_mut() {
				let rules = &mut versions[0];
				(rules.automatic, rules.two_above, rules.filing) = (AUTOMATIC, TWO_ABOVE, u64::MAX);
				rules.benefits[0].per_period = Some(LIMIT);
			}
		});
		Neighbours::insure_twice();
		Neighbours::cover(COVERAGES[2], PATIENT, PLAN, 3);
		let visits = (0..VISITS).map(|_| Neighbours::visit(HOSPITAL, PATIENT, SERVED, None)).collect();
		let wrong = Neighbours::visit(HOSPITAL, OTHER_PATIENT, SERVED, None);
		let stay = Neighbours::stay(HOSPITAL, PATIENT, SERVED - DAY, Some(SERVED));
		let model = Model { claims: Vec::new(), now: START };
		Self { model, visits, stay, wrong, seen: Seen::new(), arrows: arrows() }
	}

	fn evidence(&self, shown: Shown) -> Option<Evidence> {
		match shown {
			Shown::Nothing => None,
			Shown::Visit(number) => Some(Evidence::Appointment(self.visits[usize::from(number)])),
			Shown::Stay => Some(Evidence::Encounter(self.stay)),
			Shown::Wrong => Some(Evidence::Appointment(self.wrong)),
		}
	}

	fn line(&self, line: &Line) -> ClaimLine {
		ClaimLine {
			category: Category::Procedure,
			service: Digest::repeat_byte(0xa0 | line.service),
			units: 1,
			amount: line.amount,
			served: if line.before { SERVED - DAY } else { SERVED },
			performer: None,
			evidence: self.evidence(line.shown),
			authorization: None,
		}
	}

	/// Whichever claim that is.
	fn nth(&self, back: usize) -> Option<usize> {
		let many = self.model.claims.len();
		(many > 0).then(|| many - 1 - back % many)
	}

	fn write(&mut self, step: &Step) {
		let Step::Write { payer, lines, prior, replaces, invoice } = step else { return };
		let prior = prior.and_then(|(back, same)| Some((self.nth(back)?, same)));
		let (payer, lines) = match prior {
			Some((prior, true)) => ((self.model.claims[prior].payer + 1) % 3, self.model.claims[prior].lines.clone()),
			_ => (*payer, lines.clone()),
		};
		let (prior, replaces) = (prior.map(|(prior, _)| prior), replaces.and_then(|back| self.nth(back)));
		let id = |number: usize| ClaimId(number as u64);
		let total = lines.iter().map(|line| line.amount).sum();
		let billed = Billed { issuer: HOSPITAL, patient: PATIENT, unit: UNIT, total };
		let new = ClaimDraft {
			coverage: COVERAGES[usize::from(payer)],
			prior: prior.map(id),
			replaces: replaces.map(id),
			invoice: invoice.then(|| Neighbours::invoice(billed)),
			..draft(lines.iter().map(|line| self.line(line)))
		};
		super::super::mock::write(new);
		self.model.write(payer, lines, prior, replaces);
	}

	fn act(&mut self, step: &Step) {
		let Step::Act { act, back, aimed, .. } = step else { return };
		let Some(named) = self.nth(*back) else { return };
		let many = self.model.claims.len();
		let fits = |of: &usize| self.clone_model_and(step, *of).is_ok();
		let aimed = (0..many).map(|further| (named + further) % many).find(fits).filter(|_| *aimed);
		let of = aimed.unwrap_or(named);
		let mut model = self.model.clone();
		let expected = modelled(&mut model, step, of);
		let made = with_storage_layer(|| self.made(step, of));
		assert_eq!(made, expected.map_err(Into::into), "{act:?} of {of}: {step:?}");
		if made.is_ok() {
			self.moved(*act, &model);
			self.model = model;
		}
		self.seen.insert((*act, made.is_ok()));
	}

	/// That no claim goes a way that the table of states does not have.
	fn moved(&self, act: Act, after: &Model) {
		for (before, after) in self.model.claims.iter().zip(&after.claims) {
			let arrow = (act.name(), before.status, after.status);
			assert!(before.status == after.status || self.arrows.contains(&arrow), "{arrow:?} is not in the table");
		}
	}

	fn clone_model_and(&self, step: &Step, of: usize) -> Answer {
		modelled(&mut self.model.clone(), step, of)
	}

	/// Makes the call, by whom it is meant to be.
	fn made(&self, step: &Step, of: usize) -> DispatchResult {
		let Step::Act { act, who, said, shown, patient, .. } = step else { return Ok(()) };
		let found = &self.model.claims[of];
		let insurer = insurer_of(found.payer);
		let claim = ClaimId(of as u64);
		let adjudicator = || by(&numbered(insurer, Role::Adjudicator, *who));
		let provider = || by(&clerk());
		let side: (AccountId, Option<OrganizationId>) = match patient {
			true => (wallet(PATIENT), None),
			false => (clerk(), Some(HOSPITAL)),
		};
		let cashier = || by(&holder(insurer, Role::Cashier));
		let reason = InformationReason::Evidence;
		match act {
			Submit => Claims::submit_claim(provider(), HOSPITAL, claim),
			Proceed => Claims::proceed_claim(provider(), HOSPITAL, claim),
			Take => Claims::take_claim(adjudicator(), insurer, claim),
			Return => Claims::return_claim(adjudicator(), insurer, claim, reason),
			Ask => Claims::request_information(adjudicator(), insurer, claim, reason),
			Answer => {
				let evidence = self.evidence(answered(*shown)).expect("a visit");
				let new = vec![LineEvidence { line: 0, evidence }].try_into().expect("one");
				Claims::answer_claim(provider(), HOSPITAL, claim, new, None)
			}
			Resume => Claims::resume_claim(adjudicator(), insurer, claim),
			Adjudicate => {
				let rulings = fitting(said, found.lines.len()).try_into().expect("few");
				Claims::adjudicate_claim(adjudicator(), insurer, claim, rulings)
			}
			Confirm => Claims::confirm_decision(adjudicator(), insurer, claim, verdict(&self.confirming(step, of))),
			Refuse => Claims::refuse_decision(adjudicator(), insurer, claim),
			Schedule => {
				let claims = vec![claim].try_into().expect("one");
				Claims::schedule_payment(cashier(), insurer, claims, Now::get())
			}
			Pay => <Claims as Payables>::paid(claim, RemittanceId(0)),
			Clear => <Claims as Payables>::cleared(claim),
			Appeal => Claims::appeal_claim(by(&side.0), side.1, claim),
			Withdraw => Claims::withdraw_appeal(by(&side.0), side.1, claim),
			DecideAppeal => {
				let says = verdict(&whole(said, found.lines.len()));
				Claims::decide_appeal(adjudicator(), insurer, claim, says)
			}
			Void => Claims::void_claim(provider(), HOSPITAL, claim),
			Reverse => Claims::reverse_claim(cashier(), insurer, claim, ReversalReason::Duplicate),
		}
	}

	fn confirming(&self, step: &Step, of: usize) -> Said {
		confirming(&self.model, step, of)
	}

	/// That the chain has every claim as the model has it.
	fn same(&self) {
		for (number, expected) in self.model.claims.iter().enumerate() {
			let found = claim_of(ClaimId(number as u64));
			let of_model = (expected.status, expected.appeals, expected.paid, expected.deadline);
			assert_eq!((found.status, found.appeals, found.paid, found.deadline), of_model, "claim {number}");
			let paid = found.decision.as_ref().map(|decision| {
				let borne = |line: &LineDecision, group| line.borne_by(group);
				let all = |line: &LineDecision| {
					(line.paid, borne(line, AdjustmentGroup::Contractual), borne(line, AdjustmentGroup::Other))
				};
				decision.lines.iter().map(all).collect::<Vec<_>>()
			});
			let expected_paid = expected
				.decided
				.as_ref()
				.map(|lines| lines.iter().map(|line| (line.paid, line.contractual, line.others)).collect::<Vec<_>>());
			assert_eq!(paid, expected_paid, "claim {number}");
			let insurer = insurer_of(expected.payer);
			let hands: Vec<_> = expected.hands.iter().map(|hand| numbered(insurer, Role::Adjudicator, *hand)).collect();
			assert_eq!(found.hands.into_inner(), hands, "claim {number}");
		}
	}
}

/// Whose the payer is: the first and the last are one insurer's.
fn insurer_of(payer: u8) -> OrganizationId {
	if payer == 1 {
		OTHER_INSURER
	} else {
		INSURER
	}
}

/// Answers name some evidence.
fn answered(shown: Shown) -> Shown {
	if shown == Shown::Nothing {
		Shown::Wrong
	} else {
		shown
	}
}

/// Rulings for as many lines.
fn fitting(said: &Said, lines: usize) -> Vec<Ruling> {
	match said {
		Said::Decide(rulings) => rulings[..lines].to_vec(),
		Said::Uphold => vec![Ruling::AsRuled; lines],
	}
}

fn whole(said: &Said, lines: usize) -> Said {
	match said {
		Said::Decide(_) => Said::Decide(fitting(said, lines)),
		Said::Uphold => Said::Uphold,
	}
}

fn verdict(said: &Said) -> Verdict {
	match said {
		Said::Decide(rulings) => Verdict::Decide(rulings.clone().try_into().expect("few")),
		Said::Uphold => Verdict::Uphold,
	}
}

/// Mostly what was proposed.
fn confirming(model: &Model, step: &Step, of: usize) -> Said {
	let Step::Act { said, patient, back, .. } = step else { panic!("an act") };
	let proposed = model.claims[of].proposal.as_ref().map(|(_, said)| said.clone());
	match proposed {
		Some(proposed) if *patient || back % 3 > 0 => proposed,
		_ => whole(said, model.claims[of].lines.len()),
	}
}

/// What the model says of the act.
fn modelled(model: &mut Model, step: &Step, of: usize) -> Answer {
	let Step::Act { act, who, said, shown, patient, .. } = step else { return Ok(()) };
	let lines = model.claims[of].lines.len();
	match act {
		Submit => model.submit(of),
		Proceed => model.proceed(of),
		Take => model.take(of, *who),
		Return => model.send_back(of),
		Ask => model.ask(of),
		Answer => model.answer(of, answered(*shown)),
		Resume => model.resume(of),
		Adjudicate => model.adjudicate(of, *who, fitting(said, lines)),
		Confirm => {
			let says = confirming(model, step, of);
			model.confirm(of, *who, &says)
		}
		Refuse => model.refuse(of, *who),
		Schedule => model.schedule(of),
		Pay => model.pay(of),
		Clear => model.clear(of),
		Appeal => model.appeal(of, *patient),
		Withdraw => model.withdraw(of, *patient),
		DecideAppeal => model.decide_appeal(of, *who, whole(said, lines)),
		Void => model.void(of),
		Reverse => model.reverse(of),
	}
}

/// Plays the steps, compares after each, and checks what always holds.
fn play(steps: &[Step]) -> Seen {
	let mut seen = Seen::new();
	run(|| {
		let mut both = Both::new();
		for step in steps {
			match step {
				Step::Write { .. } => both.write(step),
				Step::Act { .. } => both.act(step),
				Step::Pass(moments) => {
					pass(*moments);
					both.model.now += moments;
				}
			}
			both.same();
			assert_conserved();
		}
		seen = both.seen;
	});
	seen
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	prop::collection::vec(step(), 1..120)
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 150, max_shrink_iters: 2_000, ..Default::default() })]

	#[test]
	fn claims_do_what_a_naive_model_says(steps in steps()) {
		play(&steps);
	}
}

#[test]
fn random_calls_succeed_and_fail_in_every_way() {
	let mut runner = TestRunner::new_with_rng(
		Config::default(),
		prop::test_runner::TestRng::deterministic_rng(prop::test_runner::RngAlgorithm::ChaCha),
	);
	let mut seen = Seen::new();
	for _ in 0..60 {
		let steps = prop::collection::vec(step(), 150).new_tree(&mut runner).expect("there are some").current();
		seen.extend(play(&steps));
	}
	// To clear what was not paid changes nothing, and does not fail.
	let all = ACTS.into_iter().flat_map(|act| [(act, true), (act, false)]).filter(|way| *way != (Clear, false));
	let missing: Vec<_> = all.filter(|way| !seen.contains(way)).collect();
	assert_eq!(missing, []);
}
