//! What the columns of a table hold, said by the leader.

use std::sync::Arc;

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Id, Margin, Rect, Sense, Ui, UiBuilder, vec2};

use super::name_inside;
use crate::exchange::import::{DateOrder, Field, Mapping, TableKind, Who};
use crate::exchange::{Sheet, find_birth_number};
use crate::ui::importing::{ImportWish, Importing, Table};
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::screens::people::table::one_line;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{
    Btn, Tone, card_sized, check, choose, heading, page, quiet, row_between, select, strong, tag, wrapped,
};
use crate::ui::{fonts::Weight, icons, wording};

/// How many values of a column are shown.
const SAMPLES: usize = 3;
/// How many rows are looked through for them.
const LOOKED_AT: usize = 200;
/// The longest value that is shown, in characters.
const LONGEST: usize = 60;
/// The height of a column's row, in points; where the pick list stands under the words, and where it stands beside.
const TALL: f32 = 108.0;
const LOW: f32 = 64.0;

/// What the screen keeps for itself.
#[derive(Default)]
pub(super) struct ColumnsState {
    of: Option<(usize, Option<usize>)>,
    seen: Vec<Seen>,
    /// The choices of the pick lists, and their words.
    choices: Vec<Field>,
    words: Vec<String>,
}

/// What is shown of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Seen {
    title: String,
    samples: String,
}

impl ColumnsState {
    fn refresh(&mut self, cx: &Cx<'_>, sheet: &Arc<Sheet>, mapping: &Mapping) {
        let of = (Arc::as_ptr(sheet).addr(), mapping.titles);
        if self.of == Some(of) {
            return;
        }
        self.of = Some(of);
        self.seen = (0..mapping.columns.len()).map(|column| seen(sheet, mapping, column)).collect();
        self.choices = Field::choices(cx.programme);
        self.words = self.choices.iter().map(|field| wording::table_field(cx.tx, field, cx.programme)).collect();
    }
}

fn seen(sheet: &Sheet, mapping: &Mapping, column: usize) -> Seen {
    let title = mapping.titles.map(|row| shown(sheet.cell(row, column))).unwrap_or_default();
    let rows = mapping.rows.clone().take(LOOKED_AT);
    let mut samples: Vec<String> = Vec::new();
    for row in rows {
        let text = shown(sheet.cell(row, column));
        if !text.is_empty() && !samples.contains(&text) {
            samples.push(text);
        }
        if samples.len() == SAMPLES {
            break;
        }
    }
    Seen { title, samples: samples.join(" · ") }
}

/// The beginning of a cell, with every birth number covered.
fn shown(cell: &str) -> String {
    let mut text: String = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = text.char_indices().nth(LONGEST * 4) {
        text.truncate(end);
    }
    while let Some(found) = find_birth_number(&text) {
        text.replace_range(found, "••••••");
    }
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

pub(super) fn columns_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    importing: &Importing,
    table: &Table,
    state: &mut ColumnsState,
    out: &mut Intents,
) {
    let Some(sheet) = table.sheet() else { return };
    state.refresh(cx, sheet, &table.mapping);
    page(ui, "import columns", |ui| {
        head(ui, cx, importing, table, out);
        let name = name_inside(cx, table.name.as_ref());
        quiet(ui, &cx.tx.f("import-columns-text", &[("name", (&name).into())]));
        understood(ui, cx, importing, table);
        questions(ui, cx, sheet, table, out);
        card_sized(ui, Margin::same(12), |ui| list(ui, cx, table, state, out));
    });
}

fn head(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing, table: &Table, out: &mut Intents) {
    let tx = cx.tx;
    let ready = table.ready.as_ref().is_some_and(|ready| ready.preview.is_ok());
    row_between(
        ui,
        "import columns heading",
        |ui| {
            heading(ui, &tx.t("import-columns-title"));
        },
        |ui| {
            if ui.add(Btn::plain(&tx.t("cancel"))).clicked() {
                out.push(Intent::Import(ImportWish::Cancel));
            }
            let go_on = ui.add(Btn::primary(&tx.t("import-columns-done")).enabled(ready && !importing.working()));
            if cx.arrived && ready {
                go_on.request_focus();
            }
            if go_on.clicked() {
                out.push(Intent::Import(ImportWish::Mapped));
            }
        },
    );
}

