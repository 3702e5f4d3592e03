//! Batches: every leaf is proved at its place, and nothing else is.

use frame_support::BoundedVec;
use proptest::prelude::*;
use salus_primitives::{
	anchor::{
		link, prove, proven_root, root, verify, AccessLeaf, AnchorKind, Leaf, Proof, RecordLeaf, MAX_LEAVES, MAX_PROOF,
	},
	record::RecordClass,
	AccountId, Digest, OrganizationId, PatientId, RecordId,
};
use sp_io::hashing::blake2_256;
use sp_runtime::MultiSignature;

fn entry(sequence: u64) -> Leaf {
	Leaf::Access(AccessLeaf { sequence, entry: blake2_256(&sequence.to_le_bytes()).into() })
}

fn record(seed: u8) -> Leaf {
	Leaf::Record(RecordLeaf {
		patient: PatientId([seed; 32]),
		record: RecordId([seed.wrapping_add(1); 32]),
		version: 1,
		class: RecordClass::Imaging,
		commitment: Digest::repeat_byte(seed.wrapping_add(2)),
		ciphertext_root: Digest::repeat_byte(seed.wrapping_add(3)),
		author: AccountId::new([seed.wrapping_add(4); 32]),
		signature: MultiSignature::Ed25519([seed; 64].into()),
		stored: 1_800_000_000_000,
	})
}

fn batch(size: u64) -> Vec<Leaf> {
	(0..size).map(entry).collect()
}

/// The root once more, top down instead of row by row: the left part is the largest full tree.
fn root_by_halves(leaves: &[Leaf]) -> Digest {
	fn top(leaves: &[Leaf]) -> [u8; 32] {
		let [leaf] = leaves else {
			let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
			return blake2_256(&[top(left), top(right)].concat());
		};
		blake2_256(&leaf.tree_bytes())
	}
	let count = leaves.len() as u32;
	blake2_256(&[b"salus/batch-root/1".as_slice(), &top(leaves), &count.to_le_bytes()].concat()).into()
}

#[test]
fn every_leaf_of_every_size_is_proved_at_its_place() {
	for size in 1..=70u32 {
		let leaves = batch(size.into());
		let root = root(&leaves);
		assert_eq!(root, root_by_halves(&leaves), "{size}");
		for (position, leaf) in (0..size).zip(&leaves) {
			let proof = prove(&leaves, position).unwrap();
			assert_eq!(proof.position, position);
			assert!(verify(&root, size, leaf, &proof), "{position} of {size}");
		}
		assert_eq!(prove(&leaves, size), None);
		assert_eq!(prove(&leaves, u32::MAX), None);
	}
}

#[test]
fn proof_shows_no_other_place_and_no_other_size() {
	for size in 1..=33u32 {
		let leaves = batch(size.into());
		let root = root(&leaves);
		for (position, leaf) in (0..size).zip(&leaves) {
			let proof = prove(&leaves, position).unwrap();
			for place in (0..size + 4).filter(|place| *place != position) {
				let moved = Proof { position: place, ..proof.clone() };
				assert!(!verify(&root, size, leaf, &moved), "{position} as {place} of {size}");
			}
			for count in (0..2 * size + 4).chain([MAX_LEAVES, u32::MAX]).filter(|count| *count != size) {
				assert!(!verify(&root, count, leaf, &proof), "{position} of {size} as of {count}");
			}
		}
	}
}

#[test]
fn records_and_entries_are_proved_alike() {
	let leaves: Vec<_> = (0..9).map(record).collect();
	let root = root(&leaves);
	for (position, leaf) in (0..9).zip(&leaves) {
		assert!(verify(&root, 9, leaf, &prove(&leaves, position).unwrap()));
		assert!(!verify(&root, 9, &entry(position.into()), &prove(&leaves, position).unwrap()));
	}
}

#[test]
fn largest_batch_is_proved_and_a_larger_one_is_not() {
	let mut leaves = batch(MAX_LEAVES.into());
	let root = root(&leaves);
	for position in [0, 1, MAX_LEAVES / 2, MAX_LEAVES - 1] {
		let proof = prove(&leaves, position).unwrap();
		assert_eq!(proof.siblings.len(), MAX_PROOF as usize);
		assert!(verify(&root, MAX_LEAVES, &leaves[position as usize], &proof));
	}
	leaves.push(entry(MAX_LEAVES.into()));
	assert_eq!(prove(&leaves, 0), None);
}

