//! A ward, two beds, and three patients who need one.

use salus_primitives::{
	bed::{BedState, Location, Occupancy},
	priority::Priority,
	BedId, EncounterId, OrganizationId, RoomId, WardId,
};

use crate::{
	cast::Patient,
	narrator::{Fact, Landed},
	wallet::Refused,
	Result,
};

use super::Story;

/// Who got which bed.
#[derive(Clone, Debug)]
pub struct Stays {
	/// The stay that was over.
	pub discharged: EncounterId,
	/// The one of the patient who could not wait.
	pub urgent: EncounterId,
	/// The one of the patient who could.
	pub routine: EncounterId,
}

/// The ward, as the story opens it.
#[derive(Clone, Copy, Debug)]
struct Place {
	organization: OrganizationId,
	ward: WardId,
	room: RoomId,
}

impl Place {
	fn bed(self, bed: BedId) -> Location {
		Location { organization: self.organization, ward: self.ward, bed }
	}
}

impl Story {
	pub(super) async fn beds(&mut self) -> Result<Stays> {
		let place = self.a_ward_is_opened().await?;
		let first = self.open_bed(place).await?;
		let discharged = self.one_bed_has_one_patient(first).await?;
		let urgent = self.the_urgent_go_first(place).await?;
		let routine = self.a_clean_bed_is_offered(place, first, discharged).await?;
		Ok(Stays { discharged, urgent, routine })
	}

	async fn a_ward_is_opened(&mut self) -> Result<Place> {
		let manager = self.cast.bed_manager.clone();
		self.narrator.step(&format!("The bed manager of {} opens a ward", self.cast.hospital.name));
		let organization = manager.organization;
		let ward = self.wallet.open_ward(&manager.signer, organization).await??;
		let room = self.wallet.open_room(&manager.signer, organization, ward.number).await??;
		self.narrator.did(format!("Ward {} has room {}", ward.number, room.number), &room.sent.landed);
		Ok(Place { organization, ward: ward.number, room: room.number })
	}

	async fn open_bed(&mut self, place: Place) -> Result<Location> {
		let manager = self.cast.bed_manager.clone();
		let opened = self.wallet.open_bed(&manager.signer, place.organization, place.ward, place.room).await??;
		self.narrator.did(format!("Ward {} has bed {}", place.ward, opened.number), &opened.sent.landed);
		Ok(place.bed(opened.number))
	}

	async fn one_bed_has_one_patient(&mut self, bed: Location) -> Result<EncounterId> {
		let nurse = self.cast.nurse.clone();
		let [patient, other] = [0, 1].map(|index| self.cast.patients[index].clone());
		let admitted = self.wallet.admit_to_bed(&nurse.signer, patient.id, bed).await??;
		self.narrator.did(format!("{} admits {} to it", nurse.name, patient.name), &admitted.sent.landed);
		let seen = match self.wallet.admit_to_bed(&nurse.signer, other.id, bed).await? {
			Err(Refused::Chain(name)) => name,
			Err(other) => other.to_string(),
			Ok(second) => format!("admitted in {}", second.sent.landed),
		};
		let claim = format!("{} cannot have the same bed", other.name);
		self.narrator.fact(Fact::new(claim, "Beds.BedOccupied", seen));
		Ok(admitted.number)
	}

	async fn the_urgent_go_first(&mut self, place: Place) -> Result<EncounterId> {
		self.narrator.step("Two more need a bed, and wait");
		let nurse = self.cast.nurse.clone();
		let [calm, urgent] = [1, 2].map(|index| self.cast.patients[index].clone());
		for (patient, priority) in [(&calm, Priority::Routine), (&urgent, Priority::Stat)] {
			let Place { organization, ward, .. } = place;
			let sent = self.wallet.wait_for_bed(&nurse.signer, organization, ward, patient.id, priority).await??;
			self.narrator.did(format!("{} waits, {priority}", patient.name), &sent.landed);
		}
		let waiting = self.chain.waiting(place.organization, place.ward).await?;
		let turns: Vec<_> = waiting.iter().map(|one| one.patient).collect();
		let claim = format!("{} came later, and is first in the list", urgent.name);
		self.narrator.fact(Fact::new(claim, vec![urgent.id, calm.id], turns));
		let bed = self.open_bed(place).await?;
		self.is_offered(&urgent, bed).await?;
		let admitted = self.wallet.admit_to_bed(&nurse.signer, urgent.id, bed).await??;
		self.narrator.did(format!("{} takes it", urgent.name), &admitted.sent.landed);
		self.expect_occupancy("Both beds are occupied, and one patient waits", place, [2, 2, 0, 1]).await?;
		Ok(admitted.number)
	}

