//! What the custodian's part of a node counts. Numbers only: no label tells who, whose, or which record.

use prometheus_endpoint::{register, Counter, CounterVec, Gauge, GaugeVec, Opts, PrometheusError, Registry, U64};
use salus_primitives::anchor::AnchorKind;

#[derive(Clone)]
struct Registered {
	decisions: CounterVec<U64>,
	batches: CounterVec<U64>,
	submissions: CounterVec<U64>,
	troubles: Counter<U64>,
	pending: GaugeVec<U64>,
	durable: Counter<U64>,
	erased: Counter<U64>,
	held: Gauge<U64>,
	orphans: GaugeVec<U64>,
}

/// The counters; without a registry, nothing is counted.
#[derive(Clone, Default)]
pub struct Metrics(Option<Registered>);

impl Metrics {
	/// Registers the counters. Call it once for each registry.
	pub fn new(registry: Option<&Registry>) -> Result<Self, PrometheusError> {
		registry.map(Registered::new).transpose().map(Self)
	}

	pub(crate) fn decided(&self, permitted: bool) {
		self.decision(if permitted { "permitted" } else { "refused" });
	}

	pub(crate) fn undecided(&self) {
		self.decision("undecided");
	}

	pub(crate) fn stale(&self) {
		self.decision("stale");
	}

	fn decision(&self, answer: &str) {
		self.with(|all| all.decisions.with_label_values(&[answer]).inc());
	}

	pub(crate) fn submitted(&self, kind: AnchorKind, accepted: bool) {
		let outcome = if accepted { "accepted" } else { "failed" };
		self.with(|all| all.submissions.with_label_values(&[kind.code(), outcome]).inc());
	}

	pub(crate) fn confirmed(&self, kind: AnchorKind, records: usize) {
		self.with(|all| {
			all.batches.with_label_values(&[kind.code(), "confirmed"]).inc();
			all.durable.inc_by(u64::try_from(records).unwrap_or(u64::MAX));
		});
	}

	pub(crate) fn abandoned(&self, kind: AnchorKind) {
		self.with(|all| all.batches.with_label_values(&[kind.code(), "abandoned"]).inc());
	}

	pub(crate) fn pending(&self, kind: AnchorKind, leaves: usize) {
		self.with(|all| {
			all.pending.with_label_values(&[kind.code()]).set(u64::try_from(leaves).unwrap_or(u64::MAX));
		});
	}

	pub(crate) fn trouble(&self) {
		self.with(|all| all.troubles.inc());
	}

	pub(crate) fn erased(&self) {
		self.with(|all| all.erased.inc());
	}

	pub(crate) fn held(&self, patients: usize) {
		self.with(|all| all.held.set(u64::try_from(patients).unwrap_or(u64::MAX)));
	}

	pub(crate) fn orphans(&self, kind: AnchorKind, batches: usize) {
		self.with(|all| {
			all.orphans.with_label_values(&[kind.code()]).set(u64::try_from(batches).unwrap_or(u64::MAX));
		});
	}

	fn with(&self, count: impl FnOnce(&Registered)) {
		if let Some(all) = &self.0 {
			count(all);
		}
	}
}

impl Registered {
	fn new(registry: &Registry) -> Result<Self, PrometheusError> {
		let counters = |name: &str, help: &str, labels: &[&str]| {
			register(CounterVec::<U64>::new(Opts::new(name, help), labels)?, registry)
		};
		let gauges =
			|name: &str, help: &str| register(GaugeVec::<U64>::new(Opts::new(name, help), &["kind"])?, registry);
		let counter = |name: &str, help: &str| register(Counter::<U64>::new(name, help)?, registry);
		Ok(Self {
			decisions: counters("salus_decisions_total", "Questions about access, by answer", &["answer"])?,
			batches: counters("salus_batches_total", "Batches, by kind and how they ended", &["kind", "end"])?,
			submissions: counters("salus_anchor_submissions_total", "Anchors sent, by outcome", &["kind", "outcome"])?,
			troubles: counter("salus_custodian_troubles_total", "Times the custodian's worker could not go on")?,
			pending: gauges("salus_pending_leaves", "Leaves of the last batch that was begun")?,
			durable: counter("salus_durable_records_total", "Versions of records that became durable")?,
			erased: counter("salus_erased_patients_total", "Patients whose keys were destroyed")?,
			held: register(Gauge::new("salus_held_erasures", "Erasures that a legal hold forbids")?, registry)?,
			orphans: gauges("salus_orphan_batches", "Batches that vault and chain do not both know")?,
		})
	}
}
