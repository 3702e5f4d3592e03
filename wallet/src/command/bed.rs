//! `bed`: beds, where they stand, and for whom they are held.

use clap::{Args, Subcommand};
use salus_primitives::{
	bed::{BedEntry, Hold, Location},
	role::Permission,
	BedId, Moment, PatientId, WardId,
};
use serde_json::{json, Value};

use super::{
	room::RoomPlace,
	ward::{House, WardPlace},
};
use crate::{
	call::Call,
	calls::{self, bed::describe as describe_location},
	error::Result,
	moment,
	report::Report,
	transaction::Outcome,
	wallet::Wallet,
};

/// Beds.
#[derive(Clone, Debug, Subcommand)]
pub enum BedCommand {
	/// Open a further bed in a room. It is free, and offered to the first who waits and fits.
	Open(RoomPlace),
	/// Close a bed that is free or to be cleaned, and held for nobody.
	Close(BedPlace),
	/// Open a closed bed again, for housekeeping first.
	Reopen(BedPlace),
	/// Keep a free bed for patients who must lie apart.
	Isolate(BedPlace),
	/// Keep a bed for isolation no longer.
	EndIsolation(BedPlace),
	/// Say that a bed is clean, or disinfected. It is offered to the first who waits and fits.
	Clean(BedPlace),
	/// Reserve a free bed for a patient.
	Reserve {
		/// Which.
		#[command(flatten)]
		place: BedPlace,
		/// The patient.
		patient: PatientId,
		/// Until when, as 2h. Two days at most.
		#[arg(long, value_name = "MOMENT", value_parser = moment::parse)]
		until: Moment,
	},
	/// Give up the reservation of a bed, and offer the bed to the next.
	CancelReservation(BedPlace),
	/// Offer a free bed to the first who waits and fits.
	Offer(BedPlace),
	/// Show a ward's beds.
	List(WardPlace),
	/// Show a bed.
	Show(BedPlace),
	/// Show the bed that is held for a patient, in whichever hospital.
	Reservation {
		/// The patient.
		patient: PatientId,
	},
}

/// A bed, and whose it is.
#[derive(Clone, Copy, Debug, Args)]
pub struct BedPlace {
	/// The ward's number.
	pub ward: WardId,
	/// The bed's number in the ward.
	pub bed: BedId,
	/// Whose it is.
	#[command(flatten)]
	pub house: House,
}

impl BedPlace {
	/// Where it is, for a signer who does something.
	pub async fn acting(&self, wallet: &Wallet, permission: Permission) -> Result<Location> {
		let organization = self.house.acting(wallet, permission).await?;
		Ok(Location { organization, ward: self.ward, bed: self.bed })
	}
}

impl BedCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Open(place) => open(wallet, place).await,
			Self::Close(place) => set(wallet, place, Permission::ManageBeds, calls::bed::close_bed, "Closed").await,
			Self::Reopen(place) => {
				set(wallet, place, Permission::ManageBeds, calls::bed::reopen_bed, "Opened again, to be cleaned:").await
			}
			Self::Isolate(place) => {
				set(wallet, place, Permission::ManageBeds, calls::bed::isolate_bed, "Kept for isolation:").await
			}
			Self::EndIsolation(place) => {
				set(wallet, place, Permission::ManageBeds, calls::bed::end_isolation, "Kept for isolation no longer:")
					.await
			}
			Self::Clean(place) => set(wallet, place, Permission::KeepHouse, calls::bed::clean_bed, "Clean:").await,
			Self::Reserve { place, patient, until } => reserve(wallet, place, patient, until).await,
			Self::CancelReservation(place) => {
				let call = calls::bed::cancel_reservation;
				let (report, outcome) =
					at(wallet, place, Permission::AdmitPatients, call, "Gave up the reservation of").await?;
				let patient = outcome.field("Beds", "ReservationCancelled", "patient").cloned();
				Ok(offered(report.with("patient", patient), &outcome))
			}
			Self::Offer(place) => {
				let (report, outcome) =
					at(wallet, place, Permission::AdmitPatients, calls::bed::offer_bed, "Offered").await?;
				Ok(offered(report, &outcome))
			}
			Self::List(place) => list(wallet, place).await,
			Self::Show(place) => show(wallet, place).await,
			Self::Reservation { patient } => reservation(wallet, patient).await,
		}
	}
}

