//! One file per call or noun.

mod escrow;
mod invoice;
mod payment;
mod purse;
mod remittance;
mod share;
mod split;
mod story;
mod unit;
mod withdrawal;
