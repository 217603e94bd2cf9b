//! Choosing: check boxes, radio buttons, segments, chips and tiles. What is chosen shows by shape as well as colour.

use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{
    Color32, CornerRadius, CursorIcon, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::{Tone, focus_ring, laid, radio_group};
use crate::ui::fonts::Weight;
use crate::ui::icons;
use crate::ui::theme::{self, size};

/// A check box with its words. Returns whether it was pressed.
pub fn check(ui: &mut Ui, checked: bool, text: &str) -> Response {
    mark_row(ui, checked, text, Role::CheckBox)
}

/// A radio button with its words.
pub fn radio(ui: &mut Ui, chosen: bool, text: &str) -> Response {
    mark_row(ui, chosen, text, Role::RadioButton)
}

fn mark_row(ui: &mut Ui, on: bool, text: &str, role: Role) -> Response {
    let t = theme::tokens(ui);
    let wrap = (ui.available_width() - 34.0).max(40.0);
    let galley = laid(ui, text, Weight::Regular, size::BODY, t.text(), wrap);
    let height = (galley.size().y + 10.0).max(32.0);
    let (rect, response) = ui.allocate_exact_size(vec2(34.0 + galley.size().x, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(role, ui.is_enabled(), on, text));
    say_toggled(ui, &response, on);
    let first_line = galley.rows.first().map_or(16.0, |row| row.rect().height());
    let centre = pos2(rect.left() + 11.0, rect.top() + 5.0 + first_line / 2.0);
    if role == Role::CheckBox {
        paint_check(ui, centre, on, &response);
    } else {
        paint_radio(ui, centre, on, &response);
    }
    ui.painter().galley(rect.min + vec2(34.0, 5.0), galley, t.text());
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn paint_check(ui: &Ui, centre: eframe::egui::Pos2, on: bool, response: &Response) {
    let t = theme::tokens(ui);
    let square = Rect::from_center_size(centre, vec2(20.0, 20.0));
    if on {
        ui.painter().rect_filled(square, theme::RADIUS, t.accent.base_default);
        let tick = ui.painter().layout_no_wrap(
            icons::CHECK.to_owned(),
            Weight::Regular.at(15.0),
            t.accent.base_contrast_default,
        );
        ui.painter().galley(centre - tick.size() / 2.0, tick, t.accent.base_contrast_default);
    } else {
        let fill = if response.hovered() { t.accent.surface_tinted } else { t.card() };
        ui.painter().rect(square, theme::RADIUS, fill, Stroke::new(2.0, t.edge()), StrokeKind::Inside);
    }
}

fn paint_radio(ui: &Ui, centre: eframe::egui::Pos2, on: bool, response: &Response) {
    let t = theme::tokens(ui);
    let (edge, fill) = if on {
        (t.accent.base_default, t.card())
    } else {
        (t.edge(), if response.hovered() { t.accent.surface_tinted } else { t.card() })
    };
    ui.painter().circle(centre, 9.0, fill, Stroke::new(2.0, edge));
    if on {
        ui.painter().circle_filled(centre, 5.0, t.accent.base_default);
    }
}

/// Says to a screen reader whether something is on.
pub fn say_toggled(ui: &Ui, response: &Response, on: bool) {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_toggled(Toggled::from(on)));
}

/// One choice of a few, side by side. Each option is its words and, when chosen, its fill and text colour; `name` is
/// whom or what the choice is for, and stands before each option for a screen reader. Returns what was pressed.
pub fn segments<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    chosen: Option<T>,
    options: &[(T, &str, Color32, Color32)],
) -> Option<T> {
    let t = theme::tokens(ui);
    let mut pressed = None;
    radio_group(ui, name, |ui| {
        ui.spacing_mut().item_spacing.x = -1.0;
        // As high as they are, so that a line puts their middle at its own.
        ui.spacing_mut().interact_size.y = 38.0;
        ui.horizontal(|ui| {
            for (at, (value, text, fill, colour)) in options.iter().enumerate() {
                let on = chosen == Some(*value);
                let shown = if on { format!("{} {text}", icons::CHECK) } else { (*text).to_owned() };
                let colour = if on { *colour } else { t.text() };
                // The width is that of the chosen form, so that nothing moves when it is chosen.
                let widest =
                    ui.painter().layout_no_wrap(format!("{} {text}", icons::CHECK), Weight::Medium.at(15.0), colour);
                let galley = ui.painter().layout_no_wrap(shown, Weight::Medium.at(15.0), colour);
                let (rect, response) = ui.allocate_exact_size(vec2(widest.size().x + 28.0, 38.0), Sense::click());
                let spoken = format!("{name}: {text}");
                response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, &spoken));
                say_toggled(ui, &response, on);
                let first = at == 0;
                let last = at + 1 == options.len();
                let corners = CornerRadius {
                    nw: if first { 4 } else { 0 },
                    sw: if first { 4 } else { 0 },
                    ne: if last { 4 } else { 0 },
                    se: if last { 4 } else { 0 },
                };
                let ground = match (on, response.hovered()) {
                    (true, _) => *fill,
                    (false, true) => t.neutral.surface_tinted,
                    (false, false) => t.card(),
                };
                let edge = if on { *fill } else { t.neutral.border_subtle };
                ui.painter().rect(rect, corners, ground, Stroke::new(1.0, edge), StrokeKind::Inside);
                ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colour);
                focus_ring(ui, &response);
                if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                    pressed = Some(*value);
                }
            }
        });
    });
    pressed
}

