//! The open unit: its records, its file, what can be undone, and what is computed from it.

use std::cell::OnceCell;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

use crate::programme::Programme;
use crate::store::lock::{Holder, Lock};
use crate::store::{Fingerprint, FolderRisk, SaveError, SaveReport, Saver, Vault, Version, folder_risk};
use crate::unit::{
    Change, ChangeError, Event, MeetingId, PersonId, Progress, Stamp, Step, Survey, Unit, sort_key_parts,
};

/// How many changes can be taken back.
const UNDO_STEPS: usize = 200;

/// Where the unit lies and whether it is saved.
#[derive(Clone, Debug)]
pub struct FileState {
    /// The file.
    pub path: PathBuf,
    /// What keeps it.
    pub vault: Arc<Vault>,
    /// Whether what is on the screen is on the disk.
    pub saved: SaveState,
    /// Whether the folder looks synced or shared.
    pub risk: Option<FolderRisk>,
}

/// Whether what is on the screen is on the disk.
#[derive(Clone, Debug)]
pub enum SaveState {
    /// On its way.
    Saving,
    /// On the disk since then.
    Saved(DateTime<FixedOffset>),
    /// Not on the disk, or not certainly, and why. It is tried again by itself.
    Failed(SaveError),
}

impl SaveState {
    /// Whether it is in the file, and only not certain that it is so after a power cut.
    pub fn is_uncertain(&self) -> bool {
        matches!(self, Self::Failed(error) if error.is_done())
    }
}

/// Why the open unit can only be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyReadOnly {
    /// Somebody else has the file.
    InUse(Holder),
    /// Nothing can be written in its folder.
    Folder,
    /// A newer version of the app wrote the file, and knows more than is shown here. It is never written.
    NewerSchema {
        /// The file's schema.
        found: u32,
        /// Whether its history was left out.
        without_history: bool,
    },
}

/// Why a change was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The unit can only be read.
    ReadOnly,
    /// The change itself cannot be made.
    Change(ChangeError),
}

/// The open unit.
pub struct Session {
    unit: Arc<Unit>,
    file: FileState,
    revision: u64,
    undo: Vec<Step>,
    redo: Vec<Step>,
    /// The unit before it followed the file, while that is the last thing that was done, and the revision then.
    followed: Option<(Arc<Unit>, u64)>,
    /// Why it can only be read, if it can.
    read_only: Option<WhyReadOnly>,
    /// Keeps others from changing the file meanwhile.
    lock: Option<Arc<Lock>>,
    survey: Survey,
    surveyed: (u64, NaiveDate),
    /// How it went day by day, as soon as somebody has asked since the survey was made.
    progress: OnceCell<Progress>,
    order: Vec<PersonId>,
    /// What stood for the names that were put in that order.
    ordered: u64,
}

impl Session {
    /// Opens a unit that `vault` keeps. `saved` is when it was last known to be on the disk; `None` saves it now.
    pub fn new(
        unit: Arc<Unit>,
        vault: Arc<Vault>,
        saved: Option<DateTime<FixedOffset>>,
        programme: &Programme,
        today: NaiveDate,
    ) -> Self {
        let survey = Survey::of(&unit, programme, today);
        let (order, ordered) = (alphabetical(&unit), names_of(&unit));
        let path = vault.path().to_owned();
        let risk = folder_risk(&path);
        let saved = saved.map_or(SaveState::Saving, SaveState::Saved);
        Self {
            unit,
            file: FileState { path, vault, saved, risk },
            revision: 1,
            undo: Vec::new(),
            redo: Vec::new(),
            followed: None,
            read_only: None,
            lock: None,
            survey,
            surveyed: (1, today),
            progress: OnceCell::new(),
            order,
            ordered,
        }
    }

    /// The same with the lock of its file.
    #[must_use]
    pub fn with_lock(self, lock: Option<Arc<Lock>>) -> Self {
        Self { lock, ..self }
    }

    /// The same, only to be read.
    #[must_use]
    pub fn only_for_reading(self, why: Option<WhyReadOnly>) -> Self {
        Self { read_only: why, ..self }
    }

    /// Why it can only be read, if it can.
    pub fn read_only(&self) -> Option<&WhyReadOnly> {
        self.read_only.as_ref()
    }

    /// From now on it can only be read. What keeps others from the file is let go.
    pub fn make_read_only(&mut self, why: WhyReadOnly) {
        self.read_only = Some(why);
        self.lock = None;
    }

    /// What keeps others from changing the file meanwhile.
    pub fn lock(&self) -> Option<&Arc<Lock>> {
        self.lock.as_ref()
    }

    /// The unit as it is now, for another thread.
    pub fn shared_unit(&self) -> Arc<Unit> {
        Arc::clone(&self.unit)
    }

    /// The unit.
    pub fn unit(&self) -> &Unit {
        &self.unit
    }

    /// The unit, to be read elsewhere while it goes on changing here.
    pub fn shared(&self) -> Arc<Unit> {
        Arc::clone(&self.unit)
    }

