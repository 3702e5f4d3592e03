//! Who is covered by what, how much of it is used, and what was authorized before.

use frame_support::{traits::ConstU32, BoundedVec};

use super::{Category, CATEGORIES};
use crate::{money::Amount, AuthorizationId, CoverageId, Digest, Moment, OrganizationId, PatientId, PlanId};

/// The most coverages of one patient that have not ended in error.
pub const MAX_COVERAGES: u32 = 8;

crate::coded! {
	/// Where a coverage stands (FHIR `fm-status`, and *suspended*, which FHIR has not).
	CoverageStatus {
		/// In force, within its period.
		Active = 0 => "active",
		/// Ended before its period was over.
		Cancelled = 1 => "cancelled",
		/// Being prepared: the insurer has not issued it.
		Draft = 2 => "draft",
		/// It was never so.
		EnteredInError = 3 => "entered-in-error",
		/// Not in force for what is served from the suspension on, until it is resumed.
		Suspended = 4 => "suspended",
	}
}

crate::coded! {
	/// Where an authorization stands (X12 278, action codes in our own words).
	AuthorizationStatus {
		/// Asked for.
		Requested = 0 => "requested",
		/// The insurer needs more to decide.
		Pended = 1 => "pended",
		/// Certified as asked.
		Certified = 2 => "certified",
		/// Certified, but not all that was asked for.
		CertifiedInPart = 3 => "certified-in-part",
		/// Denied.
		Denied = 4 => "denied",
		/// Taken back by the provider, or by the insurer, for what is served from then on.
		Cancelled = 5 => "cancelled",
	}
}

impl CoverageStatus {
	/// Whether a coverage that stands there is, or was, in force.
	pub const fn is_issued(self) -> bool {
		!matches!(self, Self::Draft | Self::EnteredInError)
	}
}

impl AuthorizationStatus {
	/// Whether it certifies anything.
	pub const fn certifies(self) -> bool {
		matches!(self, Self::Certified | Self::CertifiedInPart)
	}
}

crate::code::shown! {
	/// On what terms somebody is to be covered.
	#[derive(Copy)]
	pub struct Terms {
		/// By which plan.
		pub plan: PlanId,
		/// From which moment of service on.
		pub start: Moment,
		/// From which moment of service on no more.
		pub end: Moment,
		/// Which payer it is: one pays first.
		pub order: u8,
	}

	/// That a patient is covered by a plan.
	#[derive(Copy)]
	pub struct Coverage {
		/// Who is covered.
		pub patient: PatientId,
		/// Who covers.
		pub insurer: OrganizationId,
		/// By which plan.
		pub plan: PlanId,
		/// Where it stands.
		pub status: CoverageStatus,
		/// From which moment of service on.
		pub start: Moment,
		/// From which moment of service on no more.
		pub end: Moment,
		/// Which payer it is: one pays first. No two coverages of a patient whose periods overlap have the same.
		pub order: u8,
		/// From which moment of service on it is suspended, while it is.
		pub suspended: Option<Moment>,
		/// When it was issued; where it was prepared before, when it was put into force.
		pub entered: Moment,
		/// When it changed last.
		pub changed: Moment,
	}

	/// A coverage with its number.
	#[derive(Copy)]
	pub struct CoverageEntry {
		/// Its number.
		pub id: CoverageId,
		/// The coverage.
		pub coverage: Coverage,
	}

	/// What of one category's benefit was used.
	#[derive(Copy)]
	pub struct Use {
		/// Of which category.
		pub category: Category,
		/// How much of its own deductible was met in the benefit period.
		pub deductible: Amount,
		/// How much was paid in the benefit period.
		pub period: Amount,
		/// How much was paid ever.
		pub lifetime: Amount,
	}

	/// What of a coverage was used, in one benefit period and ever. None of it can be more than the rules allow.
	#[derive(Default)]
	pub struct Used {
		/// How much of the shared deductible was met in the benefit period.
		pub deductible: Amount,
		/// Of each category of which anything was used. None is there twice.
		pub categories: BoundedVec<Use, ConstU32<CATEGORIES>>,
	}

	/// What an authorization is asked for, or certifies.
	#[derive(Copy)]
	pub struct Authorized {
		/// How many units.
		pub units: u32,
		/// From which moment of service on.
		pub start: Moment,
		/// From which moment of service on no more.
		pub end: Moment,
	}

	/// An authorization before the service.
	#[derive(Copy)]
	pub struct Authorization {
		/// Under which coverage.
		pub coverage: CoverageId,
		/// Who is to give the service.
		pub provider: OrganizationId,
		/// What kind of service.
		pub category: Category,
		/// Which: a digest of it under the provider's key for the patient, as claims have it.
		pub service: Digest,
		/// What was asked for.
		pub requested: Authorized,
		/// What is certified.
		pub certified: Option<Authorized>,
		/// How many of the certified units claims have used.
		pub used: u32,
		/// How many more are reserved by claims that are not decided yet.
		pub reserved: u32,
		/// From which moment of service on what was certified was taken back, if it was.
		pub cancelled: Option<Moment>,
		/// Where it stands.
		pub status: AuthorizationStatus,
		/// When it was asked for.
		pub entered: Moment,
		/// When it changed last.
		pub changed: Moment,
	}

	/// An authorization with its number.
	#[derive(Copy)]
	pub struct AuthorizationEntry {
		/// Its number.
		pub id: AuthorizationId,
		/// The authorization.
		pub authorization: Authorization,
	}
}

impl Coverage {
	/// Whether it is in force for what is served then.
	pub fn covers(&self, served: Moment) -> bool {
		let suspended = self.suspended.is_some_and(|since| since <= served);
		self.status.is_issued() && !suspended && self.start <= served && served < self.end
	}
}

impl Used {
	/// What was used of the category.
	pub fn of(&self, category: Category) -> Use {
		let none = Use { category, deductible: 0, period: 0, lifetime: 0 };
		self.categories.iter().find(|used| used.category == category).copied().unwrap_or(none)
	}
}

impl Authorized {
	/// Whether all of the other is in it.
	pub const fn includes(&self, other: &Self) -> bool {
		self.units >= other.units && self.start <= other.start && self.end >= other.end
	}
}

impl Authorization {
	/// Whether a service that is given then is certified, also where what was certified was taken back since.
	pub fn covers(&self, served: Moment) -> bool {
		let within = |certified: Authorized| certified.start <= served && served < certified.end;
		self.certified.is_some_and(within) && self.cancelled.is_none_or(|cancelled| served < cancelled)
	}

	/// How many units another claim can have for what is served from now on: none, once it certifies nothing any more.
	pub fn left(&self) -> u32 {
		if self.status.certifies() {
			self.unused()
		} else {
			0
		}
	}

	/// How many of the certified units are neither used nor reserved, also where they were taken back since for what is served later.
	pub fn unused(&self) -> u32 {
		let taken = self.used.saturating_add(self.reserved);
		self.certified.map_or(0, |certified| certified.units.saturating_sub(taken))
	}
}
