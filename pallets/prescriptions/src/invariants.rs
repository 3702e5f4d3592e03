//! What always holds, checked after every test and by `try-runtime`.

use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use frame_support::ensure;
use salus_primitives::{
	prescription::{Dispense, DispenseStatus, DrugClass, PrescriptionStatus, Refill, RefillStatus, Supply},
	stock::{Flows, TransferStatus},
	ItemId, LotId, OrganizationId, PrescriptionId,
};
use sp_runtime::{traits::Get, TryRuntimeError};

use crate::{
	Config, Dispenses, ItemCount, ItemOf, Items, List, ListLength, Lists, LotRecords, LowItems, NextDispense,
	NextPrescription, NextRefill, NextTransfer, Pallet, Prescription, Prescriptions, RefillOf, Refills, Shelves,
	Transfers,
};

type Outcome = Result<(), TryRuntimeError>;

/// An item, of a pharmacy.
type Place = (OrganizationId, ItemId);

impl<T: Config> Pallet<T> {
	/// What is counted on a prescription is what was dispensed on it, over all pharmacies, and no more than it allows; what came to an item's stock and has not
	/// gone is on its shelf; what is kept there is kept for something; what was ordered is answered by what it says; and every list lists what there is.
	pub fn do_try_state() -> Outcome {
		check_prescriptions::<T>()?;
		check_counts::<T>()?;
		check_dispenses::<T>()?;
		check_refills::<T>()?;
		check_items::<T>()?;
		check_shelves::<T>()?;
		check_kept::<T>()?;
		check_flows::<T>()?;
		check_lists::<T>()
	}
}

fn add<Key: Ord>(sums: &mut BTreeMap<Key, u64>, key: Key, units: impl Into<u64>) {
	let sum = sums.entry(key).or_default();
	*sum = sum.saturating_add(units.into());
}

fn check_prescriptions<T: Config>() -> Outcome {
	for (id, found) in Prescriptions::<T>::iter() {
		ensure!(id.0 < NextPrescription::<T>::get(), "a prescription that was not numbered");
		ensure!(found.counted() <= found.order.allowed(), "more was dispensed than is allowed");
		let complete = found.given == found.order.allowed();
		ensure!(
			complete == (found.status == PrescriptionStatus::Completed),
			"complete, or not, with units left, or none"
		);
		check_fills(&found)?;
		check_signers(&found)?;
		check_links::<T>(id, &found)?;
	}
	Ok(())
}

fn check_fills(found: &Prescription) -> Outcome {
	let numbers: BTreeSet<_> = found.fills.iter().map(|fill| fill.number).collect();
	ensure!(numbers.len() == found.fills.len(), "a fill twice");
	ensure!(numbers.len() <= usize::try_from(found.order.fills()).unwrap_or_default(), "a fill too many");
	let sound = |counted: u32| counted > 0 && counted <= found.order.quantity;
	ensure!(found.fills.iter().all(|fill| sound(fill.counted)), "a fill of nothing, or of too much");
	ensure!(found.fills.iter().all(|fill| fill.given <= fill.counted), "more was handed over than was dispensed");
	let given = found.fills.iter().fold(0u64, |all, fill| all.saturating_add(fill.given.into()));
	ensure!(found.given == given, "what was handed over is not that of all fills");
	check_beginnings(found)?;
	let undone = [PrescriptionStatus::Draft, PrescriptionStatus::Cancelled, PrescriptionStatus::EnteredInError];
	ensure!(
		found.fills.is_empty() || !undone.contains(&found.status),
		"something was dispensed without a prescription"
	);
	Ok(())
}

/// Fills begin when something of them is handed over, and not closer to one another than they may.
fn check_beginnings(found: &Prescription) -> Outcome {
	ensure!(
		found.fills.iter().all(|fill| fill.begun.is_some() == (fill.given > 0)),
		"a fill began, or did not, with nothing handed over, or something"
	);
	ensure!(found.begun().all(|(fill, begun)| fill.prepared <= begun), "a fill began before it was put together");
	let mut beginnings: Vec<_> = found.begun().map(|(_, begun)| begun).collect();
	beginnings.sort_unstable();
	let mut pairs = beginnings.iter().zip(beginnings.iter().skip(1));
	let apart = pairs.all(|(earlier, later)| later.saturating_sub(*earlier) >= found.order.interval);
	ensure!(apart, "two fills began too close to one another");
	Ok(())
}

