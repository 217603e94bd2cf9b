//! Møteklar guides a leader through two short briefing meetings about a competence programme in privacy and
//! information security, and then helps until everyone has started and everyone has completed.
//!
//! # The house
//!
//! | room | what lives there | whom it knows |
//! |---|---|---|
//! | [`programme`] | what is taught and said: the content pack | nobody |
//! | [`unit`](mod@unit) | what the leader records: people, meetings, readings, follow-up | `programme` |
//! | [`meeting`] | a meeting while it runs: clocks, cursor, pace | `programme` |
//! | [`store`] | files: the unit, settings, the running meeting | `unit`, `programme`, `meeting` |
//! | [`exchange`] | the outside world: tables and lists that come in, reminders and e-mail | `unit`, `programme` |
//! | [`ui`] | the screens, and the command line in their words | everybody; nobody knows it |
//!
//! Dates, ids and elapsed time are handed in, so every rule can be tested with a plain value.
#![forbid(unsafe_code)]

pub mod exchange;
pub mod meeting;
pub mod programme;
pub mod store;
pub mod ui;
pub mod unit;
