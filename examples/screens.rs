//! Draws every screen from the sample unit into a folder: `cargo run --example screens -- FOLDER [PART OF A NAME]`.
//! With `SCALE=200` at that text size, with `WINDOW=1280x720` at that size.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a tool for developers, run by hand")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use eframe::egui::{Theme, Vec2, vec2};
use egui_kittest::Harness;
use moteklar::meeting::Act;
use moteklar::programme::MeetingKind;
use moteklar::store::settings::ThemeChoice;
use moteklar::store::{FakeClock, Places, Settings};
use moteklar::ui::desk::{Desk, Picked, Purpose};
use moteklar::ui::intent::{Intent, Page, PeopleFilter};
use moteklar::ui::{App, Outside};
use uuid::Uuid;

/// A desk where nothing happens.
struct EmptyDesk;

impl Desk for EmptyDesk {
    fn pick(&mut self, _: Purpose, _: &str, _: &Path, _: Box<dyn FnOnce() + Send>) {}
    fn picked(&mut self) -> Option<Picked> {
        None
    }
    fn open(&mut self, _: &str) -> Result<(), String> {
        Ok(())
    }
    fn keep_awake(&mut self, _: bool) {}
}

/// How a picture is reached: what is asked of the app, and how many seconds go by after each.
type Way = Vec<(Intent, u64)>;

fn ways() -> Vec<(&'static str, Way)> {
    let present = |kind| Intent::Present { kind, rehearsal: false };
    let go = |page| vec![(Intent::OpenSample, 0), (Intent::Go(page), 0)];
    let mut reading = vec![(Intent::OpenSample, 0), (present(MeetingKind::First), 0), (Intent::Act(Act::Start), 9)];
    for seconds in [10, 6, 7, 8, 6] {
        reading.push((Intent::Act(Act::Next), seconds));
    }
    let mut discussion =
        vec![(Intent::OpenSample, 0), (present(MeetingKind::Second), 0), (Intent::Act(Act::Start), 30)];
    for _ in 0..12 {
        discussion.push((Intent::Act(Act::Next), 3));
    }
    let mut closing = reading.clone();
    closing.extend([(Intent::Act(Act::End), 1), (Intent::Finish, 0)]);
    vec![
        ("welcome", vec![]),
        ("overview", go(Page::Overview)),
        ("prepare", go(Page::Prepare)),
        ("plan-first", go(Page::Plan(MeetingKind::First))),
        ("plan-second", go(Page::Plan(MeetingKind::Second))),
        ("attendance", go(Page::Attendance(MeetingKind::Second))),
        ("ready", vec![(Intent::OpenSample, 0), (present(MeetingKind::First), 0)]),
        ("reading", reading),
        ("discussion", discussion),
        ("closing", closing),
        ("people", go(Page::People(PeopleFilter::All))),
        ("people-empty", vec![(Intent::NewUnit("Servicetorget".to_owned()), 0)]),
        ("video", go(Page::Video)),
        ("reports", go(Page::Reports)),
        ("settings", go(Page::Settings)),
    ]
}

fn draw(name: &str, way: &[(Intent, u64)], theme: ThemeChoice, size: Vec2, scale: u16, file: &Path) {
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
    let mut count = 0_u128;
    let outside = Outside {
        places,
        clock: clock.clone(),
        desk: Box::new(EmptyDesk),
        ids: Box::new(move || {
            count += 1;
            Uuid::from_u128(count)
        }),
        open: None,
    };
    let dark = if theme == ThemeChoice::Dark { Theme::Dark } else { Theme::Light };
    let mut harness = Harness::builder()
        // A window of so many pixels has fewer points the larger the text is.
        .with_size(size * 100.0 / f32::from(scale))
        .with_theme(dark)
        .with_max_steps(20)
        .build_eframe(|cc| App::new(&cc.egui_ctx, outside).expect("the app starts"));
    harness.run();
    for (intent, seconds) in way {
        harness.state_mut().ask(intent.clone());
        harness.run();
        for _ in 0..*seconds {
            clock.advance(1000);
            harness.step();
        }
    }
    std::thread::sleep(std::time::Duration::from_millis(200));
    harness.remove_cursor();
    harness.run();
    let image = harness.render().expect("lavapipe draws");
    image.save(file).expect("the picture is written");
    println!("{name}: {}", file.display());
    std::fs::remove_dir_all(&home).ok();
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
    for (name, way) in ways().into_iter().filter(|(name, _)| name.contains(&only)) {
        for (theme, word) in [(ThemeChoice::Light, "light"), (ThemeChoice::Dark, "dark")] {
            if std::env::var("THEME").is_ok_and(|wanted| wanted != word) {
                continue;
            }
            draw(name, &way, theme, size, scale, &folder.join(format!("{name}-{word}.png")));
        }
    }
}
