//! Every call by every role, by everybody who acts for a patient, and by nobody.

use std::collections::BTreeSet;

use frame_support::{
	assert_noop,
	traits::{GetCallName, UnfilteredDispatchable},
};
use salus_primitives::{
	escrow::{Ending, EscrowTerms},
	invoice::{DisputeReason, Instalment, WriteOffReason},
	role::{OrganizationKind, Permission, Role},
	AccountId, ClaimId, InvoiceId, OrganizationId, PatientId, RemittanceId,
};
use sp_runtime::{
	DispatchError::{self, BadOrigin},
	DispatchResult,
};

use crate::{mock::*, Call, Error};

/// Who may make a call.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Who {
	/// The council.
	Council,
	/// Members of the organization with the permission.
	Member(OrganizationId, Permission),
	/// Whoever may pay for the patient.
	Patient,
	/// Whoever may pay for the patient, and members of the organization who may handle its money.
	Either(OrganizationId),
}

/// Who may make a call, and how everything comes to where it succeeds.
type Case = (Who, fn() -> Call<Test>);

const CLAIM: ClaimId = ClaimId(1);

fn disputed(invoice: InvoiceId) -> InvoiceId {
	let reason = DisputeReason::Duplicate;
	Payments::dispute_share(by(&wallet(PATIENT)), invoice, None, reason).expect("it is owed");
	invoice
}

fn credited() {
	pay(of(PATIENT), asked(10), 60).expect("there is so much");
}

