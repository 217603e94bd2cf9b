//! What something else has written into the open unit's file, and copies beside it: read, judged, merged, and where both
//! have changed the same, shown to the leader. Nothing is written over that was not taken in.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::Ui;

use super::merger::{Merging, Other, Outcome};
use super::moving::MergedCopy;
use super::{App, Problem};
use crate::store::file::read_bytes;
use crate::store::recovery::Kept;
use crate::store::vault::{Theirs, Writes};
use crate::store::{Fingerprint, SaveCause, SaveReport, Version, keep_aside};
use crate::ui::icons;
use crate::ui::intent::{Intent, Intents, Page};
use crate::ui::others::OthersWish;
use crate::ui::screens::others::{self as screen, ClashCx, ClashState};
use crate::ui::session::SaveState;
use crate::ui::widgets::{Btn, Tone};
use crate::ui::wording;
use crate::unit::{Clash, Difference, Merged, Side, Stamp, Unit};

/// What lies in the file that cannot be taken in as it is.
pub(super) enum Trouble {
    /// It cannot be read.
    Unreadable,
    /// It holds another unit.
    OtherUnit,
    /// It can be read, and it is not as an app wrote it: edited by hand, or damaged.
    NotWhole(Box<Version>, Writes),
    /// It is not there.
    Gone,
}

/// What both have changed, for the leader to settle.
pub(super) struct Clashes {
    version: Version,
    merged: Box<Merged>,
    /// The copy it lies in, if it is not the file itself.
    copy: Option<PathBuf>,
    /// What was kept in a crash, if it is that: then it is ours, and the file is the other.
    kept: Option<Kept>,
    /// The unit it was merged with.
    ours: u64,
    /// Whether it is shown now.
    shown: bool,
    state: ClashState,
}

impl Clashes {
    /// Between what was kept in a crash and the unit as it is open, which was this `revision`.
    pub(super) fn of_kept(kept: Kept, version: Version, merged: Box<Merged>, revision: u64) -> Self {
        let state = ClashState::of(&merged.clashes);
        Self { version, merged, copy: Some(kept.file.clone()), kept: Some(kept), ours: revision, shown: true, state }
    }
}

impl App {
    /// Where a save found that something else has written the file, that is looked at.
    pub(super) fn look_at_refused(&self, report: &SaveReport) {
        let SaveReport::Failed { path, error, .. } = report else { return };
        let ours = self.session.as_ref().is_some_and(|session| session.file().path == *path);
        if let (SaveCause::ChangedOutside, true, Some(watcher)) = (&error.cause, ours, &self.others.watcher)
            && self.others.trouble.is_none()
            && self.others.clashes.is_none()
            && self.others.merging.iter().all(Merging::is_copy)
        {
            watcher.look_now();
        }
    }

    /// Waits for what is not on the disk, and takes in what something else wrote where that is in the way.
    pub(super) fn flush_saves(&mut self) {
        self.saver.flush(self.patience());
        self.take_in_saves();
        let refused = matches!(
            self.session.as_ref().map(|session| &session.file().saved),
            Some(SaveState::Failed(error)) if error.cause == SaveCause::ChangedOutside
        );
        if !refused || self.others.trouble.is_some() || self.others.clashes.is_some() {
            return;
        }
        if let Some(theirs) = self.session.as_ref().map(|session| session.file().vault.theirs()) {
            self.meet_theirs(theirs);
            self.finish_merging();
            self.saver.flush(self.patience());
            self.take_in_saves();
        }
    }

    /// Looks at what something else has written into the file.
    pub(super) fn meet_theirs(&mut self, Theirs { version, writes }: Theirs) {
        let read = version.as_ref().ok().map(|version| version.fingerprint);
        let at_it = |merging: &Merging| read.is_some_and(|read| merging.is_of(read, writes));
        let waits = self.others.clashes.as_ref().filter(|clashes| clashes.copy.is_none());
        let waits = waits.is_some_and(|clashes| read == Some(clashes.version.fingerprint));
        // Told of again: by a save that was refused, or since the window is used again. What the leader is choosing stays.
        if self.is_outdated(writes) || waits || self.others.merging.iter().any(at_it) {
            return;
        }
        self.forget_theirs();
        match version {
            Ok(version) if version.is_as_written() => self.take_theirs(version, writes),
            Ok(version) => self.others.trouble = Some(Trouble::NotWhole(Box::new(version), writes)),
            Err(error) => {
                tracing::warn!(%error, "what something else wrote cannot be read");
                self.others.trouble = Some(Trouble::Unreadable);
            }
        }
    }

