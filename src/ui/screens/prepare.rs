//! «Forbered deg»: the leader's own modules and films, questions the staff may ask, and rehearsal.

use eframe::egui::Ui;

use crate::ui::intent::{Cx, Intents};

/// What the screen keeps for itself.
#[derive(Default)]
pub struct PrepareState {}

/// Draws the screen.
pub fn prepare_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut PrepareState, out: &mut Intents) {}
