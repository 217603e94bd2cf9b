//! «Ta ut alt om en person»: two files where the leader says, one to read and one for programs.

use std::path::PathBuf;

use super::{App, Problem};
use crate::exchange::AccessReport;
use crate::store::{Exports, durable, readers};
use crate::ui::desk::Purpose;
use crate::ui::wording::{self, AccessCx};
use crate::unit::{PersonId, RecordId};

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

    /// Writes both files, each for its owner alone, and remembers them.
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
            Err(error) => return self.not_exported("access-failed", &error.to_string()),
        };
        let mut uncertain = None;
        for (path, content) in [(&path, text), (&records, ron)] {
            match durable::write(path, content.as_bytes()) {
                Ok(()) => {}
                Err(error) if error.is_done() => uncertain = Some(error),
                Err(error) => {
                    let why = wording::save_error(&self.texts, &error);
                    return self.not_exported("access-failed", &why);
                }
            }
            self.remember_export(unit, path, content.as_bytes());
        }
        if let Some(error) = uncertain {
            let why = wording::save_error(&self.texts, &error);
            return self.not_exported("error-uncertain-title", &why);
        }
        let [text, records] = [&path, &records]
            .map(|path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default());
        let words = [("text", (&text).into()), ("records", (&records).into())];
        self.say(self.texts.f("access-done", &words), false);
    }

    fn not_exported(&mut self, title: &'static str, why: &str) {
        self.problem = Some(Problem::new(self.texts.t(title), why.to_owned()));
    }

    /// Remembers a file that was made for a unit, so that it is found again when the unit is deleted.
    pub(super) fn remember_export(&self, unit: RecordId, path: &std::path::Path, bytes: &[u8]) {
        if let Err(error) = Exports::remember(&self.places, unit, path, bytes, self.today()) {
            tracing::warn!(%error, "the list of exports was not written");
        }
    }
}
