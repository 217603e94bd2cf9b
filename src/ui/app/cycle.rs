//! From one cycle to the next: closing the old one, making the new one beside the window and opening it, and finding an
//! earlier one's file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};
use eframe::egui::accesskit::Live;
use eframe::egui::{Id, Ui};

use super::{App, Problem};
use crate::store::{SaveError, Vault, find_unit, suggest_next_to};
use crate::ui::beside::Errand;
use crate::ui::intent::Intents;
use crate::ui::screens::cycle::{CycleCx, CycleState, cycle_ui};
use crate::ui::session::{SaveState, Session};
use crate::ui::widgets::{dialog, note};
use crate::ui::wording;
use crate::unit::{Change, Details, RecordId, Stamp, Unit};

/// The question whether a new cycle is to begin.
pub(super) struct AskedCycle {
    /// The file the new cycle would get.
    path: PathBuf,
    state: CycleState,
}

/// A new cycle that is being saved.
pub(super) struct Beginning {
    next: Arc<Unit>,
    vault: Arc<Vault>,
    /// The revision of the old one when it was closed.
    closed: Option<u64>,
    errand: Errand<Result<(), SaveError>>,
}

impl App {
    /// Asks whether a new cycle is to begin after the open one.
    pub(super) fn ask_new_cycle(&mut self) {
        if self.refuses_while_closed() {
            return;
        }
        let Some(session) = &self.session else { return };
        let path = suggest_next(&session.file().path, self.today());
        self.asked_cycle = Some(AskedCycle { path, state: CycleState::default() });
    }

    /// Says that the cycle is closed, or that the unit can only be read, if so.
    pub(super) fn refuses_while_closed(&mut self) -> bool {
        if self.session.as_ref().is_some_and(|session| session.read_only().is_some()) {
            self.say(self.texts.t("read-only-refused"), false);
            return true;
        }
        let closed = self.session.as_ref().is_some_and(|session| session.unit().details.closed.is_some());
        if closed {
            self.say(self.texts.t("cycle-closed-refused"), false);
        }
        closed
    }

    pub(super) fn show_asked_cycle(&mut self, ui: &mut Ui, out: &mut Intents) {
        let today = self.today();
        let (Some(asked), Some(session)) = (&mut self.asked_cycle, &self.session) else { return };
        let cx = CycleCx {
            tx: &self.texts,
            today,
            system: &self.programme.learning_system.short,
            unit: session.unit(),
            file: &asked.path,
        };
        if !cycle_ui(ui, &cx, &mut asked.state, out) {
            self.asked_cycle = None;
        }
    }

    /// Closes the open cycle, and goes on in a new one. Whatever fails, the old one stays open and whole.
    pub(super) fn new_cycle(&mut self, deadline: Option<NaiveDate>) {
        self.asked_cycle = None;
        if self.begins_cycle() {
            return;
        }
        if self.refuses_while_closed() || !self.may_leave_unit() {
            return;
        }
        self.put_ready_meeting_away();
        let (now, today) = (self.now(), self.today());
        let id = self.new_id();
        let Some(session) = &mut self.session else { return };
        session.refresh(&self.programme, today, false);
        let next = session.unit().next_cycle(id, session.survey(), today, deadline);
        let closed = Details { closed: Some(today), ..session.unit().details.clone() };
        let mut ids = self.ids.borrow_mut();
        let done = session.apply(&Change::SetDetails(closed), &mut Stamp { at: now, new_id: &mut **ids }, &self.saver);
        drop(ids);
        if let Err(error) = done {
            self.say(wording::refused(&self.texts, &error), false);
            return;
        }
        self.saver.flush(self.patience());
        self.take_in_saves();
        let Some(session) = &self.session else { return };
        let old = session.file().path.clone();
        match &session.file().saved {
            SaveState::Saved(_) => {}
            SaveState::Saving => return self.stay_in_cycle(None),
            SaveState::Failed(error) => {
                let error = error.clone();
                return self.stay_in_cycle(Some(&error));
            }
        }
        let path = suggest_next(&old, today);
        let (next, vault) = (Arc::new(next), Vault::new_file(&path));
        vault.set_coding(self.coding_of_open());
        let (unit, theirs) = (Arc::clone(&next), Arc::clone(&vault));
        let errand = self.workshop.errand("cycle", move || theirs.save(&unit));
        let closed = self.session.as_ref().map(Session::revision);
        self.beginning = Some(Beginning { next, vault, closed, errand });
    }

