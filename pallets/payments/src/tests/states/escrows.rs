//! What each call does with an escrow.

use salus_primitives::{
	escrow::{Ending, EscrowStatus, EscrowTerms},
	glue::Appointments,
	money::BasisPoints,
	AppointmentId, EscrowId,
};
use sp_runtime::DispatchResult;

use super::table::{row, State, Table, CLERK, PAYING};
use crate::{mock::*, Error};

/// Where an escrow stands, and what it is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EscrowCase {
	Open,
	Given,
	GivenLongAgo,
	CalledOff,
	CalledOffLongAgo,
	Disputed,
	DisputedGiven,
	DisputedInVain,
	Released,
	Returned,
	Settled,
}

impl EscrowCase {
	/// Where it stands.
	pub const fn of(self) -> EscrowStatus {
		match self {
			Self::Open | Self::Given | Self::GivenLongAgo | Self::CalledOff | Self::CalledOffLongAgo => {
				EscrowStatus::Held
			}
			Self::Disputed | Self::DisputedGiven | Self::DisputedInVain => EscrowStatus::Disputed,
			Self::Released => EscrowStatus::Released,
			Self::Returned => EscrowStatus::Returned,
			Self::Settled => EscrowStatus::Settled,
		}
	}
}

/// How the visit has ended, and whether long ago.
fn visit_ended() -> Option<(Ending, bool)> {
	let agreed = <Neighbours as Appointments>::agreed(AppointmentId(1)).expect("it is agreed on");
	agreed.ending.zip(agreed.at.map(|at| Now::get() >= at + DISPUTING))
}

impl State for EscrowCase {
	type Subject = EscrowId;

	const ALL: &'static [Self] = &[
		Self::Open,
		Self::Given,
		Self::GivenLongAgo,
		Self::CalledOff,
		Self::CalledOffLongAgo,
		Self::Disputed,
		Self::DisputedGiven,
		Self::DisputedInVain,
		Self::Released,
		Self::Returned,
		Self::Settled,
	];

	fn title(self) -> &'static str {
		match self {
			Self::Open => "held, open",
			Self::Given => "held, given",
			Self::GivenLongAgo => "held, given long ago",
			Self::CalledOff => "held, called off",
			Self::CalledOffLongAgo => "held, called off long ago",
			Self::DisputedGiven => "disputed, given",
			Self::DisputedInVain => "disputed, nothing earned",
			_ => self.of().code(),
		}
	}

	fn node(self) -> &'static str {
		self.of().code()
	}

	fn reach(self) -> EscrowId {
		let half = BasisPoints::new(5_000).expect("it is no more than the whole");
		let terms = EscrowTerms { no_show: half, ..EscrowTerms::default() };
		Payments::set_escrow_terms(CLERK(), HOSPITAL, terms).expect("it handles money");
		let id = escrowed(100);
		let disputed = || Payments::dispute_escrow(PAYING(), id).expect("it is held");
		match self {
			Self::Open => {}
			Self::Given | Self::GivenLongAgo => Neighbours::end(VISIT, Some(Ending::Fulfilled)),
			Self::CalledOff | Self::CalledOffLongAgo => Neighbours::end(VISIT, Some(Ending::NoShow)),
			Self::Disputed => disputed(),
			Self::DisputedGiven => {
				disputed();
				Neighbours::end(VISIT, Some(Ending::Fulfilled));
			}
			Self::DisputedInVain => {
				disputed();
				Neighbours::end(VISIT, Some(Ending::CancelledByProvider));
			}
			Self::Released => Payments::release_escrow(PAYING(), id).expect("the payer may"),
			Self::Returned => {
				Neighbours::end(VISIT, Some(Ending::NoShow));
				Payments::return_escrow(PAYING(), id).expect("it was called off");
			}
			Self::Settled => {
				disputed();
				Payments::settle_escrow(by(&mediator()), AUDITOR, id, 50).expect("it is disputed");
			}
		}
		if matches!(self, Self::GivenLongAgo | Self::CalledOffLongAgo) {
			pass(DISPUTING);
		}
		id
	}

	fn now(subject: &EscrowId) -> Self {
		let status = Payments::escrow(*subject).expect("it is there").status;
		match (status, visit_ended()) {
			(EscrowStatus::Held, None) => Self::Open,
			(EscrowStatus::Held, Some((Ending::Fulfilled, false))) => Self::Given,
			(EscrowStatus::Held, Some((Ending::Fulfilled, true))) => Self::GivenLongAgo,
			(EscrowStatus::Held, Some((_, false))) => Self::CalledOff,
			(EscrowStatus::Held, Some((_, true))) => Self::CalledOffLongAgo,
			(EscrowStatus::Disputed, Some((Ending::Fulfilled, _))) => Self::DisputedGiven,
			(EscrowStatus::Disputed, Some((Ending::CancelledByProvider, _))) => Self::DisputedInVain,
			(EscrowStatus::Disputed, _) => Self::Disputed,
			(EscrowStatus::Released, _) => Self::Released,
			(EscrowStatus::Returned, _) => Self::Returned,
			(EscrowStatus::Settled, _) => Self::Settled,
		}
	}
}

