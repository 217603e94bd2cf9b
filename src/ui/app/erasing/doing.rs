//! Doing the deleting, beside the window: what is kept of one person is written anew without them, which with earlier
//! versions that are encrypted takes its seconds. The window stays until it is done, and tells what became of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Erasing;
use crate::store::{Coding, ErasePlan, Erased, FileKind, Forgetting, Forgotten, Outcome, StoredFile, grouped};
use crate::ui::app::App;
use crate::ui::app::Problem;
use crate::ui::app::others::Others;
use crate::ui::beside::{Errand, Heard};
use crate::ui::importing::Importing;
use crate::ui::intent::{Page, PeopleFilter};
use crate::ui::screens::erase::ErasedReport;
use crate::ui::session::SaveState;
use crate::ui::{dates, wording};
use crate::unit::{Change, Mention, PersonId, RecordId, Stamp};

/// What is being deleted.
pub(in crate::ui::app) enum Doing {
    /// A unit with all that is kept of it.
    Unit { name: String, plan: ErasePlan, errand: Errand<Vec<Erased>> },
    /// Everything about one person.
    Person {
        plan: ErasePlan,
        mentions: Vec<Mention>,
        /// Whether it is looked again at what was kept when the app stopped, which may have held the person too.
        looks_again: bool,
        errand: Errand<Gone>,
    },
}

/// What became of what was kept of a person.
pub(in crate::ui::app) struct Gone {
    erased: Vec<Erased>,
    forgotten: Forgotten,
    /// What there is still.
    left: ErasePlan,
}

impl App {
    /// Deletes what was asked about. `chosen` are the files the leader was asked about one by one.
    pub(in crate::ui::app) fn erase(&mut self, chosen: &[PathBuf]) {
        let Some(Erasing::Unit { name, plan, .. }) = self.erasing.take() else { return };
        let open = self.session.as_ref().is_some_and(|session| session.file().path == plan.file);
        if open {
            self.put_ready_meeting_away();
            // A save that fails is not tried any more, and one that is under way is waited for.
            self.saver.forget(&plan.file);
            self.saver.flush(self.patience());
            self.session = None;
            self.others = Others::default();
            self.importing = Importing::default();
            self.screens = crate::ui::screens::Screens::default();
            self.notice = None;
            self.go(Page::Welcome);
        }
        if self.resumable.as_ref().is_some_and(|live| Some(live.run.unit) == plan.unit) {
            self.resumable = None;
            self.keeper.clear();
            self.keeper.flush(self.patience());
        }
        if let Some(unit) = plan.unit {
            self.recovery.forget(unit);
        }
        let (places, todo, chosen) = (self.places.clone(), plan.clone(), chosen.to_vec());
        let errand = self.workshop.errand("erase", move || todo.execute(&places, |file| chosen.contains(&file.path)));
        self.erasing = Some(Erasing::Doing(Doing::Unit { name, plan, errand }));
    }

    fn unit_erased(&mut self, name: &str, plan: &ErasePlan, done: &[Erased]) {
        let mut forgotten = Vec::new();
        if plan.file.symlink_metadata().is_err() {
            if self.settings.recent.iter().any(|file| file.path == plan.file) {
                forgotten.push(self.texts.t("erase-goes-recent"));
            }
            self.settings.forget(&plan.file);
            self.save_settings();
        }
        let failed = done.iter().any(|erased| matches!(erased.outcome, Outcome::Failed(_)));
        let title = self.texts.t(if failed { "erase-partly" } else { "erase-done" });
        let mut told = wording::erased(&self.texts, plan, done, &self.places);
        put_last(&mut told, &self.texts.t("erase-told-removed"), lines(forgotten));
        self.tell(title, &self.texts.f("erase-lead-unit", &[("unit", name.into())]), told);
        // The page without a unit may have looked in the middle of it.
        self.look_for_orphans(false, None);
    }

