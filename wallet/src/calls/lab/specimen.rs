//! Specimens, and in whose hands they are.

use salus_primitives::{
	laboratory::{Aliquots, Conditions, Disposal, Parents, RejectionReason, TestSet},
	AccountId, Digest, OrderId, OrganizationId, SpecimenId,
};

use super::{arguments, call, describe_tests, of_specimen};
use crate::call::Call;

/// Takes a specimen for some tests of an order.
pub fn collect_specimen(
	organization: OrganizationId,
	order: OrderId,
	tests: TestSet,
	label: Digest,
	replaces: Option<SpecimenId>,
) -> Call {
	let mut says = vec![
		format!(
			"Say, for organization {organization}, that a specimen was taken for {} of order {order}",
			describe_tests(tests)
		),
		format!("  label     {label:?}"),
	];
	says.extend(replaces.map(|former| format!("  in place of specimen {former}, which was rejected")));
	let arguments = arguments![organization, order, tests, label, replaces];
	Call::new("LabOrders", "collect_specimen", arguments, says)
}

/// Makes aliquots of a specimen.
pub fn split_specimen(organization: OrganizationId, specimen: SpecimenId, aliquots: &Aliquots) -> Call {
	let mut says = vec![format!("Split {}", of_specimen(specimen, organization))];
	says.extend(aliquots.iter().map(|one| format!("  label     {:?}, for {}", one.label, describe_tests(one.tests))));
	Call::new("LabOrders", "split_specimen", arguments![organization, specimen, aliquots], says)
}

/// Makes one specimen of several.
pub fn pool_specimens(organization: OrganizationId, specimens: &Parents, label: Digest) -> Call {
	let numbers: Vec<_> = specimens.iter().map(ToString::to_string).collect();
	let says = vec![
		format!("Pool specimens {} into one, for organization {organization}", numbers.join(", ")),
		format!("  label     {label:?}"),
	];
	Call::new("LabOrders", "pool_specimens", arguments![organization, specimens, label], says)
}

/// Signs a specimen over to another.
pub fn offer_specimen(
	organization: OrganizationId,
	specimen: SpecimenId,
	to: OrganizationId,
	receiver: Option<AccountId>,
) -> Call {
	let whom = receiver.as_ref().map_or_else(String::new, |receiver| format!(" and there to {receiver}"));
	let says = vec![
		format!("Hand over {}, to organization {to}{whom}", of_specimen(specimen, organization)),
		"You have it until the receiver signs, too".into(),
	];
	Call::new("LabOrders", "offer_specimen", arguments![organization, specimen, to, receiver], says)
}

/// Takes an offer back, or declines it.
pub fn cancel_offer(organization: OrganizationId, specimen: SpecimenId) -> Call {
	let says = format!("Take back, or decline, the hand-over of {}", of_specimen(specimen, organization));
	call("cancel_offer", arguments![organization, specimen], says)
}

/// Signs for a specimen that is offered.
pub fn receive_specimen(organization: OrganizationId, specimen: SpecimenId, conditions: Conditions) -> Call {
	let codes: Vec<_> = conditions.iter().map(|condition| condition.to_string()).collect();
	let state = if codes.is_empty() { "nothing remarkable".into() } else { codes.join(", ") };
	let says = vec![
		format!("Sign for {}: you have it from now on", of_specimen(specimen, organization)),
		format!("  condition {state}"),
	];
	Call::new("LabOrders", "receive_specimen", arguments![organization, specimen, conditions], says)
}

/// Puts a specimen into storage.
pub fn store_specimen(organization: OrganizationId, specimen: SpecimenId) -> Call {
	let says = format!("Put into storage {}", of_specimen(specimen, organization));
	call("store_specimen", arguments![organization, specimen], says)
}

/// Takes a specimen out of storage.
pub fn retrieve_specimen(organization: OrganizationId, specimen: SpecimenId) -> Call {
	let says = format!("Take out of storage {}: you have it from now on", of_specimen(specimen, organization));
	call("retrieve_specimen", arguments![organization, specimen], says)
}

/// Says that a specimen will not do.
pub fn reject_specimen(organization: OrganizationId, specimen: SpecimenId, reason: RejectionReason) -> Call {
	let says =
		format!("Reject {}: {reason}. Another can be collected in its place", of_specimen(specimen, organization));
	call("reject_specimen", arguments![organization, specimen, reason], says)
}

/// Says that a specimen is there no more.
pub fn dispose_specimen(organization: OrganizationId, specimen: SpecimenId, disposal: Disposal) -> Call {
	let says = format!("Say that it is {disposal}, and there no more: {}", of_specimen(specimen, organization));
	call("dispose_specimen", arguments![organization, specimen, disposal], says)
}

/// Takes a specimen over from a colleague who can act no more.
pub fn take_over_specimen(organization: OrganizationId, specimen: SpecimenId) -> Call {
	let says = format!("Take over {}, from a colleague who acts there no more", of_specimen(specimen, organization));
	call("take_over_specimen", arguments![organization, specimen], says)
}

/// Says that a specimen was never so.
pub fn enter_specimen_in_error(organization: OrganizationId, specimen: SpecimenId) -> Call {
	let says = format!("Mark as entered in error {}", of_specimen(specimen, organization));
	call("enter_specimen_in_error", arguments![organization, specimen], says)
}
