//! Transfers of stock from one pharmacy to another: both sign.

use frame_support::ensure;
use salus_primitives::{role::Permission, stock::TransferStatus, AccountId, ItemId, LotId, OrganizationId, TransferId};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{shelf::ensure_fit, Config, Error, Event, List, NextTransfer, Pallet, Transfer, Transfers};

/// Which side of a transfer an organization is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Side {
	/// It has offered it.
	From,
	/// It was offered it.
	To,
}

impl<T: Config> Pallet<T> {
	/// The transfer, which must be under way, and of which the organization must be that side.
	fn ensure_transfer(
		organization: OrganizationId,
		transfer: TransferId,
		side: Side,
	) -> Result<Transfer, DispatchError> {
		let found = Transfers::<T>::get(transfer).ok_or(Error::<T>::NotFound)?;
		let party = if side == Side::From { found.from } else { found.to };
		ensure!(party == organization, Error::<T>::NotFound);
		ensure!(found.status == TransferStatus::Requested, Error::<T>::of_transfer(found.status));
		Ok(found)
	}

	fn set_transfer(transfer: TransferId, found: Transfer, status: TransferStatus, by: &AccountId) {
		let decided_by = Some(by.clone());
		Transfers::<T>::insert(transfer, Transfer { status, decided_by, changed: Self::now(), ..found });
		Self::deposit_event(Event::TransferSet { transfer, status, by: by.clone() });
	}

	/// Offers units of a good lot to another pharmacy, and keeps them until it has answered.
	pub(crate) fn do_offer_transfer(
		from: OrganizationId,
		item: ItemId,
		lot: LotId,
		quantity: u32,
		to: OrganizationId,
		by: &AccountId,
	) -> Result<TransferId, DispatchError> {
		ensure!(quantity > 0, Error::<T>::NoQuantity);
		ensure!(from != to, Error::<T>::SameOrganization);
		Self::ensure_kind_may(to, Permission::ManageStock)?;
		let mut store = Self::ensure_store(from, item)?;
		let record = Self::ensure_record(from, item, lot)?;
		ensure_fit::<T>(lot, record.expires, record.recalled)?;
		let found = store.lot(lot).ok_or(Error::<T>::TooLittleStock)?;
		found.quantity = found.quantity.checked_sub(quantity).ok_or(Error::<T>::TooLittleStock)?;
		found.kept = found.kept.saturating_add(quantity);
		let expires = record.expires;
		Self::settle(store);
		let id = TransferId(Self::number::<NextTransfer<T>>()?);
		Self::append(List::Transfers(from), id.0)?;
		Self::append(List::Transfers(to), id.0)?;
		let (status, now) = (TransferStatus::Requested, Self::now());
		let (offered_by, decided_by, into) = (by.clone(), None, None);
		let (entered, changed) = (now, now);
		let new =
			Transfer { from, item, to, into, lot, expires, quantity, status, offered_by, decided_by, entered, changed };
		Transfers::<T>::insert(id, new);
		Ok(id)
	}

	/// Takes a transfer into the stock of whom it was offered, out of the stock of who offered it.
	pub(crate) fn do_accept_transfer(
		organization: OrganizationId,
		transfer: TransferId,
		into: ItemId,
		by: &AccountId,
	) -> DispatchResult {
		let found = Self::ensure_transfer(organization, transfer, Side::To)?;
		let record = Self::ensure_record(found.from, found.item, found.lot)?;
		ensure_fit::<T>(found.lot, record.expires, record.recalled)?;
		let mut giver = Self::ensure_store(found.from, found.item)?;
		let mut taker = Self::ensure_store(organization, into)?;
		Self::shelve(&mut taker, found.lot, found.expires, found.quantity)?;
		taker.item.flows.accepted = taker.item.flows.accepted.saturating_add(found.quantity.into());
		let lot = giver.ensure_lot(found.lot)?;
		lot.kept = lot.kept.saturating_sub(found.quantity);
		giver.item.flows.sent = giver.item.flows.sent.saturating_add(found.quantity.into());
		Self::settle(giver);
		Self::settle(taker);
		Self::set_transfer(transfer, Transfer { into: Some(into), ..found }, TransferStatus::Accepted, by);
		Ok(())
	}

	/// Ends a transfer that does not come about: whoever offered it can dispense it again.
	pub(crate) fn do_end_transfer(
		organization: OrganizationId,
		transfer: TransferId,
		side: Side,
		status: TransferStatus,
		by: &AccountId,
	) -> DispatchResult {
		let found = Self::ensure_transfer(organization, transfer, side)?;
		let mut giver = Self::ensure_store(found.from, found.item)?;
		let lot = giver.ensure_lot(found.lot)?;
		lot.kept = lot.kept.saturating_sub(found.quantity);
		lot.quantity = lot.quantity.saturating_add(found.quantity);
		Self::settle(giver);
		Self::set_transfer(transfer, found, status, by);
		Ok(())
	}
}
