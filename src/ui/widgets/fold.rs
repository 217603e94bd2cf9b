//! Rows that fold out.

use eframe::egui::accesskit::Role;
use eframe::egui::{CursorIcon, Response, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{focus_ring, laid};
use crate::ui::fonts::Weight;
use crate::ui::icons;
use crate::ui::theme::{self, size};

/// A row over the whole width that folds something out under it. The caller keeps whether it is open and turns it when
/// the row is pressed.
pub fn fold(ui: &mut Ui, open: bool, title: &str) -> Response {
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let galley = laid(ui, title, Weight::Regular, size::BODY, t.text(), (width - 28.0).max(40.0));
    let height = (galley.size().y + 14.0).max(36.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, title));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(open));
    if ui.is_rect_visible(rect) {
        if response.hovered() {
            ui.painter().rect_filled(rect, theme::RADIUS, t.neutral.surface_tinted);
        }
        let icon = if open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
        let caret = ui.painter().layout_no_wrap(icon.to_owned(), Weight::Regular.at(size::BODY), t.quiet());
        let line = galley.rows.first().map_or(20.0, |row| row.rect().height());
        let middle = pos2(rect.left() + 11.0, rect.top() + 7.0 + line / 2.0);
        ui.painter().galley(middle - caret.size() / 2.0, caret, t.quiet());
        ui.painter().galley(rect.min + vec2(26.0, 7.0), galley, t.text());
    }
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
