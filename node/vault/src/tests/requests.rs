//! Requests that are good once.

use super::{entry, id, new_vault, open, put, reference::hmac, root, Cut, ANNA, BRUNO, DOCTOR};
use crate::{operation, store::Table, Entry, Error, Id, Once, Ticket, Vault};

/// When the requests here are made, and until when they are good.
const NOW: u64 = 1_700_000_000_000;
const DEADLINE: u64 = NOW + 30_000;
const MINUTE: u64 = 60_000;

fn once(nonce: u8) -> Once {
	Once { deadline: DEADLINE, nonce: [nonce; 32] }
}

fn request_at(vault: &Vault, at: u64, once: Once) -> Result<Ticket, Error> {
	vault.audit_once(Entry { at, ..entry(operation::READ, ANNA, None) }, once)
}

fn request(vault: &Vault, nonce: u8) -> Result<Ticket, Error> {
	request_at(vault, NOW, once(nonce))
}

fn replayed<T>(answer: Result<T, Error>) -> bool {
	matches!(answer, Err(Error::Replayed))
}

fn remembered(vault: &Vault) -> usize {
	vault.store.rows(Table::Requests).len()
}

#[test]
fn request_made_again_is_refused_and_nothing_is_written_for_it() {
	let (_directory, vault) = new_vault();
	let id = id(ANNA, 1, 1);
	put(&vault, id, b"contents").unwrap();
	let ticket = vault.audit_once(entry(operation::READ, ANNA, Some(&id)), once(1)).unwrap();
	assert_eq!(ticket.sequence(), 1);
	assert_eq!(*vault.read(ticket, &id, 0, 1).unwrap().bytes, *b"contents");
	let rows = |vault: &Vault| Table::ALL.map(|table| vault.store.rows(table));
	let (before, writes, status) = (rows(&vault), vault.store.faults.writes(), vault.status());
	assert!(replayed(vault.audit_once(entry(operation::READ, ANNA, Some(&id)), once(1))));
	// About somebody else, it is the same request.
	assert!(replayed(vault.audit_once(entry(operation::EXECUTE, BRUNO, None), once(1))));
	assert_eq!((rows(&vault), vault.store.faults.writes(), vault.status()), (before, writes, status));
}

#[test]
fn request_made_again_after_a_restart_or_a_new_unsealing_is_refused() {
	let (directory, vault) = new_vault();
	request(&vault, 1).unwrap();
	drop(vault);
	let vault = open(directory.path());
	assert!(replayed(request(&vault, 1)));
	request(&vault, 2).unwrap();
	vault.seal();
	vault.unseal(root()).unwrap();
	assert!(replayed(request(&vault, 1)));
	assert!(replayed(request(&vault, 2)));
	assert_eq!(vault.status().log_length, 2);
}

#[test]
fn another_nonce_caller_or_deadline_is_another_request() {
	let (_directory, vault) = new_vault();
	request(&vault, 1).unwrap();
	request(&vault, 2).unwrap();
	let other = Entry { caller: [0xee; 32], ..entry(operation::READ, ANNA, None) };
	vault.audit_once(other, once(1)).unwrap();
	request_at(&vault, NOW, Once { deadline: DEADLINE + 1, ..once(1) }).unwrap();
	// What the node does by itself is no request.
	vault.audit(entry(operation::READ, ANNA, None)).unwrap();
	vault.audit(entry(operation::READ, ANNA, None)).unwrap();
	assert_eq!((vault.status().log_length, remembered(&vault)), (6, 4));
}

#[test]
fn of_equal_requests_in_one_write_the_first_alone_is_taken() {
	let (directory, vault) = new_vault();
	let outcomes: Vec<_> = std::thread::scope(|scope| {
		let gate = vault.store.faults.gate.lock();
		let mut threads = Vec::new();
		// The first writes alone and is held up; the others come together in the write after it.
		for (waiting, nonce) in [(0, 0), (1, 1), (2, 1), (3, 2), (4, 1), (5, 0)] {
			let vault = &vault;
			threads.push(scope.spawn(move || request(vault, nonce)));
			let log = || vault.unsealed().unwrap().log.progress();
			while log() != (true, waiting) {
				std::thread::yield_now();
			}
		}
		drop(gate);
		threads.into_iter().map(|thread| thread.join().unwrap()).collect()
	});
	assert_eq!(vault.store.faults.writes(), 4, "two to make the vault, and two");
	let sequences: Vec<_> = outcomes.iter().map(|outcome| outcome.as_ref().ok().map(Ticket::sequence)).collect();
	assert_eq!(sequences, [Some(0), Some(1), None, Some(2), None, None]);
	assert!(outcomes.into_iter().filter(Result::is_err).all(replayed));
	assert_eq!((vault.status().log_length, remembered(&vault)), (3, 3));
	drop(vault);
	assert_eq!(open(directory.path()).accesses(&ANNA, None, 10).unwrap().len(), 3);
}

#[test]
fn equal_requests_at_the_same_time_pass_once() {
	let (_directory, vault) = new_vault();
	let taken: usize = std::thread::scope(|scope| {
		let threads: Vec<_> =
			(0..8).map(|_| scope.spawn(|| (0..40).filter(|nonce| request(&vault, *nonce).is_ok()).count())).collect();
		threads.into_iter().map(|thread| thread.join().unwrap()).sum()
	});
	assert_eq!((taken, vault.status().log_length), (40, 40));
}

