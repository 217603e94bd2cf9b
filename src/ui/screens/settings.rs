//! «Innstillinger og personvern»: language, look, keys, content pack, the unit's dates, and where the file lies.

use eframe::egui::Ui;

use crate::store::{PackFileError, Places};
use crate::ui::intent::{Cx, Intents};

/// What the screen keeps for itself.
#[derive(Default)]
pub struct SettingsState {}

/// Draws the screen. `pack_problem` is why the municipality's own content pack could not be used.
pub fn settings_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    pack_problem: Option<&PackFileError>,
    places: &Places,
    state: &mut SettingsState,
    out: &mut Intents,
) {
}
