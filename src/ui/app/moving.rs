//! Taking a copy away from beside the unit's file once what was in it is on the disk. Whether it lies among the earlier
//! versions is found beside the window: where they are encrypted, each takes its time.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::{App, Problem};
use crate::store::copies::remove_copy;
use crate::store::generations::{Generation, Occasion};
use crate::store::{Generations, SaveError, Vault, Version, unit_to_ron};
use crate::ui::beside::{Beside, Heard};
use crate::ui::wording;
use crate::unit::Unit;

/// How long is waited for a version that is being written for a copy.
const MOST_WAIT: Duration = Duration::from_secs(2);

/// A copy that was taken in.
pub(super) struct MergedCopy {
    pub(super) path: PathBuf,
    pub(super) version: Version,
    /// Whether it is on the disk, so that the leader is asked about the copy.
    pub(super) asked: bool,
}

/// A copy that is being taken away.
pub(super) struct Moving {
    ask: Arc<Ask>,
    job: Beside<Result<(), NotMoved>>,
}

struct Ask {
    path: PathBuf,
    version: Version,
    vault: Arc<Vault>,
    generations: Arc<Generations>,
}

/// Why a copy still lies where it lay.
enum NotMoved {
    /// It could not be kept among the earlier versions.
    NotKept(String),
    /// It was changed, or could not be removed.
    NotRemoved(SaveError),
}

impl Ask {
    /// It goes only where it is unchanged and lies among the earlier versions too, which are encrypted, thinned out and
    /// deleted with the unit.
    /// `still` says, right before anything is written, whether it is still to be done.
    fn take_away(&self, still: &dyn Fn() -> bool) -> Result<(), NotMoved> {
        self.keep(&self.version.unit, still).map_err(NotMoved::NotKept)?;
        remove_copy(&self.path, self.version.fingerprint).map_err(NotMoved::NotRemoved)
    }

    /// Sees to it that these records lie among the earlier versions.
    fn keep(&self, unit: &Unit, still: &dyn Fn() -> bool) -> Result<(), String> {
        let coding = self.vault.coding();
        let same = |kept: &Generation| self.generations.read(kept, &coding).is_ok_and(|kept| *kept == *unit);
        if self.generations.names(unit.id).iter().any(same) {
            return Ok(());
        }
        let text = unit_to_ron(unit).map_err(|error| error.to_string())?;
        if !still() {
            return Err(String::new());
        }
        self.generations.keep(unit, &text, &coding, Occasion::Always).map(|_| ()).map_err(|error| error.to_string())
    }
}

impl App {
    /// Asks about a copy that was taken in as soon as what came of it is on the disk.
    pub(super) fn offer_to_move_copy(&mut self) {
        if !self.is_saved() {
            return;
        }
        if let Some(copy) = &mut self.others.merged {
            copy.asked = true;
        }
    }

    /// Takes the copy that was taken in away from the file, or leaves it.
    pub(super) fn move_copy(&mut self, away: bool) {
        let Some(MergedCopy { path, version, .. }) = self.others.merged.take().filter(|_| away) else { return };
        let Some(vault) = self.session.as_ref().map(|session| Arc::clone(&session.file().vault)) else { return };
        let generations = vault.generations().unwrap_or_else(|| Arc::clone(&self.generations));
        let ask = Arc::new(Ask { path, version, vault, generations });
        let theirs = Arc::clone(&ask);
        let job = self.workshop.start("moving", move |tell| tell.say(theirs.take_away(&|| tell.is_heard())));
        self.others.moving = Some(Moving { ask, job });
    }

    /// A copy that is not among the earlier versions by now does not come there, and stays beside the file.
    pub(super) fn wait_for_moving(&mut self) {
        if let Some(moving) = self.others.moving.take() {
            moving.job.stop_and_wait(MOST_WAIT);
        }
    }

    /// Says what became of it.
    pub(super) fn follow_moving(&mut self) {
        let Some(Moving { ask, job }) = &self.others.moving else { return };
        let done = match job.hear() {
            Heard::Nothing => return,
            Heard::Said(done) => done,
            // It broke down, or there was nobody to do it.
            Heard::Over => ask.take_away(&|| true),
        };
        self.others.moving = None;
        let failed = match done {
            Ok(()) => {
                self.say(self.texts.t("copy-moved"), false);
                return;
            }
            Err(NotMoved::NotKept(why)) => why,
            Err(NotMoved::NotRemoved(error)) => wording::save_error(&self.texts, &error),
        };
        self.problem = Some(Problem::new(self.texts.t("copy-not-moved"), failed));
    }
}
