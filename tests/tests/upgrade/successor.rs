//! The second version's code, run by a node's executor without a node. It is built with `try-runtime`, so it can say of a state whether every pallet, the SDK's too, finds
//! it sound.

use std::{collections::BTreeMap, sync::LazyLock};

use anyhow::{ensure, Context};
use codec::{Decode, Encode};
use salus_tests::Result;
use sc_executor::WasmExecutor;
use serde_json::Value;
use sp_core::traits::{CallContext, CodeExecutor, RuntimeCode, WrappedRuntimeCode};
use sp_io::{hashing::blake2_256, SubstrateHostFunctions, TestExternalities};

/// Every key of a state, and its value.
pub type Entries = BTreeMap<Vec<u8>, Vec<u8>>;

/// `UpgradeCheckSelect::TryState`, as it is encoded: no native crate has the feature with which the type comes.
const TRY_STATE: u8 = 3;

/// Compiles the code once.
static EXECUTOR: LazyLock<WasmExecutor<SubstrateHostFunctions>> = LazyLock::new(|| WasmExecutor::builder().build());

/// The code, as it would go onto a chain.
pub fn code() -> Result<&'static [u8]> {
	salus_successor::WASM_BINARY.context("the second version was not built: SKIP_WASM_BUILD was set")
}

/// What a function of the code answers on a state, which it may change.
fn call(state: &mut TestExternalities, function: &str, arguments: &[u8]) -> Result<Vec<u8>> {
	let fetcher = WrappedRuntimeCode(code()?.into());
	let code = RuntimeCode { code_fetcher: &fetcher, heap_pages: None, hash: blake2_256(code()?).into() };
	let (answer, _) = EXECUTOR.call(&mut state.ext(), &code, function, arguments, CallContext::Offchain);
	answer.with_context(|| function.to_owned())
}

/// Does what the upgrade would do in the first block, decodes every entry, and lets every pallet check itself. Whatever it would change, this state keeps.
pub fn check(state: &mut TestExternalities) -> Result<()> {
	call(state, "TryRuntime_on_runtime_upgrade", &TRY_STATE.encode())?;
	Ok(())
}

/// The genesis of this preset, or the one that every preset is a patch over.
fn preset(state: &mut TestExternalities, name: Option<&str>) -> Result<Value> {
	let found = call(state, "GenesisBuilder_get_preset", &name.encode())?;
	let found = Option::<Vec<u8>>::decode(&mut found.as_slice())?.with_context(|| format!("the preset {name:?}"))?;
	Ok(serde_json::from_slice(&found)?)
}

/// Puts what the patch says in place of what was there.
fn merge(there: &mut Value, patch: Value) {
	match (there, patch) {
		(Value::Object(there), Value::Object(patch)) => {
			patch.into_iter().for_each(|(key, value)| merge(there.entry(key).or_insert(Value::Null), value));
		}
		(there, patch) => *there = patch,
	}
}

/// The state with which a chain of this preset would begin.
pub fn genesis(name: &str) -> Result<Entries> {
	let mut state = TestExternalities::default();
	let mut config = preset(&mut state, None)?;
	merge(&mut config, preset(&mut state, Some(name))?);
	let built = call(&mut state, "GenesisBuilder_build_state", &serde_json::to_vec(&config)?.encode())?;
	let built = std::result::Result::<(), String>::decode(&mut built.as_slice())?;
	ensure!(built.is_ok(), "genesis cannot be built: {built:?}");
	Ok(state.execute_with(|| {
		let keys = std::iter::successors(sp_io::storage::next_key(b""), |key| sp_io::storage::next_key(key));
		keys.filter_map(|key| sp_io::storage::get(&key).map(|value| (key, value.to_vec()))).collect()
	}))
}
