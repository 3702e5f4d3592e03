use codec::Encode;
use frame_support::{
	assert_ok,
	dispatch::{DispatchInfo, PostDispatchInfo},
	pallet_prelude::{TransactionSource, Weight},
};
use salus_primitives::{
	glue::Seats,
	patient::PatientStatus,
	role::{OrganizationStatus, Role},
	AccountId,
};
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{TransactionExtension, TxBaseImplication},
	transaction_validity::{InvalidTransaction, TransactionPriority, TransactionValidityError, ValidTransaction},
};

use crate::{
	admission::{INADMISSIBLE_CALL, UNKNOWN_SIGNER},
	mock::*,
	Admission, Call, Class, WeightInfo,
};

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: Vec::new() }.into()
}

fn validate(origin: RuntimeOrigin, call: &RuntimeCall) -> Result<(ValidTransaction, Weight), TransactionValidityError> {
	let info = DispatchInfo::default();
	Admission::<Test>::new()
		.validate(origin, call, &info, 0, (), &TxBaseImplication(()), TransactionSource::External)
		.map(|(validity, unspent, _)| (validity, unspent))
}

fn is_admitted(account: AccountId) -> bool {
	validate(RuntimeOrigin::signed(account), &remark()).is_ok()
}

#[test]
fn an_unknown_signer_is_refused_with_the_documented_code() {
	scene(|| {
		assert_eq!(UNKNOWN_SIGNER, InvalidTransaction::BadSigner);
		let refusal = validate(RuntimeOrigin::signed(STRANGER), &remark());
		assert_eq!(refusal, Err(TransactionValidityError::Invalid(UNKNOWN_SIGNER)));
	});
}

#[test]
fn a_call_that_no_block_may_carry_is_refused_whoever_signs() {
	scene(|| {
		let call = frame_system::Call::remark_with_event { remark: Vec::new() }.into();
		let refusal = validate(RuntimeOrigin::signed(WALLET), &call);
		assert_eq!(refusal, Err(TransactionValidityError::Invalid(INADMISSIBLE_CALL)));
		let refusal = validate(RuntimeOrigin::signed(STRANGER), &call);
		assert_eq!(refusal, Err(TransactionValidityError::Invalid(UNKNOWN_SIGNER)), "a stranger learns no more");
	});
}

#[test]
fn a_call_that_is_not_the_signers_to_make_is_refused_from_that_signer_alone() {
	scene(|| {
		let call = frame_system::Call::set_heap_pages { pages: 1 }.into();
		let refusal = validate(RuntimeOrigin::signed(WALLET), &call);
		assert_eq!(refusal, Err(TransactionValidityError::Invalid(INADMISSIBLE_CALL)));
		assert!(validate(RuntimeOrigin::signed(PHYSICIAN), &call).is_ok());
	});
}

#[test]
fn members_controllers_and_office_holders_are_admitted_with_no_balance() {
	scene(|| {
		<Identity as Seats>::take(&COUNCIL);
		for account in [ADMINISTRATOR, REGISTRAR, PHYSICIAN, WALLET, COUNCIL] {
			assert!(is_admitted(account));
		}
	});
}

#[test]
fn a_suspended_organizations_members_are_refused_until_it_is_reinstated() {
	let set = |status| {
		assert_ok!(Identity::set_organization_status(RuntimeOrigin::root(), HOSPITAL, status));
	};
	scene(|| {
		set(OrganizationStatus::Suspended);
		assert!(!is_admitted(ADMINISTRATOR) && !is_admitted(PHYSICIAN));
		assert!(is_admitted(WALLET) && is_admitted(LABORATORY_ADMINISTRATOR), "who else is known stays so");
		set(OrganizationStatus::Active);
		assert!(is_admitted(PHYSICIAN));
		set(OrganizationStatus::Removed);
		assert!(!is_admitted(PHYSICIAN));
	});
}

#[test]
fn one_active_organization_among_several_is_enough() {
	scene(|| {
		let signer = RuntimeOrigin::signed(LABORATORY_ADMINISTRATOR);
		assert_ok!(Identity::set_member(signer, LABORATORY, PHYSICIAN, roles(&[Role::Auditor])));
		let council = RuntimeOrigin::signed(COUNCIL);
		assert_ok!(Identity::set_organization_status(council, HOSPITAL, OrganizationStatus::Suspended));
		assert!(is_admitted(PHYSICIAN));
	});
}

