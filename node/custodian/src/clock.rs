//! The node's own clock.

use std::time::{SystemTime, UNIX_EPOCH};

use salus_primitives::Moment;

/// Where the present moment comes from.
pub trait Clock: Send + Sync {
	/// The present moment.
	fn now(&self) -> Moment;
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
	fn now(&self) -> Moment {
		// A clock set before 1970 reads zero; every head then lies too far ahead, and nothing is served.
		let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
		Moment::try_from(since.as_millis()).unwrap_or(Moment::MAX)
	}
}
