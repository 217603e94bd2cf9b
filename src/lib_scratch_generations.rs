//! scratch
pub mod programme;
pub mod meeting;
pub mod store;
pub mod unit;
