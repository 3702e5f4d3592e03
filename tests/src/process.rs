//! A child process that cannot outlive whoever started it by being forgotten.

use std::{
	fs::{File, OpenOptions},
	path::{Path, PathBuf},
	process::{Child, Command, ExitStatus, Stdio},
	time::{Duration, Instant},
};

use anyhow::{anyhow, bail, Context};
use rustix::process::{kill_process, Pid};

pub use rustix::process::Signal;

use crate::Result;

/// A running child. Dropping it kills it and waits for its end.
#[derive(Debug)]
pub struct Process {
	name: String,
	child: Child,
	log: PathBuf,
}

impl Process {
	/// Starts it, with both its outputs at the end of the log.
	pub fn start(name: &str, mut command: Command, log: &Path) -> Result<Self> {
		let out = OpenOptions::new().create(true).append(true).open(log).with_context(|| log.display().to_string())?;
		let err: File = out.try_clone()?;
		let child = command
			.stdin(Stdio::null())
			.stdout(out)
			.stderr(err)
			.spawn()
			.with_context(|| format!("start of {name} ({})", command.get_program().to_string_lossy()))?;
		Ok(Self { name: name.into(), child, log: log.into() })
	}

	/// Its id.
	pub fn id(&self) -> u32 {
		self.child.id()
	}

	/// Where its outputs go.
	pub fn log(&self) -> &Path {
		&self.log
	}

	/// Fails if it has ended, with the end of its log.
	pub fn ensure_running(&mut self) -> Result<()> {
		match self.child.try_wait()? {
			None => Ok(()),
			Some(status) => bail!("{} ended with {status}. The end of its log:\n{}", self.name, self.log_tail(30)),
		}
	}

	/// The last lines of its log.
	pub fn log_tail(&self, lines: usize) -> String {
		let text =
			std::fs::read(&self.log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
		let all: Vec<_> = text.lines().collect();
		all[all.len().saturating_sub(lines)..].join("\n")
	}

	/// Ends it at once, as `kill -9` does.
	pub fn kill(mut self) -> Result<ExitStatus> {
		self.child.kill()?;
		Ok(self.child.wait()?)
	}

	/// Asks it to end (SIGTERM), and waits.
	pub fn stop(mut self, patience: Duration) -> Result<ExitStatus> {
		self.signal(Signal::TERM)?;
		self.wait(patience)
	}

	/// Sends it a signal.
	pub fn signal(&self, signal: Signal) -> Result<()> {
		kill_process(Pid::from_child(&self.child), signal).with_context(|| format!("a signal to {}", self.name))
	}

	/// Waits until it has ended, and says how.
	pub fn wait(&mut self, patience: Duration) -> Result<ExitStatus> {
		let until = Instant::now() + patience;
		while Instant::now() < until {
			if let Some(status) = self.child.try_wait()? {
				return Ok(status);
			}
			std::thread::sleep(Duration::from_millis(50));
		}
		Err(anyhow!("{} did not stop within {patience:?}", self.name))
	}
}

impl Drop for Process {
	fn drop(&mut self) {
		// Already ended is fine; so is a kill that comes too late.
		let _ = self.child.kill();
		let _ = self.child.wait();
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn sleeper(folder: &Path) -> Process {
		let mut command = Command::new("sleep");
		command.arg("60");
		Process::start("sleep", command, &folder.join("log")).unwrap()
	}

	#[test]
	fn a_dropped_process_is_gone() {
		let folder = tempfile::tempdir().unwrap();
		let process = sleeper(folder.path());
		let proc = PathBuf::from(format!("/proc/{}", process.id()));
		assert!(proc.exists());
		drop(process);
		assert!(!proc.exists());
	}

	#[test]
	fn a_stopped_process_says_how_it_ended() {
		let folder = tempfile::tempdir().unwrap();
		let status = sleeper(folder.path()).stop(Duration::from_secs(5)).unwrap();
		assert!(!status.success());
	}

	#[test]
	fn a_process_hears_the_signal_it_is_sent() {
		use std::os::unix::process::ExitStatusExt;
		let folder = tempfile::tempdir().unwrap();
		let mut process = sleeper(folder.path());
		// One that no shell lets its children ignore.
		process.signal(Signal::USR1).unwrap();
		let status = process.wait(Duration::from_secs(5)).unwrap();
		assert_eq!(status.signal(), Some(Signal::USR1.as_raw()));
	}

	#[test]
	fn an_ended_process_is_reported_with_its_log() {
		let folder = tempfile::tempdir().unwrap();
		let mut command = Command::new("sh");
		command.args(["-c", "echo no space left; exit 3"]);
		let mut process = Process::start("writer", command, &folder.path().join("log")).unwrap();
		process.child.wait().unwrap();
		let error = process.ensure_running().unwrap_err().to_string();
		assert!(error.contains("no space left") && error.contains('3'), "{error}");
	}
}
