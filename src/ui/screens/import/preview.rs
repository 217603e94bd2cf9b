//! What would become of the table, before anything is written.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Ui, UiBuilder, WidgetInfo};

use super::ask::{Ask, Left};
use super::view::{Filter, Item, View};
use super::{attendance, name_of, table};
use crate::exchange::import::{Group, Preview};
use crate::ui::fonts::Weight;
use crate::ui::importing::{ImportWish, Importing, Ready, Table};
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme::{self, size};
use crate::ui::widgets::{
    Btn, Tone, body, card, chip, chip_toned, heading, leading, link_button, note, page, row_between, tag, wrapped,
};
use crate::ui::{dates, icons, wording};

/// What the screen keeps for itself.
#[derive(Default)]
pub(super) struct PreviewState {
    pub(super) view: View,
    pub(super) asking: Option<Ask>,
    /// Whether the table is to have the keyboard.
    pub(super) to_table: bool,
    /// Whether the row the keyboard is at is to be brought into view.
    pub(super) to_row: bool,
    pub(super) minutes: attendance::Minutes,
}

/// What is shown.
pub(super) struct Shown<'a> {
    pub(super) table: &'a Table,
    pub(super) ready: &'a Ready,
    pub(super) preview: &'a Preview,
    /// Whether something newer is being worked out.
    pub(super) working: bool,
}

pub(super) fn preview_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    importing: &Importing,
    table: &Table,
    state: &mut PreviewState,
    out: &mut Intents,
) {
    let Some((ready, preview)) = table.ready.as_ref().and_then(|ready| Some((ready, ready.preview.as_ref().ok()?)))
    else {
        page(ui, "import reading", |ui| super::reading(ui, cx, importing, out));
        return;
    };
    let shown = Shown { table, ready, preview, working: importing.working() };
    if cx.arrived {
        state.view = View::default();
        state.asking = None;
    }
    state.view.refresh(preview);
    page(ui, "import preview", |ui| {
        head(ui, cx, importing, &shown, state, out);
        about(ui, cx, &shown, state, out);
        if table.is_attendance() {
            attendance::attendance_ui(ui, cx, &shown, &mut state.minutes, out);
        }
        chips(ui, cx, &shown, state);
        if state.view.items.is_empty() {
            card(ui, |ui| body(ui, &cx.tx.t("import-nothing")));
        } else {
            if std::mem::take(&mut state.to_table) {
                table::focus(ui);
            }
            table::table(ui, cx, &shown, state, out);
        }
        remarks(ui, cx, preview);
    });
    if let Some(mut ask) = state.asking.take() {
        match ask.show(ui, cx, &shown, out) {
            Left::Stays => state.asking = Some(ask),
            Left::Done => state.to_table = true,
            Left::Answered => {
                state.to_table = true;
                next_question(state, preview);
            }
        }
    }
}

/// Goes to the next row that asks, if there is one; else stays.
fn next_question(state: &mut PreviewState, preview: &Preview) {
    let here = state.view.at;
    let asks = |item: &Item| match item {
        Item::Row(at) => preview.rows.get(*at).is_some_and(|row| row.question.is_some()),
        Item::Missing(_) => false,
    };
    let count = state.view.items.len();
    let places = (here + 1..count).chain(0..here);
    if let Some(next) = places.into_iter().find(|at| state.view.items.get(*at).is_some_and(asks)) {
        state.view.at = next;
    }
}

fn head(
    ui: &mut Ui,
    cx: &Cx<'_>,
    importing: &Importing,
    shown: &Shown<'_>,
    state: &mut PreviewState,
    out: &mut Intents,
) {
    let tx = cx.tx;
    let taken = shown.ready.taken(shown.table.rest_absent);
    let left = shown.preview.counts.ask;
    row_between(
        ui,
        "import heading",
        |ui| {
            heading(ui, &tx.t("page-import"));
        },
        |ui| {
            if ui.add(Btn::plain(&tx.t("cancel"))).clicked() {
                out.push(Intent::Import(ImportWish::Cancel));
            }
            let text = if taken > 0 { tx.n("import-take-in", taken) } else { tx.t("import-take-in-nothing") };
            let spoken = match (taken, left) {
                (0, _) | (_, 0) => text.clone(),
                (_, left) => format!("{text}. {}", tx.n("import-left-open", left)),
            };
            let ready = taken > 0 && !importing.working() && shown.ready.revision == cx.revision;
            let button = ui.add(Btn::primary(&text).spoken(&spoken).enabled(ready));
            if cx.arrived {
                // With questions to answer, the table is where to begin.
                if left == 0 && ready { button.request_focus() } else { state.to_table = true }
            }
            if button.clicked() {
                out.push(Intent::Import(ImportWish::TakeIn));
            }
        },
    );
}

