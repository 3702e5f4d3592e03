//! What the patient's side says of a visit: stored once, by whom the chain lets, of a visit that took place here.

use base64::{engine::general_purpose::STANDARD, Engine};
use salus_primitives::{
	appointment::MAX_FEEDBACK_TEXT,
	consent::Action,
	decision::{Decision, Ground, Refusal},
	patient::{Capacity, GuardianRole},
	record::{content_digest, Label, RecordClass, Sensitivity, Statement},
	AppointmentId, ConsentId, Digest, PatientId, RecordId,
};
use salus_rpc::Limits;
use serde_json::{json, Value};

use crate::support::{
	contents, doctor, get, patient, stranger, Answer, Document, Node, Wallet, CONSENT, HOSPITAL, NEIGHBOUR, PATIENT,
	SALT, VISIT,
};

const TEXT: &[u8] = b"they were kind, and late";
const PATIENT_ITSELF: Decision = Decision::Permit(Ground::Controller(Capacity::Patient));
const AS_GUARDIAN: Decision = Decision::Permit(Ground::Controller(Capacity::Guardian(GuardianRole::Guardian)));

/// A text as its author sends it.
#[derive(Clone)]
pub struct Said {
	author: Wallet,
	appointment: AppointmentId,
	purpose: &'static str,
	statement: Statement,
	salt: [u8; 32],
	contents: Vec<u8>,
}

impl Said {
	pub fn new(author: &Wallet, text: &[u8]) -> Self {
		let statement = Statement {
			record: RecordId::of_feedback(VISIT),
			class: RecordClass::Encounter,
			..Document::new(author, 0, text).statement
		};
		Self {
			author: author.clone(),
			appointment: VISIT,
			purpose: "PATRQT",
			statement,
			salt: SALT,
			contents: text.to_vec(),
		}
	}

	/// Signed again under another salt, as by a wallet that has forgotten the first.
	fn salted(mut self, salt: u8) -> Self {
		self.salt = [salt; 32];
		self.statement.content = content_digest(&self.salt, &self.contents);
		self
	}

	/// Of another appointment.
	fn of(mut self, appointment: AppointmentId) -> Self {
		self.appointment = appointment;
		self.statement.record = RecordId::of_feedback(appointment);
		self
	}

	fn stated(mut self, change: impl FnOnce(&mut Statement)) -> Self {
		change(&mut self.statement);
		self
	}

	pub fn parameters(&self) -> Value {
		let Self { author, appointment, purpose, statement, salt, contents } = self;
		json!({
			"appointment": appointment,
			"purpose": purpose,
			"statement": statement,
			"signature": author.sign(&statement.signing_payload()),
			"salt": Digest::from(*salt),
			"contents": STANDARD.encode(contents),
		})
	}

	async fn put(&self, node: &Node) -> Answer {
		node.call(&self.author, "vault_putFeedback", self.parameters()).await
	}
}

/// It is refused with this code, stores nothing, and the attempt is in the log.
async fn refused(node: &Node, said: &Said, code: i64) {
	let (stored, logged) = (node.vault.status().records, node.vault.status().log_length);
	assert_eq!(said.put(node).await, Err(code));
	assert_eq!(node.vault.status().records, stored);
	assert_eq!(node.vault.status().log_length, logged + 1, "what is refused is logged");
	let patient = said.statement.patient;
	let entry = node.vault.accesses(&patient.0, None, 1000).unwrap().pop().unwrap().entry;
	assert_eq!((entry.operation, entry.permitted), (b'C', false));
	assert_eq!(entry.caller, <[u8; 32]>::from(said.author.account()));
}

fn guardian() -> Wallet {
	Wallet::of("Guardian")
}

/// How the record stands in the vault, for whoever acts for the patient.
async fn read(node: &Node) -> Answer {
	let mut wanted = get(0, None, "PATRQT");
	wanted["record"] = json!(RecordId::of_feedback(VISIT));
	node.call(&patient(), "vault_get", wanted).await
}

