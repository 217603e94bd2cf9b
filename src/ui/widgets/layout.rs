//! Putting things beside and under each other, so that nothing is cut off in a small window or with large text.

use eframe::egui::epaint::RectShape;
use eframe::egui::{Align, Layout, Rect, ScrollArea, Shape, Stroke, StrokeKind, Ui, UiBuilder, Vec2, pos2, vec2};

use super::card;

use crate::ui::theme;

/// A page that scrolls, with the page's margins. `name` keeps the place scrolled to.
pub fn page<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let side = if ui.available_width() < theme::NARROW { 16 } else { 36 };
    ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink(false)
        .show(ui, |ui| {
            eframe::egui::Frame::new()
                .inner_margin(eframe::egui::Margin { left: side, right: side, top: 28, bottom: 28 })
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.spacing_mut().item_spacing.y = 12.0;
                    add(ui)
                })
                .inner
        })
        .inner
}

/// Two columns whose widths stand in the relation `left` to `right`; under each other where it is narrow.
pub fn columns(
    ui: &mut Ui,
    name: &str,
    ratio: (f32, f32),
    add_left: impl FnOnce(&mut Ui),
    add_right: impl FnOnce(&mut Ui),
) {
    match split(ui, ratio) {
        None => {
            ui.push_id((name, 0), add_left);
            ui.add_space(GAP - ui.spacing().item_spacing.y);
            ui.push_id((name, 1), add_right);
        }
        Some((left, right)) => {
            ui.scope_builder(column(left).id_salt((name, 0)), add_left);
            ui.scope_builder(column(right).id_salt((name, 1)), add_right);
        }
    }
}

/// Two cards beside each other, equally high; under each other where it is narrow.
pub fn card_columns(
    ui: &mut Ui,
    name: &str,
    ratio: (f32, f32),
    add_left: impl FnOnce(&mut Ui),
    add_right: impl FnOnce(&mut Ui),
) {
    let Some((left, right)) = split(ui, ratio) else {
        ui.push_id((name, 0), |ui| card(ui, add_left));
        ui.add_space(GAP - ui.spacing().item_spacing.y);
        ui.push_id((name, 1), |ui| card(ui, add_right));
        return;
    };
    // The grounds are painted once both heights are known, in places kept for them below the content.
    let grounds = [ui.painter().add(Shape::Noop), ui.painter().add(Shape::Noop)];
    let inside =
        |rect: Rect| Rect::from_min_size(rect.min + vec2(24.0, 24.0), vec2(rect.width() - 48.0, f32::INFINITY));
    let a = ui.scope_builder(column(inside(left)).id_salt((name, 0)), |ui| {
        ui.set_width(ui.available_width());
        add_left(ui);
    });
    let b = ui.scope_builder(column(inside(right)).id_salt((name, 1)), |ui| {
        ui.set_width(ui.available_width());
        add_right(ui);
    });
    let bottom = a.response.rect.bottom().max(b.response.rect.bottom()) + 24.0;
    let t = theme::tokens(ui);
    for (ground, rect) in grounds.into_iter().zip([left, right]) {
        let whole = Rect::from_min_max(rect.min, pos2(rect.right(), bottom));
        let stroke = Stroke::new(1.0, t.line());
        let shape = RectShape::new(whole, theme::CARD_RADIUS, t.card(), stroke, StrokeKind::Inside);
        ui.painter().set(ground, shape);
        ui.advance_cursor_after_rect(whole);
    }
}

const GAP: f32 = 20.0;

fn column(rect: Rect) -> UiBuilder {
    UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min))
}

/// The two columns' places, or `None` where there is no room for two.
fn split(ui: &Ui, (left, right): (f32, f32)) -> Option<(Rect, Rect)> {
    let width = ui.available_width();
    if width < theme::NARROW {
        return None;
    }
    let origin = ui.cursor().min;
    let left_width = ((width - GAP) * left / (left + right)).floor();
    let place = |x: f32, w: f32| Rect::from_min_size(pos2(x, origin.y), vec2(w, f32::INFINITY));
    Some((place(origin.x, left_width), place(origin.x + left_width + GAP, width - GAP - left_width)))
}

/// Something at the left and something at the right of one line, both in its middle; under each other where it is
/// narrow.
pub fn row_between(ui: &mut Ui, name: &str, add_left: impl FnOnce(&mut Ui), add_right: impl FnOnce(&mut Ui)) {
    const LEAST_LEFT: f32 = 220.0;
    let available = ui.available_width();
    // The left comes first for the keyboard and the screen reader, so the sizes are those of the last pass.
    let key = ui.make_persistent_id((name, "sizes"));
    let known: Option<[Vec2; 2]> = ui.data(|data| data.get_temp(key));
    let [left_size, right_size] = known.unwrap_or([Vec2::ZERO, vec2(200.0, 0.0)]);
    if known.is_some() && available < right_size.x + LEAST_LEFT {
        add_left(ui);
        ui.horizontal_wrapped(add_right);
        return;
    }
    let origin = ui.cursor().min;
    let height = left_size.y.max(right_size.y);
    let place = |x: f32, own: f32, width: f32| {
        Rect::from_min_size(origin + vec2(x, (height - own) / 2.0), vec2(width, f32::INFINITY))
    };
    let left = place(0.0, left_size.y, (available - right_size.x - 16.0).max(1.0));
    let left = ui.scope_builder(column(left).id_salt((name, 0)), add_left).response.rect;
    // Room for more than last time, so that what has grown shows how wide it wants to be.
    let right = place(available - right_size.x, right_size.y, available);
    let right = ui.scope_builder(column(right).id_salt((name, 1)), |ui| ui.horizontal(add_right).response.rect).inner;
    let sizes = [left.size(), right.size()];
    if (sizes[1] - right_size).abs().max_elem() > 0.5 || (sizes[0].y - left_size.y).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(key, sizes));
        ui.ctx().request_discard("the sizes of a row");
    }
    ui.advance_cursor_after_rect(Rect::from_min_size(origin, vec2(available, left.height().max(right.height()))));
}

/// Things side by side that go on to a next line.
pub fn wrapped<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
        add(ui)
    })
    .inner
}
