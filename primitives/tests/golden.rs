//! The formats, in bytes. These vectors were computed outside this code, from the written format, by a script that shares nothing with it. A change
//! here breaks every signature and proof that exists: make a new format version instead.

use codec::Encode;
use salus_primitives::{
	anchor::{link, root, AccessLeaf, AnchorKind, Leaf, RecordLeaf},
	appointment::{
		Answer, AppointmentStatus, AppointmentType, CancellationReason, Choice, OverbookReason, ParticipationStatus,
		PreEmptionReason,
	},
	bed::{BedState, EncounterStatus, LocationStatus},
	consent::{
		Action, BreakGlassReason, ConsentStatus, Grantee, LabelFilter, ProvisionType, Purpose, ReviewOutcome, Scope,
	},
	erasure::{ErasureStage, HoldReason},
	escrow::EscrowStatus,
	insurance::{
		AdjustmentGroup, AdjustmentReason as ClaimAdjustmentReason, AuthorizationStatus, Category, ClaimKind,
		ClaimStatus, ClaimUse, CoverageStatus, DeductibleKind, EligibilityPurpose, EvidenceFinding, InformationReason,
		PlanStatus, PriorFinding, ReversalReason, Review, Signal, Untold,
	},
	invoice::{ComponentKind, DisputeReason, InvoiceStatus, WriteOffReason},
	laboratory::{
		Condition, CriticalStatus, Disposal, Interpretation, OrderStatus, Placement, RejectionReason, ReportStatus,
		SpecimenStatus, TaskReason, TaskStatus,
	},
	money::{Direction, EntryKind, UnitStatus, WithdrawalStatus},
	patient::{GuardianRole, PatientStatus},
	prescription::{DispenseReason, DispenseStatus, DrugClass, PrescriptionStatus, RefillStatus, SubstitutionReason},
	priority::Priority,
	record::{
		content_digest, records_digest, Confidentiality, Label, RecordClass, Sensitivities, Sensitivity, Statement,
	},
	remittance::{RemittanceStatus, RemittedKind},
	request::{parameters_digest, Envelope},
	role::{OrganizationKind, OrganizationStatus, Permission, Role},
	schedule::{SlotStatus, Weekday},
	stock::{AdjustmentReason, LotStatus, TransferStatus},
	AccountId, AppointmentId, Digest, OrganizationId, PatientId, RecordId,
};
use sp_runtime::MultiSignature;

const AT: u64 = 1_800_000_000_000;

fn record_leaf() -> Leaf {
	Leaf::Record(RecordLeaf {
		patient: PatientId([1; 32]),
		record: RecordId([2; 32]),
		version: 3,
		class: RecordClass::Laboratory,
		commitment: Digest::repeat_byte(4),
		ciphertext_root: Digest::repeat_byte(5),
		author: AccountId::new([6; 32]),
		signature: MultiSignature::Sr25519([7; 64].into()),
		stored: AT,
	})
}

fn access_leaf(sequence: u64, entry: u8) -> Leaf {
	Leaf::Access(AccessLeaf { sequence, entry: Digest::repeat_byte(entry) })
}

fn statement() -> Statement {
	Statement {
		genesis: Digest::repeat_byte(11),
		patient: PatientId([1; 32]),
		record: RecordId([2; 32]),
		version: 3,
		class: RecordClass::MentalHealth,
		label: Label {
			confidentiality: Confidentiality::Restricted,
			sensitivities: Sensitivities::of(&[Sensitivity::SubstanceUse, Sensitivity::Psychiatry]),
		},
		made: AT,
		author: AccountId::new([6; 32]),
		content: Digest::repeat_byte(12),
	}
}

fn envelope(caller: [u8; 32]) -> Envelope {
	Envelope {
		genesis: Digest::repeat_byte(11),
		custodian: OrganizationId(16),
		method: "vault_get".into(),
		parameters: Digest::repeat_byte(14),
		nonce: Digest::repeat_byte(15),
		deadline: AT,
		caller: AccountId::new(caller),
	}
}

#[test]
fn record_s_leaf_goes_into_the_tree_as_these_bytes() {
	let expected = concat!(
		"73616c75732f6c6561662f31000101010101010101010101010101010101010101010101010101010101010101020202",
		"020202020202020202020202020202020202020202020202020202020203000000020404040404040404040404040404",
		"040404040404040404040404040404040404050505050505050505050505050505050505050505050505050505050505",
		"050506060606060606060606060606060606060606060606060606060606060606060107070707070707070707070707",
		"070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070707",
		"07070700505c18a3010000",
	);
	assert_eq!(hex::encode(record_leaf().tree_bytes()), expected);
}

