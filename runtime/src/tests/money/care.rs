//! Care that was given: real visits, reports, dispenses, stays and anchored records, each made as its pallet makes it.

use salus_primitives::{
	anchor::{self, AnchorKind, Leaf, Proof, RecordLeaf},
	appointment::{AppointmentType, Visit},
	insurance::Evidence,
	laboratory::{ReportStatus, Requisition, ResultEvidence, TestSet},
	prescription::{DrugClass, Order, Supply},
	priority::Priority,
	record::RecordClass,
	role::Role,
	schedule::{Hours, Terms, Weekday, Weekly, CELLS_A_DAY},
	AccountId, AppointmentId, BedId, Cell, Day, Digest, DispenseId, EncounterId, ItemId, LocationId, LotId, Moment,
	OrderId, OrganizationId, PatientId, PlaceId, PrescriptionId, RecordId, ReportId, RoomId, ScheduleId, SpecialtyId,
	TaskId, WardId,
};
use sp_core::sr25519;
use sp_runtime::MultiSignature;

use super::people::*;
use crate::Runtime;

const MINUTE: Moment = 60_000;
/// Half an hour.
const LENGTH: u16 = 6;

/// The first schedule of a hospital: that of its physician, for every hour of every day.
pub fn schedule(hospital: OrganizationId) -> ScheduleId {
	let hours = Hours { from: 0, until: CELLS_A_DAY };
	let weekly: Vec<_> = Weekday::ALL.iter().map(|on| Weekly { on: *on, hours }).collect();
	let terms = Terms {
		first: Day::at(now()),
		last: Day(Day::at(now()).0 + 60),
		weekly: weekly.try_into().expect("seven"),
		lengths: vec![LENGTH].try_into().expect("one"),
		before: 0,
		after: 0,
		capacity: 100,
	};
	done(
		&holder(hospital, Role::ScheduleManager),
		salus_appointments::Call::publish_schedule {
			organization: hospital,
			practitioner: Some(holder(hospital, Role::Physician)),
			room: Some(PlaceId(1)),
			specialty: SpecialtyId(1),
			location: LocationId(1),
			terms,
		},
	);
	ScheduleId(0)
}

/// A visit that the patient has booked, in so long.
pub fn booked(hospital: OrganizationId, schedule: ScheduleId, number: u8, ahead: Moment) -> AppointmentId {
	let visit = Visit {
		start: Cell::at(now() + ahead),
		length: LENGTH,
		kind: AppointmentType::Routine,
		priority: Priority::Routine,
	};
	let id = salus_appointments::NextAppointment::<Runtime>::get();
	let (organization, patient) = (hospital, patient(number));
	let call = salus_appointments::Call::book { organization, schedule, patient, visit, overbook: None };
	done(&wallet(number), call);
	id
}

/// Lets a visit take place.
pub fn attended(hospital: OrganizationId, appointment: AppointmentId, number: u8) {
	let start =
		crate::Appointments::appointment(appointment).and_then(|found| found.slot).expect("it has a time").start;
	set_now(start.moment());
	done(&wallet(number), salus_appointments::Call::check_in { appointment });
	done(&holder(hospital, Role::Physician), salus_appointments::Call::fulfil { appointment });
}

/// A visit that took place just now.
pub fn visit(hospital: OrganizationId, schedule: ScheduleId, number: u8) -> Evidence {
	let id = booked(hospital, schedule, number, 40 * MINUTE);
	attended(hospital, id, number);
	Evidence::Appointment(id)
}

fn digest(byte: u8) -> Digest {
	Digest::repeat_byte(byte)
}

/// A test that the hospital has ordered of the laboratory, which has taken it.
pub fn ordered(number: u8) -> (OrderId, TaskId) {
	let (order, task) = (salus_lab_orders::NextOrder::<Runtime>::get(), salus_lab_orders::NextTask::<Runtime>::get());
	let requisition = Requisition {
		priority: Priority::Routine,
		tests: vec![digest(1)].try_into().expect("one"),
		laboratories: vec![LABORATORY].try_into().expect("one"),
	};
	let (organization, patient) = (HOSPITAL, patient(number));
	let call = salus_lab_orders::Call::order_tests { organization, patient, requisition, draft: false };
	done(&holder(HOSPITAL, Role::Physician), call);
	done(&technician(), salus_lab_orders::Call::accept_task { organization: LABORATORY, task });
	(order, task)
}

fn technician() -> AccountId {
	holder(LABORATORY, Role::LaboratoryTechnician)
}

/// The laboratory tells the result of a test that it has taken.
pub fn reported(task: TaskId, number: u8, status: ReportStatus) -> ReportId {
	let organization = LABORATORY;
	let report = salus_lab_orders::NextReport::<Runtime>::get();
	done(&technician(), salus_lab_orders::Call::start_task { organization, task });
	let call = salus_lab_orders::Call::register_report { organization, task, tests: TestSet(1) };
	done(&technician(), call);
	let record = RecordId([report.0 as u8 + 1; 32]);
	let (anchor, leaf, proof) = anchored(LABORATORY, patient(number), record, technician());
	let evidence = Box::new(ResultEvidence { anchor, leaf, proof });
	let critical = false;
	done(&technician(), salus_lab_orders::Call::report_results { organization, report, status, critical, evidence });
	report
}

