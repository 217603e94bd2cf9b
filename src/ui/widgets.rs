//! The building blocks of the screens. They know the look, and nothing of people or meetings.

mod bar;
mod button;
mod card;
mod choice;
mod dialog;
mod draft;
mod field;
mod fold;
mod layout;
mod list;
mod pick;
mod text;

pub use bar::{Bar, Part, parts_bar};
pub use button::{Btn, link, link_button};
pub use card::{accent_card, card, card_sized, panel_frame};
pub use choice::{check, chip, radio, segments, tile};
pub use dialog::dialog;
pub use draft::{Draft, draft_field};
pub use field::{Field, area, field, search};
pub use fold::fold;
pub use layout::{card_columns, columns, page, row_between, wrapped};
pub use list::bullet;
pub use pick::{action_tile, choose, pick_row};
pub use text::{Tone, body, heading, heading_sized, kbd, kbd_hint, label_as, note, quiet, rule, strong, tag};

use eframe::egui::{Response, Stroke, StrokeKind, Ui};

use super::theme;

/// Draws the ring around a control that has the keyboard.
pub fn focus_ring(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let stroke = Stroke::new(3.0, theme::tokens(ui).focus());
        ui.painter().rect_stroke(response.rect.expand(2.0), theme::RADIUS, stroke, StrokeKind::Outside);
    }
}
