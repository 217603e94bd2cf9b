//! Reads any bytes as a unit's file: as one of this schema, of a newer one, and as a damaged one.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rooms::store::judged::Judged;
use rooms::store::newer::newer_from_ron;
use rooms::store::salvage::salvage;
use rooms::store::unit_file::unit_to_ron;
use rooms::unit::{SCHEMA, Unit};

#[path = "../rooms.rs"]
mod rooms;
use rooms::{programme, store, unit};

/// What is written of a unit needs no question and is read back the same.
fn comes_back(unit: &Unit) {
    let text = unit_to_ron(unit).expect("what was read is written");
    let again = Judged::of(text.into_bytes()).expect("what is written is read");
    assert!(again.is_as_written());
    assert!(again.unit == *unit, "it is another when it is read back");
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok(judged) = Judged::of(bytes.to_vec()) {
        comes_back(&judged.unit);
    }
    let text = String::from_utf8_lossy(bytes);
    if let Some(unit) = salvage(&text) {
        comes_back(&unit);
    }
    if let Ok(newer) = newer_from_ron(&text) {
        assert!(newer.found > SCHEMA);
        comes_back(&newer.unit);
    }
});
