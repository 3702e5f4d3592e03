//! Prescriptions, dispenses, refills and stock. A hospital prescribes, and every scene prescribes there; hospitals and pharmacies dispense and keep stock, so that
//! elsewhere no stock is made ready.

use salus_prescriptions::Call;
use salus_primitives::{
	consent::Grantee,
	patient::Act,
	prescription::{DispenseReason, DrugClass, Order, Supply},
	role::{
		OrganizationKind::{self, Auditor, Hospital, Pharmacy},
		Role, Roles,
	},
	stock::{AdjustmentReason, Change},
	Digest, DispenseId, ItemId, LotId, Moment, OrganizationId, PrescriptionId, RefillId, TransferId,
};
use sp_runtime::DispatchResult;

use super::super::{
	super::cast::{by, provision},
	people::{colleague, here, patient, Who, NOW, SPARE, WALLET},
	table::{Asked, May, Row},
};
use crate::{Consent, Identity, Prescriptions, Runtime, RuntimeCall, RuntimeOrigin};

const PRESCRIPTION: PrescriptionId = PrescriptionId(0);
const DISPENSE: DispenseId = DispenseId(0);
const REFILL: RefillId = RefillId(0);
const ITEM: ItemId = ItemId(0);
const LOT: LotId = LotId([0xa1; 32]);
const TRANSFER: TransferId = TransferId(0);
const REASON: DispenseReason = DispenseReason::OutOfStock;
/// Until when prescriptions are valid, and lots are good.
const END: Moment = NOW + 1_000_000;

/// What makes a call possible.
type Step = fn(&Asked) -> DispatchResult;

fn prepare(asked: &Asked, steps: &[Step]) {
	for step in steps {
		step(asked).expect("it is possible");
	}
}

/// Whether organizations of this kind dispense, and keep stock.
fn keeps(kind: OrganizationKind) -> bool {
	matches!(kind, Hospital | Pharmacy)
}

fn physician() -> RuntimeOrigin {
	by(colleague(Hospital, Role::Physician))
}

/// The organization's pharmacist, if it has one, does this.
fn pharmacist(asked: &Asked, step: impl FnOnce(RuntimeOrigin) -> DispatchResult) -> DispatchResult {
	match keeps(asked.kind) {
		true => step(by(colleague(asked.kind, Role::Pharmacist))),
		false => Ok(()),
	}
}

fn order(class: DrugClass) -> Order {
	Order {
		drug: Digest::repeat_byte(0xd1),
		class,
		quantity: 10,
		repeats: 1,
		start: NOW,
		end: END,
		interval: 0,
		supply: None,
		substitution: false,
	}
}

fn supply() -> Supply {
	Supply { item: ITEM, quantity: 5, substitution: None }
}

fn consented(_: &Asked) -> DispatchResult {
	Consent::grant(by(WALLET), patient(Hospital), Grantee::Organization(here(Hospital)), provision())
}

fn prescribed(asked: &Asked) -> DispatchResult {
	consented(asked)?;
	Prescriptions::prescribe(physician(), here(Hospital), patient(Hospital), order(DrugClass::Ordinary))
}

/// Somebody else at the hospital has prescribed what a second must sign.
fn drafted(asked: &Asked) -> DispatchResult {
	consented(asked)?;
	let administrator = by(colleague(Hospital, Role::Administrator));
	Identity::set_member(administrator, here(Hospital), SPARE, Roles::from(Role::Physician))?;
	Prescriptions::prescribe(by(SPARE), here(Hospital), patient(Hospital), order(DrugClass::Controlled))
}

fn held(_: &Asked) -> DispatchResult {
	Prescriptions::hold_prescription(physician(), here(Hospital), PRESCRIPTION)
}

fn stock_of(kind: OrganizationKind) -> DispatchResult {
	let keeper = || by(colleague(kind, Role::PharmacyTechnician));
	Prescriptions::open_item(keeper(), here(kind), Digest::repeat_byte(0xc1), 0)?;
	Prescriptions::receive(keeper(), here(kind), ITEM, LOT, END, 100)
}

fn stocked(asked: &Asked) -> DispatchResult {
	pharmacist(asked, |_| stock_of(asked.kind))
}

fn prepared(asked: &Asked) -> DispatchResult {
	pharmacist(asked, |by| Prescriptions::prepare_dispense(by, asked.organization, PRESCRIPTION, supply(), None))
}

