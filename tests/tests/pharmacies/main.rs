//! Prescriptions and pharmacies over the wallet: what patients, physicians, pharmacists and an auditor see of them, and what each is refused, by name and with what to do
//! about it. At last the node is started with its clock some days ahead, so that what was due comes and what was good lapses.

mod counter;
mod later;
mod part;
mod prescription;
mod recall;
mod refill;
mod replacement;
mod stock;
mod town;
mod transfer;
mod view;

use std::time::Duration;

use futures::try_join;
use salus_tests::{cast::vault_settings, node::Node, Result};

use later::Left;
use town::{Town, DAY};

/// How far ahead the node's clock is at last: longer than a refill is good, and than a dispense can be reversed.
const AHEAD: Duration = Duration::from_millis(15 * DAY);

#[tokio::test(flavor = "multi_thread")]
async fn medicine_is_told_by_the_wallet_from_the_prescription_to_the_recall_of_a_lot() -> Result<()> {
	let mut node = Node::development(vault_settings())?;
	node.start().await?;
	let town = Town::open(&node).await?;

	let prescriptions = async {
		let short = town.prescribes_under_licence().await?;
		let held = town.prescribes_under_consent().await?;
		town.prescribes_in_an_emergency(&held).await?;
		town.takes_two_for_what_is_controlled().await?;
		town.holds_resumes_and_stops().await?;
		town.replaces().await?;
		Ok((short, held))
	};
	let counter = async {
		let parts = town.gives_in_parts().await?;
		town.prepares_and_hands_over().await?;
		town.lets_a_patient_refuse().await?;
		town.gives_something_else().await?;
		town.takes_back().await?;
		Ok(parts)
	};
	let refills = async {
		let refilled = town.refills().await?;
		town.refuses_refills(&refilled).await
	};
	let stock = async {
		let brief = town.stocks_what_is_brief().await?;
		town.takes_what_expires_first().await?;
		town.puts_right_and_says_what_is_low().await?;
		Ok(brief)
	};
	let lots = async {
		let shared = town.transfers().await?;
		town.recalls_at_one(&shared).await?;
		town.recalls_everywhere(&shared).await
	};
	let ((short, held), parts, lapsed, brief, ()) = try_join!(prescriptions, counter, refills, stock, lots)?;
	try_join!(town.shows_what_is_in_the_vault(), town.shows_numbers_to_everybody(&parts), town.lets_no_stranger_act())?;

	node.restart_ahead(AHEAD).await?;
	town.goes_on_later(&Left { short, held, parts, lapsed, brief }).await?;
	node.ensure_running()
}
