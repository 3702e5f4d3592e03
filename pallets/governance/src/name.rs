//! How calls are named: by what the runtime's metadata calls their pallet and themselves.

use frame_support::{
	traits::{ConstU32, GetCallMetadata},
	BoundedVec,
};

/// The most bytes of a name.
pub const MAX_NAME: u32 = 64;

/// The name of a pallet, or of a call in one.
pub type Name = BoundedVec<u8, ConstU32<MAX_NAME>>;

/// The name of a call: its pallet's, and its own.
pub type CallName = (Name, Name);

/// Whether the runtime has a call of this name.
pub(crate) fn is_known<Call: GetCallMetadata>((pallet, call): &CallName) -> bool {
	let pallets = Call::get_module_names();
	let Some(pallet) = pallets.iter().find(|known| known.as_bytes() == pallet.as_slice()) else {
		return false;
	};
	Call::get_call_names(pallet).iter().any(|known| known.as_bytes() == call.as_slice())
}

/// The call's name; nothing for one that is too long, of which the runtime has none.
pub(crate) fn of(call: &impl GetCallMetadata) -> Option<CallName> {
	let metadata = call.get_call_metadata();
	let name = |text: &str| Name::try_from(text.as_bytes().to_vec()).ok();
	Some((name(metadata.pallet_name)?, name(metadata.function_name)?))
}

/// That no name in the runtime is too long for a pause.
pub(crate) fn assert_all_fit<Call: GetCallMetadata>() {
	let fits = |name: &str| u32::try_from(name.len()).is_ok_and(|length| length <= MAX_NAME);
	for pallet in Call::get_module_names() {
		assert!(fits(pallet), "{pallet} is too long a name");
		for call in Call::get_call_names(pallet) {
			assert!(fits(call), "{pallet}.{call} is too long a name");
		}
	}
}
