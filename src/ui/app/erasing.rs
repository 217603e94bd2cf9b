//! Deleting a unit, or one person everywhere: asking, doing it, and telling what became of it. And the reminder that the
//! day of deletion is near.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::Ui;

use super::opener::Then;
use super::{App, Problem};
use crate::meeting::Phase;
use crate::store::{Coding, ErasePlan, FileKind, Forgetting, Forgotten, Outcome, StoredFile, grouped, lock};
use crate::ui::beside::Heard;
use crate::ui::importing::Importing;
use crate::ui::intent::{Intent, Intents, Page, PeopleFilter};
use crate::ui::screens::erase::{
    EraseCx, EraseState, ErasedReport, ForgetCx, ForgetState, erase_ui, forget_ui, report_ui,
};
use crate::ui::session::{SaveState, WhyReadOnly};
use crate::ui::widgets::{Btn, Tone};
use crate::ui::{dates, icons, wording};
use crate::unit::{Change, Mention, PersonId, RecordId, Stamp};

/// What the leader is asked, or told, about deleting.
pub(super) enum Erasing {
    /// Whether a unit is to go.
    Unit { name: String, plan: ErasePlan, state: EraseState },
    /// Whether everything about one person is to go.
    Person { person: PersonId, plan: ErasePlan, mentions: Vec<Mention>, state: ForgetState },
    /// What became of it.
    Report(ErasedReport),
}

impl App {
    /// Asks whether a unit is to be deleted with all that is kept of it: the open one, or one of those opened last.
    pub(super) fn ask_erase(&mut self, file: Option<&Path>) {
        let open = self.session.as_ref().filter(|session| file.is_none_or(|file| file == session.file().path));
        let asked = match (open, file) {
            (Some(session), _) => {
                let unit = session.unit();
                Some((unit.details.name.clone(), Some(unit.id), session.file().path.clone()))
            }
            (None, Some(file)) => {
                let recent = self.settings.recent.iter().find(|recent| recent.path == file);
                recent.map(|recent| (recent.unit.clone(), recent.id, file.to_owned()))
            }
            (None, None) => None,
        };
        let Some((name, unit, file)) = asked else { return };
        if self.meeting_is_on() || self.somebody_has(&file) {
            return;
        }
        // What is being written must not come back after it is counted.
        self.saver.flush(self.patience());
        let plan = ErasePlan::of(&self.places, unit, &file);
        let state = EraseState::of(&plan, &self.places);
        self.erasing = Some(Erasing::Unit { name, plan, state });
    }

    /// Whether somebody else has a unit's file open, and would go on writing to it. Says so.
    pub(super) fn somebody_has(&mut self, file: &Path) -> bool {
        let session = self.session.as_ref().filter(|session| session.file().path == file);
        let holder = match session.map(|session| session.read_only()) {
            Some(Some(WhyReadOnly::InUse(holder))) => Some(holder.clone()),
            Some(_) => None,
            None => lock::holder(file, lock::Owner::this()),
        };
        let Some(holder) = holder else { return false };
        let who = wording::holder(&self.texts, &holder, self.now());
        let text = self.texts.f("erase-in-use", &[("who", (&who).into())]);
        self.problem = Some(Problem::new(self.texts.t("in-use-title"), text));
        true
    }

    /// Whether a meeting or a session together is on, which would lose its record. Says so.
    fn meeting_is_on(&mut self) -> bool {
        if self.session.is_some() && self.going.as_ref().is_some_and(|going| going.run.phase() != Phase::Ready) {
            self.problem = Some(Problem::new(self.texts.t("leave-meeting-title"), self.texts.t("leave-meeting-text")));
            self.go(Page::Present);
            return true;
        }
        self.joint_keeps_unit()
    }

