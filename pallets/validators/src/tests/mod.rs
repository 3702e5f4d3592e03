//! One file per call or behaviour. `story` is the documentation's example.

mod admit;
mod founding;
mod random_calls;
mod remove;
mod session;
mod story;
