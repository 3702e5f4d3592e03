//! A chain on paper: metadata with some of Salus's calls, and a client that reads it.
// Each test file that takes this in uses a part of it.
#![allow(dead_code)]

use codec::{Decode, Encode};
use salus_primitives::{
	anchor::RecordLeaf,
	consent::{Actions, Grantee, LabelFilter, Period, Provision, Purposes},
	insurance::{Category, ClaimDraft, ClaimKind, ClaimLine, Evidence},
	money::{Currency, Unit, UnitStatus},
	priority::Priority,
	record::{RecordClass, RecordClasses},
	role::OrganizationKind,
	AccountId, AppointmentId, AuthorizationId, ClaimId, ConsentId, CoverageId, Digest, InvoiceId, OrganizationId,
	PatientId, RecordId,
};
use scale_info::{meta_type, TypeInfo};
use sp_runtime::{generic::Era, MultiAddress, MultiSignature};
use std::sync::Arc;
use subxt::{
	client::{OfflineClient, OfflineClientAtBlock},
	config::substrate::{SpecVersionForRange, SubstrateConfig},
	ext::frame_metadata::v15::{
		CustomMetadata, ExtrinsicMetadata, OuterEnums, PalletCallMetadata, PalletErrorMetadata, PalletEventMetadata,
		PalletMetadata, RuntimeMetadataV15, SignedExtensionMetadata,
	},
	Metadata,
};

/// The genesis hash of the chain on paper.
pub const GENESIS: [u8; 32] = [0x67; 32];

/// Its `spec_version`.
pub const SPEC_VERSION: u32 = 100;

/// Its `transaction_version`.
pub const TRANSACTION_VERSION: u32 = 3;

/// As identity has it; the wallet looks the codes up.
#[derive(Encode, Decode, TypeInfo, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum OrganizationStatus {
	#[codec(index = 0)]
	Active,
	#[codec(index = 4)]
	Suspended,
}

#[derive(Encode, Decode, TypeInfo, Debug, PartialEq)]
#[allow(non_camel_case_types, missing_docs)]
pub enum IdentityCall {
	#[codec(index = 0)]
	admit_organization { kind: OrganizationKind, administrator: AccountId },
	#[codec(index = 1)]
	set_organization_status { organization: OrganizationId, status: OrganizationStatus },
	// One argument fewer than the wallet has for it.
	#[codec(index = 3)]
	remove_member { account: AccountId },
}

#[derive(Encode, Decode, TypeInfo, Debug, PartialEq)]
#[allow(non_camel_case_types, missing_docs)]
pub enum PatientsCall {
	// An argument of another type than the wallet has for it.
	#[codec(index = 0)]
	register_patient { organization: u64, patient: PatientId, controller: AccountId },
}

#[derive(Encode, Decode, TypeInfo, Debug, PartialEq)]
#[allow(non_camel_case_types, missing_docs, clippy::large_enum_variant)]
pub enum ConsentCall {
	#[codec(index = 0)]
	grant { patient: PatientId, grantee: Grantee, provision: Provision },
	#[codec(index = 2)]
	revoke { patient: PatientId, id: ConsentId },
}

#[derive(Encode, Decode, TypeInfo, Debug, PartialEq)]
#[allow(non_camel_case_types, missing_docs)]
pub enum CouncilCall {
	#[codec(index = 2)]
	propose {
		#[codec(compact)]
		threshold: u32,
		proposal: Box<RuntimeCall>,
		#[codec(compact)]
		length_bound: u32,
	},
}

/// Bytes of several kinds.
#[derive(Encode, Decode, TypeInfo, Debug, PartialEq)]
#[allow(non_camel_case_types, missing_docs)]
pub enum TextCall {
	#[codec(index = 0)]
	say { name: Vec<u8>, bytes: Vec<u8>, full: (Vec<u8>, Vec<u8>) },
}

#[derive(Encode, Decode, TypeInfo, Debug, PartialEq)]
#[allow(missing_docs, clippy::large_enum_variant)]
pub enum RuntimeCall {
	#[codec(index = 30)]
	Council(CouncilCall),
	#[codec(index = 50)]
	Identity(IdentityCall),
	#[codec(index = 51)]
	Consent(ConsentCall),
	#[codec(index = 53)]
	Patients(PatientsCall),
	#[codec(index = 60)]
	Text(TextCall),
}

#[derive(Encode, Decode, TypeInfo)]
#[allow(missing_docs)]
pub enum ConsentEvent {
	#[codec(index = 0)]
	Granted { patient: PatientId, id: ConsentId, grantee: Grantee },
}

#[derive(Encode, Decode, TypeInfo)]
#[scale_info(capture_docs = "always")]
#[allow(missing_docs)]
pub enum ConsentError {
	/// Nobody with this role acts for the patient.
	#[codec(index = 2)]
	NotAController,
}

#[derive(Encode, Decode, TypeInfo)]
#[allow(missing_docs)]
pub enum RuntimeEvent {
	#[codec(index = 51)]
	Consent(ConsentEvent),
}

#[derive(Encode, Decode, TypeInfo)]
#[allow(missing_docs)]
pub enum RuntimeError {
	#[codec(index = 51)]
	Consent(ConsentError),
}

/// What the metadata hash extension carries.
#[derive(Encode, Decode, TypeInfo, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Mode {
	Disabled,
	Enabled,
}

fn extension(
	identifier: &'static str,
	ty: scale_info::MetaType,
	additional_signed: scale_info::MetaType,
) -> SignedExtensionMetadata {
	SignedExtensionMetadata { identifier, ty, additional_signed }
}

