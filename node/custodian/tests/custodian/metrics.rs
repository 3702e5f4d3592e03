//! What is counted, and that nothing else is told.

use std::collections::BTreeMap;

use prometheus_endpoint::Registry;
use salus_custodian::{access::MAX_AGE, Access, Custodian, Metrics, Worker};
use salus_primitives::{
	consent::{Action, Purpose},
	decision::{Asker, Question},
	record::{Label, RecordClass},
	AccountId,
};

use crate::support::{Node, HOSPITAL, PATIENT};

/// Each counter's value, by its name and its labels' values.
fn counted(registry: &Registry) -> BTreeMap<String, f64> {
	let mut all = BTreeMap::new();
	for family in registry.gather() {
		for metric in family.get_metric() {
			let labels: Vec<_> = metric.get_label().iter().map(|label| label.get_value()).collect();
			let value = metric.get_counter().get_value() + metric.get_gauge().get_value();
			all.insert([&[family.get_name()], labels.as_slice()].concat().join(" "), value);
		}
	}
	all
}

#[tokio::test]
async fn decisions_and_batches_are_counted_and_no_id_is_told() {
	let node = Node::new();
	let registry = Registry::new();
	let metrics = Metrics::new(Some(&registry)).unwrap();
	let access = Access::new(node.chain.clone(), node.clock.clone(), MAX_AGE, metrics.clone());
	let asker = Asker { account: AccountId::new([5; 32]), organization: None };
	let question = Question {
		patient: PATIENT,
		asker,
		action: Action::Access,
		class: RecordClass::General,
		purpose: Purpose::Treatment,
		record: None,
		made: None,
		author: None,
		label: Label::default(),
		at: 0,
	};
	access.view().unwrap().decide(question).unwrap();
	node.put(1);
	let custodian = Custodian::new(HOSPITAL, AccountId::new([9; 32]));
	let (vault, submitter) = (node.vault.clone(), node.submitter.clone());
	let mut worker = Worker::new(custodian, vault, access.into(), submitter, node.durability.clone(), metrics);
	for _ in 0..3 {
		worker.turn().await.unwrap();
		node.chain.finalize();
	}
	let counted = counted(&registry);
	assert_eq!(counted["salus_decisions_total refused"], 1.0);
	assert_eq!(counted["salus_batches_total confirmed records"], 1.0);
	assert_eq!(counted["salus_batches_total confirmed access-log"], 1.0);
	assert_eq!(counted["salus_durable_records_total"], 1.0);
	assert!(counted.keys().all(|name| name.len() < 64 && !name.contains("0x")));
}

#[test]
fn without_a_registry_nothing_is_counted() {
	assert!(Metrics::new(None).is_ok());
}
