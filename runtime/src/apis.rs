//! What nodes and clients may ask of the runtime. Every answer is one call into a pallet.

use alloc::vec::Vec;
use codec::Encode;
use frame_support::{
	genesis_builder_helper::{build_state, get_preset},
	traits::KeyOwnerProofSystem,
	view_functions::{ViewFunctionDispatchError, ViewFunctionId},
	weights::Weight,
};
use pallet_grandpa::AuthorityId as GrandpaId;
use pallet_transaction_payment::{FeeDetails, RuntimeDispatchInfo};
use salus_primitives::{
	anchor::{Anchor, AnchorKind},
	appointment::{self, Appointment, AppointmentEntry, Attendance, Feedback, Ratings, Reminder},
	bed::{self, BedEntry, Encounter, EncounterEntry, Occupancy, Reservation, RoomEntry, WardEntry},
	consent::{BreakGlassEntry, ConsentEntry},
	decision::{Decision, Question},
	erasure::Erasure,
	escrow::{Escrow, EscrowEntry, EscrowTerms},
	glue::Standing,
	insurance::{
		self, Authorization, AuthorizationEntry, Claim, ClaimEntry, CoverageEntry, DecisionRecord, EligibilityRequest,
		EligibilityResponse, Explanation, Facts, LineDecision, Network, NetworkEntry, Plan, PlanEntry, Proposal, Rules,
		SignalCount, Signals, Used,
	},
	invoice::{InvoiceEntry, Owed, Split},
	laboratory::{CriticalEntry, CustodyEntry, OrderEntry, Page, ReportEntry, SpecimenEntry, TaskEntry, TimelineEntry},
	money::{self, Amount, NumberedEntry, Party, UnitEntry, Withdrawal, WithdrawalEntry},
	patient::{Act, Capacity, Controller, Guardianship, Links, PatientStatus, RecoveryState, Registration},
	prescription::{Dispense, DispenseEntry, Next, Prescription, PrescriptionEntry, Refill, RefillEntry},
	quota::{Quota, Reserve},
	record::RecordClasses,
	remittance::{Remittance, RemittanceEntry, Remitted},
	schedule::{Absence, Exception, Resource, Schedule, ScheduleEntry, SlotEntry},
	stock::{Holding, ItemEntry, LotEntry, Recall, Transfer, TransferEntry},
	validator::{Nomination, OffenceKind, Offences, Shortfall, ValidatorStanding},
	AppointmentId, AuthorizationId, BedId, BreakGlassId, Cell, ClaimId, ConsentId, CoverageId, Day, Digest, DispenseId,
	EncounterId, EscrowId, InvoiceId, ItemId, LotId, Moment, NetworkId, OrderId, OrganizationId, PatientId, PlanId,
	PrescriptionId, RecordId, RefillId, RemittanceId, ReportId, ScheduleId, SpecialtyId, SpecimenId, TaskId,
	TransferId, UnitId, WardId, WithdrawalId,
};
use salus_runtime_api::{HeldRole, MemberEntry, Membership, OrganizationEntry, RoleEntry};
use sp_api::impl_runtime_apis;
use sp_consensus_aura::ed25519::AuthorityId as AuraId;
use sp_consensus_slots::{EquivocationProof, Slot};
use sp_core::{crypto::KeyTypeId, OpaqueMetadata};
use sp_inherents::{CheckInherentsResult, InherentData};
use sp_runtime::{
	traits::{Block as BlockT, NumberFor},
	transaction_validity::{TransactionSource, TransactionValidity},
	ApplyExtrinsicResult,
};
use sp_session::OpaqueGeneratedSessionKeys;
use sp_version::RuntimeVersion;

use crate::{
	configs::{consensus::SlotDuration, next_nonce, KnownAccounts},
	genesis, AccountId, Admission, Appointments, Balance, Beds, Block, Claims, Consent, Coverage, Executive, Grandpa,
	Historical, Identity, InherentDataExt, LabOrders, Nonce, Patients, Payments, Prescriptions, Records, Runtime,
	RuntimeCall, RuntimeGenesisConfig, SessionKeys, TransactionPayment, Validators, VERSION,
};

