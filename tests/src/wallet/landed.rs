//! Where a transaction is, as the wallet reports it.

use std::time::Duration;

use anyhow::Context;
use salus_primitives::Digest;
use serde::Deserialize;
use serde_json::Value;

use crate::{chain::Head, narrator::Landed, Result};

#[derive(Deserialize)]
struct Place {
	number: u32,
	hash: Digest,
	seconds: f64,
}

pub(super) fn read(report: &Value) -> Result<Landed> {
	let place = |name: &str| serde_json::from_value::<Option<Place>>(report["transaction"][name].clone());
	let included = place("included")?.with_context(|| format!("no block in {report}"))?;
	Ok(Landed {
		block: Head { number: included.number, hash: included.hash },
		included: Duration::from_secs_f64(included.seconds),
		finalized: place("finalized")?.map(|place| Duration::from_secs_f64(place.seconds)),
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn a_report_says_where_a_transaction_is() {
		let place = |number, seconds| json!({ "number": number, "hash": Digest::repeat_byte(7), "seconds": seconds });
		let report = json!({ "transaction": { "included": place(5, 0.5), "finalized": place(5, 1.5) } });
		let landed = read(&report).unwrap();
		assert_eq!(landed.block, Head { number: 5, hash: Digest::repeat_byte(7) });
		assert_eq!(landed.finalized, Some(Duration::from_millis(1500)));
	}
}
