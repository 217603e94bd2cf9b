//! Larger things to choose or press: rows with a mark at the right, and tiles with an arrow.

use eframe::egui::accesskit::Role;
use eframe::egui::{CursorIcon, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::choice::say_toggled;
use super::{Tone, focus_ring, laid, segments};
use crate::ui::fonts::Weight;
use crate::ui::icons;
use crate::ui::theme::{self, size};

/// One choice of a few side by side, the chosen one tinted in the accent colour. Returns what was pressed.
pub fn choose<T: Copy + PartialEq>(ui: &mut Ui, name: &str, chosen: T, options: &[(T, &str)]) -> Option<T> {
    let t = theme::tokens(ui);
    // Tinted, so that it is not taken for the button that goes on.
    let (fill, colour) = (t.accent.surface_tinted, t.accent.text_subtle);
    let options: Vec<_> = options.iter().map(|(value, text)| (*value, *text, fill, colour)).collect();
    segments(ui, name, Some(chosen), &options)
}

/// A radio button over the whole width with its words and a small mark at the right.
pub fn pick_row(ui: &mut Ui, on: bool, text: &str, mark: &str) -> Response {
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let (fill, colour) = Tone::Neutral.colours(ui);
    let mark_galley = ui.painter().layout_no_wrap(mark.to_owned(), Weight::Medium.at(13.0), colour);
    let mark_width = if mark.is_empty() { 0.0 } else { mark_galley.size().x + 18.0 };
    // Where it is narrow, the mark goes under the words.
    let beside = width - 42.0 - mark_width - 24.0 >= 180.0 || mark.is_empty();
    let wrap = if beside { width - 42.0 - mark_width - 24.0 } else { width - 54.0 };
    let weight = if on { Weight::Medium } else { Weight::Regular };
    let words = laid(ui, text, weight, size::BODY, t.text(), wrap.max(60.0));
    let mark_height = if beside { 0.0 } else { mark_galley.size().y + 12.0 };
    let height = (words.size().y + mark_height + 24.0).max(48.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let spoken = if mark.is_empty() { text.to_owned() } else { format!("{text} ({mark})") };
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), on, &spoken));
    say_toggled(ui, &response, on);
    if ui.is_rect_visible(rect) {
        let ground = match (on, response.hovered()) {
            (true, _) => t.accent.surface_tinted,
            (false, true) => t.neutral.surface_tinted,
            (false, false) => t.card(),
        };
        let edge = if on { Stroke::new(2.0, t.accent.base_default) } else { Stroke::NONE };
        ui.painter().rect(rect, theme::RADIUS, ground, edge, StrokeKind::Inside);
        if !on {
            ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, t.line()));
        }
        let line = words.rows.first().map_or(20.0, |row| row.rect().height());
        let centre = pos2(rect.left() + 22.0, rect.top() + 12.0 + line / 2.0);
        let ring = if on { t.accent.base_default } else { t.edge() };
        ui.painter().circle(centre, 9.0, t.card(), Stroke::new(2.0, ring));
        if on {
            ui.painter().circle_filled(centre, 5.0, t.accent.base_default);
        }
        let bottom = rect.top() + 12.0 + words.size().y;
        ui.painter().galley(rect.min + vec2(42.0, 12.0), words, t.text());
        if !mark.is_empty() {
            let at = if beside {
                pos2(rect.right() - 12.0 - mark_width, rect.top() + 12.0 + (line - mark_galley.size().y - 6.0) / 2.0)
            } else {
                pos2(rect.left() + 42.0, bottom + 5.0)
            };
            let plate = eframe::egui::Rect::from_min_size(at, vec2(mark_width, mark_galley.size().y + 6.0));
            ui.painter().rect_filled(plate, theme::RADIUS, fill);
            ui.painter().galley(at + vec2(9.0, 3.0), mark_galley, colour);
        }
    }
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A card over the whole width that does something, with a title, a line under it and an arrow. `main` is the one to
/// begin with.
pub fn action_tile(ui: &mut Ui, main: bool, title: &str, under: &str) -> Response {
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let wrap = (width - 96.0).max(80.0);
    let head = laid(ui, title, Weight::Semibold, size::H3, t.text(), wrap);
    let foot = laid(ui, under, Weight::Regular, size::BODY, t.quiet(), wrap);
    let height = head.size().y + foot.size().y + 46.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let spoken = format!("{title}. {under}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    if ui.is_rect_visible(rect) {
        let (ground, edge) = match (main, response.hovered()) {
            (true, false) => (t.accent.surface_tinted, Stroke::new(2.0, t.accent.base_default)),
            (true, true) => (t.accent.surface_hover, Stroke::new(2.0, t.accent.base_default)),
            (false, true) => (t.neutral.surface_tinted, Stroke::new(1.0, t.edge())),
            (false, false) => (t.card(), Stroke::new(1.0, t.line())),
        };
        ui.painter().rect(rect, theme::CARD_RADIUS, ground, edge, StrokeKind::Inside);
        let at = rect.min + vec2(24.0, 21.0);
        let below = at + vec2(0.0, head.size().y + 4.0);
        ui.painter().galley(at, head, t.text());
        ui.painter().galley(below, foot, t.quiet());
        let colour = if main { t.accent.text_subtle } else { t.quiet() };
        let arrow = ui.painter().layout_no_wrap(icons::ARROW_RIGHT.to_owned(), Weight::Regular.at(size::H2), colour);
        let place = pos2(rect.right() - 24.0 - arrow.size().x, rect.center().y - arrow.size().y / 2.0);
        ui.painter().galley(place, arrow, colour);
    }
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
