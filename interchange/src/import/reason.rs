//! Why a value is not in the submission.

use std::fmt;

use serde::Serialize;

/// Why a value is not in the submission.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
	/// It is needed, and not there.
	Missing,
	/// The code, or its system, is none that the chain has.
	UnknownCode,
	/// It is no value of its kind that the chain can have: a fraction of a unit, a day before 1970, an amount with more digits than its unit.
	OutOfRange,
	/// It is another currency than the first line's.
	OtherCurrency,
	/// It does not agree with what the lines sum to.
	Disagrees,
	/// It asks what would be paid, which is told without a claim.
	NotGiven,
	/// It changes what something around it means. Whoever does not know it must not go by what it changes.
	Modifier,
	/// It ties the claim to another, whose number on the chain whoever writes the claim must say.
	Tied,
	/// It is not there, or has no word on the chain; this is written in its place.
	Assumed(&'static str),
	/// It says who somebody is, or how they are covered. The chain has numbers for it, which whoever submits gives.
	Party,
	/// It says what somebody has, or what was done. That belongs into the record, not onto the chain.
	Clinical,
	/// It is the sender's own number or text. The chain gives its own.
	Sender,
	/// It breaks a line up. The chain's line has the sum.
	Part,
	/// The chain authorizes units, and not what they cost.
	Unpriced,
	/// The line has it already: the amount is its net.
	InNet,
	/// It points at something else in the claim that is not mapped.
	Pointer,
	/// The chain has no field for it.
	NoField,
}

impl Why {
	/// Whether there is no submission because of it.
	pub const fn prevents(self) -> bool {
		match self {
			Self::Missing | Self::UnknownCode | Self::OutOfRange | Self::OtherCurrency | Self::Disagrees => true,
			Self::NotGiven | Self::Modifier | Self::Tied => true,
			Self::Assumed(_) | Self::Party | Self::Clinical | Self::Sender => false,
			Self::Part | Self::Unpriced | Self::InNet | Self::Pointer | Self::NoField => false,
		}
	}
}

impl fmt::Display for Why {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let text = match self {
			Self::Missing => "it is needed, and not there",
			Self::UnknownCode => "the chain has no such code",
			Self::OutOfRange => "the chain cannot have this value",
			Self::OtherCurrency => "a claim is in one currency",
			Self::Disagrees => "the lines sum to something else",
			Self::NotGiven => "nothing is asked for yet; `salus-wallet eligibility benefits` tells what would be paid",
			Self::Modifier => "it changes what is around it, and this program does not know how; have the sender say it otherwise",
			Self::Tied => "the claim is tied to another; take this out, and say which it is to `salus-wallet claim write` with --replaces or --prior",
			Self::Assumed(word) => return write!(f, "the claim says nothing that the chain knows; {word} is written"),
			Self::Party => "it says who somebody is, or how they are covered; the chain has numbers for it, which whoever submits gives",
			Self::Clinical => "it is about health; it belongs into the record, not onto the chain",
			Self::Sender => "it is the sender's own; the chain gives its own",
			Self::Part => "it breaks a line up; the chain's line has the sum",
			Self::Unpriced => "an authorization is of units, whatever they cost",
			Self::InNet => "the line's net has it already",
			Self::Pointer => "it points at something that is not mapped",
			Self::NoField => "the chain has no field for it",
		};
		f.write_str(text)
	}
}

/// Why what nothing has read is not in the submission, by where it is.
pub fn of(path: &str) -> Why {
	if path.split('.').any(|step| step == "modifierExtension" || step.starts_with("modifierExtension[")) {
		return Why::Modifier;
	}
	let mut steps = path.split('.').map(|step| step.split('[').next().unwrap_or(step));
	let (first, second) = (steps.next().unwrap_or_default(), steps.next().unwrap_or_default());
	match first {
		"id" | "identifier" | "text" | "meta" | "language" | "created" => Why::Sender,
		// Rules by which it was written: they may change anything.
		"implicitRules" => Why::Modifier,
		"related" => Why::Tied,
		"patient" | "enterer" | "insurer" | "provider" | "payee" | "referral" | "facility" | "careTeam"
		| "insurance" | "contained" => Why::Party,
		"diagnosis" | "procedure" | "supportingInfo" | "accident" | "prescription" | "originalPrescription" => {
			Why::Clinical
		}
		"item" => of_item(second),
		_ => Why::NoField,
	}
}

/// The same of a preauthorization, of which nothing has read the amounts.
pub fn of_request(path: &str) -> Why {
	let mut steps = path.split('.').map(|step| step.split('[').next().unwrap_or(step));
	let why = of(path);
	match (steps.next(), steps.next()) {
		_ if why.prevents() => why,
		(Some("item"), Some("net" | "unitPrice" | "factor")) | (Some("total"), _) => Why::Unpriced,
		_ => why,
	}
}

fn of_item(field: &str) -> Why {
	match field {
		"detail" => Why::Part,
		"unitPrice" | "factor" => Why::InNet,
		"careTeamSequence" | "diagnosisSequence" | "procedureSequence" | "informationSequence" => Why::Pointer,
		"bodySite" | "subSite" | "encounter" | "udi" => Why::Clinical,
		"sequence" => Why::Sender,
		_ => Why::NoField,
	}
}
