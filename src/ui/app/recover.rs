//! What was kept when the app stopped unexpectedly: offered at the next start, with what is different in it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{Id, Memory, Ui};

use super::App;
use crate::store::recovery::{self, Kept};
use crate::store::{Coding, Vault, Version, suggest_file, suggest_next_to};
use crate::ui::dates;
use crate::ui::texts::Texts;
use crate::ui::widgets::{Btn, body, bullet, dialog, note, wrapped};
use crate::unit::{Apart, RecordId, Unit};

/// Something that was kept, and that the leader has not answered for.
pub(super) struct Offer {
    kept: Kept,
    /// The unit that was kept; `None` where the recovery file cannot be read.
    unit: Option<Box<Unit>>,
    /// The unit as it is in its own file, where that is there and can be read.
    in_file: Option<Box<Unit>>,
}

/// What the leader does about it.
#[derive(Clone, Copy)]
enum Answer {
    Open,
    ThrowAway,
    NotNow,
}

impl App {
    /// Looks whether something was kept when the app stopped. What has come into its own file since is done with.
    pub(super) fn look_for_recovery(&mut self) {
        for kept in recovery::waiting(&self.places) {
            // A file that the app falls over must not keep it from starting.
            // What is locked is offered when its unit is opened with the passphrase.
            if !kept.waits_for_passphrase() {
                self.look_at(kept, &Coding::Plain);
            }
        }
    }

    /// The same for what is locked with the passphrase that the open unit was opened with.
    pub(super) fn look_for_locked_recovery(&mut self) {
        let Some(session) = &self.session else { return };
        let (unit, coding) = (session.unit().id, session.file().vault.coding());
        if !coding.is_encrypted() || self.offers.iter().any(|offer| offer.kept.unit == unit) {
            return;
        }
        if let Some(kept) = recovery::waiting(&self.places).into_iter().find(|kept| kept.unit == unit) {
            self.look_at(kept, &coding);
        }
    }

    fn look_at(&mut self, kept: Kept, coding: &Coding) {
        let unit = catch_unwind(AssertUnwindSafe(|| kept.read(coding).ok().map(Box::new))).unwrap_or(None);
        let in_file = kept.about.as_ref().and_then(|about| {
            let read = catch_unwind(AssertUnwindSafe(|| Version::read(&about.unit_file, coding).ok()));
            let read = read.unwrap_or(None).map(|version| Arc::unwrap_or_clone(version.unit));
            read.filter(|found| found.id == kept.unit).map(Box::new)
        });
        if unit.is_some() && unit == in_file {
            self.done_with(&kept);
        } else {
            self.offers.push(Offer { kept, unit, in_file });
        }
    }

    fn done_with(&self, kept: &Kept) {
        if let Err(error) = recovery::remove(&self.places, kept.unit) {
            tracing::warn!(%error, "a recovery file could not be taken away");
        }
    }

    /// Takes the recovery file away once what was in it is in the unit's own file.
    pub(super) fn let_go_of_recovered(&mut self) {
        if let Some(kept) = self.recovered.take_if(|_| self.session.as_ref().is_some_and(|open| !open.is_unsaved())) {
            self.done_with(&kept);
        }
    }

