//! «Slett nå» and «Slett alt om …»: what would go, the last question, and what became of it.

mod person;
mod report;
mod unit;

pub use person::{ForgetCx, ForgetState, forget_ui};
pub use report::{ErasedReport, report_ui};
pub use unit::{EraseCx, EraseState, erase_ui};

use eframe::egui::Ui;
use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::store::StoredFile;
use crate::ui::texts::Texts;
use crate::ui::widgets::{check, heading_sized};
use crate::ui::{theme, wording};

/// From this height of the window, in points, what is to be read stands above the buttons.
const ROOMY: f32 = 600.0;

/// The files the leader is asked about, each with a box of its own.
fn asked_ui(ui: &mut Ui, tx: &Texts, title: &str, files: &[&StoredFile], chosen: &mut BTreeSet<PathBuf>) {
    if files.is_empty() {
        return;
    }
    ui.add_space(6.0);
    heading_sized(ui, title, 3, theme::size::BODY);
    for file in files {
        let on = chosen.contains(&file.path);
        if check(ui, on, &wording::asked_file(tx, file)).clicked() && !chosen.remove(&file.path) {
            chosen.insert(file.path.clone());
        }
    }
}

/// Whether the first button may have the keyboard at once: in a small window that would carry what is to be read away.
fn roomy(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() >= ROOMY
}
