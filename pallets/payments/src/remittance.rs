//! Remittances: what an insurer pays a provider for claims, less what it takes back; and what a provider gives back by itself, which is in the books of both, and is no
//! remittance.

use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::{ensure, traits::ConstU32, BoundedVec};
use salus_primitives::{
	glue::Payables,
	money::{Amount, EntryKind, Party, Subject},
	remittance::{Payable, Remittance, RemittanceStatus, Remitted, RemittedKind, MAX_REMITTED},
	ClaimId, InvoiceId, OrganizationId, RemittanceId, UnitId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{purse::Movement, Config, Error, List, NextRemittance, PaidBy, Pallet, Remittances, Returned};

/// The claims of one remittance.
pub type Claims = BoundedVec<ClaimId, ConstU32<MAX_REMITTED>>;

/// A claim in a remittance, and the invoice that it is for.
type Line = (Remitted, Option<InvoiceId>);

impl<T: Config> Pallet<T> {
	/// What the claim's line says, if it is to be paid, or taken back, between these two in this unit.
	fn line(claim: ClaimId, payer: OrganizationId, payee: OrganizationId, unit: UnitId) -> Result<Line, DispatchError> {
		let payable: Payable = T::Payables::payable(claim).ok_or(Error::<T>::NotPayable)?;
		let theirs = (payable.payer, payable.payee, payable.unit) == (payer, payee, unit);
		ensure!(theirs, Error::<T>::OtherPayable);
		let Payable { kind, amount, invoice, .. } = payable;
		Self::ensure_amount(amount)?;
		Ok((Remitted { claim, kind, amount }, invoice))
	}

	/// What is paid less what is taken back.
	fn total(lines: &[Line]) -> Result<Amount, DispatchError> {
		let sum = |kind| {
			let of_kind = lines.iter().filter(|(line, _)| line.kind == kind);
			of_kind.fold(0u128, |sum, (line, _)| sum.saturating_add(line.amount.into()))
		};
		let total = sum(RemittedKind::Payment).checked_sub(sum(RemittedKind::Adjustment));
		let total = total.ok_or(Error::<T>::TakesMoreThanPays)?;
		Ok(Amount::try_from(total).map_err(|_| Error::<T>::AmountOutOfRange)?)
	}

	/// What the lines of all these claims say, each of which is named once.
	fn lines(
		payer: OrganizationId,
		payee: OrganizationId,
		unit: UnitId,
		claims: &Claims,
	) -> Result<Vec<Line>, DispatchError> {
		Self::ensure_unit(unit)?;
		ensure!(payer != payee, Error::<T>::SameParty);
		ensure!(!claims.is_empty(), Error::<T>::NoClaims);
		ensure!(claims.iter().collect::<BTreeSet<_>>().len() == claims.len(), Error::<T>::ClaimTwice);
		claims.iter().map(|claim| Self::line(*claim, payer, payee, unit)).collect()
	}

	/// Pays for the claims, and takes back what is to be taken back, in one movement of what was signed: between the signature and now an appeal may have been decided.
	pub(crate) fn do_remit(
		payer: OrganizationId,
		payee: OrganizationId,
		unit: UnitId,
		claims: &Claims,
		signed: Amount,
	) -> Result<RemittanceId, DispatchError> {
		let lines = Self::lines(payer, payee, unit, claims)?;
		let amount = Self::total(&lines)?;
		ensure!(amount == signed, Error::<T>::TotalDiffers);
		let id = RemittanceId(Self::number::<NextRemittance<T>>()?);
		let (from, to) = (Party::Organization(payer), Party::Organization(payee));
		let (kind, about) = (EntryKind::Remittance, Subject::Remittance(id));
		Self::pay(Movement { from, to, unit, amount, kind, about })?;
		for line in &lines {
			Self::remit_line(id, *line)?;
		}
		Self::enter_remittance(id, payer, payee, unit, lines, amount)?;
		Ok(id)
	}

	/// Writes down for one claim that it was paid, or taken back: in its invoice, and with the claim.
	fn remit_line(id: RemittanceId, (line, invoice): Line) -> DispatchResult {
		let Remitted { claim, kind, amount } = line;
		if let Some(invoice) = invoice {
			match kind {
				RemittedKind::Payment => Self::pay_share(invoice, claim, amount)?,
				RemittedKind::Adjustment => Self::take_back_share(invoice, claim, amount)?,
			}
		}
		if kind == RemittedKind::Payment {
			PaidBy::<T>::insert(claim, id);
		}
		T::Payables::paid(claim, id)
	}

	fn enter_remittance(
		id: RemittanceId,
		payer: OrganizationId,
		payee: OrganizationId,
		unit: UnitId,
		lines: Vec<Line>,
		total: Amount,
	) -> DispatchResult {
		Self::append(List::RemittancesBy(payer), id.0)?;
		Self::append(List::RemittancesTo(payee), id.0)?;
		let lines = BoundedVec::truncate_from(lines.into_iter().map(|(line, _)| line).collect());
		let (status, at, cleared) = (RemittanceStatus::Paid, Self::now(), None);
		Remittances::<T>::insert(id, Remittance { payer, payee, unit, lines, total, status, at, cleared });
		Ok(())
	}

	/// Gives back to the insurer what is to be taken back for the claims, in one movement for each.
	pub(crate) fn do_return_remitted(
		payee: OrganizationId,
		payer: OrganizationId,
		unit: UnitId,
		claims: &Claims,
	) -> Result<Amount, DispatchError> {
		let lines = Self::lines(payer, payee, unit, claims)?;
		let taken_back = lines.iter().all(|(line, _)| line.kind == RemittedKind::Adjustment);
		ensure!(taken_back, Error::<T>::NotTakenBack);
		let (from, to) = (Party::Organization(payee), Party::Organization(payer));
		let mut total: Amount = 0;
		for (Remitted { claim, amount, .. }, invoice) in lines {
			let paid_by = PaidBy::<T>::get(claim).ok_or(Error::<T>::NotPayable)?;
			let (kind, about) = (EntryKind::Refund, Subject::Remittance(paid_by));
			Self::pay(Movement { from, to, unit, amount, kind, about })?;
			if let Some(invoice) = invoice {
				Self::take_back_share(invoice, claim, amount)?;
			}
			T::Payables::paid(claim, paid_by)?;
			let returned = Returned::<T>::get(claim).checked_add(amount).ok_or(Error::<T>::AmountOutOfRange)?;
			Returned::<T>::insert(claim, returned);
			total = total.checked_add(amount).ok_or(Error::<T>::AmountOutOfRange)?;
		}
		Ok(total)
	}

	/// Writes down that the payee agrees, with each claim too: but for those which another remittance has paid since, with which the payee has not agreed yet.
	pub(crate) fn do_clear_remittance(organization: OrganizationId, id: RemittanceId) -> DispatchResult {
		let found = Remittances::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		ensure!(found.payee == organization, Error::<T>::NotFound);
		ensure!(found.status == RemittanceStatus::Paid, Error::<T>::AlreadyCleared);
		for line in found.lines.iter().filter(|line| PaidBy::<T>::get(line.claim) == Some(id)) {
			T::Payables::cleared(line.claim)?;
		}
		let (status, cleared) = (RemittanceStatus::Cleared, Some(Self::now()));
		Remittances::<T>::insert(id, Remittance { status, cleared, ..found });
		Ok(())
	}
}
