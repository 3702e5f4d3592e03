//! Parameters that the council sets while the chain runs.

use scale_value::Value as Plain;

use crate::{
	call::{Argument, Call},
	value::option,
};

/// Sets a parameter, or gives it the value it has by itself. The names are the chain's own.
pub fn set_parameter(group: &str, name: &str, value: Option<Plain<()>>, shown: &str) -> Call {
	let says = vec![match value {
		Some(_) => format!("Set the parameter {group} {name} to {shown}"),
		None => format!("Give the parameter {group} {name} the value it has by itself"),
	}];
	let key = Plain::unnamed_composite([]);
	let value = Plain::unnamed_variant(name, [key, option(value)]);
	let value = Plain::unnamed_variant(group, [value]);
	Call::new("Parameters", "set_parameter", vec![Argument::Value(value)], says)
}