fn check_signers(found: &Prescription) -> Outcome {
	let controlled = found.order.class == DrugClass::Controlled;
	ensure!(found.countersigner.as_ref() != Some(&found.prescriber), "whoever has prescribed has signed twice");
	let live = [PrescriptionStatus::Active, PrescriptionStatus::OnHold, PrescriptionStatus::Completed];
	ensure!(
		!controlled || found.countersigner.is_some() || !live.contains(&found.status),
		"something controlled with one signer"
	);
	ensure!(controlled || found.status != PrescriptionStatus::Draft, "a draft of something that is not controlled");
	Ok(())
}

fn check_links<T: Config>(id: PrescriptionId, found: &Prescription) -> Outcome {
	if let Some(new) = found.replaced_by {
		let new = Prescriptions::<T>::get(new).ok_or("replaced by nothing")?;
		ensure!(new.replaces == Some(id), "replaced by what does not replace it");
		let live = [PrescriptionStatus::Active, PrescriptionStatus::OnHold];
		ensure!(!live.contains(&found.status), "what was replaced still stands");
	}
	if let Some(old) = found.replaces {
		let old = Prescriptions::<T>::get(old).ok_or("in the place of nothing")?;
		ensure!(old.patient == found.patient, "in the place of somebody else's");
	}
	Ok(())
}

/// What the dispenses on each prescription count, fill by fill, and what was handed over.
fn check_counts<T: Config>() -> Outcome {
	let (mut fills, mut given) = (BTreeMap::new(), BTreeMap::new());
	for (_, found) in Dispenses::<T>::iter().filter(|(_, found)| found.counts()) {
		add(&mut fills, (found.prescription, found.fill), found.quantity());
		if found.is_out() {
			add(&mut given, (found.prescription, found.fill), found.quantity());
		}
	}
	for (id, found) in Prescriptions::<T>::iter() {
		for fill in &found.fills {
			let counted = fills.remove(&(id, fill.number)).unwrap_or_default();
			ensure!(counted == u64::from(fill.counted), "a fill is miscounted");
			let given = given.remove(&(id, fill.number)).unwrap_or_default();
			ensure!(given == u64::from(fill.given), "what was handed over is miscounted");
		}
	}
	ensure!(fills.is_empty() && given.is_empty(), "a dispense that no prescription counts");
	Ok(())
}

fn check_dispenses<T: Config>() -> Outcome {
	for (id, found) in Dispenses::<T>::iter() {
		ensure!(id.0 < NextDispense::<T>::get(), "a dispense that was not numbered");
		let patient = Prescriptions::<T>::get(found.prescription).map(|prescription| prescription.patient);
		ensure!(patient == Some(found.patient), "a dispense of somebody else's prescription");
		let taken: u64 = found.portions.iter().fold(0, |all, portion| all.saturating_add(portion.quantity.into()));
		ensure!(taken == u64::from(found.quantity()), "a dispense of more, or less, than its portions");
		let declined = found.status == DispenseStatus::Declined;
		ensure!(
			found.supply.is_none() == declined && found.reason.is_some() == declined,
			"declined, or not, of something"
		);
		let left = matches!(found.status, DispenseStatus::Completed | DispenseStatus::EnteredInError);
		ensure!(found.handed_over.is_some() == left, "handed over, or not, at some time");
		ensure!(found.restocked <= found.quantity(), "more came back than was handed over");
		let reversed = found.status == DispenseStatus::EnteredInError;
		ensure!(reversed || !found.returned, "something came back that was not reversed");
		ensure!(found.returned || found.restocked == 0, "what did not come back was put on the shelf");
	}
	Ok(())
}

fn check_refills<T: Config>() -> Outcome {
	let mut open = 0usize;
	for (id, found) in Refills::<T>::iter() {
		ensure!(id.0 < NextRefill::<T>::get(), "a refill that was not numbered");
		check_answer::<T>(&found)?;
		let found_by = RefillOf::<T>::get(found.prescription) == Some(id);
		let lapsed = !found.status_at(Pallet::<T>::now()).is_open();
		ensure!(found_by || lapsed, "an open order that nobody finds");
		if found_by {
			ensure!(found.status.is_open(), "an order is open that is over");
			open = open.saturating_add(1);
		}
	}
	ensure!(RefillOf::<T>::iter().count() == open, "a way to no order");
	Ok(())
}

