//! Who signs, for which side, and when.

use frame_support::ensure;
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use salus_primitives::{
	glue::{Members, Patients},
	money::{Amount, Party, MAX_AMOUNT},
	patient::{Act, PatientStatus},
	role::Permission,
	AccountId, Moment, OrganizationId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Config, Error, Pallet};

impl<T: Config> Pallet<T> {
	/// The time, as the chain writes it down.
	pub(crate) fn now() -> Moment {
		salus_primitives::now::<T::Clock>()
	}

	/// The signer, who must hold the permission in the organization.
	pub(crate) fn ensure_may(
		origin: OriginFor<T>,
		organization: OrganizationId,
		permission: Permission,
	) -> Result<AccountId, DispatchError> {
		let account = ensure_signed(origin)?;
		let actor = T::Members::actor(&account, organization).ok_or(Error::<T>::NotAMember)?;
		ensure!(actor.may(permission), Error::<T>::NotAuthorized);
		Ok(actor.account)
	}

	/// The signer, who must dispose of the party's money: handle that of the organization, or pay for the patient.
	pub(crate) fn ensure_disposes(origin: OriginFor<T>, party: Party) -> Result<AccountId, DispatchError> {
		match party {
			Party::Organization(organization) => Self::ensure_may(origin, organization, Permission::HandleMoney),
			Party::Patient(_) => {
				let account = ensure_signed(origin)?;
				ensure!(Self::disposes(&account, party), Error::<T>::NotAuthorized);
				Ok(account)
			}
		}
	}

	/// The signer, who must be able to agree for the side of an invoice: issue the provider's, or pay for the patient.
	pub(crate) fn ensure_agrees(origin: OriginFor<T>, side: Party) -> Result<AccountId, DispatchError> {
		match side {
			Party::Organization(organization) => Self::ensure_may(origin, organization, Permission::IssueInvoices),
			Party::Patient(_) => Self::ensure_disposes(origin, side),
		}
	}

	/// The signer, who must dispose of the money of one of two parties.
	pub(crate) fn ensure_either(origin: OriginFor<T>, parties: [Party; 2]) -> Result<AccountId, DispatchError> {
		let account = ensure_signed(origin)?;
		ensure!(parties.iter().any(|party| Self::disposes(&account, *party)), Error::<T>::NotAuthorized);
		Ok(account)
	}

	/// Whether the account disposes of the party's money.
	pub(crate) fn disposes(account: &AccountId, party: Party) -> bool {
		match party {
			Party::Organization(organization) => {
				T::Members::actor(account, organization).is_some_and(|actor| actor.may(Permission::HandleMoney))
			}
			Party::Patient(patient) => T::Patients::may(account, patient, Act::Pay).is_some(),
		}
	}

	/// Whether the account has something to do with the party, as whatever.
	pub(crate) fn is_of(account: &AccountId, party: Party) -> bool {
		match party {
			Party::Organization(organization) => T::Members::roles(account, organization).is_some(),
			Party::Patient(patient) => T::Patients::capacity(account, patient).is_some(),
		}
	}

	/// That whoever signs for an organization has nothing to do with the other side: nobody makes money for themselves, or gives up what they owe.
	pub(crate) fn ensure_uninvolved(by: &AccountId, other: Party) -> DispatchResult {
		ensure!(!Self::is_of(by, other), Error::<T>::Involved);
		Ok(())
	}

	/// That there is such a party, and somebody who could dispose of its money. A patient who has died leaves debts, and is owed.
	pub(crate) fn ensure_can_have(party: Party) -> DispatchResult {
		match party {
			Party::Organization(organization) => {
				let kind = T::Members::organization(organization).ok_or(Error::<T>::UnknownOrganization)?;
				ensure!(kind.permissions().contains(Permission::HandleMoney), Error::<T>::CannotHaveMoney);
			}
			Party::Patient(patient) => {
				ensure!(T::Patients::status(patient).is_some(), Error::<T>::UnknownPatient);
			}
		}
		Ok(())
	}

	/// That somebody could ever dispose of what the party is paid. A suspended organization may act again, and what it is owed falls due meanwhile.
	pub(crate) fn ensure_has_not_left(party: Party) -> DispatchResult {
		match party {
			Party::Organization(organization) => {
				ensure!(!T::Members::has_left(organization), Error::<T>::PayeeHasLeft);
			}
			Party::Patient(_) => {}
		}
		Ok(())
	}

	/// Whether the party's money may leave it now: not while a patient's registration is suspended, since whoever signs then may have stolen the wallet. What keeps or brings
	/// money is not asked this.
	pub(crate) fn may_leave(party: Party) -> bool {
		match party {
			Party::Organization(_) => true,
			Party::Patient(patient) => T::Patients::status(patient) != Some(PatientStatus::Suspended),
		}
	}

	/// That it may.
	pub(crate) fn ensure_may_leave(party: Party) -> DispatchResult {
		ensure!(Self::may_leave(party), Error::<T>::PatientSuspended);
		Ok(())
	}

	/// That the amount is one: more than nothing, and no more than can be.
	pub(crate) fn ensure_amount(amount: Amount) -> DispatchResult {
		ensure!(amount > 0 && amount <= MAX_AMOUNT, Error::<T>::AmountOutOfRange);
		Ok(())
	}
}
