//! One file for each call and behaviour.

mod end;
mod extend_pause;
mod pause;
mod random_calls;
mod story;
mod unpause;
mod upgrade;

use sp_runtime::traits::Dispatchable;

use crate::mock::*;

/// Whether the signer could make this call now, which can be paused.
fn goes_on() -> bool {
	remark().dispatch(by(STRANGER)).is_ok()
}

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: vec![] }.into()
}
