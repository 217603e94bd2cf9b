//! The unit's name, its deadline, and when the file is to be deleted.

use chrono::{Months, NaiveDate};
use eframe::egui::{Id, Ui};

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
    delete_on: Draft,
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
    if cx.arrived && beside {
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
            change(with_deadline(details, date), out);
        }
    }

    let record = dates::typed(details.delete_on, language);
    let mistake = unreadable(&state.delete_on, cx.today) || state.delete_on.text().trim().is_empty();
    let look = Field {
        label: &tx.t("settings-delete-on"),
        hint: &tx.t("date-hint"),
        help: &tx.t("settings-delete-on-help"),
        mistake: mistake.then_some(unread.as_str()),
        width: Some(220.0),
    };
    let (_, written) = draft_field(ui, Id::unique("unit-delete-on"), &mut state.delete_on, &record, look);
    if let Some(date) = written.and_then(|text| dates::read_date(&text, cx.today)) {
        change(Details { delete_on: date, ..details.clone() }, out);
    }
    if details.delete_on < cx.today {
        note(ui, &tx.t("settings-delete-now"));
    }
    let proposal = proposed_deletion(details);
    if details.deadline.is_some() && proposal != details.delete_on {
        let day = dates::day(proposal, cx.today, language);
        if ui.add(Btn::plain(&tx.f("settings-delete-proposal", &[("date", (&day).into())]))).clicked() {
            change(Details { delete_on: proposal, ..details.clone() }, out);
        }
    }
    if details.closed.is_none() {
        rule(ui);
        note(ui, &tx.t("cycle-about"));
        if ui.add(Btn::secondary(&tx.t("cycle-ask"))).clicked() {
            out.push(Intent::AskNewCycle);
        }
    }
}

fn change(details: Details, out: &mut Intents) {
    out.push(Intent::Change(Change::SetDetails(details)));
}

/// Whether something stands in the field that cannot be read as a date.
fn unreadable(draft: &Draft, today: NaiveDate) -> bool {
    draft.differs() && !draft.text().trim().is_empty() && dates::read_date(draft.text(), today).is_none()
}

/// When it is proposed that the file is deleted: three months after the deadline, or nine months after the cycle began
/// where there is none.
fn proposed_deletion(details: &Details) -> NaiveDate {
    let (from, months) = details.deadline.map_or((details.started, 9), |deadline| (deadline, 3));
    from.checked_add_months(Months::new(months)).unwrap_or(from)
}

/// The details with another deadline. A day of deletion that was only proposed moves with it; one the leader has chosen
/// stays.
fn with_deadline(details: &Details, deadline: Option<NaiveDate>) -> Details {
    let proposed = details.delete_on == proposed_deletion(details);
    let mut details = Details { deadline, ..details.clone() };
    if proposed {
        details.delete_on = proposed_deletion(&details);
    }
    details
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn details() -> Details {
        Details {
            name: "Skogly".to_owned(),
            started: date(2026, 11, 1),
            deadline: None,
            delete_on: date(2027, 8, 1),
            sample: false,
            closed: None,
        }
    }

    #[test]
    fn deletion_is_proposed_three_months_after_the_deadline() {
        let set = with_deadline(&details(), Some(date(2026, 12, 18)));
        assert_eq!(set.delete_on, date(2027, 3, 18));
        let moved = with_deadline(&set, Some(date(2027, 1, 31)));
        assert_eq!(moved.delete_on, date(2027, 4, 30), "April has no 31st");
        assert_eq!(with_deadline(&moved, None).delete_on, date(2027, 8, 1));
    }

    #[test]
    fn a_day_of_deletion_that_the_leader_chose_stays() {
        let own = Details { delete_on: date(2027, 1, 1), ..details() };
        assert_eq!(with_deadline(&own, Some(date(2026, 12, 18))).delete_on, date(2027, 1, 1));
    }
}
