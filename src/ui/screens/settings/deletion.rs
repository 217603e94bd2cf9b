//! The day the unit's file is deleted: the proposed one, or another with a reason; and deleting it now.

use chrono::NaiveDate;
use eframe::egui::{Id, Ui};

use super::unit::{change, unreadable};
use crate::exchange::contains_birth_number;
use crate::ui::dates;
use crate::ui::icons;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::widgets::{Btn, Draft, Field, draft_field, field, note, wrapped};

/// The longest reason, in signs.
const MOST_SIGNS: usize = 200;

/// What is being written about the day of deletion.
#[derive(Default)]
pub(super) struct DeletionState {
    delete_on: Draft,
    /// Another day than the proposed one, and why: not recorded yet.
    moving: Option<Moving>,
}

struct Moving {
    to: NaiveDate,
    reason: String,
    /// Whether the field for the reason is to have the keyboard.
    fresh: bool,
    /// Whether the leader has tried without a reason.
    tried: bool,
}

impl DeletionState {
    /// Whether the day has the keyboard, as when the leader comes to move it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, focus: bool, out: &mut Intents) {
        let (tx, details) = (cx.tx, &cx.unit.details);
        let language = tx.language();
        let unread = tx.t("date-unread");
        let record = dates::typed(details.delete_on, language);
        let mistake = unreadable(&self.delete_on, cx.today) || self.delete_on.text().trim().is_empty();
        let look = Field {
            label: &tx.t("settings-delete-on"),
            hint: &tx.t("date-hint"),
            help: &tx.t("settings-delete-on-help"),
            mistake: (mistake && self.delete_on.differs()).then_some(unread.as_str()),
            width: Some(220.0),
        };
        let (response, written) = draft_field(ui, Id::unique("unit-delete-on"), &mut self.delete_on, &record, look);
        if focus {
            response.request_focus();
            response.scroll_to_me(None);
        }
        if let Some(date) = written.and_then(|text| dates::read_date(&text, cx.today)) {
            if date == details.proposed_deletion() {
                self.moving = None;
                change(details.with_proposed_deletion(), out);
            } else if date != details.delete_on {
                self.moving = Some(Moving { to: date, reason: String::new(), fresh: true, tried: false });
            }
        }
        self.reason(ui, cx, out);
        if details.delete_on < cx.today {
            note(ui, &tx.t("settings-delete-now"));
        }
        let proposal = details.proposed_deletion();
        wrapped(ui, |ui| {
            if proposal != details.delete_on {
                let day = dates::day(proposal, cx.today, language);
                if ui.add(Btn::plain(&tx.f("settings-delete-proposal", &[("date", (&day).into())]))).clicked() {
                    self.moving = None;
                    change(details.with_proposed_deletion(), out);
                }
            }
            let spoken = tx.f("erase-ask-spoken", &[("unit", (&details.name).into())]);
            if ui.add(Btn::plain(&tx.t("erase-ask")).icon(icons::TRASH).spoken(&spoken)).clicked() {
                out.push(Intent::AskErase(None));
            }
        });
    }

    /// Why another day: asked for, or as it was given.
    fn reason(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Intents) {
        let (tx, details) = (cx.tx, &cx.unit.details);
        let Some(moving) = &mut self.moving else {
            if let Some(reason) = &details.delete_reason {
                note(ui, &tx.f("settings-delete-reason-is", &[("reason", reason.into())]));
            }
            return;
        };
        let later = moving.to > details.delete_on && moving.to > details.proposed_deletion();
        let empty = moving.reason.trim().is_empty();
        let mistake = if contains_birth_number(&moving.reason) {
            Some(tx.t("people-birth-number"))
        } else {
            (moving.tried && later && empty).then(|| tx.t("settings-delete-reason-missing"))
        };
        let day = dates::day(moving.to, cx.today, tx.language());
        let look = Field {
            label: &tx.t("settings-delete-reason"),
            help: &tx.t(if later { "settings-delete-reason-help" } else { "settings-delete-reason-earlier" }),
            mistake: mistake.as_deref(),
            ..Field::default()
        };
        let response = field(ui, Id::unique("unit-delete-reason"), &mut moving.reason, look);
        if std::mem::take(&mut moving.fresh) {
            response.request_focus();
        }
        if let Some((end, _)) = moving.reason.char_indices().nth(MOST_SIGNS) {
            moving.reason.truncate(end);
        }
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter));
        let (save, leave) = wrapped(ui, |ui| {
            let save = ui.add(Btn::primary(&tx.f("settings-delete-move", &[("date", (&day).into())]))).clicked();
            (save, ui.add(Btn::plain(&tx.t("cancel"))).clicked())
        });
        if save || entered {
            if (later && empty) || contains_birth_number(&moving.reason) {
                moving.tried = true;
                moving.fresh = true;
            } else {
                change(details.with_deletion(moving.to, &moving.reason), out);
                self.moving = None;
            }
        }
        if leave {
            self.moving = None;
            // What was written is taken away again.
            self.delete_on = Draft::default();
        }
    }
}