#[tokio::test]
async fn text_is_stored_logged_and_read_back_by_the_patient() {
	let node = Node::new();
	let said = Said::new(&patient(), TEXT);
	let receipt = said.put(&node).await.unwrap();
	assert_eq!((&receipt["record"], &receipt["version"]), (&json!(said.statement.record), &json!(1)));
	assert_eq!((&receipt["content"], &receipt["salt"]), (&json!(said.statement.content), &json!(Digest::from(SALT))));
	assert_eq!(receipt["state"], "pending");
	let entry = node.log().pop().unwrap().entry;
	assert_eq!((entry.operation, entry.permitted, entry.organization), (b'C', true, None));
	assert_eq!(salus_custodian::record::decision(&entry).unwrap(), PATIENT_ITSELF);
	let part = read(&node).await.unwrap();
	assert_eq!((contents(&part), &part["author"]), (TEXT.to_vec(), &json!(patient().account())));
	assert_eq!(part["class"], "encounter");
}

#[tokio::test]
async fn hospital_reads_it_under_consent_and_not_without() {
	let node = Node::new();
	Said::new(&patient(), TEXT).put(&node).await.unwrap();
	let mut wanted = get(0, Some(1), "TREAT");
	wanted["record"] = json!(RecordId::of_feedback(VISIT));
	assert_eq!(node.call(&doctor(), "vault_get", wanted.clone()).await, Err(4010));
	node.rule(&doctor(), Action::Access, CONSENT);
	let part = node.call(&doctor(), "vault_get", wanted).await.unwrap();
	assert_eq!(contents(&part), TEXT);
}

#[tokio::test]
async fn guardian_stores_it_where_the_chain_lets_the_guardian_and_not_else() {
	let node = Node::new();
	let said = Said { purpose: "FAMRQT", ..Said::new(&guardian(), TEXT) };
	refused(&node, &said, 4011).await;
	node.rule(&guardian(), Action::Collect, Decision::Refuse(Refusal::Denied(ConsentId(1))));
	refused(&node, &said, 4011).await;
	node.rule(&guardian(), Action::Collect, AS_GUARDIAN);
	assert!(said.put(&node).await.is_ok());
}

#[tokio::test]
async fn stranger_and_doctor_store_nothing_in_the_patients_place() {
	let node = Node::new();
	refused(&node, &Said::new(&stranger(), TEXT), 4011).await;
	// The doctor may collect, as a duty to record.
	refused(&node, &Said::new(&doctor(), TEXT), 4011).await;
	node.rule(&doctor(), Action::Collect, CONSENT);
	refused(&node, &Said::new(&doctor(), TEXT), 4011).await;
}

#[tokio::test]
async fn another_patients_visit_is_refused() {
	let node = Node::new();
	let other = PatientId([2; 32]);
	node.chain.settle(|ledger| ledger.visits.insert(AppointmentId(8), (HOSPITAL, other)));
	refused(&node, &Said::new(&patient(), TEXT).of(AppointmentId(8)), 4011).await;
	refused(&node, &Said::new(&patient(), TEXT).stated(|statement| statement.patient = other), 4011).await;
}

#[tokio::test]
async fn visit_at_another_hospital_is_refused() {
	let node = Node::new();
	node.chain.settle(|ledger| ledger.visits.insert(AppointmentId(8), (NEIGHBOUR, PATIENT)));
	refused(&node, &Said::new(&patient(), TEXT).of(AppointmentId(8)), 4011).await;
	let neighbour = Node::of(NEIGHBOUR, Limits::default());
	refused(&neighbour, &Said::new(&patient(), TEXT), 4011).await;
}

