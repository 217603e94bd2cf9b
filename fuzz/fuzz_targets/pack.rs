//! Reads any text as a content pack.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rooms::programme::{MeetingKind, Programme};

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
    match Programme::read(text) {
        Ok(pack) => {
            assert!(MeetingKind::ALL.into_iter().all(|kind| pack.script(kind).seconds() > 0));
            assert!(pack.modules.iter().all(|module| pack.module(&module.id).is_some()));
        }
        // A mistake has a place that is in the text.
        Err(error) => assert!(error.line >= 1 && error.column >= 1 && error.line <= text.split('\n').count() + 1),
    }
});
