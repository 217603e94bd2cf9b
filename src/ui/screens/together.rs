//! «Gå gjennom sammen».

use eframe::egui::Ui;

use crate::ui::intent::{Cx, Intents};
use crate::ui::widgets::{heading, page};
use crate::unit::RecordId;

/// What the screen keeps for itself.
#[derive(Default)]
pub struct TogetherState {}

/// Draws the screen.
pub fn together_ui(ui: &mut Ui, cx: &Cx<'_>, session: Option<RecordId>, state: &mut TogetherState, out: &mut Intents) {
    let _ = (state, out);
    let _ = session;
    page(ui, "together", |ui| {
        heading(ui, &cx.tx.t("page-together"));
    });
}
