//! «Oversikt»: what to do next, in one line with one button, and how far the unit has come.

use eframe::egui::Ui;

use crate::ui::intent::{Cx, Intents};

/// Draws the screen.
pub fn overview_ui(ui: &mut Ui, cx: &Cx<'_>, out: &mut Intents) {}
