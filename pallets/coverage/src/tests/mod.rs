//! One file per call or behaviour.

mod story;