/// How much of the table is understood with the columns as they are.
fn understood(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing, table: &Table) {
    let tx = cx.tx;
    let Some(ready) = &table.ready else {
        super::progress(ui, cx, importing);
        return;
    };
    let (tone, icon, text) = match &ready.preview {
        Err(refused) => (Tone::Warning, icons::QUESTION, wording::import_refused(tx, *refused)),
        Ok(preview) => {
            let known = preview.rows.iter().filter(|row| matches!(row.who, Who::Known(..))).count();
            let tone = if known > 0 { Tone::Success } else { Tone::Warning };
            let icon = if known > 0 { icons::CHECK } else { icons::QUESTION };
            let args = [
                ("known", known.into()),
                ("rows", preview.rows.len().into()),
                ("changes", preview.counts.taken.into()),
            ];
            (tone, icon, tx.f("import-understood", &args))
        }
    };
    let scope = UiBuilder::new().accessibility_role(Role::Status).accessibility_label(&text);
    ui.scope_builder(scope, |ui| {
        let id = ui.unique_id();
        ui.ctx().accesskit_node_builder(id, |node| node.set_live(Live::Polite));
        tag(ui, tone, icon, &text);
    });
}

fn questions(ui: &mut Ui, cx: &Cx<'_>, sheet: &Sheet, table: &Table, out: &mut Intents) {
    let tx = cx.tx;
    let mapping = &table.mapping;
    let mut map = |mapping: Mapping| out.push(Intent::Import(ImportWish::Map(Box::new(mapping))));
    wrapped(ui, |ui| {
        if check(ui, mapping.titles.is_some(), &tx.t("import-titles-row")).clicked() {
            map(turned(mapping, sheet));
        }
    });
    if matches!(table.kind, TableKind::Other | TableKind::Employees) {
        let all = table.kind == TableKind::Employees;
        if check(ui, all, &tx.t("import-lists-people")).clicked() {
            out.push(Intent::Import(ImportWish::ListsPeople(!all)));
        }
    }
    if mapping.dates_guessed {
        let question = tx.t("import-dates");
        strong(ui, &question);
        let (day, month) = (tx.t("import-dates-day"), tx.t("import-dates-month"));
        let options = [(DateOrder::DayFirst, day.as_str()), (DateOrder::MonthFirst, month.as_str())];
        if let Some(dates) = choose(ui, &question, mapping.dates, &options) {
            let mapping = Mapping { dates, ..mapping.clone() };
            out.push(Intent::Import(ImportWish::Map(Box::new(mapping))));
        }
    }
}

/// With a row of titles where there was none, or the other way round.
fn turned(mapping: &Mapping, sheet: &Sheet) -> Mapping {
    let mut turned = mapping.clone();
    match mapping.titles {
        Some(row) => {
            turned.titles = None;
            turned.rows.start = row;
        }
        None => {
            turned.titles = Some(mapping.rows.start);
            turned.rows.start = (mapping.rows.start + 1).min(sheet.rows());
        }
    }
    turned.rows.end = turned.rows.end.max(turned.rows.start);
    turned
}

fn list(ui: &mut Ui, cx: &Cx<'_>, table: &Table, state: &ColumnsState, out: &mut Intents) {
    let width = ui.available_width();
    let beside = width >= 560.0;
    let row = if beside { LOW } else { TALL };
    let count = table.mapping.columns.len();
    let (rect, _) = ui.allocate_exact_size(vec2(width, row * count as f32), Sense::hover());
    let inside = UiBuilder::new()
        .max_rect(rect)
        .id_salt("columns")
        .accessibility_role(Role::List)
        .accessibility_label(cx.tx.n("import-columns-list", count));
    ui.scope_builder(inside, |ui| {
        // Two rows more than are seen, so that Tab finds the next.
        let clip = ui.clip_rect().expand2(vec2(0.0, 2.0 * row));
        for (column, field) in table.mapping.columns.iter().enumerate() {
            let at = Rect::from_min_size(rect.min + vec2(0.0, row * column as f32), vec2(width, row));
            if at.bottom() >= clip.top() && at.top() <= clip.bottom() {
                one(ui, cx, (table, state), (column, field), at, out);
            }
        }
    });
}

