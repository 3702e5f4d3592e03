//! What the node keeps its chain in.

use std::path::PathBuf;

use salus_tests::{cast, marker::files_under, node::Node, Result};

#[tokio::test(flavor = "multi_thread")]
async fn the_chain_is_kept_in_rocksdb() -> Result<()> {
	let mut node = Node::development(cast::vault_settings())?;
	node.start().await?;
	let files = files_under(&node.base_path())?;
	let under_db = |name: &str| {
		let is_it = |path: &PathBuf| {
			let file = path.file_name().map(|file| file.to_string_lossy().into_owned()).unwrap_or_default();
			file.starts_with(name) && path.components().any(|part| part.as_os_str() == "db")
		};
		files.iter().any(is_it)
	};
	assert!(
		under_db("CURRENT") && under_db("MANIFEST-"),
		"no RocksDB under {}: {files:#?}",
		node.base_path().display()
	);
	assert!(
		!files.iter().any(|path| path.components().any(|part| part.as_os_str() == "paritydb")),
		"the node keeps its chain in ParityDB: {files:#?}"
	);
	Ok(())
}
