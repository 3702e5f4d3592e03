//! One file per call or behaviour. `story` is the documentation's example.

mod absence;
mod admit;
mod equivocation;
mod founding;
mod leave;
mod limits;
mod lists;
mod missed_slots;
mod nominate;
mod offences;
mod pause;
mod random_calls;
mod remove;
mod resume;
mod session;
mod story;
mod withdraw;
