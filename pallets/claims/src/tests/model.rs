//! A naive model of what should come of calls. Nothing is indexed, everything is looked for, and no code is shared with the pallet nor with the rules it goes
//! by.

use salus_primitives::{
	insurance::{ClaimStatus, Ruling},
	money::Amount,
	Moment,
};

use crate::{mock::*, Error};

/// Whether it succeeds, or why not.
pub type Answer = Result<(), Error<Test>>;

/// What each plan pays at most, over all claims.
pub const LIMIT: Amount = 30_000;
/// What is decided by rule.
pub const AUTOMATIC: Amount = 6_000;
/// What takes two.
pub const TWO_ABOVE: Amount = 15_000;
/// How often it can be appealed.
pub const APPEALS: u8 = 2;

/// What shows a line: nothing, one of some visits of the last day, a stay of both days, or a visit of another patient.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shown {
	Nothing,
	Visit(u8),
	Stay,
	Wrong,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
	pub service: u8,
	/// Whether it was served the day before.
	pub before: bool,
	pub shown: Shown,
	pub amount: Amount,
}

impl Line {
	fn is_same_service(&self, other: &Self) -> bool {
		(self.service, self.before) == (other.service, other.before)
	}

	/// Whether it names something of the hospital and the patient.
	fn is_own(&self) -> bool {
		matches!(self.shown, Shown::Visit(_) | Shown::Stay)
	}

	fn is_shown(&self) -> bool {
		match self.shown {
			Shown::Nothing | Shown::Wrong => false,
			Shown::Visit(_) => !self.before,
			Shown::Stay => true,
		}
	}

	/// Whether both name the same evidence, and of the stay the same day.
	fn shares(&self, other: &Self) -> bool {
		self.shown == other.shown && (self.shown != Shown::Stay || self.before == other.before)
	}
}

/// What was decided on a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Decided {
	pub paid: Amount,
	/// What the provider bears.
	pub contractual: Amount,
	/// What others bear.
	pub others: Amount,
	/// What is refused and left to the patient.
	left: Amount,
	/// Whether it takes evidence, if it is paid.
	own: bool,
	/// Whether it is for another payer to decide before.
	referred: bool,
	/// Whether anything was refused.
	refused: bool,
	/// Whether anybody but the payer before bears anything, or pays.
	ours: bool,
}

impl Decided {
	fn allowed(&self) -> bool {
		self.paid > 0 || (self.ours && !self.refused)
	}
}

/// What adjudicators say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Said {
	Decide(Vec<Ruling>),
	Uphold,
}

#[derive(Clone, Debug)]
pub struct Appealed {
	pub patient: bool,
	from: ClaimStatus,
	/// How much of the time for an appeal was left.
	left: Option<Moment>,
}

/// What was found of the payers before.
#[derive(Clone, Debug)]
struct Finding {
	/// Whether nobody comes before.
	first: bool,
	/// Whether all who do have decided.
	decides: bool,
	/// What they have paid and taken off, line by line.
	before: Vec<Option<(Amount, Amount)>>,
}

impl Finding {
	const fn is_asked(&self) -> bool {
		self.first || self.decides
	}
}

#[derive(Clone, Debug)]
pub struct Claim {
	/// On which payer it is, from 0.
	pub payer: u8,
	pub lines: Vec<Line>,
	pub prior: Option<usize>,
	pub replaces: Option<usize>,
	pub status: ClaimStatus,
	pub hands: Vec<u8>,
	pub decided: Option<Vec<Decided>>,
	pub appeals: u8,
	pub paid: Amount,
	pub deadline: Option<Moment>,
	pub proposal: Option<(u8, Said)>,
	pub appeal: Option<Appealed>,
	/// What was found of the payers before when it was decided.
	found: Option<Finding>,
	/// Whether it held anything before it was undone.
	held: bool,
	/// Where it stood before it was scheduled, and how much of the time for an appeal was left.
	scheduled: Option<(ClaimStatus, Option<Moment>)>,
}

use ClaimStatus::*;

impl Claim {
	pub fn billed(&self) -> Amount {
		self.lines.iter().map(|line| line.amount).sum()
	}

	pub fn awarded(&self) -> Amount {
		self.decided.iter().flatten().map(|line| line.paid).sum()
	}

	fn refused(&self) -> bool {
		self.decided.iter().flatten().any(|line| line.refused)
	}

