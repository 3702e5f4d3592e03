//! What each call does with an escrow.

use salus_primitives::{
	escrow::{Ending, EscrowStatus},
	EscrowId,
};
use sp_runtime::DispatchResult;

use super::table::{row, State, Table, CLERK, PAYING};
use crate::{mock::*, Error};

/// Where an escrow stands, and what it is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EscrowCase {
	Open,
	Given,
	CalledOff,
	Disputed,
	DisputedGiven,
	Released,
	Returned,
	Settled,
}

impl EscrowCase {
	/// Where it stands.
	pub const fn of(self) -> EscrowStatus {
		match self {
			Self::Open | Self::Given | Self::CalledOff => EscrowStatus::Held,
			Self::Disputed | Self::DisputedGiven => EscrowStatus::Disputed,
			Self::Released => EscrowStatus::Released,
			Self::Returned => EscrowStatus::Returned,
			Self::Settled => EscrowStatus::Settled,
		}
	}
}

fn visit_ended() -> Option<Ending> {
	<Neighbours as salus_primitives::glue::Appointments>::agreed(salus_primitives::AppointmentId(1))
		.and_then(|agreed| agreed.ending)
}

impl State for EscrowCase {
	type Subject = EscrowId;

	const ALL: &'static [Self] = &[
		Self::Open,
		Self::Given,
		Self::CalledOff,
		Self::Disputed,
		Self::DisputedGiven,
		Self::Released,
		Self::Returned,
		Self::Settled,
	];

	fn title(self) -> &'static str {
		match self {
			Self::Open => "held, open",
			Self::Given => "held, given",
			Self::CalledOff => "held, called off",
			Self::DisputedGiven => "disputed, given",
			_ => self.of().code(),
		}
	}

	fn node(self) -> &'static str {
		self.of().code()
	}

	fn reach(self) -> EscrowId {
		let id = escrowed(100);
		let disputed = || Payments::dispute_escrow(PAYING(), id).expect("it is held");
		match self {
			Self::Open => {}
			Self::Given => Neighbours::end(VISIT, Some(Ending::Fulfilled)),
			Self::CalledOff => Neighbours::end(VISIT, Some(Ending::NoShow)),
			Self::Disputed => disputed(),
			Self::DisputedGiven => {
				disputed();
				Neighbours::end(VISIT, Some(Ending::Fulfilled));
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
		id
	}

	fn now(subject: &EscrowId) -> Self {
		let status = Payments::escrow(*subject).expect("it is there").status;
		match (status, visit_ended()) {
			(EscrowStatus::Held, None) => Self::Open,
			(EscrowStatus::Held, Some(Ending::Fulfilled)) => Self::Given,
			(EscrowStatus::Held, Some(_)) => Self::CalledOff,
			(EscrowStatus::Disputed, Some(Ending::Fulfilled)) => Self::DisputedGiven,
			(EscrowStatus::Disputed, _) => Self::Disputed,
			(EscrowStatus::Released, _) => Self::Released,
			(EscrowStatus::Returned, _) => Self::Returned,
			(EscrowStatus::Settled, _) => Self::Settled,
		}
	}
}

/// What each call does with an escrow.
pub fn escrows() -> Table<EscrowCase> {
	use Error::{EscrowDisputed, EscrowHeld, EscrowReleased, EscrowReturned, EscrowSettled, NotEnded, NotFulfilled};
	use EscrowCase::*;
	// None of these moves what is over.
	let waiting = |label, call: fn(&EscrowId) -> DispatchResult, outcomes: [Result<EscrowCase, Error<Test>>; 5]| {
		let [open, given, called_off, disputed, both] = outcomes;
		let over = [Err(EscrowReleased), Err(EscrowReturned), Err(EscrowSettled)];
		let [released, returned, settled] = over;
		row(label, call, [open, given, called_off, disputed, both, released, returned, settled])
	};
	let disputed = || Err(EscrowDisputed);
	let rows = vec![
		waiting(
			"release_escrow, by the payer",
			|id| Payments::release_escrow(PAYING(), *id),
			[(); 5].map(|()| Ok(Released)),
		),
		waiting(
			"release_escrow, by the payee",
			|id| Payments::release_escrow(CLERK(), *id),
			[Err(NotFulfilled), Ok(Released), Err(NotFulfilled), disputed(), disputed()],
		),
		waiting(
			"return_escrow, by either",
			|id| Payments::return_escrow(CLERK(), *id),
			[Err(NotEnded), Err(Error::Fulfilled), Ok(Returned), disputed(), disputed()],
		),
		waiting(
			"dispute_escrow, by the payer",
			|id| Payments::dispute_escrow(PAYING(), *id),
			[Ok(Disputed), Ok(DisputedGiven), Ok(Disputed), disputed(), disputed()],
		),
		waiting(
			"dispute_escrow, by the payee",
			|id| Payments::dispute_escrow(CLERK(), *id),
			[Ok(Disputed), Ok(DisputedGiven), Ok(Disputed), disputed(), disputed()],
		),
		waiting(
			"settle_escrow",
			|id| Payments::settle_escrow(by(&mediator()), AUDITOR, *id, 60),
			[Err(EscrowHeld), Err(EscrowHeld), Err(EscrowHeld), Ok(Settled), Ok(Settled)],
		),
	];
	Table { rows }
}
