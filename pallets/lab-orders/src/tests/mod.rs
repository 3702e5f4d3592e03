//! One file per call or behaviour.

mod actors;
mod cost;
mod critical;
mod custody;
mod invariants;
mod model;
mod order;
mod random_calls;
mod referral;
mod report;
mod specimen;
mod states;
mod story;
mod task;
mod view;