#[test]
fn entry_s_leaf_goes_into_the_tree_as_these_bytes() {
	let expected = concat!(
		"73616c75732f6c6561662f31010900000000000000080808080808080808080808080808080808080808080808080808",
		"0808080808",
	);
	assert_eq!(hex::encode(access_leaf(9, 8).tree_bytes()), expected);
}

#[test]
fn batches_have_these_roots() {
	for (size, expected) in [
		(1, "b9a1972d7267ef20789b27cd2de3e6d2547ffd3514add33cffefea1ce5ba4f3f"),
		(2, "02a873af3c5d7862fc5cd0971cff9521048e6e4a7390caff26dac5a18dd736b5"),
		(3, "e2c0ffcadff4b9c8e1a4dd6bae0b5ffaa91a407865790df23deca6bea3c55e9c"),
		(5, "a7364ca1021c0454be9573cbb4967fa8a2bd36ecf934c0a571ed63ce2298b5b8"),
	] {
		let leaves: Vec<_> = (0..size).map(|number| access_leaf(number.into(), number + 1)).collect();
		assert_eq!(hex::encode(root(&leaves)), expected);
	}
}

#[test]
fn chain_of_two_anchors_has_these_links() {
	let (custodian, signer) = (OrganizationId(7), AccountId::new([6; 32]));
	let data = Digest::repeat_byte(9);
	let first = link(&Digest::zero(), custodian, AnchorKind::Records, 0, &data, 3, AT, &signer);
	assert_eq!(hex::encode(first), "a371d5316d9fe2c85c293acf99cd3780854665874474eb1ffaf9b58990f87da2");
	let data = Digest::repeat_byte(10);
	let second = link(&first, custodian, AnchorKind::AccessLog, 1, &data, 65_536, AT + 1, &signer);
	assert_eq!(hex::encode(second), "7b29f3fe048f1a4f9d06593d1383106905f106ffc872233b5d6986cda44e8cae");
}

#[test]
fn author_signs_these_bytes() {
	let expected = concat!(
		"73616c75732f7265636f72642d73746174656d656e742f310b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
		"0b0b0b0b0b0b0b0b01010101010101010101010101010101010101010101010101010101010101010202020202020202",
		"0202020202020202020202020202020202020202020202020300000009040500505c18a3010000060606060606060606",
		"06060606060606060606060606060606060606060606060c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c",
		"0c0c0c0c0c0c0c",
	);
	assert_eq!(hex::encode(statement().signing_payload()), expected);
}

#[test]
fn contents_and_parameters_have_these_digests() {
	let content = content_digest(&[13; 32], b"hello");
	assert_eq!(hex::encode(content), "272aea863758fc5ff8997dfb5d42d9d7af78b3d9258f5052764d9fc2a26fa3ab");
	let parameters = parameters_digest(b"{\"patient\":1}");
	assert_eq!(hex::encode(parameters), "502b522bdabbdddf4aba37f859ec9bb7e620776865aebc930eb0089ea4ac1063");
}

#[test]
fn sets_of_records_have_these_digests() {
	let (one, other) = (RecordId([1; 32]), RecordId([2; 32]));
	let expected = "653fa6752aa605f3c4f5897ba64f6cc8f0995fe570bfb85b17b8cc3bd10f3101";
	assert_eq!(hex::encode(records_digest(&[one, other])), expected);
	assert_eq!(hex::encode(records_digest(&[other, one, other])), expected, "it is a set");
	assert_ne!(records_digest(&[one]), records_digest(&[other]));
}

#[test]
fn text_about_a_visit_is_kept_under_this_id() {
	let expected = "73616c75732f666565646261636b2d6f662d76697369742f0102030405060708";
	let id = RecordId::of_feedback(AppointmentId(0x0102_0304_0506_0708));
	assert_eq!(hex::encode(id.0), expected);
	assert!(id.is_of_feedback());
	assert!(RecordId::of_feedback(AppointmentId(0)).is_of_feedback());
	let mut near = id;
	near.0[0] ^= 1;
	assert!(!near.is_of_feedback());
	assert!(!RecordId([2; 32]).is_of_feedback());
}

