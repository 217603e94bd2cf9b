//! «Slett nå» and «Slett alt om …»: what would go, the last question, and what became of it.

mod person;
mod report;
mod unit;
mod waiting;

pub use person::{ForgetCx, ForgetState, forget_ui};
pub use report::{ErasedReport, report_ui};
pub use unit::{EraseCx, EraseState, erase_ui};
pub use waiting::{doing_ui, looking_ui};

use eframe::egui::Ui;
use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::store::{Places, StoredFile};
use crate::ui::texts::Texts;
use crate::ui::widgets::{bullet, check, heading_sized};
use crate::ui::{theme, wording};

/// The files the leader is asked about, each with a box of its own.
fn asked_ui(
    ui: &mut Ui,
    (tx, places): (&Texts, &Places),
    title: &str,
    files: &[&StoredFile],
    chosen: &mut BTreeSet<PathBuf>,
) {
    if files.is_empty() {
        return;
    }
    ui.add_space(6.0);
    heading_sized(ui, title, 3, theme::size::BODY);
    for file in files {
        let on = chosen.contains(&file.path);
        let response = check(ui, on, &wording::asked_file(tx, file, places));
        let path = file.path.display().to_string();
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(path.as_str()));
        if response.on_hover_text(&path).clicked() && !chosen.remove(&file.path) {
            chosen.insert(file.path.clone());
        }
    }
}

/// Lines with what is short, and the whole of them when pointed at.
fn lines_ui(ui: &mut Ui, lines: &[wording::Line]) {
    for line in lines {
        let shown = bullet(ui, &line.short);
        if line.short != line.whole {
            ui.ctx().accesskit_node_builder(shown.id, |node| node.set_description(line.whole.as_str()));
            shown.on_hover_text(&line.whole);
        }
    }
}
