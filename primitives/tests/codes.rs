//! Coded enums and sets of them: what is written is read back, and what nobody knows is refused. Reasons of adjustments, whose codes are numbers, are in `money.rs`.

use std::collections::BTreeSet;

use codec::{Decode, Encode, MaxEncodedLen};
use proptest::prelude::*;
use salus_primitives::{
	anchor::AnchorKind,
	appointment::{
		Answer, AppointmentStatus, AppointmentType, CancellationReason, Choice, OverbookReason, ParticipationStatus,
		PreEmptionReason,
	},
	bed::{BedState, EncounterStatus, LocationStatus},
	consent::{
		Action, Actions, BreakGlassReason, ConsentStatus, ProvisionType, Purpose, Purposes, ReviewOutcome, Scope,
	},
	erasure::{ErasureStage, HoldReason},
	escrow::EscrowStatus,
	insurance::{
		AdjustmentGroup, AuthorizationStatus, Categories, Category, ClaimKind, ClaimStatus, ClaimUse, CoverageStatus,
		DeductibleKind, EligibilityPurpose, EligibilityPurposes, EvidenceFinding, InformationReason, PlanStatus,
		PriorFinding, ReversalReason, Review, Signal, Signals, Untold,
	},
	invoice::{ComponentKind, DisputeReason, InvoiceStatus, WriteOffReason},
	laboratory::{
		Condition, Conditions, CriticalStatus, Disposal, Interpretation, OrderStatus, Placement, RejectionReason,
		ReportStatus, SpecimenStatus, TaskReason, TaskStatus,
	},
	money::{Direction, EntryKind, UnitStatus, WithdrawalStatus},
	patient::{GuardianRole, PatientStatus},
	prescription::{DispenseReason, DispenseStatus, DrugClass, PrescriptionStatus, RefillStatus, SubstitutionReason},
	priority::Priority,
	record::{Confidentiality, RecordClass, RecordClasses, Sensitivities, Sensitivity},
	remittance::{RemittanceStatus, RemittedKind},
	role::{OrganizationKind, OrganizationStatus, Permission, Permissions, Role, Roles},
	schedule::{SlotStatus, Weekday},
	stock::{AdjustmentReason, LotStatus, TransferStatus},
};

macro_rules! every_enum {
	($check:ident) => {
		$check!(AnchorKind);
		$check!(Action);
		$check!(Purpose);
		$check!(ConsentStatus);
		$check!(ProvisionType);
		$check!(Scope);
		$check!(BreakGlassReason);
		$check!(ReviewOutcome);
		$check!(HoldReason);
		$check!(ErasureStage);
		$check!(PatientStatus);
		$check!(GuardianRole);
		$check!(RecordClass);
		$check!(Confidentiality);
		$check!(Sensitivity);
		$check!(OrganizationKind);
		$check!(OrganizationStatus);
		$check!(Permission);
		$check!(Role);
		$check!(BedState);
		$check!(EncounterStatus);
		$check!(Priority);
		$check!(LocationStatus);
		$check!(AppointmentStatus);
		$check!(ParticipationStatus);
		$check!(AppointmentType);
		$check!(CancellationReason);
		$check!(OverbookReason);
		$check!(PreEmptionReason);
		$check!(Choice);
		$check!(Answer);
		$check!(Weekday);
		$check!(SlotStatus);
		$check!(OrderStatus);
		$check!(Placement);
		$check!(TaskStatus);
		$check!(TaskReason);
		$check!(SpecimenStatus);
		$check!(Condition);
		$check!(RejectionReason);
		$check!(Disposal);
		$check!(ReportStatus);
		$check!(Interpretation);
		$check!(CriticalStatus);
		$check!(PrescriptionStatus);
		$check!(DrugClass);
		$check!(DispenseStatus);
		$check!(DispenseReason);
		$check!(SubstitutionReason);
		$check!(RefillStatus);
		$check!(LotStatus);
		$check!(AdjustmentReason);
		$check!(TransferStatus);
		$check!(RemittedKind);
		$check!(RemittanceStatus);
		$check!(Direction);
		$check!(EntryKind);
		$check!(WithdrawalStatus);
		$check!(UnitStatus);
		$check!(WriteOffReason);
		$check!(DisputeReason);
		$check!(ComponentKind);
		$check!(InvoiceStatus);
		$check!(EligibilityPurpose);
		$check!(Review);
		$check!(PriorFinding);
		$check!(EvidenceFinding);
		$check!(AdjustmentGroup);
		$check!(Signal);
		$check!(Untold);
		$check!(ReversalReason);
		$check!(InformationReason);
		$check!(ClaimStatus);
		$check!(ClaimKind);
		$check!(ClaimUse);
		$check!(AuthorizationStatus);
		$check!(CoverageStatus);
		$check!(DeductibleKind);
		$check!(PlanStatus);
		$check!(Category);
		$check!(EscrowStatus);
	};
}