#[test]
fn caller_signs_this_text() {
	let expected = "Salus vault request, version 2\n\
		chain: 0x0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b\n\
		custodian: 16\n\
		method: vault_get\n\
		parameters: 0x0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e\n\
		nonce: 0x0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f\n\
		deadline: 1800000000000\n\
		caller: 0606060606060606060606060606060606060606060606060606060606060606";
	assert_eq!(envelope([6; 32]).message(), expected);
}

#[test]
fn signatures_made_by_another_program_are_accepted() {
	// Ed25519 under the seed 2a2a..2a, by OpenSSL.
	let account = "197f6b23e16c8532c6abc838facd5ea789be0c76b2920334039bfa8b3d368d61";
	let plain = concat!(
		"e9f72a619e3f013bdcfe31d51c5ecab9dca352655c5343bbed37fe9ac70a9cef",
		"049c62d7874cb4e35ee7368531bf7b120d34404ba48ad8ccc65e50ac122bb206",
	);
	let wrapped = concat!(
		"e53cdc534229d44d5492fa40c9820d64f914160ca6af0cd70b5437fe1a9faa8f",
		"d1759e67ad514ff3fe864de5ef713e9d5b7da6570796b63bce2ef8be2d53430e",
	);
	let envelope = envelope(hex::decode(account).unwrap().try_into().unwrap());
	for signature in [plain, wrapped] {
		let bytes: [u8; 64] = hex::decode(signature).unwrap().try_into().unwrap();
		assert!(envelope.is_signed(&MultiSignature::Ed25519(bytes.into())));
	}
}

/// The number and the word of every value, in the order of their numbers.
macro_rules! table {
	($name:ident) => {
		$name::ALL.iter().map(|value| format!("{}={value}", value.encode()[0])).collect::<Vec<_>>().join(" ")
	};
}

