//! The rows, by pallet: one for each call, or more where the arguments make a difference.

mod appointments;
mod beds;
mod claims;
mod consent;
mod coverage;
mod governance;
mod identity;
mod lab_orders;
mod money;
mod patients;
mod payments;
mod prescriptions;
mod records;
mod validators;

pub use self::money::adjudicator as another_adjudicator;
use super::table::Row;

/// All rows, in the order of the pallets' indices.
pub fn rows() -> Vec<Row> {
	[
		validators::rows(),
		governance::rows(),
		identity::rows(),
		consent::rows(),
		records::rows(),
		patients::rows(),
		governance::quotas(),
		appointments::rows(),
		lab_orders::rows(),
		prescriptions::rows(),
		beds::rows(),
		coverage::rows(),
		claims::rows(),
		payments::rows(),
	]
	.into_iter()
	.flatten()
	.collect()
}
