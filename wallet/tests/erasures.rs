//! Erasures, as they are shown to a person.

use salus_primitives::{
	consent::ActedBy,
	erasure::{Erasure, ErasureRequest, Hold, HoldReason, Receipt},
	patient::{Capacity, GuardianRole},
	AccountId,
};
use salus_wallet::command::erasure::describe;

const AT: u64 = 1_800_000_000_000;
const ADDRESS: &str = "5CCbw7fDPPgdL2poR4w9mDsUCzUA7AzRhoFDxgu21cibdUmW";

fn account() -> AccountId {
	AccountId::new([6; 32])
}

fn request(begun: Option<u64>) -> ErasureRequest {
	let by = ActedBy { account: account(), capacity: Capacity::Guardian(GuardianRole::Guardian) };
	ErasureRequest { at: AT, by, begun }
}

#[test]
fn nothing_asked_is_one_line() {
	assert_eq!(describe(&Erasure::default()), ["Nobody has asked for erasure"]);
}

#[test]
fn held_request_says_who_asked_and_why_it_waits() {
	let hold = Hold { reason: HoldReason::Litigation, at: AT + 1000, by: account() };
	let erasure = Erasure { request: Some(request(None)), hold: Some(hold), receipt: None };
	let expected = [
		"Asked for, and held: the custodian may not begin".to_string(),
		format!("  asked     2027-01-15T08:00:00Z by {ADDRESS} as GUARD"),
		format!("  held      2027-01-15T08:00:01Z by {ADDRESS}, litigation"),
	];
	assert_eq!(describe(&erasure), expected);
}

#[test]
fn receipt_says_when_each_step_was() {
	let receipt = Receipt { request: request(Some(AT + 1000)), at: AT + 2000, by: account() };
	let erasure = Erasure { receipt: Some(receipt), ..Erasure::default() };
	let expected = [
		"Erased: the custodian has confirmed that the keys are destroyed".to_string(),
		format!("  asked     2027-01-15T08:00:00Z by {ADDRESS} as GUARD"),
		"  begun     2027-01-15T08:00:01Z".to_string(),
		format!("  erased    2027-01-15T08:00:02Z by {ADDRESS}"),
	];
	assert_eq!(describe(&erasure), expected);
}

#[test]
fn a_patient_who_can_still_take_it_back_is_told_so() {
	let stage = |begun| describe(&Erasure { request: Some(request(begun)), ..Erasure::default() }).remove(0);
	assert_eq!(stage(None), "Asked for: the custodian has not begun, and the patient can take it back");
	assert_eq!(stage(Some(AT)), "Begun: the custodian destroys the keys, and nothing calls it back");
}
