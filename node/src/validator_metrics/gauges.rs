//! The gauges. Validators' accounts are public, and so are their labels.

use std::collections::BTreeSet;

use prometheus_endpoint::{register, GaugeVec, Opts, PrometheusError, Registry, U64};
use salus_primitives::validator::{Offences, ValidatorStanding};
use sp_core::crypto::Ss58Codec;

/// What is shown of validators.
pub struct Gauges {
	missed: Gauge,
	absent: Gauge,
	validates: Gauge,
	offences: Gauge,
}

impl Gauges {
	/// Registers them.
	pub fn register(registry: &Registry) -> Result<Self, PrometheusError> {
		let gauge = |name: &str, help: &str, labels: &[&str]| {
			let gauge = register(GaugeVec::<U64>::new(Opts::new(name, help), labels)?, registry)?;
			Ok::<_, PrometheusError>(Gauge { gauge, shown: BTreeSet::new() })
		};
		Ok(Self {
			missed: gauge("salus_validator_missed_slots", "Slots a validator missed in this session", &["validator"])?,
			absent: gauge(
				"salus_validator_absent_sessions",
				"Sessions in a row in which a validator missed too many slots",
				&["validator"],
			)?,
			validates: gauge(
				"salus_validator_active",
				"Whether an admitted validator validates in this session",
				&["validator"],
			)?,
			offences: gauge(
				"salus_validator_offences",
				"Offences proved of a validator, admitted or not",
				&["validator", "kind"],
			)?,
		})
	}

	/// Shows these in place of what was shown before: who is gone is gone.
	pub fn show(&mut self, standings: &[ValidatorStanding], offences: &[Offences]) {
		let each = |value: fn(&ValidatorStanding) -> u64| {
			standings.iter().map(move |one| (vec![one.validator.to_ss58check()], value(one)))
		};
		self.missed.show(each(|one| one.missed.into()));
		self.absent.show(each(|one| one.absent_sessions.into()));
		self.validates.show(each(|one| one.validates.into()));
		self.offences.show(offences.iter().map(|entry| {
			let kind = String::from_utf8_lossy(&entry.kind);
			(vec![entry.validator.to_ss58check(), kind.trim_end_matches('\0').into()], entry.reports.into())
		}));
	}
}

/// A gauge, and for which labels it shows something.
struct Gauge {
	gauge: GaugeVec<U64>,
	shown: BTreeSet<Vec<String>>,
}

impl Gauge {
	/// Shows these, and then takes away the others. What stays is never away in between: somebody may look just then.
	fn show(&mut self, values: impl Iterator<Item = (Vec<String>, u64)>) {
		let before = std::mem::take(&mut self.shown);
		for (labels, value) in values {
			self.gauge.with_label_values(&texts(&labels)).set(value);
			self.shown.insert(labels);
		}
		for gone in before.difference(&self.shown) {
			// It is there, since it was shown.
			let _ = self.gauge.remove_label_values(&texts(gone));
		}
	}
}

fn texts(labels: &[String]) -> Vec<&str> {
	labels.iter().map(String::as_str).collect()
}
