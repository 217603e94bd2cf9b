//! Earlier versions of the open unit: reading them, looking into one, bringing one back.

use std::path::Path;
use std::sync::Arc;

use eframe::egui::Context;

use super::{App, Problem};
use crate::ui::intent::{Page, VersionAct};
use crate::ui::screens::versions::{Look, VersionRow, VersionState, Versions};
use crate::ui::session::alphabetical;
use crate::ui::wording::{self, Wording};
use crate::unit::{Change, Event, Survey};

/// The earlier versions that are shown, and what they were compared with.
#[derive(Default)]
pub(super) struct ShownVersions {
    pub(super) versions: Versions,
    /// The revision of the unit they were compared with, and whether it was on the disk.
    revision: Option<(u64, bool)>,
}

impl App {
    /// Reads one more of the versions that are to be shown, each time the window is drawn: they are large where the unit
    /// is, and the window must not wait for all of them.
    pub(super) fn follow_versions(&mut self, ctx: &Context, arrived: bool) {
        let Some(session) = self.session.as_ref().filter(|_| self.page == Page::Versions) else {
            self.shown_versions = ShownVersions::default();
            return;
        };
        let shown = &mut self.shown_versions;
        // A save may have kept one more.
        let (vault, revision) = (&session.file().vault, Some((session.revision(), session.is_unsaved())));
        shown.versions.not_kept = vault.not_kept();
        if arrived || shown.revision != revision {
            let all = self.generations.list(session.unit().id);
            let moments: Vec<_> = all.iter().map(|generation| generation.at).collect();
            let moments = wording::moments(&self.texts, &moments, self.clock.now().date_naive());
            let rows = all.into_iter().zip(moments);
            shown.versions.rows =
                rows.map(|(generation, when)| VersionRow { generation, when, state: VersionState::Waiting }).collect();
            shown.versions.look = None;
            shown.revision = revision;
        }
        let is_waiting = |row: &&mut VersionRow| matches!(row.state, VersionState::Waiting);
        let Some(row) = shown.versions.rows.iter_mut().find(is_waiting) else { return };
        row.state = match self.generations.read(&row.generation, &vault.coding()) {
            Ok(then) => {
                let (tx, programme, today) = (&self.texts, &self.programme, self.clock.now().date_naive());
                let words = Wording { tx, programme, today, units: [session.unit(), &then] };
                let differences = words.differences(&then.differences(session.unit()));
                VersionState::Read { people: then.people.len(), differences }
            }
            Err(error) => VersionState::Unreadable(error),
        };
        ctx.request_repaint();
    }

    pub(super) fn act_on_version(&mut self, act: &VersionAct) {
        match act {
            VersionAct::Look(path) => self.look_into_version(path),
            VersionAct::Close => self.shown_versions.versions.look = None,
            VersionAct::Restore(path) => self.restore_version(path),
        }
    }

    fn look_into_version(&mut self, path: &Path) {
        let Some(unit) = self.read_version(path) else { return };
        let survey = Survey::of(&unit, &self.programme, self.today());
        let order = alphabetical(&unit);
        self.shown_versions.versions.look = Some(Look { path: path.to_owned(), unit, survey, order });
    }

    /// The unit of a version that is shown; why it cannot be read is said.
    fn read_version(&mut self, path: &Path) -> Option<Arc<crate::unit::Unit>> {
        let coding = self.session.as_ref()?.file().vault.coding();
        let row = self.shown_versions.versions.rows.iter().find(|row| row.generation.path == path)?;
        match self.generations.read(&row.generation, &coding) {
            Ok(unit) => Some(unit),
            Err(error) => {
                let text = wording::generation_error(&self.texts, &error);
                self.problem = Some(Problem::new(self.texts.t("versions-unreadable"), text));
                None
            }
        }
    }

    /// Makes the unit what it was, as one change that can be taken back. What it is now is kept as a version first.
    fn restore_version(&mut self, path: &Path) {
        if self.refuses_while_closed() {
            return;
        }
        let Some(unit) = self.read_version(path) else { return };
        let row = self.shown_versions.versions.rows.iter().find(|row| row.generation.path == path);
        let Some(at) = row.map(|row| row.generation.at) else { return };
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
