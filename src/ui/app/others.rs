//! Others who use the same file: taking the lock, opening only to read, and taking over.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use eframe::egui::{Context, Ui};

use super::merger::{Merging, Other};
use super::moving::{MergedCopy, Moving};
use super::opener::{How, Then};
use super::settling::{Chosen, Clashes};
use super::trouble::{Aside, Trouble};
use super::{App, Problem};
use crate::store::SaveCause;
use crate::store::copies::ConflictCopy;
use crate::store::lock::{Holder, Lock, Owner, Taken, lock_file, take};
use crate::store::outside::{Seen, Watched, Watcher};
use crate::ui::icons;
use crate::ui::intent::{Intent, Intents};
use crate::ui::others::{InUse, OthersWish};
use crate::ui::session::{Session, WhyReadOnly};
use crate::ui::widgets::{Btn, Tone};
use crate::ui::{screens, wording};

/// Others who use the open unit's file.
#[derive(Default)]
pub(super) struct Others {
    pub(super) watcher: Option<Watcher>,
    /// A file the leader wanted to open, and that somebody has.
    pub(super) in_use: Option<InUse>,
    /// Whether the file that somebody else had is free.
    free: bool,
    /// Who has taken over the lock that was ours.
    lost: Option<Holder>,
    /// What lies in the file that cannot be taken in as it is.
    pub(super) trouble: Option<Trouble>,
    /// What cannot be read, on its way to lie beside the file.
    pub(super) aside: Option<Aside>,
    /// What both have changed.
    pub(super) clashes: Option<Clashes>,
    /// What the leader had chosen of them when one of the two became another.
    pub(super) chosen: Chosen,
    /// What is to be taken in when what is going on is over, and the copy it lies in.
    pub(super) waiting: Option<Other>,
    /// What is being merged.
    pub(super) merging: Vec<Merging>,
    /// Copies beside the file.
    pub(super) copies: Vec<ConflictCopy>,
    /// Whether they are left be until the unit is opened again.
    pub(super) leaves_copies: bool,
    /// The copy that was taken in, and is not on the disk yet or not moved away.
    pub(super) merged: Option<MergedCopy>,
    /// The copy that is being moved away.
    pub(super) moving: Option<Moving>,
}

/// What may be done with a file.
pub(super) enum Access {
    /// Change it.
    Ours(Arc<Lock>),
    /// Somebody has it.
    Held(Holder),
    /// No lock can be made.
    Without(SaveCause),
}

/// Tries to get the lock of a file, if one's `own` is not that already.
pub(super) fn access(path: &Path, own: Option<&Arc<Lock>>, now: DateTime<FixedOffset>) -> Access {
    if let Some(lock) = own {
        return Access::Ours(Arc::clone(lock));
    }
    match take(path, Owner::this(), now) {
        Taken::Ours(lock) => Access::Ours(Arc::new(lock)),
        Taken::Held(holder) => Access::Held(holder),
        Taken::Without(cause) => Access::Without(cause),
    }
}

impl Others {
    /// Forgets the other versions that are held in memory; what lies on the disk is looked at again.
    pub(super) fn forget_versions(&mut self) {
        (self.trouble, self.clashes, self.waiting, self.merged) = (None, None, None, None);
        self.merging.clear();
        if let Some(watcher) = &self.watcher {
            watcher.look_now();
        }
    }
}

impl App {
    /// Tries to get the lock of a file. The one that the open unit has is as good.
    fn take_lock(&self, path: &Path) -> Access {
        access(path, self.lock_here(path).as_ref(), self.now())
    }

    /// The lock that the open unit has, where it is this file's.
    pub(super) fn lock_here(&self, path: &Path) -> Option<Arc<Lock>> {
        let lock = self.session.as_ref().and_then(Session::lock)?;
        (lock.path() == lock_file(path)).then(|| Arc::clone(lock))
    }

    /// The lock of a file that the app makes itself. Without one it is made all the same.
    pub(super) fn lock_of_new(&self, path: &Path) -> Option<Arc<Lock>> {
        match self.take_lock(path) {
            Access::Ours(lock) => Some(lock),
            Access::Held(_) | Access::Without(_) => None,
        }
    }

