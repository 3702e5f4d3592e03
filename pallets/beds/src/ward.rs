//! Wards and rooms: opened, closed while none of their beds is in use, and opened again.

use frame_support::ensure;
use salus_primitives::{
	bed::{BedState, LocationStatus},
	OrganizationId, RoomId, WardId,
};
use sp_runtime::{
	traits::{Get, Zero},
	DispatchError, DispatchResult,
};

use crate::{Config, Error, Pallet, Room, Rooms, WaitingList, Ward, WardCount, Wards};

impl<T: Config> Pallet<T> {
	/// The ward, open or not.
	pub(crate) fn ensure_ward(organization: OrganizationId, ward: WardId) -> Result<Ward, DispatchError> {
		Ok(Wards::<T>::get(organization, ward).ok_or(Error::<T>::NotFound)?)
	}

	/// The ward, which must be open.
	pub(crate) fn ensure_open_ward(organization: OrganizationId, ward: WardId) -> Result<Ward, DispatchError> {
		let found = Self::ensure_ward(organization, ward)?;
		ensure!(found.status == LocationStatus::Active, Error::<T>::WardClosed);
		Ok(found)
	}

	fn ensure_room(organization: OrganizationId, ward: WardId, room: RoomId) -> Result<Room, DispatchError> {
		Ok(Rooms::<T>::get((organization, ward), room).ok_or(Error::<T>::NotFound)?)
	}

	/// The ward and the room, both of which must be open.
	pub(crate) fn ensure_open_room(
		organization: OrganizationId,
		ward: WardId,
		room: RoomId,
	) -> Result<(Ward, Room), DispatchError> {
		let ward_found = Self::ensure_open_ward(organization, ward)?;
		let found = Self::ensure_room(organization, ward, room)?;
		ensure!(found.status == LocationStatus::Active, Error::<T>::RoomClosed);
		Ok((ward_found, found))
	}

	/// Adds a ward without rooms.
	pub(crate) fn do_open_ward(organization: OrganizationId) -> Result<WardId, DispatchError> {
		let number = WardCount::<T>::get(organization);
		ensure!(number < T::MaxWards::get(), Error::<T>::TooManyWards);
		WardCount::<T>::insert(organization, number.saturating_add(1));
		Wards::<T>::insert(organization, WardId(number), Ward::new());
		Ok(WardId(number))
	}

	/// Closes a ward that has no bed in use and for which nobody waits.
	pub(crate) fn do_close_ward(organization: OrganizationId, ward: WardId) -> DispatchResult {
		let found = Self::ensure_open_ward(organization, ward)?;
		ensure!(found.beds.open().is_zero(), Error::<T>::BedsOpen);
		ensure!(!WaitingList::<T>::contains_key(organization, ward), Error::<T>::Awaited);
		Wards::<T>::insert(organization, ward, Ward { status: LocationStatus::Suspended, ..found });
		Ok(())
	}

	/// Opens a closed ward. Its beds stay closed.
	pub(crate) fn do_reopen_ward(organization: OrganizationId, ward: WardId) -> DispatchResult {
		let found = Self::ensure_ward(organization, ward)?;
		ensure!(found.status == LocationStatus::Suspended, Error::<T>::WardOpen);
		Wards::<T>::insert(organization, ward, Ward { status: LocationStatus::Active, ..found });
		Ok(())
	}

	/// Adds a room without beds.
	pub(crate) fn do_open_room(organization: OrganizationId, ward: WardId) -> Result<RoomId, DispatchError> {
		let found = Self::ensure_open_ward(organization, ward)?;
		ensure!(found.rooms < T::MaxRooms::get(), Error::<T>::TooManyRooms);
		let room = RoomId(found.rooms);
		Wards::<T>::insert(organization, ward, Ward { rooms: found.rooms.saturating_add(1), ..found });
		Rooms::<T>::insert((organization, ward), room, Room { status: LocationStatus::Active, open_beds: 0 });
		Ok(room)
	}

	/// Closes a room that has no bed in use.
	pub(crate) fn do_close_room(organization: OrganizationId, ward: WardId, room: RoomId) -> DispatchResult {
		let found = Self::ensure_room(organization, ward, room)?;
		ensure!(found.status == LocationStatus::Active, Error::<T>::RoomClosed);
		ensure!(found.open_beds.is_zero(), Error::<T>::BedsOpen);
		Rooms::<T>::insert((organization, ward), room, Room { status: LocationStatus::Suspended, ..found });
		Ok(())
	}

	/// Opens a closed room of an open ward. Its beds stay closed.
	pub(crate) fn do_reopen_room(organization: OrganizationId, ward: WardId, room: RoomId) -> DispatchResult {
		Self::ensure_open_ward(organization, ward)?;
		let found = Self::ensure_room(organization, ward, room)?;
		ensure!(found.status == LocationStatus::Suspended, Error::<T>::RoomOpen);
		Rooms::<T>::insert((organization, ward), room, Room { status: LocationStatus::Active, ..found });
		Ok(())
	}

	/// Counts a bed of the room where it stands now, and no longer where it stood, if it is not new.
	pub(crate) fn count(key: (OrganizationId, WardId), room: RoomId, from: Option<BedState>, to: BedState) {
		let (organization, ward) = key;
		Wards::<T>::mutate(organization, ward, |ward| {
			let Some(ward) = ward else { return };
			if let Some(from) = from {
				let left = ward.beds.of_mut(from);
				*left = left.saturating_sub(1);
			}
			let entered = ward.beds.of_mut(to);
			*entered = entered.saturating_add(1);
		});
		let was_open = from.is_some_and(|from| from != BedState::Closed);
		let is_open = to != BedState::Closed;
		if was_open == is_open {
			return;
		}
		Rooms::<T>::mutate(key, room, |room| {
			let Some(room) = room else { return };
			room.open_beds = match is_open {
				true => room.open_beds.saturating_add(1),
				false => room.open_beds.saturating_sub(1),
			};
		});
	}
}
