//! What the pallets' benchmarks need of the runtime.

use alloc::vec::Vec;

use frame_benchmarking::account;
use frame_support::traits::Get;
use frame_system::RawOrigin;
use salus_primitives::{
	anchor::{self, AnchorKind, Leaf},
	consent::{Actions, Grantee, Provision, Purposes},
	glue::{self, Agreed, Billed, Fulfilled, Members},
	insurance::Rules,
	record::RecordClasses,
	remittance::Payable,
	role::{OrganizationKind, OrganizationStatus, Role, Roles},
	voucher::Voucher,
	AccountId, AppointmentId, ClaimId, CoverageId, InvoiceId, Moment, OrderId, OrganizationId, PatientId, UnitId,
};
use sp_core::sr25519;
use sp_runtime::MultiSignature;

use crate::{
	Appointments, Claims, Consent, Coverage, Identity, Patients, Payments, Records, Runtime, RuntimeCall, RuntimeOrigin,
};

/// A moment that is neither the first nor the last.
const LATE: Moment = 1_800_000_000_000;

/// Root decides for the council.
pub struct Root;

impl salus_identity::benchmarking::BenchmarkHelper<RuntimeOrigin> for Root {
	fn admission_origin() -> RuntimeOrigin {
		RawOrigin::Root.into()
	}
}

impl salus_governance::benchmarking::BenchmarkHelper<RuntimeOrigin> for Root {
	fn governing_origin() -> RuntimeOrigin {
		RawOrigin::Root.into()
	}

	fn pausable() -> salus_governance::CallName {
		let name = |name: &str| salus_governance::Name::truncate_from(name.as_bytes().to_vec());
		(name("Utility"), name("dispatch_as_fallible"))
	}
}

/// Members and accounts that come back, out of identity.
pub struct Enrolling;

impl salus_patients::benchmarking::BenchmarkHelper for Enrolling {
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		<Identity as Members>::enrol_member(account, kind, roles)
	}

	fn returning() -> AccountId {
		salus_identity::benchmarking::returning::<Runtime>()
	}
}

/// Consents and anchors as orders and prescriptions want them, with whoever they are about.
pub struct Caring;

impl salus_appointments::benchmarking::BenchmarkHelper for Caring {
	/// Years after the epoch: days can be over then, and visits have begun.
	fn enrol_member(account: &AccountId, roles: Roles) -> OrganizationId {
		pallet_timestamp::Now::<Runtime>::put(LATE);
		<Identity as Members>::enrol_member(account, OrganizationKind::Hospital, roles)
	}

	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		<Patients as glue::Patients>::enrol_patient(patient, controller);
	}
}

impl salus_lab_orders::benchmarking::BenchmarkHelper for Caring {
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		<Identity as Members>::enrol_member(account, kind, roles)
	}

	fn enrol_colleague(account: &AccountId, organization: OrganizationId, roles: Roles) {
		salus_identity::benchmarking::enrol_colleague::<Runtime>(account, organization, roles);
	}

	fn enrol_patient(patient: PatientId, organization: OrganizationId) {
		let wallet = account("wallet", 0, 0);
		<Patients as glue::Patients>::enrol_patient(patient, &wallet);
		<Self as salus_prescriptions::benchmarking::Permits>::permit(patient, &wallet, organization);
	}

	fn anchor(custodian: OrganizationId, leaf: &Leaf) -> u64 {
		let kind = AnchorKind::Records;
		let (index, _) = Records::next_anchor(custodian, kind);
		let root = anchor::root([leaf]);
		let node: AccountId = account("node", custodian.0, 0);
		if <Identity as Members>::actor(&node, custodian).is_none() {
			salus_identity::benchmarking::enrol_colleague::<Runtime>(&node, custodian, Role::Node.into());
		}
		let _ = Records::anchor(RawOrigin::Signed(node).into(), custodian, kind, index, root, 1);
		index
	}
}

impl salus_prescriptions::benchmarking::Permits for Caring {
	fn permit(patient: PatientId, controller: &AccountId, organization: OrganizationId) {
		let provision = Provision {
			classes: RecordClasses::ALL,
			actions: Actions::ALL,
			purposes: Purposes::ALL,
			period: Default::default(),
			data_period: Default::default(),
			records: Default::default(),
			author: None,
			labels: Default::default(),
		};
		let grantee = Grantee::Organization(organization);
		let _ = Consent::grant(RawOrigin::Signed(controller.clone()).into(), patient, grantee, provision);
	}
}

/// Whoever claims and pays, and what they claim and pay for.
pub struct Insuring;