    /// Deletes what was asked about. `chosen` are the files the leader was asked about one by one.
    pub(super) fn erase(&mut self, chosen: &[PathBuf]) {
        let Some(Erasing::Unit { name, plan, .. }) = self.erasing.take() else { return };
        let open = self.session.as_ref().is_some_and(|session| session.file().path == plan.file);
        if open {
            self.put_ready_meeting_away();
            // A save that fails is not tried any more, and one that is under way is waited for.
            self.saver.forget(&plan.file);
            self.saver.flush(self.patience());
            self.session = None;
            self.others = super::others::Others::default();
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
        let done = plan.execute(&self.places, |file| chosen.contains(&file.path));
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
        let mut told = wording::erased(&self.texts, &plan, &done, &self.places);
        put_last(&mut told, &self.texts.t("erase-told-removed"), lines(forgotten));
        self.tell(title, &self.texts.f("erase-lead-unit", &[("unit", (&name).into())]), told);
    }

    /// Asks whether everything about a person is to go, also from earlier versions.
    pub(super) fn ask_forget(&mut self, person: PersonId) {
        if self.refuses_while_closed() {
            return;
        }
        let Some(session) = &self.session else { return };
        let unit = session.unit();
        let Some(record) = unit.person(person) else { return };
        let mentions = unit.mentions_of(record);
        let (id, file, coding) = (unit.id, session.file().path.clone(), session.file().vault.coding());
        let forgetting = self.forgetting(id, &file, &coding, &[]);
        let plan = ErasePlan::of(&self.places, Some(id), &file).without_unit(&forgetting.unwritable());
        self.erasing = Some(Erasing::Person { person, plan, mentions, state: ForgetState::default() });
    }

    /// Deletes everything about a person: from the unit, what can be undone, earlier versions, what is kept for recovery,
    /// drafts, and the exports the leader has chosen. Nothing is deleted elsewhere before the unit is on the disk
    /// without them.
    pub(super) fn forget_person(&mut self, person: PersonId, chosen: &[PathBuf]) {
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
        if let SaveState::Failed(error) = &session.file().saved
            && !error.is_done()
        {
            let why = wording::save_error(&self.texts, error);
            let text = self.texts.f("forget-unsaved", &[("why", (&why).into())]);
            self.problem = Some(Problem::new(self.texts.t("forget-unsaved-title"), text));
            return;
        }
        let goes = |file: &StoredFile| chosen.contains(&file.path) || !is_chosen(file.kind);
        plan.files.retain(goes);
        let erased = plan.execute(&self.places, |_| true);
        let forgotten = self.forgetting(unit, &file, &coding, &[person]).run();
        if self.forgets_when_saved {
            // What waits with the save may hold them, and comes among the versions only now.
            self.forgetting(unit, &file, &coding, &[person]).note_down();
        }
        let whole = forgotten.left.is_empty() && !erased.iter().any(|one| matches!(one.outcome, Outcome::Failed(_)));
        let mut told = wording::erased(&self.texts, &plan, &erased, &self.places);
        put_first(&mut told, self.texts.t("erase-told-removed"), self.forgotten_words(&forgotten));
        put_first(&mut told, self.texts.t("forget-told-there"), self.left_words(&forgotten));
        put_first(&mut told, self.texts.t("erase-told-left"), self.still_exported(&plan));
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

    /// The exports that the leader has kept.
    fn still_exported(&self, erased: &ErasePlan) -> Vec<wording::Line> {
        let Some(unit) = erased.unit else { return Vec::new() };
        let left = ErasePlan::of(&self.places, Some(unit), &erased.file).without_unit(&[]);
        let exports = left.files.into_iter().filter(|file| file.kind == FileKind::Export);
        wording::file_lines(&self.texts, &grouped(exports.collect(), &self.places))
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
    pub(super) fn finish_forgetting(&mut self) {
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
    pub(super) fn follow_forgetting(&mut self) {
        let saved = self.session.as_ref().is_some_and(|session| !session.is_unsaved());
        if saved && self.forgetting.is_none() && std::mem::take(&mut self.forgets_when_saved) {
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

    /// The dialogue about deleting, if there is one.
    pub(super) fn show_erasing(&mut self, ui: &mut Ui, out: &mut Intents) {
        let stays = match &mut self.erasing {
            None => return,
            Some(Erasing::Unit { name, plan, state }) => {
                erase_ui(ui, &EraseCx { tx: &self.texts, name, plan, places: &self.places }, state, out)
            }
            Some(Erasing::Person { person, plan, mentions, state }) => {
                let unit = self.session.as_ref().map(super::Session::unit);
                let stays = unit.is_some_and(|unit| {
                    let cx = ForgetCx { tx: &self.texts, unit, person: *person, plan, places: &self.places, mentions };
                    forget_ui(ui, &cx, state, out)
                });
                // Answered, it is taken up by what is asked for.
                stays || out.iter().any(|intent| matches!(intent, Intent::Forget(..)))
            }
            Some(Erasing::Report(report)) => report_ui(ui, &self.texts, report, out),
        };
        let answered = out.iter().any(|intent| matches!(intent, Intent::Erase(_)));
        if !stays && !answered {
            self.erasing = None;
        }
    }

    /// Goes to where the day of deletion is moved.
    pub(super) fn move_deletion(&mut self, file: Option<&Path>) {
        match file {
            Some(file) => self.open_then(file, Then::MoveDeletion),
            None => self.go_to_deletion(),
        }
    }

    /// The same in the open unit.
    pub(super) fn go_to_deletion(&mut self) {
        self.screens.settings.move_deletion();
        self.go(Page::Settings);
    }

    /// Keeps in mind when the open unit is to be deleted, for when it is not open.
    pub(super) fn keep_deletion_in_mind(&mut self) {
        let Some(session) = &self.session else { return };
        let unit = session.unit();
        if self.settings.remember_deletion(&session.file().path, unit.id, unit.details.delete_on) {
            self.save_settings();
        }
    }

    /// A calm line that the day of deletion is near or past, on the overview.
    pub(super) fn show_deletion(&self, ui: &mut Ui, out: &mut Intents) {
        let Some(session) = &self.session else { return };
        let (details, today) = (&session.unit().details, self.today());
        let told_already = details.closed.is_some() || details.sample;
        if self.page != Page::Overview || told_already || !details.deletion_is_near(today) {
            return;
        }
        let day = dates::day(details.delete_on, today, self.settings.language);
        let past = details.delete_on < today;
        let key = if past { "deletion-past" } else { "deletion-near" };
        let text = self.texts.f(key, &[("date", (&day).into())]);
        let tone = if past { Tone::Warning } else { Tone::Neutral };
        super::shell::banner(ui, "deletion", tone, icons::CALENDAR, &text, |ui| {
            if ui.add(Btn::secondary(&self.texts.t("erase-ask"))).clicked() {
                out.push(Intent::AskErase(None));
            }
            if ui.add(Btn::plain(&self.texts.t("deletion-move"))).clicked() {
                out.push(Intent::MoveDeletion(None));
            }
        });
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
