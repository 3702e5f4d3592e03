//! `lab specimen`: specimens, and in whose hands they are.

mod list;

use clap::{Args, Subcommand};
use salus_primitives::{
	laboratory::{
		Aliquot, Condition, Conditions, CustodyAct, Disposal, RejectionReason, TestSet, MAX_ALIQUOTS, MAX_POOLED,
	},
	role::Permission,
	Digest, OrderId, OrganizationId, SpecimenId,
};

pub use list::{describe, describe_custody, describe_fully};

use super::{bounded, digest, set, tests, Desk};
use crate::{call::Call, calls::lab as calls, error::Result, report::Report, wallet::Wallet};

/// Specimens.
#[derive(Clone, Debug, Subcommand)]
pub enum SpecimenCommand {
	/// Say that a specimen was taken for some tests of an order.
	Collect {
		/// The order's number.
		order: OrderId,
		/// The tests, by their places in the order, from 0, as 0,2.
		#[arg(long, value_name = "PLACES", value_parser = tests)]
		tests: TestSet,
		/// The digest of its label under the orderer's key for the patient, 64 hexadecimal digits, as the organization's own software makes it.
		#[arg(long, value_name = "DIGEST", value_parser = digest)]
		label: Digest,
		/// The rejected specimen in whose place it was taken.
		#[arg(long, value_name = "NUMBER")]
		replaces: Option<SpecimenId>,
		/// For whom you took it.
		#[command(flatten)]
		desk: Desk,
	},
	/// Make aliquots of a specimen that you have.
	Split {
		/// Which.
		#[command(flatten)]
		place: SpecimenPlace,
		/// An aliquot: the digest of its label, and its tests by their places in the order, as 0x51…:0,2. Several times for several.
		#[arg(long, required = true, value_name = "DIGEST:PLACES", value_parser = aliquot)]
		aliquot: Vec<Aliquot>,
	},
	/// Make one specimen of several of the same order, all of which you have.
	Pool {
		/// Their numbers.
		#[arg(required = true, num_args = 2..)]
		specimens: Vec<SpecimenId>,
		/// The digest of the pool's label, 64 hexadecimal digits.
		#[arg(long, value_name = "DIGEST", value_parser = digest)]
		label: Digest,
		/// For whom you have them.
		#[command(flatten)]
		desk: Desk,
	},
	/// Sign a specimen that you have over to another organization, or to a colleague, who must sign too.
	Offer {
		/// Which.
		#[command(flatten)]
		place: SpecimenPlace,
		/// The organization that is to have it.
		#[arg(long, value_name = "NUMBER")]
		to: OrganizationId,
		/// Whom there. Left out: whoever handles specimens.
		#[arg(long, value_name = "ACCOUNT")]
		receiver: Option<String>,
	},
	/// Take an offer of yours back, or decline one that is to you.
	CancelOffer(SpecimenPlace),
	/// Sign for a specimen that is offered. You have it from then on.
	Receive {
		/// Which.
		#[command(flatten)]
		place: SpecimenPlace,
		/// In which condition it is, by the codes of HL7's table 0493, as HEM,COOL. Left out: nothing remarkable.
		#[arg(long, value_name = "CODES", value_delimiter = ',')]
		conditions: Vec<Condition>,
	},
	/// Put a specimen that you have into storage.
	Store(SpecimenPlace),
	/// Take a specimen out of the organization's storage. You have it from then on.
	Retrieve(SpecimenPlace),
	/// Say that a specimen that you have will not do. Another can be collected in its place.
	Reject {
		/// Which.
		#[command(flatten)]
		place: SpecimenPlace,
		/// Why, by the codes of HL7's table 0490: EX expired, QS too little, RA no patient number, RB broken container, RC clotting, RD no collection date, RE no patient name, RH hemolysis, RI identification, RM labeling, RN contamination, RP no collector, RR improper storage, RS misspelled name.
		#[arg(long, value_name = "CODE")]
		reason: RejectionReason,
	},
	/// Say that a specimen that you have was destroyed, used up, or lost.
	Dispose {
		/// Which.
		#[command(flatten)]
		place: SpecimenPlace,
		/// destroyed, consumed or lost.
		#[arg(long = "as", value_name = "CODE")]
		disposal: Disposal,
	},
	/// Take a specimen over from a colleague who can handle specimens for the organization no more.
	TakeOver(SpecimenPlace),
	/// Say that a specimen that you have was never so.
	EnterInError(SpecimenPlace),
	/// Show a specimen.
	Show {
		/// The specimen's number.
		specimen: SpecimenId,
	},
	/// Find the specimen with a label.
	Find {
		/// The digest of the label, 64 hexadecimal digits.
		#[arg(value_parser = digest)]
		label: Digest,
	},
	/// Show every specimen of an order.
	List {
		/// The order's number.
		order: OrderId,
	},
	/// Show a specimen's custody, from how it came to be.
	Custody {
		/// The specimen's number.
		specimen: SpecimenId,
	},
}