/// Every call, so that it succeeds for whoever may.
fn every_call() -> Vec<Case> {
	use Permission::{HandleMoney, IssueInvoices, IssueMoney, Mediate, PayClaims};
	use Who::*;
	vec![
		(Council, || Call::open_unit { issuer: BANK, currency: euro(), decimals: 2 }),
		(Council, || Call::close_unit { unit: UNIT }),
		(Member(BANK, IssueMoney), || {
			let (party, reference) = (of(PATIENT), digest(1));
			Call::issue_money { organization: BANK, unit: UNIT, party, amount: 1, reference }
		}),
		(Patient, || {
			let (party, destination) = (of(PATIENT), digest(1));
			Call::request_withdrawal { party, unit: UNIT, amount: 1, destination }
		}),
		(Member(HOSPITAL, HandleMoney), || {
			let (party, destination) = (at(HOSPITAL), digest(1));
			Call::request_withdrawal { party, unit: UNIT, amount: 1, destination }
		}),
		(Member(BANK, IssueMoney), || {
			let withdrawal = withdraw(of(PATIENT), 1);
			accept(withdrawal).expect("it waits");
			Call::complete_withdrawal { organization: BANK, withdrawal, reference: digest(1) }
		}),
		(Member(BANK, IssueMoney), || {
			let withdrawal = withdraw(of(PATIENT), 1);
			Call::reject_withdrawal { organization: BANK, withdrawal }
		}),
		(Member(BANK, IssueMoney), || Call::accept_withdrawal {
			organization: BANK,
			withdrawal: withdraw(of(PATIENT), 1),
		}),
		(Patient, || Call::cancel_withdrawal { withdrawal: withdraw(of(PATIENT), 1) }),
		(Member(HOSPITAL, HandleMoney), || Call::cancel_withdrawal { withdrawal: withdraw(at(HOSPITAL), 1) }),
		(Member(HOSPITAL, IssueInvoices), || {
			let (organization, patient, unit, components) = (HOSPITAL, PATIENT, UNIT, price(1));
			Call::draft_invoice { organization, patient, unit, appointment: None, order: None, components }
		}),
		(Member(HOSPITAL, IssueInvoices), || Call::change_invoice {
			organization: HOSPITAL,
			invoice: drafted(1),
			components: price(2),
		}),
		(Member(HOSPITAL, IssueInvoices), || Call::issue_invoice {
			organization: HOSPITAL,
			invoice: drafted(1),
			due: DUE,
		}),
		(Member(HOSPITAL, IssueInvoices), || Call::cancel_invoice { organization: HOSPITAL, invoice: asked(1) }),
		(Member(HOSPITAL, IssueInvoices), || Call::enter_in_error { organization: HOSPITAL, invoice: asked(1) }),
		(Member(HOSPITAL, IssueInvoices), || {
			let plan = vec![Instalment { due: DUE, amount: 5 }].try_into().expect("it is one");
			Call::agree_instalments { side: at(HOSPITAL), invoice: asked(5), plan }
		}),
		(Patient, || {
			let plan = vec![Instalment { due: DUE, amount: 5 }].try_into().expect("it is one");
			Call::agree_instalments { side: of(PATIENT), invoice: asked(5), plan }
		}),
		(Patient, || Call::pay_invoice { payer: of(PATIENT), invoice: asked(5), amount: 1 }),
		(Member(LABORATORY, HandleMoney), || Call::pay_invoice { payer: at(LABORATORY), invoice: asked(5), amount: 1 }),
		(Patient, || {
			credited();
			Call::use_credit { payer: of(PATIENT), invoice: asked(5), amount: 1 }
		}),
		(Either(HOSPITAL), || {
			credited();
			Call::refund_credit { organization: HOSPITAL, payer: of(PATIENT), unit: UNIT, amount: 1 }
		}),
		(Member(HOSPITAL, HandleMoney), || {
			let invoice = asked(5);
			pay(of(PATIENT), invoice, 5).expect("there is so much");
			Call::refund_payment { organization: HOSPITAL, invoice, payment: 0, amount: 1 }
		}),
		(Either(HOSPITAL), || {
			let invoice = asked(100);
			pay(of(PATIENT), invoice, 100).expect("there is so much");
			pay_out(at(HOSPITAL));
			split(invoice, CLAIM, 80, 0).expect("it is issued");
			issue(at(HOSPITAL), 1, digest(1)).expect("the reference is new");
			Call::credit_excess { invoice }
		}),
		(Patient, || Call::dispute_share { invoice: asked(5), claim: None, reason: DisputeReason::NotRendered }),
		(Member(INSURER, HandleMoney), || {
			let invoice = asked(5);
			split(invoice, CLAIM, 4, 0).expect("it is issued");
			Call::dispute_share { invoice, claim: Some(CLAIM), reason: DisputeReason::NotRendered }
		}),
		(Member(HOSPITAL, IssueInvoices), || Call::resolve_dispute {
			organization: HOSPITAL,
			invoice: disputed(asked(5)),
			claim: None,
			upheld: 1,
		}),
		(Member(HOSPITAL, IssueInvoices), || {
			let (organization, invoice, reason) = (HOSPITAL, asked(5), WriteOffReason::Hardship);
			Call::write_off { organization, invoice, claim: None, amount: 1, reason }
		}),
		(Member(HOSPITAL, HandleMoney), || Call::set_escrow_terms {
			organization: HOSPITAL,
			terms: EscrowTerms::default(),
		}),
		(Patient, || {
			let (payer, payee, unit, purpose) = (of(PATIENT), HOSPITAL, UNIT, VISIT);
			Call::deposit_escrow { payer, payee, unit, amount: 1, purpose, terms: EscrowTerms::default() }
		}),
		(Member(INSURER, HandleMoney), || {
			let (payer, payee, unit, purpose) = (at(INSURER), HOSPITAL, UNIT, VISIT);
			Call::deposit_escrow { payer, payee, unit, amount: 1, purpose, terms: EscrowTerms::default() }
		}),
		(Either(HOSPITAL), || {
			let escrow = escrowed(1);
			Neighbours::end(VISIT, Some(Ending::Fulfilled));
			pass(DISPUTING);
			Call::release_escrow { escrow }
		}),
		(Either(HOSPITAL), || {
			let escrow = escrowed(1);
			Neighbours::end(VISIT, Some(Ending::NoShow));
			Call::return_escrow { escrow }
		}),
		(Either(HOSPITAL), || Call::dispute_escrow { escrow: escrowed(1) }),
		(Member(HOSPITAL, HandleMoney), || Call::waive_escrow { escrow: escrowed(1) }),
		(Member(HOSPITAL, HandleMoney), || {
			let invoice = asked(5);
			decided(invoice, CLAIM, 5, 0);
			remit(&[CLAIM]).expect("it is to be paid");
			reversed(invoice, CLAIM, 5);
			let claims = vec![CLAIM].try_into().expect("it is one");
			Call::return_remitted { organization: HOSPITAL, payer: INSURER, unit: UNIT, claims }
		}),
		(Member(AUDITOR, Mediate), || {
			let escrow = escrowed(1);
			Payments::dispute_escrow(by(&wallet(PATIENT)), escrow).expect("it is held");
			Call::settle_escrow { organization: AUDITOR, escrow, released: 1 }
		}),
		(Member(INSURER, PayClaims), || {
			Neighbours::to_pay(CLAIM, payment(1, None));
			let claims = vec![CLAIM].try_into().expect("it is one");
			Call::remit { organization: INSURER, payee: HOSPITAL, unit: UNIT, claims, total: due(&[CLAIM]) }
		}),
		(Member(HOSPITAL, HandleMoney), || {
			Neighbours::to_pay(CLAIM, payment(1, None));
			remit(&[CLAIM]).expect("it is to be paid");
			Call::clear_remittance { organization: HOSPITAL, remittance: RemittanceId(0) }
		}),
	]
}

fn make(call: Call<Test>, origin: RuntimeOrigin) -> DispatchResult {
	call.dispatch_bypass_filter(origin).map(|_| ()).map_err(|refusal| refusal.error)
}

