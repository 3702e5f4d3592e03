//! That the chain and the model say the same.

use std::collections::{BTreeMap, BTreeSet};

use salus_primitives::{
	glue::Coverages as _,
	insurance::{Category, Coverage, PlanStatus},
	AuthorizationId, CoverageId, NetworkId, OrganizationId, PlanId,
};

use super::{taken::Entry, Covered, Model, UNDECIDED};
use crate::mock::*;

impl Model {
	/// That the chain says the same of everything.
	pub fn assert_agrees(&self) {
		for (number, plan) in self.plans.iter().enumerate() {
			let shown = Insurance::plan(PlanId(number as u32)).expect("it was opened");
			assert_eq!(shown.insurer, plan.insurer);
			assert_eq!(shown.status == PlanStatus::Retired, plan.retired);
			assert_eq!(shown.versions as usize, plan.versions.len());
			let served = Now::get();
			let expected = plan.versions.iter().rposition(|rules| rules.from <= served);
			let found = Insurance::rules_for(PlanId(number as u32), served).map(|(version, _)| version as usize);
			assert_eq!(found, expected);
		}
		for (number, network) in self.networks.iter().enumerate() {
			let shown: BTreeSet<_> = Insurance::providers(NetworkId(number as u32), None, 100).into_iter().collect();
			let within = network.providers.iter().filter(|(_, left)| left.last() == Some(&None));
			assert_eq!(shown, within.map(|(provider, _)| *provider).collect());
			for provider in network.providers.keys() {
				let within = Insurance::is_within(NetworkId(number as u32), *provider, Now::get());
				assert_eq!(within, shown.contains(provider));
			}
		}
		self.assert_covered();
		self.assert_used();
		self.assert_authorized();
	}

	fn assert_covered(&self) {
		for (number, covered) in self.coverages.iter().enumerate() {
			let found = Insurance::coverage(CoverageId(number as u64)).expect("it was issued");
			let Coverage { patient, insurer, plan, status, start, end, order, suspended, entered, .. } = found;
			let shown = Covered { patient, insurer, plan, status, start, end, order, suspended, entered };
			let all =
				|of: &Covered| (of.patient, of.insurer, of.plan, of.status, of.start, of.end, of.order, of.suspended);
			assert_eq!((all(&shown), entered), (all(covered), covered.entered));
		}
		for patient in self.patients.keys() {
			let mut expected: Vec<_> = self
				.coverages
				.iter()
				.enumerate()
				.filter(|(_, covered)| covered.patient == *patient && covered.has_place())
				.map(|(number, covered)| (covered.order, covered.start, number as u64))
				.collect();
			expected.sort();
			let numbers = |all: Vec<(u8, u64, u64)>| all.into_iter().map(|(_, _, number)| number).collect::<Vec<_>>();
			let shown: Vec<_> = Insurance::coverages(*patient).into_iter().map(|entry| entry.id.0).collect();
			assert_eq!(shown, numbers(expected.clone()));
			let served = Now::get();
			expected.retain(|(_, _, number)| {
				let covered = &self.coverages[*number as usize];
				covered.covers(served) && !self.inactive.contains(&covered.insurer)
			});
			let orders: BTreeSet<_> = expected.iter().map(|(order, ..)| *order).collect();
			assert_eq!(orders.len(), expected.len(), "two payers are the same");
			let payers: Vec<_> = Insurance::payers(*patient, served).into_iter().map(|entry| entry.id.0).collect();
			assert_eq!(payers, numbers(expected));
		}
	}

	fn assert_used(&self) {
		for id in (0..self.coverages.len() as u64).map(CoverageId) {
			for period in 0..3 {
				let shown = Insurance::used(id, period);
				let within = |entry: &Entry| entry.period == period;
				let shared = self.sum(id, |entry| within(entry) && !entry.own, |entry| entry.deductible);
				assert_eq!(i128::from(shown.deductible), shared);
				for category in Category::ALL.iter().copied() {
					let of = |entry: &Entry| entry.category == category;
					let used = shown.of(category);
					let own = self.sum(id, |entry| of(entry) && within(entry) && entry.own, |entry| entry.deductible);
					let paid = self.sum(id, |entry| of(entry) && within(entry), |entry| entry.paid);
					let ever = self.sum(id, of, |entry| entry.paid);
					let found = (used.deductible, used.period, used.lifetime);
					let found = (i128::from(found.0), i128::from(found.1), i128::from(found.2));
					assert_eq!(found, (own, paid, ever), "{category} of {id} in {period}");
				}
			}
		}
	}

	fn assert_authorized(&self) {
		let mut waiting = BTreeMap::<OrganizationId, Vec<u64>>::new();
		for (number, expected) in self.authorizations.iter().enumerate() {
			let id = AuthorizationId(number as u64);
			let found = Insurance::authorization(id).expect("it was asked for");
			assert_eq!((found.status, found.certified), (expected.status, expected.certified));
			assert_eq!((found.requested, found.provider), (expected.requested, expected.provider));
			assert_eq!(i128::from(found.used), self.units_of(id));
			assert_eq!(i128::from(found.reserved), self.reserved_of(id));
			if UNDECIDED.contains(&expected.status) {
				let insurer = self.coverages[expected.coverage.0 as usize].insurer;
				waiting.entry(insurer).or_default().push(number as u64);
			}
		}
		for insurer in [INSURER, OTHER_INSURER] {
			let shown: Vec<_> = Insurance::awaiting(insurer, None, 100).into_iter().map(|entry| entry.id.0).collect();
			let expected = waiting.remove(&insurer).unwrap_or_default();
			assert_eq!(shown, expected.into_iter().take(100).collect::<Vec<_>>());
		}
	}
}
