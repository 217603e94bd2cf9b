//! The table: virtual rows, sortable headings, one place for the keyboard.
//!
//! The table as a whole has the keyboard and says which row is the active one, so that nothing is lost when the row
//! scrolls out of sight.

use std::sync::Arc;

use eframe::egui::accesskit::{Role, SortDirection};
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{
    Color32, CursorIcon, EventFilter, FontId, Galley, Id, InputState, Key, Margin, Modifiers, PointerButton, Rect,
    Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::cells::{Cells, mark};
use super::select::How;
use super::view::{SortBy, Sorting};
use super::{Open, PeopleState};
use crate::ui::fonts::Weight;
use crate::ui::icons;
use crate::ui::intent::{Cx, Intents};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{bring_into_view, card_sized, focus_ring, leading};
use crate::unit::{PersonId, Status};

/// The height of a row, in points.
const ROW: f32 = 48.0;
/// The height of the headings.
const HEAD: f32 = 40.0;
/// The space at both ends of a row.
const SIDE: f32 = 12.0;
/// The least room for a name before a column goes.
const LEAST_NAME: f32 = 140.0;
/// Rows that Page Up and Page Down go.
const PAGE: isize = 10;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Status,
    Source,
    Modules,
    FirstMeeting,
    Next,
}

impl Column {
    /// The columns after the name with their widths in points, in order.
    const REST: [(Self, f32); 5] = [
        (Self::Status, 142.0),
        (Self::Source, 118.0),
        (Self::Modules, 68.0),
        (Self::FirstMeeting, 98.0),
        (Self::Next, 150.0),
    ];
    /// Those that go first where there is no room.
    const SPARE: [Self; 4] = [Self::Modules, Self::FirstMeeting, Self::Source, Self::Next];

    fn text_key(self) -> &'static str {
        match self {
            Self::Name => "people-column-name",
            Self::Status => "people-column-status",
            Self::Source => "people-column-source",
            Self::Modules => "people-column-modules",
            Self::FirstMeeting => "meeting-first",
            Self::Next => "people-column-next",
        }
    }

    fn sort(self) -> SortBy {
        match self {
            Self::Name => SortBy::Name,
            Self::Status => SortBy::Status,
            Self::Source => SortBy::Source,
            Self::Modules => SortBy::Modules,
            Self::FirstMeeting => SortBy::FirstMeeting,
            Self::Next => SortBy::Next,
        }
    }
}

/// The columns there is room for, each with its left edge and width.
fn columns(width: f32) -> Vec<(Column, f32, f32)> {
    let mut rest = Column::REST.to_vec();
    let room = |rest: &[(Column, f32)]| width - 2.0 * SIDE - rest.iter().map(|(_, wide)| wide).sum::<f32>();
    for spare in Column::SPARE {
        if room(&rest) < LEAST_NAME {
            rest.retain(|(column, _)| *column != spare);
        }
    }
    let mut name = room(&rest).max(40.0);
    // «Påminnet for 13 dager siden» stands on one line where there is room.
    if let Some((_, wide)) = rest.iter_mut().find(|(column, _)| *column == Column::Next) {
        let more = (name - 240.0).clamp(0.0, 60.0);
        *wide += more;
        name -= more;
    }
    let mut left = SIDE;
    let mut placed = Vec::with_capacity(6);
    for (column, wide) in std::iter::once((Column::Name, name)).chain(rest) {
        placed.push((column, left, wide));
        left += wide;
    }
    placed
}

fn table_id() -> Id {
    Id::unique("people table")
}

/// Gives the table the keyboard.
pub(super) fn focus(ui: &Ui) {
    ui.memory_mut(|memory| memory.request_focus(table_id()));
}

