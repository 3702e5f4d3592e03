//! Values of the chain's: made for its calls by the names its metadata has for them, and read as JSON in the spelling of Salus's own types.

use salus_primitives::{
	appointment::{
		Answer, AppointmentStatus, AppointmentType, CancellationReason, Choice, OverbookReason, ParticipationStatus,
		PreEmptionReason,
	},
	bed::{BedState, EncounterStatus, LocationStatus},
	consent::{Action, Actions, Purpose, Purposes},
	insurance::{AdjustmentGroup, AdjustmentReason, Signals},
	laboratory::{Conditions, RejectionReason, TestSet},
	money::Currency,
	patient::{Act, GuardianRole, Scope},
	prescription::{DispenseReason, SubstitutionReason},
	priority::Priority,
	record::{Confidentiality, RecordClass, RecordClasses, Sensitivities, Sensitivity},
	role::{Permission, Permissions, Role, Roles},
	schedule::{SlotStatus, Weekday},
	AccountId, Cell, Day,
};
use scale_info::{form::PortableForm, Field, TypeDef, TypeDefPrimitive};
use scale_value::{Composite, Primitive, Value as Plain, ValueDef};
use serde_json::{json, Map, Value};
use subxt::Metadata;

use crate::words::{camel, kebab};

/// Something or nothing.
pub fn option(value: Option<Plain<()>>) -> Plain<()> {
	match value {
		Some(value) => Plain::unnamed_variant("Some", [value]),
		None => Plain::unnamed_variant("None", []),
	}
}

/// Bytes.
pub fn bytes(bytes: impl AsRef<[u8]>) -> Plain<()> {
	Plain::from_bytes(bytes)
}

/// A number.
pub fn number(number: impl Into<u128>) -> Plain<()> {
	Plain::u128(number.into())
}

/// The fields of an event, a call or a struct as a JSON object.
pub fn fields_to_json(
	values: &Composite<()>,
	fields: &[Field<PortableForm>],
	metadata: &Metadata,
) -> Map<String, Value> {
	let named = fields.iter().enumerate().map(|(position, field)| {
		let name = field.name.as_deref().map_or_else(|| position.to_string(), camel);
		(name, field.ty.id)
	});
	named.zip(values.values()).map(|((name, type_id), value)| (name, typed_to_json(value, type_id, metadata))).collect()
}

/// A value as JSON, by the type that the chain gives it: accounts are told from other 32 bytes, sets are lists of codes, text is text.
pub fn typed_to_json(value: &Plain<()>, type_id: u32, metadata: &Metadata) -> Value {
	let Some(found) = metadata.types().resolve(type_id) else { return to_json(value) };
	if let Some(known) = found.path.ident().and_then(|name| known_to_json(&name, value)) {
		return known;
	}
	match (&found.type_def, &value.value) {
		(TypeDef::Composite(definition), ValueDef::Composite(values)) => {
			typed_composite_to_json(values, &definition.fields, metadata)
		}
		(TypeDef::Variant(definition), ValueDef::Variant(variant)) => {
			let found = definition.variants.iter().find(|one| one.name == variant.name);
			let fields = found.map(|found| found.fields.as_slice()).unwrap_or_default();
			match (variant.name.as_str(), variant.values.is_empty()) {
				("None", true) => Value::Null,
				("Some", false) => typed_composite_to_json(&variant.values, fields, metadata),
				(name, true) => json!(kebab(name)),
				(name, false) => json!({ camel(name): typed_composite_to_json(&variant.values, fields, metadata) }),
			}
		}
		(TypeDef::Sequence(definition), ValueDef::Composite(values)) => {
			list_to_json(values, definition.type_param.id, true, metadata)
		}
		(TypeDef::Array(definition), ValueDef::Composite(values)) => {
			list_to_json(values, definition.type_param.id, false, metadata)
		}
		(TypeDef::Tuple(definition), ValueDef::Composite(values)) => Value::Array(
			definition
				.fields
				.iter()
				.zip(values.values())
				.map(|(id, one)| typed_to_json(one, id.id, metadata))
				.collect(),
		),
		_ => to_json(value),
	}
}

fn typed_composite_to_json(values: &Composite<()>, fields: &[Field<PortableForm>], metadata: &Metadata) -> Value {
	let mut of_fields = fields.iter().zip(values.values());
	match (fields, of_fields.next()) {
		// What only wraps another value reads as that value.
		([Field { name: None, .. }], Some((field, value))) => typed_to_json(value, field.ty.id, metadata),
		([Field { name: None, .. }, ..], _) => Value::Array(
			fields.iter().zip(values.values()).map(|(field, one)| typed_to_json(one, field.ty.id, metadata)).collect(),
		),
		_ => Value::Object(fields_to_json(values, fields, metadata)),
	}
}

