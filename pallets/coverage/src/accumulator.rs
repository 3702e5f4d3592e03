//! What of a coverage was used: taken by decisions on claims, never beyond what the rules and the authorizations allow, and given back.

use alloc::collections::BTreeMap;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{ensure, traits::ConstU32, BoundedVec};
use salus_primitives::{
	glue::Charge,
	insurance::{Authorization, Benefit, Category, DeductibleKind, Rules, Use, Used, CATEGORIES, MAX_LINES},
	money::Amount,
	AuthorizationId, CoverageId,
};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{Authorizations, Config, Coverages, Error, Lifetimes, Pallet, UsedOf, Versions};

/// What was used of a coverage, over all its benefit periods. It is nothing, and not kept, exactly while nothing is charged.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Lifetime {
	/// How much of deductibles was met, shared and separate.
	pub deductible: Amount,
	/// How much was paid, of each category of which anything was. None is there twice.
	pub paid: BoundedVec<(Category, Amount), ConstU32<CATEGORIES>>,
	/// How many authorized units were used.
	pub units: u64,
}

impl Lifetime {
	/// How much was paid of the category.
	pub fn of(&self, category: Category) -> Amount {
		self.paid.iter().find(|(paid, _)| *paid == category).map_or(0, |(_, amount)| *amount)
	}

	fn is_nothing(&self) -> bool {
		*self == Self::default()
	}
}

/// Whether a charge is taken, or given back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
	/// It is taken, where there is room for it.
	Take,
	/// It is given back, where it was taken.
	GiveBack,
}

/// All that one decision's charges change, written back only once all of them were possible.
struct Sheet {
	used: Used,
	lifetime: Lifetime,
	authorizations: BTreeMap<AuthorizationId, Authorization>,
}

impl Sheet {
	fn read<T: Config>(coverage: CoverageId, period: u32) -> Self {
		let (used, lifetime) = (UsedOf::<T>::get(coverage, period), Lifetimes::<T>::get(coverage));
		Self { used, lifetime, authorizations: BTreeMap::new() }
	}

	fn write<T: Config>(mut self, coverage: CoverageId, period: u32) {
		self.used.categories.retain(|used| used.deductible > 0 || used.period > 0);
		self.lifetime.paid.retain(|(_, amount)| *amount > 0);
		match self.used == Used::default() {
			true => UsedOf::<T>::remove(coverage, period),
			false => UsedOf::<T>::insert(coverage, period, self.used),
		}
		match self.lifetime.is_nothing() {
			true => Lifetimes::<T>::remove(coverage),
			false => Lifetimes::<T>::insert(coverage, self.lifetime),
		}
		let changed = Pallet::<T>::now();
		for (id, authorization) in self.authorizations {
			Authorizations::<T>::insert(id, Authorization { changed, ..authorization });
		}
	}

	fn apply<T: Config>(&mut self, coverage: CoverageId, rules: &Rules, charge: &Charge, way: Way) -> DispatchResult {
		let Charge { category, deductible, paid, authorization } = *charge;
		if deductible > 0 || paid > 0 {
			let benefit = rules.benefit(category).ok_or(Error::<T>::NotCovered)?;
			let mut used = self.used.of(category);
			self.meet::<T>(rules, benefit, &mut used, deductible, way)?;
			self.pay::<T>(benefit, &mut used, paid, way)?;
			put(&mut self.used.categories, |there| there.category == category, used).ok_or(Error::<T>::Overflow)?;
		}
		match authorization.filter(|(_, units)| *units > 0) {
			Some((id, units)) => self.use_units::<T>(coverage, category, id, units, way),
			None => Ok(()),
		}
	}

	/// Counts what goes to the deductible: the shared one, or the category's own.
	fn meet<T: Config>(
		&mut self,
		rules: &Rules,
		benefit: &Benefit,
		used: &mut Use,
		amount: Amount,
		way: Way,
	) -> DispatchResult {
		// Under another version the category may have a deductible of its own, which is none of this one's.
		let mut none = 0;
		let (sum, most) = match benefit.deductible {
			DeductibleKind::None => (&mut none, 0),
			DeductibleKind::Shared => (&mut self.used.deductible, rules.deductible),
			DeductibleKind::Separate => (&mut used.deductible, benefit.separate),
		};
		count::<T>(sum, amount, Some(most), Error::<T>::DeductiblePassed, way)?;
		count::<T>(&mut self.lifetime.deductible, amount, None, Error::<T>::Overflow, way)
	}

	/// Counts what is paid, in the period and ever.
	fn pay<T: Config>(&mut self, benefit: &Benefit, used: &mut Use, amount: Amount, way: Way) -> DispatchResult {
		let within = way == Way::GiveBack || benefit.per_visit.is_none_or(|most| amount <= most);
		ensure!(within, Error::<T>::VisitLimitPassed);
		count::<T>(&mut used.period, amount, benefit.per_period, Error::<T>::PeriodLimitPassed, way)?;
		let mut ever = self.lifetime.of(benefit.category);
		count::<T>(&mut ever, amount, benefit.per_lifetime, Error::<T>::LifetimeLimitPassed, way)?;
		let entry = (benefit.category, ever);
		put(&mut self.lifetime.paid, |(paid, _)| *paid == benefit.category, entry).ok_or(Error::<T>::Overflow)?;
		Ok(())
	}

