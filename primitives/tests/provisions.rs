//! Purposes, periods and label filters: what they contain.

use proptest::prelude::*;
use salus_primitives::{
	consent::{LabelFilter, Period, Purposes},
	record::{Confidentiality, Label, Sensitivities},
	Moment,
};

/// A limit near others, at the ends of time, or none.
fn limit() -> impl Strategy<Value = Option<Moment>> {
	prop_oneof![
		1 => Just(None),
		6 => (0..12u64).prop_map(Some),
		1 => (0..3u64).prop_map(|before| Some(Moment::MAX - before)),
	]
}

fn period() -> impl Strategy<Value = Period> {
	(limit(), limit()).prop_map(|(start, end)| Period { start, end })
}

/// Moments that show every difference between two periods of `period`.
fn moments() -> impl Iterator<Item = Moment> {
	(0..16).chain(Moment::MAX - 4..=Moment::MAX)
}

proptest! {
	#[test]
	fn period_holds_its_start_and_not_its_end(period in period()) {
		for moment in moments() {
			let begun = period.start.is_none_or(|start| start <= moment);
			let over = period.end.is_some_and(|end| end <= moment);
			prop_assert_eq!(period.contains(moment), begun && !over);
		}
	}

	#[test]
	fn period_is_sound_when_some_moment_lies_inside(period in period()) {
		prop_assert_eq!(period.is_sound(), moments().any(|moment| period.contains(moment)));
	}

	#[test]
	fn period_without_limits_holds_every_moment(moment: Moment) {
		prop_assert!(Period::ALWAYS.contains(moment));
		prop_assert!(Period::default() == Period::ALWAYS && Period::ALWAYS.is_sound());
	}

	#[test]
	fn period_comes_back_from_json(period in period()) {
		let json = serde_json::to_string(&period).unwrap();
		prop_assert_eq!(serde_json::from_str::<Period>(&json).unwrap(), period);
	}
}

#[test]
fn missing_limits_in_json_are_no_limits() {
	assert_eq!(serde_json::from_str::<Period>("{}").unwrap(), Period::ALWAYS);
	let open = serde_json::from_str::<Period>("{\"start\": 5}").unwrap();
	assert_eq!(open, Period { start: Some(5), end: None });
}

/// Every label there is.
fn labels() -> Vec<Label> {
	let sensitivities = (0..=Sensitivities::ALL.bits()).filter_map(Sensitivities::from_bits);
	let labels = sensitivities.flat_map(|sensitivities| {
		let with = move |confidentiality: &Confidentiality| Label { confidentiality: *confidentiality, sensitivities };
		Confidentiality::ALL.iter().map(with)
	});
	labels.collect()
}

/// Whether one label is at most as restricted as the other, in every respect.
fn at_most(label: &Label, other: &Label) -> bool {
	label.confidentiality <= other.confidentiality && other.sensitivities.includes(label.sensitivities)
}

#[test]
fn there_are_six_confidentialities_and_sixteen_sets_of_sensitivities() {
	assert_eq!(labels().len(), 6 * 16);
}

#[test]
fn any_label_matches_the_filter_that_names_none() {
	assert!(labels().iter().all(|label| LabelFilter::Any.matches(label)));
	assert_eq!(LabelFilter::default(), LabelFilter::Any);
}

#[test]
fn filter_up_to_a_label_matches_what_is_at_most_that() {
	for limit in labels() {
		for label in labels() {
			assert_eq!(LabelFilter::UpTo(limit).matches(&label), at_most(&label, &limit));
		}
	}
}

#[test]
fn filter_from_a_label_on_matches_whatever_reaches_it_in_one_respect() {
	for least in labels() {
		let Label { confidentiality, sensitivities } = least;
		for label in labels() {
			let confidential = label.confidentiality >= confidentiality;
			let sensitive = sensitivities.iter().any(|sensitivity| label.sensitivities.contains(sensitivity));
			let both = LabelFilter::From { confidentiality: Some(confidentiality), sensitivities };
			assert_eq!(both.matches(&label), confidential || sensitive);
			let sensitivities_alone = LabelFilter::From { confidentiality: None, sensitivities };
			assert_eq!(sensitivities_alone.matches(&label), sensitive);
		}
	}
}

#[test]
fn more_restricted_label_never_escapes_a_refusal_nor_enters_a_permit() {
	for label in labels() {
		for stricter in labels().iter().filter(|stricter| at_most(&label, stricter)) {
			for limit in labels() {
				let permit = LabelFilter::UpTo(limit);
				assert!(permit.matches(&label) || !permit.matches(stricter));
				for confidentiality in [None, Some(limit.confidentiality)] {
					let refusal = LabelFilter::From { confidentiality, sensitivities: limit.sensitivities };
					assert!(!refusal.matches(&label) || refusal.matches(stricter));
				}
			}
		}
	}
}

#[test]
fn permit_up_to_a_label_and_refusal_from_above_it_share_no_label_and_leave_none_out() {
	for limit in labels() {
		let permit = LabelFilter::UpTo(limit);
		let above = Confidentiality::ALL.iter().copied().find(|other| *other > limit.confidentiality);
		let others = Sensitivities::ALL.difference(limit.sensitivities);
		let refusal = LabelFilter::From { confidentiality: above, sensitivities: others };
		for label in labels() {
			assert_ne!(permit.matches(&label), refusal.matches(&label), "{limit:?} {label:?}");
		}
	}
}

#[test]
fn purposes_of_care_contain_every_emergency_and_nothing_that_is_asked_for_oneself() {
	assert!(Purposes::CARE.includes(Purposes::EMERGENCY));
	assert!(Purposes::CARE.intersection(Purposes::OWN).is_empty());
	let codes: Vec<_> = Purposes::CARE.iter().map(|purpose| purpose.code()).collect();
	assert_eq!(codes, ["TREAT", "ETREAT", "BTG", "ERTREAT", "CAREMGT"]);
}
