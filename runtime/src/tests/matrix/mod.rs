//! Every call of every Salus pallet, made by everybody: allowed exactly as [`calls`] says, and otherwise refused because of who asks. `docs/permissions.md` is
//! written from the same rows.

mod calls;
mod hands;
mod page;
mod people;
mod table;

use std::collections::BTreeSet;

use codec::Encode;
use frame_support::{
	dispatch::GetDispatchInfo,
	storage::{with_transaction, TransactionOutcome},
	traits::{GetCallMetadata, OriginTrait, PalletsInfoAccess},
};
use salus_primitives::role::{OrganizationKind, Role};
use sp_consensus_aura::{digests::CompatibleDigestItem, ed25519::AuthoritySignature};
use sp_runtime::{
	traits::{Dispatchable, Header as _, TransactionExtension, TxBaseImplication},
	transaction_validity::TransactionSource,
	Digest, DigestItem, DispatchError,
};

use self::{
	calls::rows,
	people::{Standing, Who},
	table::{Asked, Row},
};
use super::{cast::always, equivocation, storage};
use crate::{genesis, AllPalletsWithSystem, Executive, Header, Runtime, RuntimeCall};

/// What whoever lacks the authority hears. Of an appointment each side gives its own reasons, and only one says that it is more than urgent.
const REFUSALS: [&str; 8] = [
	"Bad origin",
	"NotAMember",
	"NotAuthorized",
	"NotAController",
	"NotACustodian",
	"AnotherAccount",
	"WrongReason",
	"TooUrgent",
];

/// Runs the test with the people of the matrix in place, in a block of its own.
fn scene(test: impl FnOnce()) {
	sp_io::TestExternalities::new(storage(genesis::LOCAL)).execute_with(|| {
		let slot = <DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_pre_digest(equivocation::SLOT.into());
		let digest = Digest { logs: vec![slot] };
		let nothing = Default::default;
		Executive::initialize_block(&Header::new(1, nothing(), nothing(), nothing(), digest));
		people::enter();
		test();
		always();
	});
}

/// What comes of it when somebody makes the row's call, in a state in which it is possible. Nothing of it stays.
fn answer(row: &Row, who: Who) -> Result<(), &'static str> {
	with_transaction(|| {
		let asked = Asked::of(who);
		(row.scene)(&asked);
		let call = (row.make)(&asked);
		who.enter();
		let answer = make(who, call);
		if answer.is_ok() {
			always();
		}
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(answer))
	})
	.expect("it is only undone")
}

/// What comes of the call: of whoever signs, the admission extension hears first. Whom it knows and refuses, the call refuses as well.
fn make(who: Who, call: RuntimeCall) -> Result<(), &'static str> {
	let (origin, info, length) = (who.origin(), call.get_dispatch_info(), call.encoded_size());
	let admission = salus_admission::Admission::<Runtime>::new();
	let admitted = admission
		.validate(origin.clone(), &call, &info, length, (), &TxBaseImplication(()), TransactionSource::External)
		.is_ok();
	let answer = call.dispatch(origin.clone()).map(|_| ()).map_err(|refusal| refusal.error.into());
	match (admitted, answer) {
		(true, answer) => answer,
		(false, Ok(())) => {
			assert!(origin.as_signer().is_some() && !who.is_known(), "{who:?} is kept out by admission alone");
			Err("NotAuthorized")
		}
		(false, refused) => refused,
	}
}

/// How an answer differs from what the row says, if it does.
fn difference(row: &Row, who: Who) -> Option<String> {
	let answer = answer(row, who);
	let as_said = match (row.may.allows(who), answer) {
		(true, answer) => answer.is_ok(),
		(false, Ok(())) => false,
		(false, Err(name)) => {
			let has_authority = matches!(who, Who::Member(..) | Who::Validator);
			REFUSALS.contains(&name) || (has_authority && row.moot.contains(&name))
		}
	};
	(!as_said).then(|| format!("{} {}: {who:?}: {answer:?}", row.call, row.when))
}

#[test]
fn every_call_is_allowed_to_exactly_whom_the_table_says() {
	scene(|| {
		let everybody = Who::all();
		let mut differences = Vec::new();
		for row in rows() {
			differences.extend(everybody.iter().filter_map(|who| difference(&row, *who)));
		}
		assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
	});
}

#[test]
fn every_row_is_the_call_that_it_names_and_allows_somebody() {
	scene(|| {
		let everybody = Who::all();
		for row in rows() {
			with_transaction(|| {
				let asked = Asked::of(Who::Wallet);
				(row.scene)(&asked);
				let metadata = (row.make)(&asked).get_call_metadata();
				assert_eq!(row.call, format!("{}.{}", metadata.pallet_name, metadata.function_name));
				TransactionOutcome::Rollback(Ok::<_, DispatchError>(()))
			})
			.expect("it is only undone");
			assert!(everybody.iter().any(|who| row.may.allows(*who)), "{}: nobody", row.call);
		}
	});
}

#[test]
fn every_call_of_every_salus_pallet_has_a_row() {
	let ours = AllPalletsWithSystem::infos().into_iter().filter(|pallet| pallet.module_name.starts_with("salus_"));
	let calls: BTreeSet<String> = ours
		.flat_map(|pallet| {
			RuntimeCall::get_call_names(pallet.name).iter().map(move |call| format!("{}.{call}", pallet.name))
		})
		.collect();
	let named: BTreeSet<String> = rows().into_iter().map(|row| row.call.into()).collect();
	assert_eq!(calls, named);
	let pallets: BTreeSet<_> = named.iter().filter_map(|call| call.split('.').next()).collect();
	assert_eq!(pallets.len(), 14);
}

#[test]
fn everybody_is_asked() {
	let everybody = Who::all();
	for kind in OrganizationKind::ALL {
		for role in Role::ALL.iter().filter(|role| role.fits(*kind)) {
			for standing in
				[Standing::Active, Standing::Unlicensed, Standing::Suspended, Standing::Removed, Standing::Elsewhere]
			{
				assert!(everybody.contains(&Who::Member(*kind, *role, standing)));
			}
		}
	}
	let asked: BTreeSet<_> = everybody.iter().map(|who| format!("{who:?}")).collect();
	assert_eq!(asked.len(), everybody.len(), "nobody twice");
}

/// `scripts/docs` writes the page; everybody else compares.
#[test]
fn the_page_in_the_documentation_is_this_table() {
	let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/permissions.md");
	if std::env::var_os("SALUS_WRITE_DOCS").is_some() {
		std::fs::write(path, page::page(&rows())).expect("the page can be written");
	}
	let page = std::fs::read_to_string(path).expect("the page can be read: run scripts/docs");
	assert!(page == page::page(&rows()), "docs/permissions.md is not what the table says: run scripts/docs");
}
