//! How the eight main screens look, in light and dark. The pictures are made with Mesa's lavapipe and no other.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test promises pictures` makes them anew; `scripts/test` sees to lavapipe.

use eframe::egui::{Key, Theme, vec2};
use egui_kittest::{SnapshotOptions, SnapshotResults};
use moteklar::programme::MeetingKind;
use moteklar::store::Settings;
use moteklar::store::settings::ThemeChoice;
use moteklar::ui::importing::ImportWish;
use moteklar::ui::intent::{Intent, Page, PeopleFilter};

use super::leader::{Leader, Start};

/// A picture may differ so much in a pixel, and in so many pixels, between two builds of one Mesa.
fn options() -> SnapshotOptions {
    SnapshotOptions::new().threshold(1.0).max_failed_pixels(40)
}

/// Draws what `ways` lead to once `until` can be read, and `keys` are pressed there.
fn picture(name: &str, ways: &[Intent], until: &str, keys: &[Key]) {
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
        // A table is read beside the window.
        leader.until(until, |leader| leader.reads(until));
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
    picture("overview", &[Intent::Go(Page::Overview)], "Neste steg", &[]);
}

#[test]
fn meeting() {
    let present = Intent::Present { kind: MeetingKind::First, rehearsal: false };
    picture("meeting", &[present], "Start møtet", &[Key::F5, Key::PageDown, Key::PageDown, Key::PageDown]);
}

#[test]
fn attendance() {
    picture("attendance", &[Intent::Go(Page::Attendance(MeetingKind::Second))], "Oppmøte", &[]);
}

#[test]
fn people() {
    picture("people", &[Intent::Go(Page::People(PeopleFilter::All))], "Medarbeidere", &[]);
}

#[test]
fn second_meeting() {
    picture("second-meeting", &[Intent::Go(Page::Plan(MeetingKind::Second))], "Andre møte", &[]);
}

#[test]
fn video() {
    picture("video", &[Intent::Go(Page::Video)], "Videomøte", &[]);
}

#[test]
fn round() {
    let keys = [Key::Enter, Key::Num3, Key::Enter, Key::Num3, Key::Num2, Key::Num3];
    picture("round", &[Intent::Go(Page::Round)], "Start runden", &keys);
}

#[test]
fn import() {
    let table = "\
,\"Email address\",Fødselsnummer,\"Grunnleggende informasjonssikkerhet\",\"2026-11-30\",\"Grunnleggende personvern\",\"\"
Per Hansen,per.hansen@kommune.example,01019012367,Completed,2026-11-18 09:00,Not completed,
Siri Lunde,siri.lunde@kommune.example,,Completed (did not achieve pass grade),2026-11-20 09:00,Completed,2026-11-20 10:00
Ola Nordmann,ola.nordmann@kommune.example,,Completed,2026-11-18 09:00,Not completed,
Tone Moen,tone.moen@kommune.example,,Completed,2026-11-17 09:00,Completed,2026-11-17 10:00
Rolf Lie,rolf.lie@kommune.example,,Completed,2026-11-17 09:00,Not completed,
";
    let paste = Intent::Import(ImportWish::Paste(table.to_owned()));
    picture("import", &[Intent::Go(Page::Import), paste], "Ta inn", &[]);
}
