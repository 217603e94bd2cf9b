//! The table of the preview: virtual rows, one place for the keyboard.
//!
//! As in the list of people, the table as a whole has the keyboard and says which row is the active one.

use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{
    Color32, CursorIcon, EventFilter, Id, Key, Margin, Modifiers, Rect, Response, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use super::ask::Ask;
use super::cells::{Mark, Piece, Words};
use super::preview::{PreviewState, Shown};
use super::view::Item;
use crate::exchange::import::Take;
use crate::ui::fonts::Weight;
use crate::ui::icons;
use crate::ui::importing::ImportWish;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::screens::people::table::one_line;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{bring_into_view, card_sized};

/// The height of a row, in points.
const ROW: f32 = 48.0;
/// The height of the headings.
const HEAD: f32 = 40.0;
/// The space at both ends of a row.
const SIDE: f32 = 8.0;
/// The width of the tick box's column.
const TICK: f32 = 40.0;
/// Rows that Page Up and Page Down go.
const PAGE: isize = 10;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Tick,
    Name,
    From,
    Now,
    Becomes,
}

impl Column {
    fn text_key(self) -> &'static str {
        match self {
            Self::Tick => "import-column-tick",
            Self::Name => "import-column-name",
            Self::From => "import-column-from",
            Self::Now => "import-column-now",
            Self::Becomes => "import-column-becomes",
        }
    }
}

/// A column with its left edge and width.
type Placed = (Column, f32, f32);

/// The columns there is room for.
fn columns(width: f32) -> Vec<Placed> {
    let parts: &[(Column, f32)] = if width >= 760.0 {
        &[(Column::Name, 0.20), (Column::From, 0.29), (Column::Now, 0.19), (Column::Becomes, 0.32)]
    } else if width >= 480.0 {
        &[(Column::Name, 0.32), (Column::Now, 0.28), (Column::Becomes, 0.40)]
    } else {
        &[(Column::Name, 0.45), (Column::Becomes, 0.55)]
    };
    let room = (width - 2.0 * SIDE - TICK).max(80.0);
    let mut left = SIDE + TICK;
    let mut placed = vec![(Column::Tick, SIDE, TICK)];
    for (column, part) in parts {
        placed.push((*column, left, room * part));
        left += room * part;
    }
    placed
}

fn table_id() -> Id {
    Id::unique("import table")
}

/// Gives the table the keyboard.
pub(super) fn focus(ui: &Ui) {
    ui.memory_mut(|memory| memory.request_focus(table_id()));
}

/// Draws the table in a card and takes its keys.
pub(super) fn table(ui: &mut Ui, cx: &Cx<'_>, shown: &Shown<'_>, state: &mut PreviewState, out: &mut Intents) {
    card_sized(ui, Margin::same(8), |ui| {
        let count = state.view.items.len();
        let width = ui.available_width();
        let (rect, _) = ui.allocate_exact_size(vec2(width, HEAD + ROW * count as f32), Sense::hover());
        let holder = ui.interact(rect, table_id(), Sense::focusable_noninteractive());
        let name = cx.tx.n("import-table", count);
        holder.widget_info(|| WidgetInfo::labeled(Role::Table, true, &name));
        let moved = keys(ui, &holder, cx, shown, state, out);
        let placed = columns(width);
        let inside = UiBuilder::new().max_rect(rect).accessibility_parent(holder.id).id_salt("rows");
        let focused = holder.has_focus();
        let active = ui
            .scope_builder(inside, |ui| {
                headings(ui, rect, &placed, cx);
                rows(ui, rect, &placed, cx, shown, (state, focused), out)
            })
            .inner;
        ui.ctx().accesskit_node_builder(holder.id, |node| {
            node.set_row_count(count);
            node.set_column_count(placed.len());
            if let Some(active) = active {
                node.set_active_descendant(active.accesskit_id());
            }
        });
        state.to_row |= moved || holder.gained_focus();
        if state.to_row {
            let mut row = row_rect(rect, state.view.at);
            if state.view.at == 0 {
                row.min.y = rect.top();
            }
            state.to_row = !bring_into_view(ui, row.expand2(vec2(0.0, 8.0)));
        }
    });
}

fn row_rect(table: Rect, at: usize) -> Rect {
    let top = table.top() + HEAD + ROW * at as f32;
    Rect::from_min_size(pos2(table.left(), top), vec2(table.width(), ROW))
}

