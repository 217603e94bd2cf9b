//! What something else has written into the open unit's file, and copies beside it: judged, and taken in once it is merged.
//! Nothing is written over that was not taken in.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::merger::{Merging, Other, Outcome};
use super::moving::MergedCopy;
use super::settling::{Chosen, Clashes};
use super::trouble::Trouble;
use super::{App, Problem};
use crate::store::vault::{Theirs, Writes};
use crate::store::{SaveCause, SaveReport, Version};
use crate::ui::intent::Page;
use crate::ui::session::SaveState;
use crate::ui::wording;
use crate::unit::{Difference, Stamp, Unit};

impl App {
    /// Where a save found that something else has written the file, that is looked at.
    pub(super) fn look_at_refused(&self, report: &SaveReport) {
        let SaveReport::Failed { path, error, .. } = report else { return };
        let ours = self.session.as_ref().is_some_and(|session| session.file().path == *path);
        if let (SaveCause::ChangedOutside, true, Some(watcher)) = (&error.cause, ours, &self.others.watcher)
            && self.others.trouble.is_none()
            && self.others.clashes.is_none()
            && !self.others.merging.iter().any(Merging::is_file)
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
        let waits = self.others.clashes.as_ref().filter(|clashes| clashes.is_of_file());
        let waits = waits.is_some_and(|clashes| read == Some(clashes.version().fingerprint));
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
        if let Other::Kept(kept, _) = other {
            self.answered_for(kept);
        }
        if self.would_lose(&merged.unit) {
            self.others.waiting = Some(other.with(version));
        } else if merged.clashes.is_empty() {
            self.become_both(other, merged.unit, &new, &version);
        } else {
            let chosen = std::mem::take(&mut self.others.chosen);
            let settles = chosen.settles(&merged.clashes);
            let clashes = Clashes::new(other.with(version.clone()), version, merged, ours, &chosen);
            let sides = clashes.sides();
            self.others.clashes = Some(clashes.hidden_if(settles || self.page == Page::Present));
            if settles {
                self.settle_clashes(&sides);
            }
        }
    }

    /// Makes the open unit what came of it and something else.
    pub(super) fn become_both(&mut self, other: &Other, unit: Unit, differs: &[Difference], version: &Version) {
        self.others.chosen = Chosen::default();
        match other {
            Other::File(..) => self.become_merged(unit, differs, version, None),
            Other::Copy(path, _) => self.become_merged(unit, differs, version, Some(path.clone())),
            Other::Kept(kept, _) => self.become_recovered(unit, kept.clone()),
        }
    }

    /// Whether this unit lacks the record of what is going on, or is closed: that waits until it is over.
    pub(super) fn would_lose(&self, unit: &Unit) -> bool {
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
            Some(other) => self.begin_merging(other),
            None => {}
        }
    }

    /// What was told of the file does not hold any more.
    pub(super) fn forget_theirs(&mut self) {
        self.others.trouble = None;
        self.others.merging.retain(|merging| !merging.is_file());
        if let Some(clashes) = self.others.clashes.take_if(|clashes| clashes.is_of_file()) {
            self.others.chosen = clashes.chosen(false);
        }
        self.others.waiting.take_if(|other| other.is_file());
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
}
