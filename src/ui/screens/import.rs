//! «Importer»: choosing a table, its columns, what would become of it, and attendance from a report.

mod ask;
mod attendance;
pub(in crate::ui) mod cells;
mod columns;
pub(in crate::ui) mod preview;
mod start;
mod table;
mod view;

use eframe::egui::{Event, Ui};

use crate::ui::importing::{ImportWish, Importing, Stage, Table};
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme;
use crate::ui::widgets::{Bar, Btn, body, heading, page, pick_row, quiet, radio_group, wrapped};

/// What the screen keeps for itself.
#[derive(Default)]
pub struct ImportState {
    /// Of the first page: whether it is explained how to paste.
    explaining: bool,
    columns: columns::ColumnsState,
    preview: preview::PreviewState,
}

/// Draws the screen.
pub fn import_ui(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing, state: &mut ImportState, out: &mut Intents) {
    match (importing.stage, &importing.table) {
        (Stage::Sheets, Some(table)) => page(ui, "import sheets", |ui| sheets(ui, cx, table, out)),
        (Stage::Columns, Some(table)) => columns::columns_ui(ui, cx, importing, table, &mut state.columns, out),
        (Stage::Preview, Some(table)) => preview::preview_ui(ui, cx, importing, table, &mut state.preview, out),
        (Stage::Reading, _) => page(ui, "import reading", |ui| reading(ui, cx, importing, out)),
        _ => {
            take_pasted(ui, out);
            page(ui, "import", |ui| start::start_ui(ui, cx, importing, state, out));
        }
    }
}

/// A table that is pasted on the page itself.
fn take_pasted(ui: &Ui, out: &mut Intents) {
    if ui.ctx().text_edit_focused() || ui.ctx().memory(|memory| memory.top_modal_layer().is_some()) {
        return;
    }
    let pasted = ui.input_mut(|input| {
        let at = input.events.iter().position(|event| matches!(event, Event::Paste(_)))?;
        match input.events.remove(at) {
            Event::Paste(text) => Some(text),
            _ => None,
        }
    });
    if let Some(text) = pasted {
        out.push(Intent::Import(ImportWish::Paste(text)));
    }
}

/// The name of what is taken in.
fn name_of(cx: &Cx<'_>, name: Option<&String>) -> String {
    name.cloned().unwrap_or_else(|| cx.tx.t("import-pasted"))
}

/// The name of what is taken in, inside a sentence.
fn name_inside(cx: &Cx<'_>, name: Option<&String>) -> String {
    name.map_or_else(|| cx.tx.t("import-pasted-inside"), |name| format!("«{name}»"))
}

/// While the table is read.
fn reading(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing, out: &mut Intents) {
    let tx = cx.tx;
    heading(ui, &tx.t("page-import"));
    let name = name_inside(cx, importing.name.as_ref());
    let text = tx.f("import-reading", &[("name", (&name).into())]);
    body(ui, &text);
    progress(ui, cx, importing);
    let stop = ui.add(Btn::secondary(&tx.t("cancel")));
    if cx.arrived {
        stop.request_focus();
    }
    if stop.clicked() {
        out.push(Intent::Import(ImportWish::Cancel));
    }
}

/// How far the work has come.
fn progress(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing) {
    let fraction = importing.progress().fraction();
    let percent = (fraction * 100.0) as u32;
    let spoken = cx.tx.f("import-percent", &[("n", percent.into())]);
    let (colour, name) = (theme::tokens(ui).accent.base_default, cx.tx.t("import-progress"));
    ui.add(Bar::new(fraction, colour, &name, &spoken));
}

/// Which sheet of a workbook.
fn sheets(ui: &mut Ui, cx: &Cx<'_>, table: &Table, out: &mut Intents) {
    let tx = cx.tx;
    heading(ui, &tx.t("page-import"));
    let name = name_inside(cx, table.name.as_ref());
    let question = tx.f("import-which-sheet", &[("name", (&name).into())]);
    quiet(ui, &question);
    radio_group(ui, &question, |ui| {
        for (at, sheet) in table.sheets.iter().enumerate() {
            let title = match sheet.origin() {
                crate::exchange::Origin::Workbook { sheet, .. } => sheet.clone(),
                crate::exchange::Origin::Text { .. } => tx.n("import-sheet-number", at + 1),
            };
            let row = pick_row(ui, false, &title, &tx.n("import-rows", sheet.rows()));
            if cx.arrived && at == 0 {
                row.request_focus();
            }
            if row.clicked() {
                out.push(Intent::Import(ImportWish::Sheet(at)));
            }
        }
    });
    wrapped(ui, |ui| {
        if ui.add(Btn::plain(&tx.t("cancel"))).clicked() {
            out.push(Intent::Import(ImportWish::Cancel));
        }
    });
}