macro_rules! every_set {
	($check:ident) => {
		$check!(Actions, Action, u8);
		$check!(Purposes, Purpose, u32);
		$check!(RecordClasses, RecordClass, u32);
		$check!(Sensitivities, Sensitivity, u8);
		$check!(Permissions, Permission, u64);
		$check!(Roles, Role, u32);
		$check!(Conditions, Condition, u16);
		$check!(EligibilityPurposes, EligibilityPurpose, u8);
		$check!(Signals, Signal, u16);
		$check!(Categories, Category, u16);
	};
}

#[test]
fn every_value_comes_back_from_its_index_and_its_code() {
	macro_rules! check {
		($name:ident) => {
			for value in $name::ALL {
				assert_eq!(value.encode(), [*value as u8]);
				assert_eq!($name::decode(&mut &value.encode()[..]), Ok(*value));
				assert_eq!($name::from_code(value.code()), Some(*value));
				assert_eq!(value.to_string().parse(), Ok(*value));
				let json = serde_json::to_string(value).unwrap();
				assert_eq!(json, format!("\"{}\"", value.code()));
				assert_eq!(serde_json::from_str::<$name>(&json).unwrap(), *value);
			}
			assert_eq!($name::max_encoded_len(), 1);
		};
	}
	every_enum!(check);
}

#[test]
fn no_two_values_share_an_index_or_a_code() {
	macro_rules! check {
		($name:ident) => {
			let indices: BTreeSet<_> = $name::ALL.iter().map(|value| *value as u8).collect();
			let codes: BTreeSet<_> = $name::ALL.iter().map(|value| value.code()).collect();
			assert_eq!((indices.len(), codes.len()), ($name::ALL.len(), $name::ALL.len()));
			assert!($name::ALL.is_sorted());
		};
	}
	every_enum!(check);
}

#[test]
fn unknown_index_is_refused() {
	macro_rules! check {
		($name:ident) => {
			for index in 0..=u8::MAX {
				let known = $name::ALL.iter().any(|value| *value as u8 == index);
				assert_eq!($name::decode(&mut &[index][..]).is_ok(), known);
			}
			assert!($name::decode(&mut &[][..]).is_err());
		};
	}
	every_enum!(check);
}

#[test]
fn unknown_code_is_refused_and_the_known_ones_are_named() {
	macro_rules! check {
		($name:ident) => {
			for text in ["", "unheard-of", " active", "active ", "TREAT\n"] {
				let refused = text.parse::<$name>().unwrap_err().to_string();
				assert!(refused.starts_with(concat!("unknown ", stringify!($name), "; use one of ")), "{refused}");
				assert!($name::ALL.iter().all(|value| refused.contains(value.code())), "{refused}");
				assert!(serde_json::from_value::<$name>(text.into()).is_err());
			}
			// A code is a word in just this spelling, never a number, never a variant's name.
			let code = $name::ALL[0].code();
			let respelled = if code.to_uppercase() == code { code.to_lowercase() } else { code.to_uppercase() };
			assert!(respelled.parse::<$name>().is_err());
			assert!(serde_json::from_str::<$name>("0").is_err());
		};
	}
	every_enum!(check);
}

