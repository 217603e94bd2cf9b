//! The follow-up list as a file: asking first, since it holds names, and writing it where the leader says.

use std::path::{Path, PathBuf};

use eframe::egui::{Id, Ui};

use super::App;
use super::writing::{ToWrite, name_of};
use crate::exchange::write_csv;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::screens::people::export::list;
use crate::ui::widgets::{Btn, body, dialog, note, wrapped};

/// The ending of the file.
const ENDING: &str = "csv";

impl App {
    /// The question before the list is saved: what it holds.
    pub(super) fn show_asked_export(&mut self, ui: &mut Ui, out: &mut Intents) {
        if !self.asked_export {
            return;
        }
        let tx = &self.texts;
        let (done, close) = dialog(ui, Id::unique("export"), &tx.t("export-title"), 560.0, |ui| {
            body(ui, &tx.t("export-text"));
            note(ui, &tx.t("export-care"));
            ui.add_space(8.0);
            wrapped(ui, |ui| {
                let yes = ui.add(Btn::primary(&tx.t("export-do")));
                if ui.ctx().memory(eframe::egui::Memory::focused).is_none() {
                    yes.request_focus();
                }
                let no = ui.add(Btn::plain(&tx.t("cancel")));
                if yes.clicked() {
                    out.push(Intent::ExportList);
                }
                yes.clicked() || no.clicked()
            })
        });
        if done || close {
            self.asked_export = false;
        }
    }

    /// The file the list is proposed to be saved as: beside the unit's own, with the day.
    pub(super) fn suggest_export(&self, unit: &Path) -> PathBuf {
        let stem = unit.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let day = self.today().format("%Y-%m-%d").to_string();
        let name = self.texts.f("export-file", &[("unit", (&stem).into()), ("date", (&day).into())]);
        unit.with_file_name(format!("{name}.{ENDING}"))
    }

    /// Puts the list together, and has it written.
    pub(super) fn export_to(&mut self, path: PathBuf) {
        let Some(path) = self.with_ending(path, ENDING) else { return };
        let Some(session) = &mut self.session else { return };
        let now = self.clock.now();
        session.refresh(&self.programme, now.date_naive(), false);
        let ids = &self.ids;
        let new_id = || (ids.borrow_mut())();
        let cx = Cx::of(session, (&self.programme, &self.texts, &self.settings), now, &new_id);
        let bytes = write_csv(list(&cx));
        let unit = session.unit().id;
        let done = self.texts.f("export-done", &[("file", (&name_of(&path)).into())]);
        let failed = self.texts.t("export-failed");
        self.write_out(ToWrite { unit, files: vec![(path, bytes)], done, failed });
    }
}
