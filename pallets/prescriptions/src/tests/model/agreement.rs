//! What the chain and the model must say the same of.

use salus_primitives::{
	prescription::PrescriptionStatus, DispenseId, ItemId, OrganizationId, PrescriptionId, RefillId, TransferId,
};

use super::{at, Model, Prescribed, PHARMACIES};
use crate::mock::*;

impl Model {
	/// That the chain says the same of everything.
	pub fn assert_agrees(&self) {
		for (number, found) in self.prescriptions.iter().enumerate() {
			self.assert_prescription(number, found);
		}
		assert_eq!(crate::Prescriptions::<Test>::iter_keys().count(), self.prescriptions.len());
		for (number, given) in self.dispenses.iter().enumerate() {
			let shown = Prescriptions::dispensing(DispenseId(number as u64)).expect("it was entered");
			let expected = (given.status, given.returned, given.restocked);
			assert_eq!((shown.status, shown.returned, shown.restocked), expected);
			let portions: Vec<_> = shown.portions.iter().map(|portion| (portion.lot, portion.quantity)).collect();
			assert_eq!(portions, given.portions);
		}
		assert_eq!(crate::Dispenses::<Test>::iter_keys().count(), self.dispenses.len());
		for (number, found) in self.refills.iter().enumerate() {
			let shown = Prescriptions::refill(RefillId(number as u64)).expect("it was ordered");
			let dispense = found.dispense.map(|dispense| DispenseId(dispense as u64));
			assert_eq!((shown.status, shown.dispense), (self.status_of(number), dispense));
		}
		for (number, found) in self.transfers.iter().enumerate() {
			assert_eq!(transfer_status(TransferId(number as u64)), found.status);
		}
		for pharmacy in PHARMACIES {
			for entry in Prescriptions::items(pharmacy, None, 10) {
				self.assert_shelf((pharmacy, entry.id));
			}
		}
	}

	fn assert_prescription(&self, number: usize, found: &Prescribed) {
		let id = PrescriptionId(number as u64);
		let shown = Prescriptions::prescription(id).expect("it was entered");
		assert_eq!((shown.status, shown.patient), (found.status, found.patient));
		assert_eq!(shown.replaced_by.is_some(), found.replaced);
		let counted = self.sum(|given| given.of == number);
		let allowed = u64::from(found.order.quantity) * (u64::from(found.order.repeats) + 1);
		assert!(counted <= allowed, "no more than is allowed, over all pharmacies");
		assert_eq!(shown.left(), allowed - counted);
		let begun: Vec<_> = shown.begun().map(|(fill, begun)| (u64::from(fill.given), begun)).collect();
		assert_eq!(begun, self.begun(number));
		assert_eq!(shown.given, begun.iter().map(|(given, _)| given).sum::<u64>());
		let ready = found.status == PrescriptionStatus::Active
			&& self.lives(found.patient).is_ok()
			&& Now::get() < found.order.end;
		let next = self.next(number).filter(|(_, _, from)| ready && *from < found.order.end);
		let fillable = Prescriptions::fillable(id).map(|next| (u64::from(next.quantity), next.from));
		assert_eq!(fillable, next.map(|(_, units, from)| (units, from)));
	}

	fn assert_shelf(&self, place: (OrganizationId, ItemId)) {
		let shelf: Vec<_> = self.shelf(place).into_iter().map(|charge| &self.charges[charge]).collect();
		let expected = shelf.iter().map(|charge| {
			let kept = self.kept(place, charge.lot);
			(charge.lot, charge.expires, u64::from(charge.free), kept, charge.recalled)
		});
		let shown = Prescriptions::lots(place.0, place.1).into_iter().map(|entry| entry.lot);
		let shown = shown.map(|lot| (lot.lot, lot.expires, u64::from(lot.quantity), u64::from(lot.kept), lot.recalled));
		assert!(shown.eq(expected), "{place:?}");
		let good = shelf.iter().filter(|charge| self.fit(charge).is_ok()).map(|charge| u64::from(charge.free));
		let entry = Prescriptions::item(place.0, place.1).expect("there is such an item");
		assert_eq!(entry.good, good.sum::<u64>());
		let threshold = self.items.iter().filter(|item| item.0 == place.0).nth(at(place.1 .0.into()));
		assert_eq!(Some(entry.item.threshold), threshold.map(|item| item.2));
	}
}
