//! One file for each extension, call and behaviour.

mod charging;
mod example;
mod extension;
mod mortality;
mod nonce;
mod overrides;
mod properties;
mod view;
