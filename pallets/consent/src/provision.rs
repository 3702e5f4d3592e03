//! What a grantee and a provision must be to enter the register, and what a provision speaks of.

use frame_support::ensure;
use salus_primitives::{
	consent::{Grantee, LabelFilter, Period, Provision, ProvisionType},
	decision::Question,
	glue::Members,
};
use sp_runtime::DispatchResult;

use crate::{Config, Error, Pallet};

impl<T: Config> Pallet<T> {
	/// Whether a permit can say this for this grantee.
	pub(crate) fn ensure_grantable(grantee: &Grantee, provision: &Provision) -> DispatchResult {
		Self::ensure_known(grantee)?;
		Self::ensure_sound(provision)?;
		// "From this label on" opens the more, the more confidential it is. Nobody means that.
		ensure!(!matches!(provision.labels, LabelFilter::From { .. }), Error::<T>::UnsoundLabels);
		Ok(())
	}

	/// Whether a refusal can say this. Of the grantee nothing is asked: a suspended organization can be refused before it comes back.
	pub(crate) fn ensure_refusable(provision: &Provision) -> DispatchResult {
		Self::ensure_sound(provision)
	}

	/// Whether the grantee can be granted something now.
	pub(crate) fn ensure_known(grantee: &Grantee) -> DispatchResult {
		match grantee {
			Grantee::Account(_) => {}
			Grantee::Organization(organization) => {
				T::Members::organization(*organization).ok_or(Error::<T>::UnknownOrganization)?;
			}
			Grantee::Role { organization, role } => {
				let kind = T::Members::organization(*organization).ok_or(Error::<T>::UnknownOrganization)?;
				ensure!(role.fits(kind), Error::<T>::RoleDoesNotFit);
			}
		}
		Ok(())
	}

	fn ensure_sound(provision: &Provision) -> DispatchResult {
		let Provision { classes, actions, purposes, period, data_period, records, labels, .. } = provision;
		ensure!(!classes.is_empty() && !actions.is_empty() && !purposes.is_empty(), Error::<T>::NothingNamed);
		ensure!(period.is_sound() && data_period.is_sound(), Error::<T>::UnsoundPeriod);
		ensure!(!has_ended(period, Self::now()), Error::<T>::Expired);
		let mut rest = records.as_slice();
		while let [first, others @ ..] = rest {
			ensure!(!others.contains(first), Error::<T>::DuplicateRecord);
			rest = others;
		}
		let says_nothing = matches!(
			labels,
			LabelFilter::From { confidentiality: None, sensitivities } if sensitivities.is_empty()
		);
		ensure!(!says_nothing, Error::<T>::UnsoundLabels);
		Ok(())
	}
}

/// Whether the period is over at that moment.
pub(crate) fn has_ended(period: &Period, at: u64) -> bool {
	period.end.is_some_and(|end| end <= at)
}

/// Whether the provision speaks of what the question asks. What the question leaves open counts against access: a permit that is limited there does not
/// speak of it, a refusal does.
pub(crate) fn speaks_of(kind: ProvisionType, provision: &Provision, question: &Question) -> bool {
	let if_unknown = kind == ProvisionType::Deny;
	provision.classes.contains(question.class)
		&& provision.actions.contains(question.action)
		&& provision.purposes.contains(question.purpose)
		&& provision.period.contains(question.at)
		&& provision.labels.matches(&question.label)
		&& (provision.records.is_empty()
			|| question.record.map_or(if_unknown, |record| provision.records.contains(&record)))
		&& (provision.data_period == Period::ALWAYS
			|| question.made.map_or(if_unknown, |made| provision.data_period.contains(made)))
		&& provision
			.author
			.as_ref()
			.is_none_or(|author| question.author.as_ref().map_or(if_unknown, |wrote| wrote == author))
}
