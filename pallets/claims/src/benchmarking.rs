//! What every call costs at worst. Run as tests against the mock, and measured on the runtime's Wasm.
#![allow(clippy::expect_used)]

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
	AccountId, AppointmentId, ClaimId, CoverageId, Digest, InvoiceId, Moment, OrganizationId, PatientId, RecordId,
	UnitId,
};

use crate::{Appeals, Call, Claims, Config, DecisionsOf, FollowedBy, NextClaim, Pallet, Proposals, Remarks};

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

const PATIENT: PatientId = PatientId([7; 32]);
/// What each line bills.
const EACH: Amount = 100;
/// What a claim of as many lines as can be bills.
const ALL: Amount = EACH.saturating_mul(MAX_LINES as Amount);

/// Who takes part.
struct Cast {
	clerk: AccountId,
	adjudicator: AccountId,
	second: AccountId,
	cashier: AccountId,
	provider: OrganizationId,
	insurer: OrganizationId,
	coverage: CoverageId,
	unit: UnitId,
}

/// Rules by which everything is paid but a part, and claims above these amounts need somebody.
fn rules(automatic: Amount, two_above: Amount) -> Rules {
	let benefit = |category| Benefit {
		category,
		deductible: DeductibleKind::Shared,
		separate: 0,
		copay: 1,
		coinsurance: BasisPoints::new(1_000).expect("a part"),
		coinsurance_outside: None,
		schedule: None,
		per_visit: Some(ALL),
		per_period: Some(ALL.saturating_mul(100)),
		per_lifetime: Some(ALL.saturating_mul(100)),
		waiting: 0,
		authorize_above: None,
	};
	Rules {
		from: 0,
		benefits: BoundedVec::truncate_from(Category::ALL.iter().copied().map(benefit).collect()),
		deductible: EACH,
		period: Moment::MAX,
		network: None,
		filing: Moment::MAX,
		automatic,
		two_above,
		answer_within: 1_000,
		appeal_within: 1_000,
		appeals: MAX_APPEALS,
	}
}

fn cast_by<T: Config>(rules: Rules) -> Cast {
	let name = |name| account::<AccountId>(name, 0, 0);
	let (clerk, adjudicator, second) = (name("clerk"), name("adjudicator"), name("second"));
	let cashier = name("cashier");
	type Helper<T> = <T as Config>::BenchmarkHelper;
	let provider = Helper::<T>::enrol_member(&clerk, OrganizationKind::Hospital, Role::ClaimsClerk.into());
	let insurer = Helper::<T>::enrol_member(&adjudicator, OrganizationKind::Insurer, Role::Adjudicator.into());
	Helper::<T>::enrol_colleague(&second, insurer, Role::Adjudicator.into());
	Helper::<T>::enrol_colleague(&cashier, insurer, Role::Cashier.into());
	Helper::<T>::enrol_patient(PATIENT, &name("wallet"));
	let unit = Helper::<T>::make_unit();
	let coverage = Helper::<T>::make_coverage(PATIENT, insurer, unit, rules);
	Cast { clerk, adjudicator, second, cashier, provider, insurer, coverage, unit }
}

/// Whoever takes part where one adjudicator decides.
fn cast<T: Config>() -> Cast {
	cast_by::<T>(rules(0, ALL))
}

fn digest(number: u32) -> Digest {
	let mut bytes = [3; 32];
	bytes.iter_mut().zip(number.to_be_bytes()).for_each(|(place, byte)| *place = byte);
	Digest::from(bytes)
}

/// As many lines as can be, each served at another moment by somebody else, and shown by a visit of its own.
fn lines<T: Config>(cast: &Cast) -> BoundedVec<ClaimLine, frame_support::traits::ConstU32<MAX_LINES>> {
	let line = |number: u32| {
		let served = Pallet::<T>::now().saturating_sub(number.into());
		let performer = account("performer", number, 0);
		T::BenchmarkHelper::enrol_colleague(&performer, cast.provider, Role::Physician.into());
		let practitioner = Some(account("practitioner", number, 0));
		let visit = Fulfilled { organization: cast.provider, patient: PATIENT, practitioner, at: served };
		ClaimLine {
			category: Category::Procedure,
			service: digest(number),
			units: 1,
			amount: EACH,
			served,
			performer: Some(performer),
			evidence: Some(Evidence::Appointment(T::BenchmarkHelper::fulfil(visit))),
			authorization: None,
		}
	};
	BoundedVec::truncate_from((0..MAX_LINES).map(line).collect())
}

/// A draft that names an invoice.
fn draft<T: Config>(cast: &Cast) -> ClaimDraft {
	let billed = Billed { issuer: cast.provider, patient: PATIENT, unit: cast.unit, total: ALL };
	ClaimDraft {
		kind: ClaimKind::Professional,
		priority: Priority::Stat,
		patient: PATIENT,
		coverage: cast.coverage,
		invoice: Some(T::BenchmarkHelper::make_invoice(billed)),
		prior: None,
		replaces: None,
		documents: Some(digest(0)),
		lines: lines::<T>(cast),
	}
}

