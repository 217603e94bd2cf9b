//! «Kom i gang»: a new unit, an open one, or the sample.

use chrono::NaiveDate;
use eframe::egui::Ui;

use crate::store::Settings;
use crate::ui::intent::Intents;
use crate::ui::texts::Texts;

/// What the welcome page is given.
#[derive(Clone, Copy)]
pub struct WelcomeCx<'a> {
    /// The texts of the chosen language.
    pub tx: &'a Texts,
    /// The settings, with the files opened last.
    pub settings: &'a Settings,
    /// Today.
    pub today: NaiveDate,
    /// Whether the page has just been opened.
    pub arrived: bool,
}

/// What the screen keeps for itself.
#[derive(Default)]
pub struct WelcomeState {}

/// Draws the screen.
pub fn welcome_ui(ui: &mut Ui, cx: &WelcomeCx<'_>, state: &mut WelcomeState, out: &mut Intents) {}