/// A specimen, and for whom somebody does something with it.
#[derive(Clone, Copy, Debug, Args)]
pub struct SpecimenPlace {
	/// The specimen's number.
	pub specimen: SpecimenId,
	/// For whom you do it.
	#[command(flatten)]
	pub desk: Desk,
}

/// An aliquot, as DIGEST:PLACES.
fn aliquot(text: &str) -> Result<Aliquot, String> {
	let (label, places) = text
		.split_once(':')
		.ok_or_else(|| format!("`{text}` is no aliquot: write the digest of its label and its tests, as 0x51…:0,2"))?;
	Ok(Aliquot { label: digest(label)?, tests: tests(places)? })
}

impl SpecimenCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		use Permission::{HandleSpecimens, TestSpecimens};
		match self {
			Self::Collect { order, tests, label, replaces, desk } => {
				collect(wallet, order, tests, label, replaces, desk).await
			}
			Self::Split { place, aliquot } => split(wallet, place, aliquot).await,
			Self::Pool { specimens, label, desk } => pool(wallet, specimens, label, desk).await,
			Self::Offer { place, to, receiver } => offer(wallet, place, to, receiver).await,
			Self::CancelOffer(place) => {
				let done = "The specimen is offered no longer";
				act(wallet, place, HandleSpecimens, calls::cancel_offer, done).await
			}
			Self::Receive { place, conditions } => {
				let conditions: Conditions = conditions.into_iter().collect();
				let call = |organization, specimen| calls::receive_specimen(organization, specimen, conditions);
				let report = act(wallet, place, HandleSpecimens, call, "Received the specimen").await?;
				Ok(report.with("conditions", conditions))
			}
			Self::Store(place) => {
				act(wallet, place, HandleSpecimens, calls::store_specimen, "Stored the specimen").await
			}
			Self::Retrieve(place) => {
				let done = "Took the specimen out of storage";
				act(wallet, place, HandleSpecimens, calls::retrieve_specimen, done).await
			}
			Self::Reject { place, reason } => {
				let call = |organization, specimen| calls::reject_specimen(organization, specimen, reason);
				Ok(act(wallet, place, TestSpecimens, call, "Rejected the specimen").await?.with("reason", reason))
			}
			Self::Dispose { place, disposal } => {
				let call = |organization, specimen| calls::dispose_specimen(organization, specimen, disposal);
				let done = format!("The specimen is {disposal}");
				Ok(act(wallet, place, HandleSpecimens, call, &done).await?.with("disposal", disposal))
			}
			Self::TakeOver(place) => {
				act(wallet, place, HandleSpecimens, calls::take_over_specimen, "Took the specimen over").await
			}
			Self::EnterInError(place) => {
				let done = "Marked the specimen as entered in error";
				act(wallet, place, HandleSpecimens, calls::enter_specimen_in_error, done).await
			}
			Self::Show { specimen } => list::show(wallet, specimen).await,
			Self::Find { label } => list::find(wallet, label).await,
			Self::List { order } => list::list(wallet, order).await,
			Self::Custody { specimen } => list::custody(wallet, specimen).await,
		}
	}
}

/// What is done with a specimen, with no more to say than which.
async fn act(
	wallet: &Wallet,
	place: SpecimenPlace,
	permission: Permission,
	call: impl FnOnce(OrganizationId, SpecimenId) -> Call,
	done: &str,
) -> Result<Report> {
	let SpecimenPlace { specimen, desk } = place;
	Ok(set(wallet, desk, permission, ("specimen", specimen), call, done).await?.0)
}