/// What the table is: its name, its kind, how it was read, and the day it counts as read.
fn about(ui: &mut Ui, cx: &Cx<'_>, shown: &Shown<'_>, state: &mut PreviewState, out: &mut Intents) {
    let tx = cx.tx;
    let table = shown.table;
    let name = name_of(cx, table.name.as_ref());
    let kind = wording::table_kind(tx, table.kind);
    let mut rest = vec![kind];
    rest.extend(table.sheet().map(|sheet| wording::origin(tx, sheet.origin())));
    rest.push(tx.n("import-rows", shown.preview.rows.len()));
    let day = dates::day(table.read_on, cx.today, tx.language());
    rest.push(tx.f("import-read-on", &[("date", (&day).into())]));
    let rest = rest.join(" · ");
    let t = theme::tokens(ui);
    let format = |weight: Weight, colour| TextFormat {
        line_height: Some(leading(size::BODY)),
        ..TextFormat::simple(weight.at(size::BODY), colour)
    };
    let mut job = LayoutJob::default();
    job.append(&name, 0.0, format(Weight::Semibold, t.text()));
    job.append(&format!(" · {rest}"), 0.0, format(Weight::Regular, t.quiet()));
    let line = ui.label(job);
    line.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name} · {rest}")));
    wrapped(ui, |ui| {
        if link_button(ui, &tx.t("import-edit-columns")).clicked() {
            out.push(Intent::Import(ImportWish::EditColumns));
        }
        if table.mapping.held_on.is_none() && link_button(ui, &tx.t("import-edit-day")).clicked() {
            state.asking = Some(Ask::read_on(cx, shown));
        }
    });
}

/// The filters with their counts.
fn chips(ui: &mut Ui, cx: &Cx<'_>, shown: &Shown<'_>, state: &mut PreviewState) {
    let tx = cx.tx;
    let counts = &shown.preview.counts;
    let missing = shown.preview.not_in_file.len();
    let all = [
        (Filter::Change, Tone::Info, "", tx.n("import-chip-change", counts.change), true),
        (Filter::Ask, Tone::Warning, icons::WARNING, tx.n("import-chip-ask", counts.ask), counts.ask > 0),
        (Filter::Same, Tone::Neutral, "", tx.n("import-chip-same", counts.same), true),
        (Filter::NotFound, Tone::Neutral, "", tx.n("import-chip-not-found", counts.not_found), true),
        (Filter::Missing, Tone::Neutral, "", tx.n("import-chip-missing", missing), missing > 0),
    ];
    wrapped(ui, |ui| {
        for (filter, tone, icon, text, wanted) in all {
            let on = state.view.filter == filter;
            if !wanted && !on {
                continue;
            }
            let pressed = match tone {
                Tone::Neutral => chip(ui, on, icon, &text),
                tone => chip_toned(ui, on, tone, icon, &text),
            };
            if pressed.clicked() {
                state.view.press(filter, shown.preview);
            }
        }
        if shown.working {
            note(ui, &tx.t("import-working"));
        }
    });
    let open = shown.preview.rows.iter().any(|row| row.group() == Group::Ask);
    if open {
        note(ui, &tx.n("import-left-open", counts.ask));
    }
}

/// What was not read, and that nothing is written.
fn remarks(ui: &mut Ui, cx: &Cx<'_>, preview: &Preview) {
    let tx = cx.tx;
    let scope = UiBuilder::new().accessibility_role(Role::Note);
    ui.scope_builder(scope, |ui| {
        let id = ui.unique_id();
        ui.ctx().accesskit_node_builder(id, |node| node.set_live(Live::Polite));
        for column in &preview.refused_columns {
            let column = wording::table_column(tx, column);
            tag(
                ui,
                Tone::Danger,
                icons::SHIELD_WARNING,
                &tx.f("import-refused-column", &[("column", (&column).into())]),
            );
        }
        let mut said = not_read(cx, preview);
        said.push(tx.t("import-nothing-written"));
        note(ui, &said.join(" "));
    });
}

/// What was not read, a sentence each; columns of birth numbers are told apart.
pub(in crate::ui) fn not_read(cx: &Cx<'_>, preview: &Preview) -> Vec<String> {
    let tx = cx.tx;
    let mut said = Vec::new();
    if preview.masked_cells > 0 {
        said.push(tx.n("import-masked", preview.masked_cells));
    }
    let list = |words: &mut dyn Iterator<Item = String>| words.take(MOST_NAMED).collect::<Vec<_>>().join(", ");
    if !preview.dropped_columns.is_empty() {
        let columns = list(&mut preview.dropped_columns.iter().map(|column| wording::table_column(tx, column)));
        said.push(tx.f("import-dropped", &[("columns", (&columns).into())]));
    }
    let quoted = |word: &String| format!("«{word}»");
    if !preview.unknown_activities.is_empty() {
        let names = list(&mut preview.unknown_activities.iter().map(quoted));
        said.push(tx.f("import-unknown-activities", &[("names", (&names).into())]));
    }
    if !preview.unknown_words.is_empty() {
        let words = list(&mut preview.unknown_words.iter().map(quoted));
        said.push(tx.f("import-unknown-words", &[("words", (&words).into())]));
    }
    let days = preview.sessions.iter().filter(|session| session.meeting.is_none()).filter_map(|session| session.on);
    let days = list(&mut days.map(|day| dates::day(day, cx.today, tx.language())));
    if !days.is_empty() {
        said.push(tx.f("import-no-meeting", &[("dates", (&days).into())]));
    }
    said
}

/// How many columns or activities are named at the most.
const MOST_NAMED: usize = 12;