fn headings(ui: &Ui, table: Rect, placed: &[Placed], cx: &Cx<'_>) {
    let t = theme::tokens(ui);
    for (column, left, wide) in placed.iter().copied() {
        let text = cx.tx.t(column.text_key());
        let rect = Rect::from_min_size(pos2(table.left() + left, table.top()), vec2(wide, HEAD));
        let response = ui.interact(rect, Id::unique(("import column", column.text_key())), Sense::hover());
        if column != Column::Tick {
            let galley = one_line(ui, &text, Weight::Semibold.at(13.0), t.quiet(), wide - 8.0);
            ui.painter().galley(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, t.quiet());
        }
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &text));
    }
    ui.painter().hline(table.x_range(), table.top() + HEAD - 1.0, Stroke::new(2.0, t.line()));
}

/// Draws the rows that can be seen. Returns the active one, if it is among them.
fn rows(
    ui: &mut Ui,
    table: Rect,
    placed: &[Placed],
    cx: &Cx<'_>,
    shown: &Shown<'_>,
    (state, focused): (&mut PreviewState, bool),
    out: &mut Intents,
) -> Option<Id> {
    let clip = ui.clip_rect();
    let row_at = |y: f32| ((y - table.top() - HEAD) / ROW).floor().max(0.0) as usize;
    let visible = row_at(clip.top())..(row_at(clip.bottom()) + 1).min(state.view.items.len());
    let mut active = None;
    for at in visible {
        let Some(item) = state.view.items.get(at).copied() else { continue };
        let Some(words) = words_of(cx, shown, item) else { continue };
        let here = state.view.at == at;
        let (row, ticked) = row(ui, row_rect(table, at), placed, cx, (item, &words), (at, focused && here));
        if here {
            active = Some(row.id);
        }
        if ticked || row.clicked() {
            state.view.at = at;
            focus(ui);
        }
        if ticked {
            tick(cx, shown, item, state, out);
        } else if row.clicked() {
            open(cx, shown, item, state);
        }
    }
    active
}

fn words_of(cx: &Cx<'_>, shown: &Shown<'_>, item: Item) -> Option<Words> {
    match item {
        Item::Row(at) => {
            let import = shown.table.import(shown.ready, cx.unit, cx.programme)?;
            Some(Words::of_row(cx, &import, &shown.ready.outlook, shown.preview.rows.get(at)?))
        }
        Item::Missing(at) => Some(Words::of_missing(cx, *shown.preview.not_in_file.get(at)?)),
    }
}

/// Shows a row in full, with what can be decided about it.
fn open(cx: &Cx<'_>, shown: &Shown<'_>, item: Item, state: &mut PreviewState) {
    state.asking = match item {
        Item::Row(at) => shown.preview.rows.get(at).map(|row| Ask::row(row.place)),
        Item::Missing(at) => shown.preview.not_in_file.get(at).map(|missing| Ask::missing(cx, shown, missing.person)),
    };
}

/// Takes a row or leaves it out. What must be decided is asked about instead.
fn tick(cx: &Cx<'_>, shown: &Shown<'_>, item: Item, state: &mut PreviewState, out: &mut Intents) {
    let Item::Row(at) = item else {
        open(cx, shown, item, state);
        return;
    };
    let Some(row) = shown.preview.rows.get(at) else { return };
    if row.question.is_some() {
        open(cx, shown, item, state);
        return;
    }
    let mut answers = shown.table.answers.clone();
    answers.take(row.place, if row.taken { Take::Nothing } else { Take::Sure });
    out.push(Intent::Import(ImportWish::Answer(Box::new(answers))));
}