fn check_answer<T: Config>(found: &Refill) -> Outcome {
	ensure!(found.status != RefillStatus::Failed, "an order that is written down as lapsed");
	ensure!(
		found.reason.is_some() == (found.status == RefillStatus::Rejected),
		"declined without a reason, or the reverse"
	);
	let answered = matches!(found.status, RefillStatus::Ready | RefillStatus::Completed);
	ensure!(found.dispense.is_some() || !answered, "nothing answers an order that is ready");
	let Some(dispense) = found.dispense else { return Ok(()) };
	let dispense = Dispenses::<T>::get(dispense).ok_or("an order is answered by nothing")?;
	let same = |dispense: &Dispense| (dispense.pharmacy, dispense.prescription) == (found.pharmacy, found.prescription);
	ensure!(same(&dispense), "an order is answered by something else");
	Ok(())
}

fn check_items<T: Config>() -> Outcome {
	for (organization, id, item) in Items::<T>::iter() {
		ensure!(id.0 < ItemCount::<T>::get(organization), "an item that was not numbered");
		ensure!(ItemOf::<T>::get(organization, item.code) == Some(id), "an item without way back");
		let shelf = Shelves::<T>::get(organization, id);
		let there = shelf.iter().fold(0u64, |all, lot| all.saturating_add(lot.on_shelf()));
		ensure!(
			item.flows.came() == item.flows.went().saturating_add(there),
			"units have come from nowhere, or gone there"
		);
		// What is good now may have expired, or been recalled everywhere, since: then there is less of it than is known.
		let known = shelf.iter().filter(|lot| !lot.recalled);
		let known = known.fold(0u64, |all, lot| all.saturating_add(lot.quantity.into()));
		let low = LowItems::<T>::contains_key(organization, id);
		ensure!(low || known >= item.threshold.into(), "an item is low, and nobody knows");
	}
	for (organization, count) in ItemCount::<T>::iter() {
		ensure!(count <= T::MaxItems::get(), "a pharmacy with too many items");
		let items = Items::<T>::iter_key_prefix(organization).count();
		ensure!(items == usize::try_from(count).unwrap_or_default(), "a pharmacy's items are miscounted");
	}
	let known = |(organization, item): Place| Items::<T>::contains_key(organization, item);
	ensure!(ItemOf::<T>::iter().count() == Items::<T>::iter_keys().count(), "a way back to no item");
	ensure!(LowItems::<T>::iter_keys().all(known), "an item is low that there is not");
	ensure!(LotRecords::<T>::iter_keys().all(|(_, place)| known(place)), "a lot of no item");
	Ok(())
}

fn check_shelves<T: Config>() -> Outcome {
	for (organization, item, shelf) in Shelves::<T>::iter() {
		ensure!(Items::<T>::contains_key(organization, item), "a shelf of no item");
		ensure!(!shelf.is_empty(), "an empty shelf");
		let pairs = shelf.iter().zip(shelf.iter().skip(1));
		for (earlier, later) in pairs {
			ensure!(earlier.place() < later.place(), "a lot out of its place");
		}
		let lots: BTreeSet<_> = shelf.iter().map(|lot| lot.lot).collect();
		ensure!(lots.len() == shelf.len(), "a lot twice");
		for lot in &shelf {
			ensure!(lot.on_shelf() > 0 && lot.on_shelf() <= u32::MAX.into(), "a lot of nothing, or of too much");
			let record =
				LotRecords::<T>::get(lot.lot, (organization, item)).ok_or("a lot of which nothing is known")?;
			ensure!(
				(record.expires, record.recalled) == (lot.expires, lot.recalled),
				"a lot is not what is known of it"
			);
		}
	}
	Ok(())
}