	/// Counts units of an authorization for such a service under this coverage.
	fn use_units<T: Config>(
		&mut self,
		coverage: CoverageId,
		category: Category,
		id: AuthorizationId,
		units: u32,
		way: Way,
	) -> DispatchResult {
		let there = self.authorizations.get(&id).copied().or_else(|| Authorizations::<T>::get(id));
		let mut found = there.ok_or(Error::<T>::NotFound)?;
		let fits = found.coverage == coverage && found.category == category;
		ensure!(fits, Error::<T>::AuthorizationInvalid);
		(found.used, self.lifetime.units) = match way {
			Way::Take => {
				// What was taken back since is still good for what was served before, and for what is decided anew on appeal.
				ensure!(found.certified.is_some(), Error::<T>::of_authorization(found.status));
				ensure!(units <= found.unused(), Error::<T>::UnitsPassed);
				let used = found.used.checked_add(units).ok_or(Error::<T>::Overflow)?;
				(used, self.lifetime.units.checked_add(units.into()).ok_or(Error::<T>::Overflow)?)
			}
			Way::GiveBack => {
				let used = found.used.checked_sub(units).ok_or(Error::<T>::NotCharged)?;
				(used, self.lifetime.units.checked_sub(units.into()).ok_or(Error::<T>::NotCharged)?)
			}
		};
		self.authorizations.insert(id, found);
		Ok(())
	}
}

/// Puts the entry in the place of the one that is there, or beside the others. Nothing if there were no room: there is, since there are no more entries than
/// categories.
fn put<Entry, Most: frame_support::traits::Get<u32>>(
	entries: &mut BoundedVec<Entry, Most>,
	is_there: impl FnMut(&Entry) -> bool,
	entry: Entry,
) -> Option<()> {
	match entries.iter().position(is_there).and_then(|position| entries.get_mut(position)) {
		Some(there) => *there = entry,
		None => entries.try_push(entry).ok()?,
	}
	Some(())
}

/// Counts the amount, and refuses to pass the most there can be, or to fall below nothing. Nothing is always possible: a later version of the rules can allow
/// less than was used under the one before.
fn count<T: Config>(
	sum: &mut Amount,
	amount: Amount,
	most: Option<Amount>,
	passed: Error<T>,
	way: Way,
) -> DispatchResult {
	if amount == 0 {
		return Ok(());
	}
	*sum = match way {
		Way::Take => {
			let more = sum.checked_add(amount).ok_or(Error::<T>::Overflow)?;
			ensure!(most.is_none_or(|most| more <= most), passed);
			more
		}
		Way::GiveBack => sum.checked_sub(amount).ok_or(Error::<T>::NotCharged)?,
	};
	Ok(())
}

impl<T: Config> Pallet<T> {
	/// What was used of the coverage in the period and, of each category, ever.
	pub(crate) fn used_in(coverage: CoverageId, period: u32) -> Used {
		let (mut used, lifetime) = (UsedOf::<T>::get(coverage, period), Lifetimes::<T>::get(coverage));
		let fold = |(category, amount)| {
			let entry = Use { lifetime: amount, ..used.of(category) };
			put(&mut used.categories, |there| there.category == category, entry)
		};
		let folded = lifetime.paid.into_iter().try_for_each(fold);
		debug_assert!(folded.is_some(), "there are no more entries than categories");
		used
	}

	/// Takes the charges of one decision, or gives them back: all of them, or none.
	pub(crate) fn do_charge(
		coverage: CoverageId,
		version: u32,
		period: u32,
		charges: &[Charge],
		way: Way,
	) -> DispatchResult {
		let few = u32::try_from(charges.len()).is_ok_and(|many| many <= MAX_LINES);
		ensure!(few, Error::<T>::TooManyCharges);
		let rules = Self::rules_to_charge(coverage, version)?;
		let mut sheet = Sheet::read::<T>(coverage, period);
		charges.iter().try_for_each(|charge| sheet.apply::<T>(coverage, &rules, charge, way))?;
		sheet.write::<T>(coverage, period);
		Ok(())
	}

	/// The version of the rules by which a coverage that was issued can be charged.
	fn rules_to_charge(coverage: CoverageId, version: u32) -> Result<Rules, DispatchError> {
		let found = Coverages::<T>::get(coverage).ok_or(Error::<T>::NotFound)?;
		ensure!(found.status.is_issued(), Error::<T>::of_coverage(found.status));
		Ok(Versions::<T>::get(found.plan, version).ok_or(Error::<T>::NotFound)?)
	}
}