    /// Asks what to do with what was kept.
    pub(super) fn show_offer(&mut self, ui: &mut Ui) {
        let Some(offer) = self.offers.first() else { return };
        let tx = &self.texts;
        let lines = offer.lines(tx, self.clock.now().date_naive());
        let whole = offer.unit.is_some();
        let (answer, close) = dialog(ui, Id::unique("recovery"), &tx.t("crash-offer"), 600.0, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            body(ui, &lines.what);
            if let Some(before) = &lines.before {
                body(ui, before);
                for difference in &lines.differences {
                    bullet(ui, difference);
                }
            }
            note(ui, &lines.file);
            ui.add_space(8.0);
            wrapped(ui, |ui| {
                let mut answer = None;
                let nothing_focused = ui.ctx().memory(Memory::focused).is_none();
                if whole {
                    let open = ui.add(Btn::primary(&tx.t("crash-open")));
                    if nothing_focused {
                        open.request_focus();
                    }
                    answer = open.clicked().then_some(Answer::Open);
                }
                let later = ui.add(Btn::secondary(&tx.t("crash-later")));
                if nothing_focused && !whole {
                    later.request_focus();
                }
                if later.clicked() {
                    answer = Some(Answer::NotNow);
                }
                if ui.add(Btn::danger(&tx.t("crash-throw-away"))).clicked() {
                    answer = Some(Answer::ThrowAway);
                }
                answer
            })
        });
        let Some(answer) = answer.or(close.then_some(Answer::NotNow)) else { return };
        let offer = self.offers.remove(0);
        match answer {
            Answer::Open => self.open_recovered(offer),
            Answer::ThrowAway => {
                self.done_with(&offer.kept);
                self.say(self.texts.t("crash-thrown-away"), false);
            }
            Answer::NotNow => {}
        }
    }

    /// Opens a unit's own file, with what was kept as one change after it. The recovery file stays until that is saved.
    fn open_recovered(&mut self, offer: Offer) {
        let Some(unit) = offer.unit.as_deref() else { return };
        let open = self.session.as_ref().is_some_and(|session| {
            let there = offer.kept.about.as_ref().is_some_and(|about| about.unit_file == session.file().path);
            there && session.unit().id == unit.id
        });
        if !open && !self.may_leave_unit() {
            self.offers.insert(0, offer);
            return;
        }
        let unit = unit.clone();
        let path = offer.about_file();
        let own = path.as_deref().filter(|_| !open && offer.in_file.is_some());
        if open || own.is_some_and(|path| self.open_to_change(path)) {
            self.bring_back(unit);
        } else {
            let path = free_path(path.as_deref(), &self.places.documents, &unit.details.name);
            let lock = self.lock_of_new(&path);
            self.enter_new(unit, Vault::new_file(&path), lock);
        }
        self.recovered = Some(offer.kept);
        self.say(self.texts.t("crash-opened"), true);
    }

    fn bring_back(&mut self, unit: Unit) {
        let today = self.today();
        if let Some(session) = &mut self.session {
            session.take_over(unit, &self.saver);
            session.refresh(&self.programme, today, false);
        }
    }
}

/// What the leader reads about an offer.
struct Lines {
    what: String,
    before: Option<String>,
    differences: Vec<String>,
    file: String,
}

impl Offer {
    /// Whether it is of this unit.
    pub(super) fn is_of(&self, unit: RecordId) -> bool {
        self.kept.unit == unit
    }

    fn about_file(&self) -> Option<PathBuf> {
        self.kept.about.as_ref().map(|about| about.unit_file.clone())
    }

    fn lines(&self, tx: &Texts, today: chrono::NaiveDate) -> Lines {
        let Some(unit) = &self.unit else {
            let file = self.kept.file.display().to_string();
            let what = tx.t("crash-unreadable");
            return Lines { what, before: None, differences: Vec::new(), file };
        };
        let name = &unit.details.name;
        let what = match &self.kept.about {
            Some(about) => {
                let day = dates::day(about.at.date_naive(), today, tx.language());
                let time = dates::clock(about.at.time(), tx.language());
                tx.f("crash-found", &[("unit", name.into()), ("day", (&day).into()), ("time", (&time).into())])
            }
            None => tx.f("crash-found-undated", &[("unit", name.into())]),
        };
        let (before, differences) = match &self.in_file {
            Some(in_file) => (tx.t("crash-differs"), differences(tx, unit.apart_from(in_file))),
            None => (tx.t("crash-file-gone"), Vec::new()),
        };
        let file = self.about_file().unwrap_or_else(|| self.kept.file.clone()).display().to_string();
        Lines { what, before: Some(before), differences, file }
    }
}

/// What is different, in numbers.
fn differences(tx: &Texts, apart: Apart) -> Vec<String> {
    if apart.is_nothing() {
        return vec![tx.t("crash-differs-order")];
    }
    let parts = [
        (apart.people, tx.n("crash-differs-people", apart.people)),
        (apart.readings, tx.n("crash-differs-readings", apart.readings)),
        (apart.meetings, tx.n("crash-differs-meetings", apart.meetings)),
        (apart.rest, tx.n("crash-differs-rest", apart.rest)),
    ];
    parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text).collect()
}

/// A file to save in where the unit's own cannot be read: its own if nothing is there, or else one beside it, so that
/// nothing is written over.
fn free_path(own: Option<&Path>, documents: &Path, name: &str) -> PathBuf {
    match own {
        Some(path) if path.symlink_metadata().is_err() => path.to_owned(),
        Some(path) => suggest_next_to(path, &path.file_stem().unwrap_or_default().to_string_lossy()),
        None => suggest_file(documents, name),
    }
}