#[test]
fn unknown_bit_is_refused() {
	macro_rules! check {
		($set:ident, $name:ident, $bits:ty) => {
			for bit in 0..<$bits>::BITS {
				let bits: $bits = 1 << bit;
				let known = $name::ALL.iter().any(|value| *value as u32 == bit);
				assert_eq!($set::from_bits(bits).is_some(), known);
				assert_eq!($set::decode(&mut &bits.encode()[..]).is_ok(), known);
				// Neither does a known bit beside it let an unknown one in.
				assert_eq!($set::from_bits(bits | 1).is_some(), known);
				assert_eq!($set::decode(&mut &(bits | 1).encode()[..]).is_ok(), known);
			}
			assert!($set::decode(&mut &[][..]).is_err());
		};
	}
	every_set!(check);
}

#[test]
fn set_with_an_unknown_code_is_refused() {
	macro_rules! check {
		($set:ident, $name:ident, $bits:ty) => {
			let known = $name::ALL[0].code();
			assert!(serde_json::from_str::<$set>(&format!("[\"{known}\"]")).is_ok());
			assert!(serde_json::from_str::<$set>(&format!("[\"{known}\", \"unheard-of\"]")).is_err());
			assert!(serde_json::from_str::<$set>("3").is_err());
			assert!(serde_json::from_str::<$set>(&format!("\"{known}\"")).is_err());
		};
	}
	every_set!(check);
}

#[test]
fn empty_and_full_sets_are_what_they_say() {
	macro_rules! check {
		($set:ident, $name:ident, $bits:ty) => {
			assert!($set::NONE.is_empty() && !$set::ALL.is_empty());
			assert_eq!($set::default(), $set::NONE);
			assert_eq!($set::ALL.iter().collect::<Vec<_>>(), $name::ALL);
			assert_eq!($set::of($name::ALL), $set::ALL);
			assert_eq!(serde_json::to_string(&$set::NONE).unwrap(), "[]");
		};
	}
	every_set!(check);
}

/// Some of the values, with repetition, in any order.
fn some<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Vec<T>> {
	prop::collection::vec(prop::sample::select(all), 0..=2 * all.len())
}

macro_rules! sets_behave_as_sets {
	($($test:ident: $set:ident of $name:ident,)+) => {
		proptest! {
			$(
				#[test]
				fn $test(left in some($name::ALL), right in some($name::ALL)) {
					let (a, b) = ($set::of(&left), right.iter().copied().collect::<$set>());
					let (left, right): (BTreeSet<_>, BTreeSet<_>) = (left.into_iter().collect(), right.into_iter().collect());
					let model = |set: $set| set.iter().collect::<BTreeSet<_>>();
					prop_assert_eq!(model(a), left.clone());
					prop_assert_eq!(model(a.union(b)), &left | &right);
					prop_assert_eq!(model(a.intersection(b)), &left & &right);
					prop_assert_eq!(model(a.difference(b)), &left - &right);
					prop_assert_eq!(a.includes(b), left.is_superset(&right));
					prop_assert_eq!(a.is_empty(), left.is_empty());
					prop_assert!($name::ALL.iter().all(|value| a.contains(*value) == left.contains(value)));
					prop_assert_eq!($set::from_bits(a.bits()), Some(a));
					prop_assert_eq!($set::decode(&mut &a.encode()[..]), Ok(a));
					prop_assert_eq!(a.encode(), a.bits().encode());
					let json = serde_json::to_string(&a).unwrap();
					prop_assert_eq!(serde_json::from_str::<$set>(&json).unwrap(), a);
				}
			)+
		}
	};
}

sets_behave_as_sets! {
	actions_behave_as_a_set: Actions of Action,
	purposes_behave_as_a_set: Purposes of Purpose,
	record_classes_behave_as_a_set: RecordClasses of RecordClass,
	sensitivities_behave_as_a_set: Sensitivities of Sensitivity,
	permissions_behave_as_a_set: Permissions of Permission,
	roles_behave_as_a_set: Roles of Role,
	conditions_behave_as_a_set: Conditions of Condition,
}
