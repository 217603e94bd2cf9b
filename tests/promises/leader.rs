//! A leader at the real screens: finds controls by role and name as a screen reader does, presses, types, and looks.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use chrono::DateTime;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, Theme, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use moteklar::store::crypt::Work;
use moteklar::store::{FakeClock, Places, Settings, read_unit};
use moteklar::ui::away::{Hearing, Notice, Wake};
use moteklar::ui::desk::{Desk, Picked, Purpose};
use moteklar::ui::intent::Page;
use moteklar::ui::{App, Outside};
use moteklar::unit::Unit;
use tempfile::TempDir;
use uuid::Uuid;

use super::hands::TestHands;

/// How long is waited for what comes by itself. A save waits for the disk, which on a machine that does much else can take
/// its seconds; a test that waits so long has failed.
pub const PATIENCE: Duration = Duration::from_mins(2);

/// Waits until something is so that comes by itself; `false` when it never was.
pub fn patiently(mut done: impl FnMut() -> bool) -> bool {
    let begun = Instant::now();
    while !done() {
        if begun.elapsed() > PATIENCE {
            return false;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    true
}

/// What the machine was asked, and what it is to answer.
#[derive(Default)]
pub struct DeskNotes {
    pub opened: Vec<String>,
    pub awake: bool,
    /// What the machine says where it opens nothing.
    pub refuses: Option<String>,
    pub answers: Vec<PathBuf>,
    /// Whether the file dialogue stays open: what was answered comes when it is let go.
    pub holds: bool,
    /// Whether the app listens for the screen being locked, what there is to hear, and what the system tells.
    pub listens: bool,
    pub notices: Vec<Notice>,
    pub hearing: Hearing,
    waiting: Vec<Picked>,
}

/// A desk whose file dialogues answer what the test has laid out.
struct TestDesk(Arc<Mutex<DeskNotes>>);

impl Desk for TestDesk {
    fn pick(&mut self, purpose: Purpose, _: &str, _: &Path, wake: Box<dyn FnOnce() + Send>) {
        let mut notes = self.0.lock().unwrap();
        let path = if notes.answers.is_empty() { None } else { Some(notes.answers.remove(0)) };
        notes.waiting.push(Picked { purpose, path });
        drop(notes);
        wake();
    }

    fn picked(&mut self) -> Option<Picked> {
        let mut notes = self.0.lock().unwrap();
        if notes.holds { None } else { notes.waiting.pop() }
    }

    fn open(&mut self, what: &str) -> Result<(), String> {
        let mut notes = self.0.lock().unwrap();
        if let Some(why) = notes.refuses.clone() {
            return Err(why);
        }
        notes.opened.push(what.to_owned());
        Ok(())
    }

    fn keep_awake(&mut self, on: bool) {
        self.0.lock().unwrap().awake = on;
    }

    fn listen(&mut self, on: bool, _: &Wake) {
        let mut notes = self.0.lock().unwrap();
        notes.listens = on;
        if !on {
            notes.notices.clear();
        }
    }

    fn notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.0.lock().unwrap().notices)
    }

    fn hearing(&self) -> Hearing {
        self.0.lock().unwrap().hearing
    }
}

/// The leader, the app and the machine around it.
pub struct Leader {
    pub h: Harness<'static, App>,
    pub clock: Arc<FakeClock>,
    pub notes: Arc<Mutex<DeskNotes>>,
    pub places: Places,
    /// Who works beside the window.
    pub hands: TestHands,
    pub keys: usize,
    may_stop: bool,
    _home: Arc<TempDir>,
}

/// How the app is started.
pub struct Start {
    pub size: Vec2,
    pub theme: Theme,
    pub settings: Settings,
    pub home: Option<Arc<TempDir>>,
    pub open: Option<PathBuf>,
    pub at: &'static str,
    /// After how many new ids from now the app falls over, in the middle of what it is doing; never at 0. Without it the
    /// app must not fall over at all.
    pub falls_over_after: Option<Arc<AtomicUsize>>,
    /// Whether signs that no font has are drawn as boxes, as on the leader's machine, rather than failing the test.
    pub any_sign: bool,
    /// Who works beside the window.
    pub hands: TestHands,
}

impl Default for Start {
    fn default() -> Self {
        Self {
            size: vec2(1440.0, 900.0),
            theme: Theme::Light,
            settings: Settings::default(),
            home: None,
            open: None,
            at: "2026-11-21T09:00:00+01:00",
            falls_over_after: None,
            any_sign: false,
            hands: TestHands::default(),
        }
    }
}

impl Leader {
    /// The app as it starts on a fresh machine.
    pub fn fresh() -> Self {
        Self::start(Start::default())
    }

    /// The app with the made-up sample unit open.
    pub fn with_sample() -> Self {
        let mut leader = Self::fresh();
        leader.press_starting("Prøv med eksempel");
        assert_eq!(leader.page(), Page::Overview);
        leader
    }

