//! Deleting a unit: what would go, and the last question with the unit's name.

use std::collections::BTreeSet;
use std::path::PathBuf;

use eframe::egui::{Id, Ui};

use super::{asked_ui, lines_ui};
use crate::store::{ErasePlan, FileKind, FileState, Places, StoredFile, StoredGroup, grouped};
use crate::ui::intent::{Intent, Intents};
use crate::ui::screens::stored::{all_ui, groups_ui};
use crate::ui::texts::Texts;
use crate::ui::theme::size;
use crate::ui::widgets::{Btn, alert, bullet, dialog, fold, heading_sized, lead, note, roomy, wrapped};
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
    /// The app's folders.
    pub places: &'a Places,
}

/// What the dialogue keeps for itself.
#[derive(Default)]
pub struct EraseState {
    /// The files that go without a question, and those that are not found any more, kind by kind.
    files: [Vec<StoredGroup>; 2],
    /// Whether each file is shown, and what the app does not reach.
    folded_out: [bool; 2],
    /// Which of the files that are asked about go too.
    chosen: BTreeSet<PathBuf>,
    /// Whether the list is read, and the last question is asked.
    certain: bool,
    /// Whether a button has had the keyboard since the question was put.
    shown: bool,
}

impl EraseState {
    /// As when the leader is asked. Looks up who can read the files.
    pub fn of(plan: &ErasePlan, places: &Places) -> Self {
        let of = |gone: bool| {
            let files = plan.files.iter().filter(|file| {
                let is_gone = file.state == FileState::Gone;
                if gone { is_gone } else { !is_gone && !file.is_asked_about() }
            });
            let mut groups = grouped(files.cloned().collect(), places);
            // What the leader knows stands first.
            groups.sort_by_key(|group| group.kind != FileKind::Unit);
            groups
        };
        Self { files: [of(false), of(true)], ..Self::default() }
    }
}

/// Draws the dialogue. Returns whether it stays.
pub fn erase_ui(ui: &mut Ui, cx: &EraseCx<'_>, state: &mut EraseState, out: &mut Intents) -> bool {
    if state.certain { last_question(ui, cx, state, out) } else { list(ui, cx, state, out) }
}

fn list(ui: &mut Ui, cx: &EraseCx<'_>, state: &mut EraseState, out: &mut Intents) -> bool {
    let tx = cx.tx;
    let title = tx.f("erase-title", &[("unit", cx.name.into())]);
    let [goes, gone] = &state.files;
    let (on, close) = dialog(ui, Id::unique("erase"), &title, 680.0, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        lead(ui, &tx.t("erase-text"));
        ui.add_space(4.0);
        heading_sized(ui, &tx.t("erase-goes"), 3, size::BODY);
        groups_ui(ui, tx, goes, out);
        all_ui(ui, tx, goes, &mut state.folded_out[0], out);
        let asked: Vec<&StoredFile> = cx.plan.files.iter().filter(|file| file.is_asked_about()).collect();
        asked_ui(ui, (tx, cx.places), &tx.t("erase-asked"), &asked, &mut state.chosen);
        if !gone.is_empty() {
            ui.add_space(4.0);
            heading_sized(ui, &tx.t("erase-gone"), 3, size::BODY);
            lines_ui(ui, &wording::file_lines(tx, gone));
        }
        let beyond = cx.plan.beyond();
        if fold(ui, state.folded_out[1], &tx.n("erase-beyond", beyond.len())).clicked() {
            state.folded_out[1] = !state.folded_out[1];
        }
        if state.folded_out[1] {
            for place in beyond {
                bullet(ui, &wording::beyond(tx, place));
            }
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
    let (answer, close) = alert(ui, Id::unique("erase certain"), &title, 560.0, |ui| {
        lead(ui, &tx.f("erase-certain-text", &[("unit", cx.name.into())]));
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
