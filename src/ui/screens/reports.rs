//! «Rapporter»: what can be had of the lists as text.

mod past;

use eframe::egui::Ui;

use crate::programme::MeetingKind;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme::size;
use crate::ui::widgets::{Btn, Tone, body, card_columns, heading, heading_sized, note, page, quiet, tag};
use crate::ui::{dates, icons, wording};
use crate::unit::{Attendance, PersonRow, Standing};

/// Draws the screen.
pub fn reports_ui(ui: &mut Ui, cx: &Cx<'_>, out: &mut Intents) {
    let tx = cx.tx;
    let mut right = Intents::new();
    page(ui, "reports", |ui| {
        heading(ui, &tx.t("page-reports"));
        quiet(ui, &tx.t("reports-lead"));
        ui.add_space(4.0);
        card_columns(
            ui,
            "reports",
            (1.0, 1.0),
            |ui| {
                ui.spacing_mut().item_spacing.y = 10.0;
                heading_sized(ui, &tx.t("reports-list"), 2, size::H3);
                body(ui, &tx.t("reports-list-about"));
                tag(ui, Tone::Warning, icons::SHIELD, &tx.t("reports-names"));
                let copy = ui.add(Btn::primary(&tx.t("reports-list-copy")).icon(icons::COPY));
                if cx.arrived {
                    copy.request_focus();
                }
                if copy.clicked() {
                    out.push(Intent::Copy(follow_up_list(cx), "reports-list-copied"));
                }
            },
            |ui| {
                ui.spacing_mut().item_spacing.y = 10.0;
                heading_sized(ui, &tx.t("reports-summary"), 2, size::H3);
                body(ui, &tx.t("reports-summary-about"));
                tag(ui, Tone::Success, icons::CHECK, &tx.t("reports-no-names"));
                if ui.add(Btn::secondary(&tx.t("reports-summary-copy")).icon(icons::COPY)).clicked() {
                    right.push(Intent::Copy(summary(cx), "reports-summary-copied"));
                }
            },
        );
        ui.add_space(4.0);
        past::past_ui(ui, cx, out);
        note(ui, &tx.t("reports-more"));
    });
    out.append(&mut right);
}

/// The list with a line a person, its columns parted by tabs so that a spreadsheet takes them apart.
fn follow_up_list(cx: &Cx<'_>) -> String {
    let tx = cx.tx;
    let heads = [
        tx.t("reports-name"),
        tx.t("reports-email"),
        tx.t("reports-status"),
        tx.t("reports-read-on"),
        wording::meeting(tx, MeetingKind::First),
        wording::meeting(tx, MeetingKind::Second),
        tx.t("reports-catch-up"),
        tx.t("reports-reminded"),
    ];
    let mut lines = vec![heads.join("\t")];
    for id in cx.order {
        if let Some(row) = cx.survey.row(*id).filter(|row| row.standing != Standing::Gone) {
            lines.push(list_line(cx, row));
        }
    }
    lines.join("\n") + "\n"
}

fn list_line(cx: &Cx<'_>, row: &PersonRow) -> String {
    let tx = cx.tx;
    let typed = |date| dates::typed(date, tx.language());
    let person = cx.unit.person(row.id);
    let status = match wording::standing(tx, row.standing) {
        Some((_, _, words)) => words,
        None => wording::status(tx, row.status).2,
    };
    let read_on = row.reading.and_then(|at| cx.unit.observations.get(at)).map(|reading| typed(reading.on));
    let [first, second] = row.attendance.map(|attendance| wording::attendance(tx, attendance).2);
    let catch_up: Vec<String> = row.catch_up.iter().map(|kind| wording::meeting(tx, *kind)).collect();
    let cells = [
        person.map(|person| person.name.clone()).unwrap_or_default(),
        person.and_then(|person| person.email.clone()).unwrap_or_default(),
        status,
        read_on.unwrap_or_default(),
        first,
        second,
        catch_up.join(", "),
        row.reminded.map(typed).unwrap_or_default(),
    ];
    cells.map(|cell| one_cell(&cell)).join("\t")
}

/// Text that stays in its cell, and that a spreadsheet never takes for a formula.
fn one_cell(text: &str) -> String {
    let flat: String = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    if flat.starts_with(['=', '+', '-', '@']) { format!("'{flat}") } else { flat }
}

/// The unit in numbers, without a single name of a person.
fn summary(cx: &Cx<'_>) -> String {
    let (tx, survey) = (cx.tx, cx.survey);
    let date = dates::typed(cx.today, tx.language());
    let name = cx.unit.details.name.as_str();
    let mut lines = vec![tx.f("summary-title", &[("unit", name.into()), ("date", (&date).into())]), String::new()];
    let all = survey.counted;
    lines.push(tx.n("summary-counted", all));
    let of = |key: &str, n: usize| tx.f(key, &[("n", n.into()), ("all", all.into())]);
    lines.push(of("summary-started", survey.started));
    lines.push(of("summary-completed", survey.completed));
    lines.push(of("summary-unknown", survey.unknown));
    lines.push(tx.n("summary-on-leave", survey.on_leave));
    for (at, kind) in MeetingKind::ALL.into_iter().enumerate() {
        let meeting = wording::meeting(tx, kind);
        let held = cx.unit.held_meeting(kind).and_then(|meeting| meeting.held.as_ref());
        lines.push(match held {
            None => tx.f("summary-meeting-not-held", &[("meeting", (&meeting).into())]),
            Some(held) => {
                let date = dates::typed(held.started.date_naive(), tx.language());
                let there =
                    survey.rows.iter().filter(|row| row.attendance[at].is_some_and(Attendance::present)).count();
                let left = survey.rows.iter().filter(|row| row.catch_up.contains(&kind)).count();
                let args = [
                    ("meeting", (&meeting).into()),
                    ("date", (&date).into()),
                    ("there", there.into()),
                    ("left", left.into()),
                ];
                tx.f("summary-meeting", &args)
            }
        });
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::one_cell;

    #[test]
    fn a_cell_never_breaks_out_or_computes() {
        assert_eq!(one_cell("Kari\tNordmann\nLeder"), "Kari Nordmann Leder");
        assert_eq!(one_cell("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(one_cell("Åse-Marie"), "Åse-Marie");
    }
}
