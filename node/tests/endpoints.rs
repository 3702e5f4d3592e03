//! Which endpoints a node opens, and which it refuses to.

// The size of the SDK's error types is the SDK's.
#![allow(clippy::result_large_err)]

use std::net::SocketAddr;

use sc_service::{
	config::{RpcBatchRequestConfig, RpcConfiguration, RpcEndpoint},
	RpcMethods,
};

// The binary has no tests of its own; a test build of it would instantiate the whole service twice.
#[path = "../src/endpoint.rs"]
mod endpoint;

const RECORD: Option<u32> = Some(10 << 20);

fn at(address: &str, rpc_methods: RpcMethods) -> RpcEndpoint {
	RpcEndpoint {
		listen_addr: address.parse::<SocketAddr>().unwrap(),
		batch_config: RpcBatchRequestConfig::Unlimited,
		max_connections: 100,
		max_payload_in_mb: 15,
		max_payload_out_mb: 15,
		max_subscriptions_per_connection: 1024,
		max_buffer_capacity_per_connection: 64,
		rate_limit: None,
		rate_limit_trust_proxy_headers: false,
		rate_limit_whitelisted_ips: Vec::new(),
		cors: None,
		rpc_methods,
		is_optional: false,
		retry_random_port: false,
	}
}

fn configuration(endpoints: Vec<RpcEndpoint>) -> RpcConfiguration {
	RpcConfiguration {
		addr: Some(endpoints),
		max_connections: 100,
		cors: None,
		methods: RpcMethods::Auto,
		max_request_size: 15,
		max_response_size: 15,
		id_provider: None,
		max_subs_per_conn: 1024,
		port: 9944,
		message_buffer_capacity: 64,
		batch_config: RpcBatchRequestConfig::Unlimited,
		rate_limit: None,
		rate_limit_whitelisted_ips: Vec::new(),
		rate_limit_trust_proxy_headers: false,
		request_logger_limit: 1024,
	}
}

/// The endpoints as they are opened, or why they are not.
fn close(endpoints: Vec<RpcEndpoint>, max_record: Option<u32>) -> Result<Vec<&'static str>, String> {
	let mut rpc = configuration(endpoints);
	endpoint::close(&mut rpc, max_record).map_err(|refusal| refusal.to_string())?;
	assert!(matches!(rpc.methods, RpcMethods::Safe));
	let word = |endpoint: &RpcEndpoint| match endpoint.rpc_methods {
		RpcMethods::Safe => "safe",
		RpcMethods::Unsafe => "unsafe",
		RpcMethods::Auto => "auto",
	};
	Ok(rpc.addr.iter().flatten().map(word).collect())
}

#[test]
fn what_was_not_opened_on_purpose_is_safe() {
	for max_record in [None, RECORD] {
		let endpoints = vec![at("127.0.0.1:9944", RpcMethods::Auto), at("[::1]:9944", RpcMethods::Auto)];
		assert_eq!(close(endpoints, max_record).unwrap(), ["safe", "safe"]);
	}
}

#[test]
fn unsafe_endpoint_on_loopback_is_opened_beside_a_safe_one() {
	let endpoints = vec![at("0.0.0.0:9944", RpcMethods::Safe), at("127.0.0.1:9945", RpcMethods::Unsafe)];
	assert_eq!(close(endpoints, RECORD).unwrap(), ["safe", "unsafe"]);
}

#[test]
fn node_with_a_vault_has_not_only_unsafe_endpoints() {
	let only = || vec![at("127.0.0.1:9945", RpcMethods::Unsafe)];
	assert!(close(only(), RECORD).unwrap_err().contains("an endpoint of their own beside the safe one"));
	assert_eq!(close(only(), None).unwrap(), ["unsafe"]);
}

#[test]
fn unsafe_methods_are_for_loopback_with_and_without_a_vault() {
	for max_record in [None, RECORD] {
		for address in ["0.0.0.0:9945", "192.0.2.1:9945", "[::]:9945"] {
			let endpoints = vec![at("127.0.0.1:9944", RpcMethods::Safe), at(address, RpcMethods::Unsafe)];
			let refusal = close(endpoints, max_record).unwrap_err();
			assert!(refusal.contains("unsafe methods are for loopback only"), "{refusal}");
			assert!(refusal.contains(address), "{refusal}");
		}
	}
}

#[test]
fn endpoint_that_takes_less_than_a_record_is_refused() {
	let endpoints = |size| {
		let smaller = RpcEndpoint { max_payload_in_mb: size, ..at("127.0.0.1:9945", RpcMethods::Safe) };
		vec![at("127.0.0.1:9944", RpcMethods::Safe), smaller]
	};
	assert!(close(endpoints(15), RECORD).is_ok(), "10 MiB in Base64, and 1 MiB more, are 15 MiB");
	let refusal = close(endpoints(14), RECORD).unwrap_err();
	assert!(refusal.contains("--rpc-max-request-size 15"), "{refusal}");
	assert!(close(endpoints(14), None).is_ok(), "a node without a vault takes no records");
	let refusal = close(endpoints(15), Some(64 << 20)).unwrap_err();
	assert!(refusal.contains("--rpc-max-request-size 87"), "{refusal}");
}

#[test]
fn requests_to_a_node_with_a_vault_are_not_logged() {
	let limit = |max_record| {
		let mut rpc = configuration(vec![at("127.0.0.1:9944", RpcMethods::Safe)]);
		endpoint::close(&mut rpc, max_record).unwrap();
		rpc.request_logger_limit
	};
	assert_eq!((limit(RECORD), limit(None)), (0, 1024));
}