fn ready(asked: &Asked) -> DispatchResult {
	pharmacist(asked, |by| Prescriptions::ready_dispense(by, asked.organization, DISPENSE))
}

fn laid_aside(asked: &Asked) -> DispatchResult {
	pharmacist(asked, |by| Prescriptions::hold_dispense(by, asked.organization, DISPENSE))
}

fn handed_over(asked: &Asked) -> DispatchResult {
	pharmacist(asked, |by| Prescriptions::hand_over(by, asked.organization, DISPENSE))
}

/// At the organization, where it is one at which that can be done.
fn ordered(asked: &Asked) -> DispatchResult {
	pharmacist(asked, |_| Prescriptions::order_refill(by(WALLET), PRESCRIPTION, asked.organization))
}

fn recalled(asked: &Asked) -> DispatchResult {
	pharmacist(asked, |by| Prescriptions::recall_lot(by, asked.organization, ITEM, LOT))
}

fn recalled_everywhere(_: &Asked) -> DispatchResult {
	Prescriptions::issue_recall(by(colleague(Auditor, Role::Auditor)), here(Auditor), LOT)
}

/// With whom an organization of this kind exchanges stock.
fn partner(kind: OrganizationKind) -> OrganizationKind {
	if kind == Pharmacy {
		Hospital
	} else {
		Pharmacy
	}
}

/// The organization offers it.
fn offered(asked: &Asked) -> DispatchResult {
	let to = here(partner(asked.kind));
	pharmacist(asked, |by| Prescriptions::offer_transfer(by, asked.organization, ITEM, LOT, 1, to))
}

/// The organization is offered it.
fn offered_to(asked: &Asked) -> DispatchResult {
	let giver = partner(asked.kind);
	pharmacist(asked, |_| {
		stock_of(giver)?;
		let signer = by(colleague(giver, Role::Pharmacist));
		Prescriptions::offer_transfer(signer, here(giver), ITEM, LOT, 1, asked.organization)
	})
}

pub fn rows() -> Vec<Row> {
	[prescriptions(), dispenses(), given_up(), refills(), stock(), recalls(), transfers()]
		.into_iter()
		.flatten()
		.collect()
}

/// Prescriptions.
fn prescriptions() -> Vec<Row> {
	let prescribes = || May::role(Role::Physician);
	vec![
		Row::new("Prescriptions.prescribe", prescribes(), |asked| {
			let (organization, patient) = (asked.organization, asked.patient);
			Call::prescribe { organization, patient, order: order(DrugClass::Ordinary) }.into()
		})
		.after(|asked| prepare(asked, &[consented])),
		Row::new("Prescriptions.replace_prescription", prescribes(), |asked| {
			let (organization, order) = (asked.organization, order(DrugClass::Ordinary));
			Call::replace_prescription { organization, prescription: PRESCRIPTION, order }.into()
		})
		.after(|asked| prepare(asked, &[prescribed])),
		Row::new("Prescriptions.countersign", prescribes(), |asked| {
			of_prescription(asked, |organization, prescription| Call::countersign { organization, prescription })
		})
		.after(|asked| prepare(asked, &[drafted])),
		Row::new("Prescriptions.hold_prescription", prescribes(), |asked| {
			of_prescription(asked, |organization, prescription| Call::hold_prescription { organization, prescription })
		})
		.after(|asked| prepare(asked, &[prescribed])),
		Row::new("Prescriptions.resume_prescription", prescribes(), |asked| {
			of_prescription(asked, |organization, prescription| Call::resume_prescription {
				organization,
				prescription,
			})
		})
		.after(|asked| prepare(asked, &[prescribed, held])),
		Row::new("Prescriptions.cancel_prescription", prescribes(), |asked| {
			of_prescription(asked, |organization, prescription| Call::cancel_prescription {
				organization,
				prescription,
			})
		})
		.after(|asked| prepare(asked, &[prescribed])),
		Row::new("Prescriptions.stop_prescription", prescribes(), |asked| {
			of_prescription(asked, |organization, prescription| Call::stop_prescription { organization, prescription })
		})
		.after(|asked| prepare(asked, &[prescribed])),
		Row::new("Prescriptions.enter_prescription_in_error", prescribes(), |asked| {
			of_prescription(asked, |organization, prescription| Call::enter_prescription_in_error {
				organization,
				prescription,
			})
		})
		.after(|asked| prepare(asked, &[prescribed])),
	]
}