/// What each call does with an escrow.
pub fn escrows() -> Table<EscrowCase> {
	use Error::{
		EscrowDisputed, EscrowHeld, EscrowReleased, EscrowReturned, EscrowSettled, Fulfilled, MayBeDisputed, NotEnded,
		NotFulfilled,
	};
	use EscrowCase::*;
	type Call = fn(&EscrowId) -> DispatchResult;
	type To = Result<EscrowCase, Error<Test>>;
	// None of these moves what is over.
	let waiting = |label, call: Call, held: [To; 5], disputed: [To; 3]| {
		let over = [Err(EscrowReleased), Err(EscrowReturned), Err(EscrowSettled)];
		let all: Vec<To> = held.into_iter().chain(disputed).chain(over).collect();
		let all: [To; 11] = all.try_into().unwrap_or_else(|_| unreachable!("five, and three twice"));
		row(label, call, all)
	};
	let disputed = || [(); 3].map(|()| Err(EscrowDisputed));
	// A payee cannot keep by a dispute what it called off itself.
	let but_in_vain = || [Err(EscrowDisputed), Err(EscrowDisputed), Ok(Returned)];
	let disputes = || [Ok(Disputed), Ok(DisputedGiven), Ok(DisputedGiven), Ok(Disputed), Ok(Disputed)];
	let given = || Err(Fulfilled);
	let rows = vec![
		waiting(
			"release_escrow, by the payer",
			|id| Payments::release_escrow(PAYING(), *id),
			[(); 5].map(|()| Ok(Released)),
			[(); 3].map(|()| Ok(Released)),
		),
		waiting(
			"release_escrow, by the payee",
			|id| Payments::release_escrow(CLERK(), *id),
			[Err(NotFulfilled), Err(MayBeDisputed), Ok(Released), Err(NotFulfilled), Err(NotFulfilled)],
			disputed(),
		),
		waiting(
			"return_escrow, by the payer",
			|id| Payments::return_escrow(PAYING(), *id),
			[Err(NotEnded), given(), given(), Ok(Returned), Ok(Returned)],
			but_in_vain(),
		),
		waiting(
			"return_escrow, by the payee",
			|id| Payments::return_escrow(CLERK(), *id),
			[Err(NotEnded), given(), given(), Err(MayBeDisputed), Ok(Returned)],
			but_in_vain(),
		),
		waiting(
			"waive_escrow",
			|id| Payments::waive_escrow(CLERK(), *id),
			[(); 5].map(|()| Ok(Returned)),
			[(); 3].map(|()| Ok(Returned)),
		),
		waiting("dispute_escrow, by the payer", |id| Payments::dispute_escrow(PAYING(), *id), disputes(), disputed()),
		waiting("dispute_escrow, by the payee", |id| Payments::dispute_escrow(CLERK(), *id), disputes(), disputed()),
		waiting(
			"settle_escrow",
			|id| Payments::settle_escrow(by(&mediator()), AUDITOR, *id, 60),
			[(); 5].map(|()| Err(EscrowHeld)),
			[(); 3].map(|()| Ok(Settled)),
		),
	];
	Table { rows }
}
