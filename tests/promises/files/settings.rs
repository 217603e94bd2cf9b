//! Settings and the running meeting: a bad field costs itself, a bad file is kept aside.

use std::path::{Path, PathBuf};
use std::time::Duration;

use moteklar::programme::Language;
use moteklar::store::live::clear;
use moteklar::store::settings::{AudienceKind, Renderer, ThemeChoice, WindowSize};
use moteklar::store::{
    LiveError, LiveKeeper, LiveMeeting, MistakeKind, Places, ReadProblem, Settings, SettingsWarning,
};
use moteklar::unit::MeetingId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{day, names_in, put, text_of};

fn places() -> (tempfile::TempDir, Places) {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::under(folder.path());
    places.make().unwrap();
    (folder, places)
}

fn chosen() -> Settings {
    let mut settings = Settings::default();
    settings.language = Language::Nynorsk;
    settings.theme = ThemeChoice::Light;
    settings.text_scale = 150;
    settings.renderer = Some(Renderer::Wgpu);
    settings.content_pack = Some(PathBuf::from("C:\\Felles\\pakke \"ny\".ron"));
    settings.audience = AudienceKind::ShareWindow;
    settings.audience_screen = Some("Epson EB-2250U".to_owned());
    settings.keys.insert("next".to_owned(), vec!["PageDown".to_owned(), "Space".to_owned()]);
    settings.window = Some(WindowSize { width: 1440, height: 900, maximized: true });
    settings.remember(Path::new("/home/kari/Enhet.ron"), "Byggesak", day("2026-01-12"));
    settings
}

#[test]
fn a_new_user_has_bokmal_and_a_dark_meeting() {
    let (_folder, places) = places();
    let (settings, warnings) = Settings::load(&places);
    assert!(warnings.is_empty());
    assert_eq!(settings.language, Language::Bokmal);
    assert_eq!(settings.theme, ThemeChoice::System);
    assert_eq!(settings.meeting_theme, ThemeChoice::Dark);
    assert_eq!(settings.text_scale, 100);
    assert!(names_in(&places.settings).is_empty(), "reading makes no file");
}

#[test]
fn settings_come_back_as_they_were() {
    let (_folder, places) = places();
    chosen().save(&places).unwrap();
    let (settings, warnings) = Settings::load(&places);
    assert_eq!((settings, warnings), (chosen(), vec![]));
    assert_eq!(names_in(&places.settings), ["settings.ron"]);
}