#[test]
fn codes_keep_their_numbers_and_words() {
	assert_eq!(table!(AnchorKind), "0=records 1=access-log");
	assert_eq!(table!(Action), "0=collect 1=access 2=use 3=disclose 4=correct");
	assert_eq!(
		table!(Purpose),
		"0=TREAT 1=ETREAT 2=BTG 3=ERTREAT 4=HPAYMT 5=HOPERAT 6=HRESCH 7=PUBHLTH 8=COVERAGE 9=ELIGDTRM 10=COVAUTH \
		 11=CLMATTCH 12=REMITADV 13=PATRQT 14=FAMRQT 15=PWATRNY 16=DONAT 17=FRAUD 18=CAREMGT 19=HTEST"
	);
	assert_eq!(table!(ConsentStatus), "0=draft 1=proposed 2=active 3=rejected 4=inactive 5=entered-in-error");
	assert_eq!(table!(ProvisionType), "0=deny 1=permit");
	assert_eq!(table!(Scope), "0=adr 1=research 2=patient-privacy 3=treatment");
	assert_eq!(
		table!(BreakGlassReason),
		"0=life-threatening 1=unable-to-consent 2=danger-to-others 3=guardian-unreachable"
	);
	assert_eq!(table!(ReviewOutcome), "0=justified 1=unjustified");
	assert_eq!(table!(HoldReason), "0=litigation 1=investigation 2=retention-duty");
	assert_eq!(table!(ErasureStage), "0=asked 1=held 2=begun 3=erased");
	assert_eq!(table!(PatientStatus), "0=active 1=suspended 2=deceased");
	assert_eq!(table!(GuardianRole), "0=GUARD 1=POWATT 2=DPOWATT 3=HPOWATT 4=RESPRSN 5=EXCEST");
	assert_eq!(
		table!(RecordClass),
		"0=demographics 1=general 2=laboratory 3=imaging 4=medication 5=allergy 6=immunization 7=procedure 8=encounter \
		 9=mental-health 10=substance-use 11=sexual-health 12=genetics 13=financial 14=legal"
	);
	assert_eq!(table!(Confidentiality), "0=U 1=L 2=M 3=N 4=R 5=V");
	assert_eq!(table!(Sensitivity), "0=ETH 1=HIV 2=PSY 3=SDV");
	assert_eq!(table!(OrganizationKind), "0=hospital 1=laboratory 2=pharmacy 3=insurer 4=auditor 5=settlement");
	assert_eq!(table!(OrganizationStatus), "0=active 1=suspended 2=removed");
	assert_eq!(
		table!(Permission),
		"0=manage-members 1=register-patients 2=request-consent 3=read-records 4=write-records 5=break-glass \
		 6=review-break-glass 7=anchor 8=keep-records 9=audit 10=submit-claims 11=adjudicate-claims 12=attest-recovery \
		 13=manage-organization 14=appoint-guardians 15=manage-beds 16=admit-patients 17=keep-house \
		 18=manage-schedules 19=book-appointments 20=attend-appointments 21=overbook 22=pre-empt 23=order-tests 24=handle-specimens \
		 25=test-specimens 26=report-results 27=verify-results 28=acknowledge-results 29=prescribe 30=dispense 31=manage-stock \
		 32=manage-plans 33=issue-coverage 34=pay-claims 35=issue-invoices 36=handle-money 37=issue-money 38=mediate"
	);
	assert_eq!(
		table!(Role),
		"0=administrator 1=registrar 2=physician 3=nurse 4=laboratory-technician 5=pharmacist 6=claims-clerk \
		 7=adjudicator 8=auditor 9=privacy-officer 10=node 11=front-desk 12=cashier \
		 13=bed-manager 14=housekeeper 15=schedule-manager 16=phlebotomist 17=pharmacy-technician 18=plan-manager 19=mediator"
	);
	assert_eq!(table!(BedState), "0=C 1=H 2=I 3=K 4=O 5=U");
	assert_eq!(
		table!(EncounterStatus),
		"0=planned 1=arrived 2=triaged 3=in-progress 4=onleave 5=finished 6=cancelled 7=entered-in-error"
	);
	assert_eq!(table!(Priority), "0=routine 1=urgent 2=asap 3=stat");
	assert_eq!(table!(LocationStatus), "0=active 1=suspended");
	assert_eq!(
		table!(AppointmentStatus),
		"0=proposed 1=pending 2=booked 3=arrived 4=fulfilled 5=cancelled 6=noshow 7=entered-in-error 8=checked-in \
		 9=waitlist"
	);
	assert_eq!(table!(ParticipationStatus), "0=accepted 1=declined 2=tentative 3=needs-action");
	assert_eq!(table!(AppointmentType), "0=CHECKUP 1=EMERGENCY 2=FOLLOWUP 3=ROUTINE 4=WALKIN");
	assert_eq!(
		table!(CancellationReason),
		"0=pat 1=pat-cpp 2=prov 3=prov-pers 4=maint 5=meds-inc 6=oth-weath 7=oth-err"
	);
	assert_eq!(table!(OverbookReason), "0=practitioner 1=continuity 2=expected-absence 3=brief-visit 4=amends");
	assert_eq!(table!(PreEmptionReason), "0=triage 1=on-call 2=transfer");
	assert_eq!(table!(Choice), "0=only-one 1=earliest 2=least-loaded 3=lowest-number");
	assert_eq!(table!(Answer), "0=Y 1=N 2=UNK");
	assert_eq!(table!(Weekday), "0=mon 1=tue 2=wed 3=thu 4=fri 5=sat 6=sun");
	assert_eq!(table!(SlotStatus), "0=busy 1=free 2=busy-unavailable 3=busy-tentative 4=entered-in-error");
	assert_eq!(table!(OrderStatus), "0=draft 1=active 2=on-hold 3=revoked 4=completed 5=entered-in-error");
	assert_eq!(table!(Placement), "0=unsent 1=offered 2=taken 3=refused");
	assert_eq!(
		table!(TaskStatus),
		"0=requested 1=received 2=accepted 3=rejected 4=in-progress 5=on-hold 6=failed 7=completed 8=cancelled"
	);
	assert_eq!(table!(TaskReason), "0=no-capacity 1=not-performed 2=no-specimen 3=unsuitable-specimen 4=equipment-failure 5=no-supplies 6=insufficient-information 7=duplicate 8=inconclusive");
	assert_eq!(table!(SpecimenStatus), "0=available 1=unavailable 2=unsatisfactory 3=entered-in-error");
	assert_eq!(table!(Condition), "0=AUT 1=CLOT 2=CON 3=COOL 4=FROZ 5=HEM 6=LIVE 7=ROOM 8=SNR 9=CFU");
	assert_eq!(table!(RejectionReason), "0=EX 1=QS 2=RA 3=RB 4=RC 5=RD 6=RE 7=RH 8=RI 9=RM 10=RN 11=RP 12=RR 13=RS");
	assert_eq!(table!(Disposal), "0=destroyed 1=consumed 2=lost");
	assert_eq!(
		table!(ReportStatus),
		"0=registered 1=partial 2=preliminary 3=final 4=amended 5=corrected 6=appended 7=cancelled 8=entered-in-error"
	);
	assert_eq!(table!(Interpretation), "0=N 1=L 2=H 3=A 4=LL 5=HH 6=AA 7=S 8=I 9=R 10=POS 11=NEG");
	assert_eq!(table!(CriticalStatus), "0=running 1=acknowledged 2=acknowledged-late 3=withdrawn");
	assert_eq!(
		table!(PrescriptionStatus),
		"0=active 1=on-hold 2=cancelled 3=completed 4=entered-in-error 5=stopped 6=draft"
	);
	assert_eq!(table!(DrugClass), "0=ordinary 1=controlled");
	assert_eq!(
		table!(DispenseStatus),
		"0=preparation 1=in-progress 2=cancelled 3=on-hold 4=completed 5=entered-in-error 6=stopped 7=declined"
	);
	assert_eq!(table!(DispenseReason), "0=outofstock 1=offmarket 2=clinical");
	assert_eq!(table!(SubstitutionReason), "0=CT 1=FP 2=OS 3=RR");
	assert_eq!(table!(RefillStatus), "0=requested 1=ready 2=completed 3=rejected 4=cancelled 5=failed");
	assert_eq!(table!(LotStatus), "0=good 1=expired 2=recalled 3=spent");
	assert_eq!(table!(AdjustmentReason), "0=count 1=damage 2=loss 3=expiry 4=recall 5=return");
	assert_eq!(table!(TransferStatus), "0=requested 1=accepted 2=rejected 3=cancelled");
}

