//! Buttons that show the keys which do the same.

use eframe::egui::accesskit::Role;
use eframe::egui::{
    CornerRadius, CursorIcon, Painter, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2,
    vec2,
};

use super::focus_ring;
use crate::ui::fonts::Weight;
use crate::ui::theme::{self, size};
use crate::ui::tokens::Tokens;

/// The space between a key and what stands beside it, in points.
const GAP: f32 = 6.0;

/// How large a key is when it is painted, in points.
pub fn keycap_size(ui: &Ui, key: &str) -> Vec2 {
    let t = theme::tokens(ui);
    ui.painter().layout_no_wrap(key.to_owned(), Weight::Regular.at(13.0), t.quiet()).size() + vec2(14.0, 6.0)
}

/// Paints a key of the keyboard with its upper left corner at a place. Returns where it is.
pub fn paint_keycap(painter: &Painter, t: &Tokens, at: Pos2, key: &str) -> Rect {
    let words = painter.layout_no_wrap(key.to_owned(), Weight::Regular.at(13.0), t.quiet());
    let rect = Rect::from_min_size(at, words.size() + vec2(14.0, 6.0));
    painter.rect(rect, theme::RADIUS, t.card(), Stroke::new(1.0, t.neutral.border_subtle), StrokeKind::Inside);
    let foot = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 2.0), rect.max);
    painter.rect_filled(foot, CornerRadius { sw: 4, se: 4, nw: 0, ne: 0 }, t.neutral.border_subtle);
    painter.galley(at + vec2(7.0, 2.0), words, t.quiet());
    rect
}

/// A plain button with the keys that do the same before what it does. A screen reader says what it does.
pub fn key_button(ui: &mut Ui, keys: &[&str], does: &str) -> Response {
    let t = theme::tokens(ui);
    let words = ui.painter().layout_no_wrap(does.to_owned(), Weight::Regular.at(size::BODY), t.quiet());
    let caps: Vec<Vec2> = keys.iter().map(|key| keycap_size(ui, key)).collect();
    let wide: f32 = caps.iter().map(|cap| cap.x + GAP).sum::<f32>() + words.size().x;
    let (rect, response) = ui.allocate_exact_size(vec2(wide, 32.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, does));
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(GAP, 0.0)), theme::RADIUS, t.neutral.surface_tinted);
    }
    let mut left = rect.left();
    for (key, cap) in keys.iter().zip(&caps) {
        let at = pos2(left, rect.center().y - cap.y / 2.0);
        paint_keycap(ui.painter(), t, at, key);
        left += cap.x + GAP;
    }
    ui.painter().galley(pos2(left, rect.center().y - words.size().y / 2.0), words, t.quiet());
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
