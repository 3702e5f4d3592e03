//! Events of a transaction.

use scale_value::Composite;
use serde_json::{json, Map, Value};
use subxt::{config::SubstrateConfig, events::Event, Metadata};

use crate::{
	error::{Error, Result},
	value::fields_to_json,
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
