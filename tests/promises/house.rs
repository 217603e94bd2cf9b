//! The arrows of the house: who may know whom, and what may not be known at all.

use std::fs;
use std::path::{Path, PathBuf};

/// A room, and the rooms it may know.
const ROOMS: [(&str, &[&str]); 6] = [
    ("programme", &[]),
    ("unit", &["programme"]),
    ("meeting", &["programme"]),
    ("store", &["unit", "programme", "meeting"]),
    ("exchange", &["unit", "programme"]),
    ("ui", &["unit", "programme", "meeting", "store", "exchange"]),
];

/// What rooms of rules never touch: windows, files, clocks, chance, places, the network. Bytes that are handed in may be
/// read as a stream.
const OUTSIDE: [&str; 16] = [
    "eframe",
    "egui",
    "std::fs",
    "io::stdin",
    "io::stdout",
    "io::stderr",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "Instant",
    "SystemTime",
    "Local::now",
    "Utc::now",
    "now_v7",
    "Uuid::new_v",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files_under(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_under(&path, extension));
        } else if path.extension().is_some_and(|other| other == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The code of a room: every line that is not a comment, with its file and number.
fn lines_of(room: &str) -> Vec<(String, usize, String)> {
    let source = root().join("src");
    let mut files = files_under(&source.join(room), "rs");
    files.push(source.join(format!("{room}.rs")));
    assert!(files.len() > 1, "the room {room} has no files");
    let mut lines = Vec::new();
    for file in files {
        let name = file.strip_prefix(&source).unwrap().display().to_string();
        for (at, line) in fs::read_to_string(&file).unwrap().lines().enumerate() {
            if !line.trim_start().starts_with("//") {
                lines.push((name.clone(), at + 1, line.to_owned()));
            }
        }
    }
    lines
}

/// Rooms that a line names: `crate::room`, also inside braces.
fn rooms_named(line: &str) -> Vec<&'static str> {
    let mut named = Vec::new();
    for (room, _) in ROOMS {
        let direct = line.contains(&format!("crate::{room}"));
        let braced = line.contains("crate::{") && line.contains(room);
        if direct || braced {
            named.push(room);
        }
    }
    named
}

