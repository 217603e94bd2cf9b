//! «Ny omgang»: what comes along into a new cycle and what does not, before it is made.

use std::path::Path;

use chrono::NaiveDate;
use eframe::egui::{Id, Ui};

use crate::ui::dates;
use crate::ui::intent::{Intent, Intents};
use crate::ui::texts::Texts;
use crate::ui::theme::size;
use crate::ui::widgets::{Btn, Field, body, bullet, dialog, field, heading_sized, note, wrapped};
use crate::unit::Unit;

/// What the dialogue is given.
#[derive(Clone, Copy)]
pub struct CycleCx<'a> {
    /// The texts of the chosen language.
    pub tx: &'a Texts,
    /// Today.
    pub today: NaiveDate,
    /// What the learning system is called.
    pub system: &'a str,
    /// The cycle that would be closed.
    pub unit: &'a Unit,
    /// The file the new one would get.
    pub file: &'a Path,
}

/// What the dialogue keeps for itself.
#[derive(Default)]
pub struct CycleState {
    deadline: String,
    shown: bool,
}

/// Draws the dialogue. Returns whether it stays.
pub fn cycle_ui(ui: &mut Ui, cx: &CycleCx<'_>, state: &mut CycleState, out: &mut Intents) -> bool {
    let tx = cx.tx;
    let (done, close) = dialog(ui, Id::unique("new cycle"), &tx.t("cycle-title"), 600.0, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        body(ui, &tx.t("cycle-text"));
        ui.add_space(4.0);
        heading_sized(ui, &tx.t("cycle-along"), 3, size::BODY);
        let order = tx.f("cycle-along-order", &[("system", cx.system.into())]);
        for along in [tx.t("cycle-along-people"), tx.t("cycle-along-modules"), tx.t("cycle-along-own"), order] {
            bullet(ui, &along);
        }
        ui.add_space(4.0);
        heading_sized(ui, &tx.t("cycle-behind"), 3, size::BODY);
        for behind in ["cycle-behind-status", "cycle-behind-meetings", "cycle-behind-reminders"].map(|key| tx.t(key)) {
            bullet(ui, &behind);
        }
        ui.add_space(4.0);
        let deadline = deadline_ui(ui, cx, state);
        let name = cx.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        note(ui, &tx.f("cycle-file", &[("file", (&name).into())]));
        note(ui, &readable(cx));
        ui.add_space(4.0);
        wrapped(ui, |ui| {
            let yes = ui.add(Btn::primary(&tx.t("cycle-do")).enabled(deadline.is_ok()));
            let no = ui.add(Btn::plain(&tx.t("cancel")));
            match deadline {
                Ok(deadline) if yes.clicked() => {
                    out.push(Intent::NewCycle(deadline));
                    true
                }
                _ => no.clicked(),
            }
        })
    });
    !(done || close)
}

/// The field for the new deadline. Returns it, `None` where the field is empty, or that it cannot be one.
fn deadline_ui(ui: &mut Ui, cx: &CycleCx<'_>, state: &mut CycleState) -> Result<Option<NaiveDate>, ()> {
    let tx = cx.tx;
    let read = match (state.deadline.trim(), dates::read_date(&state.deadline, cx.today)) {
        ("", _) => Ok(None),
        (_, Some(date)) if date > cx.today => Ok(Some(date)),
        _ => Err(()),
    };
    let mistake = tx.t("cycle-deadline-mistake");
    let help = match read {
        Ok(Some(date)) => dates::capitalised(&dates::long(date, tx.language())),
        _ => tx.t("cycle-deadline-help"),
    };
    let look = Field {
        label: &tx.t("cycle-deadline"),
        hint: &tx.t("date-hint"),
        help: &help,
        mistake: read.is_err().then_some(mistake.as_str()),
        width: Some(220.0),
    };
    let response = field(ui, Id::unique("new cycle deadline"), &mut state.deadline, look);
    if !std::mem::replace(&mut state.shown, true) {
        response.request_focus();
    }
    read
}

/// Until when the old file can be read.
fn readable(cx: &CycleCx<'_>) -> String {
    let delete_on = cx.unit.details.delete_on;
    let day = dates::day(delete_on, cx.today, cx.tx.language());
    let key = if delete_on < cx.today { "cycle-old-overdue" } else { "cycle-old" };
    cx.tx.f(key, &[("date", (&day).into())])
}
