//! The part of the `wasm-opt` crate's interface that the Substrate Wasm builder uses, over the Binaryen program.
//!
//! The crate of this name compiles Binaryen's C++ for eleven minutes to run two passes over one file. The program does the same in a second, and
//! every distribution carries it. `docs/decisions/0002-build-profile.md` has the measurements.

use std::{ffi::OsString, fmt, io, path::Path, process::Command};

/// A Binaryen pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
	/// Removes DWARF debug information.
	StripDwarf,
	/// Lowers sign-extension instructions. Nothing to do here: the runtime is compiled for `wasm32v1-none`, which has none, and `run` lets Binaryen
	/// refuse a module that uses any.
	SignextLowering,
}

/// What to do with a module.
#[derive(Clone, Debug, Default)]
pub struct OptimizationOptions {
	arguments: Vec<OsString>,
}

impl OptimizationOptions {
	/// No optimisation of code.
	pub fn new_opt_level_0() -> Self {
		Self { arguments: vec!["-O0".into()] }
	}

	/// Refuses modules that need more than the first version of WebAssembly and mutable globals.
	pub fn mvp_features_only(&mut self) -> &mut Self {
		self.arguments.extend(["--mvp-features".into(), "--enable-mutable-globals".into()]);
		self
	}

	/// Keeps the names of functions.
	pub fn debug_info(&mut self, keep: bool) -> &mut Self {
		if keep {
			self.arguments.push("--debuginfo".into());
		}
		self
	}

	/// Adds a pass.
	pub fn add_pass(&mut self, pass: Pass) -> &mut Self {
		if pass == Pass::StripDwarf {
			self.arguments.push("--strip-dwarf".into());
		}
		self
	}

	/// Reads a module from `input` and writes the result to `output`.
	pub fn run(&self, input: impl AsRef<Path>, output: impl AsRef<Path>) -> Result<(), Error> {
		let status = Command::new("wasm-opt")
			.args(&self.arguments)
			.arg(input.as_ref())
			.arg("--output")
			.arg(output.as_ref())
			.status()
			.map_err(Error::Start)?;
		status.success().then_some(()).ok_or(Error::Failed(status.code()))
	}
}

/// Why a module could not be processed.
#[derive(Debug)]
pub enum Error {
	/// The program could not be started.
	Start(io::Error),
	/// The program refused the module; it has said why on standard error.
	Failed(Option<i32>),
}

impl fmt::Display for Error {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Start(why) => {
				write!(f, "cannot run `wasm-opt` ({why}); scripts/setup installs it, or install the package `binaryen`")
			}
			Self::Failed(code) => write!(f, "`wasm-opt` refused the module (exit code {code:?})"),
		}
	}
}

impl std::error::Error for Error {}
