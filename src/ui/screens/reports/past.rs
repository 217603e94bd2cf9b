//! What became of earlier cycles: numbers without names, until the day their files are to be deleted.

use eframe::egui::Ui;

use crate::ui::dates;
use crate::ui::icons;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme::size;
use crate::ui::widgets::{Btn, body, card, heading_sized, note, rule};
use crate::unit::PastCycle;

/// Draws the card, where there is anything to tell.
pub(super) fn past_ui(ui: &mut Ui, cx: &Cx<'_>, out: &mut Intents) {
    let past: Vec<&PastCycle> = cx.unit.shown_past(cx.today).collect();
    if past.is_empty() {
        return;
    }
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        heading_sized(ui, &cx.tx.n("past", past.len()), 2, size::H3);
        for (at, cycle) in past.into_iter().rev().enumerate() {
            if at > 0 {
                rule(ui);
            }
            cycle_ui(ui, cx, cycle, out);
        }
    });
}

fn cycle_ui(ui: &mut Ui, cx: &Cx<'_>, cycle: &PastCycle, out: &mut Intents) {
    let tx = cx.tx;
    let day = |date| dates::day(date, cx.today, tx.language());
    let (started, closed) = (day(cycle.started), day(cycle.closed));
    body(ui, &tx.f("past-when", &[("started", (&started).into()), ("closed", (&closed).into())]));
    let numbers =
        [("started", cycle.started_count.into()), ("all", cycle.counted.into()), ("completed", cycle.completed.into())];
    let mut said = tx.f("past-numbers", &numbers);
    if let Some(deadline) = cycle.deadline {
        let deadline = day(deadline);
        said = format!("{said} {}", tx.f("past-deadline", &[("date", (&deadline).into())]));
    }
    body(ui, &said);
    let delete_on = day(cycle.delete_on);
    note(ui, &tx.f("past-until", &[("date", (&delete_on).into())]));
    let spoken = tx.f("past-open-spoken", &[("date", (&closed).into())]);
    if ui.add(Btn::secondary(&tx.t("past-open")).icon(icons::FOLDER).spoken(&spoken)).clicked() {
        out.push(Intent::OpenPast(cycle.unit));
    }
}
