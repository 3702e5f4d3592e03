//! What every call costs at worst.
pub trait BenchmarkHelper {}
