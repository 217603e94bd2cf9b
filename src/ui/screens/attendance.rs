//! «Oppmøte»: who is there, in a few keystrokes, before, during or after the meeting.

use eframe::egui::Ui;

use crate::meeting::Phase;
use crate::programme::MeetingKind;
use crate::ui::intent::{Cx, Intents};

/// What the screen keeps for itself.
#[derive(Default)]
pub struct AttendanceState {}

/// Draws the screen. `going` is the phase of the meeting that is on, if any.
pub fn attendance_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    kind: MeetingKind,
    going: Option<Phase>,
    state: &mut AttendanceState,
    out: &mut Intents,
) {
}
