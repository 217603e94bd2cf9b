//! A dialogue over the screen: a heading, some words, and buttons.

use eframe::egui::{Id, Modal, Ui};

use super::heading_sized;
use crate::ui::theme::size;

/// Shows a dialogue `width` points wide. Returns what `add` returned, and whether the leader asked to close it (Esc,
/// or a press outside).
pub fn dialog<R>(ui: &mut Ui, id: Id, title: &str, width: f32, add: impl FnOnce(&mut Ui) -> R) -> (R, bool) {
    let width = width.min(ui.ctx().content_rect().width() - 64.0);
    let modal = Modal::new(id).show(ui.ctx(), |ui| {
        ui.set_width(width);
        heading_sized(ui, title, 2, size::H2);
        ui.add_space(8.0);
        let tall = ui.ctx().content_rect().height() - 180.0;
        eframe::egui::ScrollArea::vertical()
            .id_salt("dialog")
            .max_height(tall)
            .auto_shrink([false, true])
            .show(ui, |ui| add(ui))
            .inner
    });
    let close = modal.should_close();
    (modal.inner, close)
}
