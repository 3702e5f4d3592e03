//! Who is charged for what, and what the quotas are good for.

use codec::Encode;
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	weights::constants::WEIGHT_REF_TIME_PER_SECOND,
};
use pallet_collective::Instance1;
use salus_admission::{ActingFor, Class, ClassOf};
use salus_primitives::{
	anchor::AnchorKind,
	escrow::EscrowPurpose,
	money::Party,
	quota::Reserve,
	role::{OrganizationKind, Role, Roles},
	AccountId, InvoiceId, OrganizationId, UnitId,
};
use scale_info::{form::PortableForm, meta_type, PortableRegistry, Registry, TypeDef};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{traits::TransactionExtension, transaction_validity::InvalidTransaction};

use super::{cast::*, transactions::*};
use crate::{
	configs::{block_weights, CallClasses, OnBehalf, BYTE_PRICE, PROOF_PRICE},
	Admission, Executive, Identity, Runtime, RuntimeCall, RuntimeOrigin, System,
};

const MEMBER: Sr25519Keyring = Sr25519Keyring::One;

fn member() -> AccountId {
	MEMBER.to_account_id()
}

/// With a member of the hospital that can sign.
fn with_a_member(role: Role, test: impl FnOnce()) {
	cast(|| {
		Identity::set_member(by(ADMINISTRATOR), HOSPITAL, member(), Roles::from(role)).expect("it fits");
		test();
	});
}

fn anchor(organization: OrganizationId, index: u64) -> RuntimeCall {
	let (kind, root) = (AnchorKind::Records, sp_core::H256::repeat_byte(7));
	salus_records::Call::anchor { organization, kind, index, root, count: 1 }.into()
}

fn reserve(signer: &AccountId, call: &RuntimeCall) -> Reserve {
	OnBehalf::reserve(signer, call, CallClasses::class_of(signer, call))
}

fn spent(reserve: Reserve) -> u64 {
	Admission::reserve_of(member(), reserve).spent
}

/// What a transaction costs with this call, of two hundred bytes.
fn cost(call: &RuntimeCall) -> u64 {
	let mut info = call.get_dispatch_info();
	info.extension_weight = mortal(0).weight(call);
	Admission::cost(&info, info.total_weight(), 200)
}

/// Every call of our pallets, with arguments of zeros, and whether it says for which organization it is made.
fn our_calls() -> Vec<(String, bool, RuntimeCall)> {
	let mut registry = Registry::new();
	let runtime = registry.register_type(&meta_type::<RuntimeCall>());
	let registry: PortableRegistry = registry.into();
	let variants = |id: u32| match &registry.resolve(id).expect("it was registered").type_def {
		TypeDef::Variant(found) => found.variants.clone(),
		_ => panic!("calls are variants"),
	};
	// The first kind of party is an organization. That of zeros in what may name one, names none.
	let names_organization = |call: &scale_info::Variant<PortableForm>| {
		call.fields.iter().any(|field| match (field.name.as_deref(), field.type_name.as_deref()) {
			(Some("organization"), type_name) => type_name != Some("Option<OrganizationId>"),
			(_, type_name) => type_name == Some("Party"),
		})
	};
	let mut calls = Vec::new();
	for pallet in variants(runtime.id) {
		let inner = pallet.fields[0].ty.id;
		let path = &registry.resolve(inner).expect("it was registered").path;
		if !path.segments.iter().any(|segment| segment.starts_with("salus_")) {
			continue;
		}
		for call in variants(inner) {
			let name = format!("{}.{}", pallet.name, call.name);
			let instance = call_of(pallet.index, call.index).expect(&name);
			calls.push((name, names_organization(&call), instance));
		}
	}
	calls
}

