//! One file per call or behaviour.

mod actors;
mod cost;
mod countersign;
mod dispense;
mod give_back;
mod invariants;
mod model;
mod prescribe;
mod random_calls;
mod recall;
mod refill;
mod replace_prescription;
mod states;
mod stock;
mod story;
mod transfer;
mod view;
