//! What is recorded is on the disk, whole, and comes back as it was.

#![expect(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a helper of a test may stop the test")]

mod damage;
mod durable;
mod erase;
mod inventory;
mod places;
mod round_trip;
mod saving;
mod settings;
#[cfg(windows)]
mod windows;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use moteklar::unit::{Person, PersonId, Unit};
use uuid::Uuid;

/// The kept example of schema 1.
const SCHEMA_1: &str = include_str!("../schemas/1.ron");
/// The kept example of schema 2.
const SCHEMA_2: &str = include_str!("../schemas/2.ron");
/// The kept example of schema 3, with its checksum.
const SCHEMA_3: &str = include_str!("../schemas/3.ron");

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A unit with these people.
fn unit_of(names: &[&str]) -> Unit {
    let mut unit = Unit::new(Uuid::from_u128(1), "Byggesak", day("2026-01-12"));
    unit.people =
        names.iter().zip(100..).map(|(name, id)| Person::named(PersonId(Uuid::from_u128(id)), name)).collect();
    unit
}

/// The names of all files in a folder, sorted.
fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn text_of(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a text file")
}

fn put(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).expect("a file");
    path
}
