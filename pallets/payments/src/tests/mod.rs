//! One file per call or noun.

mod actors;
mod cost;
mod escrow;
mod forms;
mod invariants;
mod invoice;
mod ledger;
mod left;
mod model;
mod owed;
mod own_hand;
mod payment;
mod purse;
mod random_calls;
mod remittance;
mod share;
mod split;
mod states;
mod story;
mod suspended;
mod unit;
mod view;
mod withdrawal;