#[test]
fn proof_of_a_shape_that_no_batch_has_leads_to_no_root() {
	let proof = |siblings: u8| Proof {
		position: 2,
		siblings: BoundedVec::truncate_from(vec![Digest::zero(); siblings.into()]),
	};
	for count in 0..70u32 {
		// The third leaf of a batch of three is the odd one, and rises once without a sibling.
		let height = if count == 3 { 1 } else { count.max(1).next_power_of_two().ilog2() as u8 };
		for siblings in 0..9 {
			let proven = proven_root(count, &entry(2), &proof(siblings));
			assert_eq!(proven.is_some(), count > 2 && siblings == height, "{siblings} in a batch of {count}");
			assert!(proven.is_none_or(|root| verify(&root, count, &entry(2), &proof(siblings))));
		}
	}
}

#[test]
fn batch_without_leaves_has_a_zero_root_and_proves_nothing() {
	assert_eq!(root(&[]), Digest::zero());
	assert_eq!(prove(&[], 0), None);
	assert!(!verify(&Digest::zero(), 0, &entry(0), &Proof::default()));
}

#[test]
fn inner_node_does_not_pass_for_a_leaf() {
	// A leaf goes in under its domain; two digests, which is what an inner node is made of, never look like that.
	for leaf in [record(1), entry(1)] {
		assert_ne!(leaf.tree_bytes().len(), 64);
		assert!(leaf.tree_bytes().starts_with(b"salus/leaf/1"));
	}
	// Nor does a batch of two, whose root is known, prove anything about a batch of one with that root.
	let leaves = batch(2);
	assert!(!verify(&root(&leaves), 1, &leaves[0], &Proof::default()));
}

#[test]
fn leaf_says_in_which_kind_of_anchor_it_belongs() {
	assert_eq!(record(1).kind(), AnchorKind::Records);
	assert_eq!(entry(1).kind(), AnchorKind::AccessLog);
}

#[test]
fn every_part_of_a_record_s_leaf_counts() {
	let Leaf::Record(original) = record(7) else { unreachable!("a record's leaf") };
	let changed = |how: fn(&mut RecordLeaf)| {
		let mut leaf = original.clone();
		how(&mut leaf);
		Leaf::Record(leaf)
	};
	let leaves = [record(7), record(8)];
	let (root, proof) = (root(&leaves), prove(&leaves, 0).unwrap());
	assert!(verify(&root, 2, &changed(|_| ()), &proof));
	let changes: [fn(&mut RecordLeaf); 10] = [
		|leaf| leaf.patient.0[0] ^= 1,
		|leaf| leaf.record.0[31] ^= 1,
		|leaf| leaf.version += 1,
		|leaf| leaf.class = RecordClass::Laboratory,
		|leaf| leaf.commitment.0[5] ^= 0x80,
		|leaf| leaf.ciphertext_root.0[5] ^= 0x80,
		|leaf| leaf.author = AccountId::new([0; 32]),
		|leaf| leaf.signature = MultiSignature::Ed25519([8; 64].into()),
		|leaf| leaf.signature = MultiSignature::Sr25519([7; 64].into()),
		|leaf| leaf.stored += 1,
	];
	for change in changes {
		assert!(!verify(&root, 2, &changed(change), &proof));
	}
}

/// One way to tamper with a proof.
#[derive(Clone, Debug)]
enum Tamper {
	Flip { sibling: prop::sample::Index, bit: u8 },
	Drop(prop::sample::Index),
	Repeat(prop::sample::Index),
	Append(u8),
	Swap(prop::sample::Index, prop::sample::Index),
}

impl Tamper {
	/// The siblings afterwards; nothing where that changes none, or makes too many.
	fn apply(&self, proof: &Proof) -> Option<Proof> {
		let mut siblings = proof.siblings.to_vec();
		let of = |index: &prop::sample::Index| (!proof.siblings.is_empty()).then(|| index.index(proof.siblings.len()));
		match self {
			Self::Flip { sibling, bit } => siblings[of(sibling)?].0[usize::from(bit / 8)] ^= 1 << (bit % 8),
			Self::Drop(sibling) => drop(siblings.remove(of(sibling)?)),
			Self::Repeat(sibling) => siblings.insert(of(sibling)?, siblings[of(sibling)?]),
			Self::Append(byte) => siblings.push(Digest::repeat_byte(*byte)),
			Self::Swap(one, other) => siblings.swap(of(one)?, of(other)?),
		}
		let changed = Proof { position: proof.position, siblings: siblings.try_into().ok()? };
		(changed != *proof).then_some(changed)
	}
}