    /// Whether this app has written the file since it was read. Nothing of that is taken in: what is there now is looked
    /// at.
    pub(super) fn is_outdated(&self, writes: Writes) -> bool {
        let outdated = self.session.as_ref().is_none_or(|session| session.file().vault.writes() != writes);
        if let Some(watcher) = self.others.watcher.as_ref().filter(|_| outdated) {
            watcher.look_now();
        }
        outdated
    }

    /// Takes in what something else has written into the file.
    pub(super) fn take_theirs(&mut self, version: Version, writes: Writes) {
        if self.is_outdated(writes) {
            return;
        }
        let now = self.now();
        let Some(session) = &mut self.session else { return };
        if session.file().vault.knows(version.fingerprint) {
            return;
        }
        if session.unit().id != version.unit.id {
            self.others.trouble = Some(Trouble::OtherUnit);
            return;
        }
        if session.read_only().is_some() {
            session.show_again(&version, now);
            session.refresh(&self.programme, now.date_naive(), true);
            self.watch();
            return;
        }
        self.begin_merging(Other::File(version, writes));
    }

    /// Takes in what came of merging, or has the leader settle what both have changed.
    pub(super) fn take_outcome(&mut self, other: &Other, Outcome { version, merged, new }: Outcome) {
        let Some(session) = &self.session else { return };
        let ours = session.revision();
        if self.would_lose(&merged.unit) {
            let other = match other {
                Other::File(_, writes) => Other::File(version, *writes),
                Other::Copy(path, _) => Other::Copy(path.clone(), Some(version)),
            };
            self.others.waiting = Some(other);
            return;
        }
        let copy = other.copy().map(Path::to_owned);
        if merged.clashes.is_empty() {
            self.become_merged(merged.unit, &new, &version, copy);
            return;
        }
        let state = ClashState::of(&merged.clashes);
        let shown = self.page != Page::Present;
        self.others.clashes = Some(Clashes { version, merged: Box::new(merged), copy, kept: None, ours, shown, state });
    }

    /// Whether this unit lacks the record of what is going on, or is closed: that waits until it is over.
    fn would_lose(&self, unit: &Unit) -> bool {
        let meeting = self.going.as_ref().filter(|going| going.recorded()).map(|going| going.meeting);
        let on = meeting.is_some() || self.joint_is_on();
        meeting.is_some_and(|meeting| unit.meeting(meeting).is_none())
            || self.joint_session().is_some_and(|session| unit.session(session).is_none())
            || (on && unit.details.closed.is_some())
    }

    /// Takes in what waited for a meeting or a session to be over.
    pub(super) fn take_in_what_waits(&mut self) {
        if self.others.waiting.is_none() || self.going.is_some() || self.joint_is_on() {
            return;
        }
        match self.others.waiting.take() {
            Some(Other::File(version, writes)) => self.take_theirs(version, writes),
            Some(copy) => self.begin_merging(copy),
            None => {}
        }
    }

    /// What was told of the file does not hold any more.
    pub(super) fn forget_theirs(&mut self) {
        self.others.trouble = None;
        self.others.merging.retain(Merging::is_copy);
        self.others.clashes = self.others.clashes.take().filter(|clashes| clashes.copy.is_some());
        self.others.waiting = self.others.waiting.take().filter(|other| other.copy().is_some());
    }

    /// Makes the open unit what came of the two.
    fn become_merged(&mut self, unit: Unit, differs: &[Difference], version: &Version, copy: Option<PathBuf>) {
        let at = self.now();
        let Some(session) = &mut self.session else { return };
        let before = session.shared();
        let new = unit != *before;
        let mut ids = self.ids.borrow_mut();
        let mut stamp = Stamp { at, new_id: &mut **ids };
        let done = match &copy {
            None => session.take_in(unit, version, &mut stamp, &self.saver),
            Some(_) if new => {
                // Before what came of it, so that the newest earlier version is never the copy's.
                session.file().vault.keep_before_next(Arc::clone(&version.unit));
                session.merge_copy(unit, &mut stamp, &self.saver)
            }
            Some(_) => Ok(()),
        };
        drop(ids);
        if let Err(refused) = done {
            self.say(wording::refused(&self.texts, &refused), false);
            return;
        }
        session.refresh(&self.programme, at.date_naive(), true);
        let words = wording::taken_in(&self.texts, differs);
        if copy.is_none() {
            self.watch();
        }
        if let Some(path) = copy {
            self.others.copies.retain(|copy| copy.path != path);
            self.others.merged = Some(MergedCopy { path, version: version.clone(), asked: false });
            self.offer_to_move_copy();
        }
        match words {
            Some(words) => self.say(self.texts.f("merged-done", &[("what", (&words).into())]), true),
            None if new => self.say(self.texts.t("merged-done-small"), true),
            None => {}
        }
    }

