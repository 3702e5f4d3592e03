//! One file per call or behaviour.

mod actors;
mod admit;
mod bed;
mod cost;
mod discharge;
mod encounter;
mod enter_in_error;
mod invariants;
mod isolation;
mod leave;
mod model;
mod offer;
mod random_calls;
mod reserve_bed;
mod states;
mod story;
mod transfer;
mod view;
mod wait;
mod ward;