    /// Where it lies and whether it is saved.
    pub fn file(&self) -> &FileState {
        &self.file
    }

    /// Where everybody stands, as of the last [`Self::refresh`].
    pub fn survey(&self) -> &Survey {
        &self.survey
    }

    /// How it went day by day up to the day of the survey. Worked out once, when it is first asked for.
    pub fn progress(&self, programme: &Programme) -> &Progress {
        self.progress.get_or_init(|| Progress::of(&self.unit, programme, self.survey.today))
    }

    /// Everybody in alphabetical order by last name.
    pub fn order(&self) -> &[PersonId] {
        &self.order
    }

    /// Another number each time the unit may have changed.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether something is not on the disk yet.
    pub fn is_unsaved(&self) -> bool {
        !matches!(self.file.saved, SaveState::Saved(_))
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is something to make again.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// Makes a change and hands the unit to the saver.
    ///
    /// # Errors
    /// [`Refused`] where the change cannot be made; nothing is changed then.
    pub fn apply(&mut self, change: &Change, stamp: &mut Stamp<'_>, saver: &Saver) -> Result<(), Refused> {
        if self.read_only.is_some() {
            return Err(Refused::ReadOnly);
        }
        // What others change in the same file comes often, and lies on the disk as it was.
        if matches!(change, Change::Import { .. } | Change::Become { event: Event::Restored(_), .. }) {
            self.file.vault.keep_before_next(self.shared());
        }
        let step = self.on_a_copy(|unit| unit.apply(change, stamp)).map_err(Refused::Change)?;
        self.remember(step);
        self.changed(saver);
        Ok(())
    }

    /// Works on a copy, which takes the unit's place when the work is done: whatever happens in the middle of it, what
    /// is open is always one whole state.
    fn on_a_copy<R>(&mut self, work: impl FnOnce(&mut Unit) -> R) -> R {
        let mut next = Unit::clone(&self.unit);
        let done = work(&mut next);
        self.unit = Arc::new(next);
        done
    }

    fn remember(&mut self, step: Step) {
        self.undo.push(step);
        if self.undo.len() > UNDO_STEPS {
            self.undo.remove(0);
        }
        self.redo.clear();
    }

    /// Takes the last change back. Returns what it was.
    pub fn undo(&mut self, saver: &Saver) -> Option<Step> {
        let step = self.writable().then(|| self.undo.pop())??;
        self.on_a_copy(|unit| unit.undo(&step));
        self.redo.push(step.clone());
        self.changed(saver);
        Some(step)
    }

    /// Makes the last change again that was taken back. Returns what it was.
    pub fn redo(&mut self, saver: &Saver) -> Option<Step> {
        let step = self.writable().then(|| self.redo.pop())??;
        self.on_a_copy(|unit| unit.redo(&step));
        self.undo.push(step.clone());
        self.changed(saver);
        Some(step)
    }

    /// Forgets what could be taken back or made again: it still holds what was deleted for good. A step that is kept
    /// would find the records in other places than it left them, so none is.
    pub fn forget_steps(&mut self) {
        self.undo.clear();
        self.redo.clear();
        self.followed = None;
    }

    /// Takes the last change back as if it had never been.
    pub fn take_back(&mut self, saver: &Saver) {
        if self.undo(saver).is_some() {
            self.redo.pop();
        }
    }

    /// Takes back that a meeting was planned, if nothing has been done since, as if it had never been.
    pub fn forget_plan(&mut self, meeting: MeetingId, saver: &Saver) {
        if self.undo.last().is_none_or(|step| step.event != Event::MeetingPlanned(meeting)) {
            return;
        }
        self.undo(saver);
        if self.unit.meeting(meeting).is_some() {
            self.redo(saver);
        } else {
            self.redo.pop();
        }
    }

    fn writable(&self) -> bool {
        self.read_only.is_none()
    }

    /// Saves as it is to another file, which is written over if it is there, and stays with that one. It can be changed
    /// from then on.
    pub fn save_as(&mut self, path: &Path, lock: Option<Arc<Lock>>, saver: &Saver) {
        self.file.path = path.to_path_buf();
        let vault = Vault::over(path);
        vault.keep_versions_in(self.file.vault.generations());
        vault.set_coding(self.file.vault.coding());
        self.file.vault = vault;
        self.file.risk = folder_risk(path);
        self.file.saved = SaveState::Saving;
        self.lock = lock;
        self.read_only = None;
        self.save(saver);
        saver.keep_version(&self.file.vault);
    }

    /// Saves as it is to the file it has. What can only be read is never written.
    pub fn save(&mut self, saver: &Saver) {
        if !self.writable() {
            return;
        }
        self.revision += 1;
        // That a save failed stays on the screen until one works.
        if !matches!(self.file.saved, SaveState::Failed(_)) {
            self.file.saved = SaveState::Saving;
        }
        saver.save(&self.file.vault, Arc::clone(&self.unit), self.revision);
    }

    /// Makes the unit this one, which holds what something else wrote into the file and what is not saved here, as one
    /// step that can be taken back. Where nothing was to be saved here, nothing is written: the file is as it should be.
    ///
    /// # Errors
    /// [`Refused`] where the change cannot be made; nothing is changed then.
    pub fn take_in(
        &mut self,
        unit: Unit,
        version: &Version,
        stamp: &mut Stamp<'_>,
        saver: &Saver,
    ) -> Result<(), Refused> {
        let before = self.file.vault.clone();
        self.file.vault = before.after(version);
        if unit == *version.unit {
            // What waits is what the file was before.
            saver.forget(&self.file.path);
            self.follow(Arc::clone(&version.unit), stamp.at);
            return Ok(());
        }
        let change = Change::Become { unit: Box::new(unit), event: Event::Merged };
        let done = self.apply(&change, stamp, saver);
        if done.is_err() {
            self.file.vault = before;
        }
        done
    }

    /// Makes the unit this one, which holds too what lies in a copy beside the file or was kept in a crash, as one step
    /// that can be taken back.
    ///
    /// # Errors
    /// [`Refused`] where the change cannot be made; nothing is changed then.
    pub fn merge_copy(&mut self, unit: Unit, stamp: &mut Stamp<'_>, saver: &Saver) -> Result<(), Refused> {
        self.file.vault.keep_before_next(self.shared());
        self.apply(&Change::Become { unit: Box::new(unit), event: Event::Merged }, stamp, saver)
    }

    /// Shows what lies in the file now, and can be taken back where changes can. Several in a row are one step.
    fn follow(&mut self, unit: Arc<Unit>, at: DateTime<FixedOffset>) {
        let before = match self.followed.take() {
            Some((before, revision)) if revision == self.revision => {
                self.undo.pop();
                before
            }
            _ => Arc::clone(&self.unit),
        };
        self.remember(Step::whole(&before, &unit));
        self.unit = unit;
        self.revision += 1;
        self.file.saved = SaveState::Saved(at);
        self.followed = Some((before, self.revision));
    }

    /// Writes over what lies in the file now, of which only the bytes are known. They are kept elsewhere.
    pub fn save_over(&mut self, bytes: Fingerprint, saver: &Saver) {
        self.file.vault = self.file.vault.over_these(bytes);
        self.save(saver);
    }

    /// Shows what somebody else has written into a file that can only be read here. What could be taken back belongs to
    /// what was there before, also where it is saved as another file and can be changed again.
    pub fn show_again(&mut self, version: &Version, at: DateTime<FixedOffset>) {
        self.forget_steps();
        self.file.vault = self.file.vault.after(version);
        self.unit = Arc::clone(&version.unit);
        self.revision += 1;
        self.file.saved = SaveState::Saved(at);
    }

    fn changed(&mut self, saver: &Saver) {
        self.save(saver);
    }

    /// Takes in what the saver reports.
    pub fn saved(&mut self, report: SaveReport) {
        match report {
            SaveReport::Saved { revision, path, at } => {
                if revision == self.revision && path == self.file.path {
                    self.file.saved = SaveState::Saved(at);
                }
            }
            SaveReport::Failed { path, error, .. } => {
                if path == self.file.path {
                    self.file.saved = SaveState::Failed(error);
                }
            }
        }
    }

    /// Computes again what follows from the records, if they or the day have changed.
    pub fn refresh(&mut self, programme: &Programme, today: NaiveDate, again: bool) {
        if !again && self.surveyed == (self.revision, today) {
            return;
        }
        self.survey = Survey::of(&self.unit, programme, today);
        self.progress = OnceCell::new();
        let names = names_of(&self.unit);
        if again || self.ordered != names {
            self.order = alphabetical(&self.unit);
            self.ordered = names;
        }
        self.surveyed = (self.revision, today);
    }
}

/// A number that stands for everybody and what they are called: while it is the same, they stand in the same order. To
/// work it out is far quicker than to put thousands in order.
fn names_of(unit: &Unit) -> u64 {
    let mut names = DefaultHasher::new();
    for person in &unit.people {
        (person.id, &person.name).hash(&mut names);
    }
    names.finish()
}

/// People in the order of a Norwegian list: by last name, then first names.
pub(in crate::ui) fn alphabetical(unit: &Unit) -> Vec<PersonId> {
    let mut keyed: Vec<((&str, &str), PersonId)> =
        unit.people.iter().map(|person| (sort_key_parts(&person.name), person.id)).collect();
    let collator = Collator::try_new(locale!("nb").into(), CollatorOptions::default()).ok();
    keyed.sort_by(|(a, _), (b, _)| {
        compare(collator.as_ref(), a.0, b.0).then_with(|| compare(collator.as_ref(), a.1, b.1))
    });
    keyed.into_iter().map(|(_, id)| id).collect()
}

fn compare(collator: Option<&CollatorBorrowed<'_>>, a: &str, b: &str) -> std::cmp::Ordering {
    collator.map_or_else(|| a.cmp(b), |collator| collator.compare(a, b))
}