#[test]
fn a_room_knows_only_the_rooms_it_may() {
    let mut wrong = Vec::new();
    for (room, may) in ROOMS {
        for (file, at, line) in lines_of(room) {
            for named in rooms_named(&line) {
                if named != room && !may.contains(&named) {
                    wrong.push(format!("{file}:{at} knows {named}: {line}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rules_touch_nothing_outside() {
    let mut wrong = Vec::new();
    for room in ["programme", "unit", "meeting", "exchange"] {
        for (file, at, line) in lines_of(room) {
            for outside in OUTSIDE {
                if line.contains(outside) {
                    wrong.push(format!("{file}:{at} touches {outside}: {line}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn screens_touch_no_file_and_ask_for_no_time() {
    let mut wrong = Vec::new();
    for (file, at, line) in lines_of("ui") {
        let screen = file.starts_with("ui/screens/") || file.starts_with("ui/widgets/");
        for outside in ["std::fs", "Instant", "SystemTime", "Local::now", "Utc::now", "std::net", "now_v7"] {
            if screen && line.contains(outside) {
                wrong.push(format!("{file}:{at} touches {outside}: {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Files of the window that have threads of their own, and why: the one that gives them to all others, what listens to the
/// system, and the system's file dialogue.
const OWN_THREADS: [&str; 4] = ["ui/beside.rs", "ui/away.rs", "ui/away/bus.rs", "ui/desk.rs"];

#[test]
fn what_goes_on_beside_the_window_goes_through_one_place() {
    let threads = |line: &str| line.contains("std::thread") || line.contains("thread::");
    let mut wrong = Vec::new();
    for (file, at, line) in lines_of("ui") {
        if threads(&line) && !line.contains("thread::panicking") && !OWN_THREADS.contains(&file.as_str()) {
            wrong.push(format!("{file}:{at} has a thread of its own: {line}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_arrows_would_be_missed_if_they_were_wrong() {
    assert_eq!(rooms_named("use crate::ui::App;"), ["ui"]);
    assert_eq!(rooms_named("use crate::{store::Saver, unit::Unit};"), ["unit", "store"]);
    assert!(rooms_named("use super::Unit;").is_empty());
}

#[test]
fn files_are_small_enough_to_read() {
    let mut long = Vec::new();
    for folder in ["src", "tests", "examples"] {
        for file in files_under(&root().join(folder), "rs") {
            let lines = fs::read_to_string(&file).unwrap().lines().count();
            if lines > 500 {
                long.push(format!("{} has {lines} lines", file.display()));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn colours_stand_in_the_tokens_and_are_those_of_the_design() {
    use eframe::egui::Color32;
    use moteklar::ui::tokens::{DARK, LIGHT, Scale, Tokens};

    let text = fs::read_to_string(root().join("assets/tokens.json")).unwrap();
    let design: serde_json::Value = serde_json::from_str(&text).unwrap();
    let hex = |colour: Color32| format!("#{:02x}{:02x}{:02x}", colour.r(), colour.g(), colour.b());
    let roles = |t: &Tokens| -> [(&str, Scale); 6] {
        [
            ("accent", t.accent),
            ("neutral", t.neutral),
            ("info", t.info),
            ("success", t.success),
            ("warning", t.warning),
            ("danger", t.danger),
        ]
    };
    for (theme, tokens) in [("light", &LIGHT), ("dark", &DARK)] {
        for (role, scale) in roles(tokens) {
            let steps = [
                ("background-default", scale.background_default),
                ("background-tinted", scale.background_tinted),
                ("surface-default", scale.surface_default),
                ("surface-tinted", scale.surface_tinted),
                ("surface-hover", scale.surface_hover),
                ("surface-active", scale.surface_active),
                ("border-subtle", scale.border_subtle),
                ("border-default", scale.border_default),
                ("border-strong", scale.border_strong),
                ("text-subtle", scale.text_subtle),
                ("text-default", scale.text_default),
                ("base-default", scale.base_default),
                ("base-hover", scale.base_hover),
                ("base-active", scale.base_active),
                ("base-contrast-subtle", scale.base_contrast_subtle),
                ("base-contrast-default", scale.base_contrast_default),
            ];
            for (step, colour) in steps {
                assert_eq!(design[theme][role][step], hex(colour), "{theme} {role} {step}");
            }
        }
    }
}

#[test]
fn no_colour_is_written_outside_the_tokens() {
    let mut wrong = Vec::new();
    for (file, at, line) in lines_of("ui") {
        let raw = ["from_rgb", "from_gray", "hex_color!", "Color32::RED", "Color32::WHITE", "FontId::new"];
        let allowed = file == "ui/tokens.rs" || (file == "ui/fonts.rs" && line.contains("FontId::new"));
        if !allowed && raw.iter().any(|raw| line.contains(raw)) {
            wrong.push(format!("{file}:{at}: {line}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_promise_about_the_records_names_a_test_that_is_there() {
    let tests = root().join("tests");
    let mut sources = files_under(&tests, "rs");
    sources.extend(files_under(&root().join("src"), "rs"));
    sources.extend(files_under(&tests, "py"));
    let code: String = sources.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let is_there = |name: &str| {
        let fault = tests.join("faults").join(format!("{name}.py")).exists();
        let target = root().join("fuzz/fuzz_targets").join(format!("{name}.rs")).exists();
        let test = name.rsplit("::").next().unwrap_or(name);
        let defined = ["fn", "def"].iter().any(|word| code.contains(&format!("{word} {test}(")));
        fault || target || defined || root().join(name).exists()
    };
    let promises = fs::read_to_string(root().join("SECURITY.md")).unwrap();
    let mut named = 0;
    for row in promises.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| promise ")) {
        let held_by = row.trim_end_matches(" |").rsplit(" | ").next().unwrap();
        let names: Vec<&str> = held_by.split('`').skip(1).step_by(2).collect();
        assert!(!names.is_empty(), "no test is named: {row}");
        for name in names {
            assert!(is_there(name), "there is no test `{name}`");
            named += 1;
        }
    }
    assert!(named > 60, "only {named} tests are named");
}
