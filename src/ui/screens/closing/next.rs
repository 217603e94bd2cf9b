//! What comes after: the day of the second meeting, or the deadline for completing.

use chrono::{NaiveDate, NaiveTime};
use eframe::egui::{Id, Ui};

use crate::programme::MeetingKind;
use crate::ui::dates;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme::size;
use crate::ui::widgets::{Field, body, card, field, heading_sized, note, wrapped};
use crate::unit::{Change, Meeting};

/// What stands in a field: nothing, something that is understood, or something that is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typed<T> {
    Nothing,
    Known(T),
    Unclear,
}

impl<T> Typed<T> {
    fn read(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Self {
        if text.trim().is_empty() {
            return Self::Nothing;
        }
        read(text).map_or(Self::Unclear, Self::Known)
    }

    fn is_unclear(&self) -> bool {
        matches!(self, Self::Unclear)
    }
}

fn read_date(text: &str, today: NaiveDate) -> Typed<NaiveDate> {
    Typed::read(text, |text| dates::read_date(text, today))
}

/// When the second meeting is to be.
pub(super) fn second_ui(ui: &mut Ui, cx: &Cx<'_>, date: &mut String, time: &mut String, out: &mut Intents) {
    let tx = cx.tx;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        heading_sized(ui, &tx.t("meeting-second"), 2, size::LEAD);
        if cx.unit.held_meeting(MeetingKind::Second).is_some() {
            body(ui, &tx.t("closing-second-held"));
            return;
        }
        let (read_day, read_hour) = (read_date(date, cx.today), Typed::read(time, dates::read_time));
        let mut left = false;
        wrapped(ui, |ui| {
            let mistake = read_day.is_unclear().then(|| tx.t("closing-date-mistake"));
            left |= short(
                ui,
                "closing-date",
                date,
                &tx.t("closing-date"),
                &tx.t("closing-date-hint"),
                mistake.as_deref(),
                200.0,
            );
            let mistake = read_hour.is_unclear().then(|| tx.t("closing-time-mistake"));
            left |= short(
                ui,
                "closing-clock",
                time,
                &tx.t("closing-clock"),
                &tx.t("closing-clock-hint"),
                mistake.as_deref(),
                140.0,
            );
        });
        if let Typed::Known(day) = read_day {
            let long = dates::capitalised(&dates::long(day, tx.language()));
            let line = if day < cx.today {
                tx.f("closing-date-past", &[("date", (&long).into())])
            } else {
                tx.f("closing-date-is", &[("date", (&long).into())])
            };
            note(ui, &line);
        } else {
            note(ui, &tx.t("closing-date-help"));
        }
        if left {
            keep_second(cx, date, time, out);
        }
    });
}

/// A short field. Returns whether the leader has just left it.
fn short(
    ui: &mut Ui,
    name: &str,
    text: &mut String,
    label: &str,
    hint: &str,
    mistake: Option<&str>,
    width: f32,
) -> bool {
    let options = Field { label, hint, mistake, width: Some(width), ..Field::default() };
    field(ui, Id::unique(name), text, options).lost_focus()
}

/// Records the second meeting's day and hour if they have changed and are understood.
pub(super) fn keep_second(cx: &Cx<'_>, date: &str, time: &str, out: &mut Intents) {
    if cx.unit.held_meeting(MeetingKind::Second).is_some() {
        return;
    }
    let day = read_date(date, cx.today);
    let hour: Typed<NaiveTime> = Typed::read(time, dates::read_time);
    let plan = cx.plan_of(MeetingKind::Second);
    let mut edited: Meeting = plan.clone();
    match day {
        Typed::Nothing => edited.date = None,
        Typed::Known(day) => edited.date = Some(day),
        Typed::Unclear => {}
    }
    match hour {
        Typed::Nothing => edited.time = None,
        Typed::Known(hour) => edited.time = Some(hour),
        Typed::Unclear => {}
    }
    if edited != plan {
        out.push(Intent::Change(Change::PlanMeeting(edited)));
    }
}

/// When everyone is to have completed.
pub(super) fn deadline_ui(ui: &mut Ui, cx: &Cx<'_>, text: &mut String, out: &mut Intents) {
    let tx = cx.tx;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        heading_sized(ui, &tx.t("closing-deadline-title"), 2, size::LEAD);
        let read = read_date(text, cx.today);
        let mistake = read.is_unclear().then(|| tx.t("closing-date-mistake"));
        let label = tx.t("closing-deadline");
        let left = short(ui, "closing-deadline", text, &label, &tx.t("closing-date-hint"), mistake.as_deref(), 200.0);
        if let Typed::Known(day) = read {
            let deadline = dates::capitalised(&dates::long(day, tx.language()));
            let details = cx.unit.details.with_deadline(Some(day));
            let own = details.delete_on != details.proposed_deletion();
            let delete = dates::day(details.delete_on, cx.today, tx.language());
            let key = if own { "closing-deadline-is-own" } else { "closing-deadline-is" };
            let line = tx.f(key, &[("date", (&deadline).into()), ("delete", (&delete).into())]);
            note(ui, &line);
        } else {
            note(ui, &tx.t("closing-deadline-help"));
        }
        if left {
            keep_deadline(cx, text, out);
        }
    });
}

/// Records the deadline if it has changed and is understood; the day of deletion follows it.
pub(super) fn keep_deadline(cx: &Cx<'_>, text: &str, out: &mut Intents) {
    let known = &cx.unit.details;
    let details = match read_date(text, cx.today) {
        Typed::Unclear => return,
        Typed::Nothing => known.with_deadline(None),
        Typed::Known(day) => known.with_deadline(Some(day)),
    };
    if details != *known {
        out.push(Intent::Change(Change::SetDetails(details)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn what_is_typed_is_nothing_a_date_or_unclear() {
        let today = date(2026, 11, 21);
        assert_eq!(read_date("  ", today), Typed::Nothing);
        assert_eq!(read_date("26.11", today), Typed::Known(date(2026, 11, 26)));
        assert_eq!(read_date("torsdag", today), Typed::Unclear);
    }
}