	async fn a_clean_bed_is_offered(
		&mut self,
		place: Place,
		bed: Location,
		encounter: EncounterId,
	) -> Result<EncounterId> {
		let (nurse, housekeeper) = (self.cast.nurse.clone(), self.cast.housekeeper.clone());
		let [patient, next] = [0, 1].map(|index| self.cast.patients[index].clone());
		self.narrator.step(&format!("{} goes home", patient.name));
		let sent = self.wallet.discharge(&nurse.signer, place.organization, encounter).await??;
		self.narrator.did(format!("{} discharges {}", nurse.name, patient.name), &sent.landed);
		let state = self.chain.bed(bed).await?.map(|entry| entry.state);
		let claim = "The bed is to be cleaned, and nobody can have it meanwhile";
		let seen = match self.wallet.admit_to_bed(&nurse.signer, next.id, bed).await? {
			Err(Refused::Chain(name)) => name,
			Err(other) => other.to_string(),
			Ok(early) => format!("admitted in {}", early.sent.landed),
		};
		let expected = (Some(BedState::Housekeeping), "Beds.BedInHousekeeping".to_string());
		self.narrator.fact(Fact::new(claim, expected, (state, seen)));
		let sent = self.wallet.clean_bed(&housekeeper.signer, bed).await??;
		self.narrator.did("The housekeeper has cleaned it", &sent.landed);
		self.is_offered(&next, bed).await?;
		let admitted = self.wallet.admit_to_bed(&nurse.signer, next.id, bed).await??;
		self.narrator.did(format!("{} takes it", next.name), &admitted.sent.landed);
		self.expect_occupancy("Both beds are occupied again, and nobody waits", place, [2, 2, 0, 0]).await?;
		self.one_lies_there(&next, bed, &patient, admitted.sent.landed).await?;
		Ok(admitted.number)
	}

	/// States that the bed is held for the patient, whom nobody asked to come: the chain has offered it.
	async fn is_offered(&mut self, patient: &Patient, bed: Location) -> Result<()> {
		let held = self.chain.reservation_of(patient.id).await?.map(|held| held.location);
		let claim = format!("Bed {} is offered to {} at once", bed.bed, patient.name);
		self.narrator.fact(Fact::new(claim, Some(bed), held));
		Ok(())
	}

	/// States how full the ward is: open beds, occupied ones, free ones, and who waits.
	async fn expect_occupancy(&mut self, claim: &str, place: Place, expected: [u16; 4]) -> Result<()> {
		let [open, occupied, free, waiting] = expected;
		let expected = Occupancy { open, occupied, free, waiting: waiting.into() };
		let seen = self.chain.occupancy(place.organization, place.ward).await?;
		self.narrator.fact(Fact::new(claim, Some(expected), seen));
		Ok(())
	}

	/// States, when all is final, that the one lies in this bed, and that the other, who was discharged, lies in none.
	async fn one_lies_there(&mut self, patient: &Patient, bed: Location, gone: &Patient, landed: Landed) -> Result<()> {
		self.settle(&[landed]).await?;
		let stay = self.chain.stay_of(patient.id).await?.and_then(|stay| stay.encounter.location);
		self.narrator.fact(Fact::new(format!("{} lies in bed {}", patient.name, bed.bed), Some(bed), stay));
		let stay = self.chain.stay_of(gone.id).await?.map(|stay| stay.id);
		self.narrator.fact(Fact::new(format!("{} lies in none", gone.name), None::<EncounterId>, stay));
		Ok(())
	}
}