/// A filter that is on or off, with its count in the words.
pub fn chip(ui: &mut Ui, on: bool, icon: &str, text: &str) -> Response {
    chip_toned(ui, on, if on { Tone::Info } else { Tone::Neutral }, icon, text)
}

/// A filter in the colours of what it lets through.
pub fn chip_toned(ui: &mut Ui, on: bool, tone: Tone, icon: &str, text: &str) -> Response {
    let t = theme::tokens(ui);
    let (fill, colour) = tone.colours(ui);
    let shown = if icon.is_empty() { text.to_owned() } else { format!("{icon} {text}") };
    let galley = ui.painter().layout_no_wrap(shown, Weight::Medium.at(15.0), colour);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 28.0, 38.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, text));
    say_toggled(ui, &response, on);
    let edge = match (on, response.hovered()) {
        (true, _) => Stroke::new(2.0, t.accent.base_default),
        (false, true) => Stroke::new(1.0, t.edge()),
        (false, false) => Stroke::NONE,
    };
    ui.painter().rect(rect, theme::RADIUS, fill, edge, StrokeKind::Inside);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colour);
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A card that can be chosen, with a title and a line under it, `width` points wide and at least `height` high.
pub fn tile(ui: &mut Ui, on: bool, title: &str, under: &str, width: f32, height: f32) -> Response {
    let t = theme::tokens(ui);
    let wrap = width - 36.0;
    let head = laid(ui, title, Weight::Semibold, size::BODY, t.text(), wrap);
    let foot = laid(ui, under, Weight::Regular, size::SMALL, t.quiet(), wrap);
    let tall = (36.0 + head.size().y + 6.0 + foot.size().y).max(height);
    let (rect, response) = ui.allocate_exact_size(vec2(width, tall), Sense::click());
    let spoken = format!("{title}. {under}");
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, &spoken));
    say_toggled(ui, &response, on);
    let (fill, edge) = match (on, response.hovered()) {
        (true, _) => (t.accent.surface_tinted, Stroke::new(2.0, t.accent.base_default)),
        (false, true) => (t.neutral.surface_default, Stroke::new(1.0, t.edge())),
        (false, false) => (t.card(), Stroke::new(1.0, t.line())),
    };
    ui.painter().rect(rect, theme::CARD_RADIUS, fill, edge, StrokeKind::Inside);
    let at = rect.min + vec2(18.0, 18.0);
    let below = at + vec2(0.0, head.size().y + 6.0);
    ui.painter().galley(at, head, t.text());
    ui.painter().galley(below, foot, t.quiet());
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
