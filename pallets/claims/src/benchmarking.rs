//! What every call costs at worst. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

mod payable;
mod scene;

use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::BoundedVec;
use frame_system::RawOrigin;
use salus_primitives::{
	anchor::{Leaf, Proof, RecordLeaf},
	glue::{Billed, Fulfilled},
	insurance::*,
	money::{Amount, BasisPoints},
	priority::Priority,
	record::RecordClass,
	remittance::{Payable, RemittedKind, MAX_REMITTED},
	role::{OrganizationKind, Role, Roles},
	AccountId, AppointmentId, AuthorizationId, ClaimId, CoverageId, Digest, InvoiceId, Moment, OrganizationId,
	PatientId, RecordId, UnitId,
};

use crate::{
	signal::MAX_CHARGED, Appeals, Appellants, Call, Claims, Config, DecisionsOf, FollowedBy, LastCharged, NextClaim,
	Pallet, Paydays, Proposals, Remarks, Writers, MAX_WRITERS,
};

pub use self::payable::make_payable;
use self::scene::*;

/// Makes whoever and whatever a benchmark needs known to the neighbours. The clock must not stand at the epoch.
pub trait BenchmarkHelper {
	/// Makes the account a member with these roles of a new organization of this kind.
	fn enrol_member(account: &AccountId, kind: OrganizationKind, roles: Roles) -> OrganizationId;

	/// Makes the account a member of that organization.
	fn enrol_colleague(account: &AccountId, organization: OrganizationId, roles: Roles);

	/// Registers the patient with this controller.
	fn enrol_patient(patient: PatientId, controller: &AccountId);

	/// Opens a unit of account.
	fn make_unit() -> UnitId;

	/// Makes up a coverage of the patient's that is in force now, by a plan with these rules.
	fn make_coverage(patient: PatientId, insurer: OrganizationId, unit: UnitId, rules: Rules) -> CoverageId;

	/// Makes up an invoice that is issued.
	fn make_invoice(billed: Billed) -> InvoiceId;

	/// Makes up a visit that took place.
	fn fulfil(visit: Fulfilled) -> AppointmentId;

	/// Anchors the leaf, and answers the anchor's index.
	fn anchor(custodian: OrganizationId, leaf: &Leaf) -> u64;
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn write_claim() {
		let cast = cast::<T>();
		let draft = draft::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.provider, draft);

