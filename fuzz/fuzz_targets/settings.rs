//! Reads any text as settings: whatever stands there, there are settings, and they are written and read back the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rooms::store::settings::Settings;

/// The rooms that are tried, without the app around them.
#[path = "../../src"]
#[expect(dead_code, unused_imports, reason = "the app uses more of it")]
mod rooms {
    pub mod programme;
    pub mod unit;
    #[path = "store"]
    pub mod store {
        pub mod check;
        pub mod coding;
        pub mod crypt;
        pub mod durable;
        pub mod file;
        pub mod judged;
        pub mod mistake;
        pub mod newer;
        pub mod path_text;
        pub mod places;
        pub mod salvage;
        pub mod seal;
        pub mod settings;
        pub mod unit_file;
        pub mod version;
    }
}
use rooms::{programme, store, unit};

fuzz_target!(|text: &str| {
    let (settings, _) = Settings::from_ron(text);
    let written = settings.to_ron().expect("settings are written");
    let (again, warnings) = Settings::from_ron(&written);
    assert!(warnings.is_empty(), "{warnings:?}");
    assert!(again == settings, "they are others when they are read back");
});
