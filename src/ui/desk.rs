//! What lies outside the window: the system's file dialogues, its programs, keeping the machine awake, and whether
//! anybody can be at it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};

use super::away::{BEAT, Buses, Hearing, Listener, Notice, Wake};
use crate::store::SystemClock;
use crate::unit::RecordId;

/// What a file is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To open a unit.
    OpenUnit,
    /// To save this unit somewhere else.
    SaveUnit(RecordId),
    /// To use as content pack.
    ContentPack,
    /// To save this unit's follow-up list as a table.
    ExportList(RecordId),
    /// To save what is stored about a person.
    AccessReport,
    /// To take in as a table.
    Table,
}

impl Purpose {
    /// What the dialogue calls the kind of file, and the endings it shows.
    fn files(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::OpenUnit | Self::SaveUnit(_) | Self::ContentPack => ("RON", &["ron"]),
            Self::ExportList(_) => ("CSV", &["csv"]),
            Self::AccessReport => ("TXT", &["txt"]),
            Self::Table => ("CSV, TSV, TXT, XLSX, XLS, ODS", &TABLES),
        }
    }
}

/// The endings of files with tables. What is read goes by the content.
pub const TABLES: [&str; 6] = ["csv", "tsv", "txt", "xlsx", "xls", "ods"];

/// A file the leader chose, or `None` if they changed their mind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked {
    /// What for.
    pub purpose: Purpose,
    /// Which.
    pub path: Option<PathBuf>,
}

/// What the app asks of the machine. Tests have a desk of their own.
pub trait Desk {
    /// Shows a file dialogue with this title. The answer comes later, from [`Desk::picked`].
    fn pick(&mut self, purpose: Purpose, title: &str, suggestion: &Path, wake: Box<dyn FnOnce() + Send>);
    /// The answer of a file dialogue, once.
    fn picked(&mut self) -> Option<Picked>;
    /// Opens an address or a file in the program the system has for it.
    ///
    /// # Errors
    /// The system's own words where it has none, or could not.
    fn open(&mut self, what: &str) -> Result<(), String>;
    /// Keeps machine and screen awake, or lets go.
    fn keep_awake(&mut self, on: bool);
    /// Listens for the screen being locked and the machine going to sleep, or stops. `wake` is called when there is
    /// something new.
    fn listen(&mut self, on: bool, wake: &Wake);
    /// What was heard since last time, oldest first.
    fn notices(&mut self) -> Vec<Notice>;
    /// What the system tells of itself; only known while it is listened to.
    fn hearing(&self) -> Hearing;
}

/// A desk where nothing happens: of an app that is about to go, and where nobody sits.
pub struct NoDesk;

impl Desk for NoDesk {
    fn pick(&mut self, _: Purpose, _: &str, _: &Path, _: Box<dyn FnOnce() + Send>) {}

    fn picked(&mut self) -> Option<Picked> {
        None
    }

    fn open(&mut self, _: &str) -> Result<(), String> {
        Ok(())
    }

    fn keep_awake(&mut self, _: bool) {}

    fn listen(&mut self, _: bool, _: &Wake) {}

    fn notices(&mut self) -> Vec<Notice> {
        Vec::new()
    }

    fn hearing(&self) -> Hearing {
        Hearing::default()
    }
}

/// The machine's real desk.
pub struct SystemDesk {
    sender: Sender<Picked>,
    receiver: Receiver<Picked>,
    picking: bool,
    awake: Option<keepawake::KeepAwake>,
    listener: Option<Listener>,
}

impl Default for SystemDesk {
    fn default() -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { sender, receiver, picking: false, awake: None, listener: None }
    }
}

impl Desk for SystemDesk {
    fn pick(&mut self, purpose: Purpose, title: &str, suggestion: &Path, wake: Box<dyn FnOnce() + Send>) {
        if self.picking {
            return;
        }
        let folder = suggestion.parent().map(Path::to_path_buf).unwrap_or_default();
        let name = suggestion.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let sender = self.sender.clone();
        let (kind, endings) = purpose.files();
        let mut dialogue = rfd::FileDialog::new().set_title(title).add_filter(kind, endings);
        if folder.is_dir() {
            dialogue = dialogue.set_directory(folder);
        }
        let ask = move || {
            // A dialogue that fails in the middle is one where nothing was chosen; the next one can be opened.
            let path = catch_unwind(AssertUnwindSafe(|| match purpose {
                Purpose::SaveUnit(_) | Purpose::ExportList(_) | Purpose::AccessReport => {
                    dialogue.set_file_name(name).save_file()
                }
                Purpose::OpenUnit | Purpose::ContentPack | Purpose::Table => dialogue.pick_file(),
            }));
            let path = path.unwrap_or(None);
            // The window is gone if nobody listens, and then the answer has no use.
            sender.send(Picked { purpose, path }).ok();
            wake();
        };
        self.picking = std::thread::Builder::new().name("file dialogue".to_owned()).spawn(ask).is_ok();
    }

    fn picked(&mut self) -> Option<Picked> {
        let picked = self.receiver.try_recv().ok()?;
        self.picking = false;
        Some(picked)
    }

    fn open(&mut self, what: &str) -> Result<(), String> {
        open::that_detached(what).map_err(|error| error.to_string())
    }

    fn keep_awake(&mut self, on: bool) {
        if !on {
            self.awake = None;
        } else if self.awake.is_none() {
            let kept = keepawake::Builder::default()
                .display(true)
                .idle(true)
                .reason("Meeting")
                .app_name("Møteklar")
                .app_reverse_domain("no.moteklar.Moteklar")
                .create();
            match kept {
                Ok(kept) => self.awake = Some(kept),
                Err(error) => tracing::warn!(%error, "the machine could not be kept awake"),
            }
        }
    }

    fn listen(&mut self, on: bool, wake: &Wake) {
        if !on {
            self.listener = None;
        } else if self.listener.is_none() {
            self.listener = Some(Listener::start(Buses::of_machine(), Arc::new(SystemClock), BEAT, Arc::clone(wake)));
        }
    }

    fn notices(&mut self) -> Vec<Notice> {
        self.listener.as_ref().map(Listener::poll).unwrap_or_default()
    }

    fn hearing(&self) -> Hearing {
        self.listener.as_ref().map(Listener::hearing).unwrap_or_default()
    }
}
