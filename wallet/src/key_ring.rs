//! The folder of key files.

use std::{
	fs,
	io::Write,
	path::{Path, PathBuf},
};

use crate::{
	error::{file, Error, Result},
	key_file::KeyFile,
};

/// A folder with one file per key, `NAME.json`.
#[derive(Clone, Debug)]
pub struct KeyRing {
	folder: PathBuf,
}

impl KeyRing {
	/// The ring in this folder. The folder is made when the first key is kept.
	pub fn new(folder: PathBuf) -> Self {
		Self { folder }
	}

	/// The folder that is used where none is named: `salus/keys` under the user's data.
	pub fn standard_folder() -> Result<PathBuf> {
		let named = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
		named("XDG_DATA_HOME")
			.or_else(|| named("APPDATA"))
			.or_else(|| named("HOME").map(|home| home.join(".local").join("share")))
			.map(|data| data.join("salus").join("keys"))
			.ok_or_else(|| Error::Usage("there is no home folder; name the folder of keys with --keys".into()))
	}

	/// The names of the keys, sorted.
	pub fn names(&self) -> Result<Vec<String>> {
		let entries = match fs::read_dir(&self.folder) {
			Ok(entries) => entries,
			Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
			Err(error) => return Err(file(&self.folder, "read", &error)),
		};
		let mut names = Vec::new();
		for entry in entries {
			let name = entry.map_err(|error| file(&self.folder, "read", &error))?.file_name();
			if let Some(name) = name.to_str().and_then(|name| name.strip_suffix(".json")) {
				if check_name(name).is_ok() {
					names.push(name.to_owned());
				}
			}
		}
		names.sort();
		Ok(names)
	}

	/// Whether there is a key with this name.
	pub fn has(&self, name: &str) -> bool {
		check_name(name).is_ok() && self.path(name).is_file()
	}

	/// The key file with this name. One that others can read is refused.
	pub fn load(&self, name: &str) -> Result<KeyFile> {
		check_name(name)?;
		let path = self.path(name);
		let metadata = match fs::metadata(&path) {
			Ok(metadata) => metadata,
			Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
				return Err(Error::Key(format!(
					"there is no key `{name}` in {}; `salus-wallet key list` shows which there are",
					self.folder.display()
				)))
			}
			Err(error) => return Err(file(&path, "read", &error)),
		};
		refuse_open(&path, &metadata)?;
		KeyFile::from_text(&fs::read_to_string(&path).map_err(|error| file(&path, "read", &error))?)
	}

	/// Keeps a new key file. It never replaces one.
	pub fn keep(&self, name: &str, key: &KeyFile) -> Result<PathBuf> {
		check_name(name)?;
		make_folder(&self.folder)?;
		let path = self.path(name);
		write_private(&path, key.to_text()?.as_bytes(), false)?;
		Ok(path)
	}

	fn path(&self, name: &str) -> PathBuf {
		self.folder.join(format!("{name}.json"))
	}
}

/// Writes a file that nobody else can read: whole or not at all.
pub fn write_private(path: &Path, contents: &[u8], replace: bool) -> Result<()> {
	let folder = match path.parent() {
		Some(folder) if !folder.as_os_str().is_empty() => folder,
		_ => Path::new("."),
	};
	let name = path.file_name().ok_or_else(|| Error::File(format!("{} names no file", path.display())))?;
	let draft = folder.join(format!(".{}.{:016x}", name.to_string_lossy(), rand::random::<u64>()));
	let written = write_draft(&draft, contents).and_then(|()| {
		if replace {
			fs::rename(&draft, path)
		} else {
			// A hard link fails where the name is taken; a rename would replace.
			fs::hard_link(&draft, path).and_then(|()| fs::remove_file(&draft))
		}
	});
	written.map_err(|error| {
		// The draft is of no use to anybody; that it cannot be removed changes nothing about the error.
		let _ = fs::remove_file(&draft);
		if error.kind() == std::io::ErrorKind::AlreadyExists {
			return Error::File(format!("{} exists already, and is left as it is", path.display()));
		}
		file(path, "write", &error)
	})
}

fn write_draft(path: &Path, contents: &[u8]) -> std::io::Result<()> {
	let mut options = fs::OpenOptions::new();
	options.write(true).create_new(true);
	#[cfg(unix)]
	std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
	let mut draft = options.open(path)?;
	draft.write_all(contents)?;
	draft.sync_all()
}

fn make_folder(folder: &Path) -> Result<()> {
	let mut builder = fs::DirBuilder::new();
	builder.recursive(true);
	#[cfg(unix)]
	std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
	builder.create(folder).map_err(|error| file(folder, "make", &error))
}

#[cfg(unix)]
fn refuse_open(path: &Path, metadata: &fs::Metadata) -> Result<()> {
	use std::os::unix::fs::PermissionsExt;
	if metadata.permissions().mode() & 0o077 == 0 {
		return Ok(());
	}
	Err(Error::Key(format!("others can read {0}; make it yours alone: chmod 600 {0}", path.display())))
}

#[cfg(not(unix))]
fn refuse_open(_: &Path, _: &fs::Metadata) -> Result<()> {
	Ok(())
}

/// A name is 1 to 64 letters, digits, dots, dashes and underscores, and begins with a letter or a digit.
pub fn check_name(name: &str) -> Result<()> {
	let sound = name.len() <= 64
		&& name.starts_with(|first: char| first.is_ascii_alphanumeric())
		&& name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte));
	if sound {
		return Ok(());
	}
	Err(Error::Key(format!("`{name}` is no name for a key: use letters, digits, dots, dashes and underscores")))
}
