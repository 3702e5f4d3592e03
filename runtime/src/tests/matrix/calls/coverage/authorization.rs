//! Authorizations: a provider asks, and the insurer answers.

use salus_coverage::Call;
use salus_primitives::{
	insurance::{Authorized, Category},
	role::OrganizationKind::Insurer,
	AuthorizationId, OrganizationId,
};
use sp_runtime::DispatchResult;

use super::super::{
	super::{
		super::cast::by,
		people::{here, NOW},
		table::{Asked, Row},
	},
	money::{adjudicates, adjudicator, clerk, digest, insured, prepare, provider_id, submits, COVERAGE, DAY},
};
use crate::{Coverage, Runtime, RuntimeCall};

const AUTHORIZATION: AuthorizationId = AuthorizationId(0);

const fn asked_for() -> Authorized {
	Authorized { units: 2, start: NOW, end: NOW + DAY }
}

fn requested(asked: &Asked) -> DispatchResult {
	insured(asked)?;
	let (category, service) = (Category::Other, digest(0x51));
	Coverage::request_authorization(clerk(asked), provider_id(asked), COVERAGE, category, service, asked_for())
}

fn certified(asked: &Asked) -> DispatchResult {
	requested(asked)?;
	Coverage::certify_authorization(by(adjudicator(asked)), here(Insurer), AUTHORIZATION, asked_for())
}

pub fn rows() -> Vec<Row> {
	vec![
		Row::new("Coverage.request_authorization", submits(), |asked| {
			let (organization, category, service) = (asked.organization, Category::Other, digest(0x51));
			let (coverage, requested) = (COVERAGE, asked_for());
			Call::request_authorization { organization, coverage, category, service, requested }.into()
		})
		.after(|asked| prepare(asked, &[insured])),
		Row::new("Coverage.pend_authorization", adjudicates(), |asked| {
			of_authorization(asked, |organization, authorization| Call::pend_authorization {
				organization,
				authorization,
			})
		})
		.after(|asked| prepare(asked, &[requested])),
		Row::new("Coverage.certify_authorization", adjudicates(), |asked| {
			of_authorization(asked, |organization, authorization| {
				let certified = Authorized { units: 1, ..asked_for() };
				Call::certify_authorization { organization, authorization, certified }
			})
		})
		.after(|asked| prepare(asked, &[requested])),
		Row::new("Coverage.deny_authorization", adjudicates(), |asked| {
			of_authorization(asked, |organization, authorization| Call::deny_authorization {
				organization,
				authorization,
			})
		})
		.after(|asked| prepare(asked, &[requested])),
		Row::new("Coverage.extend_authorization", adjudicates(), |asked| {
			of_authorization(asked, |organization, authorization| {
				let (units, end) = (3, NOW + 2 * DAY);
				Call::extend_authorization { organization, authorization, units, end }
			})
		})
		.after(|asked| prepare(asked, &[certified])),
		Row::new("Coverage.revoke_authorization", adjudicates(), |asked| {
			of_authorization(asked, |organization, authorization| Call::revoke_authorization {
				organization,
				authorization,
			})
		})
		.after(|asked| prepare(asked, &[certified])),
		Row::new("Coverage.cancel_authorization", submits(), |asked| {
			of_authorization(asked, |organization, authorization| Call::cancel_authorization {
				organization,
				authorization,
			})
		})
		.after(|asked| prepare(asked, &[requested])),
	]
}

fn of_authorization(asked: &Asked, make: fn(OrganizationId, AuthorizationId) -> Call<Runtime>) -> RuntimeCall {
	make(asked.organization, AUTHORIZATION).into()
}