/// What is kept on each shelf, for dispenses that are open and for transfers that are under way.
fn check_kept<T: Config>() -> Outcome {
	let mut kept = BTreeMap::<(Place, LotId), u64>::new();
	for (_, found) in Dispenses::<T>::iter().filter(|(_, found)| found.status.is_open()) {
		let Some(Supply { item, .. }) = found.supply else { continue };
		for portion in &found.portions {
			add(&mut kept, ((found.pharmacy, item), portion.lot), portion.quantity);
		}
	}
	for (id, found) in Transfers::<T>::iter() {
		ensure!(id.0 < NextTransfer::<T>::get(), "a transfer that was not numbered");
		let decided = found.status != TransferStatus::Requested;
		ensure!(found.decided_by.is_some() == decided, "a transfer that nobody has signed, or somebody too early");
		if !decided {
			add(&mut kept, ((found.from, found.item), found.lot), found.quantity);
		}
	}
	for (organization, item, shelf) in Shelves::<T>::iter() {
		for lot in &shelf {
			let counted = kept.remove(&((organization, item), lot.lot)).unwrap_or_default();
			ensure!(counted == u64::from(lot.kept), "what is kept is miscounted");
		}
	}
	ensure!(kept.is_empty(), "something is kept that is not there");
	Ok(())
}

/// What has gone to patients and come back, and gone to other pharmacies and come from them, over all dispenses and transfers.
fn check_flows<T: Config>() -> Outcome {
	let mut flows = BTreeMap::<Place, Flows>::new();
	for (_, found) in Dispenses::<T>::iter().filter(|(_, found)| found.handed_over.is_some()) {
		let Some(Supply { item, .. }) = found.supply else { continue };
		let flow = flows.entry((found.pharmacy, item)).or_default();
		flow.dispensed = flow.dispensed.saturating_add(found.quantity().into());
		flow.returned = flow.returned.saturating_add(found.restocked.into());
	}
	for (_, found) in Transfers::<T>::iter().filter(|(_, found)| found.status == TransferStatus::Accepted) {
		let into = found.into.ok_or("a transfer was accepted into nothing")?;
		let sent = &mut flows.entry((found.from, found.item)).or_default().sent;
		*sent = sent.saturating_add(found.quantity.into());
		let accepted = &mut flows.entry((found.to, into)).or_default().accepted;
		*accepted = accepted.saturating_add(found.quantity.into());
	}
	for (organization, item, found) in Items::<T>::iter() {
		let counted = flows.remove(&(organization, item)).unwrap_or_default();
		let Flows { dispensed, returned, sent, accepted, .. } = found.flows;
		ensure!((dispensed, returned) == (counted.dispensed, counted.returned), "what patients had is miscounted");
		ensure!((sent, accepted) == (counted.sent, counted.accepted), "what was transferred is miscounted");
	}
	ensure!(flows.is_empty(), "something was dispensed, or transferred, of no item");
	Ok(())
}

fn check_lists<T: Config>() -> Outcome {
	let mut all = BTreeMap::<List, BTreeSet<u64>>::new();
	let mut enter = |list, number| all.entry(list).or_default().insert(number);
	for (id, found) in Prescriptions::<T>::iter() {
		enter(List::Patient(found.patient), id.0);
	}
	for (id, found) in Dispenses::<T>::iter() {
		enter(List::Prescription(found.prescription), id.0);
		enter(List::Pharmacy(found.pharmacy), id.0);
		for (supply, portion) in found.supply.iter().flat_map(|of| found.portions.iter().map(move |part| (of, part))) {
			enter(List::Lot(found.pharmacy, supply.item, portion.lot), id.0);
		}
	}
	for (id, found) in Refills::<T>::iter() {
		enter(List::RefillsAt(found.pharmacy), id.0);
		enter(List::RefillsOf(found.patient), id.0);
	}
	for (id, found) in Transfers::<T>::iter() {
		enter(List::Transfers(found.from), id.0);
		enter(List::Transfers(found.to), id.0);
	}
	ensure!(ListLength::<T>::iter().count() == all.len(), "a list of nothing");
	for (list, numbers) in &all {
		let length = ListLength::<T>::get(list);
		ensure!(usize::try_from(length).ok() == Some(numbers.len()), "a list is too long, or too short");
		let listed: Option<BTreeSet<_>> = (0..length).map(|position| Lists::<T>::get(list, position)).collect();
		ensure!(listed.as_ref() == Some(numbers), "something is not listed");
	}
	let entries = all.values().fold(0usize, |sum, numbers| sum.saturating_add(numbers.len()));
	ensure!(Lists::<T>::iter_keys().count() == entries, "something is listed at no position");
	Ok(())
}