#[test]
fn codes_of_money_have_these_indices() {
	assert_eq!(table!(EscrowStatus), "0=held 1=released 2=returned 3=disputed 4=settled");
	assert_eq!(
		table!(Category),
		"0=consultation 1=laboratory 2=imaging 3=pharmacy 4=inpatient 5=procedure 6=emergency 7=maternity 8=dental 9=vision \
		 10=other"
	);
	assert_eq!(table!(PlanStatus), "0=active 1=retired");
	assert_eq!(table!(DeductibleKind), "0=none 1=shared 2=separate");
	assert_eq!(table!(CoverageStatus), "0=active 1=cancelled 2=draft 3=entered-in-error 4=suspended");
	assert_eq!(
		table!(AuthorizationStatus),
		"0=requested 1=pended 2=certified 3=certified-in-part 4=denied 5=cancelled"
	);
	assert_eq!(table!(ClaimUse), "0=claim 1=preauthorization 2=predetermination");
	assert_eq!(table!(ClaimKind), "0=institutional 1=oral 2=pharmacy 3=professional 4=vision");
	assert_eq!(
		table!(ClaimStatus),
		"0=draft 1=submitted 2=accepted 3=returned 4=in-review 5=information-requested 6=approved 7=partially-approved 8=denied \
		 9=payment-scheduled 10=paid 11=reconciled 12=appealed 13=upheld 14=overturned 15=voided 16=replaced 17=reversed"
	);
	assert_eq!(table!(InformationReason), "0=evidence 1=document 2=amounts 3=performer 4=other-payer");
	assert_eq!(
		table!(ReversalReason),
		"0=duplicate 1=billed-in-error 2=not-rendered 3=other-payer 4=evidence-withdrawn"
	);
	assert_eq!(
		table!(Untold),
		"0=unknown-patient 1=no-units 2=no-amount 3=amount-too-large 4=no-rules 5=several-versions 6=several-periods \
		 7=performer-not-enrolled 8=record-not-proven 9=no-prior 10=another-prior 11=prior-not-submitted 12=prior-undone \
		 13=prior-followed 14=too-many-priors 15=prior-undecided"
	);
	assert_eq!(
		table!(Signal),
		"0=shared-evidence 1=impossible-travel 2=volume-spike 3=feedback-contradicts 4=payment-asked 5=repeated-service 6=deductible-returned"
	);
	assert_eq!(table!(AdjustmentGroup), "0=CO 1=PR 2=OA 3=PI");
	assert_eq!(
		table!(ClaimAdjustmentReason),
		"1=1 2=2 3=3 15=15 16=16 18=18 22=22 23=23 26=26 27=27 29=29 31=31 35=35 38=38 39=39 45=45 50=50 96=96 97=97 119=119 \
		 197=197 198=198"
	);
	assert_eq!(table!(EvidenceFinding), "0=shown 1=missing 2=not-shown 3=used 4=unfit");
	assert_eq!(table!(PriorFinding), "0=first 1=not-asked 2=decided");
	assert_eq!(table!(Review), "0=two-adjudicators 1=evidence-used 2=evidence-not-shown 3=above-automatic");
	assert_eq!(table!(EligibilityPurpose), "0=auth-requirements 1=benefits 2=discovery 3=validation");
	assert_eq!(table!(InvoiceStatus), "0=draft 1=issued 2=balanced 3=cancelled 4=entered-in-error");
	assert_eq!(table!(ComponentKind), "0=base 1=surcharge 2=deduction 3=discount 4=tax 5=informational");
	assert_eq!(table!(DisputeReason), "0=not-rendered 1=wrong-amount 2=duplicate 3=other-payer 4=already-paid");
	assert_eq!(table!(WriteOffReason), "0=hardship 1=uncollectible 2=small-balance 3=billing-error 4=dispute-upheld");
	assert_eq!(table!(UnitStatus), "0=active 1=closed");
	assert_eq!(table!(WithdrawalStatus), "0=requested 1=completed 2=rejected 3=cancelled 4=accepted");
	assert_eq!(table!(EntryKind), "0=deposit 1=withdrawal 2=payment 3=refund 4=escrow-release 5=remittance");
	assert_eq!(table!(Direction), "0=in 1=out");
	assert_eq!(table!(RemittanceStatus), "0=paid 1=cleared");
	assert_eq!(table!(RemittedKind), "0=payment 1=adjustment");
}