    /// Deletes everything about a person: from the unit, what can be undone, earlier versions, what is kept for recovery,
    /// drafts, and the exports the leader has chosen. Nothing is deleted elsewhere before the unit is on the disk
    /// without them.
    pub(in crate::ui::app) fn forget_person(&mut self, person: PersonId, chosen: &[PathBuf]) {
        let Some(Erasing::Person { mut plan, mentions, .. }) = self.erasing.take() else { return };
        if self.refuses_while_closed() || !self.may_leave_unit() {
            return;
        }
        self.put_ready_meeting_away();
        // A copy that is on its way among the earlier versions is there before they are written anew.
        self.wait_for_moving();
        let at = self.now();
        let Some(session) = &self.session else { return };
        let (unit, file, coding) = (session.unit().id, session.file().path.clone(), session.file().vault.coding());
        // Should it be cut off, it is gone on with when the unit is opened next.
        self.forgetting(unit, &file, &coding, &[person]).note_down();
        let Some(session) = &mut self.session else { return };
        let mut ids = self.ids.borrow_mut();
        let mut stamp = Stamp { at, new_id: &mut **ids };
        let done = session.apply(&Change::RemovePerson(person), &mut stamp, &self.saver);
        drop(ids);
        if let Err(error) = done {
            // They are in the file still, so nothing is to be done elsewhere either.
            self.forgetting(unit, &file, &coding, &[person]).go_on();
            self.say(wording::refused(&self.texts, &error), false);
            return;
        }
        session.forget_steps();
        self.others.forget_versions();
        self.saver.flush(self.patience());
        self.take_in_saves();
        // Whatever else holds the person in memory is begun anew.
        self.importing = Importing::default();
        self.screens = crate::ui::screens::Screens::default();
        self.notice = None;
        self.go(Page::People(PeopleFilter::All));
        let Some(session) = &self.session else { return };
        self.forgets_when_saved = session.is_unsaved();
        let why = match &session.file().saved {
            SaveState::Saved(_) => None,
            // The file is in place without them.
            SaveState::Failed(error) if error.is_done() => None,
            SaveState::Saving => Some(String::new()),
            SaveState::Failed(error) => Some(wording::save_error(&self.texts, error)),
        };
        if let Some(why) = why {
            let text = self.texts.f("forget-unsaved", &[("why", (&why).into())]);
            self.problem = Some(Problem::new(self.texts.t("forget-unsaved-title"), text.trim_end().to_owned()));
            return;
        }
        let goes = |file: &StoredFile| chosen.contains(&file.path) || !is_chosen(file.kind);
        plan.files.retain(goes);
        let looks_again = self.recovery.forget(unit);
        let again = self.forgets_when_saved;
        let (places, generations, todo) = (self.places.clone(), Arc::clone(&self.generations), plan.clone());
        let errand = self.workshop.errand("erase", move || {
            let (places, generations, file, coding) = (&places, &generations, &file, &coding);
            let erased = todo.execute(places, |_| true);
            let forgetting = Forgetting { places, generations, unit, file, coding, people: &[person] };
            let forgotten = forgetting.run();
            if again {
                // What waits with the save may hold them, and comes among the versions only then.
                forgetting.note_down();
            }
            let left = ErasePlan::of(places, Some(unit), file).without_unit(&[]);
            Gone { erased, forgotten, left }
        });
        self.erasing = Some(Erasing::Doing(Doing::Person { plan, mentions, looks_again, errand }));
    }

    fn person_gone(&mut self, plan: &ErasePlan, mentions: &[Mention], gone: Gone) {
        let Gone { erased, forgotten, left } = gone;
        let whole = forgotten.left.is_empty() && !erased.iter().any(|one| matches!(one.outcome, Outcome::Failed(_)));
        let mut told = wording::erased(&self.texts, plan, &erased, &self.places);
        put_first(&mut told, self.texts.t("erase-told-removed"), self.forgotten_words(&forgotten));
        put_first(&mut told, self.texts.t("forget-told-there"), self.left_words(&forgotten));
        put_first(&mut told, self.texts.t("erase-told-left"), self.still_exported(left));
        if let Some(session) = self.session.as_ref().filter(|_| !mentions.is_empty()) {
            let unit = session.unit();
            let lines = mentions.iter().map(|mention| wording::mention(&self.texts, unit, *mention).into()).collect();
            told.push((self.texts.t("forget-mentions"), lines));
        }
        if self.session.as_ref().is_some_and(|session| !session.unit().past.is_empty()) {
            put_first(&mut told, self.texts.t("erase-told-beyond"), lines(vec![self.texts.t("forget-past")]));
        }
        let today = self.today();
        if let Some(session) = &mut self.session {
            session.refresh(&self.programme, today, false);
        }
        let title = self.texts.t(if whole { "forget-done" } else { "forget-partly" });
        self.tell(title, &self.texts.t("forget-done-lead"), told);
    }

    /// Tells what became of it as soon as it is done.
    pub(super) fn follow_doing(&mut self) {
        match &self.erasing {
            Some(Erasing::Doing(Doing::Unit { errand, .. })) => {
                let Some(done) = errand.answer() else { return };
                if let Some(Erasing::Doing(Doing::Unit { name, plan, .. })) = self.erasing.take() {
                    self.unit_erased(&name, &plan, &done);
                }
            }
            Some(Erasing::Doing(Doing::Person { errand, .. })) => {
                let Some(gone) = errand.answer() else { return };
                if let Some(Erasing::Doing(Doing::Person { plan, mentions, looks_again, .. })) = self.erasing.take() {
                    self.person_gone(&plan, &mentions, gone);
                    if looks_again {
                        self.look_for_recovery_of_open();
                    }
                }
            }
            _ => {}
        }
    }

