//! When the meeting has ended: how it went, and what «Ferdig» does.

use eframe::egui::{Rect, ScrollArea, Ui, UiBuilder};

use super::{PresentCx, words};
use crate::meeting::Pace;
use crate::ui::widgets::{body, heading_sized, note};
use crate::ui::{dates, theme};

/// Draws the summary in `room`.
pub(super) fn summary_ui(ui: &mut Ui, cx: &PresentCx<'_>, room: Rect) {
    let tx = cx.tx;
    ui.scope_builder(UiBuilder::new().max_rect(room).id_salt("summary"), |ui| {
        ScrollArea::vertical().id_salt("summary").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            ui.set_max_width(ui.available_width().min(720.0));
            ui.add_space((room.height() * 0.12).min(80.0));
            let (title, next) = words::over(cx);
            heading_sized(ui, &title, 2, theme::size::FIGURE.min(room.width() * 0.07));
            let Some(record) = cx.run.record() else { return };
            let time = |seconds: u32| dates::length(u64::from(seconds));
            let used = tx.f(
                "present-summary-time",
                &[("used", (&time(record.actual_s)).into()), ("planned", (&time(record.planned_s)).into())],
            );
            body(ui, &used);
            if record.question_s > 0 {
                let questions = words::span(tx, record.question_s);
                body(ui, &tx.f("present-summary-questions", &[("time", (&questions).into())]));
            }
            match record.pace.map(Pace::words_per_minute) {
                // One speaks otherwise to one than to a room: the pace of a talk is nothing to plan by.
                _ if cx.talk() => {}
                Some(pace) => drop(body(ui, &tx.n("present-summary-pace", pace as usize))),
                None => drop(body(ui, &tx.t("present-summary-no-pace"))),
            }
            ui.add_space(8.0);
            note(ui, &next);
        });
    });
}
