//! Møteklar.
fn main() {}
