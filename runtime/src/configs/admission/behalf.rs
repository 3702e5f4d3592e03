//! On whose behalf a call is made, and out of what it is charged.

use salus_admission::{ActingFor, Class};
use salus_primitives::{money::Party, quota::Reserve, role::Permission, OrganizationId};

use super::may;
use crate::{AccountId, Runtime, RuntimeCall};

/// For whom the signer makes a call: the first of the signer's own organizations that it names, also inside a batch. What a proxy or a multisig does for another
/// account is charged to the signer alone, who is known by name as well.
pub struct OnBehalf;

impl ActingFor<RuntimeCall> for OnBehalf {
	fn organization(signer: &AccountId, call: &RuntimeCall) -> Option<OrganizationId> {
		let own = salus_identity::OrganizationsOf::<Runtime>::get(signer);
		first_named(call, &own)
	}

	fn reserve(signer: &AccountId, call: &RuntimeCall, class: Class) -> Reserve {
		match call {
			RuntimeCall::Council(_) | RuntimeCall::EmergencyCommittee(_) | RuntimeCall::Sudo(_)
				if class == Class::Emergency =>
			{
				Reserve::Office
			}
			_ if class == Class::Emergency => Reserve::Emergency,
			RuntimeCall::Records(call) if is_service(signer, call) => Reserve::Service,
			_ => Reserve::Ordinary,
		}
	}
}

/// Whether it is what an organization's node does by itself.
fn is_service(signer: &AccountId, call: &salus_records::Call<Runtime>) -> bool {
	use salus_records::Call;
	match call {
		Call::anchor { organization, .. }
		| Call::begin_erasure { organization, .. }
		| Call::confirm_erasure { organization, .. } => may(signer, *organization, Permission::Anchor),
		_ => false,
	}
}

/// The first of these organizations for which the call, or one in its batch, is made. Admission has made sure before that it wraps few.
fn first_named(call: &RuntimeCall, own: &[OrganizationId]) -> Option<OrganizationId> {
	use pallet_utility::Call as UtilityCall;
	match call {
		_ if own.is_empty() => None,
		RuntimeCall::Utility(
			UtilityCall::batch { calls } | UtilityCall::batch_all { calls } | UtilityCall::force_batch { calls },
		) => calls.iter().find_map(|call| first_named(call, own)),
		RuntimeCall::Utility(UtilityCall::if_else { main, fallback }) => {
			first_named(main, own).or_else(|| first_named(fallback, own))
		}
		_ => organization_of(call).filter(|organization| own.contains(organization)),
	}
}

/// The organization that these calls of a pallet name, in whatever order they name other things.
macro_rules! named_by {
	($call:expr, $pallet:ident: $($name:ident),+ $(,)?) => {
		match $call {
			$($pallet::Call::$name { organization, .. })|+ => Some(*organization),
			_ => None,
		}
	};
}

/// The same, of a call about appointments. What a patient, a practitioner or anybody does with one that there is names none.
fn organization_of_appointments(call: &salus_appointments::Call<Runtime>) -> Option<OrganizationId> {
	named_by!(
		call, salus_appointments:
		publish_schedule, revise_schedule, withdraw_schedule, set_exception, take_time_off, end_time_off,
		clear_time_off, book, hold_slot, ask, book_any, wait_for_slot, offer_slot
	)
}

/// The same, of a call about laboratory orders.
fn organization_of_lab_orders(call: &salus_lab_orders::Call<Runtime>) -> Option<OrganizationId> {
	named_by!(
		call, salus_lab_orders:
		order_tests, change_draft, activate_order, address_order, hold_order, resume_order, revoke_order,
		enter_order_in_error, receive_task, accept_task, reject_task, start_task, hold_task, resume_task, fail_task,
		refer_tests, withdraw_referral, collect_specimen, split_specimen, pool_specimens, offer_specimen,
		cancel_offer, receive_specimen, store_specimen, retrieve_specimen, reject_specimen, dispose_specimen,
		take_over_specimen, enter_specimen_in_error, register_report, report_results, verify_report, send_back_report,
		cancel_report, enter_report_in_error, acknowledge_result, demand_verification, set_escalation
	)
}

/// The same, of a call about prescriptions and stock. What a patient does names none.
fn organization_of_prescriptions(call: &salus_prescriptions::Call<Runtime>) -> Option<OrganizationId> {
	named_by!(
		call, salus_prescriptions:
		prescribe, replace_prescription, countersign, hold_prescription, resume_prescription, cancel_prescription,
		stop_prescription, enter_prescription_in_error, prepare_dispense, dispense, ready_dispense, hold_dispense,
		resume_dispense, hand_over, cancel_dispense, stop_dispense, decline, reverse_dispense, decline_refill,
		open_item, set_threshold, receive, adjust, recall_lot, release_lot, issue_recall, lift_recall, offer_transfer,
		accept_transfer, decline_transfer, withdraw_transfer
	)
}

