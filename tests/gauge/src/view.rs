//! View functions, asked as a node asks them: by number, with encoded arguments, all through one door.

use std::{collections::BTreeMap, fmt::Debug};

use codec::{Decode, DecodeAll, Encode};
use frame_support::view_functions::{ViewFunction, ViewFunctionDispatchError, ViewFunctionId};

/// The door, and which of a pallet's view functions nobody has asked through it yet.
pub struct Door {
	unasked: BTreeMap<[u8; 32], String>,
	answer: fn(ViewFunctionId, Vec<u8>) -> Result<Vec<u8>, ViewFunctionDispatchError>,
}

impl Door {
	/// A runtime's door to a pallet with these view functions, as its metadata has them: their numbers and names.
	pub fn new<Name: Into<String>>(
		all: impl IntoIterator<Item = ([u8; 32], Name)>,
		answer: fn(ViewFunctionId, Vec<u8>) -> Result<Vec<u8>, ViewFunctionDispatchError>,
	) -> Self {
		let unasked = all.into_iter().map(|(id, name)| (id, name.into())).collect();
		Self { unasked, answer }
	}

	/// That this is answered through the door as it is without, and that the answer is not nothing.
	pub fn same<View>(&mut self, view: View, expected: View::ReturnType)
	where
		View: ViewFunction + Encode,
		View::ReturnType: Decode + PartialEq + Debug,
	{
		let id: [u8; 32] = View::id().into();
		let name = self.unasked.remove(&id).expect("it is a view function that nobody has asked yet");
		let bytes = (self.answer)(View::id(), view.encode()).expect("there is such a function");
		assert!(bytes.iter().any(|byte| *byte != 0), "{name} answers with nothing, which shows little");
		let answer = View::ReturnType::decode_all(&mut bytes.as_slice()).expect("that is its answer");
		assert_eq!(answer, expected, "{name}");
	}

	/// That every view function was asked.
	pub fn close(self) {
		let unasked: Vec<_> = self.unasked.into_values().collect();
		assert!(unasked.is_empty(), "nobody has asked {unasked:?}");
	}
}
