//! What the app promises, one module a promise.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so by failing"
)]

mod against;
mod anybody;
mod away;
#[cfg(target_os = "linux")]
mod buses;
mod catchup;
mod chart;
mod choices;
mod comeback;
mod content;
mod contrast;
mod corners;
mod crash;
mod cutoff;
mod cycle;
mod dialogues;
mod drive;
mod encryption;
mod exchange;
mod export;
mod extremes;
mod files;
mod following;
mod generations;
mod hands;
mod harm;
mod house;
mod importing;
mod imports;
mod journey;
mod keyboard;
mod languages;
mod leader;
mod lock;
mod locking;
mod loose;
mod mail;
mod merging;
mod midst;
mod minimal;
mod monkey;
mod newcycle;
mod others;
mod outside;
mod ownpack;
mod pictures;
mod presenting;
mod progress;
mod quiet;
mod readings;
mod records;
mod retention;
mod round;
mod screens;
mod shell;
mod standing;
mod tables;
mod terminal;
mod timing;
mod together;
mod unsaved;
mod versions;
mod waiting;
