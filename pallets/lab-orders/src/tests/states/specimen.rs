//! Specimens.

use salus_primitives::{
	laboratory::{Aliquot, Conditions, Disposal, RejectionReason, SpecimenStatus},
	SpecimenId,
};
use sp_runtime::DispatchResult;

use super::table::{leads, refused, row, stays, Outcome, Row, State, Table};
use crate::{mock::*, Error};

/// Where a specimen stands, and whether its holder has it in hand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SpecimenCase {
	Available,
	Offered,
	Stored,
	Unsatisfactory,
	UnsatisfactoryOffered,
	UnsatisfactoryStored,
	Unavailable,
	EnteredInError,
}

use SpecimenCase::*;

impl SpecimenCase {
	/// Its status, as FHIR has it.
	pub const fn of(self) -> SpecimenStatus {
		match self {
			Available | Offered | Stored => SpecimenStatus::Available,
			Unsatisfactory | UnsatisfactoryOffered | UnsatisfactoryStored => SpecimenStatus::Unsatisfactory,
			Unavailable => SpecimenStatus::Unavailable,
			EnteredInError => SpecimenStatus::EnteredInError,
		}
	}
}

fn offer() -> DispatchResult {
	LabOrders::offer_specimen(by(&technician()), LABORATORY, SPECIMEN, HOSPITAL, None)
}

fn store() -> DispatchResult {
	LabOrders::store_specimen(by(&technician()), LABORATORY, SPECIMEN)
}

fn reject() -> DispatchResult {
	LabOrders::reject_specimen(by(&technician()), LABORATORY, SPECIMEN, RejectionReason::Clotting)
}

fn dispose() -> DispatchResult {
	LabOrders::dispose_specimen(by(&technician()), LABORATORY, SPECIMEN, Disposal::Destroyed)
}

fn enter_in_error() -> DispatchResult {
	LabOrders::enter_specimen_in_error(by(&technician()), LABORATORY, SPECIMEN)
}

/// Another specimen of the technician's, to be pooled with.
const OTHER: SpecimenId = SpecimenId(1);

impl State for SpecimenCase {
	type Subject = SpecimenId;

	const ALL: &'static [Self] = &[
		Available,
		Offered,
		Stored,
		Unsatisfactory,
		UnsatisfactoryOffered,
		UnsatisfactoryStored,
		Unavailable,
		EnteredInError,
	];

	fn title(self) -> &'static str {
		match self {
			Available => "available",
			Offered => "available, offered",
			Stored => "available, stored",
			Unsatisfactory => "unsatisfactory",
			UnsatisfactoryOffered => "unsatisfactory, offered",
			UnsatisfactoryStored => "unsatisfactory, stored",
			Unavailable => "unavailable",
			EnteredInError => "entered-in-error",
		}
	}

	fn node(self) -> &'static str {
		self.of().code()
	}

	fn reach(self) -> SpecimenId {
		at_work();
		for label in [40, 41] {
			let signer = by(&technician());
			LabOrders::collect_specimen(signer, LABORATORY, ORDER, FIRST, digest(label), None).expect("it is at work");
		}
		let made = match self {
			Available => Ok(()),
			Offered => offer(),
			Stored => store(),
			Unsatisfactory => reject(),
			UnsatisfactoryOffered => reject().and_then(|()| offer()),
			UnsatisfactoryStored => reject().and_then(|()| store()),
			Unavailable => dispose(),
			EnteredInError => enter_in_error(),
		};
		made.expect("it leads there");
		SPECIMEN
	}

	fn now(specimen: &SpecimenId) -> Self {
		let found = LabOrders::specimen(*specimen).expect("there is such a specimen").specimen;
		match (found.status, found.offer.is_some(), found.stored) {
			(SpecimenStatus::Available, true, _) => Offered,
			(SpecimenStatus::Available, _, true) => Stored,
			(SpecimenStatus::Available, ..) => Available,
			(SpecimenStatus::Unsatisfactory, true, _) => UnsatisfactoryOffered,
			(SpecimenStatus::Unsatisfactory, _, true) => UnsatisfactoryStored,
			(SpecimenStatus::Unsatisfactory, ..) => Unsatisfactory,
			(SpecimenStatus::Unavailable, ..) => Unavailable,
			(SpecimenStatus::EnteredInError, ..) => EnteredInError,
		}
	}
}

type Told = Vec<(SpecimenCase, Outcome<SpecimenCase>)>;

fn stands(case: SpecimenCase) -> Outcome<SpecimenCase> {
	refused(Error::<Test>::of_specimen(case.of()))
}

/// What is offered is refused for that where the call could be made otherwise.
fn offered(cases: &[SpecimenCase]) -> Told {
	cases.iter().map(|case| (*case, refused(Error::<Test>::SpecimenOffered))).collect()
}