/// Those who dispense.
fn dispenses_medicine() -> May {
	May::role(Role::Pharmacist)
}

/// Those who act for a patient where medicine is concerned.
fn takes_medicine() -> May {
	May::act(Act::Register)
}

/// Dispenses, on their way to the patient.
fn dispenses() -> Vec<Row> {
	let may = dispenses_medicine;
	vec![
		Row::new("Prescriptions.prepare_dispense", may(), |asked| {
			let (organization, prescription, refill) = (asked.organization, PRESCRIPTION, None);
			Call::prepare_dispense { organization, prescription, supply: supply(), refill }.into()
		})
		.after(|asked| prepare(asked, &[prescribed, stocked])),
		Row::new("Prescriptions.dispense", may(), |asked| {
			let (organization, prescription) = (asked.organization, PRESCRIPTION);
			Call::dispense { organization, prescription, supply: supply() }.into()
		})
		.after(|asked| prepare(asked, &[prescribed, stocked])),
		Row::new("Prescriptions.ready_dispense", may(), |asked| {
			of_dispense(asked, |organization, dispense| Call::ready_dispense { organization, dispense })
		})
		.after(|asked| prepare(asked, &[prescribed, stocked, prepared])),
		Row::new("Prescriptions.hold_dispense", may(), |asked| {
			of_dispense(asked, |organization, dispense| Call::hold_dispense { organization, dispense })
		})
		.after(|asked| prepare(asked, &[prescribed, stocked, prepared, ready])),
		Row::new("Prescriptions.resume_dispense", may(), |asked| {
			of_dispense(asked, |organization, dispense| Call::resume_dispense { organization, dispense })
		})
		.after(|asked| prepare(asked, &[prescribed, stocked, prepared, laid_aside])),
		Row::new("Prescriptions.hand_over", may(), |asked| {
			of_dispense(asked, |organization, dispense| Call::hand_over { organization, dispense })
		})
		.after(|asked| prepare(asked, &[prescribed, stocked, prepared, ready])),
	]
}

/// Dispenses that do not come to the patient, or not for good.
fn given_up() -> Vec<Row> {
	let may = dispenses_medicine;
	vec![
		Row::new("Prescriptions.cancel_dispense", may(), |asked| {
			of_dispense(asked, |organization, dispense| Call::cancel_dispense { organization, dispense })
		})
		.after(|asked| prepare(asked, &[prescribed, stocked, prepared])),
		Row::new("Prescriptions.stop_dispense", may(), |asked| {
			of_dispense(asked, |organization, dispense| Call::stop_dispense { organization, dispense })
		})
		.after(|asked| prepare(asked, &[prescribed, stocked, prepared])),
		Row::new("Prescriptions.refuse_dispense", takes_medicine(), |_| {
			Call::refuse_dispense { dispense: DISPENSE }.into()
		})
		.after(|asked| {
			prepare(asked, &[prescribed]);
			at_the_hospital(&[stocked, prepared]);
		}),
		Row::new("Prescriptions.decline", may(), |asked| {
			let (organization, prescription) = (asked.organization, PRESCRIPTION);
			Call::decline { organization, prescription, reason: REASON }.into()
		})
		.after(|asked| prepare(asked, &[prescribed])),
		Row::new("Prescriptions.reverse_dispense", may(), |asked| {
			Call::reverse_dispense { organization: asked.organization, dispense: DISPENSE, returned: true }.into()
		})
		.after(|asked| prepare(asked, &[prescribed, stocked, prepared, handed_over])),
	]
}

/// Orders of refills.
fn refills() -> Vec<Row> {
	vec![
		Row::new("Prescriptions.order_refill", takes_medicine(), |_| {
			Call::order_refill { prescription: PRESCRIPTION, pharmacy: here(Pharmacy) }.into()
		})
		.after(|asked| prepare(asked, &[prescribed])),
		Row::new("Prescriptions.cancel_refill", takes_medicine(), |_| Call::cancel_refill { refill: REFILL }.into())
			.after(|asked| {
				prepare(asked, &[prescribed]);
				at_the_hospital(&[ordered]);
			}),
		Row::new("Prescriptions.decline_refill", dispenses_medicine(), |asked| {
			Call::decline_refill { organization: asked.organization, refill: REFILL, reason: REASON }.into()
		})
		.after(|asked| prepare(asked, &[prescribed, ordered])),
	]
}

