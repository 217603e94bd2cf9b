//! What holds on every page: languages, undo, saving, room for large text, and many people.

use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::programme::Language;
use moteklar::store::Settings;
use moteklar::store::settings::ThemeChoice;
use moteklar::ui::intent::{Intent, Page};
use moteklar::unit::{Person, PersonId, Unit};
use tempfile::TempDir;
use uuid::Uuid;

use super::journey::open;
use super::leader::{Leader, Start};
use super::screens::every_screen;

/// What can be pressed, ticked, chosen or written in, and what holds rows.
const CONTROLS: [Role; 10] = [
    Role::Button,
    Role::CheckBox,
    Role::RadioButton,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::Link,
    Role::ComboBox,
    Role::DisclosureTriangle,
    Role::ColumnHeader,
    Role::Table,
];

fn settings(language: Language) -> Settings {
    let mut settings = Settings::default();
    settings.language = language;
    settings.theme = ThemeChoice::Light;
    settings
}

fn sample(start: Start) -> Leader {
    let mut leader = Leader::start(start);
    leader.h.state_mut().ask(Intent::OpenSample);
    leader.settle();
    leader
}

#[test]
fn every_screen_speaks_each_language_throughout() {
    for language in Language::ALL {
        let mut leader = sample(Start { settings: settings(language), ..Start::default() });
        every_screen(&mut leader, |leader, screen| {
            for line in leader.everything() {
                let text = line.split_once(' ').map_or("", |(_, text)| text);
                let key_like = !text.contains(' ')
                    && text.contains('-')
                    && text.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit())
                    && text.chars().any(|c| c.is_ascii_lowercase());
                assert!(!key_like, "{} {screen}: a key instead of a text: {line}", language.tag());
                assert!(!text.contains("{ $") && !text.contains("{$"), "{} {screen}: {line}", language.tag());
            }
        });
    }
}

#[test]
fn every_screen_has_one_heading_of_the_first_level_and_names_for_all_controls() {
    let mut leader = sample(Start::default());
    let mut seen = Vec::new();
    every_screen(&mut leader, |leader, screen| {
        seen.push(screen.to_owned());
        let headings: Vec<String> = leader
            .h
            .query_all_by(|node| node.role() == Role::Heading && node.level() == Some(0))
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        assert_eq!(headings.len(), 1, "{screen}: {headings:?}");
        let unnamed: Vec<String> = leader
            .h
            .query_all_by(|node| {
                CONTROLS.contains(&node.role()) && node.label().is_none_or(|name| name.trim().is_empty())
            })
            .map(|node| format!("{:?} at {}", node.accesskit_node().role(), node.rect()))
            .collect();
        assert!(unnamed.is_empty(), "{screen} has controls without a name: {unnamed:?}");
    });
    for screen in ["reminder", "export", "new cycle", "import question", "round end", "session recorded"] {
        assert!(seen.iter().any(|seen| seen == screen), "{screen} was not seen");
    }
}

#[test]
fn the_language_changes_while_the_app_runs() {
    let mut leader = Leader::with_sample();
    leader.must_read("Oversikt");
    leader.press("Innstillinger og personvern");
    let nynorsk = |leader: &mut Leader, name: &str| {
        let wanted = name.to_owned();
        leader
            .h
            .get_by(|node| {
                node.role() == Role::RadioButton && node.label().is_some_and(|label| label.ends_with(&wanted))
            })
            .click();
        leader.settle();
    };
    nynorsk(&mut leader, "Nynorsk");
    leader.must_read("Innstillingar og personvern");
    nynorsk(&mut leader, "English");
    leader.must_read("Settings and privacy");
    leader.press("Overview");
    leader.must_read("Saturday 21 November");
}

#[test]
fn nothing_is_cut_off_in_a_small_window_at_any_text_size() {
    for (scale, language) in [(80_u16, Language::Nynorsk), (130, Language::English), (200, Language::Bokmal)] {
        let mut chosen = settings(language);
        chosen.text_scale = scale;
        let size = vec2(1280.0, 720.0) * 100.0 / f32::from(scale);
        let mut leader = sample(Start { size, settings: chosen, ..Start::default() });
        every_screen(&mut leader, |leader, screen| {
            // Points, of which there are fewer the larger the text is.
            for node in leader.h.query_all_by(|node| node.label().is_some() && node.bounding_box().is_some()) {
                let (rect, name) = (node.rect(), node.accesskit_node().label().unwrap_or_default());
                let inside = rect.left() >= -1.0 && rect.right() <= size.x + 1.0;
                assert!(inside, "{screen} at {scale} %: «{name}» from {} to {}", rect.left(), rect.right());
            }
            // A table as a whole, and what is larger than the window, cannot be seen all at once.
            if let Some(node) = leader.h.query_by(|node| node.is_focused() && node.role() != Role::Table)
                && let rect = node.rect()
                && rect.height() < size.y
            {
                let seen = rect.top() >= -1.0 && rect.bottom() <= size.y + 1.0;
                let name = node.accesskit_node().label().unwrap_or_default();
                assert!(seen, "{screen} at {scale} %: «{name}» has the keyboard at {rect}");
            }
        });
    }
}