    /// Says that somebody has the file that was to be opened, and asks what to do.
    pub(super) fn ask_about_held(&mut self, path: &Path, holder: Holder) {
        self.others.in_use = Some(InUse { path: path.to_owned(), holder });
    }

    /// Where the sample is made anew: not over the one that another window has open.
    pub(super) fn place_for_sample(&mut self) -> Option<(PathBuf, Option<Arc<Lock>>)> {
        let name = self.texts.t("sample-file");
        for number in 1..=9 {
            let name = if number == 1 { name.clone() } else { format!("{name} {number}") };
            let path = self.places.data.join(name).with_extension("ron");
            match self.take_lock(&path) {
                Access::Ours(lock) => return Some((path, Some(lock))),
                Access::Without(_) => return Some((path, None)),
                Access::Held(_) => {}
            }
        }
        self.say(self.texts.t("in-use-unknown"), false);
        None
    }

    /// Saves the open unit as another file, and stays with that one.
    pub(super) fn save_as(&mut self, path: &Path) {
        let lock = match self.take_lock(path) {
            Access::Ours(lock) => Some(lock),
            Access::Without(_) => None,
            Access::Held(holder) => {
                let who = wording::holder(&self.texts, &holder, self.now());
                let text = self.texts.f("in-use-save", &[("who", (&who).into())]);
                self.problem = Some(Problem::new(self.texts.t("in-use-title"), text));
                return;
            }
        };
        let Some(session) = &mut self.session else { return };
        session.save_as(path, lock, &self.saver);
        let name = session.unit().details.name.clone();
        self.settings.remember(path, &name, self.clock.now().date_naive());
        self.save_settings();
        self.watch();
    }

    /// Looks for changes from outside from now on, in the file that is open now.
    pub(super) fn watch(&mut self) {
        let Some(session) = &self.session else { return };
        let watched = Watched {
            vault: Arc::clone(&session.file().vault),
            unit: session.unit().id,
            lock: session.lock().map(|lock| lock.pulse()),
            waits: matches!(session.read_only(), Some(WhyReadOnly::InUse(_))),
            clock: Arc::clone(&self.clock),
        };
        let wake = Arc::clone(&self.wake);
        // Of the same unit as before, or of one that was just opened and has nothing of the kind.
        self.forget_theirs();
        let Others { merged, moving, leaves_copies, clashes, waiting, merging, .. } = std::mem::take(&mut self.others);
        let watcher = Some(Watcher::start(watched, move || wake()));
        // What is left of these is about copies.
        self.others = Others { watcher, clashes, waiting, merging, leaves_copies, merged, moving, ..Others::default() };
    }

    /// Takes in what was seen of others since last time.
    pub(super) fn follow_others(&mut self, ctx: &Context) {
        let seen = match &self.others.watcher {
            Some(watcher) => {
                watcher.set_active(ctx.input(|input| input.focused));
                watcher.poll()
            }
            None => Vec::new(),
        };
        for seen in seen {
            match seen {
                Seen::Changed(theirs) => self.meet_theirs(*theirs),
                Seen::Gone => self.others.trouble = Some(Trouble::Gone),
                Seen::Back => self.forget_theirs(),
                Seen::LockLost(by) => self.others.lost = Some(by),
                Seen::Held(None) => self.others.free = true,
                Seen::Held(Some(holder)) => {
                    self.others.free = false;
                    if let Some(session) = &mut self.session {
                        session.make_read_only(WhyReadOnly::InUse(holder));
                    }
                }
                Seen::Copies(copies) => self.others.copies = copies,
            }
        }
        self.follow_merging();
        self.follow_settling();
        self.follow_aside();
        self.follow_moving();
        self.take_in_what_waits();
        self.give_way();
    }

    /// Where somebody has taken over the lock, as while the machine was asleep, the unit can only be read as soon as
    /// everything is on the disk and nothing is going on.
    fn give_way(&mut self) {
        if self.others.lost.is_none() || self.going.is_some() || self.joint_is_on() || !self.is_saved() {
            return;
        }
        if let (Some(by), Some(session)) = (self.others.lost.take(), &mut self.session) {
            session.make_read_only(WhyReadOnly::InUse(by));
            self.watch();
        }
    }

