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
mod keyed;
mod layout;
mod list;
mod pick;
mod select;
mod text;

pub use back::{give_keyboard_back, stays_open};
pub use bar::{Bar, Part, parts_bar};
pub use button::{Btn, link, link_button};
pub use card::{accent_card, card, card_sized, panel_frame};
pub use choice::{check, chip, chip_toned, radio, segments, tile};
pub use dialog::dialog;
pub use draft::{Draft, draft_field};
pub use field::{Field, area, field, search};
pub use fold::fold;
pub use keyed::{key_button, keycap_size, paint_keycap};
pub use layout::{card_columns, columns, foot_taken, page, radio_group, row_between, take_foot, wrapped};
pub use list::bullet;
pub use pick::{action_tile, choose, pick_row};
pub use select::select;
pub use text::{
    Tone, body, heading, heading_sized, kbd, kbd_hint, label_as, laid, leading, note, quiet, rule, strong, tag,
};

use eframe::egui::style::ScrollAnimation;
use eframe::egui::{Id, Response, Stroke, StrokeKind, Ui, Vec2};

use super::theme;

/// How many times a control is scrolled to until it is seen.
const TRIES: u8 = 3;

/// Scrolls to a control that has just got the keyboard, however it came there: Tab, an arrow, or a page that opened.
fn follow_focus(ui: &Ui, response: &Response) {
    let key = Id::unique("followed-focus");
    // In a window of another size it may stand elsewhere.
    let what = (response.id, ui.ctx().content_rect().size());
    let (followed, tries) =
        ui.data(|data| data.get_temp::<((Id, Vec2), u8)>(key)).unwrap_or(((Id::NULL, Vec2::ZERO), 0));
    let tries = if followed == what { tries } else { 0 };
    // A page that has just opened does not know its own height the first time it is drawn.
    if tries < TRIES {
        let tries = if ui.clip_rect().contains_rect(response.rect) { TRIES } else { tries + 1 };
        ui.data_mut(|data| data.insert_temp(key, (what, tries)));
        ui.scroll_to_rect_animation(response.rect.expand(6.0), None, ScrollAnimation::none());
    }
}

/// Draws the ring around a control that has the keyboard, and brings it into view when it gets it.
pub fn focus_ring(ui: &Ui, response: &Response) {
    if response.has_focus() {
        follow_focus(ui, response);
        let stroke = Stroke::new(3.0, theme::tokens(ui).focus());
        ui.painter().rect_stroke(response.rect.expand(2.0), theme::RADIUS, stroke, StrokeKind::Outside);
    }
}
