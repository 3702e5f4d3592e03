//! What shows only where the pallets of money meet: claims that ask the real coverage and care, payments that ask the real claims, and money that neither of them
//! loses or makes. What each pallet does alone is tested beside it.

mod appeal;
mod care;
mod clean;
mod consent;
mod deeds;
mod double;
mod eligibility;
mod escrow;
mod evidence;
mod feedback;
mod invariants;
mod left;
mod limit;
mod mended;
mod model;
mod people;
mod random_calls;
mod reasons;
mod remittance;
mod replay;
mod second_payer;
mod step;
mod suspended;
mod trust;
mod version;