fn stored(cases: &[SpecimenCase]) -> Told {
	cases.iter().map(|case| (*case, refused(Error::<Test>::SpecimenStored))).collect()
}

fn of_use() -> Vec<Row<SpecimenCase>> {
	let in_hand = || [offered(&[Offered]), stored(&[Stored])].concat();
	let not_rejected = refused(Error::<Test>::NotRejected);
	vec![
		row(
			"collect_specimen, in its place",
			|of| LabOrders::collect_specimen(by(&nurse()), HOSPITAL, ORDER, FIRST, digest(50), Some(*of)),
			&stays(&[Unsatisfactory, UnsatisfactoryOffered, UnsatisfactoryStored]),
			|_| not_rejected,
		),
		row(
			"split_specimen",
			|of| {
				let aliquots = vec![Aliquot { label: digest(51), tests: FIRST }].try_into().expect("they are few");
				LabOrders::split_specimen(by(&technician()), LABORATORY, *of, aliquots)
			},
			&[stays(&[Available]), in_hand()].concat(),
			stands,
		),
		row(
			"pool_specimens",
			|of| {
				let both = vec![OTHER, *of].try_into().expect("they are few");
				LabOrders::pool_specimens(by(&technician()), LABORATORY, both, digest(52))
			},
			&[stays(&[Available]), in_hand()].concat(),
			stands,
		),
		row(
			"reject_specimen",
			|_| reject(),
			&[leads(&[(Available, Unsatisfactory), (Stored, UnsatisfactoryStored)]), offered(&[Offered])].concat(),
			stands,
		),
	]
}

fn of_custody() -> Vec<Row<SpecimenCase>> {
	let there = [Available, Offered, Stored, Unsatisfactory, UnsatisfactoryOffered, UnsatisfactoryStored];
	let both_offered = [Offered, UnsatisfactoryOffered];
	let both_stored = [Stored, UnsatisfactoryStored];
	let busy = || [offered(&both_offered), stored(&both_stored)].concat();
	let taken = [(Offered, Available), (UnsatisfactoryOffered, Unsatisfactory)];
	let not_offered = |case: SpecimenCase| match there.contains(&case) {
		true => refused(Error::<Test>::NotOffered),
		false => stands(case),
	};
	let not_stored = |case: SpecimenCase| match there.contains(&case) {
		true => refused(Error::<Test>::NotStored),
		false => stands(case),
	};
	vec![
		row(
			"offer_specimen",
			|_| offer(),
			&[leads(&[(Available, Offered), (Unsatisfactory, UnsatisfactoryOffered)]), busy()].concat(),
			stands,
		),
		row(
			"cancel_offer",
			|of| LabOrders::cancel_offer(by(&technician()), LABORATORY, *of),
			&leads(&taken),
			|_| refused(Error::<Test>::NotOffered),
		),
		row(
			"receive_specimen",
			|of| LabOrders::receive_specimen(by(&nurse()), HOSPITAL, *of, Conditions::NONE),
			&leads(&taken),
			not_offered,
		),
		row(
			"store_specimen",
			|_| store(),
			&[leads(&[(Available, Stored), (Unsatisfactory, UnsatisfactoryStored)]), busy()].concat(),
			stands,
		),
		row(
			"retrieve_specimen",
			|of| LabOrders::retrieve_specimen(by(&second_technician()), LABORATORY, *of),
			&leads(&[(Stored, Available), (UnsatisfactoryStored, Unsatisfactory)]),
			not_stored,
		),
		row(
			"take_over_specimen",
			|of| {
				Neighbours::dismiss(&technician(), LABORATORY);
				LabOrders::take_over_specimen(by(&second_technician()), LABORATORY, *of)
			},
			&[leads(&taken), stays(&[Available, Unsatisfactory]), stored(&both_stored)].concat(),
			stands,
		),
		row(
			"dispose_specimen",
			|_| dispose(),
			&[
				leads(&[Available, Stored, Unsatisfactory, UnsatisfactoryStored].map(|case| (case, Unavailable))),
				offered(&both_offered),
			]
			.concat(),
			stands,
		),
		row(
			"enter_specimen_in_error",
			|_| enter_in_error(),
			&[
				leads(
					&[Available, Stored, Unsatisfactory, UnsatisfactoryStored, Unavailable]
						.map(|case| (case, EnteredInError)),
				),
				offered(&both_offered),
			]
			.concat(),
			stands,
		),
	]
}

/// What each call does with a specimen.
pub fn specimens() -> Table<SpecimenCase> {
	let mut rows = of_use();
	rows.extend(of_custody());
	Table { rows }
}
