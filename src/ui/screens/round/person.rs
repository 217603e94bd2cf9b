//! The person whose turn it is, large, with those before and after.

use std::sync::Arc;

use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{
    Color32, CursorIcon, FontId, Frame, Galley, Id, Margin, Memory, Rect, Response, RichText, ScrollArea, Sense,
    Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::flow::Line;
use super::keys::{Press, key_of};
use super::{LOW, RoundState, WIDE, one_line, words};
use crate::ui::fonts::Weight;
use crate::ui::icons;
use crate::ui::intent::{Cx, Intents};
use crate::ui::keys::key_name;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Tone, focus_ring, keycap_size, label_as, leading, paint_keycap, tag, wrapped};
use crate::ui::wording;
use crate::unit::Status;

/// The height of a line about somebody before or after, and their distance from the person, in points.
const ROW: (f32, f32) = (36.0, 12.0);
/// The same where there is little room.
const LOW_ROW: (f32, f32) = (28.0, 6.0);
/// The least space over and under everything, in points.
const EDGE: f32 = 8.0;
/// How many stand before and after, where there is room.
const NEIGHBOURS: usize = 2;

/// What has the keyboard while a person is read: the name.
pub(super) fn holder() -> Id {
    Id::unique("round-person")
}

/// Whether there is little room.
fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < LOW
}

/// Draws the person in the middle of the room.
pub(super) fn person(ui: &mut Ui, cx: &Cx<'_>, state: &mut RoundState, out: &mut Intents) {
    let Some(at) = state.at() else { return };
    let room = ui.max_rect();
    let width = (room.width() - 32.0).min(WIDE);
    let card_height = state.block_height;
    let (row, gap) = if is_low(ui) { LOW_ROW } else { ROW };
    let space = ((room.height() - card_height) / 2.0 - gap - EDGE) / row;
    let neighbours = (space.floor().max(0.0) as usize).min(NEIGHBOURS);
    let gap = if neighbours > 0 { gap } else { 0.0 };
    let around = neighbours as f32 * row + gap;
    let top = ((room.height() - card_height) / 2.0 - around).max(EDGE);
    ScrollArea::vertical().id_salt("round person").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(top);
        let left = room.left() + (room.width() - width) / 2.0;
        let column = Rect::from_min_size(pos2(left, ui.cursor().top()), vec2(width, 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(column).id_salt("column"), |ui| {
            ui.set_width(width);
            // The places of those who are not there stay empty, so that the person stands still.
            for back in (1..=neighbours).rev() {
                neighbour(ui, cx, at.checked_sub(back).and_then(|at| state.lines.get(at)), row);
            }
            ui.add_space(gap);
            let height = card(ui, cx, state, at, out);
            if (height - state.block_height).abs() > 0.5 {
                state.block_height = height;
                ui.ctx().request_discard("the height of the person");
            }
            ui.add_space(gap);
            for on in 1..=neighbours {
                neighbour(ui, cx, state.lines.get(at + on), row);
            }
            ui.add_space(EDGE);
        });
    });
}

/// Somebody before or after, with what was answered.
fn neighbour(ui: &mut Ui, cx: &Cx<'_>, line: Option<&Line>, height: f32) {
    let t = theme::tokens(ui);
    let (rect, row) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let Some(line) = line else { return };
    let name = words::name(cx, line.person);
    let (shown, spoken) = line.answer.map_or_else(Default::default, |given| {
        let said = words::given(cx.tx, given, |read| words::status(cx.tx, read));
        let shown = words::given(cx.tx, given, |read| {
            let (icon, _, word) = wording::status(cx.tx, read);
            format!("{icon} {word}")
        });
        (shown, said)
    });
    let font = || Weight::Regular.at(if is_low(ui) { size::BODY } else { size::LEAD });
    let right = one_line(ui, &shown, font(), t.quiet(), rect.width() * 0.6);
    let room = rect.width() - right.size().x - if shown.is_empty() { 0.0 } else { 24.0 };
    let left = one_line(ui, &name, font(), t.quiet(), room);
    let cut = left.elided;
    let middle = rect.center().y;
    ui.painter().galley(pos2(rect.left(), middle - left.size().y / 2.0), left, t.quiet());
    let place = pos2(rect.right() - right.size().x, middle - right.size().y / 2.0);
    ui.painter().galley(place, right, t.quiet());
    let spoken = if spoken.is_empty() { name.clone().into_owned() } else { format!("{name}: {spoken}") };
    row.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    ui.ctx().accesskit_node_builder(row.id, |node| {
        node.set_role(Role::ListItem);
        node.set_label(spoken.as_str());
    });
    if cut {
        row.on_hover_text(name.as_ref());
    }
}

