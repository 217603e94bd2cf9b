//! What opening a unit's file comes to: who has it, what lies in it, and where that is not as the app wrote it, what else
//! there is. Worked out beside the window.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::super::others::{Access, access};
use crate::store::crypt::CryptError;
use crate::store::lock::{Holder, Lock};
use crate::store::{
    Coding, CodingError, Damaged, Generation, Generations, Newer, OpenError, OpenProblem, Opened, SaveCause, Vault,
    newest_for,
};
use crate::ui::session::WhyReadOnly;
use crate::unit::{Difference, Unit};

/// A file that is to be opened.
#[derive(Clone)]
pub(in crate::ui::app) struct Ask {
    pub(super) path: PathBuf,
    pub(super) how: How,
    pub(super) coding: Coding,
    /// The lock of it that the open unit has.
    pub(super) own: Option<Arc<Lock>>,
    pub(super) now: DateTime<FixedOffset>,
    pub(super) generations: Arc<Generations>,
}

/// How a file is to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ui::app) enum How {
    /// To be changed, where that can be.
    ToChange,
    /// To be changed, or not at all.
    OnlyToChange,
    /// Only to be read, and why.
    Reading(WhyReadOnly),
}

/// What it came to.
pub(in crate::ui::app) enum Found {
    /// Somebody has it.
    Held(Holder),
    /// No lock can be made, and without one it was not to be opened.
    NoLock,
    /// It was read.
    Read(Box<Read>),
}

/// What was read, and what may be done with it.
pub(in crate::ui::app) struct Read {
    /// The lock of the file. Dropped, it is let go.
    pub(super) lock: Option<Arc<Lock>>,
    /// Why it can only be read, if it can.
    pub(super) why: Option<WhyReadOnly>,
    /// Why others are not kept from the file, where they are not.
    pub(super) without: Option<SaveCause>,
    pub(super) file: File,
}

/// What lies in the file.
pub(in crate::ui::app) enum File {
    /// A unit as an app wrote it.
    Whole(Opened),
    /// A unit that was changed after the app wrote it.
    Edited(Box<Edited>),
    /// What is understood of what a newer version of the app wrote.
    Newer(Box<(Opened, Newer)>),
    /// It cannot be opened as it is; and what is understood of it, where a newer version of the app wrote it.
    Damaged(Box<Damaged>, Option<Box<(Opened, Newer)>>),
    /// It cannot be opened, and nothing can be done about that here.
    Failed(OpenError),
}

/// A file that was changed after the app wrote it.
pub(in crate::ui::app) struct Edited {
    pub(in crate::ui::app) opened: Opened,
    /// The newest earlier version, and what is different in the file.
    pub(in crate::ui::app) newest: Option<(Generation, Arc<Unit>)>,
    pub(in crate::ui::app) differences: Vec<Difference>,
}

impl Ask {
    /// Takes the lock, and reads the file.
    pub(in crate::ui::app) fn look(&self) -> Found {
        let (lock, why, without) = match &self.how {
            How::Reading(why) => (None, Some(why.clone()), None),
            // What is wrong is said by the reading of it.
            How::ToChange if !self.path.is_file() => (None, None, None),
            how => match access(&self.path, self.own.as_ref(), self.now) {
                Access::Ours(lock) => (Some(lock), None, None),
                Access::Held(holder) => return Found::Held(holder),
                Access::Without(_) if *how == How::OnlyToChange => return Found::NoLock,
                Access::Without(SaveCause::ReadOnly | SaveCause::NotPermitted) => {
                    (None, Some(WhyReadOnly::Folder), None)
                }
                Access::Without(cause) => (None, None, Some(cause)),
            },
        };
        let file = self.read(why.is_some());
        Found::Read(Box::new(Read { lock, why, without, file }))
    }

    fn read(&self, reading: bool) -> File {
        match Vault::open_with(&self.path, self.coding.clone()) {
            Ok(opened) if opened.is_as_written() => File::Whole(opened),
            Ok(opened) => {
                let coding = opened.vault.coding();
                let newest = newest_for(opened.vault.path(), Some(opened.unit.id), &self.generations, &coding);
                let differences = newest.as_ref().map(|(_, then)| then.differences(&opened.unit)).unwrap_or_default();
                File::Edited(Box::new(Edited { opened, newest, differences }))
            }
            Err(error) if is_about_passphrase(&error) => File::Failed(error),
            Err(error) => self.otherwise(error, reading),
        }
    }

    /// What else there is where a file cannot be opened.
    fn otherwise(&self, error: OpenError, reading: bool) -> File {
        let newer = matches!(error.problem, OpenProblem::NewerSchema { .. });
        let half = newer.then(|| Vault::open_newer(&error.path, &self.coding).ok()).flatten();
        let half = match half {
            Some(half) if half.0.is_as_written() => return File::Newer(Box::new(half)),
            half => half.map(Box::new),
        };
        let damage = matches!(
            &error.problem,
            OpenProblem::Mistake(_) | OpenProblem::Records(_) | OpenProblem::NoSuchSchema { .. }
        ) || matches!(&error.problem, OpenProblem::File(problem) if problem.is_damage())
            || error.problem == OpenProblem::Coding(CodingError::Crypt(CryptError::Damaged));
        // Somebody else's file is not replaced, and one that was written so by a newer version is not damaged.
        if reading || !(damage || half.is_some()) {
            return File::Failed(error);
        }
        let damaged = Damaged::look(error.clone(), &self.generations, &self.coding);
        if damaged.can_be_helped() || half.is_some() {
            File::Damaged(Box::new(damaged), half)
        } else {
            File::Failed(error)
        }
    }
}

/// Whether a passphrase is what is missing.
fn is_about_passphrase(error: &OpenError) -> bool {
    matches!(error.problem, OpenProblem::Coding(CodingError::Locked | CodingError::Crypt(CryptError::WrongPassphrase)))
}
