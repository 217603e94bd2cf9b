//! The app: holds the open unit, the running meeting and the pages, and does what the screens ask for.

mod access;
mod act;
mod audience_window;
mod away;
mod bringing;
mod crash;
mod cycle;
mod erasing;
mod export;
mod files;
mod going;
mod importing;
mod joint;
mod live_screens;
mod locking;
mod logic;
mod mail;
mod merger;
mod merging;
mod moving;
mod opener;
mod opening;
mod orphans;
mod others;
mod recover;
mod settling;
mod shell;
mod show;
mod talk;
mod trouble;
mod versions;
mod writing;

use std::cell::RefCell;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};
use eframe::egui;
use uuid::Uuid;

use super::beside::{Beside, Errand, Hands, Workshop};
use super::desk::Desk;
use super::importing::Importing;
use super::intent::{Intents, Page};
use super::keys::Keys;
use super::screens::Screens;
use super::session::Session;
use super::texts::Texts;
use super::widgets::say_of_birth_numbers;
use super::{fonts, theme, wording};
use crate::meeting::Moment;
use crate::programme::{PackError, Programme};
use crate::store::crypt::Work;
use crate::store::{
    Clock, DRAFTS_SHORTEST, Forgotten, Generations, LiveKeeper, LiveMeeting, PackFileError, Places, Saver, Settings,
    StoredGroup, clear_drafts, leftovers, saver,
};
use crate::unit::MeetingId;
use audience_window::Audience;
pub use audience_window::{AudienceStand, AudienceState, Screen};
pub use going::Going;

/// Everything from outside that the app is given, so that tests can give it something else.
pub struct Outside {
    /// Where files lie.
    pub places: Places,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// File dialogues, other programs, staying awake.
    pub desk: Box<dyn Desk>,
    /// New ids.
    pub ids: Box<dyn FnMut() -> Uuid>,
    /// A unit to open at once.
    pub open: Option<PathBuf>,
    /// How much work a passphrase is made to cost; `None` for what the machine bears.
    pub work: Option<Work>,
    /// Who works beside the window.
    pub hands: Arc<dyn Hands>,
}

/// Why the app cannot start at all.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A content pack that comes with the app is damaged.
    #[error("the content pack that comes with the app is damaged: {0}")]
    Pack(#[from] PackError),
}

/// A short word that something was done, with the chance to take it back.
struct Notice {
    text: String,
    until: Moment,
    undo: bool,
}

/// Something that went wrong and that the leader must see.
struct Problem {
    title: String,
    text: String,
    /// What the leader may do away with instead.
    forget: Option<Forget>,
}

impl Problem {
    fn new(title: String, text: String) -> Self {
        Self { title, text, forget: None }
    }
}

/// Something that is remembered and cannot be had any more.
#[derive(Clone, Debug)]
enum Forget {
    /// A file among those opened last.
    File(PathBuf),
    /// The meeting that was running when the app went down.
    Meeting,
}

