//! Cards: white surfaces on the page.

use eframe::egui::{Frame, InnerResponse, Margin, Rect, Stroke, Ui};

use crate::ui::theme;

/// The frame of a card, to fill as one likes.
pub fn panel_frame(ui: &Ui, margin: Margin) -> Frame {
    let t = theme::tokens(ui);
    Frame::new()
        .fill(t.card())
        .stroke(Stroke::new(1.0, t.line()))
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(margin)
}

/// A card over the whole width.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card_sized(ui, theme::CARD_MARGIN, add)
}

/// A card over the whole width with its own inner margin.
pub fn card_sized<R>(ui: &mut Ui, margin: Margin, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    panel_frame(ui, margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        add(ui)
    })
}

/// A card with a bar of the accent colour at its left: the one thing to do next.
pub fn accent_card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let shown = card_sized(ui, Margin { left: 30, right: 24, top: 24, bottom: 24 }, add);
    let rect = shown.response.rect;
    let mut clip = rect;
    clip.set_width(6.0);
    let bar = Rect::from_min_max(rect.min, rect.max);
    ui.painter().with_clip_rect(clip.intersect(ui.clip_rect())).rect_filled(
        bar,
        theme::CARD_RADIUS,
        theme::tokens(ui).accent.base_default,
    );
    shown
}
