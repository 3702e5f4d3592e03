//! Whether a request is its caller's own, for this custodian on this chain, this method and these parameters, now, and for the first time.
//!
//! What was seen is kept in memory, which stops a repetition before any work. A node that starts again has an empty memory; so the vault remembers each request
//! with the entry of the access log that is written before anything is served, and refuses a second one.

use std::sync::Arc;

use parking_lot::Mutex;
use salus_custodian::Access;
use salus_primitives::{
	request::{parameters_digest, Authorization, Envelope, MAX_DEADLINE},
	AccountId, OrganizationId,
};
use salus_vault::Once;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::{
	error::Error,
	replay::{Memory, Replay},
};

/// A request that was admitted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Admitted {
	/// Whose it is.
	pub caller: AccountId,
	/// What keeps it from being good again, after a restart too.
	pub once: Once,
}

/// Checks requests before anything else looks at them.
pub struct Gate {
	access: Arc<Access>,
	custodian: OrganizationId,
	replay: Mutex<Replay>,
}

impl Gate {
	/// A gate to this custodian's vault that remembers this many requests.
	pub fn new(access: Arc<Access>, custodian: OrganizationId, memory: Memory) -> Self {
		Self { access, custodian, replay: Mutex::new(Replay::new(memory)) }
	}

	/// Whose the request is, if it is good. It is remembered: the same is not good again.
	pub fn admit(
		&self,
		method: &'static str,
		parameters: &RawValue,
		authorization: &RawValue,
	) -> Result<Admitted, Error> {
		let Authorization { nonce, deadline, caller, signature } = parse(authorization)?;
		let now = self.access.now();
		if deadline < now || deadline > now.saturating_add(MAX_DEADLINE) {
			return Err(Error::Expired);
		}
		let envelope = Envelope {
			genesis: self.access.chain().genesis(),
			custodian: self.custodian,
			method: method.into(),
			parameters: parameters_digest(parameters.get().as_bytes()),
			nonce,
			deadline,
			caller,
		};
		// Checked before anything is remembered: only who signs can fill the memory.
		if !envelope.is_signed(&signature) {
			return Err(Error::BadSignature);
		}
		let caller = envelope.caller;
		let stranger = !self.is_known(&caller)?;
		self.replay.lock().admit(now, &caller, nonce, deadline, stranger)?;
		Ok(Admitted { caller, once: Once { deadline, nonce: nonce.0 } })
	}

	/// Whether the chain knows the caller, at the best block. It decides about room in the memory, not about access.
	fn is_known(&self, caller: &AccountId) -> Result<bool, Error> {
		let chain = self.access.chain();
		let known = chain.best().and_then(|best| chain.is_known(best.hash, caller));
		known.map_err(|_| Error::Undecided)
	}
}

/// JSON as the type it should be. Where it is not, the place is told and nothing of what stands there.
pub fn parse<'a, T: Deserialize<'a>>(json: &'a RawValue) -> Result<T, Error> {
	serde_json::from_str(json.get()).map_err(|error| {
		let how = match error.classify() {
			serde_json::error::Category::Data => "a field is missing, unknown, or of another type",
			_ => "this is not JSON",
		};
		Error::InvalidParameters(format!("{how}, at line {} column {}", error.line(), error.column()).into())
	})
}
