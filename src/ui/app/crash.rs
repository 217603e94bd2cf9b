//! When the app makes a mistake that it cannot go on from: what is in memory is kept first, then the leader is told, and
//! the app begins again from what is on the disk.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use eframe::egui::{CentralPanel, Context, Margin, Ui, UiBuilder, ViewportCommand, vec2};
use uuid::Uuid;

use super::{App, Outside};
use crate::store::{Coding, SaveCause, SaveError, SaveStep, recovery};
use crate::ui::desk::{NoDesk, Picked, Purpose};
use crate::ui::session::Session;
use crate::ui::texts::Texts;
use crate::ui::widgets::{Btn, body, card_sized, heading, note, page, wrapped};
use crate::ui::{theme, wording};
use crate::unit::{RecordId, Unit};

/// The widest the words are, in points.
const WIDTH: f32 = 640.0;

/// That the app has stopped, and what became of what was in memory.
pub(super) struct Stopped {
    rescue: Rescue,
    /// Whether the screen has just come, and its main button asks for the keyboard.
    fresh: bool,
}

/// What became of what was in memory.
enum Rescue {
    /// No unit was open.
    NothingOpen,
    /// It is in the recovery file.
    Kept,
    /// It is not, and why.
    Failed(SaveError),
}

/// What the leader does about it.
enum Answer {
    BeginAgain,
    SaveAs,
    Close,
}

impl App {
    /// Does something that may go wrong. Where it does, what is in memory is kept and the app stops.
    pub(super) fn guarded(&mut self, ctx: &Context, work: impl FnOnce(&mut Self)) {
        if catch_unwind(AssertUnwindSafe(|| work(self))).is_err() {
            let rescue = self.rescue();
            self.stopped = Some(Stopped { rescue, fresh: true });
            self.intents.clear();
            self.problem = None;
            ctx.request_repaint();
        }
    }

    /// Keeps what is in memory in the recovery file. The open unit is a whole state at any time.
    fn rescue(&self) -> Rescue {
        let Some(session) = &self.session else { return Rescue::NothingOpen };
        let (unit, file) = (session.unit(), &session.file().path);
        let coding = session.file().vault.coding();
        let unanswered = catch_unwind(AssertUnwindSafe(|| self.unanswered(unit.id, &coding))).unwrap_or(None);
        let keep = || recovery::keep(&self.places, file, (unit, &coding), self.clock.now());
        let kept = catch_unwind(AssertUnwindSafe(keep));
        match kept.unwrap_or_else(|_| Err(broke(file))) {
            Ok(()) => {
                let beside = || self.keep_among_versions(session, unanswered.map(Arc::new));
                if catch_unwind(AssertUnwindSafe(beside)).is_err() {
                    tracing::warn!("what was kept has no version to be held against");
                }
                Rescue::Kept
            }
            Err(error) => Rescue::Failed(error),
        }
    }

    /// Keeps what is open as in a crash. Returns whether it is on the disk.
    pub(super) fn keeps_what_is_open(&self) -> bool {
        matches!(self.rescue(), Rescue::Kept)
    }

    /// What was kept of the unit before, where the leader has not said yet what to do with it: it is about to be replaced.
    fn unanswered(&self, unit: RecordId, coding: &Coding) -> Option<Unit> {
        if self.recovery.open_again.as_ref().is_some_and(|kept| kept.unit == unit) {
            return None;
        }
        let kept = recovery::waiting(&self.places).into_iter().find(|kept| kept.unit == unit)?;
        kept.read(coding).ok()
    }

    /// Keeps among the earlier versions what lies in the file, so that what is in memory can be held against it whatever
    /// becomes of the file, and what was kept before and not answered for.
    pub(super) fn keep_among_versions(&self, session: &Session, unanswered: Option<Arc<Unit>>) {
        let vault = &session.file().vault;
        if let Some(before) = unanswered {
            vault.keep_also(&before);
        }
        vault.keep_now();
        let newest = vault.generations().and_then(|kept| kept.newest(session.unit().id, &vault.coding()));
        let from = newest.filter(|(_, unit)| vault.base().as_ref() == Some(unit)).map(|(generation, _)| generation.at);
        let noted = from.map(|from| recovery::remember_from(&self.places, session.unit().id, from));
        if let Some(Err(error)) = noted {
            tracing::warn!(%error, "which version was changed is not noted");
        }
    }

