//! Which RPC methods each of the node's endpoints serves.
//!
//! Substrate's `auto` serves unsafe methods wherever it listens on loopback, which is where a portal's reverse proxy connects. Here `auto` is `safe`; whoever
//! needs unsafe methods gives them a loopback endpoint of their own, which no proxy serves.

use sc_service::{config::RpcConfiguration, Error, RpcMethods};

/// Closes every endpoint that was not opened on purpose, and refuses those that would open too much.
pub fn close(rpc: &mut RpcConfiguration, has_vault: bool) -> Result<(), Error> {
	if has_vault && matches!(rpc.methods, RpcMethods::Unsafe) {
		return Err(Error::Other(
			"a node with a vault serves no unsafe methods where portals reach it; give them an endpoint of their own: \
			 --experimental-rpc-endpoint listen-addr=127.0.0.1:9945,methods=unsafe"
				.into(),
		));
	}
	if matches!(rpc.methods, RpcMethods::Auto) {
		rpc.methods = RpcMethods::Safe;
	}
	for endpoint in rpc.addr.iter_mut().flatten() {
		match endpoint.rpc_methods {
			RpcMethods::Auto => endpoint.rpc_methods = RpcMethods::Safe,
			RpcMethods::Unsafe if has_vault && !endpoint.listen_addr.ip().is_loopback() => {
				return Err(Error::Other(format!(
					"unsafe methods are for loopback only, not for {}; use 127.0.0.1 or ::1",
					endpoint.listen_addr
				)))
			}
			RpcMethods::Unsafe | RpcMethods::Safe => {}
		}
	}
	Ok(())
}
