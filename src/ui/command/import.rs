//! `moteklar import`: what a table would change, as text; and taking it in.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use uuid::Uuid;

use super::{Answer, Outcome, Page, Terminal};
use crate::exchange::Sheet;
use crate::exchange::import::{Answers, Group, Mapping, Preview, TableKind, Who, propose};
use crate::store::lock::{Lock, Owner, Taken, take};
use crate::store::{Opened, SaveCause, Settings, Vault};
use crate::ui::importing::{Asked, Done, Read, Ready, Table, Task, known};
use crate::ui::intent::Cx;
use crate::ui::screens::import::cells::Words;
use crate::ui::screens::import::preview::not_read;
use crate::ui::session::{FileState, SaveState, alphabetical};
use crate::ui::{dates, wording};
use crate::unit::{MeetingId, Stamp, Survey, Unit};

/// What is to be taken in, and how.
pub struct Wanted<'a> {
    /// The unit's file.
    pub unit: &'a Path,
    /// The table's file.
    pub table: &'a Path,
    /// What kind of table it is, where the leader knows better.
    pub kind: Option<TableKind>,
    /// Whether it is taken in; otherwise it is only shown.
    pub write: bool,
}

/// Shows what a table would change, and takes in what nobody need decide if that is wanted. The unit's file is written
/// then and only then; what must be decided is left out and said.
pub fn import(
    terminal: &Terminal,
    settings: &Settings,
    wanted: &Wanted<'_>,
    now: DateTime<FixedOffset>,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Answer {
    // Held until all is written, and let go on every way out.
    let _lock = match hold(terminal, wanted, now) {
        Ok(lock) => lock,
        Err(why) => return Answer::failed(&why),
    };
    let opened = match terminal.open(wanted.unit) {
        Ok(opened) => opened,
        Err(answer) => return answer,
    };
    let unit = Arc::clone(&opened.unit);
    if unit.details.closed.is_some() && wanted.write {
        return Answer::failed(&terminal.texts.t("command-closed"));
    }
    if wanted.write && !opened.is_as_written() {
        return Answer::failed(&terminal.texts.t("command-edited-refused"));
    }
    let table = match read(terminal, settings, wanted, &unit, MeetingId(new_id())) {
        Ok(table) => table,
        Err(why) => return Answer::failed(&why),
    };
    let Some((ready, preview)) = table.ready.as_ref().and_then(|ready| Some((ready, ready.preview.as_ref().ok()?)))
    else {
        return Answer::failed(&terminal.texts.t("import-nobody-named"));
    };
    if preview.rows.iter().all(|row| row.who == Who::NoName) {
        return Answer::failed(&terminal.texts.t("import-nobody-named"));
    }
    let mut page = Page::default();
    page.warn(terminal);
    show(terminal, settings, (&opened, &table, ready, preview), now, &mut page);
    let taken = ready.taken(false);
    if wanted.write && taken > 0 {
        match write(terminal, &opened.vault, (unit, &table), now, new_id) {
            Ok(()) => page.line(&terminal.texts.n("import-done", taken)),
            Err(why) => return Answer::failed(&why),
        }
    } else if wanted.write {
        page.line(&terminal.texts.t("import-take-in-nothing"));
    } else {
        page.line(&terminal.texts.t("command-nothing-written"));
    }
    let outcome = if preview.counts.ask > 0 { Outcome::Undecided } else { Outcome::Done };
    Answer { text: page.text, outcome }
}

/// The lock of the unit's file where it is to be written; none where the folder takes none, or there is no file. Says
/// who has it where somebody has.
fn hold(terminal: &Terminal, wanted: &Wanted<'_>, now: DateTime<FixedOffset>) -> Result<Option<Lock>, String> {
    if !wanted.write || !wanted.unit.is_file() {
        return Ok(None);
    }
    match take(wanted.unit, Owner::this(), now) {
        Taken::Ours(lock) => Ok(Some(lock)),
        Taken::Without(_) => Ok(None),
        Taken::Held(holder) => {
            let who = wording::holder(&terminal.texts, &holder, now);
            Err(terminal.texts.f("command-in-use", &[("who", (&who).into())]))
        }
    }
}

/// The table with its preview, read as the app does; of a workbook, the first sheet.
fn read(
    terminal: &Terminal,
    settings: &Settings,
    wanted: &Wanted<'_>,
    unit: &Arc<Unit>,
    meeting_id: MeetingId,
) -> Result<Table, String> {
    let Done::Read(read) = Task::Read(Read::File(wanted.table.to_owned())).run(&()) else {
        return Err(terminal.texts.t("import-not-a-table"));
    };
    let (sheets, changed) = read.map_err(|refusal| {
        let file = wanted.table.display();
        format!("{file}\n{}", wording::table_refusal(&terminal.texts, &refusal))
    })?;
    let sheets: Vec<Arc<Sheet>> = sheets.into_iter().map(Arc::new).collect();
    let Some(sheet) = sheets.first().cloned() else { return Err(terminal.texts.t("import-empty")) };
    let programme = Arc::new(terminal.programme.clone());
    let remembered = known(settings);
    let (kind, mapping) = look(wanted.kind, &sheet, &programme, remembered);
    let read_on = changed.map_or(terminal.today, |changed| changed.min(terminal.today));
    let asked = Asked {
        sheet,
        kind,
        mapping: mapping.clone(),
        read_on,
        answers: Answers::default(),
        video_from: None,
        meeting: None,
        meeting_id,
        unit: Arc::clone(unit),
        revision: 0,
        programme,
        today: terminal.today,
        mark: 0,
    };
    let Done::Previewed(ready) = Task::Preview(Box::new(asked)).run(&()) else {
        return Err(terminal.texts.t("import-not-a-table"));
    };
    Ok(Table {
        name: wanted.table.file_name().map(|name| name.to_string_lossy().into_owned()),
        sheets,
        chosen: 0,
        kind,
        mapping,
        read_on,
        answers: Answers::default(),
        video_from: None,
        rest_absent: false,
        meeting: None,
        ready: Some(*ready),
    })
}

fn look(
    said: Option<TableKind>,
    sheet: &Arc<Sheet>,
    programme: &Arc<crate::programme::Programme>,
    remembered: Vec<crate::exchange::import::Remembered>,
) -> (TableKind, Mapping) {
    if let Some(kind) = said {
        return (kind, propose(sheet, kind, programme, &remembered));
    }
    match Task::Look(Arc::clone(sheet), Arc::clone(programme), remembered).run(&()) {
        Done::Looked(looked) => (looked.kind, looked.mapping),
        Done::Read(_) | Done::Previewed(_) => (TableKind::Other, propose(sheet, TableKind::Other, programme, &[])),
    }
}

/// What the table is, every row that changes something or is to be decided, and what was not read.
fn show(
    terminal: &Terminal,
    settings: &Settings,
    (opened, table, ready, preview): (&Opened, &Table, &Ready, &Preview),
    now: DateTime<FixedOffset>,
    page: &mut Page,
) {
    let tx = &terminal.texts;
    let unit = &opened.unit;
    let survey = Survey::of(unit, &terminal.programme, terminal.today);
    let order = alphabetical(unit);
    let file =
        FileState { path: PathBuf::new(), vault: Arc::clone(&opened.vault), saved: SaveState::Saved(now), risk: None };
    let cx = Cx {
        unit,
        survey: &survey,
        programme: &terminal.programme,
        tx,
        settings,
        today: terminal.today,
        now,
        new_id: &Uuid::nil,
        order: &order,
        revision: 0,
        file: &file,
        arrived: false,
    };
    let guessed = table.kind == TableKind::Other && !table.mapping.remembered;
    let kind = if guessed { tx.t("command-guessed") } else { wording::table_kind(tx, table.kind) };
    let mut about = vec![table.name.clone().unwrap_or_default(), kind];
    about.extend(table.sheet().map(|sheet| wording::origin(tx, sheet.origin())));
    about.push(tx.n("import-rows", preview.rows.len()));
    let day = dates::day(table.read_on, terminal.today, tx.language());
    about.push(tx.f("import-read-on", &[("date", (&day).into())]));
    page.line(&about.join(" · "));
    let Some(import) = table.import(ready, unit, &terminal.programme) else { return };
    let groups = [
        (Group::Change, tx.n("import-chip-change", preview.counts.change)),
        (Group::Ask, tx.n("import-chip-ask", preview.counts.ask)),
        (Group::NotFound, tx.n("import-chip-not-found", preview.counts.not_found)),
    ];
    for (group, heading) in groups {
        let rows: Vec<_> = preview.rows.iter().filter(|row| row.group() == group).collect();
        if rows.is_empty() {
            continue;
        }
        page.blank();
        page.line(&heading);
        for row in rows {
            let words = Words::of_row(&cx, &import, &ready.outlook, row);
            page.line(&format!("  {:>5}  {}", row.place, words.spoken(&cx)));
        }
    }
    page.blank();
    page.line(&tx.n("import-chip-same", preview.counts.same));
    if !preview.not_in_file.is_empty() {
        page.line(&tx.n("import-chip-missing", preview.not_in_file.len()));
    }
    for column in &preview.refused_columns {
        let column = wording::table_column(tx, column);
        page.line(&tx.f("import-refused-column", &[("column", (&column).into())]));
    }
    for sentence in not_read(&cx, preview) {
        page.line(&sentence);
    }
    if preview.counts.ask > 0 {
        page.line(&tx.n("command-undecided", preview.counts.ask));
    }
    page.blank();
}

/// Takes the table in and writes the unit, if its file is still as it was read.
fn write(
    terminal: &Terminal,
    vault: &Vault,
    (unit, table): (Arc<Unit>, &Table),
    now: DateTime<FixedOffset>,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<(), String> {
    let tx = &terminal.texts;
    let Some(change) = table.change(Arc::clone(&unit), &terminal.programme, new_id) else { return Ok(()) };
    let mut changed = unit.as_ref().clone();
    changed.apply(&change, &mut Stamp { at: now, new_id }).map_err(|error| wording::change_error(tx, &error))?;
    vault.keep_versions_in(terminal.generations.clone());
    vault.keep_now();
    vault.save(&Arc::new(changed)).map_err(|error| match error.cause {
        SaveCause::ChangedOutside => tx.t("command-changed"),
        _ => wording::save_error(tx, &error),
    })
}