	fn undone(&self) -> bool {
		[Returned, Voided, Replaced, Reversed].contains(&self.status)
	}

	/// What is to be paid; not what is to be taken back.
	fn due(&self) -> Amount {
		match self.status {
			Approved | PartiallyApproved | PaymentScheduled | Appealed | Upheld | Overturned => {
				self.awarded() - self.paid
			}
			_ => 0,
		}
	}

	fn settled(&self) -> bool {
		self.decided.is_some() && self.status != Appealed
	}

	fn is(&self, statuses: &[ClaimStatus]) -> Answer {
		match statuses.contains(&self.status) {
			true => Ok(()),
			false => Err(Error::of_claim(self.status)),
		}
	}
}

/// Every claim, in the order in which they were begun.
#[derive(Clone, Default)]
pub struct Model {
	pub claims: Vec<Claim>,
	pub now: Moment,
}

impl Model {
	/// The claims at the payers before, the last first, as far as something can still come of them, or was charged behind them.
	fn chain(&self, of: usize) -> Vec<usize> {
		let (mut chain, mut next) = (Vec::new(), self.claims[of].prior);
		while let Some(prior) = next {
			chain.push(prior);
			let before = &self.claims[prior];
			next = before.prior.filter(|_| !before.undone() || before.status == Reversed);
		}
		chain
	}

	fn waits(&self, of: usize) -> bool {
		self.chain(of).iter().any(|prior| !self.claims[*prior].settled() && !self.claims[*prior].undone())
	}

	fn follower(&self, of: usize) -> Option<usize> {
		let mut named = self.claims.iter().enumerate().filter(|(_, claim)| claim.prior == Some(of));
		let between = |id, claim: &Claim| !claim.undone() || (claim.status == Reversed && self.gone_by(id));
		named.find(|(id, claim)| claim.status != Draft && between(*id, claim)).map(|(id, _)| id)
	}

	/// Whether a payer after it has decided by what it had decided, and that decision stands.
	fn gone_by(&self, of: usize) -> bool {
		let mut next = self.follower(of);
		while let Some(later) = next {
			let claim = &self.claims[later];
			if claim.decided.is_some() && claim.found.as_ref().is_some_and(|found| found.decides) {
				return true;
			}
			next = self.follower(later);
		}
		false
	}

	fn relied(&self, of: usize) -> bool {
		let mut next = self.follower(of);
		while let Some(later) = next {
			if self.claims[later].decided.iter().flatten().any(Decided::allowed) {
				return true;
			}
			next = self.follower(later);
		}
		false
	}

	/// What a claim's decision says of the line.
	fn on(&self, of: usize, line: &Line) -> Option<Decided> {
		let claim = &self.claims[of];
		let same = |other: &&(&Line, &Decided)| other.0.is_same_service(line) && other.0.amount == line.amount;
		let decided = claim.decided.as_ref().filter(|_| claim.settled())?;
		let pairs: Vec<_> = claim.lines.iter().zip(decided).collect();
		pairs.iter().find(same).map(|(_, decided)| **decided)
	}

	/// What the payers before have paid and taken off for the line, as far as they have decided on it.
	fn stands(&self, of: usize, line: &Line) -> (Amount, Amount) {
		let all: Vec<_> = self.chain(of).into_iter().filter_map(|prior| self.on(prior, line)).collect();
		(all.iter().map(|of| of.paid).sum(), all.iter().map(|of| of.contractual).sum())
	}

	/// The same; nothing where one of them has not decided on it.
	fn before(&self, of: usize, line: &Line) -> Option<(Amount, Amount)> {
		let chain = self.chain(of);
		if !self.claims[*chain.first()?].settled() {
			return None;
		}
		let mut asked = chain.into_iter().filter(|prior| !self.claims[*prior].undone());
		let decides = asked.all(|prior| self.on(prior, line).is_some_and(|decided| !decided.referred));
		decides.then(|| self.stands(of, line))
	}

	/// Whether another claim, that is none of a payer before, has this.
	fn elsewhere(&self, of: usize, has: impl Fn(&Line, &Decided) -> bool) -> bool {
		let chain = self.chain(of);
		self.claims.iter().enumerate().any(|(other, claim)| {
			let decided = claim.decided.iter().flatten();
			other != of && !chain.contains(&other) && claim.lines.iter().zip(decided).any(|(line, of)| has(line, of))
		})
	}

