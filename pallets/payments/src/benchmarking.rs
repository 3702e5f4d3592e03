//! What every call costs at worst. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

use frame_benchmarking::v2::*;
use frame_support::{traits::ConstU32, BoundedVec};
use frame_system::RawOrigin;
use salus_primitives::{
	escrow::{Ending, EscrowPurpose, EscrowStatus, EscrowTerms},
	glue::Agreed,
	invoice::{
		DisputeReason, InvoiceStatus, Split, WriteOffReason, MAX_INSTALMENTS, MAX_PAYMENTS, MAX_PAYMENTS_OF_OTHERS,
	},
	money::{Party, UnitStatus, WithdrawalStatus},
	remittance::{Payable, RemittanceStatus, RemittedKind, MAX_REMITTED},
	role::{OrganizationKind, Role, Roles},
	AccountId, AppointmentId, ClaimId, EscrowId, InvoiceId, OrderId, OrganizationId, PatientId, UnitId,
};

mod cast;

use self::cast::*;
#[cfg(feature = "runtime-benchmarks")]
pub(crate) use self::cast::{make_invoice, make_unit};
use crate::{Call, Config, Credits, Escrows, Invoices, Pallet, Remittances, Units, Withdrawals};

/// Makes whoever and whatever a benchmark needs known to the neighbours.
pub trait BenchmarkHelper<RuntimeOrigin> {
	/// An origin that may open units.
	fn council_origin() -> RuntimeOrigin;

	/// Makes the account a member with these roles of a new organization of this kind.
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId;

	/// Makes the account a member of that organization too.
	fn enrol_colleague(account: &AccountId, organization: OrganizationId, roles: Roles);

	/// Registers the patient with this controller.
	fn enrol_patient(patient: PatientId, controller: &AccountId);

	/// Makes up a visit that stands so, and answers its number.
	fn agree(agreed: Agreed) -> AppointmentId;

	/// Makes up an order that was sent, and answers its number.
	fn order(organization: OrganizationId, patient: PatientId) -> OrderId;

	/// Makes up a claim that is to be paid so, and answers its number.
	fn make_payable(payable: Payable) -> ClaimId;
}

