//! «Innstillinger og personvern»: language, look, keys, content pack, the unit's dates, and where the file lies.

mod deletion;
mod encryption;
mod keys;
mod look;
mod stock;
mod storage;
mod unit;

use eframe::egui::Ui;

use crate::store::{PackFileError, Settings, StoredGroup};
use crate::ui::away::Hearing;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme;
use crate::ui::widgets::{card, columns, heading, page};

pub use look::{language_chooser, theme_chooser};

/// What the screen keeps for itself.
#[derive(Default)]
pub struct SettingsState {
    keys: keys::KeysState,
    unit: unit::UnitState,
    stock: stock::Stock,
    /// Whether the leader comes to move the day of deletion.
    moves_deletion: bool,
    /// What the system tells of the screen and of sleep.
    pub hearing: Hearing,
}

impl SettingsState {
    /// Takes in which files there are.
    pub fn take_stock(&mut self, stock: Vec<StoredGroup>) {
        self.stock = stock::Stock::of(stock);
    }

    /// The leader comes to move the day of deletion: its field has the keyboard when the page is shown next.
    pub fn move_deletion(&mut self) {
        self.moves_deletion = true;
    }

    /// Whether the next key is to be bound to something, so that it must do nothing else.
    pub fn takes_keys(&self) -> bool {
        self.keys.listening()
    }
}

/// Draws the screen. `pack_problem` is why the municipality's own content pack could not be used.
pub fn settings_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    pack_problem: Option<&PackFileError>,
    state: &mut SettingsState,
    out: &mut Intents,
) {
    if cx.arrived {
        let stock = std::mem::take(&mut state.stock);
        let hearing = state.hearing;
        let unit = unit::UnitState::come_to_move(std::mem::take(&mut state.moves_deletion));
        *state = SettingsState { unit, stock, hearing, ..SettingsState::default() };
    }
    let SettingsState { keys, unit, stock, hearing, .. } = state;
    let hearing = *hearing;
    // Both columns ask for things; what they ask for is put together after they are drawn.
    let mut right = Intents::new();
    page(ui, "settings", |ui| {
        heading(ui, &cx.tx.t("page-settings"));
        ui.add_space(4.0);
        let beside = ui.available_width() >= theme::NARROW;
        columns(
            ui,
            "settings",
            (1.0, 1.0),
            |ui| {
                stack(ui);
                card(ui, |ui| look::look_ui(ui, cx, out));
                card(ui, |ui| keys::keys_ui(ui, cx, keys, out));
                card(ui, |ui| storage::pack_ui(ui, cx, pack_problem, out));
                card(ui, |ui| storage::privacy_ui(ui, cx));
                card(ui, |ui| storage::about_ui(ui, cx));
            },
            |ui| {
                stack(ui);
                card(ui, |ui| unit::unit_ui(ui, cx, unit, beside, &mut right));
                card(ui, |ui| storage::file_ui(ui, cx, stock.place_of_unit(), &mut right));
                card(ui, |ui| encryption::encryption_ui(ui, cx, hearing, &mut right));
                card(ui, |ui| stock::stock_ui(ui, cx, stock, &mut right));
            },
        );
    });
    out.append(&mut right);
}

fn stack(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 16.0;
}

/// Asks for settings with one thing changed.
fn set(settings: &Settings, change: impl FnOnce(&mut Settings), out: &mut Intents) {
    let mut settings = settings.clone();
    change(&mut settings);
    settings.sanitize();
    out.push(Intent::Set(Box::new(settings)));
}