fn tamper() -> impl Strategy<Value = Tamper> {
	prop_oneof![
		(any::<prop::sample::Index>(), any::<u8>()).prop_map(|(sibling, bit)| Tamper::Flip { sibling, bit }),
		any::<prop::sample::Index>().prop_map(Tamper::Drop),
		any::<prop::sample::Index>().prop_map(Tamper::Repeat),
		any::<u8>().prop_map(Tamper::Append),
		(any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_map(|(one, other)| Tamper::Swap(one, other)),
	]
}

/// A batch's size and a place in it.
fn place() -> impl Strategy<Value = (u32, u32)> {
	(1..300u32).prop_flat_map(|size| (Just(size), 0..size))
}

proptest! {
	#[test]
	fn tampered_sibling_is_refused((size, position) in place(), tamper in tamper()) {
		let leaves = batch(size.into());
		let proof = prove(&leaves, position).unwrap();
		if let Some(tampered) = tamper.apply(&proof) {
			prop_assert!(!verify(&root(&leaves), size, &leaves[position as usize], &tampered));
		}
	}

	#[test]
	fn tampered_leaf_is_refused((size, position) in place(), bit: u8, sequence: u64) {
		let leaves = batch(size.into());
		let (root, proof) = (root(&leaves), prove(&leaves, position).unwrap());
		let Leaf::Access(leaf) = &leaves[position as usize] else { unreachable!("an entry's leaf") };
		let mut entry = leaf.entry;
		entry.0[usize::from(bit / 8)] ^= 1 << (bit % 8);
		let changed = Leaf::Access(AccessLeaf { entry, ..leaf.clone() });
		prop_assert!(!verify(&root, size, &changed, &proof));
		prop_assume!(sequence != leaf.sequence);
		let changed = Leaf::Access(AccessLeaf { sequence, ..leaf.clone() });
		prop_assert!(!verify(&root, size, &changed, &proof));
	}

	#[test]
	fn tampered_position_is_refused((size, position) in place(), other in prop_oneof![0..320u32, any::<u32>()]) {
		prop_assume!(other != position);
		let leaves = batch(size.into());
		let proof = Proof { position: other, ..prove(&leaves, position).unwrap() };
		prop_assert!(!verify(&root(&leaves), size, &leaves[position as usize], &proof));
	}

	#[test]
	fn tampered_count_is_refused((size, position) in place(), other in prop_oneof![0..320u32, any::<u32>()]) {
		prop_assume!(other != size);
		let leaves = batch(size.into());
		let proof = prove(&leaves, position).unwrap();
		prop_assert!(!verify(&root(&leaves), other, &leaves[position as usize], &proof));
	}

	#[test]
	fn tampered_root_is_refused((size, position) in place(), bit: u8) {
		let leaves = batch(size.into());
		let mut other = root(&leaves);
		other.0[usize::from(bit / 8)] ^= 1 << (bit % 8);
		let proof = prove(&leaves, position).unwrap();
		prop_assert!(!verify(&other, size, &leaves[position as usize], &proof));
	}

	#[test]
	fn link_changes_with_each_thing_it_covers(previous: [u8; 32], index: u64, data: [u8; 32], count: u32, at: u64) {
		let (custodian, signer) = (OrganizationId(1), AccountId::new([2; 32]));
		let kind = AnchorKind::Records;
		let other = Digest::repeat_byte(1);
		let (previous, data) = (Digest::from(previous), Digest::from(data));
		let links = [
			link(&previous, custodian, kind, index, &data, count, at, &signer),
			link(&(previous ^ other), custodian, kind, index, &data, count, at, &signer),
			link(&previous, OrganizationId(2), kind, index, &data, count, at, &signer),
			link(&previous, custodian, AnchorKind::AccessLog, index, &data, count, at, &signer),
			link(&previous, custodian, kind, !index, &data, count, at, &signer),
			link(&previous, custodian, kind, index, &(data ^ other), count, at, &signer),
			link(&previous, custodian, kind, index, &data, !count, at, &signer),
			link(&previous, custodian, kind, index, &data, count, !at, &signer),
			link(&previous, custodian, kind, index, &data, count, at, &AccountId::new([3; 32])),
		];
		for (position, one) in links.iter().enumerate() {
			prop_assert!(links[..position].iter().all(|other| other != one));
		}
	}
}

#[test]
fn change_anywhere_in_a_chain_of_anchors_shows_in_its_last_link() {
	let (custodian, signer) = (OrganizationId(1), AccountId::new([2; 32]));
	let chain = |counts: &[u32]| {
		counts.iter().enumerate().fold(Digest::zero(), |previous, (index, count)| {
			let data = Digest::from_low_u64_be(index as u64);
			link(&previous, custodian, AnchorKind::Records, index as u64, &data, *count, 0, &signer)
		})
	};
	let counts = [5, 4, 3, 2, 1];
	let head = chain(&counts);
	assert_eq!(chain(&counts), head);
	for position in 0..counts.len() {
		let mut changed = counts;
		changed[position] += 1;
		assert_ne!(chain(&changed), head);
	}
	assert_ne!(chain(&counts[..4]), head);
	assert_ne!(chain(&counts[1..]), head);
}