#[tokio::test]
async fn visit_of_which_nothing_is_awaited_is_refused() {
	let node = Node::new();
	refused(&node, &Said::new(&patient(), TEXT).of(AppointmentId(99)), 4011).await;
	// Said already, or too long ago. That counts at once.
	node.chain.build(|ledger| ledger.visits.clear());
	refused(&node, &Said::new(&patient(), TEXT), 4011).await;
}

#[tokio::test]
async fn visit_that_is_not_final_is_refused_until_it_is() {
	let node = Node::new();
	node.chain.build(|ledger| ledger.visits.insert(AppointmentId(8), (HOSPITAL, PATIENT)));
	let said = Said::new(&patient(), TEXT).of(AppointmentId(8));
	refused(&node, &said, 4011).await;
	node.chain.finalize();
	assert!(said.put(&node).await.is_ok());
}

#[tokio::test]
async fn controller_removed_at_best_alone_stores_nothing() {
	let node = Node::new();
	node.chain.build(|ledger| ledger.rules.retain(|rule| rule.account != patient().account()));
	refused(&node, &Said::new(&patient(), TEXT), 4011).await;
}

#[tokio::test]
async fn controller_who_is_removed_and_then_named_in_a_consent_stores_nothing() {
	let node = Node::new();
	node.chain.build(|ledger| {
		for rule in ledger.rules.iter_mut().filter(|rule| rule.account == patient().account()) {
			rule.decision = CONSENT;
		}
	});
	refused(&node, &Said::new(&patient(), TEXT), 4011).await;
}

#[tokio::test]
async fn same_text_again_is_answered_like_the_first_time_whatever_its_salt() {
	let node = Node::new();
	let first = Said::new(&patient(), TEXT).put(&node).await.unwrap();
	node.clock.advance(1_000);
	let again = Said::new(&patient(), TEXT).salted(9).stated(|statement| statement.made += 1);
	assert_eq!(again.put(&node).await.unwrap(), first);
	assert_eq!(node.vault.status().records, 1);
	assert_eq!(node.log().len(), 2);
	let node = node.restart(|_| ()).await;
	assert_eq!(again.put(&node).await.unwrap(), first);
}

#[tokio::test]
async fn second_text_of_a_visit_conflicts_and_the_first_stays() {
	let node = Node::new();
	Said::new(&patient(), TEXT).put(&node).await.unwrap();
	refused(&node, &Said::new(&patient(), b"they were rude"), 4031).await;
	let label = Label { sensitivities: Sensitivity::Psychiatry.into(), ..Label::default() };
	refused(&node, &Said::new(&patient(), TEXT).stated(|statement| statement.label = label), 4031).await;
	assert_eq!(contents(&read(&node).await.unwrap()), TEXT);
}

#[tokio::test]
async fn what_another_has_said_is_not_told_by_trying() {
	let node = Node::new();
	Said::new(&patient(), TEXT).put(&node).await.unwrap();
	node.rule(&guardian(), Action::Collect, AS_GUARDIAN);
	for guess in [TEXT, b"something else"] {
		refused(&node, &Said::new(&guardian(), guess), 4031).await;
	}
}

#[tokio::test]
async fn each_visit_has_a_text_of_its_own() {
	let node = Node::new();
	node.chain.settle(|ledger| ledger.visits.insert(AppointmentId(8), (HOSPITAL, PATIENT)));
	assert!(Said::new(&patient(), TEXT).put(&node).await.is_ok());
	assert!(Said::new(&patient(), TEXT).of(AppointmentId(8)).put(&node).await.is_ok());
	assert_eq!(node.vault.status().records, 2);
}

#[tokio::test]
async fn text_may_have_as_many_bytes_as_the_limit_and_no_more() {
	let node = Node::new();
	let longest = usize::try_from(MAX_FEEDBACK_TEXT).unwrap();
	assert_eq!(Said::new(&patient(), &vec![b'a'; longest + 1]).put(&node).await, Err(4030));
	assert_eq!(Said::new(&patient(), &vec![b'a'; 1 << 20]).put(&node).await, Err(4030));
	assert_eq!(node.vault.status().records, 0);
	assert!(Said::new(&patient(), &vec![b'a'; longest]).put(&node).await.is_ok());
}

