//! What the council decides as such: upgrades, pauses, quotas.

use salus_admission::Call as Admission;
use salus_governance::{CallName, Name};

use super::super::{
	people::STRANGER,
	table::{May, Row, Share},
};
use crate::{Governance, RuntimeOrigin};
use salus_governance::Call;

fn grant() -> CallName {
	let bounded = |text: &str| Name::try_from(text.as_bytes().to_vec()).expect("names are short");
	(bounded("Consent"), bounded("grant"))
}

fn paused() {
	Governance::pause(RuntimeOrigin::root(), grant()).expect("it is not paused");
}

pub fn rows() -> Vec<Row> {
	let three_quarters = || May::council(Share::ThreeQuarters);
	vec![
		Row::new("Governance.authorize_upgrade", three_quarters(), |_| {
			Call::authorize_upgrade { code_hash: Default::default() }.into()
		}),
		Row::new("Governance.withdraw_upgrade", three_quarters(), |_| Call::withdraw_upgrade {}.into()).after(|_| {
			Governance::authorize_upgrade(RuntimeOrigin::root(), Default::default()).expect("root may");
		}),
		Row::new("Governance.pause", May { committee: true, ..May::council(Share::Half) }, |_| {
			Call::pause { name: grant() }.into()
		}),
		Row::new("Governance.extend_pause", May::council(Share::Half), |_| Call::extend_pause { name: grant() }.into())
			.after(|_| paused()),
		Row::new("Governance.unpause", May::council(Share::Half), |_| Call::unpause { name: grant() }.into())
			.after(|_| paused()),
	]
}

pub fn quotas() -> Vec<Row> {
	vec![
		Row::new("Admission.set_actor_quota", May::council(Share::Half), |_| {
			Admission::set_actor_quota { account: STRANGER, quota: Some(1) }.into()
		}),
		Row::new("Admission.set_organization_quota", May::council(Share::Half), |asked| {
			Admission::set_organization_quota { organization: asked.organization, quota: Some(1) }.into()
		}),
	]
}
