//! What a call costs: how much of the chain's state it has to be shown, and what it leaves there.

use core::fmt;

use frame_support::traits::PalletInfoAccess;
use sp_io::TestExternalities;
use sp_runtime::DispatchResult;

/// What a call costs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cost {
	/// How many bytes of the state whoever repeats it has to be shown.
	pub shown: usize,
	/// What it leaves of the pallet's state.
	pub left: Left,
}

/// What a call leaves of a pallet's state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Left {
	/// How many entries it has written, or taken out.
	pub entries: usize,
	/// How many bytes those are that it has written, keys and values.
	pub bytes: usize,
	/// How many entries more there are than before.
	pub more_entries: isize,
	/// By how many bytes the state is larger than before.
	pub more_bytes: isize,
}

impl fmt::Display for Cost {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Self { shown, left: Left { entries, bytes, more_entries, more_bytes } } = self;
		write!(f, "{shown} bytes read, {entries} entries of {bytes} bytes written, ")?;
		write!(f, "{more_entries:+} entries and {more_bytes:+} bytes kept")
	}
}

/// What this call of the pallet's costs. It must be made without an error; what it does is taken back, so that the next one finds the same.
pub fn measure<Pallet: PalletInfoAccess>(ext: &mut TestExternalities, call: impl FnOnce() -> DispatchResult) -> Cost {
	ext.commit_all().expect("nothing is open");
	let (made, proof) = ext.execute_and_prove(call);
	assert_eq!(made, Ok(()));
	let own = Pallet::name_hash();
	let keys: Vec<Vec<u8>> = ext.overlayed_changes().changes().map(|(key, _)| key.to_vec()).collect();
	let keys: Vec<_> = keys.into_iter().filter(|key| key.starts_with(&own)).collect();
	let after = held(ext, &keys);
	ext.reset_overlay();
	let before = held(ext, &keys);
	let count = |entries: &[Option<usize>]| entries.iter().flatten().count();
	let bytes = |entries: &[Option<usize>]| entries.iter().flatten().sum::<usize>();
	let more = |after: usize, before: usize| after as isize - before as isize;
	let left = Left {
		entries: keys.len(),
		bytes: bytes(&after),
		more_entries: more(count(&after), count(&before)),
		more_bytes: more(bytes(&after), bytes(&before)),
	};
	Cost { shown: proof.into_iter_nodes().map(|node| node.len()).sum(), left }
}

/// How many bytes the state has under each of these keys, with the key.
fn held(ext: &mut TestExternalities, keys: &[Vec<u8>]) -> Vec<Option<usize>> {
	let size = |key: &Vec<u8>| sp_io::storage::get(key).map(|value| key.len() + value.len());
	ext.execute_with(|| keys.iter().map(size).collect())
}

/// Prints what the same call costs among few others and among many, and holds the second to the first. It leaves just as much. It reads fewer than so many times as many
/// bytes: the trie is deeper by the logarithm, wherever something is looked up, and nothing else grows.
pub fn hold(name: &str, (few, cost): (u32, Cost), (many, dearer): (u32, Cost), times: usize) {
	println!("{name}, among {few} others: {cost}");
	println!("{name}, among {many} others: {dearer}");
	assert!(cost.left.entries > 0, "{name} leaves nothing");
	assert_eq!(dearer.left, cost.left, "{name} leaves more or less among more others");
	assert!(dearer.shown < cost.shown.saturating_mul(times), "{name} reads too much among many others");
}
