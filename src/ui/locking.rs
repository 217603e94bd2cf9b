//! A unit with a passphrase: what a screen asks for, and what it shows.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::widgets::Secret;
use crate::store::crypt::{Advice, CryptError, Passphrase, Scale, Strength};
use crate::store::{CodingError, Left, LiesAbout, NotRecoded, SaveError};

/// What is asked for about a passphrase. What was typed is not in it: it lies in the form alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockWish {
    /// Open a dialogue.
    Ask(LockTask),
    /// Leave the dialogue; what was typed is wiped.
    Cancel,
    /// Do what the dialogue is for.
    Go,
    /// Open the file with what was typed.
    Open,
    /// Try again to rewrite what could not be rewritten.
    Again,
    /// Delete what could not be rewritten.
    DeleteLeft,
    /// Lock the unit now.
    Now,
}

/// What the dialogue is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockTask {
    /// Encrypt the file with a passphrase.
    On,
    /// Give it another passphrase.
    Change,
    /// Have it in the open from now on.
    Off,
}

/// What is to happen to the files that lie beside the unit's own and are not encrypted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Beside {
    /// They are encrypted too.
    #[default]
    Encrypt,
    /// They are deleted.
    Delete,
    /// They stay as they are.
    Leave,
}

/// A dialogue in which a passphrase is chosen, changed or given up.
pub struct LockForm {
    /// What it is for.
    pub task: LockTask,
    /// The passphrase the file has.
    pub now: Secret,
    /// The one it is to have.
    pub first: Secret,
    /// The same once more.
    pub second: Secret,
    /// That the leader has kept it in a safe place.
    pub kept: bool,
    /// Whether the one the file has was not what was typed.
    pub wrong: bool,
    /// Whether it has just opened.
    pub arrived: bool,
    /// What lies about in the open, where the unit is to be encrypted.
    pub about: LiesAbout,
    /// What is to happen to what lies beside the unit's file.
    pub beside: Beside,
    /// Which of the files for other programs are deleted.
    pub delete: BTreeSet<PathBuf>,
    judged: Option<(Passphrase, Strength)>,
}

impl LockForm {
    /// An empty form.
    pub fn new(task: LockTask) -> Self {
        Self {
            task,
            now: Secret::default(),
            first: Secret::default(),
            second: Secret::default(),
            kept: false,
            wrong: false,
            arrived: true,
            about: LiesAbout::default(),
            beside: Beside::default(),
            delete: BTreeSet::new(),
            judged: None,
        }
    }

    /// The files beside the unit's own that are encrypted with it, and all that are deleted.
    pub fn chosen(&self) -> (Vec<PathBuf>, Vec<PathBuf>) {
        let beside = || self.about.beside.iter().map(|file| file.path.clone());
        let mut delete: Vec<PathBuf> = self.delete.iter().cloned().collect();
        match self.beside {
            Beside::Encrypt => (beside().collect(), delete),
            Beside::Delete => {
                delete.extend(beside());
                (Vec::new(), delete)
            }
            Beside::Leave => (Vec::new(), delete),
        }
    }

    /// How strong the new one is; `None` while nothing is typed. Judged once for each text.
    pub fn strength(&mut self, known: &[&str]) -> Option<&Strength> {
        if self.first.text().is_empty() {
            self.judged = None;
            return None;
        }
        let typed = Passphrase::new(self.first.text());
        if !self.judged.as_ref().is_some_and(|(judged, _)| judged.is_same(&typed)) {
            let strength = Strength::of(&typed, known);
            self.judged = Some((typed, strength));
        }
        self.judged.as_ref().map(|(_, strength)| strength)
    }

    /// Whether both are typed and are not the same.
    pub fn differs(&self) -> bool {
        !self.second.text().is_empty() && self.first.text() != self.second.text()
    }

    /// Whether it is filled in so that it can be done.
    pub fn is_ready(&self) -> bool {
        self.missing().is_none()
    }

    /// What is to be filled in next before it can be done.
    pub fn missing(&self) -> Option<Missing> {
        if self.task != LockTask::On && self.now.text().is_empty() {
            return Some(Missing::Now);
        }
        if self.task == LockTask::Off {
            return None;
        }
        let enough = self.judged.as_ref().is_some_and(|(_, strength)| strength.is_enough());
        match () {
            () if !enough => Some(Missing::New),
            () if self.first.text() != self.second.text() => Some(Missing::Again),
            () if !self.kept => Some(Missing::Kept),
            () => None,
        }
    }
}

/// What is missing in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The passphrase that the file has.
    Now,
    /// A new one that is strong enough.
    New,
    /// The same once more.
    Again,
    /// That it is kept in a safe place.
    Kept,
}

/// A file that waits for its passphrase.
pub struct LockedFile {
    /// The file.
    pub path: PathBuf,
    /// What the unit is called, where that is known.
    pub name: String,
    /// Whether the unit was open, and was locked.
    pub idle: bool,
    /// Whether something could not be saved in it when it was locked, and is kept beside.
    pub kept: bool,
    /// What is typed.
    pub secret: Secret,
    /// Whether what was tried last was wrong.
    pub wrong: bool,
    /// Whether it is being opened with that.
    pub trying: bool,
    /// Whether it has just come up.
    pub arrived: bool,
}

/// How far the rewriting of files is.
#[derive(Clone, Debug, Default)]
pub struct LockWork {
    /// How many files are done, and of how many.
    pub done: (usize, usize),
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum LockDone {
    /// The file itself could not be rewritten; nothing is changed.
    Failed(SaveError),
    /// These are as they were; the others are done.
    Left(LockTask, Vec<Left>),
}

impl LockDone {
    /// Whether some of what was left is locked with a passphrase that nobody has given.
    pub fn wants_passphrase(&self) -> bool {
        let locked = |left: &Left| {
            matches!(
                left.why,
                NotRecoded::Coding(CodingError::Locked | CodingError::Crypt(CryptError::WrongPassphrase))
            )
        };
        matches!(self, Self::Left(_, left) if left.iter().any(locked))
    }
}

/// The key of the text that says how strong.
pub fn scale_key(scale: Scale) -> &'static str {
    match scale {
        Scale::TooWeak => "passphrase-too-weak",
        Scale::Weak => "passphrase-weak",
        Scale::Fair => "passphrase-fair",
        Scale::Strong => "passphrase-strong",
    }
}

/// Words for what would make it stronger.
pub fn advice(tx: &super::texts::Texts, advice: Advice) -> String {
    match advice {
        Advice::TooShort { missing } => tx.n("passphrase-advice-short", missing),
        Advice::KnownName => tx.t("passphrase-advice-name"),
        Advice::CommonWord => tx.t("passphrase-advice-common"),
        Advice::Sequence => tx.t("passphrase-advice-sequence"),
        Advice::Repetition => tx.t("passphrase-advice-repetition"),
        Advice::Date => tx.t("passphrase-advice-date"),
        Advice::MoreWords => tx.t("passphrase-advice-words"),
    }
}
