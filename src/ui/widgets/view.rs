//! Bringing what has the keyboard into view.

use eframe::egui::style::ScrollAnimation;
use eframe::egui::{Id, Rect, Response, Ui, Vec2};

/// How many times a control is scrolled to until it is seen.
const TRIES: u8 = 3;

/// Scrolls to a place at once. Returns whether it did: in the pass after it scrolled, a page is still drawn where it
/// was, and to scroll again then would go twice as far. Whoever is refused asks again in the next pass.
pub fn bring_into_view(ui: &Ui, place: Rect) -> bool {
    let key = Id::unique("brought-into-view");
    let pass = ui.ctx().cumulative_pass_nr();
    if ui.data(|data| data.get_temp::<u64>(key)).is_some_and(|last| pass == last + 1) {
        ui.ctx().request_repaint();
        return false;
    }
    ui.data_mut(|data| data.insert_temp(key, pass));
    ui.scroll_to_rect_animation(place, None, ScrollAnimation::none());
    true
}

/// Scrolls to a control that has just got the keyboard, however it came there: Tab, an arrow, or a page that opened.
pub(super) fn follow_focus(ui: &Ui, response: &Response) {
    let key = Id::unique("followed-focus");
    // In a window of another size it may stand elsewhere.
    let what = (response.id, ui.ctx().content_rect().size());
    let (followed, tries) =
        ui.data(|data| data.get_temp::<((Id, Vec2), u8)>(key)).unwrap_or(((Id::NULL, Vec2::ZERO), 0));
    let tries = if followed == what { tries } else { 0 };
    // A page that has just opened does not know its own height the first time it is drawn.
    if tries < TRIES {
        let seen = ui.clip_rect().contains_rect(response.rect);
        let asked = bring_into_view(ui, response.rect.expand(6.0));
        let tries = if seen && asked { TRIES } else { tries + u8::from(asked) };
        ui.data_mut(|data| data.insert_temp(key, (what, tries)));
        if !seen {
            ui.ctx().request_repaint();
        }
    }
}
