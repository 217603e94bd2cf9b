//! The follow-up list as a table, with titles that the app's own import knows.

use super::cells;
use crate::ui::intent::Cx;
use crate::ui::{dates, wording};
use crate::unit::{PersonRow, Standing};

/// The titles, and a row for everybody who is in the unit or is to come, in the order of the list.
pub(in crate::ui) fn list(cx: &Cx<'_>) -> Vec<Vec<String>> {
    let titles = [
        "export-name",
        "export-email",
        "export-number",
        "export-status",
        "export-date",
        "export-source",
        "export-modules-done",
        "export-modules-all",
        "export-next",
    ];
    let in_order = cx.order.iter().filter_map(|id| cx.survey.row(*id));
    let rows = in_order.filter(|row| row.standing != Standing::Gone).filter_map(|row| line(cx, row));
    [titles.map(|key| cx.tx.t(key)).to_vec()].into_iter().chain(rows).collect()
}

fn line(cx: &Cx<'_>, row: &PersonRow) -> Option<Vec<String>> {
    let tx = cx.tx;
    let person = cx.unit.person(row.id)?;
    let reading = row.reading.and_then(|at| cx.unit.observations.get(at));
    let (next, _) = cells::next(cx, row);
    let next = match wording::standing(tx, row.standing) {
        Some((_, _, away)) if next.is_empty() => away,
        _ => next,
    };
    Some(vec![
        person.name.clone(),
        person.email.clone().unwrap_or_default(),
        person.employee_number.clone().unwrap_or_default(),
        wording::status(tx, row.status).2,
        reading.map(|reading| dates::typed(reading.on, tx.language())).unwrap_or_default(),
        reading.map(|reading| wording::source(tx, &reading.source, cx.programme)).unwrap_or_default(),
        row.modules_completed.to_string(),
        row.modules_required.to_string(),
        next,
    ])
}
