//! What is on the shelves, and what is done with it.

use salus_primitives::{
	prescription::Supply,
	stock::{Change, TransferStatus},
	ItemId, LotId, Moment, OrganizationId, TransferId,
};

use super::{at, ensure, Answer, Charge, Model, Moved, PHARMACIES, WAITING};
use crate::{mock::*, Call, Error};

impl Model {
	pub(super) fn kept(&self, place: (OrganizationId, ItemId), lot: LotId) -> u64 {
		let open = self.dispenses.iter().filter(|given| WAITING.contains(&given.status));
		let here = open.filter(|given| given.supply.is_some_and(|supply| (given.pharmacy, supply.item) == place));
		let portions = here.flat_map(|given| given.portions.iter()).filter(|portion| portion.0 == lot);
		let moving = |moved: &&Moved| (moved.from, moved.lot, moved.status) == (place, lot, TransferStatus::Requested);
		let moved: u64 = self.transfers.iter().filter(moving).map(|moved| u64::from(moved.quantity)).sum();
		portions.map(|portion| u64::from(portion.1)).sum::<u64>() + moved
	}

	fn there(&self, charge: &Charge) -> u64 {
		u64::from(charge.free) + self.kept(charge.place, charge.lot)
	}

	/// What is on the shelf, in the order in which it is taken.
	pub(super) fn shelf(&self, place: (OrganizationId, ItemId)) -> Vec<usize> {
		let mut shelf: Vec<_> = (0..self.charges.len())
			.filter(|charge| self.charges[*charge].place == place && self.there(&self.charges[*charge]) > 0)
			.collect();
		shelf.sort_by_key(|charge| (self.charges[*charge].expires, self.charges[*charge].lot));
		shelf
	}

	pub(super) fn fit(&self, charge: &Charge) -> Answer {
		ensure(!charge.recalled && !self.recalls.contains(&charge.lot), Error::LotRecalled)?;
		ensure(Now::get() < charge.expires, Error::LotExpired)
	}

	pub(super) fn charge(&self, place: (OrganizationId, ItemId), lot: LotId) -> Answer<usize> {
		let same = |charge: &Charge| (charge.place, charge.lot) == (place, lot);
		self.charges.iter().position(same).ok_or(Error::NotFound)
	}

	pub(super) fn item(&self, place: (OrganizationId, ItemId)) -> Answer {
		let own = self.items.iter().filter(|item| item.0 == place.0).count();
		ensure(at(place.1 .0.into()) < own, Error::NotFound)
	}

	pub(super) fn put(&mut self, charge: usize, units: u32) -> Answer {
		let found = self.charges[charge].clone();
		if self.there(&found) == 0 {
			ensure(self.shelf(found.place).len() < 10, Error::ShelfFull)?;
		}
		ensure(self.there(&found) + u64::from(units) <= u32::MAX.into(), Error::QuantityTooLarge)?;
		self.charges[charge].free += units;
		Ok(())
	}

	/// Puts units of a good lot to an item.
	fn shelve(&mut self, place: (OrganizationId, ItemId), lot: LotId, expires: Moment, units: u32) -> Answer {
		let found = self.charge(place, lot);
		let charge = match &found {
			Ok(found) => self.charges[*found].clone(),
			Err(_) => Charge { place, lot, expires, free: 0, recalled: false },
		};
		ensure(charge.expires == expires, Error::LotMismatch)?;
		self.fit(&charge)?;
		let index = found.unwrap_or(self.charges.len());
		let new = index == self.charges.len();
		if new {
			self.charges.push(charge);
		}
		let put = self.put(index, units);
		if put.is_err() && new {
			self.charges.pop();
		}
		put
	}

	pub(super) fn take_from_shelf(&mut self, pharmacy: OrganizationId, supply: &Supply) -> Answer<Vec<(LotId, u32)>> {
		let place = (pharmacy, supply.item);
		self.item(place)?;
		let (mut left, mut taken) = (supply.quantity, Vec::new());
		for charge in self.shelf(place) {
			let found = &self.charges[charge];
			let units = left.min(found.free);
			if units == 0 || self.fit(found).is_err() {
				continue;
			}
			taken.push((charge, units));
			left -= units;
		}
		ensure(taken.len() <= 8, Error::TooManyLots)?;
		ensure(left == 0, Error::OutOfStock)?;
		for (charge, units) in &taken {
			self.charges[*charge].free -= units;
		}
		Ok(taken.into_iter().map(|(charge, units)| (self.charges[charge].lot, units)).collect())
	}

