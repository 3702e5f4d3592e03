//! One file per call or behaviour.

mod appeal;
mod pay;
mod payers;
mod review;
mod states;
mod story;
mod submit;
mod undo;
mod write;
