//! Opening a unit's file. It is read beside the window, which goes on meanwhile: an encrypted file takes its time, and so
//! does a folder far away. The last one that was asked for is the one that is opened.

mod reading;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use eframe::egui::{Id, Memory, Ui};

use super::{App, Forget, Problem};
use crate::meeting::Moment;
use crate::store::{OpenError, OpenProblem, Opened, ReadProblem};
use crate::ui::beside::{Beside, Heard};
use crate::ui::session::{Session, WhyReadOnly};
use crate::ui::widgets::{Btn, dialog, lead, note, wrapped};
use crate::ui::wording;
use reading::{Ask, File, Found, Read};
pub(super) use reading::{Edited, How};

/// What is done sooner than this is not spoken of, in milliseconds.
pub(super) const CALM_MS: u64 = 150;
/// How long the app waits at its end for a lock that is just being taken.
const LEAVE: Duration = Duration::from_secs(2);

/// A file that is being opened.
pub(super) struct Opening {
    ask: Arc<Ask>,
    then: Then,
    since: Moment,
    /// What the unit that is open in the same file was like when the reading began.
    revision: Option<u64>,
    /// Whether it is what the app began with: there is no page to show meanwhile.
    at_start: bool,
    job: Beside<Found>,
}

/// What comes after the file is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// Nothing more.
    Show,
    /// The unit was open to be read, and can be changed now.
    TakenOver,
    /// The day of deletion is moved.
    MoveDeletion,
    /// What was kept of it when the app stopped, and is offered, is taken in.
    TakeIn,
    /// A meeting goes on that was running in it; or a rehearsal.
    Resume { rehearsal: bool },
}

/// A file that is read by one at a time, so that none finds the lock of one that is not waited for any more.
pub(super) type Turn = (PathBuf, Arc<Mutex<()>>);

impl App {
    /// Opens the unit in a file; what is wrong with it is shown, and the file is not touched.
    pub(super) fn open_unit(&mut self, path: &Path) {
        self.open_then(path, Then::Show);
    }

    /// The same, with something after it.
    pub(super) fn open_then(&mut self, path: &Path, then: Then) {
        if self.may_leave_unit() {
            self.begin_opening(path, How::ToChange, then);
        }
    }

    /// Begins to read a file. Another that is being opened is let go, and its lock with it.
    pub(super) fn begin_opening(&mut self, path: &Path, how: How, then: Then) {
        let ask = self.ask_for(path, how);
        let same = |opening: &Opening| opening.then == then && opening.ask.is_same(&ask);
        if self.opening.as_ref().is_some_and(same) {
            return;
        }
        self.opening = None;
        let here = self.session.as_ref().filter(|session| session.file().path == path);
        let revision = here.map(Session::revision);
        let turn = self.turn_for(path);
        let ask = Arc::new(ask);
        let theirs = Arc::clone(&ask);
        let job = self.workshop.start("opening", move |tell| {
            let _turn = turn.lock().unwrap_or_else(PoisonError::into_inner);
            if tell.is_heard() {
                tell.say(theirs.look());
            }
        });
        let at_start = self.title.is_empty();
        self.opening = Some(Opening { ask, then, since: self.moment(), revision, at_start, job });
    }

    fn ask_for(&self, path: &Path, how: How) -> Ask {
        let here = self.session.as_ref().filter(|session| session.file().path == path);
        let coding = match here {
            Some(session) if how == How::OnlyToChange => session.file().vault.coding(),
            _ => self.coding_for(path),
        };
        let own = self.lock_here(path);
        Ask { path: path.to_owned(), how, coding, own, now: self.now(), generations: Arc::clone(&self.generations) }
    }

    fn turn_for(&mut self, path: &Path) -> Arc<Mutex<()>> {
        self.turns.retain(|(_, turn)| Arc::strong_count(turn) > 1);
        if let Some((_, turn)) = self.turns.iter().find(|(file, _)| file == path) {
            return Arc::clone(turn);
        }
        let turn = Arc::default();
        self.turns.push((path.to_owned(), Arc::clone(&turn)));
        turn
    }

    /// Takes in what the reading came to.
    pub(super) fn follow_opening(&mut self) {
        let Some(opening) = &self.opening else { return };
        let found = match opening.job.hear() {
            Heard::Nothing => return,
            Heard::Said(found) => found,
            // It broke down, or there was nobody to do it.
            Heard::Over => opening.ask.look(),
        };
        let Some(Opening { ask, then, revision, .. }) = self.opening.take() else { return };
        self.locking.trying_is_over();
        // What is open may have been changed since, or a meeting begun.
        if !self.may_leave_unit() {
            return;
        }
        let here = self.session.as_ref().filter(|session| session.file().path == ask.path);
        if here.is_some_and(|session| Some(session.revision()) != revision) {
            self.begin_opening(&ask.path, ask.how.clone(), then);
            return;
        }
        self.opened(&ask, then, found);
    }