#[tokio::test]
async fn what_is_no_text_is_refused() {
	let node = Node::new();
	for nothing in [b"".as_slice(), b" \n\t ", &[0xff, 0xfe, 0xfd]] {
		assert_eq!(Said::new(&patient(), nothing).put(&node).await, Err(4005));
	}
	assert_eq!(node.vault.status().records, 0);
}

#[tokio::test]
async fn whoever_is_refused_is_refused_before_the_text_is_looked_at() {
	let node = Node::new();
	let mut parameters = Said::new(&stranger(), TEXT).parameters();
	parameters["contents"] = json!("!!!!");
	assert_eq!(node.call(&stranger(), "vault_putFeedback", parameters).await, Err(4011));
	assert_eq!(node.log().len(), 1);
}

#[tokio::test]
async fn statement_must_be_of_the_record_that_is_kept_for_the_visit() {
	let node = Node::new();
	let said = || Said::new(&patient(), TEXT);
	for wrong in [
		said().stated(|statement| statement.record = RecordId([1; 32])),
		said().stated(|statement| statement.record = RecordId::of_feedback(AppointmentId(8))),
		said().stated(|statement| statement.version = 2),
		said().stated(|statement| statement.version = 0),
		said().stated(|statement| statement.class = RecordClass::MentalHealth),
		said().stated(|statement| statement.author = doctor().account()),
		said().stated(|statement| statement.made = u64::MAX),
		said().stated(|statement| statement.content = Digest::repeat_byte(1)),
	] {
		assert_eq!(wrong.put(&node).await, Err(4005));
	}
	assert_eq!(said().stated(|statement| statement.genesis = Digest::repeat_byte(8)).put(&node).await, Err(4004));
	assert_eq!(node.vault.status().records, 0);
}

#[tokio::test]
async fn statement_signed_by_somebody_else_is_refused() {
	let node = Node::new();
	let said = Said::new(&patient(), TEXT);
	let mut parameters = said.parameters();
	parameters["signature"] = json!(stranger().sign(&said.statement.signing_payload()));
	assert_eq!(node.call(&patient(), "vault_putFeedback", parameters).await, Err(4001));
}

#[tokio::test]
async fn no_member_stores_anything_where_a_patients_text_is_kept() {
	let node = Node::new();
	let mut document = Document::new(&doctor(), 1, b"the patient was content").class(RecordClass::Encounter);
	document.statement.record = RecordId::of_feedback(VISIT);
	assert_eq!(node.put(&document).await, Err(4005), "before the patient does");
	Said::new(&patient(), TEXT).put(&node).await.unwrap();
	assert_eq!(node.put(&document.version(2)).await, Err(4005), "nor corrects it after");
	assert_eq!(contents(&read(&node).await.unwrap()), TEXT);
}

#[tokio::test]
async fn patient_that_was_erased_stores_no_text() {
	let node = Node::new();
	Said::new(&patient(), TEXT).put(&node).await.unwrap();
	crate::get::erase(&node, PATIENT);
	refused(&node, &Said::new(&patient(), TEXT), 4032).await;
}

#[tokio::test]
async fn patient_waits_for_its_own_text_as_the_patient_and_not_by_a_duty_to_record() {
	let node = Node::new();
	Said::new(&patient(), TEXT).put(&node).await.unwrap();
	let watched = json!({"patient": PATIENT, "record": RecordId::of_feedback(VISIT), "version": 1});
	assert!(node.call(&patient(), "vault_subscribeDurable", watched).await.is_ok());
	let entry = node.log().pop().unwrap().entry;
	assert_eq!((entry.operation, entry.permitted), (b'E', true));
	assert_eq!(salus_custodian::record::decision(&entry).unwrap(), PATIENT_ITSELF);
}
