//! The meeting that runs, in a small file of its own, so that a machine that goes out in the middle of it can go on at
//! the right second.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::durable::{SaveError, make_folder, remove, write};
use super::file::{ReadProblem, keep_aside, read_text};
use super::mistake::Mistake;
use super::path_text;
use super::places::Places;
use super::saver::{Content, SaveReport, Saver};
use super::unit_file::ron_text;
use crate::unit::MeetingId;

const FILE: &str = "live.ron";

/// A meeting in the middle of it. `R` is the state of the run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LiveMeeting<R> {
    /// The unit's file.
    #[serde(with = "path_text")]
    pub unit_file: PathBuf,
    /// The meeting in that unit.
    pub meeting: MeetingId,
    /// How far it has come.
    pub run: R,
    /// The time of day when it was so, in milliseconds since 1970.
    pub saved_at_ms: i64,
}

/// Why a running meeting could not be taken up again.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LiveError {
    /// The file could not be read.
    #[error("{problem}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What stood in the way.
        problem: ReadProblem,
    },
    /// What is in the file is damaged, or of another version. It is kept aside.
    #[error("{mistake}")]
    Damaged {
        /// What is wrong.
        mistake: Mistake,
        /// Where it is now, if it could be moved.
        kept: Option<PathBuf>,
    },
}

impl<R: Serialize + DeserializeOwned> LiveMeeting<R> {
    /// Writes the file, and returns when it is on the disk. [`LiveKeeper`] does so in the background.
    ///
    /// # Errors
    /// [`SaveError`].
    pub fn save(&self, places: &Places) -> Result<(), SaveError> {
        let path = file(places);
        make_folder(&places.data)?;
        write(&path, self.text(&path)?.as_bytes())
    }

    /// The meeting that ran when the app last went out, or `None` where none did.
    ///
    /// # Errors
    /// [`LiveError`]. A damaged file is moved aside, so that it stops nobody twice.
    pub fn load(places: &Places) -> Result<Option<Self>, LiveError> {
        let path = file(places);
        let text = match read_text(&path) {
            Ok(text) => text,
            Err(ReadProblem::NotFound) => return Ok(None),
            Err(problem) => {
                if matches!(problem, ReadProblem::Empty | ReadProblem::NotText { .. } | ReadProblem::TooLarge { .. }) {
                    keep_aside(&path);
                }
                return Err(LiveError::Unreadable { path, problem });
            }
        };
        ron::from_str(&text).map(Some).map_err(|error| {
            let kept = keep_aside(&path);
            LiveError::Damaged { mistake: error.into(), kept }
        })
    }

    /// How long ago it was so, in milliseconds; none where the clock was set back meanwhile.
    pub fn away_ms(&self, now: DateTime<FixedOffset>) -> u64 {
        u64::try_from(now.timestamp_millis().saturating_sub(self.saved_at_ms)).unwrap_or(0)
    }

    fn text(&self, path: &Path) -> Result<String, SaveError> {
        ron_text(self, false).map_err(|error| SaveError::form(path, error.to_string()))
    }
}

/// Takes the file away: no meeting runs.
///
/// # Errors
/// [`SaveError`].
pub fn clear(places: &Places) -> Result<(), SaveError> {
    remove(&file(places))
}

/// The file of the running meeting.
pub(super) fn file(places: &Places) -> PathBuf {
    places.data.join(FILE)
}

/// Keeps the running meeting's file in the background, so that the screen never waits for the disk.
pub struct LiveKeeper {
    path: PathBuf,
    saver: Saver,
    revision: AtomicU64,
}

impl LiveKeeper {
    /// Starts a keeper. `wake` is called from its thread whenever there is a new report.
    pub fn start(places: &Places, wake: impl Fn() + Send + Sync + 'static) -> Self {
        // Where it cannot be made, each save says so.
        make_folder(&places.data).ok();
        Self { path: file(places), saver: Saver::start(wake), revision: AtomicU64::new(0) }
    }

    /// Keeps this state; of several that wait, the newest.
    ///
    /// # Errors
    /// [`SaveError`] where the state could not be put into text. Errors of the disk come with [`Self::poll`].
    pub fn keep<R: Serialize + DeserializeOwned>(&self, live: &LiveMeeting<R>) -> Result<(), SaveError> {
        let text = live.text(&self.path)?;
        self.saver.put(&self.path, Content::Bytes(text.into_bytes()), self.next());
        Ok(())
    }

    /// No meeting runs: takes the file away, after what waits.
    pub fn clear(&self) {
        self.saver.put(&self.path, Content::Nothing, self.next());
    }

    /// How it went since last time; see [`Saver::poll`].
    pub fn poll(&self) -> Vec<SaveReport> {
        self.saver.poll()
    }

    /// Waits until it is on the disk; see [`Saver::flush`].
    pub fn flush(&self, timeout: Duration) -> bool {
        self.saver.flush(timeout)
    }

    fn next(&self) -> u64 {
        self.revision.fetch_add(1, Ordering::Relaxed) + 1
    }
}
