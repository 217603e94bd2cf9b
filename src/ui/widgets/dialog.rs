//! A dialogue over the screen: a heading, some words, and buttons.

use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::style::ScrollAnimation;
use eframe::egui::{Frame, Id, Key, Label, Margin, Memory, Modal, Modifiers, Response, ScrollArea, Sense, Ui, vec2};

use super::text::heading_label;
use super::{body, focus_ring, stays_open};
use crate::ui::theme::size;

/// From this height of the window, in points, what is to be read stands above the buttons.
const ROOMY: f32 = 600.0;

/// Whether a button under much to read may have the keyboard at once: in a small window that would carry it away.
pub fn roomy(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() >= ROOMY
}

/// Shows a dialogue `width` points wide. Returns what `add` returned, and whether the leader asked to close it (Esc,
/// or a press outside). Where nothing in it asks for the keyboard, its heading has it.
pub fn dialog<R>(ui: &mut Ui, id: Id, title: &str, width: f32, add: impl FnOnce(&mut Ui) -> R) -> (R, bool) {
    show(ui, (id, Role::Dialog), title, width, add)
}

/// The same for what went wrong, and for the last question before something is gone: read aloud at once.
pub fn alert<R>(ui: &mut Ui, id: Id, title: &str, width: f32, add: impl FnOnce(&mut Ui) -> R) -> (R, bool) {
    show(ui, (id, Role::AlertDialog), title, width, add)
}

/// What a dialogue is about, in words that are read with its title when it opens.
pub fn lead(ui: &mut Ui, text: &str) -> Response {
    ui.data_mut(|data| {
        let known: Option<Arc<str>> = data.get_temp(said());
        let all = known.map_or_else(|| text.into(), |known| format!("{known} {text}").into());
        data.insert_temp::<Arc<str>>(said(), all);
    });
    body(ui, text)
}

/// Lets the keys that turn pages scroll what is drawn here, where it is longer than its place.
pub fn turn_pages(ui: &Ui) {
    let height = ui.clip_rect().height();
    if ui.min_rect().height() <= height {
        return;
    }
    for (key, part) in [(Key::PageDown, -0.9), (Key::PageUp, 0.9)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta_animation(vec2(0.0, part * height), ScrollAnimation::none());
        }
    }
}

fn said() -> Id {
    Id::unique("what a dialogue is about")
}

fn show<R>(ui: &Ui, (id, role): (Id, Role), title: &str, width: f32, add: impl FnOnce(&mut Ui) -> R) -> (R, bool) {
    stays_open(ui, id);
    ui.data_mut(|data| data.remove::<Arc<str>>(said()));
    let window = ui.ctx().content_rect();
    let margin = if window.width() < crate::ui::theme::NARROW { 16 } else { 24 };
    let width = width.min(window.width() - 32.0 - 2.0 * f32::from(margin));
    let frame = Frame::popup(ui.style()).inner_margin(margin);
    let area = Modal::default_area(id).accessible_name(title).role(role);
    let modal = Modal::new(id).area(area).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(width);
        ui.set_max_height(window.height() - 32.0 - 2.0 * f32::from(margin));
        let head = head_ui(ui, title);
        ui.add_space(2.0);
        let shown = ScrollArea::vertical()
            .id_salt("dialog")
            .max_height(ui.available_height())
            .auto_shrink([false, true])
            // Room for the ring round the first and the last control.
            .content_margin(Margin { left: 0, right: 0, top: 6, bottom: 6 })
            .show(ui, |ui| {
                let shown = add(ui);
                turn_pages(ui);
                shown
            });
        if ui.memory(Memory::focused).is_none() {
            head.request_focus();
        }
        shown.inner
    });
    let about: Option<Arc<str>> = ui.data_mut(|data| data.remove_temp(said()));
    if let Some(about) = about {
        ui.ctx().accesskit_node_builder(id, |node| node.set_description(&*about));
    }
    let close = modal.should_close();
    (modal.inner, close)
}

/// The heading takes the keyboard where nothing else has it, so that it is in the dialogue; Tab does not come back to it.
fn head_ui(ui: &mut Ui, title: &str) -> Response {
    let (own, focused) = (ui.next_auto_id(), ui.memory(Memory::focused));
    let takes = focused.is_none_or(|focused| focused == own);
    let with = |label: Label| if takes { label.sense(Sense::focusable_noninteractive()) } else { label };
    let head = heading_label(ui, title, 2, size::H2, with);
    focus_ring(ui, &head);
    head
}