async fn collect(
	wallet: &Wallet,
	order: OrderId,
	tests: TestSet,
	label: Digest,
	replaces: Option<SpecimenId>,
	desk: Desk,
) -> Result<Report> {
	let call = |organization, order| calls::collect_specimen(organization, order, tests, label, replaces);
	let done = format!("Took a specimen for {} of order {order}", calls::describe_tests(tests));
	let (report, outcome) = set(wallet, desk, Permission::HandleSpecimens, ("order", order), call, &done).await?;
	let specimen = outcome.field("LabOrders", "CustodySet", "specimen").cloned().unwrap_or_default();
	let line = format!("It is specimen {specimen}");
	Ok(report.with("specimen", specimen).with("label", label).with("tests", tests).line(line))
}

async fn split(wallet: &Wallet, place: SpecimenPlace, aliquots: Vec<Aliquot>) -> Result<Report> {
	let SpecimenPlace { specimen, desk } = place;
	let many = aliquots.len();
	let aliquots = bounded(aliquots, MAX_ALIQUOTS, "aliquots")?;
	let call = |organization, specimen| calls::split_specimen(organization, specimen, &aliquots);
	let done = format!("Split specimen {specimen}");
	let (report, outcome) = set(wallet, desk, Permission::TestSpecimens, ("specimen", specimen), call, &done).await?;
	// The first line is the parent's own, and each of the others an aliquot's.
	let lines = outcome.events.iter().filter(|event| event.is("LabOrders", "CustodySet"));
	let made: Vec<_> = lines.filter_map(|event| event.json.get("specimen").cloned()).skip(1).take(many).collect();
	let numbers: Vec<_> = made.iter().map(ToString::to_string).collect();
	let line = format!("The aliquots are {}", numbers.join(", "));
	Ok(report.with("aliquots", made).line(line))
}

async fn pool(wallet: &Wallet, specimens: Vec<SpecimenId>, label: Digest, desk: Desk) -> Result<Report> {
	let parents = bounded(specimens, MAX_POOLED, "specimens")?;
	let organization = desk.acting(wallet, Permission::TestSpecimens).await?;
	let outcome = wallet.submit(&calls::pool_specimens(organization, &parents, label)).await?;
	// The last line of the custodies is the pool's own.
	let mut lines = outcome.events.iter().rev().filter(|event| event.is("LabOrders", "CustodySet"));
	let pool = lines.next().and_then(|event| event.json.get("specimen").cloned()).unwrap_or_default();
	Ok(Report::of_transaction(&outcome, &format!("Pooled them into specimen {pool}"))
		.with("organization", organization)
		.with("parents", parents)
		.with("specimen", pool)
		.with("label", label))
}

async fn offer(wallet: &Wallet, place: SpecimenPlace, to: OrganizationId, receiver: Option<String>) -> Result<Report> {
	let receiver = receiver.map(|text| wallet.account(&text)).transpose()?;
	let named = receiver.clone();
	let call = |organization, specimen| calls::offer_specimen(organization, specimen, to, named);
	let done = format!("Offered the specimen to organization {to}, which must sign for it");
	let report = act(wallet, place, Permission::HandleSpecimens, call, &done).await?;
	Ok(report.with("to", to).with("receiver", receiver))
}

/// What was done with a specimen, in words.
pub fn describe_act(act: &CustodyAct) -> String {
	match act {
		CustodyAct::Collected => "collected".into(),
		CustodyAct::SplitFrom(parent) => format!("split from specimen {parent}"),
		CustodyAct::SplitInto(first, many) => format!("split into {many}, from specimen {first} on"),
		CustodyAct::Pooled => "pooled".into(),
		CustodyAct::PooledInto(pool) => format!("pooled into specimen {pool}"),
		CustodyAct::Received { from, conditions, .. } => {
			let codes: Vec<_> = conditions.iter().map(|condition| condition.to_string()).collect();
			let state = if codes.is_empty() { String::new() } else { format!(", {}", codes.join(", ")) };
			format!("received from {} of organization {}{state}", from.account, from.organization)
		}
		CustodyAct::Stored => "stored".into(),
		CustodyAct::Retrieved => "retrieved".into(),
		CustodyAct::Rejected(reason) => format!("rejected, {reason}"),
		CustodyAct::Disposed(disposal) => disposal.to_string(),
		CustodyAct::TakenOver(from) => format!("taken over from {from}"),
		CustodyAct::EnteredInError => "entered in error".into(),
	}
}