/// Draws the table in a card and takes its keys.
pub(super) fn table(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, out: &mut Intents) {
    card_sized(ui, Margin::same(8), |ui| {
        let count = state.view.ids.len();
        let width = ui.available_width();
        let whole = vec2(width, HEAD + ROW * count as f32);
        let (rect, _) = ui.allocate_exact_size(whole, Sense::hover());
        let holder = ui.interact(rect, table_id(), Sense::focusable_noninteractive());
        let name = cx.tx.n("people-table", count);
        holder.widget_info(|| WidgetInfo::labeled(Role::Table, true, &name));
        let moved = keys(ui, &holder, cx, state, out);
        let placed = columns(width);
        let sorted = sorted_in_words(cx, state.sorting);
        let inside = UiBuilder::new().max_rect(rect).accessibility_parent(holder.id).id_salt("rows");
        let active = ui
            .scope_builder(inside, |ui| {
                let head = Rect::from_min_size(rect.min, vec2(rect.width(), HEAD));
                let row = UiBuilder::new().max_rect(head).id_salt("headings").accessibility_role(Role::Row);
                let row = row.accessibility_label(cx.tx.t("follow-headings"));
                ui.scope_builder(row, |ui| headings(ui, rect, &placed, cx, &mut state.sorting));
                rows(ui, rect, &placed, cx, state, holder.has_focus())
            })
            .inner;
        ui.ctx().accesskit_node_builder(holder.id, |node| {
            // The headings are a row too.
            node.set_row_count(count + 1);
            node.set_multiselectable();
            node.set_description(sorted.as_str());
            node.set_column_count(placed.len());
            if let Some(active) = active {
                node.set_active_descendant(active.accesskit_id());
            }
        });
        // What comes or goes over the table or under it must not hide the row.
        let place = (ui.clip_rect().height(), state.over_table);
        let shifted = state.table_place.replace(place).is_some_and(|was| was != place) && holder.has_focus();
        state.to_row |= moved || shifted || holder.gained_focus();
        if let (true, Some(at)) = (state.to_row, state.selection.at()) {
            let mut row = row_rect(rect, at);
            if at == 0 {
                row.min.y = rect.top();
            }
            state.to_row = !bring_into_view(ui, row.expand2(vec2(0.0, 8.0)));
        }
    });
}

/// «Sortert etter Navn, stigende».
fn sorted_in_words(cx: &Cx<'_>, sorting: Sorting) -> String {
    let column = std::iter::once(Column::Name).chain(Column::REST.map(|(column, _)| column));
    let named = column.into_iter().find(|column| column.sort() == sorting.by);
    let name = named.map(|column| cx.tx.t(column.text_key())).unwrap_or_default();
    let key = if sorting.down { "follow-sorted-down" } else { "follow-sorted-up" };
    cx.tx.f(key, &[("column", (&name).into())])
}

fn row_rect(table: Rect, at: usize) -> Rect {
    let top = table.top() + HEAD + ROW * at as f32;
    Rect::from_min_size(pos2(table.left(), top), vec2(table.width(), ROW))
}

fn headings(ui: &Ui, table: Rect, placed: &[(Column, f32, f32)], cx: &Cx<'_>, sorting: &mut Sorting) {
    let t = theme::tokens(ui);
    for (column, left, wide) in placed.iter().copied() {
        let text = cx.tx.t(column.text_key());
        let rect = Rect::from_min_size(pos2(table.left() + left - 6.0, table.top() + 4.0), vec2(wide, HEAD - 8.0));
        let response = ui.interact(rect, Id::unique(("people column", column.text_key())), Sense::click());
        let sorted = column.sort() == sorting.by;
        let shown = match (sorted, sorting.down) {
            (true, false) => format!("{text} {}", icons::CARET_UP),
            (true, true) => format!("{text} {}", icons::CARET_DOWN),
            (false, _) => text.clone(),
        };
        let colour = if response.hovered() { t.text() } else { t.quiet() };
        let galley = one_line(ui, &shown, Weight::Semibold.at(13.0), colour, wide - 8.0);
        let at = pos2(rect.left() + 6.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, colour);
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &text));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            if sorted {
                let direction = if sorting.down { SortDirection::Descending } else { SortDirection::Ascending };
                node.set_sort_direction(direction);
            }
        });
        focus_ring(ui, &response);
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            sorting.press(column.sort());
        }
    }
    let y = table.top() + HEAD - 1.0;
    ui.painter().hline(table.x_range(), y, Stroke::new(2.0, t.line()));
}

/// Draws the rows that can be seen. Returns the active one, if it is among them.
fn rows(
    ui: &mut Ui,
    table: Rect,
    placed: &[(Column, f32, f32)],
    cx: &Cx<'_>,
    state: &mut PeopleState,
    focused: bool,
) -> Option<Id> {
    let count = state.view.ids.len();
    let clip = ui.clip_rect();
    let row_at = |y: f32| ((y - table.top() - HEAD) / ROW).floor().max(0.0) as usize;
    let visible = row_at(clip.top())..(row_at(clip.bottom()) + 1).min(count);
    let mut active = None;
    let mut pressed = None;
    for at in visible {
        let Some(id) = state.view.ids.get(at).copied() else { continue };
        let response = row(ui, row_rect(table, at), placed, cx, state, (at, id), focused);
        if state.selection.at() == Some(at) {
            active = Some(response.id);
        }
        if response.clicked() {
            let modifiers = ui.input(|input| input.modifiers);
            let by_pointer = response.clicked_by(PointerButton::Primary);
            pressed = Some((at, id, if by_pointer { modifiers } else { Modifiers::NONE }));
        }
    }
    if let Some((at, id, modifiers)) = pressed {
        let how = match (modifiers.shift, modifiers.command) {
            (true, _) => How::UpTo,
            (false, true) => How::Toggle,
            (false, false) => How::Alone,
        };
        state.selection.go(&state.view.ids, at, how);
        if how == How::Alone {
            state.open = Some(Open::new(id, cx));
        }
        focus(ui);
    }
    active
}

