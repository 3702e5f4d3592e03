//! Specimens: collected, split and pooled.

use frame_support::{ensure, BoundedVec};
use salus_primitives::{
	laboratory::{Aliquot, Aliquots, CustodyAct, Holder, OrderStatus, Parents, SpecimenStatus, TestSet},
	Digest, OrderId, SpecimenId,
};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	custody::GOING_ON, order::twice, Config, Error, Labels, NextSpecimen, Order, OrderSpecimens, Pallet, Specimen,
	Specimens, Tasks,
};

impl<T: Config> Pallet<T> {
	/// Takes a specimen for some tests of an order, perhaps in place of one that would not do.
	pub(crate) fn do_collect_specimen(
		order: OrderId,
		tests: TestSet,
		label: Digest,
		replaces: Option<SpecimenId>,
		by: Holder,
	) -> Result<SpecimenId, DispatchError> {
		let found = Self::ensure_order(order)?;
		Self::ensure_involved(order, &found, &by)?;
		ensure!(found.status == OrderStatus::Active, Error::<T>::of_order(found.status));
		ensure!(!tests.is_empty() && found.tests().includes(tests), Error::<T>::NotItsTests);
		if let Some(former) = replaces {
			Self::ensure_to_replace(order, former)?;
		}
		let new = Self::made(order, &found, tests, label, by);
		let id = Self::add_specimen(Specimen { replaces, ..new }, CustodyAct::Collected)?;
		if let Some(former) = replaces {
			Specimens::<T>::mutate_extant(former, |former| former.replaced_by = Some(id));
		}
		Ok(id)
	}

	/// That the organization has ordered, or has a task of the order. An order's tasks are bounded.
	fn ensure_involved(id: OrderId, order: &Order, by: &Holder) -> DispatchResult {
		let works = || {
			let mut tasks = Self::tasks(id).into_iter().filter_map(Tasks::<T>::get);
			tasks.any(|task| task.laboratory == by.organization && task.status.is_taken())
		};
		ensure!(order.organization == by.organization || works(), Error::<T>::NotInvolved);
		Ok(())
	}

	fn ensure_to_replace(order: OrderId, former: SpecimenId) -> DispatchResult {
		let found = Specimens::<T>::get(former).ok_or(Error::<T>::NotFound)?;
		ensure!(found.order == order, Error::<T>::OtherOrder);
		ensure!(found.rejected.is_some(), Error::<T>::NotRejected);
		ensure!(found.replaced_by.is_none(), Error::<T>::AlreadyReplaced);
		Ok(())
	}

	fn made(order: OrderId, found: &Order, tests: TestSet, label: Digest, holder: Holder) -> Specimen {
		Specimen {
			order,
			patient: found.patient,
			tests,
			label,
			status: SpecimenStatus::Available,
			parents: Parents::default(),
			replaces: None,
			replaced_by: None,
			rejected: None,
			holder,
			offer: None,
			stored: false,
			made: Self::now(),
		}
	}

	fn add_specimen(specimen: Specimen, act: CustodyAct) -> Result<SpecimenId, DispatchError> {
		ensure!(!Labels::<T>::contains_key(specimen.label), Error::<T>::LabelInUse);
		let id = NextSpecimen::<T>::get();
		NextSpecimen::<T>::put(SpecimenId(id.0.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?));
		OrderSpecimens::<T>::try_append(specimen.order, id).map_err(|()| Error::<T>::TooManySpecimens)?;
		Labels::<T>::insert(specimen.label, id);
		Self::write_down(id, specimen.order, act, specimen.holder.clone(), GOING_ON)?;
		Specimens::<T>::insert(id, specimen);
		Ok(id)
	}

	/// The specimen in the signer's hands, that can be used.
	fn ensure_usable(specimen: SpecimenId, by: &Holder) -> Result<Specimen, DispatchError> {
		let found = Self::ensure_at(specimen, by, &[SpecimenStatus::Available])?;
		Self::ensure_in_hand(&found)?;
		Ok(found)
	}

	/// Makes aliquots of a specimen, of which the rest stays.
	pub(crate) fn do_split_specimen(specimen: SpecimenId, aliquots: Aliquots, by: &Holder) -> DispatchResult {
		let parent = Self::ensure_usable(specimen, by)?;
		ensure!(!aliquots.is_empty(), Error::<T>::NoAliquots);
		let (first, many) = (NextSpecimen::<T>::get(), u8::try_from(aliquots.len()).unwrap_or(u8::MAX));
		let act = CustodyAct::SplitInto(first, many);
		Self::write_down(specimen, parent.order, act, by.clone(), GOING_ON)?;
		let order = Self::ensure_order(parent.order)?;
		for Aliquot { label, tests } in aliquots {
			ensure!(!tests.is_empty() && parent.tests.includes(tests), Error::<T>::NotItsTests);
			let parents = BoundedVec::truncate_from([specimen].into());
			let new = Self::made(parent.order, &order, tests, label, by.clone());
			Self::add_specimen(Specimen { parents, ..new }, CustodyAct::SplitFrom(specimen))?;
		}
		Ok(())
	}

	/// Makes one specimen of several of the same order, of which the rest stays.
	pub(crate) fn do_pool_specimens(parents: Parents, label: Digest, by: &Holder) -> Result<SpecimenId, DispatchError> {
		ensure!(parents.len() > 1, Error::<T>::TooFewToPool);
		ensure!(!twice(&parents), Error::<T>::SpecimenTwice);
		let pool = NextSpecimen::<T>::get();
		let (mut of, mut tests) = (None, TestSet::NONE);
		for parent in parents.iter().copied() {
			let found = Self::ensure_usable(parent, by)?;
			ensure!(of.is_none_or(|order| order == found.order), Error::<T>::OtherOrder);
			(of, tests) = (Some(found.order), tests.with(found.tests));
			Self::write_down(parent, found.order, CustodyAct::PooledInto(pool), by.clone(), GOING_ON)?;
		}
		let order = of.ok_or(Error::<T>::TooFewToPool)?;
		let new = Self::made(order, &Self::ensure_order(order)?, tests, label, by.clone());
		Self::add_specimen(Specimen { parents, ..new }, CustodyAct::Pooled)
	}
}
