//! A unit's file with a passphrase: in the format of the `age` tool, and never opened wrongly.

mod about;
mod format;
mod strength;
mod tool;
mod vault;

use std::fs;
use std::path::{Path, PathBuf};

use moteklar::store::crypt::{Passphrase, Work};

/// As little work as there is: what the tests look at does not depend on it.
fn little() -> Work {
    Work::new(1).expect("1 is a work")
}

/// A file kept in `tests/encrypted`.
fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/encrypted").join(name)
}

fn kept_bytes(name: &str) -> Vec<u8> {
    fs::read(kept(name)).expect("the kept file is there")
}

/// The passphrase of the kept files.
const KEPT: &str = "fire hester på én øy";

fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text)
}
