use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	anchor::{link, Anchor, AnchorKind, MAX_LEAVES},
	role::{OrganizationKind, Role},
	Digest, OrganizationId,
};
use sp_runtime::ArithmeticError;

use super::*;
use crate::{Anchored, Error, Event, Head, Heads};

#[test]
fn first_anchor_follows_zero_and_is_reported() {
	run(|| {
		assert_eq!(Records::next_anchor(HOSPITAL, AnchorKind::Records), (0, Digest::zero()));
		assert_ok!(anchor_records(0));

		let link = link(&Digest::zero(), HOSPITAL, AnchorKind::Records, 0, &ROOT, 3, START, &node());
		let stored = Anchor { root: ROOT, count: 3, at: START, signer: node(), link };
		assert_eq!(Records::anchor_at(HOSPITAL, AnchorKind::Records, 0), Some(stored));
		assert_eq!(Records::next_anchor(HOSPITAL, AnchorKind::Records), (1, link));
		let kind = AnchorKind::Records;
		let reported =
			Event::Anchored { organization: HOSPITAL, kind, index: 0, root: ROOT, count: 3, link, signer: node() };
		assert_eq!(events(), [reported]);
	});
}

#[test]
fn each_anchor_is_linked_to_the_one_before_it() {
	run(|| {
		let mut previous = Digest::zero();
		for index in 0..5 {
			Clock::advance(1_000);
			assert_ok!(anchor_records(index));
			let stored = Records::anchor_at(HOSPITAL, AnchorKind::Records, index).unwrap();
			let at = START + 1_000 * (index + 1);
			let expected = link(&previous, HOSPITAL, AnchorKind::Records, index, &ROOT, 3, at, &node());
			assert_eq!((stored.at, stored.link), (at, expected));
			previous = expected;
		}
		assert_eq!(Records::next_anchor(HOSPITAL, AnchorKind::Records), (5, previous));
	});
}

#[test]
fn organizations_and_kinds_have_chains_of_their_own() {
	run(|| {
		assert_ok!(anchor_records(0));
		assert_ok!(anchor_records(1));
		assert_ok!(Records::anchor(signed(node()), HOSPITAL, AnchorKind::AccessLog, 0, ROOT, 3));
		let other = holder(OTHER_HOSPITAL, Role::Node);
		assert_ok!(Records::anchor(signed(other), OTHER_HOSPITAL, AnchorKind::Records, 0, ROOT, 3));

		assert_eq!(Records::next_anchor(HOSPITAL, AnchorKind::Records).0, 2);
		assert_eq!(Records::next_anchor(HOSPITAL, AnchorKind::AccessLog).0, 1);
		assert_eq!(Records::next_anchor(OTHER_HOSPITAL, AnchorKind::Records).0, 1);
		assert_eq!(Records::next_anchor(OTHER_HOSPITAL, AnchorKind::AccessLog).0, 0);
		// The same batch, but not the same link: a link says whose it is.
		let first = |organization, kind| Records::anchor_at(organization, kind, 0).unwrap().link;
		assert_ne!(first(HOSPITAL, AnchorKind::Records), first(HOSPITAL, AnchorKind::AccessLog));
		assert_ne!(first(HOSPITAL, AnchorKind::Records), first(OTHER_HOSPITAL, AnchorKind::Records));
	});
}

#[test]
fn index_that_is_not_the_next_is_refused() {
	run(|| {
		assert_noop!(anchor_records(1), Error::<Test>::StaleIndex);
		assert_ok!(anchor_records(0));
		assert_noop!(anchor_records(0), Error::<Test>::StaleIndex);
		assert_noop!(anchor_records(2), Error::<Test>::StaleIndex);
		assert_noop!(anchor_records(u64::MAX), Error::<Test>::StaleIndex);
		assert_ok!(anchor_records(1));
	});
}

#[test]
fn empty_batch_is_refused() {
	run(|| {
		let call = Records::anchor(signed(node()), HOSPITAL, AnchorKind::Records, 0, ROOT, 0);
		assert_noop!(call, Error::<Test>::EmptyBatch);
	});
}

#[test]
fn batch_is_as_large_as_the_limit_and_no_larger() {
	run(|| {
		let call = |count| Records::anchor(signed(node()), HOSPITAL, AnchorKind::Records, 0, ROOT, count);
		assert_noop!(call(MAX_LEAVES + 1), Error::<Test>::TooManyLeaves);
		assert_noop!(call(u32::MAX), Error::<Test>::TooManyLeaves);
		assert_ok!(call(MAX_LEAVES));
	});
}

#[test]
fn zero_root_is_refused() {
	run(|| {
		let call = Records::anchor(signed(node()), HOSPITAL, AnchorKind::Records, 0, Digest::zero(), 3);
		assert_noop!(call, Error::<Test>::ZeroRoot);
	});
}

#[test]
fn custodians_anchor_records_and_every_organization_its_access_log() {
	run(|| {
		for (number, (kind, keeps)) in [
			(OrganizationKind::Hospital, true),
			(OrganizationKind::Laboratory, true),
			(OrganizationKind::Pharmacy, true),
			(OrganizationKind::Insurer, true),
			(OrganizationKind::Auditor, false),
			(OrganizationKind::Settlement, false),
		]
		.into_iter()
		.enumerate()
		{
			let organization = OrganizationId(100 + number as u32);
			let account = holder(organization, Role::Node);
			Neighbours::admit(organization, kind);
			Neighbours::set_member(&account, organization, Role::Node.into());

			let call = |of| Records::anchor(signed(account.clone()), organization, of, 0, ROOT, 3);
			assert_ok!(call(AnchorKind::AccessLog));
			if keeps {
				assert_ok!(call(AnchorKind::Records));
			} else {
				assert_noop!(call(AnchorKind::Records), Error::<Test>::NotACustodian);
			}
		}
	});
}

#[test]
fn suspended_organization_anchors_nothing() {
	run(|| {
		Neighbours::suspend(HOSPITAL);
		assert_noop!(anchor_records(0), Error::<Test>::NotAMember);
	});
}

#[test]
fn node_of_one_organization_anchors_nothing_for_another() {
	run(|| {
		let call = Records::anchor(signed(node()), OTHER_HOSPITAL, AnchorKind::Records, 0, ROOT, 3);
		assert_noop!(call, Error::<Test>::NotAMember);
		let call = Records::anchor(signed(node()), NOWHERE, AnchorKind::AccessLog, 0, ROOT, 3);
		assert_noop!(call, Error::<Test>::NotAMember);
	});
}

#[test]
fn chain_that_is_at_its_end_takes_no_more() {
	// Not through `run`: no chain gets there, and the head stands here without its anchors.
	externalities().execute_with(|| {
		let head = Head { next: u64::MAX, link: ROOT };
		Heads::<Test>::insert(HOSPITAL, AnchorKind::Records, head);
		assert_noop!(anchor_records(u64::MAX), ArithmeticError::Overflow);
		assert_eq!(Anchored::<Test>::iter().count(), 0);
	});
}
