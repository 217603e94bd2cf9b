//! The choices before a meeting: form, film, topic, date; and whether the text fits the time.

use eframe::egui::Ui;

use crate::programme::MeetingKind;
use crate::ui::intent::{Cx, Intents};

/// What the screen keeps for itself.
#[derive(Default)]
pub struct PlanState {}

/// Draws the screen.
pub fn plan_ui(ui: &mut Ui, cx: &Cx<'_>, kind: MeetingKind, state: &mut PlanState, out: &mut Intents) {}
