//! Tickets: each opens what its entry names and nothing else. That none can be used twice, the compiler sees to (`Ticket` shows it).

use super::{entry, erase, id, meta, new_vault, open, put, ticket, ANNA, BRUNO};
use crate::{operation, Entry, Error, Ticket, Vault, VersionId};

fn refused(vault: &Vault, ticket: Ticket, id: &VersionId) -> bool {
	matches!(vault.read(ticket, id, 0, 1), Err(Error::WrongTicket))
}

#[test]
fn ticket_for_another_version_record_or_patient_opens_nothing() {
	let (_directory, vault) = new_vault();
	let wanted = id(ANNA, 1, 1);
	let others = [id(ANNA, 1, 2), id(ANNA, 2, 1), id(BRUNO, 1, 1)];
	put(&vault, wanted, b"contents").unwrap();
	for other in others {
		put(&vault, other, b"contents").unwrap();
		assert!(refused(&vault, ticket(&vault, operation::READ, &other).unwrap(), &wanted));
		let store = ticket(&vault, operation::CREATE, &other).unwrap();
		assert!(matches!(vault.put(store, meta(wanted), b"contents", 1), Err(Error::WrongTicket)));
	}
	let whole_patient = vault.audit(entry(operation::READ, ANNA, None)).unwrap();
	assert!(refused(&vault, whole_patient, &wanted));
	let any_version = Entry { version: None, ..entry(operation::READ, ANNA, Some(&wanted)) };
	assert!(refused(&vault, vault.audit(any_version).unwrap(), &wanted));
}

#[test]
fn ticket_for_another_operation_opens_nothing() {
	let (_directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	put(&vault, id, b"contents").unwrap();
	for operation in [operation::CREATE, operation::UPDATE, operation::DELETE, operation::EXECUTE] {
		assert!(refused(&vault, ticket(&vault, operation, &id).unwrap(), &id));
	}
	let read = ticket(&vault, operation::READ, &id).unwrap();
	assert!(matches!(vault.put(read, meta(id), b"contents", 1), Err(Error::WrongTicket)));
	let read = vault.audit(entry(operation::READ, ANNA, None)).unwrap();
	assert!(matches!(vault.erase_patient(read, &ANNA), Err(Error::WrongTicket)));
	let other = vault.audit(entry(operation::DELETE, BRUNO, None)).unwrap();
	assert!(matches!(vault.erase_patient(other, &ANNA), Err(Error::WrongTicket)));
}

#[test]
fn ticket_of_a_refusal_opens_nothing() {
	let (_directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	put(&vault, id, b"contents").unwrap();
	let refusal = |operation, id| {
		let entry = Entry { permitted: false, ..entry(operation, ANNA, id) };
		vault.audit(entry).unwrap()
	};
	assert!(matches!(vault.read(refusal(operation::READ, Some(&id)), &id, 0, 1), Err(Error::NotPermitted)));
	let store = refusal(operation::CREATE, Some(&id));
	assert!(matches!(vault.put(store, meta(id), b"contents", 1), Err(Error::NotPermitted)));
	assert!(matches!(vault.erase_patient(refusal(operation::DELETE, None), &ANNA), Err(Error::NotPermitted)));
	assert_eq!(vault.status().log_length, 4);
	erase(&vault, ANNA).unwrap();
}

#[test]
fn ticket_from_before_a_reopening_or_resealing_opens_nothing() {
	let (directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	put(&vault, id, b"contents").unwrap();
	let old = ticket(&vault, operation::READ, &id).unwrap();
	drop(vault);
	let vault = open(directory.path());
	assert!(refused(&vault, old, &id));
	let old = ticket(&vault, operation::READ, &id).unwrap();
	vault.seal();
	vault.unseal(super::root()).unwrap();
	assert!(refused(&vault, old, &id));
}

#[test]
fn entry_out_of_bounds_is_refused() {
	let (_directory, vault) = new_vault();
	let long = Entry { decision: vec![0; 65], ..entry(operation::READ, ANNA, None) };
	assert!(matches!(vault.audit(long), Err(Error::Invalid("decision"))));
	assert!(matches!(vault.audit(entry(b'x', ANNA, None)), Err(Error::Invalid("operation"))));
	assert_eq!(vault.status().log_length, 0);
}
