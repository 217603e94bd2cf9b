//! A unit with a passphrase: opening it, giving it one, another or none, and locking it when nobody uses the app.

mod recoding;

use std::path::{Path, PathBuf};

use eframe::egui::{Context, Event, Id, Memory, Ui};

use super::App;
use super::opener::{How, Then};
use crate::meeting::{Moment, Phase};
use crate::store::crypt::{CryptError, Passphrase, Work};
use crate::store::{Coding, CodingError, DRAFTS_SHORTEST, Key, LiesAbout, OpenError, OpenProblem};
use crate::ui::intent::{Intents, Page};
use crate::ui::locking::{LockDone, LockForm, LockTask, LockWish, LockedFile};
use crate::ui::screens;
use crate::ui::session::WhyReadOnly;
use recoding::Running;

/// What the app keeps of passphrases.
#[derive(Default)]
pub(super) struct Locking {
    /// How much work a passphrase is made to cost; what the machine bears, where nothing is said.
    pub(super) work: Option<Work>,
    /// A file that waits for its passphrase, and why it can only be read, if it can.
    file: Option<(LockedFile, Option<WhyReadOnly>)>,
    /// What that file is tried with.
    key: Option<(PathBuf, Key)>,
    /// What was locked, and how to go on there.
    resume: Option<Resume>,
    form: Option<LockForm>,
    running: Option<Running>,
    done: Option<(LockDone, Coding)>,
    /// The passphrase that files had before, where it is asked for.
    old: crate::ui::widgets::Secret,
    /// The files that were to be deleted when the rewriting was done.
    delete: Vec<PathBuf>,
    /// When the app was used last.
    used: Option<Moment>,
    /// How far a unit is that is locked as soon as what is written in a field is recorded.
    soon: Soon,
    /// The field that something was written in, as long as it has the keyboard.
    written: Option<Id>,
}

/// A unit that was locked.
struct Resume {
    path: PathBuf,
    /// The page to go back to when it is opened again.
    page: Page,
    /// Whether something could not be saved in its file, and is kept beside.
    kept: bool,
}

/// On the way to locking a unit while something is being written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Soon {
    #[default]
    No,
    /// The field has lost the keyboard. What is in it is handed on when it is drawn next.
    Left,
    /// It was drawn since.
    Drawn,
}

impl Locking {
    /// Nothing asked yet.
    pub(super) fn new(work: Option<Work>) -> Self {
        Self { work, ..Self::default() }
    }

    /// Whether a file is being opened with the passphrase in the dialogue, which stays meanwhile.
    pub(super) fn is_trying(&self) -> bool {
        self.file.as_ref().is_some_and(|(file, _)| file.trying)
    }

    /// What was typed has been tried.
    pub(super) fn trying_is_over(&mut self) {
        self.file = self.file.take().filter(|(file, _)| !file.trying);
    }
}

impl App {
    /// How the file is to be opened: with the passphrase that was typed for it, if one was.
    pub(super) fn coding_for(&self, path: &Path) -> Coding {
        match &self.locking.key {
            Some((file, key)) if file == path => Coding::Encrypted(key.clone()),
            _ => Coding::Plain,
        }
    }

    /// What a unit that is made from the open one lies as.
    pub(super) fn coding_of_open(&self) -> Coding {
        self.session.as_ref().map(|session| session.file().vault.coding()).unwrap_or_default()
    }

    /// Asks for the passphrase where that is what is missing. Returns whether it does.
    pub(super) fn asks_for_passphrase(&mut self, error: &OpenError, why: Option<WhyReadOnly>) -> bool {
        let wrong = match error.problem {
            OpenProblem::Coding(CodingError::Locked) => false,
            OpenProblem::Coding(CodingError::Crypt(CryptError::WrongPassphrase)) => true,
            _ => return false,
        };
        self.locking.key = None;
        let recent = self.settings.recent.iter().find(|file| file.path == error.path);
        let name = recent.map(|file| file.unit.clone()).unwrap_or_default();
        let resume = self.locking.resume.as_ref().filter(|resume| resume.path == error.path);
        let (idle, kept) = (resume.is_some(), resume.is_some_and(|resume| resume.kept));
        let secret = crate::ui::widgets::Secret::default();
        let file =
            LockedFile { path: error.path.clone(), name, idle, kept, secret, wrong, trying: false, arrived: true };
        self.locking.file = Some((file, why));
        true
    }

