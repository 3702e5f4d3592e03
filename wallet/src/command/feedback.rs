//! `appointment feedback`: what patients say of visits.

use clap::{Args, Subcommand};
use salus_primitives::{
	appointment::{Answer, Feedback, Ratings},
	record::Label,
	AppointmentId,
};
use std::path::PathBuf;

use super::{
	feedback_text::{self, ReadArguments},
	ward::House,
};
use crate::{calls::appointment as calls, error::Result, provision, report::Report, wallet::Wallet};

/// Feedback.
#[derive(Clone, Debug, Subcommand)]
pub enum FeedbackCommand {
	/// Say something of a visit, once, within thirty days. A text goes to the vault of where the visit was, before anything goes to the chain.
	Give {
		/// The appointment's number.
		appointment: AppointmentId,
		/// What.
		#[command(flatten)]
		says: FeedbackArguments,
	},
	/// Show what a patient said of a visit.
	Show {
		/// The appointment's number.
		appointment: AppointmentId,
		/// The text.
		#[command(flatten)]
		read: ReadArguments,
	},
	/// Show what patients say of an organization, added up.
	Ratings(House),
}

/// Scores from 1 to 5, which is the best, and answers: Y, N or UNK.
#[derive(Clone, Debug, Args)]
pub struct FeedbackArguments {
	/// The care.
	#[arg(long, value_name = "SCORE", value_parser = clap::value_parser!(u8).range(1..=5))]
	pub care: u8,
	/// How they were treated as a person.
	#[arg(long, value_name = "SCORE", value_parser = clap::value_parser!(u8).range(1..=5))]
	pub courtesy: u8,
	/// How long they waited.
	#[arg(long, value_name = "SCORE", value_parser = clap::value_parser!(u8).range(1..=5))]
	pub punctuality: u8,
	/// Whether the care was given.
	#[arg(long, value_name = "ANSWER", value_parser = answer, default_value = "UNK")]
	pub rendered: Answer,
	/// Whether payment was asked for.
	#[arg(long, value_name = "ANSWER", value_parser = answer, default_value = "UNK")]
	pub payment: Answer,
	/// Whether they got their medicine.
	#[arg(long, value_name = "ANSWER", value_parser = answer, default_value = "UNK")]
	pub medicine: Answer,
	/// A file with more words, 8,192 bytes at most. The chain gets a salted digest of it alone.
	#[arg(long, value_name = "FILE")]
	pub text_file: Option<PathBuf>,
	/// How the text is labelled, as N or R:HIV,PSY.
	#[arg(long, value_name = "LABEL", value_parser = provision::label, default_value = "N", requires = "text_file")]
	pub label: Label,
}

/// An answer, in whichever case it is written.
fn answer(text: &str) -> std::result::Result<Answer, String> {
	text.to_ascii_uppercase().parse().map_err(|error: salus_primitives::code::UnknownCode| error.to_string())
}

impl FeedbackCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Give { appointment, says } => give(wallet, appointment, says).await,
			Self::Show { appointment, read } => show(wallet, appointment, read).await,
			Self::Ratings(house) => {
				let organization = house.seen(wallet).await?;
				let ratings = wallet.chain().await?.ratings(organization).await?;
				let report = Report::new().with("organization", organization).with("ratings", ratings);
				Ok(report.lines(describe_ratings(&ratings)))
			}
		}
	}
}

/// Stores the text and then says on the chain what it is the digest of. Cut off in between, it is called again with the same text and goes on.
async fn give(wallet: &Wallet, appointment: AppointmentId, says: FeedbackArguments) -> Result<Report> {
	let FeedbackArguments { care, courtesy, punctuality, rendered, payment, medicine, text_file, label } = says;
	let stored = match text_file {
		Some(file) => Some(feedback_text::store(wallet, appointment, &file, label).await?),
		None => None,
	};
	let feedback = Feedback {
		care,
		courtesy,
		punctuality,
		care_rendered: rendered,
		payment_asked: payment,
		medicine_received: medicine,
		text: stored.as_ref().map(|stored| stored.content),
	};
	let done = format!("Said of the visit of appointment {appointment}");
	let report = wallet.report(&calls::give_feedback(appointment, &feedback), &done).await?;
	let report = report.with("appointment", appointment).with("feedback", feedback);
	Ok(match stored {
		Some(stored) => stored.tell(report),
		None => report,
	})
}

async fn show(wallet: &Wallet, appointment: AppointmentId, read: ReadArguments) -> Result<Report> {
	let feedback = wallet.chain().await?.feedback(appointment).await?;
	let lines = match &feedback {
		Some(feedback) => calls::describe_feedback(feedback),
		None => vec![format!("Nothing was said of the visit of appointment {appointment}")],
	};
	let report = Report::new().with("appointment", appointment).with("feedback", feedback).lines(lines);
	if !read.text {
		return Ok(report);
	}
	Ok(feedback_text::read(wallet, appointment, feedback.and_then(|feedback| feedback.text), read).await?.tell(report))
}

/// What patients say of an organization, in lines.
pub fn describe_ratings(ratings: &Ratings) -> Vec<String> {
	let Ratings { count, care, courtesy, punctuality, not_rendered, payment_asked, medicine_missing } = ratings;
	if *count == 0 {
		return vec!["Nobody has said anything".into()];
	}
	let mean = |sum: &u32| format!("{:.1}", f64::from(*sum) / f64::from(*count));
	vec![
		format!(
			"{count} patients: care {}, courtesy {}, punctuality {}, of 5",
			mean(care),
			mean(courtesy),
			mean(punctuality)
		),
		format!("  care not given {not_rendered}, payment asked {payment_asked}, medicine not got {medicine_missing}"),
	]
}