async fn open(wallet: &Wallet, place: RoomPlace) -> Result<Report> {
	let RoomPlace { ward, room, house } = place;
	let organization = house.acting(wallet, Permission::ManageBeds).await?;
	let outcome = wallet.submit(&calls::bed::open_bed(organization, ward, room)).await?;
	let bed = outcome.field("Beds", "BedOpened", "location").map(|location| location["bed"].clone());
	let bed = bed.unwrap_or_default();
	let report = Report::of_transaction(&outcome, &format!("Opened bed {bed} in room {room}, ward {ward}"))
		.with("organization", organization)
		.with("ward", ward)
		.with("room", room)
		.with("bed", bed);
	Ok(offered(report, &outcome))
}

/// What is done to a bed, with no more to say than which.
async fn at(
	wallet: &Wallet,
	place: BedPlace,
	permission: Permission,
	call: fn(Location) -> Call,
	done: &str,
) -> Result<(Report, Outcome)> {
	let location = place.acting(wallet, permission).await?;
	let outcome = wallet.submit(&call(location)).await?;
	let report = Report::of_transaction(&outcome, &format!("{done} {}", describe_location(location)));
	Ok((named(report, location), outcome))
}

/// The same, of what brings the bed into another state.
async fn set(
	wallet: &Wallet,
	place: BedPlace,
	permission: Permission,
	call: fn(Location) -> Call,
	done: &str,
) -> Result<Report> {
	let (report, outcome) = at(wallet, place, permission, call, done).await?;
	let state = outcome.field("Beds", "BedSet", "state").cloned();
	Ok(offered(report.with("state", state), &outcome))
}

async fn reserve(wallet: &Wallet, place: BedPlace, patient: PatientId, until: Moment) -> Result<Report> {
	let location = place.acting(wallet, Permission::AdmitPatients).await?;
	let call = calls::bed::reserve_bed(location, patient, until);
	let report = wallet.report(&call, &format!("Reserved {}", describe_location(location))).await?;
	Ok(named(report, location).with("patient", patient).with("until", until))
}

/// Adds to whom the bed was offered, if that is what came of it.
fn offered(report: Report, outcome: &Outcome) -> Report {
	let told = |field| outcome.field("Beds", "BedOffered", field);
	let (Some(patient), Some(until)) = (told("patient"), told("until")) else {
		return report.with("offered", Value::Null);
	};
	let moment = moment::of_json(until).map(moment::format).unwrap_or_default();
	let line = format!("It is offered to patient {}, until {moment}", patient.as_str().unwrap_or_default());
	report.with("offered", json!({ "patient": patient, "until": until })).line(line)
}

/// Adds which bed it is.
fn named(report: Report, location: Location) -> Report {
	let Location { organization, ward, bed } = location;
	report.with("organization", organization).with("ward", ward).with("bed", bed)
}

async fn list(wallet: &Wallet, place: WardPlace) -> Result<Report> {
	let WardPlace { ward, house } = place;
	let organization = house.seen(wallet).await?;
	let beds = wallet.chain().await?.beds(organization, ward).await?;
	let mut lines: Vec<_> = beds.iter().map(describe).collect();
	if lines.is_empty() {
		lines.push(format!("Ward {ward} of organization {organization} has no beds"));
	}
	Ok(Report::new().with("organization", organization).with("ward", ward).with("beds", beds).lines(lines))
}

async fn show(wallet: &Wallet, place: BedPlace) -> Result<Report> {
	let BedPlace { ward, bed, house } = place;
	let organization = house.seen(wallet).await?;
	let location = Location { organization, ward, bed };
	let entry = wallet.chain().await?.bed(location).await?;
	Ok(named(Report::new(), location).with_all(json!(entry)).line(describe(&entry)))
}

async fn reservation(wallet: &Wallet, patient: PatientId) -> Result<Report> {
	let reservation = wallet.chain().await?.reservation_of(patient).await?;
	let line = match reservation {
		Some(held) => {
			let until = moment::format(held.until);
			format!("Held for patient {patient}, until {until}: {}", describe_location(held.location))
		}
		None => format!("No bed is held for patient {patient}"),
	};
	Ok(Report::new().with("patient", patient).with("reservation", reservation).line(line))
}

/// A bed, in one line.
pub fn describe(entry: &BedEntry) -> String {
	let BedEntry { bed, room, state, encounter, held } = entry;
	let whose = encounter.map(|encounter| format!("  encounter {encounter}")).unwrap_or_default();
	let held = match held {
		Some(Hold { patient, until }) => format!("  held for {patient} until {}", moment::format(*until)),
		None => String::new(),
	};
	format!("{bed}  room {room}  {state}{whose}{held}")
}
