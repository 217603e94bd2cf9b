//! A dialogue over the screen: a heading, some words, and buttons.

use eframe::egui::{Frame, Id, Margin, Modal, Ui};

use super::{heading_sized, stays_open};
use crate::ui::theme::size;

/// From this height of the window, in points, what is to be read stands above the buttons.
const ROOMY: f32 = 600.0;

/// Whether a button under much to read may have the keyboard at once: in a small window that would carry it away.
pub fn roomy(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() >= ROOMY
}

/// Shows a dialogue `width` points wide. Returns what `add` returned, and whether the leader asked to close it (Esc,
/// or a press outside).
pub fn dialog<R>(ui: &mut Ui, id: Id, title: &str, width: f32, add: impl FnOnce(&mut Ui) -> R) -> (R, bool) {
    stays_open(ui, id);
    let window = ui.ctx().content_rect();
    let margin = if window.width() < crate::ui::theme::NARROW { 16 } else { 24 };
    let width = width.min(window.width() - 32.0 - 2.0 * f32::from(margin));
    let frame = Frame::popup(ui.style()).inner_margin(margin);
    let area = Modal::default_area(id).accessible_name(title);
    let modal = Modal::new(id).area(area).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(width);
        ui.set_max_height(window.height() - 32.0 - 2.0 * f32::from(margin));
        heading_sized(ui, title, 2, size::H2);
        ui.add_space(2.0);
        eframe::egui::ScrollArea::vertical()
            .id_salt("dialog")
            .max_height(ui.available_height())
            .auto_shrink([false, true])
            // Room for the ring round the first and the last control.
            .content_margin(Margin { left: 0, right: 0, top: 6, bottom: 6 })
            .show(ui, |ui| add(ui))
            .inner
    });
    let close = modal.should_close();
    (modal.inner, close)
}
