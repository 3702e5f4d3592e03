//! Which RPC methods each of the node's endpoints serves, how much one takes, and what is logged of it.
//!
//! Substrate's `auto` serves unsafe methods wherever it listens on loopback, which is where a portal's reverse proxy connects. Here `auto` is `safe`; whoever
//! needs unsafe methods gives them a loopback endpoint of their own, which no proxy serves.

use sc_service::{
	config::{RpcConfiguration, RpcEndpoint},
	Error, RpcMethods,
};

const MIB: u64 = 1 << 20;

/// What the SDK writes to the log at level `trace` under these names holds whole requests and answers.
const TALKATIVE: [&str; 2] = ["rpc_metrics", "rpc_metrics::extra"];

/// Closes every endpoint that was not opened on purpose, and refuses those that would open too much, or take too little for a vault's records of this size.
pub fn close(rpc: &mut RpcConfiguration, max_record: Option<u32>) -> Result<(), Error> {
	if max_record.is_some() && matches!(rpc.methods, RpcMethods::Unsafe) {
		return refuse(NO_UNSAFE);
	}
	if matches!(rpc.methods, RpcMethods::Auto) {
		rpc.methods = RpcMethods::Safe;
	}
	for endpoint in rpc.addr.iter_mut().flatten() {
		close_one(endpoint)?;
	}
	let Some(max_record) = max_record else { return Ok(()) };
	// Where there is no other, this is where a proxy would connect.
	if rpc.addr.as_ref().is_some_and(|all| !all.is_empty() && all.iter().all(is_unsafe)) {
		return refuse(NO_UNSAFE);
	}
	check_room(rpc, max_record)?;
	silence(rpc)
}

const NO_UNSAFE: &str = "a node with a vault serves no unsafe methods where portals reach it; give them an endpoint of their own beside the safe one: \
	--experimental-rpc-endpoint listen-addr=127.0.0.1:9944,methods=safe --experimental-rpc-endpoint listen-addr=127.0.0.1:9945,methods=unsafe";

fn close_one(endpoint: &mut RpcEndpoint) -> Result<(), Error> {
	match endpoint.rpc_methods {
		RpcMethods::Auto => endpoint.rpc_methods = RpcMethods::Safe,
		_ if is_unsafe(endpoint) && !endpoint.listen_addr.ip().is_loopback() => {
			return refuse(&format!(
				"unsafe methods are for loopback only, not for {}; use 127.0.0.1 or ::1",
				endpoint.listen_addr
			))
		}
		_ => (),
	}
	Ok(())
}

fn is_unsafe(endpoint: &RpcEndpoint) -> bool {
	matches!(endpoint.rpc_methods, RpcMethods::Unsafe)
}

/// A record travels in Base64, with its statement around it.
fn check_room(rpc: &RpcConfiguration, max_record: u32) -> Result<(), Error> {
	let needed = u64::from(max_record).div_ceil(3).saturating_mul(4).saturating_add(MIB).div_ceil(MIB);
	let smallest = rpc.addr.iter().flatten().map(|endpoint| endpoint.max_payload_in_mb).min();
	let size = smallest.unwrap_or(rpc.max_request_size);
	if u64::from(size) >= needed {
		return Ok(());
	}
	refuse(&format!(
		"an RPC endpoint takes requests of {size} MiB, and one with the largest record the vault takes has up to {needed} MiB: set \
		 --rpc-max-request-size {needed} (or max-request-size of the endpoint), or a smaller --vault-max-record"
	))
}

/// Keeps records out of the log at every level.
fn silence(rpc: &mut RpcConfiguration) -> Result<(), Error> {
	rpc.request_logger_limit = 0;
	match TALKATIVE.iter().find(|target| log::log_enabled!(target: **target, log::Level::Trace)) {
		Some(target) => refuse(&format!(
			"the log target {target} at level trace writes whole records into the log; a node with a vault does not start with it"
		)),
		None => Ok(()),
	}
}

fn refuse(why: &str) -> Result<(), Error> {
	Err(Error::Other(why.into()))
}
