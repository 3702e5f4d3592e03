//! A chain in memory: blocks with the little state that a custodian asks for. The tests of the RPC use it too.

use std::{
	collections::{BTreeMap, BTreeSet},
	sync::{
		atomic::{AtomicU64, Ordering},
		Arc,
	},
};

use parking_lot::Mutex;
use salus_custodian::{Chain, Clock, Head, Undecided};
use salus_primitives::{
	anchor::{self, Anchor, AnchorKind},
	consent::{ActedBy, Action, Purpose},
	decision::{Decision, Question, Refusal},
	erasure::{Erasure, ErasureRequest, Hold, HoldReason, Receipt},
	patient::{Capacity, PatientStatus},
	record::RecordClass,
	AccountId, AppointmentId, Digest, Moment, OrganizationId, PatientId,
};

/// The chain's genesis hash.
pub const GENESIS: Digest = Digest::repeat_byte(7);

/// A clock that stands still until it is moved.
pub struct FakeClock(AtomicU64);

impl FakeClock {
	pub fn new() -> Arc<Self> {
		Arc::new(Self(AtomicU64::new(1_800_000_000_000)))
	}

	pub fn advance(&self, by: Moment) {
		self.0.fetch_add(by, Ordering::SeqCst);
	}

	pub fn set_back(&self, by: Moment) {
		self.0.fetch_sub(by, Ordering::SeqCst);
	}
}

impl Clock for FakeClock {
	fn now(&self) -> Moment {
		self.0.load(Ordering::SeqCst)
	}
}

/// One answer to questions about access; the first that fits counts.
#[derive(Clone)]
pub struct Rule {
	pub account: AccountId,
	pub action: Action,
	/// Nothing: every class.
	pub class: Option<RecordClass>,
	/// Nothing: for whatever reason, and for whomever.
	pub only: Option<(OrganizationId, Purpose)>,
	pub decision: Decision,
}

/// The state at a block.
#[derive(Clone, Default)]
pub struct Ledger {
	pub rules: Vec<Rule>,
	pub controllers: BTreeMap<(AccountId, PatientId), Capacity>,
	pub known: BTreeSet<AccountId>,
	/// Of which something may be said.
	pub visits: BTreeMap<AppointmentId, (OrganizationId, PatientId)>,
	pub anchors: BTreeMap<AnchorKind, Vec<Anchor>>,
	pub suspended: BTreeSet<PatientId>,
	pub erasures: BTreeMap<PatientId, Erasure>,
}

impl Ledger {
	/// What the records pallet does with an anchor: it takes the next index alone.
	pub fn anchor(&mut self, kind: AnchorKind, index: u64, root: Digest, count: u32) -> bool {
		let anchors = self.anchors.entry(kind).or_default();
		if index != anchors.len() as u64 {
			return false;
		}
		let signer = AccountId::new([9; 32]);
		let previous = anchors.last().map(|last| last.link).unwrap_or_default();
		let link = anchor::link(&previous, OrganizationId(1), kind, index, &root, count, 0, &signer);
		anchors.push(Anchor { root, count, at: 0, signer, link });
		true
	}

	/// A controller asks for erasure.
	pub fn ask(&mut self, patient: PatientId, capacity: Capacity) {
		let by = ActedBy { account: AccountId::new([2; 32]), capacity };
		self.erasure(patient).request = Some(ErasureRequest { at: 0, by, begun: None });
	}

	/// A controller withdraws; refused once the erasure is begun.
	pub fn withdraw(&mut self, patient: PatientId) -> bool {
		let waits = self.waits(patient);
		if waits {
			self.erasure(patient).request = None;
		}
		waits
	}

	/// The custodian places a hold; refused once the erasure is begun.
	pub fn hold(&mut self, patient: PatientId) -> bool {
		let begun = self.erasure(patient).request.as_ref().is_some_and(|request| request.begun.is_some());
		if !begun {
			let by = AccountId::new([3; 32]);
			self.erasure(patient).hold = Some(Hold { reason: HoldReason::Litigation, at: 0, by });
		}
		!begun
	}