    fn opened(&mut self, ask: &Ask, then: Then, found: Found) {
        if then == Then::TakeIn {
            let whole = |read: &Read| matches!(read.file, File::Whole(_));
            let open = match found {
                Found::Read(read) if whole(&read) => self.enter_read(&ask.path, then, *read),
                Found::Read(_) | Found::Held(_) | Found::NoLock => false,
            };
            self.opened_for_offer(open);
            return;
        }
        let page = self.page;
        let open = match found {
            Found::Held(holder) if then == Then::TakenOver => {
                self.stays_held(holder);
                false
            }
            Found::Held(holder) => {
                self.ask_about_held(&ask.path, holder);
                false
            }
            Found::NoLock => {
                self.say(self.texts.t("read-only-folder"), false);
                false
            }
            Found::Read(read) => self.enter_read(&ask.path, then, *read),
        };
        match then {
            Then::TakenOver if open => {
                self.go(page);
                self.say(self.texts.t("read-only-taken-over"), false);
            }
            Then::MoveDeletion if open => self.go_to_deletion(),
            Then::Resume { rehearsal: false } if !open => {
                if let Some(problem) = &mut self.problem {
                    problem.text = format!("{}\n\n{}", problem.text, self.texts.t("resume-elsewhere"));
                    problem.forget = Some(Forget::Meeting);
                }
            }
            _ => {}
        }
    }

    /// Shows what was read, or asks about it. Returns whether a unit is open that was not asked about.
    fn enter_read(&mut self, path: &Path, then: Then, Read { lock, why, without, file }: Read) -> bool {
        match file {
            File::Whole(opened) => {
                self.enter_opened(opened, |session| session.with_lock(lock).only_for_reading(why));
                if let Some(cause) = without {
                    self.say(wording::without_lock(&self.texts, &cause), false);
                }
                return true;
            }
            File::Edited(edited) => self.ask_about_edited(*edited, lock, why),
            File::Newer(half) => self.look_at_newer(*half),
            File::Damaged(damaged, half) => self.ask_about_damaged(damaged, half, lock),
            File::Failed(error) if self.asks_for_passphrase(&error, why) => {}
            // That a meeting waits for the file comes first; the start page has its versions.
            File::Failed(error) if !matches!(then, Then::Resume { .. }) && self.offer_lost(&error) => {}
            File::Failed(error) => self.say_not_opened(path, &error),
        }
        false
    }

    /// Shows a unit as it lies on the disk.
    pub(super) fn enter_opened(&mut self, opened: Opened, with: impl FnOnce(Session) -> Session) {
        let now = self.now();
        let session = Session::new(opened.unit, opened.vault, Some(now), &self.programme, now.date_naive());
        self.enter(with(session));
    }

    fn say_not_opened(&mut self, path: &Path, error: &OpenError) {
        let gone = error.problem == OpenProblem::File(ReadProblem::NotFound);
        let recent = self.settings.recent.iter().any(|file| file.path == path);
        self.problem = Some(Problem {
            title: self.texts.t("error-open-title"),
            text: wording::open_trouble(&self.texts, error),
            forget: (gone && recent).then(|| Forget::File(path.to_path_buf())),
        });
    }

    /// Lets go of what is being opened. What the leader was asked about it is asked no more.
    pub(super) fn stop_opening(&mut self) {
        self.opening = None;
    }

    /// At the end of the app: what is being opened has let its lock go.
    pub(super) fn leave_opening(&mut self) {
        if let Some(opening) = self.opening.take() {
            opening.job.stop_and_wait(LEAVE);
        }
    }

    /// Whether the file is being opened that what is offered belongs to. The dialogue about that tells it.
    pub(super) fn opens_for_offer(&self) -> bool {
        self.opening.as_ref().is_some_and(|opening| opening.then == Then::TakeIn)
    }

    /// Whether the app begins with a file that is not open yet.
    pub(super) fn opens_at_start(&self) -> bool {
        self.opening.as_ref().is_some_and(|opening| opening.at_start)
    }

    /// How long until it is told that a file is being opened, in milliseconds; `None` where there is none, where it is told
    /// already, and where the dialogue for its passphrase tells it.
    pub(super) fn opening_is_told_in(&self, now: Moment) -> Option<u64> {
        let opening = self.opening.as_ref().filter(|_| !self.locking.is_trying())?;
        CALM_MS.checked_sub(now.since(opening.since)).filter(|left| *left > 0)
    }

    /// Whether it is told that a file is being opened.
    pub(super) fn tells_of_opening(&self) -> bool {
        let opening = self.opening.as_ref().filter(|_| !self.locking.is_trying());
        opening.is_some_and(|opening| self.moment().since(opening.since) >= CALM_MS)
    }

    /// That a file is being opened.
    pub(super) fn show_opening(&mut self, ui: &mut Ui) {
        let Some(opening) = &self.opening else { return };
        let path = &opening.ask.path;
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let recent = self.settings.recent.iter().find(|recent| recent.path == *path);
        let stem = || path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let name = recent.map_or_else(stem, |recent| recent.unit.clone());
        let title = self.texts.f("opening-now", &[("name", (&name).into())]);
        let [about, cancel] = ["opening-now-about", "cancel"].map(|key| self.texts.t(key));
        let (stop, close) = dialog(ui, Id::unique("opening"), &title, 480.0, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            lead(ui, &about);
            note(ui, &file).on_hover_text(path.display().to_string());
            wrapped(ui, |ui| {
                let stop = ui.add(Btn::secondary(&cancel));
                if ui.memory(Memory::focused).is_none() {
                    stop.request_focus();
                }
                stop.clicked()
            })
        });
        if stop || close {
            self.stop_opening();
        }
    }
}

impl Ask {
    /// Whether it is the same that is asked for, so that it is not begun anew. With a passphrase it is tried again.
    fn is_same(&self, other: &Self) -> bool {
        let locked = self.coding.is_encrypted() || other.coding.is_encrypted();
        self.path == other.path && self.how == other.how && !locked
    }
}

impl How {
    /// With what was known of a file that waited for its passphrase.
    pub(super) fn known(why: Option<WhyReadOnly>) -> Self {
        why.map_or(Self::ToChange, Self::Reading)
    }
}
