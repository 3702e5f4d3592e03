//! The gauges. Validators' accounts are public, and so are their labels.

use prometheus_endpoint::{register, GaugeVec, Opts, PrometheusError, Registry, U64};
use salus_primitives::validator::{Offences, ValidatorStanding};
use sp_core::crypto::Ss58Codec;

/// What is shown of validators.
pub struct Gauges {
	missed: GaugeVec<U64>,
	absent: GaugeVec<U64>,
	validates: GaugeVec<U64>,
	offences: GaugeVec<U64>,
}

impl Gauges {
	/// Registers them.
	pub fn register(registry: &Registry) -> Result<Self, PrometheusError> {
		let gauge = |name: &str, help: &str, labels: &[&str]| {
			register(GaugeVec::<U64>::new(Opts::new(name, help), labels)?, registry)
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
	pub fn show(&self, standings: &[ValidatorStanding], offences: &[Offences]) {
		for gauge in [&self.missed, &self.absent, &self.validates, &self.offences] {
			gauge.reset();
		}
		for one in standings {
			let validator = one.validator.to_ss58check();
			let labels = [validator.as_str()];
			self.missed.with_label_values(&labels).set(one.missed.into());
			self.absent.with_label_values(&labels).set(one.absent_sessions.into());
			self.validates.with_label_values(&labels).set(one.validates.into());
		}
		for entry in offences {
			let kind = String::from_utf8_lossy(&entry.kind);
			let labels = [entry.validator.to_ss58check(), kind.trim_end_matches('\0').to_string()];
			let labels = labels.each_ref().map(String::as_str);
			self.offences.with_label_values(&labels).set(entry.reports.into());
		}
	}
}
