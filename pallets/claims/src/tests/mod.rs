//! One file per call or behaviour.

mod actors;
mod appeal;
mod between;
mod cost;
mod eligibility;
mod evidence;
mod filed;
mod hands;
mod invariants;
mod known;
mod model;
mod pay;
mod payers;
mod random_calls;
mod reasons;
mod reserved;
mod review;
mod signal;
mod states;
mod story;
mod submit;
mod undo;
mod view;
mod worse;
mod write;