/// The same, of a call about beds. All of them are a hospital's.
fn organization_of_beds(call: &salus_beds::Call<Runtime>) -> Option<OrganizationId> {
	named_by!(
		call, salus_beds:
		open_ward, close_ward, reopen_ward, open_room, close_room, reopen_room, open_bed, close_bed, reopen_bed,
		isolate_bed, end_isolation, clean_bed, reserve_bed, cancel_reservation, offer_bed, wait_for_bed, set_priority,
		stop_waiting, open_encounter, arrive, triage, admit, admit_directly, transfer, begin_leave, end_leave,
		discharge, cancel_encounter, enter_in_error
	)
}

/// The same, of a call about plans, networks, coverages and authorizations. All of them are an insurer's or a provider's.
fn organization_of_coverage(call: &salus_coverage::Call<Runtime>) -> Option<OrganizationId> {
	named_by!(
		call, salus_coverage:
		open_plan, publish_rules, retire_plan, open_network, add_provider, remove_provider, issue_coverage,
		activate_coverage, suspend_coverage, resume_coverage, end_coverage, extend_coverage, set_order,
		enter_in_error, request_authorization, pend_authorization, certify_authorization, deny_authorization,
		extend_authorization, revoke_authorization, cancel_authorization
	)
}

/// The same, of a call about claims. What a patient does names none.
fn organization_of_claims(call: &salus_claims::Call<Runtime>) -> Option<OrganizationId> {
	use salus_claims::Call;
	if let Call::appeal_claim { organization, .. } | Call::withdraw_appeal { organization, .. } = call {
		return *organization;
	}
	named_by!(
		call, salus_claims:
		write_claim, change_claim, discard_claim, prove_line, submit_claim, proceed_claim, take_claim, return_claim,
		request_information, answer_claim, resume_claim, adjudicate_claim, confirm_decision, refuse_decision,
		schedule_payment, decide_appeal, void_claim, reverse_claim
	)
}

/// The same, of a call about money: the organization that is a party to it, where the call names a party and no other organization. What a patient does names none.
fn organization_of_payments(call: &salus_payments::Call<Runtime>) -> Option<OrganizationId> {
	use salus_payments::Call;
	match call {
		Call::request_withdrawal { party, .. }
		| Call::agree_instalments { side: party, .. }
		| Call::pay_invoice { payer: party, .. }
		| Call::use_credit { payer: party, .. }
		| Call::deposit_escrow { payer: party, .. } => match party {
			Party::Organization(organization) => Some(*organization),
			Party::Patient(_) => None,
		},
		_ => named_by!(
			call, salus_payments:
			issue_money, complete_withdrawal, reject_withdrawal, draft_invoice, change_invoice, issue_invoice,
			cancel_invoice, enter_in_error, refund_credit, refund_payment, resolve_dispute, write_off,
			set_escrow_terms, settle_escrow, remit, clear_remittance, accept_withdrawal, return_remitted
		),
	}
}

/// The organization for which a call says it is made.
fn organization_of(call: &RuntimeCall) -> Option<OrganizationId> {
	use salus_consent::Call as Consent;
	use salus_identity::Call as Identity;
	use salus_patients::Call as Patients;
	use salus_records::Call as Records;
	use salus_validators::Call as Validators;
	match call {
		RuntimeCall::Appointments(call) => organization_of_appointments(call),
		RuntimeCall::LabOrders(call) => organization_of_lab_orders(call),
		RuntimeCall::Prescriptions(call) => organization_of_prescriptions(call),
		RuntimeCall::Beds(call) => organization_of_beds(call),
		RuntimeCall::Coverage(call) => organization_of_coverage(call),
		RuntimeCall::Claims(call) => organization_of_claims(call),
		RuntimeCall::Payments(call) => organization_of_payments(call),
		RuntimeCall::Identity(
			Identity::set_organization_status { organization, .. }
			| Identity::set_member { organization, .. }
			| Identity::remove_member { organization, .. }
			| Identity::name_organization { organization, .. }
			| Identity::set_facts { organization, .. }
			| Identity::define_role { organization, .. }
			| Identity::change_role { organization, .. }
			| Identity::retire_role { organization, .. }
			| Identity::set_own_roles { organization, .. }
			| Identity::set_licence { organization, .. },
		)
		| RuntimeCall::Patients(
			Patients::register_patient { organization, .. }
			| Patients::set_patient_status { organization, .. }
			| Patients::appoint_guardian { organization, .. }
			| Patients::set_majority { organization, .. }
			| Patients::attest_recovery { organization, .. }
			| Patients::link { organization, .. }
			| Patients::accept_link { organization, .. }
			| Patients::unlink { organization, .. },
		)
		| RuntimeCall::Consent(
			Consent::request { organization, .. }
			| Consent::withdraw { organization, .. }
			| Consent::break_glass { organization, .. }
			| Consent::review { organization, .. },
		)
		| RuntimeCall::Records(
			Records::anchor { organization, .. }
			| Records::begin_erasure { organization, .. }
			| Records::confirm_erasure { organization, .. }
			| Records::place_hold { organization, .. }
			| Records::lift_hold { organization, .. },
		)
		| RuntimeCall::Validators(
			Validators::nominate { organization, .. }
			| Validators::withdraw { organization, .. }
			| Validators::leave { organization, .. },
		)
		| RuntimeCall::Admission(salus_admission::Call::set_organization_quota { organization, .. }) => Some(*organization),
		_ => None,
	}
}