    /// What the app does between drawing once it has stopped: nothing but what saves.
    pub(super) fn wait_stopped(&mut self, ctx: &Context) {
        self.take_in_saves();
        while let Some(Picked { purpose, path }) = self.desk.picked() {
            if let (Purpose::SaveUnit(_), Some(path)) = (purpose, path) {
                let path = self.with_ending(path, "ron");
                if let Some(path) = path {
                    self.save_as(&path);
                }
            }
        }
        let asked = ctx.input(|input| input.viewport().close_requested());
        if asked && !self.quitting && self.may_be_lost() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        }
    }

    /// Whether something would be lost if the app went away now.
    fn may_be_lost(&self) -> bool {
        let failed = matches!(&self.stopped, Some(Stopped { rescue: Rescue::Failed(_), .. }));
        failed && self.session.as_ref().is_some_and(Session::is_unsaved)
    }

    /// Tells the leader that the app has stopped, and what became of the changes.
    pub(super) fn show_stopped(&mut self, ui: &mut Ui) {
        let would_lose = self.may_be_lost();
        let Some(stopped) = &mut self.stopped else { return };
        let tx = &self.texts;
        let what = match &stopped.rescue {
            Rescue::NothingOpen => tx.t("crash-nothing-open"),
            Rescue::Kept => tx.t("crash-kept"),
            Rescue::Failed(_) if !would_lose => tx.t("crash-all-saved"),
            Rescue::Failed(error) => {
                let why = wording::save_error(tx, error);
                tx.f("crash-not-kept", &[("why", (&why).into())])
            }
        };
        let fresh = std::mem::take(&mut stopped.fresh);
        let mut answer = None;
        CentralPanel::no_frame().show(ui, |ui| {
            ui.painter().rect_filled(ui.max_rect(), 0, theme::tokens(ui).page());
            page(ui, "stopped", |ui| {
                ui.add_space(ui.available_height() / 6.0);
                let rect = ui.available_rect_before_wrap();
                let side = ((rect.width() - WIDTH) / 2.0).max(0.0);
                let rect = rect.shrink2(vec2(side, 0.0));
                ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
                    card_sized(ui, Margin::same(24), |ui| {
                        ui.spacing_mut().item_spacing.y = 12.0;
                        heading(ui, &tx.t("crash-title"));
                        body(ui, &what);
                        if let Some(problem) = &self.problem {
                            body(ui, &problem.text);
                        }
                        if !would_lose {
                            body(ui, &tx.t("crash-next"));
                        }
                        note(ui, &tx.t("crash-log"));
                        ui.add_space(4.0);
                        answer = wrapped(ui, |ui| buttons(ui, tx, would_lose, fresh));
                    });
                });
            });
        });
        match answer {
            None => {}
            Some(Answer::BeginAgain) => self.begin_again(ui.ctx()),
            Some(Answer::SaveAs) => self.pick_for_unit(ui.ctx(), Purpose::SaveUnit, "pick-save"),
            Some(Answer::Close) => {
                self.quitting = true;
                ui.ctx().send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    /// Begins as if the app were started anew, with the unit that was open: nothing of what went wrong is left.
    fn begin_again(&mut self, ctx: &Context) {
        self.leave_opening();
        self.saver.flush(self.patience());
        self.keeper.flush(self.patience());
        let open = self.session.as_ref().map(|session| session.file().path.clone());
        if let Some(path) = &open {
            // What is not on the disk by now is in the recovery file, and comes back from there.
            self.saver.forget(path);
        }
        // The lock of the file is let go, to be taken again; also where something else holds on to it for a moment, to
        // say that it is in use.
        if let Some(lock) = self.session.as_ref().and_then(Session::lock) {
            lock.release();
        }
        self.session = None;
        let outside = Outside {
            places: self.places.clone(),
            clock: Arc::clone(&self.clock),
            desk: std::mem::replace(&mut self.desk, Box::new(NoDesk)),
            ids: std::mem::replace(self.ids.get_mut(), Box::new(Uuid::nil)),
            open,
            work: self.locking.work,
            hands: self.workshop.hands(),
        };
        match Self::new(ctx, outside) {
            Ok(app) => *self = app,
            Err(error) => {
                tracing::error!(%error, "the app could not begin again");
                self.quitting = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
        ctx.request_repaint();
    }
}

impl Drop for App {
    /// The last resort, where what went wrong was outside what the app does itself, as in drawing on the screen.
    fn drop(&mut self) {
        if std::thread::panicking() && self.stopped.is_none() {
            self.rescue();
        }
    }
}

/// The buttons under the words. Where something would be lost, saving it comes first.
fn buttons(ui: &mut Ui, tx: &Texts, would_lose: bool, fresh: bool) -> Option<Answer> {
    let (first, close) = if would_lose {
        (ui.add(Btn::primary(&tx.t("save-as"))), ui.add(Btn::danger(&tx.t("quit-anyway"))))
    } else {
        (ui.add(Btn::primary(&tx.t("crash-begin-again"))), ui.add(Btn::secondary(&tx.t("crash-close"))))
    };
    if fresh {
        first.request_focus();
    }
    if first.clicked() {
        return Some(if would_lose { Answer::SaveAs } else { Answer::BeginAgain });
    }
    close.clicked().then_some(Answer::Close)
}

fn broke(file: &Path) -> SaveError {
    SaveError { path: file.to_owned(), step: SaveStep::Compose, cause: SaveCause::Broke }
}

/// Falls over on purpose where a test of the built program asks for it: `MOTEKLAR_PANIC` is a place and a file, as in
/// `frame:/a/file`, and it happens once when that file is there. Not in a program that is released.
#[cfg(debug_assertions)]
pub(super) fn fall_over_if_asked(place: &str) {
    let Ok(wish) = std::env::var("MOTEKLAR_PANIC") else { return };
    let Some((wanted, file)) = wish.split_once(':') else { return };
    let asked = wanted == place && std::fs::remove_file(file).is_ok();
    assert!(!asked, "Kari Nordmann is a name that must not be in the log");
}

#[cfg(not(debug_assertions))]
pub(super) fn fall_over_if_asked(_place: &str) {}
