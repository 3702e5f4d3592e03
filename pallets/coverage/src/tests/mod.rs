//! One file per call or behaviour.

mod actors;
mod authorization;
mod charge;
mod cost;
mod coverage;
mod invariants;
mod model;
mod network;
mod order;
mod plan;
mod random_calls;
mod rules;
mod states;
mod story;
mod view;