	/// The custodian lifts the hold.
	pub fn lift(&mut self, patient: PatientId) {
		self.erasure(patient).hold = None;
	}

	/// What the records pallet does with a beginning: it takes one, of what was asked, unless there is a hold or the patient is suspended.
	pub fn begin_erasure(&mut self, patient: PatientId) -> bool {
		let may = self.waits(patient) && self.erasure(patient).hold.is_none() && !self.suspended.contains(&patient);
		if let Some(request) = self.erasure(patient).request.as_mut().filter(|_| may) {
			request.begun = Some(0);
		}
		may
	}

	/// What the records pallet does with a receipt: it takes one, of what is begun.
	pub fn confirm_erasure(&mut self, patient: PatientId) -> bool {
		let erasure = self.erasure(patient);
		let Some(request) = erasure.request.take_if(|request| request.begun.is_some()) else { return false };
		erasure.receipt = Some(Receipt { request, at: 0, by: AccountId::new([9; 32]) });
		true
	}

	fn waits(&mut self, patient: PatientId) -> bool {
		self.erasure(patient).request.as_ref().is_some_and(|request| request.begun.is_none())
	}

	fn erasure(&mut self, patient: PatientId) -> &mut Erasure {
		self.erasures.entry(patient).or_default()
	}
}

struct Blocks {
	chain: Vec<(Head, Ledger)>,
	finalized: usize,
	made: u64,
	broken: bool,
}

/// The chain.
pub struct FakeChain {
	clock: Arc<FakeClock>,
	blocks: Mutex<Blocks>,
}

impl FakeChain {
	pub fn new(clock: Arc<FakeClock>) -> Arc<Self> {
		let head = Head { hash: GENESIS, number: 0, time: clock.now() };
		let blocks = Blocks { chain: vec![(head, Ledger::default())], finalized: 0, made: 0, broken: false };
		Arc::new(Self { clock, blocks: Mutex::new(blocks) })
	}

	/// A new best block, with these changes.
	pub fn build<T>(&self, change: impl FnOnce(&mut Ledger) -> T) -> T {
		let mut blocks = self.blocks.lock();
		let (parent, mut ledger) = blocks.chain.last().cloned().unwrap();
		blocks.made += 1;
		let hash = Digest::from_low_u64_be(blocks.made);
		let changed = change(&mut ledger);
		blocks.chain.push((Head { hash, number: parent.number + 1, time: self.clock.now() }, ledger));
		changed
	}

	/// The best block becomes final.
	pub fn finalize(&self) {
		let mut blocks = self.blocks.lock();
		blocks.finalized = blocks.chain.len() - 1;
	}

	/// A new block with these changes, final at once.
	pub fn settle<T>(&self, change: impl FnOnce(&mut Ledger) -> T) -> T {
		let changed = self.build(change);
		self.finalize();
		changed
	}

	/// Everything after the finalized block is undone.
	pub fn reorganize(&self) {
		let mut blocks = self.blocks.lock();
		let keep = blocks.finalized + 1;
		blocks.chain.truncate(keep);
	}

	/// From now on the chain answers nothing, or answers again.
	pub fn set_broken(&self, broken: bool) {
		self.blocks.lock().broken = broken;
	}

	/// The anchors at the best block.
	pub fn anchors(&self, kind: AnchorKind) -> Vec<Anchor> {
		let blocks = self.blocks.lock();
		blocks.chain.last().and_then(|(_, ledger)| ledger.anchors.get(&kind).cloned()).unwrap_or_default()
	}

	/// Where the erasure of the patient's records stands at the best block.
	pub fn latest_erasure(&self, patient: PatientId) -> Erasure {
		let best = self.best().unwrap();
		self.erasure(best.hash, OrganizationId(1), patient).unwrap()
	}