	/// What the plan pays still, beside this claim.
	fn left(&self, of: usize) -> Amount {
		let payer = self.claims[of].payer;
		let others = self.claims.iter().enumerate().filter(|(other, claim)| *other != of && claim.payer == payer);
		LIMIT - others.map(|(_, claim)| claim.awarded()).sum::<Amount>()
	}

	/// What is found of the payers before; on appeal, where they were asked when it was decided and are not any more, what was found then, and what they have
	/// decided since.
	fn finding(&self, of: usize) -> Finding {
		let claim = &self.claims[of];
		let chain = self.chain(of);
		let all = (0..claim.payer).all(|payer| chain.iter().any(|prior| self.claims[*prior].payer == payer));
		let decides = claim.prior.is_some_and(|prior| {
			let prior = &self.claims[prior];
			prior.settled() && all && (claim.payer == 0 || prior.payer == claim.payer - 1)
		});
		let first = claim.payer == 0 && claim.prior.is_none();
		let now = Finding { first, decides, before: claim.lines.iter().map(|line| self.before(of, line)).collect() };
		let then = claim.found.as_ref().filter(|then| claim.status == Appealed && then.is_asked() && !now.is_asked());
		let Some(then) = then.cloned() else { return now };
		let more = |(before, line): (Option<(Amount, Amount)>, &Line)| {
			let (paid, off) = self.stands(of, line);
			before.map(|before: (Amount, Amount)| (before.0.max(paid), before.1.max(off)))
		};
		Finding { before: then.before.iter().copied().zip(&claim.lines).map(more).collect(), ..then }
	}

	/// What should be decided, and whether somebody should look before.
	fn decide(&self, of: usize, rulings: &[Ruling]) -> Result<(Vec<Decided>, bool), Error<Test>> {
		if self.waits(of) {
			return Err(Error::PriorUndecided);
		}
		let claim = &self.claims[of];
		let mut left = self.left(of);
		let mut look = claim.billed() > TWO_ABOVE || (rulings.is_empty() && claim.billed() > AUTOMATIC);
		let mut all = Vec::new();
		for (place, line) in claim.lines.iter().enumerate() {
			let (decided, unsure) = self.decide_line(of, place, line, rulings.get(place).copied(), left);
			look |= unsure;
			left -= decided.paid;
			all.push(decided);
		}
		Ok((all, look))
	}

	fn decide_line(
		&self,
		of: usize,
		place: usize,
		line: &Line,
		ruling: Option<Ruling>,
		left: Amount,
	) -> (Decided, bool) {
		let claim = &self.claims[of];
		let Finding { first, decides, before } = self.finding(of);
		let before = before[place].filter(|_| decides);
		let (paid_before, off_before) = before.unwrap_or((0, 0));
		let taken = line.amount.min(paid_before + off_before);
		let rest = line.amount - taken;
		let deny = |contractual: bool| Decided {
			paid: 0,
			contractual: if contractual { rest } else { 0 },
			others: if contractual { taken } else { line.amount },
			left: if contractual { 0 } else { rest },
			own: line.is_own(),
			referred: !contractual && rest > 0,
			refused: rest > 0,
			ours: rest > 0,
		};
		let same = |other: &Line, decided: &Decided| other.is_same_service(line) && decided.allowed();
		if self.elsewhere(of, same) {
			return (deny(true), false);
		}
		if claim.lines[..place].iter().any(|other| other.is_same_service(line)) {
			return (deny(true), false);
		}
		if !first && before.is_none() {
			return (deny(false), false);
		}
		let shared = |other: &Line, decided: &Decided| other.shares(line) && decided.own && decided.paid > 0;
		let accepted = line.is_shown() || ruling == Some(Ruling::AcceptEvidence);
		if self.elsewhere(of, shared) || !accepted {
			return (deny(true), ruling.is_none());
		}
		if [Some(Ruling::NotNecessary), Some(Ruling::LacksInformation)].contains(&ruling) {
			return (deny(true), false);
		}
		let needed = match ruling {
			Some(Ruling::AtMost(most)) => line.amount.min(most),
			_ => line.amount,
		};
		let paid = rest.min(needed.min(left));
		let over = (rest - paid).min(needed - needed.min(left));
		let unneeded = (rest - paid - over).min(line.amount - needed);
		let refused = over + unneeded > 0;
		let (others, own) = (taken, line.is_own());
		let (left, ours) = (over, rest > 0);
		(Decided { paid, contractual: unneeded, others, left, own, referred: false, refused, ours }, false)
	}

