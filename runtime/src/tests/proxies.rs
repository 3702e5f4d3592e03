//! What a proxy may do in its principal's name.

use frame_support::{
	assert_ok,
	traits::{GetCallMetadata, InstanceFilter},
};
use salus_primitives::{anchor::AnchorKind, consent::Grantee, erasure::HoldReason, ConsentId};
use sp_runtime::traits::Dispatchable;

use super::cast::*;
use crate::{configs::ProxyType, Proxy, Runtime, RuntimeCall, RuntimeEvent, System};

const TYPES: [ProxyType; 3] = [ProxyType::Any, ProxyType::Consent, ProxyType::Records];

/// Which types permit the call.
fn types(call: &RuntimeCall) -> Vec<ProxyType> {
	TYPES.into_iter().filter(|kind| kind.filter(call)).collect()
}

fn grantee() -> Grantee {
	Grantee::Organization(HOSPITAL)
}

fn anchor() -> RuntimeCall {
	salus_records::Call::anchor {
		organization: HOSPITAL,
		kind: AnchorKind::Records,
		index: 0,
		root: Default::default(),
		count: 1,
	}
	.into()
}

#[test]
fn what_a_patient_decides_is_of_the_consent_type() {
	let grant = salus_consent::Call::grant { patient: PATIENT, grantee: grantee(), provision: provision() };
	let accept = salus_consent::Call::answer { patient: PATIENT, id: ConsentId(0), accept: true };
	for call in revocations().into_iter().chain([grant.into(), accept.into()]) {
		assert_eq!(types(&call), [ProxyType::Any, ProxyType::Consent], "{call:?}");
	}
}

#[test]
fn what_a_clinician_asks_is_not_of_the_consent_type() {
	let (organization, patient) = (HOSPITAL, PATIENT);
	let request = salus_consent::Call::request { organization, patient, grantee: grantee(), provision: provision() };
	let withdraw = salus_consent::Call::withdraw { organization, patient, id: ConsentId(0) };
	for call in [request.into(), withdraw.into()] {
		assert_eq!(types(&call), [ProxyType::Any], "{call:?}");
	}
}

#[test]
fn no_proxy_breaks_the_glass_or_reviews_it() {
	assert!(types(&break_glass()).is_empty());
	assert!(types(&review()).is_empty());
}

/// What is decided on claims, authorizations and disputed escrows.
const DECISIONS: [&str; 14] = [
	"pend_authorization",
	"certify_authorization",
	"deny_authorization",
	"extend_authorization",
	"revoke_authorization",
	"take_claim",
	"return_claim",
	"request_information",
	"resume_claim",
	"adjudicate_claim",
	"confirm_decision",
	"refuse_decision",
	"decide_appeal",
	"settle_escrow",
];

#[test]
fn no_proxy_decides_a_claim_an_authorization_or_an_escrow() {
	let calls = [
		calls_of::<salus_coverage::Call<Runtime>>(59),
		calls_of::<salus_claims::Call<Runtime>>(60),
		calls_of::<salus_payments::Call<Runtime>>(61),
	]
	.concat();
	let names = |call: &RuntimeCall| call.get_call_metadata().function_name;
	let (decisions, others): (Vec<_>, Vec<_>) = calls.iter().partition(|call| DECISIONS.contains(&names(call)));
	assert_eq!(decisions.len(), DECISIONS.len());
	assert!(decisions.into_iter().all(|call| types(call).is_empty()));
	for call in others {
		assert_eq!(types(call), [ProxyType::Any], "{call:?}");
	}
}

/// What each of two people signs: the giver and the receiver of a specimen or of stock, who prescribes and who signs as the second, who reports and who verifies.
const SIGNED_BY_TWO: [&str; 10] = [
	"offer_specimen",
	"receive_specimen",
	"report_results",
	"verify_report",
	"send_back_report",
	"prescribe",
	"replace_prescription",
	"countersign",
	"offer_transfer",
	"accept_transfer",
];

#[test]
fn where_two_sign_no_proxy_is_one_of_them() {
	let calls =
		[calls_of::<salus_lab_orders::Call<Runtime>>(56), calls_of::<salus_prescriptions::Call<Runtime>>(57)].concat();
	let names = |call: &RuntimeCall| call.get_call_metadata().function_name;
	let (signed, others): (Vec<_>, Vec<_>) = calls.iter().partition(|call| SIGNED_BY_TWO.contains(&names(call)));
	assert_eq!(signed.len(), SIGNED_BY_TWO.len());
	assert!(signed.into_iter().all(|call| types(call).is_empty()));
	for call in others {
		assert_eq!(types(call), [ProxyType::Any], "{call:?}");
	}
}

#[test]
fn an_anchor_alone_is_of_the_records_type() {
	assert_eq!(types(&anchor()), [ProxyType::Any, ProxyType::Records]);
	let (organization, patient) = (HOSPITAL, PATIENT);
	let hold = salus_records::Call::place_hold { organization, patient, reason: HoldReason::Litigation };
	let erase = salus_records::Call::request_erasure { patient, custodian: HOSPITAL };
	for call in [hold.into(), erase.into(), batch(vec![anchor()])] {
		assert_eq!(types(&call), [ProxyType::Any], "{call:?}");
	}
}

#[test]
fn everything_includes_each_type_and_no_other_does() {
	for kind in TYPES {
		for other in TYPES {
			assert_eq!(kind.is_superset(&other), kind == ProxyType::Any || kind == other, "{kind:?} and {other:?}");
		}
	}
}

#[test]
fn a_delegate_cannot_review_its_principals_emergency_however_it_wraps_it() {
	cast(|| {
		assert_ok!(Proxy::add_proxy(by(PRIVACY_OFFICER), NURSE.into(), ProxyType::Any, 0));
		assert_ok!(break_glass().dispatch(by(NURSE)));
		for call in wrapped_for_the_signer(&review()).into_iter().chain([review()]) {
			let reviewed = Proxy::proxy(by(NURSE), PRIVACY_OFFICER.into(), None, Box::new(call));
			assert_ok!(reviewed);
		}
		let reviews = System::events().into_iter().filter(|record| {
			matches!(record.event, RuntimeEvent::Consent(salus_consent::Event::<Runtime>::Reviewed { .. }))
		});
		assert_eq!(reviews.count(), 0);
		assert_ok!(review().dispatch(by(PRIVACY_OFFICER)));
	});
}