	/// What is done with stock.
	pub(super) fn keeping(&mut self, call: &Call<Test>) -> Answer {
		match call {
			Call::open_item { organization, code, threshold } => {
				let own: Vec<_> = self.items.iter().filter(|item| item.0 == *organization).collect();
				ensure(own.len() < 3, Error::TooManyItems)?;
				ensure(own.iter().all(|item| item.1 != *code), Error::CodeTaken)?;
				self.items.push((*organization, *code, *threshold));
				Ok(())
			}
			Call::set_threshold { organization, item, threshold } => {
				self.item((*organization, *item))?;
				let mut own = self.items.iter_mut().filter(|found| found.0 == *organization);
				let found = own.nth(at(item.0.into())).ok_or(Error::NotFound)?;
				ensure(found.2 != *threshold, Error::NoChange)?;
				found.2 = *threshold;
				Ok(())
			}
			Call::receive { organization, item, lot, expires, quantity } => {
				ensure(*quantity > 0, Error::NoQuantity)?;
				self.item((*organization, *item))?;
				self.shelve((*organization, *item), *lot, *expires, *quantity)
			}
			Call::adjust { organization, item, lot, change, .. } => {
				let charge = self.charge((*organization, *item), *lot)?;
				let (Change::Added(units) | Change::Removed(units)) = *change;
				ensure(units > 0, Error::NoQuantity)?;
				if let Change::Added(units) = change {
					return self.put(charge, *units);
				}
				ensure(self.charges[charge].free >= units, Error::TooLittleStock)?;
				self.charges[charge].free -= units;
				Ok(())
			}
			Call::recall_lot { organization, item, lot } => {
				let charge = self.charge((*organization, *item), *lot)?;
				ensure(!self.charges[charge].recalled, Error::AlreadyRecalled)?;
				self.charges[charge].recalled = true;
				Ok(())
			}
			Call::release_lot { organization, item, lot } => {
				let charge = self.charge((*organization, *item), *lot)?;
				ensure(self.charges[charge].recalled, Error::NotRecalled)?;
				self.charges[charge].recalled = false;
				Ok(())
			}
			Call::issue_recall { lot, .. } => ensure(self.recalls.insert(*lot), Error::AlreadyRecalled),
			Call::lift_recall { lot, .. } => ensure(self.recalls.remove(lot), Error::NotRecalled),
			_ => self.moving(call),
		}
	}

	fn transfer(&self, of: OrganizationId, id: TransferId, giver: bool) -> Answer<usize> {
		let found = self.transfers.get(at(id.0)).ok_or(Error::NotFound)?;
		ensure((if giver { found.from.0 } else { found.to }) == of, Error::NotFound)?;
		match found.status {
			TransferStatus::Requested => Ok(at(id.0)),
			TransferStatus::Accepted => Err(Error::TransferAccepted),
			TransferStatus::Rejected => Err(Error::TransferRejected),
			TransferStatus::Cancelled => Err(Error::TransferCancelled),
		}
	}

	/// What goes from one pharmacy to another.
	fn moving(&mut self, call: &Call<Test>) -> Answer {
		let (transfer, status) = match call {
			Call::offer_transfer { organization, item, lot, quantity, to } => {
				ensure(*quantity > 0, Error::NoQuantity)?;
				ensure(organization != to, Error::SameOrganization)?;
				let keeps = PHARMACIES.contains(to) || *to == OTHER_HOSPITAL;
				ensure(keeps && !self.inactive.contains(to), Error::NotAPharmacy)?;
				let charge = self.charge((*organization, *item), *lot)?;
				self.fit(&self.charges[charge])?;
				ensure(self.charges[charge].free >= *quantity, Error::TooLittleStock)?;
				self.charges[charge].free -= quantity;
				let (from, status) = ((*organization, *item), TransferStatus::Requested);
				self.transfers.push(Moved { from, to: *to, lot: *lot, quantity: *quantity, status });
				return Ok(());
			}
			Call::accept_transfer { organization, transfer, into } => {
				let transfer = self.transfer(*organization, *transfer, false)?;
				let Moved { from, lot, quantity, .. } = self.transfers[transfer].clone();
				let charge = self.charges[self.charge(from, lot)?].clone();
				self.fit(&charge)?;
				self.item((*organization, *into))?;
				self.shelve((*organization, *into), lot, charge.expires, quantity)?;
				self.transfers[transfer].status = TransferStatus::Accepted;
				return Ok(());
			}
			Call::decline_transfer { organization, transfer } => {
				(self.transfer(*organization, *transfer, false)?, TransferStatus::Rejected)
			}
			Call::withdraw_transfer { organization, transfer } => {
				(self.transfer(*organization, *transfer, true)?, TransferStatus::Cancelled)
			}
			other => unreachable!("no call is forgotten: {other:?}"),
		};
		let Moved { from, lot, quantity, .. } = self.transfers[transfer].clone();
		let charge = self.charge(from, lot)?;
		self.charges[charge].free += quantity;
		self.transfers[transfer].status = status;
		Ok(())
	}
}
