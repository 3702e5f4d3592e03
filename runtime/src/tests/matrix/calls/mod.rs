//! The rows, by pallet: one for each call, or more where the arguments make a difference.

mod appointments;
mod beds;
mod consent;
mod governance;
mod identity;
mod lab_orders;
mod patients;
mod prescriptions;
mod records;
mod validators;

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
	]
	.into_iter()
	.flatten()
	.collect()
}
