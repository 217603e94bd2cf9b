//! The command line for those who automate: the same code as the screens, with text in and out.
//!
//! Texts are in the language of the settings. Exit codes say how it went: see [`Outcome`].

mod import;
mod status;

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::programme::Programme;
use crate::store::crypt::Passphrase;
use crate::store::{Coding, CodingError, Generations, Key, OpenError, OpenProblem, Opened, Settings, Vault, read_pack};
use crate::ui::texts::Texts;
use crate::ui::wording;

pub use import::{Wanted, import};
pub use status::status;

/// How a command went, as the program's exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// 0: done, and nothing is left: everyone has completed, or everything was taken in.
    Done,
    /// 1: it could not be done, or may not last; why is said.
    Failed,
    /// 3: everyone has started, and some have not completed.
    NotCompleted,
    /// 4: some have not started, or their status is unknown.
    NotStarted,
    /// 5: some of the table is for a person to decide, and was left out.
    Undecided,
}

impl Outcome {
    /// The exit code. 2 is the command line's own: wrong usage.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::NotCompleted => 3,
            Self::NotStarted => 4,
            Self::Undecided => 5,
        }
    }
}

/// What a command answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The text for the terminal, each line ended.
    pub text: String,
    /// How it went.
    pub outcome: Outcome,
}

impl Answer {
    fn failed(why: &str) -> Self {
        Self { text: format!("{}\n", why.trim_end()), outcome: Outcome::Failed }
    }
}

/// Gives the passphrase of a file, which is asked for in these words, if somebody knows it.
type AskPassphrase = Box<dyn Fn(&str) -> Option<Passphrase>>;

/// What every command needs: texts, the content pack and the day.
pub struct Terminal {
    texts: Texts,
    programme: Programme,
    today: NaiveDate,
    /// What could not be read of the settings' content pack.
    warning: Option<String>,
    /// Gives the passphrase of a file that has one, if somebody knows it.
    passphrase: AskPassphrase,
    /// Where earlier versions of units are kept.
    generations: Option<Arc<Generations>>,
}

impl Terminal {
    /// As the settings have it. A content pack that cannot be used is told, and the app's own is used.
    ///
    /// # Errors
    /// The words to show where the app's own content pack is damaged.
    pub fn new(settings: &Settings, today: NaiveDate) -> Result<Self, String> {
        let texts = Texts::new(settings.language);
        let own = settings.content_pack.as_deref().map(read_pack);
        let (own, warning) = match own {
            Some(Ok(programme)) => (Some(programme), None),
            Some(Err(error)) => (None, Some(wording::pack_error(&texts, &error))),
            None => (None, None),
        };
        let programme = match own {
            Some(programme) => programme,
            None => Programme::built_in(settings.language).map_err(|error| error.to_string())?,
        };
        Ok(Self { texts, programme, today, warning, passphrase: Box::new(|_| None), generations: None })
    }

    /// The same, where the passphrase of a file that has one is got so; what to ask is given.
    #[must_use]
    pub fn with_passphrase(self, passphrase: impl Fn(&str) -> Option<Passphrase> + 'static) -> Self {
        Self { passphrase: Box::new(passphrase), ..self }
    }

    /// Keeps earlier versions there when a unit is written.
    #[must_use]
    pub fn keeping_versions(self, generations: Generations) -> Self {
        Self { generations: Some(Arc::new(generations)), ..self }
    }

    fn open(&self, path: &Path) -> Result<Opened, Answer> {
        let fail = |error: &OpenError| Answer::failed(&wording::open_error(&self.texts, error));
        match Vault::open(path) {
            Err(error) if error.problem == OpenProblem::Coding(CodingError::Locked) => {
                let file = path.display().to_string();
                let ask = self.texts.f("command-passphrase", &[("file", (&file).into())]);
                let Some(passphrase) = (self.passphrase)(&ask) else {
                    return Err(Answer::failed(&self.texts.f("command-locked", &[("file", (&file).into())])));
                };
                Vault::open_with(path, Coding::Encrypted(Key::new(passphrase))).map_err(|error| fail(&error))
            }
            opened => opened.map_err(|error| fail(&error)),
        }
    }
}

/// The lines of an answer.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn line(&mut self, text: &str) {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }

    fn blank(&mut self) {
        self.text.push('\n');
    }

    /// A number with what it counts, in columns.
    fn count(&mut self, what: &str, number: usize) {
        writeln!(self.text, "{number:>6}  {what}").ok();
    }

    fn warn(&mut self, terminal: &Terminal) {
        if let Some(warning) = &terminal.warning {
            self.line(warning);
            self.blank();
        }
    }
}
