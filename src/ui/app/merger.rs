//! Merging beside the window: what something else has written into the open unit's file, copies of it, and what was kept of
//! it when the app stopped. The window goes on meanwhile, and so does the unit: what was merged with something older is
//! merged anew with what has come since.

use std::mem::discriminant;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::App;
use super::opener::CALM_MS;
use super::recover::came_from;
use super::trouble::Trouble;
use crate::meeting::Moment;
use crate::store::recovery::Kept;
use crate::store::vault::Writes;
use crate::store::{Fingerprint, OpenError, Vault, Version};
use crate::ui::beside::{Beside, Heard};
use crate::ui::wording;
use crate::unit::{Difference, Merged, Unit, merge};

/// So often it is merged anew beside the window where the unit is changed in the middle of it. After that the window waits
/// for it once: what others have done is not kept out for ever by somebody who never rests.
const MOST_TRIES: usize = 5;

/// Two versions that are being merged.
pub(super) struct Merging {
    ask: Arc<Ask>,
    /// What our unit was when it began.
    revision: u64,
    tries: usize,
    since: Moment,
    job: Beside<Answer>,
}

/// What is to be merged.
struct Ask {
    vault: Arc<Vault>,
    ours: Arc<Unit>,
    other: Other,
}

/// What is merged with our unit.
#[derive(Clone)]
pub(super) enum Other {
    /// What lies in its file, and how often this app had written that by then.
    File(Version, Writes),
    /// A copy beside the file, and what lies in it where that has been read.
    Copy(PathBuf, Option<Version>),
    /// What was kept when the app stopped, as it was read. It is ours then, and the open unit the other.
    Kept(Kept, Version),
}

/// What came of it.
enum Answer {
    Merged(Box<Outcome>),
    /// It is another unit.
    OtherUnit,
    /// The copy is not as an app wrote it.
    NotWhole,
    /// The copy cannot be read.
    Unreadable(OpenError),
}

/// Two versions that were merged.
pub(super) struct Outcome {
    pub(super) version: Version,
    pub(super) merged: Merged,
    /// What is different in it from our unit.
    pub(super) new: Vec<Difference>,
}

impl Other {
    /// The copy, if it is one.
    pub(super) fn copy(&self) -> Option<&Path> {
        match self {
            Self::File(..) | Self::Kept(..) => None,
            Self::Copy(path, _) => Some(path),
        }
    }

    /// Whether it lies in the unit's own file.
    pub(super) fn is_file(&self) -> bool {
        matches!(self, Self::File(..))
    }

    /// The same with what was read of it.
    #[must_use]
    pub(super) fn with(&self, version: Version) -> Self {
        match self {
            Self::File(_, writes) => Self::File(version, *writes),
            Self::Copy(path, _) => Self::Copy(path.clone(), Some(version)),
            Self::Kept(kept, _) => Self::Kept(kept.clone(), version),
        }
    }
}

impl Ask {
    fn merge(&self) -> Answer {
        let ours = &self.ours;
        let (version, merged) = match &self.other {
            Other::File(version, _) => (version.clone(), merge(self.vault.base().as_deref(), ours, &version.unit)),
            Other::Copy(path, read) => {
                let read = read.clone().map_or_else(|| Version::read(path, &self.vault.coding()), Ok);
                match read {
                    Ok(version) if version.is_as_written() => {
                        let base = self.vault.common_base(ours, &version.unit);
                        let merged = merge(base.as_deref(), ours, &version.unit);
                        (version, merged)
                    }
                    Ok(_) => return Answer::NotWhole,
                    Err(error) => return Answer::Unreadable(error),
                }
            }
            Other::Kept(kept, version) => {
                let coding = self.vault.coding();
                let all = self.vault.generations();
                let base = all.and_then(|all| came_from(&all, kept, (&version.unit, ours), &coding));
                (version.clone(), merge(base.as_deref(), &version.unit, ours))
            }
        };
        let Ok(merged) = merged else { return Answer::OtherUnit };
        let new = ours.differences(&merged.unit);
        Answer::Merged(Box::new(Outcome { version, merged, new }))
    }
}

impl App {
    /// Begins to merge something with the open unit. Of what lies in the file, the newest counts.
    pub(super) fn begin_merging(&mut self, other: Other) {
        self.merge_beside(other, 0);
    }

    fn merge_beside(&mut self, other: Other, tries: usize) {
        let Some(session) = &self.session else { return };
        self.others.merging.retain(|merging| discriminant(&merging.ask.other) != discriminant(&other));
        let vault = Arc::clone(&session.file().vault);
        let ask = Arc::new(Ask { vault, ours: session.shared(), other });
        let revision = session.revision();
        let theirs = Arc::clone(&ask);
        let job = self.workshop.start("merging", move |tell| {
            if tell.is_heard() {
                tell.say(theirs.merge());
            }
        });
        self.others.merging.push(Merging { ask, revision, tries, since: self.moment(), job });
    }

