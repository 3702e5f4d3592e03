//! What the pallet reports. The section is pasted into the pallet's module.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod section {
	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A plan was opened, with its first version.
		PlanOpened {
			/// Its number.
			plan: PlanId,
			/// Whose.
			insurer: OrganizationId,
			/// In which unit.
			unit: UnitId,
			/// Who opened it.
			by: AccountId,
		},
		/// A plan has a further version.
		RulesPublished {
			/// Which.
			plan: PlanId,
			/// The number of the version.
			version: u32,
			/// From which moment of service on it holds.
			from: Moment,
			/// Who published it.
			by: AccountId,
		},
		/// No further coverage is issued by a plan.
		PlanRetired {
			/// Which.
			plan: PlanId,
			/// Who retired it.
			by: AccountId,
		},
		/// A network was opened. Nobody is within.
		NetworkOpened {
			/// Its number.
			network: NetworkId,
			/// Whose.
			insurer: OrganizationId,
			/// Who opened it.
			by: AccountId,
		},
		/// A provider is within a network.
		ProviderAdded {
			/// Which network.
			network: NetworkId,
			/// Which provider.
			provider: OrganizationId,
			/// Who added it.
			by: AccountId,
		},
		/// A provider is no longer within a network.
		ProviderRemoved {
			/// Which network.
			network: NetworkId,
			/// Which provider.
			provider: OrganizationId,
			/// Who removed it.
			by: AccountId,
		},
		/// A coverage was issued, or prepared.
		CoverageIssued {
			/// Its number.
			coverage: CoverageId,
			/// Who is covered.
			patient: PatientId,
			/// By whom.
			insurer: OrganizationId,
			/// By which plan.
			plan: PlanId,
			/// In force, or a draft.
			status: CoverageStatus,
			/// Who issued it.
			by: AccountId,
		},
		/// A coverage was put into force, resumed, or entered in error.
		CoverageSet {
			/// Which.
			coverage: CoverageId,
			/// Where it stands.
			status: CoverageStatus,
			/// Who did it.
			by: AccountId,
		},
		/// A coverage was suspended.
		CoverageSuspended {
			/// Which.
			coverage: CoverageId,
			/// From which moment of service on.
			from: Moment,
			/// Who suspended it.
			by: AccountId,
		},
		/// A coverage was ended before its period was over.
		CoverageEnded {
			/// Which.
			coverage: CoverageId,
			/// From which moment of service on there is none.
			end: Moment,
			/// Who ended it.
			by: AccountId,
		},
		/// The period of a coverage is longer.
		CoverageExtended {
			/// Which.
			coverage: CoverageId,
			/// From which moment of service on there is none.
			end: Moment,
			/// Who extended it.
			by: AccountId,
		},
		/// A coverage is another payer's, in the order in which they pay.
		OrderSet {
			/// Which.
			coverage: CoverageId,
			/// Which payer's.
			order: u8,
			/// Who said so.
			by: AccountId,
		},
		/// An authorization is asked for.
		AuthorizationRequested {
			/// Its number.
			authorization: AuthorizationId,
			/// Under which coverage.
			coverage: CoverageId,
			/// By which provider.
			provider: OrganizationId,
			/// Who decides.
			insurer: OrganizationId,
			/// Who asked.
			by: AccountId,
		},
		/// An authorization is pended, denied, or cancelled.
		AuthorizationSet {
			/// Which.
			authorization: AuthorizationId,
			/// Where it stands.
			status: AuthorizationStatus,
			/// Who did it.
			by: AccountId,
		},
		/// An authorization is certified, or more of it than before.
		AuthorizationCertified {
			/// Which.
			authorization: AuthorizationId,
			/// What is certified now.
			certified: Authorized,
			/// As asked for, or in part.
			status: AuthorizationStatus,
			/// Who certified it.
			by: AccountId,
		},
	}
}
