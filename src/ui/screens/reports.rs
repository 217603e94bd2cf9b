//! «Rapporter»: where the reports are.

use eframe::egui::Ui;

use crate::ui::intent::{Cx, Intents};

/// Draws the screen.
pub fn reports_ui(ui: &mut Ui, cx: &Cx<'_>, out: &mut Intents) {}
