//! `parameters`: what the council sets while the chain runs.

use clap::Subcommand;
use scale_info::{form::PortableForm, TypeDef, Variant};
use serde_json::{json, Value};
use subxt::Metadata;

use crate::{
	calls,
	chain::At,
	error::{Error, Result},
	report::Report,
	sentence::plain,
	value::number,
	wallet::{ByAuthority, Wallet},
	words::{camel, kebab},
};

/// Parameters.
#[derive(Clone, Debug, Subcommand)]
pub enum ParameterCommand {
	/// Show which parameters there are, and what the council has set.
	Show,
	/// Set a parameter. The council decides.
	Set {
		/// Its group, as quotas.
		group: String,
		/// Its name, as actor-quota.
		name: String,
		/// A number, or `default`.
		value: String,
		/// By whose authority.
		#[command(flatten)]
		by: ByAuthority,
	},
}

/// A parameter as the chain's metadata has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Known {
	/// Its group, in the chain's spelling.
	pub group: String,
	/// Its name, in the chain's spelling.
	pub name: String,
}

impl ParameterCommand {
	/// Does it.
	pub async fn run(self, wallet: &Wallet) -> Result<Report> {
		match self {
			Self::Show => show(wallet).await,
			Self::Set { group, name, value, by } => {
				let chain = wallet.chain().await?;
				let at = chain.at(At::Best).await?;
				let known = find(&known(at.metadata_ref())?, &group, &name)?;
				let set = read(&value)?;
				let call = calls::set_parameter(&known.group, &known.name, set.map(number), &value);
				let done = format!("Set {group} {name}");
				let (report, _) = wallet.report_by(&call, &by, &done).await?;
				Ok(report.with("group", group).with("name", name).with("value", set))
			}
		}
	}
}

/// A number, or nothing for the value that the parameter has by itself.
pub fn read(text: &str) -> Result<Option<u64>> {
	match text {
		"default" => Ok(None),
		text => text
			.parse()
			.map(Some)
			.map_err(|_| Error::Usage(format!("`{text}` is no value of a parameter; write a number, or default"))),
	}
}

/// The parameters that the chain's metadata has.
pub fn known(metadata: &Metadata) -> Result<Vec<Known>> {
	let none = || Error::WrongVersion("the chain runs another version than this wallet: it has no parameters".into());
	let call = metadata.pallet_by_name("Parameters").and_then(|found| found.call_variant_by_name("set_parameter"));
	let argument = call.and_then(|call| call.fields.first()).ok_or_else(none)?;
	let mut all = Vec::new();
	for group in variants(metadata, argument.ty.id) {
		for one in group.fields.iter().flat_map(|field| variants(metadata, field.ty.id)) {
			all.push(Known { group: group.name.clone(), name: one.name.clone() });
		}
	}
	Ok(all)
}

fn variants(metadata: &Metadata, type_id: u32) -> &[Variant<PortableForm>] {
	match metadata.types().resolve(type_id).map(|found| &found.type_def) {
		Some(TypeDef::Variant(definition)) => &definition.variants,
		_ => &[],
	}
}

/// The parameter that is meant.
pub fn find(known: &[Known], group: &str, name: &str) -> Result<Known> {
	let is = |text: &str, spelt: &str| text == spelt || kebab(spelt) == text;
	known.iter().find(|one| is(group, &one.group) && is(name, &one.name)).cloned().ok_or_else(|| {
		let all: Vec<_> = known.iter().map(|one| format!("{} {}", kebab(&one.group), kebab(&one.name))).collect();
		Error::Usage(format!("the chain has no parameter `{group} {name}`; it has {}", all.join(", ")))
	})
}

async fn show(wallet: &Wallet) -> Result<Report> {
	let chain = wallet.chain().await?;
	let at = chain.at(At::Best).await?;
	let known = known(at.metadata_ref())?;
	let stored = chain.entries(At::Best, "Parameters", "Parameters", Vec::new()).await?;
	let set = |one: &Known| stored.iter().find_map(|(_, value)| value_of(value, one));
	let mut lines = Vec::new();
	let mut entries = Vec::new();
	for one in &known {
		let value = set(one);
		let (group, name) = (kebab(&one.group), kebab(&one.name));
		let shown = value.as_ref().map_or("its default".into(), plain);
		lines.push(format!("{group} {name}: {shown}"));
		entries.push(json!({ "group": group, "name": name, "set": value }));
	}
	Ok(Report::new().with("parameters", entries).lines(lines))
}

/// The value in what is stored, if it is this parameter's: `{group: {name: value}}`.
fn value_of(stored: &Value, one: &Known) -> Option<Value> {
	stored.get(camel(&one.group))?.get(camel(&one.name)).cloned()
}
