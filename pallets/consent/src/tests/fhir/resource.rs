//! Reads a FHIR R4 `Consent`.

use std::{collections::BTreeSet, env, fs, path::PathBuf};

use salus_primitives::{
	consent::{Action, Actions, LabelFilter, Period, Provision, ProvisionType, Purpose, Purposes},
	record::{Confidentiality, Label, RecordClass, RecordClasses, Sensitivities, Sensitivity},
	Moment,
};
use serde_json::Value;

/// One published example.
pub struct Resource(Value);

/// A rule in Salus's terms.
#[derive(Debug)]
pub struct Rule {
	/// Its type, if it says one.
	pub kind: Option<ProvisionType>,
	/// What it says, but for who. What it leaves open is without limit.
	pub provision: Provision,
	/// Who receives (`PRCP`).
	pub recipients: Vec<String>,
	/// Who wrote (`AUT`).
	pub authors: Vec<String>,
	/// What Salus has no word for.
	pub beyond: BTreeSet<String>,
	/// The rules inside.
	pub nested: Vec<Rule>,
}

fn folder() -> PathBuf {
	let cache = env::var_os("SALUS_CACHE")
		.map(PathBuf::from)
		.unwrap_or_else(|| PathBuf::from(env::var_os("HOME").expect("HOME is set")).join(".cache").join("salus"));
	let folder = cache.join("fhir").join("package");
	assert!(
		folder.is_dir(),
		"The official FHIR examples are not in {}. Run scripts/setup once: it fetches them.",
		folder.display()
	);
	folder
}

const PREFIX: &str = "Consent-consent-example-";

impl Resource {
	/// The names of all examples in the package.
	pub fn names() -> Vec<String> {
		let mut names: Vec<_> = fs::read_dir(folder())
			.expect("the folder can be read")
			.map(|entry| entry.expect("its entries can be read").file_name().into_string().expect("names are text"))
			.filter(|name| name.starts_with("Consent-"))
			.map(|name| name.strip_prefix(PREFIX).unwrap_or(&name).trim_end_matches(".json").to_owned())
			.collect();
		names.sort();
		names
	}

	pub fn load(name: &str) -> Self {
		let path = folder().join(format!("{PREFIX}{name}.json"));
		let text = fs::read_to_string(&path).unwrap_or_else(|error| {
			panic!("{}: {error}. Run scripts/setup once: it fetches the official FHIR examples.", path.display())
		});
		Self(serde_json::from_str(&text).expect("it is JSON"))
	}

	/// The text at a place.
	pub fn text(&self, place: &str) -> &str {
		text(&self.0, place)
	}

	/// The base policy: opt-in or opt-out.
	pub fn policy(&self) -> &str {
		self.text("/policyRule/coding/0/code")
	}

	/// The narrative, without mark-up.
	pub fn narrative(&self) -> String {
		let mut inside = false;
		let plain: String = self
			.text("/text/div")
			.chars()
			.filter(|c| {
				inside = (inside || *c == '<') && *c != '>';
				!inside && *c != '>'
			})
			.collect();
		plain.split_whitespace().collect::<Vec<_>>().join(" ")
	}

	/// The span that the date of the consent names.
	pub fn dated(&self) -> (Moment, Moment) {
		let (start, end) = span(self.text("/dateTime"));
		(start.try_into().unwrap(), end.try_into().unwrap())
	}

	/// The root rule.
	pub fn rule(&self) -> Rule {
		rule(&self.0["provision"])
	}
}

fn text<'a>(value: &'a Value, place: &str) -> &'a str {
	value.pointer(place).and_then(Value::as_str).unwrap_or_else(|| panic!("no text at {place}"))
}

fn list(value: &Value) -> &[Value] {
	value.as_array().expect("a list")
}

fn rule(value: &Value) -> Rule {
	let mut rule = Rule {
		kind: None,
		provision: Provision {
			classes: RecordClasses::ALL,
			actions: Actions::ALL,
			purposes: Purposes::ALL,
			period: Period::ALWAYS,
			data_period: Period::ALWAYS,
			records: Default::default(),
			author: None,
			labels: LabelFilter::Any,
		},
		recipients: vec![],
		authors: vec![],
		beyond: BTreeSet::new(),
		nested: vec![],
	};
	for (element, value) in value.as_object().expect("a rule") {
		match element.as_str() {
			"type" => rule.kind = Some(value.as_str().expect("a code").parse().expect("a type")),
			"period" => read_period(&mut rule, value),
			"actor" => list(value).iter().for_each(|actor| read_actor(&mut rule, actor)),
			"action" => {
				let code = |action| text(action, "/coding/0/code").parse::<Action>().expect("an action");
				rule.provision.actions = list(value).iter().map(code).collect();
			}
			"purpose" => {
				let code = |purpose| text(purpose, "/code").parse::<Purpose>().expect("a purpose");
				rule.provision.purposes = list(value).iter().map(code).collect();
			}
			"securityLabel" => read_labels(&mut rule, list(value)),
			"class" => read_classes(&mut rule, list(value)),
			"code" => list(value).iter().for_each(|code| {
				rule.beyond.insert(format!("code {}", text(code, "/coding/0/code")));
			}),
			"data" => list(value).iter().for_each(|data| {
				let (meaning, reference) = (text(data, "/meaning"), text(data, "/reference/reference"));
				rule.beyond.insert(format!("data {meaning} {reference}"));
			}),
			"provision" => rule.nested = list(value).iter().map(self::rule).collect(),
			other => panic!("an element that no example had: {other}"),
		}
	}
	rule
}