/// The laboratory amends a report that is final.
pub fn amended(report: ReportId, number: u8) {
	let (anchor, leaf, proof) = anchored(LABORATORY, patient(number), RecordId([0x99; 32]), technician());
	let (evidence, organization) = (Box::new(ResultEvidence { anchor, leaf, proof }), LABORATORY);
	let (status, critical) = (ReportStatus::Amended, false);
	done(&technician(), salus_lab_orders::Call::report_results { organization, report, status, critical, evidence });
}

/// A final report of the laboratory.
pub fn report(number: u8) -> Evidence {
	let (_, task) = ordered(number);
	Evidence::Report(reported(task, number, ReportStatus::Final))
}

/// A record of the patient's, put into an anchor of its custodian just now, beside another.
pub fn anchored(
	custodian: OrganizationId,
	patient: PatientId,
	record: RecordId,
	author: AccountId,
) -> (u64, RecordLeaf, Proof) {
	let leaf = |record| RecordLeaf {
		patient,
		record,
		version: 1,
		class: RecordClass::Laboratory,
		commitment: digest(20),
		ciphertext_root: digest(21),
		author: author.clone(),
		signature: MultiSignature::Sr25519(sr25519::Signature::from_raw([0; 64])),
		stored: now(),
	};
	let leaves = vec![Leaf::Record(leaf(RecordId([0xee; 32]))), Leaf::Record(leaf(record))];
	let kind = AnchorKind::Records;
	let before = |index: &u64| salus_records::Anchored::<Runtime>::contains_key((custodian, kind, *index));
	let index = (0..).find(|index| !before(index)).expect("there is a next");
	let (organization, root, count) = (custodian, anchor::root(&leaves), 2);
	let call = salus_records::Call::anchor { organization, kind, index, root, count };
	done(&holder(custodian, Role::Node), call);
	(index, leaf(record), anchor::prove(&leaves, 1).expect("it is there"))
}

/// What the pharmacy has handed over to the patient just now, as a physician has prescribed.
pub fn dispense(number: u8) -> Evidence {
	let prescription = PrescriptionId(salus_prescriptions::NextPrescription::<Runtime>::get());
	let order = Order {
		drug: digest(0xd1),
		class: DrugClass::Ordinary,
		quantity: 10,
		repeats: 0,
		start: now(),
		end: now() + 30 * DAY,
		interval: 0,
		supply: None,
		substitution: false,
	};
	let (organization, patient) = (HOSPITAL, patient(number));
	let call = salus_prescriptions::Call::prescribe { organization, patient, order };
	done(&holder(HOSPITAL, Role::Physician), call);
	let organization = PHARMACY;
	if crate::Prescriptions::item(PHARMACY, ItemId(0)).is_none() {
		let keeper = holder(PHARMACY, Role::PharmacyTechnician);
		done(&keeper, salus_prescriptions::Call::open_item { organization, code: digest(0xc1), threshold: 0 });
		let (item, lot, expires, quantity) = (ItemId(0), LotId([1; 32]), now() + 365 * DAY, 1_000);
		done(&keeper, salus_prescriptions::Call::receive { organization, item, lot, expires, quantity });
	}
	let dispense = DispenseId(salus_prescriptions::NextDispense::<Runtime>::get());
	let supply = Supply { item: ItemId(0), quantity: 10, substitution: None };
	let call = salus_prescriptions::Call::dispense { organization, prescription, supply };
	done(&holder(PHARMACY, Role::Pharmacist), call);
	Evidence::Dispense(dispense)
}

/// A bed in a hospital, and no other.
pub fn bed(hospital: OrganizationId) {
	let (organization, ward, room) = (hospital, WardId(0), RoomId(0));
	let manager = holder(hospital, Role::BedManager);
	done(&manager, salus_beds::Call::open_ward { organization });
	done(&manager, salus_beds::Call::open_room { organization, ward });
	for _ in 0..PATIENTS {
		done(&manager, salus_beds::Call::open_bed { organization, ward, room });
	}
}

/// The patient comes to stay.
pub fn admitted(hospital: OrganizationId, number: u8) -> EncounterId {
	let encounter = salus_beds::NextEncounter::<Runtime>::get();
	let (organization, patient, ward, bed) = (hospital, patient(number), WardId(0), BedId(number.into()));
	let call = salus_beds::Call::admit_directly { organization, patient, ward, bed };
	done(&holder(hospital, Role::Nurse), call);
	encounter
}

/// The patient leaves, and the bed is cleaned.
pub fn discharged(hospital: OrganizationId, encounter: EncounterId, number: u8) {
	let (organization, ward, bed) = (hospital, WardId(0), BedId(number.into()));
	let nurse = holder(hospital, Role::Nurse);
	done(&nurse, salus_beds::Call::discharge { organization, encounter, contaminated: false });
	done(&nurse, salus_beds::Call::clean_bed { organization, ward, bed });
}
