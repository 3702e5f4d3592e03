//! Whether a request is its caller's own, for this chain, this method and these parameters, now, and for the first time.
//!
//! What was seen is kept in memory. A node that starts again takes a request once more, within the deadline that its caller gave it: two minutes at most. Who
//! can listen to a caller's connection could use that, so portals are served over TLS.

use std::sync::Arc;

use parking_lot::Mutex;
use salus_custodian::Access;
use salus_primitives::{
	request::{parameters_digest, Authorization, Envelope, MAX_DEADLINE},
	AccountId,
};
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::{
	error::Error,
	replay::{Memory, Replay},
};

/// Checks requests before anything else looks at them.
pub struct Gate {
	access: Arc<Access>,
	replay: Mutex<Replay>,
}

impl Gate {
	/// A gate that remembers this many requests.
	pub fn new(access: Arc<Access>, memory: Memory) -> Self {
		Self { access, replay: Mutex::new(Replay::new(memory)) }
	}

	/// The caller, if the request is good. It is remembered: the same is not good again.
	pub fn admit(
		&self,
		method: &'static str,
		parameters: &RawValue,
		authorization: &RawValue,
	) -> Result<AccountId, Error> {
		let Authorization { nonce, deadline, caller, signature } = parse(authorization)?;
		let now = self.access.now();
		if deadline < now || deadline > now.saturating_add(MAX_DEADLINE) {
			return Err(Error::Expired);
		}
		let envelope = Envelope {
			genesis: self.access.chain().genesis(),
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
		Ok(caller)
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