    pub fn start(start: Start) -> Self {
        let home = start.home.unwrap_or_else(|| Arc::new(TempDir::new().unwrap()));
        let places = Places::under(home.path());
        places.make().unwrap();
        start.settings.save(&places).unwrap();
        let clock = FakeClock::at(DateTime::parse_from_rfc3339(start.at).unwrap());
        let notes = Arc::new(Mutex::new(DeskNotes::default()));
        let hands = start.hands;
        let mut count = 0_u128;
        let may_stop = start.falls_over_after.is_some();
        let fuse = start.falls_over_after.unwrap_or_default();
        let base = Uuid::now_v7().as_u128() & !0xffff_ffff;
        let outside = Outside {
            places: places.clone(),
            clock: clock.clone(),
            desk: Box::new(TestDesk(Arc::clone(&notes))),
            ids: Box::new(move || {
                let left = fuse.load(Ordering::Relaxed);
                fuse.store(left.saturating_sub(1), Ordering::Relaxed);
                assert!(left != 1, "a test asked for it");
                count += 1;
                Uuid::from_u128(base + count)
            }),
            open: start.open,
            work: Work::new(1),
            hands: Arc::new(hands.clone()),
        };
        let builder = Harness::builder().with_size(start.size).with_theme(start.theme).with_max_steps(20);
        let builder = if start.any_sign { builder.allow_missing_glyphs() } else { builder };
        let h = builder.build_eframe(move |cc| App::new(&cc.egui_ctx, outside).unwrap());
        let mut leader = Self { h, clock, notes, places, hands, keys: 0, may_stop, _home: home };
        leader.settle();
        leader
    }

    /// Lets the app do what it was asked, waits for what it does beside the window, and draws until nothing changes. Work
    /// beside the window wakes it at every per cent, so a hundred drawings in a row are still no window that never rests.
    pub fn settle(&mut self) -> &mut Self {
        let mut done = self.hands.done();
        loop {
            let rests = (0..20).any(|_| self.h.run_ok().is_some());
            assert!(rests, "the window is drawn without end");
            assert!(self.may_stop || !self.h.state().has_stopped(), "the app has fallen over");
            // What has come meanwhile is drawn too.
            let then = std::mem::replace(&mut done, self.hands.rest());
            if then == done {
                return self;
            }
        }
    }

    pub fn page(&self) -> Page {
        self.h.state().page()
    }

    /// The settings as they are on the disk.
    pub fn settings(&self) -> Settings {
        Settings::load(&self.places).0
    }

    pub fn unit(&self) -> &Unit {
        self.h.state().unit().expect("a unit is open")
    }

    /// Presses the control with this role and name.
    pub fn press_role(&mut self, role: Role, name: &str) -> &mut Self {
        self.h.get_by_role_and_label(role, name).click();
        self.settle()
    }

    /// Presses the button with this name.
    pub fn press(&mut self, name: &str) -> &mut Self {
        self.press_role(Role::Button, name)
    }

    /// Presses the button whose name begins so.
    pub fn press_starting(&mut self, name: &str) -> &mut Self {
        let wanted = name.to_owned();
        self.h
            .get_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(&wanted)))
            .click();
        self.settle()
    }

    /// Whether something with this name is on the screen.
    pub fn sees(&self, name: &str) -> bool {
        self.h.query_all_by_label(name).next().is_some()
    }

    /// Whether something whose name has this in it is on the screen.
    pub fn reads(&self, part: &str) -> bool {
        self.h.query_all_by_label_contains(part).next().is_some()
    }

    #[track_caller]
    pub fn must_read(&self, part: &str) {
        assert!(self.reads(part), "«{part}» is not on the screen; there is:\n{}", self.everything().join("\n"));
    }

    /// Everything with a name that is on the screen, with its role.
    pub fn everything(&self) -> Vec<String> {
        let all = self.h.query_all_by(|node| node.label().is_some());
        all.map(|node| {
            let node = node.accesskit_node();
            format!("{:?} {}", node.role(), node.label().unwrap_or_default())
        })
        .collect()
    }

    /// Presses one key, which counts as one key press.
    pub fn key(&mut self, key: Key) -> &mut Self {
        self.keys += 1;
        self.h.key_press(key);
        self.settle()
    }

    pub fn keys_with(&mut self, modifiers: Modifiers, key: Key) -> &mut Self {
        self.keys += 1;
        self.h.key_press_modifiers(modifiers, key);
        self.settle()
    }

    /// Pastes from the clipboard into what has the keyboard: one key press.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.keys += 1;
        self.h.event(Event::Paste(text.to_owned()));
        self.settle()
    }

    /// Types into what has the keyboard: a key press a letter.
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        self.keys += text.chars().count();
        self.h.event(Event::Text(text.to_owned()));
        self.settle()
    }

    /// Puts text into the field with this name, in the place of what stood there.
    pub fn fill(&mut self, name: &str, text: &str) -> &mut Self {
        self.h.get_by_role_and_label(Role::TextInput, name).focus();
        self.settle();
        self.keys_with(Modifiers::COMMAND, Key::A);
        self.type_text(text)
    }

    /// Lets time go by, with the app drawn once a second as the window would.
    pub fn wait(&mut self, seconds: u64) -> &mut Self {
        for _ in 0..seconds {
            self.clock.advance(1000);
            self.h.step();
        }
        self.settle()
    }

    /// Waits until something is so that comes by itself.
    #[track_caller]
    pub fn until(&mut self, what: &str, done: impl Fn(&Self) -> bool) {
        let found = patiently(|| done(self.settle()));
        assert!(found, "never: {what}; there is:\n{}", self.everything().join("\n"));
    }

    /// Waits until the app says that everything is on the disk, and reads the file back.
    #[track_caller]
    pub fn saved_file(&mut self) -> Unit {
        self.until("the unit is saved", |leader| leader.h.state().is_saved());
        let path = self.h.state().unit_file().expect("a unit is open").to_path_buf();
        read_unit(&path).unwrap()
    }

    /// The names that a screen reader gives the control that has the keyboard.
    pub fn focused(&self) -> Option<String> {
        let node = self.h.query_by(|node| node.is_focused() && node.label().is_some())?;
        node.accesskit_node().label()
    }
}