#[test]
fn every_call_that_says_for_which_organization_it_is_made_is_charged_to_it() {
	cast(|| {
		assert_eq!(HOSPITAL, OrganizationId(0), "zeros name the hospital");
		let calls = our_calls();
		assert!(calls.len() > 30, "{}", calls.len());
		for (name, names_it, call) in calls {
			let charged = |signer| OnBehalf::organization(signer, &call);
			assert_eq!(charged(&NURSE), names_it.then_some(HOSPITAL), "{name}");
			assert_eq!(charged(&WALLET), None, "{name} of somebody who is no member");
		}
	});
}

/// Money that waits for a provider.
fn deposit(payer: Party, payee: OrganizationId) -> salus_payments::Call<Runtime> {
	let (purpose, terms) = (EscrowPurpose::Order(Default::default()), Default::default());
	salus_payments::Call::deposit_escrow { payer, payee, unit: UnitId(0), amount: 1, purpose, terms }
}

#[test]
fn whoever_disposes_of_an_organizations_money_has_it_charged_and_with_a_patients_nobody() {
	use salus_payments::Call;
	let calls: [fn(Party) -> Call<Runtime>; 6] = [
		|party| Call::request_withdrawal { party, unit: UnitId(0), amount: 1, destination: Default::default() },
		|side| Call::agree_instalments { side, invoice: InvoiceId(0), plan: Default::default() },
		|payer| Call::pay_invoice { payer, invoice: InvoiceId(0), amount: 1 },
		|payer| Call::use_credit { payer, invoice: InvoiceId(0), amount: 1 },
		|payer| deposit(payer, OrganizationId(9)),
		// It is charged to whose money it is, not to whoever is to have it.
		|payer| deposit(payer, HOSPITAL),
	];
	cast(|| {
		for call in calls {
			let charged = |signer, party| {
				let call = call(party).into();
				let alone = OnBehalf::organization(signer, &call);
				assert_eq!(OnBehalf::organization(signer, &batch(vec![call.clone()])), alone, "{call:?}");
				alone
			};
			assert_eq!(charged(&NURSE, Party::Organization(HOSPITAL)), Some(HOSPITAL));
			assert_eq!(charged(&WALLET, Party::Organization(HOSPITAL)), None, "nobody makes another's pay");
			assert_eq!(charged(&NURSE, Party::Organization(OrganizationId(9))), None);
			assert_eq!(charged(&NURSE, Party::Patient(PATIENT)), None, "whoever pays for a patient does so alone");
		}
	});
}

#[test]
fn an_appeal_is_charged_to_the_provider_for_which_it_is_made_and_a_patients_to_nobody() {
	use salus_claims::Call;
	let claim = Default::default();
	cast(|| {
		for organization in [Some(HOSPITAL), Some(OrganizationId(9)), None] {
			let calls: [RuntimeCall; 2] = [
				Call::appeal_claim { organization, claim }.into(),
				Call::withdraw_appeal { organization, claim }.into(),
			];
			for call in calls {
				let expected = organization.filter(|organization| *organization == HOSPITAL);
				assert_eq!(OnBehalf::organization(&NURSE, &call), expected, "{call:?}");
				assert_eq!(OnBehalf::organization(&WALLET, &call), None, "{call:?}");
			}
		}
	});
}

#[test]
fn a_batch_is_charged_to_the_first_of_the_signers_organizations_that_it_names() {
	cast(|| {
		Identity::admit_organization(RuntimeOrigin::root(), OrganizationKind::Laboratory, ADMINISTRATOR)
			.expect("root may");
		let laboratory = OrganizationId(1);
		let organization = |signer: &AccountId, call: &RuntimeCall| OnBehalf::organization(signer, call);
		let foreign = anchor(OrganizationId(9), 0);
		for wrapper in wrapped_for_the_signer(&break_glass()) {
			assert_eq!(organization(&NURSE, &wrapper), Some(HOSPITAL), "{wrapper:?}");
		}
		for wrapper in wrapped_for_another(&break_glass()) {
			assert_eq!(organization(&NURSE, &wrapper), None, "{wrapper:?}");
		}
		assert_eq!(organization(&NURSE, &batch(vec![foreign.clone(), break_glass()])), Some(HOSPITAL));
		assert_eq!(organization(&NURSE, &foreign), None, "nobody makes another organization pay");
		let both = |first, second| batch(vec![anchor(first, 0), batch(vec![anchor(second, 0)])]);
		assert_eq!(organization(&ADMINISTRATOR, &both(laboratory, HOSPITAL)), Some(laboratory));
		assert_eq!(organization(&ADMINISTRATOR, &both(HOSPITAL, laboratory)), Some(HOSPITAL));
	});
}

