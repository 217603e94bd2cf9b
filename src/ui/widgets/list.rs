//! Lines of a list.

use eframe::egui::accesskit::Role;
use eframe::egui::{Response, Sense, Ui, pos2, vec2};

use super::body;
use crate::ui::theme;

/// One line of a list with a dot before it; what does not fit on the line goes on under the words. Returns the words.
pub fn bullet(ui: &mut Ui, text: &str) -> Response {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (rect, _) = ui.allocate_exact_size(vec2(18.0, 1.0), Sense::hover());
        let line = ui.vertical(|ui| body(ui, text)).inner;
        let middle = pos2(rect.left() + 6.0, line.rect.top() + 11.0);
        ui.painter().circle_filled(middle, 2.5, theme::tokens(ui).text());
        ui.ctx().accesskit_node_builder(line.id, |node| {
            node.set_role(Role::ListItem);
            // A label's words are its value; those of a list item are its name.
            node.set_label(text);
        });
        line
    })
    .inner
}
