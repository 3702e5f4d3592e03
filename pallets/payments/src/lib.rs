//! Units of account, invoices, escrows, payments and remittances.
#![cfg_attr(not(feature = "std"), no_std)]