/// Those who keep stock.
fn keeps_stock() -> May {
	May::role(Role::Pharmacist).or(Role::PharmacyTechnician)
}

/// Items and lots.
fn stock() -> Vec<Row> {
	vec![
		Row::new("Prescriptions.open_item", keeps_stock(), |asked| {
			let (organization, code) = (asked.organization, Digest::repeat_byte(0xc1));
			Call::open_item { organization, code, threshold: 1 }.into()
		}),
		Row::new("Prescriptions.set_threshold", keeps_stock(), |asked| {
			Call::set_threshold { organization: asked.organization, item: ITEM, threshold: 1 }.into()
		})
		.after(|asked| prepare(asked, &[stocked])),
		Row::new("Prescriptions.receive", keeps_stock(), |asked| {
			let organization = asked.organization;
			Call::receive { organization, item: ITEM, lot: LOT, expires: END, quantity: 1 }.into()
		})
		.after(|asked| prepare(asked, &[stocked])),
		Row::new("Prescriptions.adjust", keeps_stock(), |asked| {
			let (organization, change, reason) = (asked.organization, Change::Removed(1), AdjustmentReason::Damage);
			Call::adjust { organization, item: ITEM, lot: LOT, change, reason }.into()
		})
		.after(|asked| prepare(asked, &[stocked])),
	]
}

/// Recalls: a pharmacy's own, and those everywhere.
fn recalls() -> Vec<Row> {
	let inspects = || May::default().or_in(Role::Auditor, &[Auditor]);
	vec![
		Row::new("Prescriptions.recall_lot", keeps_stock(), |asked| {
			Call::recall_lot { organization: asked.organization, item: ITEM, lot: LOT }.into()
		})
		.after(|asked| prepare(asked, &[stocked])),
		Row::new("Prescriptions.release_lot", keeps_stock(), |asked| {
			Call::release_lot { organization: asked.organization, item: ITEM, lot: LOT }.into()
		})
		.after(|asked| prepare(asked, &[stocked, recalled])),
		Row::new("Prescriptions.issue_recall", inspects(), |asked| {
			Call::issue_recall { organization: asked.organization, lot: LOT }.into()
		}),
		Row::new("Prescriptions.lift_recall", inspects(), |asked| {
			Call::lift_recall { organization: asked.organization, lot: LOT }.into()
		})
		.after(|asked| prepare(asked, &[recalled_everywhere])),
	]
}

/// Transfers between pharmacies.
fn transfers() -> Vec<Row> {
	vec![
		Row::new("Prescriptions.offer_transfer", keeps_stock(), |asked| {
			let (organization, to) = (asked.organization, here(partner(asked.kind)));
			Call::offer_transfer { organization, item: ITEM, lot: LOT, quantity: 1, to }.into()
		})
		.after(|asked| prepare(asked, &[stocked])),
		Row::new("Prescriptions.accept_transfer", keeps_stock(), |asked| {
			Call::accept_transfer { organization: asked.organization, transfer: TRANSFER, into: ITEM }.into()
		})
		.after(|asked| prepare(asked, &[stocked, offered_to])),
		Row::new("Prescriptions.decline_transfer", keeps_stock(), |asked| {
			Call::decline_transfer { organization: asked.organization, transfer: TRANSFER }.into()
		})
		.after(|asked| prepare(asked, &[offered_to])),
		Row::new("Prescriptions.withdraw_transfer", keeps_stock(), |asked| {
			Call::withdraw_transfer { organization: asked.organization, transfer: TRANSFER }.into()
		})
		.after(|asked| prepare(asked, &[stocked, offered])),
	]
}

/// Does this at the hospital, whoever asks: what the patient's side decides on is no matter of who asks.
fn at_the_hospital(steps: &[Step]) {
	prepare(&Asked::of(Who::Wallet), steps);
}

fn of_prescription(asked: &Asked, make: fn(OrganizationId, PrescriptionId) -> Call<Runtime>) -> RuntimeCall {
	make(asked.organization, PRESCRIPTION).into()
}

fn of_dispense(asked: &Asked, make: fn(OrganizationId, DispenseId) -> Call<Runtime>) -> RuntimeCall {
	make(asked.organization, DISPENSE).into()
}
