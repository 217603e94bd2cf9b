//! Putting things beside and under each other, so that nothing is cut off in a small window or with large text.

use eframe::egui::accesskit::Role;
use eframe::egui::epaint::RectShape;
use eframe::egui::{Align, Id, Layout, Rect, ScrollArea, Shape, Stroke, StrokeKind, Ui, UiBuilder, Vec2, pos2, vec2};

use super::card;

use crate::ui::theme;

/// A page that scrolls, with the page's margins. `name` keeps the place scrolled to.
pub fn page<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let side = if ui.available_width() < theme::NARROW { 16 } else { 36 };
    above_notice(ui, ScrollArea::vertical())
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
            let a = ui.scope_builder(column(left).id_salt((name, 0)), add_left).response.rect;
            let b = ui.scope_builder(column(right).id_salt((name, 1)), add_right).response.rect;
            // What comes next stands under the longer of the two.
            ui.advance_cursor_after_rect(a.union(b));
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
    let inside = |rect: Rect| Rect::from_min_size(rect.min + vec2(24.0, 24.0), vec2(rect.width() - 48.0, 0.0));
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
    let place = |x: f32, w: f32| Rect::from_min_size(pos2(x, origin.y), vec2(w, 0.0));
    Some((place(origin.x, left_width), place(origin.x + left_width + GAP, width - GAP - left_width)))
}

/// What the two sides of a line measured when they were last drawn.
#[derive(Clone, Copy, Default, PartialEq)]
struct Sides {
    left_height: f32,
    right: Vec2,
}

/// Something at the left and something at the right of one line, both in its middle; under each other where it is
/// narrow. The left comes first for the keyboard and the screen reader.
pub fn row_between(ui: &mut Ui, name: &str, add_left: impl FnOnce(&mut Ui), add_right: impl FnOnce(&mut Ui)) {
    row_between_from(ui, name, LEAST_LEFT, add_left, add_right);
}

/// The same, beside each other where the left has so much room, in points.
pub fn row_between_from(
    ui: &mut Ui,
    name: &str,
    least: f32,
    add_left: impl FnOnce(&mut Ui),
    add_right: impl FnOnce(&mut Ui),
) {
    let key = ui.make_persistent_id((name, "sides"));
    let known: Option<Sides> = ui.data(|data| data.get_temp(key));
    let sides = known.unwrap_or_default();
    let available = ui.available_width();
    if known.is_some() && available < sides.right.x + least {
        add_left(ui);
        ui.horizontal_wrapped(add_right);
        return;
    }
    // A line is laid out with what its sides measured last; where that was wrong, this pass is thrown away.
    let origin = ui.cursor().min;
    let height = sides.left_height.max(sides.right.y);
    let left_width = (available - sides.right.x - 16.0).max(0.0);
    let left_at = pos2(origin.x, origin.y + (height - sides.left_height) / 2.0);
    let left = UiBuilder::new()
        .max_rect(Rect::from_min_size(left_at, vec2(left_width, sides.left_height)))
        .layout(Layout::top_down(Align::Min))
        .id_salt((name, 0));
    let left_height = ui.new_child(left);
    let left_height = shown_size(left_height, add_left).y;
    let right_at = pos2(origin.x + available - sides.right.x, origin.y + (height - sides.right.y) / 2.0);
    let right = UiBuilder::new()
        .max_rect(Rect::from_min_size(right_at, vec2(AS_WIDE_AS_IT_LIKES, sides.right.y)))
        .layout(Layout::left_to_right(Align::Center))
        .id_salt((name, 1));
    let right = ui.new_child(right);
    let right = shown_size(right, add_right);
    let measured = Sides { left_height, right };
    let whole = Rect::from_min_size(origin, vec2(available, left_height.max(right.y)));
    ui.advance_cursor_after_rect(whole);
    if known.is_none() || differs(sides, measured) {
        ui.data_mut(|data| data.insert_temp(key, measured));
        ui.ctx().request_discard("the sides of a line");
    }
}

/// The least room, in points, for the left of a line beside its right.
const LEAST_LEFT: f32 = 200.0;
/// So wide, in points, that nothing wraps.
const AS_WIDE_AS_IT_LIKES: f32 = 4000.0;

fn shown_size(mut child: Ui, add: impl FnOnce(&mut Ui)) -> Vec2 {
    add(&mut child);
    child.min_size()
}

fn differs(a: Sides, b: Sides) -> bool {
    (a.left_height - b.left_height).abs() > 0.5 || (a.right - b.right).abs().max_elem() > 0.5
}

/// Says that a bar takes so much of the foot of the window, in points, while this pass is drawn.
pub fn take_foot(ui: &Ui, height: f32) {
    let pass = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| data.insert_temp(Id::unique("foot-taken"), (pass, height)));
}

/// How much of the foot of the window a bar has taken in this pass, in points.
pub fn foot_taken(ui: &Ui) -> f32 {
    let pass = ui.ctx().cumulative_pass_nr();
    let taken: Option<(u64, f32)> = ui.data(|data| data.get_temp(Id::unique("foot-taken")));
    taken.map_or(0.0, |(then, height)| if then == pass { height } else { 0.0 })
}

/// Says how much of the foot of a page the short word there covers, in points; 0 where there is none. Returns whether
/// that is something new.
pub fn cover_foot(ui: &Ui, height: f32) -> bool {
    let height = height.ceil();
    let before: Option<f32> = ui.data(|data| data.get_temp(Id::unique("foot-covered")));
    ui.data_mut(|data| data.insert_temp(Id::unique("foot-covered"), height));
    before.unwrap_or(0.0).total_cmp(&height).is_ne()
}

/// What scrolls down to the foot of a page ends above the short word there, while there is one: nothing is covered.
pub fn above_notice(ui: &Ui, area: ScrollArea) -> ScrollArea {
    let covered: Option<f32> = ui.data(|data| data.get_temp(Id::unique("foot-covered")));
    match covered.filter(|covered| *covered > 0.0) {
        Some(covered) => area.max_height((ui.available_height() - covered).max(LEAST_PAGE)),
        None => area,
    }
}

/// So much of a page is shown at the least, in points, in however small a window.
const LEAST_PAGE: f32 = 80.0;

/// Radio buttons that belong together, read as one group with a name.
pub fn radio_group<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(name);
    ui.scope_builder(builder.id_salt(("radio group", name)), add).inner
}

/// Things side by side that go on to a next line.
pub fn wrapped<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
        add(ui)
    })
    .inner
}