    /// Who is to be taken out of what is kept of a unit.
    fn forgetting<'a>(
        &'a self,
        unit: RecordId,
        file: &'a Path,
        coding: &'a Coding,
        people: &'a [PersonId],
    ) -> Forgetting<'a> {
        Forgetting { places: &self.places, generations: &self.generations, unit, file, coding, people }
    }

    /// The exports that the leader has kept.
    fn still_exported(&self, left: ErasePlan) -> Vec<wording::Line> {
        let exports = left.files.into_iter().filter(|file| file.kind == FileKind::Export);
        wording::file_lines(&self.texts, &grouped(exports.collect(), &self.places))
    }

    /// Where a person was, and is not any more.
    fn forgotten_words(&self, forgotten: &Forgotten) -> Vec<wording::Line> {
        let mut words = vec![self.texts.t("forget-done-file").into()];
        if forgotten.versions > 0 {
            words.push(self.texts.n("forget-done-versions", forgotten.versions).into());
        }
        if forgotten.removed > 0 {
            words.push(self.texts.n("forget-done-damaged", forgotten.removed).into());
        }
        let line = |path: &str| self.texts.f("forget-done-copy", &[("path", path.into())]);
        words.extend(forgotten.copies.iter().map(|file| wording::Line {
            short: line(&wording::file_name(&file.path)),
            whole: line(&file.path.display().to_string()),
        }));
        words
    }

    /// Where a person may be still, and whether it is tried again.
    fn left_words(&self, forgotten: &Forgotten) -> Vec<wording::Line> {
        let mut words: Vec<wording::Line> =
            forgotten.left.iter().map(|left| wording::still_there(&self.texts, left)).collect();
        if forgotten.left.iter().any(|left| left.why.may_work_later()) {
            words.push(self.texts.t("forget-told-again").into());
        }
        words
    }

    /// Takes those out who could not be taken out everywhere when they were deleted, beside the window.
    pub(in crate::ui::app) fn finish_forgetting(&mut self) {
        let Some(session) = self.session.as_ref().filter(|session| session.read_only().is_none()) else { return };
        let (unit, file, coding) = (session.unit().id, session.file().path.clone(), session.file().vault.coding());
        let people = self.generations.pending(unit).forget;
        if people.is_empty() {
            return;
        }
        let (places, generations) = (self.places.clone(), Arc::clone(&self.generations));
        self.forgetting = Some(self.workshop.start("forget", move |tell| {
            let (generations, file, coding, people) = (&generations, &file, &coding, &people);
            if let Some(done) = (Forgetting { places: &places, generations, unit, file, coding, people }).go_on() {
                tell.say(done);
            }
        }));
    }

    /// Says so when nothing is left of them.
    pub(in crate::ui::app) fn follow_forgetting(&mut self) {
        let saved = self.session.as_ref().is_some_and(|session| !session.is_unsaved());
        let waits = self.forgetting.is_some() || self.is_erasing();
        if saved && !waits && std::mem::take(&mut self.forgets_when_saved) {
            self.finish_forgetting();
        }
        let Some(forgetting) = &self.forgetting else { return };
        let forgotten = match forgetting.hear() {
            Heard::Nothing => return,
            Heard::Said(forgotten) => Some(forgotten),
            // It broke down: it is tried again when the unit is next opened.
            Heard::Over => None,
        };
        self.forgetting = None;
        let Some(forgotten) = forgotten else { return };
        if !forgotten.left.iter().any(|left| left.why.may_work_later()) {
            self.say(self.texts.t("forget-again-done"), false);
        }
    }

    fn tell(&mut self, title: String, about: &str, told: Vec<wording::Told>) {
        let now = self.now();
        let (day, clock) =
            (dates::typed(now.date_naive(), self.settings.language), dates::clock(now.time(), self.settings.language));
        let words = [("about", about.into()), ("date", (&day).into()), ("time", (&clock).into())];
        let lead = self.texts.f("erase-lead", &words);
        self.erasing = Some(Erasing::Report(ErasedReport { title, lead, told, shown: false }));
    }
}

/// Whether the leader chooses about files of this kind one by one.
fn is_chosen(kind: FileKind) -> bool {
    matches!(kind, FileKind::Export | FileKind::Conflict | FileKind::Aside | FileKind::Copy)
}

fn lines(texts: Vec<String>) -> Vec<wording::Line> {
    texts.into_iter().map(wording::Line::from).collect()
}

/// Puts lines first in the part with this heading, which is made where there is none.
fn put_first(told: &mut Vec<wording::Told>, heading: String, mut lines: Vec<wording::Line>) {
    if lines.is_empty() {
        return;
    }
    if let Some((_, known)) = told.iter_mut().find(|(known, _)| *known == heading) {
        lines.append(known);
        *known = lines;
    } else {
        told.insert(0, (heading, lines));
    }
}

/// Puts lines last in the part with this heading, if there is one.
fn put_last(told: &mut [wording::Told], heading: &str, mut lines: Vec<wording::Line>) {
    if let Some((_, known)) = told.iter_mut().find(|(known, _)| known == heading) {
        known.append(&mut lines);
    }
}