/// What the organization's members with the role may do.
fn may(organization: OrganizationId, role: Role, permission: Permission) -> bool {
	let kind = ORGANIZATIONS.iter().find(|(number, _)| *number == organization).expect("it is one of them").1;
	salus_primitives::role::Roles::from(role).permissions_in(kind).contains(permission)
}

/// Somebody, with where they are a member as what, and for whom they pay.
type Person = (AccountId, Option<(OrganizationId, Role)>, Option<PatientId>);

/// Everybody, with what they are.
fn everybody() -> Vec<Person> {
	let members = ORGANIZATIONS.iter().flat_map(|(organization, _)| {
		Role::ALL.iter().map(|role| (holder(*organization, *role), Some((*organization, *role)), None))
	});
	let controllers = [PATIENT, OTHER_PATIENT]
		.into_iter()
		.flat_map(|patient| [wallet(patient), guardian(patient)].map(|account| (account, None, Some(patient))));
	let others = [friend(PATIENT), stranger()].map(|account| (account, None, None));
	members.chain(controllers).chain(others).chain([(Council::get(), None, None)]).collect()
}

#[test]
fn no_call_is_forgotten_here() {
	let mut named = BTreeSet::new();
	for (_, case) in every_call() {
		scene(|| {
			named.insert(case().get_call_name());
		});
	}
	assert_eq!(named, Call::<Test>::get_call_names().iter().copied().collect());
}

#[test]
fn each_call_is_whose_it_is_and_nobody_elses() {
	for (who, case) in every_call() {
		new_test_ext().execute_with(|| {
			furnish();
			let call = case();
			let name = call.get_call_name();
			for (account, member, patient) in everybody() {
				let member_may = |organization, permission| {
					member.is_some_and(|(of, role)| of == organization && may(of, role, permission))
				};
				let allowed = match who {
					Who::Council => account == Council::get(),
					Who::Member(organization, permission) => member_may(organization, permission),
					Who::Patient => patient == Some(PATIENT),
					Who::Either(organization) => {
						patient == Some(PATIENT) || member_may(organization, Permission::HandleMoney)
					}
				};
				let made = frame_support::storage::with_transaction(|| {
					let made = make(call.clone(), by(&account));
					sp_runtime::TransactionOutcome::Rollback(Ok::<_, DispatchError>(made))
				});
				let made = made.expect("it is rolled back");
				if allowed {
					assert_eq!(made, Ok(()), "{name} by {member:?} {patient:?}");
					continue;
				}
				let is_of = |organization| member.is_some_and(|(of, _)| of == organization);
				let refused = match who {
					Who::Council => BadOrigin,
					Who::Member(organization, _) if !is_of(organization) => Error::<Test>::NotAMember.into(),
					_ => Error::<Test>::NotAuthorized.into(),
				};
				assert_eq!(made, Err(refused), "{name} by {member:?} {patient:?}");
			}
			Payments::do_try_state().expect("the invariants hold");
		});
	}
}

#[test]
fn no_call_is_nobodys() {
	for (who, case) in every_call() {
		scene(|| {
			let call = case();
			assert_noop!(make(call.clone(), RuntimeOrigin::none()), BadOrigin);
			if who != Who::Council {
				assert_noop!(make(call, RuntimeOrigin::root()), BadOrigin);
			}
		});
	}
}

#[test]
fn while_an_organization_is_suspended_nobody_acts_for_it() {
	for (who, case) in every_call() {
		let (Who::Member(organization, _) | Who::Either(organization)) = who else { continue };
		scene(|| {
			let call = case();
			Neighbours::set_active(organization, false);
			let refused = match who {
				Who::Either(_) => Error::<Test>::NotAuthorized,
				_ => Error::<Test>::NotAMember,
			};
			let refused: DispatchError = refused.into();
			for role in Role::ALL {
				assert_noop!(make(call.clone(), by(&holder(organization, *role))), refused);
			}
		});
	}
}

#[test]
fn money_is_handled_by_cashiers_and_mediated_by_mediators() {
	let holders = |permission| -> Vec<Role> {
		Role::ALL.iter().copied().filter(|role| role.permissions().contains(permission)).collect()
	};
	assert_eq!(holders(Permission::HandleMoney), [Role::Cashier]);
	assert_eq!(holders(Permission::PayClaims), [Role::Cashier]);
	assert_eq!(holders(Permission::IssueMoney), [Role::Cashier]);
	assert_eq!(holders(Permission::IssueInvoices), [Role::ClaimsClerk, Role::Cashier]);
	assert_eq!(holders(Permission::Mediate), [Role::Mediator]);
	let can = |permission| -> Vec<OrganizationKind> {
		OrganizationKind::ALL.iter().copied().filter(|kind| kind.permissions().contains(permission)).collect()
	};
	assert_eq!(can(Permission::IssueMoney), [OrganizationKind::Settlement]);
	assert_eq!(can(Permission::Mediate), [OrganizationKind::Auditor]);
	assert_eq!(can(Permission::PayClaims), [OrganizationKind::Insurer]);
}
