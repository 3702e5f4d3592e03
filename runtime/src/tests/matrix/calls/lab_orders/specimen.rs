//! Specimens: whoever has one in hand does something with it, and so whoever asks has it in hand first.

use salus_lab_orders::{Call, Custody, Specimens};
use salus_primitives::{
	laboratory::{Aliquot, Conditions, Disposal, Holder, RejectionReason},
	role::{OrganizationKind::Hospital, Role},
	AccountId, OrganizationId, SpecimenId,
};
use sp_runtime::DispatchResult;

use super::{
	super::super::{
		super::cast::by,
		people::{colleague, here, SPARE},
		table::{Asked, May, Row},
	},
	accepted, digest, sent, testing, FIRST, ORDER,
};
use crate::{LabOrders, Runtime, RuntimeCall};

const SPECIMEN: SpecimenId = SpecimenId(0);
const OTHER_SPECIMEN: SpecimenId = SpecimenId(1);

fn collected(asked: &Asked) -> DispatchResult {
	let collector = by(colleague(asked.kind, Role::Phlebotomist));
	LabOrders::collect_specimen(collector, asked.organization, ORDER, FIRST, digest(10), None)
}

fn another_collected(asked: &Asked) -> DispatchResult {
	let collector = by(colleague(asked.kind, Role::Phlebotomist));
	LabOrders::collect_specimen(collector, asked.organization, ORDER, FIRST, digest(11), None)
}

fn stored(asked: &Asked) -> DispatchResult {
	let collector = by(colleague(asked.kind, Role::Phlebotomist));
	LabOrders::store_specimen(collector, asked.organization, SPECIMEN)
}

/// Has these as if they had collected it.
fn give(specimen: SpecimenId, organization: OrganizationId, account: &AccountId) {
	let holder = Holder { organization, account: account.clone() };
	Specimens::<Runtime>::mutate_extant(specimen, |specimen| specimen.holder = holder.clone());
	Custody::<Runtime>::mutate(specimen, |lines| lines.iter_mut().for_each(|line| line.by = holder.clone()));
}

/// Whoever asks has it.
fn in_hand(asked: &Asked) -> DispatchResult {
	collected(asked)?;
	give(SPECIMEN, asked.organization, &asked.signer);
	Ok(())
}

fn both_in_hand(asked: &Asked) -> DispatchResult {
	in_hand(asked)?;
	another_collected(asked)?;
	give(OTHER_SPECIMEN, asked.organization, &asked.signer);
	Ok(())
}

/// A colleague has it who can do nothing with it.
fn left_behind(asked: &Asked) -> DispatchResult {
	collected(asked)?;
	give(SPECIMEN, asked.organization, &SPARE);
	Ok(())
}

/// The hospital has offered it, by somebody else than whoever asks.
fn offered(asked: &Asked) -> DispatchResult {
	let [nurse, physician] = [Role::Nurse, Role::Physician].map(|role| colleague(Hospital, role));
	let giver = if asked.signer == nurse { physician } else { nurse };
	LabOrders::collect_specimen(by(giver.clone()), here(Hospital), ORDER, FIRST, digest(10), None)?;
	LabOrders::offer_specimen(by(giver), here(Hospital), SPECIMEN, asked.organization, None)
}

pub fn rows() -> Vec<Row> {
	[of_laboratories(), custody()].into_iter().flatten().collect()
}

/// What technicians alone do.
fn of_laboratories() -> Vec<Row> {
	let tests = || May::role(Role::LaboratoryTechnician);
	vec![
		Row::new("LabOrders.split_specimen", tests(), |asked| {
			let aliquots = vec![Aliquot { label: digest(12), tests: FIRST }].try_into().expect("it is one");
			Call::split_specimen { organization: asked.organization, specimen: SPECIMEN, aliquots }.into()
		})
		.after(|asked| testing(asked, &[sent, accepted, in_hand])),
		Row::new("LabOrders.pool_specimens", tests(), |asked| {
			let specimens = vec![SPECIMEN, OTHER_SPECIMEN].try_into().expect("they are two");
			Call::pool_specimens { organization: asked.organization, specimens, label: digest(12) }.into()
		})
		.after(|asked| testing(asked, &[sent, accepted, both_in_hand])),
		Row::new("LabOrders.reject_specimen", tests(), |asked| {
			let (organization, reason) = (asked.organization, RejectionReason::Labeling);
			Call::reject_specimen { organization, specimen: SPECIMEN, reason }.into()
		})
		.after(|asked| testing(asked, &[sent, accepted, in_hand])),
	]
}

/// What everybody does who handles specimens.
fn custody() -> Vec<Row> {
	let handles = || May::role(Role::Physician).or(Role::Nurse).or(Role::LaboratoryTechnician).or(Role::Phlebotomist);
	vec![
		Row::new("LabOrders.collect_specimen", handles(), |asked| {
			let (organization, label) = (asked.organization, digest(10));
			Call::collect_specimen { organization, order: ORDER, tests: FIRST, label, replaces: None }.into()
		})
		.after(|asked| testing(asked, &[sent, accepted])),
		Row::new("LabOrders.offer_specimen", handles(), |asked| {
			let (organization, to) = (asked.organization, here(Hospital));
			Call::offer_specimen { organization, specimen: SPECIMEN, to, receiver: None }.into()
		})
		.after(|asked| testing(asked, &[sent, accepted, in_hand])),
		Row::new("LabOrders.cancel_offer", handles(), |asked| {
			of_specimen(asked, |organization, specimen| Call::cancel_offer { organization, specimen })
		})
		.after(|asked| testing(asked, &[sent, offered])),
		Row::new("LabOrders.receive_specimen", handles(), |asked| {
			let (organization, conditions) = (asked.organization, Conditions::NONE);
			Call::receive_specimen { organization, specimen: SPECIMEN, conditions }.into()
		})
		.after(|asked| testing(asked, &[sent, offered])),
		Row::new("LabOrders.store_specimen", handles(), |asked| {
			of_specimen(asked, |organization, specimen| Call::store_specimen { organization, specimen })
		})
		.after(|asked| testing(asked, &[sent, accepted, in_hand])),
		Row::new("LabOrders.retrieve_specimen", handles(), |asked| {
			of_specimen(asked, |organization, specimen| Call::retrieve_specimen { organization, specimen })
		})
		.after(|asked| testing(asked, &[sent, accepted, collected, stored])),
		Row::new("LabOrders.dispose_specimen", handles(), |asked| {
			let (organization, disposal) = (asked.organization, Disposal::Consumed);
			Call::dispose_specimen { organization, specimen: SPECIMEN, disposal }.into()
		})
		.after(|asked| testing(asked, &[sent, accepted, in_hand])),
		Row::new("LabOrders.take_over_specimen", handles(), |asked| {
			of_specimen(asked, |organization, specimen| Call::take_over_specimen { organization, specimen })
		})
		.after(|asked| testing(asked, &[sent, accepted, left_behind])),
		Row::new("LabOrders.enter_specimen_in_error", handles(), |asked| {
			of_specimen(asked, |organization, specimen| Call::enter_specimen_in_error { organization, specimen })
		})
		.after(|asked| testing(asked, &[sent, accepted, in_hand])),
	]
}

fn of_specimen(asked: &Asked, make: fn(OrganizationId, SpecimenId) -> Call<Runtime>) -> RuntimeCall {
	make(asked.organization, SPECIMEN).into()
}