#[test]
fn statement_has_this_json() {
	let expected = serde_json::json!({
		"genesis": format!("0x{}", "0b".repeat(32)),
		"patient": format!("0x{}", "01".repeat(32)),
		"record": format!("0x{}", "02".repeat(32)),
		"version": 3,
		"class": "mental-health",
		"label": { "confidentiality": "R", "sensitivities": ["ETH", "PSY"] },
		"made": AT,
		"author": "5CCbw7fDPPgdL2poR4w9mDsUCzUA7AzRhoFDxgu21cibdUmW",
		"content": format!("0x{}", "0c".repeat(32)),
	});
	assert_eq!(serde_json::to_value(statement()).unwrap(), expected);
	assert_eq!(serde_json::from_value::<Statement>(expected).unwrap(), statement());
}

#[test]
fn leaves_have_this_json() {
	let expected = serde_json::json!({ "access": { "sequence": 9, "entry": format!("0x{}", "08".repeat(32)) } });
	assert_eq!(serde_json::to_value(access_leaf(9, 8)).unwrap(), expected);
	let expected = serde_json::json!({ "record": {
		"patient": format!("0x{}", "01".repeat(32)),
		"record": format!("0x{}", "02".repeat(32)),
		"version": 3,
		"class": "laboratory",
		"commitment": format!("0x{}", "04".repeat(32)),
		"ciphertextRoot": format!("0x{}", "05".repeat(32)),
		"author": "5CCbw7fDPPgdL2poR4w9mDsUCzUA7AzRhoFDxgu21cibdUmW",
		"signature": { "Sr25519": "07".repeat(64) },
		"stored": AT,
	} });
	assert_eq!(serde_json::to_value(record_leaf()).unwrap(), expected);
	assert_eq!(serde_json::from_value::<Leaf>(expected).unwrap(), record_leaf());
}

#[test]
fn grantees_and_filters_have_this_json() {
	let role = Grantee::Role { organization: OrganizationId(3), role: Role::Physician };
	let expected = serde_json::json!({ "role": { "organization": 3, "role": "physician" } });
	assert_eq!(serde_json::to_value(role).unwrap(), expected);
	let expected = serde_json::json!({ "organization": 3 });
	assert_eq!(serde_json::to_value(Grantee::Organization(OrganizationId(3))).unwrap(), expected);
	let filter = LabelFilter::From { confidentiality: None, sensitivities: Sensitivity::Hiv.into() };
	let expected = serde_json::json!({ "from": { "confidentiality": null, "sensitivities": ["HIV"] } });
	assert_eq!(serde_json::to_value(filter).unwrap(), expected);
	assert_eq!(serde_json::to_value(LabelFilter::Any).unwrap(), "any");
}