	fn settle(&mut self, of: usize, decided: Vec<Decided>, by: &[u8]) {
		let refused = decided.iter().any(|line| line.refused);
		let pays = decided.iter().any(|line| line.paid > 0);
		let found = self.finding(of);
		let claim = &mut self.claims[of];
		claim.found = Some(found);
		let borne = |line: &Decided| (line.paid, line.contractual, line.others);
		let before = claim.decided.iter().flatten().map(borne);
		claim.status = match (claim.status, refused, pays) {
			(Appealed, _, _) if before.eq(decided.iter().map(borne)) => Upheld,
			(Appealed, _, _) => Overturned,
			(_, false, _) => Approved,
			(_, true, true) => PartiallyApproved,
			(_, true, false) => Denied,
		};
		claim.deadline = (refused && claim.appeals < APPEALS).then(|| self.now + 30 * DAY);
		claim.decided = Some(decided);
		claim.proposal = None;
		by.iter().for_each(|hand| lay(claim, *hand));
	}

	pub fn write(&mut self, payer: u8, lines: Vec<Line>, prior: Option<usize>, replaces: Option<usize>) {
		self.claims.push(Claim {
			payer,
			lines,
			prior,
			replaces,
			status: Draft,
			hands: Vec::new(),
			decided: None,
			appeals: 0,
			paid: 0,
			deadline: None,
			proposal: None,
			appeal: None,
			found: None,
			held: false,
			scheduled: None,
		});
	}

	pub fn submit(&mut self, of: usize) -> Answer {
		let claim = self.claims[of].clone();
		claim.is(&[Draft])?;
		if let Some(prior) = claim.prior {
			let before = &self.claims[prior];
			if before.payer == claim.payer {
				return Err(Error::AnotherPrior);
			}
			if before.status == Draft {
				return Err(Error::PriorNotSubmitted);
			}
			if before.undone() {
				return Err(Error::PriorUndone);
			}
			if self.follower(prior).is_some_and(|follower| Some(follower) != claim.replaces) {
				return Err(Error::PriorFollowed);
			}
			if self.chain(of).len() >= 8 {
				return Err(Error::TooManyPriors);
			}
		}
		if let Some(old) = claim.replaces {
			let found = &self.claims[old];
			if found.payer != claim.payer {
				return Err(Error::ReplacesAnother);
			}
			let undone = |prior: usize| self.claims[prior].undone();
			let made_way = found.status == Voided && found.prior.is_some_and(|prior| found.held || undone(prior));
			if found.status == Reversed {
				let between = claim.prior.is_some_and(|prior| self.follower(prior) == Some(old));
				if between || self.relied(old) {
					return Err(Error::LaterPayerDecided);
				}
			} else if !made_way {
				if found.status != Returned {
					self.voidable(old)?;
				}
				if found.paid > 0 {
					return Err(Error::AlreadyPaid);
				}
				self.undo(old, Replaced)?;
			}
		}
		self.claims[of].status = Submitted;
		match self.waits(of) {
			true => Ok(()),
			false => self.route(of),
		}
	}

	fn route(&mut self, of: usize) -> Answer {
		let (decided, look) = self.decide(of, &[])?;
		match look {
			true => self.claims[of].status = Accepted,
			false => self.settle(of, decided, &[]),
		}
		Ok(())
	}

	pub fn proceed(&mut self, of: usize) -> Answer {
		self.claims[of].is(&[Submitted])?;
		self.route(of)
	}

	pub fn take(&mut self, of: usize, by: u8) -> Answer {
		self.claims[of].is(&[Accepted])?;
		lay(&mut self.claims[of], by);
		self.claims[of].status = InReview;
		Ok(())
	}

	fn unproposed(&self, of: usize) -> Answer {
		self.claims[of].proposal.is_none().then_some(()).ok_or(Error::AlreadyProposed)
	}

	pub fn send_back(&mut self, of: usize) -> Answer {
		self.claims[of].is(&[Accepted, InReview])?;
		self.unproposed(of)?;
		self.claims[of].status = Returned;
		Ok(())
	}

	pub fn ask(&mut self, of: usize) -> Answer {
		self.claims[of].is(&[InReview])?;
		self.unproposed(of)?;
		self.claims[of].status = InformationRequested;
		self.claims[of].deadline = Some(self.now + 10 * DAY);
		Ok(())
	}

	fn go_on(&mut self, of: usize) {
		self.claims[of].status = InReview;
		self.claims[of].deadline = None;
	}

