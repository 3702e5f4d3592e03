//! Anchors, erasures and holds.

use salus_primitives::{
	anchor::AnchorKind,
	erasure::HoldReason,
	patient::Act,
	role::{
		OrganizationKind::{self, Hospital, Insurer, Laboratory, Pharmacy},
		Role,
	},
	OrganizationId,
};
use salus_records::Call;

use super::super::{
	super::cast::by,
	people::{colleague, here, patient, WALLET},
	table::{Asked, May, Row},
};
use crate::{Records, RuntimeCall};

/// Those that keep records.
const CUSTODIANS: [OrganizationKind; 4] = [Hospital, Laboratory, Pharmacy, Insurer];

fn anchor(organization: OrganizationId, kind: AnchorKind) -> RuntimeCall {
	Call::anchor { organization, kind, index: 0, root: [7; 32].into(), count: 1 }.into()
}

/// The patient has asked the organization, if it keeps records.
fn asked_for(asked: &Asked) {
	if CUSTODIANS.contains(&asked.kind) {
		Records::request_erasure(by(WALLET), asked.patient, asked.organization).expect("it is the first time");
	}
}

fn begun(asked: &Asked) {
	asked_for(asked);
	if CUSTODIANS.contains(&asked.kind) {
		let node = by(colleague(asked.kind, Role::Node));
		Records::begin_erasure(node, asked.organization, asked.patient).expect("it was asked");
	}
}

fn held(asked: &Asked) {
	if CUSTODIANS.contains(&asked.kind) {
		let officer = by(colleague(asked.kind, Role::PrivacyOfficer));
		Records::place_hold(officer, asked.organization, asked.patient, HoldReason::Litigation).expect("it is free");
	}
}

pub fn rows() -> Vec<Row> {
	let keeper = || May::default().or_in(Role::PrivacyOfficer, &CUSTODIANS);
	let erases = || keeper().or_in(Role::Node, &CUSTODIANS);
	vec![
		Row::new("Records.anchor", May::default().or_in(Role::Node, &CUSTODIANS), |asked| {
			anchor(asked.organization, AnchorKind::Records)
		})
		.when("of records")
		.moot(&["NotACustodian"]),
		Row::new("Records.anchor", May::role(Role::Node), |asked| anchor(asked.organization, AnchorKind::AccessLog))
			.when("of an access log"),
		Row::new("Records.request_erasure", May::act(Act::Erase), |_| {
			Call::request_erasure { patient: patient(Hospital), custodian: here(Hospital) }.into()
		}),
		Row::new("Records.withdraw_erasure", May::act(Act::Erase), |_| {
			Call::withdraw_erasure { patient: patient(Hospital), custodian: here(Hospital) }.into()
		})
		.after(asked_for),
		Row::new("Records.confirm_erasure", erases(), |asked| {
			Call::confirm_erasure { organization: asked.organization, patient: asked.patient }.into()
		})
		.after(begun)
		.moot(&["NotRequested"]),
		Row::new("Records.place_hold", keeper(), |asked| {
			let reason = HoldReason::Litigation;
			Call::place_hold { organization: asked.organization, patient: asked.patient, reason }.into()
		})
		.moot(&["NotACustodian"]),
		Row::new("Records.lift_hold", keeper(), |asked| {
			Call::lift_hold { organization: asked.organization, patient: asked.patient }.into()
		})
		.after(held)
		.moot(&["NotHeld"]),
		Row::new("Records.begin_erasure", erases(), |asked| {
			Call::begin_erasure { organization: asked.organization, patient: asked.patient }.into()
		})
		.after(asked_for)
		.moot(&["NotRequested"]),
	]
}