fn one(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (table, state): (&Table, &ColumnsState),
    (column, field): (usize, &Field),
    rect: Rect,
    out: &mut Intents,
) {
    let t = theme::tokens(ui);
    let tx = cx.tx;
    let nothing = Seen::default();
    let seen = state.seen.get(column).unwrap_or(&nothing);
    let title = if seen.title.is_empty() { tx.n("import-column-number", column + 1) } else { seen.title.clone() };
    let beside = rect.height() < TALL;
    let pick_width = if beside { (rect.width() * 0.42).min(340.0) } else { rect.width() - 8.0 };
    let words = if beside { rect.width() - pick_width - 24.0 } else { rect.width() };
    let spoken = format!("{title}: {}", seen.samples);
    let line = UiBuilder::new()
        .max_rect(rect)
        .id_salt(("column", column))
        .accessibility_role(Role::ListItem)
        .accessibility_label(spoken);
    ui.scope_builder(line, |ui| {
        let name = one_line(ui, &title, Weight::Medium.at(size::BODY), t.text(), words);
        let under = one_line(ui, &seen.samples, Weight::Regular.at(size::SMALL), t.quiet(), words);
        ui.painter().galley(rect.min + vec2(4.0, 9.0), name, t.text());
        ui.painter().galley(rect.min + vec2(4.0, 33.0), under, t.quiet());
        if column > 0 {
            let stroke = eframe::egui::Stroke::new(1.0, t.line());
            ui.painter().hline(rect.x_range(), rect.top(), stroke);
        }
        let at =
            if beside { rect.right_top() + vec2(-pick_width - 4.0, 10.0) } else { rect.left_top() + vec2(4.0, 56.0) };
        let place = Rect::from_min_size(at, vec2(pick_width, theme::CONTROL_HEIGHT));
        ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
            if *field == Field::BirthNumber {
                tag(ui, Tone::Danger, icons::SHIELD_WARNING, &tx.t("import-field-birth-number"));
                return;
            }
            pick(ui, cx, (table, state), (column, field), &title, out);
        });
    });
}

fn pick(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (table, state): (&Table, &ColumnsState),
    (column, field): (usize, &Field),
    title: &str,
    out: &mut Intents,
) {
    let name = cx.tx.f("import-column-holds", &[("title", title.into())]);
    let id = Id::unique(("import column", column));
    let width = ui.available_width();
    let known = state.choices.iter().position(|choice| choice == field);
    let first_unknown = cx.arrived && column == 0 && table.ready.as_ref().is_none_or(|ready| ready.preview.is_err());
    // A column of a known report may hold what cannot be chosen: it stands last, until something else is chosen.
    let (response, picked) = match known {
        Some(at) => select(ui, id, &name, at, &state.words, width),
        None => {
            let mut words = state.words.clone();
            words.push(wording::table_field(cx.tx, field, cx.programme));
            select(ui, id, &name, words.len() - 1, &words, width)
        }
    };
    if first_unknown {
        response.request_focus();
    }
    if let Some(choice) = picked.and_then(|at| state.choices.get(at)) {
        let mut mapping = table.mapping.clone();
        if let Some(place) = mapping.columns.get_mut(column) {
            *place = choice.clone();
        }
        out.push(Intent::Import(ImportWish::Map(Box::new(mapping))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_shown_short_and_without_birth_numbers() {
        assert_eq!(shown("  Kari\n Nordmann "), "Kari Nordmann");
        assert_eq!(shown("f. 01019012367, ring"), shown("f. 01019012367, ring"));
        assert!(!shown("nr 13097248022 her").contains("13097248022"));
        assert_eq!(shown(&"å".repeat(70)), format!("{}…", "å".repeat(60)));
    }
}
