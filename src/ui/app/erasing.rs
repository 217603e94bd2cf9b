//! Deleting a unit, or one person everywhere: asking, doing it, and telling what became of it. And the reminder that the
//! day of deletion is near.

mod doing;

use std::path::Path;
use std::sync::Arc;

use eframe::egui::Ui;

use super::opener::{CALM_MS, Then};
use super::{App, Problem};
use crate::meeting::{Moment, Phase};
use crate::store::{ErasePlan, Forgetting, lock};
use crate::ui::beside::Errand;
use crate::ui::intent::{Intent, Intents, Page};
use crate::ui::screens::erase::{
    EraseCx, EraseState, ErasedReport, ForgetCx, ForgetState, doing_ui, erase_ui, forget_ui, looking_ui, report_ui,
};
use crate::ui::session::WhyReadOnly;
use crate::ui::widgets::{Btn, Tone};
use crate::ui::{dates, icons, wording};
use crate::unit::{Mention, PersonId, RecordId};
use doing::Doing;

/// What the leader is asked, or told, about deleting.
pub(super) enum Erasing {
    /// Nothing yet: it is looked which files there are.
    Looking(Looking),
    /// Whether a unit is to go.
    Unit { name: String, plan: ErasePlan, state: EraseState },
    /// Whether everything about one person is to go.
    Person { person: PersonId, plan: ErasePlan, mentions: Vec<Mention>, state: ForgetState },
    /// Nothing any more: it is done.
    Doing(Doing),
    /// What became of it.
    Report(ErasedReport),
}

/// Which files there are is being looked up.
pub(super) struct Looking {
    about: About,
    /// The unit that is open.
    open: Option<RecordId>,
    since: Moment,
    errand: Errand<Looked>,
}

/// What is to be asked about.
enum About {
    /// The unit that is called so.
    Unit(String),
    /// A person in the open unit.
    Person(PersonId),
}

/// The files, and what is shown of a unit's.
type Looked = (ErasePlan, Option<EraseState>);

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
        let places = self.places.clone();
        self.look_at_files(About::Unit(name), move || {
            let plan = ErasePlan::of(&places, unit, &file);
            let state = EraseState::of(&plan, &places);
            (plan, Some(state))
        });
    }

    /// Begins to look which files there are. Where the unit is left meanwhile, nothing is asked.
    fn look_at_files(&mut self, about: About, look: impl Fn() -> Looked + Send + Sync + 'static) {
        // What is being written is among them.
        self.finish_writing();
        let open = self.session.as_ref().map(|session| session.unit().id);
        let errand = self.workshop.errand("files", look);
        self.erasing = Some(Erasing::Looking(Looking { about, open, since: self.moment(), errand }));
    }

    /// Asks what is to be asked as soon as it is known which files there are.
    fn follow_looking(&mut self) {
        let Some(Erasing::Looking(looking)) = &self.erasing else { return };
        let Some((plan, state)) = looking.errand.answer() else { return };
        let Some(Erasing::Looking(Looking { about, open, .. })) = self.erasing.take() else { return };
        let unit = self.session.as_ref().map(super::Session::unit);
        if unit.map(|unit| unit.id) != open {
            return;
        }
        self.erasing = match (about, state) {
            (About::Unit(name), Some(state)) => Some(Erasing::Unit { name, plan, state }),
            (About::Person(person), _) => unit.and_then(|unit| {
                let mentions = unit.mentions_of(unit.person(person)?);
                Some(Erasing::Person { person, plan, mentions, state: ForgetState::default() })
            }),
            (About::Unit(_), None) => None,
        };
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

    /// Asks whether everything about a person is to go, also from earlier versions.
    pub(super) fn ask_forget(&mut self, person: PersonId) {
        if self.refuses_while_closed() {
            return;
        }
        let Some(session) = &self.session else { return };
        let (unit, file, coding) = (session.unit().id, session.file().path.clone(), session.file().vault.coding());
        let (places, generations) = (self.places.clone(), Arc::clone(&self.generations));
        self.look_at_files(About::Person(person), move || {
            let (places, generations, file, coding) = (&places, &generations, &file, &coding);
            let forgetting = Forgetting { places, generations, unit, file, coding, people: &[] };
            (ErasePlan::of(places, Some(unit), file).without_unit(&forgetting.unwritable()), None)
        });
    }

    /// Takes in what was found, and what was done.
    pub(super) fn follow_erasing(&mut self) {
        self.follow_looking();
        self.follow_doing();
    }

    /// Whether something is being deleted, so that it is not left half done.
    pub(super) fn is_erasing(&self) -> bool {
        matches!(self.erasing, Some(Erasing::Doing(_)))
    }

    /// How long until it is told that files are looked at, in milliseconds; `None` where that is told or they are not.
    pub(super) fn erasing_is_told_in(&self, now: Moment) -> Option<u64> {
        let Some(Erasing::Looking(looking)) = &self.erasing else { return None };
        CALM_MS.checked_sub(now.since(looking.since)).filter(|left| *left > 0)
    }

    /// The dialogue about deleting, if there is one.
    pub(super) fn show_erasing(&mut self, ui: &mut Ui, out: &mut Intents) {
        let now = self.moment();
        let stays = match &mut self.erasing {
            None => return,
            Some(Erasing::Looking(looking)) => now.since(looking.since) < CALM_MS || looking_ui(ui, &self.texts),
            Some(Erasing::Doing(_)) => {
                doing_ui(ui, &self.texts);
                true
            }
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
            // The page came under what was being done: it is arrived at now.
            self.arriving |= matches!(self.erasing, Some(Erasing::Report(_)));
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