fn status<T: Config>(invoice: InvoiceId) -> InvoiceStatus {
	Invoices::<T>::get(invoice).expect("there is such an invoice").status
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn open_unit() {
		let bank = cashier::<T>("banker", OrganizationKind::Settlement).1;
		let origin = T::BenchmarkHelper::council_origin();
		let next = UnitId(crate::NextUnit::<T>::get());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, bank, euro(), 2);

		assert!(Units::<T>::contains_key(next));
	}

	#[benchmark]
	fn close_unit() {
		let unit = cast::<T>().unit;
		let origin = T::BenchmarkHelper::council_origin();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, unit);

		assert_eq!(Units::<T>::get(unit).map(|unit| unit.status), Some(UnitStatus::Closed));
	}

	/// To somebody who never had any.
	#[benchmark]
	fn issue_money() {
		let cast = cast::<T>();
		let party = Party::Patient(PATIENT);
		empty::<T>(party, cast.unit);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.banker), cast.bank, cast.unit, party, MUCH, digest(1));

		assert_eq!(Pallet::<T>::free(party, cast.unit), MUCH);
	}

	/// Of an organization, whose members have roles to look up; and of everything that it has, while something else is held.
	#[benchmark]
	fn request_withdrawal() {
		let cast = cast::<T>();
		let party = Party::Organization(cast.hospital);
		Pallet::<T>::hold(party, cast.unit, crate::HoldReason::Credit, 1).expect("it is free");
		let free = Pallet::<T>::free(party, cast.unit);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), party, cast.unit, free, digest(1));

		assert_eq!(Pallet::<T>::free(party, cast.unit), 0);
	}

	#[benchmark]
	fn complete_withdrawal() {
		let cast = cast::<T>();
		let id = withdrawal::<T>(&cast);
		Pallet::<T>::do_accept_withdrawal(cast.bank, id, &cast.banker).expect("it is asked for");

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.banker), cast.bank, id, digest(1));

		assert_eq!(Withdrawals::<T>::get(id).map(|found| found.status), Some(WithdrawalStatus::Completed));
	}

	#[benchmark]
	fn reject_withdrawal() {
		let cast = cast::<T>();
		let id = withdrawal::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.banker), cast.bank, id);

		assert_eq!(Pallet::<T>::free(Party::Patient(PATIENT), cast.unit), MUCH);
	}

	#[benchmark]
	fn accept_withdrawal() {
		let cast = cast::<T>();
		let id = withdrawal::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.banker), cast.bank, id);

		assert_eq!(Withdrawals::<T>::get(id).map(|found| found.status), Some(WithdrawalStatus::Accepted));
	}

	#[benchmark]
	fn cancel_withdrawal() {
		let cast = cast::<T>();
		let party = Party::Organization(cast.hospital);
		let asked = Pallet::<T>::do_request_withdrawal(party, cast.unit, MUCH, digest(1));
		let id = asked.expect("it is free");

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), id);

		assert_eq!(Pallet::<T>::free(party, cast.unit), MUCH);
	}

	/// For a visit and an order.
	#[benchmark]
	fn draft_invoice() {
		let cast = cast::<T>();
		let next = InvoiceId(crate::NextInvoice::<T>::get());
		let appointment = Some(visit::<T>(cast.hospital, None));
		let order = Some(T::BenchmarkHelper::order(cast.hospital, PATIENT));

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.hospital, PATIENT, cast.unit, appointment, order, many_components(TOTAL));

		assert_eq!(status::<T>(next), InvoiceStatus::Draft);
		assert_eq!(crate::Billed::<T>::iter().count(), 2);
	}

	#[benchmark]
	fn change_invoice() {
		let cast = cast::<T>();
		let id = draft::<T>(cast.hospital, PATIENT, cast.unit, TOTAL);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.hospital, id, many_components(1));

		assert_eq!(Invoices::<T>::get(id).map(|found| found.total), Some(1));
	}

	#[benchmark]
	fn issue_invoice() {
		let cast = cast::<T>();
		let id = draft::<T>(cast.hospital, PATIENT, cast.unit, TOTAL);
		let due = Pallet::<T>::now();

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.hospital, id, due);

		assert_eq!(status::<T>(id), InvoiceStatus::Issued);
	}

	#[benchmark]
	fn cancel_invoice() {
		let cast = cast::<T>();
		let id = issued_for_both::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.hospital, id);

		assert_eq!(status::<T>(id), InvoiceStatus::Cancelled);
	}

	#[benchmark]
	fn enter_in_error() {
		let cast = cast::<T>();
		let id = issued_for_both::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.hospital, id);

		assert_eq!(status::<T>(id), InvoiceStatus::EnteredInError);
	}

	/// In the place of as many instalments.
	#[benchmark]
	fn agree_instalments() {
		let cast = cast::<T>();
		let id = busy::<T>(cast.hospital, PATIENT, cast.unit, TOTAL);
		let owed = Invoices::<T>::get(id).expect("there is such an invoice").outstanding();
		let side = Party::Organization(cast.hospital);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), side, id, plan::<T>(owed, MAX_INSTALMENTS.into()));

		let found = Invoices::<T>::get(id).expect("there is such an invoice");
		assert_eq!(found.share(None).map(|share| share.agreed), Some(owed));
	}

	/// By an organization, whose members have roles to look up: where no place is left, with everything that it has while something is held for each reason, to a
	/// hospital that has nothing, and with credit.
	#[benchmark]
	fn pay_invoice() {
		let cast = cast::<T>();
		let id = crowded::<T>(&cast);
		others::<T>(cast.insurer, id);
		let party = Party::Organization(cast.insurer);
		drain::<T>(cast.hospital, cast.unit);
		tighten::<T>(cast.insurer, cast.unit, MUCH);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.payer), party, id, MUCH);

		assert!(Credits::<T>::contains_key((cast.hospital, party, cast.unit)));
	}

	/// By an organization, whose members have roles to look up, at a hospital that has nothing else.
	#[benchmark]
	fn use_credit() {
		let cast = cast::<T>();
		let party = Party::Organization(cast.insurer);
		Pallet::<T>::give_credit(cast.hospital, party, cast.unit, TOTAL).expect("the hospital has it");
		let id = crowded::<T>(&cast);
		let owed = Invoices::<T>::get(id).expect("there is such an invoice").outstanding();
		drain::<T>(cast.hospital, cast.unit);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.payer), party, id, owed);

		assert_eq!(status::<T>(id), InvoiceStatus::Balanced);
	}

	/// To an organization that has nothing else, by a member of both.
	#[benchmark]
	fn refund_credit() {
		let cast = cast::<T>();
		let party = Party::Organization(cast.insurer);
		Pallet::<T>::give_credit(cast.hospital, party, cast.unit, TOTAL).expect("the hospital has it");
		join_insurer::<T>(&cast);
		empty::<T>(party, cast.unit);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.hospital, party, cast.unit, TOTAL);

		assert!(!Credits::<T>::contains_key((cast.hospital, party, cast.unit)));
		assert_eq!(Pallet::<T>::free(party, cast.unit), TOTAL);
	}

	/// With everything that the hospital has, while something is held, to a patient who has nothing.
	#[benchmark]
	fn refund_payment() {
		let cast = cast::<T>();
		let id = busy::<T>(cast.hospital, PATIENT, cast.unit, TOTAL);
		let party = Party::Organization(cast.hospital);
		empty::<T>(Party::Patient(PATIENT), cast.unit);
		let rest = Pallet::<T>::free(party, cast.unit).saturating_sub(1);
		Pallet::<T>::hold(party, cast.unit, crate::HoldReason::Withdrawal, rest).expect("it is free");
		let last = MAX_PAYMENTS.saturating_sub(2);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.hospital, id, last, 1);

		assert_eq!(Pallet::<T>::free(party, cast.unit), 0);
	}

	/// Of every payment, with everything that the hospital has while something is held for each reason.
	#[benchmark]
	fn credit_excess() {
		let cast = cast::<T>();
		let id = excessive::<T>(&cast, Some(ClaimId(u64::MAX)));
		tighten::<T>(cast.hospital, cast.unit, PAID);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), id);

		let found = Invoices::<T>::get(id).expect("there is such an invoice");
		assert!(found.payments.iter().all(|payment| payment.counts() == 0));
	}

	#[benchmark]
	fn dispute_share() {
		let cast = cast::<T>();
		let id = busy::<T>(cast.hospital, PATIENT, cast.unit, TOTAL);
		let claim = ClaimId(u64::MAX);
		Pallet::<T>::do_split(id, claim, split_of(cast.insurer, 1)).expect("there is room");

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.payer), id, Some(claim), DisputeReason::Duplicate);

		let found = Invoices::<T>::get(id).expect("there is such an invoice");
		assert!(found.share(Some(claim)).is_some_and(|share| share.disputed.is_some()));
	}

	#[benchmark]
	fn resolve_dispute() {
		let cast = cast::<T>();
		let id = busy::<T>(cast.hospital, PATIENT, cast.unit, TOTAL);
		Pallet::<T>::do_dispute_share(id, None, DisputeReason::Duplicate).expect("it is owed");
		let owed = Invoices::<T>::get(id).expect("there is such an invoice").outstanding();

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.hospital, id, None, owed);

		assert_eq!(status::<T>(id), InvoiceStatus::Balanced);
	}

	#[benchmark]
	fn write_off() {
		let cast = cast::<T>();
		let id = busy::<T>(cast.hospital, PATIENT, cast.unit, TOTAL);
		let owed = Invoices::<T>::get(id).expect("there is such an invoice").outstanding();

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.hospital, id, None, owed, WriteOffReason::Hardship);

		assert_eq!(status::<T>(id), InvoiceStatus::Balanced);
	}

	#[benchmark]
	fn set_escrow_terms() {
		let cast = cast::<T>();
		let terms = EscrowTerms { notice: 1, late: half_of(), no_show: half_of() };

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.hospital, terms);

		assert_eq!(crate::Terms::<T>::get(cast.hospital), terms);
	}

	/// By an organization, with everything that it has while something else is held.
	#[benchmark]
	fn deposit_escrow() {
		let cast = cast::<T>();
		let party = Party::Organization(cast.insurer);
		Pallet::<T>::hold(party, cast.unit, crate::HoldReason::Withdrawal, 1).expect("it is free");
		let free = Pallet::<T>::free(party, cast.unit);
		let purpose = EscrowPurpose::Appointment(visit::<T>(cast.hospital, None));
		let next = EscrowId(crate::NextEscrow::<T>::get());

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.payer), party, cast.hospital, cast.unit, free, purpose, EscrowTerms::default());

		assert!(Escrows::<T>::contains_key(next));
	}

	/// To a hospital that has nothing.
	#[benchmark]
	fn release_escrow() {
		let cast = cast::<T>();
		let id = escrow::<T>(&cast, Ending::Fulfilled, false);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), id);

		assert_eq!(Escrows::<T>::get(id).map(|found| found.status), Some(EscrowStatus::Released));
	}

	/// To both, neither of which has anything else.
	#[benchmark]
	fn return_escrow() {
		let cast = cast::<T>();
		let id = escrow::<T>(&cast, Ending::NoShow, true);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), id);

		assert_eq!(Escrows::<T>::get(id).map(|found| found.released), Some(MUCH / 2));
	}

	#[benchmark]
	fn dispute_escrow() {
		let cast = cast::<T>();
		let id = escrow::<T>(&cast, Ending::NoShow, true);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), id);

		assert_eq!(Escrows::<T>::get(id).map(|found| found.status), Some(EscrowStatus::Disputed));
	}

	#[benchmark]
	fn waive_escrow() {
		let cast = cast::<T>();
		let id = escrow::<T>(&cast, Ending::NoShow, true);
		Pallet::<T>::do_dispute_escrow(id).expect("it is held");

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), id);

		assert_eq!(Escrows::<T>::get(id).map(|found| found.status), Some(EscrowStatus::Returned));
	}

	/// Between both, neither of which has anything else.
	#[benchmark]
	fn settle_escrow() {
		let cast = cast::<T>();
		let id = escrow::<T>(&cast, Ending::NoShow, true);
		Pallet::<T>::do_dispute_escrow(id).expect("it is held");
		let mediator = account("mediator", 0, 0);
		let auditor = T::BenchmarkHelper::enrol_member(&mediator, OrganizationKind::Auditor, Role::Mediator.into());

		#[extrinsic_call]
		_(RawOrigin::Signed(mediator), auditor, id, 1);

		assert_eq!(Escrows::<T>::get(id).map(|found| found.status), Some(EscrowStatus::Settled));
	}

	/// For claims with an invoice each, half of which are taken back, and of which every payment becomes credit, all of somebody else; with everything that the insurer
	/// has, and at last everything that the hospital has, while both have something held for each reason.
	#[benchmark]
	fn remit(n: Linear<1, MAX_REMITTED>) {
		let cast = cast::<T>();
		let (claims, total) = payable::<T>(&cast, n);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.payer), cast.insurer, cast.hospital, cast.unit, claims, total);

		assert_eq!(Remittances::<T>::iter_values().map(|found| found.lines.len()).sum::<usize>(), n as usize);
		assert_eq!(Credits::<T>::iter().count(), n.saturating_mul(MAX_PAYMENTS_OF_OTHERS.saturating_add(1)) as usize);
		assert_eq!(Pallet::<T>::free(Party::Organization(cast.hospital), cast.unit), 0);
	}

	/// For claims with an invoice each, of which every payment becomes credit, all of somebody else; to an insurer that has nothing, and at last with everything that the
	/// hospital has, while something is held for each reason.
	#[benchmark]
	fn return_remitted(n: Linear<1, MAX_REMITTED>) {
		let cast = cast::<T>();
		let claims = undone::<T>(&cast, n);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.hospital, cast.insurer, cast.unit, claims);

		assert_eq!(crate::Returned::<T>::iter().count(), n as usize);
		assert_eq!(Credits::<T>::iter().count(), n.saturating_mul(MAX_PAYMENTS_OF_OTHERS.saturating_add(1)) as usize);
		assert_eq!(Pallet::<T>::free(Party::Organization(cast.hospital), cast.unit), 0);
	}

	#[benchmark]
	fn clear_remittance() {
		let cast = cast::<T>();
		let (payer, payee, unit, kind) = (cast.insurer, cast.hospital, cast.unit, RemittedKind::Payment);
		let one = |_| {
			let payable = Payable { payer, payee, patient: PATIENT, unit, kind, amount: 1, invoice: None };
			T::BenchmarkHelper::make_payable(payable)
		};
		let claims: BoundedVec<ClaimId, ConstU32<MAX_REMITTED>> =
			BoundedVec::truncate_from((0..MAX_REMITTED).map(one).collect());
		let id = Pallet::<T>::do_remit(payer, payee, unit, &claims, MAX_REMITTED.into()).expect("they are to be paid");

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), payee, id);

		assert_eq!(Remittances::<T>::get(id).map(|found| found.status), Some(RemittanceStatus::Cleared));
	}

	/// What a decision on a claim costs here: every payment becomes credit, with everything that the hospital has while something is held for each reason.
	#[benchmark]
	fn split() {
		let cast = cast::<T>();
		let id = excessive::<T>(&cast, None);
		tighten::<T>(cast.hospital, cast.unit, PAID);
		let decision = Split { payer: cast.insurer, payable: left_of(TOTAL), patient: 0, contractual: 0 };

		#[block]
		{
			Pallet::<T>::do_split(id, ClaimId(0), decision).expect("there is room");
		}

		let found = Invoices::<T>::get(id).expect("there is such an invoice");
		assert!(found.payments.iter().all(|payment| payment.counts() == 0));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
