//! Calls of the chain: named, encoded from Salus's own types, and checked against what the chain itself says of its calls.

use codec::Encode;
use scale_info::TypeDef;
use scale_value::Composite;
use subxt::{
	client::OfflineClientAtBlockT,
	config::SubstrateConfig,
	transactions::{DynamicPayload, TransactionsClient},
	Metadata,
};

use crate::{
	error::{Error, Result},
	words::kebab,
};

/// An argument of a call.
#[derive(Clone, Debug)]
pub enum Argument {
	/// Encoded already.
	Encoded(Vec<u8>),
	/// A code that the chain's metadata gives the index of, as `suspended`.
	Code(String),
	/// A value by names, which the chain's metadata says the order and the size of.
	Value(scale_value::Value<()>),
}

impl Argument {
	/// The value as an argument.
	pub fn of(value: impl Encode) -> Self {
		Self::Encoded(value.encode())
	}
}

/// A call that somebody means to make.
#[derive(Clone, Debug)]
pub struct Call {
	/// The pallet.
	pub pallet: String,
	/// The call's name.
	pub name: String,
	/// Its arguments, in order.
	pub arguments: Vec<Argument>,
	/// What it does, in lines for whoever signs.
	pub says: Vec<String>,
}

impl Call {
	/// A call with these arguments.
	pub fn new(pallet: &str, name: &str, arguments: Vec<Argument>, says: Vec<String>) -> Self {
		Self { pallet: pallet.into(), name: name.into(), arguments, says }
	}

	/// The call's bytes on the chain that has this metadata.
	pub fn encode(&self, metadata: &Metadata) -> Result<Vec<u8>> {
		let pallet =
			metadata.pallet_by_name(&self.pallet).ok_or_else(|| self.other_version("it has no such pallet"))?;
		let variant =
			pallet.call_variant_by_name(&self.name).ok_or_else(|| self.other_version("it has no such call"))?;
		if variant.fields.len() != self.arguments.len() {
			return Err(self.other_version("it takes another number of arguments there"));
		}
		let mut bytes = vec![pallet.call_index(), variant.index];
		for (argument, field) in self.arguments.iter().zip(&variant.fields) {
			match argument {
				Argument::Encoded(encoded) => bytes.extend_from_slice(encoded),
				Argument::Code(code) => bytes.push(self.code_index(metadata, field.ty.id, code)?),
				Argument::Value(value) => {
					scale_value::scale::encode_as_type(value, field.ty.id, metadata.types(), &mut bytes)
						.map_err(|_| self.other_version("an argument has other parts there"))?;
				}
			}
		}
		Ok(bytes)
	}

	/// The call as the chain reads it. An argument that does not decode there, or reads differently, is an error.
	pub fn check<C: OfflineClientAtBlockT<SubstrateConfig>>(
		&self,
		metadata: &Metadata,
		transactions: &TransactionsClient<SubstrateConfig, C>,
	) -> Result<DynamicPayload<Composite<()>>> {
		let bytes = self.encode(metadata)?;
		let payload = read(transactions, &bytes).map_err(|_| self.other_version("its arguments are others there"))?;
		if payload.pallet_name() != self.pallet || payload.call_name() != self.name {
			return Err(self.other_version("its place is taken by another"));
		}
		Ok(payload)
	}

	/// The index of the code in an enum of the chain's.
	fn code_index(&self, metadata: &Metadata, type_id: u32, code: &str) -> Result<u8> {
		let Some(TypeDef::Variant(codes)) = metadata.types().resolve(type_id).map(|found| &found.type_def) else {
			return Err(self.other_version("an argument is no code there"));
		};
		if let Some(variant) = codes.variants.iter().find(|variant| kebab(&variant.name) == code) {
			return Ok(variant.index);
		}
		let known: Vec<_> = codes.variants.iter().map(|variant| kebab(&variant.name)).collect();
		Err(Error::Usage(format!("the chain knows no `{code}` here; use one of {}", known.join(", "))))
	}

	fn other_version(&self, why: &str) -> Error {
		Error::WrongVersion(format!(
			"the chain runs another version than this wallet: {}.{} does not fit, {why}",
			self.pallet, self.name
		))
	}
}

/// Reads a call's bytes as the chain does. It is an error if they do not decode, leave something over, or encode differently again.
pub fn read<C: OfflineClientAtBlockT<SubstrateConfig>>(
	transactions: &TransactionsClient<SubstrateConfig, C>,
	bytes: &[u8],
) -> Result<DynamicPayload<Composite<()>>> {
	let other = || Error::WrongVersion("the chain runs another version: it cannot read this call".into());
	let payload = transactions.from_call_data_bytes(bytes).map_err(|_| other())?;
	let again = transactions.call_data(&payload).map_err(|_| other())?;
	if again != bytes {
		return Err(other());
	}
	Ok(payload)
}
