//! Who takes part in the benchmarks, and claims brought to where they are worst.

use super::*;

pub(super) const PATIENT: PatientId = PatientId([7; 32]);
/// What each line bills.
pub(super) const EACH: Amount = 100;
/// What a claim of as many lines as can be bills.
pub(super) const ALL: Amount = EACH.saturating_mul(MAX_LINES as Amount);

/// Who takes part.
pub(super) struct Cast {
	pub(super) clerk: AccountId,
	pub(super) adjudicator: AccountId,
	pub(super) second: AccountId,
	pub(super) cashier: AccountId,
	pub(super) provider: OrganizationId,
	pub(super) insurer: OrganizationId,
	pub(super) coverage: CoverageId,
	pub(super) unit: UnitId,
}

/// Rules by which everything is paid but a part, and claims above these amounts need somebody.
pub(super) fn rules(automatic: Amount, two_above: Amount) -> Rules {
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

pub(super) fn cast_by<T: Config>(rules: Rules) -> Cast {
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
pub(super) fn cast<T: Config>() -> Cast {
	cast_by::<T>(rules(0, ALL))
}

pub(super) fn digest(number: u32) -> Digest {
	let mut bytes = [3; 32];
	bytes.iter_mut().zip(number.to_be_bytes()).for_each(|(place, byte)| *place = byte);
	Digest::from(bytes)
}

/// As many lines as can be, each served at another moment by somebody else, and shown by a visit of its own.
pub(super) fn lines<T: Config>(cast: &Cast) -> BoundedVec<ClaimLine, frame_support::traits::ConstU32<MAX_LINES>> {
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
pub(super) fn draft<T: Config>(cast: &Cast) -> ClaimDraft {
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

/// A draft in which as many have had a hand as can.
pub(super) fn written<T: Config>(cast: &Cast) -> ClaimId {
	let id = Pallet::<T>::do_write_claim(cast.provider, draft::<T>(cast), &cast.clerk).expect("it is sound");
	let others = |name| move |number| account(name, number, 0);
	let writers = core::iter::once(cast.clerk.clone()).chain((1..MAX_WRITERS).map(others("writer")));
	Writers::<T>::insert(id, BoundedVec::truncate_from(writers.collect()));
	Appellants::<T>::insert(id, BoundedVec::truncate_from((0..MAX_WRITERS).map(others("appellant")).collect()));
	id
}

/// As many claims as are remembered that were charged after this one, none of which goes by the deductible, so that each of them is read to the end.
pub(super) fn charge_since<T: Config>(id: ClaimId) {
	let claim = Claims::<T>::get(id).expect("it is there");
	let period = claim.decision.as_ref().expect("it is decided").period;
	let later = (1..MAX_CHARGED).map(|number| refused::<T>(&claim, MAX_COVERAGES.saturating_add(number), None));
	let all = core::iter::once(id).chain(later.collect::<Vec<_>>());
	LastCharged::<T>::insert((claim.coverage, period), BoundedVec::truncate_from(all.collect()));
}

/// Changes a claim as no call does.
pub(super) fn change<T: Config>(id: ClaimId, how: impl FnOnce(&mut Claim)) {
	let mut claim = Claims::<T>::get(id).expect("it is there");
	how(&mut claim);
	Pallet::<T>::put(id, claim);
}

/// A decision that refuses as many lines as can be, and holds nothing.
pub(super) fn refusing() -> Decision {
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
pub(super) fn refused<T: Config>(like: &Claim, number: u32, prior: Option<ClaimId>) -> ClaimId {
	let id = NextClaim::<T>::mutate(|next| core::mem::replace(next, ClaimId(next.0.saturating_add(1))));
	let coverage = CoverageId(u64::MAX.saturating_sub(number.into()));
	let (status, decision, submitted) = (ClaimStatus::Denied, Some(refusing()), Some(0));
	let claim = Claim { coverage, invoice: None, prior, replaces: None, status, decision, submitted, ..like.clone() };
	Pallet::<T>::put(id, claim);
	id
}

/// Claims at as many payers before as can be, all of which have refused the same lines, so that each of them is read to the end.
pub(super) fn priors<T: Config>(like: &Claim) -> ClaimId {
	let numbers = 1..MAX_COVERAGES;
	numbers.fold(None, |last, number| Some(refused::<T>(like, number, last))).expect("there are some")
}

/// Claims at as many payers after that one as can be, all of which have refused the same lines, so that each of them is read to the end, with all that is kept
/// of it. Each was appealed as often as can be, and every appeal was withdrawn after somebody had looked: the decision that holds is the last that is found.
pub(super) fn follow<T: Config>(id: ClaimId) {
	let claim = Claims::<T>::get(id).expect("it is there");
	let record = DecisionsOf::<T>::get(id, 0);
	let mut last = id;
	for number in 1..MAX_COVERAGES {
		let next = refused::<T>(&claim, number, Some(last));
		FollowedBy::<T>::insert(last, next);
		// The one record that there is, is looked for last.
		change::<T>(next, |claim| claim.appeals = MAX_APPEALS);
		if let Some(record) = &record {
			DecisionsOf::<T>::insert(
				next,
				0,
				DecisionRecord { decision: refusing(), result: ClaimStatus::Denied, ..record.clone() },
			);
		}
		last = next;
	}
}

/// Claims at as many payers after that one as can be, all of which wait.
pub(super) fn wait<T: Config>(id: ClaimId) {
	let claim = Claims::<T>::get(id).expect("it is there");
	let mut last = id;
	for number in 1..MAX_COVERAGES {
		let next = refused::<T>(&claim, number, Some(last));
		change::<T>(next, |claim| (claim.status, claim.decision) = (ClaimStatus::Submitted, None));
		FollowedBy::<T>::insert(last, next);
		last = next;
	}
}

/// The claim names another at a payer before, which has decided.
pub(super) fn name_prior<T: Config>(id: ClaimId) {
	let like = Claims::<T>::get(id).expect("it is there");
	let prior = refused::<T>(&like, MAX_COVERAGES, None);
	FollowedBy::<T>::insert(prior, id);
	change::<T>(id, |claim| claim.prior = Some(prior));
}

/// A day is set for paying the claim.
pub(super) fn schedule<T: Config>(id: ClaimId) {
	let claim = Claims::<T>::get(id).expect("it is there");
	let (on, from, left) = (Pallet::<T>::now(), claim.status, Some(Moment::MAX));
	Paydays::<T>::insert(id, Payday { on, from, left });
	change::<T>(id, |claim| (claim.status, claim.deadline) = (ClaimStatus::PaymentScheduled, None));
}

/// A draft that names claims at as many payers before as can be.
pub(super) fn last_payers<T: Config>(cast: &Cast) -> ClaimId {
	let id = written::<T>(cast);
	let like = Claims::<T>::get(id).expect("it is there");
	let prior = priors::<T>(&like);
	change::<T>(id, |claim| claim.prior = Some(prior));
	id
}

/// The claims at the payers before that one, all of which were reversed since it was submitted, and have waited for it.
pub(super) fn reverse_priors<T: Config>(id: ClaimId) {
	let mut last = id;
	while let Some(prior) = Claims::<T>::get(last).expect("it is there").prior {
		FollowedBy::<T>::insert(prior, last);
		change::<T>(prior, |claim| (claim.status, claim.decision) = (ClaimStatus::Reversed, None));
		last = prior;
	}
}

/// A submitted claim, brought to where it stands by the calls.
pub(super) fn brought<T: Config>(cast: &Cast, status: ClaimStatus) -> ClaimId {
	let id = last_payers::<T>(cast);
	bring::<T>(cast, id, status);
	id
}

pub(super) fn bring<T: Config>(cast: &Cast, id: ClaimId, status: ClaimStatus) {
	Pallet::<T>::do_submit_claim(cast.provider, id, &cast.clerk).expect("it is sound");
	if status != ClaimStatus::Accepted {
		Pallet::<T>::do_take_claim(cast.insurer, id, &cast.adjudicator).expect("it waits");
	}
	change::<T>(id, |claim| claim.status = status);
}

/// Rulings by which all is paid.
pub(super) fn rulings() -> Rulings {
	BoundedVec::truncate_from(alloc::vec![Ruling::AcceptEvidence; MAX_LINES as usize])
}

/// A claim that was decided, and refused in part, so that it can be appealed.
pub(super) fn decided<T: Config>(cast: &Cast) -> ClaimId {
	let id = brought::<T>(cast, ClaimStatus::InReview);
	refuse_in_part::<T>(cast, id);
	id
}

/// The same of the first payer, with as many behind it as can be.
pub(super) fn followed<T: Config>(cast: &Cast) -> ClaimId {
	let id = written::<T>(cast);
	bring::<T>(cast, id, ClaimStatus::InReview);
	refuse_in_part::<T>(cast, id);
	follow::<T>(id);
	charge_since::<T>(id);
	id
}

pub(super) fn refuse_in_part<T: Config>(cast: &Cast, id: ClaimId) {
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

/// A claim between those of as many payers before and after it as can be, which was appealed.
pub(super) fn appealed<T: Config>(cast: &Cast) -> ClaimId {
	let id = decided::<T>(cast);
	follow::<T>(id);
	charge_since::<T>(id);
	Pallet::<T>::do_appeal_claim(Some(cast.provider), id, &cast.clerk).expect("it was refused in part");
	id
}

pub(super) fn status<T: Config>(id: ClaimId) -> ClaimStatus {
	Claims::<T>::get(id).expect("it is there").status
}

pub(super) fn leaf<T: Config>() -> RecordLeaf {
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
