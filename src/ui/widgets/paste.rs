//! A field to paste a list in. A long list scrolls in it, so that what stands below stays in sight.

use eframe::egui::{Frame, Id, Margin, Response, ScrollArea, Stroke, StrokeKind, TextEdit, Ui};

use crate::ui::theme;

/// Draws the field, so many rows high, and less in a low window. `label` is the id of what stands over it.
pub fn paste_field(ui: &mut Ui, id: Id, text: &mut String, rows: usize, hint: &str, label: Id) -> Response {
    let t = theme::tokens(ui);
    let rows = if ui.ctx().content_rect().height() < 600.0 { 2 } else { rows };
    let edge = Stroke::new(1.0, t.edge());
    let frame = Frame::new().fill(t.card()).stroke(edge).corner_radius(theme::RADIUS).inner_margin(Margin::same(10));
    let shown = frame.show(ui, |ui| {
        let tall = 20.0 * rows as f32;
        let scroll = ScrollArea::vertical().id_salt(id).max_height(tall).auto_shrink([false, true]);
        let edit = TextEdit::multiline(text)
            .id(id)
            .hint_text(hint)
            .frame(Frame::NONE)
            .desired_rows(rows)
            .desired_width(f32::INFINITY);
        scroll.show(ui, |ui| ui.add(edit)).inner.labelled_by(label)
    });
    if shown.inner.has_focus() {
        let ring = Stroke::new(3.0, t.focus());
        let rect = shown.response.rect.expand(2.0);
        ui.painter().rect_stroke(rect, theme::RADIUS, ring, StrokeKind::Outside);
    }
    shown.inner
}