/// Draws a row. Returns the row, and whether its tick box was pressed.
fn row(
    ui: &mut Ui,
    rect: Rect,
    placed: &[Placed],
    cx: &Cx<'_>,
    (item, words): (Item, &Words),
    (at, active): (usize, bool),
) -> (Response, bool) {
    let t = theme::tokens(ui);
    let key = match item {
        Item::Row(place) => (0, place),
        Item::Missing(place) => (1, place),
    };
    // A row is pressed, but the keyboard comes to it through the table.
    let response = ui.interact(rect, Id::unique(("import row", key)), Sense::CLICK);
    let spoken = words.spoken(cx);
    let taken = words.mark == Mark::Tick(true);
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, taken, &spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_row_index(at));
    if response.hovered() {
        ui.painter().rect_filled(rect, 0, t.page());
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, t.line()));
    let mut ticked = false;
    for (column, left, wide) in placed.iter().copied() {
        let cell = Rect::from_min_size(pos2(rect.left() + left, rect.top()), vec2(wide - 8.0, ROW));
        if column == Column::Tick {
            ticked = tick_box(ui, cx, cell, (key, words), response.id);
            continue;
        }
        let pieces = |pieces: &[Piece]| pieces.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join(", ");
        let said = match column {
            Column::Tick => String::new(),
            Column::Name => words.name.clone(),
            Column::From => words.from.clone(),
            Column::Now => pieces(&words.now),
            Column::Becomes => pieces(&words.becomes),
        };
        let node = UiBuilder::new()
            .max_rect(cell)
            .id_salt((key, column.text_key()))
            .accessibility_parent(response.id)
            .accessibility_role(Role::Cell)
            .accessibility_label(&said);
        ui.scope_builder(node, |ui| {
            let cut = paint(ui, cell, column, words);
            if cut && ui.rect_contains_pointer(cell) {
                ui.interact(cell, ui.unique_id().with("whole"), Sense::hover()).on_hover_text(&said);
            }
        });
    }
    if active {
        ui.painter().rect_stroke(rect.shrink(1.0), theme::RADIUS, Stroke::new(3.0, t.focus()), StrokeKind::Inside);
    }
    (response.on_hover_cursor(CursorIcon::PointingHand), ticked)
}

/// The tick box of a row, or the mark of one that asks. Returns whether it was pressed.
fn tick_box(ui: &mut Ui, cx: &Cx<'_>, cell: Rect, (key, words): ((i32, usize), &Words), row: Id) -> bool {
    let t = theme::tokens(ui);
    let centre = pos2(cell.left() + 16.0, cell.center().y);
    match words.mark {
        Mark::Nothing => false,
        Mark::Asks => {
            let galley =
                ui.painter().layout_no_wrap(icons::WARNING.to_owned(), Weight::Regular.at(18.0), t.warning.text_subtle);
            ui.painter().galley(centre - galley.size() / 2.0, galley, t.warning.text_subtle);
            false
        }
        Mark::Tick(on) => {
            let name = cx.tx.f("import-tick", &[("name", (&words.name).into())]);
            let inside = UiBuilder::new().max_rect(cell).id_salt((key, "tick")).accessibility_parent(row);
            ui.scope_builder(inside, |ui| {
                let response = ui.interact(cell, Id::unique(("import tick", key)), Sense::CLICK);
                response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, &name));
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_toggled(Toggled::from(on)));
                let square = Rect::from_center_size(centre, vec2(20.0, 20.0));
                if on {
                    ui.painter().rect_filled(square, theme::RADIUS, t.accent.base_default);
                    let colour = t.accent.base_contrast_default;
                    let tick = ui.painter().layout_no_wrap(icons::CHECK.to_owned(), Weight::Regular.at(15.0), colour);
                    ui.painter().galley(centre - tick.size() / 2.0, tick, colour);
                } else {
                    let fill = if response.hovered() { t.accent.surface_tinted } else { t.card() };
                    ui.painter().rect(square, theme::RADIUS, fill, Stroke::new(2.0, t.edge()), StrokeKind::Inside);
                }
                response.on_hover_cursor(CursorIcon::PointingHand).clicked()
            })
            .inner
        }
    }
}

/// Draws a cell. Returns whether something in it was cut off.
fn paint(ui: &Ui, rect: Rect, column: Column, words: &Words) -> bool {
    let t = theme::tokens(ui);
    let plain = |text: &str, weight: Weight, points: f32, colour: Color32| {
        let galley = one_line(ui, text, weight.at(points), colour, rect.width());
        let cut = galley.elided;
        ui.painter().galley(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, colour);
        cut
    };
    match column {
        Column::Tick => false,
        Column::Name => plain(&words.name, Weight::Medium, 15.0, t.text()),
        Column::From => plain(&words.from, Weight::Regular, 15.0, t.quiet()),
        Column::Now if words.now.is_empty() => plain("–", Weight::Regular, 15.0, t.quiet()),
        Column::Now => pieces(ui, rect, &words.now),
        Column::Becomes => pieces(ui, rect, &words.becomes),
    }
}

