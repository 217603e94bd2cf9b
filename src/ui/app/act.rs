//! Doing what the screens ask for.

use eframe::egui::Context;

use super::App;
use crate::exchange::contains_birth_number;
use crate::ui::desk::Purpose;
use crate::ui::intent::{Intent, Page, PeopleFilter};
use crate::ui::wording;
use crate::unit::{Change, RecordId, Stamp};

impl App {
    pub(super) fn act(&mut self, ctx: &Context, intent: Intent) {
        match intent {
            Intent::Go(page) => self.go(page),
            Intent::OpenPerson(id) => {
                self.screens.people.open_on(id);
                self.go(Page::People(PeopleFilter::All));
            }
            Intent::Mail(mailing) => self.mail(*mailing),
            Intent::Change(change) => self.change(&change),
            Intent::Undo => self.step(false),
            Intent::Redo => self.step(true),
            Intent::Copy(text, key) => {
                ctx.copy_text(text);
                self.say(self.texts.t(key), false);
            }
            Intent::OpenOutside(what) => {
                if let Err(error) = self.desk.open(&what) {
                    self.say(
                        self.texts.f("error-open-outside", &[("what", (&what).into()), ("why", (&error).into())]),
                        false,
                    );
                }
            }
            Intent::NewUnit(name) => self.new_unit(&name),
            Intent::OpenUnit(Some(path)) => self.open_unit(&path),
            Intent::OpenUnit(None) => self.pick(ctx, Purpose::OpenUnit, "pick-open"),
            Intent::OpenSample => self.open_sample(),
            Intent::CloseUnit => self.close_unit(),
            Intent::ForgetFile(path) => {
                self.settings.forget(&path);
                self.save_settings();
            }
            Intent::AskNewCycle => self.ask_new_cycle(),
            Intent::NewCycle(deadline) => self.new_cycle(deadline),
            Intent::OpenPast(unit) => self.open_past(unit),
            Intent::AskExport => self.asked_export = self.session.is_some(),
            Intent::ExportList => self.pick_for_unit(ctx, Purpose::ExportList, "pick-export"),
            Intent::AskErase(file) => self.ask_erase(file.as_deref()),
            Intent::Erase(chosen) => self.erase(&chosen),
            Intent::MoveDeletion(file) => self.move_deletion(file.as_deref()),
            Intent::AskForget(person) => self.ask_forget(person),
            Intent::Forget(person, chosen) => self.forget_person(person, &chosen),
            Intent::TakeOut(person) => self.ask_access(ctx, person),
            Intent::SaveAs => {
                // Saved anywhere, it would lack what is not understood of it.
                if self.is_half_understood() {
                    self.say(self.texts.t("read-only-refused"), false);
                } else {
                    self.pick_for_unit(ctx, Purpose::SaveUnit, "pick-save");
                }
            }
            Intent::SaveAgain => {
                self.save_again();
            }
            Intent::Others(wish) => self.act_on_others(*wish),
            Intent::Set(settings) => self.set(ctx, *settings),
            Intent::ChoosePack => self.pick(ctx, Purpose::ContentPack, "pick-pack"),
            Intent::BuiltInPack => {
                let mut settings = self.settings.clone();
                settings.content_pack = None;
                self.set(ctx, settings);
            }
            Intent::Present { kind, rehearsal } => self.present(kind, rehearsal),
            Intent::CatchUpTalk { kind, people } => self.talk(kind, people),
            Intent::Act(act) => self.act_in_meeting(act),
            Intent::Finish => self.finish(),
            Intent::Joint(act) => self.act_in_joint(act),
            Intent::Version(act) => self.act_on_version(&act),
            Intent::Lost(act) => self.act_on_lost(*act),
            Intent::LeaveMeeting => self.leave_meeting(),
            Intent::Resume(go_on) => self.resume(go_on),
            Intent::Import(wish) => self.import(ctx, wish),
            Intent::Lock(wish) => self.act_on_lock(ctx, wish),
            Intent::Audience(wish) => {
                if self.audience.wish(&wish) {
                    self.audience.remember(&mut self.settings);
                    self.save_settings();
                }
            }
        }
        ctx.request_repaint();
    }

