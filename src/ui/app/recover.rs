//! What was kept when the app stopped unexpectedly: offered at the next start, with what is different in it.
//!
//! It is taken in as another version of the unit: by record, against the version that both it and the file have come
//! from. What was changed in the file since the crash stands beside it; what both have changed is for the leader to
//! settle. All of it is read and merged beside the window; until it is in the unit's own file, it stays where it is.

mod looking;
mod taking;

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::accesskit::Live;
use eframe::egui::{Id, Memory, Ui};

use super::App;
use super::opener::CALM_MS;
use crate::meeting::Moment;
use crate::store::recovery::{self, Kept};
use crate::store::{Coding, Version};
use crate::ui::beside::Errand;
use crate::ui::dates;
use crate::ui::widgets::{Btn, body, bullet, dialog, lead, note, wrapped};
use crate::ui::wording::Wording;
use crate::unit::{RecordId, Unit};
pub(super) use looking::came_from;
use looking::{Against, Ask, Looked};

/// What was kept when the app stopped unexpectedly.
#[derive(Default)]
pub(super) struct Recovery {
    /// What is being looked at, the newest first.
    looking: Vec<Looking>,
    /// What the leader has not answered for.
    offers: Vec<Offer>,
    /// When the leader said that the first of them is to be opened.
    since: Option<Moment>,
    /// What is open again: taken away as soon as the unit is on the disk.
    pub(super) open_again: Option<Kept>,
}

/// Something that was kept and is being looked at.
struct Looking {
    kept: Kept,
    coding: Coding,
    errand: Errand<Looked>,
}

/// Something that was kept, and that the leader has not answered for.
struct Offer {
    kept: Kept,
    /// How it lies on the disk.
    coding: Coding,
    /// What was kept; `None` where the recovery file cannot be read.
    version: Option<Version>,
    /// Whether the unit's own file is there and can be read.
    has_file: bool,
    /// What the leader reads.
    lines: Lines,
}

/// What the leader reads about an offer.
struct Lines {
    what: String,
    before: Option<String>,
    differences: Vec<String>,
    after: Vec<String>,
    file: String,
}

/// What the leader does about it.
#[derive(Clone, Copy)]
enum Answer {
    Open,
    ThrowAway,
    NotNow,
}

impl Recovery {
    /// Whether something that was kept of this unit is offered, will be, or is open again.
    pub(super) fn is_about(&self, unit: RecordId) -> bool {
        self.open_again.as_ref().is_some_and(|kept| kept.unit == unit)
            || self.offers.iter().any(|offer| offer.kept.unit == unit)
            || self.looking.iter().any(|looking| looking.kept.unit == unit)
    }

    /// Whether it is not known yet what is to be offered.
    pub(super) fn is_looking(&self) -> bool {
        !self.looking.is_empty()
    }

    /// Nothing of this unit stays in memory. What is on the disk stays there. Returns whether there was something.
    pub(super) fn forget(&mut self, unit: RecordId) -> bool {
        let known = self.is_about(unit);
        self.looking.retain(|looking| looking.kept.unit != unit);
        self.offers.retain(|offer| offer.kept.unit != unit);
        self.open_again.take_if(|kept| kept.unit == unit);
        known
    }
}

impl App {
    /// Looks whether something was kept when the app stopped. What has come into its own file since is done with.
    pub(super) fn look_for_recovery(&mut self) {
        for kept in recovery::waiting(&self.places) {
            // What is locked is offered when its unit is opened with the passphrase.
            if !kept.waits_for_passphrase() {
                self.look_at(kept, Coding::Plain);
            }
        }
    }

    /// The same for what is locked with the passphrase that the open unit was opened with.
    pub(super) fn look_for_locked_recovery(&mut self) {
        let Some(session) = &self.session else { return };
        if session.file().vault.coding().is_encrypted() && !self.recovery.is_about(session.unit().id) {
            self.look_for_recovery_of_open();
        }
    }

    /// Looks at what was kept of the open unit.
    pub(super) fn look_for_recovery_of_open(&mut self) {
        let Some(session) = &self.session else { return };
        let (unit, coding) = (session.unit().id, session.file().vault.coding());
        if let Some(kept) = recovery::waiting(&self.places).into_iter().find(|kept| kept.unit == unit) {
            self.look_at(kept, coding);
        }
    }

    fn look_at(&mut self, kept: Kept, coding: Coding) {
        let generations = Arc::clone(&self.generations);
        let ask = Ask { kept: kept.clone(), coding: coding.clone(), generations };
        let errand = self.workshop.errand("recovery", move || ask.look());
        self.recovery.looking.push(Looking { kept, coding, errand });
    }

    /// Takes in what was found, in the order it is offered.
    pub(super) fn follow_recovery(&mut self) {
        while let Some(first) = self.recovery.looking.first() {
            let Some(looked) = first.errand.answer() else { return };
            let Looking { kept, coding, .. } = self.recovery.looking.remove(0);
            self.looked_at(kept, coding, looked);
        }
    }

    fn looked_at(&mut self, kept: Kept, coding: Coding, Looked { version, against }: Looked) {
        // Meanwhile the unit may have been deleted, or another may have been kept.
        if !recovery::waiting(&self.places).contains(&kept) {
            return;
        }
        if coding.is_encrypted() {
            let open = self.session.as_ref().filter(|session| session.unit().id == kept.unit);
            match open.map(|session| session.file().vault.coding()) {
                // Locked or left, it is offered when the unit is opened again.
                None => return,
                Some(now) if !now.is_same(&coding) => return self.look_at(kept, now),
                Some(_) => {}
            }
        }
        if against.as_ref().is_some_and(|against| against.done) {
            self.done_with(&kept);
            return;
        }
        let lines = match &version {
            Some(version) => self.lines(&kept, &version.unit, against.as_ref()),
            None => self.lines_unreadable(&kept),
        };
        self.recovery.offers.push(Offer { kept, coding, version, has_file: against.is_some(), lines });
    }