	pub fn answer(&mut self, of: usize, shown: Shown) -> Answer {
		self.claims[of].is(&[InformationRequested])?;
		self.claims[of].lines[0].shown = shown;
		self.go_on(of);
		Ok(())
	}

	pub fn resume(&mut self, of: usize) -> Answer {
		self.claims[of].is(&[InformationRequested])?;
		if self.claims[of].deadline.is_some_and(|deadline| self.now < deadline) {
			return Err(Error::AnswerNotDue);
		}
		self.go_on(of);
		Ok(())
	}

	pub fn adjudicate(&mut self, of: usize, by: u8, rulings: Vec<Ruling>) -> Answer {
		self.claims[of].is(&[InReview])?;
		self.unproposed(of)?;
		let (decided, _) = self.decide(of, &rulings)?;
		match self.claims[of].billed() > TWO_ABOVE {
			true => self.propose(of, by, Said::Decide(rulings)),
			false => self.settle(of, decided, &[by]),
		}
		Ok(())
	}

	fn propose(&mut self, of: usize, by: u8, says: Said) {
		self.claims[of].proposal = Some((by, says));
		lay(&mut self.claims[of], by);
	}

	fn proposal(&self, of: usize, by: u8) -> Result<(u8, Said), Error<Test>> {
		let claim = &self.claims[of];
		claim.is(&[InReview, Appealed])?;
		if claim.status == Appealed && claim.hands.contains(&by) {
			return Err(Error::HadAHand);
		}
		let (proposer, said) = claim.proposal.clone().ok_or(Error::NotProposed)?;
		match proposer == by {
			true => Err(Error::HadAHand),
			false => Ok((proposer, said)),
		}
	}

	pub fn confirm(&mut self, of: usize, by: u8, says: &Said) -> Answer {
		let (proposer, said) = self.proposal(of, by)?;
		if said != *says {
			return Err(Error::VerdictsDiffer);
		}
		match (self.claims[of].status, says) {
			(Appealed, says) => self.end_appeal(of, says, &[proposer, by]),
			(_, Said::Decide(rulings)) => {
				let (decided, _) = self.decide(of, rulings)?;
				self.settle(of, decided, &[proposer, by]);
				Ok(())
			}
			(status, Said::Uphold) => Err(Error::of_claim(status)),
		}
	}

	pub fn refuse(&mut self, of: usize, by: u8) -> Answer {
		self.proposal(of, by)?;
		self.claims[of].proposal = None;
		lay(&mut self.claims[of], by);
		Ok(())
	}

	pub fn schedule(&mut self, of: usize) -> Answer {
		let now = self.now;
		let claim = &mut self.claims[of];
		claim.is(&[Approved, PartiallyApproved, PaymentScheduled, Upheld, Overturned])?;
		if claim.due() == 0 {
			return Err(Error::NothingDue);
		}
		let left = claim.deadline.take().map(|deadline| deadline.saturating_sub(now));
		claim.scheduled = claim.scheduled.or(Some((claim.status, left)));
		claim.status = PaymentScheduled;
		Ok(())
	}

	pub fn pay(&mut self, of: usize) -> Answer {
		let now = self.now;
		let claim = &mut self.claims[of];
		if claim.status == Reversed && claim.paid > 0 {
			claim.paid = 0;
			return Ok(());
		}
		if claim.due() == 0 {
			return Err(Error::NothingDue);
		}
		if let Some((_, left)) = claim.scheduled.take() {
			claim.deadline = left.map(|left| now + left);
		}
		claim.paid = claim.awarded();
		match &mut claim.appeal {
			Some(appeal) => appeal.from = Paid,
			None => claim.status = Paid,
		}
		Ok(())
	}

	pub fn clear(&mut self, of: usize) -> Answer {
		if self.claims[of].status == Paid {
			self.claims[of].status = Reconciled;
		}
		Ok(())
	}

