//! What a provision must be to enter the register: alike for `grant`, `refuse` and `request`.

use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult, BoundedVec};
use salus_primitives::{
	consent::{Actions, Grantee, LabelFilter, Period, Provision, Purposes},
	record::{Confidentiality, Label, RecordClasses, Sensitivities, Sensitivity},
	RecordId,
};
use sp_runtime::DispatchError;

use super::scene::*;

type Call = fn(Provision) -> DispatchResult;

fn permits() -> [Call; 2] {
	[
		|provision| Consent::grant(by(&CONTROLLER), PATIENT, Grantee::Account(DOCTOR), provision),
		|provision| Consent::request(by(&DOCTOR), HOSPITAL, PATIENT, Grantee::Account(DOCTOR), provision),
	]
}

fn refusal(provision: Provision) -> DispatchResult {
	Consent::refuse(by(&CONTROLLER), PATIENT, Grantee::Account(DOCTOR), provision)
}

fn is_refused_everywhere(provision: Provision, error: Error<Test>) {
	let error = DispatchError::from(error);
	run(|| {
		for call in permits() {
			assert_noop!(call(provision.clone()), error);
		}
		assert_noop!(refusal(provision), error);
	});
}

fn is_accepted_everywhere(provision: impl Fn() -> Provision) {
	run(|| {
		for call in permits() {
			assert_ok!(call(provision()));
		}
		assert_ok!(refusal(provision()));
	});
}

#[test]
fn a_provision_without_classes_actions_or_purposes_is_refused() {
	is_refused_everywhere(Provision { classes: RecordClasses::NONE, ..reading() }, Error::NothingNamed);
	is_refused_everywhere(Provision { actions: Actions::NONE, ..reading() }, Error::NothingNamed);
	is_refused_everywhere(Provision { purposes: Purposes::NONE, ..reading() }, Error::NothingNamed);
}

#[test]
fn a_period_that_ends_before_it_starts_is_refused() {
	let backwards = Period { start: Some(3_000_000), end: Some(2_000_000) };
	let empty = Period { start: Some(3_000_000), end: Some(3_000_000) };
	for period in [backwards, empty] {
		is_refused_everywhere(Provision { period, ..reading() }, Error::UnsoundPeriod);
		is_refused_everywhere(Provision { data_period: period, ..reading() }, Error::UnsoundPeriod);
	}
}

#[test]
fn a_period_that_is_over_is_refused() {
	let until = |end| Provision { period: Period { start: None, end: Some(end) }, ..reading() };
	is_refused_everywhere(until(999_999), Error::Expired);
	// The moment of the call, which lies no longer inside.
	is_refused_everywhere(until(1_000_000), Error::Expired);
	is_accepted_everywhere(|| until(1_000_001));
}

#[test]
fn data_of_the_past_can_be_spoken_of() {
	is_accepted_everywhere(|| Provision { data_period: Period { start: Some(10), end: Some(20) }, ..reading() });
}

#[test]
fn a_record_named_twice_is_refused() {
	let records = |ids: &[u8]| BoundedVec::truncate_from(ids.iter().map(|id| RecordId([*id; 32])).collect());
	is_refused_everywhere(Provision { records: records(&[1, 2, 1]), ..reading() }, Error::DuplicateRecord);
	is_accepted_everywhere(|| Provision { records: records(&[1, 2, 3]), ..reading() });
}

#[test]
fn labels_that_match_nothing_are_refused() {
	let labels = LabelFilter::From { confidentiality: None, sensitivities: Sensitivities::NONE };
	is_refused_everywhere(Provision { labels, ..reading() }, Error::UnsoundLabels);
}

#[test]
fn labels_from_a_limit_upwards_are_for_refusals_alone() {
	let labels = LabelFilter::From {
		confidentiality: Some(Confidentiality::Restricted),
		sensitivities: Sensitivity::Psychiatry.into(),
	};
	run(|| {
		for call in permits() {
			assert_noop!(call(Provision { labels, ..reading() }), Error::<Test>::UnsoundLabels);
		}
		assert_ok!(refusal(Provision { labels, ..reading() }));
	});
}

#[test]
fn labels_up_to_a_limit_are_for_permits_and_for_refusals() {
	is_accepted_everywhere(|| Provision { labels: LabelFilter::UpTo(Label::default()), ..reading() });
}