impl_runtime_apis! {
	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			VERSION
		}

		fn execute_block(block: <Block as BlockT>::LazyBlock) {
			Executive::execute_block(block);
		}

		fn initialize_block(header: &<Block as BlockT>::Header) -> sp_runtime::ExtrinsicInclusionMode {
			Executive::initialize_block(header)
		}
	}

	impl sp_api::Metadata<Block> for Runtime {
		fn metadata() -> OpaqueMetadata {
			OpaqueMetadata::new(Runtime::metadata().into())
		}

		fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
			Runtime::metadata_at_version(version)
		}

		fn metadata_versions() -> Vec<u32> {
			Runtime::metadata_versions()
		}
	}

	impl frame_support::view_functions::runtime_api::RuntimeViewFunction<Block> for Runtime {
		fn execute_view_function(id: ViewFunctionId, input: Vec<u8>) -> Result<Vec<u8>, ViewFunctionDispatchError> {
			Runtime::execute_view_function(id, input)
		}
	}

	impl sp_block_builder::BlockBuilder<Block> for Runtime {
		fn apply_extrinsic(extrinsic: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
			Executive::apply_extrinsic(extrinsic)
		}

		fn finalize_block() -> <Block as BlockT>::Header {
			Executive::finalize_block()
		}

		fn inherent_extrinsics(data: InherentData) -> Vec<<Block as BlockT>::Extrinsic> {
			data.create_extrinsics()
		}

		fn check_inherents(block: <Block as BlockT>::LazyBlock, data: InherentData) -> CheckInherentsResult {
			data.check_extrinsics(&block)
		}
	}

	impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
		fn validate_transaction(
			source: TransactionSource,
			transaction: <Block as BlockT>::Extrinsic,
			block_hash: <Block as BlockT>::Hash,
		) -> TransactionValidity {
			Executive::validate_transaction(source, transaction, block_hash)
		}
	}

	impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
		fn offchain_worker(header: &<Block as BlockT>::Header) {
			Executive::offchain_worker(header)
		}
	}

	impl sp_consensus_aura::AuraApi<Block, AuraId> for Runtime {
		fn slot_duration() -> sp_consensus_aura::SlotDuration {
			sp_consensus_aura::SlotDuration::from_millis(<SlotDuration as frame_support::traits::Get<u64>>::get())
		}

		fn authorities() -> Vec<AuraId> {
			pallet_aura::Authorities::<Runtime>::get().into_inner()
		}
	}

	impl sp_session::SessionKeys<Block> for Runtime {
		fn generate_session_keys(owner: Vec<u8>, seed: Option<Vec<u8>>) -> OpaqueGeneratedSessionKeys {
			SessionKeys::generate(&owner, seed).into()
		}

		fn decode_session_keys(encoded: Vec<u8>) -> Option<Vec<(Vec<u8>, KeyTypeId)>> {
			SessionKeys::decode_into_raw_public_keys(&encoded)
		}
	}

	impl sp_consensus_grandpa::GrandpaApi<Block> for Runtime {
		fn grandpa_authorities() -> sp_consensus_grandpa::AuthorityList {
			Grandpa::grandpa_authorities()
		}

		fn current_set_id() -> sp_consensus_grandpa::SetId {
			pallet_grandpa::CurrentSetId::<Runtime>::get()
		}

		fn submit_report_equivocation_unsigned_extrinsic(
			proof: sp_consensus_grandpa::EquivocationProof<<Block as BlockT>::Hash, NumberFor<Block>>,
			ownership: sp_consensus_grandpa::OpaqueKeyOwnershipProof,
		) -> Option<()> {
			Grandpa::submit_unsigned_equivocation_report(proof, ownership.decode()?)
		}

		fn generate_key_ownership_proof(
			_set: sp_consensus_grandpa::SetId,
			authority: GrandpaId,
		) -> Option<sp_consensus_grandpa::OpaqueKeyOwnershipProof> {
			Historical::prove((sp_consensus_grandpa::KEY_TYPE, authority))
				.map(|proof| sp_consensus_grandpa::OpaqueKeyOwnershipProof::new(proof.encode()))
		}
	}

	impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
		fn account_nonce(account: AccountId) -> Nonce {
			next_nonce(&account)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance> for Runtime {
		fn query_info(uxt: <Block as BlockT>::Extrinsic, len: u32) -> RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_info(uxt, len)
		}

		fn query_fee_details(uxt: <Block as BlockT>::Extrinsic, len: u32) -> FeeDetails<Balance> {
			TransactionPayment::query_fee_details(uxt, len)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentCallApi<Block, Balance, RuntimeCall> for Runtime {
		fn query_call_info(call: RuntimeCall, len: u32) -> RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_call_info(call, len)
		}

		fn query_call_fee_details(call: RuntimeCall, len: u32) -> FeeDetails<Balance> {
			TransactionPayment::query_call_fee_details(call, len)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
		fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
			build_state::<RuntimeGenesisConfig>(config)
		}

		fn get_preset(id: &Option<sp_genesis_builder::PresetId>) -> Option<Vec<u8>> {
			get_preset::<RuntimeGenesisConfig>(id, genesis::preset)
		}

		fn preset_names() -> Vec<sp_genesis_builder::PresetId> {
			genesis::names()
		}
	}

	impl salus_runtime_api::IdentityApi<Block> for Runtime {
		fn organization(organization: OrganizationId) -> Option<OrganizationEntry> {
			Identity::organization(organization)
		}

		fn organizations(after: Option<OrganizationId>, limit: u32) -> Vec<OrganizationEntry> {
			Identity::organizations(after, limit)
		}

		fn members(organization: OrganizationId, after: Option<AccountId>, limit: u32) -> Vec<MemberEntry> {
			Identity::members(organization, after, limit)
		}

		fn role_definitions(organization: OrganizationId) -> Vec<RoleEntry> {
			Identity::role_definitions(organization)
		}

		fn memberships(account: AccountId) -> Vec<Membership> {
			Identity::memberships(account)
		}

		fn my_roles(account: AccountId, organization: OrganizationId) -> Vec<HeldRole> {
			Identity::my_roles(account, organization)
		}

		fn patient_status(patient: PatientId) -> Option<PatientStatus> {
			Patients::patient_status(patient)
		}

		fn capacity(account: AccountId, patient: PatientId) -> Option<Capacity> {
			Patients::capacity(account, patient)
		}

		fn patients_of(account: AccountId) -> Vec<PatientId> {
			Patients::patients_of(account)
		}

		fn is_known(account: AccountId) -> bool {
			KnownAccounts::is_known(&account)
		}
	}

	impl salus_runtime_api::PatientsApi<Block> for Runtime {
		fn registration(patient: PatientId) -> Option<Registration> {
			Patients::registration(patient)
		}

		fn controllers(patient: PatientId) -> Vec<Controller> {
			Patients::controllers(patient)
		}

		fn may(account: AccountId, patient: PatientId, act: Act) -> Option<Capacity> {
			Patients::may(account, patient, act)
		}

		fn guardian_of(account: AccountId) -> Vec<Guardianship> {
			Patients::guardian_of(account)
		}

		fn recovery(patient: PatientId) -> Option<RecoveryState> {
			Patients::recovery(patient)
		}

		fn links(patient: PatientId) -> Links {
			Patients::links(patient)
		}
	}

	impl salus_runtime_api::ConsentApi<Block> for Runtime {
		fn decide(question: Question) -> Decision {
			Consent::decide(question)
		}

		fn consents_of(patient: PatientId, after: Option<ConsentId>, limit: u32) -> Vec<ConsentEntry> {
			Consent::consents_of(patient, after, limit)
		}

		fn consents_naming(account: AccountId, after: Option<(PatientId, ConsentId)>, limit: u32) -> Vec<ConsentEntry> {
			Consent::consents_naming(account, after, limit)
		}

		fn consents_naming_organization(
			organization: OrganizationId,
			after: Option<(PatientId, ConsentId)>,
			limit: u32,
		) -> Vec<ConsentEntry> {
			Consent::consents_naming_organization(organization, after, limit)
		}

		fn open_requests(patient: PatientId) -> Vec<ConsentEntry> {
			Consent::open_requests(patient)
		}

		fn break_glass_of(patient: PatientId, after: Option<BreakGlassId>, limit: u32) -> Vec<BreakGlassEntry> {
			Consent::break_glass_of(patient, after, limit)
		}
	}

	impl salus_runtime_api::RecordsApi<Block> for Runtime {
		fn anchor(custodian: OrganizationId, kind: AnchorKind, index: u64) -> Option<Anchor> {
			Records::anchor_at(custodian, kind, index)
		}

		fn next_anchor(custodian: OrganizationId, kind: AnchorKind) -> (u64, Digest) {
			Records::next_anchor(custodian, kind)
		}

		fn erasures_pending(custodian: OrganizationId, after: Option<PatientId>, limit: u32) -> Vec<PatientId> {
			Records::erasures_pending(custodian, after, limit)
		}

		fn erasure(custodian: OrganizationId, patient: PatientId) -> Erasure {
			Records::erasure(custodian, patient)
		}
	}

	impl salus_runtime_api::appointments::AppointmentsApi<Block> for Runtime {
		fn schedule(organization: OrganizationId, schedule: ScheduleId) -> Option<Schedule> {
			Appointments::schedule(organization, schedule)
		}

		fn schedules(organization: OrganizationId, after: Option<ScheduleId>, limit: u32) -> Vec<ScheduleEntry> {
			Appointments::schedules(organization, after, limit)
		}

		fn schedules_for(organization: OrganizationId, specialty: SpecialtyId) -> Vec<ScheduleId> {
			Appointments::schedules_for(organization, specialty)
		}

		fn exceptions(organization: OrganizationId, schedule: ScheduleId) -> Vec<Exception> {
			Appointments::exceptions(organization, schedule)
		}

		fn time_off(organization: OrganizationId, schedule: ScheduleId) -> Vec<Absence> {
			Appointments::time_off(organization, schedule)
		}

		fn hit_by_time_off(organization: OrganizationId, schedule: ScheduleId, day: Day) -> Vec<AppointmentEntry> {
			Appointments::hit_by_time_off(organization, schedule, day)
		}

		fn slots(organization: OrganizationId, schedule: ScheduleId, day: Day) -> Vec<SlotEntry> {
			Appointments::slots(organization, schedule, day)
		}

		fn starts(organization: OrganizationId, schedule: ScheduleId, day: Day, length: u16, patient: Option<PatientId>) -> Vec<Cell> {
			Appointments::starts(organization, schedule, day, length, patient)
		}

		fn appointment(appointment: AppointmentId) -> Option<Appointment> {
			Appointments::appointment(appointment)
		}

		fn appointments_of(patient: PatientId) -> Vec<AppointmentEntry> {
			Appointments::appointments_of(patient)
		}

		fn waits_of(patient: PatientId) -> Vec<AppointmentEntry> {
			Appointments::waits_of(patient)
		}

		fn all_appointments_of(patient: PatientId, after: Option<AppointmentId>, limit: u32) -> Vec<AppointmentEntry> {
			Appointments::all_appointments_of(patient, after, limit)
		}

		fn day(resource: Resource, day: Day) -> Vec<AppointmentEntry> {
			Appointments::day(resource, day)
		}

		fn organization_day(organization: OrganizationId, day: Day, after: Option<ScheduleId>, limit: u32) -> Vec<(ScheduleId, Vec<AppointmentEntry>)> {
			Appointments::organization_day(organization, day, after, limit)
		}

		fn proposals(organization: OrganizationId, specialty: SpecialtyId, after: Option<AppointmentId>, limit: u32) -> Vec<AppointmentEntry> {
			Appointments::proposals(organization, specialty, after, limit)
		}

		fn waiting(organization: OrganizationId, specialty: SpecialtyId) -> Vec<appointment::Waiting> {
			Appointments::waiting(organization, specialty)
		}

		fn reminders(from: Moment, until: Moment, after: Option<Reminder>, limit: u32) -> Vec<Reminder> {
			Appointments::reminders(from, until, after, limit)
		}

		fn attendance(organization: OrganizationId, patient: PatientId) -> Attendance {
			Appointments::attendance(organization, patient)
		}

		fn feedback(appointment: AppointmentId) -> Option<Feedback> {
			Appointments::feedback(appointment)
		}

		fn awaits_feedback(appointment: AppointmentId) -> Option<(OrganizationId, PatientId)> {
			Appointments::awaits_feedback(appointment)
		}

		fn ratings(organization: OrganizationId) -> Ratings {
			Appointments::ratings(organization)
		}
	}

	impl salus_runtime_api::lab_orders::LabOrdersApi<Block> for Runtime {
		fn order(order: OrderId) -> Option<OrderEntry> {
			LabOrders::order(order)
		}

		fn orders_of(patient: PatientId, after: Option<OrderId>, limit: u32) -> Vec<OrderEntry> {
			LabOrders::orders_of(patient, after, limit)
		}

		fn open_orders(organization: OrganizationId, after: Option<(Moment, OrderId)>, limit: u32) -> Page<OrderEntry, (Moment, OrderId)> {
			LabOrders::open_orders(organization, after, limit)
		}

		fn overdue_orders(organization: OrganizationId, after: Option<(Moment, OrderId)>, limit: u32) -> Page<OrderEntry, (Moment, OrderId)> {
			LabOrders::overdue_orders(organization, after, limit)
		}

		fn task(task: TaskId) -> Option<TaskEntry> {
			LabOrders::task(task)
		}

		fn tasks_of(order: OrderId) -> Vec<TaskEntry> {
			LabOrders::tasks_of(order)
		}

		fn referrals(task: TaskId) -> Vec<TaskEntry> {
			LabOrders::referrals(task)
		}

		fn worklist(laboratory: OrganizationId, after: Option<(Moment, TaskId)>, limit: u32) -> Page<TaskEntry, (Moment, TaskId)> {
			LabOrders::worklist(laboratory, after, limit)
		}

		fn overdue_tasks(laboratory: OrganizationId, after: Option<(Moment, TaskId)>, limit: u32) -> Page<TaskEntry, (Moment, TaskId)> {
			LabOrders::overdue_tasks(laboratory, after, limit)
		}

		fn specimen(specimen: SpecimenId) -> Option<SpecimenEntry> {
			LabOrders::specimen(specimen)
		}

		fn specimen_labelled(label: Digest) -> Option<SpecimenEntry> {
			LabOrders::specimen_labelled(label)
		}

		fn specimens_of(order: OrderId) -> Vec<SpecimenEntry> {
			LabOrders::specimens_of(order)
		}

		fn custody(specimen: SpecimenId) -> Vec<CustodyEntry> {
			LabOrders::custody(specimen)
		}

		fn timeline(order: OrderId) -> Vec<TimelineEntry> {
			LabOrders::timeline(order)
		}

		fn report(report: ReportId) -> Option<ReportEntry> {
			LabOrders::report(report)
		}

		fn reports_of(order: OrderId) -> Vec<ReportEntry> {
			LabOrders::reports_of(order)
		}

		fn criticals(organization: OrganizationId, after: Option<(Moment, ReportId, u16)>, limit: u32) -> Page<CriticalEntry, (Moment, ReportId, u16)> {
			LabOrders::criticals(organization, after, limit)
		}

		fn overdue_criticals(organization: OrganizationId, after: Option<(Moment, ReportId, u16)>, limit: u32) -> Page<CriticalEntry, (Moment, ReportId, u16)> {
			LabOrders::overdue_criticals(organization, after, limit)
		}

		fn escalation(organization: OrganizationId) -> Vec<AccountId> {
			LabOrders::escalation(organization)
		}

		fn demands_verification(laboratory: OrganizationId) -> bool {
			LabOrders::demands_verification(laboratory)
		}
	}

	impl salus_runtime_api::prescriptions::PrescriptionsApi<Block> for Runtime {
		fn prescription(prescription: PrescriptionId) -> Option<Prescription> {
			Prescriptions::prescription(prescription)
		}

		fn prescriptions_of(patient: PatientId, before: Option<u32>, limit: u32) -> Vec<(u32, PrescriptionEntry)> {
			Prescriptions::prescriptions_of(patient, before, limit)
		}

		fn fillable(prescription: PrescriptionId) -> Option<Next> {
			Prescriptions::fillable(prescription)
		}

		fn dispensing(dispense: DispenseId) -> Option<Dispense> {
			Prescriptions::dispensing(dispense)
		}

		fn dispenses_on(prescription: PrescriptionId, before: Option<u32>, limit: u32) -> Vec<(u32, DispenseEntry)> {
			Prescriptions::dispenses_on(prescription, before, limit)
		}

		fn dispenses_by(pharmacy: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, DispenseEntry)> {
			Prescriptions::dispenses_by(pharmacy, before, limit)
		}

		fn dispenses_from(pharmacy: OrganizationId, item: ItemId, lot: LotId, before: Option<u32>, limit: u32) -> Vec<(u32, DispenseEntry)> {
			Prescriptions::dispenses_from(pharmacy, item, lot, before, limit)
		}

		fn refill(refill: RefillId) -> Option<Refill> {
			Prescriptions::refill(refill)
		}

		fn refills_at(pharmacy: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, RefillEntry)> {
			Prescriptions::refills_at(pharmacy, before, limit)
		}

		fn refills_of(patient: PatientId, before: Option<u32>, limit: u32) -> Vec<(u32, RefillEntry)> {
			Prescriptions::refills_of(patient, before, limit)
		}

		fn item(pharmacy: OrganizationId, item: ItemId) -> Option<ItemEntry> {
			Prescriptions::item(pharmacy, item)
		}

		fn item_with(pharmacy: OrganizationId, code: Digest) -> Option<ItemEntry> {
			Prescriptions::item_with(pharmacy, code)
		}

		fn items(pharmacy: OrganizationId, after: Option<ItemId>, limit: u32) -> Vec<ItemEntry> {
			Prescriptions::items(pharmacy, after, limit)
		}

		fn low_items(pharmacy: OrganizationId, after: Option<ItemId>, limit: u32) -> Vec<ItemEntry> {
			Prescriptions::low_items(pharmacy, after, limit)
		}

		fn lots(pharmacy: OrganizationId, item: ItemId) -> Vec<LotEntry> {
			Prescriptions::lots(pharmacy, item)
		}

		fn holdings(lot: LotId, after: Option<(OrganizationId, ItemId)>, limit: u32) -> Vec<Holding> {
			Prescriptions::holdings(lot, after, limit)
		}

		fn recall(lot: LotId) -> Option<Recall> {
			Prescriptions::recall(lot)
		}

		fn transfer(transfer: TransferId) -> Option<Transfer> {
			Prescriptions::transfer(transfer)
		}

		fn transfers_of(pharmacy: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, TransferEntry)> {
			Prescriptions::transfers_of(pharmacy, before, limit)
		}
	}

	impl salus_runtime_api::beds::BedsApi<Block> for Runtime {
		fn occupancy(organization: OrganizationId, ward: WardId) -> Option<Occupancy> {
			Beds::occupancy(organization, ward)
		}

		fn ward(organization: OrganizationId, ward: WardId) -> Option<WardEntry> {
			Beds::ward(organization, ward)
		}

		fn wards(organization: OrganizationId, after: Option<WardId>, limit: u32) -> Vec<WardEntry> {
			Beds::wards(organization, after, limit)
		}

		fn rooms(organization: OrganizationId, ward: WardId) -> Vec<RoomEntry> {
			Beds::rooms(organization, ward)
		}

		fn bed(organization: OrganizationId, ward: WardId, bed: BedId) -> Option<BedEntry> {
			Beds::bed(organization, ward, bed)
		}

		fn beds(organization: OrganizationId, ward: WardId) -> Vec<BedEntry> {
			Beds::beds(organization, ward)
		}

		fn waiting(organization: OrganizationId, ward: WardId) -> Vec<bed::Waiting> {
			Beds::waiting(organization, ward)
		}

		fn waits_of(patient: PatientId) -> Vec<(OrganizationId, WardId)> {
			Beds::waits_of(patient)
		}

		fn reservation_of(patient: PatientId) -> Option<Reservation> {
			Beds::reservation_of(patient)
		}

		fn stay_of(patient: PatientId) -> Option<EncounterEntry> {
			Beds::stay_of(patient)
		}

		fn encounter(encounter: EncounterId) -> Option<Encounter> {
			Beds::encounter(encounter)
		}
	}

	impl salus_runtime_api::coverage::CoverageApi<Block> for Runtime {
		fn plan(plan: PlanId) -> Option<Plan> {
			Coverage::plan(plan)
		}

		fn plans(insurer: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, PlanEntry)> {
			Coverage::plans(insurer, before, limit)
		}

		fn rules(plan: PlanId, version: u32) -> Option<Rules> {
			Coverage::rules(plan, version)
		}

		fn rules_for(plan: PlanId, served: Moment) -> Option<(u32, Rules)> {
			Coverage::rules_for(plan, served)
		}

		fn network(network: NetworkId) -> Option<Network> {
			Coverage::network(network)
		}

		fn networks(insurer: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, NetworkEntry)> {
			Coverage::networks(insurer, before, limit)
		}

		fn providers(network: NetworkId, after: Option<OrganizationId>, limit: u32) -> Vec<OrganizationId> {
			Coverage::providers(network, after, limit)
		}

		fn coverage(coverage: CoverageId) -> Option<insurance::Coverage> {
			Coverage::coverage(coverage)
		}

		fn coverages(patient: PatientId) -> Vec<CoverageEntry> {
			Coverage::coverages(patient)
		}

		fn period(coverage: CoverageId, served: Moment) -> Option<u32> {
			Coverage::period(coverage, served)
		}

		fn used(coverage: CoverageId, period: u32) -> Used {
			Coverage::used(coverage, period)
		}

		fn authorization(authorization: AuthorizationId) -> Option<Authorization> {
			Coverage::authorization(authorization)
		}

		fn authorizations(coverage: CoverageId, before: Option<u32>, limit: u32) -> Vec<(u32, AuthorizationEntry)> {
			Coverage::authorizations(coverage, before, limit)
		}

		fn awaiting(insurer: OrganizationId, after: Option<AuthorizationId>, limit: u32) -> Vec<AuthorizationEntry> {
			Coverage::awaiting(insurer, after, limit)
		}
	}

	impl salus_runtime_api::claims::ClaimsApi<Block> for Runtime {
		fn claim(claim: ClaimId) -> Option<Claim> {
			Claims::claim(claim)
		}

		fn claims_of(patient: PatientId, after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId> {
			Claims::claims_of(patient, after, limit)
		}

		fn claims_by(provider: OrganizationId, after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId> {
			Claims::claims_by(provider, after, limit)
		}

		fn claims(after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId> {
			Claims::claims(after, limit)
		}

		fn claims_on(insurer: OrganizationId, after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId> {
			Claims::claims_on(insurer, after, limit)
		}

		fn queue(insurer: OrganizationId, after: Option<ClaimId>, limit: u32) -> Page<ClaimEntry, ClaimId> {
			Claims::queue(insurer, after, limit)
		}

		fn to_pay(insurer: OrganizationId, provider: OrganizationId, after: Option<ClaimId>, limit: u32) -> Page<Remitted, ClaimId> {
			Claims::to_pay(insurer, provider, after, limit)
		}

		fn decision(claim: ClaimId, appeals: u8) -> Option<DecisionRecord> {
			Claims::decision(claim, appeals)
		}

		fn decisions(claim: ClaimId) -> Vec<(u8, DecisionRecord)> {
			Claims::decisions(claim)
		}

		fn proposal(claim: ClaimId) -> Option<Proposal> {
			Claims::proposal(claim)
		}

		fn reserved(claim: ClaimId) -> Vec<(AuthorizationId, u32)> {
			Claims::reserved(claim)
		}

		fn replay(rules: Rules, facts: Facts) -> Vec<LineDecision> {
			Claims::replay(rules, facts)
		}

		// What is written here stays nowhere: whoever asks gets the answer, and the state as it was.
		fn decided_again(
			block: <Block as BlockT>::LazyBlock,
			claim: ClaimId,
			appeals: u8,
		) -> Option<DecisionRecord> {
			Executive::execute_block(block);
			Claims::decision(claim, appeals)
		}

		fn eligibility(request: EligibilityRequest) -> EligibilityResponse {
			Claims::eligibility(request)
		}

		fn explanation(claim: ClaimId) -> Option<Explanation> {
			Claims::explanation(claim)
		}

		fn signals(claim: ClaimId) -> Signals {
			Claims::signals(claim)
		}

		fn signal_counts(provider: OrganizationId) -> Vec<SignalCount> {
			Claims::signal_counts(provider)
		}

		fn may_read_documents(claim: ClaimId, account: AccountId, record: Option<RecordId>) -> RecordClasses {
			Claims::may_read_documents(claim, account, record)
		}
	}

	impl salus_runtime_api::payments::PaymentsApi<Block> for Runtime {
		fn unit(unit: UnitId) -> Option<UnitEntry> {
			Payments::unit(unit)
		}

		fn units(after: Option<UnitId>, limit: u32) -> Vec<UnitEntry> {
			Payments::units(after, limit)
		}

		fn account(party: Party) -> AccountId {
			Payments::account(party)
		}

		fn balance(party: Party, unit: UnitId) -> money::Balance {
			Payments::balance(party, unit)
		}

		fn balances(party: Party, after: Option<UnitId>, limit: u32) -> Vec<(UnitId, money::Balance)> {
			Payments::balances(party, after, limit)
		}

		fn ledger(party: Party, unit: UnitId, before: Option<u64>, limit: u32) -> Vec<NumberedEntry> {
			Payments::ledger(party, unit, before, limit)
		}

		fn statement(party: Party, unit: UnitId, from: Moment, to: Moment, page: Option<u64>) -> money::Statement {
			Payments::statement(party, unit, from, to, page)
		}

		fn is_used(unit: UnitId, reference: Digest) -> bool {
			Payments::is_used(unit, reference)
		}

		fn withdrawal(withdrawal: WithdrawalId) -> Option<Withdrawal> {
			Payments::withdrawal(withdrawal)
		}

		fn withdrawals_of(party: Party, before: Option<u32>, limit: u32) -> Vec<(u32, WithdrawalEntry)> {
			Payments::withdrawals_of(party, before, limit)
		}

		fn withdrawals_waiting(issuer: OrganizationId, after: Option<WithdrawalId>, limit: u32) -> Vec<WithdrawalEntry> {
			Payments::withdrawals_waiting(issuer, after, limit)
		}

		fn invoice(invoice: InvoiceId) -> Option<InvoiceEntry> {
			Payments::invoice(invoice)
		}

		fn overdue(invoice: InvoiceId, at: Moment) -> Amount {
			Payments::overdue(invoice, at)
		}

		fn split_of(invoice: InvoiceId, claim: ClaimId) -> Option<Split> {
			Payments::split_of(invoice, claim)
		}

		fn invoices_of(patient: PatientId, before: Option<u32>, limit: u32) -> Vec<(u32, InvoiceEntry)> {
			Payments::invoices_of(patient, before, limit)
		}

		fn owed_by(patient: PatientId, before: Option<u32>, limit: u32) -> Page<Owed, u32> {
			Payments::owed_by(patient, before, limit)
		}

		fn invoices_by(provider: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, InvoiceEntry)> {
			Payments::invoices_by(provider, before, limit)
		}

		fn open_invoices(provider: OrganizationId, after: Option<InvoiceId>, limit: u32) -> Vec<InvoiceEntry> {
			Payments::open_invoices(provider, after, limit)
		}

		fn credit(provider: OrganizationId, payer: Party, unit: UnitId) -> Amount {
			Payments::credit(provider, payer, unit)
		}

		fn escrow_terms(provider: OrganizationId) -> EscrowTerms {
			Payments::escrow_terms(provider)
		}

		fn escrow(escrow: EscrowId) -> Option<Escrow> {
			Payments::escrow(escrow)
		}

		fn escrows_of(party: Party, before: Option<u32>, limit: u32) -> Vec<(u32, EscrowEntry)> {
			Payments::escrows_of(party, before, limit)
		}

		fn remittance(remittance: RemittanceId) -> Option<Remittance> {
			Payments::remittance(remittance)
		}

		fn remittances_by(payer: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, RemittanceEntry)> {
			Payments::remittances_by(payer, before, limit)
		}

		fn remittances_to(payee: OrganizationId, before: Option<u32>, limit: u32) -> Vec<(u32, RemittanceEntry)> {
			Payments::remittances_to(payee, before, limit)
		}
	}

	impl salus_runtime_api::AdmissionApi<Block> for Runtime {
		fn quota_of(account: AccountId) -> Quota {
			Admission::quota_of(account)
		}

		fn reserve_of(account: AccountId, reserve: Reserve) -> Quota {
			Admission::reserve_of(account, reserve)
		}

		fn quota_of_organization(organization: OrganizationId) -> Quota {
			Admission::quota_of_organization(organization)
		}
	}

	impl salus_runtime_api::ValidatorsApi<Block> for Runtime {
		fn standings() -> Vec<ValidatorStanding> {
			Validators::standings()
		}

		fn missed(session: u32) -> Vec<Shortfall> {
			Validators::missed(session)
		}

		fn offences(after: Option<(AccountId, OffenceKind)>, limit: u32) -> Vec<Offences> {
			Validators::offences(after, limit)
		}

		fn nominations(after: Option<AccountId>, limit: u32) -> Vec<Nomination> {
			Validators::nominations(after, limit)
		}

		fn generate_key_ownership_proof(slot: Slot, authority: AuraId) -> Option<Vec<u8>> {
			Validators::prove_key_ownership(slot, authority)
		}

		fn submit_report_equivocation_unsigned_extrinsic(
			proof: EquivocationProof<<Block as BlockT>::Header, AuraId>,
			key_owner_proof: Vec<u8>,
		) -> Option<()> {
			Validators::submit_report(proof, key_owner_proof)
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	impl frame_benchmarking::Benchmark<Block> for Runtime {
		fn benchmark_metadata(
			extra: bool,
		) -> (Vec<frame_benchmarking::BenchmarkList>, Vec<frame_support::traits::StorageInfo>) {
			crate::benchmarks::metadata(extra)
		}

		fn dispatch_benchmark(
			config: frame_benchmarking::BenchmarkConfig,
		) -> Result<Vec<frame_benchmarking::BenchmarkBatch>, alloc::string::String> {
			crate::benchmarks::dispatch(config)
		}
	}

	// Never on a chain: tools run it, and a failure must end them.
	#[cfg(feature = "try-runtime")]
	#[allow(clippy::expect_used)]
	impl frame_try_runtime::TryRuntime<Block> for Runtime {
		fn on_runtime_upgrade(checks: frame_try_runtime::UpgradeCheckSelect) -> (Weight, Weight) {
			let used = Executive::try_runtime_upgrade(checks).expect("the upgrade and its checks succeed");
			(used, <Runtime as frame_system::Config>::BlockWeights::get().max_block)
		}

		fn execute_block(
			block: <Block as BlockT>::LazyBlock,
			state_root_check: bool,
			signature_check: bool,
			select: frame_try_runtime::TryStateSelect,
		) -> Weight {
			Executive::try_execute_block(block, state_root_check, signature_check, select)
				.expect("the block and the checks of state succeed")
		}
	}
}
