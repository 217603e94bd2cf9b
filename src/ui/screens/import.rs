//! «Importer».

use eframe::egui::Ui;

use crate::ui::intent::{Cx, Intents};
use crate::ui::widgets::{heading, page};

/// What the screen keeps for itself.
#[derive(Default)]
pub struct ImportState {}

/// Draws the screen.
pub fn import_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut ImportState, out: &mut Intents) {
    let _ = (state, out);
    page(ui, "import", |ui| {
        heading(ui, &cx.tx.t("page-import"));
    });
}
