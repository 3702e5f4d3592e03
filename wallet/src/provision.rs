//! Consents on the command line: who they are for, what they say, and how both read.

use salus_primitives::{
	consent::{Action, Actions, Grantee, LabelFilter, Period, Provision, Purpose, Purposes},
	patient::{Act, Scope},
	record::{Confidentiality, Label, RecordClass, RecordClasses, Sensitivities, Sensitivity},
	role::{Permission, Permissions, Role, Roles},
	AccountId, Moment, OrganizationId, RecordId,
};

use crate::{
	error::{Error, Result},
	moment,
};

macro_rules! set_of {
	($(#[$meta:meta])* $name:ident, $set:ident, $of:ident) => {
		$(#[$meta])*
		pub fn $name(text: &str) -> Result<$set, String> {
			match text {
				"all" => return Ok($set::ALL),
				"none" => return Ok($set::NONE),
				_ => {}
			}
			text.split(',').map(|code| code.trim().parse::<$of>().map_err(|error| error.to_string())).collect()
		}
	};
}

set_of! {
	/// Record classes, separated by commas, or `all`, or `none`.
	classes, RecordClasses, RecordClass
}
set_of! {
	/// Actions, separated by commas, or `all`, or `none`.
	actions, Actions, Action
}
set_of! {
	/// Purposes, separated by commas, or `all`, or `none`.
	purposes, Purposes, Purpose
}
set_of! {
	/// Roles, separated by commas, or `all`, or `none`.
	roles, Roles, Role
}
set_of! {
	/// Permissions, separated by commas, or `all`, or `none`.
	permissions, Permissions, Permission
}
set_of! {
	/// What somebody may do for a patient, separated by commas, or `all`, or `none`.
	scope, Scope, Act
}
set_of! {
	/// Sensitivities, separated by commas, or `all`, or `none`.
	sensitivities, Sensitivities, Sensitivity
}

/// A label as `N` or `R:HIV,PSY`.
pub fn label(text: &str) -> Result<Label, String> {
	let (confidentiality, rest) = match text.split_once(':') {
		Some((confidentiality, rest)) => (confidentiality, sensitivities(rest)?),
		None => (text, Sensitivities::NONE),
	};
	let confidentiality = confidentiality.parse::<Confidentiality>().map_err(|error| error.to_string())?;
	Ok(Label { confidentiality, sensitivities: rest })
}

/// A refusal's label as `R`, `R:HIV` or `:HIV,PSY`.
pub fn label_from(text: &str) -> Result<LabelFilter, String> {
	if let Some(rest) = text.strip_prefix(':') {
		return Ok(LabelFilter::From { confidentiality: None, sensitivities: sensitivities(rest)? });
	}
	let Label { confidentiality, sensitivities } = label(text)?;
	Ok(LabelFilter::From { confidentiality: Some(confidentiality), sensitivities })
}

/// Who a consent is for, as it is written; accounts are still names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum GranteeText {
	/// An account in any of its spellings.
	Account(String),
	/// Anything else.
	Other(Grantee),
}

/// `organization:3`, `role:3/physician`, `account:5Grw…`, or an account by itself.
pub fn grantee(text: &str) -> Result<GranteeText, String> {
	let organization =
		|text: &str| text.parse::<OrganizationId>().map_err(|_| format!("`{text}` is no number of an organization"));
	match text.split_once(':') {
		Some(("organization" | "org", rest)) => Ok(GranteeText::Other(Grantee::Organization(organization(rest)?))),
		Some(("role", rest)) => {
			let (number, role) = rest.split_once('/').ok_or("write a role as role:3/physician")?;
			let role = role.parse::<Role>().map_err(|error| error.to_string())?;
			Ok(GranteeText::Other(Grantee::Role { organization: organization(number)?, role }))
		}
		Some(("account", rest)) => Ok(GranteeText::Account(rest.into())),
		_ => Ok(GranteeText::Account(text.into())),
	}
}

/// What a consent says, on the command line.
#[derive(Clone, Debug, clap::Args)]
pub struct ProvisionArguments {
	/// Kinds of record, separated by commas, or `all`.
	#[arg(long, value_name = "CODES", value_parser = classes)]
	pub classes: RecordClasses,
	/// What is done with them: collect, access, use, disclose, correct, or `all`. Left out: access for a permit, all for a refusal.
	#[arg(long, value_name = "CODES", value_parser = actions)]
	pub actions: Option<Actions>,
	/// Why: TREAT, HPAYMT and so on, or `all`. Left out: TREAT for a permit, all for a refusal.
	#[arg(long, value_name = "CODES", value_parser = purposes)]
	pub purposes: Option<Purposes>,
	/// When it begins.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse)]
	pub from: Option<Moment>,
	/// When it ends, as 30d or 2027-01-01.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse)]
	pub until: Option<Moment>,
	/// Only data made from then on.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse, allow_hyphen_values = true)]
	pub data_from: Option<Moment>,
	/// Only data made before.
	#[arg(long, value_name = "MOMENT", value_parser = moment::parse, allow_hyphen_values = true)]
	pub data_until: Option<Moment>,
	/// Only these records.
	#[arg(long, value_name = "IDS", value_delimiter = ',')]
	pub records: Vec<RecordId>,
	/// Only what this account wrote.
	#[arg(long, value_name = "ACCOUNT")]
	pub author: Option<String>,
	/// Only records labelled no higher than this, as N or R:HIV. For a permit.
	#[arg(long, value_name = "LABEL", value_parser = label, conflicts_with = "label_from")]
	pub label_up_to: Option<Label>,
	/// Only records labelled from this on, as R, R:HIV or :HIV. For a refusal.
	#[arg(long, value_name = "LABEL", value_parser = label_from)]
	pub label_from: Option<LabelFilter>,
}

impl ProvisionArguments {
	/// The provision. What is left out says little in a permit, and much in a refusal.
	pub fn provision(&self, permit: bool, author: Option<AccountId>) -> Result<Provision> {
		let labels = match (self.label_up_to, self.label_from) {
			(Some(limit), _) => LabelFilter::UpTo(limit),
			(None, Some(filter)) => filter,
			(None, None) => LabelFilter::Any,
		};
		let provision = Provision {
			classes: self.classes,
			actions: self.actions.unwrap_or(if permit { Action::Access.into() } else { Actions::ALL }),
			purposes: self.purposes.unwrap_or(if permit { Purpose::Treatment.into() } else { Purposes::ALL }),
			period: Period { start: self.from, end: self.until },
			data_period: Period { start: self.data_from, end: self.data_until },
			records: self
				.records
				.clone()
				.try_into()
				.map_err(|_| Error::Usage("a consent names sixteen records at most".into()))?,
			author,
			labels,
		};
		if !provision.period.is_sound() || !provision.data_period.is_sound() {
			return Err(Error::Usage("a period ends after it begins".into()));
		}
		Ok(provision)
	}
}

/// Who it is for, in words.
pub fn describe_grantee(grantee: &Grantee) -> String {
	match grantee {
		Grantee::Account(account) => format!("account {account}"),
		Grantee::Organization(organization) => format!("every member of organization {organization}"),
		Grantee::Role { organization, role } => format!("every {role} of organization {organization}"),
	}
}

/// What it says, in words, a line for each part that limits something.
pub fn describe_provision(provision: &Provision) -> Vec<String> {
	let codes = |all: bool, codes: Vec<&str>| if all { "all".into() } else { codes.join(", ") };
	let mut lines = vec![
		format!(
			"  classes   {}",
			codes(provision.classes == RecordClasses::ALL, provision.classes.iter().map(RecordClass::code).collect())
		),
		format!(
			"  actions   {}",
			codes(provision.actions == Actions::ALL, provision.actions.iter().map(Action::code).collect())
		),
		format!(
			"  purposes  {}",
			codes(provision.purposes == Purposes::ALL, provision.purposes.iter().map(Purpose::code).collect())
		),
		format!("  in force  {}", describe_period(&provision.period)),
	];
	if provision.data_period != Period::ALWAYS {
		lines.push(format!("  data made {}", describe_period(&provision.data_period)));
	}
	lines.extend(provision.records.iter().map(|record| format!("  record    {record}")));
	lines.extend(provision.author.iter().map(|author| format!("  author    {author}")));
	match provision.labels {
		LabelFilter::Any => {}
		LabelFilter::UpTo(limit) => lines.push(format!("  labels    up to {}", describe_label(&limit))),
		LabelFilter::From { confidentiality, sensitivities } => {
			let least = confidentiality.map_or(String::new(), |least| least.to_string());
			let reasons: Vec<_> = sensitivities.iter().map(Sensitivity::code).collect();
			lines.push(format!("  labels    from {least}:{}", reasons.join(",")));
		}
	}
	lines
}

/// A label as it is written on the command line.
pub fn describe_label(label: &Label) -> String {
	let reasons: Vec<_> = label.sensitivities.iter().map(Sensitivity::code).collect();
	if reasons.is_empty() {
		return label.confidentiality.to_string();
	}
	format!("{}:{}", label.confidentiality, reasons.join(","))
}

fn describe_period(period: &Period) -> String {
	match (period.start, period.end) {
		(None, None) => "without limit".into(),
		(Some(start), None) => format!("from {}", moment::format(start)),
		(None, Some(end)) => format!("until {}", moment::format(end)),
		(Some(start), Some(end)) => format!("from {} until {}", moment::format(start), moment::format(end)),
	}
}