#[test]
fn emergencies_offices_and_services_have_reserves_of_their_own() {
	with_a_member(Role::Node, || {
		let vote: RuntimeCall = pallet_collective::Call::<Runtime, Instance1>::vote {
			proposal: Default::default(),
			index: 0,
			approve: true,
		}
		.into();
		assert_eq!(reserve(&WALLET, &revocations()[0]), Reserve::Emergency);
		assert_eq!(reserve(&NURSE, &revocations()[0]), Reserve::Ordinary, "it has no authority for it");
		assert_eq!(reserve(&COUNCILLOR, &vote), Reserve::Office);
		assert_eq!(reserve(&ROOT_KEY, &pallet_sudo::Call::remove_key {}.into()), Reserve::Office);
		assert_eq!(reserve(&member(), &anchor(HOSPITAL, 0)), Reserve::Service);
		assert_eq!(reserve(&NURSE, &anchor(HOSPITAL, 0)), Reserve::Ordinary);
		for wrapper in wrapped_for_the_signer(&anchor(HOSPITAL, 0)) {
			assert_eq!(reserve(&member(), &wrapper), Reserve::Ordinary, "{wrapper:?}");
		}
	});
}

#[test]
fn a_node_that_anchors_is_charged_with_its_organization_and_keeps_its_own_quota() {
	with_a_member(Role::Node, || {
		assert_eq!(Executive::apply_extrinsic(signed(MEMBER, &anchor(HOSPITAL, 0))), Ok(Ok(())));
		let charged = spent(Reserve::Service);
		assert!(charged > 0);
		assert_eq!(Admission::quota_of_organization(HOSPITAL).spent, charged);
		assert_eq!(spent(Reserve::Ordinary), 0);
	});
}

#[test]
fn a_transaction_is_charged_no_less_than_the_block_says_it_took() {
	with_a_member(Role::Registrar, || {
		let call = batch(vec![]);
		let before = System::block_weight();
		let transaction = signed(MEMBER, &call);
		let length = u64::try_from(transaction.encode().len()).expect("it is short");
		assert_eq!(Executive::apply_extrinsic(transaction), Ok(Ok(())));
		let taken =
			System::block_weight().get(DispatchClass::Normal).saturating_sub(*before.get(DispatchClass::Normal));
		let charged = spent(Reserve::Ordinary);
		assert!(charged >= taken.ref_time() + length * BYTE_PRICE, "{charged} for {taken:?}");
		// The block counts the bytes as proof, once more.
		assert!(charged + length * PROOF_PRICE >= taken.proof_size() * PROOF_PRICE, "{charged} for {taken:?}");
	});
}

#[test]
fn a_failing_call_is_charged_and_one_over_quota_is_told_when_to_come_back() {
	with_a_member(Role::Registrar, || {
		let wrong: RuntimeCall = anchor(HOSPITAL, 0);
		assert!(Executive::apply_extrinsic(signed(MEMBER, &wrong)).expect("it is valid").is_err());
		let charged = spent(Reserve::Ordinary);
		assert!(charged > 0);
		Admission::set_actor_quota(RuntimeOrigin::root(), member(), Some(charged + cost(&wrong) / 2))
			.expect("root may");
		let again = || signed_with(MEMBER, &wrong, mortal(1));
		assert_eq!(validate(again()), invalid(InvalidTransaction::Custom(100 + 60)));
		pallet_timestamp::Now::<Runtime>::put(50 * 60 * 1_000);
		assert_eq!(validate(again()), invalid(InvalidTransaction::Custom(100 + 10)));
		pallet_timestamp::Now::<Runtime>::put(60 * 60 * 1_000);
		assert!(validate(again()).is_ok());
	});
}

