//! Plans, networks, who is covered by them, and authorizations before a service.
#![cfg_attr(not(feature = "std"), no_std)]
