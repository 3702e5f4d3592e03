//! What an insurer offers: plans with their rules, and networks of providers.

use salus_primitives::{
	insurance::{Benefit, DeductibleKind, Rules},
	money::{Amount, Unit},
	NetworkId, OrganizationId, PlanId, UnitId,
};

use super::arguments;
use crate::{
	call::Call,
	moment,
	money::{self, percentage},
	span,
};

/// Opens a plan with its first version. What the unit is makes the amounts readable.
pub fn open_plan(organization: OrganizationId, number: UnitId, rules: &Rules, unit: Option<&Unit>) -> Call {
	let mut says = vec![format!("Open a further plan of organization {organization}, all in unit of account {number}")];
	says.extend(describe(rules, unit));
	Call::new("Coverage", "open_plan", arguments![organization, number, rules], says)
}

/// Gives a plan a further version.
pub fn publish_rules(organization: OrganizationId, plan: PlanId, rules: &Rules, unit: Option<&Unit>) -> Call {
	let mut says = vec![format!("Give {} another version of its rules", of_plan(organization, plan))];
	says.extend(describe(rules, unit));
	says.push("What is served before goes by the rules that held then; no version can be taken back".into());
	Call::new("Coverage", "publish_rules", arguments![organization, plan, rules], says)
}

/// Issues no further coverage by a plan.
pub fn retire_plan(organization: OrganizationId, plan: PlanId) -> Call {
	let says = vec![format!(
		"Retire {} for good: nobody is newly covered by it, and what was issued goes on",
		of_plan(organization, plan)
	)];
	Call::new("Coverage", "retire_plan", arguments![organization, plan], says)
}

/// Opens a network. Nobody is within.
pub fn open_network(organization: OrganizationId) -> Call {
	let says = vec![format!("Open a further network of organization {organization}, with nobody within")];
	Call::new("Coverage", "open_network", arguments![organization], says)
}

/// Takes a provider into a network.
pub fn add_provider(organization: OrganizationId, network: NetworkId, provider: OrganizationId) -> Call {
	let says = vec![format!("Take organization {provider} into {}", of_network(organization, network))];
	Call::new("Coverage", "add_provider", arguments![organization, network, provider], says)
}

/// Takes a provider out of a network.
pub fn remove_provider(organization: OrganizationId, network: NetworkId, provider: OrganizationId) -> Call {
	let says = vec![
		format!("Take organization {provider} out of {}", of_network(organization, network)),
		"What it has served until now was served within".into(),
	];
	Call::new("Coverage", "remove_provider", arguments![organization, network, provider], says)
}

fn of_plan(organization: OrganizationId, plan: PlanId) -> String {
	format!("plan {plan} of organization {organization}")
}

fn of_network(organization: OrganizationId, network: NetworkId) -> String {
	format!("network {network} of organization {organization}")
}

/// The rules of a plan, in lines, with amounts of its unit.
pub fn describe(rules: &Rules, unit: Option<&Unit>) -> Vec<String> {
	let tell = |amount: Amount| money::tell_of(amount, unit);
	let mut lines = vec![
		format!("  from      {}, by the day of service", moment::format(rules.from)),
		format!("  period    {}, counted from when the coverage begins", span::format(rules.period)),
		match rules.deductible {
			0 => "  shared    no deductible".into(),
			most => format!("  shared    deductible of {} in a period", tell(most)),
		},
		match rules.network {
			Some(network) => format!("  network   {network}"),
			None => "  network   none: everybody is within".into(),
		},
		format!("  filing    within {} of the service", span::format(rules.filing)),
		format!("  by rule   claims of up to {}, if they are clean", tell(rules.automatic)),
		format!("  by two    claims of more than {}", tell(rules.two_above)),
		format!("  answers   within {}", span::format(rules.answer_within)),
		match rules.appeals {
			0 => "  appeals   none".into(),
			appeals => format!("  appeals   {appeals}, each within {}", span::format(rules.appeal_within)),
		},
	];
	if rules.benefits.is_empty() {
		lines.push("  benefits  none: nothing is covered".into());
	}
	lines.extend(rules.benefits.iter().map(|benefit| format!("  {}", describe_benefit(benefit, unit))));
	lines
}

/// What a plan says of one category, in one line.
pub fn describe_benefit(benefit: &Benefit, unit: Option<&Unit>) -> String {
	let tell = |amount: Amount| money::tell_of(amount, unit);
	let deductible = match benefit.deductible {
		DeductibleKind::None => "no deductible".into(),
		DeductibleKind::Shared => "the shared deductible".into(),
		DeductibleKind::Separate => format!("a deductible of its own of {} in a period", tell(benefit.separate)),
	};
	let outside = match benefit.coinsurance_outside {
		Some(part) => format!("{} outside of the network", percentage(part)),
		None => "not covered outside of the network".into(),
	};
	let mut parts = vec![
		deductible,
		format!("the patient pays {} a visit and {}", tell(benefit.copay), percentage(benefit.coinsurance)),
		outside,
	];
	let limits = [
		(benefit.schedule, "for a unit"),
		(benefit.per_visit, "for a visit"),
		(benefit.per_period, "in a period"),
		(benefit.per_lifetime, "ever"),
	];
	parts.extend(limits.into_iter().filter_map(|(most, of)| most.map(|most| format!("at most {} {of}", tell(most)))));
	if benefit.waiting > 0 {
		parts.push(format!("after {} of coverage", span::format(benefit.waiting)));
	}
	parts.extend(benefit.authorize_above.map(|most| format!("an authorization above {}", tell(most))));
	format!("{}: {}", benefit.category, parts.join(", "))
}
