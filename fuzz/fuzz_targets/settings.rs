//! Reads any text as settings: whatever stands there, there are settings, and they are written and read back the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rooms::store::settings::Settings;

#[path = "../rooms.rs"]
mod rooms;
use rooms::{programme, store, unit};

fuzz_target!(|text: &str| {
    let (settings, _) = Settings::from_ron(text);
    let written = settings.to_ron().expect("settings are written");
    let (again, warnings) = Settings::from_ron(&written);
    assert!(warnings.is_empty(), "{warnings:?}");
    assert!(again == settings, "they are others when they are read back");
});