    fn done_with(&self, kept: &Kept) {
        if let Err(error) = recovery::remove(&self.places, kept.unit) {
            tracing::warn!(%error, "a recovery file could not be taken away");
        }
    }

    /// Takes the recovery file away once what was in it is in the unit's own file.
    pub(super) fn let_go_of_recovered(&mut self) {
        let Some(session) = self.session.as_ref().filter(|session| !session.is_unsaved()) else { return };
        let unit = session.unit().id;
        if let Some(kept) = self.recovery.open_again.take_if(|kept| kept.unit == unit) {
            self.done_with(&kept);
        }
    }

    /// Whether the leader is asked about what was kept. Not in the middle of a meeting.
    pub(super) fn offer_asks(&self) -> bool {
        !self.recovery.offers.is_empty() && self.going.is_none() && !self.joint_is_on()
    }

    /// Asks what to do with what was kept.
    pub(super) fn show_offer(&mut self, ui: &mut Ui) {
        let Some(Offer { lines, version, .. }) = self.recovery.offers.first() else { return };
        let tx = &self.texts;
        let (whole, takes, now) = (version.is_some(), self.takes_offer(), self.moment());
        let told = takes && self.recovery.since.is_some_and(|since| now.since(since) >= CALM_MS);
        let (answer, close) = dialog(ui, Id::unique("recovery"), &tx.t("crash-offer"), 600.0, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            lead(ui, &lines.what);
            if let Some(before) = &lines.before {
                body(ui, before);
                for difference in &lines.differences {
                    bullet(ui, difference);
                }
            }
            for after in &lines.after {
                body(ui, after);
            }
            let name = Path::new(&lines.file).file_name().map(|name| name.to_string_lossy().into_owned());
            note(ui, &name.unwrap_or_default()).on_hover_text(&lines.file);
            if told {
                let line = note(ui, &tx.t("crash-opening"));
                ui.ctx().accesskit_node_builder(line.id, |node| node.set_live(Live::Polite));
            }
            ui.add_space(8.0);
            wrapped(ui, |ui| {
                let mut answer = None;
                let nothing_focused = ui.ctx().memory(Memory::focused).is_none();
                if whole {
                    let open = ui.add(Btn::primary(&tx.t("crash-open")).enabled(!takes));
                    // While it is being opened, a second Enter must not leave it.
                    if nothing_focused && !takes {
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
                if ui.add(Btn::plain(&tx.t("crash-throw-away")).enabled(!takes)).clicked() {
                    answer = Some(Answer::ThrowAway);
                }
                answer
            })
        });
        let Some(answer) = answer.or(close.then_some(Answer::NotNow)) else { return };
        match answer {
            Answer::Open => self.open_recovered(),
            Answer::ThrowAway => {
                let offer = self.recovery.offers.remove(0);
                self.done_with(&offer.kept);
                self.say(self.texts.t("crash-thrown-away"), false);
            }
            Answer::NotNow => {
                self.stop_taking_offer();
                self.recovery.offers.remove(0);
            }
        }
    }

    fn lines(&self, kept: &Kept, unit: &Unit, against: Option<&Against>) -> Lines {
        let (tx, today) = (&self.texts, self.today());
        let name = &unit.details.name;
        let what = match &kept.about {
            Some(about) => {
                let day = dates::day(about.at.date_naive(), today, tx.language());
                let time = dates::clock(about.at.time(), tx.language());
                tx.f("crash-found", &[("unit", name.into()), ("day", (&day).into()), ("time", (&time).into())])
            }
            None => tx.f("crash-found-undated", &[("unit", name.into())]),
        };
        let file = kept.about.as_ref().map_or(&kept.file, |about| &about.unit_file).display().to_string();
        let Some(against) = against else {
            return Lines { what, before: Some(tx.t("crash-file-gone")), differences: vec![], after: vec![], file };
        };
        let words = Wording { tx, programme: &self.programme, today, units: [&against.both, &against.in_file] };
        let mut differences = words.differences(&against.differences);
        if differences.is_empty() && against.clashes == 0 {
            differences.push(tx.t("crash-differs-order"));
        }
        let before = (!differences.is_empty()).then(|| tx.t("crash-differs"));
        let moved_on = against.moved_on.then(|| tx.t("crash-file-moved-on"));
        let clashes = (against.clashes > 0).then(|| tx.n("crash-clashes", against.clashes));
        Lines { what, before, differences, after: moved_on.into_iter().chain(clashes).collect(), file }
    }

    fn lines_unreadable(&self, kept: &Kept) -> Lines {
        let what = self.texts.t("crash-unreadable");
        Lines { what, before: None, differences: vec![], after: vec![], file: kept.file.display().to_string() }
    }

    /// What differs between an earlier version of a unit and a later one, in words.
    pub(super) fn differences_between(&self, before: &Unit, after: &Unit, today: NaiveDate) -> Vec<String> {
        let words = Wording { tx: &self.texts, programme: &self.programme, today, units: [after, before] };
        words.differences(&before.differences(after))
    }
}
