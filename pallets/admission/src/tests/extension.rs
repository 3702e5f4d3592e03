use codec::Encode;
use frame_support::{
	assert_ok, assert_storage_noop,
	dispatch::{DispatchInfo, GetDispatchInfo, PostDispatchInfo},
	pallet_prelude::{TransactionSource, Weight},
};
use salus_primitives::quota::Reserve;
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{TransactionExtension, TxBaseImplication},
	transaction_validity::{InvalidTransaction, TransactionPriority, TransactionValidityError, ValidTransaction},
};

use crate::{
	extension::{INADMISSIBLE_CALL, UNKNOWN_SIGNER},
	mock::*,
	ActingFor, Admissible, Admission, Class, ClassOf, Invitations, WeightInfo,
};

fn refusal(why: InvalidTransaction) -> Result<ValidTransaction, TransactionValidityError> {
	Err(why.into())
}

#[test]
fn an_unknown_signer_is_refused_with_the_documented_code() {
	run(|| {
		assert_eq!(UNKNOWN_SIGNER, InvalidTransaction::BadSigner);
		assert_eq!(validate(STRANGER, &work(0)), refusal(UNKNOWN_SIGNER));
		for known in [COUNCIL, REGISTRAR, NURSE, WALLET] {
			assert_ok!(validate(known, &work(0)));
		}
	});
}

#[test]
fn a_call_that_no_block_may_carry_is_refused_whoever_signs() {
	run(|| {
		let call = frame_system::Call::remark_with_event { remark: Vec::new() }.into();
		assert_eq!(validate(WALLET, &call), refusal(INADMISSIBLE_CALL));
		assert_eq!(validate(STRANGER, &call), refusal(UNKNOWN_SIGNER), "a stranger learns no more");
	});
}

#[test]
fn a_call_that_is_not_the_signers_to_make_is_refused_from_that_signer_alone() {
	run(|| {
		let call = frame_system::Call::set_heap_pages { pages: 1 }.into();
		assert_eq!(validate(WALLET, &call), refusal(INADMISSIBLE_CALL));
		assert_ok!(validate(NURSE, &call));
	});
}

#[test]
fn what_is_not_admissible_is_refused_before_quotas_are_looked_at() {
	run(|| {
		ActorQuota::set(0);
		let call = frame_system::Call::set_heap_pages { pages: 1 }.into();
		assert_eq!(validate(WALLET, &call), refusal(INADMISSIBLE_CALL));
	});
}

#[test]
fn an_invited_account_makes_the_call_it_was_invited_for_and_no_other() {
	run(|| {
		assert_eq!(validate(STRANGER, &come(false)), refusal(UNKNOWN_SIGNER));
		Neighbours::invite(STRANGER, 0);
		assert_ok!(validate(STRANGER, &come(false)));
		assert_eq!(validate(STRANGER, &work(0)), refusal(UNKNOWN_SIGNER));
		Neighbours::use_up(&STRANGER);
		assert_eq!(validate(STRANGER, &come(false)), refusal(UNKNOWN_SIGNER));
	});
}

#[test]
fn an_invitation_is_looked_into_for_whom_the_chain_does_not_know_alone() {
	run(|| {
		assert_ok!(validate(WALLET, &come(false)));
		assert_eq!(validate(STRANGER, &work(0)), refusal(UNKNOWN_SIGNER));
		assert_eq!(LookedInto::get(), 0);
		assert_eq!(validate(STRANGER, &come(false)), refusal(UNKNOWN_SIGNER));
		assert_eq!(LookedInto::get(), 1);
	});
}

#[test]
fn whoever_invites_is_charged_and_so_is_its_organization() {
	run(|| {
		Neighbours::invite(STRANGER, 0);
		CallClass::set(Class::Emergency);
		CallReserve::set(Some(Reserve::Service));
		CallOrganization::set(Some(LABORATORY));
		assert_ok!(apply(STRANGER, come(false)));
		let cost = overhead() + INVITATION;
		assert_eq!((spent(&REGISTRAR), spent_by_organization(HOSPITAL)), (cost, cost));
		assert_eq!((spent(&STRANGER), spent_by_organization(LABORATORY)), (0, 0));
		assert_eq!(crate::SpentByActor::<Test>::iter().count(), 1, "a stranger takes no room");
		ActorQuota::set(2 * cost - 1);
		assert_eq!(validate(STRANGER, &come(false)), refusal(InvalidTransaction::Custom(160)));
		ActorQuota::set(2 * cost);
		OrganizationQuota::set(2 * cost - 1);
		assert_eq!(validate(STRANGER, &come(false)), refusal(InvalidTransaction::Custom(160)));
	});
}