    /// Goes on in the new cycle once it is on the disk.
    pub(super) fn follow_new_cycle(&mut self) {
        let Some(done) = self.beginning.as_ref().and_then(|beginning| beginning.errand.answer()) else { return };
        let Some(Beginning { next, vault, closed, .. }) = self.beginning.take() else { return };
        // It is there where that is all that is wrong: it is saved once more, and the page says that it may not last.
        let saved = done.is_ok().then(|| self.now());
        if let Err(error) = done
            && !error.is_done()
        {
            if self.session.as_ref().map(Session::revision) == closed {
                self.stay_in_cycle(Some(&error));
            } else {
                self.reopen_cycle(&error);
            }
            return;
        }
        let lock = self.lock_of_new(vault.path());
        let mut session = Session::new(next, vault, saved, &self.programme, self.today()).with_lock(lock);
        if saved.is_none() {
            session.save(&self.saver);
        }
        self.enter(session);
        self.say(self.texts.t("cycle-begun"), false);
    }

    /// Whether a new cycle is being saved, so that the window must stay and the old one too.
    pub(super) fn begins_cycle(&self) -> bool {
        self.beginning.is_some()
    }

    /// That the new cycle is being saved. It cannot be left: the old one is closed by now.
    pub(super) fn show_beginning(&self, ui: &mut Ui) {
        dialog(ui, Id::unique("beginning"), &self.texts.t("cycle-beginning"), 480.0, |ui| {
            let line = note(ui, &self.texts.t("opening-now-about"));
            ui.ctx().accesskit_node_builder(line.id, |node| node.set_live(Live::Polite));
        });
    }

    /// Where something else was changed in the old cycle since it was closed: it is opened again by a change of its own.
    fn reopen_cycle(&mut self, error: &SaveError) {
        let details = self.session.as_ref().map(|session| session.unit().details.clone());
        if let Some(details) = details {
            self.change(&Change::SetDetails(Details { closed: None, ..details }));
        }
        self.not_begun(Some(error));
    }

    /// Opens the cycle again that was about to be left, and says why.
    fn stay_in_cycle(&mut self, error: Option<&SaveError>) {
        let today = self.today();
        if let Some(session) = &mut self.session {
            session.take_back(&self.saver);
            session.refresh(&self.programme, today, false);
        }
        self.saver.flush(self.patience());
        self.take_in_saves();
        self.not_begun(error);
    }

    fn not_begun(&mut self, error: Option<&SaveError>) {
        let why = error.map(|error| wording::save_error(&self.texts, error)).unwrap_or_default();
        let text = format!("{}\n\n{why}", self.texts.t("cycle-failed-text"));
        self.problem = Some(Problem::new(self.texts.t("cycle-failed-title"), text.trim_end().to_owned()));
    }

    /// Opens the file of an earlier cycle, if it is among those opened last or beside the open one.
    pub(super) fn open_past(&mut self, unit: RecordId) {
        let Some(session) = &self.session else { return };
        let recent = self.settings.recent.iter().map(|file| file.path.as_path());
        if let Some(path) = find_unit(unit, recent, session.file().path.parent()) {
            self.open_unit(&path);
        } else {
            let (title, text) = (self.texts.t("past-not-found-title"), self.texts.t("past-not-found"));
            self.problem = Some(Problem::new(title, text));
        }
    }
}

/// The file for the cycle after the one in `old`: beside it, with the year, and never one that is there.
fn suggest_next(old: &Path, today: NaiveDate) -> PathBuf {
    let stem = old.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    suggest_next_to(old, &with_year(&stem, today.year()))
}

/// A name with a year at its end, in the place of the one that stood there.
fn with_year(name: &str, year: i32) -> String {
    let is_year = |word: &str| word.len() == 4 && word.starts_with("20") && word.chars().all(|c| c.is_ascii_digit());
    let kept = match name.rsplit_once(' ') {
        Some((before, last)) if is_year(last) => before.trim_end(),
        _ => name,
    };
    format!("{kept} {year}")
}

#[cfg(test)]
mod tests {
    use super::with_year;

    #[test]
    fn the_year_takes_the_place_of_the_last_one() {
        assert_eq!(with_year("Hjemmetjenesten nord", 2027), "Hjemmetjenesten nord 2027");
        assert_eq!(with_year("Hjemmetjenesten nord 2026", 2027), "Hjemmetjenesten nord 2027");
        assert_eq!(with_year("2026", 2027), "2026 2027");
        assert_eq!(with_year("Avdeling 1200", 2027), "Avdeling 1200 2027");
    }
}
