//! Recalls of lots, and whom they concern.

use frame_support::{assert_noop, assert_ok};
use salus_primitives::{
	stock::{Holding, LotRecord, LotStatus},
	DispenseId,
};

use crate::{mock::*, Error, Event};

#[test]
fn a_recall_lists_the_dispenses_that_it_touches() {
	scene(|| {
		let id = prescribe(order());
		for quantity in [3, 4, 5] {
			assert_ok!(dispense(id, quantity));
		}
		assert_ok!(dispense_elsewhere(id, 6));
		events();
		assert_ok!(recall());
		let (organization, item, lot, by) = (PHARMACY, ITEM, LOT, pharmacist());
		assert_eq!(events(), [Event::LotRecalled { organization, item, lot, on_shelf: 88, dispenses: 3, by }]);
		let touched = |before, limit| -> Vec<_> {
			let page = Prescriptions::dispenses_from(PHARMACY, ITEM, LOT, before, limit);
			page.into_iter().map(|(position, entry)| (position, entry.id, entry.dispense.quantity())).collect()
		};
		assert_eq!(touched(None, 2), [(2, DispenseId(2), 5), (1, DispenseId(1), 4)]);
		assert_eq!(touched(Some(1), 2), [(0, DispenseId(0), 3)]);
		assert_eq!(touched(Some(0), 2), []);
	});
}

#[test]
fn a_lot_that_is_used_up_is_recalled_all_the_same() {
	scene(|| {
		let id = prescribe(salus_primitives::prescription::Order { quantity: 100, ..order() });
		assert_ok!(dispense(id, 100));
		events();
		assert_ok!(recall());
		let (organization, item, lot, by) = (PHARMACY, ITEM, LOT, pharmacist());
		assert_eq!(events(), [Event::LotRecalled { organization, item, lot, on_shelf: 0, dispenses: 1, by }]);
		// What comes of it later is recalled too.
		let again = Prescriptions::receive(by_pharmacist(), PHARMACY, ITEM, LOT, EXPIRES, 1);
		assert_noop!(again, Error::<Test>::LotRecalled);
		assert_ok!(adjust(LOT, salus_primitives::stock::Change::Added(2)));
		assert_eq!(Prescriptions::lots(PHARMACY, ITEM)[0].status, LotStatus::Recalled);
	});
}

fn by_pharmacist() -> RuntimeOrigin {
	by(&pharmacist())
}

#[test]
fn a_pharmacy_recalls_for_itself_and_an_auditor_for_everybody() {
	scene(|| {
		let id = prescribe(order());
		assert_ok!(recall());
		assert_eq!((good(PHARMACY), good(OTHER_PHARMACY)), (100, 200));
		assert_ok!(dispense_elsewhere(id, 1));
		assert_ok!(Prescriptions::issue_recall(by(&auditor()), AUDITOR, LOT));
		assert_eq!((good(PHARMACY), good(OTHER_PHARMACY), good(HOSPITAL)), (100, 100, 100));
		assert_ok!(dispense_elsewhere(id, 1));
		let found = Prescriptions::dispensing(last_dispense()).expect("it was entered");
		assert_eq!(found.portions[0].lot, LATER_LOT);
		// What a pharmacy has recalled itself stays so.
		assert_ok!(Prescriptions::lift_recall(by(&auditor()), AUDITOR, LOT));
		assert_eq!((good(PHARMACY), good(OTHER_PHARMACY)), (100, 198));
	});
}

#[test]
fn recalls_are_reported_and_shown() {
	scene(|| {
		pass(4);
		assert_ok!(Prescriptions::issue_recall(by(&auditor()), AUDITOR, NO_LOT));
		let shown = Prescriptions::recall(NO_LOT).expect("it was recalled");
		assert_eq!((shown.organization, shown.by, shown.issued), (AUDITOR, auditor(), START + 4));
		assert_ok!(Prescriptions::lift_recall(by(&auditor()), AUDITOR, NO_LOT));
		assert_eq!(Prescriptions::recall(NO_LOT), None);
		assert_ok!(recall());
		assert_ok!(Prescriptions::release_lot(by(&pharmacist()), PHARMACY, ITEM, LOT));
		let (organization, lot, item) = (AUDITOR, NO_LOT, ITEM);
		let all = events();
		assert_eq!(all[0], Event::RecallIssued { organization, lot, by: auditor() });
		assert_eq!(all[1], Event::RecallLifted { organization, lot, by: auditor() });
		assert_eq!(all[3], Event::LotReleased { organization: PHARMACY, item, lot: LOT, by: pharmacist() });
	});
}

#[test]
fn another_auditor_lifts_what_one_has_issued_that_is_gone() {
	scene(|| {
		assert_ok!(Prescriptions::issue_recall(by(&auditor()), AUDITOR, LOT));
		let other = salus_primitives::OrganizationId(40);
		Neighbours::organization(other, salus_primitives::role::OrganizationKind::Auditor);
		Neighbours::member(&stranger(), other, salus_primitives::role::Role::Auditor.into());
		Neighbours::set_active(AUDITOR, false);
		assert_ok!(Prescriptions::lift_recall(by(&stranger()), other, LOT));
	});
}

#[test]
fn it_is_shown_where_a_lot_is_and_was() {
	scene(|| {
		let id = prescribe(order());
		assert_ok!(dispense(id, 3));
		assert_ok!(recall());
		let mut shown = Prescriptions::holdings(LOT, None, 10);
		shown.sort_by_key(|holding| holding.organization);
		let holding = |organization, on_shelf, dispenses, recalled| {
			let record = LotRecord { expires: EXPIRES, recalled };
			Holding { organization, item: ITEM, record, on_shelf, dispenses }
		};
		let expected =
			[holding(HOSPITAL, 100, 0, false), holding(PHARMACY, 97, 1, true), holding(OTHER_PHARMACY, 100, 0, false)];
		assert_eq!(shown, expected);
		// In pages, each once.
		let (mut pages, mut after) = (Vec::new(), None);
		while let Some(next) = Prescriptions::holdings(LOT, after, 1).first().copied() {
			after = Some((next.organization, next.item));
			pages.push(next);
		}
		pages.sort_by_key(|holding| holding.organization);
		assert_eq!(pages, expected);
	});
}