    /// That the unit in this file is open: what was typed for it is wiped, and where it was locked the page comes back.
    pub(super) fn opened_with_passphrase(&mut self, path: &Path) {
        self.locking.key = None;
        self.locking.file = None;
        self.look_for_locked_recovery();
        self.finish_recoding();
        self.finish_forgetting();
        if let Some(resume) = self.locking.resume.take().filter(|resume| resume.path == path) {
            self.go(resume.page);
        }
    }

    /// Whether files are being rewritten or deleted, or a new cycle made, so that the window must stay and nothing is locked.
    pub(super) fn keeps_window(&self) -> bool {
        self.locking.running.is_some() || self.is_erasing() || self.begins_cycle()
    }

    pub(super) fn act_on_lock(&mut self, ctx: &Context, wish: LockWish) {
        match wish {
            LockWish::Ask(task) => {
                if self.refuses_while_closed_to_reading() {
                    return;
                }
                // What is being written is among what lies about.
                self.finish_writing();
                let mut form = LockForm::new(task);
                if let Some(session) = self.session.as_ref().filter(|_| task == LockTask::On) {
                    form.about = LiesAbout::of(&self.places, session.unit().id, &session.file().path);
                }
                self.locking.form = Some(form);
            }
            LockWish::Cancel => {
                self.locking.form = None;
                self.locking.done = None;
                self.locking.old.wipe();
                if let Some((file, _)) = self.locking.file.take() {
                    if file.trying {
                        self.stop_opening();
                    }
                    self.locking.key = None;
                    self.locking.resume = None;
                }
            }
            LockWish::Go => self.start_form(),
            LockWish::Open => self.try_passphrase(),
            LockWish::Again => self.recode_again(),
            LockWish::DeleteLeft => self.delete_left(),
            LockWish::Now => self.lock_soon(ctx),
        }
    }

    /// What can only be read is not rewritten either.
    fn refuses_while_closed_to_reading(&mut self) -> bool {
        let refused = self.session.as_ref().is_none_or(|session| session.read_only().is_some());
        if refused {
            self.say(self.texts.t("read-only-refused"), false);
        }
        refused
    }

    fn try_passphrase(&mut self) {
        let Some((file, why)) = self.locking.file.as_mut().filter(|(file, _)| !file.trying) else { return };
        file.trying = true;
        let key = Key::new(Passphrase::new(file.secret.text())).with_work(self.locking.work);
        let (path, how) = (file.path.clone(), How::known(why.clone()));
        self.locking.key = Some((path.clone(), key));
        self.begin_opening(&path, how, Then::Show);
    }

    /// Starts what the form is for, if the passphrase that the file has was given.
    fn start_form(&mut self) {
        let Some(mut form) = self.locking.form.take() else { return };
        let has = self.coding_of_open();
        if let (Coding::Encrypted(key), LockTask::Change | LockTask::Off) = (&has, form.task)
            && !key.is_same(&Passphrase::new(form.now.text()))
        {
            (form.wrong, form.arrived) = (true, true);
            form.now.wipe();
            self.locking.form = Some(form);
            return;
        }
        if !form.is_ready() {
            self.locking.form = Some(form);
            return;
        }
        let to = match form.task {
            LockTask::Off => Coding::Plain,
            LockTask::On | LockTask::Change => {
                Coding::Encrypted(Key::new(Passphrase::new(form.first.text())).with_work(self.locking.work))
            }
        };
        let (also, delete) = form.chosen();
        self.start_recoding(form.task, to, also, delete);
    }

    /// Takes in what the rewriting came to, and locks the unit when nobody has used the app for a while.
    pub(super) fn follow_locking(&mut self, ctx: &Context) {
        self.follow_recoding();
        let now = self.moment();
        let writes = |event: &Event| {
            !matches!(
                event,
                Event::PointerMoved(_) | Event::MouseMoved(_) | Event::PointerGone | Event::WindowFocused(_)
            )
        };
        let (used, wrote) = ctx.input(|input| {
            let used = !input.events.is_empty() || input.pointer.is_moving();
            (used, input.events.iter().any(writes))
        });
        let field = ctx.text_edit_focused().then(|| ctx.memory(Memory::focused)).flatten();
        self.locking.written =
            if wrote { field } else { self.locking.written.filter(|_| self.locking.written == field) };
        // Looked at before what was just done: after a long sleep the first touch does not open what should be locked.
        if self.locking.soon != Soon::No || self.locks_in(now) == Some(0) {
            self.lock_soon(ctx);
        }
        if used || self.locking.used.is_none() {
            self.locking.used = Some(now);
        }
    }

    /// Whether a meeting is on, or people go through something together, so that nothing is locked.
    pub(super) fn is_in_meeting(&self) -> bool {
        self.has_meeting_on() || self.joint_is_on()
    }