#[test]
fn a_bad_field_costs_its_own_default_and_no_other() {
    let (_folder, places) = places();
    let good = chosen().to_ron().unwrap();
    let bad = good.replacen("theme: Light", "theme: Pink", 1).replacen("width: 1440", "width: \"bred\"", 1);
    assert_ne!(bad, good);
    let path = put(&places.settings, "settings.ron", &bad);
    let (settings, warnings) = Settings::load(&places);
    let mut expected = chosen();
    expected.theme = ThemeChoice::System;
    expected.window = None;
    assert_eq!(settings, expected);
    let fields: Vec<&str> = warnings
        .iter()
        .map(|warning| match warning {
            SettingsWarning::Field { field, .. } => field.as_str(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(fields, ["theme", "window"]);
    assert_eq!(text_of(&path), bad, "the file is as it was");
}

#[test]
fn a_value_out_of_range_is_brought_to_its_end() {
    let (settings, warnings) = Settings::from_ron("(text_scale: 1000, meeting_text: 1, language: en)");
    assert_eq!((settings.text_scale, settings.meeting_text), (200, 20));
    assert_eq!(settings.language, Language::English);
    let range = |field| SettingsWarning::Range { field };
    assert_eq!(warnings, [range("text_scale"), range("meeting_text")]);
}

#[test]
fn what_a_newer_version_has_chosen_is_kept() {
    let (_folder, places) = places();
    put(&places.settings, "settings.ron", "Settings(voice: Deep(2, \"på )\"), language: nn)");
    let (mut settings, warnings) = Settings::load(&places);
    assert!(warnings.is_empty());
    settings.text_scale = 120;
    settings.save(&places).unwrap();
    let text = text_of(&places.settings.join("settings.ron"));
    assert!(text.contains("voice: Deep(2, \"på )\"),"), "{text}");
    let (again, warnings) = Settings::load(&places);
    assert_eq!((&again, warnings), (&settings, vec![]));
    assert_eq!((again.language, again.text_scale), (Language::Nynorsk, 120));
}

#[test]
fn a_broken_file_is_kept_aside() {
    let (_folder, places) = places();
    put(&places.settings, "settings.ron", "Settings(\n    language: nn,\n    theme: \"");
    let (settings, warnings) = Settings::load(&places);
    assert_eq!(settings, Settings::default());
    let [SettingsWarning::Broken { mistake, kept }] = warnings.as_slice() else { panic!("{warnings:?}") };
    assert_eq!((mistake.line, mistake.column), (3, 12));
    assert_eq!(mistake.kind, MistakeKind::NeverClosed);
    assert_eq!(kept.as_deref(), Some(places.settings.join("settings.broken.ron").as_path()));
    assert_eq!(names_in(&places.settings), ["settings.broken.ron"]);

    std::fs::write(places.settings.join("settings.ron"), b"\xff\xfe").unwrap();
    let (_, warnings) = Settings::load(&places);
    let kept = Some(places.settings.join("settings.broken.ron"));
    assert_eq!(warnings, [SettingsWarning::Unreadable { problem: ReadProblem::NotText { line: 1 }, kept }]);
}

#[test]
fn the_files_opened_last_stand_first_and_once() {
    let mut settings = Settings::default();
    for number in 0..20 {
        settings.remember(&PathBuf::from(format!("{number}.ron")), "Enhet", day("2026-01-12"));
    }
    settings.remember(Path::new("15.ron"), "Nytt navn", day("2026-01-13"));
    assert_eq!(settings.recent.len(), 12);
    assert_eq!(
        (settings.recent[0].path.as_path(), settings.recent[0].unit.as_str()),
        (Path::new("15.ron"), "Nytt navn")
    );
    assert_eq!(settings.recent.iter().filter(|file| file.path == Path::new("15.ron")).count(), 1);
    settings.forget(Path::new("15.ron"));
    assert_eq!(settings.recent[0].path, Path::new("19.ron"));
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Run {
    line: usize,
    clock_ms: u64,
}

fn live(line: usize) -> LiveMeeting<Run> {
    LiveMeeting {
        unit_file: PathBuf::from("/home/kari/Møteklar/Byggesak.ron"),
        meeting: MeetingId(Uuid::from_u128(5)),
        run: Run { line, clock_ms: 65_250 },
        saved_at_ms: 1_768_381_330_250,
    }
}

#[test]
fn a_running_meeting_comes_back_as_it_was_and_goes_when_it_ends() {
    let (_folder, places) = places();
    assert_eq!(LiveMeeting::<Run>::load(&places), Ok(None));
    live(3).save(&places).unwrap();
    assert_eq!(LiveMeeting::load(&places), Ok(Some(live(3))));
    clear(&places).unwrap();
    clear(&places).unwrap();
    assert_eq!(LiveMeeting::<Run>::load(&places), Ok(None));
}

#[test]
fn how_long_a_meeting_was_away_is_none_where_its_file_says_a_time_that_cannot_be() {
    let now: chrono::DateTime<chrono::FixedOffset> = "2026-01-14T09:02:30.250+00:00".parse().unwrap();
    let away = |saved_at_ms: i64| LiveMeeting { saved_at_ms, ..live(3) }.away_ms(now);
    assert_eq!(away(now.timestamp_millis() - 20_000), 20_000);
    assert_eq!(away(now.timestamp_millis() + 20_000), 0, "the clock was set back");
    assert_eq!(away(i64::MAX), 0);
    assert_eq!(away(i64::MIN), i64::MAX.unsigned_abs());
}

#[test]
fn a_running_meeting_is_kept_in_the_background() {
    let (_folder, places) = places();
    let keeper = LiveKeeper::start(&places, || {});
    for line in 1..=50 {
        keeper.keep(&live(line)).unwrap();
    }
    assert!(keeper.flush(Duration::from_mins(1)));
    assert_eq!(LiveMeeting::load(&places), Ok(Some(live(50))));
    keeper.keep(&live(51)).unwrap();
    keeper.clear();
    assert!(keeper.flush(Duration::from_mins(1)));
    assert!(names_in(&places.data).is_empty());
}

#[test]
fn a_damaged_running_meeting_is_reported_once_and_kept_aside() {
    let (_folder, places) = places();
    put(&places.data, "live.ron", "(\n    unit_file: \"/x.ron\",\n    linje: 3,\n)");
    let Err(LiveError::Damaged { mistake, kept }) = LiveMeeting::<Run>::load(&places) else { panic!("not damaged") };
    assert_eq!((mistake.line, mistake.column), (4, 1));
    assert_eq!(kept, Some(places.data.join("live.broken.ron")));
    assert_eq!(LiveMeeting::<Run>::load(&places), Ok(None));
}

#[test]
#[cfg(unix)]
fn a_path_that_is_not_text_comes_back_too() {
    use std::os::unix::ffi::OsStrExt as _;
    let (_folder, places) = places();
    let odd = Path::new(std::ffi::OsStr::from_bytes(b"/felles/M\xf8teklar.ron"));
    let mut settings = Settings::default();
    settings.remember(odd, "Enhet", day("2026-01-12"));
    settings.remember(Path::new("bytes:4d"), "Enhet", day("2026-01-12"));
    settings.save(&places).unwrap();
    assert_eq!(Settings::load(&places).0, settings);
    let meeting = LiveMeeting { unit_file: odd.to_owned(), ..live(1) };
    meeting.save(&places).unwrap();
    assert_eq!(LiveMeeting::load(&places), Ok(Some(meeting)));
}