/// The card with the name, the last reading and a button for each status. Returns how high it is, in points.
fn card(ui: &mut Ui, cx: &Cx<'_>, state: &mut RoundState, at: usize, out: &mut Intents) -> f32 {
    let t = theme::tokens(ui);
    let narrow = is_low(ui) || ui.available_width() < 600.0;
    let margin = if narrow { Margin::symmetric(20, 16) } else { Margin { left: 40, right: 40, top: 42, bottom: 40 } };
    // The edge shows that the person has the keyboard, and Enter and Space with it.
    let has_keyboard = ui.memory(Memory::focused).is_none_or(|id| id == holder());
    let edge = if has_keyboard { t.accent.base_default } else { t.edge() };
    let frame = Frame::new()
        .fill(t.card())
        .stroke(Stroke::new(2.0, edge))
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(margin);
    let mut chosen = None;
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let line = state.lines[at];
        let holder = name(ui, cx, line, if narrow { 28.0 } else { 40.0 });
        if state.fresh || std::mem::take(&mut state.to_person) || ui.memory(Memory::focused).is_none() {
            holder.request_focus();
        }
        ui.add_space(if narrow { 4.0 } else { 8.0 });
        reading(ui, cx, state, line);
        ui.add_space(if narrow { 14.0 } else { 24.0 });
        chosen = answers(ui, cx, line);
    });
    let rect = shown.response.rect;
    if let Some(status) = chosen {
        state.press(cx, Press::Answer(status), out);
        state.to_person = true;
    }
    rect.height()
}

/// The name as a heading. It has the keyboard, so that Enter and Space are about the person.
fn name(ui: &mut Ui, cx: &Cx<'_>, line: Line, points: f32) -> Response {
    let t = theme::tokens(ui);
    let name = words::name(cx, line.person);
    let width = ui.available_width();
    let galley = rows(ui, &name, Weight::Semibold.at(points), t.text(), width);
    let (rect, _) = ui.allocate_exact_size(vec2(width, galley.size().y), Sense::hover());
    let response = ui.interact(rect, holder(), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name.as_ref()));
    let (_, last) = words::last(cx, line.person);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        // The second level: zero-based.
        node.set_level(1);
        node.set_description(last);
    });
    let cut = galley.elided;
    ui.painter().galley(rect.min, galley, t.text());
    if cut { response.on_hover_text(name.as_ref()) } else { response }
}

