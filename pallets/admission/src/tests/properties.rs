use std::collections::BTreeMap;

use proptest::prelude::*;
use salus_primitives::{quota::Reserve, AccountId, Moment, OrganizationId};

use crate::mock::*;

/// One thing that happens.
#[derive(Clone, Debug)]
enum Step {
	/// Somebody does work, which may use less than it declared, and may fail.
	Work { who: usize, reserve: usize, for_hospital: bool, declared: u64, used: Option<u64>, fails: bool, bytes: usize },
	/// Time passes.
	Wait(Moment),
	/// The council sets a quota.
	Set { who: usize, quota: Option<u64> },
	/// And an organization's.
	SetOrganization(Option<u64>),
}

const WHO: [AccountId; 2] = [NURSE, WALLET];
const RESERVES: [Reserve; 4] = [Reserve::Ordinary, Reserve::Emergency, Reserve::Office, Reserve::Service];
/// So that some dozen transactions spend it.
const LIMIT: u64 = 20_000_000_000;

fn step() -> impl Strategy<Value = Step> {
	let amount = || 0..LIMIT / 8;
	prop_oneof![
		8 => (0..2usize, 0..4usize, any::<bool>(), amount(), proptest::option::of(amount()), any::<bool>(), 0..10_000usize)
			.prop_map(|(who, reserve, for_hospital, declared, used, fails, bytes)| {
				let used = used.map(|used| used.min(declared));
				Step::Work { who, reserve, for_hospital, declared, used, fails, bytes }
			}),
		1 => (0..HOUR).prop_map(Step::Wait),
		1 => (0..2usize, proptest::option::of(0..2 * LIMIT)).prop_map(|(who, quota)| Step::Set { who, quota }),
		1 => proptest::option::of(0..2 * LIMIT).prop_map(Step::SetOrganization),
	]
}

/// The same rules, written down a second time: what is spent in the period that runs, by whom.
#[derive(Default)]
struct Model {
	period: Moment,
	spent: BTreeMap<(AccountId, Reserve), u64>,
	by_organization: u64,
	quotas: BTreeMap<AccountId, u64>,
	quota_of_organization: Option<u64>,
}

impl Model {
	fn turn(&mut self) {
		let period = Now::get() / HOUR;
		if period != self.period {
			*self = Model {
				period,
				quotas: std::mem::take(&mut self.quotas),
				quota_of_organization: self.quota_of_organization,
				..Default::default()
			};
		}
	}

	fn limit(&self, who: &AccountId, reserve: Reserve) -> u64 {
		match reserve {
			Reserve::Ordinary => self.quotas.get(who).copied().unwrap_or(LIMIT),
			_ => LIMIT,
		}
	}

	/// Whether the transaction fits, and if so what it comes to.
	fn work(&mut self, who: &AccountId, reserve: Reserve, for_hospital: bool, declared: u64, used: u64) -> bool {
		self.turn();
		let limit = self.limit(who, reserve);
		let to_organization = for_hospital && matches!(reserve, Reserve::Ordinary | Reserve::Service);
		let spent = self.spent.entry((who.clone(), reserve)).or_default();
		let limit_of_organization = self.quota_of_organization.unwrap_or(LIMIT);
		let fits = *spent + declared <= limit
			&& (!to_organization || self.by_organization + declared <= limit_of_organization);
		if fits {
			*spent += used;
			self.by_organization += if to_organization { used } else { 0 };
		}
		fits
	}
}

fn take(step: Step, model: &mut Model) {
	match step {
		Step::Wait(moment) => Now::mutate(|now| *now += moment),
		Step::Set { who, quota } => {
			let _ = Quotas::set_actor_quota(RuntimeOrigin::root(), WHO[who].clone(), quota);
			match quota {
				Some(quota) => drop(model.quotas.insert(WHO[who].clone(), quota)),
				None => drop(model.quotas.remove(&WHO[who])),
			}
		}
		Step::SetOrganization(quota) => {
			let _ = Quotas::set_organization_quota(RuntimeOrigin::root(), HOSPITAL, quota);
			model.quota_of_organization = quota;
		}
		Step::Work { who, reserve, for_hospital, declared, used, fails, bytes } => {
			let (who, reserve) = (WHO[who].clone(), RESERVES[reserve]);
			CallReserve::set(Some(reserve));
			CallOrganization::set(for_hospital.then_some(HOSPITAL));
			let call = works::Call::work { declared, proof: 0, used, fails }.into();
			let taken = apply_of_length(who.clone(), call, bytes);
			let fixed = overhead() + u64::try_from(bytes).unwrap() * BYTE;
			let used = used.unwrap_or(declared);
			let fits = model.work(&who, reserve, for_hospital, fixed + declared, fixed + used);
			assert_eq!(taken.is_ok(), fits, "{taken:?}");
			if let Ok(carried_out) = taken {
				assert_eq!(carried_out.is_err(), fails);
				let within = spent_of(&who, reserve) <= Quotas::reserve_of(who.clone(), reserve).limit;
				assert!(within, "no quota is exceeded by what is let in");
			}
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn what_is_let_in_and_charged_is_what_the_rules_say(steps in proptest::collection::vec(step(), 1..80)) {
		run(|| {
			Now::set(MORNING);
			ActorQuota::set(LIMIT);
			OrganizationQuota::set(LIMIT);
			EmergencyReserve::set(LIMIT);
			OfficeReserve::set(LIMIT);
			ServiceReserve::set(LIMIT);
			let mut model = Model::default();
			for step in steps {
				take(step, &mut model);
				model.turn();
				for who in &WHO {
					for reserve in RESERVES {
						let expected = model.spent.get(&(who.clone(), reserve)).copied().unwrap_or_default();
						assert_eq!(spent_of(who, reserve), expected, "{reserve:?} of {who:?}");
					}
				}
				assert_eq!(spent_by_organization(HOSPITAL), model.by_organization);
				assert_eq!(spent_by_organization(OrganizationId(1)), 0);
			}
		});
	}
}
