//! While files are looked at or deleted: what goes on.

use eframe::egui::accesskit::Live;
use eframe::egui::{Id, Memory, Ui};

use crate::ui::texts::Texts;
use crate::ui::widgets::{Btn, body, dialog, note, wrapped};

const WIDTH: f32 = 480.0;

/// That it is looked which files there are. Returns whether it stays.
pub fn looking_ui(ui: &mut Ui, tx: &Texts) -> bool {
    let (cancel, close) = dialog(ui, Id::unique("files"), &tx.t("erase-looking"), WIDTH, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        note(ui, &tx.t("opening-now-about"));
        wrapped(ui, |ui| {
            let cancel = ui.add(Btn::secondary(&tx.t("cancel")));
            if ui.ctx().memory(Memory::focused).is_none() {
                cancel.request_focus();
            }
            cancel.clicked()
        })
    });
    !(cancel || close)
}

/// That it is being deleted. It cannot be left: what is half done would be there still.
pub fn doing_ui(ui: &mut Ui, tx: &Texts) {
    dialog(ui, Id::unique("erasing"), &tx.t("erase-doing"), WIDTH, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        let line = body(ui, &tx.t("erase-doing-about"));
        ui.ctx().accesskit_node_builder(line.id, |node| node.set_live(Live::Polite));
    });
}
