//! Claims of providers on insurers, and the decisions on them.
#![cfg_attr(not(feature = "std"), no_std)]