#[test]
fn a_change_is_saved_by_itself_and_can_be_undone_and_done_again() {
    let mut leader = Leader::with_sample();
    leader.press_starting("Forbered deg");
    let module = "Fysisk sikkerhet";
    let before = leader.unit().preparation.modules.len();
    leader.press_role(Role::CheckBox, module);
    assert_eq!(leader.saved_file().preparation.modules.len(), before - 1);
    leader.must_read("lagret 09.00");
    leader.keys_with(Modifiers::COMMAND, Key::Z);
    leader.must_read("Endringen er angret");
    assert_eq!(leader.saved_file().preparation.modules.len(), before);
    leader.keys_with(Modifiers::COMMAND, Key::Y);
    assert_eq!(leader.saved_file().preparation.modules.len(), before - 1);
}

#[test]
fn a_running_meeting_comes_back_at_the_right_second() {
    let home = Arc::new(TempDir::new().unwrap());
    let file = home.path().join("enhet.ron");
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let mut unit = Unit::new(Uuid::from_u128(7), "Servicetorget", today);
    unit.people.push(Person::named(PersonId(Uuid::from_u128(8)), "Kari Nordmann"));
    std::fs::write(&file, moteklar::store::unit_to_ron(&unit).unwrap()).unwrap();
    let mut leader = Leader::start(Start { home: Some(Arc::clone(&home)), open: Some(file), ..Start::default() });
    leader.key(Key::F5).key(Key::Enter).wait(7);
    leader.key(Key::PageDown).wait(4).key(Key::PageDown);
    leader.must_read("Brukt 0:11");
    leader.saved_file();
    drop(leader);
    // Twenty seconds later, on the clock of the wall, the app is started again.
    let mut again = Leader::start(Start { home: Some(home), at: "2026-11-21T09:00:31+01:00", ..Start::default() });
    again.must_read("Et møte var i gang");
    again.press("Fortsett møtet");
    again.must_read("Brukt 0:31");
    again.wait(2);
    again.must_read("Brukt 0:33");
}

#[test]
fn units_of_every_size_can_be_opened() {
    for count in [0_usize, 1, 60, 5_000] {
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let mut unit = Unit::new(Uuid::from_u128(7), "Servicetorget", today);
        for number in 0..count {
            let id = PersonId(Uuid::from_u128(1000 + number as u128));
            unit.people.push(Person::named(id, &format!("Fornavn{number} Etternavn{:04}", count - number)));
        }
        let mut leader = open(&unit);
        every_screen(&mut leader, |_, _| {});
        leader.press("Medarbeidere");
        if count > 0 {
            leader.must_read(&format!("Alle {count}"));
        } else {
            leader.must_read("Hvem skal være med?");
        }
        assert_eq!(leader.unit().people.len(), count);
    }
}

#[test]
fn strange_names_are_shown_and_kept() {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let mut unit = Unit::new(Uuid::from_u128(7), "Servicetorget", today);
    let names = [
        "x".repeat(300),
        "Åse ".repeat(75).trim().to_owned(),
        "Máret Ánne Sara".to_owned(),
        "Đặng Thị Hồng".to_owned(),
    ];
    for (number, name) in names.iter().enumerate() {
        unit.people.push(Person::named(PersonId(Uuid::from_u128(1000 + number as u128)), name));
    }
    let mut leader = open(&unit);
    every_screen(&mut leader, |_, _| {});
    leader.press("Medarbeidere");
    leader.must_read("Đặng Thị Hồng");
    let saved = leader.saved_file();
    assert_eq!(saved.people.iter().map(|person| person.name.clone()).collect::<Vec<_>>(), names);
}

#[test]
fn the_machine_is_kept_awake_while_a_meeting_runs_and_no_longer() {
    let mut leader = Leader::with_sample();
    let awake = |leader: &Leader| leader.notes.lock().unwrap().awake;
    leader.key(Key::F5);
    assert!(!awake(&leader), "nothing runs before the start");
    leader.key(Key::Enter);
    assert!(awake(&leader));
    leader.key(Key::P);
    assert!(awake(&leader), "a pause is still a meeting");
    leader.key(Key::Escape);
    assert!(!awake(&leader));
}

#[test]
fn each_page_gives_the_keyboard_to_its_main_control() {
    let mut leader = Leader::with_sample();
    assert_eq!(leader.focused().as_deref(), Some("Start statusrunde"));
    leader.key(Key::F5);
    assert_eq!(leader.focused().as_deref(), Some("Start møtet"));
    leader.key(Key::Enter);
    assert_eq!(leader.focused().as_deref(), Some("Neste setning"));
}

#[test]
fn the_short_word_at_the_foot_covers_nothing_that_the_keyboard_comes_to_in_the_smallest_window() {
    // A window of 1280 × 720 pixels with text at 200 %.
    let mut leader = Leader::start(Start { size: vec2(640.0, 360.0), ..Start::default() });
    leader.h.state_mut().ask(Intent::OpenSample);
    leader.settle();
    leader.h.state_mut().ask(Intent::Go(Page::Settings));
    leader.h.state_mut().ask(Intent::Copy("noe".to_owned(), "erase-copied"));
    leader.settle().must_read("Teksten er kopiert");
    let top = leader.h.get_by_label("Teksten er kopiert").rect().top();
    let mut met = Vec::new();
    for _ in 0..40 {
        leader.key(Key::Tab);
        let focused = leader.h.get_by(|node| node.is_focused() && !node.is_hidden());
        let name = focused.accesskit_node().label().unwrap_or_default();
        assert!(focused.rect().bottom() <= top, "«{name}» lies under the short word");
        met.push(name);
    }
    assert!(met.iter().any(|name| name == "Krypter filen …"), "the page was walked through: {met:?}");
    // When it goes, the page has its room again.
    leader.clock.advance(6_001);
    leader.settle();
    assert!(!leader.reads("Teksten er kopiert"));
}