fn written<T: Config>(cast: &Cast) -> ClaimId {
	Pallet::<T>::do_write_claim(cast.provider, draft::<T>(cast), &cast.clerk).expect("it is sound")
}

/// Changes a claim as no call does.
fn change<T: Config>(id: ClaimId, how: impl FnOnce(&mut Claim)) {
	let mut claim = Claims::<T>::get(id).expect("it is there");
	how(&mut claim);
	Pallet::<T>::put(id, claim);
}

/// A decision that refuses as many lines as can be, and holds nothing.
fn refusing() -> Decision {
	let line = LineDecision {
		billed: EACH,
		eligible: 0,
		deductible: 0,
		copay: 0,
		coinsurance: 0,
		paid: 0,
		units: 0,
		adjustments: BoundedVec::truncate_from(alloc::vec![Adjustment {
			group: AdjustmentGroup::PatientResponsibility,
			reason: AdjustmentReason::NotCovered,
			amount: EACH,
		}]),
	};
	let lines = BoundedVec::truncate_from(alloc::vec![line; MAX_LINES as usize]);
	Decision { version: 0, period: 0, lines, at: 0, block: 0, automatic: true }
}

/// A claim for the same lines at another payer, which has refused them, after that one.
fn refused<T: Config>(like: &Claim, number: u32, prior: Option<ClaimId>) -> ClaimId {
	let id = NextClaim::<T>::mutate(|next| core::mem::replace(next, ClaimId(next.0.saturating_add(1))));
	let coverage = CoverageId(u64::MAX.saturating_sub(number.into()));
	let (status, decision, submitted) = (ClaimStatus::Denied, Some(refusing()), Some(0));
	let claim = Claim { coverage, invoice: None, prior, replaces: None, status, decision, submitted, ..like.clone() };
	Pallet::<T>::put(id, claim);
	id
}

/// Claims at as many payers before as can be, all of which have refused the same lines, so that each of them is read to the end.
fn priors<T: Config>(like: &Claim) -> ClaimId {
	let numbers = 1..MAX_COVERAGES;
	numbers.fold(None, |last, number| Some(refused::<T>(like, number, last))).expect("there are some")
}

/// Claims at as many payers after that one as can be, all of which have refused the same lines, so that each of them is read to the end, with all that is kept
/// of it.
fn follow<T: Config>(id: ClaimId) {
	let claim = Claims::<T>::get(id).expect("it is there");
	let record = DecisionsOf::<T>::get(id, 0);
	let mut last = id;
	for number in 1..MAX_COVERAGES {
		let next = refused::<T>(&claim, number, Some(last));
		FollowedBy::<T>::insert(last, next);
		if let Some(record) = &record {
			DecisionsOf::<T>::insert(next, 0, DecisionRecord { decision: refusing(), ..record.clone() });
		}
		last = next;
	}
}

/// A draft that names claims at as many payers before as can be.
fn last_payers<T: Config>(cast: &Cast) -> ClaimId {
	let id = written::<T>(cast);
	let like = Claims::<T>::get(id).expect("it is there");
	let prior = priors::<T>(&like);
	change::<T>(id, |claim| claim.prior = Some(prior));
	id
}

/// A submitted claim, brought to where it stands by the calls.
fn brought<T: Config>(cast: &Cast, status: ClaimStatus) -> ClaimId {
	let id = last_payers::<T>(cast);
	bring::<T>(cast, id, status);
	id
}

fn bring<T: Config>(cast: &Cast, id: ClaimId, status: ClaimStatus) {
	Pallet::<T>::do_submit_claim(cast.provider, id, &cast.clerk).expect("it is sound");
	if status != ClaimStatus::Accepted {
		Pallet::<T>::do_take_claim(cast.insurer, id, &cast.adjudicator).expect("it waits");
	}
	change::<T>(id, |claim| claim.status = status);
}

/// Rulings by which all is paid.
fn rulings() -> Rulings {
	BoundedVec::truncate_from(alloc::vec![Ruling::AcceptEvidence; MAX_LINES as usize])
}

/// A claim that was decided, and refused in part, so that it can be appealed.
fn decided<T: Config>(cast: &Cast) -> ClaimId {
	let id = brought::<T>(cast, ClaimStatus::InReview);
	refuse_in_part::<T>(cast, id);
	id
}

/// The same of the first payer, with as many behind it as can be.
fn followed<T: Config>(cast: &Cast) -> ClaimId {
	let id = written::<T>(cast);
	bring::<T>(cast, id, ClaimStatus::InReview);
	refuse_in_part::<T>(cast, id);
	follow::<T>(id);
	id
}

