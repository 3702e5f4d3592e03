//! Stock that goes from one pharmacy to another.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	stock::{Transfer, TransferStatus},
	LotId, TransferId,
};

use crate::{mock::*, Error, Event, List};

fn accept(id: TransferId) -> sp_runtime::DispatchResult {
	Prescriptions::accept_transfer(by(&other_pharmacist()), OTHER_PHARMACY, id, OTHER_ITEM)
}

#[test]
fn both_sign_and_units_are_under_way_meanwhile() {
	scene(|| {
		let id = offer();
		assert_eq!((on_shelf(PHARMACY, LOT), good(PHARMACY)), ((90, 10), 190));
		let (from, item, lot, quantity, to) = (PHARMACY, ITEM, LOT, 10, OTHER_PHARMACY);
		assert_eq!(
			events(),
			[Event::TransferOffered { transfer: id, from, item, lot, quantity, to, by: pharmacist() }]
		);
		pass(6);
		assert_ok!(accept(id));
		let expected = Transfer {
			from,
			item,
			to,
			into: Some(OTHER_ITEM),
			lot,
			expires: EXPIRES,
			quantity,
			status: TransferStatus::Accepted,
			offered_by: pharmacist(),
			decided_by: Some(other_pharmacist()),
			entered: START,
			changed: START + 6,
		};
		assert_eq!(Prescriptions::transfer(id), Some(expected));
		assert_eq!(on_shelf(PHARMACY, LOT), (90, 0));
		let arrived = Prescriptions::lots(OTHER_PHARMACY, OTHER_ITEM);
		assert_eq!((arrived[0].lot.lot, arrived[0].lot.quantity, arrived[0].lot.expires), (LOT, 10, EXPIRES));
		let (status, by) = (TransferStatus::Accepted, other_pharmacist());
		assert_eq!(events(), [Event::TransferSet { transfer: id, status, by }]);
		for pharmacy in [PHARMACY, OTHER_PHARMACY] {
			assert_eq!(listed(List::Transfers(pharmacy)), [id.0]);
		}
	});
}

#[test]
fn what_does_not_come_about_goes_back() {
	scene(|| {
		for status in [TransferStatus::Rejected, TransferStatus::Cancelled] {
			transfer_at(status);
			assert_eq!(on_shelf(PHARMACY, LOT), (100, 0), "{status}");
		}
	});
}

#[test]
fn each_side_does_its_own_part() {
	scene(|| {
		let id = offer();
		let own = Prescriptions::accept_transfer(by(&pharmacist()), PHARMACY, id, ITEM);
		assert_noop!(own, Error::<Test>::NotFound);
		let own = Prescriptions::decline_transfer(by(&pharmacist()), PHARMACY, id);
		assert_noop!(own, Error::<Test>::NotFound);
		let others = Prescriptions::withdraw_transfer(by(&other_pharmacist()), OTHER_PHARMACY, id);
		assert_noop!(others, Error::<Test>::NotFound);
	});
}

#[test]
fn what_cannot_be_is_not_offered() {
	scene(|| {
		let offer = |item, lot, quantity, to| {
			Prescriptions::offer_transfer(by(&pharmacist()), PHARMACY, item, lot, quantity, to)
		};
		assert_noop!(offer(ITEM, LOT, 0, OTHER_PHARMACY), Error::<Test>::NoQuantity);
		assert_noop!(offer(ITEM, LOT, 1, PHARMACY), Error::<Test>::SameOrganization);
		assert_noop!(offer(ITEM, LOT, 1, LABORATORY), Error::<Test>::NotAPharmacy);
		assert_noop!(offer(NO_ITEM, LOT, 1, OTHER_PHARMACY), Error::<Test>::NotFound);
		assert_noop!(offer(OTHER_ITEM, LOT, 1, OTHER_PHARMACY), Error::<Test>::NotFound);
		assert_noop!(offer(ITEM, LOT, 101, OTHER_PHARMACY), Error::<Test>::TooLittleStock);
		assert_ok!(offer(ITEM, LOT, 100, HOSPITAL));
		Neighbours::set_active(OTHER_PHARMACY, false);
		assert_noop!(offer(ITEM, LATER_LOT, 1, OTHER_PHARMACY), Error::<Test>::NotAPharmacy);
	});
}

#[test]
fn what_has_become_bad_on_its_way_is_not_accepted() {
	scene(|| {
		let id = offer();
		assert_ok!(recall());
		assert_noop!(accept(id), Error::<Test>::LotRecalled);
		assert_ok!(Prescriptions::release_lot(by(&pharmacist()), PHARMACY, ITEM, LOT));
		assert_ok!(Prescriptions::issue_recall(by(&auditor()), AUDITOR, LOT));
		assert_noop!(accept(id), Error::<Test>::LotRecalled);
		assert_ok!(Prescriptions::lift_recall(by(&auditor()), AUDITOR, LOT));
		// Whoever has recalled it takes no more of it.
		assert_ok!(Prescriptions::recall_lot(by(&other_pharmacist()), OTHER_PHARMACY, ITEM, LOT));
		let into = Prescriptions::accept_transfer(by(&other_pharmacist()), OTHER_PHARMACY, id, ITEM);
		assert_noop!(into, Error::<Test>::LotRecalled);
		pass(EXPIRES - START);
		assert_noop!(accept(id), Error::<Test>::LotExpired);
		assert_ok!(Prescriptions::decline_transfer(by(&other_pharmacist()), OTHER_PHARMACY, id));
	});
}

#[test]
fn what_does_not_fit_the_shelf_it_is_to_go_to_is_not_accepted() {
	scene(|| {
		let id = offer();
		let signer = || by(&other_pharmacist());
		let missing = Prescriptions::accept_transfer(signer(), OTHER_PHARMACY, id, NO_ITEM);
		assert_noop!(missing, Error::<Test>::NotFound);
		assert_ok!(Prescriptions::receive(signer(), OTHER_PHARMACY, OTHER_ITEM, LOT, EXPIRES + 1, 1));
		assert_noop!(accept(id), Error::<Test>::LotMismatch);
		let into = |item| Prescriptions::accept_transfer(signer(), OTHER_PHARMACY, id, item);
		let signer = || by(&other_pharmacist());
		assert_ok!(Prescriptions::adjust(
			signer(),
			OTHER_PHARMACY,
			ITEM,
			LOT,
			salus_primitives::stock::Change::Removed(100),
			salus_primitives::stock::AdjustmentReason::Loss,
		));
		for number in 0..9u8 {
			assert_ok!(Prescriptions::receive(signer(), OTHER_PHARMACY, ITEM, LotId([number; 32]), EXPIRES, 1));
		}
		assert_noop!(into(ITEM), Error::<Test>::ShelfFull);
		assert_ok!(Prescriptions::withdraw_transfer(by(&pharmacist()), PHARMACY, id));
	});
}
