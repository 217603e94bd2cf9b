//! Earlier versions of the open unit: reading them, looking into one, bringing one back. They are read beside the window,
//! one after the other: they are large where the unit is, and each that is encrypted takes its time.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{Context, Memory};

use super::{App, Problem};
use crate::store::{Coding, Generation, GenerationError, Generations};
use crate::ui::beside::{Beside, Heard};
use crate::ui::intent::{Page, VersionAct};
use crate::ui::screens::versions::{Look, VersionRow, VersionState, Versions};
use crate::ui::session::{Session, alphabetical};
use crate::ui::wording::{self, Wording};
use crate::unit::{Change, Difference, Event, Survey, Unit};

/// So many people in all versions together are kept in memory while the page is shown, so that what was read once is not
/// read again: some tens of megabytes.
const MOST_KEPT: usize = 50_000;

/// The earlier versions that are shown, and what they were compared with.
#[derive(Default)]
pub(super) struct ShownVersions {
    pub(super) versions: Versions,
    /// The revision of the unit they were compared with, and whether it was on the disk.
    revision: Option<(u64, bool)>,
    /// What reads them. Let go of, as where the page is left, it stops after the one that it is at.
    job: Option<Beside<ReadVersion>>,
    /// Those that have been read. A file's name holds a sum of what is in it: another would have another name.
    kept: BTreeMap<PathBuf, Arc<Unit>>,
    /// One that is read for this.
    wanted: Option<(VersionAct, Beside<ReadUnit>)>,
    /// Whether the newest one is to have the keyboard as soon as something can be done with it.
    wants_keyboard: bool,
}

/// The unit of one, or why it cannot be read.
type ReadUnit = Result<Arc<Unit>, GenerationError>;

/// One that was read.
struct ReadVersion {
    path: PathBuf,
    read: Result<(Arc<Unit>, Vec<Difference>), GenerationError>,
}

/// What reading them needs.
struct Reader {
    generations: Arc<Generations>,
    coding: Coding,
    now: Arc<Unit>,
    kept: BTreeMap<PathBuf, Arc<Unit>>,
}

impl Reader {
    fn read(&self, generation: &Generation) -> ReadVersion {
        let kept = self.kept.get(&generation.path).map(Arc::clone);
        let then = kept.map_or_else(|| self.generations.read(generation, &self.coding), Ok);
        let compared = |then: Arc<Unit>| {
            let differences = then.differences(&self.now);
            (then, differences)
        };
        ReadVersion { path: generation.path.clone(), read: then.map(compared) }
    }
}

impl ShownVersions {
    fn row(&self, path: &Path) -> Option<&VersionRow> {
        self.versions.rows.iter().find(|row| row.generation.path == path)
    }

    /// Keeps a version in memory, if there is room for it.
    fn keep(&mut self, path: PathBuf, unit: Arc<Unit>) {
        let people: usize = self.kept.values().map(|unit| unit.people.len()).sum();
        if people + unit.people.len() <= MOST_KEPT {
            self.kept.insert(path, unit);
        }
    }
}

impl App {
    /// Lists the versions, has them read, and shows what was read of them since last time.
    pub(super) fn follow_versions(&mut self, ctx: &Context, arrived: bool) {
        let Some(session) = self.session.as_ref().filter(|_| self.page == Page::Versions) else {
            if self.shown_versions.revision.is_some() {
                self.shown_versions = ShownVersions::default();
            }
            return;
        };
        // A save may have kept one more.
        let revision = Some((session.revision(), session.is_unsaved()));
        self.shown_versions.versions.not_kept = session.file().vault.not_kept();
        self.shown_versions.wants_keyboard |= arrived;
        if arrived || self.shown_versions.revision != revision {
            self.list_versions();
        }
        self.take_in_versions();
        self.follow_wanted_version();
        let shown = &mut self.shown_versions;
        let ready = shown.versions.rows.first().is_some_and(|row| !matches!(row.state, VersionState::Waiting));
        shown.versions.gives_keyboard = ready && shown.wants_keyboard && ctx.memory(Memory::focused).is_none();
        shown.wants_keyboard &= !ready;
    }

    /// Lists them with what is known without reading them. What was found of one holds on while the unit is the same.
    fn list_versions(&mut self) {
        let Some(session) = &self.session else { return };
        let revision = (session.revision(), session.is_unsaved());
        let shown = &mut self.shown_versions;
        let same = shown.revision.is_some_and(|(then, _)| then == revision.0);
        let mut before: BTreeMap<PathBuf, VersionState> = BTreeMap::new();
        for row in std::mem::take(&mut shown.versions.rows).into_iter().filter(|_| same) {
            before.insert(row.generation.path, row.state);
        }
        let all = self.generations.names(session.unit().id);
        let moments: Vec<_> = all.iter().map(|generation| generation.at).collect();
        let moments = wording::moments(&self.texts, &moments, self.clock.now().date_naive());
        let row = |(generation, when): (Generation, String)| {
            let state = before.remove(&generation.path).unwrap_or(VersionState::Waiting);
            VersionRow { generation, when, state }
        };
        shown.versions.rows = all.into_iter().zip(moments).map(row).collect();
        if !same {
            shown.versions.look = None;
            shown.wanted = None;
        }
        shown.revision = Some(revision);
        self.read_versions();
    }

