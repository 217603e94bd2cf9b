//! Writing files for others than the app: what is in them is put together at once, as the unit is then, and written beside
//! the window. One after the other, and the window stays until the last one is on the disk.

use std::path::{Path, PathBuf};

use super::opener::CALM_MS;
use super::{App, Problem};
use crate::meeting::Moment;
use crate::store::{Exports, SaveError, durable};
use crate::ui::beside::Errand;
use crate::ui::wording;
use crate::unit::RecordId;

/// Files that are to be written.
pub(super) struct ToWrite {
    /// The unit they are about.
    pub(super) unit: RecordId,
    pub(super) files: Vec<(PathBuf, Vec<u8>)>,
    /// What is said when they are there.
    pub(super) done: String,
    /// What it is called when they are not.
    pub(super) failed: String,
}

/// Files that are being written.
pub(super) struct Writing {
    since: Moment,
    told: bool,
    done: String,
    failed: String,
    errand: Errand<Result<(), SaveError>>,
}

impl App {
    /// Writes files, each for its owner alone, and remembers them, so that they are found again when the unit is deleted.
    pub(super) fn write_out(&mut self, ToWrite { unit, files, done, failed }: ToWrite) {
        // Two at once would each remember its own and forget the other's.
        self.finish_writing();
        let (places, today) = (self.places.clone(), self.today());
        let errand = self.workshop.errand("writing", move || {
            let mut uncertain = Ok(());
            for (path, bytes) in &files {
                match durable::write(path, bytes) {
                    Err(error) if !error.is_done() => return Err(error),
                    Err(error) => uncertain = Err(error),
                    Ok(()) => {}
                }
                if let Err(error) = Exports::remember(&places, unit, path, bytes, today) {
                    tracing::warn!(%error, "the list of exports was not written");
                }
            }
            uncertain
        });
        self.writing = Some(Writing { since: self.moment(), told: false, done, failed, errand });
    }

    /// Says what became of it, and that it goes on where it takes its time.
    pub(super) fn follow_writing(&mut self) {
        let now = self.moment();
        let Some(writing) = &mut self.writing else { return };
        if let Some(written) = writing.errand.answer() {
            if let Some(Writing { done, failed, .. }) = self.writing.take() {
                self.written(written, done, failed);
            }
        } else if !writing.told && now.since(writing.since) >= CALM_MS {
            writing.told = true;
            self.say(self.texts.t("export-writing"), false);
        }
    }

    /// Has it written while the window waits, if it is not yet.
    pub(super) fn finish_writing(&mut self) {
        if let Some(Writing { errand, done, failed, .. }) = self.writing.take() {
            self.written(errand.finish(), done, failed);
        }
    }

    fn written(&mut self, written: Result<(), SaveError>, done: String, failed: String) {
        match written {
            Ok(()) => self.say(done, false),
            Err(error) => {
                let why = wording::save_error(&self.texts, &error);
                // They are there where that is all that is wrong, and may not last.
                let failed = if error.is_done() { self.texts.t("error-uncertain-title") } else { failed };
                self.problem = Some(Problem::new(failed, why));
                // It is to be read before the window closes.
                self.closing = false;
            }
        }
    }

    /// How long until it is told that files are being written, in milliseconds; `None` where that is told or none are.
    pub(super) fn writing_is_told_in(&self, now: Moment) -> Option<u64> {
        let writing = self.writing.as_ref().filter(|writing| !writing.told)?;
        Some(CALM_MS.saturating_sub(now.since(writing.since)))
    }
}

/// A file's name without its folder, as it is said.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