#[test]
fn an_invitation_that_fails_is_charged_to_whoever_invited_too() {
	run(|| {
		Neighbours::invite(STRANGER, 0);
		assert!(apply(STRANGER, come(true)).expect("it is let in").is_err());
		assert_eq!(spent(&REGISTRAR), overhead() + INVITATION);
	});
}

#[test]
fn a_known_account_that_makes_the_call_of_the_invited_is_charged_itself_and_not_for_the_look() {
	run(|| {
		assert_ok!(apply(WALLET, come(false)));
		assert_eq!((spent(&WALLET), spent(&REGISTRAR)), (overhead(), 0));
	});
}

#[test]
fn what_nobody_signed_is_left_to_the_calls_own_rules_and_costs_nothing() {
	run(|| {
		let (extension, info) = (Admission::<Test>::new(), DispatchInfo::default());
		for (call, weight) in [
			(work(0), <() as WeightInfo>::admission()),
			(come(false), <() as WeightInfo>::admission().saturating_add(Weight::from_parts(INVITATION, 0))),
		] {
			let (origin, implication) = (RuntimeOrigin::none(), TxBaseImplication(()));
			assert_eq!(extension.weight(&call), weight);
			assert_storage_noop!({
				let (validity, admitted, origin) = extension
					.validate(origin, &call, &info, 0, (), &implication, TransactionSource::External)
					.expect("the call's own rules are for that");
				assert_eq!(validity, ValidTransaction::default());
				let pre = extension.clone().prepare(admitted, &origin, &call, &info, 0).expect("admitted");
				let post = PostDispatchInfo::default();
				let given_back = Admission::<Test>::post_dispatch_details(pre, &info, &post, 0, &Ok(()));
				assert_eq!(given_back, Ok(weight));
			});
		}
	});
}

#[test]
fn its_weight_is_part_of_what_a_transaction_declares() {
	run(|| {
		let mut info = work(5).get_dispatch_info();
		info.extension_weight = Admission::<Test>::new().weight(&work(5));
		assert_eq!(Quotas::cost(&info, info.total_weight(), 2), overhead() + 5 + 2 * BYTE);
	});
}

#[test]
fn a_call_has_the_priority_of_its_class() {
	run(|| {
		let priority = |class: Class| -> TransactionPriority {
			CallClass::set(class);
			validate(REGISTRAR, &work(0)).expect("known").priority
		};
		let classes = [Class::Emergency, Class::Care, Class::Billing, Class::Other];
		assert_eq!(classes.map(priority), classes.map(Class::priority));
		assert!(classes.windows(2).all(|pair| pair[0].priority() > pair[1].priority()));
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
fn by_default_nobody_is_known_or_invited_and_every_call_is_ordinary_and_refused() {
	use salus_primitives::glue::Standing;
	assert!(!<() as Standing>::is_known(&WALLET));
	assert_eq!(<() as ClassOf<RuntimeCall>>::class_of(&WALLET, &work(0)), Class::Other);
	assert!(!<() as Admissible<RuntimeCall>>::admits(&WALLET, &work(0)));
	assert!(!<() as Invitations<RuntimeCall>>::is_invitation(&come(false)));
	assert_eq!(<() as Invitations<RuntimeCall>>::invited(&STRANGER, &come(false)), None);
	assert_eq!(<() as Invitations<RuntimeCall>>::first_nonce(&STRANGER), 0);
	assert_eq!(<() as Invitations<RuntimeCall>>::weight(), Weight::zero());
	assert_eq!(<() as ActingFor<RuntimeCall>>::organization(&NURSE, &work(0)), None);
	let reserve = |class| <() as ActingFor<RuntimeCall>>::reserve(&NURSE, &work(0), class);
	assert_eq!((reserve(Class::Emergency), reserve(Class::Care)), (Reserve::Emergency, Reserve::Ordinary));
}
