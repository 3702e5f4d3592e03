//! How far an erasure has come, and what a portal reads of it.

use salus_primitives::{
	consent::ActedBy,
	erasure::{Erasure, ErasureRequest, ErasureStage, Hold, HoldReason, Receipt},
	patient::{Capacity, GuardianRole},
	AccountId,
};

const AT: u64 = 1_800_000_000_000;

fn account() -> AccountId {
	AccountId::new([6; 32])
}

fn request(begun: Option<u64>) -> Option<ErasureRequest> {
	let by = ActedBy { account: account(), capacity: Capacity::Guardian(GuardianRole::Guardian) };
	Some(ErasureRequest { at: AT, by, begun })
}

fn hold() -> Option<Hold> {
	Some(Hold { reason: HoldReason::RetentionDuty, at: AT, by: account() })
}

fn receipt() -> Option<Receipt> {
	request(Some(AT)).map(|request| Receipt { request, at: AT, by: account() })
}

#[test]
fn stage_is_that_of_the_furthest_step() {
	let stage = |request, hold, receipt| Erasure { request, hold, receipt }.stage();
	assert_eq!(stage(None, None, None), None);
	assert_eq!(stage(None, hold(), None), None);
	assert_eq!(stage(request(None), None, None), Some(ErasureStage::Asked));
	assert_eq!(stage(request(None), hold(), None), Some(ErasureStage::Held));
	assert_eq!(stage(request(Some(AT)), None, None), Some(ErasureStage::Begun));
	assert_eq!(stage(None, None, receipt()), Some(ErasureStage::Erased));
}

#[test]
fn erasure_has_this_json() {
	let account = "5CCbw7fDPPgdL2poR4w9mDsUCzUA7AzRhoFDxgu21cibdUmW";
	let by = serde_json::json!({ "account": account, "capacity": { "guardian": "GUARD" } });
	let expected = serde_json::json!({
		"request": { "at": AT, "by": by, "begun": null },
		"hold": { "reason": "retention-duty", "at": AT, "by": account },
		"receipt": null,
	});
	let held = Erasure { request: request(None), hold: hold(), receipt: None };
	assert_eq!(serde_json::to_value(&held).unwrap(), expected);
	assert_eq!(serde_json::from_value::<Erasure>(expected).unwrap(), held);

	let request = serde_json::json!({ "at": AT, "by": by, "begun": AT });
	let expected = serde_json::json!({ "request": null, "hold": null, "receipt": { "request": request, "at": AT, "by": account } });
	let erased = Erasure { receipt: receipt(), ..Erasure::default() };
	assert_eq!(serde_json::to_value(&erased).unwrap(), expected);
	assert_eq!(serde_json::from_value::<Erasure>(expected).unwrap(), erased);
}
