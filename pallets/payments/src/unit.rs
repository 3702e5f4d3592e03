//! Units of account: opened by the council, issued by a settlement member.

use frame_support::{ensure, traits::fungibles::Create as _};
use salus_primitives::{
	glue::Members,
	money::{Amount, Currency, Party, Subject, Unit, UnitStatus, MAX_DECIMALS},
	role::OrganizationKind,
	AccountId, Digest, OrganizationId, UnitId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{purse::owner_of, Config, Error, NextUnit, Pallet, References, Units};

impl<T: Config> Pallet<T> {
	/// The unit, in use or not.
	pub(crate) fn ensure_unit(unit: UnitId) -> Result<Unit, DispatchError> {
		Ok(Units::<T>::get(unit).ok_or(Error::<T>::NotFound)?)
	}

	/// The unit, which must be in use.
	pub(crate) fn ensure_open_unit(unit: UnitId) -> Result<Unit, DispatchError> {
		let found = Self::ensure_unit(unit)?;
		ensure!(found.status == UnitStatus::Active, Error::<T>::UnitClosed);
		Ok(found)
	}

	/// The unit, of this issuer.
	fn ensure_unit_of(issuer: OrganizationId, unit: UnitId) -> Result<Unit, DispatchError> {
		let found = Self::ensure_unit(unit)?;
		ensure!(found.issuer == issuer, Error::<T>::NotFound);
		Ok(found)
	}

	/// Uses up a reference of the issuer's own books.
	pub(crate) fn use_reference(unit: UnitId, reference: Digest) -> DispatchResult {
		ensure!(!References::<T>::contains_key(unit, reference), Error::<T>::ReferenceUsed);
		References::<T>::insert(unit, reference, ());
		Ok(())
	}

	/// Opens a unit, and makes its asset, which nobody but this pallet issues.
	pub(crate) fn do_open_unit(
		issuer: OrganizationId,
		currency: Currency,
		decimals: u8,
	) -> Result<UnitId, DispatchError> {
		let kind = T::Members::organization(issuer).ok_or(Error::<T>::UnknownOrganization)?;
		ensure!(kind == OrganizationKind::Settlement, Error::<T>::NotASettlementMember);
		ensure!(decimals <= MAX_DECIMALS, Error::<T>::DecimalsOutOfRange);
		let number = NextUnit::<T>::get();
		NextUnit::<T>::put(number.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?);
		let unit = UnitId(number);
		T::Assets::create(number, owner_of(unit), true, 1)?;
		Units::<T>::insert(unit, Unit { issuer, currency, decimals, status: UnitStatus::Active });
		Ok(unit)
	}

	/// Ends the issuing of a unit.
	pub(crate) fn do_close_unit(unit: UnitId) -> DispatchResult {
		let found = Self::ensure_open_unit(unit)?;
		Units::<T>::insert(unit, Unit { status: UnitStatus::Closed, ..found });
		Ok(())
	}

	/// Issues what was paid in for a party.
	pub(crate) fn do_issue_money(
		organization: OrganizationId,
		unit: UnitId,
		party: Party,
		amount: Amount,
		reference: Digest,
		by: &AccountId,
	) -> DispatchResult {
		let found = Self::ensure_unit_of(organization, unit)?;
		ensure!(found.status == UnitStatus::Active, Error::<T>::UnitClosed);
		Self::ensure_amount(amount)?;
		Self::ensure_can_have(party)?;
		Self::ensure_uninvolved(by, party)?;
		Self::use_reference(unit, reference)?;
		Self::mint(party, unit, amount, Subject::Reference(reference))
	}
}