fn read_period(rule: &mut Rule, value: &Value) {
	let mut moment = |element: &str, moment: fn((i64, i64)) -> i64| {
		let moment = moment(span(value.get(element)?.as_str()?));
		if moment < 0 {
			rule.beyond.insert(format!("period.{element} before 1970"));
		}
		Moment::try_from(moment).ok()
	};
	rule.provision.period = Period { start: moment("start", |span| span.0), end: moment("end", |span| span.1) };
}

fn read_actor(rule: &mut Rule, actor: &Value) {
	let reference = text(actor, "/reference/reference").to_owned();
	match text(actor, "/role/coding/0/code") {
		"PRCP" => rule.recipients.push(reference),
		"AUT" => rule.authors.push(reference),
		role => {
			rule.beyond.insert(format!("actor {role} {reference}"));
		}
	}
}

fn read_labels(rule: &mut Rule, labels: &[Value]) {
	let mut label = Label { confidentiality: Confidentiality::Normal, sensitivities: Sensitivities::NONE };
	for value in labels {
		let code = text(value, "/code");
		if text(value, "/system").ends_with("v3-Confidentiality") {
			label.confidentiality = code.parse().expect("a confidentiality");
		} else if let Some(sensitivity) = Sensitivity::from_code(code) {
			label.sensitivities = label.sensitivities.union(sensitivity.into());
		} else {
			rule.beyond.insert(format!("securityLabel {code}"));
		}
	}
	rule.provision.labels = LabelFilter::UpTo(label);
}

fn read_classes(rule: &mut Rule, classes: &[Value]) {
	let mut named = RecordClasses::NONE;
	for class in classes {
		let code = text(class, "/code");
		match (text(class, "/system"), code) {
			("http://hl7.org/fhir/resource-types", "MedicationRequest") => {
				named = named.union(RecordClass::Medication.into());
			}
			_ => {
				rule.beyond.insert(format!("class {code}"));
			}
		}
	}
	if !named.is_empty() {
		rule.provision.classes = named;
	}
}

/// The span that a FHIR date or dateTime names, in milliseconds since 1970: a date without a time is the whole day, a time the whole second.
pub fn span(text: &str) -> (i64, i64) {
	let number = |from: usize, to: usize| text[from..to].parse::<i64>().expect("a number");
	let days = days_since_1970(number(0, 4), number(5, 7), number(8, 10));
	if text.len() == 10 {
		return (days * 86_400_000, (days + 1) * 86_400_000);
	}
	assert_eq!((text.len(), &text[10..11]), (25, "T"), "a date, or a time with its zone");
	let seconds = number(11, 13) * 3_600 + number(14, 16) * 60 + number(17, 19);
	let ahead = number(20, 22) * 3_600 + number(23, 25) * 60;
	let ahead = if &text[19..20] == "-" { -ahead } else { ahead };
	let start = (days * 86_400 + seconds - ahead) * 1_000;
	(start, start + 1_000)
}

/// Counts days in the Gregorian calendar, each year taken to begin in March so that a leap day is its last.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
	let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
	let leap_days = year / 4 - year / 100 + year / 400;
	let days_before_month = (153 * month + 2) / 5;
	year * 365 + leap_days + days_before_month + day - 1 - 719_468
}

#[test]
fn dates_are_read_as_the_spans_they_name() {
	assert_eq!(span("1970-01-01"), (0, 86_400_000));
	assert_eq!(span("1964-01-01").0, -189_388_800_000);
	assert_eq!(span("2016-02-29"), (1_456_704_000_000, 1_456_790_400_000));
	assert_eq!(span("2016-05-26T00:41:10-04:00"), (1_464_237_670_000, 1_464_237_671_000));
	assert_eq!(span("2016-06-23T17:02:33+10:00"), (1_466_665_353_000, 1_466_665_354_000));
}
