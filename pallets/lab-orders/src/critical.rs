//! Critical values: clocks that run until a clinician has acknowledged them.

use frame_support::{ensure, BoundedVec};
use salus_primitives::{
	glue::Members,
	laboratory::{Acknowledgement, CriticalStatus},
	role::Permission,
	AccountId, OrganizationId, ReportId,
};
use sp_runtime::{traits::Get, DispatchResult};

use crate::{
	list::critical_key, order::twice, Config, Critical, Criticals, Error, Escalation, Event, Pallet, Reports, Running,
};

impl<T: Config> Pallet<T> {
	/// Starts the clock of a version for whoever has ordered, as soon as it is signed.
	pub(crate) fn start_clock(report: ReportId, version: u16, organization: OrganizationId) {
		let since = Self::now();
		let due = since.saturating_add(T::AcknowledgePeriod::get());
		let critical = Critical { organization, status: CriticalStatus::Running, since, due, acknowledged: None };
		Criticals::<T>::insert(report, version, critical);
		Running::<T>::insert(organization, critical_key(due, report, version), ());
		Self::deposit_event(Event::CriticalReported { report, version, organization, due });
	}

	/// A clinician has heard of this version, and of all before it; of one that was withdrawn, of that.
	pub(crate) fn do_acknowledge_result(
		organization: OrganizationId,
		report: ReportId,
		version: u16,
		by: &AccountId,
	) -> DispatchResult {
		let found = Reports::<T>::get(report).ok_or(Error::<T>::NotFound)?;
		ensure!(Self::ensure_order(found.order)?.organization == organization, Error::<T>::NotFound);
		let named = Criticals::<T>::get(report, version).ok_or(Error::<T>::NotCritical)?;
		ensure!(named.status.runs(), Error::<T>::AlreadyAcknowledged);
		(0..=version).for_each(|version| Self::acknowledge(report, version, by));
		Ok(())
	}

	fn acknowledge(report: ReportId, version: u16, by: &AccountId) {
		let at = Self::now();
		let runs = |critical: &Critical| critical.status.runs();
		let Some(critical) = Criticals::<T>::get(report, version).filter(runs) else { return };
		let late = critical.is_overdue(at);
		let status = if late { CriticalStatus::AcknowledgedLate } else { CriticalStatus::Acknowledged };
		let acknowledged = Some(Acknowledgement { by: by.clone(), at });
		Running::<T>::remove(critical.organization, critical_key(critical.due, report, version));
		Criticals::<T>::insert(report, version, Critical { status, acknowledged, ..critical });
		Self::deposit_event(Event::Acknowledged { report, version, late, by: by.clone() });
	}

	/// A version was never meant. If nobody has acknowledged it, its clock runs on until a clinician has heard of that too: some may have acted on it.
	pub(crate) fn withdraw_clock(report: ReportId, version: u16, by: &AccountId) {
		let running = |critical: &Critical| critical.status == CriticalStatus::Running;
		let Some(critical) = Criticals::<T>::get(report, version).filter(running) else { return };
		let organization = critical.organization;
		Criticals::<T>::insert(report, version, Critical { status: CriticalStatus::Withdrawn, ..critical });
		Self::deposit_event(Event::CriticalWithdrawn { report, version, organization, by: by.clone() });
	}

	/// The same of every version of a report. They are bounded.
	pub(crate) fn withdraw_clocks(report: ReportId, by: &AccountId) -> DispatchResult {
		(0..Self::next_version(report)?).for_each(|version| Self::withdraw_clock(report, version, by));
		Ok(())
	}

	/// Says who is to be told of what is overdue. Each of them could acknowledge it now.
	pub(crate) fn do_set_escalation(
		organization: OrganizationId,
		accounts: BoundedVec<AccountId, T::MaxEscalation>,
	) -> DispatchResult {
		ensure!(!twice(&accounts), Error::<T>::AccountTwice);
		let able = |account: &AccountId| {
			let actor = T::Members::actor(account, organization);
			actor.is_some_and(|actor| actor.may(Permission::AcknowledgeResults))
		};
		ensure!(accounts.iter().all(able), Error::<T>::NotAClinician);
		if accounts.is_empty() {
			Escalation::<T>::remove(organization);
		} else {
			Escalation::<T>::insert(organization, accounts);
		}
		Ok(())
	}

	/// How many of the escalation list are to be told of a clock by now: one as soon as it is overdue, then one more after each period.
	pub(crate) fn escalated(critical: &Critical) -> u32 {
		let now = Self::now();
		if !critical.is_overdue(now) {
			return 0;
		}
		let list = Escalation::<T>::decode_len(critical.organization).unwrap_or_default();
		let periods = now.saturating_sub(critical.due).checked_div(T::EscalationPeriod::get()).unwrap_or(u64::MAX);
		let told = u32::try_from(periods).unwrap_or(u32::MAX).saturating_add(1);
		told.min(list.try_into().unwrap_or(u32::MAX))
	}
}
