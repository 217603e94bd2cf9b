//! «Statusrunde».

use eframe::egui::Ui;

use crate::ui::intent::{Cx, Intents};
use crate::ui::widgets::{heading, page};

/// What the screen keeps for itself.
#[derive(Default)]
pub struct RoundState {}

/// Draws the screen.
pub fn round_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut RoundState, out: &mut Intents) {
    let _ = (state, out);
    page(ui, "round", |ui| {
        heading(ui, &cx.tx.t("page-round"));
    });
}