/// The app.
pub struct App {
    places: Places,
    clock: Arc<dyn Clock>,
    desk: Box<dyn Desk>,
    ids: RefCell<Box<dyn FnMut() -> Uuid>>,
    settings: Settings,
    texts: Texts,
    programme: Programme,
    pack_problem: Option<PackFileError>,
    keys: Keys,
    saver: Saver,
    keeper: LiveKeeper,
    session: Option<Session>,
    page: Page,
    arriving: bool,
    arrived: bool,
    menu_open: bool,
    screens: Screens,
    going: Option<Going>,
    joint: joint::JointDesk,
    resumable: Option<LiveMeeting<Going>>,
    /// The meeting whose plan was written down only because its screen was opened.
    planned_by_opening: Option<MeetingId>,
    /// The page from which the talk that is on the screen was opened.
    talk_from: Option<Page>,
    /// Whether what is kept of a running meeting is to go as soon as the unit is on the disk.
    kept_until_saved: bool,
    audience: Audience,
    /// A table on its way in.
    importing: Importing,
    notice: Option<Notice>,
    problem: Option<Problem>,
    asked_cycle: Option<cycle::AskedCycle>,
    beginning: Option<cycle::Beginning>,
    /// Passphrases: what is asked, and when the unit was used last.
    locking: locking::Locking,
    /// Whether the system says that nobody can be at the machine.
    away: away::Away,
    /// What was kept when the app stopped unexpectedly.
    recovery: recover::Recovery,
    /// That the app has stopped, and waits for the leader.
    stopped: Option<crash::Stopped>,
    /// Others who use the same file, and what they do to it.
    others: others::Others,
    /// A file that is being opened, and those that are still being read, also where nobody waits for it.
    opening: Option<opener::Opening>,
    turns: Vec<opener::Turn>,
    /// Does what takes time beside the window.
    workshop: Workshop,
    /// Wakes the window from another thread.
    wake: Arc<dyn Fn() + Send + Sync>,
    /// Whether the leader is asked about saving the follow-up list as a file.
    asked_export: bool,
    /// A file that is not as the app wrote it, and that the leader is asked about.
    asked_file: Option<opening::AskedFile>,
    /// Where earlier versions of units are kept.
    generations: Arc<Generations>,
    shown_versions: versions::ShownVersions,
    /// Versions whose file is not found.
    lost: orphans::Lost,
    /// Drafts of e-mails that were handed to the mail program, and when.
    drafts: Vec<(Moment, PathBuf)>,
    /// What is tried again about people who were deleted, beside the window.
    forgetting: Option<Beside<Forgotten>>,
    /// Whether that is begun as soon as the unit is on the disk without them.
    forgets_when_saved: bool,
    /// Which files there are is being looked up, for the settings page.
    stock: Option<Errand<Vec<StoredGroup>>>,
    /// Files for others than the app that are being written.
    writing: Option<writing::Writing>,
    /// What the leader is asked or told about deleting.
    erasing: Option<erasing::Erasing>,
    /// About whom all that is stored is taken out, while the leader chooses where.
    access_of: Option<crate::unit::PersonId>,
    asking_to_quit: bool,
    quitting: bool,
    /// Whether the window closes as soon as what is being written is recorded.
    closing: bool,
    intents: Intents,
    title: String,
}

impl App {
    /// Starts the app: reads the settings, the content pack and what was running, and shows the first page.
    ///
    /// # Errors
    /// [`StartError`] where the app's own files are damaged.
    pub fn new(ctx: &egui::Context, outside: Outside) -> Result<Self, StartError> {
        fonts::install(ctx);
        theme::install(ctx);
        ctx.options_mut(|options| {
            // Ctrl+Q must not end the app in front of an audience, and the text size has a setting of its own.
            options.quit_shortcuts.clear();
            options.zoom_with_keyboard = false;
            // Where the system does not say.
            options.fallback_theme = egui::Theme::Light;
        });
        let (settings, warnings) = Settings::load(&outside.places);
        if !warnings.is_empty() {
            // Only how many: what stood there may be somebody's name.
            tracing::warn!(count = warnings.len(), "settings were passed over");
        }
        let (programme, pack_problem) = files::load_pack(&settings)?;
        let wake = {
            let ctx = ctx.clone();
            move || ctx.request_repaint()
        };
        if let Err(error) = outside.places.make() {
            tracing::error!(%error, "the app's folders could not be made");
        }
        clear_drafts(&outside.places);
        leftovers::clear(&outside.places);
        let clock = outside.clock;
        let waker: Arc<dyn Fn() + Send + Sync> = Arc::new(wake.clone());
        let unit_saver = Saver::with(Arc::clone(&clock), &saver::PAUSES, wake.clone());
        let keeper = LiveKeeper::start(&outside.places, wake);
        let generations = Arc::new(Generations::new(&outside.places, Arc::clone(&clock)));
        let mut app = Self {
            keys: Keys::new(&settings.keys),
            texts: Texts::new(settings.language),
            places: outside.places,
            clock,
            desk: outside.desk,
            ids: RefCell::new(outside.ids),
            settings,
            programme,
            pack_problem,
            saver: unit_saver,
            keeper,
            session: None,
            page: Page::Welcome,
            arriving: true,
            arrived: false,
            menu_open: false,
            screens: Screens::default(),
            going: None,
            joint: joint::JointDesk::default(),
            resumable: None,
            talk_from: None,
            planned_by_opening: None,
            kept_until_saved: false,
            audience: Audience::default(),
            importing: Importing::default(),
            notice: None,
            problem: None,
            asked_cycle: None,
            beginning: None,
            locking: locking::Locking::new(outside.work),
            away: away::Away::default(),
            recovery: recover::Recovery::default(),
            stopped: None,
            others: others::Others::default(),
            opening: None,
            turns: Vec::new(),
            workshop: Workshop::new(outside.hands, Arc::clone(&waker)),
            wake: waker,
            asked_export: false,
            asked_file: None,
            generations,
            shown_versions: versions::ShownVersions::default(),
            lost: orphans::Lost::default(),
            drafts: Vec::new(),
            forgetting: None,
            forgets_when_saved: false,
            stock: None,
            writing: None,
            erasing: None,
            access_of: None,
            asking_to_quit: false,
            quitting: false,
            closing: false,
            intents: Intents::new(),
            title: String::new(),
        };
        app.look(ctx);
        if let Some(error) = &app.pack_problem {
            let text = wording::pack_error(&app.texts, error);
            app.problem = Some(Problem::new(app.texts.t("error-pack-title"), text));
        }
        app.look_for_running_meeting(outside.open.is_none());
        if let Some(path) = &outside.open {
            app.open_unit(path);
        }
        app.look_for_recovery();
        app.look_for_orphans(true, outside.open.as_deref());
        Ok(app)
    }