    /// What reads a version of the open unit.
    fn version_reader(&self, session: &Session) -> Reader {
        Reader {
            generations: Arc::clone(&self.generations),
            coding: session.file().vault.coding(),
            now: session.shared(),
            kept: self.shown_versions.kept.clone(),
        }
    }

    /// Has those read of which nothing is known yet, the newest first.
    fn read_versions(&mut self) {
        let Some(session) = &self.session else { return };
        let reader = self.version_reader(session);
        let waiting = self.shown_versions.versions.rows.iter().filter(|row| matches!(row.state, VersionState::Waiting));
        let waiting: Vec<Generation> = waiting.map(|row| row.generation.clone()).collect();
        let work = |reader: Reader, waiting: Vec<Generation>| {
            self.workshop.start("versions", move |tell| {
                for generation in waiting {
                    if !tell.is_heard() {
                        return;
                    }
                    tell.say(reader.read(&generation));
                }
            })
        };
        self.shown_versions.job = (!waiting.is_empty()).then(|| work(reader, waiting));
    }

    fn take_in_versions(&mut self) {
        while let Some(job) = &self.shown_versions.job {
            match job.hear() {
                Heard::Nothing => return,
                Heard::Said(read) => self.take_in_version(read),
                Heard::Over => {
                    self.shown_versions.job = None;
                    self.read_one_here();
                }
            }
        }
    }

    /// Where the reading broke down, or there was nobody to do it: the one it was at is read while the window waits, and
    /// the others beside it.
    fn read_one_here(&mut self) {
        let Some(session) = &self.session else { return };
        let rows = &self.shown_versions.versions.rows;
        let Some(row) = rows.iter().find(|row| matches!(row.state, VersionState::Waiting)) else { return };
        let read = self.version_reader(session).read(&row.generation);
        self.take_in_version(read);
        self.read_versions();
    }

    fn take_in_version(&mut self, ReadVersion { path, read }: ReadVersion) {
        let Some(session) = &self.session else { return };
        let state = match read {
            Ok((then, differences)) => {
                let (people, today) = (then.people.len(), self.clock.now().date_naive());
                let units = [session.unit(), &*then];
                let words = Wording { tx: &self.texts, programme: &self.programme, today, units };
                let differences = words.differences(&differences);
                self.shown_versions.keep(path.clone(), then);
                VersionState::Read { people, differences }
            }
            Err(error) => VersionState::Unreadable(error),
        };
        let rows = &mut self.shown_versions.versions.rows;
        if let Some(row) = rows.iter_mut().find(|row| row.generation.path == path) {
            row.state = state;
        }
    }

    pub(super) fn act_on_version(&mut self, act: &VersionAct) {
        let (VersionAct::Look(path) | VersionAct::Restore(path)) = act else {
            self.shown_versions.versions.look = None;
            return;
        };
        if matches!(act, VersionAct::Restore(_)) && self.refuses_while_closed() {
            return;
        }
        if let Some(unit) = self.shown_versions.kept.get(path).map(Arc::clone) {
            self.do_with_version(act, unit);
            return;
        }
        let (Some(session), Some(row)) = (&self.session, self.shown_versions.row(path)) else { return };
        let (reader, generation) = (self.version_reader(session), row.generation.clone());
        let read = move || reader.generations.read(&generation, &reader.coding);
        let job = self.workshop.start("version", move |tell| tell.say(read()));
        self.shown_versions.wanted = Some((act.clone(), job));
    }

    /// Does what was asked of a version as soon as it is read; why it cannot be read is said.
    fn follow_wanted_version(&mut self) {
        let Some((_, job)) = &self.shown_versions.wanted else { return };
        let heard = job.hear();
        if heard == Heard::Nothing {
            return;
        }
        let Some((act, _)) = self.shown_versions.wanted.take() else { return };
        match heard {
            Heard::Said(Ok(unit)) => self.do_with_version(&act, unit),
            Heard::Said(Err(error)) => {
                let text = wording::generation_error(&self.texts, &error);
                self.problem = Some(Problem::new(self.texts.t("versions-unreadable"), text));
            }
            Heard::Nothing | Heard::Over => {}
        }
    }

    fn do_with_version(&mut self, act: &VersionAct, unit: Arc<Unit>) {
        match act {
            VersionAct::Look(path) => {
                let survey = Survey::of(&unit, &self.programme, self.today());
                let order = alphabetical(&unit);
                self.shown_versions.versions.look = Some(Look { path: path.clone(), unit, survey, order });
            }
            VersionAct::Restore(path) => self.restore_version(path, unit),
            VersionAct::Close => {}
        }
    }

    /// Makes the unit what it was, as one change that can be taken back. What it is now is kept as a version first.
    fn restore_version(&mut self, path: &Path, unit: Arc<Unit>) {
        let Some(at) = self.shown_versions.row(path).map(|row| row.generation.at) else { return };
        let change = Change::Become { unit: Box::new(Arc::unwrap_or_clone(unit)), event: Event::Restored(at) };
        self.change(&change);
        // What is on has its record in the unit; that is not taken away under it.
        if self.meeting_is_lost() || self.joint_is_lost() {
            if let Some(session) = &mut self.session {
                session.take_back(&self.saver);
            }
            self.say(self.texts.t("versions-busy"), false);
        }
        self.shown_versions.versions.look = None;
    }
}
