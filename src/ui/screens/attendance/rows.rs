//! The rows: one person each, drawn only where they are seen.

use eframe::egui::accesskit::Role;
use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{
    Align, Color32, Id, Layout, Margin, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::{AttendanceState, Entry, Roll};
use crate::ui::fonts::Weight;
use crate::ui::intent::{Cx, Intents};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{bring_into_view, card_sized, leading, segments};
use crate::ui::{dates, icons, wording};
use crate::unit::Attendance;

/// The height of a row, in points.
const ROW: f32 = 54.0;
/// Its height where name and choices stand under each other.
const TALL_ROW: f32 = 88.0;
/// Below this width name and choices stand under each other, in points.
const NARROW: f32 = 640.0;
/// What the list leaves of the window's height for the rest of the page, in points.
const ABOVE: f32 = 40.0;
/// So many people stand under something else without a list that scrolls by itself.
const MOST_UNFOLDED: usize = 100;

/// Draws the rows.
pub(super) fn rows_ui(ui: &mut Ui, cx: &Cx<'_>, roll: Roll<'_>, state: &mut AttendanceState, out: &mut Intents) {
    card_sized(ui, Margin::symmetric(20, 6), |ui| {
        let narrow = ui.available_width() < NARROW;
        let height = if narrow { TALL_ROW } else { ROW };
        ui.spacing_mut().item_spacing.y = 0.0;
        let most = most_height(ui, roll, height, state.list.people.len());
        let mut list = ScrollArea::vertical()
            .id_salt("attendance-rows")
            .auto_shrink([false, true])
            .max_height(most)
            // The page scrolls too, and what is left of it would be taken for all the room there is.
            .min_scrolled_height(most);
        if let Some(offset) = offset(state, height) {
            list = list.vertical_scroll_offset(offset);
        }
        let count = state.list.people.len();
        let shown = list.show_rows(ui, height, count, |ui, range| {
            for at in range {
                if let Some(entry) = state.list.people.get(at).copied() {
                    row_ui(ui, cx, roll, state, (at, entry), narrow, out);
                }
            }
        });
        state.seen = shown.inner_rect.height();
        state.scrolled = shown.state.clamped_offset().y;
        if std::mem::take(&mut state.follow)
            && let Some(at) = state.list.place_of(state.current)
        {
            // The list has brought the row into its own view; the page may have to bring the list into the window's.
            let top = shown.inner_rect.top() + at as f32 * height - state.scrolled;
            let row = Rect::from_min_size(pos2(shown.inner_rect.left(), top), vec2(1.0, height));
            let seen = row.intersect(shown.inner_rect);
            if seen.is_positive() && !ui.clip_rect().contains_rect(seen) {
                state.follow = !bring_into_view(ui, seen.expand(8.0));
            }
        }
    });
}

/// How high the list may be, in points. On a page of its own it fills the window. Under something else it is as high
/// as its people, so that the page is all there is to scroll, unless they are very many.
fn most_height(ui: &Ui, roll: Roll<'_>, height: f32, count: usize) -> f32 {
    if roll.with_leave() {
        let room = ui.ctx().content_rect().bottom() - ui.cursor().top() - ABOVE;
        return room.max(height * 3.0);
    }
    if count <= MOST_UNFOLDED { count as f32 * height } else { (ui.clip_rect().height() * 0.8).max(height * 3.0) }
}

/// Where to scroll to, so that the person the keys are for is seen; `None` where they are.
fn offset(state: &AttendanceState, height: f32) -> Option<f32> {
    if !state.follow {
        return None;
    }
    let top = state.list.place_of(state.current)? as f32 * height;
    if top < state.scrolled {
        Some(top)
    } else if top + height > state.scrolled + state.seen {
        Some(top + height - state.seen)
    } else {
        None
    }
}

fn row_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    roll: Roll<'_>,
    state: &mut AttendanceState,
    (at, entry): (usize, Entry),
    narrow: bool,
    out: &mut Intents,
) {
    let t = theme::tokens(ui);
    let Some(person) = cx.unit.person(entry.id) else { return };
    let height = if narrow { TALL_ROW } else { ROW };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let row = ui.interact(rect, Id::unique(("attendance-row", entry.id.0)), Sense::click());
    let current = state.current == Some(entry.id);
    let (_, _, word) = wording::attendance(cx.tx, entry.attendance);
    let leave = leave(cx, entry);
    let spoken = format!("{}{leave}. {word}", person.name);
    row.widget_info(|| WidgetInfo::selected(Role::ListItem, true, current, &spoken));
    let count = state.list.people.len();
    ui.ctx().accesskit_node_builder(row.id, |node| {
        node.set_position_in_set(at);
        node.set_size_of_set(count);
    });
    if current && state.follow {
        row.request_focus();
    }
    if row.clicked() || row.gained_focus() {
        state.current = Some(entry.id);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, t.line()));
    if current {
        let ring = rect.expand2(vec2(8.0, -2.0));
        let stroke = Stroke::new(if row.has_focus() { 3.0 } else { 2.0 }, t.accent.base_default);
        ui.painter().rect_stroke(ring, theme::CARD_RADIUS, stroke, StrokeKind::Inside);
    }
    let options = options(ui, cx, roll);
    let (name_place, choice_place) = places(rect, narrow, width_of(ui, &options));
    if name_ui(ui, &person.name, &leave, name_place) && row.hovered() {
        row.on_hover_text(&person.name);
    }
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(choice_place).layout(layout).id_salt(entry.id.0), |ui| {
        let options: Vec<(Attendance, &str, Color32, Color32)> =
            options.iter().map(|(value, text, fill, colour)| (*value, text.as_str(), *fill, *colour)).collect();
        if let Some(chosen) = segments(ui, &person.name, entry.attendance, &options) {
            // Pressed once more, what is chosen is taken away.
            let attendance = (entry.attendance != Some(chosen)).then_some(chosen);
            roll.set(cx, vec![entry.id], attendance, out);
            state.current = Some(entry.id);
        }
    });
    // The choices are lower than the row; the next one begins where this ends.
    ui.advance_cursor_after_rect(rect);
}

