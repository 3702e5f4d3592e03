//! What a node remembers of the blocks it has seen, so that it notices two for one slot.

#[path = "../src/equivocation/sightings.rs"]
mod sightings;

use salus_runtime::Header;
use sightings::{Sightings, BLOCKS, SLOTS};
use sp_runtime::traits::Header as _;

fn header(number: u32, root: u8) -> Header {
	Header::new(number, Default::default(), [root; 32].into(), Default::default(), Default::default())
}

#[test]
fn a_second_block_for_a_slot_is_noticed_with_the_first() {
	let mut sightings = Sightings::default();
	assert_eq!(sightings.note(7.into(), &header(1, 1)), []);
	assert_eq!(sightings.note(8.into(), &header(2, 1)), []);
	assert_eq!(sightings.note(7.into(), &header(1, 2)), [header(1, 1)]);
	assert_eq!(sightings.note(7.into(), &header(1, 3)), [header(1, 1), header(1, 2)]);
}

#[test]
fn the_same_block_again_is_nothing_new() {
	let mut sightings = Sightings::default();
	for _ in 0..3 {
		assert_eq!(sightings.note(7.into(), &header(1, 1)), []);
	}
}

#[test]
fn only_the_latest_slots_are_remembered() {
	let mut sightings = Sightings::default();
	for slot in 0..2 * SLOTS as u64 {
		sightings.note(slot.into(), &header(1, 1));
	}
	assert_eq!(sightings.slots(), SLOTS);
	assert_eq!(sightings.note((SLOTS as u64 - 1).into(), &header(1, 2)), [], "forgotten");
	assert_eq!(sightings.note((SLOTS as u64).into(), &header(1, 2)), [header(1, 1)]);
	assert_eq!(sightings.slots(), SLOTS);
}

#[test]
fn only_so_many_blocks_for_one_slot_are_remembered() {
	let mut sightings = Sightings::default();
	for root in 0..2 * BLOCKS as u8 {
		sightings.note(7.into(), &header(1, root));
	}
	assert_eq!(sightings.note(7.into(), &header(1, 99)).len(), BLOCKS);
}
