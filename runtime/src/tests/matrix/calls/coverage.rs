//! Plans, networks, coverages and authorizations. One insurer has them all, so that members of other organizations are refused before anything is looked for.

mod authorization;

use salus_coverage::Call;
use salus_primitives::{
	role::{
		OrganizationKind::{Hospital, Insurer},
		Role,
	},
	CoverageId, NetworkId, OrganizationId,
};
use sp_runtime::DispatchResult;

use super::{
	super::{
		people::{here, NOW},
		table::{Asked, May, Row},
	},
	money::{insured, plan, plan_manager, prepare, rules, terms, unit, COVERAGE, DAY, PLAN, UNIT},
};
use crate::{Coverage, Runtime, RuntimeCall};

const NETWORK: NetworkId = NetworkId(0);

fn network(_: &Asked) -> DispatchResult {
	Coverage::open_network(plan_manager(), here(Insurer))
}

/// The hospital is within the network.
fn within(asked: &Asked) -> DispatchResult {
	network(asked)?;
	Coverage::add_provider(plan_manager(), here(Insurer), NETWORK, here(Hospital))
}

fn drafted(asked: &Asked) -> DispatchResult {
	Coverage::issue_coverage(plan_manager(), here(Insurer), asked.patient, terms(1), true)
}

fn suspended(_: &Asked) -> DispatchResult {
	Coverage::suspend_coverage(plan_manager(), here(Insurer), COVERAGE, NOW)
}

/// Those who say what the insurer offers, and issue it.
fn manages() -> May {
	May::role(Role::PlanManager)
}

pub fn rows() -> Vec<Row> {
	[plans(), networks(), coverages(), authorization::rows()].into_iter().flatten().collect()
}

fn plans() -> Vec<Row> {
	vec![
		Row::new("Coverage.open_plan", manages(), |asked| {
			Call::open_plan { organization: asked.organization, unit: UNIT, rules: rules(NOW) }.into()
		})
		.after(|asked| prepare(asked, &[unit])),
		Row::new("Coverage.publish_rules", manages(), |asked| {
			Call::publish_rules { organization: asked.organization, plan: PLAN, rules: rules(NOW + DAY) }.into()
		})
		.after(|asked| prepare(asked, &[unit, plan])),
		Row::new("Coverage.retire_plan", manages(), |asked| {
			Call::retire_plan { organization: asked.organization, plan: PLAN }.into()
		})
		.after(|asked| prepare(asked, &[unit, plan])),
	]
}

fn networks() -> Vec<Row> {
	vec![
		Row::new("Coverage.open_network", manages(), |asked| {
			Call::open_network { organization: asked.organization }.into()
		}),
		Row::new("Coverage.add_provider", manages(), |asked| {
			let (organization, provider) = (asked.organization, here(Hospital));
			Call::add_provider { organization, network: NETWORK, provider }.into()
		})
		.after(|asked| prepare(asked, &[network])),
		Row::new("Coverage.remove_provider", manages(), |asked| {
			let (organization, provider) = (asked.organization, here(Hospital));
			Call::remove_provider { organization, network: NETWORK, provider }.into()
		})
		.after(|asked| prepare(asked, &[within])),
	]
}

fn coverages() -> Vec<Row> {
	vec![
		Row::new("Coverage.issue_coverage", manages(), |asked| {
			let (organization, patient) = (asked.organization, asked.patient);
			Call::issue_coverage { organization, patient, terms: terms(1), draft: false }.into()
		})
		.after(|asked| prepare(asked, &[unit, plan])),
		Row::new("Coverage.activate_coverage", manages(), |asked| {
			of_coverage(asked, |organization, coverage| Call::activate_coverage { organization, coverage })
		})
		.after(|asked| prepare(asked, &[unit, plan, drafted])),
		Row::new("Coverage.suspend_coverage", manages(), |asked| {
			of_coverage(asked, |organization, coverage| Call::suspend_coverage { organization, coverage, from: NOW })
		})
		.after(|asked| prepare(asked, &[insured])),
		Row::new("Coverage.resume_coverage", manages(), |asked| {
			of_coverage(asked, |organization, coverage| Call::resume_coverage { organization, coverage })
		})
		.after(|asked| prepare(asked, &[insured, suspended])),
		Row::new("Coverage.end_coverage", manages(), |asked| {
			of_coverage(asked, |organization, coverage| Call::end_coverage { organization, coverage, at: NOW })
		})
		.after(|asked| prepare(asked, &[insured])),
		Row::new("Coverage.extend_coverage", manages(), |asked| {
			of_coverage(asked, |organization, coverage| {
				let end = terms(1).end + DAY;
				Call::extend_coverage { organization, coverage, end }
			})
		})
		.after(|asked| prepare(asked, &[insured])),
		Row::new("Coverage.set_order", manages(), |asked| {
			of_coverage(asked, |organization, coverage| Call::set_order { organization, coverage, order: 2 })
		})
		.after(|asked| prepare(asked, &[insured])),
		Row::new("Coverage.enter_in_error", manages(), |asked| {
			of_coverage(asked, |organization, coverage| Call::enter_in_error { organization, coverage })
		})
		.after(|asked| prepare(asked, &[insured])),
	]
}

fn of_coverage(asked: &Asked, make: fn(OrganizationId, CoverageId) -> Call<Runtime>) -> RuntimeCall {
	make(asked.organization, COVERAGE).into()
}