fn pallet<Call: TypeInfo + 'static>(name: &'static str, index: u8) -> PalletMetadata {
	PalletMetadata {
		name,
		storage: None,
		calls: Some(PalletCallMetadata { ty: meta_type::<Call>() }),
		event: None,
		constants: Vec::new(),
		error: None,
		index,
		docs: Vec::new(),
	}
}

/// The metadata.
pub fn metadata() -> Metadata {
	let nothing = meta_type::<()>;
	let consent = PalletMetadata {
		event: Some(PalletEventMetadata { ty: meta_type::<ConsentEvent>() }),
		error: Some(PalletErrorMetadata { ty: meta_type::<ConsentError>() }),
		..pallet::<ConsentCall>("Consent", 51)
	};
	let extrinsic = ExtrinsicMetadata {
		version: 4,
		address_ty: meta_type::<MultiAddress<AccountId, ()>>(),
		call_ty: meta_type::<RuntimeCall>(),
		signature_ty: meta_type::<MultiSignature>(),
		extra_ty: nothing(),
		signed_extensions: vec![
			extension("CheckNonZeroSender", nothing(), nothing()),
			extension("CheckSpecVersion", nothing(), meta_type::<u32>()),
			extension("CheckTxVersion", nothing(), meta_type::<u32>()),
			extension("CheckGenesis", nothing(), meta_type::<Digest>()),
			extension("CheckMortality", meta_type::<Era>(), meta_type::<Digest>()),
			extension("CheckNonce", meta_type::<codec::Compact<u32>>(), nothing()),
			extension("Admission", nothing(), nothing()),
			extension("CheckWeight", nothing(), nothing()),
			extension("CheckMetadataHash", meta_type::<Mode>(), meta_type::<Option<[u8; 32]>>()),
		],
	};
	let outer = OuterEnums {
		call_enum_ty: meta_type::<RuntimeCall>(),
		event_enum_ty: meta_type::<RuntimeEvent>(),
		error_enum_ty: meta_type::<RuntimeError>(),
	};
	let pallets = vec![
		pallet::<CouncilCall>("Council", 30),
		pallet::<IdentityCall>("Identity", 50),
		consent,
		pallet::<PatientsCall>("Patients", 53),
		pallet::<TextCall>("Text", 60),
	];
	let custom = CustomMetadata { map: Default::default() };
	RuntimeMetadataV15::new(pallets, extrinsic, nothing(), Vec::new(), outer, custom).try_into().expect("it is sound")
}

/// A provision that limits what can be limited.
pub fn provision() -> Provision {
	Provision {
		classes: RecordClasses::ALL,
		actions: Actions::ALL,
		purposes: Purposes::ALL,
		period: Period { start: None, end: Some(9) },
		data_period: Period::ALWAYS,
		records: Default::default(),
		author: Some([3; 32].into()),
		labels: LabelFilter::Any,
	}
}

/// The leaf of a laboratory result of the patient `[1; 32]`, by the account `[3; 32]`.
pub fn leaf() -> RecordLeaf {
	RecordLeaf {
		patient: PatientId([1; 32]),
		record: RecordId([5; 32]),
		version: 1,
		class: RecordClass::Laboratory,
		commitment: Digest::repeat_byte(6),
		ciphertext_root: Digest::repeat_byte(7),
		author: [3; 32].into(),
		signature: MultiSignature::Sr25519([8; 64].into()),
		stored: 1_800_000_000_000,
	}
}

/// The unit of account in which claims are.
pub fn unit() -> Unit {
	let currency = Currency::new(*b"EUR").expect("it is one");
	Unit { issuer: OrganizationId(4), currency, decimals: 2, status: UnitStatus::Active }
}

/// A draft of a claim with two lines.
pub fn claim_draft() -> ClaimDraft {
	let visit = ClaimLine {
		category: Category::Consultation,
		service: Digest::repeat_byte(0x11),
		units: 1,
		amount: 12_000,
		served: 1_800_000_000_000,
		performer: Some([3; 32].into()),
		evidence: Some(Evidence::Appointment(AppointmentId(21))),
		authorization: None,
	};
	let record = Evidence::Record { custodian: OrganizationId(1), record: RecordId([5; 32]), version: 2 };
	let authorization = Some(AuthorizationId(8));
	let procedure = ClaimLine {
		category: Category::Procedure,
		service: Digest::repeat_byte(0x13),
		units: 2,
		amount: 6_050,
		performer: None,
		evidence: Some(record),
		authorization,
		..visit.clone()
	};
	ClaimDraft {
		kind: ClaimKind::Professional,
		priority: Priority::Urgent,
		patient: PatientId([1; 32]),
		coverage: CoverageId(5),
		invoice: Some(InvoiceId(61)),
		prior: Some(ClaimId(3)),
		replaces: Some(ClaimId(4)),
		documents: Some(Digest::repeat_byte(0x78)),
		lines: vec![visit, procedure].try_into().expect("few"),
	}
}

/// A client of the chain on paper.
pub fn client() -> OfflineClientAtBlock<SubstrateConfig> {
	client_with(metadata())
}

/// A client of a chain that has this metadata.
pub fn client_with(metadata: Metadata) -> OfflineClientAtBlock<SubstrateConfig> {
	let config = SubstrateConfig::builder()
		.set_genesis_hash(GENESIS.into())
		.set_metadata_for_spec_versions([(SPEC_VERSION, Arc::new(metadata))])
		.set_spec_version_for_block_ranges([SpecVersionForRange {
			block_range: 0..u64::MAX,
			spec_version: SPEC_VERSION,
			transaction_version: TRANSACTION_VERSION,
		}])
		.build();
	OfflineClient::new_with_config(config).at_block(7u64).expect("there is metadata")
}