#[test]
fn whatever_is_used_up_a_member_still_breaks_the_glass_and_a_colleague_is_removed() {
	with_a_member(Role::Administrator, || {
		Admission::set_organization_quota(RuntimeOrigin::root(), HOSPITAL, Some(0)).expect("root may");
		Admission::set_actor_quota(RuntimeOrigin::root(), member(), Some(0)).expect("root may");
		let set = salus_identity::Call::set_member {
			organization: HOSPITAL,
			account: NURSE,
			roles: Roles::from(Role::FrontDesk),
		};
		assert_eq!(validate(signed(MEMBER, &set.into())), invalid(InvalidTransaction::Custom(100)));
		let remove = salus_identity::Call::remove_member { organization: HOSPITAL, account: NURSE };
		assert!(validate(signed(MEMBER, &remove.into())).is_ok());
		assert_eq!(reserve(&NURSE, &break_glass()), Reserve::Emergency);
	});
}

#[test]
fn the_quotas_are_what_their_reckoning_says() {
	cast(|| {
		let weights = block_weights();
		let normal = weights.get(DispatchClass::Normal).max_total.expect("it has a limit").ref_time();
		let hour = 60 * 60 * normal;
		assert_eq!(hour, 810 * WEIGHT_REF_TIME_PER_SECOND);
		let limit = |reserve| Admission::reserve_of(NURSE, reserve).limit;
		let organization = Admission::quota_of_organization(HOSPITAL).limit;
		assert!(3 * organization < hour && 5 * organization > hour);
		assert!(160 * limit(Reserve::Ordinary) < hour);
		let register: RuntimeCall =
			salus_patients::Call::register_patient { organization: HOSPITAL, patient: PATIENT, controller: WALLET }
				.into();
		assert!(limit(Reserve::Ordinary) / cost(&register) > 1_000, "{}", cost(&register));
		assert!(limit(Reserve::Emergency) / cost(&revocations()[0]) > 256, "{}", cost(&revocations()[0]));
		let anchors = 2 * 2 * 60 * 60 * cost(&anchor(HOSPITAL, 0));
		assert!(anchors < limit(Reserve::Service), "two in each block of half a second cost {anchors}");
		assert!(anchors + hour / 20 < organization, "and leave room for its people");
		let vote: RuntimeCall = pallet_collective::Call::<Runtime, Instance1>::vote {
			proposal: Default::default(),
			index: 0,
			approve: true,
		}
		.into();
		assert!(limit(Reserve::Office) / cost(&vote) > 5_000, "{}", cost(&vote));
	});
}

#[test]
fn bytes_and_proof_cost_what_a_block_full_of_them_does() {
	let (block, length) = (block_weights().max_block, 2 * 1024 * 1024);
	assert_eq!(crate::configs::block_length(), length);
	assert_eq!(BYTE_PRICE, block.ref_time() / u64::from(length));
	assert_eq!(PROOF_PRICE, block.ref_time() / block.proof_size());
}

#[test]
fn no_ordinary_call_is_beyond_the_quota_of_an_hour() {
	cast(|| {
		for (name, _, call) in our_calls() {
			let reserve = if CallClasses::class_of(&NURSE, &call) == Class::Emergency {
				Reserve::Emergency
			} else {
				Reserve::Ordinary
			};
			let limit = Admission::reserve_of(NURSE, reserve).limit;
			let times = match reserve {
				Reserve::Emergency => 48,
				_ if looks_for_a_time(&call) => 30,
				_ => 90,
			};
			assert!(times * cost(&call) < limit, "{name} costs {} of {limit}", cost(&call));
		}
	});
}
