use codec::{Decode, Encode};
use frame_support::{dispatch::DispatchInfo, pallet_prelude::TransactionSource};
use frame_system::CheckMortality;
use scale_info::TypeInfo;
use sp_runtime::{
	generic::Era,
	traits::{DispatchTransaction, TransactionExtension, TxBaseImplication},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
};

use crate::{mock::*, mortality::IMMORTAL, RequireMortal};

type Extension = RequireMortal<Test>;

/// For how long a transaction of this era is good.
fn longevity(origin: RuntimeOrigin, era: Era) -> Result<u64, TransactionValidityError> {
	let (info, implication) = (DispatchInfo::default(), TxBaseImplication(()));
	let extension = Extension::from(era);
	let implicit = TransactionExtension::<RuntimeCall>::implicit(&extension)?;
	extension
		.validate(origin, &work(0), &info, 0, implicit, &implication, TransactionSource::External)
		.map(|(validity, ..)| validity.longevity)
}

fn in_block_13(test: impl FnOnce()) {
	run(|| {
		System::set_block_number(13);
		for number in [0, 12] {
			frame_system::BlockHash::<Test>::insert(number, sp_core::H256::repeat_byte(1));
		}
		test();
	});
}

#[test]
fn what_is_signed_for_ever_is_refused_with_the_documented_code() {
	in_block_13(|| {
		assert_eq!(IMMORTAL, InvalidTransaction::Custom(1));
		assert_eq!(longevity(RuntimeOrigin::signed(NURSE), Era::Immortal), Err(IMMORTAL.into()));
	});
}

#[test]
fn what_is_signed_for_a_while_is_good_for_that_while() {
	in_block_13(|| {
		let era = Era::mortal(4, 12);
		assert_eq!(longevity(RuntimeOrigin::signed(NURSE), era), Ok(3));
		System::set_block_number(16);
		let ended = longevity(RuntimeOrigin::signed(NURSE), era);
		assert_eq!(ended, Err(InvalidTransaction::AncientBirthBlock.into()));
	});
}

#[test]
fn what_nobody_signed_may_be_for_ever() {
	in_block_13(|| assert_eq!(longevity(RuntimeOrigin::none(), Era::Immortal), Ok(u64::MAX - 13)));
}

#[test]
fn it_is_refused_in_a_block_too() {
	in_block_13(|| {
		let apply = |era| {
			let origin = RuntimeOrigin::signed(NURSE);
			Extension::from(era).dispatch_transaction(origin, work(0), &DispatchInfo::default(), 0, 0).map(|_| ())
		};
		assert_eq!(apply(Era::Immortal), Err(IMMORTAL.into()));
		assert_eq!(apply(Era::mortal(4, 12)), Ok(()));
	});
}

#[test]
fn wallets_see_the_extension_they_know() {
	type Known = CheckMortality<Test>;
	let identifier = <Extension as TransactionExtension<RuntimeCall>>::IDENTIFIER;
	assert_eq!(identifier, "CheckMortality");
	assert_eq!(Extension::type_info(), Known::type_info());
	let metadata = |described: Vec<sp_runtime::traits::TransactionExtensionMetadata>| {
		described.into_iter().map(|found| (found.identifier, found.ty, found.implicit)).collect::<Vec<_>>()
	};
	assert_eq!(
		metadata(<Extension as TransactionExtension<RuntimeCall>>::metadata()),
		metadata(<Known as TransactionExtension<RuntimeCall>>::metadata())
	);
	for era in [Era::Immortal, Era::mortal(64, 12), Era::mortal(4096, 9_999)] {
		assert!(encode_alike(&Extension::from(era), &Known::from(era)));
		assert_eq!(Extension::decode(&mut &era.encode()[..]), Ok(Extension::from(era)));
	}
}

#[test]
fn it_costs_no_less_than_what_it_wraps() {
	let weight = TransactionExtension::<RuntimeCall>::weight(&Extension::from(Era::mortal(64, 1)), &work(0));
	assert!(weight.ref_time() > 0);
	assert!(TransactionExtension::<RuntimeCall>::weight(&CheckMortality::<Test>::from(Era::mortal(64, 1)), &work(0))
		.all_lte(weight));
}
