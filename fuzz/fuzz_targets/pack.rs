//! Reads any text as a content pack.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rooms::programme::{MeetingKind, Programme};

#[path = "../rooms.rs"]
mod rooms;
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