    /// The leader has said that a file that was changed by hand is to be taken in.
    pub(super) fn take_in_anyway(&mut self) {
        match self.others.trouble.take() {
            Some(Trouble::NotWhole(version, writes)) => self.take_theirs(*version, writes),
            other => self.others.trouble = other,
        }
    }

    /// The leader has said that what cannot be read is to be put aside, and the file written anew.
    pub(super) fn write_over(&mut self) {
        let Some(path) = self.session.as_ref().map(|session| session.file().path.clone()) else { return };
        let words = self.texts.t("theirs-aside");
        let bytes = read_bytes(&path).map(|bytes| Fingerprint::of(&bytes)).ok();
        match keep_aside(&path, bytes, &words, self.today()) {
            Ok((_, kept)) => {
                if let (Some(bytes), Some(session)) = (bytes, &mut self.session) {
                    session.save_over(bytes, &self.saver);
                }
                self.watch();
                let file = kept.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                self.say(self.texts.f("theirs-put-aside", &[("file", (&file).into())]), false);
            }
            Err(error) => {
                let text = wording::save_error(&self.texts, &error);
                self.problem = Some(Problem::new(self.texts.t("quit-title"), text));
            }
        }
    }

    /// Tries at once to save again.
    pub(super) fn save_again(&mut self) {
        if matches!(self.others.trouble, Some(Trouble::Gone)) {
            self.others.trouble = None;
        }
        if let Some(session) = &mut self.session {
            session.save(&self.saver);
        }
    }

    pub(super) fn show_clashes(&mut self, shown: bool) {
        if let Some(clashes) = &mut self.others.clashes {
            clashes.shown = shown;
        }
    }

    /// Takes both versions in as the leader has chosen. Where something was changed here meanwhile, the two are merged
    /// anew and shown again.
    pub(super) fn settle_clashes(&mut self, sides: &[Side]) {
        let Some(clashes) = self.others.clashes.take() else { return };
        let Some(session) = &self.session else { return };
        let changed = session.revision() != clashes.ours;
        if let Some(kept) = clashes.kept {
            let settled = (!changed).then(|| clashes.merged.choose(|at, clash| side_of(sides, at, clash)));
            match settled {
                Some(unit) => self.become_recovered(unit, kept),
                None => self.merge_kept(kept, clashes.version),
            }
            return;
        }
        if changed {
            let other = match clashes.copy {
                None => Other::File(clashes.version, session.file().vault.writes()),
                Some(copy) => Other::Copy(copy, Some(clashes.version)),
            };
            self.begin_merging(other);
            return;
        }
        let unit = clashes.merged.choose(|at, clash| side_of(sides, at, clash));
        let new = session.unit().differences(&unit);
        self.become_merged(unit, &new, &clashes.version, clashes.copy);
    }

    /// Merges a copy that lies beside the file.
    pub(super) fn merge_copy(&mut self, path: &Path) {
        if self.refuses_while_closed() {
            return;
        }
        self.begin_merging(Other::Copy(path.to_owned(), None));
    }

    /// Says why a copy is not merged.
    pub(super) fn copy_refused(&mut self, why: String) {
        self.problem = Some(Problem::new(self.texts.t("copy-failed"), why));
    }

    /// The bar over the page about what something else has done to the file, or about copies. Returns whether it
    /// explains why nothing is saved.
    pub(super) fn show_trouble(&self, ui: &mut Ui, out: &mut Intents) -> bool {
        let mut ask = |wish| out.push(Intent::Others(Box::new(wish)));
        let tx = &self.texts;
        if let Some(clashes) = self.others.clashes.as_ref().filter(|clashes| !clashes.shown) {
            let text = tx.n("clashes-wait", clashes.merged.clashes.len());
            super::shell::banner(ui, "clashes", Tone::Warning, icons::WARNING, &text, |ui| {
                if self.page != Page::Present && ui.add(Btn::primary(&tx.t("clashes-show"))).clicked() {
                    ask(OthersWish::ShowClashes);
                }
            });
            return clashes.copy.is_none();
        }
        if let Some(trouble) = &self.others.trouble {
            self.show_one_trouble(ui, trouble, out);
            return true;
        }
        self.show_copies(ui, out);
        self.show_merging(ui, out);
        // It is being looked at, and mostly taken in without a word.
        let looking = self.looks_at_file();
        let refused = matches!(
            self.session.as_ref().map(|session| &session.file().saved),
            Some(SaveState::Failed(error)) if error.cause == SaveCause::ChangedOutside
        );
        if refused && self.others.waiting.is_some() {
            super::shell::banner(ui, "waits", Tone::Info, icons::CLOCK, &self.texts.t("theirs-wait"), |_| {});
            return true;
        }
        refused && (looking || self.others.clashes.is_some() || self.others.merging.iter().any(|it| !it.is_copy()))
    }

