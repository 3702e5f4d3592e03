//! Vouchers: how somebody whom the chain does not know registers.

use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use salus_primitives::{
	glue::{Actor, Members},
	role::Permission,
	voucher::{Voucher, MAX_VALIDITY},
	AccountId, Moment,
};
use sp_runtime::{traits::Zero, DispatchError, DispatchResult, MultiSignature};

use crate::{Config, Controller, Error, Event, Pallet, PatientsOf, Registrations};

impl<T: Config> Pallet<T> {
	/// The registrar who invited the account, if the voucher can be redeemed now. Whoever lets unknown accounts in asks this.
	pub fn invitation(
		account: &AccountId,
		voucher: &Voucher,
		registrar: &AccountId,
		signature: &MultiSignature,
	) -> Option<Actor> {
		Self::ensure_invited(account, voucher, registrar, signature).ok()
	}

	/// The registrar who invited the account. What costs least is asked first, the signature last.
	pub(crate) fn ensure_invited(
		account: &AccountId,
		voucher: &Voucher,
		registrar: &AccountId,
		signature: &MultiSignature,
	) -> Result<Actor, DispatchError> {
		ensure!(voucher.account == *account, Error::<T>::AnotherAccount);
		ensure!(
			voucher.genesis == frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero()),
			Error::<T>::AnotherChain
		);
		Self::ensure_timely(voucher.expires)?;
		let actor = T::Members::actor(registrar, voucher.organization).ok_or(Error::<T>::NotAMember)?;
		ensure!(actor.may(Permission::RegisterPatients), Error::<T>::NotAuthorized);
		ensure!(!Registrations::<T>::contains_key(voucher.patient), Error::<T>::AlreadyRegistered);
		let patients = PatientsOf::<T>::decode_len(account).unwrap_or_default();
		let room = u32::try_from(patients).is_ok_and(|patients| patients < T::MaxPatients::get());
		ensure!(room, Error::<T>::TooManyPatients);
		ensure!(voucher.is_signed(signature, registrar), Error::<T>::BadSignature);
		Ok(actor)
	}

	/// Registers the patient of the voucher, with the account as its own wallet. The patient's id registers once, and so the voucher serves once.
	pub(crate) fn do_redeem_voucher(voucher: Voucher, registrar: AccountId) -> DispatchResult {
		let Voucher { organization, patient, account, .. } = voucher;
		Self::do_register_patient(organization, patient)?;
		Self::deposit_event(Event::PatientRegistered { patient, organization, by: registrar.clone() });
		Self::do_add_controller(patient, Controller::own_wallet(account), Some(registrar))
	}

	fn ensure_timely(expires: Moment) -> DispatchResult {
		let now = Self::now();
		ensure!(now < expires, Error::<T>::VoucherExpired);
		ensure!(expires <= now.saturating_add(MAX_VALIDITY), Error::<T>::ExpiresTooLate);
		Ok(())
	}
}