    fn has_meeting_on(&self) -> bool {
        self.going.as_ref().is_some_and(|going| going.run.phase() != Phase::Ready)
    }

    /// That everything was drawn, with what was being written handed on.
    pub(super) fn drawn_before_locking(&mut self, ctx: &Context) {
        if self.locking.soon == Soon::Left {
            self.locking.soon = Soon::Drawn;
            ctx.request_repaint();
        }
    }

    /// How long until the unit is locked, in milliseconds; `None` where it is not.
    pub(super) fn locks_in(&self, now: Moment) -> Option<u64> {
        let minutes = u64::from(self.settings.lock_after);
        if minutes == 0 || self.is_in_meeting() || self.keeps_window() || !self.coding_of_open().is_encrypted() {
            return None;
        }
        let unused = now.since(self.locking.used.unwrap_or(now));
        Some((minutes * 60_000).saturating_sub(unused))
    }

    /// Locks the unit when what is written in a field is recorded and everything is on the disk.
    pub(super) fn lock_soon(&mut self, ctx: &Context) {
        if self.has_meeting_on() || self.keeps_window() || !self.coding_of_open().is_encrypted() {
            self.locking.soon = Soon::No;
            return;
        }
        match self.locking.soon {
            // A window that is hidden shows nobody anything, and what is written in it must not be lost.
            Soon::Left => return,
            Soon::No => {
                if let Some(field) = self.locking.written.take() {
                    ctx.memory_mut(|memory| memory.surrender_focus(field));
                    self.locking.soon = Soon::Left;
                    ctx.request_repaint();
                    return;
                }
            }
            Soon::Drawn => self.locking.soon = Soon::No,
        }
        self.put_ready_meeting_away();
        self.flush_saves();
        // What can be put nowhere on the disk is not thrown away; it is tried again after the same time.
        self.locking.used = Some(self.moment());
        let kept = !self.is_saved();
        if kept && !self.keep_beside() {
            return;
        }
        let Some(session) = self.session.take() else { return };
        let (path, name, unit) = (session.file().path.clone(), session.unit().details.name.clone(), session.unit().id);
        drop(session);
        // Nothing of the unit stays behind.
        self.stop_opening();
        self.others = super::others::Others::default();
        self.importing = crate::ui::importing::Importing::default();
        self.screens = screens::Screens::default();
        self.shown_versions = super::versions::ShownVersions::default();
        self.asked_file = None;
        self.asked_cycle = None;
        self.asked_export = false;
        self.erasing = None;
        self.lost.forget_asked();
        self.let_go_of_drafts(DRAFTS_SHORTEST);
        self.access_of = None;
        self.notice = None;
        self.problem = None;
        self.recovery.forget(unit);
        self.locking.form = None;
        let page = self.page;
        self.go(Page::Welcome);
        self.locking.resume = Some(Resume { path: path.clone(), page, kept });
        let secret = crate::ui::widgets::Secret::default();
        let file = LockedFile { path, name, idle: true, kept, secret, wrong: false, trying: false, arrived: true };
        self.locking.file = Some((file, None));
        ctx.request_repaint();
    }

    /// Keeps what cannot be saved in the unit's file, encrypted as the file is. It is offered when the unit is opened
    /// again. Returns whether it is on the disk.
    fn keep_beside(&self) -> bool {
        let path = self.session.as_ref().map(|session| session.file().path.clone());
        let Some(path) = path.filter(|_| self.keeps_what_is_open()) else { return false };
        self.saver.forget(&path);
        true
    }

    /// Whether the leader must answer about a passphrase before going on.
    pub(super) fn locking_asks(&self) -> bool {
        let Locking { file, form, running, done, .. } = &self.locking;
        file.is_some() || form.is_some() || running.is_some() || done.is_some()
    }

    /// What is asked about a passphrase, or how far the rewriting is.
    pub(super) fn show_locking(&mut self, ui: &mut Ui, out: &mut Intents) {
        let tx = &self.texts;
        if let Some(running) = &self.locking.running {
            screens::locking::work_ui(ui, tx, running.so_far());
        } else if let Some((done, _)) = &self.locking.done {
            screens::locking::done_ui(ui, tx, done, &mut self.locking.old, out);
        } else if let Some((file, _)) = &mut self.locking.file {
            screens::locking::open_ui(ui, tx, file, out);
        } else if let Some(form) = &mut self.locking.form
            && let Some(session) = &self.session
        {
            let details = &session.unit().details;
            screens::locking::form_ui(ui, (tx, &self.places), &[&details.name, "Møteklar"], form, out);
        }
    }
}
