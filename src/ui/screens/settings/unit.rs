//! The unit's name, its deadline, and when the file is to be deleted.

use chrono::NaiveDate;
use eframe::egui::{Id, Ui};

use super::deletion::DeletionState;
use crate::ui::dates;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme::size;
use crate::ui::widgets::{Btn, Draft, Field, draft_field, heading_sized, note, rule};
use crate::unit::{Change, Details};

/// What is being written about the unit.
#[derive(Default)]
pub(super) struct UnitState {
    name: Draft,
    deadline: Draft,
    deletion: DeletionState,
    /// Whether the leader comes to move the day of deletion.
    move_deletion: bool,
}

impl UnitState {
    /// As when the leader comes to the page, to move the day of deletion or not.
    pub(super) fn come_to_move(move_deletion: bool) -> Self {
        Self { move_deletion, ..Self::default() }
    }
}

pub(super) fn unit_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut UnitState, beside: bool, out: &mut Intents) {
    let (tx, details) = (cx.tx, &cx.unit.details);
    let language = tx.language();
    ui.spacing_mut().item_spacing.y = 12.0;
    heading_sized(ui, &tx.t("settings-unit"), 2, size::H3);
    let empty = state.name.text().trim().is_empty() && state.name.differs();
    let missing = tx.t("welcome-name-missing");
    let mistake = empty.then_some(missing.as_str());
    let look = Field { label: &tx.t("settings-unit-name"), mistake, ..Field::default() };
    let (response, name) = draft_field(ui, Id::unique("unit-name"), &mut state.name, &details.name, look);
    // Where the columns stand under each other the page begins at its top.
    if cx.arrived && beside && !state.move_deletion {
        response.request_focus();
    }
    if let Some(name) = name.filter(|name| !name.trim().is_empty()) {
        change(Details { name: name.trim().to_owned(), ..details.clone() }, out);
    }

    let unread = tx.t("date-unread");
    let record = details.deadline.map(|date| dates::typed(date, language)).unwrap_or_default();
    let mistake = unreadable(&state.deadline, cx.today);
    let look = Field {
        label: &tx.t("settings-deadline"),
        hint: &tx.t("date-hint"),
        help: &tx.t("settings-deadline-help"),
        mistake: mistake.then_some(unread.as_str()),
        width: Some(220.0),
    };
    let (_, written) = draft_field(ui, Id::unique("unit-deadline"), &mut state.deadline, &record, look);
    if let Some(text) = written {
        let date = dates::read_date(&text, cx.today);
        if date.is_some() || text.trim().is_empty() {
            change(details.with_deadline(date), out);
        }
    }

    state.deletion.show(ui, cx, state.move_deletion && cx.arrived, out);
    if details.closed.is_none() {
        rule(ui);
        note(ui, &tx.t("cycle-about"));
        if ui.add(Btn::secondary(&tx.t("cycle-ask"))).clicked() {
            out.push(Intent::AskNewCycle);
        }
    }
}

pub(super) fn change(details: Details, out: &mut Intents) {
    out.push(Intent::Change(Change::SetDetails(details)));
}

/// Whether something stands in the field that cannot be read as a date.
pub(super) fn unreadable(draft: &Draft, today: NaiveDate) -> bool {
    draft.differs() && !draft.text().trim().is_empty() && dates::read_date(draft.text(), today).is_none()
}