fn refuse_in_part<T: Config>(cast: &Cast, id: ClaimId) {
	let mut said = rulings().into_inner();
	said.pop();
	said.push(Ruling::NotNecessary);
	let said = BoundedVec::truncate_from(said);
	Pallet::<T>::do_adjudicate_claim(cast.insurer, id, said, &cast.adjudicator).expect("it is before them");
	change::<T>(id, |claim| {
		if claim.status == ClaimStatus::InReview {
			claim.status = ClaimStatus::PartiallyApproved;
		}
	});
}

fn appealed<T: Config>(cast: &Cast) -> ClaimId {
	let id = decided::<T>(cast);
	Pallet::<T>::do_appeal_claim(Some(cast.provider), id, &cast.clerk).expect("it was refused in part");
	id
}

fn status<T: Config>(id: ClaimId) -> ClaimStatus {
	Claims::<T>::get(id).expect("it is there").status
}

fn leaf<T: Config>() -> RecordLeaf {
	RecordLeaf {
		patient: PATIENT,
		record: RecordId([5; 32]),
		version: 1,
		class: RecordClass::Financial,
		commitment: digest(1),
		ciphertext_root: digest(2),
		author: account("author", 0, 0),
		signature: sp_runtime::MultiSignature::Sr25519([0; 64].into()),
		stored: Pallet::<T>::now(),
	}
}

/// A claim that is to be paid so, of as many lines as can be.
pub fn make_payable<T: Config>(payable: Payable) -> ClaimId {
	let Payable { payer, payee, patient, unit, kind, amount, invoice } = payable;
	let reversed = kind == RemittedKind::Adjustment;
	let line = |number: u32| ClaimLine {
		category: Category::Other,
		service: digest(number),
		units: 1,
		amount: if number == 0 { amount } else { 0 },
		served: 0,
		performer: None,
		evidence: None,
		authorization: None,
	};
	let lines: Vec<_> = (0..MAX_LINES).map(line).collect();
	let paid = |line: &ClaimLine| LineDecision {
		billed: line.amount,
		eligible: line.amount,
		deductible: 0,
		copay: 0,
		coinsurance: 0,
		paid: line.amount,
		units: 0,
		adjustments: Default::default(),
	};
	let decided = BoundedVec::truncate_from(lines.iter().map(paid).collect());
	let decision = Decision { version: 0, period: 0, lines: decided, at: 0, block: 0, automatic: true };
	let id = NextClaim::<T>::mutate(|next| core::mem::replace(next, ClaimId(next.0.saturating_add(1))));
	let claim = Claim {
		kind: ClaimKind::Professional,
		priority: Priority::Routine,
		provider: payee,
		patient,
		coverage: CoverageId::default(),
		insurer: payer,
		unit,
		invoice,
		prior: None,
		replaces: None,
		replaced_by: None,
		documents: None,
		lines: BoundedVec::truncate_from(lines),
		status: if reversed { ClaimStatus::Reversed } else { ClaimStatus::Approved },
		submitter: account("clerk", 0, 0),
		hands: Default::default(),
		decision: (!reversed).then_some(decision),
		appeals: 0,
		paid: if reversed { amount } else { 0 },
		deadline: None,
		entered: 0,
		submitted: Some(0),
		changed: 0,
	};
	Pallet::<T>::put(id, claim);
	id
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

	#[benchmark]
	fn return_claim() {
		let cast = cast::<T>();
		let id = written::<T>(&cast);
		bring::<T>(&cast, id, ClaimStatus::InReview);
		follow::<T>(id);
		let prior = NextClaim::<T>::get();
		change::<T>(id, |claim| claim.prior = Some(prior));

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.adjudicator), cast.insurer, id, InformationReason::Evidence);

		assert_eq!(status::<T>(id), ClaimStatus::Returned);
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

	#[benchmark]
	fn appeal_claim() {
		let cast = cast::<T>();
		let id = followed::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), Some(cast.provider), id);

		assert_eq!(status::<T>(id), ClaimStatus::Appealed);
	}

	#[benchmark]
	fn withdraw_appeal() {
		let cast = cast::<T>();
		let id = appealed::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), Some(cast.provider), id);

		assert!(!Appeals::<T>::contains_key(id));
	}

	#[benchmark]
	fn decide_appeal() {
		let cast = cast::<T>();
		let id = appealed::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.second), cast.insurer, id, Verdict::Decide(rulings()));

		assert_eq!(status::<T>(id), ClaimStatus::Overturned);
	}

	#[benchmark]
	fn void_claim() {
		let cast = cast::<T>();
		let id = followed::<T>(&cast);

		#[extrinsic_call]
		_(RawOrigin::Signed(cast.clerk), cast.provider, id);

		assert_eq!(status::<T>(id), ClaimStatus::Voided);
	}

	#[benchmark]
	fn reverse_claim() {
		let cast = cast::<T>();
		let id = followed::<T>(&cast);
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