#[test]
fn request_and_entry_are_on_disk_both_or_neither() {
	for (cut, lasting) in [(Cut::Before, 0), (Cut::After, 1)] {
		let (directory, vault) = new_vault();
		vault.store.faults.plan(0, cut);
		assert!(matches!(request(&vault, 1), Err(Error::AuditUnavailable)));
		drop(vault);
		let vault = open(directory.path());
		assert_eq!((vault.status().log_length, remembered(&vault)), (lasting, lasting as usize));
		assert_eq!(replayed(request(&vault, 1)), lasting == 1);
	}
}

#[test]
fn requests_are_forgotten_ten_minutes_behind_their_deadlines_and_not_before() {
	let (directory, vault) = new_vault();
	let early = Once { deadline: NOW + MINUTE, ..once(1) };
	let late = Once { deadline: NOW + 2 * MINUTE, ..once(2) };
	request_at(&vault, NOW, early).unwrap();
	request_at(&vault, NOW, late).unwrap();
	// At the early one's last moment both are known, even to a clock that is put back.
	vault.audit(Entry { at: NOW + 11 * MINUTE, ..entry(operation::READ, ANNA, None) }).unwrap();
	assert!(replayed(request_at(&vault, NOW, early)));
	assert_eq!(remembered(&vault), 2);
	// A moment later one is gone. Rows go a minute's worth at a time, or at once after a restart.
	drop(vault);
	let vault = open(directory.path());
	vault.audit(Entry { at: NOW + 11 * MINUTE + 1, ..entry(operation::READ, ANNA, None) }).unwrap();
	assert_eq!(remembered(&vault), 1);
	assert!(replayed(request_at(&vault, NOW, late)));
	// What may have been made before is not taken, and not remembered as new.
	assert!(matches!(request_at(&vault, NOW, early), Err(Error::Expired)));
	vault.audit(Entry { at: NOW + 12 * MINUTE + 1, ..entry(operation::READ, ANNA, None) }).unwrap();
	assert_eq!(remembered(&vault), 0);
	assert!(matches!(request_at(&vault, NOW, late), Err(Error::Expired)));
	assert_eq!(vault.status().log_length, 5);
}

#[test]
fn requests_are_purged_a_minutes_worth_at_a_time() {
	let (_directory, vault) = new_vault();
	let audit = |at| vault.audit(Entry { at, ..entry(operation::READ, ANNA, None) }).unwrap();
	audit(NOW);
	for nonce in 0..10 {
		request_at(&vault, NOW, Once { deadline: NOW - 10 * MINUTE + u64::from(nonce), ..once(nonce) }).unwrap();
	}
	audit(NOW + MINUTE - 1);
	assert_eq!(remembered(&vault), 10);
	audit(NOW + MINUTE);
	assert_eq!(remembered(&vault), 0);
}

#[test]
fn request_that_was_long_in_work_is_taken_once() {
	let (_directory, vault) = new_vault();
	request_at(&vault, DEADLINE + 9 * MINUTE, once(1)).unwrap();
	assert!(replayed(request_at(&vault, DEADLINE + 9 * MINUTE, once(1))));
	assert!(matches!(request_at(&vault, DEADLINE + 11 * MINUTE, once(2)), Err(Error::Expired)));
}

#[test]
fn vault_made_before_requests_were_remembered_remembers_them_from_now_on() {
	let (directory, vault) = new_vault();
	vault.audit(entry(operation::READ, ANNA, None)).unwrap();
	drop(vault);
	let names = Table::ALL.map(Table::name);
	let mut database = rocksdb::DB::open_cf(&rocksdb::Options::default(), directory.path(), names).unwrap();
	database.drop_cf("requests").unwrap();
	drop(database);
	let vault = open(directory.path());
	request(&vault, 1).unwrap();
	assert!(replayed(request(&vault, 1)));
	assert_eq!(vault.status().log_length, 2);
}

#[test]
fn row_of_a_request_is_as_documented() {
	let (_directory, vault) = new_vault();
	let Once { deadline, nonce } = once(7);
	request(&vault, 7).unwrap();
	// The index key is the first of the vault's own three keys.
	let index: Id = {
		let row = vault.store.get(Table::Vault, b"service").unwrap().unwrap();
		let service: crate::rows::ServiceRow = crate::rows::decode(&row, "row").unwrap();
		let place = crate::keys::Place::new("vault", b"service");
		let unsealed = vault.unsealed().unwrap();
		let wrapping = unsealed.keyring.custodian[&1].derive(b"salus/vault/wrap-service/1", &[]);
		wrapping.open(&place, &service.wrapped, "keys").unwrap()[..32].try_into().unwrap()
	};
	let blinded = hmac(&index, &[b"salus/vault/blind-request/1\0".as_slice(), &DOCTOR, &nonce].concat());
	let key = [deadline.to_be_bytes().as_slice(), &blinded].concat();
	assert_eq!(vault.store.rows(Table::Requests), [(key.into(), Box::from([]))]);
}
