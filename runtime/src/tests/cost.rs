//! What a call costs is told by the call alone: nobody pays more because there are more patients, appointments, items or claims. What it reads and
//! writes is measured beside each pallet (`tests::cost` there): weights are of the worst that its limits permit.

use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::GetCallMetadata,
};

use super::{cast::calls_of, storage};
use crate::{configs::block_weights, Runtime};

#[test]
fn what_a_call_of_care_or_money_costs_is_told_without_a_look_at_what_is_stored() {
	let room = block_weights().get(DispatchClass::Normal).max_total.expect("normal calls have a limit");
	let mut ext = sp_io::TestExternalities::new(storage("development"));
	let calls = [
		calls_of::<salus_appointments::Call<Runtime>>(55),
		calls_of::<salus_lab_orders::Call<Runtime>>(56),
		calls_of::<salus_prescriptions::Call<Runtime>>(57),
		calls_of::<salus_beds::Call<Runtime>>(58),
		calls_of::<salus_coverage::Call<Runtime>>(59),
		calls_of::<salus_claims::Call<Runtime>>(60),
		calls_of::<salus_payments::Call<Runtime>>(61),
	]
	.concat();
	let mut told = 0;
	for call in calls {
		let (weight, proof) = ext.execute_and_prove(|| call.get_dispatch_info().call_weight);
		let name = call.get_call_metadata();
		assert_eq!(proof.into_iter_nodes().count(), 0, "{name:?} looks before it tells its weight");
		let fit = room.checked_div_per_component(&weight).expect("it weighs something");
		let (micros, kilobytes) = (weight.ref_time() / 1_000_000, weight.proof_size() / 1_000);
		println!("{}.{}: {micros} µs and {kilobytes} kB; {fit} in a block", name.pallet_name, name.function_name);
		told += 1;
	}
	assert!(told > 173, "{told} calls have told their weight");
}