/// Text on at most two lines, cut with «…» where it is too long.
fn rows(ui: &Ui, text: &str, font: FontId, colour: Color32, width: f32) -> Arc<Galley> {
    let line_height = Some((font.size * 1.2).round());
    let format = TextFormat { line_height, ..TextFormat::simple(font, colour) };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = width;
    job.wrap.max_rows = 2;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// What was read last, or what was answered in the round.
fn reading(ui: &mut Ui, cx: &Cx<'_>, state: &RoundState, line: Line) {
    let t = theme::tokens(ui);
    let row = cx.survey.row(line.person);
    wrapped(ui, |ui| {
        if state.unknown {
            tag(ui, Tone::Warning, icons::WARNING, &cx.tx.t("round-unknown"));
            return;
        }
        let (shown, spoken) = match line.answer {
            Some(given) if given.status.is_some() => {
                let whole = |status: String| cx.tx.f("round-answered", &[("status", (&status).into())]);
                let shown = words::given(cx.tx, given, |read| words::marked(cx.tx, read));
                let said = words::given(cx.tx, given, |read| words::status(cx.tx, read));
                (whole(shown), whole(said))
            }
            _ => words::last(cx, line.person),
        };
        let text = RichText::new(shown)
            .font(Weight::Regular.at(size::BODY))
            .line_height(Some(leading(size::BODY)))
            .color(t.quiet());
        label_as(ui, text, &spoken);
        if line.skipped() {
            tag(ui, Tone::Neutral, icons::ARROW_RIGHT, &cx.tx.t("round-skipped"));
        } else if line.answer.is_none() && row.is_some_and(|row| row.old) {
            tag(ui, Tone::Warning, icons::CLOCK, &cx.tx.t("people-old"));
        }
    });
}

/// A button for each status, side by side where there is room. Returns what was pressed.
fn answers(ui: &mut Ui, cx: &Cx<'_>, line: Line) -> Option<Status> {
    let given = line.answer.and_then(|given| given.status);
    let name = words::name(cx, line.person);
    let needed = Status::ALL.map(|status| answer_width(ui, cx, status)).into_iter().fold(0.0, f32::max);
    let room = ui.available_width();
    let gap = if room < 700.0 { 8.0 } else { 14.0 };
    let share = ((room - 2.0 * gap) / 3.0).floor();
    let mut pressed = None;
    let mut all = |ui: &mut Ui, width: f32| {
        for status in Status::ALL {
            let button = answer(ui, cx, status, &name, width, given == Some(status));
            if button.clicked() {
                pressed = Some(status);
            }
        }
    };
    if share >= needed {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            all(ui, share);
        });
    } else {
        ui.spacing_mut().item_spacing.y = 8.0;
        all(ui, room);
    }
    pressed
}

fn answer_words(ui: &Ui, cx: &Cx<'_>, status: Status) -> (String, Arc<Galley>) {
    let t = theme::tokens(ui);
    let (icon, _, word) = wording::status(cx.tx, Some(status));
    let shown = format!("{icon} {word}");
    let galley = ui.painter().layout_no_wrap(shown, Weight::Medium.at(size::BODY), t.accent.text_subtle);
    (word, galley)
}

fn answer_width(ui: &Ui, cx: &Cx<'_>, status: Status) -> f32 {
    let cap = keycap_size(ui, &key_name(cx.tx, key_of(status)));
    cap.x + 10.0 + answer_words(ui, cx, status).1.size().x + 20.0
}

fn answer(ui: &mut Ui, cx: &Cx<'_>, status: Status, name: &str, width: f32, on: bool) -> Response {
    let t = theme::tokens(ui);
    let key = key_name(cx.tx, key_of(status));
    let (word, galley) = answer_words(ui, cx, status);
    let height = if is_low(ui) { 48.0 } else { 60.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let spoken = format!("{word}, {name}");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, &spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_toggled(Toggled::from(on));
        node.set_keyboard_shortcut(key.as_str());
    });
    let fill = match (response.is_pointer_button_down_on(), on || response.hovered()) {
        (true, _) => t.accent.surface_hover,
        (false, true) => t.accent.surface_tinted,
        (false, false) => Color32::TRANSPARENT,
    };
    ui.painter().rect(rect, theme::RADIUS, fill, Stroke::new(2.0, t.accent.base_default), StrokeKind::Inside);
    let cap = keycap_size(ui, &key);
    let wide = cap.x + 10.0 + galley.size().x;
    let left = rect.center().x - wide / 2.0;
    paint_keycap(ui.painter(), t, pos2(left, rect.center().y - cap.y / 2.0), &key);
    let at = pos2(left + cap.x + 10.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.accent.text_subtle);
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
