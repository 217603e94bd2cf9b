//! The building blocks of the screens. They know the look, and nothing of people or meetings.

mod back;
mod bar;
mod button;
mod card;
mod choice;
mod dialog;
mod draft;
mod field;
mod fold;
mod guarded;
mod keyed;
mod layout;
mod list;
mod paste;
mod pick;
mod secret;
mod select;
mod text;
mod view;

pub use back::{give_keyboard_back, stays_open};
pub use bar::{Bar, Part, parts_bar};
pub use button::{Btn, link, link_button};
pub use card::{accent_card, card, card_sized, panel_frame};
pub use choice::{check, chip, chip_toned, radio, segments, tile};
pub use dialog::{alert, dialog, lead, roomy, turn_pages};
pub use draft::{Draft, draft_field};
pub use field::{Field, area, field, search};
pub use fold::fold;
pub use guarded::say_of_birth_numbers;
pub use keyed::{key_button, keycap_size, paint_keycap};
pub use layout::{
    above_notice, card_columns, columns, cover_foot, foot_taken, page, radio_group, row_between, row_between_from,
    take_foot, wrapped,
};
pub use list::bullet;
pub use paste::paste_field;
pub use pick::{action_tile, choose, pick_row};
pub use secret::{Secret, secret_field};
pub use select::select;
pub use text::{
    Tone, body, heading, heading_sized, kbd, kbd_hint, label_as, laid, leading, note, quiet, rule, strong, tag,
};
pub use view::bring_into_view;

use eframe::egui::{Response, Stroke, StrokeKind, Ui};

use super::theme;

/// Draws the ring around a control that has the keyboard, and brings it into view when it gets it.
pub fn focus_ring(ui: &Ui, response: &Response) {
    if response.has_focus() {
        view::follow_focus(ui, response);
        let stroke = Stroke::new(3.0, theme::tokens(ui).focus());
        ui.painter().rect_stroke(response.rect.expand(2.0), theme::RADIUS, stroke, StrokeKind::Outside);
    }
}