impl Insuring {
	/// Years after the epoch: what has ended has long since, and lines were served at moments of their own.
	fn enrol_in_time(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		pallet_timestamp::Now::<Runtime>::put(LATE);
		<Identity as Members>::enrol_member(account, kind, roles)
	}
}

impl salus_payments::benchmarking::BenchmarkHelper<RuntimeOrigin> for Insuring {
	fn council_origin() -> RuntimeOrigin {
		RawOrigin::Root.into()
	}

	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		Self::enrol_in_time(account, kind, roles)
	}

	fn enrol_colleague(account: &AccountId, organization: OrganizationId, roles: Roles) {
		salus_identity::benchmarking::enrol_colleague::<Runtime>(account, organization, roles);
	}

	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		<Patients as glue::Patients>::enrol_patient(patient, controller);
	}

	fn agree(agreed: Agreed) -> AppointmentId {
		salus_appointments::benchmarking::agreed::<Runtime>(agreed)
	}

	fn order(organization: OrganizationId, patient: PatientId) -> OrderId {
		salus_lab_orders::benchmarking::sent::<Runtime>(organization, patient)
	}

	fn make_payable(payable: Payable) -> ClaimId {
		<Claims as glue::Payables>::make_payable(payable)
	}
}

impl salus_claims::benchmarking::BenchmarkHelper for Insuring {
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId {
		Self::enrol_in_time(account, kind, roles)
	}

	/// Benchmarks write the same lines more than once, with the same performers.
	fn enrol_colleague(account: &AccountId, organization: OrganizationId, roles: Roles) {
		if <Identity as Members>::actor(account, organization).is_none() {
			salus_identity::benchmarking::enrol_colleague::<Runtime>(account, organization, roles);
		}
	}

	fn enrol_patient(patient: PatientId, controller: &AccountId) {
		<Patients as glue::Patients>::enrol_patient(patient, controller);
	}

	fn make_unit() -> UnitId {
		<Payments as glue::Billing>::make_unit()
	}

	fn make_coverage(patient: PatientId, insurer: OrganizationId, unit: UnitId, rules: Rules) -> CoverageId {
		<Coverage as glue::Coverages>::make_coverage(patient, insurer, unit, rules)
	}

	fn make_invoice(billed: Billed) -> InvoiceId {
		<Payments as glue::Billing>::make_invoice(billed)
	}

	fn fulfil(visit: Fulfilled) -> AppointmentId {
		<Appointments as glue::Appointments>::fulfil(visit)
	}

	fn anchor(custodian: OrganizationId, leaf: &Leaf) -> u64 {
		<Caring as salus_lab_orders::benchmarking::BenchmarkHelper>::anchor(custodian, leaf)
	}
}

/// The longest way to be known, with the longest call to look at.
pub struct Busiest;

impl salus_admission::benchmarking::BenchmarkHelper<RuntimeCall, RuntimeOrigin> for Busiest {
	fn quota_origin() -> RuntimeOrigin {
		RawOrigin::Root.into()
	}

	/// As an administrator of as many organizations as can be, of which only the last one asked about is active.
	fn make_known(account: &AccountId) -> OrganizationId {
		let enrol =
			|_| <Identity as Members>::enrol_member(account, OrganizationKind::Auditor, Role::Administrator.into());
		let most = <<Runtime as salus_identity::Config>::MaxOrganizations as Get<u32>>::get();
		let organizations = (0..most).map(enrol).collect::<Vec<_>>();
		for organization in organizations.iter().rev().skip(1) {
			let origin = RawOrigin::Root.into();
			let _ = Identity::set_organization_status(origin, *organization, OrganizationStatus::Suspended);
		}
		organizations.last().copied().unwrap_or_default()
	}

	fn longest_call(signer: &AccountId, organization: OrganizationId) -> RuntimeCall {
		super::admission::longest_call(signer, organization)
	}

	/// What stands in the call is not looked at.
	fn invitation() -> (AccountId, RuntimeCall) {
		let signer = salus_identity::benchmarking::returning::<Runtime>();
		let voucher = Voucher {
			genesis: Default::default(),
			organization: OrganizationId(0),
			patient: PatientId([0; 32]),
			account: signer.clone(),
			expires: 0,
		};
		let signature = MultiSignature::Sr25519(sr25519::Signature::from_raw([0; 64]));
		let call = salus_patients::Call::redeem_voucher { voucher, registrar: signer.clone(), signature };
		(signer, RuntimeCall::Patients(call))
	}
}