		assert_eq!(status::<T>(ClaimId(0)), ClaimStatus::Draft);
	}

	#[benchmark]
	fn change_claim() {
		let cast = cast::<T>();
		let id = written::<T>(&cast);
		let draft = ClaimDraft { priority: Priority::Routine, ..draft::<T>(&cast) };

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.provider, id, draft);

		assert_eq!(Claims::<T>::get(id).map(|claim| claim.priority), Some(Priority::Routine));
	}

	#[benchmark]
	fn discard_claim() {
		let cast = cast::<T>();
		let id = written::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.provider, id);

		assert!(!Claims::<T>::contains_key(id));
	}

	#[benchmark]
	fn prove_line() {
		let cast = cast::<T>();
		let id = written::<T>(&cast);
		let leaf = leaf::<T>();
		let anchor = T::BenchmarkHelper::anchor(cast.provider, &Leaf::Record(leaf.clone()));

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.provider, id, 15, anchor, leaf, Proof::default());

		let claim = Claims::<T>::get(id).expect("it is there");
		let last = claim.lines.last().and_then(|line| line.evidence);
		assert!(matches!(last, Some(Evidence::Record { .. })));
	}

	/// A clean claim for an invoice, after the refusals of all payers before, in the place of another that was decided, and that others follow.
	#[benchmark]
	fn submit_claim() {
		let cast = cast_by::<T>(rules(ALL, ALL));
		let old = written::<T>(&cast);
		Pallet::<T>::do_submit_claim(cast.provider, old, &cast.clerk).expect("it is sound");
		follow::<T>(old);
		charge_since::<T>(old);
		let id = last_payers::<T>(&cast);
		change::<T>(id, |claim| claim.replaces = Some(old));

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.provider, id);

		assert_eq!(status::<T>(id), ClaimStatus::Approved);
		assert_eq!(status::<T>(old), ClaimStatus::Replaced);
	}

	#[benchmark]
	fn proceed_claim() {
		let cast = cast_by::<T>(rules(ALL, ALL));
		let id = last_payers::<T>(&cast);
		change::<T>(id, |claim| {
			claim.status = ClaimStatus::Submitted;
			claim.submitted = Some(claim.entered);
		});

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.provider, id);

		assert_eq!(status::<T>(id), ClaimStatus::Approved);
	}

	#[benchmark]
	fn take_claim() {
		let cast = cast::<T>();
		let id = brought::<T>(&cast, ClaimStatus::Accepted);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.adjudicator), cast.insurer, id);

		assert_eq!(status::<T>(id), ClaimStatus::InReview);
	}

	/// After as many payers as can be, all of which were reversed and have waited for this one, and before as many.
	#[benchmark]
	fn return_claim() {
		let cast = cast::<T>();
		let id = brought::<T>(&cast, ClaimStatus::InReview);
		reverse_priors::<T>(id);
		let first = Claims::<T>::get(id).and_then(|claim| claim.prior).expect("it has one");
		wait::<T>(id);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.adjudicator), cast.insurer, id, InformationReason::Evidence);

		assert_eq!(status::<T>(id), ClaimStatus::Returned);
		assert!(!FollowedBy::<T>::contains_key(first));
	}

	#[benchmark]
	fn request_information() {
		let cast = cast::<T>();
		let id = brought::<T>(&cast, ClaimStatus::InReview);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.adjudicator), cast.insurer, id, InformationReason::Document);

		assert_eq!(status::<T>(id), ClaimStatus::InformationRequested);
	}

	#[benchmark]
	fn answer_claim() {
		let cast = cast::<T>();
		let id = brought::<T>(&cast, ClaimStatus::InformationRequested);
		Remarks::<T>::insert(id, Remark::Asked(InformationReason::Evidence));
		let new = lines::<T>(&cast);
		let evidence = (0u8..).zip(&new).filter_map(|(line, new)| Some(LineEvidence { line, evidence: new.evidence? }));
		let evidence = BoundedVec::truncate_from(evidence.collect());

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.provider, id, evidence, Some(digest(9)));

		assert_eq!(status::<T>(id), ClaimStatus::InReview);
	}

	#[benchmark]
	fn resume_claim() {
		let cast = cast::<T>();
		let id = brought::<T>(&cast, ClaimStatus::InformationRequested);
		Remarks::<T>::insert(id, Remark::Asked(InformationReason::Evidence));

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.adjudicator), cast.insurer, id);

		assert_eq!(status::<T>(id), ClaimStatus::InReview);
	}

	#[benchmark]
	fn adjudicate_claim() {
		let cast = cast::<T>();
		let id = brought::<T>(&cast, ClaimStatus::InReview);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.adjudicator), cast.insurer, id, rulings());

		assert_eq!(status::<T>(id), ClaimStatus::Approved);
	}

	/// Of an appeal, by which everything is given back and charged anew.
	#[benchmark]
	fn confirm_decision() {
		let cast = cast::<T>();
		let id = appealed::<T>(&cast);
		let verdict = Verdict::Decide(rulings());
		let by = account("proposer", 0, 0);
		Proposals::<T>::insert(id, Proposal { verdict: verdict.clone(), by, at: 0 });

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.second), cast.insurer, id, verdict);

		assert_eq!(status::<T>(id), ClaimStatus::Overturned);
	}

	#[benchmark]
	fn refuse_decision() {
		let cast = cast::<T>();
		let id = appealed::<T>(&cast);
		let by = account("proposer", 0, 0);
		Proposals::<T>::insert(id, Proposal { verdict: Verdict::Decide(rulings()), by, at: 0 });

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.second), cast.insurer, id);

		assert!(!Proposals::<T>::contains_key(id));
	}

	/// As many claims as one remittance can pay.
	#[benchmark]
	fn schedule_payment() {
		let cast = cast::<T>();
		let payable = Payable {
			payer: cast.insurer,
			payee: cast.provider,
			patient: PATIENT,
			unit: cast.unit,
			kind: RemittedKind::Payment,
			amount: ALL,
			invoice: None,
		};
		let claims: Vec<_> = (0..MAX_REMITTED).map(|_| make_payable::<T>(payable)).collect();
		let claims = BoundedVec::truncate_from(claims);
		let on = Pallet::<T>::now();

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.cashier), cast.insurer, claims, on);

		assert_eq!(status::<T>(ClaimId(0)), ClaimStatus::PaymentScheduled);
	}

	/// With a day set for paying it.
	#[benchmark]
	fn appeal_claim() {
		let cast = cast::<T>();
		let id = followed::<T>(&cast);
		schedule::<T>(id);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), Some(cast.provider), id);

		assert_eq!(status::<T>(id), ClaimStatus::Appealed);
		assert!(!Paydays::<T>::contains_key(id));
	}

	/// Which somebody has proposed to decide.
	#[benchmark]
	fn withdraw_appeal() {
		let cast = cast::<T>();
		let id = appealed::<T>(&cast);
		let by = account("proposer", 0, 0);
		Proposals::<T>::insert(id, Proposal { verdict: Verdict::Decide(rulings()), by, at: 0 });

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), Some(cast.provider), id);

		assert!(!Appeals::<T>::contains_key(id) && !Proposals::<T>::contains_key(id));
	}

	#[benchmark]
	fn decide_appeal() {
		let cast = cast::<T>();
		let id = appealed::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.second), cast.insurer, id, Verdict::Decide(rulings()));

		assert_eq!(status::<T>(id), ClaimStatus::Overturned);
	}

	/// After another payer, and before as many as can be.
	#[benchmark]
	fn void_claim() {
		let cast = cast::<T>();
		let id = followed::<T>(&cast);
		schedule::<T>(id);
		name_prior::<T>(id);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.provider, id);

		assert_eq!(status::<T>(id), ClaimStatus::Voided);
	}

	/// As there.
	#[benchmark]
	fn reverse_claim() {
		let cast = cast::<T>();
		let id = followed::<T>(&cast);
		name_prior::<T>(id);
		change::<T>(id, |claim| {
			claim.status = ClaimStatus::Paid;
			claim.paid = claim.awarded();
		});

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.cashier), cast.insurer, id, ReversalReason::BilledInError);

		assert_eq!(status::<T>(id), ClaimStatus::Reversed);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