    /// Takes in what has been merged.
    pub(super) fn follow_merging(&mut self) {
        let (mut going_on, mut done) = (Vec::new(), Vec::new());
        for merging in std::mem::take(&mut self.others.merging) {
            match merging.job.hear() {
                Heard::Nothing => going_on.push(merging),
                Heard::Said(answer) => done.push((merging, answer)),
                // It broke down, or there was nobody to do it.
                Heard::Over => {
                    let answer = merging.ask.merge();
                    done.push((merging, answer));
                }
            }
        }
        self.others.merging = going_on;
        for (merging, answer) in done {
            self.merged(&merging, answer);
        }
    }

    /// Waits for what lies in the file to be merged, since the unit is about to be left.
    pub(super) fn finish_merging(&mut self) {
        let Some(at) = self.others.merging.iter().position(Merging::is_file) else { return };
        let merging = self.others.merging.remove(at);
        let up_to_date = self.session.as_ref().is_some_and(|session| session.revision() == merging.revision);
        match merging.job.hear() {
            Heard::Said(answer) if up_to_date => self.merged(&merging, answer),
            Heard::Said(_) | Heard::Nothing | Heard::Over => self.merge_at_once(&merging),
        }
    }

    fn merge_at_once(&mut self, merging: &Merging) {
        let Some(session) = &self.session else { return };
        if let Other::File(_, writes) = &merging.ask.other
            && self.is_outdated(*writes)
        {
            return;
        }
        let vault = Arc::clone(&session.file().vault);
        let ask = Ask { vault, ours: session.shared(), other: merging.ask.other.clone() };
        let answer = ask.merge();
        self.take_answer(&merging.ask.other, answer);
    }

    fn merged(&mut self, merging: &Merging, answer: Answer) {
        let Some(session) = &self.session else { return };
        let other = &merging.ask.other;
        if let Other::File(version, writes) = other
            && (session.read_only().is_some() || session.file().vault.writes() != *writes)
        {
            // Looked at anew where it does not lie there any more.
            self.take_theirs(version.clone(), *writes);
            return;
        }
        if session.revision() == merging.revision {
            self.take_answer(other, answer);
            return;
        }
        if merging.tries + 1 >= MOST_TRIES {
            self.merge_at_once(merging);
            return;
        }
        let other = match answer {
            Answer::Merged(outcome) => other.with(outcome.version),
            _ => other.clone(),
        };
        self.merge_beside(other, merging.tries + 1);
    }

    fn take_answer(&mut self, other: &Other, answer: Answer) {
        match answer {
            Answer::Merged(outcome) => self.take_outcome(other, *outcome),
            // What was kept is merged with its own unit only; it stays where it is.
            Answer::OtherUnit if matches!(other, Other::Kept(..)) => {}
            Answer::OtherUnit => self.others.trouble = Some(Trouble::OtherUnit),
            Answer::NotWhole => {
                let file = wording::file_name(other.copy().unwrap_or(Path::new("")));
                self.copy_refused(self.texts.f("copy-not-whole", &[("file", (&file).into())]));
            }
            Answer::Unreadable(error) => self.copy_refused(wording::open_trouble(&self.texts, &error)),
        }
    }

    /// Lets go of the copy that is being merged.
    pub(super) fn stop_merging_copy(&mut self) {
        self.others.merging.retain(|merging| !merging.is_copy());
    }

    /// Lets go of what was kept and is being merged.
    pub(super) fn stop_merging_kept(&mut self) {
        self.others.merging.retain(|merging| !matches!(merging.ask.other, Other::Kept(..)));
    }

    /// Whether something that was kept is being merged.
    pub(super) fn merges_kept(&self) -> bool {
        self.others.merging.iter().any(|merging| matches!(merging.ask.other, Other::Kept(..)))
    }

    /// How long until it is told that something is being merged, in milliseconds; `None` where that is told already or
    /// nothing is.
    pub(super) fn merging_is_told_in(&self, now: Moment) -> Option<u64> {
        let left = self.others.merging.iter().filter_map(|merging| CALM_MS.checked_sub(now.since(merging.since)));
        left.filter(|left| *left > 0).min()
    }

    /// What is being merged and told of: the file, or a copy.
    pub(super) fn tells_of_merging(&self) -> Option<&Other> {
        let now = self.moment();
        let told = self.others.merging.iter().find(|merging| now.since(merging.since) >= CALM_MS);
        told.map(|merging| &merging.ask.other)
    }
}

impl Merging {
    /// Whether it is a copy that is merged.
    pub(super) fn is_copy(&self) -> bool {
        self.ask.other.copy().is_some()
    }

    /// Whether it is what lies in the file that is merged.
    pub(super) fn is_file(&self) -> bool {
        self.ask.other.is_file()
    }

    /// Whether it is what lies in the file that is merged, as it was read then.
    pub(super) fn is_of(&self, read: Fingerprint, then: Writes) -> bool {
        matches!(&self.ask.other, Other::File(version, writes) if version.fingerprint == read && *writes == then)
    }
}
