//! The rules by which a claim is decided.
#![cfg_attr(not(feature = "std"), no_std)]