	pub fn appeal(&mut self, of: usize, patient: bool) -> Answer {
		let claim = &self.claims[of];
		claim.is(&[PartiallyApproved, Denied, PaymentScheduled, Paid, Reconciled, Upheld, Overturned])?;
		if !claim.refused() {
			return Err(Error::NothingRefused);
		}
		if claim.appeals == APPEALS {
			return Err(Error::NoAppealLeft);
		}
		let (from, deadline) = match claim.scheduled {
			Some((from, left)) => (from, left.map(|left| self.now + left)),
			None => (claim.status, claim.deadline),
		};
		if deadline.is_none_or(|deadline| deadline <= self.now) {
			return Err(Error::DeadlineHasPassed);
		}
		self.unrelied(of)?;
		let claim = &mut self.claims[of];
		(claim.scheduled, claim.status, claim.deadline) = (None, from, deadline);
		let left = claim.deadline.take().map(|deadline| deadline - self.now);
		claim.appeal = Some(Appealed { patient, from: claim.status, left });
		claim.appeals += 1;
		claim.status = Appealed;
		Ok(())
	}

	pub fn withdraw(&mut self, of: usize, patient: bool) -> Answer {
		let now = self.now;
		let claim = &mut self.claims[of];
		claim.is(&[Appealed])?;
		let appeal = claim.appeal.clone().expect("it is appealed");
		if appeal.patient != patient {
			return Err(Error::NotYourAppeal);
		}
		claim.status = appeal.from;
		claim.deadline = appeal.left.map(|left| now + left);
		if claim.proposal.is_none() {
			claim.appeals -= 1;
		}
		(claim.appeal, claim.proposal) = (None, None);
		Ok(())
	}

	pub fn decide_appeal(&mut self, of: usize, by: u8, says: Said) -> Answer {
		let claim = &self.claims[of];
		claim.is(&[Appealed])?;
		if claim.hands.contains(&by) {
			return Err(Error::HadAHand);
		}
		self.unproposed(of)?;
		if claim.billed() > TWO_ABOVE {
			self.propose(of, by, says);
			return Ok(());
		}
		self.end_appeal(of, &says, &[by])
	}

	fn end_appeal(&mut self, of: usize, says: &Said, by: &[u8]) -> Answer {
		match says {
			Said::Uphold => {
				let again = self.claims[of].appeals < APPEALS;
				let claim = &mut self.claims[of];
				claim.deadline = again.then(|| self.now + 30 * DAY);
				claim.status = Upheld;
				by.iter().for_each(|hand| lay(claim, *hand));
			}
			Said::Decide(rulings) => {
				let (decided, _) = self.decide(of, rulings)?;
				let worse = |(before, after): (&Decided, &Decided)| {
					before.contractual < after.contractual || (before.left < after.left && after.paid <= before.paid)
				};
				let before = self.claims[of].decided.iter().flatten();
				let less = decided.iter().map(|line| line.paid).sum::<Amount>() < self.claims[of].awarded();
				if less || before.zip(&decided).any(worse) {
					return Err(Error::LessThanBefore);
				}
				self.settle(of, decided, by);
			}
		}
		(self.claims[of].appeal, self.claims[of].proposal) = (None, None);
		Ok(())
	}

	fn voidable(&self, of: usize) -> Answer {
		let open = [Submitted, Accepted, InReview, InformationRequested];
		let decided = [Approved, PartiallyApproved, Denied, PaymentScheduled, Upheld, Overturned];
		self.claims[of].is(&[&open[..], &decided].concat())
	}

	fn unrelied(&self, of: usize) -> Answer {
		match self.relied(of) {
			true => Err(Error::LaterPayerDecided),
			false => Ok(()),
		}
	}

	fn undo(&mut self, of: usize, status: ClaimStatus) -> Answer {
		self.unrelied(of)?;
		self.forget(of, status);
		Ok(())
	}

	fn forget(&mut self, of: usize, status: ClaimStatus) {
		let claim = &mut self.claims[of];
		claim.status = status;
		claim.held = claim.decided.iter().flatten().any(Decided::allowed);
		(claim.decided, claim.proposal, claim.deadline, claim.scheduled) = (None, None, None, None);
	}

	pub fn void(&mut self, of: usize) -> Answer {
		self.voidable(of)?;
		match self.claims[of].paid {
			0 => self.undo(of, Voided),
			_ => Err(Error::AlreadyPaid),
		}
	}

	pub fn reverse(&mut self, of: usize) -> Answer {
		self.claims[of].is(&[PaymentScheduled, Paid, Reconciled, Upheld, Overturned])?;
		match self.claims[of].paid {
			0 => Err(Error::NothingPaid),
			_ => {
				self.forget(of, Reversed);
				Ok(())
			}
		}
	}
}

fn lay(claim: &mut Claim, hand: u8) {
	if !claim.hands.contains(&hand) {
		claim.hands.push(hand);
	}
}
