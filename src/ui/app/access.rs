//! «Ta ut alt om en person»: two files where the leader says, one to read and one for programs.

use std::path::PathBuf;

use super::writing::{ToWrite, name_of};
use super::{App, Problem};
use crate::exchange::AccessReport;
use crate::store::readers;
use crate::ui::desk::Purpose;
use crate::ui::wording::{self, AccessCx};
use crate::unit::PersonId;

/// The ending of the text.
const TEXT: &str = "txt";
/// The ending of the records.
const RECORDS: &str = "ron";

impl App {
    /// Lets the leader choose where what is stored about a person is put.
    pub(super) fn ask_access(&mut self, ctx: &eframe::egui::Context, person: PersonId) {
        self.access_of = Some(person);
        self.pick(ctx, Purpose::AccessReport, "access-pick");
    }

    /// The file that is proposed: beside the unit's own, with the day and nobody's name.
    pub(super) fn suggest_access(&self, unit: &std::path::Path) -> PathBuf {
        let day = self.today().format("%Y-%m-%d").to_string();
        let name = self.texts.f("access-file", &[("date", (&day).into())]);
        unit.with_file_name(format!("{name}.{TEXT}"))
    }

    /// Puts both files together, and has them written.
    pub(super) fn access_to(&mut self, path: PathBuf) {
        let Some(person) = self.access_of.take() else { return };
        let Some(path) = self.with_ending(path, TEXT) else { return };
        // The dialogue has asked about the first file only.
        let Some(records) = self.with_ending(path.with_extension(""), RECORDS) else { return };
        let now = self.now();
        let Some(session) = &self.session else { return };
        let Some(report) = AccessReport::of(session.unit(), &self.programme, person, now) else { return };
        let file = session.file();
        let readers = readers::readers(&file.path, &self.places.data);
        let cx = AccessCx {
            tx: &self.texts,
            programme: &self.programme,
            unit: session.unit(),
            readers: readers.as_ref(),
            risk: file.risk,
        };
        let text = wording::access_text(&cx, &report);
        let unit = session.unit().id;
        let ron = match report.to_ron() {
            Ok(ron) => ron,
            Err(error) => {
                self.problem = Some(Problem::new(self.texts.t("access-failed"), error.to_string()));
                return;
            }
        };
        let words = [name_of(&path), name_of(&records)];
        let words = [("text", (&words[0]).into()), ("records", (&words[1]).into())];
        let (done, failed) = (self.texts.f("access-done", &words), self.texts.t("access-failed"));
        let files = vec![(path, text.into_bytes()), (records, ron.into_bytes())];
        self.write_out(ToWrite { unit, files, done, failed });
    }
}