    /// Makes one change to the unit.
    pub(super) fn change(&mut self, change: &Change) {
        if holds_birth_number(change) {
            self.say(self.texts.t("people-birth-number"), false);
            return;
        }
        let at = self.now();
        let Some(session) = &mut self.session else { return };
        let mut ids = self.ids.borrow_mut();
        let mut stamp = Stamp { at, new_id: &mut **ids };
        let done = session.apply(change, &mut stamp, &self.saver);
        drop(ids);
        match done {
            Ok(()) => {
                if let Some(text) = wording::done(&self.texts, change, at.date_naive()) {
                    self.say(text, true);
                }
            }
            Err(error) => self.say(wording::refused(&self.texts, &error), false),
        }
        let today = self.today();
        if let Some(session) = &mut self.session {
            session.refresh(&self.programme, today, false);
        }
    }

    /// Takes the last change back, or makes it again.
    fn step(&mut self, again: bool) {
        if self.refuses_while_closed() {
            return;
        }
        let Some(session) = &mut self.session else { return };
        let in_round = self.page == Page::Round;
        let before = in_round.then(|| (session.unit().round.clone(), session.unit().reading_order.clone()));
        let step = if again { session.redo(&self.saver) } else { session.undo(&self.saver) };
        let mut moved = step.is_some();
        // What is on has its record in the unit; that is not taken back under it.
        if (!again && self.meeting_is_lost()) || self.joint_is_lost() {
            if let Some(session) = &mut self.session {
                if again {
                    session.undo(&self.saver)
                } else {
                    session.redo(&self.saver)
                };
            }
            moved = false;
        } else if let Some(step) = &step {
            self.joint_follows(&step.event, again);
        }
        if let (true, Some((round, order)), Some(session)) = (moved, before, &mut self.session) {
            if session.unit().round != round || session.unit().reading_order != order {
                // It shows by itself, and comes as often as a key is pressed: no word about it.
                return;
            }
            // What else was done last is not seen from there.
            if again {
                session.undo(&self.saver)
            } else {
                session.redo(&self.saver)
            };
            moved = false;
        }
        let key = match (again, moved) {
            (true, true) => "done-again",
            (true, false) => "nothing-to-redo",
            (false, true) => "undone",
            (false, false) => "nothing-to-undo",
        };
        self.say(self.texts.t(key), false);
    }

    /// Lets the leader choose a file for the open unit. The answer is for that unit and no other.
    pub(super) fn pick_for_unit(&mut self, ctx: &Context, purpose: impl Fn(RecordId) -> Purpose, title: &str) {
        if let Some(unit) = self.session.as_ref().map(|session| session.unit().id) {
            self.pick(ctx, purpose(unit), title);
        }
    }

    pub(super) fn pick(&mut self, ctx: &Context, purpose: Purpose, title: &str) {
        let suggestion = match (purpose, &self.session) {
            (Purpose::SaveUnit(_), Some(session)) => session.file().path.clone(),
            (Purpose::BringBack(_), _) => self.suggest_for_lost(),
            (Purpose::ExportList(_), Some(session)) => self.suggest_export(&session.file().path),
            (Purpose::AccessReport, Some(session)) => self.suggest_access(&session.file().path),
            _ => self.places.documents.join("Møteklar").join("."),
        };
        let ctx = ctx.clone();
        let title = self.texts.t(title);
        self.desk.pick(purpose, &title, &suggestion, Box::new(move || ctx.request_repaint()));
    }
}

/// Whether anything that is written in a change holds a birth number. Fields say so as it is typed; here is where none
/// gets past.
fn holds_birth_number(change: &Change) -> bool {
    change.texts().into_iter().any(contains_birth_number)
}
