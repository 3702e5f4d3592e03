//! What the process itself must not give away.

use rustix::process::{set_dumpable_behavior, setrlimit, DumpableBehavior, Resource, Rlimit};

/// Keeps the process's memory out of core dumps and away from other processes of the same user. To be called before a key is read.
pub fn forbid_core_dumps() -> std::io::Result<()> {
	setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) })?;
	set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
	Ok(())
}