    /// That something is being merged.
    fn show_merging(&self, ui: &mut Ui, out: &mut Intents) {
        let Some(other) = self.tells_of_merging() else { return };
        let is_copy = other.copy().is_some();
        let text = self.texts.t(if is_copy { "copy-merging" } else { "theirs-merging" });
        super::shell::banner(ui, "merging", Tone::Info, icons::CLOCK, &text, |ui| {
            if is_copy && ui.add(Btn::secondary(&self.texts.t("cancel"))).clicked() {
                out.push(Intent::Others(Box::new(OthersWish::StopMerging)));
            }
        });
    }

    fn show_one_trouble(&self, ui: &mut Ui, trouble: &Trouble, out: &mut Intents) {
        let tx = &self.texts;
        let text = match trouble {
            Trouble::Unreadable => tx.t("theirs-unreadable"),
            Trouble::OtherUnit => tx.t("theirs-other-unit"),
            Trouble::NotWhole(..) => tx.t("theirs-not-whole"),
            Trouble::Gone => tx.t("file-gone"),
        };
        super::shell::banner(ui, "trouble", Tone::Warning, icons::WARNING, &text, |ui| {
            let mut ask = |wish| out.push(Intent::Others(Box::new(wish)));
            match trouble {
                Trouble::NotWhole(..) if ui.add(Btn::primary(&tx.t("theirs-take-in"))).clicked() => {
                    ask(OthersWish::TakeIn);
                }
                Trouble::Unreadable if ui.add(Btn::primary(&tx.t("theirs-write-over"))).clicked() => {
                    ask(OthersWish::WriteOver);
                }
                Trouble::Gone if ui.add(Btn::primary(&tx.t("file-gone-save"))).clicked() => {
                    out.push(Intent::SaveAgain);
                }
                _ => {}
            }
            if ui.add(Btn::secondary(&tx.t("save-as"))).clicked() {
                out.push(Intent::SaveAs);
            }
        });
    }

    /// That copies lie beside the file, one at a time.
    fn show_copies(&self, ui: &mut Ui, out: &mut Intents) {
        let can = self.session.as_ref().is_some_and(|session| session.read_only().is_none());
        let can = can && !self.others.leaves_copies && self.page != Page::Round;
        let can = can && !self.others.merging.iter().any(Merging::is_copy);
        let Some(copy) = self.others.copies.first().filter(|_| can) else { return };
        let tx = &self.texts;
        let file = copy.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let service = wording::service(copy.service);
        let text = tx.f("copy-found", &[("file", (&file).into()), ("service", service.into())]);
        super::shell::banner(ui, "copies", Tone::Info, icons::COPY, &text, |ui| {
            let mut ask = |wish| out.push(Intent::Others(Box::new(wish)));
            if ui.add(Btn::primary(&tx.t("copy-merge"))).clicked() {
                ask(OthersWish::MergeCopy(copy.path.clone()));
            }
            if ui.add(Btn::secondary(&tx.t("copy-later"))).clicked() {
                ask(OthersWish::LeaveCopies);
            }
        });
    }

    /// Whether the leader must answer something about others.
    pub(super) fn others_ask(&self) -> bool {
        self.others.in_use.is_some()
            || self.others.clashes.as_ref().is_some_and(|clashes| clashes.shown && self.page != Page::Present)
            || self.others.merged.as_ref().is_some_and(|copy| copy.asked)
    }

    pub(super) fn show_others_questions(&mut self, ui: &mut Ui, out: &mut Intents) {
        if self.others.in_use.is_some() {
            self.show_in_use(ui, out);
            return;
        }
        let today = self.today();
        if let (Some(clashes), Some(session)) =
            (self.others.clashes.as_mut().filter(|clashes| clashes.shown), &self.session)
        {
            let cx = ClashCx {
                tx: &self.texts,
                programme: &self.programme,
                today,
                ours: session.unit(),
                theirs: &clashes.version.unit,
                clashes: &clashes.merged.clashes,
                copy: clashes.copy.as_deref().filter(|_| clashes.kept.is_none()),
            };
            screen::clashes_ui(ui, &cx, &mut clashes.state, out);
        } else if let Some(copy) = &self.others.merged {
            screen::move_copy_ui(ui, &self.texts, &copy.path, out);
        }
    }
}

/// What the leader has chosen, and where nothing was chosen what stands.
fn side_of(sides: &[Side], at: usize, clash: &Clash) -> Side {
    sides.get(at).copied().unwrap_or(clash.stands)
}
