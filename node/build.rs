//! Tells the binary its version. Packages name the commit they were built from; a working build does not, or every commit would rebuild the node.

fn main() {
	if std::env::var("PROFILE").is_ok_and(|profile| profile == "release") {
		substrate_build_script_utils::generate_cargo_keys();
		substrate_build_script_utils::rerun_if_git_head_changed();
	} else {
		println!("cargo:rerun-if-changed=build.rs");
		println!("cargo:rustc-env=SUBSTRATE_CLI_IMPL_VERSION={}-testing", env!("CARGO_PKG_VERSION"));
	}
}
