//! «Medarbeidere»: one table for following up and for editing.

use eframe::egui::Ui;

use crate::ui::intent::{Cx, Intents, PeopleFilter};

/// What the screen keeps for itself.
#[derive(Default)]
pub struct PeopleState {}

/// Draws the screen.
pub fn people_ui(ui: &mut Ui, cx: &Cx<'_>, filter: PeopleFilter, state: &mut PeopleState, out: &mut Intents) {}
