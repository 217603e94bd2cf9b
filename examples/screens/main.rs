//! Draws every screen from the sample unit into a folder: `cargo run --example screens -- FOLDER [PART OF A NAME]`.
//! With `SCALE=200` at that text size, with `WINDOW=1280x720` at that size, with `LANGUAGE=nn` or `en` in that language.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a tool for developers, run by hand")]

mod alone;
mod kept;
mod others;
mod ways;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{DateTime, FixedOffset};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Theme, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use moteklar::programme::{Language, MeetingKind};
use moteklar::store::settings::ThemeChoice;
use moteklar::store::{FakeClock, Places, Settings};
use moteklar::ui::audience::{AudienceView, audience_ui};
use moteklar::ui::desk::NoDesk;
use moteklar::ui::intent::Intent;
use moteklar::ui::{App, Outside, fonts};
use moteklar::unit::Unit;
use uuid::Uuid;

/// One thing done on the way to a picture.
#[derive(Clone)]
enum Do {
    /// Ask the app for something.
    Ask(Box<Intent>),
    /// Ask for something about the unit as it is.
    Of(fn(&Unit) -> Intent),
    /// Press the button whose name begins so.
    Click(&'static str),
    /// Give the keyboard to the button whose name begins so.
    Focus(&'static str),
    /// Press a key.
    Press(Key),
    /// Type into what has the keyboard.
    Type(&'static str),
    /// Choose all of what is written in the field.
    All,
    /// Press a key with Shift.
    Shift(Key),
    /// Let so many seconds go by.
    Wait(u64),
    /// Open a talk about a meeting with so many people.
    Talk(MeetingKind, usize),
    /// Wait until what goes on beside the window is done.
    Settle,
    /// Leave the unit, change its file behind the app's back, and open it again.
    Reopen(fn(&str) -> String),
    /// Somebody else does this to the unit's file, and the window is come back to.
    Other(fn(&Path) -> Vec<Intent>),
    /// The app is ended as it is, and started again.
    Again,
    /// The app falls over after it has asked for so many ids more.
    Fall(usize),
}

use Do::{Click, Focus, Of, Press, Reopen, Settle, Shift, Talk, Type, Wait};

fn draw(name: &str, way: &[Do], theme: ThemeChoice, size: Vec2, scale: u16, file: &Path) {
    let home = std::env::temp_dir().join(format!("moteklar-screens-{}", std::process::id()));
    std::fs::remove_dir_all(&home).ok();
    let places = Places::under(&home);
    places.make().expect("folders");
    let mut settings = Settings::default();
    settings.theme = theme;
    settings.text_scale = scale;
    settings.save(&places).expect("settings");
    let now: DateTime<FixedOffset> = DateTime::parse_from_rfc3339("2026-11-21T14:02:00+01:00").expect("a time");
    let clock = FakeClock::at(now);
    let fuse = Arc::new(AtomicUsize::new(0));
    let dark = if theme == ThemeChoice::Dark { Theme::Dark } else { Theme::Light };
    let start = || {
        let mut count = 0_u128;
        let burning = Arc::clone(&fuse);
        let outside = Outside {
            places: places.clone(),
            clock: clock.clone(),
            desk: Box::new(NoDesk),
            ids: Box::new(move || {
                count += 1;
                let falls = burning.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
                assert!(falls != Ok(1), "a picture of it was asked for");
                Uuid::from_u128(count)
            }),
            open: None,
            work: moteklar::store::crypt::Work::new(1),
            hands: Arc::new(moteklar::ui::beside::AtOnce),
        };
        let mut harness = Harness::builder()
            // A window of so many pixels has fewer points the larger the text is.
            .with_size(size * 100.0 / f32::from(scale))
            .with_theme(dark)
            .with_max_steps(20)
            .build_eframe(|cc| App::new(&cc.egui_ctx, outside).expect("the app starts"));
        harness.run();
        harness
    };
    let mut harness = start();
    let mut known = None;
    for step in way {
        match step {
            Do::Again => {
                drop(harness);
                harness = start();
            }
            Do::Ask(intent) => harness.state_mut().ask(Intent::clone(intent)),
            Of(intent) => {
                let intent = intent(harness.state().unit().expect("a unit is open"));
                harness.state_mut().ask(intent);
            }
            Click(name) | Focus(name) => {
                let named = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
                    node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(name))
                };
                harness.get_by(named).scroll_to_me();
                harness.run();
                let button = harness.get_by(named);
                if matches!(step, Focus(_)) { button.focus() } else { button.click() }
            }
            Type(text) => harness.event(eframe::egui::Event::Text((*text).to_owned())),
            Press(key) => harness.key_press(*key),
            Do::All => harness.key_press_modifiers(Modifiers::COMMAND, Key::A),
            Shift(key) => harness.key_press_modifiers(Modifiers::SHIFT, *key),
            Talk(kind, count) => {
                let unit = harness.state().unit().expect("the sample is open");
                let people = unit.people.iter().take(*count).map(|person| person.id).collect();
                harness.state_mut().ask(Intent::CatchUpTalk { kind: *kind, people });
            }
            Settle => {
                harness.run();
                std::thread::sleep(std::time::Duration::from_millis(100));
                harness.step();
            }
            Reopen(change) => {
                let file = harness.state().unit_file().expect("a unit is open").to_path_buf();
                harness.state_mut().ask(Intent::CloseUnit);
                harness.run();
                let text = std::fs::read_to_string(&file).expect("the unit's file");
                std::fs::write(&file, change(&text)).expect("the unit's file");
                harness.state_mut().ask(Intent::OpenUnit(Some(file)));
            }
            Do::Other(act) => {
                std::thread::sleep(std::time::Duration::from_millis(300));
                harness.run();
                let file = harness.state().unit_file().map(Path::to_path_buf).or_else(|| known.clone());
                let file = known.insert(file.expect("a unit was open"));
                for intent in act(file) {
                    harness.state_mut().ask(intent);
                }
                for focused in [true, false, true] {
                    harness.input_mut().focused = focused;
                    harness.run();
                    std::thread::sleep(std::time::Duration::from_millis(500));
                }
            }
            Do::Fall(ids) => fuse.store(*ids, Ordering::Relaxed),
            Wait(seconds) => {
                for _ in 0..*seconds {
                    clock.advance(1000);
                    harness.step();
                }
            }
        }
        harness.run();
    }
    if let Some(language) = language() {
        // The ways press buttons by their names in bokmål.
        let mut settings = Settings::load(&places).0;
        settings.language = language;
        harness.state_mut().ask(Intent::Set(Box::new(settings)));
        harness.run();
    }
    std::thread::sleep(std::time::Duration::from_millis(200));
    harness.remove_cursor();
    harness.run();
    let image = harness.render().expect("lavapipe draws");
    image.save(file).expect("the picture is written");
    println!("{name}: {}", file.display());
    std::fs::remove_dir_all(&home).ok();
}

/// The language that is asked for, where it is not bokmål.
fn language() -> Option<Language> {
    match std::env::var("LANGUAGE").as_deref() {
        Ok("nn") => Some(Language::Nynorsk),
        Ok("en") => Some(Language::English),
        _ => None,
    }
}

/// Draws the audience's window with a topic, at the sizes it is shown at.
fn draw_audience(folder: &Path) {
    let view = AudienceView {
        above: "Diskusjon".to_owned(),
        message: "Hvilke utfordringer har vi hos oss når det gjelder personvern og informasjonssikkerhet?".to_owned(),
        below: "Snakk om situasjoner, ikke om personer.".to_owned(),
        progress: Some(0.4),
        black: false,
    };
    for (width, height) in [(1920.0, 1080.0), (1280.0, 720.0), (320.0, 180.0)] {
        let view = view.clone();
        let mut prepared = false;
        let mut harness = Harness::builder().with_size(vec2(width, height)).build_ui(move |ui| {
            if !std::mem::replace(&mut prepared, true) {
                fonts::install(ui.ctx());
                return;
            }
            audience_ui(ui, &view);
        });
        harness.run();
        let file = folder.join(format!("audience-{width}x{height}.png"));
        harness.render().expect("lavapipe draws").save(&file).expect("the picture is written");
        println!("audience: {}", file.display());
    }
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "screens".to_owned()));
    let only = arguments.next().unwrap_or_default();
    let window = std::env::var("WINDOW").unwrap_or_else(|_| "1440x900".to_owned());
    let (width, height) = window.split_once('x').expect("WINDOW is like 1280x720");
    let size = vec2(width.parse().expect("a width"), height.parse().expect("a height"));
    let scale = std::env::var("SCALE").ok().and_then(|scale| scale.parse().ok()).unwrap_or(100);
    std::fs::create_dir_all(&folder).expect("the folder");
    if "audience".contains(&only) {
        draw_audience(&folder);
    }
    let themes = [(ThemeChoice::Light, "light"), (ThemeChoice::Dark, "dark")];
    let themes = themes.into_iter().filter(|(_, word)| std::env::var("THEME").map_or(true, |wanted| wanted == *word));
    for (theme, word) in themes.clone() {
        alone::draw(&folder, &only, (theme == ThemeChoice::Dark, word), size, scale);
    }
    for (name, way) in ways::ways().into_iter().chain(kept::ways()).filter(|(name, _)| name.contains(&only)) {
        for (theme, word) in themes.clone() {
            draw(name, &way, theme, size, scale, &folder.join(format!("{name}-{word}.png")));
        }
    }
}
