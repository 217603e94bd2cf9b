//! After the meeting: times, who must catch up, and when the next one is.

use eframe::egui::Ui;

use crate::ui::intent::{Cx, Intents};
use crate::unit::MeetingId;

/// What the screen keeps for itself.
#[derive(Default)]
pub struct ClosingState {}

/// Draws the screen.
pub fn closing_ui(ui: &mut Ui, cx: &Cx<'_>, meeting: MeetingId, state: &mut ClosingState, out: &mut Intents) {}