    /// Puts theme, text size and what fields say as the settings have them.
    fn look(&self, ctx: &egui::Context) {
        ctx.set_theme(files::theme_preference(self.settings.theme));
        ctx.set_zoom_factor(f32::from(self.settings.text_scale) / 100.0);
        say_of_birth_numbers(ctx, &self.texts.t("people-birth-number"));
    }

    fn now(&self) -> DateTime<FixedOffset> {
        self.clock.now()
    }

    fn today(&self) -> NaiveDate {
        self.clock.now().date_naive()
    }

    fn moment(&self) -> Moment {
        Moment(self.clock.moment_ms())
    }

    fn new_id(&self) -> Uuid {
        (self.ids.borrow_mut())()
    }

    fn go(&mut self, page: Page) {
        self.page = page;
        self.arriving = true;
        self.menu_open = false;
    }

    fn say(&mut self, text: String, undo: bool) {
        let until = Moment(self.moment().0 + NOTICE_MS);
        self.notice = Some(Notice { text, until, undo });
    }

    /// Asks the app for something, as a screen would; it is done before the next time it is drawn.
    pub fn ask(&mut self, intent: super::intent::Intent) {
        self.intents.push(intent);
    }

    /// The page that is shown; for tests of the whole app.
    pub fn page(&self) -> Page {
        self.page
    }

    /// The open unit's file; for tests of the whole app.
    pub fn unit_file(&self) -> Option<&std::path::Path> {
        self.session.as_ref().map(|session| session.file().path.as_path())
    }

    /// Whether the app has made a mistake and waits for the leader; for tests of the whole app.
    pub fn has_stopped(&self) -> bool {
        self.stopped.is_some()
    }

    /// Whether everything is on the disk; for tests of the whole app.
    pub fn is_saved(&self) -> bool {
        !self.session.as_ref().is_some_and(Session::is_unsaved)
    }

    /// How long the window waits at most for a save that must be done before it goes on.
    fn patience(&self) -> std::time::Duration {
        self.workshop.patience()
    }

    /// Whether the open unit's file is being looked at for what others have written.
    pub fn looks_at_file(&self) -> bool {
        self.others.watcher.as_ref().is_some_and(|watcher| !watcher.rests())
    }

    /// The open unit's records; for tests of the whole app.
    pub fn unit(&self) -> Option<&crate::unit::Unit> {
        self.session.as_ref().map(Session::unit)
    }
}

/// How long a notice stays, in milliseconds.
const NOTICE_MS: u64 = 6_000;

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        if self.stopped.is_some() {
            self.wait_stopped(ctx);
        } else {
            self.guarded(ctx, |app| app.think(ctx));
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        if self.stopped.is_some() {
            self.show_stopped(ui);
            return;
        }
        let ctx = ui.ctx().clone();
        self.guarded(&ctx, |app| {
            app.audience.screens_from(frame, app.going.is_some());
            app.show(ui);
        });
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        crash::fall_over_if_asked("paint");
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.leave_opening();
        self.finish_writing();
        self.keep_version_of_open();
        self.let_go_of_drafts(DRAFTS_SHORTEST);
        self.saver.flush(std::time::Duration::from_secs(5));
        self.keeper.flush(std::time::Duration::from_secs(2));
        if let Some(lock) = self.session.as_ref().and_then(Session::lock) {
            lock.release();
        }
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}