    pub(super) fn act_on_others(&mut self, wish: OthersWish) {
        match wish {
            OthersWish::ReadOnly => {
                if let Some(InUse { path, holder }) = self.others.in_use.take() {
                    self.begin_opening(&path, How::Reading(WhyReadOnly::InUse(holder)), Then::Show);
                }
            }
            OthersWish::TryAgain => {
                if let Some(InUse { path, .. }) = self.others.in_use.take() {
                    self.open_unit(&path);
                }
            }
            OthersWish::Cancel => self.others.in_use = None,
            OthersWish::TakeOver => self.take_over(),
            OthersWish::TakeIn => self.take_in_anyway(),
            OthersWish::WriteOver => self.write_over(),
            OthersWish::ShowClashes => self.show_clashes(true),
            OthersWish::Later => self.show_clashes(false),
            OthersWish::Settle(sides) => self.settle_clashes(&sides),
            OthersWish::MergeCopy(path) => self.merge_copy(&path),
            OthersWish::StopMerging => self.stop_merging_copy(),
            OthersWish::LeaveCopies => self.others.leaves_copies = true,
            OthersWish::MoveCopy(away) => self.move_copy(away),
        }
    }

    /// Opens the unit anew from the disk for changes, if nobody has it any more.
    fn take_over(&mut self) {
        let Some(path) = self.session.as_ref().map(|session| session.file().path.clone()) else { return };
        self.begin_opening(&path, How::OnlyToChange, Then::TakenOver);
    }

    /// Says that somebody has the open unit's file still, which was to be taken over.
    pub(super) fn stays_held(&mut self, holder: Holder) {
        let who = wording::holder(&self.texts, &holder, self.now());
        self.say(who, false);
        if let Some(session) = &mut self.session {
            session.make_read_only(WhyReadOnly::InUse(holder));
        }
        self.others.free = false;
    }

    /// Whether the open unit's file is of a newer version of the app, so that some of it is not shown.
    pub(super) fn is_half_understood(&self) -> bool {
        let why = self.session.as_ref().and_then(Session::read_only);
        matches!(why, Some(WhyReadOnly::NewerSchema { .. }))
    }

    /// The bar of a unit that can only be read.
    pub(super) fn show_read_only(&self, ui: &mut Ui, out: &mut Intents) {
        let Some(why) = self.session.as_ref().and_then(Session::read_only) else { return };
        let (icon, text) = match why {
            WhyReadOnly::InUse(_) if self.others.free => (icons::LOCK, self.texts.t("read-only-free")),
            WhyReadOnly::InUse(holder) => {
                let who = wording::holder(&self.texts, holder, self.now());
                (icons::LOCK, self.texts.f("read-only-in-use", &[("who", (&who).into())]))
            }
            WhyReadOnly::Folder => (icons::LOCK, self.texts.t("read-only-folder")),
            WhyReadOnly::NewerSchema { found, without_history } => {
                let text = self.texts.f("read-only-newer", &[("found", (*found).into())]);
                let more = self.texts.t("read-only-newer-no-history");
                (icons::LOCK, if *without_history { format!("{text} {more}") } else { text })
            }
        };
        super::shell::banner(ui, "read-only", Tone::Info, icon, &text, |ui| match why {
            WhyReadOnly::InUse(_) => {
                let free = self.others.free;
                let words = self.texts.t(if free { "read-only-edit" } else { "read-only-take-over" });
                let button = if free { Btn::primary(&words) } else { Btn::secondary(&words) };
                if ui.add(button).clicked() {
                    out.push(Intent::Others(Box::new(OthersWish::TakeOver)));
                }
            }
            WhyReadOnly::Folder => {
                if ui.add(Btn::secondary(&self.texts.t("save-as"))).clicked() {
                    out.push(Intent::SaveAs);
                }
            }
            // Saved anywhere, it would lack what is not understood.
            WhyReadOnly::NewerSchema { .. } => {}
        });
    }

    /// The question what to do with a file that somebody else has.
    pub(super) fn show_in_use(&self, ui: &mut Ui, out: &mut Intents) {
        if let Some(in_use) = &self.others.in_use {
            screens::others::in_use_ui(ui, &self.texts, in_use, self.now(), out);
        }
    }
}
