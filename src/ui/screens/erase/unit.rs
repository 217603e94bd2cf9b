//! Deleting a unit: what would go, and the last question with the unit's name.

use std::collections::BTreeSet;
use std::path::PathBuf;

use eframe::egui::{Id, Ui};

use super::{asked_ui, roomy};
use crate::store::{ErasePlan, FileState, StoredFile};
use crate::ui::intent::{Intent, Intents};
use crate::ui::texts::Texts;
use crate::ui::theme::size;
use crate::ui::widgets::{Btn, body, bullet, dialog, heading_sized, note, wrapped};
use crate::ui::wording;

/// What the dialogue is given.
#[derive(Clone, Copy)]
pub struct EraseCx<'a> {
    /// The texts of the chosen language.
    pub tx: &'a Texts,
    /// What the unit is called.
    pub name: &'a str,
    /// What would be deleted.
    pub plan: &'a ErasePlan,
}

/// What the dialogue keeps for itself.
#[derive(Default)]
pub struct EraseState {
    /// Which of the files that are asked about go too.
    chosen: BTreeSet<PathBuf>,
    /// Whether the list is read, and the last question is asked.
    certain: bool,
    /// Whether a button has had the keyboard since the question was put.
    shown: bool,
}

/// Draws the dialogue. Returns whether it stays.
pub fn erase_ui(ui: &mut Ui, cx: &EraseCx<'_>, state: &mut EraseState, out: &mut Intents) -> bool {
    if state.certain { last_question(ui, cx, state, out) } else { list(ui, cx, state) }
}

fn list(ui: &mut Ui, cx: &EraseCx<'_>, state: &mut EraseState) -> bool {
    let tx = cx.tx;
    let title = tx.f("erase-title", &[("unit", cx.name.into())]);
    let (on, close) = dialog(ui, Id::unique("erase"), &title, 680.0, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        body(ui, &tx.t("erase-text"));
        ui.add_space(6.0);
        heading_sized(ui, &tx.t("erase-goes"), 3, size::BODY);
        let goes: Vec<&StoredFile> =
            cx.plan.files.iter().filter(|file| !file.is_asked_about() && file.state != FileState::Gone).collect();
        for line in wording::file_lines(tx, &goes) {
            bullet(ui, &line);
        }
        bullet(ui, &tx.t("erase-goes-recent"));
        let asked: Vec<&StoredFile> = cx.plan.files.iter().filter(|file| file.is_asked_about()).collect();
        asked_ui(ui, tx, &tx.t("erase-asked"), &asked, &mut state.chosen);
        let gone: Vec<&StoredFile> = cx.plan.files.iter().filter(|file| file.state == FileState::Gone).collect();
        if !gone.is_empty() {
            ui.add_space(6.0);
            heading_sized(ui, &tx.t("erase-gone"), 3, size::BODY);
            for line in wording::file_lines(tx, &gone) {
                bullet(ui, &line);
            }
        }
        ui.add_space(6.0);
        heading_sized(ui, &tx.t("erase-told-beyond"), 3, size::BODY);
        for place in cx.plan.beyond() {
            bullet(ui, &wording::beyond(tx, place));
        }
        note(ui, &tx.t("erase-export-first"));
        ui.add_space(4.0);
        wrapped(ui, |ui| {
            let no = ui.add(Btn::secondary(&tx.t("erase-keep")));
            if !std::mem::replace(&mut state.shown, true) && roomy(ui) {
                no.request_focus();
            }
            let on = ui.add(Btn::danger(&tx.t("erase-go-on")));
            if on.clicked() { Some(true) } else { no.clicked().then_some(false) }
        })
    });
    if on == Some(true) {
        (state.certain, state.shown) = (true, false);
        ui.ctx().request_repaint();
    }
    !(on == Some(false) || close)
}

fn last_question(ui: &mut Ui, cx: &EraseCx<'_>, state: &mut EraseState, out: &mut Intents) -> bool {
    let tx = cx.tx;
    let title = tx.f("erase-certain-title", &[("unit", cx.name.into())]);
    let (answer, close) = dialog(ui, Id::unique("erase certain"), &title, 560.0, |ui| {
        body(ui, &tx.f("erase-certain-text", &[("unit", cx.name.into())]));
        ui.add_space(8.0);
        wrapped(ui, |ui| {
            // Whoever presses Enter at once deletes nothing.
            let no = ui.add(Btn::secondary(&tx.t("erase-keep")));
            if !std::mem::replace(&mut state.shown, true) {
                no.request_focus();
            }
            let yes = ui.add(Btn::danger(&tx.f("erase-do", &[("unit", cx.name.into())])));
            if yes.clicked() { Some(true) } else { no.clicked().then_some(false) }
        })
    });
    if answer == Some(true) {
        out.push(Intent::Erase(state.chosen.iter().cloned().collect()));
    }
    !(answer == Some(false) || close)
}
