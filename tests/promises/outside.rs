//! Changes from outside.
