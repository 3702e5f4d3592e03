//! One file per call or noun.

mod story;
