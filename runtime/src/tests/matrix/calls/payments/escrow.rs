//! Escrows: money that waits for a visit at the provider. What becomes of it without the other side depends on how the visit has ended.

use salus_payments::Call;
use salus_primitives::{
	appointment::CancellationReason,
	escrow::{EscrowPurpose, EscrowTerms},
	money::BasisPoints,
	role::{
		OrganizationKind::{self, Auditor, Hospital},
		OwnRoles, Permission, Permissions, Role,
	},
	AccountId, AppointmentId, EscrowId, RoleId,
};
use sp_runtime::DispatchResult;

use super::{
	super::{
		super::{
			super::cast::by,
			people::{colleague, here, SPARE, WALLET},
			table::{Asked, May, Row},
		},
		appointments,
		money::{another, cashier, own, pass, patients, prepare, provider, provider_id, AMOUNT, DAY, UNIT},
	},
	either, handles, handles_providers, organization_has_money, patient_has_money, pays,
};
use crate::{Appointments, Identity, Payments, RuntimeCall};

const ESCROW: EscrowId = EscrowId(0);
const VISIT: AppointmentId = AppointmentId(0);
const PURPOSE: EscrowPurpose = EscrowPurpose::Appointment(VISIT);

/// Nothing is kept.
fn lenient() -> EscrowTerms {
	EscrowTerms::default()
}

/// Half is kept where less than a day's notice is given.
fn strict() -> EscrowTerms {
	EscrowTerms { notice: DAY, late: BasisPoints::new(5_000).expect("a part"), ..lenient() }
}

/// The patient has booked a visit at an organization of this kind.
fn booked_at(asked: &Asked, kind: OrganizationKind) {
	let Asked { ref signer, patient, duplicate, .. } = *asked;
	appointments::booked(&Asked { signer: signer.clone(), kind, organization: here(kind), patient, duplicate });
}

fn booked(asked: &Asked) -> DispatchResult {
	booked_at(asked, provider(asked));
	Ok(())
}

fn booked_at_another(asked: &Asked) -> DispatchResult {
	booked_at(asked, another(asked));
	Ok(())
}

fn deposit(asked: &Asked, terms: EscrowTerms) -> DispatchResult {
	patient_has_money(asked)?;
	booked(asked)?;
	Payments::deposit_escrow(by(WALLET), patients(asked), provider_id(asked), UNIT, AMOUNT, PURPOSE, terms)
}

/// The patient's money waits.
fn held(asked: &Asked) -> DispatchResult {
	deposit(asked, lenient())
}

/// The same, and the provider keeps something where it is told late.
fn held_strictly(asked: &Asked) -> DispatchResult {
	Payments::set_escrow_terms(cashier(provider(asked)), provider_id(asked), strict())?;
	deposit(asked, strict())
}

/// Somebody who sees patients there: elsewhere than in hospitals, by a role of the organization's own.
fn attendant(kind: OrganizationKind) -> AccountId {
	if kind == Hospital {
		return colleague(kind, Role::Nurse);
	}
	let administrator = || by(colleague(kind, Role::Administrator));
	let (code, permissions) = ("attendant".parse().expect("short"), Permissions::of(&[Permission::AttendAppointments]));
	Identity::define_role(administrator(), here(kind), code, permissions, false).expect("it fits");
	let roles: OwnRoles = vec![RoleId(0)].try_into().expect("it is one");
	Identity::set_own_roles(administrator(), here(kind), SPARE, roles).expect("it is one of theirs");
	SPARE
}

/// The visit has taken place, so long ago that the patient could dispute it.
fn visited(asked: &Asked) -> DispatchResult {
	Appointments::check_in(by(WALLET), VISIT)?;
	Appointments::fulfil(by(attendant(provider(asked))), VISIT)?;
	pass(8 * DAY);
	Ok(())
}

fn called_off_by_the_provider(asked: &Asked) -> DispatchResult {
	let manager = by(colleague(provider(asked), Role::ScheduleManager));
	Appointments::cancel(manager, VISIT, CancellationReason::Maintenance)
}

fn called_off_late(_: &Asked) -> DispatchResult {
	Appointments::cancel(by(WALLET), VISIT, CancellationReason::PatientPortal)
}

fn disputed(_: &Asked) -> DispatchResult {
	Payments::dispute_escrow(by(WALLET), ESCROW)
}

pub fn rows() -> Vec<Row> {
	[deposits(), releases(), returns(), disputes()].into_iter().flatten().collect()
}

fn deposits() -> Vec<Row> {
	vec![
		Row::new("Payments.set_escrow_terms", handles(), |asked| {
			Call::set_escrow_terms { organization: asked.organization, terms: strict() }.into()
		}),
		Row::new("Payments.deposit_escrow", pays(), |asked| {
			let (payer, payee, terms) = (patients(asked), provider_id(asked), lenient());
			Call::deposit_escrow { payer, payee, unit: UNIT, amount: AMOUNT, purpose: PURPOSE, terms }.into()
		})
		.when("of a patient's money")
		.after(|asked| prepare(asked, &[patient_has_money, booked])),
		Row::new("Payments.deposit_escrow", handles(), |asked| {
			let (payer, payee, terms) = (own(asked), here(another(asked)), lenient());
			Call::deposit_escrow { payer, payee, unit: UNIT, amount: AMOUNT, purpose: PURPOSE, terms }.into()
		})
		.when("of an organization's money")
		.after(|asked| prepare(asked, &[organization_has_money, booked_at_another])),
	]
}

fn release(_: &Asked) -> RuntimeCall {
	Call::release_escrow { escrow: ESCROW }.into()
}

fn releases() -> Vec<Row> {
	vec![
		Row::new("Payments.release_escrow", pays(), release)
			.when("before the visit, of a patient's money")
			.moot(&["NotFulfilled"])
			.after(|asked| prepare(asked, &[held])),
		Row::new("Payments.release_escrow", either(), release)
			.when("a week after the visit, of a patient's money")
			.after(|asked| prepare(asked, &[held, visited])),
	]
}

fn give_back(_: &Asked) -> RuntimeCall {
	Call::return_escrow { escrow: ESCROW }.into()
}

fn returns() -> Vec<Row> {
	vec![
		Row::new("Payments.return_escrow", either(), give_back)
			.when("all of it, since the provider has called off the visit")
			.after(|asked| prepare(asked, &[held, called_off_by_the_provider])),
		Row::new("Payments.return_escrow", pays(), give_back)
			.when("less what the terms keep, within a week of calling off the visit")
			.moot(&["MayBeDisputed"])
			.after(|asked| prepare(asked, &[held_strictly, called_off_late])),
		Row::new("Payments.return_escrow", either(), give_back).when("less what the terms keep, later").after(
			|asked| {
				prepare(asked, &[held_strictly, called_off_late]);
				pass(8 * DAY);
			},
		),
		Row::new("Payments.waive_escrow", handles_providers(), |_| Call::waive_escrow { escrow: ESCROW }.into())
			.after(|asked| prepare(asked, &[held])),
	]
}

fn disputes() -> Vec<Row> {
	vec![
		Row::new("Payments.dispute_escrow", either(), |_| Call::dispute_escrow { escrow: ESCROW }.into())
			.after(|asked| prepare(asked, &[held])),
		Row::new("Payments.settle_escrow", May::default().or_in(Role::Mediator, &[Auditor]), |asked| {
			Call::settle_escrow { organization: asked.organization, escrow: ESCROW, released: 1 }.into()
		})
		.after(|asked| prepare(asked, &[held, disputed])),
	]
}
