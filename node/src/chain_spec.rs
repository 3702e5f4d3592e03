//! The chains a node knows by name. Everything else about them is the runtime's genesis presets.

use salus_runtime::{genesis, WASM_BINARY};
use sc_service::{ChainType, Properties};

/// A chain specification without extensions.
pub type ChainSpec = sc_service::GenericChainSpec;

/// The specification for `--chain`: a name, or the path of a file.
pub fn load(id: &str) -> Result<ChainSpec, String> {
	match id {
		"dev" | "development" => preset("Salus development", "salus_dev", ChainType::Development, genesis::DEVELOPMENT),
		"local" => preset("Salus local", "salus_local", ChainType::Local, genesis::LOCAL),
		"consortium" => preset("Salus consortium", "salus", ChainType::Live, genesis::CONSORTIUM),
		"" => Err("name a chain: --chain development, local or consortium, or the path of a specification".into()),
		path => ChainSpec::from_json_file(path.into()),
	}
}

fn preset(name: &str, id: &str, kind: ChainType, preset: &str) -> Result<ChainSpec, String> {
	let wasm = WASM_BINARY.ok_or("this binary was built without the runtime's Wasm (SKIP_WASM_BUILD)")?;
	let mut properties = Properties::new();
	properties.insert("ss58Format".into(), 42.into());
	properties.insert("tokenSymbol".into(), "SAL".into());
	properties.insert("tokenDecimals".into(), 2.into());
	Ok(ChainSpec::builder(wasm, None)
		.with_name(name)
		.with_id(id)
		.with_chain_type(kind)
		.with_protocol_id("salus")
		.with_properties(properties)
		.with_genesis_config_preset_name(preset)
		.build())
}
