//! Plans, coverages and authorizations.

use alloc::vec::Vec;
use salus_primitives::{
	insurance::{
		Authorization, AuthorizationEntry, Coverage, CoverageEntry, Network, NetworkEntry, Plan, PlanEntry, Rules, Used,
	},
	AuthorizationId, CoverageId, Moment, NetworkId, OrganizationId, PatientId, PlanId,
};

sp_api::decl_runtime_apis! {
	/// What insurers offer, who is covered and how much of it is used, and what was authorized before.
	pub trait CoverageApi {
		/// The plan.
		fn plan(plan: PlanId) -> Option<Plan>;
		/// The insurer's plans that were opened before the one at this position, the newest first, with their positions.
		fn plans(insurer: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, PlanEntry)>;
		/// The plan's rules of this version.
		fn rules(plan: PlanId, version: u32) -> Option<Rules>;
		/// The plan's rules for what is served then, and the number of their version.
		fn rules_for(plan: PlanId, served: Moment) -> Option<(u32, Rules)>;
		/// The network.
		fn network(network: NetworkId) -> Option<Network>;
		/// The insurer's networks that were opened before the one at this position, the newest first, with their positions.
		fn networks(insurer: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, NetworkEntry)>;
		/// Providers within the network, after this one, in an order that stays.
		fn providers(network: NetworkId, after: Option<OrganizationId>, limit: u32) -> Vec<OrganizationId>;
		/// The coverage.
		fn coverage(coverage: CoverageId) -> Option<Coverage>;
		/// The patient's coverages for which claims can be filed, drafts too: the first payer's first, and of the same payer the earliest.
		fn coverages(patient: PatientId) -> Vec<CoverageEntry>;
		/// In which benefit period of the coverage it is served; nothing outside of the coverage's own.
		fn period(coverage: CoverageId, served: Moment) -> Option<u32>;
		/// What was used of the coverage in the benefit period, and ever.
		fn used(coverage: CoverageId, period: u32) -> Used;
		/// The authorization.
		fn authorization(authorization: AuthorizationId) -> Option<Authorization>;
		/// The authorizations that were asked for under the coverage before the one at this position, the newest first, with their positions.
		fn authorizations(coverage: CoverageId, before: Option<u32>, limit: u32) -> Vec<(u32, AuthorizationEntry)>;
		/// The authorizations that wait for the insurer's decision, after this one, the oldest first.
		fn awaiting(insurer: OrganizationId, after: Option<AuthorizationId>, limit: u32) -> Vec<AuthorizationEntry>;
	}
}