	fn at<T>(&self, hash: Digest, read: impl FnOnce(&Ledger) -> T) -> Result<T, Undecided> {
		let blocks = self.blocks.lock();
		if blocks.broken {
			return Err(Undecided::Runtime("broken"));
		}
		let found = blocks.chain.iter().find(|(head, _)| head.hash == hash);
		found.map(|(_, ledger)| read(ledger)).ok_or(Undecided::State(hash))
	}
}

impl Chain for FakeChain {
	fn genesis(&self) -> Digest {
		GENESIS
	}

	fn finalized(&self) -> Result<Head, Undecided> {
		let blocks = self.blocks.lock();
		Ok(blocks.chain[blocks.finalized].0)
	}

	fn best(&self) -> Result<Head, Undecided> {
		Ok(self.blocks.lock().chain.last().unwrap().0)
	}

	fn decide(&self, at: Digest, question: &Question) -> Result<Decision, Undecided> {
		assert_ne!(question.at, 0, "a question names its moment");
		self.at(at, |ledger| {
			let rule = ledger.rules.iter().find(|rule| {
				rule.account == question.asker.account
					&& rule.action == question.action
					&& rule.class.is_none_or(|class| class == question.class)
					&& rule.only.is_none_or(|(organization, purpose)| {
						(Some(organization), purpose) == (question.asker.organization, question.purpose)
					})
			});
			rule.map_or(Decision::Refuse(Refusal::NoConsent), |rule| rule.decision)
		})
	}

	fn patient_status(&self, at: Digest, patient: PatientId) -> Result<Option<PatientStatus>, Undecided> {
		self.at(at, |ledger| {
			let suspended = ledger.suspended.contains(&patient);
			Some(if suspended { PatientStatus::Suspended } else { PatientStatus::Active })
		})
	}

	fn capacity(&self, at: Digest, account: &AccountId, patient: PatientId) -> Result<Option<Capacity>, Undecided> {
		self.at(at, |ledger| ledger.controllers.get(&(account.clone(), patient)).copied())
	}

	fn is_known(&self, at: Digest, account: &AccountId) -> Result<bool, Undecided> {
		self.at(at, |ledger| ledger.known.contains(account))
	}

	fn awaits_feedback(
		&self,
		at: Digest,
		appointment: AppointmentId,
	) -> Result<Option<(OrganizationId, PatientId)>, Undecided> {
		self.at(at, |ledger| ledger.visits.get(&appointment).copied())
	}

	fn anchor(&self, at: Digest, _: OrganizationId, kind: AnchorKind, index: u64) -> Result<Option<Anchor>, Undecided> {
		self.at(at, |ledger| ledger.anchors.get(&kind).and_then(|anchors| anchors.get(index as usize)).cloned())
	}

	fn next_anchor(&self, at: Digest, _: OrganizationId, kind: AnchorKind) -> Result<(u64, Digest), Undecided> {
		self.at(at, |ledger| {
			let anchors = ledger.anchors.get(&kind).map(Vec::as_slice).unwrap_or_default();
			(anchors.len() as u64, anchors.last().map(|last| last.link).unwrap_or_default())
		})
	}

	fn erasures_pending(
		&self,
		at: Digest,
		_: OrganizationId,
		after: Option<PatientId>,
		limit: u32,
	) -> Result<Vec<PatientId>, Undecided> {
		self.at(at, |ledger| {
			let pending = ledger.erasures.iter().filter(|(_, erasure)| erasure.request.is_some());
			let rest =
				pending.map(|(patient, _)| *patient).filter(|patient| after.is_none_or(|after| *patient > after));
			rest.take(limit as usize).collect()
		})
	}

	fn erasure(&self, at: Digest, _: OrganizationId, patient: PatientId) -> Result<Erasure, Undecided> {
		self.at(at, |ledger| ledger.erasures.get(&patient).cloned().unwrap_or_default())
	}
}