#[test]
fn a_removed_member_is_refused() {
	scene(|| {
		assert_ok!(Identity::remove_member(RuntimeOrigin::signed(ADMINISTRATOR), HOSPITAL, PHYSICIAN));
		assert!(!is_admitted(PHYSICIAN));
	});
}

#[test]
fn what_nobody_signed_is_left_to_the_calls_own_rules_and_costs_nothing() {
	scene(|| {
		let outcome = validate(RuntimeOrigin::none(), &remark());
		assert_eq!(outcome, Ok((ValidTransaction::default(), <() as WeightInfo>::admission())));
	});
}

#[test]
fn a_call_has_the_priority_of_its_class() {
	scene(|| {
		let priority = |call: Call<Test>| -> TransactionPriority {
			validate(RuntimeOrigin::signed(REGISTRAR), &call.into()).expect("known").0.priority
		};
		let status = PatientStatus::Suspended;
		let emergency = priority(Call::set_patient_status { organization: HOSPITAL, patient: PATIENT, status });
		let care = priority(Call::register_patient { organization: HOSPITAL, patient: PATIENT, controller: WALLET });
		let billing =
			priority(Call::set_member { organization: HOSPITAL, account: WALLET, roles: roles(&[Role::Nurse]) });
		let other = priority(Call::remove_member { organization: HOSPITAL, account: WALLET });
		assert!(emergency > care && care > billing && billing > other);
		assert_eq!(
			[emergency, care, billing, other],
			[Class::Emergency, Class::Care, Class::Billing, Class::Other].map(Class::priority)
		);
	});
}

#[test]
fn classes_lie_further_apart_than_a_block_has_transactions() {
	let mut classes = [Class::Emergency, Class::Other, Class::Care, Class::Billing];
	classes.sort();
	assert_eq!(classes, [Class::Other, Class::Billing, Class::Care, Class::Emergency]);
	for pair in classes.windows(2) {
		assert!(pair[1].priority() - pair[0].priority() > u64::from(u32::MAX));
	}
}

#[test]
fn the_extension_encodes_to_nothing_and_signs_nothing() {
	assert!(Admission::<Test>::new().encode().is_empty());
	assert_eq!(size_of::<<Admission<Test> as TransactionExtension<RuntimeCall>>::Implicit>(), 0);
	assert_eq!(Admission::<Test>::new().implicit(), Ok(()));
	assert_eq!(Admission::<Test>::default(), Admission::<Test>::new());
	assert_eq!(Admission::<Test>::type_info().path.ident(), Some("Admission"));
}

#[test]
fn its_weight_is_charged_and_given_back_where_nothing_was_looked_up() {
	scene(|| {
		let extension = Admission::<Test>::new();
		assert_eq!(extension.weight(&remark()), <() as WeightInfo>::admission());
		assert!(extension.weight(&remark()).ref_time() > 0);
		let (info, post) = (DispatchInfo::default(), PostDispatchInfo::default());
		for (origin, unspent) in
			[(RuntimeOrigin::none(), <() as WeightInfo>::admission()), (RuntimeOrigin::signed(WALLET), Weight::zero())]
		{
			let (_, val) = validate(origin.clone(), &remark()).expect("admitted");
			let prepared = extension.clone().prepare(val, &origin, &remark(), &info, 0).expect("admitted");
			let given_back = Admission::<Test>::post_dispatch_details(prepared, &info, &post, 0, &Ok(()));
			assert_eq!(given_back, Ok(unspent));
		}
	});
}

#[test]
fn by_default_nobody_is_known_and_every_call_is_ordinary_and_refused() {
	use crate::{Admissible, ClassOf};
	use salus_primitives::glue::Standing;
	assert!(!<() as Standing>::is_known(&WALLET));
	assert_eq!(<() as ClassOf<RuntimeCall>>::class_of(&WALLET, &remark()), Class::Other);
	assert!(!<() as Admissible<RuntimeCall>>::admits(&WALLET, &remark()));
}
