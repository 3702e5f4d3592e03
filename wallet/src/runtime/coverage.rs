//! Plans, networks, coverages and authorizations, and what a claim would come to.

use salus_primitives::{
	insurance::{
		Authorization, AuthorizationEntry, Coverage, CoverageEntry, EligibilityRequest, EligibilityResponse, Network,
		NetworkEntry, Plan, PlanEntry, Rules, Used,
	},
	money::Unit,
	AuthorizationId, CoverageId, Moment, NetworkId, OrganizationId, PatientId, PlanId,
};

use super::prescription::Newest;
use crate::{
	chain::{At, Chain},
	error::{Error, Result},
};

impl Chain {
	/// A plan.
	pub async fn plan(&self, plan: PlanId) -> Result<Plan> {
		let found: Option<_> = self.ask(At::Best, "CoverageApi_plan", plan).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!("there is no plan {plan}; `plan list` tells which an insurer has opened"))
		})
	}

	/// An insurer's plans.
	pub async fn plans(&self, insurer: OrganizationId, newest: Newest) -> Result<Vec<(u32, PlanEntry)>> {
		self.newest("CoverageApi_plans", insurer, newest).await
	}

	/// A version of a plan's rules.
	pub async fn rules(&self, plan: PlanId, version: u32) -> Result<Rules> {
		self.rules_at(At::Best, plan, version).await?.ok_or_else(|| {
			Error::NotFound(format!("plan {plan} has no version {version}; `plan show` tells how many it has"))
		})
	}

	/// The same as of a block, if it was there.
	pub async fn rules_at(&self, at: At, plan: PlanId, version: u32) -> Result<Option<Rules>> {
		self.ask(at, "CoverageApi_rules", (plan, version)).await
	}

	/// The rules of a plan for what is served then, with the number of their version. Nothing before the first holds.
	pub async fn rules_for(&self, at: At, plan: PlanId, served: Moment) -> Result<Option<(u32, Rules)>> {
		self.ask(at, "CoverageApi_rules_for", (plan, served)).await
	}

	/// A network.
	pub async fn network(&self, network: NetworkId) -> Result<Network> {
		let found: Option<_> = self.ask(At::Best, "CoverageApi_network", network).await?;
		found.ok_or_else(|| {
			Error::NotFound(format!("there is no network {network}; `network list` tells which an insurer has opened"))
		})
	}

	/// An insurer's networks.
	pub async fn networks(&self, insurer: OrganizationId, newest: Newest) -> Result<Vec<(u32, NetworkEntry)>> {
		self.newest("CoverageApi_networks", insurer, newest).await
	}

	/// All providers within a network.
	pub async fn providers(&self, network: NetworkId) -> Result<Vec<OrganizationId>> {
		self.pages("CoverageApi_providers", network, |last: &OrganizationId| *last).await
	}

	/// A coverage.
	pub async fn coverage(&self, coverage: CoverageId) -> Result<Coverage> {
		self.coverage_at(At::Best, coverage).await?.ok_or_else(|| {
			Error::NotFound(format!("there is no coverage {coverage}; `coverage list` tells which a patient has"))
		})
	}

	/// The same as of a block, if it was there.
	pub async fn coverage_at(&self, at: At, coverage: CoverageId) -> Result<Option<Coverage>> {
		self.ask(at, "CoverageApi_coverage", coverage).await
	}

	/// A patient's coverages for which claims can be filed, the first payer's first.
	pub async fn coverages(&self, patient: PatientId) -> Result<Vec<CoverageEntry>> {
		self.ask(At::Best, "CoverageApi_coverages", patient).await
	}

	/// In which benefit period of a coverage it is served. Nothing outside of the coverage's own.
	pub async fn period(&self, at: At, coverage: CoverageId, served: Moment) -> Result<Option<u32>> {
		self.ask(at, "CoverageApi_period", (coverage, served)).await
	}

	/// What was used of a coverage in a benefit period, and ever.
	pub async fn used(&self, at: At, coverage: CoverageId, period: u32) -> Result<Used> {
		self.ask(at, "CoverageApi_used", (coverage, period)).await
	}

	/// An authorization.
	pub async fn authorization(&self, authorization: AuthorizationId) -> Result<Authorization> {
		self.authorization_at(At::Best, authorization).await?.ok_or_else(|| {
			Error::NotFound(format!(
				"there is no authorization {authorization}; `authorization list` tells what a coverage has"
			))
		})
	}

	/// The same as of a block, if it was there.
	pub async fn authorization_at(&self, at: At, authorization: AuthorizationId) -> Result<Option<Authorization>> {
		self.ask(at, "CoverageApi_authorization", authorization).await
	}

	/// The authorizations that were asked for under a coverage.
	pub async fn authorizations(&self, coverage: CoverageId, newest: Newest) -> Result<Vec<(u32, AuthorizationEntry)>> {
		self.newest("CoverageApi_authorizations", coverage, newest).await
	}

	/// All authorizations that wait for an insurer's decision, the oldest first.
	pub async fn awaiting(&self, insurer: OrganizationId) -> Result<Vec<AuthorizationEntry>> {
		self.pages("CoverageApi_awaiting", insurer, |last: &AuthorizationEntry| last.id).await
	}

	/// The unit in which a plan's amounts are.
	pub async fn unit_of(&self, plan: PlanId) -> Result<Unit> {
		Ok(self.unit(self.plan(plan).await?.unit).await?.unit)
	}

	/// What is covered, and what a claim would come to now.
	pub async fn eligibility(&self, request: &EligibilityRequest) -> Result<EligibilityResponse> {
		self.ask(At::Best, "ClaimsApi_eligibility", request).await
	}
}
