//! How the six main screens look, in light and dark. The pictures are made with Mesa's lavapipe and no other.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test promises pictures` makes them anew; `scripts/test` sees to lavapipe.

use eframe::egui::{Key, Theme, vec2};
use egui_kittest::{SnapshotOptions, SnapshotResults};
use moteklar::programme::MeetingKind;
use moteklar::store::Settings;
use moteklar::store::settings::ThemeChoice;
use moteklar::ui::intent::{Intent, Page, PeopleFilter};

use super::leader::{Leader, Start};

/// A picture may differ so much in a pixel, and in so many pixels, between two builds of one Mesa.
fn options() -> SnapshotOptions {
    SnapshotOptions::new().threshold(1.0).max_failed_pixels(40)
}

fn picture(name: &str, ways: &[Intent], keys: &[Key]) {
    let mut results = SnapshotResults::new();
    for (theme, choice, word) in [(Theme::Light, ThemeChoice::Light, "light"), (Theme::Dark, ThemeChoice::Dark, "dark")]
    {
        let mut settings = Settings::default();
        settings.theme = choice;
        settings.meeting_theme = choice;
        let mut leader = Leader::start(Start { size: vec2(1280.0, 800.0), theme, settings, ..Start::default() });
        leader.h.state_mut().ask(Intent::OpenSample);
        leader.settle();
        leader.saved_file();
        for intent in ways {
            leader.h.state_mut().ask(intent.clone());
            leader.settle();
        }
        for key in keys {
            leader.key(*key).wait(4);
        }
        leader.h.remove_cursor();
        leader.settle();
        leader.h.snapshot_options(format!("{name}-{word}"), &options());
        results.extend(leader.h.take_snapshot_results());
    }
}

#[test]
fn overview() {
    picture("overview", &[Intent::Go(Page::Overview)], &[]);
}

#[test]
fn meeting() {
    let present = Intent::Present { kind: MeetingKind::First, rehearsal: false };
    picture("meeting", &[present], &[Key::F5, Key::PageDown, Key::PageDown, Key::PageDown]);
}

#[test]
fn attendance() {
    picture("attendance", &[Intent::Go(Page::Attendance(MeetingKind::Second))], &[]);
}

#[test]
fn people() {
    picture("people", &[Intent::Go(Page::People(PeopleFilter::All))], &[]);
}

#[test]
fn second_meeting() {
    picture("second-meeting", &[Intent::Go(Page::Plan(MeetingKind::Second))], &[]);
}

#[test]
fn video() {
    picture("video", &[Intent::Go(Page::Video)], &[]);
}
