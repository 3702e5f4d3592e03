//! Compiles the runtime's second version to Wasm, beside the first.

fn main() {
	#[cfg(feature = "std")]
	{
		share_dependencies().expect("the folder of the Wasm builds can be written to");
		substrate_wasm_builder::WasmBuilder::init_with_defaults()
			.enable_feature("successor")
			.enable_feature("try-runtime")
			.build();
	}
}

/// Lets this Wasm build use what the runtime's own has compiled, which is all but the runtime itself: the builder gives each package a target folder of its own, and here
/// both are one. The runtime's manifest has a `links`, so cargo runs its build script before this one, and neither waits for the other's lock.
#[cfg(feature = "std")]
fn share_dependencies() -> std::io::Result<()> {
	use std::{env, fs, os::unix::fs::symlink, path::PathBuf};

	let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
	let build = out.ancestors().find(|folder| folder.ends_with("build")).expect("cargo puts it below a folder `build`");
	let builds = build.with_file_name("wbuild");
	fs::create_dir_all(builds.join("salus-runtime/target"))?;
	fs::create_dir_all(builds.join("salus-successor"))?;
	let own = builds.join("salus-successor/target");
	if own.symlink_metadata().is_err() {
		symlink("../salus-runtime/target", own)?;
	}
	Ok(())
}
