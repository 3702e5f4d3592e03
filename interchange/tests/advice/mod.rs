//! 835s, written from the examples, read again and weighed.

#![allow(dead_code, reason = "each test file takes a part of it")]

use std::collections::BTreeSet;

use salus_interchange::{
	x12::{self, Papers, X12Error},
	*,
};
use x12_types::{
	util::Parser,
	v005010::{_835Loop2110, Transmission, _835, CAS},
};

use crate::world::{details, document};

pub const NOW: Moment = 1_795_900_000_000;

pub fn envelope() -> x12::Envelope {
	x12::Envelope::new(&details(), NOW).expect("the details have an exchange")
}

pub fn example() -> (RemittanceEntry, Papers) {
	let claims = ["claim-paid", "claim-reversed", "claim-overturned"].map(document).to_vec();
	let decisions = ["decisions-reversed", "decisions-overturned"].map(document).to_vec();
	(document("remittance"), Papers { claims, decisions, before: Vec::new() })
}

/// The example with no more than these two claims.
pub fn first_two(lines: [(RemittedKind, Amount); 2]) -> (RemittanceEntry, Papers) {
	let (mut entry, mut papers) = example();
	papers.claims.truncate(2);
	papers.decisions.truncate(1);
	let remitted = |(id, (kind, amount))| Remitted { claim: ClaimId(id), kind, amount };
	entry.remittance.lines = [12, 17].into_iter().zip(lines).map(remitted).collect();
	let total: i128 = entry.remittance.lines.iter().map(Remitted::signed).sum();
	entry.remittance.total = u64::try_from(total).expect("it is above zero");
	(entry, papers)
}

pub fn write((entry, papers): &(RemittanceEntry, Papers)) -> String {
	x12::remittance(entry, papers, &details(), &envelope()).expect("it can be written")
}

pub fn parse(text: &str) -> _835 {
	let (rest, read) = Transmission::<_835>::parse(text).expect("it can be read");
	assert_eq!(rest, "");
	assert_eq!(read.to_string(), text);
	let [group] = <[_; 1]>::try_from(read.functional_group).expect("there is one group");
	let [transaction] = <[_; 1]>::try_from(group.segments).expect("there is one transaction");
	transaction
}

pub fn minor(text: &str) -> i128 {
	decimal::minor(text, 2).expect("it is an amount")
}

pub fn maybe(text: &Option<String>) -> i128 {
	text.as_deref().filter(|text| !text.is_empty()).map_or(0, minor)
}

/// What a segment of adjustments sums to.
pub fn adjusted(cas: &CAS) -> i128 {
	minor(&cas._03) + [&cas._06, &cas._09, &cas._12, &cas._15, &cas._18].map(maybe).iter().sum::<i128>()
}

/// What X12's list of reasons demands: none that is stopped, groups that go with them, a remark beside those that say nothing without one, and none twice.
pub fn by_the_list(service: &_835Loop2110) {
	let mut seen = BTreeSet::new();
	let mut wants = BTreeSet::new();
	for cas in &service.cas {
		let more = [&cas._05, &cas._08, &cas._11, &cas._14, &cas._17].into_iter().flatten();
		for code in std::iter::once(&cas._02).chain(more).filter(|code| !code.is_empty()) {
			assert_ne!(code, "38", "it is stopped");
			assert!(cas._01 == "OA" || !["18", "23"].contains(&code.as_str()), "{cas}");
			assert!(seen.insert((cas._01.clone(), code.clone())), "{cas}");
			wants.extend(match code.as_str() {
				"16" => Some("LQ*HE*N463~\n"),
				"96" => Some("LQ*HE*N130~\n"),
				_ => None,
			});
		}
	}
	let told: Vec<_> = service.lq.iter().map(ToString::to_string).collect();
	assert_eq!(told, wants.into_iter().collect::<Vec<_>>());
}

/// The guide's three balances: of every service, of every claim, and of the whole.
pub fn balanced(read: &_835) {
	let claims: Vec<_> = read.loop_2000.iter().flat_map(|header| &header.loop_2100).collect();
	for claim in &claims {
		for service in &claim.loop_2110 {
			let told: i128 = service.cas.iter().map(adjusted).sum();
			assert_eq!(minor(&service.svc._02), maybe(&service.svc._03) + told);
			by_the_list(service);
		}
		let services = claim.loop_2110.iter();
		assert_eq!(minor(&claim.clp._03), services.clone().map(|one| minor(&one.svc._02)).sum());
		assert_eq!(minor(&claim.clp._04), services.clone().map(|one| maybe(&one.svc._03)).sum());
		let told: i128 = services.clone().flat_map(|one| &one.cas).map(adjusted).sum();
		assert_eq!(minor(&claim.clp._03), minor(&claim.clp._04) + told);
		let patient: i128 = services.flat_map(|one| &one.cas).filter(|cas| cas._01 == "PR").map(adjusted).sum();
		let taken_back = claim.clp._02 == "22";
		assert_eq!(
			claim.clp._05.as_deref().filter(|text| !text.is_empty()).map(minor),
			(patient > 0 && !taken_back).then_some(patient)
		);
		assert!(if taken_back { minor(&claim.clp._03) <= 0 } else { minor(&claim.clp._03) >= 0 });
	}
	let paid: i128 = claims.iter().map(|claim| minor(&claim.clp._04)).sum();
	assert_eq!(minor(&read.bpr._02), paid);
	// What a claim says is never put right anywhere but in the claim.
	assert!(read.plb.is_empty());
}

/// What is said to the example, once it is changed.
pub fn refusal(change: impl FnOnce(&mut RemittanceEntry, &mut Papers, &mut Details)) -> X12Error {
	let (mut entry, mut papers) = example();
	let mut details = details();
	change(&mut entry, &mut papers, &mut details);
	x12::remittance(&entry, &papers, &details, &envelope()).expect_err("it is refused")
}
