//! Steps of a random run: what is done next, by whom, and what should come of it by the model.

mod insurance;
mod money;

use proptest::prelude::*;
use salus_primitives::{money::Party, role::Role, Day, Moment, OrganizationId, UnitId};

use super::{
	model::{Coverage, Model},
	people::*,
};
use crate::{AccountId, RuntimeCall};

/// What is done, by how often it is.
pub const KINDS: [(&str, u8); 45] = [
	("issue_money", 10),
	("request_withdrawal", 5),
	("accept_withdrawal", 4),
	("complete_withdrawal", 4),
	("reject_withdrawal", 2),
	("cancel_withdrawal", 2),
	("draft_invoice", 14),
	("issue_invoice", 14),
	("cancel_invoice", 1),
	("pay_invoice", 12),
	("use_credit", 6),
	("refund_credit", 3),
	("refund_payment", 4),
	("credit_excess", 2),
	("write_off", 3),
	("dispute_share", 3),
	("resolve_dispute", 3),
	("deposit_escrow", 5),
	("release_escrow", 3),
	("return_escrow", 6),
	("waive_escrow", 2),
	("dispute_escrow", 3),
	("settle_escrow", 3),
	("remit", 16),
	("return_remitted", 5),
	("clear_remittance", 4),
	("cancel_visit", 3),
	("request_authorization", 6),
	("certify_authorization", 6),
	("revoke_authorization", 1),
	("publish_rules", 2),
	("write_claim", 26),
	("submit_claim", 30),
	("proceed_claim", 6),
	("take_claim", 12),
	("adjudicate_claim", 12),
	("request_information", 3),
	("answer_claim", 4),
	("confirm_decision", 8),
	("schedule_payment", 4),
	("appeal_claim", 10),
	("withdraw_appeal", 2),
	("decide_appeal", 8),
	("void_claim", 4),
	("reverse_claim", 7),
];

/// Currencies that are issued here.
pub const UNITS: [UnitId; 2] = [EURO, FRANC];
/// Who is paid, and who pays for others.
pub const PROVIDERS: [OrganizationId; 2] = [HOSPITAL, CLINIC];
pub const INSURERS: [OrganizationId; 2] = [INSURER, OTHER_INSURER];

/// One step.
#[derive(Clone, Debug)]
pub struct Step {
	pub kind: u8,
	/// Whether a stranger signs.
	pub astray: bool,
	/// Whether it is about something with which it can succeed.
	pub aimed: bool,
	/// How much later it is than the one before, in hours.
	pub later: u8,
	pub seeds: [u16; 5],
}

impl Step {
	pub fn name(&self) -> &'static str {
		KINDS[usize::from(self.kind)].0
	}
}

pub fn step() -> impl Strategy<Value = Step> {
	let kinds: Vec<u8> = (0u8..).zip(KINDS).flat_map(|(kind, (_, often))| vec![kind; often.into()]).collect();
	let later = prop_oneof![12 => Just(0u8), 1 => 1..36u8];
	let all =
		(prop::sample::select(kinds), prop::bool::weighted(0.02), prop::bool::weighted(0.9), later, any::<[u16; 5]>());
	all.prop_map(|(kind, astray, aimed, later, seeds)| Step { kind, astray, aimed, later, seeds })
}

/// A call, by whom it is made, and what it changes in the model where it succeeds.
pub struct Made {
	pub by: AccountId,
	pub call: RuntimeCall,
	pub then: Box<dyn FnOnce(&mut Model)>,
}

impl Made {
	fn new(by: AccountId, call: impl Into<RuntimeCall>, then: impl FnOnce(&mut Model) + 'static) -> Option<Self> {
		Some(Self { by, call: call.into(), then: Box::new(then) })
	}
}

/// What the step does as things stand; nothing, where there is nothing that it could be about. No other step has the number.
pub fn made(model: &Model, step: &Step, number: u64) -> Option<Made> {
	money::made(model, step, number).or_else(|| insurance::made(model, step))
}

/// One of these.
fn pick<T: Clone>(of: &[T], seed: u16) -> Option<T> {
	(!of.is_empty()).then(|| of[usize::from(seed) % of.len()].clone())
}

/// One of all, with which it can succeed if it is meant to.
fn aim<T>(all: &[T], step: &Step, fits: impl Fn(usize, &T) -> bool) -> Option<usize> {
	let such: Vec<_> = (0..all.len()).filter(|id| !step.aimed || fits(*id, &all[*id])).collect();
	pick(&such, step.seeds[0])
}

/// More than nothing, and mostly no more than this.
fn some_of(most: i128, seed: u16) -> u64 {
	let most = u64::try_from(most.max(1)).expect("an amount");
	match seed % 8 {
		0 => most,
		1 => most + 1 + u64::from(seed) % 50,
		_ => 1 + u64::from(seed) % most,
	}
}

/// Everybody with money.
fn parties() -> Vec<Party> {
	let organizations = PROVIDERS.into_iter().chain(INSURERS).map(Party::Organization);
	(0..PATIENTS).map(of_patient).chain(organizations).collect()
}

/// Who disposes of the party's money.
fn disposer(party: Party) -> AccountId {
	match party {
		Party::Organization(organization) => cashier(organization),
		Party::Patient(id) => {
			let number = (0..PATIENTS).find(|number| patient(*number) == id).expect("there is such a patient");
			wallet(number)
		}
	}
}

fn issuer(unit: UnitId) -> OrganizationId {
	if unit == EURO {
		BANK
	} else {
		OTHER_BANK
	}
}

fn mediator() -> AccountId {
	holder(AUDITOR, Role::Mediator)
}

/// The day, and noon of it.
fn day_of(at: Moment) -> u32 {
	Day::at(at).0
}

fn noon(day: u32) -> Moment {
	Moment::from(day) * DAY + DAY / 2
}