/// A list; of bytes it is text, where the chain lets its length vary and it can be text, else hexadecimal.
fn list_to_json(values: &Composite<()>, of: u32, varies: bool, metadata: &Metadata) -> Value {
	let of_bytes = metadata
		.types()
		.resolve(of)
		.is_some_and(|found| matches!(found.type_def, TypeDef::Primitive(TypeDefPrimitive::U8)));
	if of_bytes {
		let bytes: Option<Vec<u8>> =
			values.values().map(|byte| byte.as_u128().and_then(|byte| u8::try_from(byte).ok())).collect();
		let bytes = bytes.unwrap_or_default();
		let is_text = varies && bytes.iter().all(|byte| byte.is_ascii_graphic() || *byte == b' ');
		return match String::from_utf8(bytes) {
			Ok(text) if is_text => json!(text),
			Ok(text) => json!(format!("0x{}", hex::encode(text))),
			Err(error) => json!(format!("0x{}", hex::encode(error.as_bytes()))),
		};
	}
	Value::Array(values.values().map(|one| typed_to_json(one, of, metadata)).collect())
}

/// Accounts, sets and codes, by the names of their types.
fn known_to_json(name: &str, value: &Plain<()>) -> Option<Value> {
	macro_rules! set {
		($set:ident) => {
			Some(json!($set::from_bits(single_number(value)?.try_into().ok()?)?))
		};
	}
	macro_rules! code {
		($code:ident) => {{
			let ValueDef::Variant(variant) = &value.value else { return None };
			$code::ALL.iter().find(|one| format!("{one:?}") == variant.name).map(|one| json!(one.code()))
		}};
	}
	match name {
		"AccountId32" => {
			let bytes = <[u8; 32]>::try_from(as_bytes(value)?.as_slice()).ok()?;
			Some(json!(AccountId::from(bytes).to_string()))
		}
		"Actions" => set!(Actions),
		"Conditions" => set!(Conditions),
		"Permissions" => set!(Permissions),
		"Purposes" => set!(Purposes),
		"RecordClasses" => set!(RecordClasses),
		"Roles" => set!(Roles),
		"Scope" => set!(Scope),
		"Sensitivities" => set!(Sensitivities),
		"Signals" => set!(Signals),
		"TestSet" => Some(json!(TestSet(single_number(value)?.try_into().ok()?))),
		"Act" => code!(Act),
		"Action" => code!(Action),
		"AdjustmentGroup" => code!(AdjustmentGroup),
		// A pharmacy's stock has reasons of the same name, whose codes are their names: none of them is a claim's too.
		"AdjustmentReason" => code!(AdjustmentReason),
		"Answer" => code!(Answer),
		"AppointmentStatus" => code!(AppointmentStatus),
		"AppointmentType" => code!(AppointmentType),
		"BedState" => code!(BedState),
		"CancellationReason" => code!(CancellationReason),
		// The chain counts five minutes and days; whoever reads is told the moment at which they begin.
		"Cell" => Some(json!(Cell(single_number(value)?.try_into().ok()?).moment())),
		"Choice" => code!(Choice),
		"Confidentiality" => code!(Confidentiality),
		"Currency" => Some(json!(Currency::new(all_bytes(value)?.try_into().ok()?)?)),
		"Day" => Some(json!(Day(single_number(value)?.try_into().ok()?).first().moment())),
		"DispenseReason" => code!(DispenseReason),
		"EncounterStatus" => code!(EncounterStatus),
		"GuardianRole" => code!(GuardianRole),
		"LocationStatus" => code!(LocationStatus),
		"OverbookReason" => code!(OverbookReason),
		"ParticipationStatus" => code!(ParticipationStatus),
		"Permission" => code!(Permission),
		"PreEmptionReason" => code!(PreEmptionReason),
		"Priority" => code!(Priority),
		"Purpose" => code!(Purpose),
		"RecordClass" => code!(RecordClass),
		"RejectionReason" => code!(RejectionReason),
		"Role" => code!(Role),
		"Sensitivity" => code!(Sensitivity),
		"SlotStatus" => code!(SlotStatus),
		"Weekday" => code!(Weekday),
		"SubstitutionReason" => code!(SubstitutionReason),
		_ => None,
	}
}

/// The number in a value that wraps nothing else.
fn single_number(value: &Plain<()>) -> Option<u128> {
	match &value.value {
		ValueDef::Composite(values) => match values.values().collect::<Vec<_>>().as_slice() {
			[only] => single_number(only),
			_ => None,
		},
		_ => value.as_u128(),
	}
}

/// A value as JSON: codes in kebab case, fields in camel case, bytes in hexadecimal.
pub fn to_json(value: &Plain<()>) -> Value {
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

/// The 32 bytes of a hash, an id or an account.
fn as_bytes(value: &Plain<()>) -> Option<Vec<u8>> {
	all_bytes(value).filter(|bytes| bytes.len() == 32)
}

/// The bytes of which a value consists, which the chain may wrap in types of one field.
fn all_bytes(value: &Plain<()>) -> Option<Vec<u8>> {
	let ValueDef::Composite(composite) = &value.value else { return None };
	let values: Vec<_> = composite.values().collect();
	match values.as_slice() {
		[only] if matches!(only.value, ValueDef::Composite(_)) => all_bytes(only),
		many => many.iter().map(|byte| byte.as_u128().and_then(|byte| u8::try_from(byte).ok())).collect(),
	}
}
