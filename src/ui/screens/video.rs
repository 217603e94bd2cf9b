//! «Videomøte»: what the meeting is about gives the tool, the rules and the checklists.

use eframe::egui::Ui;

use crate::ui::intent::{Cx, Intents};

/// What the screen keeps for itself.
#[derive(Default)]
pub struct VideoState {}

/// Draws the screen.
pub fn video_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut VideoState, out: &mut Intents) {}
