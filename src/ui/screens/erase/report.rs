//! What became of what was to be deleted, to be read and kept.

use eframe::egui::{Id, Ui};

use super::lines_ui;
use crate::ui::icons;
use crate::ui::intent::{Intent, Intents};
use crate::ui::texts::Texts;
use crate::ui::theme::size;
use crate::ui::widgets::{Btn, dialog, heading_sized, lead, roomy, wrapped};
use crate::ui::wording;

/// What became of it.
pub struct ErasedReport {
    /// In one line.
    pub title: String,
    /// Which unit or person, and when.
    pub lead: String,
    /// Part by part.
    pub told: Vec<wording::Told>,
    /// Whether it has been shown.
    pub shown: bool,
}

/// Draws the report. Returns whether it stays.
pub fn report_ui(ui: &mut Ui, tx: &Texts, report: &mut ErasedReport, out: &mut Intents) -> bool {
    let (closed, close) = dialog(ui, Id::unique("erased"), &report.title, 680.0, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        lead(ui, &report.lead);
        for (heading, lines) in &report.told {
            ui.add_space(6.0);
            heading_sized(ui, heading, 3, size::BODY);
            lines_ui(ui, lines);
        }
        ui.add_space(4.0);
        wrapped(ui, |ui| {
            let ok = ui.add(Btn::primary(&tx.t("ok")));
            if !std::mem::replace(&mut report.shown, true) && roomy(ui) {
                ok.request_focus();
            }
            if ui.add(Btn::secondary(&tx.t("erase-copy")).icon(icons::COPY)).clicked() {
                let text = wording::told_text(&report.title, &report.lead, &report.told);
                out.push(Intent::Copy(text, "erase-copied"));
            }
            ok.clicked()
        })
    });
    !(closed || close)
}
