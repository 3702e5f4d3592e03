//! Events, and values of the chain's in general, as JSON.

use scale_info::{form::PortableForm, Field};
use scale_value::{Composite, Primitive, Value as ScaleValue, ValueDef};
use serde_json::{json, Map, Value};
use subxt::{config::SubstrateConfig, events::Event, Metadata};

use crate::{
	error::{Error, Result},
	words::{camel, kebab},
};

/// An event of a transaction.
#[derive(Clone, Debug)]
pub struct Happening {
	/// The pallet.
	pub pallet: String,
	/// The event's name.
	pub name: String,
	/// Its fields, as the chain's metadata reads them.
	pub fields: Composite<()>,
	/// Its fields as JSON.
	pub json: Map<String, Value>,
}

impl Happening {
	/// Reads an event.
	pub fn read(event: &Event<'_, SubstrateConfig>, metadata: &Metadata) -> Result<Self> {
		let unreadable =
			|| Error::WrongVersion(format!("cannot read the event {}.{}", event.pallet_name(), event.event_name()));
		let fields = event.decode_fields_unchecked_as::<Composite<()>>().map_err(|_| unreadable())?;
		let pallet = metadata.pallet_by_name(event.pallet_name()).ok_or_else(unreadable)?;
		let variant = pallet.event_variant_by_index(event.event_index()).ok_or_else(unreadable)?;
		let json = fields_to_json(&fields, &variant.fields, metadata);
		Ok(Self { pallet: event.pallet_name().into(), name: event.event_name().into(), fields, json })
	}

	/// Whether this is the event.
	pub fn is(&self, pallet: &str, name: &str) -> bool {
		self.pallet == pallet && self.name == name
	}

	/// The event as one JSON object.
	pub fn to_json(&self) -> Value {
		json!({ "pallet": self.pallet, "name": self.name, "fields": self.json })
	}
}

fn fields_to_json(values: &Composite<()>, fields: &[Field<PortableForm>], metadata: &Metadata) -> Map<String, Value> {
	let named = fields.iter().enumerate().map(|(position, field)| {
		let name = field.name.as_deref().map_or_else(|| position.to_string(), camel);
		(name, field.ty.id)
	});
	named.zip(values.values()).map(|((name, type_id), value)| (name, typed_to_json(value, type_id, metadata))).collect()
}

/// A value as JSON. Accounts are told from other 32 bytes by the type the chain gives them.
pub fn typed_to_json(value: &ScaleValue<()>, type_id: u32, metadata: &Metadata) -> Value {
	let path = metadata.types().resolve(type_id).and_then(|found| found.path.ident());
	match (path.as_deref(), as_bytes(value)) {
		(Some("AccountId32"), Some(bytes)) => match <[u8; 32]>::try_from(bytes.as_slice()) {
			Ok(bytes) => json!(salus_primitives::AccountId::from(bytes).to_string()),
			Err(_) => to_json(value),
		},
		_ => to_json(value),
	}
}

/// A value as JSON, in the spelling of Salus's own types: codes in kebab case, fields in camel case, bytes in hexadecimal.
pub fn to_json(value: &ScaleValue<()>) -> Value {
	if let Some(bytes) = as_bytes(value) {
		return json!(format!("0x{}", hex::encode(bytes)));
	}
	match &value.value {
		ValueDef::Primitive(primitive) => primitive_to_json(primitive),
		ValueDef::BitSequence(bits) => json!(bits.iter().collect::<Vec<bool>>()),
		ValueDef::Composite(composite) => composite_to_json(composite),
		ValueDef::Variant(variant) => match (variant.name.as_str(), &variant.values) {
			("None", values) if values.is_empty() => Value::Null,
			("Some", values) => composite_to_json(values),
			(name, values) if values.is_empty() => json!(kebab(name)),
			(name, values) => json!({ camel(name): composite_to_json(values) }),
		},
	}
}

fn composite_to_json(composite: &Composite<()>) -> Value {
	match composite {
		Composite::Named(fields) => {
			Value::Object(fields.iter().map(|(name, value)| (camel(name), to_json(value))).collect())
		}
		Composite::Unnamed(values) => match values.as_slice() {
			[only] => to_json(only),
			_ => Value::Array(values.iter().map(to_json).collect()),
		},
	}
}

fn primitive_to_json(primitive: &Primitive) -> Value {
	match primitive {
		Primitive::Bool(truth) => json!(truth),
		Primitive::Char(letter) => json!(letter.to_string()),
		Primitive::String(text) => json!(text),
		Primitive::U128(number) => match u64::try_from(*number) {
			Ok(number) => json!(number),
			Err(_) => json!(number.to_string()),
		},
		Primitive::I128(number) => match i64::try_from(*number) {
			Ok(number) => json!(number),
			Err(_) => json!(number.to_string()),
		},
		Primitive::U256(bytes) | Primitive::I256(bytes) => json!(format!("0x{}", hex::encode(bytes))),
	}
}

/// The 32 bytes of a hash, an id or an account, which the chain may wrap in types of one field.
fn as_bytes(value: &ScaleValue<()>) -> Option<Vec<u8>> {
	let ValueDef::Composite(composite) = &value.value else { return None };
	let values: Vec<_> = composite.values().collect();
	match values.as_slice() {
		[only] => as_bytes(only),
		many if many.len() == 32 => {
			many.iter().map(|byte| byte.as_u128().and_then(|byte| u8::try_from(byte).ok())).collect()
		}
		_ => None,
	}
}
