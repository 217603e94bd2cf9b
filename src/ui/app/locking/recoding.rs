//! Rewriting a unit's file and all that is kept of it with another passphrase or none, beside the window.

use std::path::PathBuf;
use std::sync::Arc;

use super::App;
use crate::store::crypt::Passphrase;
use crate::store::{
    Coding, Exports, Key, LiesAbout, Pending, PendingFile, Places, Recoded, SaveError, Vault, remove_all,
};
use crate::ui::beside::{Beside, Heard};
use crate::ui::locking::{LockDone, LockTask, LockWork};
use crate::unit::{RecordId, Unit};

/// The rewriting that goes on.
pub(super) struct Running {
    task: LockTask,
    ask: Arc<Ask>,
    so_far: LockWork,
    job: Beside<Said>,
}

/// What is to be rewritten.
struct Ask {
    places: Places,
    vault: Arc<Vault>,
    unit: Arc<Unit>,
    to: Coding,
    /// Files apart from the unit's file and its earlier versions. Not all of them need be there.
    kept: Vec<PathBuf>,
    /// What is taken away when all is rewritten.
    delete: Vec<PathBuf>,
}

/// What is told of the rewriting.
enum Said {
    /// So many of so many files are done.
    SoFar(usize, usize),
    /// What it came to.
    Done(Result<Recoded, SaveError>),
}

impl Ask {
    fn rewrite(&self, tell: &dyn Fn(usize, usize)) -> Result<Recoded, SaveError> {
        let mut recoded = self.vault.recode(&self.unit, &self.to, &self.kept, tell)?;
        recoded.left.extend(remove_all(&self.delete));
        let gone = |path: &PathBuf| self.delete.contains(path) && path.symlink_metadata().is_err();
        let exports = Exports::forget(&self.places, |export| export.unit == self.unit.id && gone(&export.path));
        if let Err(error) = exports {
            tracing::warn!(%error, "the list of exports was not written");
        }
        Ok(recoded)
    }
}

impl Running {
    /// How far it is.
    pub(super) fn so_far(&self) -> &LockWork {
        &self.so_far
    }
}

impl App {
    /// Goes on where the rewriting of files was cut off, as when the machine was turned off in the middle of it, and with
    /// what could not be rewritten then.
    pub(super) fn finish_recoding(&mut self) {
        let Some(session) = self.session.as_ref().filter(|session| session.read_only().is_none()) else { return };
        let (unit, vault) = (session.unit().id, &session.file().vault);
        let half = vault.is_half_recoded(unit, &self.kept_elsewhere(unit));
        let coding = vault.coding();
        let pending = self.generations.pending(unit);
        let of_unit = |path: &PathBuf| LiesAbout::is_of_unit(&self.places, unit, vault.path(), path);
        let files: Vec<PathBuf> = pending.files().filter(of_unit).collect();
        if half || !files.is_empty() {
            let locked = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "age");
            let task = match coding.is_encrypted() {
                false => LockTask::Off,
                true if !half && files.iter().all(locked) => LockTask::Change,
                true => LockTask::On,
            };
            self.start_recoding(task, coding, files, Vec::new());
        } else if !pending.recode.is_empty() {
            self.generations.set_pending(unit, &Pending { recode: Vec::new(), ..pending });
        }
    }

    /// Tries again what could not be rewritten, with the passphrase it had where that was asked for.
    pub(super) fn recode_again(&mut self) {
        let Some((LockDone::Left(task, left), to)) = self.locking.done.take() else { return };
        let old = std::mem::take(&mut self.locking.old);
        if let Some(session) = self.session.as_ref().filter(|_| !old.text().is_empty()) {
            let key = Key::new(Passphrase::new(old.text())).with_work(self.locking.work);
            session.file().vault.lay_as(Coding::Encrypted(key));
        }
        let delete = std::mem::take(&mut self.locking.delete);
        let (delete, also) = left.into_iter().map(|left| left.path).partition(|path| delete.contains(path));
        self.start_recoding(task, to, also, delete);
    }

    /// Deletes what could not be rewritten; what is there still is told.
    pub(super) fn delete_left(&mut self) {
        let Some((LockDone::Left(task, left), to)) = self.locking.done.take() else { return };
        self.locking.old.wipe();
        let (count, files) = (left.len(), left.into_iter().map(|left| left.path).collect::<Vec<_>>());
        let still = remove_all(&files);
        if let Some(unit) = self.session.as_ref().map(|session| session.unit().id) {
            let recode = still.iter().map(|left| PendingFile(left.path.clone())).collect();
            self.generations.set_pending(unit, &Pending { recode, ..self.generations.pending(unit) });
        }
        if still.is_empty() {
            self.say(self.texts.n("passphrase-left-deleted", count), false);
        } else {
            self.locking.done = Some((LockDone::Left(task, still), to));
        }
    }

    /// Rewrites the file and everything kept of it, beside the window, with the files in `also`; and takes the files in
    /// `delete` away when that is done.
    pub(super) fn start_recoding(&mut self, task: LockTask, to: Coding, also: Vec<PathBuf>, delete: Vec<PathBuf>) {
        if !self.may_leave_unit() {
            return;
        }
        let Some(session) = &self.session else { return };
        let (vault, unit) = (Arc::clone(&session.file().vault), session.shared_unit());
        let mut kept = self.kept_elsewhere(unit.id);
        if task != LockTask::On {
            kept.extend(LiesAbout::locked_beside(&self.places, unit.id, vault.path()));
        }
        kept.extend(also);
        kept.sort();
        kept.dedup();
        self.locking.delete.clone_from(&delete);
        let ask = Arc::new(Ask { places: self.places.clone(), vault, unit, to, kept, delete });
        let theirs = Arc::clone(&ask);
        let job = self.workshop.start("recode", move |tell| {
            let done = theirs.rewrite(&|done, all| tell.say(Said::SoFar(done, all)));
            tell.say(Said::Done(done));
        });
        self.locking.running = Some(Running { task, ask, so_far: LockWork::default(), job });
    }

    /// What there may be of a unit apart from its file and its earlier versions. Not all of them need be there.
    fn kept_elsewhere(&self, unit: RecordId) -> Vec<PathBuf> {
        let name = format!("{}.ron", unit.0.hyphenated());
        vec![self.places.data.join("gjenoppretting").join(name)]
    }

    /// Takes in how far the rewriting is, and what it came to.
    pub(super) fn follow_recoding(&mut self) {
        let Some(running) = &mut self.locking.running else { return };
        let result = loop {
            match running.job.hear() {
                Heard::Nothing => return,
                Heard::Said(Said::SoFar(done, all)) => running.so_far.done = (done, all),
                Heard::Said(Said::Done(result)) => break result,
                // It broke down, or there was nobody to do it. What was done already is not done again.
                Heard::Over => break running.ask.rewrite(&|_, _| ()),
            }
        };
        let Some(Running { task, ask, .. }) = self.locking.running.take() else { return };
        match result {
            Err(error) => self.locking.done = Some((LockDone::Failed(error), ask.to.clone())),
            Ok(recoded) if !recoded.left.is_empty() => {
                self.locking.done = Some((LockDone::Left(task, recoded.left), ask.to.clone()));
            }
            Ok(_) => self.say(
                self.texts.t(match task {
                    LockTask::On => "passphrase-on-done",
                    LockTask::Change => "passphrase-change-done",
                    LockTask::Off => "passphrase-off-done",
                }),
                false,
            ),
        }
    }
}