fn row(
    ui: &mut Ui,
    rect: Rect,
    placed: &[(Column, f32, f32)],
    cx: &Cx<'_>,
    state: &PeopleState,
    (at, id): (usize, PersonId),
    focused: bool,
) -> Response {
    let t = theme::tokens(ui);
    // A row is pressed, but the keyboard comes to it through the table.
    let response = ui.interact(rect, Id::unique(("people row", id.0.as_u128())), Sense::CLICK);
    let place = state.view.shown.get(at).copied();
    let Some((person, row)) = place.and_then(|at| Some((cx.unit.people.get(at)?, cx.survey.rows.get(at)?))) else {
        return response;
    };
    let cells = Cells::of(cx, person, row);
    let chosen = state.selection.has(id);
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, chosen, &cells.spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_row_index(at + 1);
        node.set_selected(chosen);
    });
    let fill = match (chosen, response.hovered()) {
        (true, _) => t.accent.surface_tinted,
        (false, true) => t.page(),
        (false, false) => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, 0, fill);
    if chosen {
        let bar = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        ui.painter().rect_filled(bar, 0, t.accent.base_default);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, t.line()));
    for (number, (column, left, wide)) in placed.iter().copied().enumerate() {
        let cell = Rect::from_min_size(pos2(rect.left() + left, rect.top()), vec2(wide - 10.0, ROW));
        let said = match column {
            Column::Name => person.name.as_str(),
            Column::Status => &cells.status.2,
            Column::Source => &cells.source,
            Column::Modules => &cells.modules,
            Column::FirstMeeting => &cells.first_meeting,
            Column::Next => &cells.next,
        };
        let node = UiBuilder::new()
            .max_rect(cell)
            .id_salt((id.0.as_u128(), column.text_key()))
            .accessibility_parent(response.id)
            .accessibility_role(Role::Cell)
            .accessibility_label(said);
        let shown = ui.scope_builder(node, |ui| paint(ui, cell, column, &person.name, &cells)).response;
        ui.ctx().accesskit_node_builder(shown.id, |node| node.set_column_index(number));
    }
    if focused && state.selection.at() == Some(at) {
        ui.painter().rect_stroke(rect.shrink(1.0), theme::RADIUS, Stroke::new(3.0, t.focus()), StrokeKind::Inside);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn paint(ui: &Ui, rect: Rect, column: Column, name: &str, cells: &Cells) {
    let t = theme::tokens(ui);
    let wide = rect.width();
    let left = |galley: &Galley| pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    let plain = |text: &str, font: FontId, colour: Color32| {
        let galley = one_line(ui, text, font, colour, wide);
        let at = left(&galley);
        ui.painter().galley(at, galley, colour);
    };
    match column {
        Column::Name => {
            let galley = one_line(ui, name, Weight::Medium.at(15.0), t.text(), wide);
            let (at, cut) = (left(&galley), galley.elided);
            ui.painter().galley(at, galley, t.text());
            if cut && ui.rect_contains_pointer(rect) {
                let hover = ui.interact(rect, ui.unique_id().with("name"), Sense::hover());
                hover.on_hover_text(name);
            }
        }
        Column::Status => {
            let (icon, tone, word) = &cells.status;
            let (fill, colour) = tone.colours(ui);
            let galley = one_line(ui, &format!("{icon} {word}"), Weight::Medium.at(size::SMALL), colour, wide - 16.0);
            let height = galley.size().y + 4.0;
            let tag = Rect::from_min_size(
                pos2(rect.left(), rect.center().y - height / 2.0),
                vec2(galley.size().x + 16.0, height),
            );
            ui.painter().rect_filled(tag, theme::RADIUS, fill);
            ui.painter().galley(tag.min + vec2(8.0, 2.0), galley, colour);
        }
        Column::Source if cells.old => {
            let text = format!("{} {}", mark(false), cells.source);
            plain(&text, Weight::Regular.at(size::SMALL), t.warning.text_subtle);
        }
        Column::Source => plain(&cells.source, Weight::Regular.at(size::SMALL), t.quiet()),
        Column::Modules => plain(&cells.modules, Weight::Regular.at(15.0), t.text()),
        Column::FirstMeeting => plain(&cells.first_meeting, Weight::Regular.at(15.0), t.text()),
        Column::Next => {
            let (text, font, colour) = if cells.alarming {
                let text = format!("{} {}", mark(true), cells.next);
                (text, Weight::Medium.at(size::SMALL), t.warning.text_subtle)
            } else {
                (cells.next.clone(), Weight::Regular.at(size::SMALL), t.quiet())
            };
            // «Påminnet for 13 dager siden» takes two lines.
            let galley = lines(ui, &text, font, colour, wide, 2);
            let at = left(&galley);
            ui.painter().galley(at, galley, colour);
        }
    }
}

/// Text on one line, cut with «…» where it is too long.
pub(in crate::ui::screens) fn one_line(ui: &Ui, text: &str, font: FontId, colour: Color32, wide: f32) -> Arc<Galley> {
    lines(ui, text, font, colour, wide, 1)
}

/// Text on so many lines at most, cut with «…» where it is too long.
fn lines(ui: &Ui, text: &str, font: FontId, colour: Color32, wide: f32, most: usize) -> Arc<Galley> {
    let line_height = Some(leading(font.size));
    let format = TextFormat { line_height, ..TextFormat::simple(font, colour) };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = wide.max(10.0);
    job.wrap.max_rows = most;
    job.wrap.break_anywhere = most == 1;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Takes the table's keys. Returns whether the keyboard's row moved.
fn keys(ui: &Ui, holder: &Response, cx: &Cx<'_>, state: &mut PeopleState, out: &mut Intents) -> bool {
    if !holder.has_focus() {
        return false;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, tab: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(holder.id, filter));
    let before = state.selection.cursor();
    ui.input_mut(|input| {
        travel(input, state);
        if input.consume_key(Modifiers::COMMAND, Key::A) {
            state.selection.all(&state.view.ids);
        }
        if input.consume_key(Modifiers::COMMAND, Key::Space)
            && let Some(at) = state.selection.at()
        {
            state.selection.go(&state.view.ids, at, How::Toggle);
        }
        let opens = input.consume_key(Modifiers::NONE, Key::Enter) || input.consume_key(Modifiers::NONE, Key::Space);
        if let (true, Some(id)) = (opens, state.selection.cursor()) {
            // Opened already: into the panel.
            let same = state.open.as_ref().is_some_and(|open| open.id == id);
            state.open = state.open.take().filter(|_| same).or_else(|| Some(Open::new(id, cx)));
            state.into_panel = same;
        }
        if input.consume_key(Modifiers::NONE, Key::Escape) {
            if state.selection.len() > 1 {
                state.selection.collapse();
            } else {
                state.open = None;
            }
        }
        for (key, status) in
            [(Key::Num1, Status::NotStarted), (Key::Num2, Status::Started), (Key::Num3, Status::Completed)]
        {
            if input.consume_key(Modifiers::NONE, key) {
                super::bar::read_today(cx, state, status, out);
            }
        }
    });
    let moved = state.selection.cursor() != before;
    if let (true, Some(id), true) = (moved, state.selection.cursor(), state.open.is_some()) {
        state.open = Some(Open::new(id, cx));
    }
    moved
}

/// Arrow keys, Home, End, Page Up and Page Down; with Shift they choose all on the way.
fn travel(input: &mut InputState, state: &mut PeopleState) {
    let last = isize::try_from(state.view.ids.len()).unwrap_or(isize::MAX);
    let ways = [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, PAGE),
        (Key::PageUp, -PAGE),
        (Key::Home, -last),
        (Key::End, last),
    ];
    for (key, rows) in ways {
        for (modifiers, how) in [(Modifiers::SHIFT, How::UpTo), (Modifiers::NONE, How::Alone)] {
            for _ in 0..input.count_and_consume_key(modifiers, key) {
                state.selection.step(&state.view.ids, rows, how);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(width: f32) -> Vec<&'static str> {
        columns(width).iter().map(|(column, ..)| column.text_key()).collect()
    }

    #[test]
    fn columns_go_before_the_name_gets_too_narrow() {
        assert_eq!(shown(900.0).len(), 6);
        assert_eq!(
            shown(600.0),
            ["people-column-name", "people-column-status", "people-column-source", "people-column-next"]
        );
        assert_eq!(shown(340.0), ["people-column-name", "people-column-status"]);
        for width in [200.0, 340.0, 600.0, 900.0] {
            let placed = columns(width);
            let (_, left, wide) = placed[placed.len() - 1];
            assert!(left + wide <= width.max(220.0), "{width}: {left} + {wide}");
        }
    }
}
