//! Enrolment: for how many reasons an account is known, and the one reference that lets it exist without a balance.

use codec::{Decode, Encode, MaxEncodedLen};
use frame_system::{DecRefStatus, Pallet as System};
use salus_primitives::{
	glue::{Seats, Standing},
	AccountId,
};
use scale_info::TypeInfo;
use sp_runtime::traits::Zero;

use crate::{Config, DepartedNonces, Enrolments, OrganizationsOf, Pallet};

/// How often an account is enrolled, by reason.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Enrolment {
	/// Memberships in organizations.
	pub memberships: u32,
	/// What makes it known outside any organization: offices such as a validator's or a councillor's, and patients it acts for.
	pub seats: u32,
}

/// Why an account is enrolled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Reason {
	/// It is a member of an organization.
	Membership,
	/// Something outside any organization.
	Seat,
}

impl Enrolment {
	/// Whether no reason is left.
	pub fn is_over(&self) -> bool {
		*self == Self::default()
	}

	fn count(&mut self, reason: Reason) -> &mut u32 {
		match reason {
			Reason::Membership => &mut self.memberships,
			Reason::Seat => &mut self.seats,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Writes down one more reason to know the account. The first brings it into being.
	pub(crate) fn enrol(account: &AccountId, reason: Reason) {
		let mut enrolment = Enrolments::<T>::get(account).unwrap_or_else(|| {
			Self::bring_into_being(account);
			Enrolment::default()
		});
		let count = enrolment.count(reason);
		*count = count.saturating_add(1);
		Enrolments::<T>::insert(account, enrolment);
	}

	/// Strikes one reason to know the account. With the last, its reference goes, unless something else still depends on it: then the entry stays, with no
	/// reason in it, and the reference serves the next enrolment.
	pub(crate) fn strike(account: &AccountId, reason: Reason) {
		let Some(mut enrolment) = Enrolments::<T>::get(account) else { return };
		let count = enrolment.count(reason);
		*count = count.saturating_sub(1);
		if enrolment.is_over() && Self::let_go(account) {
			Enrolments::<T>::remove(account);
		} else {
			Enrolments::<T>::insert(account, enrolment);
		}
	}

	/// Gives the account our reference, and the nonce it had when it was last let go.
	fn bring_into_being(account: &AccountId) {
		System::<T>::inc_providers(account);
		if let Some(nonce) = DepartedNonces::<T>::take(account) {
			frame_system::Account::<T>::mutate(account, |info| info.nonce = info.nonce.max(nonce));
		}
	}

	/// Takes our reference back, and keeps the nonce if the account is gone with it. Says whether that was possible.
	fn let_go(account: &AccountId) -> bool {
		let nonce = System::<T>::account_nonce(account);
		match System::<T>::dec_providers(account) {
			Ok(DecRefStatus::Reaped) => {
				if !nonce.is_zero() {
					DepartedNonces::<T>::insert(account, nonce);
				}
				true
			}
			Ok(DecRefStatus::Exists) => true,
			Err(_) => false,
		}
	}
}

impl<T: Config> Seats for Pallet<T> {
	fn take(account: &AccountId) {
		Self::enrol(account, Reason::Seat);
	}

	fn leave(account: &AccountId) {
		Self::strike(account, Reason::Seat);
	}
}

impl<T: Config> Standing for Pallet<T> {
	/// Whether the account holds an office, acts for a patient, or is a member of an active organization. One read for most, two and one for each
	/// organization for members.
	fn is_known(account: &AccountId) -> bool {
		let Some(enrolment) = Enrolments::<T>::get(account) else { return false };
		enrolment.seats > 0
			|| (enrolment.memberships > 0 && OrganizationsOf::<T>::get(account).into_iter().any(Self::is_active))
	}
}