/// Draws marks and words beside each other; where they do not fit, how many more there are. Returns whether something
/// was cut off.
fn pieces(ui: &Ui, rect: Rect, pieces: &[Piece]) -> bool {
    let t = theme::tokens(ui);
    let mut left = rect.left();
    let mut cut = false;
    for (at, piece) in pieces.iter().enumerate() {
        let more = pieces.len() - at;
        let room = rect.right() - left;
        // The first is always drawn; one more only where there is room for a few letters and the count of the rest.
        if at > 0 && room < 90.0 {
            let galley = one_line(ui, &format!("+{more}"), Weight::Medium.at(size::SMALL), t.quiet(), room);
            ui.painter().galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, t.quiet());
            return true;
        }
        let room = if more > 1 { room - 34.0 } else { room };
        let (fill, colour) = piece.tone.map_or((Color32::TRANSPARENT, t.text()), |tone| tone.colours(ui));
        let side = if piece.tone.is_some() { 8.0 } else { 0.0 };
        let text = match (piece.icon, piece.tone) {
            ("", None) if at > 0 => format!("· {}", piece.text),
            ("", _) => piece.text.clone(),
            (icon, _) => format!("{icon} {}", piece.text),
        };
        let galley = one_line(ui, &text, Weight::Medium.at(size::SMALL), colour, room - 2.0 * side);
        cut |= galley.elided;
        let wide = galley.size().x + 2.0 * side;
        let height = galley.size().y + 4.0;
        let tag = Rect::from_min_size(pos2(left, rect.center().y - height / 2.0), vec2(wide, height));
        ui.painter().rect_filled(tag, theme::RADIUS, fill);
        ui.painter().galley(tag.min + vec2(side, 2.0), galley, colour);
        left = tag.right() + 8.0;
    }
    cut
}

/// Takes the table's keys. Returns whether the keyboard's row moved.
fn keys(
    ui: &Ui,
    holder: &Response,
    cx: &Cx<'_>,
    shown: &Shown<'_>,
    state: &mut PreviewState,
    out: &mut Intents,
) -> bool {
    if !holder.has_focus() {
        return false;
    }
    let filter = EventFilter { horizontal_arrows: false, vertical_arrows: true, escape: false, tab: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(holder.id, filter));
    let before = state.view.at;
    let count = isize::try_from(state.view.items.len()).unwrap_or(isize::MAX);
    let ways = [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, PAGE),
        (Key::PageUp, -PAGE),
        (Key::Home, -count),
        (Key::End, count),
    ];
    let (steps, ticks, opens) = ui.input_mut(|input| {
        let mut steps = 0_isize;
        for (key, rows) in ways {
            let times = input.count_and_consume_key(Modifiers::NONE, key);
            steps = steps.saturating_add(rows.saturating_mul(isize::try_from(times).unwrap_or(1)));
        }
        let ticks = input.consume_key(Modifiers::NONE, Key::Space);
        (steps, ticks, input.consume_key(Modifiers::NONE, Key::Enter))
    });
    let at = isize::try_from(before).unwrap_or(0).saturating_add(steps).clamp(0, (count - 1).max(0));
    state.view.at = usize::try_from(at).unwrap_or(0);
    if let Some(item) = state.view.current() {
        if ticks {
            tick(cx, shown, item, state, out);
        } else if opens {
            open(cx, shown, item, state);
        }
    }
    state.view.at != before
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_becomes_of_a_row_is_shown_at_any_width() {
        let shown = |width: f32| columns(width).into_iter().map(|(column, ..)| column).collect::<Vec<_>>();
        assert_eq!(shown(1050.0), [Column::Tick, Column::Name, Column::From, Column::Now, Column::Becomes]);
        assert_eq!(shown(600.0), [Column::Tick, Column::Name, Column::Now, Column::Becomes]);
        assert_eq!(shown(300.0), [Column::Tick, Column::Name, Column::Becomes]);
        for width in [300.0, 600.0, 1050.0] {
            let placed = columns(width);
            let (_, left, wide) = placed[placed.len() - 1];
            assert!(left + wide <= width, "{width}: {left} + {wide}");
        }
    }
}