/// Where the name and the choices stand in a row.
fn places(rect: Rect, narrow: bool, choices: f32) -> (Rect, Rect) {
    if narrow {
        let middle = rect.top() + 36.0;
        return (
            Rect::from_min_max(rect.min + vec2(0.0, 6.0), pos2(rect.right(), middle)),
            Rect::from_min_max(pos2(rect.left(), middle), rect.max - vec2(0.0, 6.0)),
        );
    }
    let split = rect.right() - choices;
    (
        Rect::from_min_max(rect.min, pos2(split - 12.0, rect.bottom())),
        Rect::from_min_max(pos2(split, rect.top()), rect.max),
    )
}

/// How wide the choices are together, in points.
fn width_of(ui: &Ui, options: &[(Attendance, String, Color32, Color32)]) -> f32 {
    let one = |text: &str| {
        let shown = format!("{} {text}", icons::CHECK);
        ui.painter().layout_no_wrap(shown, Weight::Medium.at(15.0), Color32::PLACEHOLDER).size().x + 28.0
    };
    options.iter().map(|(_, text, ..)| one(text)).sum()
}

/// The choices in a row: words, fill and text colour of each.
fn options(ui: &Ui, cx: &Cx<'_>, roll: Roll<'_>) -> Vec<(Attendance, String, Color32, Color32)> {
    let t = theme::tokens(ui);
    let on = (t.accent.base_default, t.accent.base_contrast_default);
    let away = (t.warning.surface_hover, t.warning.text_default);
    let leave = (t.neutral.surface_active, t.neutral.text_default);
    let mut options = vec![
        (Attendance::Room, cx.tx.t("attendance-room"), on.0, on.1),
        (Attendance::Video, cx.tx.t("attendance-video"), on.0, on.1),
        (Attendance::Absent, cx.tx.t("attendance-absent"), away.0, away.1),
    ];
    if roll.with_leave() {
        options.push((Attendance::OnLeave, cx.tx.t("attendance-leave"), leave.0, leave.1));
    }
    options
}

/// « · i permisjon til 1. februar», for those who are on leave.
fn leave(cx: &Cx<'_>, entry: Entry) -> String {
    if !entry.on_leave {
        return String::new();
    }
    let leave = cx.unit.person(entry.id).and_then(|person| person.leave.as_ref());
    let text = match leave.and_then(|leave| leave.until) {
        Some(until) => {
            let date = dates::day(until, cx.today, cx.tx.language());
            cx.tx.f("attendance-leave-until", &[("date", (&date).into())])
        }
        None => cx.tx.t("attendance-leave-open"),
    };
    format!(" · {text}")
}

/// Paints the name as far as there is room. Returns whether it was cut.
fn name_ui(ui: &Ui, name: &str, leave: &str, place: Rect) -> bool {
    let t = theme::tokens(ui);
    let format = |weight: Weight, color: Color32| TextFormat {
        font_id: weight.at(size::BODY),
        color,
        line_height: Some(leading(size::BODY)),
        ..Default::default()
    };
    let mut job = LayoutJob::default();
    job.append(name, 0.0, format(Weight::Medium, t.text()));
    if !leave.is_empty() {
        job.append(leave, 0.0, format(Weight::Regular, t.quiet()));
    }
    job.wrap = TextWrapping::truncate_at_width(place.width());
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let cut = galley.elided;
    let at = pos2(place.left(), place.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.text());
    cut
}
